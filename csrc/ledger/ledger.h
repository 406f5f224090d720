/* The document that flows through the passes, and the passes of the top floor:
 *
 *     gs_furniture   blocks that are page furniture
 *     gs_stems_make  words: their stems, by which passages are compared
 *     gs_attribute   tokens -> statements: source, cue, content, by rule
 *     gs_relabel     the same by the trained model, if there is one
 *     gs_weigh       statements: hedges, certainty, polarity, told to, when, via
 *     gs_entities    mentions -> entities and parties; who each source is
 *     gs_index       sentences: their statements, block, and terms to compare by
 *     gs_respond     which statements answer: deny, doubt, confirm, no comment
 *     gs_link        responses -> the claims they answer, and why
 *     gs_judge       claims: who is accused, status, who has not answered
 *     gs_look_up     terms and sentences, for claims that the text is held against
 *     gs_publish     all of it -> the public structs of gainsay.h
 *
 * Each reads what the earlier ones wrote; positions are token indexes until
 * gs_publish turns them into bytes. */
#ifndef GAINSAY_LEDGER_LEDGER_H
#define GAINSAY_LEDGER_LEDGER_H

#include "../model/tag.h"
#include <string.h>

typedef gs_array(gs_range) gs_ranges;
typedef gs_array(uint32_t) gs_numbers;

typedef struct gs_statement {
  /* gs_attribute */
  gs_ranges source, cue, content;
  uint32_t entry;         /* the cue's in the lexicon, or GS_NONE */
  uint32_t head;          /* token that stands for the cue (for the content, without cue) */
  uint8_t stance, detail, quotation;
  uint8_t writer;         /* the writer's own voice */
  uint8_t object;         /* what the content is to the cue: one of gs_object */
  float confidence;
  float answers;          /* gs_respond: how likely it is a response at all, 0 .. 1 */
  /* gs_weigh */
  uint8_t negative, factive;
  float certainty;
  gs_ranges hedges;
  gs_range told_to, when;
  uint32_t via;           /* index + 1 */
  /* gs_entities */
  uint8_t kind, anonymity;
  uint32_t entity, party; /* index + 1; 0: none */
} gs_statement;

typedef enum gs_object {
  GS_OBJECT_NONE, GS_OBJECT_QUOTE, GS_OBJECT_CLAUSE, GS_OBJECT_NOUN, GS_OBJECT_TO, GS_OBJECT_OF
} gs_object;

typedef struct gs_mention {
  gs_range tokens;
  uint32_t entity;        /* index */
  uint32_t alias;         /* its entry in the lexicon, or GS_NONE for a name */
  uint8_t nominal;        /* no name: "the company", "its spokesman" */
} gs_mention;

typedef enum gs_gender { GS_GENDER_UNKNOWN, GS_MALE, GS_FEMALE } gs_gender;

typedef struct gs_entity {
  uint32_t party;         /* index + 1 of the one it speaks for; 0: itself */
  uint32_t value;         /* the party's number in the lexicon's values, or GS_NONE */
  gs_range name;          /* the fullest mention */
  uint8_t kind, gender;
  uint8_t plural;
  uint8_t anonymity;
  uint32_t role;          /* word of the role it goes by ("senator"), or GS_NONE */
  uint32_t modifier;      /* word before that role ("city" council), or GS_NONE */
  gs_array(gs_range) mentions;
} gs_entity;

typedef struct gs_reason { const char *feature; float weight; const char *detail; } gs_reason;

typedef struct gs_link {
  uint32_t response, claim; /* statement indexes */
  float score, confidence;
  gs_array(gs_reason) why;
} gs_link;

/* What the trained parser made of the text, by token; all NULL without a model. */
typedef struct gs_syntax {
  const uint8_t *tags;      /* Penn Treebank tags, see features.h */
  const uint32_t *head;     /* a token, itself for a root */
  const uint8_t *relation;  /* GS_R_ROOT .. */
  const uint32_t *subject;  /* its subject, or GS_NONE */
} gs_syntax;

typedef struct gs_claim {
  uint32_t statement;
  gs_numbers same_as, accused, answered_by, unanswered;
  uint8_t status;
} gs_claim;

/* The stems of the words that say something of the matter. */
typedef struct gs_stems {
  gs_intern all;
  uint32_t *of;       /* by word: number of its stem + 1; 0 for none */
  uint32_t *synonym;  /* by stem: its number in the table of related words, or GS_NONE */
} gs_stems;

/* A term of the text that goes together with another of its terms (model/synonyms.h). */
typedef struct gs_near {
  uint32_t term;
  uint8_t relation;  /* gs_relation: what this term is to the other */
  uint8_t tenths;    /* how surely, 1 .. 10 */
} gs_near;

/* What two passages are compared by.  A token's term is the party it names, or the
 * group of words of one meaning it belongs to, or its stem; words that say nothing
 * of the matter have none. */
