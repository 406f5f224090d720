/* Joining: which source, with which cue, with which contents.
 *
 * Labels are flat, so spans alternate, and almost always nearness within the
 * sentence decides: "S C X", "X, C S", "X, S C, X", "C S, X".  Contents that fill
 * sentences of their own belong to the speaker before them, or to the first cue
 * behind them where the paragraph opens with them. */
#include "join.h"
#include <string.h>

typedef enum role { SOURCE, CUE, CONTENT } role;

typedef struct span {
  gs_range tokens;
  uint8_t role;
  uint32_t sentence;      /* of its first token */
  uint32_t sentence_last; /* of its last */
  uint32_t statement;     /* index + 1, once it is joined */
  uint32_t left[2], right[2]; /* nearest source and cue on each side, or GS_NONE */
  uint32_t mate;          /* of a cue its source, of a source its first cue; or GS_NONE */
  uint8_t served;         /* a cue that has a content */
} span;

typedef struct joiner {
  gainsay_document *d;
  const uint8_t *labels;
  const float *shares;
  gs_array(span) spans;   /* of one paragraph */
  uint32_t before;        /* index + 1 of the last statement of an earlier paragraph */
} joiner;

#define FAR 1000000u
#define MOST_SPANS 24u /* joined at a time: keeps the work linear in a text of nothing but labels */

static void spans_of(joiner *j, gs_range p) {
  uint32_t i;
  j->spans.n = 0;
  for (i = p.first; i < p.last;) {
    uint32_t first = i;
    uint8_t label = j->labels[i];
    span *s;
    i++;
    if (!label) continue;
    label = (uint8_t)((label - 1) | 1); /* begins the run, whichever it was */
    while (i < p.last && j->labels[i] == label + 1) i++;
    s = gs_push(j->d->arena, &j->spans);
    memset(s, 0, sizeof *s);
    s->tokens.first = first;
    s->tokens.last = i;
    s->role = (uint8_t)(label / 2);
    s->sentence = gs_token_at(j->d, first)->sentence;
    s->sentence_last = gs_token_at(j->d, i - 1)->sentence;
  }
}

/* ---- the cue --------------------------------------------------------------------- */

static int is_verb(gs_tag t) { return t == GS_FINITE || t == GS_BASE || t == GS_ING || t == GS_PARTICIPLE; }

/* The entry and the head word of a cue: the longest hit that speaks for a stance,
 * of two of the same length the later, since auxiliaries and governing verbs come
 * first ("declined to confirm"), but a phrase that is a response before a verb. */
static void entry_of(const gainsay_document *d, gs_range cue, gs_statement *st) {
  uint32_t i, k, longest = 0, best = GS_NONE;
  const gs_hit *hit = NULL;
  for (i = cue.first; i < cue.last; i++)
    for (k = d->hits.from[i]; k < d->hits.from[i + 1]; k++) {
      const gs_hit *h = &d->hits.at.at[k];
      uint32_t category = h->category, n = h->last - h->first;
      if (category > GAINSAY_RESPONSE || h->last > cue.last) continue;
      /* "disrupted alleged gangs": a past form right behind the verb is no verb. */
      if (i > cue.first && is_verb(gs_tag_at(d, i - 1)) &&
          gs_entry_of(d, h->entry)->stance == GAINSAY_ALLEGE &&
          (gs_tag_at(d, i) == GS_FINITE || gs_tag_at(d, i) == GS_PARTICIPLE))
        continue;
      if (category == GAINSAY_RESPONSE) n += 2;
      if (n >= longest) longest = n, hit = h;
    }
  if (hit) {
    const gs_entry *e = gs_entry_of(d, hit->entry);
    st->entry = hit->entry;
    st->head = hit->first;
    st->stance = e->stance;
    st->detail = e->detail;
    return;
  }
  for (i = cue.first; i < cue.last; i++)
    if (is_verb(gs_tag_at(d, i))) best = i;
  for (i = cue.first; i < cue.last && best == GS_NONE; i++)
    if (gs_tag_at(d, i) == GS_NOUN) best = i;
  st->entry = GS_NONE;
  st->head = best == GS_NONE ? cue.first : best;
  st->stance = GAINSAY_ASSERT;
}

static uint8_t object_of(const gainsay_document *d, const gs_ranges *content) {
  gs_range r;
  uint32_t q, i;
  if (!content->n) return GS_OBJECT_NONE;
  r = content->at[0];
  if (gs_opens_quote(d, r.first, &q) && d->text.quotes.at[q].tokens.last >= r.last) return GS_OBJECT_QUOTE;
  if (gs_tag_at(d, r.first) == GS_TO) return GS_OBJECT_TO;
  for (i = r.first; i < r.last; i++) {
    gs_tag t = gs_tag_at(d, i);
    if (t == GS_FINITE || t == GS_AUX) return GS_OBJECT_CLAUSE;
  }
  return GS_OBJECT_NOUN;
}

/* ---- nearness ---------------------------------------------------------------------- */

