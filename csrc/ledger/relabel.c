/* The labeller's turn: where the engine has a trained model, its statements replace
 * those that the rules found.  What the rules know for certain stays where it is
 * silent: responses and allegations by their words ("declined to comment"), and
 * statements inside another's content, which no flat label can show. */
#include "cues.h"
#include "join.h"
#include "../model/features.h"
#include <stdlib.h>
#include <string.h>

/* Statements by the token of their cue that stands first; index + 1. */
static uint32_t *cues_of(const gainsay_document *d) {
  uint32_t i, k, j, *at = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *at);
  for (i = 0; i < d->statements.n; i++)
    for (k = 0; k < d->statements.at[i].cue.n; k++)
      for (j = d->statements.at[i].cue.at[k].first; j < d->statements.at[i].cue.at[k].last; j++)
        at[j] = i + 1;
  return at;
}

static int by_head(const void *a, const void *b) {
  const gs_statement *x = a, *y = b;
  if (x->head != y->head) return x->head < y->head ? -1 : 1;
  return gs_extent(&x->content).first < gs_extent(&y->content).first ? -1 : 1;
}

/* The statement that shares a word of its cue with the rule's, as index + 1, or 0. */
static uint32_t counterpart(const gs_statement *rule, const uint32_t *at) {
  uint32_t k, i;
  for (k = 0; k < rule->cue.n; k++)
    for (i = rule->cue.at[k].first; i < rule->cue.at[k].last; i++)
      if (at[i]) return at[i];
  return 0;
}

/* Whether a rule's statement lies inside a content, as `inside` says of each token: "X said that Y had claimed ...".
 * The labels are flat and know only the outer one. */
static int is_nested(const gainsay_document *d, const gs_statement *rule, const uint8_t *inside) {
  gs_range content = gs_extent(&rule->content), source = gs_extent(&rule->source);
  uint32_t i;
  if (!rule->content.n || !rule->source.n || source.last > rule->head || content.first < rule->head)
    return 0;
  if (gs_entry_of(d, rule->entry)->category != GAINSAY_CUE || rule->stance == GAINSAY_INTEND ||
      rule->object == GS_OBJECT_NOUN)
    return 0;
  for (i = source.first; i < content.last; i++)
    if (!inside[i]) return 0;
  return 1;
}

/* Words before the verb of an answer that its cue may hold: "had on Sunday refused to". */
#define MOST_BEFORE 4u

/* Labels are flat: where an answer or an accusation stands inside another's content,
 * they may give it the outer source and cut its content short.  And they may run a cue
 * on: over the noun that is denied and its preposition ("has rejected reports on"), or
 * from the sentence's own verb ("took to the radio on Sunday to deny"). */
static void mend_flat(const gainsay_document *d, gs_statement *st, const gs_statement *rule) {
  gs_range source = gs_extent(&rule->source), content = gs_extent(&rule->content), cue = gs_extent(&st->cue);
  if (rule->cue.n && cue.first + MOST_BEFORE < gs_extent(&rule->cue).first) st->cue = rule->cue;
  if (!rule->source.n || !rule->content.n || content.first < rule->head) return;
  if (cue.first <= content.first && content.first < cue.last && gs_tag_at(d, cue.last - 1) == GS_PREPOSITION) {
    st->cue = rule->cue;
    st->content = rule->content;
  }
  if (source.last == cue.first && st->source.n && gs_extent(&st->source).last <= source.first) {
    st->source = rule->source;
    st->content = rule->content;
  }
}

/* Mends a labelled statement by the rule's of the same cue. */
static void mend(const gainsay_document *d, gs_statement *st, const gs_statement *rule) {
  const gs_entry *entry = gs_entry_of(d, rule->entry);
  if (entry->category == GAINSAY_RESPONSE) { /* a phrase is known whole: "declined to comment" */
    st->cue = rule->cue;
    st->content = rule->content;
  }
  if (entry->category == GAINSAY_CUE_NOUN && st->content.n == 1 && rule->content.n == 1 &&
      st->content.at[0].first == rule->content.at[0].first &&
      rule->content.at[0].last < st->content.at[0].last)
    st->content = rule->content; /* its clause ends before the sentence's own verb */
  if (gs_is_response(rule) || rule->stance == GAINSAY_ALLEGE) {
    st->entry = rule->entry;
    st->head = rule->head;
    st->stance = rule->stance;
    st->detail = rule->detail;
    st->object = rule->object;
    mend_flat(d, st, rule);
  }
  /* "The choir is accused of ...": the one accused is no source. */
  if (rule->stance == GAINSAY_ALLEGE && !rule->source.n && rule->content.n &&
      rule->content.at[0].first < rule->head && st->source.n && st->source.at[0].last <= rule->head) {
    st->source.n = 0;
    st->content = rule->content;
    return;
  }
  /* "It is alleged that ...": nobody says it. */
  if (rule->stance == GAINSAY_ALLEGE && !rule->source.n && st->source.n &&
      st->source.at[0].last - st->source.at[0].first == 1 &&
      gs_is(d, st->source.at[0].first, "it"))
    st->source.n = 0;
  /* Of nested clauses the labels may keep the inner and cut the outer to its "that". */
  if (st->content.n == 1 && st->content.at[0].last - st->content.at[0].first == 1 &&
      gs_is(d, st->content.at[0].first, "that") && rule->content.n)
    st->content = rule->content, st->object = rule->object;
  /* "It is alleged that ...": the pronoun stands for the clause. */
  if (st->content.n > 1 && st->content.at[0].last - st->content.at[0].first == 1 &&
      gs_is(d, st->content.at[0].first, "it"))
    st->content.at++, st->content.n--, st->content.capacity--;
  if (!rule->source.n && st->source.n == 1 && st->source.at[0].last - st->source.at[0].first == 1 &&
      gs_is(d, st->source.at[0].first, "it"))
    st->source.n = 0;
  /* "At the hearing Ann Roe said": what a preposition governs is no source. */
  if (st->source.n && rule->source.n &&
      gs_tag_at(d, st->source.at[0].first) == GS_PREPOSITION &&
      rule->source.at[0].first > st->source.at[0].first &&
      rule->source.at[0].last <= st->source.at[0].last)
    st->source = rule->source;
  if (!st->source.n) st->source = rule->source;
  if (!st->content.n) st->content = rule->content, st->object = rule->object;
}

