/* Spans weighed whole; see spans.h.  The numbers of templates are part of the model, as
 * those of features.c are. */
#include "spans.h"
#include "../base/real.h"
#include "model.h"
#include <string.h>

#define FAR 12u  /* as far as a cue is looked for from an edge, in tokens */
#define AWAY 30u /* and as far a word that hangs from the span */

/* Training fits likelihood, which is shyer than the best F1: each span of a reading gets
 * this on top. */
#define TILT 0.3f

enum { STARTS, ENDS };
enum { COMMA = 3, MD = 18, VB = 34, VBZ = 39 }; /* places in the names of features.c */

static inline uint64_t mix(uint64_t h, uint64_t x) {
  h = (h ^ x) * 0xff51afd7ed558ccdu;
  return h ^ (h >> 32);
}

/* ---- candidates ------------------------------------------------------------------ */

void gs_look_new(gs_look *l, const gs_view *v, gs_arena *a, uint32_t longest) {
  memset(l, 0, sizeof *l);
  l->v = v;
  l->arena = a;
  l->least = GS_SPAN_LEAST;
  l->joints = gs_alloc(a, ((size_t)longest + 1) * sizeof *l->joints);
}

static gs_joint *joint(const gs_look *l, uint32_t token) { return &l->joints[token - l->paragraph.first]; }
static gs_knot *knot(const gs_look *l, uint32_t token) { return &l->knots.at[joint(l, token)->knot]; }

static void add(gs_look *l, uint32_t role, uint32_t first, uint32_t last, float share) {
  gs_span *s = gs_push(l->arena, &l->spans);
  uint32_t side;
  memset(s, 0, sizeof *s);
  s->tokens.first = first;
  s->tokens.last = last;
  s->role = role;
  s->chain = share;
  for (side = STARTS; side <= ENDS; side++) {
    gs_joint *x = joint(l, side == STARTS ? first : last);
    s->next[side] = x->spans[side];
    x->spans[side] = l->spans.n - 1;
    x->mass[side][role] += share;
    if (role != GS_CONTENT_SPAN && share > x->most[side][role]) x->most[side][role] = share;
  }
}

/* The nearest candidates for cues that end at or before a knot, that begin at or after it. */
static void find_cues(gs_look *l) {
  const gs_view *v = l->v;
  uint32_t i, side;
  for (side = STARTS; side <= ENDS; side++) {
    gs_cue_near near = {FAR, 0, 0};
    uint32_t at = 0; /* the joint of the knot before */
    for (i = 0; i < l->knots.n; i++) {
      gs_knot *k = &l->knots.at[side == STARTS ? i : l->knots.n - 1 - i];
      const float most = l->joints[k->joint].most[!side][GS_CUE_SPAN];
      if (most > 0) {
        near.far = 0;
        near.share = most;
        near.stem = v->traits[v->t->tokens.at[l->paragraph.first + k->joint - (side == STARTS)].word].stem;
      } else if (near.far < FAR) {
        near.far += side == STARTS ? k->joint - at : at - k->joint;
        if (near.far >= FAR) near.far = FAR, near.share = 0, near.stem = 0;
      }
      at = k->joint;
      k->cue[side] = near;
    }
  }
}

void gs_look_at(gs_look *l, gs_range p, const float *shares, const float *goes_on) {
  const gs_token *tokens = l->v->t->tokens.at;
  const uint32_t n = p.last - p.first;
  gs_knot *new_one;
  uint32_t i, k, role;
  l->paragraph = p;
  l->shares = shares;
  l->spans.n = l->knots.n = 0;
  for (i = 0; i <= n; i++) {
    gs_joint *x = &l->joints[i];
    memset(x, 0, sizeof *x);
    x->spans[STARTS] = x->spans[ENDS] = x->knot = GS_NONE;
    x->ends = i == n || (i && tokens[p.first + i].sentence != tokens[p.first + i - 1].sentence);
  }
  for (i = 0; i < n; i++)
    for (role = 0; role < GS_SPAN_ROLES; role++) {
      const uint32_t inside = 2 * role + GS_I_SOURCE;
      uint32_t label = 2 * role + GS_B_SOURCE;
      float so_far = shares[i * GS_LABELS + label];
      for (k = i + 1; k <= n && so_far >= l->least; k++, label = inside) {
        const float on = k < n ? goes_on[(size_t)k * GS_LINE + label] : 0;
        if (so_far * (1 - on) >= l->least) add(l, role, p.first + i, p.first + k, so_far * (1 - on));
        so_far *= on;
      }
    }
  if (!l->spans.n) return;
  for (i = 0; i <= n; i++) {
    gs_joint *x = &l->joints[i];
    if (i && !x->ends && x->spans[STARTS] == GS_NONE && x->spans[ENDS] == GS_NONE) continue;
    x->knot = l->knots.n;
    new_one = gs_push(l->arena, &l->knots);
    new_one->joint = i;
    new_one->weighed[STARTS] = new_one->weighed[ENDS] = 0;
  }
  find_cues(l);
}

/* ---- features -------------------------------------------------------------------- */

