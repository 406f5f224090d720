/* Weights by feature: a table from the 64-bit hash of a feature to a row of
 * small weights.
 *
 * A bucket is 8 fingerprints of a byte and then 8 rows of `width` bytes, so with
 * the labeller's 7 weights a look-up reads one cache line and no more:
 *
 *     | f0 f1 f2 f3 f4 f5 f6 f7 | row 0 | row 1 | ... | row 7 |
 *
 * The low bits of the hash choose the bucket, its top byte is the fingerprint
 * (0 there stands for 1: an empty slot has 0).  A feature that the trainer did
 * not keep finds nothing, but for about one in forty that meets a stranger's
 * fingerprint; the last training reads through gs_slot too, so it has seen what
 * those do. */
#ifndef GAINSAY_MODEL_TABLE_H
#define GAINSAY_MODEL_TABLE_H

#include <stddef.h>
#include <stdint.h>

#define GS_BUCKET 8u

typedef struct gs_table {
  const uint8_t *bytes;
  uint32_t nbuckets;  /* a power of two */
  uint32_t width;
} gs_table;

static inline size_t gs_bucket_size(uint32_t width) { return GS_BUCKET * (1u + (size_t)width); }

static inline uint8_t gs_fingerprint(uint64_t hash) {
  uint32_t f = (uint32_t)(hash >> 56);
  return (uint8_t)(f + !f);
}