/* Tokens between two spans, without those that are sources; FAR over another cue. */
static uint32_t gap(const joiner *j, uint32_t lo, uint32_t hi) {
  uint32_t k, n;
  const span *x = &j->spans.at[lo], *y = &j->spans.at[hi];
  n = y->tokens.first - x->tokens.last;
  for (k = lo + 1; k < hi; k++) {
    const span *s = &j->spans.at[k];
    if (s->role == CUE) return FAR;
    n -= s->tokens.last - s->tokens.first;
  }
  return n;
}

static void find_neighbours(joiner *j) {
  uint32_t k, r, near[2] = {GS_NONE, GS_NONE};
  for (k = 0; k < j->spans.n; k++) {
    span *s = &j->spans.at[k];
    s->mate = GS_NONE;
    for (r = 0; r < 2; r++) s->left[r] = near[r];
    if (s->role != CONTENT) near[s->role] = k;
  }
  for (near[0] = near[1] = GS_NONE, k = j->spans.n; k-- > 0;) {
    span *s = &j->spans.at[k];
    for (r = 0; r < 2; r++) s->right[r] = near[r];
    if (s->role != CONTENT) near[s->role] = k;
  }
}

static int same_sentence(const joiner *j, uint32_t a, uint32_t b) {
  const span *x = &j->spans.at[a < b ? a : b], *y = &j->spans.at[a < b ? b : a];
  return x->sentence_last >= y->sentence;
}

/* What joining source s to cue c costs: tokens between, more where contents stand
 * between, where the source comes second, or in another sentence. */
static uint32_t source_cost(const joiner *j, uint32_t s, uint32_t c) {
  uint32_t lo = s < c ? s : c, hi = s < c ? c : s, k;
  uint32_t n = j->spans.at[hi].tokens.first - j->spans.at[lo].tokens.last;
  for (k = lo + 1; k < hi; k++) n += j->spans.at[k].role == CONTENT ? 8 : j->spans.at[k].role == CUE ? 30 : 20;
  if (!same_sentence(j, s, c)) n += 60;
  return 2 * n + (s > c);
}

/* ---- the joining -------------------------------------------------------------------- */

static float confidence_of(const joiner *j, const gs_statement *st);

static void own(joiner *j, uint32_t statement, span *s) {
  gs_statement *st = &j->d->statements.at[statement];
  gs_ranges *r = s->role == SOURCE ? &st->source : s->role == CUE ? &st->cue : &st->content;
  *gs_push(j->d->arena, r) = s->tokens;
  s->statement = statement + 1;
}

static uint32_t new_statement(joiner *j) {
  gs_statement *st = gs_push(j->d->arena, &j->d->statements);
  memset(st, 0, sizeof *st);
  st->entry = GS_NONE;
  st->stance = GAINSAY_ASSERT;
  return j->d->statements.n - 1;
}

/* Spans first .. last, of one sentence or a few that contents tie together.  Each
 * source goes to its cheapest cue, the cheapest pairs first; a cue takes one, and a
 * cue that is left without may share that of the cue before it ("X said A and
 * denied B"). */
static void join_group(joiner *j, uint32_t first, uint32_t last) {
  uint32_t s, c;
  for (;;) {
    uint32_t best = FAR, bs = 0, bc = 0;
    for (s = first; s < last; s++) {
      if (j->spans.at[s].role != SOURCE || j->spans.at[s].mate != GS_NONE) continue;
      for (c = first; c < last; c++) {
        uint32_t cost;
        if (j->spans.at[c].role != CUE || j->spans.at[c].mate != GS_NONE) continue;
        cost = source_cost(j, s, c);
        if (cost < best) best = cost, bs = s, bc = c;
      }
    }
    if (best == FAR) break;
    j->spans.at[bc].mate = bs;
    j->spans.at[bs].mate = bc;
  }
  for (c = first; c < last; c++) {
    span *x = &j->spans.at[c];
    if (x->role != CUE || x->mate != GS_NONE || x->left[CUE] == GS_NONE || x->left[CUE] < first) continue;
    if (same_sentence(j, x->left[CUE], c)) x->mate = j->spans.at[x->left[CUE]].mate;
  }
}

static void join_sources(joiner *j) {
  uint32_t k, first = 0;
  for (k = 1; k <= j->spans.n; k++)
    if (k == j->spans.n || k - first == MOST_SPANS || j->spans.at[k].sentence > j->spans.at[k - 1].sentence_last) {
      join_group(j, first, k);
      first = k;
    }
}

/* The cue that a content belongs to, as an index of spans, or GS_NONE. */
static uint32_t cue_of(const joiner *j, uint32_t x) {
  uint32_t l = j->spans.at[x].left[CUE], r = j->spans.at[x].right[CUE], gl, gr, s, q;
  int in_l = l != GS_NONE && same_sentence(j, l, x), in_r = r != GS_NONE && same_sentence(j, x, r);
  if (!in_l && !in_r) {
    /* a sentence of its own: the speaker goes on; first in its paragraph, the one to come */
    if (l != GS_NONE) return l;
    if (r != GS_NONE && j->spans.at[r].sentence - j->spans.at[x].sentence_last <= 1) return r;
    return GS_NONE;
  }
  if (in_l != in_r) return in_l ? l : r;
  gl = gap(j, l, x), gr = gap(j, x, r);
  s = j->spans.at[r].mate;
  /* A cue that has its source on its far side, or none, leans on what it follows. */
  if (gl <= 2 && !j->spans.at[l].served) return l;
  if (gs_closes_quote(j->d, j->spans.at[x].tokens.last - 1, &q) && gr <= 2 && gl > 2) return r;
  if (j->spans.at[l].served && gr <= 3 && (s == GS_NONE || s > x)) return r;
  return gl <= gr + 2 ? l : r;
}

