/* Entities: names and the parties that they belong to, and who each source is.
 *
 * First one sweep over the text finds the names: aliases of the lexicon (a
 * country, its capital, its people, its offices are one party), and runs of
 * capitalised words, a surname going back to the full name.  Then each source is
 * resolved: by a name in it, by its role ("the official"), or as a pronoun. */
#include "ledger.h"
#include <string.h>

/* A pronoun or a bare role looks back over this many entities that spoke. */
#define MEMORY 12u
/* ... and at most this many sentences for one that was only mentioned. */
#define SENTENCES_BACK 3u

typedef struct sweep {
  gainsay_document *d;
  uint32_t *by_value;          /* by value of the lexicon: entity + 1 */
  uint32_t *by_surname;        /* by word: the last entity + 1 that has it as its last name */
  uint32_t *by_role;           /* by word: the last entity + 1 that goes by this role */
  uint8_t *is_common;          /* by word: stands somewhere in the text without a capital */
  uint32_t organisation;       /* the last organisation named, + 1 */
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

/* The person or organisation that a run of capitalised words names. */
static uint32_t entity_of_name(sweep *w, gs_range r, gainsay_kind kind, gs_gender gender) {
  gainsay_document *d = w->d;
  uint32_t last = gs_token_at(d, r.last - 1)->word, e = w->by_surname[last];
  if (e) {
    gs_entity *x = &d->entities.at[e - 1];
    uint32_t n = r.last - r.first, m = x->name.last - x->name.first;
    int same = n == 1 || m == 1 || gs_token_at(d, r.first)->word == gs_token_at(d, x->name.first)->word;
    if (gender && x->gender && gender != x->gender) same = 0;
    if (same) {
      if (n > m) x->name = r;
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
  }
  e = new_entity(d, r, kind);
  d->entities.at[e].gender = (uint8_t)gender;
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
    int known = w->by_surname[k->word] != 0;
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
  if (d->entities.at[e].kind == GAINSAY_ORGANISATION) w->organisation = e + 1;
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

/* Heads that stand for whatever organisation was named last. */
static int is_generic(const gainsay_document *d, uint32_t i) {
  static const char *const heads[] = {"company", "firm", "group", "organisation", "organization", "corporation"};
  size_t k;
  for (k = 0; k < sizeof heads / sizeof *heads; k++)
    if (gs_is(d, i, heads[k])) return 1;
  return 0;
}

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
  if (!e && modifier == GS_NONE && definite && is_generic(d, head)) e = w->organisation;
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

/* Who a pronoun at token i stands for, or GS_NONE: the last speaker that it fits,
 * unless a later sentence names somebody that it fits; of several there the first,
 * the likeliest subject. */
static uint32_t antecedent(const sweep *w, uint32_t i, uint32_t grammar) {
  const gainsay_document *d = w->d;
  uint32_t k, here = gs_token_at(d, i)->sentence, named = GS_NONE, speaker = GS_NONE, named_in = 0, spoke_in = 0;
  for (k = mention_from(d, i); k-- > 0;) {
    const gs_mention *x = &d->mentions.at[k];
    uint32_t s = gs_token_at(d, x->tokens.first)->sentence;
    if (here - s > SENTENCES_BACK || (named != GS_NONE && s != named_in)) break;
    if (!fits_pronoun(d, x->entity, grammar)) continue;
    named = x->entity;
    named_in = s;
  }
  for (k = w->nspoke; k-- > 0 && speaker == GS_NONE;) {
    const gs_entity *x = &d->entities.at[w->spoke[k]];
    if (!fits_pronoun(d, w->spoke[k], grammar)) continue;
    speaker = w->spoke[k];
    spoke_in = gs_token_at(d, x->mentions.n ? x->mentions.at[x->mentions.n - 1].first : x->name.first)->sentence;
  }
  if (speaker == GS_NONE) return named;
  return named != GS_NONE && named_in > spoke_in ? named : speaker;
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
        (kind == GAINSAY_PERSON && own == GS_NONE))
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
  /* "the official", "the senator": back to the last of that role that spoke. */
  if (is_definite(d, r) && !plural && r.last - r.first <= 3) {
    for (k = w->nspoke; k-- > 0;)
      if (d->entities.at[w->spoke[k]].role == word) {
        add_mention(d, w->spoke[k], r);
        set_source(w, st, w->spoke[k]);
        return;
      }
  }
  if (d->mention[head] && d->mentions.at[d->mention[head] - 1].nominal) {
    e = d->mentions.at[d->mention[head] - 1].entity;
    if (!d->entities.at[e].party && party && party - 1 != e) d->entities.at[e].party = party;
    set_source(w, st, e);
    return;
  }
  if (!role) kind = plural ? GAINSAY_GROUP : GAINSAY_PERSON;
  else if (role->flags & GAINSAY_ROLE_DOCUMENT) kind = GAINSAY_DOCUMENT_SOURCE;
  else if (role->flags & GAINSAY_ROLE_MEDIA) kind = GAINSAY_MEDIA;
  else if (role->flags & GAINSAY_ROLE_ORGANISATION) kind = GAINSAY_ORGANISATION;
  else if (role->flags & GAINSAY_ROLE_GROUP) kind = GAINSAY_GROUP;
  else kind = plural ? GAINSAY_GROUP : GAINSAY_PERSON;
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
  add_mention(d, e, r);
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

static void resolve(sweep *w, gs_statement *st) {
  gainsay_document *d = w->d;
  gs_range r;
  uint32_t e = GS_NONE;
  if (!st->source.n) return; /* agentless */
  r = st->source.at[0];
  /* A possessor's mark is no part of the name. */
  while (r.last - r.first > 1 && (gs_is(d, r.last - 1, "'s") || gs_is(d, r.last - 1, "'") || gs_is(d, r.last - 1, ","))) r.last--;
  if (r.last - r.first == 1) {
    uint32_t grammar = gs_grammar_at(d, r.first);
    gs_tag t = gs_tag_at(d, r.first);
    if (t == GS_RELATIVE) {
      uint32_t m = mention_from(d, r.first);
      if (m && r.first - d->mentions.at[m - 1].tokens.last <= 1) e = d->mentions.at[m - 1].entity;
    } else if ((t == GS_PRONOUN || t == GS_POSSESSIVE) && !(grammar & GAINSAY_W_FIRST_PERSON) &&
               ((grammar & (GAINSAY_W_MALE | GAINSAY_W_FEMALE | GAINSAY_W_PLURAL)) || gs_is(d, r.first, "it") || gs_is(d, r.first, "its"))) {
      e = antecedent(w, r.first, grammar);
    }
    if (t == GS_RELATIVE || t == GS_PRONOUN || t == GS_POSSESSIVE) {
      if (e != GS_NONE) {
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

void gs_entities(gainsay_document *d) {
  sweep w;
  uint32_t b, i;
  memset(&w, 0, sizeof w);
  w.d = d;
  w.by_value = gs_alloc_zero(d->arena, d->engine->lexicon.values.strings.n + 1u, sizeof *w.by_value);
  w.by_surname = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, sizeof *w.by_surname);
  w.by_role = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, sizeof *w.by_role);
  w.is_common = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, 1);
  for (i = 0; i < d->text.tokens.n; i++)
    if (!(gs_token_at(d, i)->flags & GS_T_CAPITAL)) w.is_common[gs_token_at(d, i)->word] = 1;
  d->mention = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *d->mention);
  for (b = 0; b < d->text.blocks.n; b++)
    if (d->text.blocks.at[b].kind == GAINSAY_PARAGRAPH || d->text.blocks.at[b].kind == GAINSAY_HEADLINE)
      sweep_block(&w, &d->text.blocks.at[b]);
  for (i = 0; i < d->statements.n; i++) {
    gs_step(&d->text, 4);
    resolve(&w, &d->statements.at[i]);
  }
}
