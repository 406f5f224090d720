/* What a cue of denial, doubt, confirmation or silence governs decides whether it is a
 * response at all; see cues.h. */
#include "cues.h"
#include "../model/features.h"
#include <string.h>

int gs_is_nominal(const gainsay_document *d, uint32_t i) {
  const char *tag;
  if (!d->syntax.tags) return gs_tag_at(d, i) == GS_NAME || gs_tag_at(d, i) == GS_PRONOUN;
  tag = gs_penn_name(d->syntax.tags[i]);
  return strncmp(tag, "NN", 2) == 0 || strcmp(tag, "PRP") == 0;
}

int gs_has_tag(const gainsay_document *d, uint32_t i, const char *tag) {
  return d->syntax.tags && i < d->text.tokens.n && strcmp(gs_penn_name(d->syntax.tags[i]), tag) == 0;
}

int gs_is_finite_verb(const gainsay_document *d, uint32_t i) {
  if (!d->syntax.tags) return gs_tag_at(d, i) == GS_FINITE;
  return gs_has_tag(d, i, "VBZ") || gs_has_tag(d, i, "VBP") || gs_has_tag(d, i, "VB");
}

#define MOST_STEPS 8u /* up the tree */
int gs_is_subordinate(const gainsay_document *d, uint32_t i) {
  const gs_syntax *x = &d->syntax;
  uint32_t steps;
  for (steps = 0; x->head && steps < MOST_STEPS; steps++) {
    const uint8_t relation = x->relation[i];
    if (relation == GS_R_RELCL || relation == GS_R_ACL || relation == GS_R_ADVCL) return 1;
    if (relation == GS_R_CCOMP || relation == GS_R_PARATAXIS || x->head[i] == i) return 0;
    i = x->head[i];
  }
  return 0;
}

/* Whether token i names a claim by itself: "report", "allegations", "it". */
static int is_claim(const gainsay_document *d, uint32_t i, uint32_t last) {
  const gs_hit *noun = gs_hit_of(d, i, GAINSAY_CUE_NOUN);
  if (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) return 1;
  if (noun) { /* an offer, a demand or a plan is none; an idea only with what it says */
    const gs_entry *e = gs_entry_of(d, noun->entry);
    if (e->stance != GAINSAY_INTEND && e->stance != GAINSAY_DEMAND && e->stance != GAINSAY_ASK &&
        (!(e->flags & GAINSAY_STRICT) || gs_is(d, noun->last, "that")))
      return 1;
  }
  return (gs_grammar_at(d, i) & GAINSAY_W_POINTER) &&
         (i + 1 >= last || (gs_tag_at(d, i + 1) != GS_NOUN && gs_tag_at(d, i + 1) != GS_NAME));
}

int gs_names_claim(const gainsay_document *d, gs_range r) {
  uint32_t i;
  for (i = r.first; i < r.last; i++) {
    gs_tag t = gs_tag_at(d, i);
    if (i > r.first && (t == GS_PREPOSITION || t == GS_RELATIVE || t == GS_TO ||
                        t == GS_SUBORDINATOR || t == GS_FINITE || t == GS_AUX || gs_is(d, i, ",")))
      break;
    if (is_claim(d, i, r.last)) return 1;
  }
  return 0;
}

int gs_names_person(const gainsay_document *d, gs_range r) {
  uint32_t i;
  for (i = r.first; i < r.last && i < r.first + 6; i++) {
    gs_tag t = gs_tag_at(d, i);
    const gs_hit *role = gs_hit_of(d, i, GAINSAY_ROLE);
    uint32_t grammar = gs_grammar_at(d, i);
    if (i > r.first && (t == GS_PREPOSITION || t == GS_POSSESSIVE || t == GS_FINITE || t == GS_AUX ||
                        gs_is(d, i, ",")))
      return 0;
    if (t == GS_PRONOUN && (grammar & (GAINSAY_W_MALE | GAINSAY_W_FEMALE)))
      return i + 1 >= r.last || gs_tag_at(d, i + 1) != GS_POSSESSIVE;
    if (role && (gs_entry_of(d, role->entry)->flags & GAINSAY_ROLE_PERSON) &&
        (role->last >= r.last || gs_tag_at(d, role->last) != GS_POSSESSIVE))
      return 1;
    if (d->mention[i]) {
      const gs_mention *m = &d->mentions.at[d->mention[i] - 1];
      if (d->entities.at[m->entity].kind == GAINSAY_PERSON)
        return m->tokens.last >= r.last || gs_tag_at(d, m->tokens.last) != GS_POSSESSIVE;
    }
  }
  return 0;
}

