/* Features; see features.h.  The numbers of templates are part of the model: a
 * model file is void when one changes its meaning (GS_MODEL_VERSION). */
#include "features.h"
#include <string.h>

#define HOW_SURE 5u /* trait.cue from which a word is a candidate: a cue one time in four */

static const char *const penn_names[GS_PENN] = {
  "", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD",
  "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD",
  "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``", "#"};

static const char *const relation_names[GS_RELATIONS] = {
  "root", "nsubj", "dobj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "appos", "conj", "cc", "case", "mark", "aux",
  "mod", "nmod", "nmod:poss", "nmod:tmod", "advmod", "parataxis", "dep", "punct"};

const char *gs_penn_name(uint32_t tag) { return tag < GS_PENN ? penn_names[tag] : ""; }
const char *gs_relation_name(uint32_t r) { return r < GS_RELATIONS ? relation_names[r] : ""; }

enum { VB = 34, VBD, VBG, VBN, VBP, VBZ }; /* places in penn_names */

/* ---- hashing -------------------------------------------------------------------- */

#define MULTIPLIER 0x9E3779B97F4A7C15u
#define BOUNDARY 0x5bd1e995u /* the word beyond a sentence */

static inline uint64_t mix(uint64_t h, uint64_t v) {
  h = (h ^ v) * 0xff51afd7ed558ccdu;
  return h ^ (h >> 32);
}

/* No token has half as many features as a bag has places. */
static inline void put(gs_bag *b, uint64_t h) { b->at[b->n++] = h * MULTIPLIER ^ (h >> 29); }
static inline void one(gs_bag *b, uint32_t id, uint32_t x) { put(b, mix(mix(MULTIPLIER, id), x)); }
static inline void two(gs_bag *b, uint32_t id, uint32_t x, uint32_t y) { put(b, mix(mix(mix(MULTIPLIER, id), x), y)); }
static inline void three(gs_bag *b, uint32_t id, uint32_t x, uint32_t y, uint32_t z) {
  put(b, mix(mix(mix(mix(MULTIPLIER, id), x), y), z));
}

/* Distances in steps that matter: 0 1 2 3 4-5 6-8 9-14 15-29 30+. */
static uint32_t steps(uint32_t n) {
  return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 15 ? 6 : n < 30 ? 7 : 8;
}

/* ---- words ----------------------------------------------------------------------- */

static int ends_with(const gs_string *w, const char *tail, uint32_t n) {
  return w->n >= n + 3 && memcmp(w->at + w->n - n, tail, n) == 0;
}

/* A stem good enough to count by: inflections off, a doubled consonant single,
 * a final e off, y as i. */
static uint32_t stem_of(const gs_string *w) {
  char s[24];
  uint32_t n = w->n;
  if (n > sizeof s) return w->hash;
  if (ends_with(w, "ing", 3)) n -= 3;
  else if (ends_with(w, "ed", 2)) n -= 2;
  else if (ends_with(w, "es", 2)) n -= 2;
  else if (ends_with(w, "s", 1) && w->at[w->n - 2] != 's') n -= 1;
  memcpy(s, w->at, n);
  if (n > 3 && n < w->n && s[n - 1] == s[n - 2] && s[n - 1] != 's' && s[n - 1] != 'l') n--;
  if (n > 3 && s[n - 1] == 'e') n--;
  if (n > 2 && s[n - 1] == 'y') s[n - 1] = 'i';
  return gs_hash(s, n);
}

static void trait_of(gs_trait *x, const gs_string *w) {
  uint32_t k, digits = 0, letters = 0, marks = 0;
  x->word = w->hash;
  x->stem = stem_of(w);
  for (k = 0; k < 4; k++) x->prefix[k] = gs_hash(w->at, w->n < k + 1 ? w->n : k + 1);
  for (k = 0; k < 5; k++) x->suffix[k] = w->n <= k + 1 ? w->hash : gs_hash(w->at + w->n - k - 1, k + 1);
  for (k = 0; k < w->n; k++) {
    unsigned char c = (unsigned char)w->at[k];
    if (c >= '0' && c <= '9') digits = 1;
    else if (c >= 'a') letters = 1;
    else if (c == '-') marks |= 1;
    else if (c == '.') marks |= 2;
  }
  x->shape = (uint8_t)(digits | letters << 1 | marks << 2);
}

