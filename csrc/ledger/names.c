/* The sweep over names; see names.h.
 *
 * Aliases of the lexicon are entities of their party (a country, its capital, its
 * people, its offices are one), runs of capitalised words are persons, organisations
 * or places, a surname going back to the full name.  Phrases without a name that have a
 * role at their head ("the city council", "its spokesman") are noted beside them. */
#include "names.h"
#include <string.h>

/* ---- entities ------------------------------------------------------------------- */

uint32_t gs_new_entity(gainsay_document *d, gs_range name, gainsay_kind kind) {
  gs_entity *e = gs_push(d->arena, &d->entities);
  memset(e, 0, sizeof *e);
  e->value = GS_NONE;
  e->role = e->modifier = GS_NONE;
  e->name = name;
  e->kind = (uint8_t)kind;
  e->anonymity = GAINSAY_NAMED;
  return d->entities.n - 1;
}

void gs_add_mention(gainsay_document *d, uint32_t entity, gs_range r) {
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
  gs_add_mention(d, entity, r);
}

static uint32_t entity_of_value(gs_names *w, uint32_t value, uint32_t flags, gs_range name) {
  gainsay_kind kind = GAINSAY_PLACE;
  uint32_t e;
  if (w->by_value[value]) return w->by_value[value] - 1;
  if (flags & GAINSAY_ALIAS_MEDIA) kind = GAINSAY_MEDIA;
  else if (flags & GAINSAY_ALIAS_ORGANISATION) kind = GAINSAY_ORGANISATION;
  e = gs_new_entity(w->d, name, kind);
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
  uint32_t n = r.last - r.first, wrong, best = GS_NONE, known[4], letters = 0, i, e;
  if (n < 2 || n > 4) return GS_NONE;
  for (i = 0; i < n; i++) {
    letters += gs_word_of(&d->text, r.first + i)->n;
    known[i] = d->hits.known[gs_token_at(d, r.first + i)->word];
  }
  if (letters < 10) return GS_NONE;
  for (wrong = 0; wrong < n; wrong++) {
    const gs_string *w = gs_word_of(&d->text, r.first + wrong);
    int others_fit = 1;
    if (w->n < 5) continue;
    for (i = 0; i < n; i++)
      if (i != wrong && (known[i] == GS_NONE || !c->lexemes[known[i]].in_name)) others_fit = 0;
    for (e = 0; e < c->names.n && others_fit; e++) {
      const gs_name *name = &c->names.at[e];
      if (name->nwords != n) continue;
      for (i = 0; i < n && (i == wrong || known[i] == name->words[i]); i++) {}
      if (i < n || !one_slip(w, &c->words.strings.at[name->words[wrong]])) continue;
      if (best != GS_NONE && c->entries.at[best].value != c->entries.at[name->entry].value) return GS_NONE;
      best = name->entry;
    }
  }
  return best;
}

/* ---- the sweep over names ------------------------------------------------------------ */

const gs_entry *gs_role_at(const gainsay_document *d, uint32_t i, uint32_t *last) {
  const gs_hit *h = gs_hit_of(d, i, GAINSAY_ROLE);
  if (!h) return NULL;
  *last = h->last;
  return gs_entry_of(d, h->entry);
}