static void join_paragraph(joiner *j, gs_range p) {
  uint32_t k, n, last = 0, first_new = j->d->statements.n;
  spans_of(j, p);
  n = j->spans.n;
  if (!n) return;
  find_neighbours(j);
  join_sources(j);
  for (k = 0; k < n; k++) {
    span *s = &j->spans.at[k];
    uint32_t st;
    if (s->role != CUE) continue;
    st = new_statement(j);
    own(j, st, s);
    entry_of(j->d, s->tokens, &j->d->statements.at[st]);
    if (s->mate != GS_NONE) own(j, st, &j->spans.at[s->mate]);
  }
  for (k = 0; k < n; k++) {
    span *s = &j->spans.at[k];
    uint32_t c, st;
    if (s->role != CONTENT) continue;
    c = cue_of(j, k);
    if (c != GS_NONE) {
      j->spans.at[c].served = 1;
      own(j, j->spans.at[c].statement - 1, s);
      continue;
    }
    {
      /* No cue: a source of its own ("Smith: ..."), the statement whose quotation goes
       * on, or the speaker of the paragraph before. */
      uint32_t a = s->left[SOURCE], quote = gs_token_at(j->d, s->tokens.first)->quote;
      if (a == GS_NONE || j->spans.at[a].statement) a = s->right[SOURCE];
      if (a != GS_NONE && !j->spans.at[a].statement && same_sentence(j, a, k)) {
        st = new_statement(j);
        own(j, st, &j->spans.at[a]);
        own(j, st, s);
        j->d->statements.at[st].head = s->tokens.first;
      } else if (last) {
        own(j, last - 1, s);
        st = last - 1;
      } else if (j->before && quote) {
        own(j, j->before - 1, s);
        st = j->before - 1;
      } else {
        st = new_statement(j);
        own(j, st, s);
        j->d->statements.at[st].head = s->tokens.first;
      }
      last = st + 1;
    }
  }
  for (k = first_new; k < j->d->statements.n; k++) {
    gs_statement *st = &j->d->statements.at[k];
    st->object = object_of(j->d, &st->content);
    st->confidence = confidence_of(j, st);
  }
  if (j->d->statements.n > first_new) {
    j->before = j->d->statements.n;
    for (k = first_new; k < j->d->statements.n; k++)
      if (j->d->statements.at[k].content.n) j->before = k + 1;
  }
}

/* The least sure of the places that make a statement: its cue, and where its source
 * and its contents begin and end. */
static float confidence_of(const joiner *j, const gs_statement *st) {
  const gs_ranges *parts[3];
  float least = 1.0f;
  uint32_t p, k, i;
  if (!j->shares) return 0.8f;
  parts[0] = &st->cue, parts[1] = &st->source, parts[2] = &st->content;
  for (p = 0; p < 3; p++)
    for (k = 0; k < parts[p]->n; k++) {
      const gs_range r = parts[p]->at[k];
      for (i = r.first; i < r.last; i++) {
        float x = j->shares[(size_t)i * GS_LABELS + j->labels[i]];
        if (p == 2 && i != r.first && i + 1 != r.last) continue;
        if (x < least) least = x;
      }
    }
  return least;
}

void gs_join(gainsay_document *d, const uint8_t *labels, const float *shares) {
  joiner j;
  uint32_t b;
  memset(&j, 0, sizeof j);
  j.d = d;
  j.labels = labels;
  j.shares = shares;
  for (b = 0; b < d->text.blocks.n; b++) {
    if (d->text.blocks.at[b].kind == GAINSAY_FURNITURE_BLOCK) continue;
    gs_step(&d->text, d->text.blocks.at[b].tokens.last - d->text.blocks.at[b].tokens.first);
    join_paragraph(&j, d->text.blocks.at[b].tokens);
  }
}

void gs_attribute_by_model(gainsay_document *d, const gs_model *m) {
  gs_view v;
  uint32_t n = d->text.tokens.n, k, before = d->statements.n;
  uint8_t *labels = gs_alloc_zero(d->arena, n + 1u, 1);
  float *shares = gs_alloc_zero(d->arena, (size_t)n + 1, GS_LABELS * sizeof *shares);
  gs_model_run(m, &d->text, &d->hits, &d->engine->lexicon, d->arena, &v, labels, shares);
  d->syntax.tags = v.tags;
  d->syntax.head = v.head;
  d->syntax.relation = v.relation;
  d->syntax.subject = v.subject;
  gs_join(d, labels, shares);
  for (k = before; k < d->statements.n; k++) d->statements.at[k].confidence = gs_calibrated(m, d->statements.at[k].confidence);
}
