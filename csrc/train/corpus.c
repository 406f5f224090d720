/* Reading of annotated texts; see corpus.h. */
#include "corpus.h"
#include "json.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void die(const char *message, const char *what) {
  fprintf(stderr, "train: %s%s%s\n", message, what ? ": " : "", what ? what : "");
  exit(2);
}

static void *room(size_t n, size_t size) {
  void *p = calloc(n + 1, size);
  if (!p) die("out of memory", NULL);
  return p;
}

static uint8_t label_of(const char *s) {
  static const char *const roles[] = {"source", "cue", "content"};
  uint8_t k;
  if (s[0] == 'O' || !s[1]) return GS_O;
  for (k = 0; k < 3; k++)
    if (strcmp(s + 2, roles[k]) == 0) return (uint8_t)(1 + 2 * k + (s[0] == 'I'));
  return GS_O;
}

static uint8_t tag_of(const char *s) {
  uint8_t k;
  for (k = 1; k < GS_PENN; k++)
    if (strcmp(gs_penn_name(k), s) == 0) return k;
  return 0;
}

static uint8_t relation_of(const char *s) {
  static const struct { const char *name; uint8_t as; } also[] = {
    {"nsubjpass", GS_R_SUBJECT}, {"csubj", GS_R_SUBJECT}, {"csubjpass", GS_R_SUBJECT}, {"auxpass", GS_R_AUX},
    {"cop", GS_R_AUX}, {"neg", GS_R_AUX}, {"iobj", GS_R_OBJECT}, {"det", GS_R_MOD}, {"amod", GS_R_MOD},
    {"compound", GS_R_MOD}, {"nummod", GS_R_MOD}, {"compound:prt", GS_R_ADVMOD}, {"nmod:npmod", GS_R_TMOD},
    {"det:predet", GS_R_MOD}, {"cc:preconj", GS_R_CC}, {"mwe", GS_R_CASE}, {"expl", GS_R_SUBJECT}};
  uint8_t k;
  size_t j;
  for (k = 0; k < GS_RELATIONS; k++)
    if (strcmp(gs_relation_name(k), s) == 0) return k;
  for (j = 0; j < sizeof also / sizeof *also; j++)
    if (strcmp(also[j].name, s) == 0) return also[j].as;
  return GS_R_DEP;
}

static void label_ranges(uint8_t *labels, const gs_ranges *r, uint8_t begin) {
  uint32_t k, i;
  for (k = 0; k < r->n; k++)
    for (i = r->at[k].first; i < r->at[k].last; i++)
      if (labels[i] == GS_O) labels[i] = i == r->at[k].first ? begin : (uint8_t)(begin + 1);
}

/* The labels that the statements make: the widest first, and what is labelled stays. */
static void label_statements(const gainsay_document *d, uint8_t *labels) {
  uint32_t *done = room(d->statements.n, sizeof *done), round, k;
  for (round = 0; round < d->statements.n; round++) {
    uint32_t best = GS_NONE, widest = 0;
    const gs_statement *s;
    for (k = 0; k < d->statements.n; k++) {
      gs_range a, b, c;
      uint32_t lo, hi;
      s = &d->statements.at[k];
      if (done[k] || s->writer) continue;
      a = gs_extent(&s->source), b = gs_extent(&s->cue), c = gs_extent(&s->content);
      lo = b.first, hi = b.last;
      if (a.last && a.first < lo) lo = a.first;
      if (c.last && c.first < lo) lo = c.first;
      if (a.last > hi) hi = a.last;
      if (c.last > hi) hi = c.last;
      if (best == GS_NONE || hi - lo > widest) best = k, widest = hi - lo;
    }
    if (best == GS_NONE) break;
    done[best] = 1;
    s = &d->statements.at[best];
    label_ranges(labels, &s->cue, GS_B_CUE);
    label_ranges(labels, &s->source, GS_B_SOURCE);
    label_ranges(labels, &s->content, GS_B_CONTENT);
  }
  free(done);
}

/* A span that goes on over a break of paragraph begins again there. */
static void mend(const gs_text *t, uint8_t *labels) {
  uint32_t b, i;
  for (b = 0; b < t->blocks.n; b++)
    for (i = t->blocks.at[b].tokens.first; i < t->blocks.at[b].tokens.last; i++) {
      uint8_t before = i > t->blocks.at[b].tokens.first ? labels[i - 1] : (uint8_t)GS_O;
      if (labels[i] && !(labels[i] & 1) && before != labels[i] && before != labels[i] - 1) labels[i]--;
    }
}

