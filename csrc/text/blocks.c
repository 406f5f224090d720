/* Blocks: the folded text cut into paragraphs, with headline and dateline told
 * apart.  Page furniture needs the lexicon and is marked a floor above. */
#include "text.h"
#include <string.h>

/* Longest headline and dateline, in folded bytes.  A headline of more than 30
 * words or a dateline of more than a line is neither. */
#define HEADLINE_MAX 200u
#define DATELINE_MAX 80u

static int is_upper(const gs_text *t, uint32_t i) { return t->upper[i >> 3] >> (i & 7) & 1; }

static int ends_sentence(const gs_text *t, uint32_t start, uint32_t end) {
  while (end > start && strchr("\"')]", t->folded[end - 1])) end--;
  return end > start && strchr(".!?:", t->folded[end - 1]) != NULL;
}

/* Where the line that goes on at i ends: its line end, or that of the text. */
static uint32_t line_end(const gs_text *t, uint32_t i) {
  const char *end = i < t->nfolded ? memchr(t->folded + i, '\n', t->nfolded - i) : NULL;
  return end ? (uint32_t)(end - t->folded) : t->nfolded;
}

/* Whether single line ends are only where an editor wrapped its lines: there are
 * some, no line is long, and most lines stop in the middle of a sentence. */
static int is_wrapped(const gs_text *t) {
  uint32_t i, start = 0, single = 0, mid = 0, longest = 0;
  for (i = line_end(t, 0);; i = line_end(t, start)) {
    if (i - start > longest) longest = i - start;
    if (i < t->nfolded && i > start && t->folded[i + 1] != '\n') {
      single++;
      if (i - start > 40 && !ends_sentence(t, start, i)) mid++;
    }
    if (i == t->nfolded) break;
    start = i + 1;
  }
  return single >= 2 && longest <= 120 && mid * 2 > single;
}

static void add(gs_text *t, gainsay_block_kind kind, uint32_t start, uint32_t end) {
  gs_block *b;
  while (end > start && (t->folded[end - 1] == ' ' || t->folded[end - 1] == '\n')) end--;
  while (start < end && t->folded[start] == ' ') start++;
  if (start == end) return;
  b = gs_push(t->arena, &t->blocks);
  memset(b, 0, sizeof *b);
  b->kind = kind;
  b->fold = start;
  b->fold_end = end;
}

/* End of a dateline that begins at `start`: a place in capitals, then perhaps a
 * date or an agency, then a dash ("KYIV, June 3 (Reuters) - "); or `start`. */
static uint32_t dateline_end(const gs_text *t, uint32_t start, uint32_t end) {
  uint32_t i = start, capitals = 0;
  uint32_t limit = end - start > DATELINE_MAX ? start + DATELINE_MAX : end;
  while (i < limit && (is_upper(t, i) || strchr(" .'-", t->folded[i]))) {
    if (t->folded[i] == '-' && i > start && t->folded[i - 1] == ' ') break;
    capitals += (uint32_t)is_upper(t, i);
    i++;
  }
  if (capitals < 3) return start;
  /* A word that only begins with a capital belongs to a sentence, not to a place
   * in capitals, unless a comma or a bracket came between. */
  if (i < limit && t->folded[i] != '-' && t->folded[i] != ',' && t->folded[i] != '(') return start;
  for (; i + 1 < limit; i++) {
    if (t->folded[i] == '.' && t->folded[i + 1] == ' ' && i - start > 30) return start;
    if (t->folded[i] != '-') continue;
    if (t->folded[i + 1] == '-') return i + 2;
    if (i > start && t->folded[i - 1] == ' ' && t->folded[i + 1] == ' ') return i + 1;
  }
  return start;
}

static void paragraph(gs_text *t, uint32_t start, uint32_t end) {
  uint32_t after = dateline_end(t, start, end);
  if (after > start) add(t, GAINSAY_DATELINE, start, after);
  add(t, GAINSAY_PARAGRAPH, after, end);
}

/* The same letters, whatever their case, spaces and marks: how the caller's
 * headline is known again in the text.  Bytes from 0x80 on are passed over. */
static int same_letters(const char *a, size_t na, const char *b, size_t nb) {
  size_t i = 0, j = 0, letters = 0;
  for (;;) {
    unsigned char x, y;
    while (i < na && !((a[i] | 32) >= 'a' && (a[i] | 32) <= 'z') && !(a[i] >= '0' && a[i] <= '9')) i++;
    while (j < nb && !((b[j] | 32) >= 'a' && (b[j] | 32) <= 'z') && !(b[j] >= '0' && b[j] <= '9')) j++;
    if (i == na || j == nb) return i == na && j == nb && letters > 0;
    x = (unsigned char)(a[i] >= 'A' && a[i] <= 'Z' ? a[i] | 32 : a[i]);
    y = (unsigned char)(b[j] >= 'A' && b[j] <= 'Z' ? b[j] | 32 : b[j]);
    if (x != y) return 0;
    i++, j++, letters++;
  }
}

/* The first block is a headline where the caller's headline says so, or else
 * where it is one short line with no full stop and there is more text. */
static void find_headline(gs_text *t, const char *headline, size_t nheadline) {
  gs_block *b = t->blocks.at;
  uint32_t n;
  if (!t->blocks.n || b->kind != GAINSAY_PARAGRAPH) return;
  n = b->fold_end - b->fold;
  if (headline) {
    if (same_letters(t->folded + b->fold, n, headline, nheadline)) b->kind = GAINSAY_HEADLINE;
    return;
  }
  if (t->blocks.n > 1 && n <= HEADLINE_MAX && !memchr(t->folded + b->fold, '\n', n) &&
      t->folded[b->fold] != '"' && !strchr(".:,;\"", t->folded[b->fold_end - 1]))
    b->kind = GAINSAY_HEADLINE;
}

void gs_blocks(gs_text *t, const char *headline, size_t nheadline) {
  int wrapped = is_wrapped(t);
  uint32_t start = 0, i;
  for (i = line_end(t, 0); i < t->nfolded; i = line_end(t, i + 1)) {
    if (t->folded[i + 1] != '\n' && wrapped) continue;
    paragraph(t, start, i);
    gs_step(t, 1 + (i - start) / 4);
    start = i + 1;
  }
  paragraph(t, start, t->nfolded);
  gs_step(t, 1 + (t->nfolded - start) / 4);
  find_headline(t, headline, nheadline);
}
