/* Stems of words; see stem.h.  synonyms.lua takes the same steps. */
#include "stem.h"
#include <string.h>

size_t gs_stem(const char *w, size_t n, char *out) {
  int stripped = 0;
  size_t i, vowels = 0;
  memmove(out, w, n);
  if (n > 4 && memcmp(out + n - 3, "ies", 3) == 0) {
    n -= 2;
    out[n - 1] = 'y';
  } else if (n > 4 && memcmp(out + n - 3, "ied", 3) == 0) {
    n -= 2;
    out[n - 1] = 'y';
  } else if (n > 3 && out[n - 1] == 's' && out[n - 2] != 's' && out[n - 2] != 'u' &&
             out[n - 2] != 'i') {
    n--;
    if (n > 4 && memcmp(out + n - 3, "she", 3) == 0) n--;
    else if (n > 4 && memcmp(out + n - 3, "che", 3) == 0) n--;
    else if (n > 4 && memcmp(out + n - 3, "sse", 3) == 0) n--;
  }
  if (n > 5 && memcmp(out + n - 3, "ing", 3) == 0) {
    for (i = 0; i + 3 < n; i++) vowels += strchr("aeiouy", out[i]) != NULL;
    if (vowels) n -= 3, stripped = 1;
  } else if (n > 4 && memcmp(out + n - 2, "ed", 2) == 0) {
    for (i = 0; i + 2 < n; i++) vowels += strchr("aeiouy", out[i]) != NULL;
    if (vowels) n -= 2, stripped = 1;
  }
  if (stripped && n > 3 && out[n - 1] == out[n - 2] && !strchr("lsz", out[n - 1])) n--;
  if (n > 3 && out[n - 1] == 'e') n--;
  return n;
}
