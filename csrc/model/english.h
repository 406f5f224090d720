/* The English model and table of related words, as they lie in the library. */
#ifndef GAINSAY_MODEL_ENGLISH_H
#define GAINSAY_MODEL_ENGLISH_H

#include <stddef.h>
#include <stdint.h>

/* The model's bytes, at a multiple of 64, and how many. */
const uint8_t *gs_english_model(size_t *length);

/* The table's (synonyms.h). */
const char *gs_english_synonyms(size_t *length);

#endif
