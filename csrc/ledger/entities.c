/* Entities: names and the parties that they belong to, and who each source is.
 *
 * First one sweep over the text finds the names: aliases of the lexicon (a
 * country, its capital, its people, its offices are one party), and runs of
 * capitalised words, a surname going back to the full name.  What the text says of
 * them is gathered: who is "he" or "she", who has which role, which are places.  Then
 * one reading from the first word to the last settles who each phrase, pronoun and
 * source stands for: by a name in it, by its role ("the official"), by what brought
 * the word in ("a woman"), or by who is most spoken of. */
#include "ledger.h"
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

typedef struct sweep {
  gainsay_document *d;
  uint32_t *by_value;          /* by value of the lexicon: entity + 1 */
  uint32_t *by_surname;        /* by word: the last entity + 1 that has it as its last name */
  uint32_t *by_given; /* by word: the one entity + 1 whose full name begins so; GS_NONE: several */
  uint32_t *by_role;           /* by word: the last entity + 1 that goes by this role */
  uint8_t *is_common;          /* by word: stands somewhere in the text without a capital */
  uint32_t *introduced;        /* by token: the noun before it that brought the same word in, + 1 */
  uint32_t *who;               /* by token: entity + 1 that a source or pronoun there stands for */
  uint32_t *source_at;         /* by token: the first statement + 1 whose source begins there */
  uint32_t *same_source;       /* by statement: the next + 1 whose source begins there too */
  uint8_t *speaks;             /* by token: part of a source */
  uint32_t *often;             /* by entity of the first sweep: how often it is named */
  uint32_t noften;
  gs_array(seen) seen;         /* in order of the text */
  uint32_t spoke[MEMORY];      /* entities that were sources, the latest last */
  uint32_t nspoke;
} sweep;

/* ---- entities ------------------------------------------------------------------- */

static uint32_t new_entity(gainsay_document *d, gs_range name, gainsay_kind kind) {
  gs_entity *e = gs_push(d->arena, &d->entities);
  memset(e, 0, sizeof *e);
  e->value = GS_NONE;
  e->role = e->modifier = GS_NONE;
  e->name = name;
  e->kind = (uint8_t)kind;
  e->anonymity = GAINSAY_NAMED;
  return d->entities.n - 1;
}

static void add_mention(gainsay_document *d, uint32_t entity, gs_range r) {
  *gs_push(d->arena, &d->entities.at[entity].mentions) = r;
}

static void add_name(gainsay_document *d, uint32_t entity, gs_range r, uint32_t alias) {
  gs_mention *m = gs_push(d->arena, &d->mentions);
  uint32_t i;
  m->tokens = r;
  m->entity = entity;
  m->alias = alias;
  m->nominal = 0;
  for (i = r.first; i < r.last; i++) d->mention[i] = d->mentions.n;
  add_mention(d, entity, r);
}

static uint32_t entity_of_value(sweep *w, uint32_t value, uint32_t flags, gs_range name) {
  gainsay_kind kind = GAINSAY_PLACE;
  uint32_t e;
  if (w->by_value[value]) return w->by_value[value] - 1;
  if (flags & GAINSAY_ALIAS_MEDIA) kind = GAINSAY_MEDIA;
  else if (flags & GAINSAY_ALIAS_ORGANISATION) kind = GAINSAY_ORGANISATION;
  e = new_entity(w->d, name, kind);
  w->d->entities.at[e].value = value;
  w->by_value[value] = e + 1;
  return e;
}

/* ---- misspelt aliases -------------------------------------------------------------- */

/* Whether two words of the same first letter differ by at most one letter put in,
 * left out, changed, or swapped with its neighbour. */
static int one_slip(const gs_string *a, const gs_string *b) {
  uint32_t i = 0, n = a->n < b->n ? a->n : b->n;
  if (!n || a->at[0] != b->at[0] || a->n > b->n + 1 || b->n > a->n + 1) return 0;
  while (i < n && a->at[i] == b->at[i]) i++;
  if (a->n == b->n) {
    if (i == n) return 1;
    if (memcmp(a->at + i + 1, b->at + i + 1, n - i - 1) == 0) return 1;
    return i + 1 < n && a->at[i] == b->at[i + 1] && a->at[i + 1] == b->at[i] &&
           memcmp(a->at + i + 2, b->at + i + 2, n - i - 2) == 0;
  }
  if (a->n > b->n) return memcmp(a->at + i + 1, b->at + i, b->n - i) == 0;
  return memcmp(a->at + i, b->at + i + 1, a->n - i) == 0;
}

/* The alias that a run of capitalised words misspells, or GS_NONE.  Only long names
 * of two words or more are tried, every word but one must be right, and the wrong
 * one must be long: short names never match approximately (Niger, Nigeria). */
