/* Real functions; see real.h. */
#include "real.h"
#include <stdint.h>
#include <string.h>

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
  float a = 0, b = 0, c = 0, d = 0; /* four sums: an addition waits for the one before it */
  uint32_t i;
  for (i = 0; i + 4 <= n; i += 4) {
    a += x[i] * y[i];
    b += x[i + 1] * y[i + 1];
    c += x[i + 2] * y[i + 2];
    d += x[i + 3] * y[i + 3];
  }
  for (; i < n; i++) a += x[i] * y[i];
  return (a + b) + (c + d);
}
