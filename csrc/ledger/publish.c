/* Publishing: token positions to byte spans, indexes to ids, and everything into
 * the structs of gainsay.h, in order of appearance. */
#include "ledger.h"
#include <stdlib.h>
#include <string.h>

typedef struct order {
  uint32_t at, index;
} order;

static int by_place(const void *a, const void *b) {
  const order *x = a, *y = b;
  if (x->at != y->at) return x->at < y->at ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static gainsay_span span_of(const gainsay_document *d, gs_range r) {
  gainsay_span s = {0, 0};
  if (r.first < r.last) {
    s.start = gs_token_at(d, r.first)->start;
    s.end = gs_token_at(d, r.last - 1)->end;
  }
  return s;
}

static gainsay_spans spans_of(const gainsay_document *d, const gs_range *r, uint32_t n) {
  gainsay_spans out;
  gainsay_span *at = gs_alloc(d->arena, (n + 1u) * sizeof *at);
  uint32_t i;
  for (i = 0; i < n; i++) at[i] = span_of(d, r[i]);
  out.at = at;
  out.n = n;
  return out;
}

static uint32_t first_token(const gs_statement *st) {
  uint32_t first = st->head, i;
  const gs_ranges *all[3];
  all[0] = &st->source;
  all[1] = &st->cue;
  all[2] = &st->content;
  for (i = 0; i < 3; i++)
    if (all[i]->n && gs_extent(all[i]).first < first) first = gs_extent(all[i]).first;
  return first;
}

/* The ids of statements, 1 for the first in the text; by index. */
static uint32_t *number_statements(gainsay_document *d, order *in_order) {
  uint32_t i, *id = gs_alloc(d->arena, (d->statements.n + 1u) * sizeof *id);
  for (i = 0; i < d->statements.n; i++) {
    in_order[i].at = first_token(&d->statements.at[i]);
    in_order[i].index = i;
  }
  if (d->statements.n) qsort(in_order, d->statements.n, sizeof *in_order, by_place);
  for (i = 0; i < d->statements.n; i++) id[in_order[i].index] = i + 1;
  return id;
}

/* How much of a content is quoted: whole pieces between marks are direct, quoted
 * words in other pieces make it mixed. */
static gainsay_quotation quotation_of(const gainsay_document *d, const gs_ranges *content) {
  uint32_t k, i, q, direct = 0, mixed = 0;
  for (k = 0; k < content->n; k++) {
    gs_range r = content->at[k];
    uint32_t inside = 0, outside = 0;
    for (i = r.first; i < r.last; i++) {
      if (gs_opens_quote(d, i, &q)) inside++;
      if (!gs_token_at(d, i)->quote && !(gs_token_at(d, i)->flags & GS_T_PUNCT)) outside++;
    }
    if (!outside && r.first < r.last && gs_token_at(d, r.first)->quote) direct++;
    else if (inside && outside) mixed++;
  }
  if (content->n && direct == content->n) return GAINSAY_DIRECT;
  return direct || mixed ? GAINSAY_MIXED : GAINSAY_INDIRECT;
}

static void publish_statement(gainsay_document *d, gainsay_statement *out, const gs_statement *st,
                              const uint32_t *id, uint32_t own) {
  uint32_t start;
  memset(out, 0, sizeof *out);
  out->id = own;
  out->stance = (gainsay_stance)st->stance;
  out->detail = (gainsay_detail)st->detail;
  out->factive = st->factive;
  out->negative = st->negative;
  out->certainty = st->certainty;
  out->confidence = st->confidence;
  out->hedges = spans_of(d, st->hedges.at, st->hedges.n);
  out->source = spans_of(d, st->source.at, st->source.n);
  out->cue = spans_of(d, st->cue.at, st->cue.n);
  out->content = spans_of(d, st->content.at, st->content.n);
  out->entity = st->entity;
  out->party = st->party;
  out->kind = st->writer ? GAINSAY_WRITER : (gainsay_kind)st->kind;
  out->anonymity = (gainsay_anonymity)st->anonymity;
  out->lemma = st->entry == GS_NONE ? "" : gs_entry_of(d, st->entry)->lemma;
  out->quotation = quotation_of(d, &st->content);
  out->sentence = span_of(d, *gs_sentence_of(d, st->head));
  start = gs_token_at(d, first_token(st))->start;
  gs_locate(&d->text, start, &out->line, &out->column);
  out->told_to = span_of(d, st->told_to);
  out->when = span_of(d, st->when);
  out->via = st->via ? id[st->via - 1] : 0;
}

static gainsay_ids ids_of(const gainsay_document *d, const gs_numbers *from, const uint32_t *id) {
  gainsay_ids out;
  uint32_t i, *at = gs_alloc(d->arena, (from->n + 1u) * sizeof *at);
  for (i = 0; i < from->n; i++) at[i] = id ? id[from->at[i]] : from->at[i] + 1;
  out.at = at;
  out.n = from->n;
  return out;
}

static int weightier(const void *a, const void *b) {
  const gs_reason *x = a, *y = b;
  if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
  return strcmp(x->feature, y->feature);
}

static int by_response(const void *a, const void *b) {
  const gainsay_link *x = a, *y = b;
  if (x->response != y->response) return x->response < y->response ? -1 : 1;
  return x->claim < y->claim ? -1 : x->claim > y->claim;
}

static void publish_links(gainsay_document *d, const uint32_t *id) {
  gainsay_link *links = gs_alloc_zero(d->arena, d->links.n + 1u, sizeof *links);
  uint32_t i, k;
  for (i = 0; i < d->links.n; i++) {
    const gs_link *l = &d->links.at[i];
    gainsay_reason *why = gs_alloc(d->arena, (l->why.n + 1u) * sizeof *why);
    if (l->why.n) qsort(l->why.at, l->why.n, sizeof *l->why.at, weightier);
    for (k = 0; k < l->why.n; k++) {
      why[k].feature = l->why.at[k].feature;
      why[k].weight = l->why.at[k].weight;
      why[k].detail = l->why.at[k].detail ? l->why.at[k].detail : "";
    }
    links[i].response = id[l->response];
    links[i].claim = id[l->claim];
    links[i].relation = (gainsay_stance)d->statements.at[l->response].stance;
    links[i].confidence = l->confidence;
    links[i].why = why;
    links[i].nwhy = l->why.n;
  }
  if (d->links.n) qsort(links, d->links.n, sizeof *links, by_response);
  d->ledger.links = links;
  d->ledger.nlinks = d->links.n;
}

static int by_statement(const void *a, const void *b) {
  const gainsay_claim *x = a, *y = b;
  return x->statement < y->statement ? -1 : x->statement > y->statement;
}

static void publish_claims(gainsay_document *d, const uint32_t *id) {
  gainsay_claim *claims = gs_alloc_zero(d->arena, d->claims.n + 1u, sizeof *claims);
  uint32_t i;
  for (i = 0; i < d->claims.n; i++) {
    const gs_claim *c = &d->claims.at[i];
    claims[i].statement = id[c->statement];
    claims[i].same_as = ids_of(d, &c->same_as, id);
    claims[i].accused = ids_of(d, &c->accused, NULL);
    claims[i].status = (gainsay_status)c->status;
    claims[i].answered_by = ids_of(d, &c->answered_by, id);
    claims[i].unanswered = ids_of(d, &c->unanswered, NULL);
  }
  if (d->claims.n) qsort(claims, d->claims.n, sizeof *claims, by_statement);
  d->ledger.claims = claims;
  d->ledger.nclaims = d->claims.n;
}

static void publish_entities(gainsay_document *d) {
  gainsay_entity *out = gs_alloc_zero(d->arena, d->entities.n + 1u, sizeof *out);
  uint32_t i;
  for (i = 0; i < d->entities.n; i++) {
    const gs_entity *e = &d->entities.at[i];
    out[i].id = i + 1;
    out[i].name =
        e->value != GS_NONE ? d->engine->lexicon.values.strings.at[e->value].at : gs_words(d, e->name);
    out[i].kind = (gainsay_kind)e->kind;
    out[i].party = e->party;
    out[i].mentions = spans_of(d, e->mentions.at, e->mentions.n);
  }
  d->ledger.entities = out;
  d->ledger.nentities = d->entities.n;
}

static void publish_layout(gainsay_document *d) {
  const gs_text *t = &d->text;
  gainsay_block *blocks = gs_alloc_zero(d->arena, t->blocks.n + 1u, sizeof *blocks);
  gainsay_span *sentences = gs_alloc(d->arena, (t->sentences.n + 1u) * sizeof *sentences);
  gainsay_span *quotes = gs_alloc(d->arena, (t->quotes.n + 1u) * sizeof *quotes);
  uint32_t i, n = 0;
  for (i = 0; i < t->blocks.n; i++) {
    if (t->blocks.at[i].tokens.first == t->blocks.at[i].tokens.last) continue;
    blocks[n].kind = t->blocks.at[i].kind;
    blocks[n++].span = span_of(d, t->blocks.at[i].tokens);
  }
  for (i = 0; i < t->sentences.n; i++) sentences[i] = span_of(d, t->sentences.at[i]);
  for (i = 0; i < t->quotes.n; i++) quotes[i] = span_of(d, t->quotes.at[i].tokens);
  d->ledger.blocks = blocks;
  d->ledger.nblocks = n;
  d->ledger.sentences = sentences;
  d->ledger.nsentences = t->sentences.n;
  d->ledger.quotations = quotes;
  d->ledger.nquotations = t->quotes.n;
  d->ledger.warnings = t->warnings.at;
  d->ledger.nwarnings = t->warnings.n;
}

void gs_publish(gainsay_document *d) {
  order *in_order = gs_alloc(d->arena, (d->statements.n + 1u) * sizeof *in_order);
  uint32_t *id = number_statements(d, in_order), i;
  gainsay_statement *statements = gs_alloc(d->arena, (d->statements.n + 1u) * sizeof *statements);
  for (i = 0; i < d->statements.n; i++) {
    publish_statement(d, &statements[i], &d->statements.at[in_order[i].index], id, i + 1);
    gs_step(&d->text, 8);
  }
  d->ledger.language = d->known_language ? "en" : "";
  d->ledger.statements = statements;
  d->ledger.nstatements = d->statements.n;
  publish_links(d, id);
  publish_claims(d, id);
  publish_entities(d);
  publish_layout(d);
}