static uint32_t misspelt(const gainsay_document *d, gs_range r) {
  const gs_compiled *c = &d->engine->lexicon;
  uint32_t n = r.last - r.first, wrong, best = GS_NONE;
  if (n < 2 || n > 4) return GS_NONE;
  for (wrong = 0; wrong < n; wrong++) {
    const gs_string *w = gs_word_of(&d->text, r.first + wrong);
    uint32_t i, e, letters = 0;
    int others_known = 1;
    if (w->n < 5) continue;
    for (i = 0; i < n; i++) {
      letters += gs_word_of(&d->text, r.first + i)->n;
      if (i != wrong && d->hits.known[gs_token_at(d, r.first + i)->word] == GS_NONE) others_known = 0;
    }
    if (letters < 10 || !others_known) continue;
    for (e = 0; e < c->names.n; e++) {
      const gs_name *name = &c->names.at[e];
      if (name->nwords != n) continue;
      for (i = 0; i < n; i++) {
        const gs_token *k = gs_token_at(d, r.first + i);
        if (i == wrong ? !one_slip(w, &c->words.strings.at[name->words[i]]) : d->hits.known[k->word] != name->words[i]) break;
      }
      if (i == n) {
        if (best != GS_NONE && c->entries.at[best].value != c->entries.at[name->entry].value) return GS_NONE;
        best = name->entry;
      }
    }
  }
  return best;
}

/* ---- the sweep over names ------------------------------------------------------------ */

static const gs_entry *role_at(const gainsay_document *d, uint32_t i, uint32_t *last) {
  const gs_hit *h = gs_hit_of(d, i, GAINSAY_ROLE);
  if (!h) return NULL;
  *last = h->last;
  return gs_entry_of(d, h->entry);
}

static int is_name_token(const gainsay_document *d, uint32_t i) {
  const gs_token *k = gs_token_at(d, i);
  return gs_tag_at(d, i) == GS_NAME || ((k->flags & GS_T_CAPITAL) && (k->flags & GS_T_WORD) && gs_tag_at(d, i) == GS_NOUN);
}

static int has_digit(const gs_string *w) {
  uint32_t i;
  for (i = 0; i < w->n; i++)
    if (w->at[i] >= '0' && w->at[i] <= '9') return 1;
  return 0;
}

/* Whether a lone name goes on with a list of places: "in Kent, Surrey and Essex". */
static int is_next_place(const gainsay_document *d, gs_range r) {
  uint32_t i = r.first;
  gs_tag next = r.last < d->text.tokens.n ? gs_tag_at(d, r.last) : GS_PUNCT;
  if (next == GS_FINITE || next == GS_AUX || next == GS_POSSESSIVE) return 0;
  if (i > 0 && gs_is(d, i - 1, "and")) i--;
  if (i > 0 && gs_is(d, i - 1, ",")) i--;
  if (i == r.first || i == 0 || !d->mention[i - 1]) return 0;
  return d->entities.at[d->mentions.at[d->mention[i - 1] - 1].entity].kind == GAINSAY_PLACE;
}

static void note_given(sweep *w, uint32_t word, uint32_t entity) {
  uint32_t *at = &w->by_given[word];
  if (!*at || *at == entity) *at = entity;
  else *at = GS_NONE;
}

/* The person or organisation that a run of capitalised words names. */
static uint32_t entity_of_name(sweep *w, gs_range r, gainsay_kind kind, gs_gender gender) {
  gainsay_document *d = w->d;
  uint32_t last = gs_token_at(d, r.last - 1)->word, first = gs_token_at(d, r.first)->word,
           e = w->by_surname[last];
  if (!e && r.last - r.first == 1 && kind == GAINSAY_PERSON) {
    e = w->by_given[last];
    if (e && e != GS_NONE &&
        (!gender || !d->entities.at[e - 1].gender || gender == d->entities.at[e - 1].gender))
      return e - 1;
    e = 0;
  }
  if (e) {
    gs_entity *x = &d->entities.at[e - 1];
    uint32_t n = r.last - r.first, m = x->name.last - x->name.first;
    int same = n == 1 || m == 1 || gs_token_at(d, r.first)->word == gs_token_at(d, x->name.first)->word;
    if (gender && x->gender && gender != x->gender) same = 0;
    if (same) {
      if (n > m) {
        x->name = r;
        note_given(w, first, e);
      }
      if (!x->gender) x->gender = (uint8_t)gender;
      return e - 1;
    }
  }
  /* "Halden Water": a name that ends in a word of the language is no surname. */
  if (kind == GAINSAY_PERSON && gender == GS_GENDER_UNKNOWN) {
    gs_tag before = r.first > 0 ? gs_tag_at(d, r.first - 1) : GS_PUNCT;
    if (r.last - r.first > 1 && (w->is_common[last] || gs_is(d, r.first - 1, "the"))) kind = GAINSAY_ORGANISATION;
    else if (r.last - r.first == 1 && before == GS_PREPOSITION &&
             (gs_is(d, r.first - 1, "in") || gs_is(d, r.first - 1, "at") || gs_is(d, r.first - 1, "near") || gs_is(d, r.first - 1, "across")))
      kind = GAINSAY_PLACE;
    else if (r.last - r.first == 1 && is_next_place(d, r))
      kind = GAINSAY_PLACE;
  }
  e = new_entity(d, r, kind);
  d->entities.at[e].gender = (uint8_t)gender;
  if (kind == GAINSAY_PERSON && r.last - r.first > 1) note_given(w, first, e + 1);
  /* "Team Roe" takes nobody's surname away. */
  if (kind == GAINSAY_PERSON || !w->by_surname[last] ||
      d->entities.at[w->by_surname[last] - 1].kind != GAINSAY_PERSON)
    w->by_surname[last] = e + 1;
  return e;
}

