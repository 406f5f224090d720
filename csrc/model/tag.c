/* Parts of speech by rule: closed classes from the lexicon, the rest from
 * endings, capitals and the word before.  Coarse, but enough to tell a verb from
 * a noun where the rules of attribution ask for it. */
#include "tag.h"
#include <string.h>

typedef struct tagger {
  const gs_compiled *lexicon;
  gs_text *t;
  const gs_hits *hits;
  uint8_t *tags;
  int title_case; /* the sentence is a headline In Title Case: capitals say nothing */
} tagger;

static int is(const gs_string *w, const char *s) {
  return w->n == strlen(s) && memcmp(w->at, s, w->n) == 0;
}

#define BIT(f) (1u << GAINSAY_FORM_##f)

static gs_tag verb_tag(const tagger *g, uint32_t i, uint32_t forms, uint32_t noun, uint32_t first) {
  gs_tag before = i > first ? (gs_tag)g->tags[i - 1] : GS_PUNCT;
  uint32_t j = i;
  gs_tag governor;
  int after_have_be = 0, after_base_aux = 0;
  /* What governs the verb: past adverbs and negations. */
  while (j > first && (g->tags[j - 1] == GS_ADVERB || g->tags[j - 1] == GS_NEGATION)) j--;
  governor = j > first ? (gs_tag)g->tags[j - 1] : GS_PUNCT;
  if (governor == GS_AUX) {
    uint32_t grammar = g->hits->grammar[g->t->tokens.at[j - 1].word];
    after_have_be = (grammar & (GAINSAY_W_BE | GAINSAY_W_HAVE)) != 0;
    after_base_aux = (grammar & (GAINSAY_W_MODAL | GAINSAY_W_DO)) != 0;
  }
  if (forms & BIT(ING)) return before == GS_DETERMINER ? GS_NOUN : GS_ING;
  if (after_base_aux && (forms & BIT(BASE))) return GS_BASE;
  if (governor == GS_TO && (forms & BIT(BASE))) return GS_BASE;
  if (after_have_be && (forms & (BIT(PARTICIPLE) | BIT(PAST_OR_PARTICIPLE)))) return GS_PARTICIPLE;
  if (before == GS_DETERMINER || before == GS_POSSESSIVE || before == GS_NUMBER)
    return forms & (BIT(BASE) | BIT(S)) ? GS_NOUN : GS_PARTICIPLE;
  if (before == GS_PREPOSITION && (forms & (BIT(BASE) | BIT(S)))) return GS_NOUN;
  if (noun &&
      (before == GS_FINITE || before == GS_PARTICIPLE || before == GS_BASE || before == GS_ING) &&
      (forms & (BIT(BASE) | BIT(S))))
    return GS_NOUN; /* "rejected reports", "making claims" */
  if ((before == GS_NOUN || before == GS_NAME) && i + 1 < g->t->tokens.n &&
      is(gs_word_of(g->t, i + 1), "by") && (forms & (BIT(PARTICIPLE) | BIT(PAST_OR_PARTICIPLE))))
    return GS_PARTICIPLE; /* "imagery released by" */
  if (forms & BIT(PAST)) return GS_FINITE;
  if (forms & BIT(PAST_OR_PARTICIPLE)) return before == GS_AUX ? GS_PARTICIPLE : GS_FINITE;
  if (forms & BIT(PARTICIPLE)) return GS_PARTICIPLE;
  if (forms & BIT(S)) {
    if (before == GS_NOUN && noun) {
      /* "the official claims that": a verb where something follows that a verb takes. */
      const gs_string *next = i + 1 < g->t->tokens.n ? gs_word_of(g->t, i + 1) : NULL;
      uint32_t grammar = next ? g->hits->grammar[g->t->tokens.at[i + 1].word] : 0;
      return grammar & (GAINSAY_W_DETERMINER | GAINSAY_W_PRONOUN | GAINSAY_W_POSSESSIVE |
                        GAINSAY_W_QUESTION) ||
                     (next && (is(next, "that") || is(next, "to")))
                 ? GS_FINITE
                 : GS_NOUN;
    }
    return before == GS_PUNCT && noun ? GS_NOUN : GS_FINITE;
  }
  /* A base form: a plural subject or a pronoun makes it finite, else a noun. */
  if (before == GS_PRONOUN || before == GS_RELATIVE) return GS_FINITE;
  if (before == GS_NOUN || before == GS_NAME) {
    const gs_string *w = gs_word_of(g->t, i - 1);
    if (w->at[w->n - 1] == 's' || !noun)
      return before == GS_NAME && w->at[w->n - 1] != 's' ? GS_NOUN : GS_FINITE;
    return GS_NOUN;
  }
  return noun || before == GS_PREPOSITION ? GS_NOUN : GS_BASE;
}

