/* Logarithm, logistic function and sums in plain arithmetic: a mathematics library may
 * round differently from machine to machine, and the same text must give the same
 * ledger everywhere.  Good to 6 digits, which is more than a weight needs. */
#ifndef GAINSAY_BASE_REAL_H
#define GAINSAY_BASE_REAL_H

#include <stdint.h>

/* Natural logarithm of x > 0; of anything else a number below them all. */
double gs_log(double x);

/* 1 / (1 + e^-x). */
double gs_logistic(double x);

/* The sum of n products x[i] * y[i]. */
float gs_dot(const float *x, const float *y, uint32_t n);

#endif
