/* Real functions; see real.h. */
#include "real.h"

#define LN2 0.69314718055994530942
#define LOG_OF_NOTHING (-750.0) /* less than the log of any double */

double gs_log(double x) {
  int halvings = 0;
  double z, z2, term, sum;
  if (!(x > 0)) return LOG_OF_NOTHING;
  while (x > 1.5) x *= 0.5, halvings++;
  while (x < 0.75) x *= 2, halvings--;
  /* log x = 2 atanh((x - 1) / (x + 1)), |z| <= 0.2 */
  z = (x - 1) / (x + 1);
  z2 = z * z;
  sum = term = z;
  term *= z2, sum += term / 3;
  term *= z2, sum += term / 5;
  term *= z2, sum += term / 7;
  term *= z2, sum += term / 9;
  term *= z2, sum += term / 11;
  term *= z2, sum += term / 13;
  return 2 * sum + halvings * LN2;
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