/* What a span is judged by comes in three parts: what its first edge shows, what its last
 * edge shows, and what takes both.  Many candidates share an edge, so the sum of an edge
 * is kept in its knot. */

#define TAGS (GS_PENN + 1u)            /* with "outside the paragraph" as the last */
#define TAGS2 (TAGS * TAGS)
#define RELATIONS (GS_RELATIONS + 1u)  /* with "none" as the last */
#define QUOTES (GS_QS + 1u)
#define QUOTES2 (QUOTES * QUOTES)
#define RUNGS 104u                     /* of a logarithm, four to a unit */
#define COARSE_RUNGS 40u               /* and three to two units */
#define TENTHS 11u
#define QUARTERS 4u
#define FARS (FAR + 1u)
#define LENGTHS 16u

/* Templates with rows of their own, as in features.c; each role has all of them. */
#define SPAN_TEMPLATES(X)                                                             \
  X(START_MASS, RUNGS)                                                                \
  X(START_SOURCE, TENTHS)                                                             \
  X(START_CUE, FARS * QUARTERS)                                                       \
  X(START_CUE_SHARE, TENTHS)                                                          \
  X(START_TAGS, TAGS2)                                                                \
  X(START_QUOTE, QUOTES2 * 2)                                                         \
  X(END_MASS, RUNGS)                                                                  \
  X(END_SOURCE, TENTHS)                                                               \
  X(END_CUE, FARS * QUARTERS)                                                         \
  X(END_CUE_SHARE, TENTHS)                                                            \
  X(END_TAGS, TAGS2)                                                                  \
  X(END_TAGS_BEHIND, TAGS2)                                                           \
  X(END_QUOTE, QUOTES2 * 2)                                                           \
  X(END_OPENS, RELATIONS * TAGS)                                                      \
  X(END_VERB, (NEXT_VERB + 1) * TAGS)                                                 \
  X(SPAN_SHARE, RUNGS)                                                                \
  X(SPAN_SHARE_CUE, COARSE_RUNGS * TENTHS)                                            \
  X(SPAN_SHARES, QUARTERS * QUARTERS * QUARTERS)                                      \
  X(SPAN_MASSES, QUARTERS * QUARTERS)                                                 \
  X(SPAN_SOURCES, QUARTERS * QUARTERS)                                                \
  X(SPAN_LENGTH, LENGTHS)                                                             \
  X(SPAN_ENDS, TAGS2)                                                                 \
  X(SPAN_AROUND, TAGS2)                                                               \
  X(SPAN_QUOTES, QUOTES2 * QUOTES2)                                                   \
  X(SPAN_PLACE, 8 * QUOTES2)                                                          \
  X(SPAN_SENTENCES, 8 * 4)                                                            \
  X(SPAN_PLACE_RELATION, 8 * RELATIONS)                                               \
  X(SPAN_HEADS, 5 * GS_STEPS)                                                         \
  X(SPAN_ABOVE, RELATIONS * QUARTERS * 4)                                             \
  X(SPAN_CUE_ABOVE, TENTHS)                                                           \
  X(SPAN_CLOSED, 8 * 4)                                                               \
  X(SPAN_CLOSED_RELATION, 4 * RELATIONS)                                              \
  X(SPAN_CLOSED_TAG, 2 * TAGS)                                                        \
  X(SPAN_BEHIND, RELATIONS * 4)                                                       \
  X(SPAN_BEFORE, RELATIONS * TAGS)                                                    \
  X(SPAN_BEHIND_QUOTES, RELATIONS * 2 * QUOTES2)                                      \
  X(SPAN_LAST, RELATIONS * 4)                                                         \
  X(SPAN_BEYOND, 8)                                                                   \
  X(SPAN_OPENS, RELATIONS * RELATIONS)                                                \
  X(SPAN_CLOSES, RELATIONS * RELATIONS)                                               \
  X(SPAN_CUES, FARS * FARS)                                                           \
  X(SPAN_CUES_NEAR, QUARTERS * QUARTERS * QUARTERS * QUARTERS)                        \
  X(SHORT_CUE, GS_CUES)                                                               \
  X(SHORT_CUES, GS_CUES * GS_CUES * LENGTHS)                                          \
  X(SHORT_FRAME, 4 * GS_CUES)                                                         \
  X(CONTENT_VERBS, 4 * TAGS * GS_STEPS)                                               \
  X(CONTENT_COMMA, 6 * TAGS)                                                          \
  X(CONTENT_ABOVE, 3 * RELATIONS * QUARTERS)
#define NEXT_VERB 8u /* as far as a verb is looked for behind a content */
enum { SPAN_TEMPLATES(GS_FIRST_ROW) SPAN_ROWS };
uint32_t gs_span_rows(void) { return SPAN_ROWS * GS_SPAN_ROLES; }

/* And those of words, by hash. */
enum {
  FIRST_STEM, STEM_BEFORE, STEM_BEFORE2, FIRST_STEMS, FIRST_TAGS, FIRST_QUOTES, LEFT_STEM, LEFT_STEM_TAG, LEFT_TAG,
  LAST_STEM, STEM_BEHIND, STEM_BEHIND2, LAST_STEMS, LAST_TAGS, LAST_QUOTES, RIGHT_STEM,
  STEM_ABOVE, HEAD_STEM, HEAD_TAGS, BEHIND_TAGS, BEHIND_STEM, LEFT_LENGTH, LEFT_TAGS, LEFT_RELATION, LEFT_ENDS,
  WORDS, ALL_TAGS, CONTENT_FRAME
};

