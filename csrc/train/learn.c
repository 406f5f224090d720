/* Dictionary, perceptron, packing; see learn.h. */
#include "learn.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *need(size_t n, size_t size) {
  void *p = calloc(n ? n : 1, size);
  if (!p) {
    fputs("train: out of memory\n", stderr);
    exit(3);
  }
  return p;
}

static void *more(void *old, size_t n, size_t size) {
  void *p = realloc(old, n * size);
  if (!p) {
    fputs("train: out of memory\n", stderr);
    exit(3);
  }
  return p;
}

/* ---- dictionary ------------------------------------------------------------------ */

static uint32_t slot_of(const dict *d, uint64_t key) {
  uint32_t i = (uint32_t)(key ^ key >> 32) & (d->nslots - 1);
  while (d->numbers[i] != ABSENT && d->keys[i] != key) i = (i + 1) & (d->nslots - 1);
  return i;
}

uint32_t dict_find(const dict *d, uint64_t key) { return d->nslots ? d->numbers[slot_of(d, key)] : ABSENT; }

uint32_t dict_add(dict *d, uint64_t key) {
  uint32_t i;
  if ((d->n + 1) * 2ull > d->nslots) {
    dict old = *d;
    d->nslots = old.nslots ? old.nslots * 2 : 1u << 16;
    d->keys = need(d->nslots, sizeof *d->keys);
    d->numbers = need(d->nslots, sizeof *d->numbers);
    memset(d->numbers, 0xFF, (size_t)d->nslots * sizeof *d->numbers);
    for (i = 0; i < old.nslots; i++)
      if (old.numbers[i] != ABSENT) {
        uint32_t k = slot_of(d, old.keys[i]);
        d->keys[k] = old.keys[i];
        d->numbers[k] = old.numbers[i];
      }
    free(old.keys), free(old.numbers);
  }
  i = slot_of(d, key);
  if (d->numbers[i] == ABSENT) {
    d->keys[i] = key;
    d->numbers[i] = d->n++;
  }
  return d->numbers[i];
}

void dict_free(dict *d) {
  free(d->keys), free(d->numbers);
  memset(d, 0, sizeof *d);
}

/* ---- bags -------------------------------------------------------------------------- */

uint32_t bag_keys(const gs_bag *b, uint64_t *keys) {
  uint32_t k, n = 0;
  for (k = 0; k < b->nrows; k++) keys[n++] = b->rows[k];
  for (k = 0; k < b->nhashes; k++) keys[n++] = b->hashes[k] | FIRST_HASH; /* a bit that no look-up reads */
  return n;
}

uint32_t bag_numbers(const gs_bag *b, const gs_weights *w, uint32_t width, uint32_t *numbers) {
  uint32_t k, n = 0;
  for (k = 0; k < b->nrows; k++) numbers[n++] = b->rows[k];
  for (k = 0; k < b->nhashes; k++) {
    uint32_t slot = gs_slot(w, b->hashes[k], width);
    if (slot != GS_NO_SLOT) numbers[n++] = w->nrows + slot;
  }
  return n;
}

/* ---- dice -------------------------------------------------------------------------- */

uint32_t dice_roll(dice *d) {
  d->state ^= d->state >> 12;
  d->state ^= d->state << 25;
  d->state ^= d->state >> 27;
  return (uint32_t)((d->state * 2685821657736338717u) >> 32);
}

void dice_shuffle(dice *d, uint32_t *at, uint32_t n) {
  while (n > 1) {
    uint32_t k = dice_roll(d) % n--, x = at[k];
    at[k] = at[n];
    at[n] = x;
  }
}

/* ---- perceptron ---------------------------------------------------------------------- */

void perceptron_new(perceptron *p, uint32_t width, uint32_t nrows) {
  memset(p, 0, sizeof *p);
  p->width = width;
  p->chosen.nrows = nrows;
  p->step = 1;
}

void perceptron_free(perceptron *p) {
  dict_free(&p->seen);
  free(p->count), free(p->row), free(p->key), free(p->w), free(p->u), free(p->slots);
  memset(p, 0, sizeof *p);
}

