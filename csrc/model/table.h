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
  uint8_t f = (uint8_t)(hash >> 56);
  return f ? f : 1;
}

#define GS_NO_SLOT UINT32_MAX

/* The slot of a feature, bucket * GS_BUCKET + place in it, or GS_NO_SLOT.  All eight
 * fingerprints are compared at once: the lowest zero byte of their difference. */
static inline uint32_t gs_slot(const gs_table *t, uint64_t hash) {
  const uint64_t ones = 0x0101010101010101u;
  uint32_t at = (uint32_t)hash & (t->nbuckets - 1);
  const uint8_t *b = t->bytes + at * gs_bucket_size(t->width);
  uint64_t x = b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 |
               (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
  uint64_t zero;
  x ^= gs_fingerprint(hash) * ones;
  zero = (x - ones) & ~x & ones << 7;
  if (!zero) return GS_NO_SLOT;
  zero = (zero & (0 - zero)) >> 7; /* 1 << 8 * place; the product brings the place to the top byte */
  return at * GS_BUCKET + (uint32_t)(zero * 0x0001020304050607u >> 56);
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
