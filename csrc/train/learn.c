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

void perceptron_new(perceptron *p, uint32_t width) {
  memset(p, 0, sizeof *p);
  p->width = width;
  p->step = 1;
}

void perceptron_free(perceptron *p) {
  dict_free(&p->seen);
  free(p->count), free(p->row), free(p->key), free(p->w), free(p->u), free(p->bytes);
  memset(p, 0, sizeof *p);
}

uint32_t perceptron_look(perceptron *p, const uint64_t *features, uint32_t n, uint32_t *numbers) {
  uint32_t k, m = 0;
  if (p->bytes) {
    for (k = 0; k < n; k++)
      if ((numbers[m] = gs_slot(&p->table, features[k])) != GS_NO_SLOT) m++;
    return m;
  }
  for (k = 0; k < n; k++) {
    uint32_t x = dict_add(&p->seen, features[k]);
    if (x >= p->capacity) {
      uint32_t old = p->capacity;
      p->capacity = old ? old * 2 : 1u << 16;
      p->count = more(p->count, p->capacity, sizeof *p->count);
      p->row = more(p->row, p->capacity, sizeof *p->row);
      p->key = more(p->key, p->capacity, sizeof *p->key);
      memset(p->count + old, 0, (p->capacity - old) * sizeof *p->count);
      memset(p->row + old, 0xFF, (p->capacity - old) * sizeof *p->row);
    }
    p->key[x] = features[k];
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
    uint32_t row = p->bytes ? numbers[k] : p->row[numbers[k]];
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
    if (!p->bytes && p->count[x] < least) continue;
    if (!p->bytes && p->row[x] == ABSENT) {
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
    at = (size_t)(p->bytes ? x : p->row[x]) * p->width;
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

float largest_but_few(float *sizes, size_t n) {
  qsort(sizes, n, sizeof *sizes, by_size);
  return n ? sizes[n - 1 - n / 200000] : 127.0f;
}

uint8_t *table_pack(const uint64_t *keys, const float *weights, const float *importance, uint32_t n, uint32_t width,
                    uint32_t nbuckets, float *unit, gs_table *out) {
  size_t size = gs_bucket_size(width), k;
  uint8_t *bytes = need(nbuckets, size);
  ranked *order = need(n, sizeof *order);
  uint32_t i, c, kept = 0, same = 0;
  for (i = 0; i < n; i++) order[i].importance = importance[i], order[i].at = i;
  qsort(order, n, sizeof *order, by_importance);
  if (*unit == 0) {
    /* The largest weight but for one in two hundred thousand is 127 units. */
    size_t m = 0, most = (size_t)n < (size_t)nbuckets * GS_BUCKET ? n : (size_t)nbuckets * GS_BUCKET;
    float *sizes = need(most * width, sizeof *sizes);
    for (k = 0; k < most; k++)
      for (c = 0; c < width; c++)
        if (weights[order[k].at * (size_t)width + c] != 0) sizes[m++] = fabsf(weights[order[k].at * (size_t)width + c]);
    *unit = largest_but_few(sizes, m) / 127.0f;
    free(sizes);
  }
  for (i = 0; i < n; i++) {
    uint32_t x = order[i].at;
    uint8_t *b = bytes + ((uint32_t)keys[x] & (nbuckets - 1)) * size, f = gs_fingerprint(keys[x]);
    int any = 0;
    int8_t row[256];
    if (order[i].importance <= 0) continue;
    for (c = 0; c < width; c++) {
      float q = weights[x * (size_t)width + c] / *unit;
      q = q > 127 ? 127 : q < -127 ? -127 : q;
      row[c] = (int8_t)(q < 0 ? q - 0.5f : q + 0.5f);
      any |= row[c];
    }
    if (!any) continue;
    for (k = 0; k < GS_BUCKET && b[k] && b[k] != f; k++) {}
    if (k == GS_BUCKET) continue;
    if (b[k] == f) { same++; continue; } /* a heavier feature has the same place and print */
    b[k] = f;
    memcpy(b + GS_BUCKET + k * width, row, width);
    kept++;
  }
  free(order);
  printf("  table of %u x %u: %u of %u features kept, %u hidden by another, unit %g\n", nbuckets * GS_BUCKET, width, kept, n, same,
         (double)*unit);
  out->bytes = bytes;
  out->nbuckets = nbuckets;
  out->width = width;
  return bytes;
}

void perceptron_choose(perceptron *p, uint32_t nbuckets) {
  float *w = need((size_t)p->nrows * p->width, sizeof *w), *importance = need(p->nrows, sizeof *importance), unit = 0;
  uint64_t *keys = need(p->nrows, sizeof *keys);
  uint32_t x, c, width = p->width;
  uint8_t *bytes;
  gs_table table;
  for (x = 0; x < p->seen.n; x++) {
    uint32_t r = p->row[x];
    float sum = 0;
    if (r == ABSENT) continue;
    keys[r] = p->key[x];
    for (c = 0; c < p->width; c++) {
      size_t at = (size_t)r * p->width + c;
      w[at] = p->w[at] - p->u[at] / (float)p->step;
      sum += w[at] * w[at];
    }
    importance[r] = sqrtf(sum) * sqrtf((float)p->count[x]);
  }
  bytes = table_pack(keys, w, importance, p->nrows, p->width, nbuckets, &unit, &table);
  free(w), free(importance), free(keys);
  perceptron_free(p);
  p->width = width;
  p->step = 1;
  p->table = table;
  p->bytes = bytes;
  p->w = need((size_t)nbuckets * GS_BUCKET * width, sizeof *p->w);
  p->u = need((size_t)nbuckets * GS_BUCKET * width, sizeof *p->u);
}

uint8_t *perceptron_pack(perceptron *p, gs_table *out) {
  size_t n = (size_t)p->table.nbuckets * GS_BUCKET, x, c, m = 0;
  float *sizes = need(n * p->width, sizeof *sizes), unit;
  uint8_t *bytes = p->bytes;
  for (x = 0; x < n * p->width; x++) {
    p->w[x] -= p->u[x] / (float)p->step;
    if (p->w[x] != 0) sizes[m++] = fabsf(p->w[x]);
  }
  unit = largest_but_few(sizes, m) / 127.0f;
  for (x = 0; x < n; x++)
    for (c = 0; c < p->width; c++) {
      float q = p->w[x * p->width + c] / unit;
      q = q > 127 ? 127 : q < -127 ? -127 : q;
      bytes[x / GS_BUCKET * gs_bucket_size(p->width) + GS_BUCKET + x % GS_BUCKET * p->width + c] = (uint8_t)(int8_t)(q < 0 ? q - 0.5f : q + 0.5f);
    }
  *out = p->table;
  p->bytes = NULL;
  free(sizes);
  return bytes;
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
