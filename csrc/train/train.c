/* Makes the model file from annotated text.
 *
 *     train [options] TRAIN.jsonl DEV.jsonl MODEL
 *
 * The steps: how often each stem is a cue; the tagger and the parser; the same two
 * by cross-fitting, so that the labeller meets in training the mistakes that it
 * will meet in use; labellers without a fold, which show the second look what it will
 * meet, and the second look; the labeller.  One thread, one seed: the same data give the
 * same bytes. */
#include "corpus.h"
#include "learn.h"
#include "spans.h"
#include "../ledger/join.h"
#include "../model/model_file.h"
#include "../model/parse.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Sizes of the tables.  Larger ones gain nothing that can be told from chance. */
#define TAG_SLOTS (1u << 13)
#define MOVE_SLOTS (1u << 14)
#define RELATION_SLOTS (1u << 13)
#define SPAN_SLOTS (1u << 14)

#define L GS_LABELS
#define LL (GS_LABELS * GS_LABELS)
#define EDGES GS_EDGES

static struct {
  uint32_t seed, folds, tag_epochs, parse_epochs, epochs, parser, least, slots;
  uint32_t choose_epochs;
  float rate, l1, drop, common, sure;
  const char *keep;
} option = {4, 4, 5, 8, 5, 1, 3, 1u << 16, 3, 0.02f, 0.0f, 0.5f, 0.25f, 0.9f, NULL};

static clock_t started;
static void say(const char *what) {
  printf("[%4.0f s] %s\n", (double)(clock() - started) / CLOCKS_PER_SEC, what);
  fflush(stdout);
}

/* ---- cues by stem ------------------------------------------------------------------- */

static uint8_t cue_class(uint32_t cues, uint32_t n) {
  double p;
  if (n < 3) return 0;
  p = (double)cues / n;
  return p == 0 ? 1 : p < 0.03 ? 2 : p < 0.1 ? 3 : p < 0.25 ? 4 : p < 0.5 ? 5 : p < 0.75 ? 6 : 7;
}

static uint32_t stem_at(const example *x, uint32_t i) { return x->view.traits[x->doc->text.tokens.at[i].word].stem; }

/* Counts over the training texts; each training text then sees the counts without
 * its own article, and the model file has them all. */
static uint8_t *learn_cues(corpus *train, corpus *dev, gs_wordmap *out) {
  dict stems = {0};
  uint32_t e, i, f, capacity = 1u << 20, *n = need(capacity, sizeof *n), *cues = need(capacity, sizeof *cues);
  uint32_t *own_n = need(capacity, sizeof *own_n), *own_cues = need(capacity, sizeof *own_cues), *key;
  uint8_t *value, *bytes;
  for (e = 0; e < train->n; e++)
    for (i = 0; i < train->at[e].n; i++) {
      const example *x = &train->at[e];
      uint32_t s = dict_add(&stems, stem_at(x, i));
      if (s >= capacity) exit(3);
      n[s]++;
      cues[s] += x->labels[i] == GS_B_CUE || x->labels[i] == GS_I_CUE;
    }
  for (e = 0; e < train->n; e++) {
    example *x = &train->at[e];
    for (f = 0; f < train->n; f++)
      if (train->at[f].article == x->article)
        for (i = 0; i < train->at[f].n; i++) {
          uint32_t s = dict_find(&stems, stem_at(&train->at[f], i));
          own_n[s]++;
          own_cues[s] += train->at[f].labels[i] == GS_B_CUE || train->at[f].labels[i] == GS_I_CUE;
        }
    for (i = 0; i < x->n; i++) {
      uint32_t s = dict_find(&stems, stem_at(x, i));
      x->view.cue[i] = cue_class(cues[s] - own_cues[s], n[s] - own_n[s]);
    }
    for (f = 0; f < train->n; f++)
      if (train->at[f].article == x->article)
        for (i = 0; i < train->at[f].n; i++) {
          uint32_t s = dict_find(&stems, stem_at(&train->at[f], i));
          own_n[s] = own_cues[s] = 0;
        }
  }
  key = need(stems.n, sizeof *key), value = need(stems.n, 1);
  for (i = f = 0; i < stems.nslots; i++)
    if (stems.numbers[i] != ABSENT && cue_class(cues[stems.numbers[i]], n[stems.numbers[i]])) {
      key[f] = (uint32_t)stems.keys[i];
      value[f++] = cue_class(cues[stems.numbers[i]], n[stems.numbers[i]]);
    }
  bytes = wordmap_pack(key, value, f, out);
  printf("  %u stems, %u in the map of %u slots\n", stems.n, f, out->nslots);
  for (e = 0; e < dev->n; e++)
    for (i = 0; i < dev->at[e].n; i++) dev->at[e].view.cue[i] = gs_wordmap_get(out, stem_at(&dev->at[e], i));
  dict_free(&stems);
  free(n), free(cues), free(own_n), free(own_cues), free(key), free(value);
  return bytes;
}

/* ---- tagger ------------------------------------------------------------------------- */

static uint32_t *order_of(const corpus *c, uint32_t without, uint32_t *n) {
  uint32_t e, *order = need(c->n, sizeof *order);
  for (*n = e = 0; e < c->n; e++)
    if (without == ABSENT || c->at[e].article % option.folds != without) order[(*n)++] = e;
  return order;
}

/* What the model's pointers lead to, to be freed. */
typedef struct parts { uint8_t *known, *tags[2], *moves[2], *relations[2], *sure_moves, *sure_relations; } parts;

static uint8_t *learn_known(const corpus *c, const uint32_t *order, uint32_t norder, gs_wordmap *out) {
  dict words = {0};
  uint32_t capacity = 1u << 18, k, i, m = 0, *key;
  uint32_t (*n)[GS_PENN] = need(capacity, sizeof *n);
  uint8_t *value, *bytes;
  for (k = 0; k < norder; k++) {
    const example *x = &c->at[order[k]];
    for (i = 0; i < x->n; i++)
      if (x->tags[i]) {
        uint32_t w = dict_add(&words, gs_tag_key(&x->view, i));
        if (w >= capacity) exit(3);
        n[w][x->tags[i]]++;
      }
  }
  key = need(words.n, sizeof *key), value = need(words.n, 1);
  for (i = 0; i < words.nslots; i++) {
    uint32_t total = 0, best = 1, t;
    if (words.numbers[i] == ABSENT) continue;
    for (t = 1; t < GS_PENN; t++) {
      total += n[words.numbers[i]][t];
      if (n[words.numbers[i]][t] > n[words.numbers[i]][best]) best = t;
    }
    if (total >= 5 && n[words.numbers[i]][best] * 100ull >= total * 97ull) key[m] = (uint32_t)words.keys[i], value[m++] = (uint8_t)best;
  }
  bytes = wordmap_pack(key, value, m, out);
  dict_free(&words);
  free(n), free(key), free(value);
  return bytes;
}

