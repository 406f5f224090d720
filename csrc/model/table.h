/* Weights by feature.  A feature of few values has a row of weights of its own, and is
 * its number; for one of words, its 64-bit hash leads to the one row of a table where
 * it may be.  Both kinds of row are alike, so with the labeller's 7 weights
 *
 *     | print | w0 w1 w2 w3 w4 w5 w6 |
 *
 * and a weight is a byte, GS_ZERO_WEIGHT more than it is.  The low bits of a hash choose
 * the row, its top byte is held against the print (0 there stands for 1: an empty row
 * has 0).  A feature that the trainer did not keep finds nothing, but for one in 255
 * that meets a stranger's print; the last training reads through gs_slot too, so it
 * has seen what those do. */
#ifndef GAINSAY_MODEL_TABLE_H
#define GAINSAY_MODEL_TABLE_H

#include "../base/bytes.h"
#include <stddef.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define GS_ZERO_WEIGHT 128

/* Makes enum constants of a list of X(name, rows): the first row of each template,
 * and the number of all rows as the last. */
#define GS_FIRST_ROW(name, rows) name, name##_LAST = name + (rows) - 1,

/* What fills sums of weights has to be inlined for them to stay in registers. */
#if defined(__GNUC__)
#define GS_INLINED inline __attribute__((always_inline))
#else
#define GS_INLINED inline
#endif

/* The features of one decision. */
#define GS_BAG 96u
typedef struct gs_bag {
  uint32_t nrows, nhashes;
  uint32_t rows[GS_BAG];
  uint64_t hashes[GS_BAG];
} gs_bag;

static inline void gs_bag_clear(gs_bag *b) { b->nrows = b->nhashes = 0; }

/* The weights of one kind of decision. */
typedef struct gs_weights {
  const uint8_t *rows;  /* by number */
  uint32_t nrows;
  const uint8_t *slots; /* the rows of the table */
  uint32_t nslots;      /* a power of two */
} gs_weights;

/* Bytes of a row of `width` weights: 2, 4, or a multiple of 8. */
static inline uint32_t gs_stride(uint32_t width) { return width < 2 ? 2 : width < 4 ? 4 : (width + 8) / 8 * 8; }

static inline uint8_t gs_print(uint64_t hash) {
  uint32_t f = (uint32_t)(hash >> 56);
  return (uint8_t)(f + !f);
}

#define GS_NO_SLOT UINT32_MAX

/* The slot of a feature, or GS_NO_SLOT. */
static inline uint32_t gs_slot(const gs_weights *w, uint64_t hash, uint32_t width) {
  uint32_t at = (uint32_t)hash & (w->nslots - 1);
  return w->slots[(size_t)at * gs_stride(width)] == gs_print(hash) ? at : GS_NO_SLOT;
}

/* Asks for what the hashes of a bag lead to ahead of its sum. */
static inline void gs_prefetch_hashes(const gs_weights *w, const gs_bag *b, uint32_t width) {
  const uint32_t stride = gs_stride(width), mask = w->nslots - 1;
  uint32_t k;
  for (k = 0; k < b->nhashes; k++) gs_fetch(w->slots + (size_t)((uint32_t)b->hashes[k] & mask) * stride);
}

/* Eight sums of bytes side by side, each of up to 256 of them: in a vector register,
 * or in two words with four sums each. */
#if defined(__SSE2__)
typedef __m128i gs_lanes;
static inline gs_lanes gs_no_lanes(void) { return _mm_setzero_si128(); }
static inline gs_lanes gs_add_bytes(gs_lanes l, uint64_t x) {
  return _mm_add_epi16(l, _mm_unpacklo_epi8(_mm_loadl_epi64((const __m128i *)(const void *)&x), _mm_setzero_si128()));
}
/* The sums, each less `zeros`. */
static inline void gs_lanes_out(gs_lanes l, uint32_t zeros, int16_t out[8]) {
  _mm_storeu_si128((__m128i *)(void *)out, _mm_sub_epi16(l, _mm_set1_epi16((int16_t)zeros)));
}
#else
#define GS_EVEN_BYTES 0x00FF00FF00FF00FFu
typedef struct gs_lanes { uint64_t even, odd; } gs_lanes;
static inline gs_lanes gs_no_lanes(void) {
  gs_lanes l = {0, 0};
  return l;
}
static inline gs_lanes gs_add_bytes(gs_lanes l, uint64_t x) {
  l.even += x & GS_EVEN_BYTES;
  l.odd += x >> 8 & GS_EVEN_BYTES;
  return l;
}
static inline void gs_lanes_out(gs_lanes l, uint32_t zeros, int16_t out[8]) {
  uint32_t k;
  for (k = 0; k < 4; k++) {
    out[2 * k] = (int16_t)((l.even >> 16 * k & 0xFFFF) - zeros);
    out[2 * k + 1] = (int16_t)((l.odd >> 16 * k & 0xFFFF) - zeros);
  }
}
#endif

/* A row without weights. */
#define GS_ZEROS 0x8080808080808080u

/* Adds the weights of row `at` of `rows`; `width` is a constant below 8, here and below. */
static inline gs_lanes gs_add_row(gs_lanes l, const uint8_t *rows, uint32_t at, uint32_t width) {
  const uint32_t stride = gs_stride(width);
  const uint8_t *row = rows + (size_t)at * stride;
  return gs_add_bytes(l, stride == 4 ? gs_four(row) : gs_eight(row));
}