/* Whether a verb that the rules took for a cue is a noun or stands before one, by the
 * parse: "territorial disputes", "disputed waters". */
static int is_no_verb(const gainsay_document *d, const gs_statement *rule) {
  const char *tag, *before;
  if (rule->head == 0 || gs_entry_of(d, rule->entry)->category != GAINSAY_CUE) return 0;
  tag = gs_penn_name(d->syntax.tags[rule->head]);
  before = gs_penn_name(d->syntax.tags[rule->head - 1]);
  if (d->syntax.relation[rule->head] == GS_R_MOD && strcmp(tag, "VBN") == 0 && !rule->source.n)
    return 1;
  return strncmp(tag, "NN", 2) == 0 &&
         (strcmp(before, "DT") == 0 || strncmp(before, "JJ", 2) == 0 ||
          strcmp(before, "PRP$") == 0 || strcmp(before, "POS") == 0);
}

/* The statement whose labelled cue is the noun that an answer of the rules takes, right
 * behind its verb ("debunked claims that"), as index + 1, or 0: both are one cue. */
static uint32_t noun_of(const gs_statement *rule, const uint32_t *at) {
  gs_range cue = gs_extent(&rule->cue), content = gs_extent(&rule->content);
  if (!gs_is_response(rule) || !rule->source.n || !rule->content.n || content.first != cue.last) return 0;
  return at[content.first];
}

static void take_verb(gs_statement *st, const gs_statement *rule) {
  st->cue.at[0].first = gs_extent(&rule->cue).first;
  st->source = rule->source;
  st->entry = rule->entry;
  st->head = rule->head;
  st->stance = rule->stance;
  st->detail = rule->detail;
}

/* What the rules are sure of stays: their responses and allegations, and statements
 * inside a content. */
static void keep_rules(gainsay_document *d, const gs_statement *rules, uint32_t n,
                       const uint8_t *inside) {
  uint32_t i, *at = cues_of(d);
  for (i = 0; i < n; i++) {
    const gs_statement *rule = &rules[i];
    uint32_t found = counterpart(rule, at);
    if (rule->entry == GS_NONE || is_no_verb(d, rule)) continue;
    if (found) mend(d, &d->statements.at[found - 1], rule);
    else if (noun_of(rule, at)) take_verb(&d->statements.at[noun_of(rule, at) - 1], rule);
    else if (gs_is_response(rule) || rule->stance == GAINSAY_ALLEGE || is_nested(d, rule, inside))
      *gs_push(d->arena, &d->statements) = *rule;
  }
}

/* Whom a statement was told to, where a rule saw it and the labels left room. */
static void keep_listeners(gainsay_document *d, const gs_statement *rules, uint32_t n) {
  uint32_t i, *at = cues_of(d);
  for (i = 0; i < n; i++)
    if (rules[i].told_to.first < rules[i].told_to.last && at[rules[i].head])
      d->statements.at[at[rules[i].head] - 1].told_to = rules[i].told_to;
}

/* Where a time that begins at `first` ends, with its number ("a few weeks ago"); or
 * `first`. */
static uint32_t behind_time(const gainsay_document *d, gs_range r) {
  uint32_t i = r.first;
  while (i < r.last && i < r.first + 3 && !gs_hit_of(d, i, GAINSAY_TIME) &&
         (gs_tag_at(d, i) == GS_NUMBER || gs_tag_at(d, i) == GS_DETERMINER))
    i++;
  if (i < r.last && gs_hit_of(d, i, GAINSAY_TIME)) return gs_hit_of(d, i, GAINSAY_TIME)->last;
  return r.first;
}