/* Where features go: into a bag, or, where the sink `weighs`, their weights into a sum. */
typedef struct sink {
  int weighs;             /* a constant */
  gs_bag *bag;
  const gs_weights *weights;
  int32_t sum;
  uint32_t role;
} sink;

static GS_INLINED void row(sink *f, uint32_t template, uint32_t at) {
  const uint32_t k = f->role * SPAN_ROWS + template + at;
  if (f->weighs) f->sum += gs_single_row(f->weights, k);
  else f->bag->rows[f->bag->nrows++] = k;
}

static GS_INLINED void hashed(sink *f, uint64_t h) {
  h = h * 0x9E3779B97F4A7C15u ^ (h >> 29);
  if (f->weighs) f->sum += gs_single_hash(f->weights, h);
  else f->bag->hashes[f->bag->nhashes++] = h;
}

/* By template and role. */
static GS_INLINED uint64_t opening(const sink *f, uint32_t id) { return (id << 2 | f->role) * 0xC2B2AE3D27D4EB4Fu; }
static GS_INLINED void one(sink *f, uint32_t id, uint64_t x) { hashed(f, mix(opening(f, id), x)); }
static GS_INLINED void two(sink *f, uint32_t id, uint32_t x, uint32_t y) { hashed(f, mix(opening(f, id), (uint64_t)x << 32 | y)); }

static uint32_t up_to(uint32_t x, uint32_t most) { return x < most ? x : most; }

/* Lengths, exact up to 12. */
static uint32_t length_of(uint32_t n) { return n < 13 ? n : n < 15 ? 13 : n < 30 ? 14 : 15; }

static uint32_t quarter(float share) { return share < 0.15f ? 0 : share < 0.4f ? 1 : share < 0.75f ? 2 : 3; }
static uint32_t tenth(float share) { return share > 0 ? up_to((uint32_t)(share * 10) + 1, 10) : 0; }

/* The step that a logarithm between -9.3 and 9.3 is on; whatever it is, one that has a row. */
static uint32_t step_of(double x, double scale, uint32_t rungs) {
  const double step = (x + 16.0) * scale;
  return step > 0 ? up_to(step < 1e6 ? (uint32_t)step : 1000000u, rungs - 1) : 0;
}
static uint32_t rung(double x) { return step_of(x, 4, RUNGS); }
static uint32_t coarse_rung(double x) { return step_of(x, 1.5, COARSE_RUNGS); }

static double log_of(float x) { return gs_log(x < 1e-4f ? 1e-4 : (double)x); }

/* Places before the paragraph wrap around and are outside it too. */
static int inside(const gs_look *l, uint32_t i) { return i >= l->paragraph.first && i < l->paragraph.last; }
static uint32_t tag(const gs_look *l, uint32_t i) { return inside(l, i) ? l->v->tags[i] : GS_PENN; }
static uint32_t quote(const gs_look *l, uint32_t i) { return inside(l, i) ? l->v->quote[i] : GS_QS; }
static uint32_t stem(const gs_look *l, uint32_t i) { return inside(l, i) ? l->v->traits[l->v->t->tokens.at[i].word].stem : 0; }
static uint32_t relation(const gs_look *l, uint32_t i) { return i == GS_NONE ? GS_RELATIONS : l->v->relation[i]; }
static int is_mark(const gs_look *l, uint32_t i) { return (l->v->t->tokens.at[i].flags & GS_T_PUNCT) != 0; }
static gs_range sentence_of(const gs_look *l, uint32_t i) { return l->v->t->sentences.at[l->v->t->tokens.at[i].sentence]; }
static int is_verb(uint32_t t) { return (t >= VB && t <= VBZ) || t == MD; }
static float share_of(const gs_look *l, uint32_t token, uint32_t label) {
  return l->shares[(size_t)(token - l->paragraph.first) * GS_LABELS + label];
}

static GS_INLINED void start_features(sink *f, const gs_look *l, uint32_t i) {
  const gs_joint *x = joint(l, i);
  const gs_cue_near *cue = &knot(l, i)->cue[STARTS];
  const uint32_t t0 = tag(l, i - 2), t1 = tag(l, i - 1), t2 = tag(l, i), opens = quote(l, i), before = quote(l, i - 1);
  const uint32_t s0 = stem(l, i - 2), s1 = stem(l, i - 1), s2 = stem(l, i);
  row(f, START_MASS, rung(log_of(x->mass[STARTS][f->role])));
  row(f, START_SOURCE, tenth(x->most[ENDS][GS_SOURCE_SPAN]));
  row(f, START_CUE, cue->far * QUARTERS + quarter(cue->share));
  row(f, START_CUE_SHARE, tenth(cue->share));
  row(f, START_TAGS, t1 * TAGS + t2);
  row(f, START_QUOTE, (before * QUOTES + opens) * 2 + (i == sentence_of(l, i).first));
  one(f, FIRST_STEM, s2);
  one(f, STEM_BEFORE, s1);
  one(f, STEM_BEFORE2, s0);
  two(f, FIRST_STEMS, s1, s2);
  two(f, FIRST_TAGS, t0 << 16 | t1, t2);
  two(f, FIRST_QUOTES, before << 16 | opens, t1 << 16 | t2);
  two(f, LEFT_STEM, cue->stem, up_to(cue->far, 3));
  two(f, LEFT_STEM_TAG, cue->stem, (uint32_t)(cue->far == 0) << 16 | t2);
  two(f, LEFT_TAG, cue->far == FAR ? TAGS : tag(l, i - cue->far - 1), cue->far << 16 | t2);
}

