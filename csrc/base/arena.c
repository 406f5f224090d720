/* Arenas; see arena.h. */
#include "arena.h"
#include <stdlib.h>
#include <string.h>

#define FIRST_CHUNK 16384u
#define LARGEST_CHUNK (256u * 1024u)
#define ALIGN 16u

static void *resize_by_malloc(void *ctx, void *p, size_t old_size, size_t new_size) {
  (void)ctx;
  (void)old_size;
  if (new_size == 0) {
    free(p);
    return NULL;
  }
  return realloc(p, new_size);
}

void gs_fail(gs_arena *a, int code) { longjmp(*a->fail, code); }

static size_t round_up(size_t n) { return (n + (ALIGN - 1)) & ~(size_t)(ALIGN - 1); }

/* Puts a chunk with room for `need` bytes in front; 0 where memory runs out. */
static int new_chunk(gs_arena *a, size_t need) {
  size_t head = round_up(sizeof(gs_chunk)), size = a->next_size;
  gs_chunk *c = a->spare;
  if (need > SIZE_MAX - head) return 0;
  if (c && c->size >= head + need) {
    a->spare = c->next;
  } else {
    if (size < head + need) size = head + need;
    c = a->allocator.resize(a->allocator.ctx, NULL, 0, size);
    if (!c) return 0;
    c->size = size;
    if (a->next_size < LARGEST_CHUNK) a->next_size *= 2;
  }
  c->next = a->chunks;
  a->chunks = c;
  a->at = (char *)c + head;
  a->end = (char *)c + c->size;
  return 1;
}

gs_arena *gs_arena_new(const gainsay_allocator *allocator) {
  gs_arena first, *a;
  memset(&first, 0, sizeof first);
  if (allocator)
    first.allocator = *allocator;
  else
    first.allocator.resize = resize_by_malloc;
  first.next_size = FIRST_CHUNK;
  if (!new_chunk(&first, sizeof first)) return NULL;
  a = (gs_arena *)(void *)first.at;
  first.at += round_up(sizeof first);
  *a = first;
  return a;
}

static void free_chunks(gainsay_allocator allocator, gs_chunk *c) {
  while (c) {
    gs_chunk *next = c->next;
    allocator.resize(allocator.ctx, c, c->size, 0);
    c = next;
  }
}

void gs_arena_free(gs_arena *a) {
  if (!a) return;
  free_chunks(a->allocator, a->spare);
  free_chunks(a->allocator, a->chunks); /* the arena goes with the last of them */
}

gs_arena_at gs_arena_mark(const gs_arena *a) {
  gs_arena_at mark;
  mark.chunk = a->chunks;
  mark.at = a->at;
  return mark;
}

void gs_arena_release(gs_arena *a, gs_arena_at mark) {
  gs_chunk *last = a->chunks;
  if (last != mark.chunk) {
    /* The newest, which is the largest as a rule, is the first to be used again. */
    while (last->next != mark.chunk) last = last->next;
    last->next = a->spare;
    a->spare = a->chunks;
    a->chunks = mark.chunk;
    a->end = (char *)mark.chunk + mark.chunk->size;
  }
  a->at = mark.at;
}

void *gs_alloc(gs_arena *a, size_t size) {
  void *p;
  if (size > SIZE_MAX - ALIGN) gs_fail(a, GAINSAY_ENOMEM);
  size = round_up(size ? size : 1);
  if (size > (size_t)(a->end - a->at) && !new_chunk(a, size)) gs_fail(a, GAINSAY_ENOMEM);
  p = a->at;
  a->at += size;
  return p;
}

void *gs_alloc_zero(gs_arena *a, size_t n, size_t size) {
  void *p;
  if (size && n > SIZE_MAX / size) gs_fail(a, GAINSAY_ENOMEM);
  p = gs_alloc(a, n * size);
  memset(p, 0, n * size);
  return p;
}

void *gs_grow(gs_arena *a, void *old, uint32_t *capacity, size_t want, size_t size) {
  size_t bytes_before = round_up(*capacity * size), capacity_after = *capacity;
  void *p;
  if (want > UINT32_MAX / 2) gs_fail(a, GAINSAY_ENOMEM);
  capacity_after = capacity_after < 8 ? 8 : capacity_after * 2;
  if (capacity_after < want) capacity_after = want;
  if (capacity_after > (SIZE_MAX - ALIGN) / size) gs_fail(a, GAINSAY_ENOMEM);
  if (old && (char *)old + bytes_before == a->at &&
      round_up(capacity_after * size) - bytes_before <= (size_t)(a->end - a->at)) {
    a->at = (char *)old + round_up(capacity_after * size);
    p = old;
  } else {
    p = gs_alloc(a, capacity_after * size);
    if (old) memcpy(p, old, *capacity * size);
  }
  *capacity = (uint32_t)capacity_after;
  return p;
}

char *gs_copy(gs_arena *a, const char *s, size_t n) {
  char *p = gs_alloc(a, n + 1);
  if (n) memcpy(p, s, n);
  p[n] = '\0';
  return p;
}
