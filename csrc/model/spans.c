/* Spans weighed whole; see spans.h.  The numbers of templates are part of the model, as
 * those of features.c are. */
#include "spans.h"
#include "../base/real.h"
#include "model.h"
#include <string.h>

#define FAR 12u      /* as far as a cue is looked for from an edge, in tokens */
#define AWAY 30u     /* and as far a word that hangs from the span */
#define NOWHERE 255u /* the tag or relation of what is not there */
#define TEMPLATES 95u /* one more than the highest number of a template */

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
  uint64_t *begins = gs_alloc(a, GS_SPAN_ROLES * TEMPLATES * sizeof *begins);
  uint32_t role, id;
  memset(l, 0, sizeof *l);
  l->v = v;
  l->arena = a;
  l->joints = gs_alloc(a, ((size_t)longest + 1) * sizeof *l->joints);
  for (role = 0; role < GS_SPAN_ROLES; role++)
    for (id = 0; id < TEMPLATES; id++) begins[role * TEMPLATES + id] = mix(0xC2B2AE3D27D4EB4Fu, id << 2 | role);
  l->begins = begins;
}

static gs_joint *joint(const gs_look *l, uint32_t token) { return &l->joints[token - l->paragraph.first]; }

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

void gs_look_at(gs_look *l, gs_range p, const uint8_t *labels, const float *shares, const float *goes_on) {
  const gs_token *tokens = l->v->t->tokens.at;
  const uint32_t n = p.last - p.first;
  uint32_t i, k, role;
  l->paragraph = p;
  l->labels = labels;
  l->shares = shares;
  l->spans.n = l->knots.n = 0;
  memset(l->joints, 0, ((size_t)n + 1) * sizeof *l->joints);
  for (i = 0; i <= n; i++) {
    gs_joint *x = &l->joints[i];
    x->spans[STARTS] = x->spans[ENDS] = x->knot = GS_NONE;
    x->ends = i == n || (i && tokens[p.first + i].sentence != tokens[p.first + i - 1].sentence);
  }
  for (i = 0; i < n; i++)
    for (role = 0; role < GS_SPAN_ROLES; role++) {
      const uint32_t inside = 2 * role + GS_I_SOURCE;
      uint32_t label = 2 * role + GS_B_SOURCE;
      float so_far = shares[i * GS_LABELS + label];
      for (k = i + 1; k <= n && so_far >= GS_SPAN_LEAST; k++, label = inside) {
        const float on = k < n ? goes_on[(size_t)k * GS_LINE + label] : 0;
        if (so_far * (1 - on) >= GS_SPAN_LEAST) add(l, role, p.first + i, p.first + k, so_far * (1 - on));
        so_far *= on;
      }
    }
  if (!l->spans.n) return;
  for (i = 0; i <= n; i++) {
    gs_joint *x = &l->joints[i];
    if (i && !x->ends && x->spans[STARTS] == GS_NONE && x->spans[ENDS] == GS_NONE) continue;
    x->knot = l->knots.n;
    gs_push(l->arena, &l->knots)->joint = i;
  }
}

/* ---- features -------------------------------------------------------------------- */

typedef struct list {
  gs_bag *bag;
  uint32_t role;
  const uint64_t *begins; /* of the hashes of the role, by template */
} list;

static inline void put(list *f, uint32_t id, uint64_t a, uint64_t b, uint64_t c) {
  uint64_t h = mix(mix(mix(f->begins[id], a), b), c);
  f->bag->hashes[f->bag->nhashes++] = h * 0x9E3779B97F4A7C15u ^ (h >> 29);
}

/* Two small numbers as one. */
static uint32_t of2(uint32_t a, uint32_t b) { return a << 8 | b; }

static uint32_t up_to(uint32_t x, uint32_t most) { return x < most ? x : most; }

/* Lengths in steps that matter: 0 1 2 3 4-5 6-8 9-14 15-29 30+. */
static uint32_t steps(uint32_t n) { return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 15 ? 6 : n < 30 ? 7 : 8; }

