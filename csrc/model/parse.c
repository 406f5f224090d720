/* The parser: greedy, two moves a word, then a relation for each arc. */
#include "parse.h"
#include "model.h"
#include <string.h>

void gs_parse_new(gs_parse *p, gs_arena *a, const gs_view *v, uint32_t n) {
  memset(p, 0, sizeof *p);
  p->v = v;
  p->stack = gs_alloc(a, (n + 1u) * sizeof *p->stack);
  p->head = gs_alloc(a, (n + 1u) * sizeof *p->head);
  p->left1 = gs_alloc(a, (n + 1u) * sizeof *p->left1);
  p->left2 = gs_alloc(a, (n + 1u) * sizeof *p->left2);
  p->right1 = gs_alloc(a, (n + 1u) * sizeof *p->right1);
  p->right2 = gs_alloc(a, (n + 1u) * sizeof *p->right2);
  p->nleft = gs_alloc(a, n + 1u);
  p->nright = gs_alloc(a, n + 1u);
}

void gs_parse_start(gs_parse *p, gs_range s) {
  uint32_t i;
  p->sentence = s;
  p->depth = 0;
  p->next = s.first;
  for (i = s.first; i < s.last; i++) {
    p->head[i] = i;
    p->left1[i] = p->left2[i] = p->right1[i] = p->right2[i] = GS_NONE;
    p->nleft[i] = p->nright[i] = 0;
  }
}

uint32_t gs_moves(const gs_parse *p) {
  uint32_t open = 0;
  if (p->next < p->sentence.last) {
    open |= 1u << GS_SHIFT;
    if (p->depth) open |= 1u << GS_LEFT;
  }
  if (p->depth > 1) open |= 1u << GS_RIGHT;
  return open;
}

void gs_move(gs_parse *p, uint32_t move) {
  uint32_t top = p->depth ? p->stack[p->depth - 1] : 0, h;
  switch (move) {
    case GS_SHIFT:
      p->stack[p->depth++] = p->next++;
      break;
    case GS_LEFT: /* words left of the next one attach from the nearest outwards */
      h = p->next;
      p->head[top] = h;
      p->left2[h] = p->left1[h];
      p->left1[h] = top;
      if (p->nleft[h] < 4) p->nleft[h]++;
      p->depth--;
      break;
    default:
      h = p->stack[p->depth - 2];
      p->head[top] = h;
      p->right2[h] = p->right1[h];
      p->right1[h] = top;
      if (p->nright[h] < 4) p->nright[h]++;
      p->depth--;
  }
}

void gs_parse_text(const gs_parser *g, gs_view *v, gs_text *t, gs_arena *a) {
  gs_parse p;
  gs_bag bag;
  uint32_t s, i, c;
  gs_parse_new(&p, a, v, t->tokens.n);
  p.head = v->head;
  for (s = 0; s < t->sentences.n; s++) {
    const gs_range r = t->sentences.at[s];
    uint32_t open;
    gs_step(t, 2 * (r.last - r.first));
    gs_parse_start(&p, r);
    while ((open = gs_moves(&p)) != 0) {
      uint32_t best = 0;
      if ((open & (open - 1)) == 0) {
        while (!(open >> best & 1)) best++;
      } else {
        int32_t score[GS_MOVES];
        gs_move_features(&bag, &p);
        gs_sum_narrow(&g->moves, bag.at, bag.n, GS_MOVES, score);
        for (best = GS_MOVES, c = 0; c < GS_MOVES; c++)
          if ((open >> c & 1) && (best == GS_MOVES || score[c] > score[best])) best = c;
      }
      gs_move(&p, best);
    }
    for (i = r.first; i < r.last; i++) {
      int32_t score[GS_RELATIONS];
      uint32_t best = 0;
      if (v->head[i] != i) {
        gs_relation_features(&bag, v, i);
        gs_sum_wide(&g->relations, bag.at, bag.n, GS_RELATIONS, score);
        for (best = 1, c = 2; c < GS_RELATIONS; c++)
          if (score[c] > score[best]) best = c;
      }
      v->relation[i] = (uint8_t)best;
    }
  }
}