static void quotations(gs_view *v) {
  const gs_text *t = v->t;
  uint32_t b;
  for (b = 0; b < t->blocks.n; b++) {
    const gs_range r = t->blocks.at[b].tokens;
    uint32_t i, last = 0, seen = 0, ahead = 0, outer = 0;
    for (i = r.first; i < r.last; i++) {
      const gs_token *k = &t->tokens.at[i];
      const gs_quote *q;
      uint32_t ends, n;
      if (i == r.first || t->tokens.at[i].sentence != t->tokens.at[i - 1].sentence) seen = seen ? 2 : 0;
      if (!k->quote) {
        v->quote[i] = seen == 1 ? (i - last == 1 ? GS_Q_AFTER : GS_Q_LATER) : seen == 2 ? GS_Q_ELSEWHERE : GS_Q_NONE;
        v->distance[i] = seen ? i - last : 99;
        continue;
      }
      outer = k->quote;
      while (t->quotes.at[outer - 1].outer) outer = t->quotes.at[outer - 1].outer;
      q = &t->quotes.at[outer - 1];
      n = q->tokens.last - q->tokens.first;
      ends = q->tokens.last - 1 - (q->closed && n > 2 ? 1u : 0u);
      v->quote[i] = i == q->tokens.first ? GS_Q_OPENS : q->closed && i + 1 == q->tokens.last ? GS_Q_CLOSES
                    : i == q->tokens.first + 1 ? GS_Q_FIRST : GS_Q_INSIDE;
      v->distance[i] = i - q->tokens.first;
      v->quoted[i] = (uint8_t)((n < 5 ? 0 : n < 9 ? 1 : n < 16 ? 2 : 3) | (t->tokens.at[ends].flags & GS_T_PUNCT ? 4 : 0) |
                               (q->closed ? 8 : 0) | (q->after ? 16 : 0) | (k->quote != outer ? 32 : 0));
      last = q->tokens.last - 1;
      seen = 1;
    }
    /* What stands outside a quotation but has one ahead in its sentence. */
    for (i = r.last; i-- > r.first;) {
      if (t->tokens.at[i].flags & GS_T_ENDS) ahead = 0;
      if (t->tokens.at[i].quote) {
        ahead = 1;
      } else if (ahead && (v->quote[i] == GS_Q_NONE || v->quote[i] == GS_Q_ELSEWHERE)) {
        v->quote[i] = GS_Q_BEFORE;
      }
    }
  }
}

static void lexical(gs_view *v) {
  const gs_hits *h = v->hits;
  uint32_t k, i;
  for (k = 0; k < h->at.n; k++) {
    const gs_hit *x = &h->at.at[k];
    const gs_entry *e = &v->lexicon->entries.at[x->entry];
    const uint32_t takes = (GAINSAY_STRICT << 1) - 1;
    uint16_t bit;
    if (e->category >= GAINSAY_WORD && e->category != GAINSAY_TIME) continue;
    bit = (uint16_t)(1u << e->category);
    for (i = x->first; i < x->last; i++) v->lexical[i] |= bit;
    if (e->category <= GAINSAY_RESPONSE)
      v->takes[x->first] ^= (uint32_t)mix(e->category, (uint64_t)(e->flags & takes) << 8 | e->stance);
  }
}

void gs_view_words(gs_view *v, gs_arena *a, const gs_text *t, const gs_hits *hits, const gs_compiled *lexicon,
                   const gs_wordmap *cues) {
  uint32_t i, n = t->tokens.n, words = t->words.strings.n;
  memset(v, 0, sizeof *v);
  v->t = t;
  v->hits = hits;
  v->lexicon = lexicon;
  v->traits = gs_alloc_zero(a, words + 1u, sizeof *v->traits);
  for (i = 0; i < words; i++) {
    trait_of(&v->traits[i], &t->words.strings.at[i]);
    if (cues) v->traits[i].cue = gs_wordmap_get(cues, v->traits[i].stem);
  }
  v->cue = gs_alloc_zero(a, n + 1u, 1);
  v->lexical = gs_alloc_zero(a, n + 1u, sizeof *v->lexical);
  v->takes = gs_alloc_zero(a, n + 1u, sizeof *v->takes);
  v->shape = gs_alloc_zero(a, n + 1u, 1);
  v->quote = gs_alloc_zero(a, n + 1u, 1);
  v->quoted = gs_alloc_zero(a, n + 1u, 1);
  v->distance = gs_alloc_zero(a, n + 1u, sizeof *v->distance);
  v->tags = gs_alloc_zero(a, n + 1u, 1);
  v->head = gs_alloc_zero(a, n + 1u, sizeof *v->head);
  v->relation = gs_alloc_zero(a, n + 1u, 1);
  for (i = 0; i < n; i++) {
    const gs_token *k = &t->tokens.at[i];
    v->cue[i] = v->traits[k->word].cue;
    v->shape[i] = (uint8_t)((k->flags & GS_T_CAPITALS) ? 2 : (k->flags & GS_T_CAPITAL) ? 1 : 0);
    v->head[i] = i;
  }
  quotations(v);
  lexical(v);
}