/* Whether a thing that can be refused or received, not a claim, is the object:
 * bail, a visa, access, receipt. */
static int names_benefit(const gainsay_document *d, gs_range r) {
  uint32_t i;
  for (i = r.first; i < r.last && i < r.first + 8; i++) {
    if (gs_grammar_at(d, i) & GAINSAY_W_BENEFIT) return 1;
    if (i > r.first && (gs_tag_at(d, i) == GS_PREPOSITION || gs_tag_at(d, i) == GS_TO)) break;
  }
  return 0;
}

int gs_cue_has(const gainsay_document *d, const gs_statement *st, gs_tag tag, uint32_t grammar) {
  uint32_t k, i;
  for (k = 0; k < st->cue.n; k++)
    for (i = st->cue.at[k].first; i < st->cue.at[k].last; i++)
      if (gs_tag_at(d, i) == tag && (!grammar || (gs_grammar_at(d, i) & grammar))) return 1;
  return 0;
}

/* "if he denies it", "whether she would confirm": nothing was said yet. */
static int is_hypothetical(const gainsay_document *d, const gs_statement *st) {
  uint32_t first = st->source.n && st->source.at[0].first < st->head ? st->source.at[0].first
                                                                     : gs_extent(&st->cue).first;
  const gs_range *s = gs_sentence_of(d, st->head);
  return first > s->first && (gs_is(d, first - 1, "if") || gs_is(d, first - 1, "unless") ||
                              gs_is(d, first - 1, "whether") || gs_is(d, first - 1, "should"));
}

gs_range gs_object_of(const gs_statement *st) {
  gs_range none = {0, 0};
  uint32_t k;
  for (k = 0; k < st->content.n; k++)
    if (st->content.at[k].first > st->head) return st->content.at[k];
  return none;
}

/* Whether the parser reads a noun as the object of the cue, though a finite verb further
 * on made its content look like a clause: "confirmed the judge who will preside". */
static int parsed_object(const gainsay_document *d, const gs_statement *st, gs_range object) {
  uint32_t i;
  if (st->object != GS_OBJECT_CLAUSE || !d->syntax.head || object.first != st->head + 1) return 0;
  for (i = object.first; i < object.last && i < object.first + 6; i++)
    if (d->syntax.head[i] == st->head && d->syntax.relation[i] == GS_R_OBJECT) return 1;
  return 0;
}

/* "Few deny", "nobody doubts": the subject negates. */
static int is_nobody(const gainsay_document *d, const gs_statement *st) {
  gs_range source = gs_extent(&st->source);
  if (source.first >= source.last || source.first >= st->head) return 0;
  return gs_is(d, source.first, "few") || gs_is(d, source.first, "nobody") ||
         (gs_is(d, source.first, "no") && source.first + 1 < source.last &&
          gs_is(d, source.first + 1, "one"));
}

int gs_governs_claim(const gainsay_document *d, const gs_statement *st) {
  uint32_t k, i;
  for (k = 0; k < st->cue.n; k++)
    for (i = st->cue.at[k].first; i < st->cue.at[k].last; i++)
      if (i > st->head && is_claim(d, i, i + 1)) return 1;
  return gs_names_claim(d, gs_object_of(st));
}

static int is_lemma(const gs_entry *cue, const char *lemma) { return strcmp(cue->lemma, lemma) == 0; }

void gs_demote(gs_statement *st, gainsay_stance to) {
  st->stance = (uint8_t)to;
  st->detail = GAINSAY_DETAIL_NONE;
}

int gs_is_wish(const gainsay_document *d, uint32_t i) {
  return gs_is(d, i, "should") || gs_is(d, i, "must") || gs_is(d, i, "ought");
}

/* "The senate should not confirm a replacement", "he must deny it": nobody has done it. */
static int is_wished(const gainsay_document *d, const gs_statement *st) {
  uint32_t i = gs_extent(&st->cue).first;
  while (i < st->head && !gs_is_wish(d, i)) i++;
  return i < st->head;
}