static GS_INLINED void end_features(sink *f, const gs_look *l, uint32_t j) {
  const gs_joint *x = joint(l, j);
  const gs_cue_near *cue = &knot(l, j)->cue[ENDS];
  const uint32_t e0 = tag(l, j - 1), e1 = tag(l, j), e2 = tag(l, j + 1), closes = quote(l, j - 1), behind = quote(l, j);
  const uint32_t s0 = stem(l, j - 1), s1 = stem(l, j), s2 = stem(l, j + 1);
  row(f, END_MASS, rung(log_of(x->mass[ENDS][f->role])));
  row(f, END_SOURCE, tenth(x->most[STARTS][GS_SOURCE_SPAN]));
  row(f, END_CUE, cue->far * QUARTERS + quarter(cue->share));
  row(f, END_CUE_SHARE, tenth(cue->share));
  row(f, END_TAGS, e0 * TAGS + e1);
  row(f, END_TAGS_BEHIND, e1 * TAGS + e2);
  row(f, END_QUOTE, (closes * QUOTES + behind) * 2 + x->ends);
  row(f, END_OPENS, (inside(l, j) ? relation(l, l->v->opens[j]) : GS_RELATIONS) * TAGS + e1);
  one(f, LAST_STEM, s0);
  one(f, STEM_BEHIND, s1);
  one(f, STEM_BEHIND2, s2);
  two(f, LAST_STEMS, s0, s1);
  two(f, LAST_TAGS, e0 << 16 | e1, e2);
  two(f, LAST_QUOTES, closes << 16 | behind, e0 << 16 | e1);
  two(f, RIGHT_STEM, cue->stem, up_to(cue->far, 3));
  if (f->role == GS_CONTENT_SPAN) {
    uint32_t k = 0;
    while (k < NEXT_VERB && inside(l, j + k) && (!is_verb(tag(l, j + k)) || tag(l, j + k) == MD)) k++;
    row(f, END_VERB, (inside(l, j + k) ? k : NEXT_VERB) * TAGS + e1);
  }
}

/* What the features of a whole span ask for more than once. */
typedef struct shape {
  uint32_t i, j, n;         /* first token, past the last, length */
  uint32_t head, last;      /* the first and the last word of the span that hangs from outside it */
  uint32_t heads;           /* how many do */
  uint32_t above;           /* what `head` hangs from; itself for a root */
  uint32_t relation;        /* of `head`, GS_RELATIONS for a root */
  float cue_above;          /* how likely `above` is in a cue */
  uint32_t behind;          /* words behind the span that hang from a word in it */
  uint32_t behind_relation, before_relation; /* of the nearest behind and before, or GS_RELATIONS */
} shape;

static void look_at_tree(shape *x, const gs_look *l) {
  const gs_range first = sentence_of(l, x->i), last = sentence_of(l, x->j - 1);
  const uint32_t *head = l->v->head;
  uint32_t k;
  x->head = x->last = x->i;
  x->heads = x->behind = 0;
  for (k = x->i; k < x->j; k++) {
    if ((head[k] >= x->i && head[k] < x->j && head[k] != k) || is_mark(l, k)) continue;
    if (!x->heads++) x->head = k;
    x->last = k;
  }
  x->above = head[x->head];
  x->relation = x->above == x->head ? GS_RELATIONS : l->v->relation[x->head];
  x->cue_above = x->relation != GS_RELATIONS && inside(l, x->above)
                     ? share_of(l, x->above, GS_B_CUE) + share_of(l, x->above, GS_I_CUE) : 0;
  x->behind_relation = x->before_relation = GS_RELATIONS;
  for (k = x->j; k < last.last && k < x->j + AWAY; k++)
    if (head[k] >= x->i && head[k] < x->j && !is_mark(l, k) && !x->behind++) x->behind_relation = l->v->relation[k];
  for (k = x->i; k > first.first && k + AWAY > x->i && x->before_relation == GS_RELATIONS; k--)
    if (head[k - 1] >= x->i && head[k - 1] < x->j && !is_mark(l, k - 1)) x->before_relation = l->v->relation[k - 1];
}