static void align(example *x, const json *line) {
  const gs_text *t = &x->doc->text;
  const json *tags = json_get(line, "pos"), *heads = json_get(line, "head"), *rels = json_get(line, "rel");
  const json *labels = json_get(line, "labels"), *sentences = json_get(line, "sentences"), *j;
  uint32_t *ours, *theirs, *ghead, g, i, first, seen;
  uint8_t *gtag, *grel;
  ours = room(x->ngold, sizeof *ours);
  theirs = room(x->n, sizeof *theirs);
  ghead = room(x->ngold, sizeof *ghead);
  gtag = room(x->ngold, 1);
  grel = room(x->ngold, 1);
  for (g = 0, j = labels->child; j; j = j->next) x->gold[g++] = label_of(j->string);
  for (g = 0, j = tags->child; j; j = j->next) gtag[g++] = tag_of(j->string);
  for (g = 0, j = rels->child; j; j = j->next) grel[g++] = relation_of(j->string);
  for (g = 0, j = heads->child; j; j = j->next) ghead[g++] = j->number < 0 ? GS_NONE : (uint32_t)j->number;
  for (j = sentences->child; j; j = j->next)
    for (g = (uint32_t)j->child->number; g < (uint32_t)j->child->next->number; g++)
      if (ghead[g] != GS_NONE) ghead[g] += (uint32_t)j->child->number;
  /* Each of our tokens has the gold token that holds its start or comes next. */
  for (i = 0, g = 0; i < x->n; i++) {
    while (g + 1 < x->ngold && x->end[g] <= t->tokens.at[i].start) g++;
    theirs[i] = g;
  }
  for (g = 0; g < x->ngold; g++) ours[g] = GS_NONE;
  for (i = x->n; i-- > 0;) ours[theirs[i]] = i;
  for (g = 1; g < x->ngold; g++)
    if (ours[g] == GS_NONE) ours[g] = ours[g - 1];
  for (seen = 0, i = 0; i < x->n; i++) {
    const gs_token *k = &t->tokens.at[i];
    int begins = 0;
    g = theirs[i];
    x->head[i] = i;
    if (!x->ngold || x->end[g] <= k->start || x->start[g] >= k->end) continue; /* no gold token here */
    x->exact[i] = x->start[g] == k->start && x->end[g] == k->end;
    if (x->exact[i]) x->tags[i] = gtag[g];
    for (first = seen; first <= g; first++) begins |= x->gold[first] & 1;
    seen = g + 1;
    x->labels[i] = x->gold[g];
    if (x->labels[i]) x->labels[i] = (uint8_t)(((x->labels[i] - 1) | 1) + (begins ? 0 : 1));
    if (ours[g] != i) {
      x->head[i] = ours[g];
      x->relation[i] = GS_R_MOD;
    } else if (ghead[g] != GS_NONE && ours[ghead[g]] != GS_NONE) {
      x->head[i] = ours[ghead[g]];
      x->relation[i] = x->head[i] == i ? GS_R_ROOT : grel[g];
    }
  }
  mend(t, x->labels);
  /* One root a sentence, and no head outside. */
  for (g = 0; g < t->sentences.n; g++) {
    const gs_range s = t->sentences.at[g];
    uint32_t root = GS_NONE;
    for (i = s.first; i < s.last; i++)
      if (x->head[i] < s.first || x->head[i] >= s.last) x->head[i] = i;
    for (i = s.first; i < s.last && root == GS_NONE; i++)
      if (x->head[i] == i && !(t->tokens.at[i].flags & GS_T_PUNCT)) root = i;
    for (i = s.first; i < s.last && root == GS_NONE; i++)
      if (x->head[i] == i) root = i;
    for (i = s.first; i < s.last; i++)
      if (x->head[i] == i && i != root && root != GS_NONE) {
        x->head[i] = root;
        x->relation[i] = t->tokens.at[i].flags & GS_T_PUNCT ? GS_R_PUNCT : GS_R_DEP;
      }
    if (root != GS_NONE) x->relation[root] = GS_R_ROOT;
  }
  free(ours), free(theirs), free(ghead), free(gtag), free(grel);
}

