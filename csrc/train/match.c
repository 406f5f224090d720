/* Fits what a claim is held against a text by.
 *
 *     match background TEXTS... > csrc/ledger/background.h
 *     match fit GOLD > csrc/corpus/match_weights.h
 *     match score GOLD OTHER
 *
 * All files are JSON lines: texts with "text" or "body"; gold with "body" and "pairs" of a
 * "headline" and its "stance": agree, disagree, discuss or unrelated.  Features come from
 * the code that runs in the library.  Penalties and rounds were chosen by the ten-fold
 * figures; folds keep the texts of one topic together, which share their headlines.
 * Figures go to stderr.  The same input gives the same output. */
#include "../corpus/match.h"
#include "../base/real.h"
#include "json.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDS 10
#define PENALTY_MATCH 8.0
#define PENALTY_CLAIM 0.5
#define PENALTY_TEXT 2.0
#define EM_ROUNDS 7

static void die(const char *why, const char *what) {
  fprintf(stderr, "match: %s%s%s\n", why, what ? ": " : "", what ? what : "");
  exit(1);
}

static void *get(size_t n) {
  void *p = calloc(n ? n : 1, 1);
  if (!p) die("out of memory", NULL);
  return p;
}

static gainsay_engine *english(int with_model) {
  gainsay_lexicon *lexicon;
  gainsay_engine *engine = NULL;
  if (gainsay_lexicon_english(NULL, &lexicon) || gainsay_engine_new(lexicon, &engine) ||
      (with_model && gainsay_engine_model(engine, NULL, 0, NULL)))
    die("out of memory", NULL);
  return engine;
}

/* Calls `see` with each line of a file of JSON lines. */
static void each_line(const char *path, void (*see)(void *ctx, const json *line), void *ctx) {
  FILE *f = fopen(path, "rb");
  size_t size, at, end;
  char *all;
  if (!f) die("cannot open", path);
  fseek(f, 0, SEEK_END);
  size = (size_t)ftell(f);
  rewind(f);
  all = get(size + 1);
  if (fread(all, 1, size, f) != size) die("cannot read", path);
  fclose(f);
  for (at = 0; at < size; at = end + 1) {
    char *newline = memchr(all + at, '\n', size - at);
    json *line;
    end = newline ? (size_t)(newline - all) : size;
    if (end == at) continue;
    line = json_read(all + at, end - at);
    if (!line) die("a line that is not JSON", path);
    see(ctx, line);
    json_free(line);
  }
  free(all);
}

static gainsay_document *read_text(const gainsay_engine *engine, const json *text) {
  gainsay_document *d = NULL;
  if (!text || text->kind != JSON_STRING ||
      gainsay_read(engine, text->string, text->n, NULL, &d) != GAINSAY_OK)
    die("a text that cannot be read", NULL);
  return d;
}

/* ---- the background: how common a stem is ------------------------------------------ */

/* A stem of fewer texts is taken for as rare as one that was never seen. */
#define LEAST_TEXTS 4u

typedef struct counter {
  gainsay_engine *engine;
  gs_arena *arena;
  gs_intern stems;
  gs_numbers texts;
  uint32_t ntexts;
} counter;

static void count_text(void *ctx, const json *line) {
  counter *c = ctx;
  const json *text = json_get(line, "text");
  gainsay_document *d = read_text(c->engine, text ? text : json_get(line, "body"));
  uint32_t i;
  for (i = 0; i < d->lookup->terms.strings.n; i++) {
    const gs_string *s = &d->lookup->terms.strings.at[i];
    uint32_t stem;
    if ((unsigned char)s->at[0] <= GS_GROUP || !d->lookup->first.at[i]) continue;
    stem = gs_intern_find(&c->stems, s->at, s->n, s->hash);
    if (stem == GS_NONE) {
      stem = gs_intern_add(c->arena, &c->stems, gs_copy(c->arena, s->at, s->n), s->n, s->hash);
      *gs_push(c->arena, &c->texts) = 0;
    }
    c->texts.at[stem]++;
  }
  c->ntexts++;
  gainsay_document_free(d);
}