static const gs_trait *trait(const gs_view *v, uint32_t i) { return &v->traits[v->t->tokens.at[i].word]; }
static uint32_t word(const gs_view *v, uint32_t i) { return trait(v, i)->word; }
static uint32_t stem(const gs_view *v, uint32_t i) { return trait(v, i)->stem; }

/* ---- tagging ----------------------------------------------------------------------- */

static uint32_t whole_shape(const gs_view *v, uint32_t i) { return (uint32_t)trait(v, i)->shape << 2 | v->shape[i]; }

uint32_t gs_tag_key(const gs_view *v, uint32_t i) { return word(v, i) + v->shape[i]; }

void gs_tag_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range s, uint32_t t2, uint32_t t1) {
  const gs_trait *x = trait(v, i);
  uint32_t w = x->word, sh = whole_shape(v, i) | (i == s.first ? 0x100u : 0);
  uint32_t l1 = i >= s.first + 1 ? word(v, i - 1) : BOUNDARY, r1 = i + 1 < s.last ? word(v, i + 1) : BOUNDARY;
  uint32_t l2 = i >= s.first + 2 ? word(v, i - 2) : BOUNDARY, r2 = i + 2 < s.last ? word(v, i + 2) : BOUNDARY;
  uint32_t k;
  b->n = 0;
  one(b, 1, w);
  two(b, 2, w, sh);
  for (k = 0; k < 5; k++) one(b, 3 + k, x->suffix[k]);
  for (k = 0; k < 4; k++) one(b, 8 + k, x->prefix[k]);
  one(b, 12, l1);
  one(b, 13, r1);
  one(b, 14, l2);
  one(b, 15, r2);
  one(b, 16, t1);
  two(b, 17, t2, t1);
  two(b, 18, t1, w);
  two(b, 19, t1, r1);
  two(b, 20, t1, x->suffix[2]);
  one(b, 21, sh);
  two(b, 22, sh, x->suffix[2]);
  two(b, 23, sh, t1);
  two(b, 24, l1, w);
  two(b, 25, w, r1);
  if (i > s.first) one(b, 26, trait(v, i - 1)->suffix[2]);
  if (i + 1 < s.last) {
    one(b, 27, trait(v, i + 1)->suffix[2]);
    two(b, 28, whole_shape(v, i + 1), sh);
    two(b, 29, trait(v, i + 1)->suffix[1], x->suffix[1]);
  }
  two(b, 30, v->quote[i], sh);
  three(b, 31, t2, t1, w);
}

/* ---- parsing ------------------------------------------------------------------------ */

typedef struct place { uint32_t w, t; } place;

static place at(const gs_parse *p, uint32_t i) {
  place x = {BOUNDARY, 0};
  if (i != GS_NONE && i >= p->sentence.first && i < p->sentence.last) {
    x.w = word(p->v, i);
    x.t = p->v->tags[i];
  }
  return x;
}

