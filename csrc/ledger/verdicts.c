/* Verdicts: words of judgement, and what they are said of; see verdicts.h. */
#include "verdicts.h"
#include "cues.h"
#include "../model/features.h"
#include <string.h>

#define MOST_STEPS 8u /* from a verdict to what puts it, and up the tree */

static int is_adverb(const gainsay_document *d, uint32_t i) {
  return d->syntax.tags ? gs_has_tag(d, i, "RB") : gs_tag_at(d, i) == GS_ADVERB;
}

static int is_claim_noun(const gainsay_document *d, uint32_t i) {
  gs_range one;
  one.first = i;
  one.last = i + 1;
  return gs_names_claim(d, one);
}

/* ---- what is no verdict ------------------------------------------------------------------ */

/* Whether a verdict is an active verb: "had invented a vaccine", "made up 45 percent".
 * `*object` is then what it governs, or GS_NONE. */
static int is_active(const gainsay_document *d, const gs_hit *h, uint32_t *object) {
  uint32_t i, j;
  *object = GS_NONE;
  for (i = h->first; i < h->last; i++) {
    if (!gs_has_tag(d, i, "VBD") && !gs_has_tag(d, i, "VBN") && !gs_has_tag(d, i, "VBG")) continue;
    for (j = i + 1; j < i + MOST_STEPS && j < d->text.tokens.n; j++)
      if (d->syntax.head[j] == i && d->syntax.relation[j] == GS_R_OBJECT) *object = j;
    if (*object != GS_NONE || gs_has_tag(d, i, "VBD")) return 1;
  }
  return 0;
}

/* "Went wrong", "has gone badly wrong". */
static int is_gone(const gainsay_document *d, uint32_t i) {
  const uint32_t first = gs_sentence_of(d, i)->first;
  while (i > first && gs_tag_at(d, i - 1) == GS_ADVERB) i--;
  return i > first && (gs_is(d, i - 1, "went") || gs_is(d, i - 1, "go") || gs_is(d, i - 1, "goes") ||
                       gs_is(d, i - 1, "gone") || gs_is(d, i - 1, "going"));
}

/* The cue that governs the clause of token i, or NULL: of "a joke" in "he hoped it was a
 * joke". */
static const gs_entry *governor_of(const gainsay_document *d, uint32_t i) {
  const gs_syntax *x = &d->syntax;
  const gs_hit *h;
  uint32_t steps;
  for (steps = 0; x->head && steps < MOST_STEPS && x->head[i] != i; steps++, i = x->head[i])
    if (x->relation[i] == GS_R_CCOMP) {
      h = gs_hit_of(d, x->head[i], GAINSAY_CUE);
      return h ? gs_entry_of(d, h->entry) : NULL;
    }
  return NULL;
}

/* Whether what follows a verdict takes its point away: "wrong to leave", "wrongly
 * convicted"; not "wrong to say that".  Sets `after` past a "to". */
static int is_of_an_act(const gainsay_document *d, const gs_hit *h, uint32_t *after) {
  const uint32_t last = gs_sentence_of(d, h->first)->last;
  *after = h->last;
  if (h->last >= last) return 0;
  if (gs_tag_at(d, h->last) == GS_TO) {
    const gs_hit *cue = h->last + 1 < last ? gs_hit_of(d, h->last + 1, GAINSAY_CUE) : NULL;
    const int stance = cue ? gs_entry_of(d, cue->entry)->stance : GAINSAY_DEMAND;
    *after = h->last + 1;
    return gs_is(d, h->first, "impossible") ||
           (stance != GAINSAY_ASSERT && stance != GAINSAY_ALLEGE && stance != GAINSAY_BELIEVE);
  }
  return is_adverb(d, h->first) && gs_tag_at(d, h->last) != GS_PUNCT && !gs_hit_of(d, h->last, GAINSAY_CUE);
}

/* "Wrong for the site", "wrong with the engine", "impossible for a guest". */
static int is_for(const gainsay_document *d, const gs_hit *h) {
  if (gs_is(d, h->last, "for")) return gs_is(d, h->first, "wrong") || gs_is(d, h->first, "impossible");
  return gs_is(d, h->last, "with") && gs_is(d, h->first, "wrong");
}

/* ---- how it is put ------------------------------------------------------------------------ */

/* "[The report] was V": whether what stands before the copula at `copula` is a claim or
 * points at one.  -1 if nothing stands there. */
static int subject_points(const gainsay_document *d, uint32_t first, uint32_t copula) {
  uint32_t j = copula;
  while (j > first && (gs_tag_at(d, j - 1) == GS_AUX || gs_tag_at(d, j - 1) == GS_ADVERB ||
                       gs_tag_at(d, j - 1) == GS_NEGATION))
    j--;
  if (j == first) return -1;
  if ((gs_grammar_at(d, j - 1) & GAINSAY_W_POINTER) || gs_is(d, j - 1, "they")) return 1;
  for (; j > first && j + 6 > copula; j--) {
    const gs_tag u = gs_tag_at(d, j - 1);
    if (gs_grammar_at(d, j - 1) & GAINSAY_W_CLAIM) return 1;
    if (u != GS_NOUN && u != GS_NAME && u != GS_DETERMINER && u != GS_POSSESSIVE &&
        u != GS_PREPOSITION && u != GS_PARTICIPLE)
      break;
  }
  return 0;
}

