/* The second look: what it says of spans, held against all readings of short
 * paragraphs, counted one by one. */
#include "../../csrc/model/model.h"
#include "test.h"

#define N 5u                   /* tokens: 7^5 readings */
#define FIRST 3u               /* the paragraph does not begin the text */
#define LL GS_EDGES
#define MOST 12u               /* candidates: 2^12 sets */

/* A view of a text of one word, of which only the sentences are known. */
typedef struct fixture { gs_text text; gs_view view; gs_arena *arena; } fixture;

static void lay_out(fixture *f, uint32_t n) {
  uint32_t i;
  memset(&f->text, 0, sizeof f->text);
  memset(&f->view, 0, sizeof f->view);
  f->view.t = &f->text;
  f->view.traits = gs_alloc_zero(f->arena, 1, sizeof *f->view.traits);
  for (i = 0; i < n; i++) memset(gs_push(f->arena, &f->text.tokens), 0, sizeof *f->text.tokens.at);
}

static double away(double x) { return x < 0 ? -x : x; }

static float part(test_random *r) { return (float)test_below(r, 2001) / 400.0f - 2.5f; }

/* The shares of each span among all label sequences: by role, first, past the last. */
static void count_all(const float *scores, const float *follows, double out[GS_SPAN_ROLES][N][N + 1]) {
  uint32_t code, i, k, y[N];
  double total = 0;
  for (code = 0; code < 16807; code++) {
    uint32_t rest = code, before = GS_O;
    double sum = 0;
    int ok = 1;
    for (i = 0; i < N && ok; i++, rest /= GS_LABELS) {
      y[i] = rest % GS_LABELS;
      ok = gs_may_follow(before, y[i]);
      sum += (double)scores[i * GS_LINE + y[i]] + (double)follows[i * LL + before * GS_LINE + y[i]];
      before = y[i];
    }
    if (!ok) continue;
    sum = (double)gs_exp((float)sum);
    total += sum;
    for (i = 0; i < N; i++) {
      if (!(y[i] & 1u)) continue;
      for (k = i + 1; k < N && y[k] == y[i] + 1; k++) {}
      out[y[i] / 2][i][k] += sum;
    }
  }
  for (code = 0; code < GS_SPAN_ROLES; code++)
    for (i = 0; i < N; i++)
      for (k = 0; k <= N; k++) out[code][i][k] /= total;
}

/* The score of a set of candidates, by the definition in spans.h, or 0 where two of
 * them overlap. */
static int read_set(const gs_look *l, uint32_t set, double *score, float *counts) {
  uint32_t i, k, state = 0, taken = 0, all = 0;
  *score = 0;
  memset(counts, 0, GS_ORDER * sizeof *counts);
  for (k = 0; k < l->spans.n; k++) all += set >> k & 1u;
  for (i = 0; i < N;) {
    const gs_span *s = NULL;
    for (k = 0; k < l->spans.n; k++)
      if ((set >> k & 1u) && l->spans.at[k].tokens.first == FIRST + i) s = &l->spans.at[k];
    if (s) {
      int crosses = gs_span_crosses(l, s);
      taken++;
      *score += (double)s->score;
      counts[state * GS_SPAN_ROLES + s->role]++;
      if (crosses) counts[GS_ORDER_ENDS + (state >> 2 | 1u << s->role)]++;
      state = gs_state_after(state, s->role, crosses);
      i = s->tokens.last - FIRST;
    } else {
      state &= ~3u;
      i++;
    }
    if (!l->joints[i].ends) continue;
    counts[GS_ORDER_ENDS + (state >> 2)]++;
    state = 0;
  }
  for (k = 0; k < GS_ORDER; k++) *score += (double)counts[k] * (double)l->order[k];
  return taken == all; /* one that was stepped over overlaps, or begins where another does */
}

/* Shares of the candidates and counts of the order over all readings, and the labels of
 * the reading that is best when each of its spans gets `tilt`; how much better it is than
 * the next with other labels. */
