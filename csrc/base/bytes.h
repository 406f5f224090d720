/* Bytes as numbers, the first the low one, whatever the machine; and bytes as such. */
#ifndef GAINSAY_BASE_BYTES_H
#define GAINSAY_BASE_BYTES_H

#include <stdint.h>
#include <string.h>

/* Four bytes. */
static inline uint64_t gs_four(const uint8_t *b) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint32_t x;
  memcpy(&x, b, sizeof x);
  return x;
#else
  return b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
#endif
}

/* Eight bytes. */
static inline uint64_t gs_eight(const uint8_t *b) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t x;
  memcpy(&x, b, sizeof x);
  return x;
#else
  return gs_four(b) | gs_four(b + 4) << 32;
#endif
}

/* Asks for the bytes at an address that is about to be read and is likely in no cache. */
static inline void gs_fetch(const void *at) {
#if defined(__GNUC__)
  __builtin_prefetch(at);
#else
  (void)at;
#endif
}

/* Whether two strings of n bytes are the same: words are short, and a call costs more than
 * they do. */
static inline int gs_same(const char *s, const char *t, size_t n) {
  const uint8_t *a = (const uint8_t *)s, *b = (const uint8_t *)t;
  if (n > 16) return memcmp(s, t, n) == 0;
  if (n >= 8) return gs_eight(a) == gs_eight(b) && gs_eight(a + n - 8) == gs_eight(b + n - 8);
  if (n >= 4) return gs_four(a) == gs_four(b) && gs_four(a + n - 4) == gs_four(b + n - 4);
  return n == 0 || (a[0] == b[0] && a[n / 2] == b[n / 2] && a[n - 1] == b[n - 1]);
}

#endif