static uint32_t quarter(float share) { return share < 0.15f ? 0 : share < 0.4f ? 1 : share < 0.75f ? 2 : 3; }
static uint32_t tenth(float share) { return share <= 0 ? 0 : up_to((uint32_t)(share * 10) + 1, 10); }

/* floor(x * scale) of a logarithm between -9.3 and 9.3, as a number that is not negative. */
static uint32_t rung(double x, double scale) { return (uint32_t)((x + 16.0) * scale); }

static double log_of(float x) { return gs_log(x < 1e-4f ? 1e-4 : (double)x); }

/* What the features of a candidate ask for more than once. */
typedef struct shape {
  const gs_look *l;
  const gs_view *v;
  const gs_span *s;
  uint32_t i, j, n;         /* first token, past the last, length */
  uint32_t head, last;      /* the first and the last word of the span that hangs from outside it */
  uint32_t heads;           /* how many do */
  uint32_t above;           /* what `head` hangs from; itself for a root */
  uint32_t relation;        /* of `head`, NOWHERE for a root */
  float cue_above;          /* how likely `above` is in a cue */
  uint32_t behind;          /* words behind the span that hang from a word in it */
  uint32_t behind_relation, before_relation; /* of the nearest behind and before, or NOWHERE */
  uint32_t left, right;     /* tokens to the nearest candidates for cues, FAR for none */
  uint32_t left_stem, right_stem;
  float left_share, right_share;
} shape;

static int inside(const shape *x, uint32_t i) { return i >= x->l->paragraph.first && i < x->l->paragraph.last; }
/* Places before the paragraph wrap around and are outside it too. */
static uint32_t tag(const shape *x, uint32_t i) { return inside(x, i) ? x->v->tags[i] : NOWHERE; }
static uint32_t quote(const shape *x, uint32_t i) { return inside(x, i) ? x->v->quote[i] : NOWHERE; }
static uint32_t stem(const shape *x, uint32_t i) {
  return inside(x, i) ? x->v->traits[x->v->t->tokens.at[i].word].stem : NOWHERE;
}
static uint32_t relation(const shape *x, uint32_t i) { return i == GS_NONE ? NOWHERE : x->v->relation[i]; }
static int is_mark(const shape *x, uint32_t i) { return (x->v->t->tokens.at[i].flags & GS_T_PUNCT) != 0; }
static gs_range sentence_of(const shape *x, uint32_t i) {
  return x->v->t->sentences.at[x->v->t->tokens.at[i].sentence];
}
static int is_verb(uint32_t t) { return (t >= VB && t <= VBZ) || t == MD; }

static float share_of(const gs_look *l, uint32_t token, uint32_t label) {
  return l->shares[(size_t)(token - l->paragraph.first) * GS_LABELS + label];
}

static void look_at_tree(shape *x) {
  const gs_range first = sentence_of(x, x->i), last = sentence_of(x, x->j - 1);
  const uint32_t *head = x->v->head;
  uint32_t k;
  x->head = x->last = x->i;
  for (k = x->i; k < x->j; k++) {
    if ((head[k] >= x->i && head[k] < x->j && head[k] != k) || is_mark(x, k)) continue;
    if (!x->heads++) x->head = k;
    x->last = k;
  }
  x->above = head[x->head];
  x->relation = x->above == x->head ? NOWHERE : x->v->relation[x->head];
  if (x->relation != NOWHERE && inside(x, x->above))
    x->cue_above = share_of(x->l, x->above, GS_B_CUE) + share_of(x->l, x->above, GS_I_CUE);
  x->behind_relation = x->before_relation = NOWHERE;
  for (k = x->j; k < last.last && k < x->j + AWAY; k++)
    if (head[k] >= x->i && head[k] < x->j && !is_mark(x, k) && !x->behind++) x->behind_relation = x->v->relation[k];
  for (k = x->i; k > first.first && k + AWAY > x->i && x->before_relation == NOWHERE; k--)
    if (head[k - 1] >= x->i && head[k - 1] < x->j && !is_mark(x, k - 1)) x->before_relation = x->v->relation[k - 1];
}

