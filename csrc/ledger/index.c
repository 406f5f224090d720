/* The index: for each sentence its block and the statements that stand in it, and
 * the terms of every token. */
#include "terms.h"
#include <string.h>

/* The sentence in which a statement makes its claim: where its content begins. */
static uint32_t place_of(const gainsay_document *d, const gs_statement *st) {
  return gs_token_at(d, st->content.n ? st->content.at[0].first : st->head)->sentence;
}

static void place(gainsay_document *d, uint32_t statement) {
  uint32_t s = place_of(d, &d->statements.at[statement]);
  while (d->next_statement.n <= statement) *gs_push(d->arena, &d->next_statement) = 0;
  d->next_statement.at[statement] = d->first_statement[s];
  d->first_statement[s] = statement + 1;
}

void gs_index(gainsay_document *d) {
  uint32_t i, b, s = 0, n = d->text.sentences.n;
  gs_terms_make(d, &d->terms);
  d->block_of = gs_alloc_zero(d->arena, n + 1u, sizeof *d->block_of);
  d->first_statement = gs_alloc_zero(d->arena, n + 1u, sizeof *d->first_statement);
  for (b = 0; b < d->text.blocks.n; b++)
    for (; s < n && d->text.sentences.at[s].first < d->text.blocks.at[b].tokens.last; s++) d->block_of[s] = b;
  for (i = d->statements.n; i-- > 0;) place(d, i);
  gs_step(&d->text, n);
}

uint32_t gs_writers_statement(gainsay_document *d, uint32_t sentence, gainsay_stance stance) {
  gs_statement st;
  memset(&st, 0, sizeof st);
  st.entry = GS_NONE;
  st.head = d->text.sentences.at[sentence].first;
  st.stance = (uint8_t)stance;
  st.writer = 1;
  st.kind = GAINSAY_WRITER;
  st.anonymity = GAINSAY_NAMED;
  st.negative = stance == GAINSAY_DENY;
  st.certainty = 1;
  st.confidence = 0.5f;
  *gs_push(d->arena, &st.content) = d->text.sentences.at[sentence];
  *gs_push(d->arena, &d->statements) = st;
  place(d, d->statements.n - 1);
  return d->statements.n - 1;
}
