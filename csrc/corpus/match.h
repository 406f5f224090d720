/* The features by which a claim is held against a text, and their learned weights.
 * The same code computes them when a claim is asked and when weights are fitted
 * (csrc/train/match.c), which writes match_weights.h.
 *
 * A judgement has three parts, each a few named features:
 *
 *     GS_M   is the text about what the claim says?             (logistic)
 *     GS_C   which side does the claim itself take of it: that it is so, that it is
 *            not so ("X denies ...", "No, ..."), or neither ("Report: ...")?
 *     GS_T   which side does the text take?                     (both multinomial)
 *
 * Two of a side: the text asserts the claim; of opposite sides: it denies the claim;
 * where either takes none: it reports it. */
#ifndef GAINSAY_CORPUS_MATCH_H
#define GAINSAY_CORPUS_MATCH_H

#include "../ledger/lookup.h"

/* Each feature with the name that a reader is shown; those of one name stand together. */
#define GS_MATCH_FEATURES(X)                                                                     \
  X(bias, "") X(coverage, "shared-terms") X(soft_coverage, "shared-terms")                       \
  X(sentence_coverage, "one-sentence-has-them") X(lead_coverage, "lead-has-them")                \
  X(rarest, "rare-terms") X(rarest_two, "rare-terms") X(found, "shared-terms")                   \
  X(pairs, "same-phrases") X(matter, "what-the-text-is-about")                                   \
  X(repeated, "what-the-text-is-about")                                                          \
  X(few_terms, "") X(of_lead, "what-the-text-is-about") X(of_best, "one-sentence-has-them")      \
  X(lead_both, "lead-has-them") X(words, "shared-terms")                                         \
  X(words_together, "one-sentence-has-them")                                                     \
  X(both, "shared-terms")

#define GS_CLAIM_FEATURES(X)                                                                     \
  X(bias, "") X(denies, "claim-denies") X(doubts, "claim-denies") X(confirms, "") X(silent, "")  \
  X(false, "claim-denies") X(dubious, "claim-denies") X(true, "") X(negative, "claim-denies")    \
  X(opens_no, "claim-denies") X(hedged, "claim-is-hedged") X(modal, "claim-is-hedged")           \
  X(claim_word, "claim-is-a-report") X(question, "claim-asks") X(said, "claim-is-a-report")      \
  X(media, "claim-is-a-report") X(named, "claim-is-a-report") X(unnamed, "claim-is-a-report")    \
  X(weakly, "claim-is-a-report") X(quoted, "claim-is-a-report") X(colon, "claim-is-a-report")    \
  X(contrast, "") X(short, "") X(denying, "claim-denies") X(label, "claim-is-a-report")          \
  X(scare, "claim-is-a-report")

/* How a sentence puts the claim: the first of these that holds. */
#define GS_MANNERS(X)                                                                            \
  X(false) X(denied) X(asked) X(doubted) X(negated) X(hedged) X(told_weakly) X(told_media)       \
  X(told_unnamed) X(told_named) X(claim_word) X(ahead) X(plain)

#define GS_TEXT_FEATURES(X)                                                                      \
  X(bias, "")                                                                                    \
  /* of what the text carries of the claim, the share put in each manner, in their order */      \
  X(in_false, "said-to-be-false") X(in_denied, "denied") X(in_asked, "asked")                    \
  X(in_doubted, "doubted") X(in_negated, "negated") X(in_hedged, "hedged")                       \
  X(in_told_weakly, "only-claimed") X(in_told_media, "told-by-media")                            \
  X(in_told_unnamed, "told-by-unnamed") X(in_told_named, "told-by-named")                        \
  X(in_claim_word, "called-a-report") X(in_ahead, "what-is-to-come") X(in_plain, "stated-plainly") \
  /* the most that one sentence carries in a manner, beside the most that any carries */         \
  X(best_denied, "denied") X(best_told_media, "told-by-media")                                   \
  /* the manner of the first that carries it */                                                  \
  X(first_denied, "denied") X(first_negated, "negated") X(first_told_weakly, "only-claimed")     \
  X(first_told_unnamed, "told-by-unnamed")                                                       \
  /* beside a sentence that carries it; what answers one */                                      \
  X(near_false, "said-to-be-false") X(near_doubted, "doubted")                                   \
  X(answered_doubts, "doubted")                                                                  \
  X(confirmed, "confirmed")                                                                      \
  /* the whole text: how many sentences, to saturation; which share of them */                   \
  X(all_false, "said-to-be-false") X(all_claim_word, "called-a-report")                          \
  X(all_media, "told-by-media") X(all_contrast, "contrasts") X(all_past, "what-happened")        \
  X(share_denies, "denied") X(share_weakly, "only-claimed")                                      \
  /* its first sentences */                                                                      \
  X(head_denies, "denied") X(head_claim_word, "called-a-report") X(head_modal, "hedged")         \
  X(head_ahead, "what-is-to-come")                                                               \
  X(short_text, "")

