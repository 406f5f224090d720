/* Sentences: where a full stop, question or exclamation mark ends one, after
 * the quotation marks and brackets that close behind it; and behind symbols that stand
 * alone at its head. */
#include "text.h"
#include <string.h>
#include <utf8proc.h>

/* No sentence of prose is longer, and what looks within a sentence for a verb or
 * a comma stays in proportion to the text. */
#define MOST_TOKENS 400u

#define IDEOGRAPHIC_STOP "\xE3\x80\x82"
#define FIRST_ARROW 0x2190 /* arrows, dingbats and pictures, but not a degree or copyright sign */

static int is_stop(const gs_text *t, uint32_t i) {
  const gs_string *w = gs_word_of(t, i);
  return (t->tokens.at[i].flags & GS_T_PUNCT) &&
         (w->at[0] == '.' || w->at[0] == '!' || w->at[0] == '?' || (w->n == 3 && memcmp(w->at, IDEOGRAPHIC_STOP, 3) == 0));
}

/* A picture, an arrow, an ornament. */
static int is_symbol(const gs_text *t, uint32_t i) {
  const gs_string *w = gs_word_of(t, i);
  utf8proc_int32_t u;
  if (!(t->tokens.at[i].flags & GS_T_PUNCT) || (unsigned char)w->at[0] < 0xE2) return 0;
  return utf8proc_iterate((const utf8proc_uint8_t *)w->at, (utf8proc_ssize_t)w->n, &u) > 0 && u >= FIRST_ARROW &&
         utf8proc_category(u) == UTF8PROC_CATEGORY_SO;
}

static int is_closer(const gs_text *t, uint32_t i) {
  const gs_token *k = &t->tokens.at[i];
  const gs_string *w = gs_word_of(t, i);
  if (!(k->flags & GS_T_PUNCT) || (k->flags & GS_T_SPACE)) return 0;
  return w->at[0] == ')' || w->at[0] == ']' || ((k->flags & GS_T_QUOTE) && !(k->flags & GS_T_OPENS));
}

/* Whether the token can begin a sentence. */
static int can_begin(const gs_text *t, uint32_t i) {
  const gs_token *k = &t->tokens.at[i];
  const gs_string *w = gs_word_of(t, i);
  if (k->flags & (GS_T_CAPITAL | GS_T_NUMBER)) return 1;
  if (k->flags & GS_T_QUOTE) return !(k->flags & GS_T_CLOSES);
  if (k->flags & GS_T_PUNCT) return w->at[0] == '(' || w->at[0] == '[' || w->at[0] == '-' || w->at[0] == '$';
  return (unsigned char)w->at[0] >= 0x80; /* scripts without case */
}

/* Whether an abbreviation at i also ends its sentence: what follows is a word
 * that begins sentences and would not have a capital inside one. */
static int abbreviation_ends(const gs_text *t, uint32_t i, uint32_t next, const gs_grammar *grammar) {
  const uint32_t begins = GAINSAY_W_DETERMINER | GAINSAY_W_PREPOSITION | GAINSAY_W_PRONOUN |
                          GAINSAY_W_POSSESSIVE | GAINSAY_W_SUBORDINATOR | GAINSAY_W_CONJUNCTION;
  const gs_string *w = gs_word_of(t, i), *v = gs_word_of(t, next);
  if (w->n < 3 || w->at[w->n - 1] != '.' || !(t->tokens.at[next].flags & GS_T_CAPITAL)) return 0;
  return (grammar->of(grammar->ctx, v->at, v->n) & begins) != 0;
}

void gs_sentences(gs_text *t, const gs_grammar *grammar) {
  uint32_t b, i, first;
  for (b = 0; b < t->blocks.n; b++) {
    const gs_range r = t->blocks.at[b].tokens;
    first = r.first;
    for (i = r.first; i < r.last; i++) {
      uint32_t last = i + 1;
      gs_range *s;
      gs_step(t, 1);
      t->tokens.at[i].sentence = t->sentences.n;
      if (i == first && last < r.last && is_symbol(t, i)) {
        while (last < r.last && last - first < MOST_TOKENS && is_symbol(t, last)) t->tokens.at[last++].sentence = t->sentences.n;
        if (last < r.last && last - first < MOST_TOKENS && !can_begin(t, last)) {
          i = last - 1;
          continue;
        }
      } else if (is_stop(t, i)) {
        while (last < r.last && last - first < MOST_TOKENS && (is_stop(t, last) || is_closer(t, last))) {
          t->tokens.at[last].sentence = t->sentences.n;
          last++;
        }
        if (last < r.last && last - first < MOST_TOKENS && !can_begin(t, last)) {
          i = last - 1;
          continue;
        }
      } else if (last < r.last && last - first < MOST_TOKENS && !abbreviation_ends(t, i, last, grammar)) {
        continue;
      }
      s = gs_push(t->arena, &t->sentences);
      s->first = first;
      s->last = last;
      t->tokens.at[last - 1].flags |= GS_T_ENDS;
      first = last;
      i = last - 1;
    }
  }
}
