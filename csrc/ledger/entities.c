/* Entities: who each source is, and who is spoken of.
 *
 * The sweep over names (names.h) comes first.  What the text says of them is gathered:
 * who is "he" or "she", who has which role, which are places.  Then one reading from the
 * first word to the last settles who each phrase, pronoun and source stands for: by a
 * name in it, by its role ("the official"), by what brought the word in ("a woman"), or
 * by who is most spoken of. */
#include "names.h"
#include <string.h>

/* A pronoun or a bare role looks back over this many entities that spoke, ... */
#define MEMORY 12u
/* ... or over what was spoken of in this many sentences before, at most this many times. */
#define SENTENCES_BACK 4u
#define MENTIONS_BACK 48u
/* Within a sentence, which may have no end, nothing looks back over more words. */
#define WORDS_BACK 40u
/* A "woman" may have come in as "a woman" this many sentences before. */
#define INTRODUCED_BACK 12u

/* Somebody spoken of: where, and how much that draws attention to them. */
typedef struct seen {
  uint32_t token, entity;
  float weight;
} seen;

typedef struct reader {
  gainsay_document *d;
  gs_names names;
  uint32_t *introduced;   /* by token: the noun before it that brought the same word in, + 1 */
  uint32_t *who;          /* by token: entity + 1 that a source or pronoun there stands for */
  uint32_t *source_at;    /* by token: the first statement + 1 whose source begins there */
  uint32_t *same_source;  /* by statement: the next + 1 whose source begins there too */
  uint8_t *speaks;        /* by token: part of a source */
  uint32_t *often;        /* by entity of the sweep: how often it is named */
  uint32_t noften;
  gs_array(seen) seen;    /* in order of the text */
  uint32_t spoke[MEMORY]; /* entities that were sources, the latest last */
  uint32_t nspoke;
} reader;

/* ---- sources --------------------------------------------------------------------------- */

static void remember(reader *w, uint32_t entity) {
  uint32_t i, n = w->nspoke;
  for (i = 0; i < n; i++)
    if (w->spoke[i] == entity) {
      memmove(&w->spoke[i], &w->spoke[i + 1], (n - i - 1) * sizeof *w->spoke);
      w->nspoke = --n;
      break;
    }
  if (n == MEMORY) {
    memmove(w->spoke, w->spoke + 1, (MEMORY - 1) * sizeof *w->spoke);
    n--;
  }
  w->spoke[n] = entity;
  w->nspoke = n + 1;
}

/* The index of the first mention that begins at or behind token i. */
static uint32_t mention_from(const gainsay_document *d, uint32_t i) {
  uint32_t low = 0, high = d->mentions.n;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (d->mentions.at[middle].tokens.first < i) low = middle + 1;
    else high = middle;
  }
  return low;
}

static int fits_pronoun(const gainsay_document *d, uint32_t entity, uint32_t grammar) {
  const gs_entity *e = &d->entities.at[entity];
  int person = e->kind == GAINSAY_PERSON;
  if (grammar & GAINSAY_W_MALE) return person && !e->plural && e->gender != GS_FEMALE;
  if (grammar & GAINSAY_W_FEMALE) return person && !e->plural && e->gender != GS_MALE;
  if (grammar & GAINSAY_W_PLURAL)
    return e->plural || e->kind == GAINSAY_GROUP || e->kind == GAINSAY_ORGANISATION;
  return !person && !e->plural;
}

/* ---- who is spoken of --------------------------------------------------------------- */

/* What draws attention to somebody: after Lappin and Leass (1994), whom subjects, heads
 * and recent mentions outweigh phrases behind a preposition and possessors. */
#define SEEN 1.0f
#define SEEN_SPEAKING 1.0f
#define SEEN_AS_SUBJECT 0.7f
#define SEEN_FIRST 0.3f
#define SEEN_BEHIND_PREPOSITION 0.5f
#define SEEN_AS_OWNER 0.3f
#define SEEN_OFTEN 0.1f
#define SEEN_OFTEN_MOST 5u
#define SEEN_IN_OTHER_QUOTE 0.25f
#define SPOKE_LAST 1.4f

/* Notes that tokens r speak of the entity. */
static void see(reader *w, gs_range r, uint32_t entity) {
  const gainsay_document *d = w->d;
  uint32_t i = r.first, first = gs_sentence_of(d, r.first)->first, after = r.last;
  float weight = SEEN;
  seen *x;
  if (w->speaks[r.first]) weight += SEEN_SPEAKING;
  if (r.first - first > WORDS_BACK) first = r.first - WORDS_BACK;
  while (i > first && (gs_tag_at(d, i - 1) == GS_DETERMINER || gs_tag_at(d, i - 1) == GS_NOUN ||
                       gs_tag_at(d, i - 1) == GS_NAME))
    i--;
  if (i > first && gs_tag_at(d, i - 1) == GS_PREPOSITION) weight -= SEEN_BEHIND_PREPOSITION;
  else if (i == first || gs_tag_at(d, i - 1) == GS_PUNCT) weight += SEEN_FIRST;
  while (after < d->text.tokens.n && gs_tag_at(d, after) == GS_ADVERB) after++;
  if (after < d->text.tokens.n) {
    gs_tag t = gs_tag_at(d, after);
    if (t == GS_POSSESSIVE) weight -= SEEN_AS_OWNER;
    if (t == GS_FINITE || t == GS_AUX || (t == GS_PUNCT && i == first && gs_is(d, after, ",")))
      weight += SEEN_AS_SUBJECT;
  }
  x = gs_push(w->d->arena, &w->seen);
  x->token = r.first;
  x->entity = entity;
  x->weight = weight;
}

typedef int fitting(const gainsay_document *d, uint32_t entity, uint32_t as);

/* Who of those that fit is most spoken of before token i, as an entity, or GS_NONE.
 * Each sentence back halves what a mention counts for; what stands in another
 * quotation counts for little. */