/* Whether the verb's form is a noun here: "classification disputes are common". */
static int is_tagged_noun(const gainsay_document *d, uint32_t i) {
  const uint32_t first = gs_sentence_of(d, i)->first;
  if (i == first || !(gs_has_tag(d, i, "NN") || gs_has_tag(d, i, "NNS")) ||
      d->text.blocks.at[d->block_of[gs_token_at(d, i)->sentence]].kind == GAINSAY_HEADLINE)
    return 0;
  return gs_has_tag(d, i - 1, "DT") || gs_has_tag(d, i - 1, "JJ") || gs_has_tag(d, i - 1, "NN") ||
         gs_has_tag(d, i - 1, "PRP$") || gs_has_tag(d, i - 1, "POS");
}

/* Whether token i is part of a noun phrase before its noun, or the noun. */
static int is_of_noun(const gainsay_document *d, uint32_t i) {
  return gs_is_nominal(d, i) || gs_has_tag(d, i, "JJ") || gs_has_tag(d, i, "VBG") || gs_has_tag(d, i, "PRP$");
}

/* "The same day", "a week later": when, and not what. */
static int is_when(const gainsay_document *d, uint32_t i, uint32_t last) {
  uint32_t end = i + 4 < last ? i + 4 : last;
  for (; i < end; i++)
    if (gs_hit_of(d, i, GAINSAY_TIME) || gs_is(d, i, "time") || gs_is(d, i, "day") || gs_is(d, i, "week") ||
        gs_is(d, i, "month") || gs_is(d, i, "year"))
      return 1;
  return 0;
}

/* "Denied boats the use of its docks": a second object, and no clause about the first ("denied
 * war crimes the tribunal listed"). */
static int has_second_object(const gainsay_document *d, uint32_t first, uint32_t last) {
  uint32_t i = first + (gs_tag_at(d, first) == GS_DETERMINER), nouns = 0;
  if (gs_has_tag(d, i, "VBG")) return 0; /* "denied relabelling any meat" */
  for (; i < last && is_of_noun(d, i); i++) nouns++;
  if (!nouns || i >= last) return 0;
  if (!gs_is(d, i, "the") && !gs_is(d, i, "a") && !gs_is(d, i, "an") && !gs_is(d, i, "any")) return 0;
  if (is_when(d, i, last)) return 0;
  for (i++; i < last && is_of_noun(d, i); i++) {
  }
  return i >= last || !(gs_tag_at(d, i) == GS_FINITE || gs_tag_at(d, i) == GS_PARTICIPLE || gs_tag_at(d, i) == GS_AUX ||
                        gs_has_tag(d, i, "VBD") || gs_has_tag(d, i, "VBN"));
}

/* To deny a thing to somebody: "denied boats the use of its docks", "was denied entry",
 * "access denied". */
static int denies_to(const gainsay_document *d, const gs_statement *st, gs_range object) {
  const gs_range s = *gs_sentence_of(d, st->head);
  const uint32_t next = st->head + 1;
  if (gs_governs_claim(d, st)) return 0;
  if (st->head > s.first && (gs_grammar_at(d, st->head - 1) & GAINSAY_W_BENEFIT) &&
      (next >= s.last || gs_tag_at(d, next) != GS_DETERMINER))
    return 1;
  if (next >= s.last) return 0;
  if (gs_tag_at(d, st->head) == GS_PARTICIPLE && gs_cue_has(d, st, GS_AUX, GAINSAY_W_BE)) {
    const int told = st->content.n && st->content.at[0].last <= st->head;
    const gs_range subject = told ? st->content.at[0] : gs_extent(&st->source);
    return is_of_noun(d, next) && !gs_names_claim(d, subject) && !is_when(d, next, s.last);
  }
  return object.first == next && gs_tag_at(d, next) != GS_ING && has_second_object(d, next, s.last);
}

