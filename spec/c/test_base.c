/* Arenas, growable arrays, interned strings. */
#include "../../csrc/base/intern.h"
#include "failing.h"
#include "test.h"

static void test_alignment(void) {
  failing f = {0};
  gainsay_allocator allocator = failing_allocator(&f);
  gs_arena *a = gs_arena_new(&allocator);
  jmp_buf here;
  size_t n;
  CHECK(a != NULL);
  if (!a) return;
  if (gs_try(a, &here)) {
    CHECKF(0, "memory ran out");
    return;
  }
  for (n = 0; n < 300; n++) {
    char *p = gs_alloc(a, n);
    CHECK(p && (uintptr_t)p % sizeof(void *) == 0);
    memset(p, 0x5A, n);
  }
  CHECK(f.blocks > 1);
  {
    unsigned char *big = gs_alloc(a, 10000000);
    unsigned char *zero = gs_alloc_zero(a, 1000, 7);
    big[0] = big[9999999] = 1;
    for (n = 0; n < 7000 && !zero[n]; n++) {}
    CHECK(n == 7000);
  }
  {
    char *copy = gs_copy(a, "with\0NUL", 8);
    CHECK(memcmp(copy, "with\0NUL", 9) == 0);
    CHECK(gs_copy(a, NULL, 0)[0] == '\0');
  }
  gs_arena_free(a);
  CHECK(f.live == 0 && f.blocks == 0 && !f.wrong);
  gs_arena_free(NULL);
}

/* What a pass took for itself is used again, chunks and all; what is older stays. */
static void test_scratch(void) {
  failing f = {0};
  gainsay_allocator allocator = failing_allocator(&f);
  gs_arena *a = gs_arena_new(&allocator);
  jmp_buf here;
  size_t blocks = 0;
  int i;
  char *kept;
  CHECK(a != NULL);
  if (!a) return;
  if (gs_try(a, &here)) {
    CHECKF(0, "memory ran out");
    return;
  }
  kept = gs_copy(a, "kept", 4);
  for (i = 0; i < 3; i++) {
    const gs_arena_at mark = gs_arena_mark(a);
    char *first = gs_alloc(a, 10), *second;
    gs_arena_at inner;
    memset(gs_alloc(a, 300000), i, 300000);
    inner = gs_arena_mark(a);
    second = gs_alloc(a, 300000);
    gs_arena_release(a, inner);
    CHECK(gs_alloc(a, 300000) == second);
    gs_arena_release(a, mark);
    CHECK(gs_alloc(a, 10) == first);
    gs_arena_release(a, mark);
    gs_arena_release(a, mark);
    if (!blocks) blocks = f.blocks;
    CHECK(f.blocks == blocks);
  }
  CHECK(strcmp(kept, "kept") == 0);
  gs_arena_free(a);
  CHECK(f.live == 0 && f.blocks == 0 && !f.wrong);
}

/* A size that cannot be: the code comes back, nothing leaks. */
static int fails(size_t n, size_t size, int grow) {
  failing f = {0};
  gainsay_allocator allocator = failing_allocator(&f);
  gs_arena *a = gs_arena_new(&allocator);
  jmp_buf here;
  volatile int code;
  if (!a) return 0;
  if ((code = gs_try(a, &here)) == 0) {
    uint32_t capacity = 0;
    if (grow)
      gs_grow(a, NULL, &capacity, n, size);
    else
      gs_alloc_zero(a, n, size);
  }
  gs_arena_free(a);
  CHECK(f.live == 0 && !f.wrong);
  return code;
}

static void test_overflow(void) {
  CHECK(fails(SIZE_MAX, 1, 0) == GAINSAY_ENOMEM);
  CHECK(fails(SIZE_MAX / 2, 3, 0) == GAINSAY_ENOMEM);
  CHECK(fails(SIZE_MAX - 8, 1, 0) == GAINSAY_ENOMEM);
  CHECK(fails((size_t)UINT32_MAX, 1, 1) == GAINSAY_ENOMEM);
  CHECK(fails(3, 1, 1) == 0);
}

