/* Fits the weights of responses and links to annotated texts.
 *
 *     answers GOLD > csrc/ledger/weights.h
 *
 * GOLD is what gold.lua writes.  Features come from the passes themselves, through
 * their observer.  Each kind of response, and the links, get a logistic regression
 * with an L2 penalty, by Newton's method.  Thresholds are those that give the best F1
 * in a ten-fold split by text, whose figures go to stderr, over the texts that two
 * readers have annotated: what one alone sees is often a matter of taste.  The same
 * input gives the same output. */
#include "../ledger/answer.h"
#include "../base/real.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDS 10
#define PENALTY_RESPONSE 2.0
#define PENALTY_LINK 15.0
#define MOST_FEATURES 128
#define MOST_TARGETS 16
#define MOST_SENTENCES 65536

typedef struct gold_response { int sentence, kinds, optional, cue, ntargets, nmay, targets[MOST_TARGETS], may[MOST_TARGETS]; } gold_response;
typedef struct gold_text {
  char *bytes;
  int nbytes, nsentences, nresponses, readings;
  int (*sentences)[2];
  gold_response *responses;
} gold_text;

/* One case of a regression: `group` is the response it belongs to (links), `weight`
 * 0 where the annotators do not count it, `judged` whether thresholds and figures heed
 * it, `offset` what its score has besides. */
typedef struct sample { float f[MOST_FEATURES]; int text, group, label, judged; float weight, offset; } sample;
typedef struct samples { sample *at; size_t n, capacity; } samples;

static void die(const char *why) {
  fprintf(stderr, "answers: %s\n", why);
  exit(1);
}

static void *get(size_t n) {
  void *p = calloc(n ? n : 1, 1);
  if (!p) die("out of memory");
  return p;
}

static sample *push(samples *s) {
  if (s->n == s->capacity) {
    s->capacity = s->capacity ? s->capacity * 2 : 1024;
    s->at = realloc(s->at, s->capacity * sizeof *s->at);
    if (!s->at) die("out of memory");
  }
  memset(&s->at[s->n], 0, sizeof *s->at);
  return &s->at[s->n++];
}

/* ---- reading ------------------------------------------------------------------- */

static int read_int(FILE *in) {
  int x;
  if (fscanf(in, "%d", &x) != 1) die("the gold file breaks off");
  return x;
}

static void read_list(FILE *in, int *n, int *out) {
  int i, x;
  *n = read_int(in);
  for (i = 0; i < *n; i++) {
    x = read_int(in);
    if (i < MOST_TARGETS) out[i] = x;
  }
  if (*n > MOST_TARGETS) *n = MOST_TARGETS;
}

static int read_text(FILE *in, gold_text *t) {
  char word[8];
  int i;
  if (fscanf(in, "%7s", word) != 1) return 0;
  t->nbytes = read_int(in);
  t->nsentences = read_int(in);
  t->nresponses = read_int(in);
  t->readings = read_int(in);
  fgetc(in);
  t->bytes = get((size_t)t->nbytes + 1);
  if (fread(t->bytes, 1, (size_t)t->nbytes, in) != (size_t)t->nbytes) die("the gold file breaks off");
  t->sentences = get((size_t)t->nsentences * sizeof *t->sentences);
  t->responses = get((size_t)t->nresponses * sizeof *t->responses);
  for (i = 0; i < t->nsentences; i++) {
    t->sentences[i][0] = read_int(in);
    t->sentences[i][1] = read_int(in);
  }
  for (i = 0; i < t->nresponses; i++) {
    gold_response *r = &t->responses[i];
    r->sentence = read_int(in);
    r->kinds = read_int(in);
    r->optional = read_int(in);
    r->cue = read_int(in);
    read_list(in, &r->ntargets, r->targets);
    read_list(in, &r->nmay, r->may);
  }
  return 1;
}

/* ---- observing ------------------------------------------------------------------- */

/* What a response answers that is none. */
static const gold_response no_response;

