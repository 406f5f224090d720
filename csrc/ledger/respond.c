/* Responses: which statements answer a claim.  A cue of denial, doubt,
 * confirmation or silence proposes; its object, its negations and what governs it
 * dispose (refused a visa, denied bail, "did not deny", "if he denies it").  Then
 * verdicts ("that is false", "called it baseless") make responses of statements
 * whose cue says nothing of it. */
#include "ledger.h"

static int is_response(const gs_statement *st) {
  return st->stance == GAINSAY_DENY || st->stance == GAINSAY_DOUBT || st->stance == GAINSAY_CONFIRM || st->stance == GAINSAY_NO_COMMENT;
}

/* Whether a noun phrase names or points at a claim: "the report", "these
 * allegations", "it", "suggestions that ...". */
static int names_claim(const gainsay_document *d, gs_range r) {
  uint32_t i;
  for (i = r.first; i < r.last; i++) {
    gs_tag t = gs_tag_at(d, i);
    if (gs_grammar_at(d, i) & GAINSAY_W_CLAIM || gs_hit_of(d, i, GAINSAY_CUE_NOUN)) return 1;
    if (gs_grammar_at(d, i) & GAINSAY_W_POINTER && (i + 1 >= r.last || gs_tag_at(d, i + 1) != GS_NOUN)) return 1;
    if (i > r.first && (t == GS_PREPOSITION || t == GS_RELATIVE || t == GS_TO || gs_is(d, i, ","))) break;
  }
  return 0;
}

/* Whether the phrase's head is a person: "confirmed Judge Roe", "questioned him". */
static int names_person(const gainsay_document *d, gs_range r) {
  uint32_t i;
  for (i = r.first; i < r.last && i < r.first + 6; i++) {
    gs_tag t = gs_tag_at(d, i);
    const gs_hit *role = gs_hit_of(d, i, GAINSAY_ROLE);
    uint32_t grammar = gs_grammar_at(d, i);
    if (i > r.first && (t == GS_PREPOSITION || t == GS_POSSESSIVE || t == GS_FINITE || t == GS_AUX || gs_is(d, i, ","))) return 0;
    if (t == GS_PRONOUN && (grammar & (GAINSAY_W_MALE | GAINSAY_W_FEMALE))) return i + 1 >= r.last || gs_tag_at(d, i + 1) != GS_POSSESSIVE;
    if (role && (gs_entry_of(d, role->entry)->flags & GAINSAY_ROLE_PERSON) &&
        (role->last >= r.last || gs_tag_at(d, role->last) != GS_POSSESSIVE))
      return 1;
    if (d->mention[i]) {
      const gs_mention *m = &d->mentions.at[d->mention[i] - 1];
      if (d->entities.at[m->entity].kind == GAINSAY_PERSON) return m->tokens.last >= r.last || gs_tag_at(d, m->tokens.last) != GS_POSSESSIVE;
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

static int cue_has(const gainsay_document *d, const gs_statement *st, gs_tag tag, uint32_t grammar) {
  uint32_t k, i;
  for (k = 0; k < st->cue.n; k++)
    for (i = st->cue.at[k].first; i < st->cue.at[k].last; i++)
      if (gs_tag_at(d, i) == tag && (!grammar || (gs_grammar_at(d, i) & grammar))) return 1;
  return 0;
}

/* "if he denies it", "whether she would confirm": nothing was said yet. */
static int is_hypothetical(const gainsay_document *d, const gs_statement *st) {
  uint32_t first = st->source.n && st->source.at[0].first < st->head ? st->source.at[0].first : gs_extent(&st->cue).first;
  const gs_range *s = gs_sentence_of(d, st->head);
  return first > s->first && (gs_is(d, first - 1, "if") || gs_is(d, first - 1, "unless") || gs_is(d, first - 1, "whether") ||
                              gs_is(d, first - 1, "should"));
}

/* The object of the cue, or an empty range. */
static gs_range object_of(const gs_statement *st) {
  gs_range none = {0, 0};
  uint32_t k;
  for (k = 0; k < st->content.n; k++)
    if (st->content.at[k].first > st->head) return st->content.at[k];
  return none;
}

static void demote(gs_statement *st, gainsay_stance to) {
  st->stance = (uint8_t)to;
  st->detail = GAINSAY_DETAIL_NONE;
}

/* A response by its cue: stays one, becomes another, or is none. */
static void judge_cue(gainsay_document *d, gs_statement *st) {
  const gs_entry *cue = gs_entry_of(d, st->entry);
  gs_range object = object_of(st);
  int has_object = object.first < object.last;
  int passive = st->content.n && st->content.at[0].last <= gs_extent(&st->cue).first && !st->source.n;
  if (is_hypothetical(d, st)) {
    demote(st, GAINSAY_ASK);
    return;
  }
  if (cue->category == GAINSAY_RESPONSE) return; /* whole phrases carry their own negation */
  if (passive) {
    /* "was denied entry", "was confirmed by": only a claim can be the subject. */
    if (!names_claim(d, st->content.at[0])) {
      demote(st, GAINSAY_INTEND);
      return;
    }
  } else if (st->object == GS_OBJECT_NOUN || st->object == GS_OBJECT_OF) {
    if ((cue->flags & GAINSAY_NEEDS_CLAIM) && !names_claim(d, object)) {
      demote(st, GAINSAY_INTEND);
      return;
    }
    if (!names_claim(d, object) && (names_benefit(d, object) || (names_person(d, object) && cue->stance != GAINSAY_DOUBT))) {
      demote(st, GAINSAY_INTEND);
      return;
    }
  } else if (!has_object && (cue->flags & GAINSAY_NEEDS_CLAIM) && st->object != GS_OBJECT_QUOTE) {
    demote(st, GAINSAY_INTEND);
    return;
  }
  if (cue_has(d, st, GS_NEGATION, 0)) {
    int could = cue_has(d, st, GS_AUX, GAINSAY_W_MODAL);
    if (st->stance == GAINSAY_DENY) {
      st->stance = GAINSAY_NO_COMMENT;
      st->detail = GAINSAY_NON_DENIAL;
    } else if (st->stance == GAINSAY_CONFIRM) {
      st->stance = could && !gs_is(d, gs_extent(&st->cue).first, "would") ? GAINSAY_DOUBT : GAINSAY_NO_COMMENT;
      st->detail = st->stance == GAINSAY_DOUBT ? GAINSAY_DETAIL_NONE : GAINSAY_UNSPECIFIED;
    } else if (st->stance == GAINSAY_DOUBT) {
      demote(st, GAINSAY_ASSERT);
    }
  }
}

/* "declined to confirm", "refused to deny": the governing verb is a refusal. */
static void judge_governor(gainsay_document *d, gs_statement *st) {
  uint32_t i, first = gs_extent(&st->cue).first;
  if (!cue_has(d, st, GS_TO, 0)) return;
  for (i = first; i < st->head; i++) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_CUE);
    const char *lemma = h ? gs_entry_of(d, h->entry)->lemma : "";
    if (h && h->first != st->head && (lemma[0] == 'd' || lemma[0] == 'r') &&
        (gs_is(d, i, "declined") || gs_is(d, i, "refused") || gs_is(d, i, "declines") || gs_is(d, i, "refuses") ||
         gs_is(d, i, "declining") || gs_is(d, i, "refusing") || gs_is(d, i, "decline") || gs_is(d, i, "refuse"))) {
      st->stance = GAINSAY_NO_COMMENT;
      st->detail = GAINSAY_DECLINED;
      return;
    }
  }
}

/* ---- verdicts --------------------------------------------------------------------- */

/* The statement whose content holds each token, the innermost; index + 1. */
static uint32_t *holders(gainsay_document *d) {
  uint32_t i, k, j, *holder = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *holder);
  for (i = 0; i < d->statements.n; i++) {
    const gs_statement *st = &d->statements.at[i];
    for (k = 0; k < st->content.n; k++)
      for (j = st->content.at[k].first; j < st->content.at[k].last; j++) holder[j] = i + 1;
  }
  return holder;
}