static void look_for_cues(shape *x) {
  const gs_range p = x->l->paragraph;
  uint32_t d;
  x->left = x->right = FAR;
  x->left_stem = x->right_stem = NOWHERE;
  for (d = 0; d < FAR && x->left == FAR && d <= x->i - p.first; d++) {
    float most = joint(x->l, x->i - d)->most[ENDS][GS_CUE_SPAN];
    if (most > 0) x->left = d, x->left_share = most, x->left_stem = stem(x, x->i - d - 1);
  }
  for (d = 0; d < FAR && x->right == FAR && d <= p.last - x->j; d++) {
    float most = joint(x->l, x->j + d)->most[STARTS][GS_CUE_SPAN];
    if (most > 0) x->right = d, x->right_share = most, x->right_stem = stem(x, x->j + d);
  }
}

static void chain_features(list *f, const shape *x) {
  const gs_joint *a = joint(x->l, x->i), *z = joint(x->l, x->j);
  const float share = x->s->chain, begun = a->mass[STARTS][f->role], ended = z->mass[ENDS][f->role];
  const double logit = log_of(share) - log_of(1 - share);
  const uint8_t *labels = x->l->labels;
  put(f, 0, 0, 0, 0);
  put(f, 1, rung(logit, 1.5), 0, 0);
  put(f, 2, rung(logit, 4), 0, 0);
  put(f, 3, rung(log_of(begun), 4), 0, 0);
  put(f, 4, rung(log_of(ended), 4), 0, 0);
  put(f, 5, tenth(x->left_share), 0, 0);
  put(f, 6, tenth(x->right_share), 0, 0);
  put(f, 7, tenth(a->most[ENDS][GS_SOURCE_SPAN]), 0, 0);
  put(f, 8, tenth(z->most[STARTS][GS_SOURCE_SPAN]), 0, 0);
  put(f, 9, tenth(x->cue_above), 0, 0);
  put(f, 10, rung(logit, 1.5), tenth(x->left_share), 0);
  put(f, 11, of2(labels[x->i], inside(x, x->i - 1) ? labels[x->i - 1] : 0), of2(labels[x->j - 1], inside(x, x->j) ? labels[x->j] : 0), 0);
  put(f, 12, quarter(begun), quarter(ended), 0);
  put(f, 13, quarter(share_of(x->l, x->i, GS_B_SOURCE + 2 * f->role)), quarter(share / begun), quarter(share / ended));
  put(f, 14, quarter(a->most[ENDS][GS_SOURCE_SPAN]), quarter(z->most[STARTS][GS_SOURCE_SPAN]), 0);
}

static void edge_features(list *f, const shape *x) {
  const uint32_t i = x->i, j = x->j;
  const uint32_t t0 = tag(x, i - 2), t1 = tag(x, i - 1), t2 = tag(x, i), e0 = tag(x, j - 1), e1 = tag(x, j), e2 = tag(x, j + 1);
  const uint32_t opens = quote(x, i), closes = quote(x, j - 1), before = quote(x, i - 1), behind = quote(x, j);
  const gs_range first = sentence_of(x, i), last = sentence_of(x, j - 1);
  const uint32_t starts = i == first.first, ends = j == last.last, all_but_mark = j + 1 == last.last && is_mark(x, j);
  const uint32_t more = up_to(x->v->t->tokens.at[j - 1].sentence - x->v->t->tokens.at[i].sentence, 3);
  put(f, 20, steps(x->n), 0, 0);
  put(f, 21, up_to(x->n, 12), 0, 0);
  put(f, 22, stem(x, i), 0, 0);
  put(f, 23, stem(x, i - 1), 0, 0);
  put(f, 24, stem(x, j - 1), 0, 0);
  put(f, 25, stem(x, j), 0, 0);
  put(f, 26, stem(x, i - 2), 0, 0);
  put(f, 27, stem(x, j + 1), 0, 0);
  put(f, 28, stem(x, i - 1), stem(x, i), 0);
  put(f, 29, stem(x, j - 1), stem(x, j), 0);
  put(f, 30, t1, t2, 0);
  put(f, 31, e0, e1, 0);
  put(f, 32, e1, e2, 0);
  put(f, 33, e0, e1, e2);
  put(f, 34, t0, t1, t2);
  put(f, 35, t2, e0, 0);
  put(f, 36, t1, e1, 0);
  put(f, 40, of2(opens, closes), of2(before, behind), 0);
  put(f, 41, opens, closes, 0);
  put(f, 42, closes, behind, of2(e0, e1));
  put(f, 43, before, opens, of2(t1, t2));
  put(f, 44, starts, ends, of2(all_but_mark, more));
  put(f, 45, of2(starts, ends), all_but_mark, of2(opens, closes));
  put(f, 46, of2(starts, ends), all_but_mark, x->relation);
}

