/* The tagger: greedy, left to right; words that had one tag only in training are
 * looked up. */
#include "model.h"

void gs_penn(const gs_tagger *g, gs_view *v, gs_text *t) {
  gs_bag bag;
  uint32_t s, i, c;
  for (s = 0; s < t->sentences.n; s++) {
    const gs_range r = t->sentences.at[s];
    uint32_t before2 = 0, before1 = 0;
    gs_step(t, r.last - r.first);
    for (i = r.first; i < r.last; i++) {
      uint32_t best = gs_wordmap_get(&g->known, gs_tag_key(v, i));
      if (!best) {
        int32_t score[GS_PENN];
        gs_tag_features(&bag, v, i, r, before2, before1);
        gs_sum_wide(&g->rows, bag.at, bag.n, GS_PENN, score);
        for (best = 1, c = 2; c < GS_PENN; c++)
          if (score[c] > score[best]) best = c;
      }
      v->tags[i] = (uint8_t)best;
      before2 = before1;
      before1 = best;
    }
  }
}