/* "The mayor, Ann Roe" or "its spokesman Ann Roe": the name of the one whose role
 * stands before it, where that role was new; or GS_NONE. */
static uint32_t apposed(sweep *w, gs_range r, uint32_t start) {
  gainsay_document *d = w->d;
  uint32_t last = gs_token_at(d, r.last - 1)->word, e;
  const gs_mention *m = d->mentions.n ? &d->mentions.at[d->mentions.n - 1] : NULL;
  if (!m || !m->nominal || d->entities.at[m->entity].kind != GAINSAY_PERSON) return GS_NONE;
  if (m->tokens.last != start && !(m->tokens.last + 1 == start && gs_is(d, m->tokens.last, ","))) return GS_NONE;
  e = m->entity;
  if (w->by_surname[last] || d->entities.at[e].mentions.n > 1) return GS_NONE;
  d->entities.at[e].name = r;
  d->entities.at[e].anonymity = GAINSAY_NAMED;
  w->by_surname[last] = e + 1;
  if (r.last - r.first > 1) note_given(w, gs_token_at(d, r.first)->word, e + 1);
  return e;
}

/* The names in a run of capitalised words: roles and titles go, what is left is a
 * person's name, or an organisation's where one of its words says so. */
static void name_run(sweep *w, gs_range r, int headline) {
  gainsay_document *d = w->d;
  uint32_t i, e, last, start = r.first, whole = r.first;
  gs_gender gender = GS_GENDER_UNKNOWN;
  gainsay_kind kind = GAINSAY_PERSON;
  int titled = 0;
  uint32_t title = GS_NONE;
  for (i = r.first; i < r.last; i++) {
    const gs_entry *role = role_at(d, i, &last);
    if (!role) continue;
    if (role->flags & (GAINSAY_ROLE_ORGANISATION | GAINSAY_ROLE_MEDIA)) {
      if (last >= r.last || !(role->flags & GAINSAY_ROLE_TITLE)) kind = role->flags & GAINSAY_ROLE_MEDIA ? GAINSAY_MEDIA : GAINSAY_ORGANISATION;
      continue;
    }
    if (last > r.last) last = r.last;
    if (role->flags & GAINSAY_ROLE_MALE) gender = GS_MALE;
    if (role->flags & GAINSAY_ROLE_FEMALE) gender = GS_FEMALE;
    titled = 1;
    title = gs_token_at(d, last - 1)->word;
    start = last;
    i = last - 1;
  }
  if (kind != GAINSAY_PERSON) start = r.first;
  if (start >= r.last) return; /* only a role: no name */
  r.first = start;
  if (r.last - r.first > 6) return;
  for (i = r.first; i < r.last; i++)
    if (memchr(gs_word_of(&d->text, i)->at, '-', gs_word_of(&d->text, i)->n) && has_digit(gs_word_of(&d->text, i))) return;
  if (r.last - r.first == 1 && (gs_token_at(d, r.first)->flags & GS_T_CAPITALS)) kind = GAINSAY_ORGANISATION;
  if (r.last - r.first == 1 && !titled) {
    /* A lone capitalised word: a name if it is somebody's surname already, or
     * stands inside a sentence. */
    const gs_token *k = gs_token_at(d, r.first);
    int known = w->by_surname[k->word] != 0 ||
                (w->by_given[k->word] != 0 && w->by_given[k->word] != GS_NONE);
    if (!known && (headline || r.first == gs_sentence_of(d, r.first)->first || gs_word_of(&d->text, r.first)->n < 3 ||
                   gs_hit_of(d, r.first, GAINSAY_TIME) || (gs_grammar_at(d, r.first) != 0) ||
                   (r.first > 0 && gs_tag_at(d, r.first - 1) == GS_DETERMINER)))
      return;
  }
  if (headline && r.last - r.first > 3) return;
  e = kind == GAINSAY_PERSON ? apposed(w, r, whole) : GS_NONE;
  if (e == GS_NONE) e = entity_of_name(w, r, kind, gender);
  if (title != GS_NONE) {
    d->entities.at[e].role = title;
    w->by_role[title] = e + 1;
  }
  /* "Russian President Roe": a title between an alias and a name says whose. */
  if (titled && whole > 0 && d->mention[whole - 1] && !d->entities.at[e].party) {
    const gs_mention *m = &d->mentions.at[d->mention[whole - 1] - 1];
    if (m->alias != GS_NONE && gs_token_at(d, whole)->sentence == gs_token_at(d, whole - 1)->sentence &&
        d->entities.at[m->entity].kind != GAINSAY_MEDIA)
      d->entities.at[e].party = m->entity + 1;
  }
  add_name(d, e, r, GS_NONE);
}

