/* The sequence labeller: a linear-chain conditional random field (J. Lafferty,
 * A. McCallum, F. Pereira, 2001) over a paragraph says how likely each span is; the second
 * look at spans chooses. */
#include "model.h"
#include <string.h>

#define L GS_LABELS
#define LL (GS_LABELS * GS_LABELS)
#define LINE GS_LINE
#define EDGES GS_EDGES

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

void gs_labeller_ready(gs_labeller *g, gs_arena *arena) {
  float *factors = gs_alloc_zero(arena, (size_t)GS_CONTEXTS * EDGES, sizeof *factors);
  uint32_t k, a, b;
  for (k = 0; k < GS_CONTEXTS; k++)
    for (a = 0; a < L; a++)
      for (b = 0; b < L; b++) {
        int32_t follows = g->follows[k * LL + a * L + b];
        /* Every token has context 0 and one of quotations: they are one here. */
        if (k >= 1 && k <= GS_QUOTE_CONTEXTS) follows += g->follows[a * L + b];
        if (gs_may_follow(a, b)) factors[k * EDGES + a * LINE + b] = gs_exp((float)follows * g->unit);
      }
  g->factors = factors;
}

/* line[0 .. 6] so that they add up to 1, in order: sums of floats depend on it. */
static inline void share_out(float *line) {
  float sum = ((((((line[0] + line[1]) + line[2]) + line[3]) + line[4]) + line[5]) + line[6]);
  uint32_t b;
  sum = 1.0f / (sum + 1e-30f);
  for (b = 0; b < LINE; b++) line[b] *= sum;
}

/* e^(score - top) of the labels of a token, 0 in the void place behind them: the steps
 * of gs_exp, side by side, for numbers that are not above 0. */
static inline void emit_line(float *restrict emit, const float *restrict scores) {
  uint32_t bits[LINE], b;
  float top = scores[0], power[LINE];
  for (b = 1; b < L; b++) top = scores[b] > top ? scores[b] : top;
  for (b = 0; b < L; b++) emit[b] = scores[b] - top;
  emit[L] = -100.0f;
  for (b = 0; b < LINE; b++) {
    float x = emit[b], r;
    int32_t n = (int32_t)(x * 1.44269504f - 0.5f);
    r = x - (float)n * 0.69314718f;
    emit[b] = 1.0f + r * (1.0f + r * (0.5f + r * (0.16666667f + r * (0.04166667f + r * 0.00833333f))));
    bits[b] = x < -80.0f ? 0 : (uint32_t)(n + 127) << 23;
  }
  memcpy(power, bits, sizeof power);
  for (b = 0; b < LINE; b++) emit[b] *= power[b];
}

/* Shares of two labels in turn: `from` those of the label before; `behind` what each label
 * here is worth with all that follows. */
static void pair_up(const float *edges, const float *from, const float *behind, float *pairs) {
  float sum = 0;
  uint32_t a, b;
  for (a = 0; a < L; a++)
    for (b = 0; b < L; b++) sum += pairs[a * LINE + b] = from[a] * edges[a * LINE + b] * behind[b];
  sum = 1.0f / (sum + 1e-30f);
  for (a = 0; a < L; a++)
    for (b = 0; b < L; b++) pairs[a * LINE + b] *= sum;
}

/* `edges` of each token and what it emits, a line, to shares and the rest of what
 * gs_chain_shares gives; `forward` is scratch of n lines. */
static void shares_of(const float *edges, const float *emits, uint32_t n, float *shares, float *pairs, float *goes_on,
                      float *forward) {
  static const float start[LINE] = {1}; /* GS_O */
  float backward[LINE];
  uint32_t i, a, b;
  for (i = 0; i < n; i++) {
    const float *e = edges + (size_t)i * EDGES, *emit = emits + (size_t)i * LINE;
    float to[LINE] = {0};
    if (i == 0) {
      for (b = 0; b < LINE; b++) to[b] = e[b];
    } else {
      const float *from = forward + (size_t)(i - 1) * LINE;
      for (a = 0; a < L; a++)
        for (b = 0; b < LINE; b++) to[b] += from[a] * e[a * LINE + b];
    }
    for (b = 0; b < LINE; b++) to[b] *= emit[b];
    share_out(to);
    memcpy(forward + (size_t)i * LINE, to, sizeof to);
  }
  for (b = 0; b < LINE; b++) backward[b] = 1.0f;
  for (i = n; i-- > 0;) {
    const float *f = forward + (size_t)i * LINE, *e = edges + (size_t)i * EDGES, *emit = emits + (size_t)i * LINE;
    float here[LINE], next[LINE] = {0}, on[LINE] = {0}, behind[LINE];
    for (b = 0; b < LINE; b++) here[b] = f[b] * backward[b];
    for (b = 0; b < LINE; b++) behind[b] = emit[b] * backward[b];
    share_out(here);
    memcpy(shares + (size_t)i * L, here, L * sizeof *shares);
    if (pairs) pair_up(e, i ? f - LINE : start, behind, pairs + (size_t)i * EDGES);
    for (a = 0; a < L; a++) {
      float x[LINE];
      for (b = 0; b < LINE; b++) x[b] = e[a * LINE + b] * behind[b];
      next[a] = ((x[0] + x[1]) + (x[2] + x[3])) + ((x[4] + x[5]) + x[6]);
      on[a] = x[(a + 1) & ~1u];
    }
    if (goes_on)
      for (b = 0; b < LINE; b++) goes_on[(size_t)i * LINE + b] = on[b] / (next[b] + 1e-30f);
    share_out(next);
    memcpy(backward, next, sizeof next);
  }
}

