/* The sequence labeller: a linear-chain conditional random field (J. Lafferty,
 * A. McCallum, F. Pereira, 2001) over a paragraph, with the most likely labels by
 * Viterbi's algorithm in whole numbers. */
#include "model.h"
#include <string.h>

#define L GS_LABELS
#define LL (GS_LABELS * GS_LABELS)
#define NEVER (-(1 << 28))

float gs_exp(float x) {
  /* e^x = 2^k e^r, |r| <= ln2 / 2 */
  float r, p, k;
  int32_t n;
  uint32_t bits;
  if (x < -80.0f) return 0.0f;
  if (x > 80.0f) x = 80.0f;
  k = x * 1.44269504f;
  n = (int32_t)(k < 0 ? k - 0.5f : k + 0.5f);
  r = x - (float)n * 0.69314718f;
  p = 1.0f + r * (1.0f + r * (0.5f + r * (0.16666667f + r * (0.04166667f + r * 0.00833333f))));
  bits = (uint32_t)(n + 127) << 23;
  memcpy(&k, &bits, sizeof k);
  return p * k;
}

void gs_chain_shares(const float *scores, const float *follows, uint32_t n, float *shares, float *pairs, float *scratch) {
  float *edge = scratch, *forward = edge + (size_t)n * LL, *emit = forward + (size_t)n * L;
  float backward[L], sum;
  uint32_t i, a, b;
  for (i = 0; i < n; i++) {
    float top = scores[i * L];
    for (b = 1; b < L; b++)
      if (scores[i * L + b] > top) top = scores[i * L + b];
    for (b = 0; b < L; b++) emit[i * L + b] = gs_exp(scores[i * L + b] - top);
    for (a = 0; a < L; a++)
      for (b = 0; b < L; b++)
        edge[i * LL + a * L + b] = gs_may_follow(a, b) && (i || a == 0) ? gs_exp(follows[i * LL + a * L + b]) * emit[i * L + b] : 0.0f;
  }
  for (i = 0; i < n; i++) {
    float *to = forward + (size_t)i * L;
    const float *from = i ? to - L : NULL, *e = edge + (size_t)i * LL;
    for (sum = 0, b = 0; b < L; b++) {
      float x = 0;
      if (!i) x = e[b];
      else
        for (a = 0; a < L; a++) x += from[a] * e[a * L + b];
      to[b] = x;
      sum += x;
    }
    sum = 1.0f / (sum + 1e-30f);
    for (b = 0; b < L; b++) to[b] *= sum;
  }
  for (b = 0; b < L; b++) backward[b] = 1.0f;
  for (i = n; i-- > 0;) {
    const float *f = forward + (size_t)i * L, *e = edge + (size_t)i * LL;
    float next[L];
    for (sum = 0, b = 0; b < L; b++) sum += shares[i * L + b] = f[b] * backward[b];
    sum = 1.0f / (sum + 1e-30f);
    for (b = 0; b < L; b++) shares[i * L + b] *= sum;
    if (pairs) {
      float *q = pairs + (size_t)i * LL;
      for (sum = 0, a = 0; a < L; a++)
        for (b = 0; b < L; b++) {
          float x = (i ? (f - L)[a] : a == 0 ? 1.0f : 0.0f) * e[a * L + b] * backward[b];
          q[a * L + b] = x;
          sum += x;
        }
      sum = 1.0f / (sum + 1e-30f);
      for (a = 0; a < LL; a++) q[a] *= sum;
    }
    for (sum = 0, a = 0; a < L; a++) {
      float x = 0;
      for (b = 0; b < L; b++) x += e[a * L + b] * backward[b];
      next[a] = x;
      sum += x;
    }
    sum = 1.0f / (sum + 1e-30f);
    for (a = 0; a < L; a++) backward[a] = next[a] * sum;
  }
}

static void best_path(const int32_t *scores, const int32_t *follows, uint32_t n, uint8_t *labels, uint8_t *back) {
  int32_t old[L], now[L];
  uint32_t i, a, b, best = 0;
  for (b = 0; b < L; b++) old[b] = NEVER;
  old[GS_O] = 0;
  for (i = 0; i < n; i++) {
    for (b = 0; b < L; b++) {
      int32_t top = 2 * NEVER;
      uint32_t from = 0;
      for (a = 0; a < L; a++) {
        int32_t x;
        if (!gs_may_follow(a, b)) continue;
        x = old[a] + follows[(size_t)i * LL + a * L + b];
        if (x > top) top = x, from = a;
      }
      now[b] = top + scores[(size_t)i * L + b];
      back[(size_t)i * L + b] = (uint8_t)from;
    }
    memcpy(old, now, sizeof old);
  }
  for (b = 1; b < L; b++)
    if (old[b] > old[best]) best = b;
  for (i = n; i-- > 0;) {
    labels[i] = (uint8_t)best;
    best = back[(size_t)i * L + best];
  }
}

void gs_label(const gs_labeller *g, const gs_view *v, gs_text *t, gs_arena *a, uint8_t *labels, float *shares) {
  uint32_t longest = 0, b, i, k, c;
  int32_t *scores, *follows;
  float *fscores = NULL, *ffollows = NULL, *scratch = NULL;
  uint8_t *back;
  gs_bag bag;
  for (b = 0; b < t->blocks.n; b++) {
    uint32_t n = t->blocks.at[b].tokens.last - t->blocks.at[b].tokens.first;
    if (n > longest) longest = n;
  }
  scores = gs_alloc(a, (size_t)longest * (L + LL) * sizeof *scores);
  follows = scores + (size_t)longest * L;
  back = gs_alloc(a, (size_t)longest * L);
  if (shares) {
    fscores = gs_alloc(a, (size_t)longest * (L + LL + LL + 2 * L) * sizeof *fscores);
    ffollows = fscores + (size_t)longest * L;
    scratch = ffollows + (size_t)longest * LL;
  }
  for (b = 0; b < t->blocks.n; b++) {
    const gs_range p = t->blocks.at[b].tokens;
    uint32_t n = p.last - p.first;
    gs_step(t, 2 * n);
    for (i = 0; i < n; i++) {
      int32_t *s = scores + (size_t)i * L, *f = follows + (size_t)i * LL;
      uint32_t contexts[GS_CONTEXTS_AT];
      memset(f, 0, LL * sizeof *f);
      gs_label_features(&bag, v, p.first + i, p);
      gs_sum_narrow(&g->rows, bag.at, bag.n, L, s);
      gs_label_contexts(contexts, v, p.first + i, p);
      for (k = 0; k < GS_CONTEXTS_AT; k++) {
        const int16_t *row = g->follows + (size_t)contexts[k] * LL;
        for (c = 0; c < LL; c++) f[c] += row[c];
      }
    }
    best_path(scores, follows, n, labels + p.first, back);
    if (shares) {
      for (i = 0; i < n * L; i++) fscores[i] = (float)scores[i] * g->unit;
      for (i = 0; i < n * LL; i++) ffollows[i] = (float)follows[i] * g->unit;
      gs_chain_shares(fscores, ffollows, n, shares + (size_t)p.first * L, NULL, scratch);
    }
  }
}

float gs_calibrated(const gs_model *m, float share) {
  float x = (share < 0 ? 0 : share > 1 ? 1 : share) * (float)(GS_CALIBRATION - 1);
  uint32_t k = (uint32_t)x;
  float part = x - (float)k, low = m->calibration[k];
  float high = k + 1 < GS_CALIBRATION ? m->calibration[k + 1] : low;
  return (low + (high - low) * part) / 255.0f;
}