static uint32_t most_spoken_of(const reader *w, uint32_t i, fitting *fits, uint32_t as,
                               float *score) {
  const gainsay_document *d = w->d;
  uint32_t entity[MENTIONS_BACK], n = 0, k, j, left = MENTIONS_BACK, best = 0;
  float sum[MENTIONS_BACK];
  uint32_t here = gs_token_at(d, i)->sentence, quote = gs_token_at(d, i)->quote;
  for (k = w->seen.n; k-- > 0 && left-- > 0;) {
    const seen *x = &w->seen.at[k];
    const gs_token *t = gs_token_at(d, x->token);
    float weight = x->weight;
    if (x->token >= i) continue;
    if (here - t->sentence > SENTENCES_BACK) break;
    if (!fits(d, x->entity, as)) continue;
    for (j = here - t->sentence; j > 0; j--) weight *= 0.5f;
    if (t->quote && t->quote != quote) weight *= SEEN_IN_OTHER_QUOTE;
    for (j = 0; j < n && entity[j] != x->entity; j++) {}
    if (j == n) {
      uint32_t often = x->entity < w->noften ? w->often[x->entity] : 0;
      entity[n] = x->entity;
      sum[n++] = SEEN_OFTEN * (float)(often < SEEN_OFTEN_MOST ? often : SEEN_OFTEN_MOST);
    }
    sum[j] += weight;
  }
  if (!n) return GS_NONE;
  /* Who spoke last goes on speaking. */
  if (w->speaks[i] && w->nspoke)
    for (j = 0; j < n; j++)
      if (entity[j] == w->spoke[w->nspoke - 1]) sum[j] += SPOKE_LAST;
  for (j = 1; j < n; j++)
    if (sum[j] > sum[best]) best = j;
  if (score) *score = sum[best];
  return entity[best];
}

/* Two words for one role: "senator", "sen.". */
static int same_role(const gainsay_document *d, uint32_t a, uint32_t b) {
  const gs_string *x, *y;
  if (a == GS_NONE || b == GS_NONE) return 0;
  if (a == b) return 1;
  x = &d->text.words.strings.at[a];
  y = &d->text.words.strings.at[b];
  if (x->n > y->n) {
    const gs_string *swap = x;
    x = y;
    y = swap;
  }
  if (x->n < 3 || x->n >= y->n) return 0;
  return x->at[x->n - 1] == '.' && memcmp(x->at, y->at, x->n - 1) == 0;
}

/* Whether an entity goes by a role: its own, or the last word of a body's name ("the
 * party" for the Citizens' Party). */
static int has_role(const gainsay_document *d, uint32_t entity, uint32_t word) {
  const gs_entity *e = &d->entities.at[entity];
  if (same_role(d, e->role, word)) return 1;
  return e->kind == GAINSAY_ORGANISATION && e->name.last - e->name.first > 1 &&
         gs_token_at(d, e->name.last - 1)->word == word;
}

/* Somebody with a name of their own, whom "the senator" can stand for. */
static int is_named(const gainsay_document *d, uint32_t entity) {
  const gs_entity *e = &d->entities.at[entity];
  return e->anonymity == GAINSAY_NAMED && !e->plural &&
         gs_tag_at(d, e->name.first) != GS_DETERMINER &&
         gs_tag_at(d, e->name.first) != GS_POSSESSIVE;
}

static int is_named_person(const gainsay_document *d, uint32_t entity, uint32_t gender) {
  const gs_entity *e = &d->entities.at[entity];
  return e->kind == GAINSAY_PERSON && is_named(d, entity) &&
         (!gender || !e->gender || e->gender == gender);
}

static int is_named_body(const gainsay_document *d, uint32_t entity, uint32_t as) {
  uint8_t kind = d->entities.at[entity].kind;
  if (!is_named(d, entity)) return 0;
  return as == GAINSAY_MEDIA ? kind == GAINSAY_MEDIA
                             : kind == GAINSAY_ORGANISATION || kind == GAINSAY_MEDIA;
}

/* By its form; the tags do not tell the plural. */
static int is_plural_word(const gs_string *w) {
  return w->n > 3 && w->at[w->n - 1] == 's' && w->at[w->n - 2] != 's';
}

/* The noun phrase that ends in token `head`, with its adjectives and determiner. */
static gs_range phrase_of(const gainsay_document *d, uint32_t head) {
  uint32_t first = gs_sentence_of(d, head)->first;
  gs_range r;
  r.first = head;
  r.last = head + 1;
  while (r.first > first && r.first + 6 > head &&
         (gs_tag_at(d, r.first - 1) == GS_NOUN || gs_tag_at(d, r.first - 1) == GS_NAME ||
          gs_tag_at(d, r.first - 1) == GS_NUMBER))
    r.first--;
  if (r.first > first &&
      (gs_tag_at(d, r.first - 1) == GS_DETERMINER || gs_tag_at(d, r.first - 1) == GS_POSSESSIVE))
    r.first--;
  return r;
}

/* The body with a name of its own that was spoken of last before token i, in another
 * sentence: in the same one it would be itself. */
static uint32_t last_named_body(const reader *w, uint32_t i) {
  const gainsay_document *d = w->d;
  uint32_t k, last, left = MENTIONS_BACK, here = gs_token_at(d, i)->sentence;
  for (k = w->seen.n; k-- > 0 && left-- > 0;) {
    uint32_t e = w->seen.at[k].entity;
    if (w->seen.at[k].token >= i || gs_token_at(d, w->seen.at[k].token)->sentence == here) continue;
    if (!is_named_body(d, e, 0) || d->entities.at[e].kind != GAINSAY_ORGANISATION) continue;
    if (d->entities.at[e].value == GS_NONE && gs_role_at(d, d->entities.at[e].name.first, &last))
      continue;
    return e;
  }
  return GS_NONE;
}

