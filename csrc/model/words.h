/* What a word alone adds to the scores of a decision: summed when it is first asked
 * for, or of all words ahead; kept for the text. */
#ifndef GAINSAY_MODEL_WORDS_H
#define GAINSAY_MODEL_WORDS_H

#include "features.h"

/* How many sums there are for rows of `width` weights: whole vectors. */
static inline uint32_t gs_sums(uint32_t width) { return (width + 8) / 8 * 8; }

typedef struct gs_word_sums {
  const gs_weights *weights;
  const gs_view *view;
  void (*features)(gs_bag *b, const gs_trait *x, uint32_t role);
  uint32_t roles;
  int16_t *sums;  /* by word and role: see gs_sum_narrow, gs_sum_wide; a bag keeps them far below 32768 */
  uint8_t *known; /* by word and role */
} gs_word_sums;

static inline void gs_word_sums_new(gs_word_sums *s, gs_arena *a, const gs_weights *weights, const gs_view *v,
                                    void (*features)(gs_bag *b, const gs_trait *x, uint32_t role), uint32_t roles,
                                    uint32_t width) {
  const size_t n = (size_t)v->t->words.strings.n * roles;
  s->weights = weights;
  s->view = v;
  s->features = features;
  s->roles = roles;
  s->sums = gs_alloc(a, n * gs_sums(width) * sizeof *s->sums);
  s->known = gs_alloc_zero(a, n, 1);
}

/* Sums of all words in all roles, where most will be asked for. */
static inline void gs_word_sums_all(const gs_word_sums *s, uint32_t width) {
  const uint32_t n = s->view->t->words.strings.n * s->roles;
  uint32_t k;
  gs_bag b;
  for (k = 0; k < n; k++) {
    gs_bag_clear(&b);
    s->features(&b, &s->view->traits[k / s->roles], k % s->roles);
    gs_sum_narrow(s->weights, &b, width, s->sums + (size_t)k * gs_sums(width));
    s->known[k] = 1;
  }
}

/* Adds the sums of token i in a role, which are known, to `score`; `width` is that of the
 * weights, a constant. */
static inline void gs_add_known_word(const gs_word_sums *s, uint32_t i, uint32_t role, uint32_t width, int16_t *restrict score) {
  const int16_t *restrict sums = s->sums + ((size_t)s->view->t->tokens.at[i].word * s->roles + role) * gs_sums(width);
  uint32_t c;
  for (c = 0; c < gs_sums(width); c++) score[c] = (int16_t)(score[c] + sums[c]);
}

/* The same of sums that may not be known yet, of a width that gs_sum_wide takes. */
static inline void gs_add_word(const gs_word_sums *s, uint32_t i, uint32_t role, uint32_t width, int16_t *restrict score) {
  const uint32_t word = s->view->t->tokens.at[i].word;
  const size_t at = (size_t)word * s->roles + role;
  if (!s->known[at]) {
    int16_t *sums = s->sums + at * gs_sums(width);
    gs_bag b;
    gs_bag_clear(&b);
    s->features(&b, &s->view->traits[word], role);
    gs_sum_wide(s->weights, &b, width, sums);
    s->known[at] = 1;
  }
  gs_add_known_word(s, i, role, width, score);
}

#endif
