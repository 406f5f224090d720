/* Features; see features.h.  The numbers of templates, and the order and sizes of
 * those in rows, are part of the model: a model file is void when one changes its
 * meaning (GS_MODEL_VERSION). */
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

enum { COMMA = 3, VB = 34, VBD, VBG, VBN, VBP, VBZ }; /* places in penn_names */

/* ---- hashing -------------------------------------------------------------------- */

#define MULTIPLIER 0x9E3779B97F4A7C15u
#define BOUNDARY 0x5bd1e995u /* the word beyond a sentence */

static inline uint64_t mix(uint64_t h, uint64_t v) {
  h = (h ^ v) * 0xff51afd7ed558ccdu;
  return h ^ (h >> 32);
}

static inline uint64_t spread(uint64_t h) { return h * MULTIPLIER ^ (h >> 29); }

#define MOST_ROLES 8u
typedef char roles_fit[GS_MOVE_ROLES <= MOST_ROLES && GS_LABEL_ROLES <= MOST_ROLES ? 1 : -1];

/* Features of a word in one of up to eight roles: the hash of the first, to which a role is
 * added.  They are side by side in the table, so that one fetch brings all of them. */
static inline uint64_t roles_of(uint32_t id, uint32_t x) { return spread(mix(mix(MULTIPLIER, id), x)) & ~(uint64_t)(MOST_ROLES - 1); }

/* No decision has as many features as a bag has places. */
static inline void hashed(gs_bag *b, uint64_t h) { b->hashes[b->nhashes++] = h; }
static inline void put(gs_bag *b, uint64_t h) { hashed(b, spread(h)); }
static inline void one(gs_bag *b, uint32_t id, uint32_t x) { put(b, mix(mix(MULTIPLIER, id), x)); }
static inline void two(gs_bag *b, uint32_t id, uint32_t x, uint32_t y) { put(b, mix(mix(mix(MULTIPLIER, id), x), y)); }
static inline void three(gs_bag *b, uint32_t id, uint32_t x, uint32_t y, uint32_t z) {
  put(b, mix(mix(mix(mix(MULTIPLIER, id), x), y), z));
}

/* Where the features of a decision go: rows into the bag, or, where the sink `weighs`,
 * straight into sums, which costs a third; hashes into the bag.  What fills a sink is
 * inlined into the few functions that make one, so that it stays in registers. */
typedef struct sink {
  gs_bag *bag;
  int weighs;          /* a constant */
  const uint8_t *rows; /* the weights of a decision with `width` of them, a constant below 8 */
  uint32_t width;
  uint32_t nrows;
  gs_lanes sums;
} sink;

/* `rows` is NULL for a sink that does not weigh. */
static inline sink sink_of(gs_bag *b, int weighs, const uint8_t *rows, uint32_t width) {
  sink f;
  f.bag = b;
  f.weighs = weighs;
  f.rows = rows;
  f.width = width;
  f.nrows = b->nrows;
  f.sums = gs_no_lanes();
  return f;
}

