/* Where each term of a document stands, and what its sentences show; see lookup.h. */
#include "lookup.h"
#include "terms.h"
#include <string.h>

/* ---- terms ----------------------------------------------------------------------- */

/* The term of `n` bytes, which live as long as the document. */
static uint32_t term_of(gainsay_document *d, gs_lookup *l, const char *s, size_t n, uint32_t hash) {
  uint32_t term = gs_intern_add(d->arena, &l->terms, s, n, hash);
  if (term < l->first.n) return term;
  *gs_push(d->arena, &l->first) = 0;
  *gs_push(d->arena, &l->last) = 0;
  *gs_push(d->arena, &l->next_alike) = 0;
  if (n >= GS_ALIKE && (unsigned char)s[0] > ' ') {
    uint32_t at = gs_intern_add(d->arena, &l->beginnings, s, GS_ALIKE, gs_hash(s, GS_ALIKE));
    if (at == l->first_alike.n) *gs_push(d->arena, &l->first_alike) = 0;
    l->next_alike.at[term] = l->first_alike.at[at];
    l->first_alike.at[at] = term + 1;
  }
  return term;
}

static uint32_t term_of_string(gainsay_document *d, gs_lookup *l, const gs_string *s) {
  return term_of(d, l, s->at, s->n, s->hash);
}

/* The term of a stem, by its number in the table of related words that of the word it is
 * an irregular form of: sold, sell. */
static uint32_t term_of_stem(gainsay_document *d, gs_lookup *l, const gs_string *stem, uint32_t synonym) {
  return term_of_string(d, l, synonym == GS_NONE ? stem : &d->engine->synonyms.stems.strings.at[synonym]);
}

/* The name of a party or group, behind its mark. */
static uint32_t term_of_value(gainsay_document *d, gs_lookup *l, char mark, uint32_t value) {
  const gs_string *name = &d->engine->lexicon.values.strings.at[value];
  char *s = gs_alloc(d->arena, name->n + 1u);
  s[0] = mark;
  memcpy(s + 1, name->at, name->n);
  return term_of(d, l, s, name->n + 1u, gs_hash(s, name->n + 1u));
}

/* A number in words as its digits, so that "three", "third", "3rd" and "3" meet; NULL
 * for another word. */
static const char *digits_of(const char *w, size_t n) {
  static const char *const words[][3] = {
      {"three", "third", "3"},     {"four", "fourth", "4"},   {"five", "fifth", "5"},
      {"six", "sixth", "6"},       {"seven", "seventh", "7"}, {"eight", "eighth", "8"},
      {"nine", "ninth", "9"},      {"ten", "tenth", "10"},    {"eleven", "eleventh", "11"},
      {"twelve", "twelfth", "12"}, {"two", "2nd", "2"},       {"one", "1st", "1"}};
  size_t i, k;
  if (n < 3 || n > 8) return NULL; /* most words are told by their length */
  for (i = 0; i < sizeof words / sizeof *words; i++)
    for (k = 0; k < 2; k++)
      if (words[i][k][0] == w[0] && strncmp(words[i][k], w, n) == 0 && !words[i][k][n]) return words[i][2];
  return NULL;
}

/* The length of a number's digits in "3rd", "20th"; else n. */
static size_t without_ending(const char *w, size_t n) {
  size_t i = 0;
  while (i < n && w[i] >= '0' && w[i] <= '9') i++;
  if (i > 0 && n - i == 2 &&
      (memcmp(w + i, "th", 2) == 0 || memcmp(w + i, "rd", 2) == 0 || memcmp(w + i, "nd", 2) == 0 ||
       memcmp(w + i, "st", 2) == 0))
    return i;
  return n;
}