static void tree_features(list *f, const shape *x) {
  const gs_view *v = x->v;
  const uint32_t h = x->head, j = x->j, e1 = tag(x, j), e2 = tag(x, j + 1), below = x->above < h;
  const uint32_t heads = up_to(x->heads, 5), closed = v->high[h] == j - 1, opened = v->low[h] == x->i;
  const uint32_t closed_but_mark = closed || (v->high[h] == j && inside(x, j) && is_mark(x, j));
  const uint32_t end = v->high[x->last] + 1, above = x->relation == NOWHERE ? NOWHERE : stem(x, x->above);
  put(f, 50, heads, 0, 0);
  put(f, 51, up_to(heads, 4), steps(x->n), 0);
  put(f, 52, x->relation, quarter(x->cue_above), below);
  put(f, 53, x->relation, above, below);
  put(f, 54, x->relation, stem(x, h), 0);
  put(f, 55, x->relation, tag(x, h), x->relation == NOWHERE ? NOWHERE : tag(x, x->above));
  put(f, 56, closed, opened, up_to(heads, 3));
  put(f, 57, closed_but_mark, opened, x->relation);
  put(f, 58, closed, e1, 0);
  put(f, 59, x->behind_relation, up_to(x->behind, 3), 0);
  put(f, 60, x->behind_relation, e1, e2);
  put(f, 61, x->before_relation, tag(x, x->i - 1), 0);
  put(f, 62, x->behind_relation, stem(x, j), 0);
  put(f, 63, of2(x->behind_relation, closed), quote(x, x->i), quote(x, j - 1));
  put(f, 64, v->head[x->last] == x->last ? NOWHERE : v->relation[x->last], heads > 1, x->last == j - 1);
  put(f, 65, end < j, up_to(end < j ? j - end : end - j, 3), 0);
  put(f, 66, relation(x, v->opens[x->i]), x->relation, 0);
  put(f, 67, relation(x, v->closes[j - 1]), x->relation, 0);
  put(f, 68, inside(x, j) ? relation(x, v->opens[j]) : NOWHERE, e1, 0);
  put(f, 69, x->relation, quarter(x->cue_above), heads > 1);
}

static void cue_features(list *f, const shape *x) {
  const uint32_t t = tag(x, x->i), e0 = tag(x, x->j - 1), e1 = tag(x, x->j), ends = x->j == sentence_of(x, x->j - 1).last;
  put(f, 70, x->left, x->right, 0);
  put(f, 71, of2(up_to(x->left, 3), up_to(x->right, 3)), quarter(x->left_share), quarter(x->right_share));
  put(f, 72, x->left_stem, up_to(x->left, 3), 0);
  put(f, 73, x->right_stem, up_to(x->right, 3), 0);
  put(f, 74, x->left_stem, steps(x->n), 0);
  put(f, 75, x->left_stem, e0, e1);
  put(f, 76, x->left_stem, x->left == 0, t);
  put(f, 77, x->left_stem, x->relation, 0);
  put(f, 78, x->left_stem, ends, 0);
  put(f, 79, x->left == FAR ? NOWHERE : tag(x, x->i - x->left - 1), x->left, t);
}

