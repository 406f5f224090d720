/* How fast is a full ledger?  Every file is read again and again, as a document of
 * its own, for about a second:
 *
 *     bench-ledger FILE...
 *
 * Prints MB/s and documents a second, reading and freeing included. */
#include "../csrc/gainsay.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define SECONDS 1.0
#define MAX_FILES 64

static double now(void) { return (double)clock() / CLOCKS_PER_SEC; }

int main(int argc, char **argv) {
  char *texts[MAX_FILES];
  size_t lengths[MAX_FILES], n = 0, i, documents = 0, statements = 0;
  double bytes = 0, start, made;
  gainsay_lexicon *lexicon;
  gainsay_engine *engine;
  if (argc < 2 || argc > MAX_FILES) {
    fprintf(stderr, "usage: bench-ledger FILE...\n");
    return 2;
  }
  for (i = 1; i < (size_t)argc; i++) {
    FILE *f = fopen(argv[i], "rb");
    long size = f && fseek(f, 0, SEEK_END) == 0 ? ftell(f) : -1;
    if (size < 0 || !(texts[n] = malloc((size_t)size + 1))) {
      fprintf(stderr, "bench-ledger: cannot read %s\n", argv[i]);
      return 3;
    }
    rewind(f);
    lengths[n] = fread(texts[n], 1, (size_t)size, f);
    fclose(f);
    n++;
  }
  start = now();
  if (gainsay_lexicon_english(NULL, &lexicon) || gainsay_engine_new(lexicon, &engine) ||
      gainsay_engine_model(engine, NULL, 0, NULL))
    return 1;
  gainsay_lexicon_free(lexicon);
  made = now() - start;
  start = now();
  do {
    for (i = 0; i < n; i++) {
      gainsay_document *doc;
      if (gainsay_read(engine, texts[i], lengths[i], NULL, &doc)) return 1;
      statements += gainsay_document_ledger(doc)->nstatements;
      gainsay_document_free(doc);
      bytes += (double)lengths[i];
      documents++;
    }
  } while (now() - start < SECONDS);
  printf("full ledger      %8.1f MB/s   %.0f documents/s, %.1f statements a document\n",
         bytes / 1e6 / (now() - start), (double)documents / (now() - start),
         (double)statements / (double)documents);
  printf("making an engine %8.1f ms\n", made * 1e3);
  gainsay_engine_free(engine);
  for (i = 0; i < n; i++) free(texts[i]);
  return 0;
}
