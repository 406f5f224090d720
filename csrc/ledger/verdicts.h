/* Verdicts: words of judgement ("false", "a hoax", "unlikely", "genuine"), and what they
 * are said of.  "That is false" judges a claim; "a false passport", "went wrong" and "he
 * hoped it was a joke" judge none. */
#ifndef GAINSAY_LEDGER_VERDICTS_H
#define GAINSAY_LEDGER_VERDICTS_H

#include "ledger.h"

/* How a verdict is put. */
typedef enum gs_put {
  GS_PUT_ALONE,   /* none of the below: "the powerful lie", a list of words */
  GS_PUT_IS,      /* "the poll was wrong" */
  GS_PUT_POINTS,  /* of a claim, or what points at one: "that is false", "the story was a hoax" */
  GS_PUT_CALLED,  /* "called it baseless", "dismissed the story as a hoax" */
  GS_PUT_CLAIM,   /* "the false claim", "falsely claimed", "fabricated the story" */
  GS_PUT_THING    /* "a fake-news site", "a bogus passport" */
} gs_put;

typedef struct gs_verdict {
  const gs_entry *entry;
  gs_put put;
  uint8_t negated;    /* "is not true" */
  uint8_t noun;       /* "lies", "propaganda" */
  uint8_t thought;    /* somebody believes it so: "they think it a hoax" */
  uint8_t sub;        /* in a clause below the main one: "a site that posts hoaxes" */
} gs_verdict;

/* The verdict whose first token is i; 0 if none begins there or it judges nothing. */
int gs_read_verdict(const gainsay_document *d, uint32_t i, gs_verdict *out);

#endif
