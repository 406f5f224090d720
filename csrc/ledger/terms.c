/* Terms of tokens; see terms.h. */
#include "terms.h"
#include "../base/real.h"
#include <string.h>

/* A light stem: plural, -ed and -ing go, a doubled consonant and a final e too, so
 * that "denied", "denies", "denying" or "selling", "sells" meet.  The steps follow
 * steps 1a and 1b of M. F. Porter's "An algorithm for suffix stripping" (1980). */
static size_t stem(const char *w, size_t n, char *out) {
  int stripped = 0;
  size_t i, vowels = 0;
  memcpy(out, w, n);
  if (n > 4 && memcmp(out + n - 3, "ies", 3) == 0) {
    n -= 2;
    out[n - 1] = 'y';
  } else if (n > 4 && memcmp(out + n - 3, "ied", 3) == 0) {
    n -= 2;
    out[n - 1] = 'y';
  } else if (n > 3 && out[n - 1] == 's' && out[n - 2] != 's' && out[n - 2] != 'u' && out[n - 2] != 'i') {
    n--;
    if (n > 4 && memcmp(out + n - 3, "she", 3) == 0) n--;
    else if (n > 4 && memcmp(out + n - 3, "che", 3) == 0) n--;
    else if (n > 4 && memcmp(out + n - 3, "sse", 3) == 0) n--;
  }
  if (n > 5 && memcmp(out + n - 3, "ing", 3) == 0) {
    for (i = 0; i + 3 < n; i++) vowels += strchr("aeiouy", out[i]) != NULL;
    if (vowels) n -= 3, stripped = 1;
  } else if (n > 4 && memcmp(out + n - 2, "ed", 2) == 0) {
    for (i = 0; i + 2 < n; i++) vowels += strchr("aeiouy", out[i]) != NULL;
    if (vowels) n -= 2, stripped = 1;
  }
  if (stripped && n > 3 && out[n - 1] == out[n - 2] && !strchr("lsz", out[n - 1])) n--;
  if (n > 3 && out[n - 1] == 'e') n--;
  return n;
}

static uint32_t term_of_word(gainsay_document *d, gs_intern *stems, const gs_string *w) {
  char buffer[64];
  size_t n;
  uint32_t hash, id;
  if (w->n >= sizeof buffer) return gs_intern_add(d->arena, stems, w->at, w->n, w->hash);
  n = stem(w->at, w->n, buffer);
  hash = gs_hash(buffer, n);
  id = gs_intern_find(stems, buffer, n, hash);
  return id != GS_NONE ? id : gs_intern_add(d->arena, stems, gs_copy(d->arena, buffer, n), n, hash);
}

/* How many sentences each term stands in gives its weight: log(1 + N / n), scaled
 * so that a term of one sentence weighs 1 (K. Sparck Jones, 1972, on inverse
 * document frequency; a sentence is the document here). */
static void weigh_terms(gainsay_document *d, gs_terms *out) {
  uint32_t s, i, *in = gs_alloc_zero(d->arena, out->n, sizeof *in), *last = gs_alloc_zero(d->arena, out->n, sizeof *last);
  double most = gs_log(1.0 + d->text.sentences.n);
  for (s = 0; s < d->text.sentences.n; s++)
    for (i = d->text.sentences.at[s].first; i < d->text.sentences.at[s].last; i++) {
      uint32_t term = out->of[i];
      if (!term || last[term] == s + 1) continue;
      last[term] = s + 1;
      in[term]++;
    }
  out->weight = gs_alloc_zero(d->arena, out->n, sizeof *out->weight);
  for (i = 1; i < out->n; i++)
    out->weight[i] = most > 0 && in[i] ? (float)(gs_log(1.0 + (double)d->text.sentences.n / in[i]) / most) : 1.0f;
}

void gs_terms_make(gainsay_document *d, gs_terms *out) {
  const gs_compiled *c = &d->engine->lexicon;
  uint32_t i, w, groups = d->entities.n + 1, stems_from = groups + c->values.strings.n;
  const uint32_t closed = GAINSAY_W_DETERMINER | GAINSAY_W_PREPOSITION | GAINSAY_W_PRONOUN | GAINSAY_W_POSSESSIVE | GAINSAY_W_BE |
                          GAINSAY_W_HAVE | GAINSAY_W_DO | GAINSAY_W_MODAL | GAINSAY_W_CONJUNCTION | GAINSAY_W_SUBORDINATOR |
                          GAINSAY_W_RELATIVE | GAINSAY_W_STOP | GAINSAY_W_QUESTION | GAINSAY_W_POINTER | GAINSAY_W_ADVERB;
  gs_intern stems;
  uint32_t *by_word = gs_alloc_zero(d->arena, d->text.words.strings.n + 1u, sizeof *by_word);
  memset(&stems, 0, sizeof stems);
  for (w = 0; w < d->text.words.strings.n; w++) {
    const gs_string *x = &d->text.words.strings.at[w];
    unsigned char first = (unsigned char)x->at[0];
    int letter = first >= 0x80 || (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
    if (!letter || x->n < 2 || (d->hits.grammar[w] & closed)) continue;
    by_word[w] = stems_from + term_of_word(d, &stems, x);
  }
  out->n = stems_from + stems.strings.n + 1;
  out->of = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *out->of);
  for (i = 0; i < d->text.tokens.n; i++) {
    const gs_hit *related;
    if (out->of[i]) continue; /* inside a group's phrase */
    if (d->mention[i]) {
      /* A name counts once, as its party; the rest of a name's words say no more. */
      const gs_mention *m = &d->mentions.at[d->mention[i] - 1];
      if (i == m->tokens.first) out->of[i] = gs_party_of(d, m->entity) + 1;
      continue;
    }
    related = gs_hit_of(d, i, GAINSAY_RELATED);
    if (related) {
      uint32_t k;
      for (k = i; k < related->last; k++) out->of[k] = groups + gs_entry_of(d, related->entry)->value;
      continue;
    }
    out->of[i] = by_word[gs_token_at(d, i)->word];
  }
  gs_step(&d->text, d->text.tokens.n);
  weigh_terms(d, out);
}

void gs_set_init(gainsay_document *d, gs_term_set *set) {
  memset(set, 0, sizeof *set);
  set->seen = gs_alloc_zero(d->arena, d->terms.n, sizeof *set->seen);
  set->token = gs_alloc_zero(d->arena, d->terms.n, sizeof *set->token);
  set->stamp = 1;
}

void gs_set_clear(gs_term_set *set) {
  set->stamp++;
  set->terms.n = 0;
  set->weight = 0;
}

int gs_set_has(const gs_term_set *set, uint32_t term) { return set->seen[term] == set->stamp; }

void gs_set_add(gainsay_document *d, gs_term_set *set, gs_range r) {
  const gs_terms *terms = &d->terms;
  uint32_t i;
  for (i = r.first; i < r.last; i++) {
    uint32_t term = terms->of[i];
    if (!term || gs_set_has(set, term)) continue;
    set->seen[term] = set->stamp;
    set->token[term] = i;
    set->weight += terms->weight[term];
    *gs_push(d->arena, &set->terms) = term;
  }
}

void gs_set_add_content(gainsay_document *d, gs_term_set *set, const gs_ranges *content) {
  uint32_t k, left = GS_MOST_COMPARED;
  for (k = 0; k < content->n && left; k++) {
    gs_range r = content->at[k];
    if (r.last - r.first > left) r.last = r.first + left;
    gs_set_add(d, set, r);
    left -= r.last - r.first;
  }
}