/* The term of a word with digits, or of a part of a word. */
static uint32_t term_of_part(gainsay_document *d, gs_lookup *l, const char *s, size_t n) {
  const char *digits = digits_of(s, n);
  gs_string stem;
  char *copy;
  if (digits) return term_of(d, l, digits, strlen(digits), gs_hash(digits, strlen(digits)));
  if (n >= GS_LONGEST_STEM) return term_of(d, l, s, n, gs_hash(s, n));
  stem.at = copy = gs_alloc(d->arena, n);
  stem.n = (uint32_t)gs_stem(s, without_ending(s, n), copy);
  stem.hash = gs_hash(copy, stem.n);
  return term_of_stem(d, l, &stem, gs_synonyms_find(&d->engine->synonyms, copy, stem.n));
}

/* The terms of each distinct word: its stem, or the stems of its parts. */
static void make_words(gainsay_document *d, gs_lookup *l) {
  uint32_t w, n = d->text.words.strings.n;
  l->from = gs_alloc(d->arena, (n + 1u) * sizeof *l->from);
  for (w = 0; w < n; w++) {
    const gs_string *x = &d->text.words.strings.at[w];
    const uint32_t stem = d->stems.of[w];
    uint32_t a, b;
    l->from[w] = l->word_terms.n;
    if (x->n > 1 && memchr(x->at + 1, '-', x->n - 1)) {
      for (a = 0; a < x->n; a = b + 1) {
        for (b = a; b < x->n && x->at[b] != '-'; b++) {}
        if (b > a && gs_has_content(x->at + a, b - a, gs_grammar_of(&d->engine->lexicon, x->at + a, b - a)))
          *gs_push(d->arena, &l->word_terms) = term_of_part(d, l, x->at + a, b - a);
      }
    } else if (stem) {
      *gs_push(d->arena, &l->word_terms) =
          (unsigned char)x->at[0] <= '9' || digits_of(x->at, x->n)
              ? term_of_part(d, l, x->at, x->n)
              : term_of_stem(d, l, &d->stems.all.strings.at[stem - 1], d->stems.synonym[stem - 1]);
    }
  }
  l->from[n] = l->word_terms.n;
}

static void occurs(gainsay_document *d, gs_lookup *l, uint32_t term, uint32_t token) {
  gs_occurrence *o;
  if (l->last.at[term] && l->at.at[l->last.at[term] - 1].token == token) return;
  o = gs_push(d->arena, &l->at);
  o->token = token;
  o->next = 0;
  if (l->last.at[term]) l->at.at[l->last.at[term] - 1].next = l->at.n;
  else l->first.at[term] = l->at.n;
  l->last.at[term] = l->at.n;
}

static void word_occurs(gainsay_document *d, gs_lookup *l, uint32_t token, uint32_t place) {
  uint32_t word = gs_token_at(d, token)->word, k;
  for (k = l->from[word]; k < l->from[word + 1]; k++) occurs(d, l, l->word_terms.at[k], place);
}

/* So many words of a name stand for it where it is only meant: "the company". */
#define NAME_WORDS 6u

static void make_occurrences(gainsay_document *d, gs_lookup *l) {
  uint32_t i, k;
  for (i = 0; i < d->text.tokens.n; i++) {
    const gs_hit *related;
    word_occurs(d, l, i, i);
    if (d->mention && d->mention[i]) {
      const gs_mention *m = &d->mentions.at[d->mention[i] - 1];
      const gs_entity *e = &d->entities.at[m->entity];
      if (i == m->tokens.first) {
        if (e->value != GS_NONE) occurs(d, l, term_of_value(d, l, GS_PARTY, e->value), i);
        if (m->nominal)
          for (k = e->name.first; k < e->name.last && k < e->name.first + NAME_WORDS; k++)
            word_occurs(d, l, k, i);
      }
    }
    related = gs_hit_of(d, i, GAINSAY_RELATED);
    if (related)
      occurs(d, l, term_of_value(d, l, GS_GROUP, gs_entry_of(d, related->entry)->value), i);
  }
}

/* ---- what sentences show ----------------------------------------------------------- */

/* A negation reaches so many words ahead, in its clause. */
#define NEGATION_REACHES 7u

