/* The English model, as it lies in the library. */
#ifndef GAINSAY_MODEL_ENGLISH_H
#define GAINSAY_MODEL_ENGLISH_H

#include <stddef.h>
#include <stdint.h>

/* Its bytes, at a multiple of 64, and how many. */
const uint8_t *gs_english_model(size_t *length);

#endif
