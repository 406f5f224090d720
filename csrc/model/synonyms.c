/* The table of related words; see synonyms.h. */
#include "synonyms.h"
#include "stem.h"
#include <string.h>

#define LONGEST 64u

/* A word of the table with the sign and the digit behind it; the first word of a line
 * has none. */
typedef struct item {
  const char *word;
  uint32_t n;
  uint8_t relation, tenths;
} item;

static uint8_t relation_of(char sign) {
  switch (sign) {
  case '=': return GS_SAME;
  case '~': return GS_SYNONYM;
  case '+': return GS_DERIVED;
  case '<': return GS_WIDER;
  case '>': return GS_NARROWER;
  case '!': return GS_ANTONYM;
  default: return GS_UNRELATED;
  }
}

static const char *skip_comments(const char *at, const char *end) {
  while (at < end && *at == '#') {
    while (at < end && *at != '\n') at++;
    if (at < end) at++;
  }
  return at;
}

/* Reads the next item and returns where it ends, or NULL at the end. */
static const char *next_item(const char *at, const char *end, item *out) {
  while (at < end && (*at == ' ' || *at == '\n')) at++;
  if (at == end) return NULL;
  out->word = at;
  while (at < end && (*at == '-' || (*at >= 'a' && *at <= 'z'))) at++;
  out->n = (uint32_t)(at - out->word);
  out->relation = at < end ? relation_of(*at) : GS_UNRELATED;
  at += out->relation != GS_UNRELATED;
  out->tenths = 0;
  if (at < end && *at >= '1' && *at <= '9') out->tenths = (uint8_t)(*at++ - '0');
  return out->n && out->n < LONGEST ? at : NULL;
}

static uint32_t number_of(gs_arena *a, gs_synonyms *s, const item *x) {
  char stem[LONGEST];
  size_t n = gs_stem(x->word, x->n, stem);
  uint32_t hash = gs_hash(stem, n), id = gs_intern_find(&s->stems, stem, n, hash);
  if (id != GS_NONE) return id;
  /* Most stems are the beginning of their word, which the table has already. */
  return gs_intern_add(a, &s->stems, memcmp(stem, x->word, n) ? gs_copy(a, stem, n) : x->word,
                       n, hash);
}

/* Two words as the table pairs them. */
typedef struct edge { uint16_t a, b; uint8_t relation, tenths; } edge;
typedef gs_array(edge) edges;

static void read_edges(gs_arena *a, gs_synonyms *s, const char *at, const char *end, edges *out) {
  uint32_t head = 0;
  item x;
  while ((at = next_item(at, end, &x)) != NULL) {
    uint32_t word = number_of(a, s, &x);
    if (word > UINT16_MAX) gs_fail(a, GAINSAY_EMODEL);
    if (x.relation == GS_UNRELATED) {
      head = word;
    } else {
      edge *e = gs_push(a, out);
      e->a = (uint16_t)head;
      e->b = (uint16_t)word;
      e->relation = x.relation;
      e->tenths = x.tenths;
    }
  }
}

static void put(gs_synonyms *s, uint32_t *at, uint16_t word, uint8_t relation, uint8_t tenths) {
  gs_related *r = &s->related[(*at)++];
  r->word = word;
  r->relation = relation;
  r->tenths = tenths;
}

static uint8_t turned(uint8_t relation) {
  return relation == GS_WIDER ? GS_NARROWER : relation == GS_NARROWER ? GS_WIDER : relation;
}

void gs_synonyms_compile(gs_arena *a, gs_synonyms *out, const char *table, size_t length) {
  const char *end = table + length;
  edges list = {0};
  uint32_t i, n, *next;
  memset(out, 0, sizeof *out);
  read_edges(a, out, skip_comments(table, end), end, &list);
  n = out->stems.strings.n;
  out->lemma = gs_alloc_zero(a, n + 1u, sizeof *out->lemma);
  out->from = gs_alloc_zero(a, n + 1u, sizeof *out->from);
  out->related = gs_alloc_zero(a, 2u * list.n + 1u, sizeof *out->related);
  next = gs_alloc_zero(a, n + 1u, sizeof *next);
  for (i = 0; i < n; i++) out->lemma[i] = (uint16_t)i;
  for (i = 0; i < list.n; i++) {
    const edge *e = &list.at[i];
    if (e->relation == GS_SAME) out->lemma[e->b] = e->a;
    else out->from[e->a + 1]++, out->from[e->b + 1]++;
  }
  for (i = 0; i < n; i++) {
    out->from[i + 1] += out->from[i];
    next[i] = out->from[i];
  }
  for (i = 0; i < list.n; i++) {
    const edge *e = &list.at[i];
    if (e->relation == GS_SAME) continue;
    put(out, &next[e->a], e->b, e->relation, e->tenths);
    put(out, &next[e->b], e->a, turned(e->relation), e->tenths);
  }
}

uint32_t gs_synonyms_find(const gs_synonyms *s, const char *stem, size_t n) {
  uint32_t id = gs_intern_find(&s->stems, stem, n, gs_hash(stem, n));
  return id == GS_NONE ? GS_NONE : s->lemma[id];
}

void gs_synonyms_find_all(const gs_synonyms *s, const gs_intern *stems, uint32_t *out) {
  uint32_t i;
  for (i = 0; i < stems->strings.n; i++) {
    const gs_string *x = &stems->strings.at[i];
    gs_intern_fetch_ahead(&s->stems, stems, i);
    out[i] = gs_intern_find(&s->stems, x->at, x->n, x->hash);
    if (out[i] != GS_NONE) out[i] = s->lemma[out[i]];
  }
}

gs_relation gs_synonyms_relation(const gs_synonyms *s, uint32_t a, uint32_t b, float *weight) {
  uint32_t i;
  *weight = 1;
  if (a == b) return GS_SAME;
  for (i = s->from[a]; i < s->from[a + 1]; i++)
    if (s->related[i].word == b) {
      *weight = (float)s->related[i].tenths / 10;
      return (gs_relation)s->related[i].relation;
    }
  *weight = 0;
  return GS_UNRELATED;
}
