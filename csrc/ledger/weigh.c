/* Weighing: how firmly a statement is made.  Hedges and negations in its cue and
 * content, its time, and the statement through which it is known. */
#include "ledger.h"
#include <stdlib.h>
#include <string.h>

/* A claim hedged many times over is still a claim. */
#define LEAST_CERTAIN 0.1f

static void take_hedges(gainsay_document *d, gs_statement *st, gs_range r) {
  uint32_t i;
  for (i = r.first; i < r.last; i++) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_HEDGE);
    gs_range *x;
    if (!h || h->last > r.last) continue;
    /* A verb that attributes is no hedge: "alleged", "is believed to". */
    if (i == st->head || (gs_hit_of(d, i, GAINSAY_CUE) &&
                          (gs_tag_at(d, i) == GS_FINITE || gs_tag_at(d, i) == GS_PARTICIPLE)))
      continue;
    /* "May" the month and "might" the noun are names or follow a determiner. */
    if (i > r.first && gs_tag_at(d, i) == GS_NAME) continue;
    x = gs_push(d->arena, &st->hedges);
    x->first = h->first;
    x->last = h->last;
    st->certainty *= gs_entry_of(d, h->entry)->strength;
    i = h->last - 1;
  }
}

static int has_negation(const gainsay_document *d, gs_range r) {
  uint32_t i;
  for (i = r.first; i < r.last; i++)
    if (gs_tag_at(d, i) == GS_NEGATION) return 1;
  return 0;
}

/* Whether the main clause of a content is negated: a negation before or behind
 * its first finite verb, or "no", "none", "nothing" as its subject or object. */
static int is_negative(const gainsay_document *d, gs_range r) {
  uint32_t i, verbs = 0;
  for (i = r.first; i < r.last && verbs < 3; i++) {
    gs_tag t = gs_tag_at(d, i);
    if (t == GS_NEGATION) return 1;
    if (gs_hit_of(d, i, GAINSAY_NEGATOR) && i < r.first + 14) return 1;
    if (t == GS_SUBORDINATOR && i > r.first + 1) return 0;
    if (gs_is(d, i, ",") && verbs) return 0;
    if (t == GS_FINITE) verbs += 2;
    if (t == GS_AUX) verbs += 1;
  }
  return 0;
}

/* Whether the time of this hit says when something was done, and not which of its kind
 * a thing is: "Monday's debate", "Monday night's debate", "more than a year ago". */
static int is_adverbial(const gainsay_document *d, const gs_hit *h, const gs_range *s) {
  uint32_t after = h->last;
  const gs_string *word = gs_word_of(&d->text, h->first);
  /* "told Breakfast Today": in a title. */
  if (h->first > s->first && (gs_token_at(d, h->first)->flags & GS_T_CAPITAL) &&
      !(gs_grammar_at(d, h->first) & GAINSAY_W_MONTH) &&
      (gs_is(d, h->first, "today") || word->n < 6 || memcmp(word->at + word->n - 3, "day", 3) != 0))
    return 0;
  if (after < s->last && gs_tag_at(d, after) == GS_NOUN) {
    if (after == h->first + 1 && h->first > s->first &&
        gs_tag_at(d, h->first - 1) == GS_DETERMINER)
      return 0; /* "an earlier interview" */
    after++;
  }
  if (after < s->last && gs_tag_at(d, after) == GS_POSSESSIVE) return 0;
  return h->first == s->first ||
         (!gs_is(d, h->first - 1, "of") && !gs_is(d, h->first - 1, "than"));
}

/* The time of saying: the nearest expression of time in the cue's sentence that is
 * in no content, with its number ("two weeks ago") and its preposition. */
static gs_range time_of(const gainsay_document *d, const gs_statement *st) {
  const gs_range *s = gs_sentence_of(d, st->head);
  gs_range best = {0, 0};
  uint32_t i, best_gap = UINT32_MAX;
  for (i = s->first; i < s->last; i++) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_TIME);
    uint32_t gap;
    if (!h) continue;
    gap = i > st->head ? i - st->head : st->head - i;
    if (gap < best_gap && is_adverbial(d, h, s) && !gs_is_inside(&st->content, i) &&
        !gs_is_inside(&st->source, i) && !(i >= st->told_to.first && i < st->told_to.last)) {
      best_gap = gap;
      best.first = h->first;
      best.last = h->last;
      while (best.first > s->first && h->first - best.first < 3 &&
             (gs_tag_at(d, best.first - 1) == GS_NUMBER ||
              gs_tag_at(d, best.first - 1) == GS_DETERMINER))
        best.first--;
      if (best.first > s->first && gs_tag_at(d, best.first - 1) == GS_PREPOSITION &&
          !gs_is(d, best.first - 1, "up") && !gs_is(d, best.first - 1, "out") &&
          !gs_is(d, best.first - 1, "off") && !gs_is(d, best.first - 1, "down"))
        best.first--;
    }
    i = h->last - 1;
  }
  return best;
}

typedef struct extent {
  uint32_t width, index;
} extent;

static int wider(const void *a, const void *b) {
  const extent *x = a, *y = b;
  if (x->width != y->width) return x->width > y->width ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

/* The statement whose content is the narrowest around this one's cue. */
static void find_via(gainsay_document *d) {
  uint32_t i, k, j, n = d->statements.n,
                    *holder = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *holder);
  extent *order = gs_alloc(d->arena, (n + 1u) * sizeof *order);
  for (i = 0; i < n; i++) {
    gs_range r = gs_extent(&d->statements.at[i].content);
    order[i].width = r.last - r.first;
    order[i].index = i;
  }
  if (n) qsort(order, n, sizeof *order, wider);
  for (i = 0; i < n; i++) {
    gs_statement *st = &d->statements.at[order[i].index];
    /* Wider contents are laid down already, its own is not. */
    if (st->entry != GS_NONE) st->via = holder[st->head];
    for (k = 0; k < st->content.n; k++)
      for (j = st->content.at[k].first; j < st->content.at[k].last; j++) holder[j] = order[i].index + 1;
    gs_step(&d->text, order[i].width);
  }
}

void gs_weigh(gainsay_document *d) {
  uint32_t i, k;
  for (i = 0; i < d->statements.n; i++) {
    gs_statement *st = &d->statements.at[i];
    const gs_entry *e = st->entry == GS_NONE ? NULL : gs_entry_of(d, st->entry);
    gs_step(&d->text, 8);
    st->certainty = e ? e->strength : 1;
    st->factive = e && (e->flags & GAINSAY_FACTIVE) && e->category == GAINSAY_CUE;
    for (k = 0; k < st->cue.n; k++) take_hedges(d, st, st->cue.at[k]);
    for (k = 0; k < st->content.n; k++) take_hedges(d, st, st->content.at[k]);
    if (st->content.n) st->negative = (uint8_t)is_negative(d, st->content.at[0]);
    for (k = 0; k < st->cue.n; k++)
      if (has_negation(d, st->cue.at[k]) && e && e->category == GAINSAY_CUE)
        st->negative = !st->negative;
    if (st->stance == GAINSAY_DENY) st->negative = 1;
    if (st->certainty < LEAST_CERTAIN) st->certainty = LEAST_CERTAIN;
    if (st->certainty > 1) st->certainty = 1;
    st->when = time_of(d, st);
  }
  find_via(d);
}
