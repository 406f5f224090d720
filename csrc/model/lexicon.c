/* The lexicon, its automaton and the search; see lexicon.h and gainsay.h. */
#include "lexicon.h"
#include <string.h>

#define MOST_WORDS 8u
#define LONGEST_WORD 64u
#define MOST_SKIPPED 2u /* adverbs between two words of a phrase */

/* ---- building --------------------------------------------------------------- */

int gainsay_lexicon_new(const gainsay_allocator *allocator, gainsay_lexicon **out) {
  gs_arena *arena;
  jmp_buf here;
  int code;
  if (!out) return GAINSAY_EINVAL;
  *out = NULL;
  arena = gs_arena_new(allocator);
  if (!arena) return GAINSAY_ENOMEM;
  if ((code = gs_try(arena, &here)) != 0) {
    gs_arena_free(arena);
    return code;
  }
  *out = gs_alloc_zero(arena, 1, sizeof **out);
  (*out)->arena = arena;
  return GAINSAY_OK;
}

void gainsay_lexicon_free(gainsay_lexicon *lexicon) {
  if (lexicon) gs_arena_free(lexicon->arena);
}

/* Whether `words` is 1 to 8 words of at most 64 bytes, one space between. */
static int words_are_fine(const char *words) {
  uint32_t n = 0, count = 1;
  if (!words) return 0;
  for (; *words; words++) {
    if (*words == ' ') {
      if (n == 0) return 0;
      n = 0;
      count++;
    } else if (++n > LONGEST_WORD) {
      return 0;
    }
  }
  return n > 0 && count <= MOST_WORDS;
}

static int entry_is_fine(const gainsay_entry *e) {
  return e && words_are_fine(e->words) && (unsigned)e->category < GAINSAY_CATEGORIES &&
         (unsigned)e->form <= GAINSAY_FORM_PLURAL && (unsigned)e->stance < GAINSAY_STANCES &&
         (unsigned)e->detail < GAINSAY_DETAILS && e->strength >= 0 && e->strength <= 1;
}

int gainsay_lexicon_add(gainsay_lexicon *lexicon, const gainsay_entry *entry) {
  jmp_buf here;
  int code;
  gainsay_entry copy;
  if (!lexicon) return GAINSAY_EINVAL;
  if (!entry_is_fine(entry)) return GAINSAY_ELEXICON;
  /* Nothing is counted before the last allocation, so a failure changes nothing. */
  if ((code = gs_try(lexicon->arena, &here)) != 0) return code;
  copy = *entry;
  copy.words = gs_copy(lexicon->arena, entry->words, strlen(entry->words));
  copy.value = gs_copy(lexicon->arena, entry->value ? entry->value : "", entry->value ? strlen(entry->value) : 0);
  if (entry->terminators)
    copy.terminators = gs_copy(lexicon->arena, entry->terminators, strlen(entry->terminators));
  *gs_push(lexicon->arena, &lexicon->entries) = copy;
  return GAINSAY_OK;
}

/* ---- compiling -------------------------------------------------------------- */

static uint32_t edge_slot(const gs_compiled *c, uint32_t node, uint32_t word) {
  uint32_t mask = c->nedges - 1;
  uint32_t i = ((node * 0x9E3779B1u) ^ (word * 0x85EBCA77u)) & mask;
  while (c->edges[i].to && (c->edges[i].node != node || c->edges[i].word != word)) i = (i + 1) & mask;
  return i;
}

static uint64_t bit_of(uint32_t word) { return (uint64_t)1 << (word & 63); }

/* The node behind `word` from `node`, or 0. */
static uint32_t follow(const gs_compiled *c, uint32_t node, uint32_t word) {
  if (!(c->nodes[node].leads & bit_of(word))) return 0; /* mostly: the table of edges fits no cache */
  return c->edges[edge_slot(c, node, word)].to;
}

static uint32_t intern_copy(gs_arena *a, gs_intern *t, const char *s, size_t n) {
  uint32_t hash = gs_hash(s, n), id = gs_intern_find(t, s, n, hash);
  return id != GS_NONE ? id : gs_intern_add(a, t, gs_copy(a, s, n), n, hash);
}

/* Cuts `words` at its spaces into word numbers, new words being added. */
static uint32_t number_words(gs_arena *a, gs_intern *t, const char *words, uint32_t *out, uint32_t most) {
  uint32_t n = 0;
  while (*words && n < most) {
    const char *end = strchr(words, ' ');
    size_t length = end ? (size_t)(end - words) : strlen(words);
    if (length) out[n++] = intern_copy(a, t, words, length);
    words += length + (end != NULL);
  }
  return n;
}

