/* The parser: greedy, two moves a word, then a relation for each arc.  Moves and
 * relations that hardly ever were otherwise are looked up. */
#include "parse.h"
#include "model.h"
#include <string.h>

void gs_parse_new(gs_parse *p, gs_arena *a, const gs_view *v, uint32_t n) {
  memset(p, 0, sizeof *p);
  p->v = v;
  p->stack = gs_alloc(a, (n + 1u) * sizeof *p->stack);
  p->head = gs_alloc(a, (n + 1u) * sizeof *p->head);
  p->left1 = gs_alloc(a, (n + 1u) * sizeof *p->left1);
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
    p->left1[i] = p->right1[i] = p->right2[i] = GS_NONE;
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

static uint32_t best_move(const gs_parser *g, const gs_parse *p, uint32_t open) {
  uint32_t tokens[GS_MOVE_ROLES], best, c;
  int16_t sums[8], *score = sums + 1; /* the first is void */
  gs_bag bag;
  best = gs_sure_move(g->sure_moves, gs_move_situation(p));
  if (best && (open >> (best - 1) & 1)) return best - 1;
  gs_bag_clear(&bag);
  gs_move_tokens(p, tokens);
  gs_sum_hashes(gs_move_sums(&g->moves, &bag, p, tokens), &g->moves, &bag, GS_MOVES, sums);
  for (best = GS_MOVES, c = 0; c < GS_MOVES; c++)
    if ((open >> c & 1) && (best == GS_MOVES || score[c] > score[best])) best = c;
  return best;
}

static uint8_t best_relation(const gs_parser *g, const gs_bag *b) {
  int16_t sums[GS_WIDEST];
  gs_sum_wide(&g->relations, b, GS_RELATIONS, sums);
  return (uint8_t)gs_highest(sums, GS_RELATIONS);
}

/* Relations of a sentence.  The weights of a word are fetched while those of the one
 * before it are summed. */
static void relate(const gs_parser *g, gs_view *v, gs_range s) {
  uint32_t i, before = GS_NONE, turn = 0;
  gs_bag bags[2];
  for (i = s.first; i < s.last; i++) {
    v->relation[i] = v->head[i] == i ? GS_R_ROOT : g->sure_relations[gs_relation_situation(v, i)];
    if (v->head[i] == i || v->relation[i]) continue;
    gs_bag_clear(&bags[turn]);
    gs_relation_features(&bags[turn], v, i);
    gs_prefetch_hashes(&g->relations, &bags[turn], GS_RELATIONS);
    turn = !turn;
    if (before != GS_NONE) v->relation[before] = best_relation(g, &bags[turn]);
    before = i;
  }
  if (before != GS_NONE) v->relation[before] = best_relation(g, &bags[!turn]);
}

void gs_parse_text(const gs_parser *g, gs_view *v, gs_text *t, gs_arena *a) {
  gs_parse p;
  uint32_t s;
  const gs_arena_at scratch = gs_arena_mark(a);
  gs_parse_new(&p, a, v, t->tokens.n);
  p.head = v->head;
  for (s = 0; s < t->sentences.n; s++) {
    const gs_range r = t->sentences.at[s];
    uint32_t open;
    gs_step(t, 2 * (r.last - r.first));
    gs_parse_start(&p, r);
    while ((open = gs_moves(&p)) != 0) {
      uint32_t move = 0;
      if (open & (open - 1)) move = best_move(g, &p, open);
      else
        while (!(open >> move & 1)) move++;
      gs_move(&p, move);
    }
    relate(g, v, r);
  }
  gs_arena_release(a, scratch);
}