static void learn_tagger(const corpus *c, uint32_t without, gs_tagger *out, parts *bytes) {
  perceptron p;
  gs_bag bag;
  uint32_t norder, *order = order_of(c, without, &norder), numbers[2 * GS_BAG], epoch, k, s, i, y;
  dice d = {option.seed * 2654435761u + 1};
  float scores[GS_PENN];
  perceptron_new(&p, GS_PENN, gs_tag_rows());
  bytes->known = learn_known(c, order, norder, &out->known);
  for (epoch = 0; epoch < option.tag_epochs; epoch++) {
    if (epoch == 2) perceptron_choose(&p, TAG_SLOTS);
    dice_shuffle(&d, order, norder);
    for (k = 0; k < norder; k++) {
      const example *x = &c->at[order[k]];
      for (s = 0; s < x->doc->text.sentences.n; s++) {
        const gs_range r = x->doc->text.sentences.at[s];
        uint32_t before2 = 0, before1 = 0;
        for (i = r.first; i < r.last; i++) {
          uint32_t best = gs_wordmap_get(&out->known, gs_tag_key(&x->view, i)), n;
          if (!best) {
            gs_bag_clear(&bag);
            gs_tag_features(&bag, &x->view, i, r, before2, before1);
            n = perceptron_look(&p, &bag, numbers);
            perceptron_score(&p, numbers, n, scores);
            for (best = 1, y = 2; y < GS_PENN; y++)
              if (scores[y] > scores[best]) best = y;
            if (x->tags[i] && best != x->tags[i]) perceptron_update(&p, numbers, n, x->tags[i], best, 2);
            p.step++;
          }
          before2 = before1;
          before1 = best;
        }
      }
    }
  }
  perceptron_pack(&p, &out->weights, &bytes->tags[0], &bytes->tags[1]);
  perceptron_free(&p);
  free(order);
}

/* ---- parser -------------------------------------------------------------------------- */

/* What each open move would lose of the gold arcs (Y. Goldberg, J. Nivre, "Training
 * deterministic parsers with non-deterministic oracles", 2013). */
static void costs(const gs_parse *p, const uint32_t *gold, uint32_t cost[GS_MOVES]) {
  uint32_t i, n0 = p->next, last = p->sentence.last;
  uint32_t top = p->depth ? p->stack[p->depth - 1] : ABSENT;
  memset(cost, 0, GS_MOVES * sizeof *cost);
  if (n0 < last) { /* shift */
    for (i = 0; i < p->depth; i++) {
      uint32_t x = p->stack[i];
      cost[GS_SHIFT] += gold[x] == n0 && x != n0;
      cost[GS_SHIFT] += gold[n0] == x && x != top;
    }
  }
  if (top != ABSENT) {
    uint32_t root = gold[top] == top, right = 0, head_right = 0;
    for (i = n0; i < last; i++) right += gold[i] == top;
    head_right = gold[top] >= n0 && gold[top] < last && !root;
    cost[GS_LEFT] = right + root + (head_right && gold[top] != n0);
    if (p->depth > 1) {
      cost[GS_LEFT] += gold[top] == p->stack[p->depth - 2];
      cost[GS_RIGHT] = right + root + head_right;
    }
  }
}

/* The best of n counts where it is nearly all of them; else, or where there are few, n. */
static uint32_t sure_of(const uint32_t *counts, uint32_t n, uint32_t total) {
  uint32_t k, best = 0;
  for (k = 1; k < n; k++)
    if (counts[k] > counts[best]) best = k;
  return total >= 30 && (float)counts[best] >= option.sure * (float)total ? best : n;
}

/* Where one move loses no arc, and where one relation is right, nearly always; along
 * the gold trees. */
static void learn_sure(const corpus *c, const uint32_t *order, uint32_t norder, gs_parser *out, parts *bytes, gs_arena *arena) {
  const uint32_t moves = gs_move_situations(), relations = gs_relation_situations();
  uint32_t (*free_moves)[GS_MOVES] = need(moves, sizeof *free_moves), *visits = need(moves, sizeof *visits);
  uint32_t (*named)[GS_RELATIONS] = need(relations, sizeof *named), *arcs = need(relations, sizeof *arcs);
  uint32_t k, s, i, y, known = 0, all = 0;
  for (k = 0; k < norder; k++) {
    const example *x = &c->at[order[k]];
    gs_view gold = x->view;
    gs_parse p;
    gs_parse_new(&p, arena, &x->view, x->n);
    for (s = 0; s < x->doc->text.sentences.n; s++) {
      uint32_t open;
      gs_parse_start(&p, x->doc->text.sentences.at[s]);
      while ((open = gs_moves(&p)) != 0) {
        uint32_t cost[GS_MOVES], least = ABSENT, move = 0, at = gs_move_situation(&p), choice = (open & (open - 1)) != 0;
        costs(&p, x->head, cost);
        for (y = GS_MOVES; y-- > 0;) /* an arc rather than a shift */
          if ((open >> y & 1) && cost[y] < least) least = cost[y], move = y;
        for (y = 0; y < GS_MOVES && choice; y++) free_moves[at][y] += (open >> y & 1) && cost[y] == least;
        visits[at] += choice;
        gs_move(&p, move);
      }
    }
    gold.head = x->head;
    for (i = 0; i < x->n; i++) {
      if (x->head[i] == i || !x->relation[i]) continue;
      named[gs_relation_situation(&gold, i)][x->relation[i]]++;
      arcs[gs_relation_situation(&gold, i)]++;
    }
  }
  bytes->sure_moves = need((moves + 3) / 4, 1), bytes->sure_relations = need(relations, 1);
  for (k = 0; k < moves; k++) {
    const uint32_t move = (sure_of(free_moves[k], GS_MOVES, visits[k]) + 1) % (GS_MOVES + 1);
    bytes->sure_moves[k / 4] = (uint8_t)(bytes->sure_moves[k / 4] | move << (k % 4 * 2));
    all += visits[k], known += move ? visits[k] : 0;
  }
  printf("  sure of %.1f %% of moves", 100.0 * known / all);
  for (k = known = all = 0; k < relations; k++) {
    bytes->sure_relations[k] = (uint8_t)(sure_of(named[k], GS_RELATIONS, arcs[k]) % GS_RELATIONS);
    all += arcs[k], known += bytes->sure_relations[k] ? arcs[k] : 0;
  }
  printf(", of %.1f %% of relations\n", 100.0 * known / all);
  out->sure_moves = bytes->sure_moves;
  out->sure_relations = bytes->sure_relations;
  free(free_moves), free(visits), free(named), free(arcs);
}