static void read_attributions(example *x, const json *all) {
  static const char *const roles[] = {"source", "cue", "content"};
  const json *j, *k;
  uint32_t a = 0, r, i;
  x->nattributions = (uint32_t)(all ? all->n : 0);
  x->attributions = room(x->nattributions, sizeof *x->attributions);
  for (j = all ? all->child : NULL; j; j = j->next, a++)
    for (r = 0; r < 3; r++) {
      const json *spans = json_get(j, roles[r]);
      attribution *y = &x->attributions[a];
      uint32_t most = 0;
      for (k = spans ? spans->child : NULL; k; k = k->next) most += (uint32_t)(k->child->next->number - k->child->number);
      y->at[r] = room(most, sizeof **y->at);
      for (i = 0; i < x->n && most; i++) {
        const gs_token *t = &x->doc->text.tokens.at[i];
        for (k = spans->child; k; k = k->next)
          if (t->end > (uint32_t)k->child->number && t->start < (uint32_t)k->child->next->number) {
            y->at[r][y->n[r]++] = i;
            break;
          }
      }
    }
}

static void read_line(example *x, char *s, size_t n, const gainsay_engine *engine, gs_arena *arena) {
  json *line = json_read(s, n);
  const json *text = json_get(line, "text"), *tokens = json_get(line, "tokens"), *j, *id = json_get(line, "id");
  const json *paragraphs = json_get(line, "paragraphs");
  uint32_t g;
  if (!text || !tokens || !id || !paragraphs) die("a line without id, text, tokens or paragraphs", NULL);
  memset(x, 0, sizeof *x);
  x->id = room(id->n + 1, 1);
  memcpy(x->id, id->string, id->n);
  if (gainsay_read(engine, text->string, text->n, NULL, &x->doc) != GAINSAY_OK) die("a text that cannot be read", x->id);
  x->n = x->doc->text.tokens.n;
  x->labels = room(x->n, 1), x->tags = room(x->n, 1), x->relation = room(x->n, 1);
  x->rules = room(x->n, 1), x->exact = room(x->n, 1), x->head = room(x->n, sizeof *x->head);
  x->ngold = (uint32_t)tokens->n;
  x->start = room(x->ngold, sizeof *x->start), x->end = room(x->ngold, sizeof *x->end);
  x->gold = room(x->ngold, 1);
  for (g = 0, j = tokens->child; j; j = j->next, g++) {
    x->start[g] = (uint32_t)j->child->number;
    x->end[g] = (uint32_t)j->child->next->number;
  }
  x->nparagraphs = (uint32_t)paragraphs->n;
  x->paragraphs = room(2 * paragraphs->n, sizeof *x->paragraphs);
  for (g = 0, j = paragraphs->child; j; j = j->next, g += 2) {
    x->paragraphs[g] = (uint32_t)j->child->number;
    x->paragraphs[g + 1] = (uint32_t)j->child->next->number;
  }
  align(x, line);
  read_attributions(x, json_get(line, "attributions"));
  label_statements(x->doc, x->rules);
  mend(&x->doc->text, x->rules);
  gs_view_words(&x->view, arena, &x->doc->text, &x->doc->hits, &engine->lexicon, NULL);
  json_free(line);
}

corpus corpus_read(const char *path, const gainsay_engine *engine, gs_arena *arena) {
  corpus c = {NULL, 0};
  FILE *f = fopen(path, "rb");
  size_t size, at, end;
  char *all;
  uint32_t room_for = 0, i;
  if (!f) die("cannot open", path);
  fseek(f, 0, SEEK_END);
  size = (size_t)ftell(f);
  rewind(f);
  all = room(size + 1, 1);
  if (fread(all, 1, size, f) != size) die("cannot read", path);
  fclose(f);
  for (at = 0; at < size; at = end + 1) {
    char *newline = memchr(all + at, '\n', size - at);
    end = newline ? (size_t)(newline - all) : size;
    if (end == at) continue;
    if (c.n == room_for) {
      room_for = room_for ? room_for * 2 : 64;
      c.at = realloc(c.at, room_for * sizeof *c.at);
      if (!c.at) die("out of memory", NULL);
    }
    read_line(&c.at[c.n], all + at, end - at, engine, arena);
    c.at[c.n].article = c.n;
    for (i = 0; i < c.n; i++)
      if (strcmp(c.at[i].id, c.at[c.n].id) == 0) {
        c.at[c.n].article = c.at[i].article;
        break;
      }
    c.n++;
  }
  free(all);
  return c;
}