void gs_move_features(gs_bag *b, const gs_parse *p) {
  const gs_view *v = p->v;
  uint32_t i0 = p->next, s = p->depth ? p->stack[p->depth - 1] : GS_NONE;
  uint32_t below = p->depth > 1 ? p->stack[p->depth - 2] : GS_NONE, below2 = p->depth > 2 ? p->stack[p->depth - 3] : GS_NONE;
  place n0 = at(p, i0), n1 = at(p, i0 + 1), n2 = at(p, i0 + 2), s0 = at(p, s), s1 = at(p, below), s2 = at(p, below2);
  place s0l = {0, 0}, s0l2 = s0l, s0r = s0l, s0r2 = s0l, n0l = s0l, n0l2 = s0l, s1r = s0l, s1l = s0l;
  uint32_t d = 0, left = 0, right = 0, n0left = 0, i, comma = 0, verb = 0;
  if (s != GS_NONE) {
    s0l = at(p, p->left1[s]), s0l2 = at(p, p->left2[s]);
    s0r = at(p, p->right1[s]), s0r2 = at(p, p->right2[s]);
    left = p->nleft[s], right = p->nright[s];
    d = steps(i0 - s);
  }
  if (below != GS_NONE) s1r = at(p, p->right1[below]), s1l = at(p, p->left1[below]);
  if (i0 < p->sentence.last) {
    n0l = at(p, p->left1[i0]), n0l2 = at(p, p->left2[i0]);
    n0left = p->nleft[i0];
  }
  /* What the arc would span: commas and verbs, the nearest eight words. */
  if (s != GS_NONE)
    for (i = s + 1; i < i0 && i < s + 9; i++) {
      uint32_t t = v->tags[i];
      comma += t == 3;
      verb += t >= VB && t <= VBZ;
    }
  if (comma > 2) comma = 2;
  if (verb > 2) verb = 2;
  b->n = 0;
  one(b, 40, n0.w), one(b, 41, n0.t), two(b, 42, n0.w, n0.t);
  one(b, 43, s0.w), one(b, 44, s0.t), two(b, 45, s0.w, s0.t);
  one(b, 46, n1.w), one(b, 47, n1.t), two(b, 48, n1.w, n1.t);
  one(b, 49, n2.w), one(b, 50, n2.t);
  one(b, 51, s1.w), one(b, 52, s1.t), one(b, 53, s2.t);
  two(b, 54, s0.w, n0.w);
  three(b, 55, s0.w, s0.t, n0.t), three(b, 56, s0.t, n0.w, n0.t);
  two(b, 57, s0.t, n0.t), two(b, 58, n0.t, n1.t), three(b, 59, n0.t, n1.t, n2.t);
  three(b, 60, s0.t, n0.t, n1.t), three(b, 61, s1.t, s0.t, n0.t), three(b, 62, s2.t, s1.t, s0.t);
  three(b, 63, s0.t, s0r.t, n0.t), three(b, 64, s0.t, s0l.t, n0.t), three(b, 65, s0.t, n0.t, n0l.t);
  three(b, 66, s0.t, s0r.t, s0r2.t), three(b, 67, s0.t, s0l.t, s0l2.t), three(b, 68, n0.t, n0l.t, n0l2.t);
  two(b, 69, s0.w, d), two(b, 70, s0.t, d), two(b, 71, n0.w, d), two(b, 72, n0.t, d);
  three(b, 73, s0.t, n0.t, d), three(b, 74, s0.w, n0.w, d);
  two(b, 75, s0.w, right), two(b, 76, s0.t, right), two(b, 77, s0.w, left), two(b, 78, s0.t, left);
  two(b, 79, n0.w, n0left), two(b, 80, n0.t, n0left);
  one(b, 81, s0r.w), one(b, 82, s0l.w), one(b, 83, n0l.w), one(b, 84, s0r.t), one(b, 85, s0l.t), one(b, 86, n0l.t);
  three(b, 87, s0.t, n0.t, comma * 3 + verb), two(b, 88, s0.w, n0.t), two(b, 89, s0.t, n0.w);
  two(b, 90, s0.w, n1.t), two(b, 91, s1.w, n0.t), three(b, 92, s1.w, s0.t, n0.t), three(b, 93, s1.t, s0.w, n0.t);
  three(b, 94, s1.t, s1r.t, n0.t), three(b, 95, s1.t, s1l.t, s0.t), three(b, 96, s1.t, s0.t, n0.w);
  three(b, 97, s0.w, n0.t, n1.t), three(b, 98, n0.w, n1.t, s0.t);
  if (i0 < p->sentence.last) {
    two(b, 99, v->quote[i0], s0.t), two(b, 100, v->cue[i0], s0.t);
    if (s != GS_NONE) three(b, 101, v->cue[s], n0.t, n1.t), three(b, 102, v->quote[s], v->quote[i0], s0.t);
  }
}

