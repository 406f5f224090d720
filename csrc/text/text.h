/* What the text passes make of the bytes: folded text with its way back, blocks,
 * sentences, tokens and quotations.  The passes run in this order, each in the
 * file of its name, and each writes only its own part:
 *
 *     gs_normalise   bytes -> folded text, offset map, warnings
 *     gs_blocks      folded text -> paragraphs, headline, dateline
 *     gs_tokens      blocks -> tokens and distinct words
 *     gs_sentences   tokens -> sentences
 *     gs_quotes      tokens -> quotations
 *     gs_lines       bytes -> starts of lines
 */
#ifndef GAINSAY_TEXT_TEXT_H
#define GAINSAY_TEXT_TEXT_H

#include "../base/arena.h"
#include "../base/intern.h"

/* A stretch of the folded text and where it comes from.  A piece runs to the
 * start of the next.  `exact`: byte i of it is byte i of the source; else the
 * piece as a whole stands for the whole source stretch. */
typedef struct gs_piece {
  uint32_t fold, source;
  uint32_t exact;
} gs_piece;

/* What a token is, by its characters. */
enum {
  GS_T_WORD = 1 << 0,      /* letters, perhaps with marks, digits, hyphens */
  GS_T_NUMBER = 1 << 1,    /* digits first */
  GS_T_PUNCT = 1 << 2,
  GS_T_CAPITAL = 1 << 3,   /* first letter upper case in the source */
  GS_T_CAPITALS = 1 << 4,  /* at least two letters, all of them upper case */
  GS_T_QUOTE = 1 << 5,     /* a quotation mark, which gs_quotes paired or left */
  GS_T_OPENS = 1 << 6,     /* by its shape or place it can only open ... */
  GS_T_CLOSES = 1 << 7,    /* ... or only close a quotation */
  GS_T_SPACE = 1 << 8,     /* white space before it */
  GS_T_BREAK = 1 << 9,     /* a line break before it, inside its paragraph */
  GS_T_ENDS = 1 << 10      /* last token of its sentence */
};

typedef struct gs_token {
  uint32_t start, end;     /* in the source */
  uint32_t word;           /* number of the folded word */
  uint32_t flags;
  uint32_t sentence;       /* index */
  uint32_t quote;          /* innermost quotation + 1 that holds it, marks included; 0: none */
} gs_token;

typedef struct gs_range { uint32_t first, last; } gs_range; /* half open, of tokens */

typedef struct gs_block {
  gainsay_block_kind kind;
  uint32_t fold, fold_end; /* in the folded text */
  gs_range tokens;
} gs_block;

typedef struct gs_quote {
  gs_range tokens;         /* with its marks */
  uint32_t outer;          /* index + 1 of the quotation around it; 0: none */
  uint32_t after;          /* index + 1 of the one it continues: opened again at a paragraph */
  uint32_t closed;         /* 0: nothing closed it, it ends with its paragraph */
} gs_quote;

typedef gs_array(gainsay_warning) gs_warnings;

/* Work done and what may stop it; one step is about one token in one pass. */
typedef struct gs_work {
  uint64_t done, budget;
  int (*cancel)(void *ctx);
  void *ctx;
  uint32_t until_asked;
} gs_work;

typedef struct gs_text {
  gs_arena *arena;
  gs_work work;
  /* given */
  const char *bytes;
  uint32_t nbytes;
  gainsay_input input;
  /* gs_normalise */
  char *folded;
  uint32_t nfolded;
  uint8_t *upper;          /* a bit for each folded byte: upper case in the source */
  gs_array(gs_piece) pieces;
  gs_warnings warnings;
  /* gs_blocks */
  gs_array(gs_block) blocks;
  /* gs_tokens */
  gs_array(gs_token) tokens;
  gs_intern words;
  /* gs_sentences */
  gs_array(gs_range) sentences;
  /* gs_quotes */
  gs_array(gs_quote) quotes;
  /* gs_lines */
  gs_array(uint32_t) lines;  /* where each begins in the source */
} gs_text;

/* What the text passes ask of the lexicon, which lives a floor above: the
 * grammar classes (GAINSAY_W_*) of a folded word, 0 where it is not known. */
typedef struct gs_grammar {
  const void *ctx;
  uint32_t (*of)(const void *ctx, const char *word, size_t n);
} gs_grammar;

void gs_normalise(gs_text *t);
void gs_blocks(gs_text *t, const char *headline, size_t nheadline); /* headline as given; or NULL */
void gs_tokens(gs_text *t, const gs_grammar *grammar);
void gs_sentences(gs_text *t, const gs_grammar *grammar);
void gs_quotes(gs_text *t);
void gs_lines(gs_text *t);

/* Source span of folded bytes start .. end; see gainsay_document_unfold. */
gainsay_span gs_unfold(const gs_text *t, size_t start, size_t end);

/* See gainsay_document_locate and gainsay_document_slice. */
void gs_locate(const gs_text *t, size_t offset, uint32_t *line, uint32_t *column);
size_t gs_slice(const gs_text *t, gainsay_span span, char *buffer, size_t capacity);

/* Counts `steps` of work; leaves with GAINSAY_ECANCELLED when it is to stop. */
void gs_pause(gs_text *t);
static inline void gs_step(gs_text *t, uint32_t steps) {
  gs_work *w = &t->work;
  w->done += steps;
  if (w->until_asked > steps && (!w->budget || w->done <= w->budget)) w->until_asked -= steps;
  else gs_pause(t); /* over the budget, or it is time */
}

/* Counts a warning; `warning` is a constant. */
void gs_warn(gs_text *t, const char *warning, uint32_t start);

/* The folded word of token i. */
#define gs_word_of(t, i) (&(t)->words.strings.at[(t)->tokens.at[i].word])

#endif
