/* Links: which claims each response answers, and why.
 *
 * Every sentence near a response is held against what the response says it
 * answers: the terms they share, whether the responder's party is spoken of, who
 * speaks, what sort of claim it is, how far it stands.  Each feature that counts
 * is kept as a reason.  The weights were set by hand on the training texts. */
#include "terms.h"
#include "../base/real.h"
#include <string.h>

#define REACH_BACK 60u    /* sentences before the response that can hold its claim */
#define REACH_AHEAD 3u    /* ... and behind it */
#define MOST_LINKS 3u     /* sentences that one response answers */
#define LEAST_SCORE 1.6f  /* of a link */
#define NEAR_BEST 0.72f   /* a further sentence needs this share of the best score */

typedef struct candidate {
  uint32_t sentence;
  float score;
  float overlap, accused, allege, place, near_by, pointer, own;
} candidate;

typedef struct linker {
  gainsay_document *d;
  gs_terms terms;
  gs_term_set wanted, found;
  uint32_t *first_statement; /* by sentence: index + 1 of a statement with content there */
  uint32_t *next;            /* by statement: the next one in its sentence, index + 1 */
  uint8_t *blocked;          /* by sentence: furniture */
  uint32_t *paragraph;       /* by sentence */
} linker;

static int is_response(const gs_statement *st) {
  return st->stance == GAINSAY_DENY || st->stance == GAINSAY_DOUBT || st->stance == GAINSAY_CONFIRM || st->stance == GAINSAY_NO_COMMENT;
}

static uint32_t sentence_at(const linker *l, uint32_t token) { return gs_token_at(l->d, token)->sentence; }

/* The sentence that holds the beginning of a statement's content. */
static uint32_t sentence_of_content(const linker *l, const gs_statement *st) {
  return st->content.n ? sentence_at(l, st->content.at[0].first) : sentence_at(l, st->head);
}

static void index_sentences(linker *l) {
  gainsay_document *d = l->d;
  uint32_t i, b, s, n = d->text.sentences.n;
  l->first_statement = gs_alloc_zero(d->arena, n + 1u, sizeof *l->first_statement);
  /* With room for a claim of the writer's from each link that may come. */
  l->next = gs_alloc_zero(d->arena, (size_t)d->statements.n * (MOST_LINKS + 1) + 1, sizeof *l->next);
  l->blocked = gs_alloc_zero(d->arena, n + 1u, 1);
  l->paragraph = gs_alloc_zero(d->arena, n + 1u, sizeof *l->paragraph);
  for (i = d->statements.n; i-- > 0;) {
    s = sentence_of_content(l, &d->statements.at[i]);
    l->next[i] = l->first_statement[s];
    l->first_statement[s] = i + 1;
  }
  for (b = 0, s = 0; b < d->text.blocks.n; b++)
    for (; s < n && d->text.sentences.at[s].first < d->text.blocks.at[b].tokens.last; s++) {
      l->paragraph[s] = b;
      l->blocked[s] = d->text.blocks.at[b].kind == GAINSAY_FURNITURE_BLOCK || d->text.blocks.at[b].kind == GAINSAY_DATELINE;
    }
}

/* What the response says it answers: its content, else the rest of its sentence;
 * without the words that only name a claim, and without the source. */
static void wanted_terms(linker *l, const gs_statement *r, int *points, int *claim_word) {
  gainsay_document *d = l->d;
  gs_range s = *gs_sentence_of(d, r->head), source = gs_extent(&r->source), cue = gs_extent(&r->cue);
  uint32_t k, i;
  *points = *claim_word = 0;
  gs_set_clear(&l->wanted);
  for (k = 0; k < r->content.n; k++) {
    gs_set_add(d, &l->terms, &l->wanted, r->content.at[k]);
    for (i = r->content.at[k].first; i < r->content.at[k].last && i < r->content.at[k].first + 8; i++) {
      if (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) *claim_word = 1;
      if (gs_grammar_at(d, i) & GAINSAY_W_POINTER) *points = 1;
    }
  }
  if (l->wanted.terms.n < 3)
    for (i = s.first; i < s.last; i++) {
      gs_range one;
      if ((i >= source.first && i < source.last) || (i >= cue.first && i < cue.last)) continue;
      if (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) *claim_word = 1;
      one.first = i;
      one.last = i + 1;
      gs_set_add(d, &l->terms, &l->wanted, one);
    }
}

/* Whether the party is spoken of in the range, rather than speaking. */
static int speaks_of(const linker *l, gs_range r, uint32_t entity, uint32_t party, uint32_t *where) {
  const gainsay_document *d = l->d;
  uint32_t i;
  for (i = r.first; i < r.last; i++) {
    uint32_t m = d->mention[i], e;
    if (!m) continue;
    e = d->mentions.at[m - 1].entity;
    if (e + 1 == entity || gs_party_of(d, e) + 1 == party || (party && e + 1 == party)) {
      *where = i;
      return 1;
    }
  }
  return 0;
}

