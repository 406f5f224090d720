/* The stem by which two words are found to be one. */
#ifndef GAINSAY_MODEL_STEM_H
#define GAINSAY_MODEL_STEM_H

#include <stddef.h>

/* A word of so many bytes is its own stem. */
#define GS_LONGEST_STEM 64u

/* A light stem: plural, -ed and -ing go, a doubled consonant and a final e too, so
 * that "denied", "denies", "denying" or "selling", "sells" meet.  The steps follow
 * steps 1a and 1b of M. F. Porter's "An algorithm for suffix stripping" (1980).
 * Writes at most n bytes to `out`, which may be `w`, and returns how many. */
size_t gs_stem(const char *w, size_t n, char *out);

#endif