static void learn_parser(corpus *c, uint32_t without, gs_parser *out, parts *bytes, gs_arena *arena) {
  perceptron moves, relations;
  gs_bag bag;
  uint32_t norder, *order = order_of(c, without, &norder), numbers[2 * GS_BAG], epoch, k, s, i, y, n;
  dice d = {option.seed * 2654435761u + 2};
  learn_sure(c, order, norder, out, bytes, arena);
  perceptron_new(&moves, GS_MOVES, gs_move_rows());
  perceptron_new(&relations, GS_RELATIONS, gs_relation_rows());
  for (epoch = 0; epoch < option.parse_epochs; epoch++) {
    if (epoch == 2) perceptron_choose(&moves, MOVE_SLOTS), perceptron_choose(&relations, RELATION_SLOTS);
    dice_shuffle(&d, order, norder);
    for (k = 0; k < norder; k++) {
      example *x = &c->at[order[k]];
      gs_parse p;
      gs_parse_new(&p, arena, &x->view, x->n);
      for (s = 0; s < x->doc->text.sentences.n; s++) {
        const gs_range r = x->doc->text.sentences.at[s];
        uint32_t open;
        gs_parse_start(&p, r);
        while ((open = gs_moves(&p)) != 0) {
          float scores[GS_MOVES];
          uint32_t cost[GS_MOVES], least = ABSENT, best = ABSENT, right = ABSENT;
          if ((open & (open - 1)) == 0) {
            for (best = 0; !(open >> best & 1); best++) {}
            gs_move(&p, best);
            continue;
          }
          best = gs_sure_move(out->sure_moves, gs_move_situation(&p));
          if (best && (open >> (best - 1) & 1)) {
            gs_move(&p, best - 1);
            continue;
          }
          best = ABSENT;
          gs_bag_clear(&bag);
          gs_move_features(&bag, &p);
          n = perceptron_look(&moves, &bag, numbers);
          perceptron_score(&moves, numbers, n, scores);
          costs(&p, x->head, cost);
          for (y = 0; y < GS_MOVES; y++) {
            if (!(open >> y & 1)) continue;
            if (cost[y] < least) least = cost[y];
            if (best == ABSENT || scores[y] > scores[best]) best = y;
          }
          for (y = 0; y < GS_MOVES; y++)
            if ((open >> y & 1) && cost[y] == least && (right == ABSENT || scores[y] > scores[right])) right = y;
          if (cost[best] != least) perceptron_update(&moves, numbers, n, right, best, 2);
          moves.step++;
          /* Mostly on along its own path, so that it learns to live with mistakes. */
          gs_move(&p, epoch != 0 && epoch != 2 && dice_roll(&d) % 10 < 9 ? best : right);
        }
      }
      if (epoch < 6) {
        /* relations on the gold trees */
        uint32_t *head = x->view.head;
        x->view.head = x->head;
        for (i = 0; i < x->n; i++) {
          float scores[GS_RELATIONS];
          uint32_t best = 1;
          if (x->head[i] == i || out->sure_relations[gs_relation_situation(&x->view, i)]) continue;
          gs_bag_clear(&bag);
          gs_relation_features(&bag, &x->view, i);
          n = perceptron_look(&relations, &bag, numbers);
          perceptron_score(&relations, numbers, n, scores);
          for (y = 2; y < GS_RELATIONS; y++)
            if (scores[y] > scores[best]) best = y;
          if (best != x->relation[i] && x->relation[i]) perceptron_update(&relations, numbers, n, x->relation[i], best, 2);
          relations.step++;
        }
        x->view.head = head;
      }
    }
  }
  perceptron_pack(&moves, &out->moves, &bytes->moves[0], &bytes->moves[1]);
  perceptron_pack(&relations, &out->relations, &bytes->relations[0], &bytes->relations[1]);
  perceptron_free(&moves);
  perceptron_free(&relations);
  free(order);
}

static void tag_and_parse(const gs_model *m, corpus *c, uint32_t only, const char *name, gs_arena *arena, int parse) {
  uint32_t e, i, n = 0, tags = 0, heads = 0, both = 0, all = 0;
  for (e = 0; e < c->n; e++) {
    example *x = &c->at[e];
    if (only != ABSENT && x->article % option.folds != only) continue;
    if (!parse) gs_penn(&m->tagger, &x->view, &x->doc->text, arena);
    if (parse && option.parser) gs_parse_text(&m->parser, &x->view, &x->doc->text, arena);
    for (i = 0; i < x->n; i++) {
      if (!x->tags[i]) continue;
      n++, tags += x->tags[i] == x->view.tags[i];
      if (x->doc->text.tokens.at[i].flags & GS_T_PUNCT) continue;
      all++, heads += x->head[i] == x->view.head[i];
      both += x->head[i] == x->view.head[i] && x->relation[i] == x->view.relation[i];
    }
  }
  if (!parse) printf("  %s: tags %.2f %%\n", name, 100.0 * tags / n);
  else printf("  %s: heads %.2f %%, with relation %.2f %% (without punctuation)\n", name, 100.0 * heads / all, 100.0 * both / all);
}

/* ---- labeller -------------------------------------------------------------------------- */

/* Eight floats for the seven labels, so that a row is three vectors in a line. */
#define PAD 8
#define ROW (3 * PAD)

typedef struct field {
  dict features;             /* those seen often enough */
  uint64_t *key;
  uint32_t *count, n;
  const gs_weights *chosen;  /* where it is set, numbers are as bag_numbers says */
  float *row;                /* n rows of ROW: weights, squared slopes, changes times step */
  float *fw, *fg, *fu;       /* of what follows what: GS_CONTEXTS * LL, the same three */
  double step;
} field;

typedef struct cached { uint32_t *at, *from; } cached; /* numbers of features; by token */

static void count_features(field *f, const corpus *c) {
  dict all = {0};
  gs_bag bag;
  uint64_t keys[2 * GS_BAG];
  uint32_t e, b, i, k, m, capacity = 1u << 24, *count = need(capacity, sizeof *count), most = 0;
  for (e = 0; e < c->n; e++) {
    const gs_text *t = &c->at[e].doc->text;
    for (b = 0; b < t->blocks.n; b++)
      for (i = t->blocks.at[b].tokens.first; i < t->blocks.at[b].tokens.last; i++) {
        gs_bag_clear(&bag);
        gs_label_features(&bag, &c->at[e].view, i, t->blocks.at[b].tokens);
        if (bag.nrows + bag.nhashes > most) most = bag.nrows + bag.nhashes;
        m = bag_keys(&bag, keys);
        for (k = 0; k < m; k++) {
          uint32_t x = dict_add(&all, keys[k]);
          if (x == capacity) {
            count = realloc(count, 2ull * capacity * sizeof *count);
            if (!count) exit(3);
            memset(count + capacity, 0, capacity * sizeof *count);
            capacity *= 2;
          }
          count[x]++;
        }
      }
  }
  for (k = i = 0; i < all.nslots; i++) k += all.numbers[i] != ABSENT && count[all.numbers[i]] >= option.least;
  f->key = need(k, sizeof *f->key), f->count = need(k, sizeof *f->count);
  for (i = 0; i < all.nslots; i++)
    if (all.numbers[i] != ABSENT && count[all.numbers[i]] >= option.least) {
      uint32_t x = dict_add(&f->features, all.keys[i]);
      f->key[x] = all.keys[i];
      f->count[x] = count[all.numbers[i]];
    }
  f->n = f->features.n;
  printf("  %u features, %u of them seen %u times or more; at most %u a token\n", all.n, f->n, option.least, most);
  dict_free(&all);
  free(count);
}