/* Sources and cues are short: known as a whole. */
static void short_features(list *f, const shape *x) {
  const gs_view *v = x->v;
  const uint32_t h = x->head;
  uint64_t words = 0, tags = 0;
  uint32_t k, most = 0;
  for (k = x->i; k < x->j; k++) {
    words = mix(words, x->n <= 5 ? stem(x, k) : 0);
    tags = mix(tags, x->n <= 6 ? tag(x, k) : 0);
    if (v->cue[k] > most) most = v->cue[k];
  }
  put(f, 80, x->n <= 5 ? words : 0, 0, 0);
  put(f, 81, x->n <= 6 ? tags : 0, 0, 0);
  put(f, 82, most, 0, 0);
  put(f, 83, v->cue[x->i], v->cue[x->j - 1], x->n);
  put(f, 84, v->subject[h] != GS_NONE, v->clause[h] != GS_NONE, v->cue[h]);
}

static void content_features(list *f, const shape *x) {
  const uint32_t e1 = tag(x, x->j);
  uint32_t k, verbs = 0, comma = 0, next = NOWHERE;
  for (k = x->i; k < x->j; k++) {
    if (is_verb(tag(x, k))) verbs++;
    if (tag(x, k) == COMMA) comma = k + 1;
  }
  for (k = x->j; inside(x, k) && k < x->j + 8 && next == NOWHERE; k++)
    if (is_verb(tag(x, k)) && tag(x, k) != MD) next = k - x->j;
  put(f, 90, up_to(verbs, 3), tag(x, x->i), steps(x->n));
  put(f, 91, comma && x->j - comma < 5 ? x->j - comma : NOWHERE, e1, 0);
  put(f, 92, up_to(verbs, 2), x->relation, quarter(x->cue_above));
  put(f, 93, next, e1, 0);
  put(f, 94, of2(tag(x, x->i - 1), x->i > x->l->paragraph.first
      ? quarter(share_of(x->l, x->i - 1, GS_B_CUE) + share_of(x->l, x->i - 1, GS_I_CUE)) : NOWHERE), tag(x, x->i), tag(x, x->head));
}

void gs_look_features(const gs_look *l, uint32_t k, gs_bag *b) {
  list f;
  shape x;
  memset(&x, 0, sizeof x);
  x.l = l;
  x.v = l->v;
  x.s = &l->spans.at[k];
  x.i = x.s->tokens.first, x.j = x.s->tokens.last, x.n = x.j - x.i;
  f.bag = b, f.role = x.s->role, f.begins = l->begins + f.role * TEMPLATES;
  gs_bag_clear(b);
  look_at_tree(&x);
  look_for_cues(&x);
  chain_features(&f, &x);
  edge_features(&f, &x);
  tree_features(&f, &x);
  cue_features(&f, &x);
  if (f.role == GS_CONTENT_SPAN) content_features(&f, &x);
  else short_features(&f, &x);
}

/* ---- readings ----------------------------------------------------------------------- */

int gs_span_crosses(const gs_look *l, const gs_span *s) {
  const gs_token *t = l->v->t->tokens.at;
  return t[s->tokens.first].sentence != t[s->tokens.last - 1].sentence;
}

static gs_knot *knot(const gs_look *l, uint32_t token) { return &l->knots.at[joint(l, token)->knot]; }
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

/* Sums are kept at about 1, their scale apart. */
static double scaled(float x[GS_STATES]) {
  float sum = 0;
  uint32_t s;
  for (s = 0; s < GS_STATES; s++) sum += x[s];
  if (!(sum > 0)) return 0;
  for (s = 0; s < GS_STATES; s++) x[s] /= sum;
  return gs_log((double)sum);
}

static void sum_up(gs_look *l) {
  const uint8_t *states;
  uint32_t i, k, s, c, n;
  for (i = 0; i < l->knots.n; i++) {
    gs_knot *x = &l->knots.at[i];
    double scale = i ? x[-1].scale : 0;
    uint32_t reached = i ? 0 : 1;
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
    x->scale = scale + scaled(x->sum);
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
    for (s = 0; s < GS_STATES; s++) x->back[s] = x == last ? 1 : x[1].back[idle(s)];
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
    x->back_scale = scale + scaled(x->back);
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