static void compile_entry(gs_arena *a, gs_compiled *c, const gainsay_entry *from) {
  uint32_t words[MOST_WORDS], stops[64];
  uint32_t n = number_words(a, &c->words, from->words, words, MOST_WORDS), node = 0, i, at;
  gs_entry e;
  memset(&e, 0, sizeof e);
  e.category = (uint8_t)from->category;
  e.form = (uint8_t)from->form;
  e.stance = (uint8_t)from->stance;
  e.detail = (uint8_t)from->detail;
  e.nwords = (uint8_t)n;
  e.strength = from->strength;
  e.flags = from->flags;
  e.value = intern_copy(a, &c->values, from->value, strlen(from->value));
  e.lemma = c->values.strings.at[e.value].at;
  if (from->terminators) {
    uint32_t *copy;
    e.nterminators = number_words(a, &c->words, from->terminators, stops, 64);
    copy = gs_alloc(a, e.nterminators * sizeof *copy);
    memcpy(copy, stops, e.nterminators * sizeof *copy);
    e.terminators = copy;
  }
  for (i = 0; i < n; i++) {
    gs_edge *edge = &c->edges[edge_slot(c, node, words[i])];
    if (!edge->to) {
      edge->node = node;
      edge->word = words[i];
      edge->to = c->nnodes++;
      c->nodes[node].leads |= bit_of(words[i]);
    }
    node = edge->to;
  }
  /* The same words, category, form and value: the later entry replaces the earlier. */
  for (at = c->nodes[node].accepts; at != GS_NONE; at = c->entries.at[at].next) {
    gs_entry *old = &c->entries.at[at];
    if (old->category == e.category && old->form == e.form && old->value == e.value) {
      e.next = old->next;
      *old = e;
      return;
    }
  }
  e.next = c->nodes[node].accepts;
  c->nodes[node].accepts = c->entries.n;
  if (e.category == GAINSAY_ALIAS && n >= 2 && n <= 4) {
    gs_name *name = gs_push(a, &c->names);
    name->entry = c->entries.n;
    name->nwords = n;
    memcpy(name->words, words, n * sizeof *words);
  }
  *gs_push(a, &c->entries) = e;
}

/* gs_lexeme.forms of a word, from the entry that has it alone on. */
static uint16_t forms_of(const gs_compiled *c, const gs_string *w, uint32_t e) {
  uint32_t forms = 0;
  for (; e != GS_NONE; e = c->entries.at[e].next) {
    const gs_entry *x = &c->entries.at[e];
    if (x->category == GAINSAY_CUE || x->category == GAINSAY_ACT ||
        (x->category == GAINSAY_WORD && (x->flags & GAINSAY_W_VERB)))
      forms |= 1u << x->form;
    if (x->category == GAINSAY_CUE_NOUN || x->category == GAINSAY_ROLE ||
        (x->category == GAINSAY_WORD && (x->flags & GAINSAY_W_CLAIM)))
      forms |= GS_NOUN_TOO;
  }
  /* Entries that do not say their form: from the ending. */
  if (forms & 1u << GAINSAY_FORM_NONE)
    forms |= 1u << (gs_ends(w, "ing") ? GAINSAY_FORM_ING : gs_ends(w, "ed") ? GAINSAY_FORM_PAST_OR_PARTICIPLE : GAINSAY_FORM_BASE);
  return (uint16_t)forms;
}

/* A word of grammar makes no hits: gs_hits.grammar has it. */
static int is_grammar(const gs_entry *e) { return e->category == GAINSAY_WORD && e->nwords == 1; }

void gs_compile(gs_arena *a, gs_compiled *c, const gainsay_lexicon *lexicon) {
  uint32_t i, nwords = 1;
  for (i = 0; i < lexicon->entries.n; i++) {
    const char *s = lexicon->entries.at[i].words;
    for (nwords++; *s; s++) nwords += *s == ' ';
  }
  /* As many edges as words at the most; half of the slots stay free. */
  for (c->nedges = 16; c->nedges < nwords * 2; c->nedges *= 2) {}
  c->edges = gs_alloc_zero(a, c->nedges, sizeof *c->edges);
  c->nodes = gs_alloc(a, (nwords + 1u) * sizeof *c->nodes);
  for (i = 0; i <= nwords; i++) c->nodes[i].accepts = c->nodes[i].found = GS_NONE, c->nodes[i].leads = 0;
  c->nnodes = 1;
  for (i = 0; i < lexicon->entries.n; i++) compile_entry(a, c, &lexicon->entries.at[i]);

  for (i = 0; i < c->nnodes; i++) {
    uint32_t e = c->nodes[i].accepts;
    while (e != GS_NONE && is_grammar(&c->entries.at[e])) e = c->entries.at[e].next;
    c->nodes[i].found = e;
  }

  c->lexemes = gs_alloc_zero(a, c->words.strings.n + 1u, sizeof *c->lexemes);
  for (i = 0; i < c->words.strings.n; i++) {
    uint32_t node = follow(c, 0, i), e;
    c->lexemes[i].first = node;
    if (node) c->lexemes[i].forms = forms_of(c, &c->words.strings.at[i], c->nodes[node].accepts);
    for (e = node ? c->nodes[node].accepts : GS_NONE; e != GS_NONE; e = c->entries.at[e].next)
      if (c->entries.at[e].category == GAINSAY_WORD) c->lexemes[i].grammar |= c->entries.at[e].flags;
  }
  for (i = 0; i < c->names.n; i++) {
    const gs_name *name = &c->names.at[i];
    uint32_t k;
    for (k = 0; k < name->nwords; k++) c->lexemes[name->words[k]].in_name = 1;
  }
}