static GS_INLINED void edges_together(sink *f, const gs_look *l, const gs_span *s, const shape *x) {
  const gs_joint *a = joint(l, x->i), *z = joint(l, x->j);
  const gs_cue_near *left = &knot(l, x->i)->cue[STARTS], *right = &knot(l, x->j)->cue[ENDS];
  const float share = s->chain, begun = a->mass[STARTS][f->role], ended = z->mass[ENDS][f->role];
  const double logit = log_of(share) - log_of(1 - share);
  const uint32_t opens = quote(l, x->i), closes = quote(l, x->j - 1), before = quote(l, x->i - 1), behind = quote(l, x->j);
  const uint32_t starts = x->i == sentence_of(l, x->i).first, ends = z->ends;
  const uint32_t all_but_mark = x->j + 1 == sentence_of(l, x->j - 1).last && is_mark(l, x->j);
  const uint32_t place = starts << 2 | ends << 1 | all_but_mark;
  const uint32_t more = l->v->t->tokens.at[x->j - 1].sentence - l->v->t->tokens.at[x->i].sentence;
  row(f, SPAN_SHARE, rung(logit));
  row(f, SPAN_SHARE_CUE, coarse_rung(logit) * TENTHS + tenth(left->share));
  row(f, SPAN_SHARES, (quarter(share_of(l, x->i, GS_B_SOURCE + 2 * f->role)) * QUARTERS + quarter(share / begun)) * QUARTERS +
                          quarter(share / ended));
  row(f, SPAN_MASSES, quarter(begun) * QUARTERS + quarter(ended));
  row(f, SPAN_SOURCES, quarter(a->most[ENDS][GS_SOURCE_SPAN]) * QUARTERS + quarter(z->most[STARTS][GS_SOURCE_SPAN]));
  row(f, SPAN_LENGTH, length_of(x->n));
  row(f, SPAN_ENDS, tag(l, x->i) * TAGS + tag(l, x->j - 1));
  row(f, SPAN_AROUND, tag(l, x->i - 1) * TAGS + tag(l, x->j));
  row(f, SPAN_QUOTES, ((opens * QUOTES + closes) * QUOTES + before) * QUOTES + behind);
  row(f, SPAN_PLACE, place * QUOTES2 + opens * QUOTES + closes);
  row(f, SPAN_SENTENCES, place << 2 | up_to(more, 3));
  row(f, SPAN_PLACE_RELATION, place * RELATIONS + x->relation);
  row(f, SPAN_CUES, left->far * FARS + right->far);
  row(f, SPAN_CUES_NEAR, ((up_to(left->far, 3) * QUARTERS + up_to(right->far, 3)) * QUARTERS +
                          quarter(left->share)) * QUARTERS + quarter(right->share));
  two(f, LEFT_LENGTH, left->stem, gs_steps(x->n));
  two(f, LEFT_TAGS, left->stem, tag(l, x->j - 1) << 16 | tag(l, x->j));
  two(f, LEFT_RELATION, left->stem, x->relation);
  two(f, LEFT_ENDS, left->stem, ends);
}

static GS_INLINED void tree_features(sink *f, const gs_look *l, const shape *x) {
  const gs_view *v = l->v;
  const uint32_t h = x->head, j = x->j, e1 = tag(l, j), e2 = tag(l, j + 1), below = x->above < h, many = x->heads > 1;
  const uint32_t closed = v->high[h] == j - 1, opened = v->low[h] == x->i;
  const uint32_t closed_but_mark = closed || (v->high[h] == j && inside(l, j) && is_mark(l, j));
  const uint32_t end = v->high[x->last] + 1;
  row(f, SPAN_HEADS, up_to(x->heads, 4) * GS_STEPS + gs_steps(x->n));
  row(f, SPAN_ABOVE, (x->relation * QUARTERS + quarter(x->cue_above)) << 2 | below << 1 | many);
  row(f, SPAN_CUE_ABOVE, tenth(x->cue_above));
  row(f, SPAN_CLOSED, (closed << 2 | opened << 1 | closed_but_mark) << 2 | up_to(x->heads, 3));
  row(f, SPAN_CLOSED_RELATION, (closed_but_mark << 1 | opened) * RELATIONS + x->relation);
  row(f, SPAN_CLOSED_TAG, closed * TAGS + e1);
  row(f, SPAN_BEHIND, x->behind_relation << 2 | up_to(x->behind, 3));
  row(f, SPAN_BEFORE, x->before_relation * TAGS + tag(l, x->i - 1));
  row(f, SPAN_BEHIND_QUOTES, (x->behind_relation << 1 | closed) * QUOTES2 + quote(l, x->i) * QUOTES + quote(l, j - 1));
  row(f, SPAN_LAST, relation(l, v->head[x->last] == x->last ? GS_NONE : x->last) << 2 | many << 1 | (uint32_t)(x->last == j - 1));
  row(f, SPAN_BEYOND, (uint32_t)(end < j) << 2 | up_to(end < j ? j - end : end - j, 3));
  row(f, SPAN_OPENS, relation(l, v->opens[x->i]) * RELATIONS + x->relation);
  row(f, SPAN_CLOSES, relation(l, v->closes[j - 1]) * RELATIONS + x->relation);
  two(f, STEM_ABOVE, x->relation == GS_RELATIONS ? 0 : stem(l, x->above), x->relation << 1 | below);
  two(f, HEAD_STEM, stem(l, h), x->relation);
  two(f, HEAD_TAGS, x->relation << 16 | tag(l, h), x->relation == GS_RELATIONS ? TAGS : tag(l, x->above));
  two(f, BEHIND_TAGS, x->behind_relation << 16 | e1, e2);
  two(f, BEHIND_STEM, stem(l, j), x->behind_relation);
}

