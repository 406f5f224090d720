/* Pairs of a response and a sentence that may hold what it answers. */
#ifndef GAINSAY_LEDGER_PAIRS_H
#define GAINSAY_LEDGER_PAIRS_H

#include "answer.h"

#define GS_MOST_PHRASES 64u
#define GS_MOST_CANDIDATES (GS_REACH_BACK + GS_REACH_AHEAD + 1)

/* What is known of a text, and of the response that is held against its sentences. */
typedef struct gs_pairs {
  gainsay_document *d;
  uint32_t response;
  uint32_t home; /* the response's sentence */
  gs_term_set wanted; /* the terms of what it says it answers */
  gs_term_set found;  /* of the sentence it is held against */
  uint32_t statements; /* how many there were: those that links make are not looked at */
  int points, claim_word;
  int of_document;    /* it speaks of a story, a report, a site */
  int opens_pointing; /* "That is false" */
  int silent;     /* no comment */
  uint32_t owner;   /* entity + 1 named as the claim's owner: "denied Trump's claim" */
  uint8_t *central; /* by term: whether it recurs */
  uint32_t ncentral;
  int spoken_before; /* whether any earlier sentence speaks of the responder */
  uint8_t *traits;   /* by sentence: what its words show, once they were read */
  /* what is compared by rarity */
  gs_term_set content, sentence; /* the response's; the sentence without its source and cue */
  gs_term_set acts;              /* the verbs of what it answers: "exporting drones" */
  float content_rarity, sentence_rarity;
  float *rarity;                 /* by term of `sentence`: how rare it is that `found` has it; made anew
                                    with each `found`, before any other set is asked */
  uint32_t phrases[GS_MOST_PHRASES][2], nphrases; /* neighbouring terms of its sentence ... */
  gs_term_set around;            /* ... and each of them */
} gs_pairs;

typedef struct gs_candidate {
  uint32_t sentence;
  float score;
  float f[GS_L_COUNT];
} gs_candidate;

void gs_pairs_init(gs_pairs *l, gainsay_document *d);

/* Takes up a response: where it stands, and what it wants. */
void gs_take_response(gs_pairs *l, uint32_t response);

/* The same, and the sentences that the response is held against, GS_MOST_CANDIDATES at most, with
 * the features of the first look; returns how many. */
uint32_t gs_find_candidates(gs_pairs *l, uint32_t response, gs_candidate *all);

/* A token of the range that names the responder or its party, or GS_NONE. */
uint32_t gs_responder_in(const gs_pairs *l, gs_range r);

/* Whether a related word says the same; a wider or narrower one, or the opposite, may not. */
int gs_goes_with(gs_relation relation);

#endif