/* ---- searching -------------------------------------------------------------- */

uint32_t gs_grammar_of(const void *compiled, const char *word, size_t n) {
  const gs_compiled *c = compiled;
  uint32_t id = gs_intern_find(&c->words, word, n, gs_hash(word, n));
  return id == GS_NONE ? 0 : c->lexemes[id].grammar;
}

/* What the lexicon knows of each word of the text; returns the node behind each from the
 * root, or 0. */
static uint32_t *know_words(const gs_compiled *c, gs_text *t, gs_hits *out) {
  uint32_t i, n = t->words.strings.n, *first = gs_alloc_zero(t->arena, n + 1u, sizeof *first);
  out->known = gs_alloc(t->arena, (n + 1u) * sizeof *out->known);
  out->grammar = gs_alloc_zero(t->arena, n + 1u, sizeof *out->grammar);
  /* Of the tables hardly anything is in a cache: it is fetched before it is read. */
  for (i = 0; i < n; i++) {
    const gs_string *w = &t->words.strings.at[i];
    gs_intern_fetch_ahead(&c->words, &t->words, i);
    out->known[i] = gs_intern_find(&c->words, w->at, w->n, w->hash);
    if (out->known[i] != GS_NONE) gs_fetch(&c->lexemes[out->known[i]]);
  }
  for (i = 0; i < n; i++) {
    const gs_string *w = &t->words.strings.at[i];
    const gs_lexeme *x = out->known[i] == GS_NONE ? NULL : &c->lexemes[out->known[i]];
    if (x) {
      out->grammar[i] = x->grammar;
      first[i] = x->first;
      gs_fetch(&c->nodes[x->first]);
    }
    if (w->n > 4 && memcmp(w->at + w->n - 2, "ly", 2) == 0 && (!x || !x->first)) out->grammar[i] |= GAINSAY_W_ADVERB;
  }
  return first;
}

/* Whether the capitals are those that the entry asks for: short words want all. */
static int case_fits(const gs_text *t, const gs_entry *e, uint32_t first) {
  const gs_token *k = &t->tokens.at[first];
  if (!(e->flags & GAINSAY_CASED) || e->category == GAINSAY_WORD) return 1;
  return (k->flags & (gs_word_of(t, first)->n <= 3 ? GS_T_CAPITALS : GS_T_CAPITAL)) != 0;
}

/* The hits that begin at token i, in a sentence that ends at `last`; `node` is behind its word. */
static void match_at(const gs_compiled *c, gs_text *t, gs_hits *out, uint32_t i, uint32_t last, uint32_t node) {
  uint32_t j = i, before = out->at.n, known;
  while (node) {
    uint32_t e, skipped = 0, from = node;
    for (e = c->nodes[node].found; e != GS_NONE; e = c->entries.at[e].next) {
      const gs_entry *x = &c->entries.at[e];
      gs_hit *h;
      if (is_grammar(x)) continue;
      if (!case_fits(t, x, i)) continue;
      h = gs_push(t->arena, &out->at);
      h->first = i;
      h->last = j + 1;
      h->entry = e;
      h->category = x->category;
      out->begins[i] |= (uint16_t)(1u << x->category);
    }
    for (node = 0, j++; j < last; j++) {
      uint32_t word = t->tokens.at[j].word;
      known = out->known[word];
      if (known != GS_NONE && (node = follow(c, from, known)) != 0) break;
      if (!(out->grammar[word] & GAINSAY_W_ADVERB) || ++skipped > MOST_SKIPPED) break;
    }
  }
  /* They were found shortest first; callers want the longest. */
  for (j = out->at.n; before + 1 < j; before++) {
    gs_hit swap = out->at.at[before];
    out->at.at[before] = out->at.at[--j];
    out->at.at[j] = swap;
  }
}

void gs_match(const gs_compiled *c, gs_text *t, gs_hits *out) {
  uint32_t s, i;
  const uint32_t *first = know_words(c, t, out);
  out->from = gs_alloc(t->arena, (t->tokens.n + 1u) * sizeof *out->from);
  out->begins = gs_alloc_zero(t->arena, t->tokens.n + 1u, sizeof *out->begins);
  for (s = 0; s < t->sentences.n; s++) {
    const gs_range r = t->sentences.at[s];
    for (i = r.first; i < r.last; i++) {
      gs_step(t, 1);
      out->from[i] = out->at.n;
      if (first[t->tokens.at[i].word]) match_at(c, t, out, i, r.last, first[t->tokens.at[i].word]);
    }
  }
  out->from[t->tokens.n] = out->at.n;
}

const gs_hit *gs_first_hit(const gs_hits *h, uint32_t i, gainsay_category category) {
  uint32_t k = h->from[i];
  while (h->at.at[k].category != (uint32_t)category) k++;
  return &h->at.at[k];
}
