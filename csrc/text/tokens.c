/* Tokens: words, numbers and marks of each block, in the manner of the Penn
 * Treebank (clitics "'s", "n't" are tokens, abbreviations keep their dot), with
 * each distinct folded word numbered once. */
#include "text.h"
#include <string.h>
#include <utf8proc.h>

#define MOST_CLITICS 3u /* "shouldn't've": no word of English has more */

enum { OTHER, LETTER, DIGIT, SPACE };

/* The class of a character that is not ASCII, as utf8proc has it. */
static int class_of_high(const char *s, uint32_t i, uint32_t end, uint32_t *length) {
  utf8proc_int32_t u;
  utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s + i, (utf8proc_ssize_t)(end - i), &u);
  if (n <= 0) return OTHER; /* cannot be: the folded text is valid */
  *length = (uint32_t)n;
  switch (utf8proc_category(u)) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO: case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ME: return LETTER;
    case UTF8PROC_CATEGORY_ND: case UTF8PROC_CATEGORY_NL: case UTF8PROC_CATEGORY_NO: return DIGIT;
    default: return OTHER;
  }
}

/* Class of the character at s[i] and its length. */
static inline int class_at(const char *s, uint32_t i, uint32_t end, uint32_t *length) {
  unsigned char c = (unsigned char)s[i];
  *length = 1;
  if (c >= 'a' && c <= 'z') return LETTER;
  if (c >= '0' && c <= '9') return DIGIT;
  if (c >= 0x80) return class_of_high(s, i, end, length);
  return c == ' ' || c == '\n' ? SPACE : OTHER;
}

typedef struct scanner {
  gs_text *t;
  const gs_grammar *grammar;
  const char *s;
  uint32_t i, end;   /* what is left of the block */
  uint32_t piece;    /* the piece that holds the last token's start */
  uint32_t piece_end, shift; /* folded bytes before piece_end are `shift` before their source */
  uint32_t flags;    /* GS_T_SPACE, GS_T_BREAK for the next token */
  int low_marks;     /* the block quotes „so“: its “ closes */
  int addresses;     /* the block has a colon that an address could have */
} scanner;

/* Source offset of folded byte i, or of the end of what i - 1 was made of.
 * Tokens come in order, so the search goes on from the last. */
static uint32_t source_of(scanner *c, uint32_t i, int is_end) {
  gs_text *t = c->t;
  uint32_t at = is_end ? i - 1 : i, k = c->piece;
  const gs_piece *p;
  while (k + 1 < t->pieces.n && t->pieces.at[k + 1].fold <= at) k++;
  c->piece = k;
  p = &t->pieces.at[k];
  c->piece_end = p->exact ? k + 1 < t->pieces.n ? t->pieces.at[k + 1].fold : t->nfolded : 0;
  c->shift = p->source - p->fold;
  if (p->exact) return p->source + (i - p->fold);
  if (!is_end) return p->source;
  return gs_unfold(t, at, i).end;
}

static int is_upper(const gs_text *t, uint32_t i) { return t->upper[i >> 3] >> (i & 7) & 1; }

/* Whether at least two letters are upper case, and as many as there are. */
static int all_upper(const gs_text *t, uint32_t start, uint32_t end) {
  uint32_t uppers = 0, letters = 0, i;
  for (i = start >> 3; i <= (end - 1) >> 3 && !t->upper[i]; i++) {}
  if (i > (end - 1) >> 3) return 0; /* the most common by far */
  for (i = start; i < end; i++) {
    uppers += (uint32_t)is_upper(t, i);
    letters += (uint32_t)(t->folded[i] >= 'a' && t->folded[i] <= 'z') | (uint32_t)((unsigned char)t->folded[i] >= 0xC0);
  }
  return uppers >= 2 && uppers >= letters;
}

static void emit(scanner *c, uint32_t start, uint32_t end, uint32_t flags) {
  gs_text *t = c->t;
  gs_token *k = gs_push(t->arena, &t->tokens);
  uint32_t n = end - start;
  if (is_upper(t, start)) flags |= GS_T_CAPITAL;
  if (all_upper(t, start, end)) flags |= GS_T_CAPITALS;
  if (end <= c->piece_end) { /* mostly, for source_of comes this way in the order of the text */
    k->start = start + c->shift;
    k->end = end + c->shift;
  } else {
    k->start = source_of(c, start, 0);
    k->end = source_of(c, end, 1);
  }
  k->word = gs_intern_add(t->arena, &t->words, c->s + start, n, gs_hash(c->s + start, n));
  k->flags = flags | c->flags;
  k->sentence = k->quote = 0;
  c->flags = 0;
  gs_step(t, 1);
}

/* Where the word that begins at `start`, read as far as i, ends: letters and digits, joined by single
 * hyphens, apostrophes or dots with a letter or digit on both sides. */
