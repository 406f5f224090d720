/* Stems, terms and sets of them; see terms.h. */
#include "terms.h"
#include "background.h"
#include "../base/real.h"
#include <string.h>

/* ---- stems ------------------------------------------------------------------------- */

int gs_has_content(const char *w, size_t n, uint32_t grammar) {
  const uint32_t closed = GAINSAY_W_DETERMINER | GAINSAY_W_PREPOSITION | GAINSAY_W_PRONOUN |
                          GAINSAY_W_POSSESSIVE | GAINSAY_W_BE | GAINSAY_W_HAVE | GAINSAY_W_DO |
                          GAINSAY_W_MODAL | GAINSAY_W_CONJUNCTION | GAINSAY_W_SUBORDINATOR |
                          GAINSAY_W_RELATIVE | GAINSAY_W_STOP | GAINSAY_W_QUESTION |
                          GAINSAY_W_POINTER | GAINSAY_W_ADVERB;
  unsigned char first = (unsigned char)w[0];
  int letter = first >= 0x80 || (first >= 'a' && first <= 'z');
  int digit = first >= '0' && first <= '9';
  return (digit || (letter && n >= 2)) && !(grammar & closed);
}

static uint32_t stem_of(gainsay_document *d, gs_intern *stems, const gs_string *w) {
  char buffer[GS_LONGEST_STEM];
  size_t n;
  uint32_t hash, id;
  if (w->n >= sizeof buffer) return gs_intern_add(d->arena, stems, w->at, w->n, w->hash);
  n = gs_stem(w->at, w->n, buffer);
  hash = gs_hash(buffer, n);
  /* Most stems are the beginning of their word, which lives long enough. */
  if (memcmp(buffer, w->at, n) == 0) return gs_intern_add(d->arena, stems, w->at, n, hash);
  id = gs_intern_find(stems, buffer, n, hash);
  return id != GS_NONE ? id : gs_intern_add(d->arena, stems, gs_copy(d->arena, buffer, n), n, hash);
}

void gs_stems_make(gainsay_document *d) {
  gs_stems *s = &d->stems;
  uint32_t w, n = d->text.words.strings.n;
  s->of = gs_alloc_zero(d->arena, n + 1u, sizeof *s->of);
  s->synonym = gs_alloc(d->arena, (n + 1u) * sizeof *s->synonym);
  for (w = 0; w < n; w++) {
    const gs_string *x = &d->text.words.strings.at[w];
    if (gs_has_content(x->at, x->n, d->hits.grammar[w])) s->of[w] = stem_of(d, &s->all, x) + 1;
  }
  gs_synonyms_find_all(&d->engine->synonyms, &s->all, s->synonym);
}

/* ---- weights ------------------------------------------------------------------------ */

/* The terms of each sentence.  How many sentences a term stands in gives its weight:
 * log(1 + N / n), scaled so that a term of one sentence weighs 1 (K. Sparck Jones, 1972,
 * on inverse document frequency; a sentence is the document here). */
static void weigh_terms(gainsay_document *d, gs_terms *out) {
  const uint32_t n = d->text.sentences.n;
  uint32_t s, i, *in = gs_alloc_zero(d->arena, out->n, sizeof *in);
  uint32_t *last = gs_alloc_zero(d->arena, out->n, sizeof *last);
  float *by_count = gs_alloc(d->arena, (n + 1u) * sizeof *by_count);
  double most = gs_log(1.0 + n);
  out->first = gs_alloc(d->arena, (n + 1u) * sizeof *out->first);
  for (s = 0; s < n; s++) {
    out->first[s] = out->tokens.n;
    for (i = d->text.sentences.at[s].first; i < d->text.sentences.at[s].last; i++) {
      uint32_t term = out->of[i];
      if (!term || last[term] == s + 1) continue;
      last[term] = s + 1;
      in[term]++;
      *gs_push(d->arena, &out->tokens) = i;
    }
  }
  out->first[n] = out->tokens.n;
  out->weight = gs_alloc_zero(d->arena, out->n, sizeof *out->weight);
  by_count[0] = 1;
  for (i = 1; i <= n; i++) by_count[i] = (float)(gs_log(1.0 + (double)n / i) / most);
  for (i = 1; i < out->n; i++) out->weight[i] = by_count[in[i]];
}

static float *sums_of(gainsay_document *d, const gs_terms *terms, const float *value) {
  const uint32_t n = d->text.sentences.n;
  float *sums = gs_alloc_zero(d->arena, n + 1u, sizeof *sums);
  uint32_t s, k;
  for (s = 0; s < n; s++)
    for (k = terms->first[s]; k < terms->first[s + 1]; k++) sums[s] += value[terms->of[terms->tokens.at[k]]];
  return sums;
}

/* A hash is as good as random, so that each step of a search would be guessed wrong half
 * the time: this one has no branch that depends on it. */