/* ---- nominals ---------------------------------------------------------------------- */

/* Whose a role is, by the pronoun at i before it: "its spokesman" speaks for the
 * organisation or place named last, "his lawyer" for the person; index + 1 or 0. */
static uint32_t owner_before(const gainsay_document *d, uint32_t i) {
  uint32_t grammar = gs_grammar_at(d, i), m = d->mentions.n, here = gs_token_at(d, i)->sentence;
  int person = (grammar & (GAINSAY_W_MALE | GAINSAY_W_FEMALE)) != 0;
  while (m-- > 0) {
    const gs_mention *x = &d->mentions.at[m];
    gainsay_kind kind = (gainsay_kind)d->entities.at[x->entity].kind;
    if (here - gs_token_at(d, x->tokens.first)->sentence > 2) break;
    if (person ? kind == GAINSAY_PERSON : kind == GAINSAY_ORGANISATION || kind == GAINSAY_PLACE || kind == GAINSAY_GROUP) return x->entity + 1;
  }
  return 0;
}

/* A phrase without a name that stands for somebody: a determiner or possessive, and
 * a role at its head ("the city council", "its spokesman"); or an organisation's
 * role alone ("police said").  Returns where it ends, or i. */
static uint32_t nominal_at(sweep *w, uint32_t i, uint32_t last) {
  gainsay_document *d = w->d;
  gs_tag t = gs_tag_at(d, i);
  uint32_t j = i, end = i, head, e, modifier = GS_NONE, word;
  const gs_entry *role = NULL;
  int possessive = t == GS_POSSESSIVE && !gs_is(d, i, "'s") && !gs_is(d, i, "'");
  int definite = gs_is(d, i, "the") || gs_is(d, i, "this") || possessive;
  gs_range r;
  if (definite) j++;
  for (; j < last && j < i + 5; j++) {
    const gs_entry *found;
    uint32_t stop;
    if ((gs_tag_at(d, j) != GS_NOUN && j > i) || d->mention[j] || gs_hit_of(d, j, GAINSAY_ALIAS)) break;
    found = role_at(d, j, &stop);
    if (found) {
      role = found;
      end = stop;
    }
    if (!definite && !found) return i;
  }
  if (!role || end < j || (role->flags & GAINSAY_ROLE_DOCUMENT) || role->form == GAINSAY_FORM_PLURAL) return i;
  if (!definite && (!(role->flags & GAINSAY_ROLE_ORGANISATION) || end >= last ||
                    (gs_tag_at(d, end) != GS_FINITE && gs_tag_at(d, end) != GS_AUX)))
    return i;
  head = end - 1;
  word = gs_token_at(d, head)->word;
  if (head > i + (uint32_t)definite) modifier = gs_token_at(d, head - 1)->word;
  r.first = i;
  r.last = end;
  e = w->by_role[word];
  if (e && modifier != GS_NONE && d->entities.at[e - 1].modifier != GS_NONE && d->entities.at[e - 1].modifier != modifier) e = 0;
  if (!e) {
    gainsay_kind kind = role->flags & GAINSAY_ROLE_MEDIA ? GAINSAY_MEDIA : role->flags & GAINSAY_ROLE_ORGANISATION ? GAINSAY_ORGANISATION
                        : role->flags & GAINSAY_ROLE_GROUP ? GAINSAY_GROUP : GAINSAY_PERSON;
    e = new_entity(d, r, kind) + 1;
    d->entities.at[e - 1].role = word;
    d->entities.at[e - 1].modifier = modifier;
    if (role->flags & GAINSAY_ROLE_MALE) d->entities.at[e - 1].gender = GS_MALE;
    if (role->flags & GAINSAY_ROLE_FEMALE) d->entities.at[e - 1].gender = GS_FEMALE;
    d->entities.at[e - 1].anonymity = kind != GAINSAY_PERSON ? GAINSAY_NAMED : role->flags & GAINSAY_ROLE_UNNAMED ? GAINSAY_UNNAMED : GAINSAY_BY_ROLE;
    if (possessive && (role->flags & GAINSAY_ROLE_VOICE)) d->entities.at[e - 1].party = owner_before(d, i);
    w->by_role[word] = e;
  } else if (d->entities.at[e - 1].modifier == GS_NONE && d->entities.at[e - 1].role == word) {
    d->entities.at[e - 1].modifier = modifier;
  }
  add_name(d, e - 1, r, GS_NONE);
  d->mentions.at[d->mentions.n - 1].nominal = 1;
  return end;
}

static int joins_name(const gainsay_document *d, uint32_t i, uint32_t last) {
  uint32_t end;
  const gs_entry *role;
  if (i + 1 >= last || !is_name_token(d, i + 1) || i == 0) return 0;
  if (gs_is(d, i, "&")) return 1;
  role = role_at(d, i - 1, &end);
  return gs_is(d, i, "of") && role && (role->flags & GAINSAY_ROLE_ORGANISATION);
}