/* ---- scoring ------------------------------------------------------------------- */

void tally_add(tally *t, const example *x, const uint8_t *labels) {
  uint8_t *found = room(x->ngold, 1);
  const gs_text *text = &x->doc->text;
  uint32_t g, i = 0, p, last = GS_NONE, r;
  for (g = 0; g < x->ngold; g++) {
    while (i < x->n && text->tokens.at[i].end <= x->start[g]) i++;
    if (i == x->n || text->tokens.at[i].start >= x->end[g] || !labels[i]) {
      found[g] = GS_O;
    } else {
      found[g] = labels[i];
      /* the second gold token inside one of ours goes on */
      if (i == last && (labels[i] & 1)) found[g] = (uint8_t)(labels[i] + 1);
    }
    last = i;
  }
  for (p = 0; p < x->nparagraphs; p++) {
    uint32_t a = x->paragraphs[2 * p], b = x->paragraphs[2 * p + 1];
    for (r = 0; r < 3; r++) {
      const uint8_t begin = (uint8_t)(1 + 2 * r), inside = (uint8_t)(2 + 2 * r);
      const uint8_t *side[2];
      int gold_starts, found_starts;
      side[0] = x->gold, side[1] = found;
      for (g = a; g < b; g++) {
        int gin = x->gold[g] == begin || x->gold[g] == inside, fin = found[g] == begin || found[g] == inside;
        uint32_t ge = g, fe = g;
        t->tgold[r] += (uint32_t)gin, t->tfound[r] += (uint32_t)fin, t->tright[r] += (uint32_t)(gin && fin);
        gold_starts = gin && (x->gold[g] == begin || g == a || (x->gold[g - 1] != begin && x->gold[g - 1] != inside));
        found_starts = fin && (found[g] == begin || g == a || (found[g - 1] != begin && found[g - 1] != inside));
        if (gold_starts)
          for (ge = g + 1; ge < b && side[0][ge] == inside; ge++) {}
        if (found_starts)
          for (fe = g + 1; fe < b && side[1][fe] == inside; fe++) {}
        t->gold[r] += (uint32_t)gold_starts;
        t->found[r] += (uint32_t)found_starts;
        t->right[r] += (uint32_t)(gold_starts && found_starts && ge == fe);
      }
    }
  }
  free(found);
}

static double f1(uint32_t right, uint32_t found, uint32_t gold) {
  return right ? 200.0 * right / ((double)found + gold) : 0;
}

double tally_print(const tally *t, const char *name) {
  double mean = 0;
  uint32_t r;
  printf("%-14s", name);
  for (r = 0; r < 3; r++) {
    double f = f1(t->right[r], t->found[r], t->gold[r]);
    mean += f / 3;
    printf("  %s P %.1f R %.1f F %.1f", r == 0 ? "source" : r == 1 ? "cue" : "content",
           100.0 * t->right[r] / (t->found[r] + !t->found[r]), 100.0 * t->right[r] / (t->gold[r] + !t->gold[r]), f);
  }
  printf("  mean %.2f  overlap %.1f %.1f %.1f\n", mean, f1(t->tright[0], t->tfound[0], t->tgold[0]),
         f1(t->tright[1], t->tfound[1], t->tgold[1]), f1(t->tright[2], t->tfound[2], t->tgold[2]));
  fflush(stdout);
  return mean;
}

static int half_shared(const uint32_t *at, uint32_t n, const gs_ranges *r) {
  uint32_t k, i, both = 0, found = 0;
  for (k = 0; k < r->n; k++) found += r->at[k].last - r->at[k].first;
  for (i = 0; i < n; i++)
    for (k = 0; k < r->n; k++)
      if (at[i] >= r->at[k].first && at[i] < r->at[k].last) {
        both++;
        break;
      }
  return 2 * both >= n + found - both;
}

int statement_is_right(const example *x, const gs_statement *st) {
  uint32_t a;
  for (a = 0; a < x->nattributions; a++) {
    const attribution *y = &x->attributions[a];
    if (half_shared(y->at[1], y->n[1], &st->cue) && half_shared(y->at[0], y->n[0], &st->source) &&
        half_shared(y->at[2], y->n[2], &st->content))
      return 1;
  }
  return 0;
}