static void add_source_mention(reader *w, uint32_t entity, gs_range r) {
  uint32_t i;
  gs_add_mention(w->d, entity, r);
  for (i = r.first; i < r.last; i++)
    if (!w->who[i]) w->who[i] = entity + 1;
  see(w, r, entity);
}

/* Who a definite phrase without a name stands for ("the senator", "the Ohio company",
 * "the woman"), or GS_NONE: the last that goes by the role; else what brought the word
 * in, with "a"; else the person or body most spoken of.  `own` is the entity it has. */
static uint32_t definite_stands_for(reader *w, gs_range r, uint32_t head, const gs_entry *role,
                                    uint32_t own) {
  gainsay_document *d = w->d;
  uint32_t word = gs_token_at(d, head)->word, k, left = MENTIONS_BACK, e = GS_NONE,
           here = gs_token_at(d, r.first)->sentence;
  uint32_t flags = role ? role->flags : 0, came;
  /* "Ann Roe, the mayor": an apposition. */
  if (own != GS_NONE && r.first > 1 && gs_is(d, r.first - 1, ",") && d->mention[r.first - 2]) {
    const gs_mention *m = &d->mentions.at[d->mention[r.first - 2] - 1];
    if (is_named(d, m->entity) && d->entities.at[m->entity].kind == d->entities.at[own].kind &&
        d->entities.at[m->entity].role == GS_NONE &&
        gs_token_at(d, m->tokens.first)->sentence == here) {
      d->entities.at[m->entity].role = word;
      return m->entity;
    }
  }
  for (k = w->seen.n; k-- > 0 && left-- > 0;)
    if (w->seen.at[k].token < r.first && has_role(d, w->seen.at[k].entity, word))
      return w->seen.at[k].entity;
  for (k = w->nspoke; k-- > 0;)
    if (has_role(d, w->spoke[k], word)) return w->spoke[k];
  came = w->introduced[head];
  if (came && here - gs_token_at(d, came - 1)->sentence <= INTRODUCED_BACK) {
    if (w->who[came - 1]) return w->who[came - 1] - 1;
    return GS_NONE;
  }
  if (head + 1 != r.last || !role || (flags & GAINSAY_ROLE_DOCUMENT)) return GS_NONE;
  if (!w->source_at[r.first]) /* a guess, which only a source is worth, or so bare a word */
    return gs_grammar_at(d, head) & GAINSAY_W_GENERIC ? last_named_body(w, r.first) : GS_NONE;
  for (k = r.first; k < head; k++)
    if (gs_is(d, k, "next") || gs_is(d, k, "other") || gs_is(d, k, "only") ||
        gs_is(d, k, "first") || gs_is(d, k, "future"))
      return GS_NONE;
  if (flags & (GAINSAY_ROLE_ORGANISATION | GAINSAY_ROLE_MEDIA)) {
    /* "the Acme board" is a body of its own. */
    for (k = r.first; k < head; k++)
      if (d->mention[k] ? !d->mentions.at[d->mention[k] - 1].nominal : gs_tag_at(d, k) == GS_NAME)
        return GS_NONE;
    e = most_spoken_of(
        w, r.first, is_named_body,
        (flags & GAINSAY_ROLE_MEDIA) && !(flags & GAINSAY_ROLE_ORGANISATION) ? GAINSAY_MEDIA : 0,
        NULL);
  } else if (flags & GAINSAY_ROLE_PERSON) {
    gs_gender gender = flags & GAINSAY_ROLE_MALE     ? GS_MALE
                       : flags & GAINSAY_ROLE_FEMALE ? GS_FEMALE
                                                     : GS_GENDER_UNKNOWN;
    e = most_spoken_of(w, r.first, is_named_person, gender, NULL);
  }
  return e;
}

/* Settles who mention k stands for, if it is a definite phrase of its own, and notes it. */
static void settle(reader *w, uint32_t k) {
  gainsay_document *d = w->d;
  gs_mention *m = &d->mentions.at[k];
  const gs_entity *e = &d->entities.at[m->entity];
  uint32_t last, i, found;
  if (m->nominal == 1 && (gs_is(d, m->tokens.first, "the") || gs_is(d, m->tokens.first, "this")) &&
      gs_tag_at(d, e->name.first) == GS_DETERMINER) {
    const gs_entry *role = NULL;
    for (i = m->tokens.first; i < m->tokens.last; i++) {
      const gs_entry *x = gs_role_at(d, i, &last);
      if (x) {
        role = x;
        if (last == m->tokens.last) break;
      }
    }
    found = definite_stands_for(w, m->tokens, m->tokens.last - 1, role, m->entity);
    if (found != GS_NONE) {
      m->entity = found;
      if (d->entities.at[found].kind != GAINSAY_PERSON && d->entities.at[found].role == GS_NONE)
        d->entities.at[found].role = gs_token_at(d, m->tokens.last - 1)->word;
    }
  }
  if (m->nominal) m->nominal = 2;
  for (i = m->tokens.first; i < m->tokens.last; i++) w->who[i] = m->entity + 1;
}

/* Who a pronoun at token i stands for, or GS_NONE. */
static uint32_t antecedent(const reader *w, uint32_t i, uint32_t grammar) {
  return most_spoken_of(w, i, fits_pronoun, grammar, NULL);
}

static int is_noun(const gainsay_document *d, uint32_t i) {
  return gs_tag_at(d, i) == GS_NOUN || gs_tag_at(d, i) == GS_NAME;
}

