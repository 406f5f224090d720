/* What the trainers share: a dictionary of features, weights by feature, and how
 * weights become the bytes of a model. */
#ifndef GAINSAY_TRAIN_LEARN_H
#define GAINSAY_TRAIN_LEARN_H

#include "../model/table.h"
#include <stdint.h>

/* Hash of a feature -> its number, from 0 in order of arrival. */
typedef struct dict { uint64_t *keys; uint32_t *numbers; uint32_t n, nslots; } dict;
#define ABSENT UINT32_MAX
uint32_t dict_find(const dict *d, uint64_t key);
uint32_t dict_add(dict *d, uint64_t key);
void dict_free(dict *d);

/* xorshift64* (S. Vigna, 2016) */
typedef struct dice { uint64_t state; } dice;
uint32_t dice_roll(dice *d); /* 32 bits */
void dice_shuffle(dice *d, uint32_t *at, uint32_t n);

/* An averaged perceptron over features that may grow. */
typedef struct perceptron {
  dict seen;               /* features seen so far; only those with weights matter */
  uint32_t width;
  uint32_t *count;         /* by number: how often seen */
  uint32_t *row;           /* by number: its row of weights, or ABSENT */
  uint64_t *key;           /* by number */
  uint32_t capacity, nrows, rows_capacity;
  float *w, *u;            /* by row; u sums changes times their step */
  double step;
  gs_table table;          /* once its features are chosen, a number is a slot of this */
  uint8_t *bytes;          /* the table's, or NULL before */
} perceptron;

void perceptron_new(perceptron *p, uint32_t width);
void perceptron_free(perceptron *p);
/* Rows of the features of a bag; features seen fewer than `least` times get none. */
uint32_t perceptron_look(perceptron *p, const uint64_t *features, uint32_t n, uint32_t *numbers);
void perceptron_score(const perceptron *p, const uint32_t *numbers, uint32_t n, float *scores);
void perceptron_update(perceptron *p, const uint32_t *numbers, uint32_t n, uint32_t right, uint32_t wrong, uint32_t least);

/* Rows of `width` averaged weights for `n` keys, quantised in units of *unit (chosen
 * here where it is 0) into a table of `nbuckets`; the heaviest features stay where
 * a bucket overflows.  Freed by the caller. */
uint8_t *table_pack(const uint64_t *keys, const float *weights, const float *importance, uint32_t n, uint32_t width,
                    uint32_t nbuckets, float *unit, gs_table *out);
/* The largest of n sizes, but for one in two hundred thousand; sorts them. */
float largest_but_few(float *sizes, size_t n);

/* Keeps the features that a table of `nbuckets` has room for, forgets all weights:
 * training starts again with what the reader will see. */
void perceptron_choose(perceptron *p, uint32_t nbuckets);
/* The chosen table with its weights; freed by the caller. */
uint8_t *perceptron_pack(perceptron *p, gs_table *out);

/* A wordmap of n keys with values, at most 2/3 full. */
uint8_t *wordmap_pack(const uint32_t *keys, const uint8_t *values, uint32_t n, gs_wordmap *out);

void *need(size_t n, size_t size); /* zeroed, or the program ends */

#endif