typedef struct gs_terms {
  uint32_t *of;      /* by token: 0 for none */
  uint32_t *first;   /* by sentence: its first in `tokens`; one more at the end */
  gs_numbers tokens; /* where each term stands that a sentence has, the first time in it */
  float *weight;     /* by term: how rare it is in this text, 0 .. 1 */
  float *rarity;     /* by term: how rare it is in news, 0 .. 1 */
  float *weight_of, *rarity_of; /* by sentence: sums over its terms */
  uint32_t n;        /* terms are below n; 1 .. number of entities are parties */
  uint32_t *synonym; /* by term: the number of its (first) word in the table of related words, or
                        GS_NONE; by it terms of two texts are compared (gs_synonyms_relation) */
  uint32_t *near_from; /* by term: its first in `near`; one more at the end */
  gs_near *near;
} gs_terms;

typedef struct gs_lookup gs_lookup;

struct gainsay_document {
  gs_arena *arena;
  const gainsay_engine *engine;
  gainsay_options options;
  gs_text text;
  gs_hits hits;
  uint8_t *tags;
  gs_stems stems;
  gs_syntax syntax;
  uint8_t known_language;
  const struct gs_observer *observer; /* for fitting weights; else NULL */
  gs_array(gs_statement) statements;
  gs_array(gs_entity) entities;
  gs_array(gs_mention) mentions; /* of names, in order; they do not overlap */
  uint32_t *mention;             /* by token: index + 1 of the mention that holds it */
  /* gs_index */
  gs_terms terms;
  uint32_t *block_of;            /* by sentence */
  uint32_t *first_statement;     /* by sentence: index + 1 of the first that stands there, or 0 */
  gs_numbers next_statement;     /* by statement: index + 1 of the next in its sentence, or 0 */
  gs_array(gs_link) links;
  gs_array(gs_claim) claims;
  gainsay_ledger ledger;
  gs_lookup *lookup;             /* gs_look_up */
};

void gs_furniture(gainsay_document *d);
void gs_stems_make(gainsay_document *d);
void gs_attribute(gainsay_document *d);
void gs_relabel(gainsay_document *d);
void gs_weigh(gainsay_document *d);
void gs_entities(gainsay_document *d);
void gs_index(gainsay_document *d);
void gs_respond(gainsay_document *d);
void gs_link_responses(gainsay_document *d);
void gs_judge(gainsay_document *d);
void gs_look_up(gainsay_document *d);
void gs_publish(gainsay_document *d);

/* ---- what every pass asks of the tokens --------------------------------------- */

static inline const gs_token *gs_token_at(const gainsay_document *d, uint32_t i) { return &d->text.tokens.at[i]; }
static inline gs_tag gs_tag_at(const gainsay_document *d, uint32_t i) { return (gs_tag)d->tags[i]; }
static inline uint32_t gs_grammar_at(const gainsay_document *d, uint32_t i) {
  return d->hits.grammar[d->text.tokens.at[i].word];
}
static inline const gs_range *gs_sentence_of(const gainsay_document *d, uint32_t i) {
  return &d->text.sentences.at[d->text.tokens.at[i].sentence];
}
static inline const gs_entry *gs_entry_of(const gainsay_document *d, uint32_t entry) {
  return &d->engine->lexicon.entries.at[entry];
}

/* Whether a folded word is `word`, which is not empty.  The passes ask this more than
 * anything else, and most words differ in their first letter already; of a constant the
 * compiler knows the length and compares without a call. */
static inline int gs_is_word(const gs_string *w, const char *word) {
  return w->at[0] == word[0] && w->n == strlen(word) && memcmp(w->at, word, strlen(word)) == 0;
}
/* The same of token i. */
static inline int gs_is(const gainsay_document *d, uint32_t i, const char *word) {
  return i < d->text.tokens.n && gs_is_word(gs_word_of(&d->text, i), word);
}

/* The longest hit of a category at token i, or NULL. */
static inline const gs_hit *gs_hit_of(const gainsay_document *d, uint32_t i, gainsay_category category) {
  return i < d->text.tokens.n ? gs_hit_at(&d->hits, i, category) : NULL;
}

/* Whether token i is an opening / closing quotation mark of a quotation; `*quote`
 * then its index. */
int gs_opens_quote(const gainsay_document *d, uint32_t i, uint32_t *quote);
int gs_closes_quote(const gainsay_document *d, uint32_t i, uint32_t *quote);

/* Adds a statement in the writer's voice, whose content is the sentence; returns its
 * index.  For gs_index and later. */
uint32_t gs_writers_statement(gainsay_document *d, uint32_t sentence, gainsay_stance stance);

/* Deny, doubt, confirm or no comment. */
int gs_is_response(const gs_statement *st);

/* Whether a sentence is page furniture or a dateline. */
int gs_is_blocked(const gainsay_document *d, uint32_t sentence);

/* The party of an entity, as an index: the one it speaks for, or itself. */
uint32_t gs_party_of(const gainsay_document *d, uint32_t entity);

/* The words of a range as they stand in the text, valid UTF-8 that ends in NUL, in the
 * document's arena. */
char *gs_words(const gainsay_document *d, gs_range r);

/* The first and past-the-last token of ranges; 0..0 where there are none. */
gs_range gs_extent(const gs_ranges *r);

/* Whether one of the ranges holds the token. */
int gs_is_inside(const gs_ranges *r, uint32_t token);

#endif