/* The head of a noun phrase: the last noun before what modifies it from behind. */
static uint32_t head_of(const gainsay_document *d, gs_range r) {
  uint32_t i, head = r.first;
  for (i = r.first; i < r.last; i++) {
    gs_tag t = gs_tag_at(d, i);
    if (t == GS_NOUN || t == GS_NAME || t == GS_NUMBER || t == GS_PRONOUN) head = i;
    if (i > head && is_noun(d, head) &&
        (t == GS_PREPOSITION || t == GS_RELATIVE || t == GS_PARTICIPLE || t == GS_FINITE ||
         t == GS_TO || t == GS_ING || gs_is(d, i, ",")))
      break;
  }
  return head;
}

/* The role that the phrase's head has, and where it ends; NULL where it has none. */
static const gs_entry *role_of(const gainsay_document *d, gs_range r, uint32_t head, uint32_t *at) {
  uint32_t i, last;
  const gs_entry *found = NULL;
  for (i = r.first; i <= head && i < r.last; i++) {
    const gs_entry *role = gs_role_at(d, i, &last);
    if (!role) continue;
    if (found && !(last > head) && i < head && !(role->flags & GAINSAY_ROLE_TITLE) &&
        gs_tag_at(d, i) == GS_NAME)
      continue;
    found = role;
    *at = i;
    i = last - 1;
  }
  return found;
}

/* Whether a name only says which: "the Ohio senator", "the Roe campaign". */
static int modifies(const gainsay_document *d, const gs_mention *m) {
  uint32_t next = m->tokens.last;
  return next < d->text.tokens.n && gs_tag_at(d, next) == GS_NOUN &&
         !(gs_token_at(d, next)->flags & GS_T_CAPITAL);
}

/* The party that a source speaks for, by the names in its phrase other than its
 * own: "Iranian", "of Iran", "for Acme"; as index + 1. */
static uint32_t party_in(const gainsay_document *d, gs_range r, uint32_t own) {
  uint32_t k = mention_from(d, r.first);
  for (; k < d->mentions.n && d->mentions.at[k].tokens.last <= r.last; k++) {
    const gs_mention *m = &d->mentions.at[k];
    gainsay_kind kind = (gainsay_kind)d->entities.at[m->entity].kind;
    if (m->entity == own || m->nominal) continue;
    if (m->alias != GS_NONE || kind == GAINSAY_ORGANISATION || kind == GAINSAY_MEDIA ||
        (kind == GAINSAY_PERSON && own != GS_NONE && m->tokens.last < r.last && modifies(d, m)) ||
        ((kind == GAINSAY_PERSON || (kind == GAINSAY_PLACE && m->tokens.first < r.first + 2)) &&
         own == GS_NONE))
      return gs_party_of(d, m->entity) + 1;
  }
  return 0;
}

static int is_definite(const gainsay_document *d, gs_range r) {
  return gs_is(d, r.first, "the") || gs_is(d, r.first, "that") || gs_is(d, r.first, "this");
}

static void set_source(reader *w, gs_statement *st, uint32_t entity) {
  const gs_entity *e = &w->d->entities.at[entity];
  st->entity = entity + 1;
  st->party = gs_party_of(w->d, entity) + 1;
  st->kind = e->kind;
  st->anonymity = e->anonymity;
  remember(w, entity);
}

/* The kind of somebody by their role's flags, 0 where it is none. */
static gainsay_kind kind_of(uint32_t flags, int plural, int thing) {
  if (flags & GAINSAY_ROLE_DOCUMENT) return GAINSAY_DOCUMENT_SOURCE;
  if (flags & GAINSAY_ROLE_MEDIA) return GAINSAY_MEDIA;
  if (flags & GAINSAY_ROLE_ORGANISATION) return GAINSAY_ORGANISATION;
  if (plural || (flags & GAINSAY_ROLE_GROUP)) return GAINSAY_GROUP;
  return thing && !flags ? GAINSAY_DOCUMENT_SOURCE : GAINSAY_PERSON;
}

/* A source without a name: by its role. */
static void by_role(reader *w, gs_statement *st, gs_range r) {
  gainsay_document *d = w->d;
  uint32_t head = head_of(d, r), at = head, k, e;
  const gs_entry *role = role_of(d, r, head, &at);
  uint32_t word = gs_token_at(d, role ? at : head)->word, party = party_in(d, r, GS_NONE);
  int plural = role ? role->form == GAINSAY_FORM_PLURAL
                    : is_plural_word(gs_word_of(&d->text, head));
  gainsay_kind kind;
  gs_entity *x;
  if (gs_tag_at(d, head) == GS_NUMBER || gs_is(d, r.first, "some") || gs_is(d, r.first, "many") ||
      gs_is(d, r.first, "several"))
    plural = 1;
  if (d->mention[head] && d->mentions.at[d->mention[head] - 1].nominal) {
    k = d->mention[head] - 1;
    if (d->mentions.at[k].nominal == 1) settle(w, k);
    e = d->mentions.at[k].entity;
    if (!d->entities.at[e].party && party && party - 1 != e) d->entities.at[e].party = party;
    set_source(w, st, e);
    return;
  }
  if (is_definite(d, r) && !plural) {
    uint32_t end = role ? at + 1 : head + 1, stop;
    if (role && gs_role_at(d, at, &stop)) end = stop;
    e = end == r.last ? definite_stands_for(w, r, end - 1, role, GS_NONE) : GS_NONE;
    if (e != GS_NONE) {
      add_source_mention(w, e, r);
      set_source(w, st, e);
      return;
    }
  }
  kind = kind_of(role ? role->flags : 0, plural, 0);
  /* A name that the sweep left, alone at the head of a sentence. */
  if (!role && !plural && r.last - r.first == 1 && gs_tag_at(d, head) == GS_NAME) {
    if (gs_token_at(d, head)->flags & GS_T_CAPITALS) kind = GAINSAY_ORGANISATION;
    if (w->names.by_surname[word]) e = w->names.by_surname[word] - 1;
    else if (w->names.by_given[word] && w->names.by_given[word] != GS_NONE)
      e = w->names.by_given[word] - 1;
    else {
      e = gs_new_entity(d, r, kind);
      w->names.by_surname[word] = e + 1;
    }
    add_source_mention(w, e, r);
    set_source(w, st, e);
    return;
  }
  e = gs_new_entity(d, r, kind);
  x = &d->entities.at[e];
  x->party = party;
  x->plural = (uint8_t)plural;
  x->role = word;
  if (role && role->flags & GAINSAY_ROLE_MALE) x->gender = GS_MALE;
  if (role && role->flags & GAINSAY_ROLE_FEMALE) x->gender = GS_FEMALE;
  if (kind == GAINSAY_DOCUMENT_SOURCE || kind == GAINSAY_MEDIA || kind == GAINSAY_ORGANISATION)
    x->anonymity = plural ? GAINSAY_COLLECTIVE : GAINSAY_NAMED;
  else if (plural || kind == GAINSAY_GROUP)
    x->anonymity = GAINSAY_COLLECTIVE;
  else if (role && !(role->flags & GAINSAY_ROLE_UNNAMED) &&
           (party || is_definite(d, r) || gs_tag_at(d, r.first) == GS_POSSESSIVE))
    x->anonymity = GAINSAY_BY_ROLE;
  else
    x->anonymity = GAINSAY_UNNAMED;
  if (is_definite(d, r) && w->introduced[head] &&
      gs_token_at(d, r.first)->sentence - gs_token_at(d, w->introduced[head] - 1)->sentence <=
          INTRODUCED_BACK) {
    gs_range first = phrase_of(d, w->introduced[head] - 1);
    gs_add_mention(d, e, first);
    for (k = first.first; k < first.last; k++)
      if (!w->who[k]) w->who[k] = e + 1;
  }
  add_source_mention(w, e, r);
  set_source(w, st, e);
}

