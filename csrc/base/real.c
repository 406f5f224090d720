/* Real functions; see real.h. */
#include "real.h"
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define LN2 0.69314718055994530942
#define LOG_OF_NOTHING (-750.0) /* less than the log of any double */

double gs_log(double x) {
  int64_t twos;
  uint64_t bits;
  double z, z2;
  if (!(x > 0)) return LOG_OF_NOTHING;
  if (x < 1e-300) x = 1e-300; /* has no exponent of its own below */
  memcpy(&bits, &x, sizeof bits);
  twos = (int64_t)(bits >> 52) - 1023;
  bits = (bits & 0xFFFFFFFFFFFFFu) | (uint64_t)1023 << 52;
  memcpy(&x, &bits, sizeof x);
  if (x > 1.5) x *= 0.5, twos++;
  /* log x = 2 atanh((x - 1) / (x + 1)), |z| <= 0.2 */
  z = (x - 1) / (x + 1);
  z2 = z * z;
  return 2 * z * (1 + z2 * (1.0 / 3 + z2 * (1.0 / 5 + z2 * (1.0 / 7 + z2 * (1.0 / 9 + z2 * (1.0 / 11 + z2 * (1.0 / 13))))))) +
         (double)twos * LN2;
}

double gs_logistic(double x) {
  double e = 1, term = 1, y;
  int k, squarings = 0;
  if (x > 40) return 1;
  if (x < -40) return 0;
  for (y = -x; y > 0.5 || y < -0.5; y *= 0.5) squarings++;
  for (k = 1; k < 12; k++) {
    term *= y / k;
    e += term;
  }
  while (squarings-- > 0) e *= e;
  return 1 / (1 + e);
}

float gs_dot(const float *x, const float *y, uint32_t n) {
  float sum[4] = {0}; /* side by side: an addition waits for the one before it */
  uint32_t i;
#if defined(__SSE2__)
  __m128 all = _mm_setzero_ps();
  for (i = 0; i + 4 <= n; i += 4) all = _mm_add_ps(all, _mm_mul_ps(_mm_loadu_ps(x + i), _mm_loadu_ps(y + i)));
  _mm_storeu_ps(sum, all);
#else
  for (i = 0; i + 4 <= n; i += 4) {
    sum[0] += x[i] * y[i];
    sum[1] += x[i + 1] * y[i + 1];
    sum[2] += x[i + 2] * y[i + 2];
    sum[3] += x[i + 3] * y[i + 3];
  }
#endif
  for (; i < n; i++) sum[0] += x[i] * y[i];
  return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}
