/* Page furniture: copyright lines, by-lines, calls to share or subscribe.  Such a
 * block makes no claims.  Judged block by block: furniture stands alone. */
#include "ledger.h"
#include <string.h>

/* A block that is longer than this many tokens is prose, whatever it mentions,
 * unless it opens with a copyright sign. */
#define LONGEST 40u

static int is_copyright(const gainsay_document *d, gs_range r) {
  uint32_t i, end = r.first + 3 < r.last ? r.first + 3 : r.last;
  for (i = r.first; i < end; i++)
    if (gs_is(d, i, "\xC2\xA9") || (gs_is(d, i, "copyright") && i == r.first)) return 1;
  return gs_is(d, r.first, "(") && gs_is(d, r.first + 1, "c") && gs_is(d, r.first + 2, ")");
}

/* "By Ann Roe", "By ANN ROE and JOHN DOE, Staff Writer": names and little else. */
static int is_byline(const gainsay_document *d, gs_range r) {
  uint32_t i;
  if (r.last - r.first > 14 || r.last - r.first < 3 || !gs_is(d, r.first, "by")) return 0;
  for (i = r.first; i < r.last; i++) {
    if (gs_is(d, i, ".") || gs_tag_at(d, i) == GS_FINITE || gs_tag_at(d, i) == GS_AUX) return 0;
    if (i > r.first && i < r.first + 3 && !(gs_token_at(d, i)->flags & GS_T_CAPITAL)) return 0;
  }
  return 1;
}

/* Words of furniture at the head of a short block, or covering half of it. */
static int has_phrase(const gainsay_document *d, gs_range r) {
  uint32_t i, covered = 0;
  for (i = r.first; i < r.last;) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_FURNITURE);
    if (!h || h->last > r.last) {
      i++;
      continue;
    }
    if (i == r.first && r.last - r.first <= h->last - h->first + 8) return 1;
    covered += h->last - h->first;
    i = h->last;
  }
  return covered * 2 >= r.last - r.first;
}

static int is_address_only(const gainsay_document *d, gs_range r) {
  const gs_string *w = gs_word_of(&d->text, r.first);
  return r.last - r.first <= 2 && (memchr(w->at, '/', w->n) || memchr(w->at, '@', w->n));
}

void gs_furniture(gainsay_document *d) {
  uint32_t b;
  for (b = 0; b < d->text.blocks.n; b++) {
    gs_block *block = &d->text.blocks.at[b];
    const gs_range r = block->tokens;
    if (r.first == r.last || block->kind == GAINSAY_DATELINE) continue;
    gs_step(&d->text, r.last - r.first);
    if (is_copyright(d, r) ||
        (r.last - r.first <= LONGEST && (is_byline(d, r) || has_phrase(d, r) || is_address_only(d, r))))
      block->kind = GAINSAY_FURNITURE_BLOCK;
  }
}
