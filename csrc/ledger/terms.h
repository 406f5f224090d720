/* Terms: what two passages are compared by.  A token's term is the party it names,
 * or the group of words of one meaning it belongs to, or its stem; words that say
 * nothing of the matter have none. */
#ifndef GAINSAY_LEDGER_TERMS_H
#define GAINSAY_LEDGER_TERMS_H

#include "ledger.h"

typedef struct gs_terms {
  uint32_t *of;      /* by token: 0 for none */
  float *weight;     /* by term: how rare it is in this text, 0 .. 1 */
  uint32_t n;        /* terms are below n */
  uint32_t nparties; /* terms 1 .. nparties are entities (index + 1) */
} gs_terms;

void gs_terms_make(gainsay_document *d, gs_terms *out);

/* A set of terms with the token each was first seen at. */
typedef struct gs_term_set {
  gs_array(uint32_t) terms;
  uint32_t *seen;    /* by term: stamp of the set that has it */
  uint32_t *token;   /* by term: where */
  uint32_t stamp;
  float weight;      /* sum over its terms */
} gs_term_set;

void gs_set_init(gainsay_document *d, const gs_terms *terms, gs_term_set *set);
void gs_set_clear(gs_term_set *set);
void gs_set_add(gainsay_document *d, const gs_terms *terms, gs_term_set *set, gs_range r);
int gs_set_has(const gs_term_set *set, uint32_t term);

#endif
