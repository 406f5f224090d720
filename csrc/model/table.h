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

/* The slot of a feature, bucket * GS_BUCKET + place in it, or GS_NO_SLOT. */
static inline uint32_t gs_slot(const gs_table *t, uint64_t hash) {
  uint32_t at = (uint32_t)hash & (t->nbuckets - 1), k;
  const uint8_t *bucket = t->bytes + at * gs_bucket_size(t->width);
  uint8_t f = gs_fingerprint(hash);
  for (k = 0; k < GS_BUCKET; k++)
    if (bucket[k] == f) return at * GS_BUCKET + k;
  return GS_NO_SLOT;
}

static inline const int8_t *gs_row_of_slot(const gs_table *t, uint32_t slot) {
  const uint8_t *bucket = t->bytes + slot / GS_BUCKET * gs_bucket_size(t->width);
  return (const int8_t *)(bucket + GS_BUCKET + slot % GS_BUCKET * t->width);
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
