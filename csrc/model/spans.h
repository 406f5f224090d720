/* The second look: spans weighed whole.
 *
 * The chain of the labeller sees a token and its neighbour; where a content ends it
 * has to feel for.  But it knows exactly how likely each span is: that a label
 * begins, goes on and stops is a product of its shares.  All spans of a paragraph
 * that are likely enough become candidates; each is scored as a whole, by features
 * of both of its edges at once, of the tree under it and of what stands around it.
 * Of all readings (sets of candidates that do not overlap) the best gives the labels.
 * A reading gets the scores of its spans, and of their order: what a span comes after,
 * which roles its sentence has had, which the sentence ends with (after S. Sarawagi,
 * W. Cohen, "Semi-Markov conditional random fields", 2004, over candidates as in M.
 * Collins, "Discriminative reranking for natural language parsing", 2000).
 *
 *     gs_look_weigh     the weights of the order
 *     gs_look_at        candidates of a paragraph, from what the chain says
 *     gs_look_score     their scores, from the weights of their features
 *     gs_look_shares    scores -> shares of the candidates among all readings
 *     gs_look_choose    the labels of the best reading
 *
 * The shares of spans over a token add up to 1 at most and a candidate has some `least`
 * share of it, so that no more than 1 / least candidates cover a token: the work is linear
 * in the text. */
#ifndef GAINSAY_MODEL_SPANS_H
#define GAINSAY_MODEL_SPANS_H

#include "features.h"

/* Sources, cues and contents, in the order of their labels. */
enum { GS_SOURCE_SPAN, GS_CUE_SPAN, GS_CONTENT_SPAN, GS_SPAN_ROLES };

/* A candidate has this share by the chain or more.  Training has more of the unlikely
 * ones: from them it learns what a wrong span looks like, and a reader, whose work they
 * would be, does as well without. */
#define GS_SPAN_LEAST 0.10f
#define GS_SPAN_LEAST_TRAINED 0.04f

typedef struct gs_span {
  gs_range tokens;
  uint32_t role;
  float chain;              /* its share by the chain */
  float share;              /* and among all readings, once gs_look_shares has run */
  float score;              /* gs_look_score */
  uint32_t next[2];         /* the next candidate that begins / ends at the same joint, or GS_NONE */
} gs_span;

/* The state of a reading at a joint: a bit for each role that its sentence has had,
 * times 4, plus 1 + the role of the span that ends right here, or 0. */
#define GS_STATES 32u
#define GS_SEEN 8u
/* Weights of the order: of a span of each role after each state, state * GS_SPAN_ROLES +
 * role; and of a sentence that ends having had some roles, GS_ORDER_ENDS + the bits. */
#define GS_ORDER_ENDS (GS_STATES * GS_SPAN_ROLES)
#define GS_ORDER (GS_ORDER_ENDS + GS_SEEN)

/* The state behind a span; where it `crosses` from one sentence to another, the first
 * ends with it, and the bits begin anew. */
static inline uint32_t gs_state_after(uint32_t state, uint32_t role, int crosses) {
  return ((crosses ? 0 : state >> 2) | 1u << role) << 2 | (role + 1);
}

/* The nearest candidate for a cue on one side of a knot: how many tokens away, 12 for
 * none; the stem of its nearest word; its share by the chain. */
typedef struct gs_cue_near { uint32_t far, stem; float share; } gs_cue_near;

/* What is known of the place between two tokens. */
typedef struct gs_joint {
  float mass[2][GS_SPAN_ROLES]; /* shares of the candidates of each role that begin / end here, added up */
  float most[2][2];         /* the highest share of a source, of a cue, that begins / ends here */
  uint32_t spans[2];        /* the first candidate that begins / ends here, or GS_NONE */
  uint32_t knot;            /* index of its knot, or GS_NONE */
  uint8_t ends;             /* a sentence does */
} gs_joint;

/* A joint where something happens: what it shows, and the readings there by state. */
typedef struct gs_knot {
  uint32_t joint;
  gs_cue_near cue[2];       /* before, behind */
  int32_t edge[2][GS_SPAN_ROLES]; /* weights of what it shows of a span that begins / ends here ... */
  uint8_t weighed[2];       /* ... of which role: bits */
  uint8_t nstates, states[GS_STATES]; /* those in which a reading can come here, in order */
  double scale, back_scale; /* logarithms of what the sums were divided by */
  float sum[GS_STATES];     /* of all readings up to here; in gs_look_choose the score of the best */
  float back[GS_STATES];    /* of all readings from here on */
  float closed;             /* where a sentence ends: sum over the states, with the weight of its end */
  uint32_t from[GS_STATES]; /* the best reading's span that ends here, or GS_NONE ... */
  uint8_t before[GS_STATES]; /* ... and its state before */
  uint8_t best;             /* where a sentence ends: the best state */
} gs_knot;

typedef struct gs_look {
  const gs_view *v;
  float least;              /* share of a candidate: GS_SPAN_LEAST, unless the caller sets it */
  gs_range paragraph;
  const float *shares;      /* of the chain, GS_LABELS a token of the paragraph */
  const float *order;       /* weights of the order, GS_ORDER */
  float factor[GS_SPAN_ROLES][GS_STATES], end_factor[GS_SEEN]; /* the same as factors */
  gs_joint *joints;         /* one more than there are tokens */
  gs_array(gs_knot) knots;
  gs_array(gs_span) spans;  /* by their first token */
  gs_arena *arena;
} gs_look;

/* Room for paragraphs of up to `longest` tokens. */
void gs_look_new(gs_look *l, const gs_view *v, gs_arena *a, uint32_t longest);

/* Sets the weights of the order, GS_ORDER, which stay the caller's. */
void gs_look_weigh(gs_look *l, const float *order);

/* Candidates of a paragraph.  `shares` and `goes_on` are as gs_chain_shares gives them;
 * `shares` is read until the next. */
void gs_look_at(gs_look *l, gs_range paragraph, const float *shares, const float *goes_on);

/* The features of candidate k, and how many rows they have; for the trainer. */
void gs_look_features(const gs_look *l, uint32_t k, gs_bag *b);
uint32_t gs_span_rows(void);

/* span.score of all candidates: `unit` times the sum of the weights of their features. */
void gs_look_score(gs_look *l, const gs_weights *w, float unit);

/* span.share of all candidates from their scores.  `expected`, or NULL: how often each
 * weight of the order counts in a reading, on average (GS_ORDER). */
void gs_look_shares(gs_look *l, float *expected);

/* After gs_look_shares: writes the labels of the best reading, by token of the text, and
 * the shares of labels among all readings, those of the paragraph; without a candidate
 * these stay the chain's. */
void gs_look_choose(gs_look *l, uint8_t *labels, float *shares);

/* Whether a span holds tokens of two sentences. */
int gs_span_crosses(const gs_look *l, const gs_span *s);

#endif