static double count_sets(const gs_look *l, double *share, double *expected, double tilt, uint8_t labels[N]) {
  double total = 0, best = -1e9, next = -1e9;
  uint32_t set, k, i;
  for (k = 0; k < l->spans.n; k++) share[k] = 0;
  for (k = 0; k < GS_ORDER; k++) expected[k] = 0;
  for (set = 0; set < 1u << l->spans.n; set++) {
    float counts[GS_ORDER];
    double score, x;
    if (!read_set(l, set, &score, counts)) continue;
    x = (double)gs_exp((float)score);
    total += x;
    for (k = 0; k < GS_ORDER; k++) expected[k] += x * (double)counts[k];
    for (k = 0; k < l->spans.n; k++)
      if (set >> k & 1u) share[k] += x, score += tilt;
    if (score <= best) {
      if (score > next) next = score;
      continue;
    }
    next = best, best = score;
    memset(labels, GS_O, N);
    for (k = 0; k < l->spans.n; k++) {
      const gs_span *s = &l->spans.at[k];
      if (!(set >> k & 1u)) continue;
      for (i = s->tokens.first; i < s->tokens.last; i++)
        labels[i - FIRST] = (uint8_t)(2 * s->role + (i == s->tokens.first ? GS_B_SOURCE : GS_I_SOURCE));
    }
  }
  for (k = 0; k < l->spans.n; k++) share[k] /= total;
  for (k = 0; k < GS_ORDER; k++) expected[k] /= total;
  return best - next;
}

static void test_one(test_random *r, gs_arena *arena) {
  float scores[N * GS_LINE], follows[N * LL], factors[N * LL] = {0}, shares[N * GS_LABELS], scratch[2 * N * GS_LINE];
  float goes_on[N * GS_LINE];
  float order[GS_ORDER], expected[GS_ORDER];
  uint8_t labels[FIRST + N + 1], best[N];
  double exact[GS_SPAN_ROLES][N][N + 1] = {{{0}}}, share[MOST], counts[GS_ORDER], ahead;
  uint32_t i, k, y, found = 0, wanted = 0, breaks = test_below(r, N);
  gs_range p = {FIRST, FIRST + N};
  fixture f;
  gs_look look;
  f.arena = arena;
  lay_out(&f, FIRST + N + 1);
  for (i = FIRST + breaks; i < FIRST + N + 1; i++) f.text.tokens.at[i].sentence = i == FIRST + N ? 2 : 1;
  for (i = 0; i < N * GS_LINE; i++) scores[i] = part(r);
  for (i = 0; i < N * LL; i++) follows[i] = part(r) / 2;
  for (i = 0; i < N; i++)
    for (k = 0; k < GS_LABELS; k++)
      for (y = 0; y < GS_LABELS; y++)
        if (gs_may_follow(k, y)) factors[i * LL + k * GS_LINE + y] = gs_exp(follows[i * LL + k * GS_LINE + y]);
  for (i = 0; i < GS_ORDER; i++) order[i] = part(r) / 2;
  count_all(scores, follows, exact);
  gs_chain_shares(scores, factors, N, shares, NULL, goes_on, scratch);
  gs_look_new(&look, &f.view, arena, N);
  gs_look_weigh(&look, order);
  memset(labels, GS_O, sizeof labels);
  labels[FIRST - 1] = labels[FIRST + N] = 77;
  gs_look_at(&look, p, shares, goes_on);
  for (y = 0; y < GS_SPAN_ROLES; y++)
    for (i = 0; i < N; i++)
      for (k = i + 1; k <= N; k++) wanted += exact[y][i][k] >= 1.001 * (double)GS_SPAN_LEAST;
  for (k = 0; k < look.spans.n; k++) {
    const gs_span *s = &look.spans.at[k];
    double want = exact[s->role][s->tokens.first - FIRST][s->tokens.last - FIRST];
    CHECKF(away(want - (double)s->chain) < 1e-4, "a share of %g for %g", (double)s->chain, want);
    found += want >= 1.001 * (double)GS_SPAN_LEAST;
  }
  CHECKF(found == wanted, "%u candidates for %u", found, wanted);
  /* No more candidates than all sets of can be counted. */
  if (look.spans.n > MOST) {
    look.spans.n = MOST;
    for (i = 0; i <= N; i++)
      for (y = 0; y < 2; y++) {
        uint32_t *at = &look.joints[i].spans[y];
        while (*at != GS_NONE) {
          if (*at >= MOST) *at = look.spans.at[*at].next[y];
          else at = &look.spans.at[*at].next[y];
        }
      }
  }
  for (k = 0; k < look.spans.n; k++) look.spans.at[k].score = part(r);
  ahead = count_sets(&look, share, counts, 0.3, best);
  gs_look_shares(&look, expected);
  for (k = 0; k < look.spans.n; k++)
    CHECKF(away(share[k] - (double)look.spans.at[k].share) < 1e-3, "a share of %g for %g", (double)look.spans.at[k].share, share[k]);
  for (k = 0; k < GS_ORDER; k++)
    CHECKF(away(counts[k] - (double)expected[k]) < 1e-3, "weight %u of the order: %g for %g", k, (double)expected[k], counts[k]);
  gs_look_choose(&look, labels, shares);
  CHECK(labels[FIRST - 1] == 77 && labels[FIRST + N] == 77);
  if (ahead > 1e-4) CHECKF(memcmp(labels + FIRST, best, N) == 0, "not the labels of the best reading");
  for (i = 0; i < N; i++) {
    float sum = 0;
    CHECK(gs_may_follow(i ? labels[FIRST + i - 1] : GS_O, labels[FIRST + i]));
    for (y = 0; y < GS_LABELS; y++) sum += shares[i * GS_LABELS + y];
    CHECKF(sum > 0.999f && sum < 1.001f, "shares add up to %g", (double)sum);
  }
}