uint32_t perceptron_look(perceptron *p, const gs_bag *b, uint32_t *numbers) {
  uint64_t keys[2 * GS_BAG];
  uint32_t k, n;
  if (p->slots) return bag_numbers(b, &p->chosen, p->width, numbers);
  n = bag_keys(b, keys);
  for (k = 0; k < n; k++) {
    uint32_t x = dict_add(&p->seen, keys[k]);
    if (x >= p->capacity) {
      uint32_t old = p->capacity;
      p->capacity = old ? old * 2 : 1u << 16;
      p->count = more(p->count, p->capacity, sizeof *p->count);
      p->row = more(p->row, p->capacity, sizeof *p->row);
      p->key = more(p->key, p->capacity, sizeof *p->key);
      memset(p->count + old, 0, (p->capacity - old) * sizeof *p->count);
      memset(p->row + old, 0xFF, (p->capacity - old) * sizeof *p->row);
    }
    p->key[x] = keys[k];
    p->count[x]++;
    numbers[k] = x;
  }
  return n;
}

void perceptron_score(const perceptron *p, const uint32_t *numbers, uint32_t n, float *scores) {
  uint32_t k, c;
  memset(scores, 0, p->width * sizeof *scores);
  for (k = 0; k < n; k++) {
    const float *w;
    uint32_t row = p->slots ? numbers[k] : p->row[numbers[k]];
    if (row == ABSENT) continue;
    w = p->w + (size_t)row * p->width;
    for (c = 0; c < p->width; c++) scores[c] += w[c];
  }
}

void perceptron_update(perceptron *p, const uint32_t *numbers, uint32_t n, uint32_t right, uint32_t wrong, uint32_t least) {
  uint32_t k;
  for (k = 0; k < n; k++) {
    uint32_t x = numbers[k];
    size_t at;
    if (!p->slots && p->count[x] < least) continue;
    if (!p->slots && p->row[x] == ABSENT) {
      if (p->nrows == p->rows_capacity) {
        size_t old = p->rows_capacity;
        p->rows_capacity = old ? (uint32_t)old * 2 : 1u << 14;
        p->w = more(p->w, (size_t)p->rows_capacity * p->width, sizeof *p->w);
        p->u = more(p->u, (size_t)p->rows_capacity * p->width, sizeof *p->u);
        memset(p->w + old * p->width, 0, (p->rows_capacity - old) * p->width * sizeof *p->w);
        memset(p->u + old * p->width, 0, (p->rows_capacity - old) * p->width * sizeof *p->u);
      }
      p->row[x] = p->nrows++;
    }
    at = (size_t)(p->slots ? x : p->row[x]) * p->width;
    p->w[at + right] += 1, p->u[at + right] += (float)p->step;
    p->w[at + wrong] -= 1, p->u[at + wrong] -= (float)p->step;
  }
}

/* ---- packing ------------------------------------------------------------------------- */

typedef struct ranked { float importance; uint32_t at; } ranked;

static int by_importance(const void *a, const void *b) {
  const ranked *x = a, *y = b;
  if (x->importance != y->importance) return x->importance < y->importance ? 1 : -1;
  return x->at < y->at ? -1 : 1;
}

static int by_size(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return x < y ? -1 : x > y;
}

static float largest_but_few(float *sizes, size_t n) {
  qsort(sizes, n, sizeof *sizes, by_size);
  return n ? sizes[n - 1 - n / 200000] : 127.0f;
}

static uint8_t quantised(float w, float unit) {
  float q = w / unit;
  q = q > 127 ? 127 : q < -127 ? -127 : q;
  return (uint8_t)(GS_ZERO_WEIGHT + (int)(q < 0 ? q - 0.5f : q + 0.5f));
}

float unit_of(const float *weights, size_t n) {
  float *sizes = need(n, sizeof *sizes), unit;
  size_t k, m = 0;
  for (k = 0; k < n; k++)
    if (weights[k] != 0) sizes[m++] = fabsf(weights[k]);
  unit = largest_but_few(sizes, m) / 127.0f;
  free(sizes);
  return unit;
}