static cached *cache_features(const field *f, const corpus *c) {
  cached *out = need(c->n, sizeof *out);
  gs_bag bag;
  uint64_t keys[2 * GS_BAG];
  uint32_t e, b, i, k, m;
  for (e = 0; e < c->n; e++) {
    const gs_text *t = &c->at[e].doc->text;
    uint32_t n = 0;
    out[e].from = need(c->at[e].n + 1u, sizeof *out[e].from);
    out[e].at = need((size_t)c->at[e].n * 2 * GS_BAG, sizeof *out[e].at);
    for (b = 0; b < t->blocks.n; b++)
      for (i = t->blocks.at[b].tokens.first; i < t->blocks.at[b].tokens.last; i++) {
        gs_bag_clear(&bag);
        gs_label_features(&bag, &c->at[e].view, i, t->blocks.at[b].tokens);
        out[e].from[i] = n;
        if (f->chosen) {
          n += bag_numbers(&bag, f->chosen, L, out[e].at + n);
          continue;
        }
        m = bag_keys(&bag, keys);
        for (k = 0; k < m; k++) {
          uint32_t x = dict_find(&f->features, keys[k]);
          if (x != ABSENT) out[e].at[n++] = x;
        }
      }
    out[e].from[c->at[e].n] = n;
    out[e].at = realloc(out[e].at, (n + 1u) * sizeof *out[e].at);
  }
  return out;
}

static void drop_cache(cached *x, uint32_t n) {
  while (n-- > 0) free(x[n].at), free(x[n].from);
  free(x);
}

/* One step of AdaGrad (J. Duchi, E. Hazan, Y. Singer, 2011) with a pull to zero. */
static inline void change(float *w, float *g, float *u, const float *slope, uint32_t n, float rate, float l1, float when) {
  uint32_t c;
  for (c = 0; c < n; c++) {
    float x = slope[c], step, to, size;
    g[c] += x * x;
    step = rate / sqrtf(g[c] + 1.0f);
    to = w[c] - step * x;
    size = fabsf(to) - step * l1;
    size = size > 0 ? size : 0;
    to = to < 0 ? -size : size;
    u[c] += (to - w[c]) * when;
    w[c] = to;
  }
}

typedef struct scratch { float *scores, *follows, *factors, *shares, *pairs, *work; uint32_t *kept, *from, room, kept_room; } scratch;

static void make_room(scratch *s, uint32_t n, uint32_t features) {
  if (n > s->room) {
    s->room = n * 2;
    free(s->scores), free(s->from);
    s->scores = need((size_t)s->room * (PAD + LL + EDGES + L + EDGES + 2 * GS_LINE), sizeof *s->scores);
    s->follows = s->scores + (size_t)s->room * PAD;
    s->factors = s->follows + (size_t)s->room * LL;
    s->shares = s->factors + (size_t)s->room * EDGES;
    s->pairs = s->shares + (size_t)s->room * L;
    s->work = s->pairs + (size_t)s->room * EDGES;
    s->from = need(s->room + 1u, sizeof *s->from);
  }
  if (features > s->kept_room) {
    s->kept_room = features * 2;
    free(s->kept);
    s->kept = need(s->kept_room, sizeof *s->kept);
  }
}

/* The factors of the first n places. */
static void make_factors(const scratch *s, uint32_t n) {
  uint32_t i, a, b;
  for (i = 0; i < n; i++)
    for (a = 0; a < L; a++)
      for (b = 0; b < L; b++)
        s->factors[(size_t)i * EDGES + a * GS_LINE + b] =
            gs_may_follow(a, b) ? gs_exp(s->follows[(size_t)i * LL + a * L + b]) : 0.0f;
}

static double train_paragraph(field *f, const example *x, const cached *c, gs_range p, scratch *s, dice *d) {
  uint32_t n = p.last - p.first, i, k, y, kept = 0;
  const uint32_t keep_below = (uint32_t)((1.0 - (double)option.drop) * 4294967295.0);
  const float scale = 1.0f / (1.0f - option.drop);
  double loss = 0;
  make_room(s, n, c->from[p.last] - c->from[p.first]);
  for (i = 0; i < n; i++) {
    float *score = s->scores + (size_t)i * PAD, *follow = s->follows + (size_t)i * LL;
    float sum[PAD] = {0, 0, 0, 0, 0, 0, 0, 0};
    uint32_t contexts[GS_CONTEXTS_AT];
    memset(follow, 0, LL * sizeof *follow);
    s->from[i] = kept;
    for (k = c->from[p.first + i]; k < c->from[p.first + i + 1]; k++) {
      const float *w = f->row + (size_t)c->at[k] * ROW;
      if (option.drop > 0 && dice_roll(d) > keep_below) continue;
      s->kept[kept++] = c->at[k];
      for (y = 0; y < PAD; y++) sum[y] += w[y];
    }
    for (y = 0; y < L; y++) score[y] = sum[y] * scale;
    gs_label_contexts(contexts, &x->view, p.first + i, p);
    for (k = 0; k < GS_CONTEXTS_AT; k++)
      for (y = 0; y < LL; y++) follow[y] += f->fw[(size_t)contexts[k] * LL + y];
  }
  s->from[n] = kept;
  make_factors(s, n);
  gs_chain_shares(s->scores, s->factors, n, s->shares, s->pairs, NULL, s->work);
  f->step++;
  for (i = 0; i < n; i++) {
    float slope[PAD], fslope[LL], most = 0;
    uint32_t gold = x->labels[p.first + i], before = i ? x->labels[p.first + i - 1] : GS_O, contexts[GS_CONTEXTS_AT];
    for (y = 0; y < L; y++) {
      slope[y] = s->shares[(size_t)i * L + y] - (y == gold);
      if (fabsf(slope[y]) > most) most = fabsf(slope[y]);
    }
    loss -= log((double)s->shares[(size_t)i * L + gold] + 1e-9);
    slope[L] = 0;
    if (most < 1e-3f) continue;
    for (k = s->from[i]; k < s->from[i + 1]; k++) {
      float *w = f->row + (size_t)s->kept[k] * ROW;
      change(w, w + PAD, w + 2 * PAD, slope, PAD, option.rate, option.l1, (float)f->step);
    }
    for (y = 0; y < LL; y++) fslope[y] = s->pairs[(size_t)i * EDGES + y / L * GS_LINE + y % L] - (y == before * L + gold);
    gs_label_contexts(contexts, &x->view, p.first + i, p);
    for (k = 0; k < GS_CONTEXTS_AT; k++) {
      size_t at = (size_t)contexts[k] * LL;
      change(f->fw + at, f->fg + at, f->fu + at, fslope, LL, option.rate, 0, (float)f->step);
    }
  }
  return loss;
}