typedef struct fitter {
  samples response, link;
  const gold_text *text;
  int ntext, groups, last_text;
  uint32_t last_response;
  int gold[GS_ANSWERS], targets; /* what there is to find, as the texts are annotated */
  int *taken;             /* by gold response: whether one of our sentences has it */
  const gold_response *of_sentence[MOST_SENTENCES]; /* by our sentence, of this text */
  int linkable;           /* gold responses with targets */
  double response_folds[FOLDS][GS_ANSWERS][MOST_FEATURES]; /* weights fitted without a fold's texts */
  double thresholds[GS_ANSWERS];
} fitter;

static double dot(const float *f, const double *w, int n) {
  double sum = 0;
  int i;
  for (i = 0; i < n; i++) sum += f[i] * w[i];
  return sum;
}

/* The gold sentence (from 1) that shares most bytes with one of ours, or 0. */
static int gold_sentence(const fitter *f, const gainsay_document *d, uint32_t sentence) {
  gs_range r = d->text.sentences.at[sentence];
  int start = (int)d->text.tokens.at[r.first].start, end = (int)d->text.tokens.at[r.last - 1].end, i, best = 0, most = 0;
  for (i = 0; i < f->text->nsentences; i++) {
    int a = f->text->sentences[i][0] > start ? f->text->sentences[i][0] : start;
    int b = f->text->sentences[i][1] < end ? f->text->sentences[i][1] : end;
    if (b - a > most) most = b - a, best = i + 1;
  }
  return best;
}

static void bounds(const gainsay_document *d, uint32_t sentence, int *start, int *end) {
  gs_range r = d->text.sentences.at[sentence];
  *start = (int)d->text.tokens.at[r.first].start;
  *end = (int)d->text.tokens.at[r.last - 1].end;
}

static int see_response(void *ctx, const gainsay_document *d, uint32_t sentence, const float *features, float *sure) {
  fitter *f = ctx;
  int start, end, gold = gold_sentence(f, d, sentence), i, kind = 0;
  sample *s = push(&f->response);
  bounds(d, sentence, &start, &end);
  memcpy(s->f, features, GS_R_COUNT * sizeof *features);
  s->text = f->ntext;
  s->judged = f->text->readings > 1;
  s->weight = 1;
  *sure = 1;
  if (sentence < MOST_SENTENCES) f->of_sentence[sentence] = NULL;
  for (i = 0; i < f->text->nresponses; i++) {
    const gold_response *x = &f->text->responses[i];
    if (x->sentence != gold || f->taken[i] || (x->cue >= 0 && (x->cue < start || x->cue >= end))) continue;
    if (x->optional) {
      if (!s->label) s->weight = 0;
      continue;
    }
    s->label |= x->kinds;
    s->weight = 1;
    f->taken[i] = 1;
    if (!kind) {
      for (kind = 1; !(x->kinds & (1 << (kind - 1))); kind++) {}
      if (sentence < MOST_SENTENCES) f->of_sentence[sentence] = x;
    }
  }
  return kind;
}

/* The same decision as in use, by weights that never saw the text; what it found is
 * held against the gold responses. */
static int decide_response(void *ctx, const gainsay_document *d, uint32_t sentence, const float *features, float *sure) {
  fitter *f = ctx;
  int gold = gold_sentence(f, d, sentence), i, k, kind = 0;
  double most = 0;
  for (k = 0; k < GS_ANSWERS; k++) {
    double score = dot(features, f->response_folds[f->ntext % FOLDS][k], GS_R_COUNT);
    if (features[GS_R_deny_shown + k] == 0 || score - f->thresholds[k] <= most) continue;
    most = score - f->thresholds[k];
    kind = k + 1;
    *sure = (float)gs_logistic(score);
  }
  if (sentence >= MOST_SENTENCES) return kind;
  f->of_sentence[sentence] = &no_response;
  for (i = 0; kind && i < f->text->nresponses; i++) {
    const gold_response *x = &f->text->responses[i];
    if (x->sentence == gold && (x->kinds & (1 << (kind - 1)))) f->of_sentence[sentence] = x;
  }
  return kind;
}

static int is_in(const int *list, int n, int x) {
  int i;
  for (i = 0; i < n; i++)
    if (list[i] == x) return 1;
  return 0;
}