/* A response by its cue: stays one, becomes another, or is none. */
static void judge_cue(gainsay_document *d, gs_statement *st) {
  const gs_entry *cue = gs_entry_of(d, st->entry);
  gs_range object = gs_object_of(st);
  uint32_t first = gs_extent(&st->cue).first;
  int passive = (st->content.n && st->content.at[0].last <= first && !st->source.n) ||
                (gs_tag_at(d, st->head) == GS_PARTICIPLE && gs_cue_has(d, st, GS_AUX, GAINSAY_W_BE) &&
                 (!st->source.n || st->source.at[0].first < first ||
                  ((cue->flags & GAINSAY_NEEDS_CLAIM) && st->content.n && st->content.at[0].last <= first)));
  if (is_hypothetical(d, st)) {
    gs_demote(st, GAINSAY_ASK);
    return;
  }
  if (is_wished(d, st)) {
    gs_demote(st, GAINSAY_DEMAND);
    return;
  }
  if (cue->category == GAINSAY_RESPONSE) return; /* whole phrases carry their own negation */
  /* "In this dispute": a noun, and no verb. */
  if (cue->category == GAINSAY_CUE && object.first >= object.last && is_tagged_noun(d, st->head)) {
    gs_demote(st, GAINSAY_ASSERT);
    return;
  }
  /* "Disputed waters": of a thing, unless it is "the disputed claim". */
  if (!st->source.n && d->syntax.head && d->syntax.relation[st->head] == GS_R_MOD &&
      d->syntax.head[st->head] > st->head && !is_claim(d, d->syntax.head[st->head], d->syntax.head[st->head] + 1)) {
    gs_demote(st, GAINSAY_INTEND);
    return;
  }
  if (cue->category == GAINSAY_CUE_NOUN && cue->stance == GAINSAY_DOUBT && st->head > 0 &&
      (gs_is(d, st->head - 1, "no") || gs_is(d, st->head - 1, "without") ||
       gs_is(d, st->head - 1, "beyond"))) {
    gs_demote(st, GAINSAY_ASSERT); /* "without doubt" */
    return;
  }
  /* What the cue governs has to be what it takes: "accept that", not "accept a gift". */
  if ((st->object == GS_OBJECT_NOUN && !(cue->flags & (GAINSAY_TAKES_NOUN | GAINSAY_TAKES_OF |
                                                       GAINSAY_TAKES_ABOUT | GAINSAY_TAKES_AS))) ||
      (st->object == GS_OBJECT_TO && !(cue->flags & GAINSAY_TAKES_TO)) ||
      ((cue->flags & (GAINSAY_TAKES_THAT | GAINSAY_TAKES_CLAUSE | GAINSAY_TAKES_QUOTE |
                      GAINSAY_TAKES_NOUN)) == GAINSAY_TAKES_THAT &&
       st->object == GS_OBJECT_CLAUSE && object.first < object.last && !gs_is(d, object.first, "that"))) {
    gs_demote(st, GAINSAY_INTEND);
    return;
  }
  if (st->source.n && st->source.at[0].first > st->head && gs_is(d, st->source.at[0].first - 1, "by") &&
      st->content.n && gs_names_person(d, st->content.at[0])) {
    gs_demote(st, GAINSAY_INTEND); /* "she was confirmed by the senate" */
    return;
  }
  if (is_lemma(cue, "deny") && denies_to(d, st, object)) {
    gs_demote(st, GAINSAY_INTEND);
    return;
  }
  if (passive) {
    /* "was denied entry", "was confirmed by": only a claim can be the subject. */
    gs_range subject =
        st->content.n && st->content.at[0].last <= first ? st->content.at[0] : gs_extent(&st->source);
    if (!gs_names_claim(d, subject)) {
      gs_demote(st, GAINSAY_INTEND);
      return;
    }
  } else if (st->object == GS_OBJECT_NOUN || st->object == GS_OBJECT_OF ||
             parsed_object(d, st, object)) {
    if ((cue->flags & GAINSAY_NEEDS_CLAIM) && st->object != GS_OBJECT_CLAUSE &&
        !gs_governs_claim(d, st)) {
      gs_demote(st, GAINSAY_INTEND);
      return;
    }
    if (!gs_governs_claim(d, st) &&
        (names_benefit(d, object) || (gs_names_person(d, object) && cue->stance != GAINSAY_DOUBT))) {
      gs_demote(st, GAINSAY_INTEND);
      return;
    }
  } else if (!st->content.n) {
    gs_range rest; /* what was not taken for its content: "to deny her the nomination" */
    rest.first = st->head + 1;
    rest.last = gs_sentence_of(d, st->head)->last;
    if ((cue->flags & GAINSAY_NEEDS_CLAIM) ||
        (cue->stance == GAINSAY_DENY && (gs_names_person(d, rest) || names_benefit(d, rest)))) {
      gs_demote(st, GAINSAY_INTEND);
      return;
    }
  }
  if ((st->stance == GAINSAY_DENY || st->stance == GAINSAY_DOUBT) && is_nobody(d, st)) {
    gs_demote(st, GAINSAY_ASSERT);
    return;
  }
  if (gs_cue_has(d, st, GS_NEGATION, 0)) {
    int could =
        gs_cue_has(d, st, GS_AUX, GAINSAY_W_MODAL) && !gs_is(d, gs_extent(&st->cue).first, "would");
    if (st->stance == GAINSAY_DENY && is_lemma(cue, "deny")) {
      st->stance = GAINSAY_NO_COMMENT;
      st->detail = GAINSAY_NON_DENIAL;
    } else if (st->stance == GAINSAY_CONFIRM && (is_lemma(cue, "confirm") || is_lemma(cue, "verify"))) {
      st->stance = could ? GAINSAY_DOUBT : GAINSAY_NO_COMMENT;
      st->detail = could ? GAINSAY_DETAIL_NONE : GAINSAY_UNSPECIFIED;
    } else {
      gs_demote(st, GAINSAY_ASSERT);
    }
  } else if (gs_cue_has(d, st, GS_AUX, GAINSAY_W_MODAL)) {
    gs_demote(st, GAINSAY_INTEND); /* "may rebut", "would accept": not done yet */
  }
}