static void average(const field *f, float *w, float *fw) {
  size_t k, y;
  for (k = 0; k < f->n; k++)
    for (y = 0; y < L; y++) w[k * L + y] = f->row[k * ROW + y] - f->row[k * ROW + 2 * PAD + y] / (float)(f->step + 1);
  for (k = 0; k < (size_t)GS_CONTEXTS * LL; k++) fw[k] = f->fw[k] - f->fu[k] / (float)(f->step + 1);
}

/* The labels of the highest shares that may follow each other; good enough to see
 * where training stands (the figures that count come from gs_label). */
static void label_with(const float *w, const float *fw, const example *x, const cached *c, scratch *s, uint8_t *labels, float *shares) {
  uint32_t b, i, k, y, z;
  const gs_text *t = &x->doc->text;
  for (b = 0; b < t->blocks.n; b++) {
    const gs_range p = t->blocks.at[b].tokens;
    uint32_t n = p.last - p.first, before = GS_O;
    make_room(s, n, 0);
    for (i = 0; i < n; i++) {
      float *score = s->scores + (size_t)i * PAD, *follow = s->follows + (size_t)i * LL;
      uint32_t contexts[GS_CONTEXTS_AT];
      memset(score, 0, PAD * sizeof *score);
      memset(follow, 0, LL * sizeof *follow);
      for (k = c->from[p.first + i]; k < c->from[p.first + i + 1]; k++)
        for (y = 0; y < L; y++) score[y] += w[(size_t)c->at[k] * L + y];
      gs_label_contexts(contexts, &x->view, p.first + i, p);
      for (k = 0; k < GS_CONTEXTS_AT; k++)
        for (y = 0; y < LL; y++) follow[y] += fw[(size_t)contexts[k] * LL + y];
    }
    make_factors(s, n);
    gs_chain_shares(s->scores, s->factors, n, s->shares, s->pairs, NULL, s->work);
    /* Viterbi over the same scores */
    {
      float old[L], now[L];
      uint8_t *back = need((size_t)n * L, 1);
      for (y = 0; y < L; y++) old[y] = y ? -1e9f : 0;
      for (i = 0; i < n; i++) {
        for (y = 0; y < L; y++) {
          float top = -2e9f;
          for (z = 0; z < L; z++)
            if (gs_may_follow(z, y) && old[z] + s->follows[(size_t)i * LL + z * L + y] > top)
              top = old[z] + s->follows[(size_t)i * LL + z * L + y], back[i * L + y] = (uint8_t)z;
          now[y] = top + s->scores[(size_t)i * PAD + y];
        }
        memcpy(old, now, sizeof old);
      }
      for (before = 0, y = 1; y < L; y++)
        if (old[y] > old[before]) before = y;
      for (i = n; i-- > 0;) {
        labels[p.first + i] = (uint8_t)before;
        before = back[i * L + before];
      }
      free(back);
    }
    if (shares) memcpy(shares + (size_t)p.first * L, s->shares, (size_t)n * L * sizeof *shares);
  }
}

typedef struct paragraph { uint32_t e, b; } paragraph;

/* Trains on the examples outside fold `without`; prints the dev score as it goes. */
static void learn_labeller(field *f, const corpus *c, const cached *features, const corpus *dev, const cached *dev_features,
                           uint32_t without, uint32_t epochs, float **weights, float **follows) {
  uint32_t e, b, n = 0, k, epoch, *order;
  paragraph *all = NULL;
  dice d = {option.seed * 2654435761u + 3};
  scratch s;
  memset(&s, 0, sizeof s);
  f->row = need((size_t)f->n * ROW, sizeof *f->row);
  f->fw = need((size_t)GS_CONTEXTS * LL, sizeof *f->fw), f->fg = need((size_t)GS_CONTEXTS * LL, sizeof *f->fg);
  f->fu = need((size_t)GS_CONTEXTS * LL, sizeof *f->fu);
  f->step = 1;
  *weights = need((size_t)f->n * L, sizeof **weights);
  *follows = need((size_t)GS_CONTEXTS * LL, sizeof **follows);
  for (e = 0; e < c->n; e++) n += c->at[e].doc->text.blocks.n;
  all = need(n, sizeof *all), order = need(n, sizeof *order);
  for (n = e = 0; e < c->n; e++)
    for (b = 0; b < c->at[e].doc->text.blocks.n && (without == ABSENT || c->at[e].article % option.folds != without); b++) {
      const gs_range p = c->at[e].doc->text.blocks.at[b].tokens;
      if (p.first == p.last) continue;
      all[n].e = e, all[n].b = b, order[n] = n, n++;
    }
  for (epoch = 0; epoch < epochs; epoch++) {
    double loss = 0;
    dice_shuffle(&d, order, n);
    for (k = 0; k < n; k++) {
      const example *x = &c->at[all[order[k]].e];
      loss += train_paragraph(f, x, &features[all[order[k]].e], x->doc->text.blocks.at[all[order[k]].b].tokens, &s, &d);
    }
    if (dev) {
      tally t;
      char name[40];
      memset(&t, 0, sizeof t);
      average(f, *weights, *follows);
      for (e = 0; e < dev->n; e++) {
        uint8_t *labels = need(dev->at[e].n, 1);
        label_with(*weights, *follows, &dev->at[e], &dev_features[e], &s, labels, NULL);
        tally_add(&t, &dev->at[e], labels);
        free(labels);
      }
      sprintf(name, "%2u %7.0f %4.0fs", epoch + 1, loss, (double)(clock() - started) / CLOCKS_PER_SEC);
      tally_print(&t, name);
    }
  }
  average(f, *weights, *follows);
  free(all), free(order), free(s.scores), free(s.from), free(s.kept);
  free(f->row), free(f->fg), free(f->fu), free(f->fw);
}