/* Nothing to choose from: no label, and the shares of the chain stay. */
static void test_nothing(gs_arena *arena) {
  float shares[2 * GS_LABELS] = {1, 0, 0, 0, 0, 0, 0, 1}, goes_on[2 * GS_LINE] = {0}, order[GS_ORDER] = {0}, expected[GS_ORDER];
  uint8_t labels[2] = {GS_O, GS_B_CUE};
  gs_range p = {0, 2}, none = {0, 0};
  fixture f;
  gs_look look;
  f.arena = arena;
  lay_out(&f, 2);
  gs_look_new(&look, &f.view, arena, 2);
  gs_look_weigh(&look, order);
  gs_look_at(&look, p, shares, goes_on);
  CHECK(look.spans.n == 0);
  gs_look_shares(&look, expected);
  CHECK(expected[0] == 0);
  gs_look_choose(&look, labels, shares);
  CHECK(labels[0] == GS_O && labels[1] == GS_O && shares[0] == 1 && shares[GS_LABELS] == 1);
  gs_look_at(&look, none, shares, goes_on);
  gs_look_shares(&look, NULL);
  gs_look_choose(&look, labels, shares);
  CHECK(look.spans.n == 0);
}

/* Scores beyond all measure, and a sentence of thousands of tokens. */
static void test_extremes(gs_arena *arena) {
  const uint32_t n = 4000;
  float *shares = gs_alloc_zero(arena, n, GS_LABELS * sizeof *shares), *goes_on = gs_alloc_zero(arena, n, GS_LINE * sizeof *goes_on);
  float order[GS_ORDER] = {0};
  uint8_t *labels = gs_alloc_zero(arena, n, 1);
  gs_range p = {0, n};
  fixture f;
  gs_look look;
  uint32_t i, right = 0;
  f.arena = arena;
  lay_out(&f, n);
  for (i = 0; i < n; i++) shares[i * GS_LABELS + GS_B_CUE] = 0.5f;
  gs_look_new(&look, &f.view, arena, n);
  gs_look_weigh(&look, order);
  gs_look_at(&look, p, shares, goes_on);
  CHECK(look.spans.n == n);
  for (i = 0; i < n; i++) look.spans.at[i].score = i % 2 ? 60.0f : -60.0f;
  gs_look_shares(&look, NULL);
  gs_look_choose(&look, labels, shares);
  for (i = 0; i < n; i++) right += labels[i] == (i % 2 ? GS_B_CUE : GS_O) && look.spans.at[i].share <= 1 && (look.spans.at[i].share > 0.99f) == i % 2;
  CHECKF(right == n, "%u of %u are right", right, n);
}

int main(void) {
  test_random r = {88172645463325252u};
  gs_arena *arena = gs_arena_new(NULL);
  jmp_buf here;
  uint32_t k;
  if (!arena || gs_try(arena, &here)) {
    CHECKF(0, "memory ran out");
    return test_end();
  }
  for (k = 0; k < 60; k++) test_one(&r, arena);
  test_nothing(arena);
  test_extremes(arena);
  gs_arena_free(arena);
  return test_end();
}
