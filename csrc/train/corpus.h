/* Annotated texts, read by the passes that the library runs, with the gold
 * annotation brought from its tokens to ours. */
#ifndef GAINSAY_TRAIN_CORPUS_H
#define GAINSAY_TRAIN_CORPUS_H

#include "../ledger/ledger.h"
#include "../model/features.h"

/* A gold attribution: our tokens of its source, cue and content, in order. */
typedef struct attribution { uint32_t *at[3], n[3]; } attribution;

typedef struct example {
  char *id;
  uint32_t article;        /* the same for annotations of the same text */
  gainsay_document *doc;
  gs_view view;
  uint32_t n;              /* our tokens */
  /* by our token */
  uint8_t *labels;
  uint8_t *tags;           /* 0 where the gold tokens differ */
  uint32_t *head;          /* itself for a root */
  uint8_t *relation;
  uint8_t *rules;          /* labels by rule */
  uint8_t *exact;          /* the gold token has the same bytes */
  /* the gold tokens, for scoring */
  uint32_t ngold, *start, *end;
  uint8_t *gold;
  attribution *attributions;
  uint32_t nattributions;
  uint32_t nparagraphs, *paragraphs; /* pairs: first token, past the last */
} example;

typedef struct corpus { example *at; uint32_t n; } corpus;

/* Reads JSON lines; NULL-terminated message on standard error and exit on failure. */
corpus corpus_read(const char *path, const gainsay_engine *engine, gs_arena *arena);

/* Counts of spans right, found and gold, by source, cue, content; exact and by token. */
typedef struct tally { uint32_t right[3], found[3], gold[3], tright[3], tfound[3], tgold[3]; } tally;

/* Labels on our tokens held against the gold of an example, in the manner of the
 * published comparisons: on the gold tokens, paragraph by paragraph. */
void tally_add(tally *t, const example *x, const uint8_t *labels);
double tally_print(const tally *t, const char *name);

/* Whether a joined statement is right: source, cue and content each share at least
 * half of their tokens (Jaccard) with those of one gold attribution. */
int statement_is_right(const example *x, const gs_statement *st);

#endif
