/* A conditional random field over the readings of a paragraph, trained like the labeller: AdaGrad, averaged, some of the features dropped at random, twice, the
 * second time with those that the table has room for. */
#include "spans.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *longer(void *old, uint64_t n, size_t size) {
  void *p = realloc(old, (size_t)n * size);
  if (!p) exit(3);
  return p;
}

/* ---- what is seen ---------------------------------------------------------------- */

static int is_gold(const example *x, const gs_span *s, gs_range p) {
  const uint8_t begin = (uint8_t)(GS_B_SOURCE + 2 * s->role), inside = (uint8_t)(begin + 1);
  uint32_t i;
  if (x->labels[s->tokens.first] != begin) return 0;
  for (i = s->tokens.first + 1; i < s->tokens.last; i++)
    if (x->labels[i] != inside) return 0;
  return i == p.last || x->labels[i] != inside;
}

static void see_candidate(seen *s, const gs_look *look, uint32_t k, const example *x) {
  gs_bag bag;
  gs_look_features(look, k, &bag);
  if (s->ncandidates + 2 > s->candidates_room) {
    s->candidates_room = 2 * s->candidates_room + 4096;
    s->from = longer(s->from, s->candidates_room, sizeof *s->from);
    s->right = longer(s->right, s->candidates_room, 1);
  }
  if (s->nfeatures + 2 * GS_BAG > s->features_room) {
    s->features_room = 2 * s->features_room + 65536;
    s->features = longer(s->features, s->features_room, sizeof *s->features);
  }
  s->from[s->ncandidates] = s->nfeatures;
  s->right[s->ncandidates++] = (uint8_t)is_gold(x, &look->spans.at[k], look->paragraph);
  s->nfeatures += bag_keys(&bag, s->features + s->nfeatures);
  s->from[s->ncandidates] = s->nfeatures;
}

void see(seen *s, const gs_labeller *g, const example *x, gs_arena *arena) {
  const gs_text *t = &x->doc->text;
  float *shares = need((size_t)x->n + 1, GS_LABELS * sizeof *shares);
  gs_chain chain;
  uint32_t b, i, k;
  gs_chain_new(&chain, g, &x->view, arena);
  chain.look.least = GS_SPAN_LEAST_TRAINED;
  for (i = 0; i < x->n; i++) s->gold += x->labels[i] & 1u;
  for (b = 0; b < t->blocks.n; b++) {
    const gs_look *look = &chain.look;
    seen_paragraph *p;
    size_t joints;
    gs_label_by_chain(g, t->blocks.at[b].tokens, &chain, shares);
    if (!look->spans.n) continue;
    if (s->n == s->room) {
      s->room = 2 * s->room + 1024;
      s->at = longer(s->at, s->room, sizeof *s->at);
    }
    p = &s->at[s->n++];
    p->look = *look;
    p->from = s->ncandidates;
    p->article = x->article;
    for (k = 0; k < look->spans.n; k++) see_candidate(s, look, k, x);
    p->look.knots.at = need(look->knots.n, sizeof *p->look.knots.at);
    memcpy(p->look.knots.at, look->knots.at, look->knots.n * sizeof *p->look.knots.at);
    joints = (size_t)(look->paragraph.last - look->paragraph.first) + 1;
    p->look.joints = need(joints, sizeof *p->look.joints);
    memcpy(p->look.joints, look->joints, joints * sizeof *p->look.joints);
    p->look.spans.at = need(look->spans.n, sizeof *p->look.spans.at);
    memcpy(p->look.spans.at, look->spans.at, look->spans.n * sizeof *p->look.spans.at);
  }
  free(shares);
}

/* ---- weights -------------------------------------------------------------------- */

/* Those of features and, behind them, those of the order. */
typedef struct weights { float *w, *g, *u; uint32_t n; double step; } weights;

static weights no_weights(uint32_t n) {
  weights x;
  x.w = need(n + GS_ORDER, sizeof *x.w), x.g = need(n + GS_ORDER, sizeof *x.g), x.u = need(n + GS_ORDER, sizeof *x.u);
  x.n = n;
  x.step = 1;
  return x;
}

