/* The lexicon: built from entries, compiled once into an automaton over words,
 * then only read. */
#ifndef GAINSAY_MODEL_LEXICON_H
#define GAINSAY_MODEL_LEXICON_H

#include "../text/text.h"
#include "synonyms.h"
#include <string.h>

/* An entry as compiled: strings by number or owned by the engine. */
typedef struct gs_entry {
  uint8_t category, form, stance, detail;
  uint8_t nwords;
  float strength;
  uint32_t flags;
  uint32_t value;              /* number in gs_compiled.values */
  const char *lemma;           /* the value as a string; never NULL */
  const uint32_t *terminators; /* word numbers */
  uint32_t nterminators;
  uint32_t next;               /* next entry with the same words, or GS_NONE */
} gs_entry;

/* A bit of gs_lexeme.forms: a noun has the word too. */
#define GS_NOUN_TOO 0x8000u

/* A name of several words, kept apart for the search of misspelt ones. */
typedef struct gs_name { uint32_t entry, nwords, words[4]; } gs_name;

/* The automaton: a trie over word numbers.  Edges are one hash table keyed by
 * (node, word), so a step costs one probe however many words follow. */
typedef struct gs_edge { uint32_t node, word, to; } gs_edge;

/* What follows the words so far: which words may come next, a bit for each word's number
 * modulo 64; the first entry that ends there, and the first from which a hit is made, or
 * GS_NONE. */
typedef struct gs_node { uint64_t leads; uint32_t accepts, found; } gs_node;

/* What is known of a word: GAINSAY_W_* of its one-word entries; the node behind it from the
 * root, or 0; bits of gainsay_form that its verbs have, and GS_NOUN_TOO; whether one of the
 * names has it. */
typedef struct gs_lexeme { uint32_t grammar, first; uint16_t forms; uint8_t in_name; } gs_lexeme;

typedef struct gs_compiled {
  gs_intern words;
  gs_lexeme *lexemes;          /* by word */
  gs_intern values;
  gs_array(gs_entry) entries;
  gs_array(gs_name) names;     /* aliases of 2 to 4 words */
  gs_node *nodes;
  gs_edge *edges;
  uint32_t nedges, nnodes;     /* nedges is a power of two */
} gs_compiled;

struct gainsay_lexicon {
  gs_arena *arena;
  gs_array(gainsay_entry) entries;
};

struct gainsay_engine {
  gs_arena *arena;
  gs_compiled lexicon;
  gs_synonyms synonyms;
  const struct gs_model *model; /* or NULL: by rules alone */
};

/* A place in a text where an entry stands: tokens first .. last (half open).
 * Adverbs inside a phrase are stepped over ("did not immediately respond").  The category
 * is that of the entry. */
typedef struct gs_hit { uint32_t first, last, entry, category; } gs_hit;

/* What the lexicon says of one text. */
typedef struct gs_hits {
  uint32_t *known;             /* by word of the text: its number in the lexicon, or GS_NONE */
  uint32_t *grammar;           /* by word of the text */
  gs_array(gs_hit) at;         /* by first token, the longest first */
  uint32_t *from;              /* by token: index of the first hit that begins there or later; ntokens + 1 */
  uint16_t *begins;            /* by token: a bit for each category of which a hit begins there */
} gs_hits;

/* Whether a word ends so, with three letters or more before it. */
static inline int gs_ends(const gs_string *w, const char *tail) {
  const size_t n = strlen(tail);
  return w->n > n + 2 && memcmp(w->at + w->n - n, tail, n) == 0;
}

/* Compiles the entries into the arena; see gainsay_engine_new. */
void gs_compile(gs_arena *a, gs_compiled *c, const gainsay_lexicon *lexicon);

/* GAINSAY_W_* of a folded word: a gs_grammar, with a gs_compiled as its context. */
uint32_t gs_grammar_of(const void *compiled, const char *word, size_t n);

/* Finds all entries in the text. */
void gs_match(const gs_compiled *lexicon, gs_text *t, gs_hits *out);

/* The first hit of `category` that begins at token i, the longest, or NULL.  Mostly none
 * does, which one bit tells. */
const gs_hit *gs_first_hit(const gs_hits *h, uint32_t i, gainsay_category category);
static inline const gs_hit *gs_hit_at(const gs_hits *h, uint32_t i, gainsay_category category) {
  return h->begins[i] >> category & 1 ? gs_first_hit(h, i, category) : NULL;
}

#endif