/* Row `at` of a template; a template is the number of its first row. */
static GS_INLINED void row(sink *f, uint32_t template, uint32_t at) {
  if (f->weighs) f->sums = gs_add_row(f->sums, f->rows, template + at, f->width);
  else f->bag->rows[f->nrows] = template + at;
  f->nrows++;
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

/* The first and the last bytes of a word as numbers, 1 to 4 of them, or as many as it has. */
static void edges_of(gs_trait *x, const gs_string *w) {
  const uint32_t n = w->n < 4 ? w->n : 4;
  uint32_t head = 0, tail = 0, k;
  for (k = n; k-- > 0;) {
    head = head << 8 | (unsigned char)w->at[k];
    tail = tail << 8 | (unsigned char)w->at[w->n - n + k];
  }
  for (k = 1; k <= 4; k++) {
    const uint32_t m = k < n ? k : n;
    x->prefix[k - 1] = head & (uint32_t)(((uint64_t)1 << 8 * m) - 1);
    x->suffix[k - 1] = m ? tail >> 8 * (n - m) : 0;
  }
}

static void trait_of(gs_trait *x, const gs_string *w) {
  uint32_t k, digits = 0, letters = 0, marks = 0;
  x->word = w->hash;
  x->stem = stem_of(w);
  x->move = roles_of(40, x->word);
  edges_of(x, w);
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

#define CATEGORIES ((uint32_t)GAINSAY_TIME + 1)
#define LABEL_CLASS_ROWS (1 + CATEGORIES * CATEGORIES)

static void lexical(gs_view *v) {
  const gs_hits *h = v->hits;
  uint32_t k, i;
  for (k = 0; k < h->at.n; k++) {
    const gs_hit *x = &h->at.at[k];
    const gs_entry *e = &v->lexicon->entries.at[x->entry];
    const uint32_t takes = (GAINSAY_STRICT << 1) - 1;
    uint16_t bit;
    if (x->category >= GAINSAY_WORD && x->category != GAINSAY_TIME) continue;
    bit = (uint16_t)(1u << x->category);
    for (i = x->first; i < x->last; i++) v->lexical[i] |= bit;
    if (x->category <= GAINSAY_RESPONSE)
      v->takes[x->first] ^= (uint32_t)mix(x->category, (uint64_t)(e->flags & takes) << 8 | e->stance);
  }
  for (i = 0; i < v->t->tokens.n; i++) {
    uint32_t low = 0, high = CATEGORIES - 1, bits = v->lexical[i];
    if (!bits) continue;
    while (!(bits >> low & 1)) low++;
    while (!(bits >> high & 1)) high--;
    v->classes[i] = (uint16_t)(1 + low * CATEGORIES + high);
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
  v->classes = gs_alloc_zero(a, n + 1u, sizeof *v->classes);
  v->takes = gs_alloc_zero(a, n + 1u, sizeof *v->takes);
  v->shape = gs_alloc_zero(a, n + 1u, 1);
  v->form = gs_alloc_zero(a, n + 1u, 1);
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
    v->form[i] = (uint8_t)(v->traits[k->word].shape << 2 | v->shape[i]);
    v->head[i] = i;
  }
  quotations(v);
  lexical(v);
}

static const gs_trait *trait(const gs_view *v, uint32_t i) { return &v->traits[v->t->tokens.at[i].word]; }
static uint32_t word(const gs_view *v, uint32_t i) { return trait(v, i)->word; }
static uint32_t stem(const gs_view *v, uint32_t i) { return trait(v, i)->stem; }

/* ---- tags in classes ------------------------------------------------------------------ */

/* Tags brought down to what their neighbours turn on, for templates of three; by
 * place in penn_names. */
enum {
  NO_CLASS, A_STOP, A_COMMA, A_QUOTE, A_CONJUNCTION, A_NUMBER, A_DETERMINER, A_PREPOSITION, A_TO, AN_ADJECTIVE, A_MODAL,
  A_NOUN, A_NAME, A_PRONOUN, AN_ADVERB, A_BASE, A_FINITE, AN_ING, A_PARTICIPLE, A_RELATIVE, A_POSSESSIVE, LAST_CLASS
};
#define CLASSES ((uint32_t)LAST_CLASS)

static const uint8_t class_of_tag[GS_PENN] = {
  NO_CLASS, A_NUMBER, A_QUOTE, A_COMMA, A_QUOTE, A_QUOTE, A_STOP, A_STOP, A_CONJUNCTION, A_NUMBER, A_DETERMINER, A_PRONOUN,
  A_NOUN, A_PREPOSITION, AN_ADJECTIVE, AN_ADJECTIVE, AN_ADJECTIVE, A_NOUN, A_MODAL, A_NOUN, A_NAME, A_NAME, A_NOUN,
  A_DETERMINER, A_POSSESSIVE, A_PRONOUN, A_DETERMINER, AN_ADVERB, AN_ADVERB, AN_ADVERB, AN_ADVERB, A_NOUN, A_TO, AN_ADVERB,
  A_BASE, A_FINITE, AN_ING, A_PARTICIPLE, A_FINITE, A_FINITE, A_RELATIVE, A_RELATIVE, A_DETERMINER, A_RELATIVE, A_QUOTE,
  A_NUMBER};

#define CLASSES3 (CLASSES * CLASSES * CLASSES)
static inline uint32_t class_of(uint32_t tag) { return class_of_tag[tag]; }
static inline uint32_t classes3(uint32_t x, uint32_t y, uint32_t z) {
  return (class_of(x) * CLASSES + class_of(y)) * CLASSES + class_of(z);
}

/* ---- tagging ----------------------------------------------------------------------- */

#define FORMS 64u
#define TAG_TEMPLATES(X)                                                              \
  X(TAG_BEFORE, GS_PENN)                                                              \
  X(TAGS_BEFORE, GS_PENN * GS_PENN)                                                   \
  X(TAG_SHAPE, FORMS * 2)                                                             \
  X(TAG_SHAPE_BEFORE, 3 * GS_PENN)                                                    \
  X(TAG_SHAPE_AFTER, FORMS * 3)
enum { TAG_TEMPLATES(GS_FIRST_ROW) TAG_ROWS };
uint32_t gs_tag_rows(void) { return TAG_ROWS; }

uint32_t gs_tag_key(const gs_view *v, uint32_t i) { return word(v, i) + v->shape[i]; }

void gs_tag_word(gs_bag *b, const gs_trait *x, uint32_t role) {
  uint32_t k;
  if (role == GS_TAG_BEFORE) {
    one(b, 12, x->word), one(b, 26, x->suffix[2]);
    return;
  }
  if (role == GS_TAG_AFTER) {
    one(b, 13, x->word), one(b, 27, x->suffix[2]);
    return;
  }
  one(b, 1, x->word);
  for (k = 0; k < 4; k++) one(b, 3 + k, x->suffix[k]);
  for (k = 0; k < 3; k++) one(b, 8 + k, x->prefix[k]);
}

static GS_INLINED void tag_rest(sink *f, const gs_view *v, uint32_t i, gs_range s, uint32_t t2, uint32_t t1) {
  const gs_trait *x = trait(v, i);
  uint32_t shape = v->form[i];
  row(f, TAG_BEFORE, t1);
  row(f, TAGS_BEFORE, t2 * GS_PENN + t1);
  row(f, TAG_SHAPE, shape * 2 + (i == s.first));
  row(f, TAG_SHAPE_BEFORE, v->shape[i] * GS_PENN + t1);
  if (i + 1 < s.last) row(f, TAG_SHAPE_AFTER, v->form[i + 1] * 3u + v->shape[i]);
  two(f->bag, 18, t1, x->word);
  two(f->bag, 20, t1, x->suffix[2]);
  two(f->bag, 22, shape, x->suffix[2]);
}

void gs_tag_rest(gs_bag *b, const gs_view *v, uint32_t i, gs_range s, uint32_t t2, uint32_t t1) {
  sink f = sink_of(b, 0, NULL, GS_PENN);
  tag_rest(&f, v, i, s, t2, t1);
  b->nrows = f.nrows;
}

void gs_tag_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range s, uint32_t t2, uint32_t t1) {
  gs_tag_word(b, trait(v, i), GS_TAG_HERE);
  if (i > s.first) gs_tag_word(b, trait(v, i - 1), GS_TAG_BEFORE);
  if (i + 1 < s.last) gs_tag_word(b, trait(v, i + 1), GS_TAG_AFTER);
  gs_tag_rest(b, v, i, s, t2, t1);
}

/* ---- parsing ------------------------------------------------------------------------ */

#define CHILDREN 5u

#define MOVE_TEMPLATES(X)                                                             \
  X(MOVE_TOP_NEXT, GS_PENN * GS_PENN)                                                 \
  X(MOVE_NEXT_AFTER, GS_PENN * GS_PENN)                                               \
  X(MOVE_NEXT_THREE, CLASSES3)                                                        \
  X(MOVE_TOP_NEXT_AFTER, CLASSES3)                                                    \
  X(MOVE_BELOW_TOP_NEXT, CLASSES3)                                                    \
  X(MOVE_TOP_THREE, CLASSES3)                                                         \
  X(MOVE_TOP_RIGHT, CLASSES3)                                                         \
  X(MOVE_TOP_LEFT, CLASSES3)                                                          \
  X(MOVE_NEXT_LEFT, CLASSES3)                                                         \
  X(MOVE_TOP_RIGHTS, CLASSES3)                                                        \
  X(MOVE_BELOW_RIGHT, CLASSES3)                                                       \
  X(MOVE_STEPS, CLASSES * CLASSES * GS_STEPS)                                         \
  X(MOVE_SPAN, CLASSES * CLASSES * 9)                                                 \
  X(MOVE_TOP_CHILDREN, GS_PENN * CHILDREN * CHILDREN)                                 \
  X(MOVE_NEXT_CHILDREN, GS_PENN * CHILDREN)
enum { MOVE_TEMPLATES(GS_FIRST_ROW) MOVE_ROWS };
uint32_t gs_move_rows(void) { return MOVE_ROWS; }

void gs_move_tokens(const gs_parse *p, uint32_t tokens[GS_MOVE_ROLES]) {
  uint32_t next = p->next < p->sentence.last ? p->next : GS_NONE, top = p->depth ? p->stack[p->depth - 1] : GS_NONE;
  tokens[GS_MOVE_NEXT] = next;
  tokens[GS_MOVE_AFTER] = p->next + 1 < p->sentence.last ? p->next + 1 : GS_NONE;
  tokens[GS_MOVE_TOP] = top;
  tokens[GS_MOVE_BELOW] = p->depth > 1 ? p->stack[p->depth - 2] : GS_NONE;
  tokens[GS_MOVE_TOP_LEFT] = top == GS_NONE ? GS_NONE : p->left1[top];
  tokens[GS_MOVE_TOP_RIGHT] = top == GS_NONE ? GS_NONE : p->right1[top];
  tokens[GS_MOVE_NEXT_LEFT] = next == GS_NONE ? GS_NONE : p->left1[next];
}

uint32_t gs_move_situations(void) { return CLASSES3 * CLASSES; }

uint32_t gs_move_situation(const gs_parse *p) {
  const uint8_t *tags = p->v->tags;
  uint32_t next = p->next < p->sentence.last ? tags[p->next] : 0, after = p->next + 1 < p->sentence.last ? tags[p->next + 1] : 0;
  uint32_t top = p->depth ? tags[p->stack[p->depth - 1]] : 0, below = p->depth > 1 ? tags[p->stack[p->depth - 2]] : 0;
  return classes3(below, top, next) * CLASSES + class_of(after);
}

static inline uint32_t tag_or_0(const gs_view *v, uint32_t i) { return i == GS_NONE ? 0 : v->tags[i]; }
static inline uint32_t word_or_none(const gs_view *v, uint32_t i) { return i == GS_NONE ? BOUNDARY : word(v, i); }

static GS_INLINED void move_features(sink *f, const gs_parse *p, const uint32_t at[GS_MOVE_ROLES]) {
  const gs_view *v = p->v;
  const uint32_t next = at[GS_MOVE_NEXT], top = at[GS_MOVE_TOP], below = at[GS_MOVE_BELOW];
  uint32_t t_next = tag_or_0(v, next), t_after = tag_or_0(v, at[GS_MOVE_AFTER]), t_top = tag_or_0(v, top);
  uint32_t t_after2 = p->next + 2 < p->sentence.last ? v->tags[p->next + 2] : 0, t_below = tag_or_0(v, below);
  uint32_t t_below2 = p->depth > 2 ? v->tags[p->stack[p->depth - 3]] : 0;
  uint32_t t_left = tag_or_0(v, at[GS_MOVE_TOP_LEFT]), t_right = tag_or_0(v, at[GS_MOVE_TOP_RIGHT]);
  uint32_t t_next_left = tag_or_0(v, at[GS_MOVE_NEXT_LEFT]), w_top = word_or_none(v, top), w_next = word_or_none(v, next);
  uint32_t c_top = class_of(t_top), c_next = class_of(t_next), role;
  for (role = 0; role < GS_MOVE_ROLES; role++)
    if (at[role] != GS_NONE) hashed(f->bag, trait(v, at[role])->move + role);
  row(f, MOVE_TOP_NEXT, t_top * GS_PENN + t_next);
  row(f, MOVE_NEXT_AFTER, t_next * GS_PENN + t_after);
  row(f, MOVE_NEXT_THREE, classes3(t_next, t_after, t_after2));
  row(f, MOVE_TOP_NEXT_AFTER, classes3(t_top, t_next, t_after));
  row(f, MOVE_BELOW_TOP_NEXT, classes3(t_below, t_top, t_next));
  row(f, MOVE_TOP_THREE, classes3(t_below2, t_below, t_top));
  row(f, MOVE_TOP_RIGHT, classes3(t_top, t_right, t_next));
  row(f, MOVE_TOP_LEFT, classes3(t_top, t_left, t_next));
  row(f, MOVE_NEXT_LEFT, classes3(t_top, t_next, t_next_left));
  if (top != GS_NONE) {
    row(f, MOVE_TOP_RIGHTS, classes3(t_top, t_right, tag_or_0(v, p->right2[top])));
    row(f, MOVE_TOP_CHILDREN, (t_top * CHILDREN + p->nleft[top]) * CHILDREN + p->nright[top]);
  }
  if (next != GS_NONE) {
    row(f, MOVE_NEXT_CHILDREN, t_next * CHILDREN + p->nleft[next]);
  }
  if (below != GS_NONE) {
    row(f, MOVE_BELOW_RIGHT, classes3(t_below, tag_or_0(v, p->right1[below]), t_next));
  }
  if (top != GS_NONE) {
    uint32_t far = gs_steps(p->next - top), comma = 0, verb = 0, i;
    /* What the arc would span: commas and verbs, the nearest eight words. */
    for (i = top + 1; i < p->next && i < top + 9; i++) {
      comma += v->tags[i] == COMMA;
      verb += v->tags[i] >= VB && v->tags[i] <= VBZ;
    }
    row(f, MOVE_STEPS, (c_top * CLASSES + c_next) * GS_STEPS + far);
    row(f, MOVE_SPAN, (c_top * CLASSES + c_next) * 9 + (comma < 2 ? comma : 2) * 3 + (verb < 2 ? verb : 2));
  }
  two(f->bag, 88, w_top, t_next);
  two(f->bag, 89, t_top, w_next);
}

gs_lanes gs_move_sums(const gs_weights *w, gs_bag *b, const gs_parse *p, const uint32_t at[GS_MOVE_ROLES]) {
  sink f = sink_of(b, 1, w->rows, GS_MOVES);
  move_features(&f, p, at);
  b->nrows = f.nrows;
  return f.sums;
}

void gs_move_features(gs_bag *b, const gs_parse *p) {
  uint32_t tokens[GS_MOVE_ROLES];
  sink f = sink_of(b, 0, NULL, GS_MOVES);
  gs_move_tokens(p, tokens);
  move_features(&f, p, tokens);
  b->nrows = f.nrows;
}

#define MARKS 32u
#define RELATION_TEMPLATES(X)                                                         \
  X(REL_TAGS, GS_PENN * GS_PENN * 2)                                                  \
  X(REL_STEPS, GS_PENN * GS_STEPS * 2)                                                \
  X(REL_HEAD_STEPS, GS_PENN * GS_STEPS * 2)                                           \
  X(REL_BEFORE, GS_PENN * GS_PENN)                                                    \
  X(REL_AFTER, GS_PENN * GS_PENN)                                                     \
  X(REL_MARKS, GS_PENN * MARKS * 2)
enum { RELATION_TEMPLATES(GS_FIRST_ROW) RELATION_ROWS };
uint32_t gs_relation_rows(void) { return RELATION_ROWS; }

uint32_t gs_relation_situations(void) { return GS_PENN * GS_PENN * 2; }

uint32_t gs_relation_situation(const gs_view *v, uint32_t i) {
  uint32_t h = v->head[i];
  return ((uint32_t)v->tags[i] * GS_PENN + v->tags[h]) * 2 + (h < i);
}

static GS_INLINED void relation_features(sink *f, const gs_view *v, uint32_t i) {
  uint32_t h = v->head[i], side = h < i, t = v->tags[i], ht = v->tags[h], w = word(v, i), hw = word(v, h), k;
  uint32_t far = gs_steps(side ? i - h : h - i), first = GS_NONE, marks = 0;
  const gs_range s = v->t->sentences.at[v->t->tokens.at[i].sentence];
  /* The first child: a marker or a case word says most of what a clause is. */
  for (k = i; k > s.first && i - k < 12; k--)
    if (v->head[k - 1] == i) {
      uint32_t c = class_of(v->tags[k - 1]);
      first = k - 1;
      marks |= c == A_PREPOSITION || c == A_TO ? 1u : c == A_RELATIVE ? 2u : c == A_MODAL ? 4u : c == A_COMMA ? 8u
               : c == A_NOUN || c == A_NAME || c == A_PRONOUN ? 16u : 0;
    }
  row(f, REL_TAGS, (t * GS_PENN + ht) * 2 + side);
  row(f, REL_STEPS, (t * GS_STEPS + far) * 2 + side);
  row(f, REL_HEAD_STEPS, (ht * GS_STEPS + far) * 2 + side);
  row(f, REL_BEFORE, t * GS_PENN + (i > s.first ? v->tags[i - 1] : 0));
  row(f, REL_AFTER, t * GS_PENN + (i + 1 < s.last ? v->tags[i + 1] : 0));
  row(f, REL_MARKS, (t * MARKS + marks) * 2 + side);
  three(f->bag, 112, w, ht, side), three(f->bag, 113, t, hw, side), three(f->bag, 121, hw, marks, t << 2 | side);
  if (first != GS_NONE) three(f->bag, 123, word(v, first), t << 8 | ht, side);
  three(f->bag, 125, trait(v, i)->suffix[2], ht, side);
}

void gs_relation_features(gs_bag *b, const gs_view *v, uint32_t i) {
  sink f = sink_of(b, 0, NULL, GS_RELATIONS);
  relation_features(&f, v, i);
  b->nrows = f.nrows;
}

/* ---- trees ---------------------------------------------------------------------------- */

#define BITS 16u         /* values of what stands between */
#define MOST_BETWEEN 16u /* tokens; more are too many to look at */

/* Bits of what can stand between: a comma, a quotation mark, a verb, a preposition or a
 * relative ("that"); by place in penn_names. */
static const uint8_t between_of_tag[GS_PENN] = {
  [2] = 2, [COMMA] = 1, [13] = 8, [VB] = 4, [VBD] = 4, [VBG] = 4, [VBN] = 4, [VBP] = 4, [VBZ] = 4, [40] = 8, [44] = 2};

static int is_candidate(const gs_view *v, uint32_t i) {
  return v->cue[i] >= HOW_SURE ||
         (v->lexical[i] & (1u << GAINSAY_CUE | 1u << GAINSAY_CUE_PHRASE | 1u << GAINSAY_RESPONSE) && v->takes[i] &&
          v->cue[i] >= HOW_SURE - 2);
}

static void trees_of_sentence(gs_view *v, gs_range s) {
  uint32_t i, k, near = GS_NONE, *lo = v->low, *hi = v->high, widened = 1, between = 0;
  for (i = s.first; i < s.last; i++) {
    v->left_cue[i] = near;
    v->left_between[i] = (uint8_t)(i - near - 1 > MOST_BETWEEN ? BITS - 1 : between);
    between |= between_of_tag[v->tags[i]];
    v->candidate[i] = (uint8_t)is_candidate(v, i);
    if (v->candidate[i]) near = i, between = 0;
    lo[i] = hi[i] = i;
    v->subject[i] = v->clause[i] = GS_NONE;
  }
  for (near = GS_NONE, between = 0, i = s.last; i-- > s.first;) {
    v->right_cue[i] = near;
    v->right_between[i] = (uint8_t)(near - i - 1 > MOST_BETWEEN ? BITS - 1 : between);
    between |= between_of_tag[v->tags[i]];
    if (v->candidate[i]) near = i, between = 0;
  }
  /* Edges of subtrees: each word widens its head; a few rounds settle the deep
   * ones, and what they leave open is only a missing feature. */
  for (k = 0; k < 4 && widened; k++) {
    widened = 0;
    for (i = s.first; i < s.last; i++) {
      uint32_t h = v->head[i];
      if (lo[i] < lo[h]) lo[h] = lo[i];
      if (hi[i] > hi[h]) hi[h] = hi[i];
    }
    for (i = s.last; i-- > s.first;) {
      uint32_t h = v->head[i];
      if (lo[i] < lo[h]) lo[h] = lo[i], widened = 1;
      if (hi[i] > hi[h]) hi[h] = hi[i], widened = 1;
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
      if (v->candidate[v->head[x]]) {
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
  uint32_t k;
  fields[0] = &v->left_cue, fields[1] = &v->right_cue, fields[2] = &v->governor, fields[3] = &v->under;
  fields[4] = &v->opens, fields[5] = &v->closes, fields[6] = &v->subject, fields[7] = &v->clause;
  fields[8] = &v->low, fields[9] = &v->high;
  for (k = 0; k < 10; k++) *fields[k] = all + (size_t)k * (n + 1u);
  v->candidate = gs_alloc(a, 3 * ((size_t)n + 1));
  v->left_between = v->candidate + n + 1;
  v->right_between = v->left_between + n + 1;
  for (s = 0; s < v->t->sentences.n; s++) trees_of_sentence(v, v->t->sentences.at[s]);
}

/* ---- labelling ------------------------------------------------------------------------- */

#define NEAR 5u   /* tokens around the one to label, from two before it */
#define SHAPES 16u
#define QUOTED 64u

/* Templates of a cue nearby, left and right. */
#define CUE_TEMPLATES(X, SIDE)                                                        \
  X(SIDE##_NONE, GS_PENN)                                                             \
  X(SIDE##_NONE_QUOTE, GS_QS)                                                         \
  X(SIDE##_BITS_STEPS, BITS * GS_STEPS * CLASSES)                                     \
  X(SIDE##_TAG_BITS, GS_PENN * BITS)                                                  \
  X(SIDE##_BITS_QUOTE, BITS * GS_CUES * GS_QS)

#define LABEL_TEMPLATES(X)                                                            \
  X(LABEL_CUE_TAG, GS_CUES * GS_PENN * NEAR)                                          \
  X(LABEL_CLASSES, LABEL_CLASS_ROWS * NEAR)                                           \
  X(LABEL_SHAPES, 3 * SHAPES * NEAR)                                                  \
  X(LABEL_TAGS, GS_PENN * GS_PENN * 2)                                                \
  X(LABEL_THREE, CLASSES3 * (NEAR - 2))                                               \
  X(LABEL_CAPITALS, 3 * 4 * 4)                                                        \
  X(LABEL_QUOTE_TAG, GS_QS * GS_PENN)                                                 \
  X(LABEL_QUOTE_STEPS, GS_QS * GS_STEPS)                                              \
  X(LABEL_QUOTED_TAG, QUOTED * GS_PENN)                                               \
  X(LABEL_START_TAG, GS_STEPS * GS_PENN * 4)                                          \
  X(LABEL_END_TAG, CHILDREN * GS_PENN)                                                \
  CUE_TEMPLATES(X, LABEL_LEFT)                                                        \
  CUE_TEMPLATES(X, LABEL_RIGHT)                                                       \
  X(LABEL_AFTER_CUE, CLASSES * GS_CUES * CLASSES)                                     \
  X(LABEL_RELATION_TAG, GS_RELATIONS * 3 * GS_PENN)                                   \
  X(LABEL_RELATION_HEAD, GS_RELATIONS * 3 * GS_PENN)                                  \
  X(LABEL_RELATIONS, GS_RELATIONS * 3 * GS_RELATIONS)                                 \
  X(LABEL_RELATION_CUE, GS_RELATIONS * 3 * GS_CUES)                                   \
  X(LABEL_UNDER_CUE, GS_RELATIONS * 2 * GS_CUES)                                      \
  X(LABEL_UNDER_FRAME, GS_RELATIONS * 2 * 3)                                          \
  X(LABEL_UNDER_RELATION, GS_RELATIONS * 2 * GS_RELATIONS)                            \
  X(LABEL_FREE, GS_PENN * GS_RELATIONS)                                               \
  X(LABEL_OPENS, GS_RELATIONS * GS_CUES * 2)                                          \
  X(LABEL_OPENS_TAGS, GS_RELATIONS * CLASSES * CLASSES)                               \
  X(LABEL_CLOSES, GS_RELATIONS * GS_CUES * 2)                                         \
  X(LABEL_CLOSED_TAG, GS_RELATIONS * GS_PENN * 2)                                     \
  X(LABEL_CLOSED_OPENS, GS_RELATIONS * GS_RELATIONS * GS_CUES)                        \
  X(LABEL_FRAME, GS_CUES * 2 * 2)                                                     \
  X(LABEL_CLAUSE, GS_CUES * GS_PENN * 2)                                              \
  X(LABEL_SUBJECT, GS_CUES * 2 * GS_PENN)
enum { LABEL_TEMPLATES(GS_FIRST_ROW) LABEL_ROWS };
uint32_t gs_label_rows(void) { return LABEL_ROWS; }

/* `first` is LABEL_LEFT_NONE or LABEL_RIGHT_NONE, `id` the number of the hashed template. */
static GS_INLINED void cue_features(sink *f, const gs_view *v, uint32_t i, uint32_t c, uint32_t bits, uint32_t first, uint32_t id) {
#define ON_SIDE(name) (first + (LABEL_LEFT_##name - LABEL_LEFT_NONE))
  uint32_t far, q = v->quote[i];
  if (c == GS_NONE) {
    row(f, ON_SIDE(NONE), v->tags[i]);
    row(f, ON_SIDE(NONE_QUOTE), q);
    return;
  }
  far = gs_steps(c < i ? i - c : c - i);
  row(f, ON_SIDE(BITS_STEPS), (bits * GS_STEPS + far) * CLASSES + class_of(v->tags[i]));
  row(f, ON_SIDE(TAG_BITS), v->tags[c] * BITS + bits);
  row(f, ON_SIDE(BITS_QUOTE), (bits * GS_CUES + v->cue[c]) * GS_QS + q);
  two(f->bag, id, stem(v, c), far > 4 ? 5 : far);
#undef ON_SIDE
}

static GS_INLINED void tree_features(sink *f, const gs_view *v, uint32_t i, gs_range p) {
  uint32_t h = v->head[i], r = v->relation[i], t = v->tags[i], side = h == i ? 0 : h < i ? 1 : 2;
  uint32_t rs = r * 3 + side, o, c;
  row(f, LABEL_RELATION_TAG, rs * GS_PENN + t);
  row(f, LABEL_RELATION_HEAD, rs * GS_PENN + v->tags[h]);
  row(f, LABEL_RELATIONS, rs * GS_RELATIONS + v->relation[h]);
  row(f, LABEL_RELATION_CUE, rs * GS_CUES + v->cue[h]);
  if (v->governor[i] != GS_NONE) {
    uint32_t u = v->under[i], q = v->governor[i], ur = v->relation[u], us = ur * 2 + (q < i);
    row(f, LABEL_UNDER_CUE, us * GS_CUES + v->cue[q]);
    row(f, LABEL_UNDER_FRAME, (ur * 2 + (v->clause[q] == GS_NONE)) * 3 + (v->subject[q] == GS_NONE ? 0 : v->subject[q] < i ? 1 : 2));
    row(f, LABEL_UNDER_RELATION, (ur * 2 + (u == i)) * GS_RELATIONS + r);
  } else {
    row(f, LABEL_FREE, t * GS_RELATIONS + r);
  }
  /* The edges of phrases: what begins here, what ended before, what ends here. */
  o = v->opens[i];
  if (o != GS_NONE) {
    uint32_t oh = v->head[o];
    row(f, LABEL_OPENS, (v->relation[o] * GS_CUES + v->cue[oh]) * 2 + (oh < i));
    row(f, LABEL_OPENS_TAGS, (v->relation[o] * CLASSES + class_of(v->tags[o])) * CLASSES + class_of(t));
  }
  c = v->closes[i];
  if (c != GS_NONE) row(f, LABEL_CLOSES, (v->relation[c] * GS_CUES + v->cue[v->head[c]]) * 2 + (v->head[c] < i));
  if (i > p.first && (c = v->closes[i - 1]) != GS_NONE) {
    row(f, LABEL_CLOSED_TAG, (v->relation[c] * GS_PENN + t) * 2 + (v->head[c] == i));
    if (o != GS_NONE) row(f, LABEL_CLOSED_OPENS, ((uint32_t)v->relation[c] * GS_RELATIONS + v->relation[o]) * GS_CUES + v->cue[v->head[o]]);
  }
  /* As a candidate for a cue itself: what it has and hangs from. */
  row(f, LABEL_FRAME, (v->cue[i] * 2u + (v->subject[i] != GS_NONE)) * 2 + (v->clause[i] != GS_NONE));
  three(f->bag, 431, stem(v, i), v->subject[i] != GS_NONE, v->clause[i] != GS_NONE);
  if (v->clause[i] != GS_NONE) row(f, LABEL_CLAUSE, (v->cue[i] * GS_PENN + v->tags[v->clause[i]]) * 2 + (v->clause[i] > i));
  if (r == GS_R_SUBJECT) row(f, LABEL_SUBJECT, (v->cue[h] * 2u + (v->clause[h] != GS_NONE)) * GS_PENN + t);
}

static GS_INLINED void quotation_features(sink *f, const gs_view *v, uint32_t i) {
  uint32_t q = v->quote[i], t = v->tags[i];
  row(f, LABEL_QUOTE_TAG, q * GS_PENN + t);
  row(f, LABEL_QUOTE_STEPS, q * GS_STEPS + gs_steps(v->distance[i]));
  if (v->quoted[i]) row(f, LABEL_QUOTED_TAG, v->quoted[i] * GS_PENN + t);
}

static GS_INLINED void place_features(sink *f, const gs_view *v, uint32_t i, gs_range p) {
  const gs_text *text = v->t;
  const gs_range s = text->sentences.at[text->tokens.at[i].sentence];
  uint32_t start = i - s.first, left = s.last - i, t = v->tags[i];
  uint32_t nth = text->tokens.at[i].sentence - text->tokens.at[p.first].sentence;
  if (nth > 3) nth = 3;
  row(f, LABEL_START_TAG, (gs_steps(start) * GS_PENN + t) * 4 + nth);
  row(f, LABEL_END_TAG, (left < 4 ? left : 4) * GS_PENN + t);
  two(f->bag, 315, word(v, s.first), start ? 1 : 0);
}

void gs_label_word(gs_bag *b, const gs_trait *x, uint32_t role) {
  hashed(b, roles_of(206, x->stem) + role);
  hashed(b, roles_of(230, x->suffix[2]) + role);
  if (role != 1) return;
  one(b, 201, x->word);
  one(b, 241, x->suffix[3]), one(b, 243, x->prefix[2]);
}

static GS_INLINED void label_rest(sink *f, const gs_view *v, uint32_t i, gs_range p) {
  const uint32_t before = i - p.first, behind = p.last - i; /* the first and the last of NEAR may be outside */
  uint32_t o, t[NEAR] = {0}, left = 0, right = 0;
  for (o = before < 2 ? 2 - before : 0; o < NEAR && o < behind + 2; o++) {
    const uint32_t j = i + o - 2;
    t[o] = v->tags[j];
    row(f, LABEL_CUE_TAG, (v->cue[j] * GS_PENN + t[o]) * NEAR + o);
    if (o && o + 1 < NEAR) {
      row(f, LABEL_CLASSES, v->classes[j] * NEAR + o);
      row(f, LABEL_SHAPES, ((v->form[j] & 3u) * SHAPES + (v->form[j] >> 2)) * NEAR + o);
    }
    if (v->takes[j] && o && o + 1 < NEAR) one(f->bag, 220 + o, v->takes[j]);
  }
  row(f, LABEL_TAGS, (t[1] * GS_PENN + t[2]) * 2);
  row(f, LABEL_TAGS, (t[2] * GS_PENN + t[3]) * 2 + 1);
  for (o = 0; o + 2 < NEAR; o++) row(f, LABEL_THREE, classes3(t[o], t[o + 1], t[o + 2]) * (NEAR - 2) + o);
  /* capitals: a run of them is a name */
  while (left < 3 && i > p.first + left && v->shape[i - 1 - left]) left++;
  while (right < 3 && i + 1 + right < p.last && v->shape[i + 1 + right]) right++;
  row(f, LABEL_CAPITALS, (v->shape[i] * 4 + left) * 4 + right);
  quotation_features(f, v, i);
  place_features(f, v, i, p);
  cue_features(f, v, i, v->left_cue[i], v->left_between[i], LABEL_LEFT_NONE, 333);
  cue_features(f, v, i, v->right_cue[i], v->right_between[i], LABEL_RIGHT_NONE, 348);
  if (v->left_cue[i] != GS_NONE) {
    uint32_t c = v->left_cue[i];
    row(f, LABEL_AFTER_CUE, (class_of(v->tags[c + 1]) * GS_CUES + v->cue[c]) * CLASSES + class_of(t[2]));
  }
  tree_features(f, v, i, p);
}

gs_lanes gs_label_sums(const gs_weights *w, gs_bag *b, const gs_view *v, uint32_t i, gs_range p) {
  sink f = sink_of(b, 1, w->rows, GS_LABELS);
  label_rest(&f, v, i, p);
  b->nrows = f.nrows;
  return f.sums;
}

void gs_label_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range p) {
  sink f = sink_of(b, 0, NULL, GS_LABELS);
  uint32_t role;
  for (role = 0; role < GS_LABEL_ROLES; role++)
    if (i + role > p.first && i + role <= p.last) gs_label_word(b, trait(v, i + role - 1), role);
  label_rest(&f, v, i, p);
  b->nrows = f.nrows;
}

void gs_label_contexts(uint32_t *c, const gs_view *v, uint32_t i, gs_range p) {
  uint32_t base = 0, starts = i == p.first || v->t->tokens.at[i].sentence != v->t->tokens.at[i - 1].sentence;
  c[0] = base, base += 1;
  c[1] = base + v->quote[i] * 2u + starts, base += GS_QUOTE_CONTEXTS;
  c[2] = base + v->tags[i], base += GS_PENN;
  c[3] = base + (i > p.first ? v->tags[i - 1] : 0u), base += GS_PENN;
  c[4] = base + v->cue[i] * 2u + (uint32_t)(i > p.first && v->left_cue[i] == i - 1);
}