void gs_chain_shares(const float *scores, const float *factors, uint32_t n, float *shares, float *pairs, float *goes_on,
                     float *scratch) {
  uint32_t i;
  for (i = 0; i < n; i++) emit_line(scratch + (size_t)i * LINE, scores + (size_t)i * LINE);
  shares_of(factors, scratch, n, shares, pairs, goes_on, scratch + (size_t)n * LINE);
}

/* What four contexts say together of each edge. */
static inline void multiply_lines(float *restrict to, const float *restrict x, const float *restrict y,
                                  const float *restrict z, const float *restrict u) {
  uint32_t c;
  for (c = 0; c < EDGES; c++) to[c] = x[c] * y[c] * z[c] * u[c];
}

/* A token to be labelled: what its rows weigh, and its hashes. */
typedef struct ahead { gs_lanes sums; gs_bag bag; } ahead;

static void look_ahead(const gs_labeller *g, const gs_view *v, uint32_t i, gs_range p, ahead *x) {
  gs_bag_clear(&x->bag);
  x->sums = gs_label_sums(&g->weights, &x->bag, v, i, p);
  gs_prefetch_hashes(&g->weights, &x->bag, L);
}

void gs_chain_new(gs_chain *c, const gs_labeller *g, const gs_view *v, gs_arena *a) {
  const gs_text *t = v->t;
  uint32_t longest = 0, b, k;
  for (b = 0; b < t->blocks.n; b++) {
    uint32_t n = t->blocks.at[b].tokens.last - t->blocks.at[b].tokens.first;
    if (n > longest) longest = n;
  }
  c->edges = gs_alloc(a, (size_t)longest * (EDGES + LINE + LINE + LINE) * sizeof *c->edges);
  c->emits = c->edges + (size_t)longest * EDGES;
  c->forward = c->emits + (size_t)longest * LINE;
  c->goes_on = c->forward + (size_t)longest * LINE;
  gs_word_sums_new(&c->words, a, &g->weights, v, gs_label_word, GS_LABEL_ROLES, L);
  gs_word_sums_all(&c->words, L);
  gs_look_new(&c->look, v, a, longest);
  for (k = 0; k < GS_ORDER; k++) c->order[k] = g->order ? (float)g->order[k] * g->span_unit : 0;
  gs_look_weigh(&c->look, c->order);
}

void gs_label_by_chain(const gs_labeller *g, gs_range p, gs_chain *c, float *shares) {
  const gs_view *v = c->look.v;
  const uint32_t n = p.last - p.first;
  uint32_t i, k;
  ahead tokens[2]; /* the one to label, and the next one, whose weights are fetched meanwhile */
  if (n) look_ahead(g, v, p.first, p, &tokens[0]);
  for (i = 0; i < n; i++) {
    int16_t s[LINE];
    uint32_t contexts[GS_CONTEXTS_AT];
    float scores[LINE];
    if (i + 1 < n) look_ahead(g, v, p.first + i + 1, p, &tokens[(i + 1) % 2]);
    gs_sum_hashes(tokens[i % 2].sums, &g->weights, &tokens[i % 2].bag, L, s);
    if (i) gs_add_known_word(&c->words, p.first + i - 1, 0, L, s);
    gs_add_known_word(&c->words, p.first + i, 1, L, s);
    if (i + 1 < n) gs_add_known_word(&c->words, p.first + i + 1, 2, L, s);
    gs_label_contexts(contexts, v, p.first + i, p);
    for (k = 1; k < GS_CONTEXTS_AT; k++) contexts[k] *= EDGES;
    for (k = 0; k < L; k++) scores[k] = (float)s[k + 1] * g->unit;
    emit_line(c->emits + (size_t)i * LINE, scores);
    multiply_lines(c->edges + (size_t)i * EDGES, g->factors + contexts[1], g->factors + contexts[2],
                   g->factors + contexts[3], g->factors + contexts[4]);
  }
  shares_of(c->edges, c->emits, n, shares + (size_t)p.first * L, NULL, c->goes_on, c->forward);
  gs_look_at(&c->look, p, shares + (size_t)p.first * L, c->goes_on);
}

void gs_label_by_spans(const gs_labeller *g, gs_range p, gs_chain *c, uint8_t *labels, float *shares) {
  gs_look_score(&c->look, &g->spans, g->span_unit);
  gs_look_shares(&c->look, NULL);
  gs_look_choose(&c->look, labels, shares + (size_t)p.first * L);
}

void gs_label(const gs_labeller *g, const gs_view *v, gs_text *t, gs_arena *a, uint8_t *labels, float *shares) {
  gs_chain c;
  uint32_t b;
  const gs_arena_at scratch = gs_arena_mark(a);
  gs_chain_new(&c, g, v, a);
  for (b = 0; b < t->blocks.n; b++) {
    const gs_range p = t->blocks.at[b].tokens;
    gs_step(t, 2 * (p.last - p.first));
    gs_label_by_chain(g, p, &c, shares);
    gs_label_by_spans(g, p, &c, labels, shares);
  }
  gs_arena_release(a, scratch);
}

float gs_calibrated(const gs_model *m, float share) {
  float x = (share > 0 ? share < 1 ? share : 1 : 0) * (float)(GS_CALIBRATION - 1); /* no number is 0 */
  uint32_t k = (uint32_t)x;
  float part = x - (float)k, low = m->calibration[k];
  float high = k + 1 < GS_CALIBRATION ? m->calibration[k + 1] : low;
  return (low + (high - low) * part) / 255.0f;
}