static uint32_t word_end(const scanner *c, uint32_t start, uint32_t i) {
  uint32_t n;
  for (;;) {
    int class;
    while (i < c->end && c->s[i] >= 'a' && c->s[i] <= 'z') i++;
    class = i < c->end ? class_at(c->s, i, c->end, &n) : SPACE;
    if (class == LETTER || class == DIGIT) {
      i += n;
      continue;
    }
    if (class == OTHER && i + 1 < c->end && strchr("-'.,&/@_", c->s[i])) {
      uint32_t m;
      int after = class_at(c->s, i + 1, c->end, &m);
      int digits = c->s[i - 1] >= '0' && c->s[i - 1] <= '9' && after == DIGIT;
      int joins = after == LETTER || after == DIGIT;
      if (c->s[i] == ',' || c->s[i] == '/') joins = digits; /* 1,000 but not one,two */
      /* u.s, example.com, 2.5, but not the full stop of "the end.Then" */
      if (c->s[i] == '.' && is_upper(c->t, i + 1))
        joins = joins && (i - start == 1 || c->s[i - 2] == '.');
      if (joins) {
        i += 1 + m;
        continue;
      }
    }
    return i;
  }
}

static int has(const char *s, uint32_t start, uint32_t end, const char *tail) {
  size_t n = strlen(tail);
  return end - start > n && memcmp(s + end - n, tail, n) == 0;
}

/* Whether the word start .. end keeps the dot that follows it: initials (j.),
 * dotted letters (u.s.) and the abbreviations of the lexicon. */
static int keeps_dot(const scanner *c, uint32_t start, uint32_t end) {
  uint32_t n = end - start;
  if (end >= c->end || c->s[end] != '.') return 0;
  if (end + 1 < c->end && c->s[end + 1] == '.') return 0;
  if (n == 1) return c->s[start] >= 'a' && c->s[start] <= 'z' && c->s[start] != 'i'
                     && is_upper(c->t, start);
  if (n > 2 && c->s[end - 2] == '.' && memchr(c->s + start, '.', n) == c->s + start + 1) return 1;
  return n < 16 && (c->grammar->of(c->grammar->ctx, c->s + start, n + 1) & GAINSAY_W_ABBREVIATION) != 0;
}

static int is_address(const scanner *c, uint32_t start) {
  const char *s = c->s;
  uint32_t end = c->end, n = end - start, i;
  if (n > 4 && memcmp(s + start, "www.", 4) == 0) return 1;
  for (i = start; c->addresses && i < end && i < start + 12; i++)
    if (s[i] == ':' && end - i > 3 && s[i + 1] == '/' && s[i + 2] == '/') return 1;
  return 0;
}

/* Length of the clitic that ends the word, or 0. */
static uint32_t clitic(const char *s, uint32_t start, uint32_t end) {
  static const char *const clitics[] = {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};
  size_t k;
  if (end - start < 3 || (s[end - 2] != '\'' && s[end - 3] != '\'')) return 0;
  for (k = 0; k < sizeof clitics / sizeof *clitics; k++)
    if (has(s, start, end, clitics[k])) return (uint32_t)strlen(clitics[k]);
  return 0;
}

/* Splits the clitics off a word and emits the parts. */
static void emit_word(scanner *c, uint32_t start, uint32_t end) {
  const char *s = c->s;
  uint32_t cut[MOST_CLITICS + 1], n = 0, length;
  cut[0] = end;
  while (n < MOST_CLITICS && (length = clitic(s, start, cut[n])) != 0) {
    cut[n + 1] = cut[n] - length;
    n++;
  }
  end = cut[n];
  if (end - start == 6 && memcmp(s + start, "cannot", 6) == 0) {
    emit(c, start, start + 3, GS_T_WORD);
    start += 3;
  } else if (keeps_dot(c, start, end)) {
    end++;
    c->i = end;
  }
  emit(c, start, end, s[start] >= '0' && s[start] <= '9' ? GS_T_NUMBER : GS_T_WORD);
  for (; n > 0; n--) emit(c, cut[n], cut[n - 1], GS_T_WORD);
}

/* A quotation mark: which way it faces, from its own shape where it has one, or
 * else from the spaces around it. */
