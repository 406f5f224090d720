/* A harness as small as it can be.  CHECK counts and prints what does not hold;
 * a program ends with `return test_end();`. */
#ifndef GAINSAY_SPEC_TEST_H
#define GAINSAY_SPEC_TEST_H

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long test_passed, test_failed;

/* A test that fails everywhere should not fill the screen. */
#define TEST_SHOWN 40

static void test_check(int holds, const char *file, int line, const char *format, ...) {
  va_list arguments;
  if (holds) {
    test_passed++;
    return;
  }
  if (++test_failed > TEST_SHOWN) return;
  printf("%s:%d: ", file, line);
  va_start(arguments, format);
  vprintf(format, arguments);
  va_end(arguments);
  printf("\n");
}

#define CHECK(condition) test_check((condition) != 0, __FILE__, __LINE__, "%s", #condition)

/* With a message of its own: CHECKF(n == 3, "of %s: %d", name, n). */
#define CHECKF(condition, ...) test_check((condition) != 0, __FILE__, __LINE__, __VA_ARGS__)

static int test_end(void) {
  printf("%lu passed, %lu failed\n", test_passed, test_failed);
  return test_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

/* The same numbers in every run and on every machine: xorshift64* (S. Vigna, "An
 * experimental exploration of Marsaglia's xorshift generators", 2016). */
typedef struct test_random { uint64_t state; } test_random;

/* A number below `limit`. */
static inline uint32_t test_below(test_random *r, uint32_t limit) {
  r->state ^= r->state >> 12;
  r->state ^= r->state << 25;
  r->state ^= r->state >> 27;
  return (uint32_t)((r->state * 2685821657736338717u) >> 32) % limit;
}

#endif
