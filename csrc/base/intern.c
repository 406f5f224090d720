/* Interned strings; see intern.h. */
#include "intern.h"
#include <string.h>

uint32_t gs_hash(const char *s, size_t n) {
  uint32_t h = 2166136261u;
  size_t i;
  for (i = 0; i < n; i++) h = (h ^ (unsigned char)s[i]) * 16777619u;
  h ^= h >> 16;
  h *= 0x85ebca6bu; /* a step of MurmurHash3's finaliser (A. Appleby, public domain) */
  return h ^ (h >> 13);
}

/* The slot that holds the string, or the free one where it belongs. */
static uint32_t slot_of(const gs_intern *t, const char *s, size_t n, uint32_t hash) {
  uint32_t mask = t->nslots - 1, i = hash & mask;
  while (t->slots[i]) {
    const gs_string *x = &t->strings.at[t->slots[i] - 1];
    if (x->hash == hash && x->n == n && memcmp(x->at, s, n) == 0) break;
    i = (i + 1) & mask;
  }
  return i;
}

uint32_t gs_intern_find(const gs_intern *t, const char *s, size_t n, uint32_t hash) {
  uint32_t i;
  if (!t->nslots) return GS_NONE;
  i = slot_of(t, s, n, hash);
  return t->slots[i] ? t->slots[i] - 1 : GS_NONE;
}

static void widen(gs_arena *a, gs_intern *t) {
  uint32_t i, n = t->nslots ? t->nslots * 2 : 256;
  t->slots = gs_alloc_zero(a, n, sizeof *t->slots);
  t->nslots = n;
  for (i = 0; i < t->strings.n; i++) {
    uint32_t j = t->strings.at[i].hash & (n - 1);
    while (t->slots[j]) j = (j + 1) & (n - 1);
    t->slots[j] = i + 1;
  }
}

uint32_t gs_intern_add(gs_arena *a, gs_intern *t, const char *s, size_t n, uint32_t hash) {
  uint32_t i;
  gs_string *x;
  if (t->strings.n >= t->nslots / 3 * 2) widen(a, t);
  i = slot_of(t, s, n, hash);
  if (t->slots[i]) return t->slots[i] - 1;
  x = gs_push(a, &t->strings);
  x->at = s;
  x->n = (uint32_t)n;
  x->hash = hash;
  t->slots[i] = t->strings.n;
  return t->strings.n - 1;
}
