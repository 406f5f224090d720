/* The trained models as they run: rows of weights from the model file (see
 * model_file.h), and the passes that use them. */
#ifndef GAINSAY_MODEL_MODEL_H
#define GAINSAY_MODEL_MODEL_H

#include "spans.h"
#include "words.h"

typedef struct gs_tagger { gs_wordmap known; gs_weights weights; } gs_tagger;
typedef struct gs_parser {
  gs_weights moves, relations;
  const uint8_t *sure_moves;     /* four situations a byte: gs_sure_move */
  const uint8_t *sure_relations; /* by situation: a relation, or 0 */
} gs_parser;

/* The move + 1 of a situation, or 0 where the weights decide. */
static inline uint32_t gs_sure_move(const uint8_t *sure_moves, uint32_t situation) {
  return (uint32_t)sure_moves[situation / 4] >> (situation % 4 * 2) & 3u;
}

/* A linear chain over GS_LABELS, and the second look at its spans; weights are in
 * units of `unit` and `span_unit` nats. */
typedef struct gs_labeller {
  gs_weights weights;
  const int16_t *follows;  /* GS_CONTEXTS tables of GS_LABELS x GS_LABELS, from x to */
  float unit;
  gs_weights spans;
  const int16_t *order;    /* GS_ORDER weights, see spans.h */
  float span_unit;
  /* gs_labeller_ready: the same as factors, GS_EDGES each, context 0 put into those of
   * quotations; what may not follow has factor 0. */
  const float *factors;
} gs_labeller;

/* Room for an edge from each label to each: lines of eight, so that a line is a whole
 * number of vectors. */
#define GS_LINE 8u
#define GS_EDGES (GS_LABELS * GS_LINE)

/* Makes factors of follows. */
void gs_labeller_ready(gs_labeller *g, gs_arena *a);

typedef struct gs_model {
  gs_wordmap cues;         /* how often the stem of a word was a cue */
  gs_tagger tagger;
  gs_parser parser;
  gs_labeller labeller;
  const uint8_t *calibration; /* GS_CALIBRATION bytes, see gs_calibrated */
} gs_model;

/* How often a statement was right whose least sure place had a share of
 * k / (GS_CALIBRATION - 1): 255ths, by k. */
#define GS_CALIBRATION 21u
float gs_calibrated(const gs_model *m, float share);

/* view.tags of each token. */
void gs_penn(const gs_tagger *g, gs_view *v, gs_text *t, gs_arena *a);

/* view.head, view.relation. */
void gs_parse_text(const gs_parser *g, gs_view *v, gs_text *t, gs_arena *a);

/* The best labels of each token, and the share of each label, GS_LABELS floats a
 * token that add up to 1.  Before gs_view_trees it is too early. */
void gs_label(const gs_labeller *g, const gs_view *v, gs_text *t, gs_arena *a, uint8_t *labels, float *shares);

/* The same by paragraph, in two halves: the chain, then the second look. */
typedef struct gs_chain {
  float *edges, *emits, *forward, *goes_on;
  gs_word_sums words;
  gs_look look;
  float order[GS_ORDER];   /* what look.order points to */
} gs_chain;
void gs_chain_new(gs_chain *c, const gs_labeller *g, const gs_view *v, gs_arena *a);
/* Leaves the candidates of the paragraph in c->look. */
void gs_label_by_chain(const gs_labeller *g, gs_range paragraph, gs_chain *c, float *shares);
void gs_label_by_spans(const gs_labeller *g, gs_range paragraph, gs_chain *c, uint8_t *labels, float *shares);

/* All passes of the model on a text. */
void gs_model_run(const gs_model *m, gs_text *t, const gs_hits *hits, const gs_compiled *lexicon, gs_arena *a,
                  gs_view *v, uint8_t *labels, float *shares);

/* ---- the chain, for the reader and the trainer ---- */

/* Whether label b may follow a; `a` is GS_O at the start of a paragraph. */
static inline int gs_may_follow(uint32_t a, uint32_t b) {
  return b == GS_O || (b & 1u) || b == a || b == a + 1;
}

/* e^x, in plain arithmetic, so that it is the same everywhere; to 6 digits. */
float gs_exp(float x);

/* Shares of each label at each of n tokens from scores (n x GS_LINE) and factors of
 * what follows what (n x GS_EDGES, 0 where it may not; the first is for the
 * paragraph's start, from GS_O).  `pairs`, of the shape of `factors`, are shares of two
 * labels in turn.  `goes_on` (n x GS_LINE): where label a stood at the token before, how
 * likely the span that it is of goes on here.  Both may be NULL.
 * `scratch` holds 2 * n * GS_LINE floats. */
void gs_chain_shares(const float *scores, const float *factors, uint32_t n, float *shares, float *pairs, float *goes_on,
                     float *scratch);

#endif