static void see_link(void *ctx, const gainsay_document *d, uint32_t response, uint32_t sentence, const float *features) {
  fitter *f = ctx;
  const gs_statement *st = &d->statements.at[response];
  uint32_t home = d->text.tokens.at[st->head].sentence;
  const gold_response *x = home < MOST_SENTENCES ? f->of_sentence[home] : NULL;
  int gold;
  sample *s;
  if (!x) return;
  if (!f->groups || response != f->last_response || f->ntext != f->last_text) f->groups++;
  f->last_response = response;
  f->last_text = f->ntext;
  gold = gold_sentence(f, d, sentence);
  s = push(&f->link);
  memcpy(s->f, features, GS_L_COUNT * sizeof *features);
  s->text = f->ntext;
  s->judged = f->text->readings > 1;
  s->group = f->groups;
  s->offset = (float)gs_log(st->answers);
  s->label = is_in(x->targets, x->ntargets, gold);
  s->weight = x->optional || (!s->label && (is_in(x->may, x->nmay, gold) || gold == x->sentence)) ? 0.0f : 1.0f;
}

/* ---- fitting ----------------------------------------------------------------------- */

/* Solves A x = b for a symmetric positive definite A of n rows, in place
 * (Cholesky); b becomes x. */
static void solve(double *A, double *b, int n) {
  int i, j, k;
  for (i = 0; i < n; i++)
    for (j = 0; j <= i; j++) {
      double sum = A[i * n + j];
      for (k = 0; k < j; k++) sum -= A[i * n + k] * A[j * n + k];
      A[i * n + j] = i == j ? sqrt(sum > 1e-12 ? sum : 1e-12) : sum / A[j * n + j];
    }
  for (i = 0; i < n; i++) {
    for (k = 0; k < i; k++) b[i] -= A[i * n + k] * b[k];
    b[i] /= A[i * n + i];
  }
  for (i = n; i-- > 0;) {
    for (k = i + 1; k < n; k++) b[i] -= A[k * n + i] * b[k];
    b[i] /= A[i * n + i];
  }
}

/* Newton's method on the penalised log likelihood; texts of fold `out` are left
 * out.  `bit` picks the label. */
static void fit(const samples *s, int n, int bit, int out, double penalty, double *w) {
  double *H = get((size_t)n * (size_t)n * sizeof *H), *g = get((size_t)n * sizeof *g);
  int round, i, j;
  size_t k;
  memset(w, 0, (size_t)n * sizeof *w);
  for (round = 0; round < 12; round++) {
    memset(H, 0, (size_t)n * (size_t)n * sizeof *H);
    for (i = 0; i < n; i++) {
      double p = i == 0 ? 0.01 : penalty; /* the bias is nearly free */
      g[i] = -p * w[i];
      H[i * n + i] = p;
    }
    for (k = 0; k < s->n; k++) {
      const sample *x = &s->at[k];
      double p, h;
      if (x->weight <= 0 || x->text % FOLDS == out) continue;
      p = gs_logistic(dot(x->f, w, n));
      h = p * (1 - p) + 1e-6;
      for (i = 0; i < n; i++) {
        if (x->f[i] == 0) continue;
        g[i] += x->f[i] * (((x->label & bit) != 0) - p);
        for (j = 0; j <= i; j++) H[i * n + j] += h * x->f[i] * x->f[j];
      }
    }
    solve(H, g, n);
    for (i = 0; i < n; i++) w[i] += g[i];
  }
  free(H);
  free(g);
}

typedef struct scored { double score; int label; float weight; int group, text; size_t index; } scored;