typedef struct common { uint32_t hash, rarity; } common;

static int by_hash(const void *a, const void *b) {
  const common *x = a, *y = b;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* A stem in n of N texts has the rarity log((N + 1) / n) / log((N + 1) / LEAST_TEXTS). */
static int background(int npaths, char **paths) {
  static counter c;
  jmp_buf here;
  int at;
  common *all;
  uint32_t i, kept = 0;
  double most;
  c.engine = english(0);
  c.arena = gs_arena_new(NULL);
  if (!c.arena || gs_try(c.arena, &here)) die("out of memory", NULL);
  for (at = 0; at < npaths; at++) each_line(paths[at], count_text, &c);
  all = get((c.stems.strings.n + 1u) * sizeof *all);
  most = gs_log((c.ntexts + 1.0) / LEAST_TEXTS);
  for (i = 0; i < c.stems.strings.n; i++) {
    double rarity;
    if (c.texts.at[i] < LEAST_TEXTS) continue;
    rarity = gs_log((c.ntexts + 1.0) / c.texts.at[i]) / most;
    all[kept].hash = c.stems.strings.at[i].hash;
    all[kept++].rarity = (uint32_t)(255 * rarity + 0.5);
  }
  qsort(all, kept, sizeof *all, by_hash);
  printf("/* How rare stems are in news, of 255: hashes of those in %u texts or more of %lu, and\n"
         " * log of how few they are in.  Made by csrc/train/match.c: do not edit. */\n"
         "#ifndef GAINSAY_LEDGER_BACKGROUND_H\n#define GAINSAY_LEDGER_BACKGROUND_H\n\n#include "
         "<stdint.h>\n\n"
         "static const uint32_t gs_common[] = {",
         LEAST_TEXTS, (unsigned long)c.ntexts);
  for (i = 0; i < kept; i++) printf("%s0x%08lx,", i % 10 ? "" : "\n", (unsigned long)all[i].hash);
  printf("\n};\n\nstatic const uint8_t gs_common_rarity[] = {");
  for (i = 0; i < kept; i++) printf("%s%lu,", i % 25 ? "" : "\n", (unsigned long)all[i].rarity);
  printf("\n};\n\n#endif\n");
  fprintf(stderr, "%lu texts, %lu stems, %lu kept\n", (unsigned long)c.ntexts,
          (unsigned long)c.stems.strings.n, (unsigned long)kept);
  return 0;
}

#define GS_NAME(name, shown) #name,
static const char *const match_names[] = {GS_MATCH_FEATURES(GS_NAME)};
static const char *const claim_names[] = {GS_CLAIM_FEATURES(GS_NAME)};
static const char *const text_names[] = {GS_TEXT_FEATURES(GS_NAME)};


/* ---- the pairs --------------------------------------------------------------------- */

/* What the annotators say of a headline and a text. */
enum { AGREE, DISAGREE, DISCUSS, UNRELATED, LABELS };

typedef struct pair {
  int text, claim, topic, label, asked, same_denial;
  float match[GS_M_COUNT], on_text[GS_T_COUNT];
  float of_claim[GS_C_COUNT];
} pair;

typedef struct gold {
  gainsay_engine *engine;
  pair *at;
  int n, capacity, ntexts, nclaims, ntopics;
  char **headlines; /* by claim */
  int *root;        /* texts, then claims: which hang together by related pairs */
} gold;

static int label_of(const char *s) {
  static const char *const labels[] = {"agree", "disagree", "discuss", "unrelated"};
  int i;
  for (i = 0; i < LABELS; i++)
    if (strcmp(labels[i], s) == 0) return i;
  die("an unknown stance", s);
  return 0;
}

static int claim_of(gold *g, const char *headline) {
  int i;
  for (i = 0; i < g->nclaims; i++)
    if (strcmp(g->headlines[i], headline) == 0) return i;
  g->headlines = realloc(g->headlines, (size_t)(g->nclaims + 1) * sizeof *g->headlines);
  if (!g->headlines) die("out of memory", NULL);
  g->headlines[g->nclaims] = get(strlen(headline) + 1);
  strcpy(g->headlines[g->nclaims], headline);
  return g->nclaims++;
}

static void see_text(void *ctx, const json *line) {
  gold *g = ctx;
  const json *pairs = json_get(line, "pairs"), *p;
  gainsay_document *d = read_text(g->engine, json_get(line, "body"));
  for (p = pairs->child; p; p = p->next) {
    gainsay_document *claim = read_text(g->engine, json_get(p, "headline"));
    jmp_buf here;
    gs_asked asked;
    gs_asking x;
    pair *q;
    if (gs_try(claim->arena, &here)) die("out of memory", NULL);
    gs_asked_of(claim, &asked);
    memset(&x, 0, sizeof x);
    x.arena = claim->arena;
    if (g->n == g->capacity) {
      g->capacity = g->capacity ? g->capacity * 2 : 1024;
      g->at = realloc(g->at, (size_t)g->capacity * sizeof *g->at);
      if (!g->at) die("out of memory", NULL);
    }
    q = &g->at[g->n++];
    q->asked = gs_ask(&x, &asked, d);
    q->same_denial = x.same_denial;
    q->text = g->ntexts;
    q->claim = claim_of(g, json_get(p, "headline")->string);
    q->label = label_of(json_get(p, "stance")->string);
    memcpy(q->match, x.match, sizeof x.match);
    memcpy(q->on_text, x.text, sizeof x.text);
    memcpy(q->of_claim, asked.features, sizeof q->of_claim);
    gainsay_document_free(claim);
  }
  g->ntexts++;
  gainsay_document_free(d);
}

static int root_of(gold *g, int i) {
  while (g->root[i] != i) i = g->root[i] = g->root[g->root[i]];
  return i;
}

/* Texts that share a related headline are of one topic: a fold has all of it or none. */
static void find_topics(gold *g, int folds, int *fold) {
  int i, k, *size, *load, n = g->ntexts + g->nclaims;
  g->root = get((size_t)n * sizeof *g->root);
  size = get((size_t)n * sizeof *size), load = get((size_t)folds * sizeof *load);
  for (i = 0; i < n; i++) g->root[i] = i, fold[i] = -1;
  for (i = 0; i < g->n; i++)
    if (g->at[i].label != UNRELATED)
      g->root[root_of(g, g->ntexts + g->at[i].claim)] = root_of(g, g->at[i].text);
  for (i = 0; i < g->n; i++) size[g->at[i].topic = root_of(g, g->at[i].text)]++;
  for (;;) { /* the largest to the emptiest */
    int largest = -1, to = 0;
    for (i = 0; i < n; i++)
      if (size[i] && (largest < 0 || size[i] > size[largest])) largest = i;
    if (largest < 0) break;
    for (k = 1; k < folds; k++)
      if (load[k] < load[to]) to = k;
    load[to] += size[largest];
    fold[largest] = to;
    size[largest] = 0;
    g->ntopics++;
  }
  free(size), free(load);
}

/* ---- fitting ----------------------------------------------------------------------- */

/* The lower triangle L of A = L L', in place (Cholesky). */
static void factor(double *A, int n) {
  int i, j, k;
  for (i = 0; i < n; i++)
    for (j = 0; j <= i; j++) {
      double sum = A[i * n + j];
      for (k = 0; k < j; k++) sum -= A[i * n + k] * A[j * n + k];
      A[i * n + j] = i == j ? sqrt(sum > 1e-12 ? sum : 1e-12) : sum / A[j * n + j];
    }
}

/* Solves L L' x = b; b becomes x. */
static void solve(const double *L, double *b, int n, int stride) {
  int i, k;
  for (i = 0; i < n; i++) {
    for (k = 0; k < i; k++) b[i * stride] -= L[i * n + k] * b[k * stride];
    b[i * stride] /= L[i * n + i];
  }
  for (i = n; i-- > 0;) {
    for (k = i + 1; k < n; k++) b[i * stride] -= L[k * n + i] * b[k * stride];
    b[i * stride] /= L[i * n + i];
  }
}

static void softmax(const float *f, const double *w, int n, int classes, double *p) {
  double most = -1e300, sum = 0;
  int i, k;
  for (k = 0; k < classes; k++) p[k] = 0;
  for (i = 0; i < n; i++)
    if (f[i] != 0)
      for (k = 0; k < classes; k++) p[k] += f[i] * w[i * classes + k];
  for (k = 0; k < classes; k++) most = p[k] > most ? p[k] : most;
  for (k = 0; k < classes; k++) sum += p[k] = exp(p[k] - most);
  for (k = 0; k < classes; k++) p[k] /= sum;
}

/* A multinomial logistic regression of `classes` classes on soft targets, with an L2
 * penalty; the first feature is the bias, which is nearly free.  Ascent with a fixed
 * bound of the curvature, X'X / 2 (D. Böhning, "Multinomial logistic regression
 * algorithm", 1992), so each round gains and one factorisation serves all. */
typedef struct regression {
  int n, classes, rows;
  const float **x;      /* by row */
  double *weight;       /* by row */
  double *target;       /* by row and class */
  double penalty;
  double *bound;        /* factored */
  double *w;            /* n x classes */
} regression;

static void regression_new(regression *r, int n, int classes, int most_rows, double penalty) {
  memset(r, 0, sizeof *r);
  r->n = n, r->classes = classes, r->penalty = penalty;
  r->x = get((size_t)most_rows * sizeof *r->x);
  r->weight = get((size_t)most_rows * sizeof *r->weight);
  r->target = get((size_t)most_rows * (size_t)classes * sizeof *r->target);
  r->bound = get((size_t)n * (size_t)n * sizeof *r->bound);
  r->w = get((size_t)n * (size_t)classes * sizeof *r->w);
}

static void regression_free(regression *r) {
  free(r->x), free(r->weight), free(r->target), free(r->bound), free(r->w);
}

static void regression_bound(regression *r) {
  int i, j, k;
  for (k = 0; k < r->rows; k++)
    for (i = 0; i < r->n; i++) {
      double h = 0.5 * r->weight[k] * r->x[k][i];
      if (h == 0) continue;
      for (j = 0; j <= i; j++) r->bound[i * r->n + j] += h * r->x[k][j];
    }
  for (i = 0; i < r->n; i++) r->bound[i * r->n + i] += i ? r->penalty : 0.01;
  factor(r->bound, r->n);
}

static void regression_fit(regression *r, int rounds) {
  double *g = get((size_t)r->n * (size_t)r->classes * sizeof *g), p[LABELS];
  int i, k, c;
  while (rounds-- > 0) {
    for (i = 0; i < r->n; i++)
      for (c = 0; c < r->classes; c++)
        g[i * r->classes + c] = -(i ? r->penalty : 0.01) * r->w[i * r->classes + c];
    for (k = 0; k < r->rows; k++) {
      softmax(r->x[k], r->w, r->n, r->classes, p);
      for (c = 0; c < r->classes; c++) p[c] = r->weight[k] * (r->target[k * r->classes + c] - p[c]);
      for (i = 0; i < r->n; i++)
        if (r->x[k][i] != 0)
          for (c = 0; c < r->classes; c++) g[i * r->classes + c] += r->x[k][i] * p[c];
    }
    for (c = 0; c < r->classes; c++) solve(r->bound, g + c, r->n, r->classes);
    for (i = 0; i < r->n * r->classes; i++) r->w[i] += g[i];
  }
  free(g);
}

typedef struct weights {
  double match[GS_M_COUNT], claim[GS_C_COUNT * GS_SIDES], text[GS_T_COUNT * GS_SIDES];
} weights;

static void fit_match(const gold *g, const int *fold, int out, weights *w) {
  regression r;
  int i;
  regression_new(&r, GS_M_COUNT, 2, g->n, PENALTY_MATCH);
  for (i = 0; i < g->n; i++) {
    const pair *p = &g->at[i];
    if (fold[p->topic] == out || !p->asked) continue;
    r.x[r.rows] = p->match;
    r.weight[r.rows] = 1;
    r.target[r.rows * 2 + (p->label != UNRELATED)] = 1;
    r.rows++;
  }
  regression_bound(&r);
  regression_fit(&r, 600);
  for (i = 0; i < GS_M_COUNT; i++) w->match[i] = r.w[i * 2 + 1] - r.w[i * 2];
  regression_free(&r);
}

/* The label of a pair whose claim and text take these sides is sure but for MISTAKEN. */
#define MISTAKEN 0.02
static double log_of_label(int label, int claim, int text) {
  int due = claim == GS_OPEN || text == GS_OPEN ? DISCUSS : claim == text ? AGREE : DISAGREE;
  return log(label == due ? 1 - MISTAKEN * 2 / 3 : MISTAKEN / 3);
}

/* Which side a claim takes, from its looks alone: where the search begins. */
static void first_guess(const float *f, double *p) {
  int against = f[GS_C_denies] + f[GS_C_false] + f[GS_C_opens_no] > 0;
  int open = !against && f[GS_C_claim_word] + f[GS_C_hedged] + f[GS_C_modal] + f[GS_C_question] +
                                 f[GS_C_said] + f[GS_C_weakly] >
                             0;
  p[GS_FOR] = against ? 0.1 : open ? 0.3 : 0.8;
  p[GS_AGAINST] = against ? 0.8 : 0.1;
  p[GS_OPEN] = open ? 0.6 : 0.1;
}

static void normalise(double *p) {
  double most = p[0], sum = 0;
  int c;
  for (c = 1; c < GS_SIDES; c++) most = p[c] > most ? p[c] : most;
  for (c = 0; c < GS_SIDES; c++) sum += p[c] = exp(p[c] - most);
  for (c = 0; c < GS_SIDES; c++) p[c] /= sum;
}

/* The annotators say how headline and text stand to each other, not which side each
 * takes.  So the sides are hidden, a claim's the same with all texts and a text's
 * with all claims, and fitted by expectation and maximisation: the sides from the labels
 * and from what the regressions expect, then the regressions from the sides. */
static void fit_sides(const gold *g, const int *fold, int out, weights *w) {
  regression claims, texts;
  int *row = get((size_t)g->n * sizeof *row),
      *of_claim = get((size_t)g->nclaims * sizeof *of_claim),
      *of_text = get((size_t)g->ntexts * sizeof *of_text), i, k, c, e, round;
  double *claim = get((size_t)g->nclaims * GS_SIDES * sizeof *claim),
         *text = get((size_t)g->ntexts * GS_SIDES * sizeof *text);
  double *claim_due = get((size_t)g->nclaims * GS_SIDES * sizeof *claim),
         *text_due = get((size_t)g->ntexts * GS_SIDES * sizeof *text);
  double p[GS_SIDES];
  regression_new(&claims, GS_C_COUNT, GS_SIDES, g->n, PENALTY_CLAIM);
  regression_new(&texts, GS_T_COUNT, GS_SIDES, g->n, PENALTY_TEXT);
  for (i = 0; i < g->n; i++) {
    const pair *q = &g->at[i];
    if (q->label == UNRELATED || fold[q->topic] == out) continue;
    of_claim[q->claim]++, of_text[q->text]++;
    claims.x[claims.rows] = q->of_claim;
    texts.x[claims.rows] = q->on_text;
    row[claims.rows++] = i;
  }
  texts.rows = claims.rows;
  for (k = 0; k < claims.rows; k++) {
    /* A claim counts once; a text with many claims a little more than one with few. */
    claims.weight[k] = 1.0 / of_claim[g->at[row[k]].claim];
    texts.weight[k] = 1.0 / sqrt(of_text[g->at[row[k]].text]);
  }
  regression_bound(&claims);
  regression_bound(&texts);
  for (round = 0; round < EM_ROUNDS; round++) {
    memset(claim_due, 0, (size_t)g->nclaims * GS_SIDES * sizeof *claim);
    memset(text_due, 0, (size_t)g->ntexts * GS_SIDES * sizeof *text);
    for (k = 0; k < claims.rows; k++) {
      const pair *q = &g->at[row[k]];
      if (round == 0) first_guess(q->of_claim, p);
      else softmax(q->of_claim, claims.w, GS_C_COUNT, GS_SIDES, p);
      for (c = 0; c < GS_SIDES; c++)
        claim_due[q->claim * GS_SIDES + c] += log(p[c] + 1e-9) / of_claim[q->claim];
      if (round) softmax(q->on_text, texts.w, GS_T_COUNT, GS_SIDES, p);
      for (c = 0; c < GS_SIDES && round; c++)
        text_due[q->text * GS_SIDES + c] += log(p[c] + 1e-9) / of_text[q->text];
    }
    memcpy(claim, claim_due, (size_t)g->nclaims * GS_SIDES * sizeof *claim);
    for (i = 0; i < g->nclaims; i++) normalise(claim + i * GS_SIDES);
    for (e = 0; e < 20; e++) {
      memcpy(text, text_due, (size_t)g->ntexts * GS_SIDES * sizeof *text);
      for (k = 0; k < claims.rows; k++) {
        const pair *q = &g->at[row[k]];
        for (c = 0; c < GS_SIDES; c++)
          for (i = 0; i < GS_SIDES; i++)
            text[q->text * GS_SIDES + c] +=
                claim[q->claim * GS_SIDES + i] * log_of_label(q->label, i, c);
      }
      for (i = 0; i < g->ntexts; i++) normalise(text + i * GS_SIDES);
      memcpy(claim, claim_due, (size_t)g->nclaims * GS_SIDES * sizeof *claim);
      for (k = 0; k < claims.rows; k++) {
        const pair *q = &g->at[row[k]];
        for (c = 0; c < GS_SIDES; c++)
          for (i = 0; i < GS_SIDES; i++)
            claim[q->claim * GS_SIDES + c] +=
                text[q->text * GS_SIDES + i] * log_of_label(q->label, c, i);
      }
      for (i = 0; i < g->nclaims; i++) normalise(claim + i * GS_SIDES);
    }
    for (k = 0; k < claims.rows; k++)
      for (c = 0; c < GS_SIDES; c++) {
        claims.target[k * GS_SIDES + c] = claim[g->at[row[k]].claim * GS_SIDES + c];
        texts.target[k * GS_SIDES + c] = text[g->at[row[k]].text * GS_SIDES + c];
      }
    regression_fit(&claims, 60);
    regression_fit(&texts, 60);
  }
  memcpy(w->claim, claims.w, sizeof w->claim);
  memcpy(w->text, texts.w, sizeof w->text);
  regression_free(&claims), regression_free(&texts);
  free(row), free(of_claim), free(of_text), free(claim), free(text), free(claim_due),
      free(text_due);
}

/* ---- deciding ---------------------------------------------------------------------- */

/* Shares of agree, disagree and discuss, then of related. */
static void shares_of(const pair *p, const weights *w, double *out) {
  double sum = 0, c[GS_SIDES], t[GS_SIDES];
  int i;
  for (i = 0; i < GS_M_COUNT; i++) sum += p->match[i] * w->match[i];
  out[UNRELATED] = p->asked ? gs_logistic(sum) : 0;
  softmax(p->of_claim, w->claim, GS_C_COUNT, GS_SIDES, c);
  softmax(p->on_text, w->text, GS_T_COUNT, GS_SIDES, t);
  out[AGREE] = c[GS_FOR] * t[GS_FOR] + c[GS_AGAINST] * t[GS_AGAINST];
  out[DISAGREE] = c[GS_FOR] * t[GS_AGAINST] + c[GS_AGAINST] * t[GS_FOR];
  if (p->same_denial) {
    out[AGREE] += GS_SAME_DENIAL * (1 - out[AGREE]);
    out[DISAGREE] *= 1 - GS_SAME_DENIAL;
  }
  out[DISCUSS] = 1 - out[AGREE] - out[DISAGREE];
}

typedef struct rule { double related, agree, disagree; } rule;

static int decide(const double *shares, const rule *r) {
  double a = shares[AGREE] * r->agree, d = shares[DISAGREE] * r->disagree;
  if (shares[UNRELATED] < r->related) return UNRELATED;
  if (a >= d && a >= shares[DISCUSS]) return AGREE;
  return d >= shares[DISCUSS] ? DISAGREE : DISCUSS;
}

typedef struct figures { double f1[LABELS], related, macro, weighted; } figures;

static double f1_of(int right, int found, int due) {
  return found + due ? 200.0 * right / (found + due) : 0;
}

static figures score(const gold *g, const double *shares, const rule *r) {
  int count[LABELS][LABELS] = {{0}}, i, k, right = 0, found = 0, due = 0;
  double points = 0, most = 0;
  figures f;
  memset(&f, 0, sizeof f);
  for (i = 0; i < g->n; i++) {
    int label = g->at[i].label, got = decide(shares + i * LABELS, r);
    count[label][got]++;
    most += label == UNRELATED ? 0.25 : 1;
    if (label == got) points += 0.25 + (label == UNRELATED ? 0 : 0.5);
    if (label != UNRELATED && got != UNRELATED) points += 0.25;
    right += label != UNRELATED && got != UNRELATED;
    found += got != UNRELATED;
    due += label != UNRELATED;
  }
  for (i = 0; i < LABELS; i++) {
    int all = 0, of = 0;
    for (k = 0; k < LABELS; k++) all += count[k][i], of += count[i][k];
    f.f1[i] = f1_of(count[i][i], all, of);
    f.macro += f.f1[i] / LABELS;
  }
  f.related = f1_of(right, found, due);
  f.weighted = 100 * points / most;
  return f;
}

static void print_figures(const char *name, const figures *f) {
  fprintf(stderr,
          "%-9s agree %5.1f  disagree %5.1f  discuss %5.1f  unrelated %5.1f  related %5.1f  macro "
          "%5.1f  weighted %5.1f\n",
          name, f->f1[AGREE], f->f1[DISAGREE], f->f1[DISCUSS], f->f1[UNRELATED], f->related,
          f->macro, f->weighted);
}

/* The rule of the best figures, of those of a grid each with its neighbours: a peak
 * alone is chance. */
static rule best_rule(const gold *g, const double *shares) {
  enum { A = 11, D = 11, WIDE = 3, T = 31, NEAR = 6 };
  double value[A][D], related[T], best = -1;
  rule r = {0.5, 1, 1}, out = {0.5, 1, 1};
  int a, d, i, j;
  for (i = 0; i < T; i++) {
    r.related = 0.2 + 0.02 * i;
    related[i] = score(g, shares, &r).related;
  }
  for (i = NEAR; i + NEAR < T; i++) {
    double sum = 0;
    for (j = i - NEAR; j <= i + NEAR; j++) sum += related[j];
    if (sum > best) best = sum, out.related = 0.2 + 0.02 * i;
  }
  r.related = out.related;
  for (a = 0; a < A; a++)
    for (d = 0; d < D; d++) {
      figures f;
      r.agree = 0.8 + 0.1 * a, r.disagree = 0.6 + 0.2 * d;
      f = score(g, shares, &r);
      value[a][d] = f.macro + 0.5 * f.weighted;
    }
  for (a = WIDE, best = -1; a + WIDE < A; a++)
    for (d = WIDE; d + WIDE < D; d++) {
      double sum = 0;
      for (i = a - WIDE; i <= a + WIDE; i++)
        for (j = d - WIDE; j <= d + WIDE; j++) sum += value[i][j];
      if (sum > best) best = sum, out.agree = 0.8 + 0.1 * a, out.disagree = 0.6 + 0.2 * d;
    }
  return out;
}

/* ---- writing ----------------------------------------------------------------------- */

static void write_rows(const char *name, const char *count, const char *const *names,
                       const double *w, int n, int classes) {
  int i, k;
  printf("static const float %s[%s][%d] = {\n", name, count, classes);
  for (i = 0; i < n; i++) {
    printf("    {");
    for (k = 0; k < classes; k++) printf("%s%.3ff", k ? ", " : "", w[i * classes + k] + 0.0);
    printf("}, /* %s */\n", names[i]);
  }
  printf("};\n\n");
}

static void write_weights(const weights *w, const rule *r) {
  printf(
      "/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:\n"
      " * do not edit. */\n"
      "#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H\n#define GAINSAY_CORPUS_MATCH_WEIGHTS_H\n\n");
  write_rows("gs_match_weights", "GS_M_COUNT", match_names, w->match, GS_M_COUNT, 1);
  printf("/* For, against, open. */\n");
  write_rows("gs_claim_weights", "GS_C_COUNT", claim_names, w->claim, GS_C_COUNT, GS_SIDES);
  write_rows("gs_text_weights", "GS_T_COUNT", text_names, w->text, GS_T_COUNT, GS_SIDES);
  printf("static const float gs_related_from = %.3ff;\n"
         "static const float gs_agree_factor = %.3ff, gs_disagree_factor = %.3ff;\n\n#endif\n",
         r->related, r->agree, r->disagree);
}

static void read_gold(gold *g, const char *path) {
  memset(g, 0, sizeof *g);
  g->engine = english(1);
  each_line(path, see_text, g);
}

/* With a second file, only its figures: by the weights and the rule of the first. */
static int fit(const char *path, const char *other) {
  gold g;
  weights w;
  rule r;
  int *fold, k, i;
  double *shares;
  figures f;
  read_gold(&g, path);
  fold = get((size_t)(g.ntexts + g.nclaims) * sizeof *fold);
  shares = get((size_t)g.n * LABELS * sizeof *shares);
  find_topics(&g, FOLDS, fold);
  fprintf(stderr, "%d texts, %d headlines, %d pairs, %d topics\n", g.ntexts, g.nclaims, g.n,
          g.ntopics);
  for (k = 0; k < FOLDS; k++) {
    fit_match(&g, fold, k, &w);
    fit_sides(&g, fold, k, &w);
    for (i = 0; i < g.n; i++)
      if (fold[g.at[i].topic] == k) shares_of(&g.at[i], &w, shares + i * LABELS);
  }
  r = best_rule(&g, shares);
  f = score(&g, shares, &r);
  print_figures("ten-fold", &f);
  if (other)
    fprintf(stderr, "rule: related from %.2f, agree x %.1f, disagree x %.1f\n", r.related, r.agree,
            r.disagree);
  fit_match(&g, fold, -1, &w);
  fit_sides(&g, fold, -1, &w);
  if (other) {
    gold o;
    read_gold(&o, other);
    shares = get((size_t)o.n * LABELS * sizeof *shares);
    for (i = 0; i < o.n; i++) shares_of(&o.at[i], &w, shares + i * LABELS);
    f = score(&o, shares, &r);
    print_figures("other", &f);
    return 0;
  }
  write_weights(&w, &r);
  return 0;
}

int main(int argc, char **argv) {
  if (argc > 2 && strcmp(argv[1], "background") == 0) return background(argc - 2, argv + 2);
  if (argc == 3 && strcmp(argv[1], "fit") == 0) return fit(argv[2], NULL);
  if (argc == 4 && strcmp(argv[1], "score") == 0) return fit(argv[2], argv[3]);
  die("usage: match background TEXTS... | match fit GOLD | match score GOLD OTHER", NULL);
  return 0;
}