/* A source that names somebody: the name at its head.  Returns 0 if the names in
 * it only modify an unnamed head ("an Iranian official", "Sullivan's aide"). */
static int by_name(reader *w, gs_statement *st, gs_range r) {
  gainsay_document *d = w->d;
  uint32_t k = mention_from(d, r.first), head = head_of(d, r), at = head, i;
  const gs_entry *role = role_of(d, r, head, &at);
  const gs_mention *m = NULL;
  /* The first name that is a person, or that reaches the head. */
  for (; k < d->mentions.n && d->mentions.at[k].tokens.first < r.last; k++) {
    const gs_mention *x = &d->mentions.at[k];
    int genitive = x->tokens.last + 1 < r.last && gs_tag_at(d, x->tokens.last) == GS_POSSESSIVE;
    if (genitive || x->nominal) continue;
    /* "the Ohio senator", "Roe campaign manager Piet Lorne": it only says which. */
    if (x->tokens.last <= head && x->tokens.last < r.last && modifies(d, x)) continue;
    for (i = r.first; i < x->tokens.first; i++)
      if (gs_tag_at(d, i) == GS_PREPOSITION || gs_tag_at(d, i) == GS_RELATIVE ||
          gs_tag_at(d, i) == GS_FINITE)
        break;
    /* "aides to Roe" are not her, but "the senator, ... , Ann Roe" and, where the title has
     * a preposition in it, "Secretary of State Ann Roe" are. */
    if (i < x->tokens.first &&
        !(x->tokens.first > r.first + 1 && gs_is(d, x->tokens.first - 1, ",")) &&
        !(role && at == r.first && (role->flags & GAINSAY_ROLE_TITLE) && x->tokens.last == r.last))
      break;
    if (x->tokens.last > head ||
        (d->entities.at[x->entity].kind == GAINSAY_PERSON && x->alias == GS_NONE)) {
      m = x;
      break;
    }
  }
  if (!m) return 0;
  if (m->alias == GS_NONE) {
    gs_entity *e = &d->entities.at[m->entity];
    uint32_t party = party_in(d, r, m->entity);
    if (!e->party && e->kind == GAINSAY_PERSON && party && party - 1 != m->entity) e->party = party;
    if (role) {
      e->role = gs_token_at(d, at)->word;
      if (role->flags & GAINSAY_ROLE_MALE) e->gender = GS_MALE;
      if (role->flags & GAINSAY_ROLE_FEMALE) e->gender = GS_FEMALE;
    }
  }
  set_source(w, st, m->entity);
  return 1;
}

/* "Which" and "that", where nothing says of whom they speak, are rather a thing that
 * shows something. */
static int is_thing(const gainsay_document *d, uint32_t i) {
  return gs_is(d, i, "which") || gs_is(d, i, "that");
}

/* Who a relative pronoun at token i stands for: what stands right before it, or before
 * its comma the last person of the sentence; "..., and who" goes back to the last one. */