static void sweep_block(sweep *w, const gs_block *b) {
  gainsay_document *d = w->d;
  uint32_t i = b->tokens.first;
  while (i < b->tokens.last) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_ALIAS);
    gs_range r;
    gs_step(&d->text, 1);
    if (h) {
      const gs_entry *e = gs_entry_of(d, h->entry);
      uint32_t end;
      /* "Paris Jackson" is no capital: a place right before another name. */
      int other = (e->flags & GAINSAY_ALIAS_PLACE) && h->last < b->tokens.last && gs_tag_at(d, h->last) == GS_NAME &&
                  !gs_hit_of(d, h->last, GAINSAY_ALIAS) && !role_at(d, h->last, &end) && b->kind != GAINSAY_HEADLINE &&
                  !(i > b->tokens.first && gs_tag_at(d, i - 1) == GS_PREPOSITION) &&
                  h->last - h->first == 1 && !(gs_token_at(d, i)->flags & GS_T_CAPITALS) &&
                  gs_token_at(d, h->last)->sentence == gs_token_at(d, i)->sentence;
      if (!other) {
        r.first = h->first;
        r.last = h->last;
        add_name(d, entity_of_value(w, e->value, e->flags, r), r, h->entry);
        i = h->last;
        continue;
      }
    }
    if (!is_name_token(d, i) || (i == gs_sentence_of(d, i)->first && gs_tag_at(d, i) != GS_NAME) ||
        (i + 1 < b->tokens.last && !is_name_token(d, i + 1) && gs_hit_of(d, i, GAINSAY_ROLE))) {
      uint32_t end = nominal_at(w, i, gs_sentence_of(d, i)->last);
      i = end > i ? end : i + 1;
      continue;
    }
    r.first = i;
    while (i < b->tokens.last && (i == r.first || !gs_hit_of(d, i, GAINSAY_ALIAS)) &&
           (is_name_token(d, i) || (i > r.first && joins_name(d, i, b->tokens.last))) &&
           gs_token_at(d, i)->sentence == gs_token_at(d, r.first)->sentence)
      i++;
    r.last = i;
    {
      uint32_t alias = misspelt(d, r);
      if (alias != GS_NONE) {
        const gs_entry *e = gs_entry_of(d, alias);
        add_name(d, entity_of_value(w, e->value, e->flags, r), r, alias);
      } else {
        name_run(w, r, b->kind == GAINSAY_HEADLINE);
      }
    }
  }
}

/* ---- sources --------------------------------------------------------------------------- */