float gs_rarity(const gs_string *stem) {
  const uint32_t hash = stem->hash;
  uint32_t low = 0, n = sizeof gs_common / sizeof *gs_common;
  while (n > 1) {
    uint32_t half = n / 2;
    low += half * (gs_common[low + half] <= hash);
    n -= half;
  }
  return gs_common[low] == hash ? (float)gs_common_rarity[low] / 255.0f : 1;
}

#define USUAL_RARITY 0.7f /* of a number, or a word that is no term by itself */

/* How rare each term is in news: the mean of its words. */
static void rate_terms(gainsay_document *d, const float *rarity_of_word, gs_terms *out) {
  uint32_t i, *count = gs_alloc_zero(d->arena, out->n, sizeof *count);
  out->rarity = gs_alloc_zero(d->arena, out->n, sizeof *out->rarity);
  for (i = 0; i < d->text.tokens.n; i++)
    if (out->of[i]) {
      out->rarity[out->of[i]] += rarity_of_word[gs_token_at(d, i)->word];
      count[out->of[i]]++;
    }
  for (i = 0; i < out->n; i++)
    if (count[i]) out->rarity[i] /= (float)count[i];
}

/* ---- related terms -------------------------------------------------------------------- */

/* The words of the table of related words that the text has, and the terms they have
 * here: a word has two where it stands by itself and in a group of the lexicon's, or
 * has an irregular form ("sold" and "sell" are two stems). */
typedef struct holder { uint32_t term, word, next; } holder;
typedef struct holders {
  gs_array(holder) at;
  uint32_t *of;      /* by word of the table that is held: index + 1 of its first holder */
  uint8_t *held;     /* which are: bits, so that a text clears no more than it must */
} holders;

static uint32_t first_holder(const holders *h, uint32_t word) {
  return h->held[word >> 3] >> (word & 7) & 1 ? h->of[word] : 0;
}

static void hold(gainsay_document *d, holders *h, uint32_t word, uint32_t term) {
  uint32_t k;
  holder *new_one;
  for (k = first_holder(h, word); k; k = h->at.at[k - 1].next)
    if (h->at.at[k - 1].term == term) return;
  new_one = gs_push(d->arena, &h->at);
  new_one->term = term;
  new_one->word = word;
  new_one->next = first_holder(h, word);
  h->of[word] = h->at.n;
  h->held[word >> 3] |= (uint8_t)(1u << (word & 7));
}

/* Pairs a term with those that hold `word`: counts them where `near` is not made yet,
 * else fills them in. */
static void pair(const holders *h, gs_terms *out, uint32_t *filled, uint32_t term, gs_related r) {
  uint32_t k;
  for (k = first_holder(h, r.word); k; k = h->at.at[k - 1].next) {
    gs_near near;
    near.term = h->at.at[k - 1].term;
    near.relation = r.relation;
    near.tenths = r.tenths;
    if (near.term == term) continue;
    if (out->near) out->near[out->near_from[term] + filled[term]] = near;
    filled[term]++;
  }
}

static void pair_all(const gs_synonyms *table, const holders *h, gs_terms *out, uint32_t *filled) {
  uint32_t i, j;
  for (i = 0; i < h->at.n; i++) {
    const holder *x = &h->at.at[i];
    gs_related itself;
    itself.word = (uint16_t)x->word;
    itself.relation = GS_SAME;
    itself.tenths = 10;
    pair(h, out, filled, x->term, itself);
    for (j = table->from[x->word]; j < table->from[x->word + 1]; j++)
      pair(h, out, filled, x->term, table->related[j]);
  }
}

static void make_near(gainsay_document *d, const holders *h, gs_terms *out) {
  uint32_t i, *filled = gs_alloc_zero(d->arena, out->n, sizeof *filled);
  out->synonym = gs_alloc(d->arena, out->n * sizeof *out->synonym);
  for (i = 0; i < out->n; i++) out->synonym[i] = GS_NONE;
  for (i = h->at.n; i-- > 0;) out->synonym[h->at.at[i].term] = h->at.at[i].word;
  out->near_from = gs_alloc_zero(d->arena, out->n + 1u, sizeof *out->near_from);
  out->near = NULL;
  pair_all(&d->engine->synonyms, h, out, filled);
  for (i = 0; i < out->n; i++) {
    out->near_from[i + 1] = out->near_from[i] + filled[i];
    filled[i] = 0;
  }
  out->near = gs_alloc_zero(d->arena, out->near_from[out->n] + 1u, sizeof *out->near);
  pair_all(&d->engine->synonyms, h, out, filled);
  gs_step(&d->text, out->near_from[out->n]);
}

/* ---- terms ------------------------------------------------------------------------------ */