typedef struct verdict {
  uint32_t subject;      /* a token of what is judged, or GS_NONE */
  int points;            /* the subject is a claim or points at one */
  int negated;
  int called;            /* "called it baseless": no copula */
} verdict;

/* How a verdict at `hit` is put: "[that] is (not) V", "[the report] was V",
 * "called [it] V", "dismissed [it] as V". */
static int put_as_verdict(const gainsay_document *d, const gs_hit *hit, verdict *out) {
  const gs_range *s = gs_sentence_of(d, hit->first);
  uint32_t i = hit->first, steps = 0;
  out->subject = GS_NONE;
  out->points = out->negated = out->called = 0;
  while (i > s->first && steps++ < 8) {
    gs_tag t;
    i--;
    t = gs_tag_at(d, i);
    if (t == GS_NEGATION || gs_is(d, i, "no") || gs_is(d, i, "nothing")) {
      out->negated = !out->negated;
      continue;
    }
    if (t == GS_ADVERB || t == GS_DETERMINER || (gs_token_at(d, i)->flags & GS_T_QUOTE) || gs_is(d, i, "as") || gs_is(d, i, "of")) continue;
    if ((t == GS_AUX && (gs_grammar_at(d, i) & GAINSAY_W_BE)) || gs_is(d, i, "'s") || gs_is(d, i, "'re")) {
      uint32_t j = i;
      while (j > s->first && (gs_tag_at(d, j - 1) == GS_AUX || gs_tag_at(d, j - 1) == GS_ADVERB || gs_tag_at(d, j - 1) == GS_NEGATION)) j--;
      if (j == s->first) return 0;
      out->subject = j - 1;
      if (gs_grammar_at(d, j - 1) & GAINSAY_W_POINTER || gs_is(d, j - 1, "they")) out->points = 1;
      for (; j > s->first && j + 6 > i; j--) {
        gs_tag u = gs_tag_at(d, j - 1);
        if (gs_grammar_at(d, j - 1) & GAINSAY_W_CLAIM) out->points = 1;
        if (u != GS_NOUN && u != GS_NAME && u != GS_DETERMINER && u != GS_POSSESSIVE && u != GS_PREPOSITION && u != GS_PARTICIPLE) break;
      }
      return 1;
    }
    {
      const gs_hit *cue = gs_hit_of(d, i, GAINSAY_CUE);
      if (cue && (gs_entry_of(d, cue->entry)->flags & GAINSAY_TAKES_AS)) {
        gs_range object;
        object.first = cue->last;
        object.last = hit->first;
        out->called = 1;
        out->points = object.first < object.last && (names_claim(d, object) || !names_person(d, object));
        return 1;
      }
    }
    if (t == GS_FINITE || t == GS_PUNCT || t == GS_SUBORDINATOR) return 0;
    if (out->negated) return 0;
  }
  return 0;
}

