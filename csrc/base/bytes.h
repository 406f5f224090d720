/* Bytes as numbers, the first the low one, whatever the machine. */
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

#endif