void gs_relation_features(gs_bag *b, const gs_view *v, uint32_t i) {
  uint32_t h = v->head[i], root = h == i, side = h < i ? 1 : 2;
  uint32_t t = v->tags[i], ht = root ? 0 : v->tags[h], w = word(v, i), hw = root ? BOUNDARY : word(v, h);
  uint32_t l = i > 0 ? v->tags[i - 1] : 0, r = i + 1 < v->t->tokens.n ? v->tags[i + 1] : 0, d, k, g;
  uint32_t first = GS_NONE, marks = 0;
  const gs_range s = v->t->sentences.at[v->t->tokens.at[i].sentence];
  b->n = 0;
  d = root ? 0 : steps(h < i ? i - h : h - i);
  side = root ? 0 : side;
  g = root || v->head[h] == h ? 0 : v->tags[v->head[h]];
  /* The first child: a marker or a case word says most of what a clause is. */
  for (k = i; k > s.first && i - k < 12; k--)
    if (v->head[k - 1] == i) first = k - 1;
  for (k = i; k > s.first && i - k < 12; k--)
    if (v->head[k - 1] == i) {
      uint32_t c = v->tags[k - 1];
      marks |= c == 13 || c == 32 ? 1u : c >= 40 && c <= 43 ? 2u : c == 18 ? 4u : c == 3 ? 8u : (c >= 19 && c <= 22) || c == 25 ? 16u : 0;
    }
  two(b, 110, t, side), three(b, 111, t, ht, side), three(b, 112, w, ht, side), three(b, 113, t, hw, side);
  three(b, 114, w, hw, side), two(b, 115, w, side), two(b, 116, hw, side);
  three(b, 117, t << 8 | ht, d, side), three(b, 118, t << 8 | ht, l, side), three(b, 119, t << 8 | ht, r, side);
  three(b, 120, t << 8 | ht, marks, side), three(b, 121, hw, marks, t << 2 | side), three(b, 122, t << 8 | ht, g, side);
  if (first != GS_NONE) three(b, 123, word(v, first), t << 8 | ht, side), three(b, 124, v->tags[first], hw, t << 2 | side);
  three(b, 125, trait(v, i)->suffix[2], ht, side);
}

/* ---- trees ---------------------------------------------------------------------------- */

static int candidate(const gs_view *v, uint32_t i) {
  return v->cue[i] >= HOW_SURE ||
         (v->lexical[i] & (1u << GAINSAY_CUE | 1u << GAINSAY_CUE_PHRASE | 1u << GAINSAY_RESPONSE) && v->takes[i] &&
          v->cue[i] >= HOW_SURE - 2);
}

static void trees_of_sentence(gs_view *v, gs_range s, uint32_t *lo, uint32_t *hi) {
  uint32_t i, k, near = GS_NONE;
  for (i = s.first; i < s.last; i++) {
    v->left_cue[i] = near;
    if (candidate(v, i)) near = i;
    lo[i] = hi[i] = i;
    v->subject[i] = v->clause[i] = GS_NONE;
  }
  for (near = GS_NONE, i = s.last; i-- > s.first;) {
    v->right_cue[i] = near;
    if (candidate(v, i)) near = i;
  }
  /* Edges of subtrees: each word widens its head; a few rounds settle the deep
   * ones, and what they leave open is only a missing feature. */
  for (k = 0; k < 4; k++) {
    for (i = s.first; i < s.last; i++) {
      uint32_t h = v->head[i];
      if (lo[i] < lo[h]) lo[h] = lo[i];
      if (hi[i] > hi[h]) hi[h] = hi[i];
    }
    for (i = s.last; i-- > s.first;) {
      uint32_t h = v->head[i];
      if (lo[i] < lo[h]) lo[h] = lo[i];
      if (hi[i] > hi[h]) hi[h] = hi[i];
    }
  }
  for (i = s.first; i < s.last; i++) v->opens[i] = v->closes[i] = GS_NONE;
  for (i = s.first; i < s.last; i++) {
    uint32_t *o = &v->opens[lo[i]], *c = &v->closes[hi[i]], h = v->head[i];
    if (h == i) continue;
    if (*o == GS_NONE || hi[i] - lo[i] > hi[*o] - lo[*o]) *o = i;
    if (*c == GS_NONE || hi[i] - lo[i] > hi[*c] - lo[*c]) *c = i;
    if (v->relation[i] == GS_R_SUBJECT) v->subject[h] = i;
    if (v->relation[i] == GS_R_CCOMP || (v->relation[i] == GS_R_XCOMP && v->clause[h] == GS_NONE)) v->clause[h] = i;
  }
  for (i = s.first; i < s.last; i++) {
    uint32_t x = i;
    v->governor[i] = GS_NONE;
    v->under[i] = i;
    for (k = 0; k < 24 && v->head[x] != x; k++) {
      if (candidate(v, v->head[x])) {
        v->governor[i] = v->head[x];
        v->under[i] = x;
        break;
      }
      x = v->head[x];
    }
  }
}