/* Weights.  A link needs LEAST_SCORE. */
#define W_OVERLAP 3.2f
#define W_ACCUSED 0.9f
#define W_ALLEGE 0.6f
#define W_PLACE 0.4f
#define W_NEAR 1.2f
#define W_POINTER 0.8f
#define W_OWN -1.6f

static void score(linker *l, const gs_statement *r, uint32_t home, uint32_t s, int points, int claim_word, candidate *c) {
  gainsay_document *d = l->d;
  const gs_range range = d->text.sentences.at[s];
  uint32_t i, k, where, gap = s < home ? home - s : s - home;
  float shared = 0;
  int spoken_of = 0, alleged = 0, own = 0, others = 0;
  memset(c, 0, sizeof *c);
  c->sentence = s;
  gs_set_clear(&l->found);
  gs_set_add(d, &l->terms, &l->found, range);
  for (i = 0; i < l->wanted.terms.n; i++) {
    uint32_t term = l->wanted.terms.at[i];
    if (gs_set_has(&l->found, term)) shared += l->terms.weight[term];
  }
  if (l->wanted.weight > 0) c->overlap = W_OVERLAP * shared / (l->wanted.weight > 1.5f ? l->wanted.weight : 1.5f);
  spoken_of = speaks_of(l, range, r->entity, r->party, &where);
  for (k = l->first_statement[s]; k; k = l->next[k - 1]) {
    const gs_statement *st = &d->statements.at[k - 1];
    if (st == r) continue;
    if (st->stance == GAINSAY_ALLEGE) alleged = 1;
    if (r->entity && st->entity == r->entity) own = 1;
    else if (st->entity) others = 1;
    if (is_response(st)) own = own || (r->entity && st->party == r->party);
  }
  for (i = range.first; i < range.last; i++) {
    if (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) alleged = 1;
    if (gs_hit_of(d, i, GAINSAY_ACT)) alleged = 1;
  }
  if (spoken_of) c->accused = W_ACCUSED;
  if (alleged) c->allege = W_ALLEGE;
  if (s < 3) c->place = W_PLACE;
  c->near_by = W_NEAR / (float)(gap ? gap : 1) * (s > home ? 0.5f : 1.0f);
  if ((points || claim_word) && gap == 1 && s < home) c->pointer = W_POINTER;
  if (own && !others) c->own = W_OWN;
  c->score = c->overlap + c->accused + c->allege + c->place + c->near_by + c->pointer + c->own;
}

/* ---- reasons --------------------------------------------------------------------------- */

static const char *words_of(gainsay_document *d, gs_range r) {
  gainsay_span span;
  size_t n;
  char *out;
  span.start = gs_token_at(d, r.first)->start;
  span.end = gs_token_at(d, r.last - 1)->end;
  n = gainsay_document_slice(d, span, NULL, 0);
  out = gs_alloc(d->arena, n + 1);
  gainsay_document_slice(d, span, out, n);
  out[n] = '\0';
  return out;
}

static gs_range whole_mention(const gainsay_document *d, uint32_t token) {
  gs_range r;
  r.first = token;
  r.last = token + 1;
  if (d->mention[token]) r = d->mentions.at[d->mention[token] - 1].tokens;
  return r;
}

static char *append(gainsay_document *d, char *to, const char *a, const char *b) {
  size_t n = to ? strlen(to) : 0, na = strlen(a), nb = b ? strlen(b) : 0;
  char *out = gs_alloc(d->arena, n + na + nb + 8);
  char *at = out;
  if (n) {
    memcpy(at, to, n);
    at += n;
    memcpy(at, ", ", 2);
    at += 2;
  }
  memcpy(at, a, na);
  at += na;
  if (b) {
    memcpy(at, " ~ ", 3);
    at += 3;
    memcpy(at, b, nb);
    at += nb;
  }
  *at = '\0';
  return out;
}

static int same_word(const gainsay_document *d, uint32_t a, uint32_t b) { return gs_token_at(d, a)->word == gs_token_at(d, b)->word; }

/* "export ~ sell, drones, Iran ~ Tehran": at most six. */
static const char *shared_terms(linker *l, gs_range sentence) {
  gainsay_document *d = l->d;
  char *out = NULL;
  uint32_t i, n = 0;
  gs_set_clear(&l->found);
  gs_set_add(d, &l->terms, &l->found, sentence);
  for (i = 0; i < l->wanted.terms.n && n < 6; i++) {
    uint32_t term = l->wanted.terms.at[i], here, there;
    if (!gs_set_has(&l->found, term)) continue;
    here = l->wanted.token[term];
    there = l->found.token[term];
    out = append(d, out, words_of(d, whole_mention(d, here)),
                 same_word(d, here, there) ? NULL : words_of(d, whole_mention(d, there)));
    n++;
  }
  return out ? out : "";
}

