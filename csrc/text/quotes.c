/* Quotations: pairs of marks of every kind, nested, opened again at each
 * paragraph or never closed.  A paragraph is judged on its own, but for the rule
 * that a quotation left open is continued by a mark that opens the next
 * paragraph; so a stray mark never costs more than its paragraph. */
#include "text.h"

/* Deeper nesting than this is noise: such marks are left alone. */
#define DEEPEST 4u

typedef struct open_quote { uint32_t quote; int single; } open_quote;

static int is_single(const gs_text *t, uint32_t i) { return gs_word_of(t, i)->n == 1 && gs_word_of(t, i)->at[0] == '\''; }

/* Whether a single mark at i that could close stands behind the s of a plural
 * possessive ("the voters' choice") rather than at the end of a quotation: a
 * word follows, and a better mark to close with comes later in the paragraph. */
static int is_possessive(const gs_text *t, const uint32_t *next_closer, uint32_t i, uint32_t last) {
  const gs_string *before;
  if (i == 0 || i + 1 >= last) return 0;
  before = gs_word_of(t, i - 1);
  return (t->tokens.at[i - 1].flags & GS_T_WORD) && before->at[before->n - 1] == 's' &&
         !(t->tokens.at[i + 1].flags & GS_T_PUNCT) && next_closer[i + 1] < last;
}

static void quotes_of_block(gs_text *t, gs_range r, uint32_t *next_closer, uint32_t *left_open) {
  open_quote stack[DEEPEST];
  uint32_t depth = 0, i, continues = *left_open;
  *left_open = 0;

  /* For each token, the next single mark that can close: from the end backwards. */
  next_closer[r.last] = r.last;
  for (i = r.last; i-- > r.first;) {
    const gs_token *k = &t->tokens.at[i];
    int closes = (k->flags & GS_T_QUOTE) && (k->flags & GS_T_CLOSES) && is_single(t, i);
    next_closer[i] = closes ? i : next_closer[i + 1];
  }

  for (i = r.first; i < r.last; i++) {
    gs_token *k = &t->tokens.at[i];
    int single, opens, closes;
    gs_step(t, 1);
    k->quote = depth ? stack[depth - 1].quote + 1 : 0;
    if (!(k->flags & GS_T_QUOTE)) continue;
    single = is_single(t, i);
    opens = (k->flags & GS_T_OPENS) != 0;
    closes = (k->flags & GS_T_CLOSES) != 0;

    if (!opens && depth) {
      /* Close the innermost quotation of this kind, and what is open inside it. */
      uint32_t d = depth;
      while (d > 0 && stack[d - 1].single != single) d--;
      if (d > 0 && !(single && (!closes || is_possessive(t, next_closer, i, r.last)))) {
        while (depth >= d) {
          gs_quote *q = &t->quotes.at[stack[depth - 1].quote];
          q->tokens.last = i + 1;
          q->closed = depth == d;
          depth--;
        }
        k->quote = stack[d - 1].quote + 1;
        continue;
      }
    }
    /* Not a closing one: it opens, unless it is an apostrophe, an inch mark or stray. */
    if (depth == DEEPEST || i + 1 == r.last) continue;
    if (closes && !opens) continue;
    if (!opens && i > r.first && !(k->flags & GS_T_SPACE) && !(t->tokens.at[i - 1].flags & GS_T_PUNCT)) continue;
    if (single && (!opens || next_closer[i + 1] == r.last)) continue;
    if (depth && stack[depth - 1].single == single && opens && !single) {
      /* A second double mark that opens: the first was never closed.  Curly marks
       * may nest in their own kind, straight ones cannot. */
      if (t->bytes[k->start] == '"') {
        gs_quote *q = &t->quotes.at[stack[depth - 1].quote];
        q->tokens.last = i;
        depth--;
      }
    }
    {
      gs_quote *q = gs_push(t->arena, &t->quotes);
      q->tokens.first = i;
      q->tokens.last = r.last;
      q->outer = depth ? stack[depth - 1].quote + 1 : 0;
      q->after = i == r.first ? continues : 0;
      q->closed = 0;
      stack[depth].quote = t->quotes.n - 1;
      stack[depth].single = single;
      depth++;
      k->quote = t->quotes.n;
    }
  }
  if (depth) *left_open = stack[0].quote + 1;
}

/* A quotation that nothing closed and no paragraph continued is worth a warning. */
static void warn_of_unclosed(gs_text *t) {
  uint32_t i, *continued = gs_alloc_zero(t->arena, t->quotes.n + 1u, sizeof *continued);
  for (i = 0; i < t->quotes.n; i++) continued[t->quotes.at[i].after] = 1;
  for (i = 0; i < t->quotes.n; i++) {
    const gs_quote *q = &t->quotes.at[i];
    if (!q->closed && !q->outer && !continued[i + 1]) gs_warn(t, "unclosed-quote", t->tokens.at[q->tokens.first].start);
  }
}

void gs_quotes(gs_text *t) {
  uint32_t b, left_open = 0;
  uint32_t *next_closer = gs_alloc(t->arena, ((size_t)t->tokens.n + 1) * sizeof *next_closer);
  for (b = 0; b < t->blocks.n; b++)
    if (t->blocks.at[b].tokens.first < t->blocks.at[b].tokens.last)
      quotes_of_block(t, t->blocks.at[b].tokens, next_closer, &left_open);
  warn_of_unclosed(t);
}