/* Eight bytes, the first the low one: one load where the compiler knows the machine. */
static inline uint64_t gs_eight(const uint8_t *b) {
  return b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 |
         (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
}

#define GS_EACH_BYTE 0x0101010101010101u

/* The high bit of a byte of zeros, the lowest such byte that holds the fingerprint of
 * `hash` among the eight at `bucket`; or 0.  All eight are compared at once: the
 * lowest zero byte of their difference. */
static inline uint64_t gs_match_in(const uint8_t *bucket, uint64_t hash) {
  uint64_t x = gs_eight(bucket) ^ gs_fingerprint(hash) * GS_EACH_BYTE;
  uint64_t zero = (x - GS_EACH_BYTE) & ~x & GS_EACH_BYTE << 7;
  return zero & (0 - zero);
}

/* The place in its bucket of what gs_match_in found; 0 where it found nothing. */
static inline uint32_t gs_place(uint64_t match) {
  return (uint32_t)((match >> 7) * 0x0001020304050607u >> 56); /* the product brings the place to the top byte */
}

#define GS_NO_SLOT UINT32_MAX

/* The slot of a feature, bucket * GS_BUCKET + place in it, or GS_NO_SLOT. */
static inline uint32_t gs_slot(const gs_table *t, uint64_t hash) {
  uint32_t at = (uint32_t)hash & (t->nbuckets - 1);
  uint64_t match = gs_match_in(t->bytes + at * gs_bucket_size(t->width), hash);
  return match ? at * GS_BUCKET + gs_place(match) : GS_NO_SLOT;
}

static inline const int8_t *gs_row_of_slot(const gs_table *t, uint32_t slot) {
  const uint8_t *bucket = t->bytes + slot / GS_BUCKET * gs_bucket_size(t->width);
  return (const int8_t *)(bucket + GS_BUCKET + slot % GS_BUCKET * t->width);
}

/* Asks for the bucket of a feature ahead of its look-up: most of the time of a
 * model is spent waiting for these lines. */
static inline void gs_prefetch(const gs_table *t, uint64_t hash) {
#if defined(__GNUC__)
  __builtin_prefetch(t->bytes + ((uint32_t)hash & (t->nbuckets - 1)) * gs_bucket_size(t->width));
#else
  (void)t, (void)hash;
#endif
}

/* The weights of a feature, or NULL. */
static inline const int8_t *gs_row(const gs_table *t, uint64_t hash) {
  uint32_t slot = gs_slot(t, hash);
  return slot == GS_NO_SLOT ? NULL : gs_row_of_slot(t, slot);
}

/* Sums of rows.  Weights are summed eight at a time as unsigned numbers, 128 more
 * than they are, in two words with four sums of 16 bits each: 256 of them fit.  No
 * branch depends on whether a feature is in the table: that is as good as random,
 * and a wrong guess costs more than the sum. */
#define GS_SUMS_AT_ONCE 256u
#define GS_EVEN_BYTES 0x00FF00FF00FF00FFu

/* The sum of byte k of the words that were summed, `n` of them, each 128 too many. */
static inline int32_t gs_lane(uint64_t even, uint64_t odd, uint32_t k, uint32_t n) {
  return (int32_t)((k & 1 ? odd : even) >> (k / 2 * 16) & 0xFFFF) - (int32_t)(n * 128);
}

/* score[0 .. width - 1] = the sum of the weights of n features; for a `width` of 1 to
 * 7, best a constant.  A row is read with the bytes before it that make it eight, of
 * its bucket always. */
static inline void gs_sum_narrow(const gs_table *t, const uint64_t *hashes, uint32_t n, uint32_t width, int32_t *score) {
  const uint8_t *rows[GS_SUMS_AT_ONCE];
  const size_t size = gs_bucket_size(width);
  const uint32_t mask = t->nbuckets - 1;
  uint32_t k, c, from, to;
  for (c = 0; c < width; c++) score[c] = 0;
  for (k = 0; k < n; k++) gs_prefetch(t, hashes[k]);
  for (from = 0; from < n; from = to) {
    uint64_t even = 0, odd = 0;
    uint32_t found = 0;
    to = n - from < GS_SUMS_AT_ONCE ? n : from + GS_SUMS_AT_ONCE;
    for (k = from; k < to; k++) {
      uint32_t at = (uint32_t)hashes[k] & mask;
      uint64_t match = gs_match_in(t->bytes + at * size, hashes[k]);
      rows[found] = t->bytes + at * size + gs_place(match) * width + width;
      found += match != 0;
    }
    for (k = 0; k < found; k++) {
      uint64_t row = gs_eight(rows[k]) ^ GS_EACH_BYTE << 7;
      even += row & GS_EVEN_BYTES;
      odd += row >> 8 & GS_EVEN_BYTES;
    }
    for (c = 0; c < width; c++) score[c] += gs_lane(even, odd, c + 8 - width, found);
  }
}

/* The same for a `width` of 8 to 64: finds the rows first and has the memory fetch
 * them all. */
static inline void gs_sum_wide(const gs_table *t, const uint64_t *hashes, uint32_t n, uint32_t width, int32_t *score) {
  const uint8_t *rows[GS_SUMS_AT_ONCE];
  const size_t size = gs_bucket_size(width);
  const uint32_t mask = t->nbuckets - 1, words = (width + 7) / 8;
  uint32_t k, c, j, from, to;
  for (c = 0; c < width; c++) score[c] = 0;
  for (k = 0; k < n; k++) gs_prefetch(t, hashes[k]);
  for (from = 0; from < n; from = to) {
    uint64_t even[8] = {0}, odd[8] = {0};
    uint32_t found = 0;
    to = n - from < GS_SUMS_AT_ONCE ? n : from + GS_SUMS_AT_ONCE;
    for (k = from; k < to; k++) {
      const uint8_t *bucket = t->bytes + ((uint32_t)hashes[k] & mask) * size;
      uint64_t match = gs_match_in(bucket, hashes[k]);
      const uint8_t *row = rows[found] = bucket + GS_BUCKET + gs_place(match) * width;
#if defined(__GNUC__)
      __builtin_prefetch(row);
      __builtin_prefetch(row + width - 1);
#endif
      found += match != 0;
    }
    for (k = 0; k < found; k++)
      for (j = 0; j < words; j++) {
        uint64_t x = gs_eight(rows[k] + (j + 1 < words ? 8 * j : width - 8)) ^ GS_EACH_BYTE << 7;
        even[j] += x & GS_EVEN_BYTES;
        odd[j] += x >> 8 & GS_EVEN_BYTES;
      }
    for (c = 0; c < width; c++) {
      j = c / 8;
      score[c] += gs_lane(even[j], odd[j], j + 1 < words ? c % 8 : c + 8 - width, found);
    }
  }
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