/* A form of "be" at token i; "'s" only where no noun can follow it ("the story's a hoax"),
 * for the taggers call it a possessive behind every noun. */
static int is_copula(const gainsay_document *d, uint32_t i) {
  const gs_tag t = gs_tag_at(d, i), next = gs_tag_at(d, i + 1);
  if (gs_is(d, i, "'s"))
    return t != GS_POSSESSIVE || next == GS_DETERMINER || next == GS_ADVERB || next == GS_NEGATION;
  return (t == GS_AUX && (gs_grammar_at(d, i) & GAINSAY_W_BE)) || gs_is(d, i, "'re");
}

/* "Called [it] V", "dismissed [it] as V"; who calls himself so, or a rival, judges no claim:
 * then `*nothing` is set. */
static gs_put called(const gainsay_document *d, const gs_hit *cue, const gs_hit *verdict, int *nothing) {
  gs_range object;
  object.first = cue->last;
  object.last = verdict->first;
  *nothing = gs_is(d, cue->last, "itself") || gs_is(d, cue->last, "themselves") ||
             gs_is(d, cue->last, "himself") || gs_is(d, cue->last, "herself") ||
             (object.first < object.last && !gs_names_claim(d, object) && gs_names_person(d, object));
  return object.first < object.last ? GS_PUT_CALLED : GS_PUT_ALONE;
}

/* By the words before it. */
static gs_put put_before(const gainsay_document *d, const gs_hit *h, uint8_t *negated, int *nothing) {
  const gs_range *s = gs_sentence_of(d, h->first);
  uint32_t i = h->first, steps = 0;
  int crossed = 0; /* a noun: what is judged is behind it, and only a naming verb reaches it */
  while (i > s->first && steps++ < MOST_STEPS) {
    const gs_tag t = gs_tag_at(d, --i);
    const gs_hit *cue;
    if (t == GS_NEGATION || gs_is(d, i, "no") || gs_is(d, i, "nothing")) {
      *negated = !*negated;
      continue;
    }
    if (gs_is_nominal(d, i)) crossed = 1;
    if (t == GS_ADVERB || t == GS_DETERMINER || (gs_token_at(d, i)->flags & GS_T_QUOTE) ||
        gs_is(d, i, "as") || gs_is(d, i, "of"))
      continue;
    if (!crossed && is_copula(d, i)) {
      const int points = subject_points(d, s->first, i);
      return points < 0 ? GS_PUT_ALONE : points ? GS_PUT_POINTS : GS_PUT_IS;
    }
    cue = gs_hit_of(d, i, GAINSAY_CUE);
    if (cue && (gs_entry_of(d, cue->entry)->flags & GAINSAY_TAKES_AS)) return called(d, cue, h, nothing);
    if (t == GS_FINITE || t == GS_PUNCT || t == GS_SUBORDINATOR || t == GS_AUX || *negated) break;
  }
  return GS_PUT_ALONE;
}

/* By the parser, across what stands between: "the poll, he said later, was wrong". */
static gs_put put_by_subject(const gainsay_document *d, const gs_hit *h) {
  uint32_t i;
  for (i = h->first; d->syntax.subject && i < h->last; i++)
    if (d->syntax.subject[i] != GS_NONE)
      return gs_grammar_at(d, d->syntax.subject[i]) & (GAINSAY_W_POINTER | GAINSAY_W_CLAIM) ? GS_PUT_POINTS
                                                                                            : GS_PUT_IS;
  return GS_PUT_ALONE;
}

/* By what it stands before: "the false claim", "falsely claimed", "wrong to say that". */
static gs_put put_after(const gainsay_document *d, const gs_hit *h, uint32_t after) {
  const uint32_t last = gs_sentence_of(d, h->first)->last;
  const uint32_t head = d->syntax.head ? d->syntax.head[h->last - 1] : h->first;
  if (after > h->last ||
      (after < last && (is_claim_noun(d, after) || (is_adverb(d, h->first) && gs_hit_of(d, after, GAINSAY_CUE)))))
    return GS_PUT_CLAIM;
  if (!d->syntax.head && after < last && gs_tag_at(d, after) == GS_NOUN) return GS_PUT_THING;
  if (head <= h->first) return GS_PUT_ALONE;
  if (is_claim_noun(d, head)) return GS_PUT_CLAIM;
  return head >= h->last && gs_is_nominal(d, head) ? GS_PUT_THING : GS_PUT_ALONE;
}

/* Whether the verdict is all that is said: "False.", "Rating: false", "'Nonsense,' he said";
 * not "fake, cheap and red", nor a word in quotation marks inside a sentence. */