/* "real or a hoax", "whether it is true": nothing is said of which. */
static int is_open(const gainsay_document *d, uint32_t i) {
  uint32_t first = gs_sentence_of(d, i)->first, steps = 0;
  while (i > first && steps++ < NEGATION_REACHES) {
    i--;
    if (gs_is(d, i, "whether") || gs_is(d, i, "if") || (gs_is(d, i, "or") && steps <= 3)) return 1;
  }
  return 0;
}

/* "May" the month is no hedge. */
static int is_name(const gainsay_document *d, uint32_t i) {
  uint32_t flags = gs_token_at(d, i)->flags;
  if (gs_tag_at(d, i) == GS_NAME) return 1;
  return (gs_grammar_at(d, i) & GAINSAY_W_MONTH) && (flags & GS_T_CAPITAL) &&
         i + 1 < d->text.tokens.n && (gs_token_at(d, i + 1)->flags & GS_T_NUMBER);
}

/* "a real name", "an impossible task": a word of verdict that only describes what it stands
 * before, which is no claim. */
static int only_describes(const gainsay_document *d, const gs_hit *verdict) {
  uint32_t next = verdict->last;
  if (next >= gs_sentence_of(d, verdict->first)->last) return 0;
  return (gs_tag_at(d, next) == GS_NOUN || gs_tag_at(d, next) == GS_NAME) &&
         !(gs_grammar_at(d, next) & GAINSAY_W_CLAIM);
}

/* What a word may show wherever it stands. */
static uint32_t word_traits(const gs_string *w, uint32_t grammar) {
  uint32_t traits = 0;
  if (grammar & GAINSAY_W_CLAIM) traits |= GS_S_CLAIM_WORD;
  if (gs_is_word(w, "nothing")) traits |= GS_S_NEGATIVE;
  if (gs_is_word(w, "?")) traits |= GS_S_QUESTION;
  if (gs_is_word(w, ":")) traits |= GS_S_COLON;
  if (gs_is_word(w, "no") || gs_is_word(w, "nope") || gs_is_word(w, "sorry")) traits |= GS_S_OPENS_NO;
  if (gs_is_word(w, "was") || gs_is_word(w, "were") || gs_is_word(w, "had") || gs_is_word(w, "did"))
    traits |= GS_S_PAST;
  if (gs_is_word(w, "will") || gs_is_word(w, "would") || gs_is_word(w, "'ll") ||
      gs_is_word(w, "expected") || gs_is_word(w, "plans"))
    traits |= GS_S_AHEAD;
  if (gs_is_word(w, "but") || gs_is_word(w, "however") || gs_is_word(w, "actually") ||
      gs_is_word(w, "although") || gs_is_word(w, "though") || gs_is_word(w, "contrary"))
    traits |= GS_S_CONTRAST;
  return traits;
}

/* What token i shows, whose word may show `traits`; `negated`: a negation stands shortly
 * before it. */
