/* What all text passes share: the way back to the source, work, warnings. */
#include "text.h"
#include <utf8proc.h>
#include <string.h>

#define ASK_EVERY 4096u /* steps between two questions to the cancel callback */

/* Index of the last piece that begins at or before a folded byte.  An empty
 * piece stands before the full one that begins at the same byte, so for a byte of
 * the text this is the piece that holds it. */
static uint32_t piece_of(const gs_text *t, uint32_t fold) {
  uint32_t low = 0, high = t->pieces.n;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (t->pieces.at[middle].fold <= fold)
      low = middle;
    else
      high = middle;
  }
  return low;
}

gainsay_span gs_unfold(const gs_text *t, size_t start, size_t end) {
  gainsay_span span = {0, 0};
  const gs_piece *p;
  if (!t->pieces.n) return span;
  if (start > t->nfolded) start = t->nfolded;
  if (end > t->nfolded) end = t->nfolded;
  p = &t->pieces.at[piece_of(t, (uint32_t)start)];
  span.start = p->exact ? p->source + ((uint32_t)start - p->fold) : p->source;
  span.end = span.start;
  if (end > start) {
    /* The closing piece, which is nobody's, makes p[1] safe. */
    p = &t->pieces.at[piece_of(t, (uint32_t)end - 1)];
    span.end = p->exact ? p->source + ((uint32_t)end - p->fold) : p[1].source;
  }
  return span;
}

void gs_pause(gs_text *t) {
  gs_work *w = &t->work;
  if (w->budget && w->done > w->budget) gs_fail(t->arena, GAINSAY_ECANCELLED);
  w->until_asked = ASK_EVERY;
  if (w->cancel && w->cancel(w->ctx)) gs_fail(t->arena, GAINSAY_ECANCELLED);
}

void gs_warn(gs_text *t, const char *warning, uint32_t start) {
  gainsay_warning *w;
  uint32_t i;
  for (i = 0; i < t->warnings.n; i++)
    if (strcmp(t->warnings.at[i].warning, warning) == 0) {
      t->warnings.at[i].count++;
      return;
    }
  w = gs_push(t->arena, &t->warnings);
  w->warning = warning;
  w->count = 1;
  w->start = start;
}

const char *gainsay_utf8proc_version(void) { return utf8proc_version(); }

const char *gainsay_unicode_version(void) { return utf8proc_unicode_version(); }
