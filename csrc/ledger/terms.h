/* Stems of words and terms of tokens (gs_stems, gs_terms, in ledger.h), and sets of terms,
 * by which passages are compared. */
#ifndef GAINSAY_LEDGER_TERMS_H
#define GAINSAY_LEDGER_TERMS_H

#include "../model/stem.h"
#include "ledger.h"

/* How rare a stem is in news, 0 to 1: from counts over annotated texts. */
float gs_rarity(const gs_string *stem);

/* What words of less than this in sum share, they share by chance. */
#define GS_LEAST_RARITY 1.2f
#define GS_LEAST_WEIGHT 1.5f

static inline float gs_at_least(float x, float least) { return x > least ? x : least; }

/* Whether a word of `n` bytes, with these grammar classes, says something of the matter. */
int gs_has_content(const char *w, size_t n, uint32_t grammar);

/* The terms of the document's tokens; part of gs_index. */
void gs_terms_make(gainsay_document *d, gs_terms *out);

/* Of a content, which may be a quotation of many pages, this many tokens are held
 * against other passages: work stays in proportion to the text. */
#define GS_MOST_COMPARED 1000u

/* A set of terms with the token each was first seen at. */
typedef struct gs_term_set {
  gs_array(uint32_t) terms; /* with room for all there are */
  uint32_t *seen;    /* by term: stamp of the set that has it */
  uint32_t *token;   /* by term of the set: where */
  uint32_t stamp;
  float weight;      /* sum over its terms */
} gs_term_set;

void gs_set_init(gainsay_document *d, gs_term_set *set);
void gs_set_clear(gs_term_set *set);
/* Makes it the set of sentence s. */
void gs_set_sentence(const gainsay_document *d, gs_term_set *set, uint32_t s);
void gs_set_add(const gainsay_document *d, gs_term_set *set, gs_range r);
void gs_set_add_content(const gainsay_document *d, gs_term_set *set, const gs_ranges *content);
static inline int gs_set_has(const gs_term_set *set, uint32_t term) { return set->seen[term] == set->stamp; }

/* What in the set goes best together with a term: the term itself (GS_SAME), or the one
 * related to it most surely.  `*found` is then that term, and `*weight`, 0 .. 1, how
 * surely.  An antonym counts like any other: the caller decides what it means. */
gs_relation gs_set_nearest(const gainsay_document *d, const gs_term_set *set, uint32_t term,
                           uint32_t *found, float *weight);
static inline gs_relation gs_set_near(const gainsay_document *d, const gs_term_set *set, uint32_t term,
                                      uint32_t *found, float *weight) {
  *found = term;
  *weight = 1;
  if (gs_set_has(set, term)) return GS_SAME;
  if (d->terms.near_from[term] < d->terms.near_from[term + 1]) return gs_set_nearest(d, set, term, found, weight);
  *weight = 0;
  return GS_UNRELATED;
}

#endif
