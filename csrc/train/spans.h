/* Training of the second look (../model/spans.h) on what chains that have not seen a
 * text say of it. */
#ifndef GAINSAY_TRAIN_SPANS_H
#define GAINSAY_TRAIN_SPANS_H

#include "../model/model.h"
#include "corpus.h"
#include "learn.h"

typedef struct seen_paragraph {
  gs_look look;             /* its candidates and joints are copies of its own */
  uint64_t from;            /* its first candidate among all */
  uint32_t article;
} seen_paragraph;

typedef struct seen {
  seen_paragraph *at;
  uint32_t n, room;
  /* by candidate: its first feature (one more than there are), whether it is gold */
  uint64_t *from;
  uint8_t *right;
  uint64_t ncandidates, candidates_room;
  uint64_t *features, nfeatures, features_room; /* keys, as bag_keys gives them */
  uint64_t gold;            /* spans of the texts, candidates or not */
} seen;

/* Adds the candidates that a labeller finds in a text. */
void see(seen *s, const gs_labeller *g, const example *x, gs_arena *arena);

/* Learns from all paragraphs but those of `fold` of `folds` (ABSENT: from all): the
 * weights of spans, those of their order and the unit of both.  Returns the bytes of the
 * table, and in *rows those of the rows, both freed by the caller. */
typedef struct span_options { uint32_t seed, least, epochs, slots; float rate, drop, common; } span_options;
uint8_t *learn_spans(const seen *s, const span_options *o, uint32_t fold, uint32_t folds, gs_labeller *out,
                     int16_t order[GS_ORDER], uint8_t **rows);

#endif
