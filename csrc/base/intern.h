/* Strings to small numbers: a hash table that gives each distinct string the
 * next number, from 0. */
#ifndef GAINSAY_BASE_INTERN_H
#define GAINSAY_BASE_INTERN_H

#include "arena.h"
#include "bytes.h"

#define GS_NONE UINT32_MAX

typedef struct gs_string { const char *at; uint32_t n, hash; } gs_string;

typedef struct gs_intern_slot { uint32_t number /* + 1; 0: free */, hash; } gs_intern_slot;

typedef struct gs_intern {
  gs_array(gs_string) strings; /* by number */
  gs_intern_slot *slots;              /* a power of two, at most 2/3 full */
  uint32_t nslots;
} gs_intern;

/* A hash of n bytes, the same on every machine; each of its bits depends on all of them. */
uint32_t gs_hash(const char *s, size_t n);

/* Fetches what gs_intern_find will read of a string, for a table that is in no cache, and
 * not empty: the slot (step 0), then the string it leads to (1), then its bytes (2); each
 * step reads what the one before it has fetched. */
#define GS_FETCH_STEPS 3u
static inline void gs_intern_fetch(const gs_intern *t, uint32_t hash, uint32_t step) {
  const gs_intern_slot *slot = &t->slots[hash & (t->nslots - 1)];
  if (step == 0) gs_fetch(slot);
  else if (slot->hash == hash && slot->number) {
    const gs_string *x = &t->strings.at[slot->number - 1];
    gs_fetch(step == 1 ? (const void *)x : x->at);
  }
}

/* Fetches, when string i of `asked` is about to be looked up in `t`, for those behind it. */
#define GS_FETCH_AHEAD 8u /* strings between two steps: the wait for a far cache */
static inline void gs_intern_fetch_ahead(const gs_intern *t, const gs_intern *asked, uint32_t i) {
  uint32_t step;
  for (step = 0; t->nslots && step < GS_FETCH_STEPS; step++) {
    const uint32_t ahead = i + GS_FETCH_AHEAD * (GS_FETCH_STEPS - step);
    if (ahead < asked->strings.n) gs_intern_fetch(t, asked->strings.at[ahead].hash, step);
  }
}

/* The number of a string, or GS_NONE. */
uint32_t gs_intern_find(const gs_intern *t, const char *s, size_t n, uint32_t hash);

/* The number of a string, which is added where it is new.  The bytes are not
 * copied: they must live as long as the arena. */
uint32_t gs_intern_add(gs_arena *a, gs_intern *t, const char *s, size_t n, uint32_t hash);

#endif