/* Sources and cues are short: known as a whole. */
static GS_INLINED void short_features(sink *f, const gs_look *l, const shape *x) {
  const gs_view *v = l->v;
  uint64_t words = 0, tags = 0;
  uint32_t k, most = 0;
  for (k = x->i; k < x->j; k++) {
    if (x->n <= 5) words = mix(words, stem(l, k));
    if (x->n <= 6) tags = mix(tags, tag(l, k));
    if (v->cue[k] > most) most = v->cue[k];
  }
  row(f, SHORT_CUE, most);
  row(f, SHORT_CUES, (v->cue[x->i] * GS_CUES + v->cue[x->j - 1]) * LENGTHS + length_of(x->n));
  row(f, SHORT_FRAME, ((uint32_t)(v->subject[x->head] != GS_NONE) << 1 | (v->clause[x->head] != GS_NONE)) * GS_CUES + v->cue[x->head]);
  one(f, WORDS, words);
  one(f, ALL_TAGS, tags);
}

static GS_INLINED void content_features(sink *f, const gs_look *l, const shape *x) {
  const uint32_t i = x->i;
  uint32_t k, verbs = 0, comma = 0;
  for (k = i; k < x->j; k++) {
    const uint32_t t = tag(l, k);
    if (is_verb(t)) verbs++;
    if (t == COMMA) comma = k + 1;
  }
  row(f, CONTENT_VERBS, (up_to(verbs, 3) * TAGS + tag(l, i)) * GS_STEPS + gs_steps(x->n));
  row(f, CONTENT_COMMA, (comma && x->j - comma < 5 ? x->j - comma : 5) * TAGS + tag(l, x->j));
  row(f, CONTENT_ABOVE, (up_to(verbs, 2) * RELATIONS + x->relation) * QUARTERS + quarter(x->cue_above));
  two(f, CONTENT_FRAME, tag(l, i - 1) << 16 | (i > l->paragraph.first ? quarter(share_of(l, i - 1, GS_B_CUE) + share_of(l, i - 1, GS_I_CUE)) : QUARTERS),
      tag(l, i) << 16 | tag(l, x->head));
}

static GS_INLINED void whole_features(sink *f, const gs_look *l, const gs_span *s) {
  shape x;
  x.i = s->tokens.first, x.j = s->tokens.last, x.n = x.j - x.i;
  look_at_tree(&x, l);
  edges_together(f, l, s, &x);
  tree_features(f, l, &x);
  if (f->role == GS_CONTENT_SPAN) content_features(f, l, &x);
  else short_features(f, l, &x);
}

void gs_look_features(const gs_look *l, uint32_t k, gs_bag *b) {
  const gs_span *s = &l->spans.at[k];
  sink f = {0, NULL, NULL, 0, 0};
  f.bag = b, f.role = s->role;
  gs_bag_clear(b);
  start_features(&f, l, s->tokens.first);
  end_features(&f, l, s->tokens.last);
  whole_features(&f, l, s);
}

/* The sum of one edge of a span, made once. */
static GS_INLINED int32_t edge_sum(sink *f, const gs_look *l, uint32_t token, uint32_t side) {
  gs_knot *x = knot(l, token);
  if (!(x->weighed[side] >> f->role & 1)) {
    f->sum = 0;
    if (side == STARTS) start_features(f, l, token);
    else end_features(f, l, token);
    x->edge[side][f->role] = f->sum;
    x->weighed[side] |= (uint8_t)(1u << f->role);
  }
  return x->edge[side][f->role];
}

void gs_look_score(gs_look *l, const gs_weights *w, float unit) {
  uint32_t k;
  for (k = 0; k < l->spans.n; k++) {
    gs_span *s = &l->spans.at[k];
    int32_t edges;
    sink f = {1, NULL, NULL, 0, 0};
    f.weights = w, f.role = s->role;
    edges = edge_sum(&f, l, s->tokens.first, STARTS) + edge_sum(&f, l, s->tokens.last, ENDS);
    f.sum = 0;
    whole_features(&f, l, s);
    s->score = (float)(edges + f.sum) * unit;
  }
}

/* ---- readings ----------------------------------------------------------------------- */

int gs_span_crosses(const gs_look *l, const gs_span *s) {
  const gs_token *t = l->v->t->tokens.at;
  return t[s->tokens.first].sentence != t[s->tokens.last - 1].sentence;
}

static int ends(const gs_look *l, const gs_knot *k) { return l->joints[k->joint].ends; }

/* Between two knots a token stands in no span: nothing touches any more. */
static uint32_t idle(uint32_t state) { return state & ~3u; }

static uint32_t seen_with(uint32_t state, uint32_t role) { return state >> 2 | 1u << role; }

