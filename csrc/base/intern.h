/* Strings to small numbers: a hash table that gives each distinct string the
 * next number, from 0. */
#ifndef GAINSAY_BASE_INTERN_H
#define GAINSAY_BASE_INTERN_H

#include "arena.h"

#define GS_NONE UINT32_MAX

typedef struct gs_string { const char *at; uint32_t n, hash; } gs_string;

typedef struct gs_intern_slot { uint32_t number /* + 1; 0: free */, hash; } gs_intern_slot;

typedef struct gs_intern {
  gs_array(gs_string) strings; /* by number */
  gs_intern_slot *slots;              /* a power of two, at most 2/3 full */
  uint32_t nslots;
} gs_intern;

/* FNV-1a over 32 bits (Fowler, Noll, Vo), with a last mix so that the low bits,
 * which choose the slot, depend on all of the input. */
uint32_t gs_hash(const char *s, size_t n);

/* The number of a string, or GS_NONE. */
uint32_t gs_intern_find(const gs_intern *t, const char *s, size_t n, uint32_t hash);

/* The number of a string, which is added where it is new.  The bytes are not
 * copied: they must live as long as the arena. */
uint32_t gs_intern_add(gs_arena *a, gs_intern *t, const char *s, size_t n, uint32_t hash);

#endif