void gs_view_trees(gs_view *v, gs_arena *a) {
  uint32_t s, n = v->t->tokens.n;
  uint32_t *all = gs_alloc(a, ((size_t)n + 1) * 10 * sizeof *all), **fields[10];
  uint32_t *lo, *hi, k;
  fields[0] = &v->left_cue, fields[1] = &v->right_cue, fields[2] = &v->governor, fields[3] = &v->under;
  fields[4] = &v->opens, fields[5] = &v->closes, fields[6] = &v->subject, fields[7] = &v->clause;
  fields[8] = &lo, fields[9] = &hi;
  for (k = 0; k < 10; k++) *fields[k] = all + (size_t)k * (n + 1u);
  for (s = 0; s < v->t->sentences.n; s++) trees_of_sentence(v, v->t->sentences.at[s], lo, hi);
}

/* ---- labelling ------------------------------------------------------------------------- */

static uint32_t tag_at(const gs_view *v, uint32_t i, gs_range p) { return i >= p.first && i < p.last ? v->tags[i] : 0; }

/* What stands between two tokens of a sentence: bits for a comma, a quotation
 * mark, a verb, "that"; looks at no more than 16. */
static uint32_t between(const gs_view *v, uint32_t from, uint32_t to) {
  uint32_t i, bits = 0;
  if (to - from > 16) return 15;
  for (i = from; i < to; i++) {
    uint32_t t = v->tags[i];
    bits |= t == 3 ? 1u : t == 2 || t == 44 ? 2u : t >= VB && t <= VBZ ? 4u : t == 13 || t == 40 ? 8u : 0;
  }
  return bits;
}

static void cue_features(gs_bag *b, const gs_view *v, uint32_t i, uint32_t c, uint32_t id) {
  uint32_t d, bits, t = v->tags[i];
  if (c == GS_NONE) {
    one(b, id, t);
    one(b, id + 1, v->quote[i]);
    return;
  }
  d = steps(c < i ? i - c : c - i);
  bits = c < i ? between(v, c + 1, i) : between(v, i + 1, c);
  one(b, id + 2, d);
  two(b, id + 3, stem(v, c), d > 4 ? 5 : d);
  two(b, id + 4, bits, v->cue[c]);
  three(b, id + 5, bits, d, t);
  three(b, id + 6, stem(v, c), bits, v->quote[i]);
  two(b, id + 7, v->tags[c], bits);
  two(b, id + 8, word(v, i), d > 3 ? 4 : d);
  three(b, id + 9, stem(v, c), word(v, i), d > 1 ? 2 : d);
  three(b, id + 10, v->takes[c], d > 3 ? 4 : d, t);
}