/* Sums of the weights of a bag whose rows `l` has already.  Eight sums go out, of which
 * the first is void and the `width` behind it are those of the weights.  No branch
 * depends on whether a feature is in the table: that is as good as random, and a wrong
 * guess costs more than the sum. */
static inline void gs_sum_hashes(gs_lanes l, const gs_weights *w, const gs_bag *b, uint32_t width, int16_t sums[8]) {
  const uint32_t stride = gs_stride(width), mask = w->nslots - 1;
  uint32_t k;
  for (k = 0; k < b->nhashes; k++) {
    const uint8_t *row = w->slots + (size_t)((uint32_t)b->hashes[k] & mask) * stride;
    uint64_t x = stride == 4 ? gs_four(row) : gs_eight(row);
    l = gs_add_bytes(l, (x & 0xFF) == gs_print(b->hashes[k]) ? x : GS_ZEROS);
  }
  gs_lanes_out(l, (b->nrows + b->nhashes) * GS_ZERO_WEIGHT, sums);
}

/* The same of a bag that has its rows. */
static inline void gs_sum_narrow(const gs_weights *w, const gs_bag *b, uint32_t width, int16_t sums[8]) {
  gs_lanes l = gs_no_lanes();
  uint32_t k;
  for (k = 0; k < b->nrows; k++) l = gs_add_row(l, w->rows, b->rows[k], width);
  gs_sum_hashes(l, w, b, width, sums);
}

/* One weight of a row, of a hash, where rows have one.  No branch here either. */
static inline int32_t gs_single_row(const gs_weights *w, uint32_t at) { return w->rows[2 * (size_t)at + 1] - GS_ZERO_WEIGHT; }
static inline int32_t gs_single_hash(const gs_weights *w, uint64_t hash) {
  const uint8_t *row = w->slots + 2 * (size_t)((uint32_t)hash & (w->nslots - 1));
  return (row[1] - GS_ZERO_WEIGHT) & -(int32_t)(row[0] == gs_print(hash));
}

#define GS_WIDEST 64u

/* The same for widths whose stride is a multiple of 24, with a stride of sums: three
 * vectors of each row at a time. */
static inline void gs_sum_wide(const gs_weights *w, const gs_bag *b, uint32_t width, int16_t *sums) {
  static const uint64_t none[GS_WIDEST / 8] = {GS_ZEROS, GS_ZEROS, GS_ZEROS, GS_ZEROS, GS_ZEROS, GS_ZEROS, GS_ZEROS, GS_ZEROS};
  const uint32_t stride = gs_stride(width), mask = w->nslots - 1, n = b->nrows + b->nhashes;
  const uint8_t *rows[2 * GS_BAG];
  uint32_t k, c;
  for (k = 0; k < b->nrows; k++) rows[k] = w->rows + (size_t)b->rows[k] * stride;
  for (k = 0; k < b->nhashes; k++) {
    const uint8_t *row = w->slots + (size_t)((uint32_t)b->hashes[k] & mask) * stride;
    rows[b->nrows + k] = *row == gs_print(b->hashes[k]) ? row : (const uint8_t *)none;
  }
  for (c = 0; c < stride; c += 24) {
    gs_lanes x = gs_no_lanes(), y = x, z = x;
    for (k = 0; k < n; k++) {
      const uint8_t *row = rows[k] + c;
      x = gs_add_bytes(x, gs_eight(row));
      y = gs_add_bytes(y, gs_eight(row + 8));
      z = gs_add_bytes(z, gs_eight(row + 16));
    }
    gs_lanes_out(x, n * GS_ZERO_WEIGHT, sums + c);
    gs_lanes_out(y, n * GS_ZERO_WEIGHT, sums + c + 8);
    gs_lanes_out(z, n * GS_ZERO_WEIGHT, sums + c + 16);
  }
}

/* The number of the highest weight but the first in sums of gs_sum_wide, the lowest such
 * number; what is void is overwritten.  No branch depends on which is higher. */
static inline uint32_t gs_highest(int16_t *sums, uint32_t width) {
  const uint32_t stride = gs_stride(width);
  int16_t top = INT16_MIN;
  uint32_t c;
  sums[0] = sums[1] = INT16_MIN;
  for (c = width + 1; c < stride; c++) sums[c] = INT16_MIN;
  for (c = 0; c < stride; c++) top = sums[c] > top ? sums[c] : top;
  for (c = 2; sums[c] != top; c++) {}
  return c - 1;
}

/* Numbers of a byte by word: open addressing, keys and values apart.  Key 0 is a
 * free slot. */
typedef struct gs_wordmap {
  const uint8_t *keys;   /* 4 bytes each, the low first */
  const uint8_t *values;
  uint32_t nslots;       /* a power of two */
} gs_wordmap;

/* The value of a word, or 0. */
static inline uint8_t gs_wordmap_get(const gs_wordmap *m, uint32_t key) {
  uint32_t i = key & (m->nslots - 1);
  if (!key) key = 1;
  for (;; i = (i + 1) & (m->nslots - 1)) {
    const uint8_t *k = m->keys + 4u * (size_t)i;
    uint32_t there = k[0] | (uint32_t)k[1] << 8 | (uint32_t)k[2] << 16 | (uint32_t)k[3] << 24;
    if (there == key) return m->values[i];
    if (!there) return 0;
  }
}

#endif
