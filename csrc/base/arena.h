/* Memory of one document or engine: everything is taken from an arena and goes
 * with it.  Nothing is freed on its own; what only a pass needs may go with its end
 * (gs_arena_mark).
 *
 * Failure travels by longjmp: a pass asks for memory and gets it, or control
 * returns to the gs_try at the top, which frees the arena.  So no pass checks,
 * and no pass may own anything outside its arena. */
#ifndef GAINSAY_BASE_ARENA_H
#define GAINSAY_BASE_ARENA_H

#include "../gainsay.h"
#include <setjmp.h>

typedef struct gs_chunk {
  struct gs_chunk *next;
  size_t size; /* of the whole chunk, this header included */
} gs_chunk;

typedef struct gs_arena {
  gainsay_allocator allocator;
  gs_chunk *chunks;  /* the newest first */
  gs_chunk *spare;   /* given back by gs_arena_release */
  char *at, *end;    /* what is left of the newest */
  size_t next_size;
  jmp_buf *fail;     /* where an error goes; set by gs_try */
} gs_arena;

/* A new arena, which lives in its own first chunk, or NULL.  `allocator` may be
 * NULL: malloc's family. */
gs_arena *gs_arena_new(const gainsay_allocator *allocator);

/* Gives everything back, the arena included.  NULL is fine. */
void gs_arena_free(gs_arena *a);

/* Leaves the running gs_try with `code` (negative). */
void gs_fail(gs_arena *a, int code);

/* Evaluates to 0, and again to the code when gs_fail is called:
 *     if ((code = gs_try(arena, &here)) != 0) { gs_arena_free(arena); return code; }
 * Locals that change after it are void then: keep what must survive in the arena. */
#define gs_try(a, here) ((a)->fail = (here), setjmp(*(here)))

/* `size` bytes, aligned for any type, not zeroed; never NULL.  Size 0 is fine. */
void *gs_alloc(gs_arena *a, size_t size);

/* The same for `n` elements of `size` bytes, zeroed, with overflow checked. */
void *gs_alloc_zero(gs_arena *a, size_t n, size_t size);

/* Room for `want` elements in an array that now has room for *capacity: returns
 * `old` or a copy with the first *capacity elements, at least doubled.  The last
 * thing allocated grows in place. */
void *gs_grow(gs_arena *a, void *old, uint32_t *capacity, size_t want, size_t size);

/* A copy of `n` bytes with a NUL behind. */
char *gs_copy(gs_arena *a, const char *s, size_t n);

/* What is taken between a mark and its release is scratch: the release makes it void, and
 * what is taken next may lie in its place.  Marks nest.  An array from before the mark
 * must not grow until the release.  Where an error leaves a pass there is no release:
 * the arena goes as a whole. */
typedef struct gs_arena_at { gs_chunk *chunk; char *at; } gs_arena_at;
gs_arena_at gs_arena_mark(const gs_arena *a);
void gs_arena_release(gs_arena *a, gs_arena_at mark);

/* Growable array: struct { T *at; uint32_t n, capacity; }.  gs_push yields the
 * new element's address, to be filled. */
#define gs_array(T) struct { T *at; uint32_t n, capacity; }
#define gs_reserve(a, v, extra) \
  ((size_t)(v)->n + (extra) <= (v)->capacity ? (void)0 : \
   (void)((v)->at = gs_grow((a), (v)->at, &(v)->capacity, (size_t)(v)->n + (extra), sizeof *(v)->at)))
#define gs_push(a, v) (gs_reserve((a), (v), 1), &(v)->at[(v)->n++])

#endif