void gs_terms_make(gainsay_document *d, gs_terms *out) {
  const gs_stems *stems = &d->stems;
  const uint32_t nwords = d->text.words.strings.n, stems_from = d->entities.n + 1;
  const uint32_t ntable = d->engine->synonyms.stems.strings.n;
  uint32_t i, w;
  holders held = {0};
  uint32_t *by_group = gs_alloc_zero(d->arena, d->engine->lexicon.values.strings.n + 1u, sizeof *by_group);
  float *rarity = gs_alloc(d->arena, (nwords + 1u) * sizeof *rarity);
  held.of = gs_alloc(d->arena, (ntable + 1u) * sizeof *held.of);
  held.held = gs_alloc_zero(d->arena, ntable / 8u + 1u, 1);
  for (w = 0; w < nwords; w++) {
    const gs_string *x = &d->text.words.strings.at[w];
    rarity[w] = USUAL_RARITY;
    if (stems->of[w] && (unsigned char)x->at[0] > '9') rarity[w] = gs_rarity(&stems->all.strings.at[stems->of[w] - 1]);
  }
  out->n = stems_from + stems->all.strings.n;
  out->of = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *out->of);
  for (i = 0; i < d->text.tokens.n; i++) {
    const gs_hit *related;
    uint32_t stem;
    if (out->of[i]) continue; /* inside a group's phrase */
    w = gs_token_at(d, i)->word;
    stem = gs_word_of(&d->text, i)->n > 1 ? stems->of[w] : 0;
    if (d->mention[i]) {
      /* A name counts once, as its party; the rest of a name's words say no more. */
      const gs_mention *m = &d->mentions.at[d->mention[i] - 1];
      if (i == m->tokens.first) out->of[i] = gs_party_of(d, m->entity) + 1;
      continue;
    }
    related = gs_hit_of(d, i, GAINSAY_RELATED);
    if (related) {
      uint32_t k, *group = &by_group[gs_entry_of(d, related->entry)->value];
      if (!*group) *group = out->n++;
      for (k = i; k < related->last; k++) out->of[k] = *group;
      if (related->last > i + 1) continue; /* its words mean something else by themselves */
    } else if (stem) {
      out->of[i] = stems_from + stem - 1;
    }
    if (stem && stems->synonym[stem - 1] != GS_NONE) hold(d, &held, stems->synonym[stem - 1], out->of[i]);
  }
  gs_step(&d->text, d->text.tokens.n);
  weigh_terms(d, out);
  rate_terms(d, rarity, out);
  out->weight_of = sums_of(d, out, out->weight);
  out->rarity_of = sums_of(d, out, out->rarity);
  make_near(d, &held, out);
}

/* ---- sets ------------------------------------------------------------------------------- */

void gs_set_init(gainsay_document *d, gs_term_set *set) {
  memset(set, 0, sizeof *set);
  set->seen = gs_alloc_zero(d->arena, d->terms.n, sizeof *set->seen);
  set->token = gs_alloc(d->arena, d->terms.n * sizeof *set->token);
  gs_reserve(d->arena, &set->terms, d->terms.n);
  set->stamp = 1;
}

void gs_set_clear(gs_term_set *set) {
  set->stamp++;
  set->terms.n = 0;
  set->weight = 0;
}

static void put(const gs_terms *terms, gs_term_set *set, uint32_t term, uint32_t token) {
  set->seen[term] = set->stamp;
  set->token[term] = token;
  set->weight += terms->weight[term];
  set->terms.at[set->terms.n++] = term;
}

void gs_set_sentence(const gainsay_document *d, gs_term_set *set, uint32_t s) {
  const gs_terms *terms = &d->terms;
  uint32_t k;
  gs_set_clear(set);
  for (k = terms->first[s]; k < terms->first[s + 1]; k++)
    put(terms, set, terms->of[terms->tokens.at[k]], terms->tokens.at[k]);
}

void gs_set_add(const gainsay_document *d, gs_term_set *set, gs_range r) {
  const gs_terms *terms = &d->terms;
  uint32_t i;
  for (i = r.first; i < r.last; i++) {
    uint32_t term = terms->of[i];
    if (term && !gs_set_has(set, term)) put(terms, set, term, i);
  }
}

gs_relation gs_set_nearest(const gainsay_document *d, const gs_term_set *set, uint32_t term,
                           uint32_t *found, float *weight) {
  const gs_terms *terms = &d->terms;
  uint32_t i, best = 0;
  gs_relation relation = GS_UNRELATED;
  for (i = terms->near_from[term]; i < terms->near_from[term + 1]; i++) {
    const gs_near *near = &terms->near[i];
    if (near->tenths <= best || !gs_set_has(set, near->term)) continue;
    best = near->tenths;
    relation = (gs_relation)near->relation;
    *found = near->term;
  }
  *weight = (float)best / 10;
  return relation;
}

void gs_set_add_content(const gainsay_document *d, gs_term_set *set, const gs_ranges *content) {
  uint32_t k, left = GS_MOST_COMPARED;
  for (k = 0; k < content->n && left; k++) {
    gs_range r = content->at[k];
    if (r.last - r.first > left) r.last = r.first + left;
    gs_set_add(d, set, r);
    left -= r.last - r.first;
  }
}