/* Where the title begins that token i stands in, or i. */
#define MOST_WORDS 8u /* of a phrase of the lexicon */
static uint32_t title_around(const gainsay_document *d, uint32_t i) {
  const uint32_t first = gs_sentence_of(d, i)->first;
  uint32_t k;
  for (k = i; k > first && k + MOST_WORDS > i; k--) {
    const gs_hit *h = gs_hit_of(d, k - 1, GAINSAY_ROLE);
    if (h && h->last > i) return h->first;
  }
  return i;
}

/* Neither the content nor the source begins with the time of the saying: "said two weeks
 * ago that ...".  And a source does not begin in the middle of a title: "Managing Director
 * Ann Roe". */
static void trim_beginnings(const gainsay_document *d, gs_statement *st) {
  if (st->source.n) {
    gs_range *r = &st->source.at[0];
    uint32_t i = behind_time(d, *r);
    if (i > r->first && i < r->last && gs_is(d, i, ",")) i++;
    if (i > r->first && i < r->last &&
        (gs_tag_at(d, i) == GS_NAME || gs_tag_at(d, i) == GS_DETERMINER ||
         gs_tag_at(d, i) == GS_PRONOUN))
      r->first = i;
    r->first = title_around(d, r->first);
  }
  if (st->content.n && st->content.at[0].first > st->head) {
    gs_range *r = &st->content.at[0];
    uint32_t i = behind_time(d, *r);
    if (i > r->first && i + 1 < r->last && gs_is(d, i, "that")) r->first = i;
  }
}

/* Nor does a cue end with it: "said two weeks ago". */
static void trim_cue(const gainsay_document *d, gs_statement *st) {
  gs_range *r, rest;
  if (!st->cue.n) return;
  r = &st->cue.at[st->cue.n - 1], rest = *r;
  for (rest.first++; rest.first < rest.last; rest.first++)
    if (rest.first > st->head && behind_time(d, rest) >= r->last) {
      r->last = rest.first;
      return;
    }
}

/* Nor does a source: "the government on Friday". */
static void trim_source(const gainsay_document *d, gs_statement *st) {
  gs_range *r;
  uint32_t i;
  if (!st->source.n) return;
  r = &st->source.at[st->source.n - 1];
  for (i = r->first + 1; i < r->last; i++) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_TIME);
    if (!h || h->last != r->last) continue;
    r->last = i > r->first + 1 && gs_tag_at(d, i - 1) == GS_PREPOSITION ? i - 1 : i;
    return;
  }
}

/* Marks the tokens of a statement's content. */
static void mark_content(const gs_statement *st, uint8_t *inside) {
  uint32_t k, j;
  for (k = 0; k < st->content.n; k++)
    for (j = st->content.at[k].first; j < st->content.at[k].last; j++) inside[j] = 1;
}

/* A cue that the lexicon does not know says nothing without a content, or inside that of an
 * accusation that only the rules saw, one behind the first `labelled`: of "The mill hid two
 * tests, the town alleged" the labels may have taken "hid" for the cue.  `inside` is
 * scratch, a byte a token. */
static void drop_unknown(gainsay_document *d, uint32_t labelled, uint8_t *inside) {
  uint32_t i, n = 0;
  memset(inside, 0, d->text.tokens.n);
  for (i = labelled; i < d->statements.n; i++)
    if (d->statements.at[i].stance == GAINSAY_ALLEGE) mark_content(&d->statements.at[i], inside);
  for (i = 0; i < d->statements.n; i++) {
    const gs_statement *st = &d->statements.at[i];
    if (st->entry != GS_NONE || (st->content.n && !inside[st->head])) d->statements.at[n++] = *st;
  }
  d->statements.n = n;
}

/* Nor does a verb that is only spoken of. */
static void drop_unsaid(gainsay_document *d) {
  uint32_t i, n = 0;
  for (i = 0; i < d->statements.n; i++)
    if (!gs_nobody_says(d, d->statements.at[i].head)) d->statements.at[n++] = d->statements.at[i];
  d->statements.n = n;
}

void gs_relabel(gainsay_document *d) {
  const gs_statement *rules = d->statements.at;
  uint32_t n = d->statements.n, labelled, i;
  uint8_t *inside = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, 1);
  memset(&d->statements, 0, sizeof d->statements);
  gs_attribute_by_model(d, d->engine->model);
  drop_unsaid(d);
  for (i = 0; i < d->statements.n; i++) mark_content(&d->statements.at[i], inside);
  for (i = 0; i < d->statements.n; i++) {
    trim_source(d, &d->statements.at[i]);
    trim_beginnings(d, &d->statements.at[i]);
    trim_cue(d, &d->statements.at[i]);
  }
  keep_listeners(d, rules, n);
  labelled = d->statements.n;
  keep_rules(d, rules, n, inside);
  drop_unknown(d, labelled, inside);
  if (d->statements.n) qsort(d->statements.at, d->statements.n, sizeof *d->statements.at, by_head);
}