static uint32_t related(reader *w, uint32_t i) {
  gainsay_document *d = w->d;
  uint32_t first = gs_sentence_of(d, i)->first, j = i, k, e, last;
  const gs_entry *role;
  int comma = 0, plural;
  gs_range r;
  if (j > first && gs_tag_at(d, j - 1) == GS_CONJUNCTION) {
    uint32_t left = WORDS_BACK;
    j--;
    for (k = j; k-- > first && left-- > 0;) {
      if (gs_tag_at(d, k) != GS_RELATIVE || !(gs_is(d, k, "who") || gs_is(d, k, "whom"))) continue;
      if (w->who[k]) return w->who[k] - 1;
      j = k;
      break;
    }
  }
  if (j > first && gs_is(d, j - 1, ",")) {
    comma = 1;
    j--;
  }
  if (j == first) return GS_NONE;
  if (w->who[j - 1]) {
    e = w->who[j - 1] - 1;
    if (d->entities.at[e].kind != GAINSAY_PLACE &&
        d->entities.at[e].kind != GAINSAY_DOCUMENT_SOURCE &&
        (comma || d->entities.at[e].kind != GAINSAY_ORGANISATION))
      return e;
  }
  if (comma) {
    float most = 0;
    uint32_t left = MENTIONS_BACK;
    e = GS_NONE;
    for (k = w->seen.n; k-- > 0 && left-- > 0 && w->seen.at[k].token >= first;)
      if (w->seen.at[k].token < i && d->entities.at[w->seen.at[k].entity].kind == GAINSAY_PERSON &&
          w->seen.at[k].weight > most) {
        most = w->seen.at[k].weight;
        e = w->seen.at[k].entity;
      }
    if (e != GS_NONE) return e;
  }
  if (gs_tag_at(d, j - 1) != GS_NOUN && !gs_is(d, j - 1, "those")) return GS_NONE;
  r = phrase_of(d, j - 1);
  role = gs_role_at(d, j - 1, &last);
  plural = is_plural_word(gs_word_of(&d->text, j - 1)) || gs_is(d, j - 1, "those") ||
           gs_is(d, j - 1, "people");
  e = gs_new_entity(d, r, kind_of(role ? role->flags : 0, plural, is_thing(d, i)));
  d->entities.at[e].plural = (uint8_t)plural;
  d->entities.at[e].anonymity = plural ? GAINSAY_COLLECTIVE : GAINSAY_UNNAMED;
  d->entities.at[e].role = gs_token_at(d, j - 1)->word;
  add_source_mention(w, e, r);
  return e;
}

/* Somebody in the plural for "they" at token i: the subject of this sentence before it,
 * or of the last; a new entity, or GS_NONE. */
static uint32_t several(reader *w, uint32_t i) {
  gainsay_document *d = w->d;
  uint32_t here = gs_token_at(d, i)->sentence, from, j, e, best = GS_NONE, last;
  float most = 1.0f;
  gs_range r;
  from = here > 0 ? d->text.sentences.at[here - 1].first : d->text.sentences.at[here].first;
  if (i - from > 2 * WORDS_BACK) from = i - 2 * WORDS_BACK;
  for (j = from; j < i; j++) {
    float score = 1.0f;
    gs_tag next = gs_tag_at(d, j + 1);
    const gs_entry *role;
    if (gs_tag_at(d, j) != GS_NOUN || next == GS_NOUN || next == GS_NAME || next == GS_POSSESSIVE)
      continue;
    if (!is_plural_word(gs_word_of(&d->text, j)) && !gs_is(d, j, "people") && !gs_is(d, j, "men") &&
        !gs_is(d, j, "women"))
      continue;
    r = phrase_of(d, j);
    role = gs_role_at(d, j, &last);
    if (role &&
        role->flags & (GAINSAY_ROLE_PERSON | GAINSAY_ROLE_GROUP | GAINSAY_ROLE_ORGANISATION))
      score += 0.5f;
    if (r.first > from && gs_tag_at(d, r.first - 1) == GS_PREPOSITION) score -= 0.5f;
    if (next == GS_FINITE || next == GS_AUX) score += 0.7f;
    if (r.first == gs_sentence_of(d, j)->first) score += 0.3f;
    if (gs_token_at(d, j)->sentence == here) score += 0.2f;
    if (score <= most) continue;
    most = score;
    best = j;
  }
  if (best == GS_NONE) return GS_NONE;
  if (w->who[best]) return w->who[best] - 1;
  r = phrase_of(d, best);
  e = gs_new_entity(d, r, GAINSAY_GROUP);
  d->entities.at[e].plural = 1;
  d->entities.at[e].anonymity = GAINSAY_COLLECTIVE;
  d->entities.at[e].role = gs_token_at(d, best)->word;
  gs_add_mention(d, e, r);
  for (j = r.first; j < r.last; j++)
    if (!w->who[j]) w->who[j] = e + 1;
  return e;
}

/* Who the pronoun at token i stands for, or GS_NONE. */
static uint32_t stands_for(reader *w, uint32_t i) {
  const gainsay_document *d = w->d;
  uint32_t grammar = gs_grammar_at(d, i), e;
  gs_tag t = gs_tag_at(d, i);
  if (w->who[i]) return w->who[i] - 1;
  if (t == GS_RELATIVE) return related(w, i);
  if (grammar & GAINSAY_W_FIRST_PERSON) return GS_NONE;
  if (grammar & (GAINSAY_W_MALE | GAINSAY_W_FEMALE)) return antecedent(w, i, grammar);
  if (grammar & GAINSAY_W_PLURAL) {
    float score = 0;
    uint32_t named = most_spoken_of(w, i, fits_pronoun, grammar, &score);
    if (named != GS_NONE && score >= 1.5f) return named;
    e = several(w, i);
    return e != GS_NONE ? e : named;
  }
  return gs_is(d, i, "it") || gs_is(d, i, "its") ? antecedent(w, i, grammar) : GS_NONE;
}

/* The source as it counts: a possessor's mark is no part of it. */
static gs_range source_of(const gainsay_document *d, const gs_statement *st) {
  gs_range r = st->source.at[0];
  while (r.last - r.first > 1 && (gs_is(d, r.last - 1, "'s") || gs_is(d, r.last - 1, "'") ||
                                  gs_is(d, r.last - 1, ",")))
    r.last--;
  return r;
}

static void resolve(reader *w, gs_statement *st) {
  gainsay_document *d = w->d;
  gs_range r = source_of(d, st);
  if (r.last - r.first == 1) {
    gs_tag t = gs_tag_at(d, r.first);
    if (t == GS_RELATIVE || t == GS_PRONOUN || t == GS_POSSESSIVE) {
      uint32_t grammar = gs_grammar_at(d, r.first), e = stands_for(w, r.first);
      if (e != GS_NONE) {
        if (w->who[r.first] != e + 1) see(w, r, e);
        w->who[r.first] = e + 1;
        gs_add_mention(d, e, r);
        set_source(w, st, e);
      } else {
        st->kind = grammar & GAINSAY_W_PLURAL ? GAINSAY_GROUP
                   : t == GS_RELATIVE && is_thing(d, r.first) ? GAINSAY_DOCUMENT_SOURCE
                                                              : GAINSAY_PERSON;
        st->anonymity = grammar & GAINSAY_W_FIRST_PERSON ? GAINSAY_NAMED : GAINSAY_UNNAMED;
      }
      return;
    }
  }
  if (!by_name(w, st, r)) by_role(w, st, r);
}

