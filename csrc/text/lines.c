/* Lines and slices of the text as it was given. */
#include "text.h"
#include <string.h>
#include <utf8proc.h>

void gs_lines(gs_text *t) {
  const int returns = t->nbytes && memchr(t->bytes, '\r', t->nbytes) != NULL;
  uint32_t i;
  *gs_push(t->arena, &t->lines) = 0;
  for (i = 0; i < t->nbytes; i++) {
    if (!returns) {
      const char *end = memchr(t->bytes + i, '\n', t->nbytes - i);
      if (!end) break;
      i = (uint32_t)(end - t->bytes);
    }
    if (t->bytes[i] == '\r' && i + 1 < t->nbytes && t->bytes[i + 1] == '\n') continue;
    if (t->bytes[i] == '\n' || t->bytes[i] == '\r') *gs_push(t->arena, &t->lines) = i + 1;
  }
  gs_step(t, t->nbytes / 64);
}

void gs_locate(const gs_text *t, size_t offset, uint32_t *line, uint32_t *column) {
  uint32_t low = 0, high = t->lines.n;
  if (offset > t->nbytes) offset = t->nbytes;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (t->lines.at[middle] <= offset) low = middle;
    else high = middle;
  }
  *line = low + 1;
  *column = (uint32_t)offset - t->lines.at[low] + 1;
}

/* Length of the bad sequence at s, as gs_normalise counts them: a lead byte and
 * the continuation bytes that could have followed it. */
static size_t bad_length(const unsigned char *s, size_t n) {
  unsigned char low = 0x80, high = 0xBF;
  size_t want, i;
  if (s[0] >= 0xC2 && s[0] <= 0xDF) want = 1;
  else if (s[0] >= 0xE0 && s[0] <= 0xEF) want = 2;
  else if (s[0] >= 0xF0 && s[0] <= 0xF4) want = 3;
  else return 1;
  if (s[0] == 0xE0) low = 0xA0;
  if (s[0] == 0xED) high = 0x9F;
  if (s[0] == 0xF0) low = 0x90;
  if (s[0] == 0xF4) high = 0x8F;
  for (i = 1; i <= want && i < n; i++) {
    if (s[i] < low || s[i] > high) break;
    low = 0x80, high = 0xBF;
  }
  return i;
}

size_t gs_slice(const gs_text *t, gainsay_span span, char *buffer, size_t capacity) {
  static const char replacement[] = "\xEF\xBF\xBD";
  size_t i = span.start, end = span.end, need = 0, put = 0;
  if (end > t->nbytes) end = t->nbytes;
  while (i < end) {
    const unsigned char *s = (const unsigned char *)t->bytes + i;
    const char *from = t->bytes + i;
    size_t n = 1, out = 1;
    if (*s >= 0x20 && *s < 0x7F) {
      while (i + n < end && s[n] >= 0x20 && s[n] < 0x7F) n++;
      out = n;
      if (put == need && put < capacity && put + out > capacity) out = n = capacity - put; /* what fits of them */
    } else if (*s >= 0x80) {
      utf8proc_int32_t u;
      utf8proc_ssize_t got = utf8proc_iterate(s, (utf8proc_ssize_t)(end - i), &u);
      n = out = got > 0 ? (size_t)got : bad_length(s, end - i);
      if (got <= 0 || (u >= 0x80 && u < 0xA0 && u != 0x85)) from = NULL;
    } else if ((*s < 0x20 && *s != '\n' && *s != '\r' && *s != '\t' && *s != '\v' && *s != '\f') || *s == 0x7F) {
      from = NULL;
    }
    if (!from) from = replacement, out = 3;
    if (put == need && need + out <= capacity) {
      memcpy(buffer + put, from, out);
      put += out;
    }
    need += out;
    i += n;
  }
  return need;
}
