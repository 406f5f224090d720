/* How fast is a claim held against articles that are already analysed?
 *
 *     bench-match FILE...
 *
 * Each file is an article, cut or repeated to 5 KB; 1,000 of them, one after the other,
 * are read.  Then two claims are held against all 1,000: the first sentence of the first
 * file, which all of them carry where it is the only file, and one that none carries:
 * medians of ROUNDS. */
#include "../csrc/gainsay.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ARTICLES 1000
#define ARTICLE 5000u
#define ROUNDS 11

static void fail(const char *what, const char *why) {
  fprintf(stderr, "bench-match: %s: %s\n", what, why);
  exit(EXIT_FAILURE);
}

static double now(void) { return 1000.0 * (double)clock() / CLOCKS_PER_SEC; }

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* The file's text again and again until it is an article long. */
static char *article_of(const char *path) {
  FILE *f = fopen(path, "rb");
  char *text = malloc(ARTICLE + 1);
  size_t n = 0, got;
  if (!f || !text) fail(path, "cannot open");
  while (n < ARTICLE) {
    got = fread(text + n, 1, ARTICLE - n, f);
    n += got;
    if (got) continue;
    if (n == 0) fail(path, "is empty");
    rewind(f);
  }
  fclose(f);
  text[ARTICLE] = '\0';
  return text;
}

static gainsay_document *read_text(const gainsay_engine *engine, const char *text, size_t n) {
  gainsay_document *d;
  int code = gainsay_read(engine, text, n, NULL, &d);
  if (code) fail("gainsay_read", gainsay_errmsg(code));
  return d;
}

/* Milliseconds for all articles; `*carried` counts those that carry the claim. */
static double hold(gainsay_document *claim, gainsay_document **articles, int *carried) {
  double start = now();
  int i;
  *carried = 0;
  for (i = 0; i < ARTICLES; i++) {
    gainsay_match *m;
    int code = gainsay_match_claim(claim, articles[i], &m);
    if (code) fail("gainsay_match_claim", gainsay_errmsg(code));
    *carried += m->stance != GAINSAY_SIDE_NONE;
    gainsay_match_free(m);
  }
  return now() - start;
}

int main(int argc, char **argv) {
  static gainsay_document *articles[ARTICLES];
  static const char other[] =
      "Growers expect a late harvest of plums and quinces in the southern valleys";
  gainsay_lexicon *lexicon;
  gainsay_engine *engine;
  gainsay_document *claims[2];
  const char *names[] = {"that the first file carries", "that none of them carries"};
  gainsay_span sentence;
  double start, reading;
  int i, k;
  if (argc < 2) fail("usage", "bench-match FILE...");
  if (gainsay_lexicon_english(NULL, &lexicon) || gainsay_engine_new(lexicon, &engine) ||
      gainsay_engine_model(engine, NULL, 0, NULL))
    fail("engine", "out of memory");
  start = now();
  for (i = 0; i < ARTICLES; i++) {
    char *text = article_of(argv[1 + i % (argc - 1)]);
    articles[i] = read_text(engine, text, ARTICLE);
    free(text);
  }
  reading = now() - start;
  if (!gainsay_document_ledger(articles[0])->nsentences) fail(argv[1], "has no sentence");
  sentence = gainsay_document_ledger(articles[0])->sentences[0];
  claims[0] = read_text(engine, gainsay_document_text(articles[0], NULL) + sentence.start,
                        sentence.end - sentence.start);
  claims[1] = read_text(engine, other, sizeof other - 1);
  printf("a claim against %d articles of 5 KB, analysed in %.0f ms\n", ARTICLES, reading);
  for (k = 1; k >= 0; k--) {
    double round[ROUNDS];
    int carried;
    for (i = 0; i < ROUNDS; i++) round[i] = hold(claims[k], articles, &carried);
    qsort(round, ROUNDS, sizeof *round, by_size);
    printf("  one %-27s %4d do  %6.1f ms  (%.1f .. %.1f)\n", names[k], carried, round[ROUNDS / 2],
           round[0], round[ROUNDS - 1]);
  }
  for (i = 0; i < ARTICLES; i++) gainsay_document_free(articles[i]);
  gainsay_document_free(claims[0]);
  gainsay_document_free(claims[1]);
  gainsay_engine_free(engine);
  gainsay_lexicon_free(lexicon);
  return EXIT_SUCCESS;
}
