/* The tagger: greedy, left to right; words that had one tag only in training are
 * looked up. */
#include "model.h"
#include "words.h"

void gs_penn(const gs_tagger *g, gs_view *v, gs_text *t, gs_arena *a) {
  gs_word_sums words;
  gs_bag bag;
  uint32_t s, i;
  const gs_arena_at scratch = gs_arena_mark(a);
  gs_word_sums_new(&words, a, &g->weights, v, gs_tag_word, GS_TAG_ROLES, GS_PENN);
  for (s = 0; s < t->sentences.n; s++) {
    const gs_range r = t->sentences.at[s];
    uint32_t before2 = 0, before1 = 0;
    gs_step(t, r.last - r.first);
    for (i = r.first; i < r.last; i++) {
      uint32_t best = gs_wordmap_get(&g->known, gs_tag_key(v, i));
      if (!best) {
        int16_t sums[GS_WIDEST];
        gs_bag_clear(&bag);
        gs_tag_rest(&bag, v, i, r, before2, before1);
        gs_sum_wide(&g->weights, &bag, GS_PENN, sums);
        gs_add_word(&words, i, GS_TAG_HERE, GS_PENN, sums);
        if (i > r.first) gs_add_word(&words, i - 1, GS_TAG_BEFORE, GS_PENN, sums);
        if (i + 1 < r.last) gs_add_word(&words, i + 1, GS_TAG_AFTER, GS_PENN, sums);
        best = gs_highest(sums, GS_PENN);
      }
      v->tags[i] = (uint8_t)best;
      before2 = before1;
      before1 = best;
    }
  }
  gs_arena_release(a, scratch);
}