static void because(gainsay_document *d, gs_link *k, const char *feature, float weight, const char *detail) {
  gs_reason *x;
  if (weight < 0.05f && weight > -0.05f) return;
  x = gs_push(d->arena, &k->why);
  x->feature = feature;
  x->weight = weight;
  x->detail = detail;
}

static void explain(linker *l, const gs_statement *r, const candidate *c, gs_link *k) {
  gainsay_document *d = l->d;
  gs_range s = d->text.sentences.at[c->sentence];
  uint32_t where = 0;
  if (c->overlap > 0) because(d, k, "shared-terms", c->overlap, shared_terms(l, s));
  if (c->accused > 0 && speaks_of(l, s, r->entity, r->party, &where)) {
    gs_range source = gs_extent(&r->source);
    const char *who = source.first < source.last ? words_of(d, source) : "";
    because(d, k, "responder-is-spoken-of", c->accused, append(d, NULL, who, words_of(d, whole_mention(d, where))));
  }
  because(d, k, "claim-is-an-allegation", c->allege, "");
  because(d, k, "headline-or-lead", c->place, "");
  because(d, k, "near", c->near_by, "");
  because(d, k, "points-back", c->pointer, "");
  because(d, k, "own-claim", c->own, "");
}

/* ---- links -------------------------------------------------------------------------------- */

/* The writer's own claim that a sentence makes, where nobody else makes it. */
static uint32_t writers_claim(linker *l, uint32_t s) {
  gainsay_document *d = l->d;
  gs_statement st;
  memset(&st, 0, sizeof st);
  st.entry = GS_NONE;
  st.head = d->text.sentences.at[s].first;
  st.stance = GAINSAY_ASSERT;
  st.writer = 1;
  st.kind = GAINSAY_WRITER;
  st.anonymity = GAINSAY_NAMED;
  st.certainty = 1;
  st.confidence = 0.5f;
  *gs_push(d->arena, &st.content) = d->text.sentences.at[s];
  *gs_push(d->arena, &d->statements) = st;
  return d->statements.n - 1;
}

static void add_link(linker *l, uint32_t response, uint32_t claim, const candidate *c) {
  gs_link *k = gs_push(l->d->arena, &l->d->links);
  memset(k, 0, sizeof *k);
  k->response = response;
  k->claim = claim;
  k->score = c->score;
  k->confidence = (float)gs_logistic(c->score - LEAST_SCORE);
  explain(l, &l->d->statements.at[response], c, k);
}

/* Links a response to the claims of a sentence: each statement of others that
 * shares the matter, or the writer's own. */
static void link_sentence(linker *l, uint32_t response, const candidate *c) {
  gainsay_document *d = l->d;
  uint32_t k, linked = 0;
  for (k = l->first_statement[c->sentence]; k; k = l->next[k - 1]) {
    const gs_statement *st = &d->statements.at[k - 1], *r = &d->statements.at[response];
    if (k - 1 == response || is_response(st) || (r->entity && st->entity == r->entity)) continue;
    if (st->stance == GAINSAY_INTEND && st->object == GS_OBJECT_NOUN) continue;
    if (!st->content.n) continue;
    add_link(l, response, k - 1, c);
    linked = 1;
  }
  if (!linked) {
    uint32_t claim = writers_claim(l, c->sentence);
    l->next[claim] = l->first_statement[c->sentence];
    l->first_statement[c->sentence] = claim + 1;
    add_link(l, response, claim, c);
  }
}

static void link_response(linker *l, uint32_t response) {
  gainsay_document *d = l->d;
  const gs_statement r = d->statements.at[response];
  uint32_t home = sentence_at(l, r.head), s, i, n = 0;
  uint32_t from = home > REACH_BACK ? home - REACH_BACK : 0, to = home + REACH_AHEAD;
  candidate best[MOST_LINKS + 1];
  int points, claim_word;
  if (to >= d->text.sentences.n) to = d->text.sentences.n - 1;
  wanted_terms(l, &r, &points, &claim_word);
  for (s = from; s <= to; s++) {
    candidate c;
    if (s == home || l->blocked[s]) continue;
    gs_step(&d->text, 8);
    score(l, &r, home, s, points, claim_word, &c);
    if (c.score < LEAST_SCORE) continue;
    for (i = n; i > 0 && best[i - 1].score < c.score; i--) best[i] = best[i - 1];
    best[i] = c;
    if (n < MOST_LINKS) n++;
  }
  for (i = 0; i < n; i++)
    if (best[i].score >= NEAR_BEST * best[0].score) link_sentence(l, response, &best[i]);
}

void gs_link_responses(gainsay_document *d) {
  linker l;
  uint32_t i, n = d->statements.n;
  if (!n) return;
  memset(&l, 0, sizeof l);
  l.d = d;
  gs_terms_make(d, &l.terms);
  gs_set_init(d, &l.terms, &l.wanted);
  gs_set_init(d, &l.terms, &l.found);
  index_sentences(&l);
  for (i = 0; i < n; i++)
    if (is_response(&d->statements.at[i])) link_response(&l, i);
}