static int is_all(const gainsay_document *d, const gs_range *s, const gs_hit *h) {
  uint32_t i = h->first;
  if (i > s->first && (gs_token_at(d, i - 1)->flags & GS_T_QUOTE)) {
    i--;
    return (i == s->first || gs_is(d, i - 1, ":")) && h->last < s->last &&
           (gs_is(d, h->last, ",") || gs_is(d, h->last, ".") || gs_is(d, h->last, "!"));
  }
  if (i > s->first && !gs_is(d, i - 1, ":")) return 0;
  for (i = h->last; i < s->last; i++)
    if (gs_tag_at(d, i) != GS_PUNCT || gs_is(d, i, ",")) return 0;
  return 1;
}

/* "Who proclaimed in May - falsely - that", "alleging, again wrongly, that". */
static int is_aside(const gainsay_document *d, const gs_range *s, const gs_hit *h) {
  uint32_t i = h->first, steps;
  if (!is_adverb(d, i) || h->last >= s->last || gs_tag_at(d, h->last) != GS_PUNCT) return 0;
  while (i > s->first && gs_tag_at(d, i - 1) == GS_ADVERB) i--;
  if (i == s->first || gs_tag_at(d, i - 1) != GS_PUNCT) return 0;
  for (i--, steps = 0; i > s->first && steps < 4; steps++, i--) {
    const gs_hit *cue = gs_hit_of(d, i - 1, GAINSAY_CUE);
    const int stance = cue ? gs_entry_of(d, cue->entry)->stance : GAINSAY_INTEND;
    if (stance == GAINSAY_ASSERT || stance == GAINSAY_ALLEGE) return 1;
  }
  return 0;
}

/* "Rated the statement Mostly False", "the claim False". */
static int is_rating(const gainsay_document *d, const gs_range *s, uint32_t i) {
  uint32_t steps;
  if (i > s->first && is_claim_noun(d, i - 1)) return 1;
  for (steps = 0; steps < MOST_STEPS && i > s->first; steps++, i--)
    if (gs_is(d, i - 1, "rated") || gs_is(d, i - 1, "rate") || gs_is(d, i - 1, "rates")) return 1;
  return 0;
}

/* "A fantasy about a dragon", "a myth of the sea": a thing told, and no judgement. */
static int is_told_of(const gainsay_document *d, const gs_hit *h) {
  const int named = h->first > 0 && (gs_is(d, h->first - 1, "a") || gs_is(d, h->first - 1, "an"));
  return named && (gs_is(d, h->last, "about") || gs_is(d, h->last, "of"));
}

int gs_read_verdict(const gainsay_document *d, uint32_t i, gs_verdict *out) {
  const gs_hit *h = gs_hit_of(d, i, GAINSAY_VERDICT);
  const gs_range *s;
  const gs_entry *governor;
  uint32_t after, object;
  int nothing = 0, active;
  if (!h || h->first != i || gs_is_finite_verb(d, h->last - 1)) return 0; /* "the camp lies in the hills" */
  active = is_active(d, h, &object);
  if ((active && (object == GS_NONE || !is_claim_noun(d, object))) || is_gone(d, i) || is_of_an_act(d, h, &after))
    return 0;
  governor = governor_of(d, h->last - 1);
  if (governor && governor->stance == GAINSAY_INTEND) return 0; /* "I hope they are fake" */
  s = gs_sentence_of(d, i);
  memset(out, 0, sizeof *out);
  out->entry = gs_entry_of(d, h->entry);
  out->put = put_after(d, h, after);
  if (active || is_aside(d, s, h)) out->put = GS_PUT_CLAIM;
  else if (out->put != GS_PUT_THING) {
    gs_put before = put_before(d, h, &out->negated, &nothing);
    if (nothing) return 0;
    if (before == GS_PUT_ALONE) before = put_by_subject(d, h);
    if (before != GS_PUT_ALONE) out->put = before;
  }
  if (out->put == GS_PUT_ALONE && is_all(d, s, h)) out->put = GS_PUT_POINTS;
  if (is_for(d, h) && out->put != GS_PUT_POINTS) return 0;
  if (out->put == GS_PUT_IS && is_told_of(d, h)) return 0;
  if (out->put == GS_PUT_ALONE && is_adverb(d, i)) return 0; /* "was jailed, wrongly, for a year" */
  if ((out->put == GS_PUT_ALONE || out->put == GS_PUT_THING) && gs_tag_at(d, i) == GS_NAME && i > s->first) {
    if (!is_rating(d, s, i)) return 0; /* "her novel, A Doubtful Coast" */
    out->put = GS_PUT_POINTS;
  }
  out->noun = (uint8_t)gs_is_nominal(d, h->last - 1);
  out->thought = (uint8_t)(governor && governor->stance == GAINSAY_BELIEVE);
  out->sub = (uint8_t)gs_is_subordinate(d, h->last - 1);
  return 1;
}