static void tree_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range p) {
  uint32_t h = v->head[i], r = v->relation[i], t = v->tags[i], side = h == i ? 0 : h < i ? 1 : 2;
  uint32_t g = v->head[h], o, c;
  two(b, 400, r, side);
  three(b, 401, r, t, side);
  three(b, 402, r, stem(v, h), side);
  three(b, 403, r, v->tags[h], side);
  three(b, 404, r, v->relation[h], side);
  three(b, 405, r, v->cue[h], side);
  three(b, 406, v->relation[h], stem(v, g), r);
  two(b, 407, v->relation[h], v->cue[g]);
  two(b, 408, stem(v, i), r);
  if (v->governor[i] != GS_NONE) {
    uint32_t u = v->under[i], q = v->governor[i], where = q < i ? 1 : 2;
    three(b, 410, v->relation[u], where, v->cue[q]);
    three(b, 411, v->relation[u], where, stem(v, q));
    three(b, 412, v->relation[u], where, t);
    three(b, 413, v->relation[u], v->clause[q] == GS_NONE, v->subject[q] == GS_NONE ? 0 : v->subject[q] < i ? 1 : 2);
    three(b, 414, v->relation[u], where, v->quote[i]);
    three(b, 415, (uint32_t)v->relation[u] << 2 | where, v->tags[q], v->takes[q]);
    three(b, 416, v->relation[u], u == i, r);
  } else {
    two(b, 417, t, r);
  }
  /* The edges of phrases: what begins here, what ended before, what ends here. */
  o = v->opens[i];
  if (o != GS_NONE) {
    three(b, 420, v->relation[o], v->cue[v->head[o]], v->head[o] < i);
    three(b, 421, v->relation[o], stem(v, v->head[o]), v->head[o] < i);
    three(b, 422, v->relation[o], v->tags[o], t);
  } else {
    one(b, 423, t);
  }
  c = v->closes[i];
  if (c != GS_NONE) {
    three(b, 424, v->relation[c], v->cue[v->head[c]], v->head[c] < i);
    two(b, 425, v->relation[c], stem(v, v->head[c]));
  } else {
    one(b, 426, t);
  }
  if (i > p.first && (c = v->closes[i - 1]) != GS_NONE) {
    three(b, 427, v->relation[c], v->cue[v->head[c]], v->head[c] < i);
    three(b, 428, v->relation[c], t, v->head[c] == i);
    if (o != GS_NONE) three(b, 429, v->relation[c], v->relation[o], v->cue[v->head[o]]);
  }
  /* As a candidate for a cue itself: what it has and hangs from. */
  three(b, 430, v->cue[i], v->subject[i] != GS_NONE, v->clause[i] != GS_NONE);
  three(b, 431, stem(v, i), v->subject[i] != GS_NONE, v->clause[i] != GS_NONE);
  if (v->subject[i] != GS_NONE) three(b, 432, v->cue[i], v->tags[v->subject[i]], stem(v, v->subject[i]));
  if (v->clause[i] != GS_NONE) three(b, 433, v->cue[i], v->tags[v->clause[i]], v->clause[i] > i);
  if (r == GS_R_SUBJECT) {
    three(b, 434, v->cue[h], v->clause[h] != GS_NONE, t);
    three(b, 435, stem(v, i), v->cue[h], v->clause[h] != GS_NONE);
  }
  if (r == GS_R_AUX || r == GS_R_ADVMOD || r == GS_R_MARK)
    three(b, 436, word(v, i), v->cue[h], side);
}

