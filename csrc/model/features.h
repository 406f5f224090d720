/* What the trained models see of a text.  The trainer and the reader run these
 * same functions.  A feature of few values (tags, relations, distances) is the number
 * of its row, counted from the first row of its template; one of words is the hash of
 * its template and values, for a table to look up.  No string is ever made.
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
#define GS_CUES 8u  /* classes of gs_trait.cue */
#define GS_MOVES 3u /* shift, arc from the next word (left), arc from the one below (right) */

/* Distances and lengths in steps that matter: 0 1 2 3 4-5 6-8 9-14 15-29 30+. */
#define GS_STEPS 9u
static inline uint32_t gs_steps(uint32_t n) {
  static const uint8_t steps[31] = {0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8};
  return steps[n < 30 ? n : 30];
}

/* All that depends on a word alone, once a distinct word of the text. */
typedef struct gs_trait {
  uint32_t word, stem;       /* hashes */
  uint64_t move;             /* of its features in the parser's moves, to which a role is added */
  uint32_t prefix[4];        /* the first 1 .. 4 bytes, as a number */
  uint32_t suffix[4];        /* the last 1 .. 4 */
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
  uint16_t *classes;         /* by token: the lowest and the highest of them as one number; 0 for none */
  uint32_t *takes;           /* by token: hash of what the cue that begins there takes; 0 */
  uint8_t *shape;            /* by token: capitals */
  uint8_t *form;             /* by token: trait.shape and its own as one number */
  uint8_t *quote;            /* by token: state, one of GS_Q */
  uint8_t *quoted;           /* by token: how long its quotation is, how it ends */
  uint32_t *distance;        /* by token: from the mark that opened or closed last */
  /* the tagger, the parser: by token; a head is a token, itself for a root */
  uint8_t *tags;
  uint32_t *head;
  uint8_t *relation;
  /* gs_view_trees */
  uint8_t *candidate;        /* by token: may be a cue */
  uint32_t *left_cue, *right_cue; /* by token: nearest candidate in its sentence, or GS_NONE */
  uint8_t *left_between, *right_between; /* by token: what stands between, bits; all of them for more than 16 tokens */
  uint32_t *governor;        /* by token: nearest candidate above it, or GS_NONE */
  uint32_t *under;           /* by token: its ancestor (or itself) that hangs from the governor */
  uint32_t *low, *high;      /* by token: the first and the last token of its subtree */
  uint32_t *opens, *closes;  /* by token: highest word whose subtree begins / ends with it */
  uint32_t *subject;         /* by token: its subject, or GS_NONE */
  uint32_t *clause;          /* by token: its clausal complement, or GS_NONE */
} gs_view;

enum {
  GS_Q_NONE, GS_Q_OPENS, GS_Q_FIRST, GS_Q_INSIDE, GS_Q_CLOSES, GS_Q_AFTER, GS_Q_LATER, GS_Q_BEFORE, GS_Q_ELSEWHERE,
  GS_QS
};

/* How many rows the templates of each decision have. */
uint32_t gs_tag_rows(void);
uint32_t gs_move_rows(void);
uint32_t gs_relation_rows(void);
uint32_t gs_label_rows(void);

/* `cues` may be NULL: every word is unknown then. */
void gs_view_words(gs_view *v, gs_arena *a, const gs_text *t, const gs_hits *hits, const gs_compiled *lexicon,
                   const gs_wordmap *cues);
void gs_view_trees(gs_view *v, gs_arena *a);

/* Key of a word with its capitals, for the tagger's dictionary. */
uint32_t gs_tag_key(const gs_view *v, uint32_t token);

/* The features of a decision are added to a bag, in two parts: what a word alone
 * says, by the role that it has for the decision, so that a reader can sum those
 * once a distinct word; and the rest.  The functions without a part add both.  Those
 * that give sums add the rest, but put only the hashes into the bag: of the rows, which
 * are counted there, they sum the weights, for gs_sum_hashes to go on with. */

/* The tag of token i, with the two tags before it. */
enum { GS_TAG_HERE, GS_TAG_BEFORE, GS_TAG_AFTER, GS_TAG_ROLES };
void gs_tag_word(gs_bag *b, const gs_trait *x, uint32_t role);
void gs_tag_rest(gs_bag *b, const gs_view *v, uint32_t i, gs_range sentence, uint32_t before2, uint32_t before1);
void gs_tag_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range sentence, uint32_t before2, uint32_t before1);

/* The parser's state: words below the next one that still want a head, and the
 * arcs so far.  Arrays are by token. */
typedef struct gs_parse {
  const gs_view *v;
  gs_range sentence;
  uint32_t *stack, depth;
  uint32_t next;
  uint32_t *head;
  uint32_t *left1, *right1, *right2; /* outermost children, or GS_NONE */
  uint8_t *nleft, *nright;
} gs_parse;

/* The next move: its roles are the next word and the one after, the top of the stack
 * and the one below, and their outermost children. */
enum { GS_MOVE_NEXT, GS_MOVE_AFTER, GS_MOVE_TOP, GS_MOVE_BELOW, GS_MOVE_TOP_LEFT, GS_MOVE_TOP_RIGHT, GS_MOVE_NEXT_LEFT, GS_MOVE_ROLES };
/* The tokens that have the roles now, GS_NONE where none has. */
void gs_move_tokens(const gs_parse *p, uint32_t tokens[GS_MOVE_ROLES]);
/* All of its features at once: what a word says is one row of the table. */
gs_lanes gs_move_sums(const gs_weights *w, gs_bag *b, const gs_parse *p, const uint32_t tokens[GS_MOVE_ROLES]);
void gs_move_features(gs_bag *b, const gs_parse *p);

/* The relation of token i, which is not a root, to its head. */
void gs_relation_features(gs_bag *b, const gs_view *v, uint32_t i);

/* What a parser can know without weights: where one move, or one relation, was right
 * nearly always in training.  Numbers below gs_move_situations, gs_relation_situations. */
uint32_t gs_move_situation(const gs_parse *p);
uint32_t gs_relation_situation(const gs_view *v, uint32_t i);
uint32_t gs_move_situations(void);
uint32_t gs_relation_situations(void);

/* The label of token i of a paragraph; the roles are the word before, the word, the
 * word after. */
#define GS_LABEL_ROLES 3u
void gs_label_word(gs_bag *b, const gs_trait *x, uint32_t role);
gs_lanes gs_label_sums(const gs_weights *w, gs_bag *b, const gs_view *v, uint32_t i, gs_range paragraph);
void gs_label_features(gs_bag *b, const gs_view *v, uint32_t i, gs_range paragraph);

/* Contexts that change what may follow what: GS_CONTEXTS_AT numbers below GS_CONTEXTS
 * for token i.  The first is always 0, the second one of the GS_QUOTE_CONTEXTS from 1. */
#define GS_CONTEXTS_AT 5u
#define GS_QUOTE_CONTEXTS (GS_QS * 2u)
#define GS_CONTEXTS (1u + GS_QUOTE_CONTEXTS + GS_PENN + GS_PENN + GS_CUES * 2u)
void gs_label_contexts(uint32_t *contexts, const gs_view *v, uint32_t i, gs_range paragraph);

const char *gs_penn_name(uint32_t tag);
const char *gs_relation_name(uint32_t relation);

#endif