/* Whether the cue is governed: "to deny", "began to rebut".  What begins, goes on or is
 * tried is done; what is wanted, promised or feared is not.  Behind a clause of its own
 * it tells what was done for: "took to the radio to deny it". */
static void judge_infinitive(gainsay_document *d, gs_statement *st) {
  static const char *const done[] = {"began",     "begun",   "continued", "continues", "went",
                                     "goes",      "gone",    "going",     "came",      "moved",
                                     "proceeded", "started", "rushed",    "sought",    "seemed",
                                     "appeared",  "appears", "seems",     "tried",     "try",
                                     "attempted", "trying",  "attempt",   "effort",    "bid"};
  const gs_syntax *x = &d->syntax;
  uint32_t i, first = gs_extent(&st->cue).first, from = gs_sentence_of(d, st->head)->first;
  size_t k;
  for (i = first; i < st->head && gs_tag_at(d, i) != GS_TO; i++) {
  }
  if (i >= st->head) return;
  if (x->head && x->relation[st->head] == GS_R_ADVCL && x->head[st->head] < st->head) {
    const char *tag = gs_penn_name(x->tags[x->head[st->head]]);
    const gs_hit *governor = gs_hit_of(d, x->head[st->head], GAINSAY_CUE);
    int wants = governor && gs_entry_of(d, governor->entry)->stance == GAINSAY_INTEND;
    if (!wants && (strcmp(tag, "VBD") == 0 || strcmp(tag, "VBZ") == 0 || strcmp(tag, "VBN") == 0))
      return;
  }
  for (from = i > from + 4 && i == first ? i - 2 : i == first ? from : first; i-- > from;)
    for (k = 0; k < sizeof done / sizeof *done; k++)
      if (gs_is(d, i, done[k])) return;
  gs_demote(st, GAINSAY_INTEND);
}

/* "declined to confirm", "refused to deny": the governing verb is a refusal. */
static void judge_governor(gainsay_document *d, gs_statement *st) {
  uint32_t i, first = gs_extent(&st->cue).first;
  if (!gs_cue_has(d, st, GS_TO, 0)) return;
  for (i = first; i < st->head; i++) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_CUE);
    const gs_entry *cue = h ? gs_entry_of(d, h->entry) : NULL;
    if (cue && h->first != st->head && (is_lemma(cue, "decline") || is_lemma(cue, "refuse"))) {
      st->stance = GAINSAY_NO_COMMENT;
      st->detail = GAINSAY_DECLINED;
      return;
    }
  }
}

void gs_judge_response(gainsay_document *d, gs_statement *st) {
  judge_cue(d, st);
  if (gs_is_response(st)) judge_governor(d, st);
  if (gs_is_response(st) && st->stance != GAINSAY_NO_COMMENT) judge_infinitive(d, st);
}

int gs_nobody_says(const gainsay_document *d, uint32_t verb) {
  const uint32_t first = gs_sentence_of(d, verb)->first;
  if (verb < first + 3 || !gs_is(d, verb - 1, "to")) return 0;
  return gs_is(d, verb - 3, "too") || gs_hit_of(d, verb - 2, GAINSAY_VERDICT);
}