static void emit_mark(scanner *c, uint32_t start, uint32_t end) {
  static const struct { const char *utf8; uint32_t flag; } shapes[] = {
    {"\xE2\x80\x9C", GS_T_OPENS}, {"\xE2\x80\x9D", GS_T_CLOSES}, {"\xE2\x80\x98", GS_T_OPENS},
    {"\xE2\x80\x99", GS_T_CLOSES}, {"\xE2\x80\x9E", GS_T_OPENS}, {"\xE2\x80\x9A", GS_T_OPENS},
    {"\xC2\xAB", GS_T_OPENS}, {"\xC2\xBB", GS_T_CLOSES}, {"\xE2\x80\xB9", GS_T_OPENS},
    {"\xE2\x80\xBA", GS_T_CLOSES}, {"``", GS_T_OPENS}};
  enum { HIGH_SINGLE = 2, LOW_DOUBLE = 4, LOW_SINGLE = 5, GUILLEMETS = 6 }; /* places in shapes */
  gs_text *t = c->t;
  uint32_t flags = GS_T_PUNCT | GS_T_QUOTE, from, to;
  int space_before = start == 0 || strchr(" \n([-/", c->s[start - 1]) != NULL;
  int space_after = end >= c->end || strchr(" \n)],.;:!?-", c->s[end]) != NULL;
  size_t k;
  gs_token *m;
  /* Right behind a mark that opens, or right before another mark: "'No,' he said, 'no.'" */
  if (!space_before && (c->s[start - 1] == '"' || c->s[start - 1] == '\''))
    space_before = (t->tokens.at[t->tokens.n - 1].flags & GS_T_OPENS) != 0;
  if (!space_before && !space_after) space_after = c->s[end] == '"' || c->s[end] == '\'';
  emit(c, start, end, flags);
  m = &t->tokens.at[t->tokens.n - 1];
  from = m->start;
  to = m->end;
  for (k = 0; k < sizeof shapes / sizeof *shapes; k++) {
    size_t n = strlen(shapes[k].utf8);
    if (to - from >= n && memcmp(t->bytes + from, shapes[k].utf8, n) == 0) {
      uint32_t flag = shapes[k].flag;
      if (k == LOW_DOUBLE || k == LOW_SINGLE) c->low_marks = 1;
      if (k <= HIGH_SINGLE && flag == GS_T_OPENS && c->low_marks && !space_before) flag = GS_T_CLOSES;
      /* Some print them »so«. */
      if (k >= GUILLEMETS && shapes[k].utf8[0] != '`' && space_before != space_after)
        flag = space_before ? GS_T_OPENS : GS_T_CLOSES;
      m->flags |= flag;
      return;
    }
  }
  if (space_before && !space_after) m->flags |= GS_T_OPENS;
  if (space_after && !space_before) m->flags |= GS_T_CLOSES;
}

static void scan(scanner *c) {
  const char *s = c->s;
  while (c->i < c->end) {
    uint32_t start = c->i, n, stop;
    int class = class_at(s, start, c->end, &n);
    if (class == SPACE) {
      c->flags |= s[start] == '\n' ? GS_T_SPACE | GS_T_BREAK : GS_T_SPACE;
      c->i++;
      continue;
    }
    if (class == LETTER || class == DIGIT) {
      stop = word_end(c, start, start + n);
      if (stop + 2 < c->end && (is_address(c, start) && memchr(s + start, ' ', stop + 3 - start) == NULL)) {
        while (stop < c->end && s[stop] != ' ' && s[stop] != '\n') stop++;
        c->i = stop;
        emit(c, start, stop, GS_T_WORD);
        continue;
      }
      c->i = stop;
      emit_word(c, start, stop);
      continue;
    }
    if (s[start] == '"' || s[start] == '\'') {
      static const char *const clitics[] = {"'s", "'re", "'ve", "'ll", "'d", "'m"};
      size_t k;
      stop = start + 1;
      /* A clitic that stands behind a mark or a closed word: the '90s' keep theirs. */
      for (k = 0; s[start] == '\'' && !(c->flags & GS_T_SPACE) && k < sizeof clitics / sizeof *clitics; k++) {
        uint32_t m = (uint32_t)strlen(clitics[k]), after;
        if (c->end - start >= m && memcmp(s + start, clitics[k], m) == 0 &&
            (start + m == c->end || (class_at(s, start + m, c->end, &after) != LETTER))) {
          stop = start + m;
          break;
        }
      }
      c->i = stop;
      if (stop > start + 1) {
        emit(c, start, stop, GS_T_WORD);
        continue;
      }
      if (s[start] == '\'' && stop < c->end && s[stop] == '\'') c->i = ++stop;
      emit_mark(c, start, stop);
      continue;
    }
    stop = start + n;
    if ((s[start] == '-' || s[start] == '.') && stop < c->end)
      while (stop < c->end && s[stop] == s[start]) stop++;
    c->i = stop;
    emit(c, start, stop, GS_T_PUNCT);
  }
}

void gs_tokens(gs_text *t, const gs_grammar *grammar) {
  scanner c;
  uint32_t i;
  memset(&c, 0, sizeof c);
  c.t = t;
  c.grammar = grammar;
  c.s = t->folded;
  for (i = 0; i < t->blocks.n; i++) {
    gs_block *b = &t->blocks.at[i];
    c.i = b->fold;
    c.end = b->fold_end;
    c.flags = GS_T_SPACE;
    c.low_marks = 0;
    c.addresses = memchr(c.s + c.i, ':', c.end - c.i) != NULL;
    b->tokens.first = t->tokens.n;
    scan(&c);
    b->tokens.last = t->tokens.n;
  }
}