static int is_name_token(const gainsay_document *d, uint32_t i) {
  const gs_token *k = gs_token_at(d, i);
  if (gs_tag_at(d, i) == GS_NAME) return 1;
  return (k->flags & GS_T_CAPITAL) && (k->flags & GS_T_WORD) && gs_tag_at(d, i) == GS_NOUN;
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

/* A lone name that no person has: of a page ("Example.com"), where something is written
 * ("on Chirper"), or before a noun ("Acme engineers"). */
static int is_no_person(const gainsay_document *d, uint32_t i) {
  const gs_string *word = gs_word_of(&d->text, i);
  uint32_t next = i + 1;
  if (word->n > 4 && memchr(word->at + 1, '.', word->n - 2)) return 1;
  if (i > 0 && (gs_is(d, i - 1, "on") || gs_is(d, i - 1, "via"))) return 1;
  return next < gs_sentence_of(d, i)->last && gs_tag_at(d, next) == GS_NOUN &&
         !(gs_token_at(d, next)->flags & GS_T_CAPITAL) && !gs_hit_of(d, next, GAINSAY_TIME);
}

static int is_subject(const gainsay_document *d, gs_range r) {
  gs_tag next = r.last < d->text.tokens.n ? gs_tag_at(d, r.last) : GS_PUNCT;
  return next == GS_FINITE || next == GS_AUX || next == GS_POSSESSIVE;
}

static void note_given(gs_names *w, uint32_t word, uint32_t entity) {
  uint32_t *at = &w->by_given[word];
  if (!*at || *at == entity) *at = entity;
  else *at = GS_NONE;
}

/* How many words of a name are a name of their own: "de Blasio" is a surname. */
static uint32_t length_of(const gainsay_document *d, gs_range name) {
  while (name.first + 1 < name.last && (gs_grammar_at(d, name.first) & GAINSAY_W_BINDS))
    name.first++;
  return name.last - name.first;
}

/* The person or organisation that a run of capitalised words names. */
static uint32_t entity_of_name(gs_names *w, gs_range r, gainsay_kind kind, gs_gender gender) {
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
    uint32_t n = length_of(d, r), m = length_of(d, x->name);
    int same = n == 1 || m == 1 || first == gs_token_at(d, x->name.first)->word;
    if (gender && x->gender && gender != x->gender) same = 0;
    if (same) {
      if (n > m) {
        x->name = r;
        note_given(w, first, e);
      }
      /* Of a word alone it was a guess that it names no person. */
      if (m == 1 && kind == GAINSAY_PERSON && x->kind == GAINSAY_ORGANISATION &&
          x->value == GS_NONE && !(gs_token_at(d, x->name.first)->flags & GS_T_CAPITALS) &&
          (n > 1 || is_subject(d, r)))
        x->kind = GAINSAY_PERSON;
      if (!x->gender) x->gender = (uint8_t)gender;
      return e - 1;
    }
  }
  /* "Halden Water": a name that ends in a word of the language is no surname. */
  if (kind == GAINSAY_PERSON && gender == GS_GENDER_UNKNOWN) {
    gs_tag before = r.first > 0 ? gs_tag_at(d, r.first - 1) : GS_PUNCT;
    if (r.last - r.first > 1 && (w->is_common[last] || gs_is(d, r.first - 1, "the")))
      kind = GAINSAY_ORGANISATION;
    else if (r.last - r.first == 1 && before == GS_PREPOSITION &&
             (gs_is(d, r.first - 1, "in") || gs_is(d, r.first - 1, "at") ||
              gs_is(d, r.first - 1, "near") || gs_is(d, r.first - 1, "across")))
      kind = GAINSAY_PLACE;
    else if (r.last - r.first == 1 && is_next_place(d, r))
      kind = GAINSAY_PLACE;
    else if (r.last - r.first == 1 && is_no_person(d, r.first))
      kind = GAINSAY_ORGANISATION;
  }
  e = gs_new_entity(d, r, kind);
  d->entities.at[e].gender = (uint8_t)gender;
  if (kind == GAINSAY_GROUP) {
    d->entities.at[e].plural = 1;
    d->entities.at[e].anonymity = GAINSAY_COLLECTIVE;
  }
  if (kind == GAINSAY_PERSON && length_of(d, r) > 1) note_given(w, first, e + 1);
  /* "Team Roe" takes nobody's surname away. */
  if (kind == GAINSAY_PERSON || !w->by_surname[last] ||
      d->entities.at[w->by_surname[last] - 1].kind != GAINSAY_PERSON)
    w->by_surname[last] = e + 1;
  return e;
}

/* "The mayor, Ann Roe" or "its spokesman Ann Roe": the name of the one whose role
 * stands before it, where that role was new; or GS_NONE. */
static uint32_t apposed(gs_names *w, gs_range r, uint32_t start) {
  gainsay_document *d = w->d;
  uint32_t last = gs_token_at(d, r.last - 1)->word, e;
  const gs_mention *m = d->mentions.n ? &d->mentions.at[d->mentions.n - 1] : NULL;
  if (!m || !m->nominal || d->entities.at[m->entity].kind != GAINSAY_PERSON) return GS_NONE;
  if (m->tokens.last != start && !(m->tokens.last + 1 == start && gs_is(d, m->tokens.last, ",")))
    return GS_NONE;
  e = m->entity;
  if (w->by_surname[last] || d->entities.at[e].mentions.n > 1) return GS_NONE;
  d->entities.at[e].name = r;
  d->entities.at[e].anonymity = GAINSAY_NAMED;
  w->by_surname[last] = e + 1;
  if (r.last - r.first > 1) note_given(w, gs_token_at(d, r.first)->word, e + 1);
  return e;
}

