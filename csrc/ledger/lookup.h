/* What a document keeps to be held against a claim, or to be one: where each of its
 * terms stands, and what its sentences show.
 *
 * Terms here are strings, because two documents are held against each other: the stem
 * of a word or of a part between hyphens; the name of a party or of a group of words
 * of one meaning, behind a byte GS_PARTY or GS_GROUP that no word has. */
#ifndef GAINSAY_LEDGER_LOOKUP_H
#define GAINSAY_LEDGER_LOOKUP_H

#include "../model/stem.h"
#include "ledger.h"

#define GS_PARTY '\1'
#define GS_GROUP '\2'

/* Stems of so many letters that begin alike may be of one family: Argentina,
 * Argentine; threat, threaten. */
#define GS_ALIKE 5u

/* What a sentence shows. */
enum {
  GS_S_DENIES = 1 << 0,     /* a response of this stance stands here */
  GS_S_DOUBTS = 1 << 1,
  GS_S_CONFIRMS = 1 << 2,
  GS_S_SILENT = 1 << 3,
  GS_S_FALSE = 1 << 4,      /* a word of verdict: hoax; "not true" */
  GS_S_DUBIOUS = 1 << 5,
  GS_S_TRUE = 1 << 6,       /* "true"; "no hoax" */
  GS_S_HEDGED = 1 << 7,     /* reportedly, appears to */
  GS_S_MODAL = 1 << 8,      /* may, could */
  GS_S_CLAIM_WORD = 1 << 9, /* report, rumour, claim */
  GS_S_QUESTION = 1 << 10,
  GS_S_NEGATIVE = 1 << 11,
  GS_S_SAID = 1 << 12,      /* somebody says something */
  GS_S_MEDIA = 1 << 13,     /* ... a paper, a channel, a document */
  GS_S_NAMED = 1 << 14,     /* ... somebody who can be found */
  GS_S_UNNAMED = 1 << 15,   /* ... a source, officials, nobody */
  GS_S_WEAKLY = 1 << 16,    /* ... with a cue that does not vouch: claim, allege, believe */
  GS_S_QUOTED = 1 << 17,
  GS_S_CONTRAST = 1 << 18,  /* but, however, actually */
  GS_S_OPENS_NO = 1 << 19,  /* "No, ..." */
  GS_S_BLOCKED = 1 << 20,   /* page furniture or a dateline */
  GS_S_COLON = 1 << 21,     /* a colon among its first words */
  GS_S_WITNESS = 1 << 22,   /* a quotation in the first person */
  GS_S_PAST = 1 << 23,      /* was, had: tells what happened */
  GS_S_AHEAD = 1 << 24      /* will, expected to: tells what is to come */
};

typedef struct gs_occurrence { uint32_t token, next; } gs_occurrence; /* next: index + 1 */

#define GS_MATTER 8u

struct gs_lookup {
  gs_intern terms;
  gs_numbers first, last;      /* by term: index + 1 of its first and last occurrence */
  gs_array(gs_occurrence) at;  /* those of one term in the order of the text */
  gs_numbers next_alike;       /* by term: the next + 1 that begins alike */
  gs_intern beginnings;
  gs_numbers first_alike;      /* by beginning: term + 1 */
  uint32_t *from;              /* by word: its terms are word_terms.at[from .. next from] */
  gs_numbers word_terms;
  uint32_t *holder;            /* by token: index + 1 of the narrowest statement that says it */
  uint32_t *traits;            /* by sentence */
  uint32_t *token_traits;      /* what the word itself shows; statements show the rest */
  uint8_t *negated;            /* by token: whether a negation stands a few words before it */
  float *rarity;               /* by term, 0 to 1; 0 for parties and groups */
  float *weight;               /* by sentence: sum over its terms */
  uint32_t matter[GS_MATTER];  /* the terms that the text is most about */
  uint32_t nmatter;
};

/* What one statement shows. */
uint32_t gs_statement_traits(const gainsay_document *d, const gs_statement *st);

#endif