static uint32_t token_traits(const gainsay_document *d, uint32_t i, uint32_t traits, int negated) {
  const uint32_t grammar = gs_grammar_at(d, i), first = gs_sentence_of(d, i)->first;
  const gs_hit *h;
  if ((h = gs_hit_of(d, i, GAINSAY_VERDICT)) != NULL && !only_describes(d, h)) {
    if (is_open(d, i)) traits |= GS_S_DUBIOUS;
    else switch (gs_entry_of(d, h->entry)->stance) {
      case GAINSAY_DENY: traits |= negated ? GS_S_TRUE : GS_S_FALSE; break;
      case GAINSAY_CONFIRM: traits |= negated ? GS_S_FALSE : GS_S_TRUE; break;
      default: traits |= GS_S_DUBIOUS; break;
    }
  }
  if (gs_hit_of(d, i, GAINSAY_HEDGE) && !is_name(d, i))
    traits |= gs_tag_at(d, i) == GS_AUX || (grammar & GAINSAY_W_MODAL) ? GS_S_MODAL : GS_S_HEDGED;
  if ((h = gs_hit_of(d, i, GAINSAY_RESPONSE)) != NULL) {
    const gs_entry *e = gs_entry_of(d, h->entry);
    if (e->stance == GAINSAY_DENY) traits |= GS_S_FALSE;
    if (e->stance == GAINSAY_DOUBT) traits |= GS_S_DUBIOUS;
    if (e->stance == GAINSAY_CONFIRM) traits |= GS_S_TRUE;
  }
  if (gs_tag_at(d, i) == GS_NEGATION || gs_hit_of(d, i, GAINSAY_NEGATOR)) traits |= GS_S_NEGATIVE;
  if (gs_token_at(d, i)->quote) {
    traits |= GS_S_QUOTED | (grammar & GAINSAY_W_FIRST_PERSON ? GS_S_WITNESS : 0u);
    traits &= ~(uint32_t)GS_S_QUESTION;
  }
  if (i != first || i + 1 == d->text.tokens.n || !(gs_token_at(d, i + 1)->flags & GS_T_PUNCT))
    traits &= ~(uint32_t)GS_S_OPENS_NO;
  if (i >= first + 4) traits &= ~(uint32_t)GS_S_COLON;
  return traits;
}

uint32_t gs_statement_traits(const gainsay_document *d, const gs_statement *st) {
  const gs_entry *e = st->entry == GS_NONE ? NULL : gs_entry_of(d, st->entry);
  uint32_t traits = 0;
  if (st->stance == GAINSAY_DENY) traits |= GS_S_DENIES;
  if (st->stance == GAINSAY_DOUBT) traits |= GS_S_DOUBTS;
  if (st->stance == GAINSAY_CONFIRM) traits |= GS_S_CONFIRMS;
  if (st->stance == GAINSAY_NO_COMMENT) traits |= GS_S_SILENT;
  if (st->writer || st->stance == GAINSAY_INTEND || st->stance == GAINSAY_DEMAND) return traits;
  traits |= GS_S_SAID;
  if (st->kind == GAINSAY_MEDIA || st->kind == GAINSAY_DOCUMENT_SOURCE) traits |= GS_S_MEDIA;
  else if (st->anonymity == GAINSAY_NAMED || st->anonymity == GAINSAY_BY_ROLE) traits |= GS_S_NAMED;
  else traits |= GS_S_UNNAMED;
  if (st->stance == GAINSAY_ALLEGE || st->stance == GAINSAY_BELIEVE || (e && e->strength < 0.95f))
    traits |= GS_S_WEAKLY;
  return traits;
}

/* What each token shows, and whether a word of negation stands shortly before it in its
 * clause. */
static void make_token_traits(gainsay_document *d, gs_lookup *l) {
  uint32_t i, negation = GS_NONE, n = d->text.words.strings.n;
  uint32_t *by_word = gs_alloc(d->arena, (n + 1u) * sizeof *by_word);
  l->token_traits = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *l->token_traits);
  l->negated = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *l->negated);
  for (i = 0; i < n; i++) by_word[i] = word_traits(&d->text.words.strings.at[i], d->hits.grammar[i]);
  for (i = 0; i < d->text.tokens.n; i++) {
    const gs_token *t = gs_token_at(d, i);
    if (i == gs_sentence_of(d, i)->first) negation = GS_NONE;
    l->negated[i] = negation != GS_NONE && i - negation <= NEGATION_REACHES;
    l->token_traits[i] = token_traits(d, i, by_word[t->word], l->negated[i]);
    if (l->token_traits[i] & GS_S_NEGATIVE) negation = i;
    else if ((t->flags & GS_T_PUNCT) && !(t->flags & GS_T_QUOTE)) negation = GS_NONE;
  }
}

