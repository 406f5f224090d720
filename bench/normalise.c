/* How fast is gs_normalise?  On the same text, in one run and in turns:
 *
 *     gs_normalise   folding, white space, the map back
 *     utf8proc_map   folding alone, with the options that do the same job
 *     word scan      words of ASCII letters, lower case, counted in a hash table:
 *                    about the least that any reader of text does
 *
 *     bench-normalise FILE...
 *
 * The files are read one behind the other and repeated to about 8 MB.  Prints the
 * median of ROUNDS rounds each; ratios are of medians. */
#include "../csrc/text/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <utf8proc.h>

#define SIZE 8000000u
#define ROUNDS 15
#define SLOTS 65536u /* of the word scan; words that fall together count as one */

static volatile size_t sink; /* what was made, lest the work be left out */

static void normalise(const char *s, uint32_t n) {
  gs_arena *a = gs_arena_new(NULL);
  jmp_buf here;
  gs_text t;
  if (!a || gs_try(a, &here)) {
    fprintf(stderr, "bench-normalise: gs_normalise failed\n");
    exit(EXIT_FAILURE);
  }
  memset(&t, 0, sizeof t);
  t.arena = a;
  t.bytes = s;
  t.nbytes = n;
  gs_normalise(&t);
  sink += t.nfolded + t.pieces.n;
  gs_arena_free(a);
}

static void map(const char *s, uint32_t n) {
  utf8proc_uint8_t *out = NULL;
  utf8proc_ssize_t got = utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &out,
                                      UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  if (got < 0) {
    fprintf(stderr, "bench-normalise: utf8proc_map: %s\n", utf8proc_errmsg(got));
    exit(EXIT_FAILURE);
  }
  sink += (size_t)got;
  free(out);
}

static void scan(const char *s, uint32_t n) {
  static uint32_t counts[SLOTS];
  uint32_t i, h = 2166136261u, letters = 0;
  for (i = 0; i < n; i++) {
    uint32_t c = (unsigned char)s[i] | 32u;
    if (c - 'a' < 26) {
      h = (h ^ c) * 16777619u;
      letters++;
    } else if (letters) {
      counts[(h ^ h >> 16) % SLOTS]++;
      h = 2166136261u;
      letters = 0;
    }
  }
  sink += counts[(h ^ h >> 16) % SLOTS];
}

static const struct { const char *name; void (*run)(const char *, uint32_t); } jobs[] = {
  {"gs_normalise", normalise}, {"utf8proc_map", map}, {"word scan", scan}
};

#define JOBS (sizeof jobs / sizeof *jobs)

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  static double seconds[JOBS][ROUNDS];
  char *text = malloc(SIZE);
  size_t n = 0, once, j;
  int i, round;
  for (i = 1; text && i < argc; i++) {
    FILE *file = fopen(argv[i], "rb");
    if (!file) {
      perror(argv[i]);
      return EXIT_FAILURE;
    }
    n += fread(text + n, 1, SIZE - n, file);
    fclose(file);
  }
  if (!n) {
    fprintf(stderr, "usage: bench-normalise FILE...\n");
    return EXIT_FAILURE;
  }
  for (once = n; n + once <= SIZE; n += once) memcpy(text + n, text, once);
  printf("%lu bytes, %lu times\n", (unsigned long)once, (unsigned long)(n / once));
  for (round = 0; round < ROUNDS; round++)
    for (j = 0; j < JOBS; j++) {
      clock_t start = clock();
      jobs[j].run(text, (uint32_t)n);
      seconds[j][round] = (double)(clock() - start) / CLOCKS_PER_SEC;
    }
  for (j = 0; j < JOBS; j++) qsort(seconds[j], ROUNDS, sizeof seconds[j][0], by_size);
  for (j = 0; j < JOBS; j++)
    printf("%-14s %8.1f MB/s (%.1f to %.1f)  time against gs_normalise: %.2f\n", jobs[j].name,
           (double)n / 1e6 / seconds[j][ROUNDS / 2], (double)n / 1e6 / seconds[j][ROUNDS - 1],
           (double)n / 1e6 / seconds[j][0], seconds[j][ROUNDS / 2] / seconds[0][ROUNDS / 2]);
  free(text);
  return EXIT_SUCCESS;
}