uint8_t *choose_slots(const uint64_t *keys, const float *weights, const float *importance, uint32_t n, uint32_t width,
                      uint32_t nslots, gs_weights *w) {
  const uint32_t stride = gs_stride(width);
  const float unit = unit_of(weights, (size_t)n * width);
  uint8_t *slots = need(nslots, stride);
  ranked *order = need(n, sizeof *order);
  uint32_t i, c, kept = 0;
  for (i = 0; i < n; i++) order[i].importance = importance[i], order[i].at = i;
  qsort(order, n, sizeof *order, by_importance);
  for (i = 0; i < n; i++) {
    uint32_t x = order[i].at, any = 0;
    uint8_t *row = slots + (size_t)((uint32_t)keys[x] & (nslots - 1)) * stride;
    for (c = 0; c < width; c++) any |= quantised(weights[(size_t)x * width + c], unit) != GS_ZERO_WEIGHT;
    if (!any || *row) continue;
    *row = gs_print(keys[x]);
    kept++;
  }
  free(order);
  printf("  table of %u x %u: %u of %u features kept\n", nslots, width, kept, n);
  w->slots = slots;
  w->nslots = nslots;
  return slots;
}

static void write_row(const float *weights, uint32_t width, float unit, uint8_t *row) {
  uint32_t c;
  for (c = 0; c < width; c++) row[1 + c] = quantised(weights[c], unit);
}

uint8_t *write_weights(const float *weights, uint32_t width, float unit, uint8_t *slots, gs_weights *w) {
  const size_t stride = gs_stride(width);
  uint8_t *rows = need(w->nrows, stride);
  size_t k;
  for (k = 0; k < w->nrows; k++) write_row(weights + k * width, width, unit, rows + k * stride);
  for (k = 0; k < w->nslots; k++) write_row(weights + (w->nrows + k) * width, width, unit, slots + k * stride);
  w->rows = rows;
  return rows;
}

void perceptron_choose(perceptron *p, uint32_t nslots) {
  float *w = need((size_t)p->nrows * p->width, sizeof *w), *importance = need(p->nrows, sizeof *importance);
  uint64_t *keys = need(p->nrows, sizeof *keys);
  uint32_t x, c, n = 0;
  const uint32_t width = p->width, nrows = p->chosen.nrows;
  for (x = 0; x < p->seen.n; x++) {
    float sum = 0;
    if (p->row[x] == ABSENT || p->key[x] < FIRST_HASH) continue;
    keys[n] = p->key[x];
    for (c = 0; c < width; c++) {
      size_t from = (size_t)p->row[x] * width + c, to = (size_t)n * width + c;
      w[to] = p->w[from] - p->u[from] / (float)p->step;
      sum += w[to] * w[to];
    }
    importance[n++] = sqrtf(sum) * sqrtf((float)p->count[x]);
  }
  perceptron_free(p);
  perceptron_new(p, width, nrows);
  p->slots = choose_slots(keys, w, importance, n, width, nslots, &p->chosen);
  free(w), free(importance), free(keys);
  p->w = need(((size_t)nrows + nslots) * width, sizeof *p->w);
  p->u = need(((size_t)nrows + nslots) * width, sizeof *p->u);
}

void perceptron_pack(perceptron *p, gs_weights *out, uint8_t **rows, uint8_t **slots) {
  size_t n = ((size_t)p->chosen.nrows + p->chosen.nslots) * p->width, k;
  for (k = 0; k < n; k++) p->w[k] -= p->u[k] / (float)p->step;
  *slots = p->slots;
  *rows = write_weights(p->w, p->width, unit_of(p->w, n), *slots, &p->chosen);
  *out = p->chosen;
  p->slots = NULL;
}

uint8_t *wordmap_pack(const uint32_t *keys, const uint8_t *values, uint32_t n, gs_wordmap *out) {
  uint32_t nslots = 16, i, k;
  uint8_t *bytes;
  while (nslots * 2ull < n * 3ull) nslots *= 2;
  bytes = need(nslots, 5);
  for (i = 0; i < n; i++) {
    uint32_t key = keys[i] ? keys[i] : 1;
    for (k = key & (nslots - 1); bytes[4 * k] || bytes[4 * k + 1] || bytes[4 * k + 2] || bytes[4 * k + 3]; k = (k + 1) & (nslots - 1)) {}
    for (unsigned b = 0; b < 4; b++) bytes[4 * k + b] = (uint8_t)(key >> (8 * b));
    bytes[4 * (size_t)nslots + k] = values[i];
  }
  out->keys = bytes;
  out->values = bytes + 4 * (size_t)nslots;
  out->nslots = nslots;
  return bytes;
}