/* Chooses the hashed features that the table has room for. */
static uint8_t *choose_features(const field *f, const float *weights, gs_weights *out) {
  float *importance = need(f->n, sizeof *importance), *w = need((size_t)f->n * L, sizeof *w);
  uint64_t *keys = need(f->n, sizeof *keys);
  uint8_t *bytes;
  uint32_t x, y, n = 0;
  for (x = 0; x < f->n; x++) {
    float sum = 0;
    if (f->key[x] < FIRST_HASH) continue;
    for (y = 0; y < L; y++) {
      w[(size_t)n * L + y] = weights[(size_t)x * L + y];
      sum += w[(size_t)n * L + y] * w[(size_t)n * L + y];
    }
    keys[n] = f->key[x];
    importance[n++] = sqrtf(sum) * powf((float)f->count[x], option.common);
  }
  bytes = choose_slots(keys, w, importance, n, L, option.slots, out);
  free(importance), free(w), free(keys);
  return bytes;
}

/* What a labeller's pointers lead to, to be freed. */
typedef struct label_parts { uint8_t *rows, *slots; int16_t *follows; } label_parts;

/* Writes the weights by number into rows and table, and those of what follows what. */
static void write_labeller(const float *w, const float *fw, gs_labeller *out, label_parts *bytes) {
  const float unit = unit_of(w, ((size_t)out->weights.nrows + out->weights.nslots) * L);
  uint32_t x;
  bytes->rows = write_weights(w, L, unit, bytes->slots, &out->weights);
  bytes->follows = need((size_t)GS_CONTEXTS * LL, sizeof *bytes->follows);
  for (x = 0; x < GS_CONTEXTS * LL; x++) {
    float q = fw[x] / unit;
    bytes->follows[x] = (int16_t)(q < -30000 ? -30000 : q > 30000 ? 30000 : q < 0 ? q - 0.5f : q + 0.5f);
  }
  out->follows = bytes->follows;
  out->unit = unit;
}

/* ---- all of it ----------------------------------------------------------------------------- */

/* Tags and trees kept between runs, for experiments with the labeller. */
static int keep_trees(corpus *c, const char *suffix, int save) {
  char name[512];
  FILE *f;
  uint32_t e;
  size_t ok = 1;
  if (!option.keep) return 0;
  snprintf(name, sizeof name, "%s.%s", option.keep, suffix);
  f = fopen(name, save ? "wb" : "rb");
  if (!f) return 0;
  for (e = 0; e < c->n && ok; e++) {
    example *x = &c->at[e];
    if (save) {
      fwrite(x->view.tags, 1, x->n, f), fwrite(x->view.head, 4, x->n, f), fwrite(x->view.relation, 1, x->n, f);
    } else {
      ok = fread(x->view.tags, 1, x->n, f) == x->n && fread(x->view.head, 4, x->n, f) == x->n && fread(x->view.relation, 1, x->n, f) == x->n;
    }
  }
  fclose(f);
  return ok != 0;
}

static void view_rest(corpus *c, gs_arena *arena) {
  uint32_t e;
  for (e = 0; e < c->n; e++) gs_view_trees(&c->at[e].view, arena);
}

/* ---- statements and how sure they are --------------------------------------------------- */

typedef struct sure { float share; uint32_t right; } sure;
typedef struct sures { sure *at; uint32_t n, room; uint32_t gold; } sures;

/* Joins labels into statements, in a ledger of their own. */
static void join_and_judge(example *x, const uint8_t *labels, const float *shares, sures *out) {
  gainsay_document d = *x->doc;
  gs_arena *arena = gs_arena_new(NULL);
  jmp_buf here;
  uint32_t k;
  if (!arena) exit(3);
  if (gs_try(arena, &here)) exit(3);
  d.arena = d.text.arena = arena;
  memset(&d.statements, 0, sizeof d.statements);
  gs_join(&d, labels, shares);
  out->gold += x->nattributions;
  for (k = 0; k < d.statements.n; k++) {
    if (out->n == out->room) {
      out->room = out->room ? out->room * 2 : 1024;
      out->at = realloc(out->at, out->room * sizeof *out->at);
      if (!out->at) exit(3);
    }
    out->at[out->n].share = d.statements.at[k].confidence;
    out->at[out->n++].right = (uint32_t)statement_is_right(x, &d.statements.at[k]);
  }
  gs_arena_free(arena);
}

static void print_statements(const sures *s, const char *name) {
  uint32_t k, right = 0;
  for (k = 0; k < s->n; k++) right += s->at[k].right;
  printf("%-14s statements right P %.1f R %.1f (%u of %u found, %u gold)\n", name, 100.0 * right / (s->n + !s->n),
         100.0 * right / (s->gold + !s->gold), right, s->n, s->gold);
}

/* Of the statements around each share, how many were right: a triangle of weights
 * around each of the places, then made never to fall. */
static void calibrate(const sures *s, uint8_t *out) {
  double right[GS_CALIBRATION], n[GS_CALIBRATION];
  uint32_t k, i;
  for (k = 0; k < GS_CALIBRATION; k++) right[k] = 0.5, n[k] = 1;
  for (i = 0; i < s->n; i++)
    for (k = 0; k < GS_CALIBRATION; k++) {
      double away = fabs((double)s->at[i].share * (GS_CALIBRATION - 1) - k), weight = away < 2 ? 1 - away / 2 : 0;
      right[k] += weight * s->at[i].right;
      n[k] += weight;
    }
  /* pool adjacent violators */
  for (k = 1; k < GS_CALIBRATION; k++)
    for (i = k; i > 0 && right[i] / n[i] < right[i - 1] / n[i - 1]; i--) {
      uint32_t low = i - 1;
      double r = right[i] + right[low], m = n[i] + n[low];
      right[i] = right[low] = r / 2, n[i] = n[low] = m / 2;
    }
  for (k = 0; k < GS_CALIBRATION; k++) out[k] = (uint8_t)(255 * right[k] / n[k] + 0.5);
}

static void print_calibration(const sures *s, const gs_model *m) {
  uint32_t k, i;
  printf("  given   statements   right\n");
  for (k = 0; k < 10; k++) {
    uint32_t n = 0, right = 0;
    for (i = 0; i < s->n; i++) {
      float c = gs_calibrated(m, s->at[i].share);
      if ((uint32_t)(c * 10 > 9.99f ? 9.99f : c * 10) != k) continue;
      n++, right += s->at[i].right;
    }
    if (n) printf("  .%u-.%u   %6u   %.2f\n", k, k + 1, n, (double)right / n);
  }
}

/* ---- the file -------------------------------------------------------------------------------- */

static void put32(uint8_t *s, uint32_t x) {
  s[0] = (uint8_t)x, s[1] = (uint8_t)(x >> 8), s[2] = (uint8_t)(x >> 16), s[3] = (uint8_t)(x >> 24);
}

static void put16(uint8_t *s, int16_t x) { s[0] = (uint8_t)x, s[1] = (uint8_t)((uint16_t)x >> 8); }