static void free_weights(weights *x) { free(x->w), free(x->g), free(x->u); }

static void change(weights *x, uint32_t at, float slope, float rate) {
  float by;
  x->g[at] += slope * slope;
  by = -rate * slope / sqrtf(x->g[at] + 1.0f);
  x->w[at] += by;
  x->u[at] += by * (float)x->step;
}

static float averaged(const weights *x, uint32_t k) { return x->w[k] - x->u[k] / (float)(x->step + 1); }

/* How often each weight of the order counts in the gold reading, as far as its spans are
 * candidates. */
static void gold_order(const gs_look *l, const uint8_t *right, float counts[GS_ORDER]) {
  const uint32_t n = l->paragraph.last - l->paragraph.first;
  uint32_t i = 0, k, state = 0, gold;
  memset(counts, 0, GS_ORDER * sizeof *counts);
  while (i < n) {
    for (gold = GS_NONE, k = l->joints[i].spans[0]; k != GS_NONE; k = l->spans.at[k].next[0])
      if (right[k]) gold = k;
    if (gold == GS_NONE) {
      state &= ~3u;
      i++;
    } else {
      const gs_span *s = &l->spans.at[gold];
      int crosses = gs_span_crosses(l, s);
      counts[state * GS_SPAN_ROLES + s->role]++;
      if (crosses) counts[GS_ORDER_ENDS + (state >> 2 | 1u << s->role)]++;
      state = gs_state_after(state, s->role, crosses);
      i = s->tokens.last - l->paragraph.first;
    }
    if (!l->joints[i].ends) continue;
    counts[GS_ORDER_ENDS + (state >> 2)]++;
    state = 0;
  }
}

/* `numbers` are the weights of the features, by place in s->features; ABSENT for none. */
static void train_paragraph(weights *x, const seen *s, const seen_paragraph *p, const uint32_t *numbers, uint32_t *kept,
                            const span_options *o, dice *d) {
  const uint32_t keep_below = (uint32_t)((1.0 - (double)o->drop) * 4294967295.0);
  float expected[GS_ORDER], gold[GS_ORDER];
  gs_look look = p->look;
  uint32_t k, n = 0;
  uint64_t f;
  for (k = 0; k < look.spans.n; k++) {
    float sum = 0;
    for (f = s->from[p->from + k]; f < s->from[p->from + k + 1]; f++) {
      if (numbers[f] == ABSENT) continue;
      kept[n] = o->drop > 0 && dice_roll(d) > keep_below ? ABSENT : numbers[f];
      if (kept[n] != ABSENT) sum += x->w[kept[n]];
      n++;
    }
    look.spans.at[k].score = sum / (1.0f - o->drop);
  }
  gs_look_weigh(&look, x->w + x->n);
  gs_look_shares(&look, expected);
  gold_order(&look, s->right + p->from, gold);
  x->step++;
  for (k = 0; k < GS_ORDER; k++)
    if (expected[k] != gold[k]) change(x, x->n + k, expected[k] - gold[k], o->rate);
  for (n = k = 0; k < look.spans.n; k++) {
    const float slope = look.spans.at[k].share - (float)s->right[p->from + k];
    for (f = s->from[p->from + k]; f < s->from[p->from + k + 1]; f++) {
      if (numbers[f] == ABSENT) continue;
      if (kept[n] != ABSENT) change(x, kept[n], slope, o->rate);
      n++;
    }
  }
}

