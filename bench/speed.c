/* How fast is gainsay?  On the same articles, in one run and in turns:
 *
 *     word scan      words of ASCII letters, lower case, counted in a hash table:
 *                    about the least that any reader of text does
 *     gs_normalise   folding, white space, the map back
 *     utf8proc_map   folding alone, with the options that do the same job
 *     ledger, rules  gainsay_read with the English lexicon, and freeing what it made
 *     full ledger    the same with the trained model, as the command and Lua do
 *                    (both without what only a match asks for, as report and lint read)
 *
 *     bench-speed FILE...
 *
 * Each file is an article.  All of them are read again and again to about 2 MB a
 * round, one article at a time, as a host reads them.  Prints the median of ROUNDS
 * rounds with the slowest and the fastest, and times as ratios of medians; then what
 * one article of 5 KB costs. */
#include "../csrc/text/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <utf8proc.h>

#define ROUND 2000000.0 /* bytes */
#define ROUNDS 11
#define MAX_FILES 1024
#define ARTICLE 5000u
#define SLOTS 65536u /* of the word scan; words that fall together count as one */

typedef struct article { char *text; size_t n; } article;

static volatile size_t sink; /* what was made, lest the work be left out */
static gainsay_engine *engine, *by_rule;

static void fail(const char *what, const char *why) {
  fprintf(stderr, "bench-speed: %s: %s\n", what, why);
  exit(EXIT_FAILURE);
}

static void normalise(const char *s, size_t n) {
  gs_arena *a = gs_arena_new(NULL);
  jmp_buf here;
  gs_text t;
  if (!a || gs_try(a, &here)) fail("gs_normalise", "failed");
  memset(&t, 0, sizeof t);
  t.arena = a;
  t.bytes = s;
  t.nbytes = (uint32_t)n;
  gs_normalise(&t);
  sink += t.nfolded + t.pieces.n;
  gs_arena_free(a);
}

static void map(const char *s, size_t n) {
  utf8proc_uint8_t *out = NULL;
  utf8proc_ssize_t got = utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &out,
                                      UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  if (got < 0) fail("utf8proc_map", utf8proc_errmsg(got));
  sink += (size_t)got;
  free(out);
}

static void scan(const char *s, size_t n) {
  static uint32_t counts[SLOTS];
  uint32_t h = 2166136261u, letters = 0;
  size_t i;
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

static void read_with(const gainsay_engine *e, const char *s, size_t n) {
  static const gainsay_options ledger_only = {.no_match = 1};
  gainsay_document *doc;
  int code = gainsay_read(e, s, n, &ledger_only, &doc);
  if (code) fail("gainsay_read", gainsay_errmsg(code));
  sink += gainsay_document_ledger(doc)->nstatements;
  gainsay_document_free(doc);
}

static void rules(const char *s, size_t n) { read_with(by_rule, s, n); }
static void ledger(const char *s, size_t n) { read_with(engine, s, n); }

static const struct { const char *name; void (*run)(const char *, size_t); } jobs[] = {
  {"word scan", scan}, {"gs_normalise", normalise}, {"utf8proc_map", map}, {"ledger, rules", rules},
  {"full ledger", ledger}
};

#define JOBS (sizeof jobs / sizeof *jobs)

static double now(void) { return (double)clock() / CLOCKS_PER_SEC; }

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Bytes given out now and at the most. */
static size_t live, most;

static void *count(void *ctx, void *p, size_t old_size, size_t new_size) {
  (void)ctx;
  live += new_size - old_size;
  if (live > most) most = live;
  if (new_size) return realloc(p, new_size);
  free(p);
  return NULL;
}

static gainsay_engine *make_engine(const gainsay_allocator *allocator, int with_model) {
  gainsay_lexicon *lexicon;
  gainsay_engine *made = NULL;
  int code = gainsay_lexicon_english(allocator, &lexicon);
  if (!code) code = gainsay_engine_new(lexicon, &made);
  if (!code && with_model) code = gainsay_engine_model(made, NULL, 0, NULL);
  if (code) fail("an engine", gainsay_errmsg(code));
  gainsay_lexicon_free(lexicon);
  return made;
}

/* An article of 5 KB: the first file, again and again. */
static void one_article(const article *first) {
  char text[ARTICLE];
  double seconds[ROUNDS], start, made;
  size_t n, before;
  gainsay_allocator counting;
  int i, k;
  for (n = 0; n < ARTICLE; n++) text[n] = first->text[n % first->n];
  for (i = 0; i < ROUNDS; i++) {
    start = now();
    for (k = 0; k < 20; k++) ledger(text, n);
    seconds[i] = (now() - start) / 20;
  }
  qsort(seconds, ROUNDS, sizeof *seconds, by_size);
  gainsay_engine_free(engine);
  counting.resize = count;
  counting.ctx = NULL;
  start = now();
  engine = make_engine(&counting, 1);
  made = now() - start;
  before = live;
  most = live;
  ledger(text, n);
  printf("an article of 5 KB: %.2f ms, %lu KB; an engine: %.1f ms, %lu KB\n", seconds[ROUNDS / 2] * 1e3,
         (unsigned long)((most - before) / 1000), made * 1e3, (unsigned long)(before / 1000));
}

int main(int argc, char **argv) {
  static double seconds[JOBS][ROUNDS];
  static article articles[MAX_FILES];
  double bytes = 0;
  size_t j;
  int n = 0, i, round, times, k;
  for (i = 1; i < argc && n < MAX_FILES; i++) {
    FILE *file = fopen(argv[i], "rb");
    long size = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    article *a = &articles[n];
    if (size < 0 || !(a->text = malloc((size_t)size + 1))) fail(argv[i], "cannot be read");
    rewind(file);
    a->n = fread(a->text, 1, (size_t)size, file);
    fclose(file);
    bytes += (double)a->n;
    n += a->n > 0;
  }
  if (!n) {
    fprintf(stderr, "usage: bench-speed FILE...\n");
    return EXIT_FAILURE;
  }
  engine = make_engine(NULL, 1);
  by_rule = make_engine(NULL, 0);
  times = bytes < ROUND ? (int)(ROUND / bytes) : 1;
  printf("%d article%s, %.0f bytes, %d times a round\n", n, n > 1 ? "s" : "", bytes, times);
  for (round = 0; round < ROUNDS; round++)
    for (j = 0; j < JOBS; j++) {
      double start = now();
      for (k = 0; k < times; k++)
        for (i = 0; i < n; i++) jobs[j].run(articles[i].text, articles[i].n);
      seconds[j][round] = now() - start;
    }
  for (j = 0; j < JOBS; j++) qsort(seconds[j], ROUNDS, sizeof seconds[j][0], by_size);
  printf("%-14s %8s   %-16s %10s %12s\n", "", "MB/s", "(slow to fast)", "x scan", "x normalise");
  for (j = 0; j < JOBS; j++) {
    double all = bytes * times / 1e6, median = seconds[j][ROUNDS / 2];
    char range[40];
    sprintf(range, "(%.1f to %.1f)", all / seconds[j][ROUNDS - 1], all / seconds[j][0]);
    printf("%-14s %8.1f   %-16s %10.1f %12.2f\n", jobs[j].name, all / median, range, median / seconds[0][ROUNDS / 2],
           median / seconds[1][ROUNDS / 2]);
  }
  one_article(&articles[0]);
  gainsay_engine_free(engine);
  gainsay_engine_free(by_rule);
  for (i = 0; i < n; i++) free(articles[i].text);
  return EXIT_SUCCESS;
}