void gs_label_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range p) {
  const gs_text *text = v->t;
  const gs_token *k = &text->tokens.at[i];
  const gs_trait *x = trait(v, i);
  const gs_range s = text->sentences.at[k->sentence];
  uint32_t o, n, w[5], st[5], t[7], q = v->quote[i], start;
  b->n = 0;
  for (o = 0; o < 5; o++) { /* offsets -2 .. 2 */
    uint32_t j = i + o - 2;
    int in = i + o >= p.first + 2 && j < p.last;
    w[o] = in ? word(v, j) : BOUNDARY;
    st[o] = in ? stem(v, j) : BOUNDARY;
    one(b, 200 + o, w[o]);
    one(b, 205 + o, st[o]);
    if (in) {
      two(b, 210 + o, v->cue[j], v->tags[j]);
      one(b, 215 + o, v->lexical[j]);
      if (v->takes[j]) one(b, 220 + o, v->takes[j]);
      two(b, 225 + o, v->shape[j], trait(v, j)->shape);
    }
  }
  for (n = 1; n < 4; n++) {
    one(b, 230 + n, x->suffix[n]);
    one(b, 234 + n, x->prefix[n]);
    if (i > p.first) one(b, 238 + n, trait(v, i - 1)->suffix[n]);
    if (i + 1 < p.last) one(b, 242 + n, trait(v, i + 1)->suffix[n]);
  }
  for (o = 0; o < 7; o++) t[o] = i + o >= p.first + 3 ? tag_at(v, i + o - 3, p) : 0;
  one(b, 250, t[1]), one(b, 251, t[2]), one(b, 252, t[3]), one(b, 253, t[4]), one(b, 254, t[5]);
  two(b, 255, t[2], t[3]), two(b, 256, t[3], t[4]), three(b, 257, t[2], t[3], t[4]), three(b, 258, t[1], t[2], t[3]);
  three(b, 259, t[3], t[4], t[5]), two(b, 260, t[4], t[5]), two(b, 261, t[1], t[2]);
  three(b, 262, t[3], t[4] << 8 | t[5], t[6]), three(b, 263, t[0] << 8 | t[1], t[2], t[3]);
  two(b, 264, w[2], t[3]), two(b, 265, w[2], t[2]), two(b, 266, w[2], t[4]), two(b, 267, w[1], t[3]), two(b, 268, w[3], t[3]);
  two(b, 270, w[1], w[2]), two(b, 271, w[2], w[3]), two(b, 272, w[1], w[3]), three(b, 273, w[1], w[2], w[3]);
  two(b, 274, w[0], w[1]), two(b, 275, w[3], w[4]);
  two(b, 276, st[2], t[4]), three(b, 277, st[2], t[4], t[5]), three(b, 278, st[2], t[2], t[1]);
  three(b, 279, v->shape[i], t[2], t[4]);
  /* capitals: a run of them is a name */
  {
    uint32_t left = 0, right = 0;
    while (left < 3 && i > p.first + left && v->shape[i - 1 - left]) left++;
    while (right < 3 && i + 1 + right < p.last && v->shape[i + 1 + right]) right++;
    three(b, 280, v->shape[i], left, right);
  }
  /* quotations */
  one(b, 290, q);
  two(b, 291, q, w[2]), two(b, 292, q, t[3]), three(b, 293, q, t[2], t[3]), three(b, 294, q, t[3], t[4]);
  two(b, 295, q, steps(v->distance[i])), two(b, 296, q, v->quoted[i]), three(b, 297, q, v->quoted[i], t[3]);
  two(b, 298, q, v->cue[i]);
  if (i > p.first) {
    three(b, 299, v->quote[i - 1], q, v->quoted[i - 1]);
    two(b, 300, v->quote[i - 1], w[1]);
  }
  if (i + 1 < p.last) three(b, 301, q, v->quote[i + 1], v->quoted[i + 1]);
  if (q == GS_Q_AFTER || q == GS_Q_LATER)
    three(b, 302, q, v->quoted[i - v->distance[i]], t[3]);
  /* places */
  start = i - s.first;
  {
    uint32_t first_sentence = s.first == p.first, nth = k->sentence - text->tokens.at[p.first].sentence;
    uint32_t left = s.last - i, in = nth < 3 ? nth : 3;
    two(b, 310, steps(start), first_sentence), two(b, 311, left < 4 ? left : 4, t[3]);
    two(b, 312, in, q), three(b, 313, steps(start), t[3], in);
    one(b, 314, steps(left));
    two(b, 315, word(v, s.first), start ? 1 : 0), two(b, 316, v->tags[s.first], q);
    two(b, 317, s.last - s.first < 6 ? 0 : s.last - s.first < 12 ? 1 : s.last - s.first < 25 ? 2 : 3, q);
    two(b, 318, word(v, p.first), in);
    two(b, 319, word(v, s.last - 1), q);
  }
  cue_features(b, v, i, v->left_cue[i], 330);
  cue_features(b, v, i, v->right_cue[i], 345);
  if (v->left_cue[i] != GS_NONE || v->right_cue[i] != GS_NONE)
    three(b, 360, v->left_cue[i] == GS_NONE ? 0 : stem(v, v->left_cue[i]), v->right_cue[i] == GS_NONE ? 0 : stem(v, v->right_cue[i]),
          q);
  if (v->left_cue[i] != GS_NONE) {
    uint32_t c = v->left_cue[i], after = c + 1 < s.last ? v->tags[c + 1] : 0;
    three(b, 361, after, stem(v, c), i - c < 3 ? i - c : 3);
    three(b, 362, after, v->cue[c], t[3]);
    two(b, 363, c + 1 < s.last ? word(v, c + 1) : 0, v->cue[c]);
  }
  tree_features(b, v, i, p);
  if (v->rules) {
    uint32_t r0 = v->rules[i], r1 = i > p.first ? v->rules[i - 1] : 0, r2 = i + 1 < p.last ? v->rules[i + 1] : 0;
    one(b, 500, r0), three(b, 501, r1, r0, r2), two(b, 502, r0, t[3]), three(b, 503, r1, r0, w[2]);
    three(b, 504, r0, q, v->cue[i]), three(b, 505, r0, r2, w[2]), three(b, 506, r1, r0, v->relation[i]);
  }
}

void gs_label_contexts(uint32_t *c, const gs_view *v, uint32_t i, gs_range p) {
  uint32_t base = 0, starts = i == p.first || v->t->tokens.at[i].sentence != v->t->tokens.at[i - 1].sentence;
  c[0] = base, base += 1;
  c[1] = base + v->tags[i], base += GS_PENN;
  c[2] = base + (i > p.first ? v->tags[i - 1] : 0u), base += GS_PENN;
  c[3] = base + v->quote[i] * 2u + starts, base += GS_QS * 2u;
  c[4] = base + v->cue[i] * 2u + (uint32_t)(i > p.first && v->left_cue[i] == i - 1);
}