static void test_arrays(void) {
  gs_arena *a = gs_arena_new(NULL);
  jmp_buf here;
  gs_array(uint32_t) one = {NULL, 0, 0}, two = {NULL, 0, 0};
  uint32_t i;
  if (!a || gs_try(a, &here)) {
    CHECKF(0, "memory ran out");
    return;
  }
  /* One after the other, so that neither is always the last thing allocated. */
  for (i = 0; i < 100000; i++) {
    *gs_push(a, &one) = i;
    if (i % 3 == 0) *gs_push(a, &two) = i * 2;
  }
  CHECK(one.n == 100000 && two.n == 33334);
  for (i = 0; i < one.n && one.at[i] == i; i++) {}
  CHECK(i == one.n);
  for (i = 0; i < two.n && two.at[i] == i * 6; i++) {}
  CHECK(i == two.n);
  gs_reserve(a, &one, 500000);
  CHECK(one.capacity >= 600000 && one.at[99999] == 99999);
  gs_arena_free(a);
}

static void test_interning(void) {
  gs_arena *a = gs_arena_new(NULL);
  jmp_buf here;
  gs_intern t;
  uint32_t i, same = 0;
  memset(&t, 0, sizeof t);
  if (!a || gs_try(a, &here)) {
    CHECKF(0, "memory ran out");
    return;
  }
  CHECK(gs_intern_find(&t, "x", 1, gs_hash("x", 1)) == GS_NONE);
  CHECK(gs_intern_add(a, &t, "", 0, gs_hash("", 0)) == 0);
  for (i = 1; i < 20000; i++) {
    char name[16];
    int n = snprintf(name, sizeof name, "w%u", (unsigned)i);
    const char *s = gs_copy(a, name, (size_t)n);
    same += gs_intern_add(a, &t, s, (size_t)n, gs_hash(s, (size_t)n)) != i;
    same += gs_intern_add(a, &t, s, (size_t)n, gs_hash(s, (size_t)n)) != i;
  }
  CHECK(same == 0 && t.strings.n == 20000);
  CHECK(gs_intern_find(&t, "w19999", 6, gs_hash("w19999", 6)) == 19999);
  CHECK(gs_intern_find(&t, "w19999!", 6, gs_hash("w19999", 6)) == 19999);
  CHECK(gs_intern_find(&t, "nobody", 6, gs_hash("nobody", 6)) == GS_NONE);
  CHECK(gs_intern_find(&t, "", 0, gs_hash("", 0)) == 0);
  CHECK((t.nslots & (t.nslots - 1)) == 0 && t.strings.n * 3 <= t.nslots * 2);

  /* Strings that share one hash are told apart by their bytes. */
  memset(&t, 0, sizeof t);
  for (i = 0; i < 20000; i++) { /* and do not cost the square of their number */
    char name[16];
    int n = snprintf(name, sizeof name, "c%05u", (unsigned)i);
    same += gs_intern_add(a, &t, gs_copy(a, name, (size_t)n), (size_t)n, 0xFFFFFFFFu) != i;
  }
  CHECK(same == 0 && t.strings.n == 20000);
  CHECK(gs_intern_find(&t, "c00123", 6, 0xFFFFFFFFu) == 123);
  CHECK(gs_intern_find(&t, "c00123", 5, 0xFFFFFFFFu) == GS_NONE);
  CHECK(gs_hash("ab", 2) != gs_hash("ba", 2));
  gs_arena_free(a);
}

static int intern_many(failing *f) {
  gainsay_allocator allocator = failing_allocator(f);
  gs_arena *a = gs_arena_new(&allocator);
  jmp_buf here;
  volatile int code;
  if (!a) return GAINSAY_ENOMEM;
  if ((code = gs_try(a, &here)) == 0) {
    gs_intern t;
    uint32_t i;
    memset(&t, 0, sizeof t);
    for (i = 0; i < 3000; i++) {
      char *s = gs_copy(a, (const char *)&i, sizeof i);
      gs_intern_add(a, &t, s, sizeof i, gs_hash(s, sizeof i));
    }
  }
  gs_arena_free(a);
  return code;
}

static void test_failing(void) {
  unsigned long n;
  int code;
  for (n = 1;; n++) {
    failing f = {0};
    f.fail_at = n;
    code = intern_many(&f);
    CHECKF(f.live == 0 && f.blocks == 0 && !f.wrong, "leak when call %lu fails", n);
    if (f.calls < n) break;
    CHECKF(code == GAINSAY_ENOMEM, "call %lu fails: %d", n, code);
  }
  CHECK(code == 0 && n > 3);
}

int main(void) {
  test_alignment();
  test_scratch();
  test_overflow();
  test_arrays();
  test_interning();
  test_failing();
  return test_end();
}
