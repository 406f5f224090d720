/* What the trained models see of a text.  The trainer and the reader run these
 * same functions: a feature is the hash of its template and its values, and no
 * string is ever made.
 *
 * A view is filled in steps, each of which reads what the earlier ones wrote:
 *
 *     gs_view_words    traits of each distinct word, lexicon and quotations by token
 *     (the tagger)     view.tags
 *     (the parser)     view.head, view.relation
 *     gs_view_trees    candidates for cues, edges of subtrees, governing cues
 *     (the labeller)   labels */
#ifndef GAINSAY_MODEL_FEATURES_H
#define GAINSAY_MODEL_FEATURES_H

#include "lexicon.h"
#include "table.h"

enum { GS_O, GS_B_SOURCE, GS_I_SOURCE, GS_B_CUE, GS_I_CUE, GS_B_CONTENT, GS_I_CONTENT, GS_LABELS };

/* Penn Treebank tags, as CoreNLP writes them; see gs_penn_name. */
#define GS_PENN 46u
/* Relations of the parser, Universal Dependencies (version 1) brought down to
 * what tells sources, cues and contents apart; see gs_relation_name. */
enum {
  GS_R_ROOT, GS_R_SUBJECT, GS_R_OBJECT, GS_R_CCOMP, GS_R_XCOMP, GS_R_ADVCL, GS_R_ACL, GS_R_RELCL,
  GS_R_APPOS, GS_R_CONJ, GS_R_CC, GS_R_CASE, GS_R_MARK, GS_R_AUX, GS_R_MOD, GS_R_NMOD, GS_R_POSS,
  GS_R_TMOD, GS_R_ADVMOD, GS_R_PARATAXIS, GS_R_DEP, GS_R_PUNCT, GS_RELATIONS
};
#define GS_MOVES 3u /* shift, arc from the next word (left), arc from the one below (right) */

/* All that depends on a word alone, once a distinct word of the text. */
typedef struct gs_trait {
  uint32_t word, stem;       /* hashes */
  uint32_t prefix[4];        /* of 1 .. 4 bytes */
  uint32_t suffix[5];        /* of 1 .. 5 bytes */
  uint8_t shape;             /* digits, hyphen, dot, letters */
  uint8_t cue;               /* how often its stem was a cue: 0 unknown, 1 never .. 7 nearly always */
} gs_trait;

typedef struct gs_view {
  const gs_text *t;
  const gs_hits *hits;
  const gs_compiled *lexicon;
  /* gs_view_words */
  gs_trait *traits;          /* by word */
  uint8_t *cue;              /* by token: trait.cue; the trainer writes leave-one-out values here */
  uint16_t *lexical;         /* by token: bits of the categories of hits that hold it */
  uint32_t *takes;           /* by token: hash of what the cue that begins there takes; 0 */
  uint8_t *shape;            /* by token: capitals */
  uint8_t *quote;            /* by token: state, one of GS_Q */
  uint8_t *quoted;           /* by token: how long its quotation is, how it ends */
  uint32_t *distance;        /* by token: from the mark that opened or closed last */
  /* the tagger, the parser: by token; a head is a token, itself for a root */
  uint8_t *tags;
  uint32_t *head;
  uint8_t *relation;
  /* gs_view_trees */
  uint32_t *left_cue, *right_cue; /* by token: nearest candidate in its sentence, or GS_NONE */
  uint32_t *governor;        /* by token: nearest candidate above it, or GS_NONE */
  uint32_t *under;           /* by token: its ancestor (or itself) that hangs from the governor */
  uint32_t *opens, *closes;  /* by token: highest word whose subtree begins / ends with it */
  uint32_t *subject;         /* by token: its subject, or GS_NONE */
  uint32_t *clause;          /* by token: its clausal complement, or GS_NONE */
  /* what the rules say, or NULL; and a first pass of the labeller, or NULL */
  const uint8_t *rules;
  const uint8_t *earlier;    /* by token: label */
  const uint8_t *sure;       /* by token: 0 .. 3 */
} gs_view;

enum {
  GS_Q_NONE, GS_Q_OPENS, GS_Q_FIRST, GS_Q_INSIDE, GS_Q_CLOSES, GS_Q_AFTER, GS_Q_LATER, GS_Q_BEFORE, GS_Q_ELSEWHERE,
  GS_QS
};

#define GS_BAG 320u
typedef struct gs_bag { uint32_t n; uint64_t at[GS_BAG]; } gs_bag;

/* `cues` may be NULL: every word is unknown then. */
void gs_view_words(gs_view *v, gs_arena *a, const gs_text *t, const gs_hits *hits, const gs_compiled *lexicon,
                   const gs_wordmap *cues);
void gs_view_trees(gs_view *v, gs_arena *a);

/* Key of a word with its capitals, for the tagger's dictionary. */
uint32_t gs_tag_key(const gs_view *v, uint32_t token);

/* Features of the tag of token i, with the two tags before it. */
void gs_tag_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range sentence, uint32_t before2, uint32_t before1);

/* The parser's state: words below the next one that still want a head, and the
 * arcs so far.  Arrays are by token. */
typedef struct gs_parse {
  const gs_view *v;
  gs_range sentence;
  uint32_t *stack, depth;
  uint32_t next;
  uint32_t *head;
  uint32_t *left1, *left2, *right1, *right2; /* outermost children, or GS_NONE */
  uint8_t *nleft, *nright;
} gs_parse;

void gs_move_features(gs_bag *b, const gs_parse *p);
void gs_relation_features(gs_bag *b, const gs_view *v, uint32_t i);

/* Features of the label of token i of a paragraph. */
void gs_label_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range paragraph);

/* Contexts that change what may follow what: GS_CONTEXTS_AT numbers below
 * GS_CONTEXTS for token i. */
#define GS_CONTEXTS_AT 5u
#define GS_CONTEXTS (1u + GS_PENN + GS_PENN + GS_QS * 2u + 8u * 2u)
void gs_label_contexts(uint32_t *contexts, const gs_view *v, uint32_t i, gs_range paragraph);

const char *gs_penn_name(uint32_t tag);
const char *gs_relation_name(uint32_t relation);

#endif
