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

/* The features of a bag as keys of a dictionary: a row is its number, below
 * FIRST_HASH, and a hash never is.  Returns how many; `keys` holds 2 * GS_BAG. */
#define FIRST_HASH (1ull << 32)
uint32_t bag_keys(const gs_bag *b, uint64_t *keys);
/* The features of a bag that have weights, by number: the rows, then from `nrows` on
 * the slots of the table. */
uint32_t bag_numbers(const gs_bag *b, const gs_weights *w, uint32_t width, uint32_t *numbers);

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
  gs_weights chosen;       /* once its features are chosen, a number is as bag_numbers says */
  uint8_t *slots;          /* its table's, or NULL before */
} perceptron;

/* `nrows` features are a row of their own. */
void perceptron_new(perceptron *p, uint32_t width, uint32_t nrows);
void perceptron_free(perceptron *p);
/* Numbers of the features of a bag, 2 * GS_BAG at most; features seen fewer than
 * `least` times get no weights. */
uint32_t perceptron_look(perceptron *p, const gs_bag *b, uint32_t *numbers);
void perceptron_score(const perceptron *p, const uint32_t *numbers, uint32_t n, float *scores);
void perceptron_update(perceptron *p, const uint32_t *numbers, uint32_t n, uint32_t right, uint32_t wrong, uint32_t least);

/* The unit in which the largest of n weights, but for one in two hundred thousand of
 * those that are not 0, is 127. */
float unit_of(const float *weights, size_t n);

/* The table of `nslots` for the heaviest of `n` keys, with no weights yet, as w->slots;
 * where two meet in a slot the heavier feature stays.  Freed by the caller. */
uint8_t *choose_slots(const uint64_t *keys, const float *weights, const float *importance, uint32_t n, uint32_t width,
                      uint32_t nslots, gs_weights *w);
/* Weights by number, as bytes in units of `unit`: makes w->rows, and writes into `slots`.
 * Returns the rows, freed by the caller. */
uint8_t *write_weights(const float *weights, uint32_t width, float unit, uint8_t *slots, gs_weights *w);

/* Keeps the features that a table of `nslots` has room for, forgets all weights:
 * training starts again with what the reader will see. */
void perceptron_choose(perceptron *p, uint32_t nslots);
/* The rows and the chosen table with their weights; both freed by the caller. */
void perceptron_pack(perceptron *p, gs_weights *out, uint8_t **rows, uint8_t **slots);

/* A wordmap of n keys with values, at most 2/3 full. */
uint8_t *wordmap_pack(const uint32_t *keys, const uint8_t *values, uint32_t n, gs_wordmap *out);

void *need(size_t n, size_t size); /* zeroed, or the program ends */

#endif