/* ---- before sources are resolved -------------------------------------------------------- */

/* Genders, by the pronouns that can only mean one person: the only one that the
 * sentence named before, or the sentence before it.  Two thirds must agree. */
static void learn_genders(reader *w) {
  gainsay_document *d = w->d;
  uint32_t n = d->entities.n, *male = gs_alloc_zero(d->arena, n + 1u, sizeof *male),
           *female = gs_alloc_zero(d->arena, n + 1u, sizeof *female);
  uint32_t k = 0, i,
           one[2] = {0, 0}; /* of this sentence and the last: entity + 1, or GS_NONE for several */
  uint32_t sentence = GS_NONE;
  for (i = 0; i < d->text.tokens.n; i++) {
    uint32_t s = gs_token_at(d, i)->sentence, grammar = gs_grammar_at(d, i);
    if (s != sentence) {
      one[1] = sentence != GS_NONE && s == sentence + 1 ? one[0] : 0;
      one[0] = 0;
      sentence = s;
    }
    if (k < d->mentions.n && d->mentions.at[k].tokens.first == i) {
      uint32_t e = d->mentions.at[k++].entity;
      if (d->entities.at[e].kind == GAINSAY_PERSON)
        one[0] = !one[0] || one[0] == e + 1 ? e + 1 : GS_NONE;
    } else if ((grammar & (GAINSAY_W_MALE | GAINSAY_W_FEMALE)) &&
               (gs_tag_at(d, i) == GS_PRONOUN || gs_tag_at(d, i) == GS_POSSESSIVE)) {
      uint32_t e = one[0] ? one[0] : one[1];
      if (e && e != GS_NONE) (grammar & GAINSAY_W_MALE ? male : female)[e - 1]++;
    }
  }
  for (i = 0; i < n; i++) {
    gs_entity *e = &d->entities.at[i];
    if (e->gender || e->kind != GAINSAY_PERSON) continue;
    if (male[i] > 2 * female[i]) e->gender = GS_MALE;
    if (female[i] > 2 * male[i]) e->gender = GS_FEMALE;
  }
}

/* A preposition of place; "a stake in Acme" has none. */
static int is_place_preposition(const gainsay_document *d, uint32_t i) {
  const gs_hit *noun = i > 0 ? gs_hit_of(d, i - 1, GAINSAY_WORD) : NULL;
  if (noun && noun->last > i && (gs_entry_of(d, noun->entry)->flags & GAINSAY_W_BINDS)) return 0;
  return gs_is(d, i, "in") || gs_is(d, i, "at") || gs_is(d, i, "near") || gs_is(d, i, "across") ||
         gs_is(d, i, "throughout");
}

/* Names taken for persons that are more often where something is than who does it. */
static void learn_places(reader *w) {
  gainsay_document *d = w->d;
  uint32_t k, n = d->entities.n;
  int32_t *person = gs_alloc_zero(d->arena, n + 1u, sizeof *person);
  uint8_t *place = gs_alloc_zero(d->arena, n + 1u, 1);
  for (k = 0; k < d->mentions.n; k++) {
    const gs_mention *m = &d->mentions.at[k];
    gs_tag after = m->tokens.last < d->text.tokens.n ? gs_tag_at(d, m->tokens.last) : GS_PUNCT;
    if (m->tokens.first > 0 && is_place_preposition(d, m->tokens.first - 1) &&
        after != GS_POSSESSIVE) {
      person[m->entity]--;
      place[m->entity] = 1;
    } else if (w->speaks[m->tokens.first] || after == GS_FINITE || after == GS_AUX ||
               after == GS_POSSESSIVE) {
      person[m->entity]++;
    }
  }
  for (k = 0; k < n; k++) {
    gs_entity *e = &d->entities.at[k];
    if (e->kind == GAINSAY_PERSON && e->value == GS_NONE && !e->gender && e->role == GS_NONE &&
        place[k] && person[k] <= 0)
      e->kind = GAINSAY_PLACE;
  }
}

/* "Ann Roe, a senator from Ohio": what role a name has by its apposition. */
static void learn_roles(gainsay_document *d) {
  uint32_t k, i, last;
  for (k = 0; k < d->mentions.n; k++) {
    const gs_mention *m = &d->mentions.at[k];
    gs_entity *e = &d->entities.at[m->entity];
    uint32_t end = gs_sentence_of(d, m->tokens.first)->last;
    if (m->nominal || m->alias != GS_NONE || e->kind != GAINSAY_PERSON || e->role != GS_NONE)
      continue;
    if (m->tokens.last + 2 >= end || !gs_is(d, m->tokens.last, ",")) continue;
    for (i = m->tokens.last + 1; i < end && i < m->tokens.last + 8; i++) {
      gs_tag t = gs_tag_at(d, i);
      const gs_entry *role = gs_role_at(d, i, &last);
      if (role && (role->flags & GAINSAY_ROLE_PERSON) && role->form != GAINSAY_FORM_PLURAL &&
          (last >= end || gs_tag_at(d, last) != GS_NOUN)) {
        e->role = gs_token_at(d, last - 1)->word;
        break;
      }
      if (t != GS_NOUN && t != GS_NAME && t != GS_DETERMINER && t != GS_POSSESSIVE &&
          t != GS_NUMBER)
        break;
    }
  }
}