static void make_traits(gainsay_document *d, gs_lookup *l) {
  uint32_t i, k, j, *width = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *width);
  make_token_traits(d, l);
  l->traits = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, sizeof *l->traits);
  l->holder = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *l->holder);
  for (i = 0; i < d->text.tokens.n; i++) l->traits[gs_token_at(d, i)->sentence] |= l->token_traits[i];
  for (i = 0; i < d->statements.n; i++) {
    const gs_statement *st = &d->statements.at[i];
    uint32_t wide = 0;
    l->traits[gs_token_at(d, st->head)->sentence] |= gs_statement_traits(d, st);
    if (st->writer) continue;
    for (k = 0; k < st->content.n; k++) wide += st->content.at[k].last - st->content.at[k].first;
    for (k = 0; k < st->content.n; k++)
      for (j = st->content.at[k].first; j < st->content.at[k].last; j++)
        if (!l->holder[j] || wide < width[j]) {
          l->holder[j] = i + 1;
          width[j] = wide;
        }
  }
  for (i = 0; i < d->text.sentences.n; i++) {
    /* What is asked is not said. */
    if ((l->traits[i] & GS_S_QUESTION) && (l->traits[i] & GS_S_FALSE))
      l->traits[i] = (l->traits[i] & ~(uint32_t)GS_S_FALSE) | GS_S_DUBIOUS;
    if (d->block_of && gs_is_blocked(d, i)) l->traits[i] |= GS_S_BLOCKED;
  }
}

/* How rare each term is, and how much all terms of a sentence come to. */
static void weigh(gainsay_document *d, gs_lookup *l) {
  uint32_t term, o;
  l->rarity = gs_alloc_zero(d->arena, l->terms.strings.n + 1u, sizeof *l->rarity);
  l->weight = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, sizeof *l->weight);
  for (term = 0; term < l->terms.strings.n; term++) {
    const gs_string *s = &l->terms.strings.at[term];
    uint32_t last = GS_NONE;
    if ((unsigned char)s->at[0] <= GS_GROUP) continue;
    l->rarity[term] = gs_rarity(s);
    for (o = l->first.at[term]; o; o = l->at.at[o - 1].next) {
      uint32_t sentence = gs_token_at(d, l->at.at[o - 1].token)->sentence;
      if (sentence != last) l->weight[sentence] += l->rarity[term];
      last = sentence;
    }
  }
}

/* The terms that stand in most sentences, weighed by how rare they are in news. */
static void find_matter(gainsay_document *d, gs_lookup *l) {
  float best[GS_MATTER];
  uint32_t term;
  for (term = 0; term < l->terms.strings.n; term++) {
    const gs_string *s = &l->terms.strings.at[term];
    uint32_t o, count = 0, last = GS_NONE, i;
    float score;
    if ((unsigned char)s->at[0] <= GS_GROUP) continue;
    for (o = l->first.at[term]; o && count < 8; o = l->at.at[o - 1].next) {
      uint32_t sentence = gs_token_at(d, l->at.at[o - 1].token)->sentence;
      if (sentence != last && !(l->traits[sentence] & GS_S_BLOCKED)) count++;
      last = sentence;
    }
    if (count < 2) continue;
    score = (float)count * l->rarity[term];
    if (l->nmatter == GS_MATTER && score <= best[GS_MATTER - 1]) continue;
    if (l->nmatter < GS_MATTER) l->nmatter++;
    for (i = l->nmatter - 1; i > 0 && best[i - 1] < score; i--) {
      best[i] = best[i - 1];
      l->matter[i] = l->matter[i - 1];
    }
    best[i] = score;
    l->matter[i] = term;
  }
}

void gs_look_up(gainsay_document *d) {
  gs_lookup *l = gs_alloc_zero(d->arena, 1, sizeof *l);
  make_words(d, l);
  make_occurrences(d, l);
  make_traits(d, l);
  weigh(d, l);
  find_matter(d, l);
  d->lookup = l;
  gs_step(&d->text, d->text.tokens.n);
}