static void remember(sweep *w, uint32_t entity) {
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
  if (grammar & GAINSAY_W_MALE) return e->kind == GAINSAY_PERSON && !e->plural && e->gender != GS_FEMALE;
  if (grammar & GAINSAY_W_FEMALE) return e->kind == GAINSAY_PERSON && !e->plural && e->gender != GS_MALE;
  if (grammar & GAINSAY_W_PLURAL) return e->plural || e->kind == GAINSAY_GROUP || e->kind == GAINSAY_ORGANISATION;
  return e->kind != GAINSAY_PERSON && !e->plural;
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
static void see(sweep *w, gs_range r, uint32_t entity) {
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
static uint32_t most_spoken_of(const sweep *w, uint32_t i, fitting *fits, uint32_t as,
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

/* Heads that stand for whatever body was spoken of last. */
static int is_generic(const gainsay_document *d, uint32_t i) {
  static const char *const heads[] = {"company", "firm", "group", "organisation", "organization", "corporation"};
  size_t k;
  for (k = 0; k < sizeof heads / sizeof *heads; k++)
    if (gs_is(d, i, heads[k])) return 1;
  return 0;
}

/* The body with a name of its own that was spoken of last before token i, in another
 * sentence: in the same one it would be itself. */
static uint32_t last_named_body(const sweep *w, uint32_t i) {
  const gainsay_document *d = w->d;
  uint32_t k, last, left = MENTIONS_BACK, here = gs_token_at(d, i)->sentence;
  for (k = w->seen.n; k-- > 0 && left-- > 0;) {
    uint32_t e = w->seen.at[k].entity;
    if (w->seen.at[k].token >= i || gs_token_at(d, w->seen.at[k].token)->sentence == here) continue;
    if (!is_named_body(d, e, 0) || d->entities.at[e].kind != GAINSAY_ORGANISATION) continue;
    if (d->entities.at[e].value == GS_NONE && role_at(d, d->entities.at[e].name.first, &last)) continue;
    return e;
  }
  return GS_NONE;
}

static void add_source_mention(sweep *w, uint32_t entity, gs_range r) {
  uint32_t i;
  add_mention(w->d, entity, r);
  for (i = r.first; i < r.last; i++)
    if (!w->who[i]) w->who[i] = entity + 1;
  see(w, r, entity);
}

/* Who a definite phrase without a name stands for ("the senator", "the Ohio company",
 * "the woman"), or GS_NONE: the last that goes by the role; else what brought the word
 * in, with "a"; else the person or body most spoken of.  `own` is the entity it has. */
static uint32_t definite_stands_for(sweep *w, gs_range r, uint32_t head, const gs_entry *role,
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
    return is_generic(d, head) ? last_named_body(w, r.first) : GS_NONE;
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
static void settle(sweep *w, uint32_t k) {
  gainsay_document *d = w->d;
  gs_mention *m = &d->mentions.at[k];
  const gs_entity *e = &d->entities.at[m->entity];
  uint32_t last, i, found;
  if (m->nominal == 1 && (gs_is(d, m->tokens.first, "the") || gs_is(d, m->tokens.first, "this")) &&
      gs_tag_at(d, e->name.first) == GS_DETERMINER) {
    const gs_entry *role = NULL;
    for (i = m->tokens.first; i < m->tokens.last; i++) {
      const gs_entry *x = role_at(d, i, &last);
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
static uint32_t antecedent(const sweep *w, uint32_t i, uint32_t grammar) {
  return most_spoken_of(w, i, fits_pronoun, grammar, NULL);
}

/* The head of a noun phrase: the last noun before what modifies it from behind. */
static uint32_t head_of(const gainsay_document *d, gs_range r) {
  uint32_t i, head = r.first;
  for (i = r.first; i < r.last; i++) {
    gs_tag t = gs_tag_at(d, i);
    if (t == GS_NOUN || t == GS_NAME || t == GS_NUMBER || t == GS_PRONOUN) head = i;
    if (i > r.first && (t == GS_PREPOSITION || t == GS_RELATIVE || t == GS_PARTICIPLE || t == GS_FINITE || t == GS_TO ||
                        (t == GS_PUNCT && gs_is(d, i, ",")) || t == GS_ING) && i > head && (gs_tag_at(d, head) == GS_NOUN || gs_tag_at(d, head) == GS_NAME))
      break;
  }
  return head;
}

/* The role that the phrase's head has, and where it ends; NULL where it has none. */
static const gs_entry *role_of(const gainsay_document *d, gs_range r, uint32_t head, uint32_t *at) {
  uint32_t i, last;
  const gs_entry *found = NULL;
  for (i = r.first; i <= head && i < r.last; i++) {
    const gs_entry *role = role_at(d, i, &last);
    if (!role) continue;
    if (found && !(last > head) && i < head && (role->flags & GAINSAY_ROLE_TITLE) == 0 && gs_tag_at(d, i) == GS_NAME) continue;
    found = role;
    *at = i;
    i = last - 1;
  }
  return found;
}

/* The party that a source speaks for, by the names in its phrase other than its
 * own: "Iranian", "of Iran", "for Acme"; as index + 1. */
static uint32_t party_in(const gainsay_document *d, gs_range r, uint32_t own) {
  uint32_t k;
  for (k = mention_from(d, r.first); k < d->mentions.n && d->mentions.at[k].tokens.last <= r.last; k++) {
    const gs_mention *m = &d->mentions.at[k];
    gainsay_kind kind = (gainsay_kind)d->entities.at[m->entity].kind;
    if (m->entity == own || m->nominal) continue;
    if (m->alias != GS_NONE || kind == GAINSAY_ORGANISATION || kind == GAINSAY_MEDIA ||
        ((kind == GAINSAY_PERSON || (kind == GAINSAY_PLACE && m->tokens.first < r.first + 2)) &&
         own == GS_NONE))
      return gs_party_of(d, m->entity) + 1;
  }
  return 0;
}

static int is_definite(const gainsay_document *d, gs_range r) {
  return gs_is(d, r.first, "the") || gs_is(d, r.first, "that") || gs_is(d, r.first, "this");
}

static void set_source(sweep *w, gs_statement *st, uint32_t entity) {
  const gs_entity *e = &w->d->entities.at[entity];
  st->entity = entity + 1;
  st->party = gs_party_of(w->d, entity) + 1;
  st->kind = e->kind;
  st->anonymity = e->anonymity;
  remember(w, entity);
}

/* A source without a name: by its role. */
static void by_role(sweep *w, gs_statement *st, gs_range r) {
  gainsay_document *d = w->d;
  uint32_t head = head_of(d, r), at = head, k, e;
  const gs_entry *role = role_of(d, r, head, &at);
  uint32_t word = gs_token_at(d, role ? at : head)->word, party = party_in(d, r, GS_NONE);
  const gs_string *w0 = gs_word_of(&d->text, head);
  int plural = role ? role->form == GAINSAY_FORM_PLURAL : (w0->n > 3 && w0->at[w0->n - 1] == 's' && w0->at[w0->n - 2] != 's');
  gainsay_kind kind;
  gs_entity *x;
  if (gs_tag_at(d, head) == GS_NUMBER || gs_is(d, r.first, "some") || gs_is(d, r.first, "many") || gs_is(d, r.first, "several")) plural = 1;
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
    if (role && role_at(d, at, &stop)) end = stop;
    e = end == r.last ? definite_stands_for(w, r, end - 1, role, GS_NONE) : GS_NONE;
    if (e != GS_NONE) {
      add_source_mention(w, e, r);
      set_source(w, st, e);
      return;
    }
  }
  if (!role) kind = plural ? GAINSAY_GROUP : GAINSAY_PERSON;
  else if (role->flags & GAINSAY_ROLE_DOCUMENT) kind = GAINSAY_DOCUMENT_SOURCE;
  else if (role->flags & GAINSAY_ROLE_MEDIA) kind = GAINSAY_MEDIA;
  else if (role->flags & GAINSAY_ROLE_ORGANISATION) kind = GAINSAY_ORGANISATION;
  else if (role->flags & GAINSAY_ROLE_GROUP) kind = GAINSAY_GROUP;
  else kind = plural ? GAINSAY_GROUP : GAINSAY_PERSON;
  /* A name that the sweep left, alone at the head of a sentence. */
  if (!role && !plural && r.last - r.first == 1 && gs_tag_at(d, head) == GS_NAME) {
    if (gs_token_at(d, head)->flags & GS_T_CAPITALS) kind = GAINSAY_ORGANISATION;
    if (w->by_surname[word]) e = w->by_surname[word] - 1;
    else if (w->by_given[word] && w->by_given[word] != GS_NONE) e = w->by_given[word] - 1;
    else {
      e = new_entity(d, r, kind);
      w->by_surname[word] = e + 1;
    }
    add_source_mention(w, e, r);
    set_source(w, st, e);
    return;
  }
  e = new_entity(d, r, kind);
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
  else if (role && !(role->flags & GAINSAY_ROLE_UNNAMED) && (party || is_definite(d, r) || gs_tag_at(d, r.first) == GS_POSSESSIVE))
    x->anonymity = GAINSAY_BY_ROLE;
  else
    x->anonymity = GAINSAY_UNNAMED;
  if (is_definite(d, r) && w->introduced[head] &&
      gs_token_at(d, r.first)->sentence - gs_token_at(d, w->introduced[head] - 1)->sentence <=
          INTRODUCED_BACK) {
    gs_range first = phrase_of(d, w->introduced[head] - 1);
    add_mention(d, e, first);
    for (k = first.first; k < first.last; k++)
      if (!w->who[k]) w->who[k] = e + 1;
  }
  add_source_mention(w, e, r);
  set_source(w, st, e);
}

/* A source that names somebody: the name at its head.  Returns 0 if the names in
 * it only modify an unnamed head ("an Iranian official", "Sullivan's aide"). */
static int by_name(sweep *w, gs_statement *st, gs_range r) {
  gainsay_document *d = w->d;
  uint32_t k = mention_from(d, r.first), head = head_of(d, r), at = head, i;
  const gs_entry *role = role_of(d, r, head, &at);
  const gs_mention *m = NULL;
  /* The first name that is a person, or that reaches the head. */
  for (; k < d->mentions.n && d->mentions.at[k].tokens.first < r.last; k++) {
    const gs_mention *x = &d->mentions.at[k];
    int genitive = x->tokens.last < r.last && gs_tag_at(d, x->tokens.last) == GS_POSSESSIVE && x->tokens.last + 1 < r.last;
    if (genitive || x->nominal) continue;
    /* "the Ohio senator", "the Roe campaign": it only says which. */
    if (x->tokens.last <= head && x->tokens.last < r.last && is_definite(d, r) &&
        gs_tag_at(d, x->tokens.last) == GS_NOUN &&
        !(gs_token_at(d, x->tokens.last)->flags & GS_T_CAPITAL))
      continue;
    for (i = r.first; i < x->tokens.first; i++)
      if (gs_tag_at(d, i) == GS_PREPOSITION || gs_tag_at(d, i) == GS_RELATIVE || gs_tag_at(d, i) == GS_FINITE) break;
    if (i < x->tokens.first && !(x->tokens.first > r.first + 1 && gs_is(d, x->tokens.first - 1, ","))) break;
    if (x->tokens.last > head || (d->entities.at[x->entity].kind == GAINSAY_PERSON && x->alias == GS_NONE)) {
      if (x->alias != GS_NONE && (gs_entry_of(d, x->alias)->flags & GAINSAY_ALIAS_DEMONYM) && !(gs_entry_of(d, x->alias)->flags & GAINSAY_ALIAS_PLACE) && x->tokens.last <= head) continue;
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

/* Who a relative pronoun at token i stands for: what stands right before it, or before
 * its comma the last person of the sentence; "..., and who" goes back to the last one. */
static uint32_t related(sweep *w, uint32_t i) {
  gainsay_document *d = w->d;
  uint32_t first = gs_sentence_of(d, i)->first, j = i, k, e;
  int comma = 0;
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
  e = new_entity(d, r,
                 is_plural_word(gs_word_of(&d->text, j - 1)) || gs_is(d, j - 1, "those") ||
                         gs_is(d, j - 1, "people")
                     ? GAINSAY_GROUP
                     : GAINSAY_PERSON);
  d->entities.at[e].plural = d->entities.at[e].kind == GAINSAY_GROUP;
  d->entities.at[e].anonymity = d->entities.at[e].plural ? GAINSAY_COLLECTIVE : GAINSAY_UNNAMED;
  d->entities.at[e].role = gs_token_at(d, j - 1)->word;
  add_source_mention(w, e, r);
  return e;
}

/* Somebody in the plural for "they" at token i: the subject of this sentence before it,
 * or of the last; a new entity, or GS_NONE. */
static uint32_t several(sweep *w, uint32_t i) {
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
    role = role_at(d, j, &last);
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
  e = new_entity(d, r, GAINSAY_GROUP);
  d->entities.at[e].plural = 1;
  d->entities.at[e].anonymity = GAINSAY_COLLECTIVE;
  d->entities.at[e].role = gs_token_at(d, best)->word;
  add_mention(d, e, r);
  for (j = r.first; j < r.last; j++)
    if (!w->who[j]) w->who[j] = e + 1;
  return e;
}

/* Who the pronoun at token i stands for, or GS_NONE. */
static uint32_t stands_for(sweep *w, uint32_t i) {
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
  while (r.last - r.first > 1 && (gs_is(d, r.last - 1, "'s") || gs_is(d, r.last - 1, "'") || gs_is(d, r.last - 1, ","))) r.last--;
  return r;
}

static void resolve(sweep *w, gs_statement *st) {
  gainsay_document *d = w->d;
  gs_range r = source_of(d, st);
  if (r.last - r.first == 1) {
    gs_tag t = gs_tag_at(d, r.first);
    if (t == GS_RELATIVE || t == GS_PRONOUN || t == GS_POSSESSIVE) {
      uint32_t grammar = gs_grammar_at(d, r.first), e = stands_for(w, r.first);
      if (e != GS_NONE) {
        if (w->who[r.first] != e + 1) see(w, r, e);
        w->who[r.first] = e + 1;
        add_mention(d, e, r);
        set_source(w, st, e);
      } else {
        st->kind = grammar & GAINSAY_W_PLURAL ? GAINSAY_GROUP : GAINSAY_PERSON;
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
static void learn_genders(sweep *w) {
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
  static const char *const takes_in[] = {
      "interest", "interests", "investment", "investments", "stake", "stakes", "share",
      "shares",   "stock",     "confidence", "faith",       "trust", "belief"};
  size_t k;
  if (gs_is(d, i, "in") && i > 0)
    for (k = 0; k < sizeof takes_in / sizeof *takes_in; k++)
      if (gs_is(d, i - 1, takes_in[k])) return 0;
  return gs_is(d, i, "in") || gs_is(d, i, "at") || gs_is(d, i, "near") || gs_is(d, i, "across") ||
         gs_is(d, i, "throughout");
}

/* Names taken for persons that are more often where something is than who does it. */
static void learn_places(sweep *w) {
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
      const gs_entry *role = role_at(d, i, &last);
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
static void find_introductions(sweep *w) {
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
static void read_through(sweep *w) {
  gainsay_document *d = w->d;
  uint32_t i, k = 0, s;
  for (i = 0; i < d->text.tokens.n; i++) {
    if (k < d->mentions.n && d->mentions.at[k].tokens.first == i) {
      gs_mention *m = &d->mentions.at[k];
      if (m->nominal < 2) settle(w, k);
      see(w, m->tokens, m->entity);
      add_mention(d, m->entity, m->tokens);
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

void gs_entities(gainsay_document *d) {
  sweep w;
  uint32_t b, i, k, n = d->text.tokens.n;
  memset(&w, 0, sizeof w);
  w.d = d;
  w.by_value = gs_alloc_zero(d->arena, d->engine->lexicon.values.strings.n + 1u, sizeof *w.by_value);
  w.by_surname = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, sizeof *w.by_surname);
  w.by_given = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, sizeof *w.by_given);
  w.by_role = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, sizeof *w.by_role);
  w.is_common = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, 1);
  for (i = 0; i < n; i++)
    if (!(gs_token_at(d, i)->flags & GS_T_CAPITAL)) w.is_common[gs_token_at(d, i)->word] = 1;
  d->mention = gs_alloc_zero(d->arena, n + 1u, sizeof *d->mention);
  for (b = 0; b < d->text.blocks.n; b++)
    if (d->text.blocks.at[b].kind == GAINSAY_PARAGRAPH || d->text.blocks.at[b].kind == GAINSAY_HEADLINE)
      sweep_block(&w, &d->text.blocks.at[b]);
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
  for (i = d->statements.n; i-- > 0;) {
    const gs_statement *st = &d->statements.at[i];
    gs_range r;
    if (!st->source.n) continue; /* agentless */
    r = source_of(d, st);
    w.same_source[i] = w.source_at[r.first];
    w.source_at[r.first] = i + 1;
    for (k = r.first; k < r.last; k++) w.speaks[k] = 1;
  }
  learn_roles(d);
  learn_places(&w);
  learn_genders(&w);
  find_introductions(&w);
  read_through(&w);
  drop_unused(d);
}