/* "(R-Ohio)": whose party and state stand behind a name. */
static int is_party_mark(const gainsay_document *d, uint32_t i) {
  const gs_string *word = gs_word_of(&d->text, i);
  return i > 0 && word->n > 2 && word->at[1] == '-' && strchr("rdi", word->at[0]) &&
         (gs_is(d, i - 1, "(") || gs_is(d, i - 1, ","));
}

/* "London-based", "Acme-owned". */
static int is_compound(const gs_string *w) {
  return w->n > 4 && memchr(w->at, '-', w->n) && memcmp(w->at + w->n - 2, "ed", 2) == 0;
}

/* Whether a lone capitalised word that nobody is known by is no name. */
static int is_no_name(const gs_names *w, uint32_t i) {
  const gainsay_document *d = w->d;
  uint32_t q;
  gs_tag next = i + 1 < d->text.tokens.n ? gs_tag_at(d, i + 1) : GS_PUNCT;
  if (i == gs_sentence_of(d, i)->first || gs_word_of(&d->text, i)->n < 3 ||
      gs_hit_of(d, i, GAINSAY_TIME) || gs_grammar_at(d, i) || is_party_mark(d, i) ||
      is_compound(gs_word_of(&d->text, i)) || w->is_common[gs_token_at(d, i)->word])
    return 1;
  if (i == 0) return 0;
  /* Where a quotation begins, the capital says little. */
  if (gs_opens_quote(d, i - 1, &q) && next != GS_FINITE && next != GS_AUX && next != GS_POSSESSIVE)
    return 1;
  return gs_tag_at(d, i - 1) == GS_DETERMINER;
}

static int has_inner_dot(const gs_string *w) {
  return w->n > 3 && memchr(w->at, '.', w->n - 1) != NULL;
}

/* A day is no part of a name: "the Supreme Court Tuesday", "in August Ann Roe". */
static gs_range without_times(const gainsay_document *d, gs_range r) {
  while (r.last - r.first > 1 && gs_hit_of(d, r.last - 1, GAINSAY_TIME) &&
         !(gs_grammar_at(d, r.last - 1) & GAINSAY_W_MONTH) && !gs_is(d, r.last - 1, "today"))
    r.last--;
  while (r.last - r.first > 1 &&
         (gs_grammar_at(d, r.first) & GAINSAY_W_MONTH
              ? r.first > 0 && gs_tag_at(d, r.first - 1) == GS_PREPOSITION
              : gs_hit_of(d, r.first, GAINSAY_TIME) != NULL))
    r.first++;
  return r;
}

/* Whether the lexicon says of the words r together that they are a place. */
static int is_place(const gainsay_document *d, gs_range r) {
  const gs_hit *h;
  if (r.last - r.first == 1) return (gs_grammar_at(d, r.first) & GAINSAY_W_PLACE) != 0;
  h = gs_hit_of(d, r.first, GAINSAY_WORD);
  return h && h->last == r.last && (gs_entry_of(d, h->entry)->flags & GAINSAY_W_PLACE);
}

static int are_people(const gainsay_document *d, gs_range r) {
  uint32_t i;
  for (i = r.first; i < r.last; i++)
    if (!(gs_grammar_at(d, i) & GAINSAY_W_PEOPLE)) return 0;
  return 1;
}

/* The names in a run of capitalised words: roles and titles go, what is left is a
 * person's name, or an organisation's where one of its words says so. */