/* Readings that go on from a knot, by state: where a sentence ends there, all begin
 * anew with state 0. */
static const uint8_t *states_from(const gs_look *l, const gs_knot *k, uint32_t *n) {
  static const uint8_t anew[1] = {0};
  *n = ends(l, k) ? 1 : k->nstates;
  return ends(l, k) ? anew : k->states;
}
static float sum_from(const gs_look *l, const gs_knot *k, uint32_t state) { return ends(l, k) ? k->closed : k->sum[state]; }

/* Sums are kept between bounds, their scale apart: `sum` is what they come to. */
static double scaled(float x[GS_STATES], float sum) {
  uint32_t s;
  if (!(sum > 0) || (sum > 1e-3f && sum < 1e3f)) return 0;
  for (s = 0; s < GS_STATES; s++) x[s] /= sum;
  return gs_log((double)sum);
}

static float sum_of_all(const float x[GS_STATES]) {
  float part[4] = {0}; /* an addition waits for the one before it: four sums at a time */
  uint32_t s;
  for (s = 0; s < GS_STATES; s += 4) part[0] += x[s], part[1] += x[s + 1], part[2] += x[s + 2], part[3] += x[s + 3];
  return (part[0] + part[1]) + (part[2] + part[3]);
}

static void sum_up(gs_look *l) {
  const uint8_t *states;
  uint32_t i, k, s, c, n;
  for (i = 0; i < l->knots.n; i++) {
    gs_knot *x = &l->knots.at[i];
    double scale = i ? x[-1].scale : 0;
    uint32_t reached = i ? 0 : 1;
    float all;
    memset(x->sum, 0, sizeof x->sum);
    if (!i) x->sum[0] = 1;
    else
      for (states = states_from(l, x - 1, &n), c = 0; c < n; c++) {
        s = idle(states[c]);
        x->sum[s] += sum_from(l, x - 1, states[c]);
        reached |= 1u << s;
      }
    for (k = l->joints[x->joint].spans[ENDS]; k != GS_NONE; k = l->spans.at[k].next[ENDS]) {
      const gs_span *span = &l->spans.at[k];
      const gs_knot *from = knot(l, span->tokens.first);
      const float weight = gs_exp((float)((double)span->score + from->scale - scale));
      const int crosses = gs_span_crosses(l, span);
      for (states = states_from(l, from, &n), c = 0; c < n; c++) {
        uint32_t to = gs_state_after(states[c], span->role, crosses);
        s = states[c];
        x->sum[to] += sum_from(l, from, s) * weight * l->factor[span->role][s] *
                      (crosses ? l->end_factor[seen_with(s, span->role)] : 1);
        reached |= 1u << to;
      }
    }
    for (x->nstates = 0, s = 0; reached; s++, reached >>= 1)
      if (reached & 1) x->states[x->nstates++] = (uint8_t)s;
    for (all = 0, c = 0; c < x->nstates; c++) all += x->sum[x->states[c]];
    x->scale = scale + scaled(x->sum, all);
    for (x->closed = 0, c = 0; c < x->nstates; c++) x->closed += x->sum[x->states[c]] * l->end_factor[x->states[c] >> 2];
  }
}

/* Sums from the last knot to the first, with the shares of the candidates that begin at
 * each.  They are of all states, those that cannot be reached too: four at a time, which
 * costs less than to choose. */
static void sum_down(gs_look *l, float *expected) {
  const gs_knot *last = &l->knots.at[l->knots.n - 1];
  const double all = last->scale + gs_log((double)last->closed);
  uint32_t i, k, s, c, seen;
  for (i = l->knots.n; i-- > 0;) {
    gs_knot *x = &l->knots.at[i];
    double scale = x == last ? 0 : x[1].back_scale;
    uint32_t n;
    const uint8_t *states = states_from(l, x, &n);
    for (s = 0; s < GS_STATES; s += 4) {
      const float behind = x == last ? 1 : x[1].back[s]; /* the four that are idle in one state */
      x->back[s] = x->back[s + 1] = x->back[s + 2] = x->back[s + 3] = behind;
    }
    for (k = l->joints[x->joint].spans[STARTS]; k != GS_NONE; k = l->spans.at[k].next[STARTS]) {
      gs_span *span = &l->spans.at[k];
      const gs_knot *to = knot(l, span->tokens.last);
      const float weight = gs_exp((float)((double)span->score + to->back_scale - scale));
      const float share = gs_exp((float)((double)span->score + x->scale + to->back_scale - all));
      const float *factor = l->factor[span->role];
      const int crosses = gs_span_crosses(l, span);
      float rest[GS_STATES];
      for (seen = 0; seen < GS_SEEN; seen++) {
        const float back = to->back[gs_state_after(seen << 2, span->role, crosses)];
        const float end = crosses ? l->end_factor[seen | 1u << span->role] : 1;
        for (s = 4 * seen; s < 4 * seen + 4; s++) {
          rest[s] = factor[s] * back * end;
          x->back[s] += rest[s] * weight;
        }
      }
      span->share = 0;
      for (c = 0; c < n; c++) {
        float mine;
        s = states[c];
        mine = sum_from(l, x, s) * rest[s] * share;
        span->share += mine;
        if (expected) expected[s * GS_SPAN_ROLES + span->role] += mine;
        if (expected && crosses) expected[GS_ORDER_ENDS + seen_with(s, span->role)] += mine;
      }
      if (span->share > 1) span->share = 1;
    }
    if (ends(l, x)) {
      const float rest = x->back[0], share = gs_exp((float)(x->scale + scale - all));
      for (s = 0; s < GS_STATES; s++) x->back[s] = rest * l->end_factor[s >> 2];
      for (c = 0; expected && c < x->nstates; c++) {
        s = x->states[c];
        expected[GS_ORDER_ENDS + (s >> 2)] += x->sum[s] * x->back[s] * share;
      }
    }
    x->back_scale = scale + scaled(x->back, sum_of_all(x->back));
  }
}