static int same_speaker(const gs_statement *a, const gs_statement *b) {
  return a->entity && a->entity == b->entity;
}

/* Whether the speaker has just answered: "a reported denial followed at once by
 * its own quotation is one response" (the annotation guidelines). */
static int just_answered(const gainsay_document *d, uint32_t index) {
  const gs_statement *st = &d->statements.at[index];
  uint32_t sentence = gs_token_at(d, st->head)->sentence, k;
  for (k = 0; k < d->statements.n; k++) {
    const gs_statement *other = &d->statements.at[k];
    uint32_t at;
    if (k == index || !is_response(other)) continue;
    at = gs_token_at(d, other->head)->sentence;
    if (at == sentence || (at < sentence && sentence - at <= 1 && same_speaker(st, other))) return 1;
    if (at > sentence + 1) break;
  }
  return 0;
}

static gainsay_stance opposite(gainsay_stance stance) {
  if (stance == GAINSAY_DENY) return GAINSAY_CONFIRM;
  if (stance == GAINSAY_CONFIRM) return GAINSAY_DENY;
  return GAINSAY_ASSERT;
}

static void apply_verdict(gainsay_document *d, const gs_hit *hit, uint32_t holder) {
  const gs_entry *e = gs_entry_of(d, hit->entry);
  gainsay_stance stance = (gainsay_stance)e->stance;
  verdict v;
  if (!put_as_verdict(d, hit, &v) || !v.points) return;
  if (v.negated) stance = opposite(stance);
  if (stance == GAINSAY_ASSERT) return;
  if (holder) {
    gs_statement *st = &d->statements.at[holder - 1];
    if (st->stance != GAINSAY_ASSERT && st->stance != GAINSAY_BELIEVE && st->stance != GAINSAY_ALLEGE) return;
    if (just_answered(d, holder - 1)) return;
    st->stance = (uint8_t)stance;
    st->detail = GAINSAY_VERDICT_GIVEN;
    st->negative = stance == GAINSAY_DENY;
    return;
  }
  if (stance == GAINSAY_CONFIRM || v.called) return; /* the writer seldom vouches so */
  {
    const gs_range *s = gs_sentence_of(d, hit->first);
    gs_statement st = {0};
    uint32_t k;
    for (k = 0; k < d->statements.n; k++)
      if (gs_token_at(d, d->statements.at[k].head)->sentence == gs_token_at(d, hit->first)->sentence) return;
    st.entry = GS_NONE;
    st.head = hit->first;
    st.stance = (uint8_t)stance;
    st.detail = GAINSAY_VERDICT_GIVEN;
    st.writer = 1;
    st.kind = GAINSAY_WRITER;
    st.anonymity = GAINSAY_NAMED;
    st.negative = stance == GAINSAY_DENY;
    st.certainty = 1;
    st.confidence = 0.6f;
    *gs_push(d->arena, &st.content) = *s;
    *gs_push(d->arena, &d->statements) = st;
  }
}

void gs_respond(gainsay_document *d) {
  uint32_t i, b, *holder;
  for (i = 0; i < d->statements.n; i++) {
    gs_statement *st = &d->statements.at[i];
    gs_step(&d->text, 4);
    if (st->entry == GS_NONE || !is_response(st)) continue;
    judge_cue(d, st);
    if (is_response(st)) judge_governor(d, st);
  }
  holder = holders(d);
  for (b = 0; b < d->text.blocks.n; b++) {
    const gs_block *block = &d->text.blocks.at[b];
    if (block->kind == GAINSAY_FURNITURE_BLOCK || block->kind == GAINSAY_DATELINE) continue;
    for (i = block->tokens.first; i < block->tokens.last; i++) {
      const gs_hit *h = gs_hit_of(d, i, GAINSAY_VERDICT);
      gs_step(&d->text, 1);
      if (h) apply_verdict(d, h, holder[i]);
    }
  }
}
