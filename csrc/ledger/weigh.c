/* Weighing: how firmly a statement is made.  Hedges and negations in its cue and
 * content, its time, and the statement through which it is known. */
#include "ledger.h"
#include <stdlib.h>

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

/* The time of saying: the nearest expression of time in the cue's sentence that is
 * in no content, with its preposition. */
static gs_range time_of(const gainsay_document *d, const gs_statement *st) {
  const gs_range *s = gs_sentence_of(d, st->head);
  gs_range best = {0, 0};
  uint32_t i, k, best_gap = UINT32_MAX;
  for (i = s->first; i < s->last; i++) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_TIME);
    uint32_t gap;
    int inside = 0;
    if (!h) continue;
    for (k = 0; k < st->content.n; k++)
      inside |= i >= st->content.at[k].first && i < st->content.at[k].last;
    for (k = 0; k < st->source.n; k++)
      inside |= i >= st->source.at[k].first && i < st->source.at[k].last;
    gap = i > st->head ? i - st->head : st->head - i;
    if (!inside && gap < best_gap) {
      best_gap = gap;
      best.first =
          h->first > s->first && gs_tag_at(d, h->first - 1) == GS_PREPOSITION ? h->first - 1 : h->first;
      best.last = h->last;
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