#define GS_AS_ENUM(name, shown) GS_M_##name,
enum { GS_MATCH_FEATURES(GS_AS_ENUM) GS_M_COUNT };
#undef GS_AS_ENUM
#define GS_AS_ENUM(name, shown) GS_C_##name,
enum { GS_CLAIM_FEATURES(GS_AS_ENUM) GS_C_COUNT };
#undef GS_AS_ENUM
#define GS_AS_ENUM(name, shown) GS_T_##name,
enum { GS_TEXT_FEATURES(GS_AS_ENUM) GS_T_COUNT };
#undef GS_AS_ENUM

#define GS_AS_ENUM(name) GS_MANNER_##name,
enum { GS_MANNERS(GS_AS_ENUM) GS_MANNER_COUNT };
#undef GS_AS_ENUM

enum { GS_FOR, GS_AGAINST, GS_OPEN, GS_SIDES };

/* A claim's distinct terms, so many at the most. */
#define GS_MOST_ASKED 64u

typedef struct gs_claim_term {
  const gs_string *stem;
  uint32_t token;           /* in the claim */
  uint32_t word;            /* in the table of related words, or GS_NONE */
  float weight;             /* how rare, 0 to 1 */
  const gs_string *party, *group; /* other names of the same; or NULL */
} gs_claim_term;

/* A document as a claim. */
typedef struct gs_asked {
  gs_claim_term terms[GS_MOST_ASKED];
  uint32_t n;
  float weight;             /* of all terms */
  float features[GS_C_COUNT];
} gs_asked;

/* A claim held against a text. */
typedef struct gs_asking {
  gs_arena *arena;          /* for what follows */
  const gainsay_document *d;
  const gs_lookup *lookup;
  const gs_asked *asked;
  uint64_t *hard, *soft;    /* by sentence: the terms that it has; those that it may have */
  float *covers;            /* by sentence: how much of the claim it carries, 0 to 1 */
  float *held;              /* by sentence: how much of that somebody says */
  float *negated;           /* ... and how much stands behind a negation */
  uint32_t *holder;         /* by sentence: index + 1 of the statement by which */
  float best;               /* the most that a sentence carries */
  int answered_confirms;    /* what carries the claim is confirmed by a response */
  int same_denial;          /* the claim is a denial, and somebody denies just that here */
  float match[GS_M_COUNT], text[GS_T_COUNT];
} gs_asking;

/* Of texts with a same_denial, so many assert the claim, whatever else they show: 10 of 13
 * pairs of headlines and texts that were looked at. */
#define GS_SAME_DENIAL 0.75f

/* A document as a claim. */
void gs_asked_of(const gainsay_document *claim, gs_asked *out);

/* The features of a claim and a text; `x` is zeroed but for its arena.  Returns 0, with
 * x->match alone, where the text has hardly a term of the claim. */
int gs_ask(gs_asking *x, const gs_asked *claim, const gainsay_document *d);

/* Whether a sentence carries the claim: has at least half of what the best one has. */
int gs_carries(const gs_asking *x, uint32_t sentence);

#endif