static weights train(const seen *s, const uint32_t *numbers, uint32_t n, const span_options *o, uint32_t fold, uint32_t folds) {
  weights x = no_weights(n);
  uint32_t epoch, k, m = 0, most = 0, *order = need(s->n, sizeof *order), *kept;
  dice d = {o->seed * 2654435761u + 4};
  for (k = 0; k < s->n; k++) {
    if (fold == ABSENT || s->at[k].article % folds != fold) order[m++] = k;
    if (s->at[k].look.spans.n > most) most = s->at[k].look.spans.n;
  }
  kept = need((size_t)most * GS_BAG, sizeof *kept);
  for (epoch = 0; epoch < o->epochs; epoch++) {
    dice_shuffle(&d, order, m);
    for (k = 0; k < m; k++) train_paragraph(&x, s, &s->at[order[k]], numbers, kept, o, &d);
  }
  free(order), free(kept);
  return x;
}

/* ---- all of it -------------------------------------------------------------------- */

/* The table of the features that weigh most, without weights that count yet. */
static uint8_t *choose(const seen *s, const span_options *o, uint32_t fold, uint32_t folds, gs_weights *out) {
  dict all = {0};
  uint32_t *numbers = need(s->nfeatures, sizeof *numbers), *count, k, n = 0;
  float *w, *importance;
  uint64_t *key, f;
  uint8_t *bytes;
  weights x;
  for (f = 0; f < s->nfeatures; f++) numbers[f] = dict_add(&all, s->features[f]);
  count = need(all.n, sizeof *count), key = need(all.n, sizeof *key);
  for (f = 0; f < s->nfeatures; f++) count[numbers[f]]++, key[numbers[f]] = s->features[f];
  for (f = 0; f < s->nfeatures; f++)
    if (count[numbers[f]] < o->least) numbers[f] = ABSENT;
  x = train(s, numbers, all.n, o, fold, folds);
  w = need(all.n, sizeof *w), importance = need(all.n, sizeof *importance);
  for (k = 0; k < all.n; k++) {
    if (count[k] < o->least || key[k] < FIRST_HASH) continue;
    key[n] = key[k];
    w[n] = averaged(&x, k);
    importance[n] = fabsf(w[n]) * powf((float)count[k], o->common);
    n++;
  }
  printf("  spans: %lu candidates, %u features, %u of words seen %u times or more\n", (unsigned long)s->ncandidates, all.n, n, o->least);
  out->nrows = gs_span_rows();
  bytes = choose_slots(key, w, importance, n, 1, o->slots, out);
  free_weights(&x), dict_free(&all);
  free(numbers), free(count), free(key), free(w), free(importance);
  return bytes;
}

uint8_t *learn_spans(const seen *s, const span_options *o, uint32_t fold, uint32_t folds, gs_labeller *out,
                     int16_t order[GS_ORDER], uint8_t **rows) {
  uint8_t *bytes = choose(s, o, fold, folds, &out->spans);
  const uint32_t nrows = out->spans.nrows, n = nrows + out->spans.nslots;
  uint32_t *numbers = need(s->nfeatures, sizeof *numbers), k;
  float *w = need(n, sizeof *w), unit;
  uint64_t f, right = 0;
  weights x;
  for (f = 0; f < s->nfeatures; f++) {
    const uint64_t key = s->features[f];
    const uint32_t slot = key < FIRST_HASH ? 0 : gs_slot(&out->spans, key, 1);
    numbers[f] = key < FIRST_HASH ? (uint32_t)key : slot == GS_NO_SLOT ? ABSENT : nrows + slot;
  }
  x = train(s, numbers, n, o, fold, folds);
  for (k = 0; k < n; k++) w[k] = averaged(&x, k);
  unit = unit_of(w, n);
  *rows = write_weights(w, 1, unit, bytes, &out->spans);
  for (k = 0; k < GS_ORDER; k++) {
    float q = averaged(&x, n + k) / unit;
    order[k] = (int16_t)(q < -30000 ? -30000 : q > 30000 ? 30000 : q < 0 ? q - 0.5f : q + 0.5f);
  }
  out->order = order;
  out->span_unit = unit;
  for (f = 0; f < s->ncandidates; f++) right += s->right[f];
  printf("  spans: %lu of %lu gold spans are candidates; unit %g\n", (unsigned long)right, (unsigned long)s->gold, (double)unit);
  free_weights(&x);
  free(numbers), free(w);
  return bytes;
}
