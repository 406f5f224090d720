/* Coarse parts of speech, one a token. */
#ifndef GAINSAY_MODEL_TAG_H
#define GAINSAY_MODEL_TAG_H

#include "lexicon.h"

typedef enum gs_tag {
  GS_PUNCT, GS_NOUN /* and adjectives */, GS_NAME, GS_NUMBER, GS_PRONOUN, GS_DETERMINER,
  GS_POSSESSIVE /* 's, his */, GS_FINITE, GS_BASE, GS_ING, GS_PARTICIPLE, GS_AUX, GS_NEGATION,
  GS_ADVERB, GS_PREPOSITION, GS_TO, GS_CONJUNCTION, GS_SUBORDINATOR, GS_RELATIVE
} gs_tag;

/* The tag of each token, in the text's arena. */
uint8_t *gs_tags(const gs_compiled *lexicon, gs_text *t, const gs_hits *hits);

#endif
