/* Interned strings; see intern.h. */
#include "intern.h"

/* Eight bytes at a time; what is left over is read with some of the bytes before it, so
 * that no loop depends on a length. */
uint32_t gs_hash(const char *s, size_t n) {
  const uint8_t *b = (const uint8_t *)s;
  uint64_t h = n * 0x9E3779B97F4A7C15u, last;
  if (n >= 8) {
    size_t i;
    for (i = 0; i + 8 < n; i += 8) {
      h = (h ^ gs_eight(b + i)) * 0xff51afd7ed558ccdu;
      h ^= h >> 32;
    }
    last = gs_eight(b + n - 8);
  } else if (n >= 4) {
    last = gs_four(b) | gs_four(b + n - 4) << 32;
  } else {
    last = n ? b[0] | (uint64_t)b[n / 2] << 8 | (uint64_t)b[n - 1] << 16 : 0;
  }
  h = (h ^ last) * 0xff51afd7ed558ccdu; /* steps of MurmurHash3's finaliser (A. Appleby, public domain) */
  h = (h ^ h >> 32) * 0xc4ceb9fe1a85ec53u;
  return (uint32_t)(h ^ h >> 32);
}

/* The way from slot to slot for one string: the neighbours first, then in strides of
 * a second hash.  gs_hash alone can be beaten with words made to collide, and a text
 * of them must not cost the square of its length. */
#define NEIGHBOURS 8u

static uint32_t stride_of(const char *s, size_t n) {
  uint32_t h = 0x9E3779B9u;
  size_t i;
  for (i = 0; i < n; i++) {
    h = (h + (unsigned char)s[i]) * 0x85EBCA6Bu;
    h ^= h >> 15;
  }
  return h | 1; /* odd: every slot of a power of two is met */
}

static uint32_t next_slot(uint32_t i, uint32_t mask, uint32_t step, uint32_t *stride, const char *s, size_t n) {
  if (step < NEIGHBOURS) return (i + 1) & mask;
  if (step == NEIGHBOURS) *stride = stride_of(s, n);
  return (i + *stride) & mask;
}

/* The slot that holds the string, or the free one where it belongs. */
static uint32_t slot_of(const gs_intern *t, const char *s, size_t n, uint32_t hash) {
  uint32_t mask = t->nslots - 1, i = hash & mask, step, stride = 1;
  for (step = 0; t->slots[i].number; step++) {
    if (t->slots[i].hash == hash) {
      const gs_string *x = &t->strings.at[t->slots[i].number - 1];
      if (x->n == n && gs_same(x->at, s, n)) break;
    }
    i = next_slot(i, mask, step, &stride, s, n);
  }
  return i;
}

uint32_t gs_intern_find(const gs_intern *t, const char *s, size_t n, uint32_t hash) {
  uint32_t i;
  if (!t->nslots) return GS_NONE;
  i = slot_of(t, s, n, hash);
  return t->slots[i].number ? t->slots[i].number - 1 : GS_NONE;
}

static void widen(gs_arena *a, gs_intern *t) {
  uint32_t i, n = t->nslots ? t->nslots * 2 : 256;
  t->slots = gs_alloc_zero(a, n, sizeof *t->slots);
  t->nslots = n;
  for (i = 0; i < t->strings.n; i++) {
    const gs_string *x = &t->strings.at[i];
    uint32_t j = x->hash & (n - 1), step, stride = 1;
    for (step = 0; t->slots[j].number; step++) j = next_slot(j, n - 1, step, &stride, x->at, x->n);
    t->slots[j].number = i + 1;
    t->slots[j].hash = x->hash;
  }
}

uint32_t gs_intern_add(gs_arena *a, gs_intern *t, const char *s, size_t n, uint32_t hash) {
  uint32_t i;
  gs_string *x;
  if (t->strings.n >= t->nslots / 3 * 2) widen(a, t);
  i = slot_of(t, s, n, hash);
  if (t->slots[i].number) return t->slots[i].number - 1;
  x = gs_push(a, &t->strings);
  x->at = s;
  x->n = (uint32_t)n;
  x->hash = hash;
  t->slots[i].number = t->strings.n;
  t->slots[i].hash = hash;
  return t->strings.n - 1;
}