/* For each noun, the noun phrase with "a" before it that has the same head. */
static void find_introductions(reader *w) {
  gainsay_document *d = w->d;
  uint32_t i, *last = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, sizeof *last);
  for (i = 0; i < d->text.tokens.n; i++) {
    uint32_t word = gs_token_at(d, i)->word;
    gs_range r;
    if (gs_tag_at(d, i) != GS_NOUN) continue;
    w->introduced[i] = last[word];
    if (i + 1 < d->text.tokens.n && gs_tag_at(d, i + 1) == GS_NOUN) continue;
    r = phrase_of(d, i);
    if (gs_is(d, r.first, "a") || gs_is(d, r.first, "an") || gs_is(d, r.first, "another"))
      last[word] = i + 1;
  }
}

/* ---- after ------------------------------------------------------------------------------- */

/* Whom a statement speaks for: what is known at the end of the text, where its source may
 * have got a party that it had not when it spoke. */
static void settle_parties(gainsay_document *d) {
  uint32_t i;
  for (i = 0; i < d->statements.n; i++) {
    gs_statement *st = &d->statements.at[i];
    if (st->entity) st->party = gs_party_of(d, st->entity - 1) + 1;
  }
}

/* Drops entities that nothing speaks of any more. */
static void drop_unused(gainsay_document *d) {
  uint32_t i, n = 0, *to = gs_alloc_zero(d->arena, d->entities.n + 1u, sizeof *to);
  for (i = 0; i < d->entities.n; i++) {
    if (d->entities.at[i].mentions.n) to[i] = 1;
    if (d->entities.at[i].mentions.n && d->entities.at[i].party)
      to[d->entities.at[i].party - 1] = 1;
  }
  for (i = 0; i < d->statements.n; i++)
    if (d->statements.at[i].party) to[d->statements.at[i].party - 1] = 1;
  for (i = 0; i < d->entities.n; i++)
    if (to[i]) {
      d->entities.at[n] = d->entities.at[i];
      to[i] = ++n;
    }
  d->entities.n = n;
  for (i = 0; i < n; i++)
    if (d->entities.at[i].party) d->entities.at[i].party = to[d->entities.at[i].party - 1];
  for (i = 0; i < d->mentions.n; i++) d->mentions.at[i].entity = to[d->mentions.at[i].entity] - 1;
  for (i = 0; i < d->statements.n; i++) {
    gs_statement *st = &d->statements.at[i];
    if (st->entity) st->entity = to[st->entity - 1];
    if (st->party) st->party = to[st->party - 1];
  }
}

/* "he or she" */
static int is_either(const gainsay_document *d, uint32_t i) {
  return gs_is(d, i + 1, "or") || (i > 0 && gs_is(d, i - 1, "or"));
}

/* From the first word to the last: who each name, phrase, pronoun and source stands for. */
static void read_through(reader *w) {
  gainsay_document *d = w->d;
  uint32_t i, k = 0, s;
  for (i = 0; i < d->text.tokens.n; i++) {
    if (k < d->mentions.n && d->mentions.at[k].tokens.first == i) {
      gs_mention *m = &d->mentions.at[k];
      if (m->nominal < 2) settle(w, k);
      see(w, m->tokens, m->entity);
      gs_add_mention(d, m->entity, m->tokens);
      k++;
    } else if ((gs_tag_at(d, i) == GS_PRONOUN || gs_tag_at(d, i) == GS_POSSESSIVE) &&
               !w->source_at[i] && (gs_grammar_at(d, i) & (GAINSAY_W_MALE | GAINSAY_W_FEMALE)) &&
               !gs_is(d, i, "him") && !is_either(d, i)) {
      uint32_t e = antecedent(w, i, gs_grammar_at(d, i));
      gs_range r;
      r.first = i;
      r.last = i + 1;
      if (e != GS_NONE) {
        w->who[i] = e + 1;
        see(w, r, e);
      }
    }
    for (s = w->source_at[i]; s; s = w->same_source[s - 1]) {
      gs_step(&d->text, 4);
      resolve(w, &d->statements.at[s - 1]);
    }
  }
}

/* Where each source begins, and which tokens are part of one. */
static void find_sources(reader *w) {
  gainsay_document *d = w->d;
  uint32_t i, k;
  for (i = d->statements.n; i-- > 0;) {
    const gs_statement *st = &d->statements.at[i];
    gs_range r;
    if (!st->source.n) continue; /* agentless */
    r = source_of(d, st);
    w->same_source[i] = w->source_at[r.first];
    w->source_at[r.first] = i + 1;
    for (k = r.first; k < r.last; k++) w->speaks[k] = 1;
  }
}

void gs_entities(gainsay_document *d) {
  reader w;
  uint32_t i, n = d->text.tokens.n;
  memset(&w, 0, sizeof w);
  w.d = d;
  gs_find_names(d, &w.names);
  w.noften = d->entities.n;
  w.often = gs_alloc_zero(d->arena, w.noften + 1u, sizeof *w.often);
  for (i = 0; i < w.noften; i++) {
    w.often[i] = d->entities.at[i].mentions.n;
    d->entities.at[i].mentions.n = 0; /* read_through gives them back, settled and in order */
  }
  w.introduced = gs_alloc_zero(d->arena, n + 1u, sizeof *w.introduced);
  w.who = gs_alloc_zero(d->arena, n + 1u, sizeof *w.who);
  w.source_at = gs_alloc_zero(d->arena, n + 1u, sizeof *w.source_at);
  w.same_source = gs_alloc_zero(d->arena, d->statements.n + 1u, sizeof *w.same_source);
  w.speaks = gs_alloc_zero(d->arena, n + 1u, 1);
  find_sources(&w);
  learn_roles(d);
  learn_places(&w);
  learn_genders(&w);
  find_introductions(&w);
  read_through(&w);
  settle_parties(d);
  drop_unused(d);
}