static uint8_t *file_of(const gs_model *m, size_t *size) {
  struct { uint32_t kind; const uint8_t *bytes; size_t n; uint32_t a, b, c; } part[GS_SECTIONS - 1];
  const gs_weights *weights[] = {&m->tagger.weights, &m->parser.moves, &m->parser.relations, &m->labeller.weights};
  const uint32_t widths[] = {GS_PENN, GS_MOVES, GS_RELATIONS, L};
  const gs_wordmap *maps[] = {&m->cues, &m->tagger.known};
  uint32_t n = 0, k;
  uint64_t sum;
  uint8_t *out, follows[2 * GS_CONTEXTS * LL], order[2 * GS_ORDER];
  size_t at;
  for (k = 0; k < GS_CONTEXTS * LL; k++) put16(follows + 2 * k, m->labeller.follows[k]);
  for (k = 0; k < GS_ORDER; k++) put16(order + 2 * k, m->labeller.order[k]);
  memset(part, 0, sizeof part);
  for (k = 0; k < 2; k++, n++)
    part[n].kind = GS_S_CUES + k, part[n].bytes = maps[k]->keys, part[n].n = 5 * (size_t)maps[k]->nslots, part[n].a = maps[k]->nslots;
  for (k = 0; k < 4; k++) {
    const gs_weights *w = weights[k];
    part[n].kind = GS_S_TAGS + k, part[n].bytes = w->slots, part[n].a = w->nslots, part[n].b = widths[k];
    part[n].n = (size_t)w->nslots * gs_stride(widths[k]);
    n++;
    part[n].kind = GS_S_TAG_ROWS + k, part[n].bytes = w->rows, part[n].a = w->nrows, part[n].b = widths[k];
    part[n].n = (size_t)w->nrows * gs_stride(widths[k]);
    n++;
  }
  part[n].kind = GS_S_FOLLOWS, part[n].bytes = follows, part[n].n = sizeof follows;
  part[n].a = GS_CONTEXTS, part[n].b = L;
  memcpy(&part[n].c, &m->labeller.unit, 4);
  n++;
  part[n].kind = GS_S_SURE_MOVES, part[n].bytes = m->parser.sure_moves, part[n].n = part[n].a = (gs_move_situations() + 3) / 4;
  n++;
  part[n].kind = GS_S_SURE_RELATIONS, part[n].bytes = m->parser.sure_relations, part[n].n = part[n].a = gs_relation_situations();
  n++;
  part[n].kind = GS_S_SPANS, part[n].bytes = m->labeller.spans.slots, part[n].a = m->labeller.spans.nslots, part[n].b = 1;
  part[n].n = (size_t)m->labeller.spans.nslots * gs_stride(1);
  memcpy(&part[n].c, &m->labeller.span_unit, 4);
  n++;
  part[n].kind = GS_S_SPAN_ROWS, part[n].bytes = m->labeller.spans.rows, part[n].a = m->labeller.spans.nrows, part[n].b = 1;
  part[n].n = (size_t)m->labeller.spans.nrows * gs_stride(1);
  n++;
  part[n].kind = GS_S_ORDER, part[n].bytes = order, part[n].n = sizeof order, part[n].a = GS_ORDER;
  n++;
  part[n].kind = GS_S_CALIBRATION, part[n].bytes = m->calibration, part[n].n = part[n].a = GS_CALIBRATION;
  n++;
  at = GS_MODEL_HEADER + n * GS_MODEL_SECTION;
  for (k = 0; k < n; k++) at = (at + 63) / 64 * 64 + part[k].n;
  *size = at;
  out = need(at, 1);
  memcpy(out, GS_MODEL_MAGIC, 8);
  put32(out + 8, GS_MODEL_VERSION), put32(out + 12, (uint32_t)at), put32(out + 24, n);
  at = GS_MODEL_HEADER + n * GS_MODEL_SECTION;
  for (k = 0; k < n; k++) {
    uint8_t *head = out + GS_MODEL_HEADER + k * GS_MODEL_SECTION;
    at = (at + 63) / 64 * 64;
    put32(head, part[k].kind), put32(head + 4, (uint32_t)at), put32(head + 8, (uint32_t)part[k].n);
    put32(head + 12, part[k].a), put32(head + 16, part[k].b), put32(head + 20, part[k].c);
    memcpy(out + at, part[k].bytes, part[k].n);
    at += part[k].n;
  }
  sum = gs_model_checksum(out + 24, *size - 24);
  put32(out + 16, (uint32_t)sum), put32(out + 20, (uint32_t)(sum >> 32));
  return out;
}

static void save(const gs_model *m, const char *path) {
  size_t n;
  uint8_t *bytes = file_of(m, &n);
  FILE *f = fopen(path, "wb");
  if (!f || fwrite(bytes, 1, n, f) != n || fclose(f)) {
    fprintf(stderr, "train: cannot write %s\n", path);
    exit(2);
  }
  {
    uint64_t sum = gs_model_checksum(bytes + 24, n - 24);
    printf("%s: %lu bytes, checksum %08lx%08lx\n", path, (unsigned long)n, (unsigned long)(sum >> 32), (unsigned long)(sum & 0xFFFFFFFFu));
  }
  free(bytes);
}

/* ---- in order --------------------------------------------------------------------------------- */

/* The labeller on examples of one fold (or all), as it will run. */
static double try_labeller(gs_labeller *g, corpus *c, uint32_t only, const char *name, gs_arena *arena, sures *out) {
  tally t;
  uint32_t e;
  memset(&t, 0, sizeof t);
  gs_labeller_ready(g, arena);
  for (e = 0; e < c->n; e++) {
    example *x = &c->at[e];
    uint8_t *labels;
    float *shares;
    if (only != ABSENT && x->article % option.folds != only) continue;
    labels = need(x->n, 1), shares = need((size_t)x->n * L, sizeof *shares);
    gs_label(g, &x->view, &x->doc->text, arena, labels, shares);
    tally_add(&t, x, labels);
    join_and_judge(x, labels, shares, out);
    free(labels), free(shares);
  }
  print_statements(out, name);
  return tally_print(&t, name);
}

/* Trains a labeller without a fold (or with all). */
static void make_labeller(corpus *train, corpus *dev, uint32_t without, gs_labeller *out, label_parts *bytes) {
  field f;
  cached *cache, *dev_cache;
  float *w, *fw;
  memset(&f, 0, sizeof f);
  count_features(&f, train);
  cache = cache_features(&f, train);
  learn_labeller(&f, train, cache, NULL, NULL, without, option.choose_epochs, &w, &fw);
  out->weights.nrows = gs_label_rows();
  bytes->slots = choose_features(&f, w, &out->weights);
  drop_cache(cache, train->n);
  dict_free(&f.features), free(f.key), free(f.count), free(w), free(fw);
  memset(&f, 0, sizeof f);
  f.chosen = &out->weights;
  f.n = out->weights.nrows + out->weights.nslots;
  cache = cache_features(&f, train);
  dev_cache = cache_features(&f, dev);
  learn_labeller(&f, train, cache, without == ABSENT ? dev : NULL, dev_cache, without, option.epochs, &w, &fw);
  write_labeller(w, fw, out, bytes);
  drop_cache(cache, train->n);
  drop_cache(dev_cache, dev->n);
  free(w), free(fw);
}