static void name_run(gs_names *w, gs_range r, int headline) {
  gainsay_document *d = w->d;
  uint32_t i, e, last, start, whole;
  gs_range run = r;
  gs_gender gender = GS_GENDER_UNKNOWN;
  gainsay_kind kind = GAINSAY_PERSON;
  int titled = 0;
  uint32_t title = GS_NONE;
  /* "Former Ohio ..." at the head of a sentence has a capital for its place. */
  if (r.last - r.first > 1 && r.first == gs_sentence_of(d, r.first)->first &&
      gs_tag_at(d, r.first) == GS_NOUN && w->is_common[gs_token_at(d, r.first)->word])
    r.first++;
  /* "in Ohio, N.J. Ann Roe": the dots of a state end its sentence. */
  if (r.last - r.first > 1 && (gs_grammar_at(d, r.first) & GAINSAY_W_ABBREVIATION) &&
      !gs_hit_of(d, r.first, GAINSAY_ROLE) && has_inner_dot(gs_word_of(&d->text, r.first)))
    r.first++;
  r = without_times(d, r);
  if (is_place(d, r) || are_people(d, r)) {
    const gs_string *word = gs_word_of(&d->text, r.last - 1);
    kind = is_place(d, r) ? GAINSAY_PLACE : GAINSAY_GROUP;
    if (kind == GAINSAY_PLACE || word->at[word->n - 1] == 's')
      add_name(d, entity_of_name(w, r, kind, GS_GENDER_UNKNOWN), r, GS_NONE);
    return; /* "a Muslim", "Muslim voters": no name */
  }
  start = whole = r.first;
  for (i = r.first; i < r.last; i++) {
    const gs_entry *role = gs_role_at(d, i, &last);
    if (!role) continue;
    if (role->flags & (GAINSAY_ROLE_ORGANISATION | GAINSAY_ROLE_MEDIA)) {
      if (last >= r.last || !(role->flags & GAINSAY_ROLE_TITLE))
        kind = role->flags & GAINSAY_ROLE_MEDIA ? GAINSAY_MEDIA : GAINSAY_ORGANISATION;
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
  for (i = r.first; i < r.last; i++) {
    const gs_string *word = gs_word_of(&d->text, i);
    if (memchr(word->at, '-', word->n) && has_digit(word)) return;
  }
  if (r.last - r.first == 1 && (gs_token_at(d, r.first)->flags & GS_T_CAPITALS))
    kind = GAINSAY_ORGANISATION;
  if (r.last - r.first == 1 && !titled) {
    /* A lone capitalised word: a name if it is somebody's surname already, or
     * stands inside a sentence. */
    uint32_t word = gs_token_at(d, r.first)->word;
    int known = w->by_surname[word] != 0 ||
                (w->by_given[word] != 0 && w->by_given[word] != GS_NONE);
    /* "Super Tuesday" is none either. */
    int is_left = r.last - r.first < run.last - run.first;
    if (!known && (headline || is_left || is_no_name(w, r.first))) return;
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
    if (m->alias != GS_NONE && d->entities.at[m->entity].kind != GAINSAY_MEDIA &&
        gs_token_at(d, whole)->sentence == gs_token_at(d, whole - 1)->sentence)
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
    if (person ? kind == GAINSAY_PERSON
               : kind == GAINSAY_ORGANISATION || kind == GAINSAY_PLACE || kind == GAINSAY_GROUP)
      return x->entity + 1;
  }
  return 0;
}

/* The kind of somebody who goes by a role alone. */
static gainsay_kind kind_of_role(uint32_t flags) {
  return flags & GAINSAY_ROLE_MEDIA          ? GAINSAY_MEDIA
         : flags & GAINSAY_ROLE_ORGANISATION ? GAINSAY_ORGANISATION
         : flags & GAINSAY_ROLE_GROUP        ? GAINSAY_GROUP
                                             : GAINSAY_PERSON;
}

/* A phrase without a name that stands for somebody: a determiner or possessive, and
 * a role at its head ("the city council", "its spokesman"); or an organisation's
 * role alone ("police said").  Returns where it ends, or i. */
static uint32_t nominal_at(gs_names *w, uint32_t i, uint32_t last) {
  gainsay_document *d = w->d;
  gs_tag t = gs_tag_at(d, i);
  uint32_t j = i, end = i, head, e, modifier = GS_NONE, word;
  const gs_entry *role = NULL;
  int possessive = t == GS_POSSESSIVE && !gs_is(d, i, "'s") && !gs_is(d, i, "'");
  int definite = gs_is(d, i, "the") || gs_is(d, i, "this") || possessive;
  gs_range r;
  if (!definite && !gs_hit_of(d, i, GAINSAY_ROLE)) return i;
  if (definite) j++;
  for (; j < last && j < i + 5; j++) {
    const gs_entry *found;
    uint32_t stop;
    if ((gs_tag_at(d, j) != GS_NOUN && j > i) || d->mention[j] || gs_hit_of(d, j, GAINSAY_ALIAS))
      break;
    found = gs_role_at(d, j, &stop);
    if (found) {
      role = found;
      end = stop;
    }
    if (!definite && !found) return i;
  }
  if (!role || end < j || (role->flags & GAINSAY_ROLE_DOCUMENT) ||
      role->form == GAINSAY_FORM_PLURAL)
    return i;
  if (!definite && (!(role->flags & GAINSAY_ROLE_ORGANISATION) || end >= last ||
                    (gs_tag_at(d, end) != GS_FINITE && gs_tag_at(d, end) != GS_AUX)))
    return i;
  head = end - 1;
  word = gs_token_at(d, head)->word;
  if (head > i + (uint32_t)definite) modifier = gs_token_at(d, head - 1)->word;
  r.first = i;
  r.last = end;
  e = w->by_role[word];
  if (e && modifier != GS_NONE && d->entities.at[e - 1].modifier != GS_NONE &&
      d->entities.at[e - 1].modifier != modifier)
    e = 0;
  if (!e) {
    gainsay_kind kind = kind_of_role(role->flags);
    gs_entity *x;
    e = gs_new_entity(d, r, kind) + 1;
    x = &d->entities.at[e - 1];
    x->role = word;
    x->modifier = modifier;
    if (role->flags & GAINSAY_ROLE_MALE) x->gender = GS_MALE;
    if (role->flags & GAINSAY_ROLE_FEMALE) x->gender = GS_FEMALE;
    if (kind == GAINSAY_PERSON)
      x->anonymity = role->flags & GAINSAY_ROLE_UNNAMED ? GAINSAY_UNNAMED : GAINSAY_BY_ROLE;
    if (possessive && (role->flags & GAINSAY_ROLE_VOICE)) x->party = owner_before(d, i);
    w->by_role[word] = e;
  } else if (d->entities.at[e - 1].modifier == GS_NONE && d->entities.at[e - 1].role == word) {
    d->entities.at[e - 1].modifier = modifier;
  }
  add_name(d, e - 1, r, GS_NONE);
  d->mentions.at[d->mentions.n - 1].nominal = 1;
  return end;
}

/* Small words that bind what follows into a name: "van der", of "van der Berg"; where
 * they end, or i. */
static uint32_t bound_from(const gainsay_document *d, uint32_t i, uint32_t last) {
  uint32_t j = i;
  while (j < last && j < i + 3 && (gs_grammar_at(d, j) & GAINSAY_W_BINDS)) j++;
  return j > i && j < last && gs_tag_at(d, j) == GS_NAME ? j : i;
}

/* How many such words stand before the name at token i: "de Blasio said". */
static uint32_t bound_before(const gainsay_document *d, uint32_t i) {
  uint32_t n = 0, first = gs_sentence_of(d, i)->first;
  while (n < 2 && i - n > first && (gs_grammar_at(d, i - n - 1) & GAINSAY_W_BINDS)) n++;
  return n && i - n > first && gs_tag_at(d, i - n - 1) == GS_DETERMINER ? 0 : n;
}

static int joins_name(const gainsay_document *d, uint32_t i, uint32_t last) {
  uint32_t end;
  const gs_entry *role;
  if (i > 0 && bound_from(d, i, last) > i) return 1;
  if (i + 1 >= last || !is_name_token(d, i + 1) || i == 0) return 0;
  if (gs_is(d, i, "&")) return 1;
  role = gs_role_at(d, i - 1, &end);
  return gs_is(d, i, "of") && role && (role->flags & GAINSAY_ROLE_ORGANISATION);
}

/* "Paris Jackson" is no capital: a place right before another name. */
static int is_given_name(const gainsay_document *d, const gs_hit *h, const gs_block *b) {
  uint32_t i = h->first, end;
  return (gs_entry_of(d, h->entry)->flags & GAINSAY_ALIAS_PLACE) && h->last < b->tokens.last &&
         gs_tag_at(d, h->last) == GS_NAME && !gs_hit_of(d, h->last, GAINSAY_ALIAS) &&
         !gs_role_at(d, h->last, &end) && b->kind != GAINSAY_HEADLINE &&
         !(i > b->tokens.first && gs_tag_at(d, i - 1) == GS_PREPOSITION) &&
         h->last - i == 1 && !(gs_token_at(d, i)->flags & GS_T_CAPITALS) &&
         gs_token_at(d, h->last)->sentence == gs_token_at(d, i)->sentence;
}

/* Where a title of several words ends that a name follows, "Secretary of State Ann Roe";
 * or i. */
static uint32_t behind_title(const gainsay_document *d, uint32_t i, uint32_t last) {
  const gs_hit *h = gs_hit_of(d, i, GAINSAY_ROLE);
  if (!h || h->last <= i + 1 || h->last >= last || !(gs_token_at(d, i)->flags & GS_T_CAPITAL) ||
      !(gs_entry_of(d, h->entry)->flags & GAINSAY_ROLE_PERSON) ||
      gs_tag_at(d, h->last) != GS_NAME)
    return i;
  return h->last;
}

/* The place of several words that begins at token i, where no name goes on: "Latin
 * America" is no alias of the one that is so called for short.  Else an empty range. */
static gs_range place_at(const gainsay_document *d, uint32_t i) {
  const gs_hit *h = gs_hit_of(d, i, GAINSAY_WORD);
  gs_range r = {i, i};
  if (!h || !(gs_entry_of(d, h->entry)->flags & GAINSAY_W_PLACE) || !is_name_token(d, i) ||
      !is_name_token(d, h->last - 1))
    return r;
  if (h->last < gs_sentence_of(d, i)->last && is_name_token(d, h->last)) return r;
  r.last = h->last;
  return r;
}

static void sweep_block(gs_names *w, const gs_block *b) {
  gainsay_document *d = w->d;
  uint32_t i = b->tokens.first, from, next;
  while (i < b->tokens.last) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_ALIAS);
    gs_range r = place_at(d, i);
    gs_step(&d->text, 1);
    if (r.last > i && !(h && h->last >= r.last)) {
      add_name(d, entity_of_name(w, r, GAINSAY_PLACE, GS_GENDER_UNKNOWN), r, GS_NONE);
      i = r.last;
      continue;
    }
    if (h && !is_given_name(d, h, b)) {
      const gs_entry *e = gs_entry_of(d, h->entry);
      r.first = h->first;
      r.last = h->last;
      add_name(d, entity_of_value(w, e->value, e->flags, r), r, h->entry);
      i = h->last;
      continue;
    }
    if (behind_title(d, i, b->tokens.last) == i &&
        (!is_name_token(d, i) ||
         (i == gs_sentence_of(d, i)->first && gs_tag_at(d, i) != GS_NAME) ||
         (i + 1 < b->tokens.last && !is_name_token(d, i + 1) && gs_hit_of(d, i, GAINSAY_ROLE)))) {
      uint32_t end = nominal_at(w, i, gs_sentence_of(d, i)->last);
      i = end > i ? end : i + 1;
      continue;
    }
    r.first = i - bound_before(d, i);
    /* A title may begin with a word that is no name: "Managing Director Ann Roe". */
    for (from = i; i < b->tokens.last && (i == from || !gs_hit_of(d, i, GAINSAY_ALIAS)) &&
                   (i == from || is_name_token(d, i) || joins_name(d, i, b->tokens.last)) &&
                   gs_token_at(d, i)->sentence == gs_token_at(d, from)->sentence;
         i = next) {
      next = behind_title(d, i, b->tokens.last);
      if (next == i) next++;
    }
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

void gs_find_names(gainsay_document *d, gs_names *out) {
  uint32_t b, i, n = d->text.tokens.n, words = d->text.words.strings.n + 1u;
  memset(out, 0, sizeof *out);
  out->d = d;
  out->by_value = gs_alloc_zero(d->arena, d->engine->lexicon.values.strings.n + 1u,
                                sizeof *out->by_value);
  out->by_surname = gs_alloc_zero(d->arena, words, sizeof *out->by_surname);
  out->by_given = gs_alloc_zero(d->arena, words, sizeof *out->by_given);
  out->by_role = gs_alloc_zero(d->arena, words, sizeof *out->by_role);
  out->is_common = gs_alloc_zero(d->arena, words, 1);
  for (i = 0; i < n; i++)
    if (!(gs_token_at(d, i)->flags & GS_T_CAPITAL)) out->is_common[gs_token_at(d, i)->word] = 1;
  d->mention = gs_alloc_zero(d->arena, n + 1u, sizeof *d->mention);
  for (b = 0; b < d->text.blocks.n; b++)
    if (d->text.blocks.at[b].kind == GAINSAY_PARAGRAPH ||
        d->text.blocks.at[b].kind == GAINSAY_HEADLINE)
      sweep_block(out, &d->text.blocks.at[b]);
}
