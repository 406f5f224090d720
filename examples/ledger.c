/* Prints every statement of a text and what answers it: gainsay from C.
 *
 *     cc ledger.c $(pkg-config --cflags --libs gainsay) -o ledger
 *     ./ledger < article.txt                                                  */
#include <gainsay.h>

#include <stdio.h>
#include <stdlib.h>

static char text[1 << 20];

static void print_spans(const gainsay_document *doc, gainsay_spans spans) {
  uint32_t i;
  for (i = 0; i < spans.n; i++) {
    char words[400];
    size_t n = gainsay_document_slice(doc, spans.at[i], words, sizeof words);
    printf(" %.*s%s", (int)(n < sizeof words ? n : sizeof words), words, n > sizeof words ? "..." : "");
  }
}

static void print_statement(const gainsay_document *doc, const gainsay_statement *s) {
  printf("line %lu [%s]", (unsigned long)s->line, gainsay_stance_name(s->stance));
  print_spans(doc, s->source);
  print_spans(doc, s->cue);
  printf(":");
  print_spans(doc, s->content);
  printf("\n");
}

int main(void) {
  size_t length = fread(text, 1, sizeof text, stdin), i, j;
  gainsay_lexicon *lexicon = NULL;
  gainsay_engine *engine = NULL;
  gainsay_document *doc = NULL;

  int code = gainsay_lexicon_english(NULL, &lexicon);
  if (code == GAINSAY_OK) code = gainsay_engine_new(lexicon, &engine);
  if (code == GAINSAY_OK) code = gainsay_engine_model(engine, NULL, 0, NULL);
  gainsay_lexicon_free(lexicon); /* the engine keeps nothing of it */
  if (code == GAINSAY_OK) code = gainsay_read(engine, text, length, NULL, &doc);
  if (code != GAINSAY_OK) {
    fprintf(stderr, "ledger: %s\n", gainsay_errmsg(code));
  } else {
    const gainsay_ledger *ledger = gainsay_document_ledger(doc);
    for (i = 0; i < ledger->nstatements; i++) {
      print_statement(doc, &ledger->statements[i]);
      for (j = 0; j < ledger->nlinks; j++)
        if (ledger->links[j].claim == ledger->statements[i].id) {
          printf("    ");
          print_statement(doc, &ledger->statements[ledger->links[j].response - 1]);
        }
    }
  }
  gainsay_document_free(doc);
  gainsay_engine_free(engine);
  return code == GAINSAY_OK ? 0 : 1;
}
