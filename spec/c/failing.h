/* An allocator that fails on purpose and keeps accounts.  For every n until nothing
 * fails any more:
 *
 *     failing f = {0};
 *     f.fail_at = n;
 *     ... work with failing_allocator(&f) ...
 *     CHECK(f.live == 0 && !f.wrong);
 */
#ifndef GAINSAY_SPEC_FAILING_H
#define GAINSAY_SPEC_FAILING_H

#include "../../csrc/gainsay.h"
#include <stdlib.h>
#include <string.h>

typedef struct failing {
  unsigned long calls;   /* that asked for memory */
  unsigned long fail_at; /* this one and all after it get none; 0: none fails */
  size_t live, blocks;   /* bytes and blocks now given out */
  size_t most;           /* the most bytes at any time */
  int wrong;             /* an old size that was not the one asked for */
} failing;

/* The size asked for stands in front of each block. */
#define FAILING_HEAD 16

static void *failing_resize(void *ctx, void *p, size_t old_size, size_t new_size) {
  failing *f = ctx;
  char *block = p ? (char *)p - FAILING_HEAD : NULL, *fresh;
  size_t known = 0;
  if (block) memcpy(&known, block, sizeof known);
  if (known != old_size) f->wrong = 1;
  if (new_size == 0) {
    if (block) {
      f->live -= known;
      f->blocks--;
    }
    free(block);
    return NULL;
  }
  f->calls++;
  if (f->fail_at && f->calls >= f->fail_at) return NULL;
  fresh = realloc(block, new_size + FAILING_HEAD);
  if (!fresh) return NULL;
  memcpy(fresh, &new_size, sizeof new_size);
  if (!block) f->blocks++;
  f->live += new_size - known;
  if (f->live > f->most) f->most = f->live;
  return fresh + FAILING_HEAD;
}

static inline gainsay_allocator failing_allocator(failing *f) {
  gainsay_allocator a;
  a.resize = failing_resize;
  a.ctx = f;
  return a;
}

#endif