static int higher(const void *a, const void *b) {
  const scored *x = a, *y = b;
  if (x->score != y->score) return x->score > y->score ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

/* Weights fitted without the texts of each fold, `stride` apart. */
static void fit_folds(const samples *s, int n, int bit, double penalty, double *folds, size_t stride) {
  int fold;
  for (fold = 0; fold < FOLDS; fold++) fit(s, n, bit, fold, penalty, folds + (size_t)fold * stride);
}

#define NOT_SHOWN (-1e9) /* the score of a kind that nothing in the sentence shows */

/* Scores of each sample by weights that never saw its text.  `shown`: the feature
 * without which the pass never decides so, or -1. */
static scored *cross(const samples *s, int n, int bit, const double *folds, size_t stride, int shown) {
  scored *out = get(s->n * sizeof *out);
  size_t k;
  for (k = 0; k < s->n; k++) {
    const sample *x = &s->at[k];
    out[k].score = shown < 0 || x->f[shown] > 0
                       ? dot(x->f, folds + (size_t)(x->text % FOLDS) * stride, n) + x->offset
                       : NOT_SHOWN;
    out[k].label = (x->label & bit) != 0;
    out[k].weight = x->judged ? x->weight : 0.0f;
    out[k].group = x->group;
    out[k].text = x->text;
    out[k].index = k;
  }
  return out;
}

/* The mean of the precision at each of the right ones, best score first, over `positives`:
 * how well scores order, whatever the threshold, which chance moves about.  Sorts x. */
static double average_precision(scored *x, size_t n, int positives) {
  double sum = 0;
  size_t k, found = 0, right = 0;
  qsort(x, n, sizeof *x, higher);
  for (k = 0; k < n && x[k].score > NOT_SHOWN; k++) {
    if (x[k].weight <= 0) continue;
    found++;
    if (x[k].label) sum += (double)++right / (double)found;
  }
  return positives ? sum / positives : 0;
}

/* The threshold of the best F1 over `positives`, which is printed.  The curve is flat
 * and its peaks are chance, so it is smoothed over half the positives on either
 * side, and of its top the end is taken where less is found: what is wrong is forgiven
 * less than what is missing. */
#define AS_GOOD 0.998 /* of the best F1 */
static double best_threshold(scored *x, size_t n, int positives, const char *what) {
  double *f = get((n + 1) * sizeof *f), *precision = get((n + 1) * sizeof *f), *recall = get((n + 1) * sizeof *f), *score = get((n + 1) * sizeof *f);
  double *smooth = get((n + 1) * sizeof *smooth), best = 0, at = 0;
  int found = 0, right = 0, window = positives / 2 + 1, best_k = 0, k, j;
  const double ordered = average_precision(x, n, positives);
  for (k = 0; k < (int)n; k++) {
    if (x[k].weight <= 0) continue;
    right += x[k].label;
    f[found] = 2.0 * right / (found + 1 + positives);
    precision[found] = (double)right / (found + 1);
    recall[found] = (double)right / positives;
    score[found++] = x[k].score;
  }
  for (k = 0; k < found; k++) {
    double sum = 0;
    int count = 0;
    for (j = k > window ? k - window : 0; j <= k + window && j < found; j++) sum += f[j], count++;
    smooth[k] = sum / count;
    if (smooth[k] > best) best = smooth[k];
  }
  while (best_k + 1 < found && smooth[best_k] < AS_GOOD * best) best_k++;
  at = best_k + 1 < found ? (score[best_k] + score[best_k + 1]) / 2 : score[best_k] - 0.01;
  fprintf(stderr, "%-12s ten-fold  P %5.1f  R %5.1f  F1 %5.1f  average precision %5.1f  (%d gold)\n", what,
          100 * precision[best_k], 100 * recall[best_k],
          200 * precision[best_k] * recall[best_k] / (precision[best_k] + recall[best_k]), 100 * ordered, positives);
  free(f), free(precision), free(recall), free(score), free(smooth);
  return at;
}

/* Thresholds of the best and of the further candidates, and how far behind the best
 * a further one may lie.  Chosen for F1 and, at half of its weight, for the share
 * of responses with a right link: a reader misses a whole answer more than one of
 * several places.  Sorts x. */
static void best_link_rule(scored *x, size_t n, int targets, int linkable, const char *given, double *threshold,
                           double *top_threshold, double *near_best) {
  double t, t1, m, best = -1, P = 0, R = 0, A = 0;
  for (t1 = -4.5; t1 <= -0.4; t1 += 0.1)
    for (t = t1; t <= 0.5; t += 0.1)
      for (m = 0.2; m <= 2.4; m += 0.2) {
        int found = 0, right = 0, answered = 0;
        size_t i = 0;
        double value;
        while (i < n) {
          size_t j = i, k, top = i;
          int hit = 0;
          for (; j < n && x[j].group == x[i].group; j++) {
            if (x[j].score > x[top].score) top = j;
          }
          for (k = i; k < j; k++) {
            int taken = k == top ? x[k].score > t1 : x[k].score > t && x[k].score >= x[top].score - m;
            if (!taken || x[k].weight <= 0) continue;
            found++;
            right += x[k].label;
            hit |= x[k].label;
          }
          answered += hit;
          i = j;
        }
        value = 2.0 * right / (found + targets) + 0.5 * answered / (linkable ? linkable : 1);
        if (value > best) {
          best = value;
          *threshold = t;
          *top_threshold = t1;
          *near_best = m;
          P = found ? (double)right / found : 0;
          R = (double)right / targets;
          A = linkable ? (double)answered / linkable : 0;
        }
      }
  fprintf(stderr, "%-12s ten-fold  P %5.1f  R %5.1f  F1 %5.1f  average precision %5.1f  ", "links", 100 * P, 100 * R,
          200 * P * R / (P + R > 0 ? P + R : 1), 100 * average_precision(x, n, targets));
  fprintf(stderr, "answered rightly %5.1f %%  (%d gold, %s)\n", 100 * A, targets, given);
}

/* ---- writing --------------------------------------------------------------------------- */

#define GS_NAME(name) #name,
static const char *const response_names[] = {GS_RESPONSE_FEATURES(GS_NAME)};
static const char *const link_names[] = {GS_LINK_FEATURES(GS_NAME) GS_LINK_SECOND_FEATURES(GS_NAME)};
static const char *const kind_names[] = {"deny", "doubt", "confirm", "no comment"};

static void write_weights(const double *w, const char *const *names, int n, const char *indent) {
  int i;
  for (i = 0; i < n; i++) printf("%s%.3ff, /* %s */\n", indent, w[i], names[i]);
}

static void count_gold(fitter *f, const gold_text *t) {
  int i, k;
  if (f->ntext == 0) {
    memset(f->gold, 0, sizeof f->gold);
    f->targets = f->linkable = 0;
  }
  for (i = 0; i < t->nresponses && t->readings > 1; i++)
    if (!t->responses[i].optional) {
      f->targets += t->responses[i].ntargets;
      f->linkable += t->responses[i].ntargets > 0;
      for (k = 0; k < GS_ANSWERS; k++)
        if (t->responses[i].kinds == 1 << k) f->gold[k]++;
    }
}

/* Reads all texts, observed; `folds`, if any, are the weights of the first look that
 * were fitted without the texts of each fold. */
static void read_texts(fitter *f, const gainsay_engine *engine, FILE *in, gs_observer *observer,
                       double (*folds)[MOST_FEATURES]) {
  gold_text text;
  rewind(in);
  f->link.n = f->response.n = 0;
  f->groups = 0;
  for (f->ntext = 0; read_text(in, &text); f->ntext++) {
    gainsay_document *d;
    float first[GS_L_FIRST];
    int i;
    f->text = &text;
    f->taken = get((size_t)text.nresponses * sizeof *f->taken);
    memset(f->of_sentence, 0, sizeof f->of_sentence);
    observer->first_weights = NULL;
    if (folds) {
      for (i = 0; i < GS_L_FIRST; i++) first[i] = (float)folds[f->ntext % FOLDS][i];
      observer->first_weights = first;
    }
    if (gs_read_observed(engine, text.bytes, (size_t)text.nbytes, observer, &d)) die("a text cannot be read");
    gainsay_document_free(d);
    count_gold(f, &text);
    free(f->taken), free(text.bytes), free(text.sentences), free(text.responses);
  }
}

int main(int argc, char **argv) {
  static fitter f;
  static double first_folds[FOLDS][MOST_FEATURES], link_folds[FOLDS][MOST_FEATURES];
  gainsay_lexicon *lexicon;
  gainsay_engine *engine;
  FILE *in;
  gs_observer observer;
  int k;
  double response[GS_ANSWERS][MOST_FEATURES], first[MOST_FEATURES], link[MOST_FEATURES], link_threshold = 0, top_threshold = 0, near_best = 0;
  scored *x;
  if ((int)GS_R_COUNT > MOST_FEATURES || (int)GS_L_COUNT > MOST_FEATURES) die("MOST_FEATURES is too small");
  if (argc != 2 || !(in = fopen(argv[1], "rb"))) die("usage: answers GOLD");
  if (gainsay_lexicon_english(NULL, &lexicon) || gainsay_engine_new(lexicon, &engine) || gainsay_engine_model(engine, NULL, 0, NULL))
    die("out of memory");
  memset(&observer, 0, sizeof observer);
  observer.ctx = &f;
  observer.response = see_response;
  observer.link = see_link;
  read_texts(&f, engine, in, &observer, NULL);
  fprintf(stderr, "%d texts, %lu sentences that may respond, %lu pairs\n", f.ntext, (unsigned long)f.response.n, (unsigned long)f.link.n);
  for (k = 0; k < GS_ANSWERS; k++) {
    fit_folds(&f.response, GS_R_COUNT, 1 << k, PENALTY_RESPONSE, f.response_folds[0][k], GS_ANSWERS * MOST_FEATURES);
    x = cross(&f.response, GS_R_COUNT, 1 << k, f.response_folds[0][k], GS_ANSWERS * MOST_FEATURES, GS_R_deny_shown + k);
    f.thresholds[k] = best_threshold(x, f.response.n, f.gold[k], kind_names[k]);
    free(x);
    fit(&f.response, GS_R_COUNT, 1 << k, -1, PENALTY_RESPONSE, response[k]);
  }
  fit_folds(&f.link, GS_L_FIRST, 1, PENALTY_LINK, first_folds[0], MOST_FEATURES);
  fit(&f.link, GS_L_FIRST, 1, -1, PENALTY_LINK, first);
  read_texts(&f, engine, in, &observer, first_folds);
  fit_folds(&f.link, GS_L_COUNT, 1, PENALTY_LINK, link_folds[0], MOST_FEATURES);
  fit(&f.link, GS_L_COUNT, 1, -1, PENALTY_LINK, link);
  x = cross(&f.link, GS_L_COUNT, 1, link_folds[0], MOST_FEATURES, -1);
  best_link_rule(x, f.link.n, f.targets, f.linkable, "given the gold responses", &link_threshold, &top_threshold, &near_best);
  free(x);
  /* The thresholds have to bear what responses are found, not those of the gold. */
  observer.response = decide_response;
  read_texts(&f, engine, in, &observer, first_folds);
  x = cross(&f.link, GS_L_COUNT, 1, link_folds[0], MOST_FEATURES, -1);
  best_link_rule(x, f.link.n, f.targets, f.linkable, "of responses found", &link_threshold, &top_threshold, &near_best);
  free(x);

  printf("/* Learned weights of responses and links.  Made by csrc/train/answers.c: do not edit. */\n"
         "#ifndef GAINSAY_LEDGER_WEIGHTS_H\n#define GAINSAY_LEDGER_WEIGHTS_H\n\n"
         "static const float gs_response_weights[GS_ANSWERS][GS_R_COUNT] = {\n");
  for (k = 0; k < GS_ANSWERS; k++) {
    printf("    { /* %s */\n", kind_names[k]);
    write_weights(response[k], response_names, GS_R_COUNT, "        ");
    printf("    },\n");
  }
  printf("};\n\nstatic const float gs_response_thresholds[GS_ANSWERS] = {%.3ff, %.3ff, %.3ff, %.3ff};\n\n", f.thresholds[0], f.thresholds[1], f.thresholds[2], f.thresholds[3]);
  printf("static const float gs_link_first_weights[GS_L_FIRST] = {\n");
  write_weights(first, link_names, GS_L_FIRST, "    ");
  printf("};\n\n");
  printf("static const float gs_link_weights[GS_L_COUNT] = {\n");
  write_weights(link, link_names, GS_L_COUNT, "    ");
  printf("};\n\nstatic const float gs_link_threshold = %.3ff;\nstatic const float gs_link_top_threshold = %.3ff;\nstatic const float gs_link_near_best = %.3ff;\n\n#endif\n",
         link_threshold, top_threshold, near_best);
  return 0;
}