void gs_look_weigh(gs_look *l, const float *order) {
  uint32_t s, role;
  l->order = order;
  for (s = 0; s < GS_STATES; s++)
    for (role = 0; role < GS_SPAN_ROLES; role++) l->factor[role][s] = gs_exp(order[s * GS_SPAN_ROLES + role]);
  for (s = 0; s < GS_SEEN; s++) l->end_factor[s] = gs_exp(order[GS_ORDER_ENDS + s]);
}

void gs_look_shares(gs_look *l, float *expected) {
  if (expected) memset(expected, 0, GS_ORDER * sizeof *expected);
  if (!l->spans.n) return;
  sum_up(l);
  sum_down(l, expected);
}

#define NEVER (-1e30f)

static void better(gs_knot *x, uint32_t state, float score, uint32_t from, uint32_t before) {
  if (score <= x->sum[state]) return;
  x->sum[state] = score;
  x->from[state] = from;
  x->before[state] = (uint8_t)before;
}

static void best_readings(gs_look *l) {
  const uint8_t *states;
  uint32_t i, k, s, c, n;
  for (i = 0; i < l->knots.n; i++) {
    gs_knot *x = &l->knots.at[i];
    for (c = 0; c < x->nstates; c++) s = x->states[c], x->sum[s] = NEVER, x->from[s] = GS_NONE, x->before[s] = 0;
    if (!i) x->sum[0] = 0;
    else
      for (states = states_from(l, x - 1, &n), c = 0; c < n; c++)
        better(x, idle(states[c]), sum_from(l, x - 1, states[c]), GS_NONE, states[c]);
    for (k = l->joints[x->joint].spans[ENDS]; k != GS_NONE; k = l->spans.at[k].next[ENDS]) {
      const gs_span *span = &l->spans.at[k];
      const gs_knot *from = knot(l, span->tokens.first);
      const int crosses = gs_span_crosses(l, span);
      for (states = states_from(l, from, &n), c = 0; c < n; c++) {
        float score;
        s = states[c];
        score = sum_from(l, from, s) + span->score + TILT + l->order[s * GS_SPAN_ROLES + span->role];
        if (crosses) score += l->order[GS_ORDER_ENDS + seen_with(s, span->role)];
        better(x, gs_state_after(s, span->role, crosses), score, k, s);
      }
    }
    for (x->closed = 2 * NEVER, c = 0; c < x->nstates; c++) {
      float score;
      s = x->states[c];
      score = x->sum[s] + l->order[GS_ORDER_ENDS + (s >> 2)];
      if (score > x->closed) x->closed = score, x->best = (uint8_t)s;
    }
  }
}

void gs_look_choose(gs_look *l, uint8_t *labels, float *shares) {
  const gs_range p = l->paragraph;
  const uint32_t n = p.last - p.first;
  uint32_t i, k, y, state = 0;
  memset(labels + p.first, GS_O, n);
  if (!l->spans.n) return;
  best_readings(l);
  for (i = l->knots.n - 1; i > 0;) {
    const gs_knot *x = &l->knots.at[i];
    const gs_span *s;
    if (ends(l, x)) state = x->best;
    k = x->from[state];
    state = x->before[state];
    if (k == GS_NONE) {
      i--;
      continue;
    }
    s = &l->spans.at[k];
    memset(labels + s->tokens.first, (int)(GS_I_SOURCE + 2 * s->role), s->tokens.last - s->tokens.first);
    labels[s->tokens.first] = (uint8_t)(GS_B_SOURCE + 2 * s->role);
    i = joint(l, s->tokens.first)->knot;
  }
  memset(shares, 0, (size_t)n * GS_LABELS * sizeof *shares);
  for (k = 0; k < l->spans.n; k++) {
    const gs_span *s = &l->spans.at[k];
    for (i = s->tokens.first; i < s->tokens.last; i++)
      shares[(size_t)(i - p.first) * GS_LABELS + (i == s->tokens.first ? GS_B_SOURCE : GS_I_SOURCE) + 2 * s->role] += s->share;
  }
  for (i = 0; i < n; i++) {
    float *x = shares + (size_t)i * GS_LABELS, rest = 1;
    for (y = 1; y < GS_LABELS; y++) rest -= x[y];
    x[GS_O] = rest > 0 ? rest : 0;
  }
}
