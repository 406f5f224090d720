/* What every pass asks of the tokens; see ledger.h. */
#include "ledger.h"

int gs_opens_quote(const gainsay_document *d, uint32_t i, uint32_t *quote) {
  const gs_token *k;
  if (i >= d->text.tokens.n) return 0;
  k = gs_token_at(d, i);
  if (!(k->flags & GS_T_QUOTE) || !k->quote || d->text.quotes.at[k->quote - 1].tokens.first != i) return 0;
  *quote = k->quote - 1;
  return 1;
}

int gs_closes_quote(const gainsay_document *d, uint32_t i, uint32_t *quote) {
  const gs_token *k;
  const gs_quote *q;
  if (i >= d->text.tokens.n) return 0;
  k = gs_token_at(d, i);
  if (!(k->flags & GS_T_QUOTE) || !k->quote) return 0;
  q = &d->text.quotes.at[k->quote - 1];
  if (!q->closed || q->tokens.last != i + 1) return 0;
  *quote = k->quote - 1;
  return 1;
}

gs_range gs_extent(const gs_ranges *r) {
  gs_range x = {0, 0};
  uint32_t i;
  for (i = 0; i < r->n; i++) {
    if (i == 0 || r->at[i].first < x.first) x.first = r->at[i].first;
    if (r->at[i].last > x.last) x.last = r->at[i].last;
  }
  return x;
}

int gs_is_inside(const gs_ranges *r, uint32_t token) {
  uint32_t i;
  for (i = 0; i < r->n; i++)
    if (token >= r->at[i].first && token < r->at[i].last) return 1;
  return 0;
}

uint32_t gs_party_of(const gainsay_document *d, uint32_t entity) {
  uint32_t party = d->entities.at[entity].party;
  return party ? party - 1 : entity;
}

int gs_is_response(const gs_statement *st) {
  return st->stance == GAINSAY_DENY || st->stance == GAINSAY_DOUBT || st->stance == GAINSAY_CONFIRM ||
         st->stance == GAINSAY_NO_COMMENT;
}

int gs_is_blocked(const gainsay_document *d, uint32_t sentence) {
  gainsay_block_kind kind = d->text.blocks.at[d->block_of[sentence]].kind;
  return kind == GAINSAY_FURNITURE_BLOCK || kind == GAINSAY_DATELINE;
}

char *gs_words(const gainsay_document *d, gs_range r) {
  gainsay_span span = {0, 0};
  size_t n;
  char *out;
  if (r.first < r.last) {
    span.start = gs_token_at(d, r.first)->start;
    span.end = gs_token_at(d, r.last - 1)->end;
  }
  n = gs_slice(&d->text, span, NULL, 0);
  out = gs_alloc(d->arena, n + 1);
  gs_slice(&d->text, span, out, n);
  out[n] = '\0';
  return out;
}