static gs_tag closed_class(const gs_string *w, uint32_t grammar) {
  if (is(w, "'s") || is(w, "'")) return GS_POSSESSIVE;
  if (is(w, "to")) return GS_TO;
  if (is(w, "not") || is(w, "n't") || is(w, "never")) return GS_NEGATION;
  if (grammar & (GAINSAY_W_BE | GAINSAY_W_HAVE | GAINSAY_W_DO | GAINSAY_W_MODAL)) return GS_AUX;
  if (grammar & GAINSAY_W_POSSESSIVE) return GS_POSSESSIVE;
  if (is(w, "that") || is(w, "who") || is(w, "whom") || is(w, "which") || is(w, "whose"))
    return GS_RELATIVE;
  if (grammar & GAINSAY_W_DETERMINER) return GS_DETERMINER;
  if (grammar & GAINSAY_W_PRONOUN) return GS_PRONOUN;
  if (grammar & GAINSAY_W_RELATIVE) return GS_RELATIVE;
  if (grammar & GAINSAY_W_CONJUNCTION) return GS_CONJUNCTION;
  if (grammar & GAINSAY_W_PREPOSITION) return GS_PREPOSITION;
  if (grammar & (GAINSAY_W_SUBORDINATOR | GAINSAY_W_QUESTION)) return GS_SUBORDINATOR;
  if (grammar & GAINSAY_W_NUMBER) return GS_NUMBER;
  return GS_PUNCT;
}

static gs_tag tag_at(const tagger *g, uint32_t i, uint32_t first) {
  const gs_token *k = &g->t->tokens.at[i];
  const gs_string *w = gs_word_of(g->t, i);
  uint32_t grammar = g->hits->grammar[k->word], known = g->hits->known[k->word], forms, noun;
  gs_tag closed;
  int capital = (k->flags & GS_T_CAPITAL) && i > first && !g->title_case;
  if ((k->flags & GS_T_PUNCT) && !((k->flags & GS_T_QUOTE) && !k->quote && is(w, "'"))) return GS_PUNCT;
  if (k->flags & GS_T_NUMBER) return GS_NUMBER;
  if (!g->title_case && (k->flags & GS_T_CAPITAL) && w->n <= 3 &&
      gs_hit_at(g->hits, i, GAINSAY_ALIAS))
    return GS_NAME; /* "US", not "us" */
  closed = closed_class(w, grammar);
  if (closed != GS_PUNCT &&
      !(capital && w->n > 3 && (k->flags & GS_T_CAPITALS) == 0 && closed == GS_AUX))
    return closed;
  forms = known == GS_NONE ? 0 : g->lexicon->lexemes[known].forms;
  noun = forms & GS_NOUN_TOO;
  forms &= ~GS_NOUN_TOO;
  if (grammar & GAINSAY_W_ADVERB && !forms) return GS_ADVERB;
  if (forms && !(capital && ((g->t->tokens.at[i - 1].flags & GS_T_CAPITAL) ||
                             g->tags[i - 1] == GS_DETERMINER || g->tags[i - 1] == GS_POSSESSIVE)))
    return verb_tag(g, i, forms, noun, first);
  if (capital || (g->title_case && (k->flags & GS_T_CAPITAL) && !forms &&
                  !(grammar & ~(uint32_t)(GAINSAY_W_PEOPLE | GAINSAY_W_PLACE | GAINSAY_W_BINDS)) &&
                  !gs_ends(w, "ed") && !gs_ends(w, "ing")))
    return GS_NAME;
  if (gs_ends(w, "ing") && i > first &&
      (g->tags[i - 1] == GS_AUX ||
       (g->tags[i - 1] == GS_PREPOSITION && !capital && is(gs_word_of(g->t, i - 1), "of"))))
    return GS_ING;
  if (i > first && !capital && w->n > 3 && w->at[w->n - 1] == 's' && w->at[w->n - 2] != 's' &&
      (is(gs_word_of(g->t, i - 1), "who") || is(gs_word_of(g->t, i - 1), "he") ||
       is(gs_word_of(g->t, i - 1), "she")))
    return GS_FINITE; /* "who chairs the union" */
  if (gs_ends(w, "ed")) {
    gs_tag before = i > first ? (gs_tag)g->tags[i - 1] : GS_PUNCT;
    if (before == GS_AUX || before == GS_NEGATION || before == GS_DETERMINER) return GS_PARTICIPLE;
    if (i + 1 < g->t->tokens.n && is(gs_word_of(g->t, i + 1), "by")) return GS_PARTICIPLE;
    return before == GS_NOUN || before == GS_NAME || before == GS_PRONOUN || before == GS_RELATIVE ||
                   before == GS_ADVERB
               ? GS_FINITE
               : GS_PARTICIPLE;
  }
  return (k->flags & GS_T_CAPITAL) ? GS_NAME : GS_NOUN;
}

/* Whether most longer words of the sentence have capitals. */
static int is_title_case(const gs_text *t, gs_range r) {
  uint32_t i, words = 0, capitals = 0;
  for (i = r.first; i < r.last; i++) {
    if (!(t->tokens.at[i].flags & GS_T_WORD) || gs_word_of(t, i)->n < 4) continue;
    words++;
    capitals += (t->tokens.at[i].flags & GS_T_CAPITAL) != 0;
  }
  return words >= 3 && capitals * 10 >= words * 8;
}

uint8_t *gs_tags(const gs_compiled *lexicon, gs_text *t, const gs_hits *hits) {
  tagger g;
  uint32_t s, i;
  g.lexicon = lexicon;
  g.t = t;
  g.hits = hits;
  g.tags = gs_alloc_zero(t->arena, t->tokens.n + 1u, 1);
  for (s = 0; s < t->sentences.n; s++) {
    const gs_range r = t->sentences.at[s];
    uint32_t first = r.first;
    g.title_case = is_title_case(t, r);
    while (first + 1 < r.last && (t->tokens.at[first].flags & GS_T_PUNCT)) first++;
    for (i = r.first; i < r.last; i++) {
      gs_step(t, 1);
      g.tags[i] = (uint8_t)tag_at(&g, i, first);
    }
  }
  return g.tags;
}