static void free_parts(const label_parts *p) { free(p->rows), free(p->slots), free(p->follows); }

static void run(corpus *train, corpus *dev, gs_arena *arena, const char *path) {
  gs_model model;
  parts bytes, fold;
  uint32_t k, e;
  tally t;
  label_parts labels = {NULL, NULL, NULL};
  uint8_t *span_bytes, *span_rows, calibration[GS_CALIBRATION];
  int16_t order[GS_ORDER];
  const span_options second = {option.seed, option.least, 3, SPAN_SLOTS, 0.1f, 0.3f, 0.25f};
  seen all;
  sures held = {NULL, 0, 0, 0}, found = {NULL, 0, 0, 0}, gold = {NULL, 0, 0, 0};
  int trained = 0;
  memset(&model, 0, sizeof model);
  memset(&all, 0, sizeof all);
  memset(&t, 0, sizeof t);
  for (e = 0; e < dev->n; e++) tally_add(&t, &dev->at[e], dev->at[e].rules);
  tally_print(&t, "rules");
  memset(&t, 0, sizeof t);
  for (e = 0; e < dev->n; e++) {
    tally_add(&t, &dev->at[e], dev->at[e].labels);
    join_and_judge(&dev->at[e], dev->at[e].labels, NULL, &gold);
  }
  tally_print(&t, "gold labels");
  print_statements(&gold, "gold labels");
  say("cues by stem");
  learn_cues(train, dev, &model.cues);
  if (!keep_trees(train, "train", 0) || !keep_trees(dev, "dev", 0)) {
    for (k = 0; k < option.folds; k++) {
      say("a tagger and a parser without a fold");
      learn_tagger(train, k, &model.tagger, &fold);
      tag_and_parse(&model, train, k, "fold", arena, 0);
      free(fold.known), free(fold.tags[0]), free(fold.tags[1]);
    }
    for (k = 0; k < option.folds && option.parser; k++) {
      learn_parser(train, k, &model.parser, &fold, arena);
      tag_and_parse(&model, train, k, "fold", arena, 1);
      free(fold.moves[0]), free(fold.moves[1]), free(fold.relations[0]), free(fold.relations[1]);
      free(fold.sure_moves), free(fold.sure_relations);
    }
    say("the tagger and the parser");
    learn_tagger(train, ABSENT, &model.tagger, &bytes);
    tag_and_parse(&model, dev, ABSENT, "dev", arena, 0);
    if (option.parser) {
      learn_parser(train, ABSENT, &model.parser, &bytes, arena);
      tag_and_parse(&model, dev, ABSENT, "dev", arena, 1);
      trained = 1;
    }
    keep_trees(train, "train", 1);
    keep_trees(dev, "dev", 1);
  }
  view_rest(train, arena);
  view_rest(dev, arena);
  memset(calibration, 128, sizeof calibration);
  model.calibration = calibration;
  say("labellers without a fold, for the second look");
  for (k = option.folds; k-- > 0;) {
    make_labeller(train, dev, k, &model.labeller, &labels);
    gs_labeller_ready(&model.labeller, arena);
    for (e = 0; e < train->n; e++)
      if (train->at[e].article % option.folds == k) see(&all, &model.labeller, &train->at[e], arena);
    if (k) free_parts(&labels);
  }
  say("the second look without the first fold, for the calibration");
  span_bytes = learn_spans(&all, &second, 0, option.folds, &model.labeller, order, &span_rows);
  try_labeller(&model.labeller, train, 0, "held out", arena, &held);
  calibrate(&held, calibration);
  free_parts(&labels), free(span_bytes), free(span_rows);
  say("the labeller and the second look");
  make_labeller(train, dev, ABSENT, &model.labeller, &labels);
  span_bytes = learn_spans(&all, &second, ABSENT, option.folds, &model.labeller, order, &span_rows);
  try_labeller(&model.labeller, dev, ABSENT, "as packed", arena, &found);
  print_calibration(&found, &model);
  if (trained) save(&model, path);
  else puts("no model file: the tagger and the parser were not trained in this run");
  say("done");
  free_parts(&labels), free(span_bytes), free(span_rows);
}

static int usage(void) {
  fputs("usage: train [--seed N] [--folds N] [--epochs N] [--rate X] [--drop X] [--l1 X] [--least N] [--slots N]\n"
        "             [--parser 0|1] [--tag-epochs N] [--parse-epochs N] [--keep PREFIX] TRAIN DEV MODEL\n", stderr);
  return 2;
}

int main(int argc, char **argv) {
  static const struct { const char *name; uint32_t *number; float *real; } numbers[] = {
    {"--seed", &option.seed, NULL}, {"--folds", &option.folds, NULL}, {"--epochs", &option.epochs, NULL},
    {"--rate", NULL, &option.rate}, {"--drop", NULL, &option.drop}, {"--common", NULL, &option.common},
    {"--sure", NULL, &option.sure},
    {"--choose-epochs", &option.choose_epochs, NULL}, {"--l1", NULL, &option.l1}, {"--least", &option.least, NULL},
    {"--slots", &option.slots, NULL}, {"--parser", &option.parser, NULL},
    {"--tag-epochs", &option.tag_epochs, NULL}, {"--parse-epochs", &option.parse_epochs, NULL}};
  gainsay_lexicon *lexicon;
  gainsay_engine *engine;
  gs_arena *arena = gs_arena_new(NULL);
  jmp_buf here;
  corpus train, dev;
  int i = 1;
  size_t k;
  started = clock();
  for (; i + 1 < argc && strncmp(argv[i], "--", 2) == 0; i += 2) {
    for (k = 0; k < sizeof numbers / sizeof *numbers && strcmp(argv[i], numbers[k].name) != 0; k++) {}
    if (strcmp(argv[i], "--keep") == 0) option.keep = argv[i + 1];
    else if (k == sizeof numbers / sizeof *numbers) return usage();
    else if (numbers[k].number) *numbers[k].number = (uint32_t)strtoul(argv[i + 1], NULL, 10);
    else *numbers[k].real = strtof(argv[i + 1], NULL);
  }
  if (argc - i != 3) return usage();
  if (!arena || gainsay_lexicon_english(NULL, &lexicon) || gainsay_engine_new(lexicon, &engine)) return 3;
  if (gs_try(arena, &here)) {
    fputs("train: out of memory\n", stderr);
    return 3;
  }
  train = corpus_read(argv[i], engine, arena);
  dev = corpus_read(argv[i + 1], engine, arena);
  say("texts are read");
  run(&train, &dev, arena, argv[i + 2]);
  return 0;
}
