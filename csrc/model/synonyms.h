/* Words that go together: synonyms, derived words, kinds and antonyms, from WordNet.
 *
 * The table is the text csrc/model/english.synonyms, which synonyms.lua makes and
 * explains; it lies in the library's read-only data and is compiled once an engine.
 * Words are asked for by stem (stem.h) and have numbers; asking costs no allocation
 * and does not depend on how many words there are. */
#ifndef GAINSAY_MODEL_SYNONYMS_H
#define GAINSAY_MODEL_SYNONYMS_H

#include "../base/intern.h"

/* What the second of two words is to the first. */
typedef enum gs_relation {
  GS_UNRELATED,
  GS_SAME,      /* the word itself, or another form of it: sold, sell */
  GS_SYNONYM,   /* decapitate, behead */
  GS_DERIVED,   /* denial, deny */
  GS_WIDER,     /* kill to behead: what is beheaded is killed, not the other way round */
  GS_NARROWER,  /* behead to kill */
  GS_ANTONYM    /* innocent, guilty */
} gs_relation;

typedef struct gs_related {
  uint16_t word;
  uint8_t relation;  /* one of gs_relation */
  uint8_t tenths;    /* 1 .. 9: how much of their use the words spend in the senses that meet */
} gs_related;

typedef struct gs_synonyms {
  gs_intern stems;      /* their places are the words' numbers */
  uint16_t *lemma;      /* by word: itself, or what it is an irregular form of */
  uint32_t *from;       /* by word: its first in `related`; one more at the end */
  gs_related *related;
} gs_synonyms;

/* Compiles `length` bytes of a table, which must live as long as the arena. */
void gs_synonyms_compile(gs_arena *a, gs_synonyms *out, const char *table, size_t length);

/* The number of a stem of `n` bytes, that of its lemma for an irregular form; or
 * GS_NONE. */
uint32_t gs_synonyms_find(const gs_synonyms *s, const char *stem, size_t n);

/* The same of all strings of `stems`, by their numbers. */
void gs_synonyms_find_all(const gs_synonyms *s, const gs_intern *stems, uint32_t *out);

/* What word b is to word a, and how surely, 0 .. 1. */
gs_relation gs_synonyms_relation(const gs_synonyms *s, uint32_t a, uint32_t b, float *weight);

#endif
