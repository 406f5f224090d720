/* Responses: which statements answer a claim.
 *
 * A cue of denial, doubt, confirmation or silence proposes; its object, its
 * negations and what governs it dispose (cues.c: refused a visa, denied bail, "if he
 * denies it").  Verdicts ("that is false"), negations and what was claimed before are
 * further features.  For each sentence they are added up with learned weights; a
 * sentence over the threshold has a response, carried by the statement that shows
 * it best. */
#include "answer.h"
#include "cues.h"
#include "verdicts.h"
#include "weights.h"
#include "../base/real.h"
#include "../model/features.h"
#include <string.h>

/* The statement whose content holds each token, the innermost; index + 1. */
static uint32_t *holders(const gainsay_document *d) {
  uint32_t i, k, j, *holder = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *holder);
  for (i = 0; i < d->statements.n; i++) {
    const gs_statement *st = &d->statements.at[i];
    for (k = 0; k < st->content.n; k++)
      for (j = st->content.at[k].first; j < st->content.at[k].last; j++) holder[j] = i + 1;
  }
  return holder;
}

/* ---- features ------------------------------------------------------------------------ */

typedef struct responder {
  gainsay_document *d;
  uint32_t *holder;       /* by token */
  uint32_t *by_head;      /* by sentence: index + 1 of the first statement whose cue stands there */
  uint32_t *next_by_head; /* by statement */
  uint8_t *in_source;     /* by token */
  uint8_t *refused;       /* by statement: stance + 1 that its cue proposed and the rules turned down */
  uint8_t *kind;          /* by sentence: kind of response + 1 */
  uint32_t *starts;       /* by statement: the first token of its content */
  gs_range negated;       /* what the first negation of a main clause stands before */
  gs_term_set mine, scope; /* the terms of the sentence, and of what it negates */
  float f[GS_R_COUNT];
  uint32_t anchor[GS_ANSWERS]; /* by kind: index + 1 of the statement that shows it best */
  uint32_t token[GS_ANSWERS];  /* ... and the token that does */
  int plain;                   /* kind + 1 that needs no further sign; 0: none */
  int unanswered;              /* a call or a message was not returned or answered */
  uint32_t verdicts;           /* in the whole text */
  uint32_t denials;            /* so far */
  float sure;                  /* how likely what was decided last is right */
} responder;

static int kind_of_stance(unsigned stance) {
  switch (stance) {
    case GAINSAY_DENY: return GS_DENIES;
    case GAINSAY_DOUBT: return GS_DOUBTS;
    case GAINSAY_CONFIRM: return GS_CONFIRMS;
    case GAINSAY_NO_COMMENT: return GS_SILENT;
    default: return -1;
  }
}

static void anchor(responder *r, int kind, uint32_t statement, uint32_t token) {
  if (r->anchor[kind] || r->token[kind] != GS_NONE) return;
  r->anchor[kind] = statement;
  r->token[kind] = token;
}

/* What a denying or confirming cue governs. */
static void object_features(responder *r, const gs_statement *st, int kind) {
  const gainsay_document *d = r->d;
  gs_range object = gs_object_of(st);
  int noun = st->object == GS_OBJECT_NOUN || st->object == GS_OBJECT_OF;
  if (kind == GS_DENIES && noun)
    r->f[gs_governs_claim(d, st) ? GS_R_deny_claim_noun : GS_R_deny_other_noun] = 1;
  if (kind == GS_CONFIRMS && noun && !gs_governs_claim(d, st)) r->f[GS_R_confirm_other_noun] = 1;
  if (kind == GS_CONFIRMS && (st->object == GS_OBJECT_CLAUSE || st->object == GS_OBJECT_QUOTE))
    r->f[GS_R_confirm_clause] = 1;
  if (!r->plain && st->source.n &&
      ((noun && kind != GS_SILENT && gs_governs_claim(d, st)) ||
       ((kind == GS_DENIES || kind == GS_DOUBTS) && st->object == GS_OBJECT_CLAUSE &&
        object.first < object.last)))
    r->plain = kind + 1;
  if (gs_cue_has(d, st, GS_AUX, GAINSAY_W_BE)) r->f[GS_R_cue_passive] = 1;
  if (st->hedges.n) r->f[GS_R_cue_hedged] = 1;
}

static void cue_features(responder *r, uint32_t s) {
  const gainsay_document *d = r->d;
  uint32_t k;
  for (k = r->by_head[s]; k; k = r->next_by_head[k - 1]) {
    const gs_statement *st = &d->statements.at[k - 1];
    const gs_entry *e = st->entry == GS_NONE ? NULL : gs_entry_of(d, st->entry);
    int kind = kind_of_stance(st->stance);
    if (r->refused[k - 1]) {
      if (r->refused[k - 1] == GAINSAY_DENY + 1) r->f[GS_R_deny_refused] = 1;
      if (r->refused[k - 1] == GAINSAY_DOUBT + 1) r->f[GS_R_doubt_refused] = 1;
      if (r->refused[k - 1] == GAINSAY_CONFIRM + 1) r->f[GS_R_confirm_refused] = 1;
    }
    if (e && (strcmp(e->lemma, "insist") == 0 || strcmp(e->lemma, "maintain") == 0 ||
              strcmp(e->lemma, "defend") == 0 || strcmp(e->lemma, "counter") == 0 ||
              strcmp(e->lemma, "clarify") == 0 || strcmp(e->lemma, "protest") == 0))
      r->f[GS_R_insists] = 1;
    if (!e || kind < 0) continue;
    if (e->category == GAINSAY_RESPONSE) {
      r->f[GS_R_deny_phrase + kind] = 1;
    } else if (e->category == GAINSAY_CUE_NOUN) {
      r->f[GS_R_denial_noun] = 1;
    } else {
      r->f[GS_R_deny_cue + kind] = 1;
      if (st->detail == GAINSAY_NON_DENIAL) r->f[GS_R_negated_deny] = 1;
      if (kind != GS_CONFIRMS && e->stance == GAINSAY_CONFIRM) r->f[GS_R_negated_confirm] = 1;
    }
    anchor(r, kind, k, st->head);
    object_features(r, st, kind);
  }
}

static void denying_verdict(responder *r, uint32_t i, const gs_verdict *v) {
  const uint32_t holder = r->holder[i];
  float *f = r->f;
  if (v->put == GS_PUT_THING) f[GS_R_deny_verdict_of_thing] = 1;
  else if (v->put == GS_PUT_CLAIM) f[GS_R_deny_verdict_of_claim] = 1;
  else if (v->put == GS_PUT_ALONE) f[GS_R_deny_verdict_other] = 1;
  else if (v->negated) f[GS_R_negated_deny_verdict] = 1, anchor(r, GS_CONFIRMS, holder, i);
  else if (v->put == GS_PUT_CALLED) f[GS_R_deny_verdict_called] = 1;
  else if (v->put == GS_PUT_POINTS) f[GS_R_deny_verdict_points] = 1;
  else f[GS_R_deny_verdict_is] = 1;
  if (v->put == GS_PUT_ALONE && v->noun) f[GS_R_deny_verdict_noun] = 1;
  if (v->put != GS_PUT_THING) {
    if (v->thought || (holder && r->d->statements.at[holder - 1].stance == GAINSAY_BELIEVE))
      f[GS_R_deny_verdict_thought] = 1;
    f[v->sub ? GS_R_deny_verdict_sub : GS_R_deny_verdict_main] = 1;
  }
  anchor(r, GS_DENIES, holder, i);
}

static void verdict_features(responder *r, uint32_t i) {
  const gainsay_document *d = r->d;
  float *f = r->f;
  gs_verdict v;
  int points, is;
  if (!gs_read_verdict(d, i, &v)) return;
  if (r->holder[i] && d->statements.at[r->holder[i] - 1].stance == GAINSAY_INTEND) return; /* "hoped it was a joke" */
  points = v.put == GS_PUT_POINTS;
  is = v.put == GS_PUT_IS || v.put == GS_PUT_CALLED;
  if (gs_is(d, i, "hoax") || gs_is(d, i, "fake") || gs_is(d, i, "hoaxes")) f[GS_R_hoax_word] = 1;
  if (v.entry->stance == GAINSAY_DENY) {
    denying_verdict(r, i, &v);
  } else if (v.entry->stance == GAINSAY_DOUBT) {
    f[points ? GS_R_doubt_verdict_points : is ? GS_R_doubt_verdict_is : GS_R_doubt_verdict_other] = 1;
    anchor(r, GS_DOUBTS, r->holder[i], i);
  } else {
    if ((points || is) && v.negated) f[GS_R_negated_confirm_verdict] = 1, anchor(r, GS_DENIES, r->holder[i], i);
    else f[points ? GS_R_confirm_verdict_points : is ? GS_R_confirm_verdict_is : GS_R_confirm_verdict_other] = 1;
    anchor(r, GS_CONFIRMS, r->holder[i], i);
  }
}

/* "Two calls", "a reporter's message", "a letter seeking comment": what the verb has for its
 * object. */
static int takes_message(const gainsay_document *d, gs_range s, uint32_t verb) {
  static const char *const words[] = {"call",   "calls",   "message",  "messages", "email",   "emails", "e-mail",
                                      "e-mails", "request", "requests", "inquiry",  "inquiries", "text", "texts"};
  uint32_t i;
  size_t k;
  for (i = verb + 1; i < s.last && i < verb + 8 && gs_tag_at(d, i) != GS_PUNCT; i++) {
    if (gs_is(d, i, "comment")) return 1;
    if (d->syntax.head && (d->syntax.head[i] != verb || d->syntax.relation[i] != GS_R_OBJECT)) continue;
    for (k = 0; k < sizeof words / sizeof *words; k++)
      if (gs_is(d, i, words[k])) return 1;
  }
  return 0;
}

/* "Did not answer the call of the sea", "calls for reform". */
static int takes_calling(const gainsay_document *d, gs_range s, uint32_t verb) {
  uint32_t i;
  for (i = verb + 1; i + 1 < s.last && i < verb + 4; i++)
    if (gs_is(d, i, "call") || gs_is(d, i, "calls"))
      return gs_is(d, i + 1, "of") || gs_is(d, i + 1, "to") || gs_is(d, i + 1, "for");
  return 0;
}

/* The statement whose cue holds token i, else the one whose content does; index + 1. */
static uint32_t said_by(const responder *r, uint32_t i) {
  uint32_t k = r->by_head[gs_token_at(r->d, i)->sentence];
  for (; k; k = r->next_by_head[k - 1])
    if (gs_is_inside(&r->d->statements.at[k - 1].cue, i)) return k;
  return r->holder[i];
}

/* A verb of answering that is negated: "did not return", "would not say", "none of
 * them would comment". */
static void silence_features(responder *r, gs_range s, uint32_t verb) {
  const gainsay_document *d = r->d;
  uint32_t i, from = verb > s.first + 5 ? verb - 5 : s.first;
  int negated = 0, would = 0, did = 0, returns, answers, message;
  for (i = from; i < verb; i++) {
    uint32_t grammar = gs_grammar_at(d, i);
    if (gs_is(d, i, ",") || gs_tag_at(d, i) == GS_RELATIVE) negated = would = did = 0;
    if (gs_tag_at(d, i) == GS_NEGATION || gs_is(d, i, "none") || gs_is(d, i, "neither") ||
        gs_is(d, i, "nobody"))
      negated = 1;
    if (gs_is(d, i, "would") || gs_is(d, i, "wo") || gs_is(d, i, "will")) would = 1;
    if (grammar & (GAINSAY_W_DO | GAINSAY_W_HAVE)) did = 1;
  }
  if (!negated || !(would || did)) return;
  returns = gs_is(d, verb, "return") || gs_is(d, verb, "returned");
  answers = gs_is(d, verb, "answer") || gs_is(d, verb, "answered");
  message = (returns || answers) && takes_message(d, s, verb);
  if ((returns && !message) || (answers && takes_calling(d, s, verb))) return; /* "did not return to Paris" */
  if (would) r->f[GS_R_would_not_reply] = 1;
  else if (returns || answers || gs_is(d, verb, "respond") || gs_is(d, verb, "responded") ||
           gs_is(d, verb, "reply") || gs_is(d, verb, "replied") || gs_is(d, verb, "comment") ||
           gs_is(d, verb, "commented"))
    r->f[GS_R_no_reply] = 1;
  else return;
  anchor(r, GS_SILENT, said_by(r, verb), verb);
  if (message && !would) r->unanswered = 1;
}

/* Denials that may have no statement of their own: "a claim rejected by the court", "despite
 * his denials". */
static void denial_features(responder *r, uint32_t i) {
  const gainsay_document *d = r->d;
  const gs_hit *h = gs_hit_of(d, i, GAINSAY_CUE_NOUN);
  if (h && gs_entry_of(d, h->entry)->stance == GAINSAY_DENY) {
    r->f[GS_R_denial_word] = 1;
    anchor(r, GS_DENIES, r->holder[i], i);
  }
  if (gs_tag_at(d, i) != GS_PARTICIPLE || i == 0 || !gs_is(d, i + 1, "by")) return;
  h = gs_hit_of(d, i, GAINSAY_CUE);
  if (!h || gs_entry_of(d, h->entry)->stance != GAINSAY_DENY) return;
  if (!(gs_grammar_at(d, i - 1) & GAINSAY_W_CLAIM) &&
      !(d->syntax.subject && d->syntax.subject[i] != GS_NONE &&
        (gs_grammar_at(d, d->syntax.subject[i]) & GAINSAY_W_CLAIM)))
    return;
  r->f[GS_R_deny_passive] = 1;
  anchor(r, GS_DENIES, r->holder[i], i);
}

#define MOST_NEGATED 14u

/* Where what a negation before token i can reach ends, so many words on at most. */
static uint32_t reach_end(const gainsay_document *d, uint32_t i, uint32_t last) {
  uint32_t j = i;
  if (last > i + MOST_NEGATED) last = i + MOST_NEGATED;
  for (; j < last; j++) {
    const gs_tag t = gs_tag_at(d, j);
    if (t == GS_RELATIVE || (t == GS_SUBORDINATOR && j > i + 2) ||
        (t == GS_PUNCT && !(gs_token_at(d, j)->flags & GS_T_QUOTE)))
      break;
  }
  return j;
}

#define MAIN_REACHES 16u /* into a content, its main clause */

/* What a negation denies: one in a clause below says little of the matter ("a school that was
 * never licensed"), nor one of thinking, wanting or planning. */
static void negation_features(responder *r, gs_range s, uint32_t i) {
  const gainsay_document *d = r->d;
  const uint32_t holder = r->holder[i];
  const gs_hit *cue;
  uint32_t verb, first = s.first;
  verb = d->syntax.head ? d->syntax.head[i] : i;
  if (d->syntax.head && gs_is(d, i, "no")) verb = d->syntax.head[verb];
  if (gs_is_subordinate(d, verb)) {
    if (!(gs_grammar_at(d, verb) & GAINSAY_W_REPLY)) r->f[GS_R_negative_sub] = 1; /* silence is told so */
    return;
  }
  if (holder && r->starts[holder - 1] > first) first = r->starts[holder - 1];
  if (i >= first + MAIN_REACHES) return;
  r->f[GS_R_negative_main] = 1;
  if (r->negated.first == r->negated.last) {
    r->negated.first = i + 1;
    r->negated.last = reach_end(d, i + 1, s.last);
  }
  if (i + 1 >= s.last || gs_tag_at(d, i + 1) == GS_PUNCT) r->f[GS_R_negative_ends] = 1;
  if (i > s.first && (gs_grammar_at(d, i - 1) & GAINSAY_W_BE)) {
    r->f[GS_R_negative_be] = 1;
    if (i > s.first + 1 && gs_is(d, i - 2, "there")) r->f[GS_R_negative_there] = 1;
  }
  if (i > s.first + 1 && gs_is(d, i - 1, "did") && (gs_grammar_at(d, i - 2) & GAINSAY_W_FIRST_PERSON))
    r->f[GS_R_i_did_not] = 1;
  cue = gs_hit_of(d, verb, GAINSAY_CUE);
  if (cue) {
    const gs_entry *e = gs_entry_of(d, cue->entry);
    if (e->stance == GAINSAY_INTEND) r->f[GS_R_negative_wants] = 1;
    if (e->stance == GAINSAY_BELIEVE && !(e->flags & GAINSAY_FACTIVE)) r->f[GS_R_negative_thinks] = 1;
  }
  /* "Saw no reason to change", "had no plans to retire" */
  if (gs_is(d, i, "no") && i + 2 < s.last && gs_tag_at(d, i + 2) == GS_TO) r->f[GS_R_negative_attitude] = 1;
}

/* What a refusal at token i declines to do: "declined to say", "declined yesterday to say",
 * "declined, through a lawyer, to say"; the sentence's last where it refuses a thing. */
static uint32_t declines_to(const gainsay_document *d, gs_range s, uint32_t i) {
  uint32_t j, commas = 0;
  for (j = i + 1; j < s.last && j < i + 8 && gs_tag_at(d, j) != GS_TO; j++) {
    const gs_tag t = gs_tag_at(d, j);
    if (gs_is(d, j, ",") && commas++ < 2) continue;
    if (t == GS_PUNCT || gs_is(d, j, "by")) return s.last;
    if (j == i + 1 && t != GS_PREPOSITION && t != GS_ADVERB && !gs_hit_of(d, j, GAINSAY_TIME)) return s.last;
  }
  if (j >= s.last || gs_tag_at(d, j) != GS_TO) return s.last;
  for (j++; j < s.last && gs_tag_at(d, j) == GS_ADVERB; j++) {
  }
  return j;
}

/* Words of negation, contrast, doubt and condition, token by token. */
static void word_features(responder *r, gs_range s) {
  const gainsay_document *d = r->d;
  uint32_t i, negation = GS_NONE, first_person = 0, words = 0;
  for (i = s.first; i < s.last; i++) {
    gs_tag t = gs_tag_at(d, i);
    uint32_t grammar = gs_grammar_at(d, i), holder = r->holder[i];
    if (gs_token_at(d, i)->flags & GS_T_WORD) words++;
    if (gs_is(d, i, "?")) r->f[GS_R_question] = 1;
    if (gs_is(d, i, "or") && i + 3 < s.last &&
        (gs_hit_of(d, i + 1, GAINSAY_VERDICT) || gs_hit_of(d, i + 2, GAINSAY_VERDICT) ||
         gs_hit_of(d, i + 3, GAINSAY_VERDICT)))
      r->f[GS_R_alternative] = 1; /* "real or simply a hoax" */
    if (gs_is(d, i, "if") || gs_is(d, i, "unless") || gs_is(d, i, "whether"))
      r->f[GS_R_hypothetical] = 1;
    if ((grammar & GAINSAY_W_MODAL) && !gs_is(d, i, "could") &&
        (i == s.first || gs_tag_at(d, i - 1) != GS_PREPOSITION)) /* "in May" */
      r->f[GS_R_modal] = 1;
    if (grammar & GAINSAY_W_CLAIM) r->f[GS_R_claim_word] = 1;
    if (grammar & GAINSAY_W_FIRST_PERSON) first_person = 1;
    if (gs_is(d, i, "but") || gs_is(d, i, "however") || gs_is(d, i, "actually") ||
        gs_is(d, i, "contrary") || gs_is(d, i, "fact") || gs_is(d, i, "although") ||
        gs_is(d, i, "though") || gs_is(d, i, "indeed"))
      r->f[GS_R_contrast] = 1;
    if (gs_is(d, i, "declined") || gs_is(d, i, "declines") || gs_is(d, i, "declining") ||
        gs_is(d, i, "refused") || gs_is(d, i, "refuses")) {
      uint32_t j = declines_to(d, s, i);
      if (j < s.last) {
        r->f[GS_R_declines_to] = 1;
        if (gs_grammar_at(d, j) & GAINSAY_W_REPLY) r->f[GS_R_declines_reply] = 1;
        anchor(r, GS_SILENT, said_by(r, i), i);
      }
    }
    if ((grammar & GAINSAY_W_REPLY) && i > s.first + 1) silence_features(r, s, i);
    if (gs_is(d, i, "evidence") || gs_is(d, i, "proof")) {
      uint32_t j = i > s.first + 6 ? i - 6 : s.first;
      for (; j < i; j++)
        if (gs_tag_at(d, j) == GS_NEGATION || gs_is(d, j, "no") || gs_is(d, j, "without") ||
            gs_is(d, j, "failed") || gs_is(d, j, "lack")) {
          r->f[GS_R_no_evidence] = 1;
          anchor(r, GS_DOUBTS, holder, i);
        }
    }
    if (r->in_source[i]) continue; /* "an official who asked not to be named" */
    denial_features(r, i);
    if (t == GS_NEGATION || gs_is(d, i, "no") || gs_is(d, i, "none") || gs_is(d, i, "nothing") ||
        gs_is(d, i, "neither") || gs_is(d, i, "nobody")) {
      negation_features(r, s, i);
      if (gs_is(d, i, "never")) r->f[GS_R_never] = 1;
      if (gs_is(d, i, "no") && gs_is(d, i + 1, "longer")) r->f[GS_R_no_longer] = 1;
      if (gs_is(d, i, "no") && (gs_is(d, i + 1, ",") || gs_is(d, i + 1, ".")))
        r->f[GS_R_opens_with_no] = 1;
      if (holder) {
        const gs_statement *st = &d->statements.at[holder - 1];
        if (st->negative && i < r->starts[holder - 1] + MAIN_REACHES) r->f[GS_R_main_negative] = 1;
        if (gs_token_at(d, i)->quote) r->f[GS_R_negative_quote] = 1;
        else r->f[GS_R_negative_indirect] = 1;
        if (st->stance == GAINSAY_INTEND || st->stance == GAINSAY_DEMAND) continue;
      } else {
        r->f[GS_R_negative_writer] = 1;
      }
      if (negation == GS_NONE) negation = i;
    }
  }
  if (negation != GS_NONE) {
    if (first_person && gs_token_at(d, negation)->quote) r->f[GS_R_first_person_negative] = 1;
    r->f[GS_R_negative_contrast] = r->f[GS_R_contrast];
    anchor(r, GS_DENIES, r->holder[negation], negation);
  }
  if (r->f[GS_R_insists]) anchor(r, GS_DENIES, r->by_head[gs_token_at(d, s.first)->sentence], s.first);
  if (r->unanswered && !r->plain && !r->f[GS_R_question] && !r->f[GS_R_hypothetical]) r->plain = GS_SILENT + 1;
  if (words < 8) r->f[GS_R_short_sentence] = 1;
  if (words < 8 && gs_token_at(d, s.first)->quote) r->f[GS_R_quote_is_short] = 1;
}

/* Who speaks in the sentence: the entity and party (index + 1) of the statement
 * that shows the response, else of the one whose cue stands there or holds it. */
static uint32_t speaker_of(const responder *r, gs_range s, uint32_t *party) {
  const gainsay_document *d = r->d;
  uint32_t k = 0, i, sentence = gs_token_at(d, s.first)->sentence;
  for (i = 0; i < GS_ANSWERS && !k; i++) k = r->anchor[i];
  if (!k) k = r->by_head[sentence];
  for (i = s.first; i < s.last && !k; i++) k = r->holder[i];
  *party = 0;
  if (!k) return 0;
  *party = d->statements.at[k - 1].party;
  return d->statements.at[k - 1].entity;
}

/* What was claimed before: the share of this sentence's terms that one earlier
 * sentence has, and whether the speaker was spoken of by others. */
static void context_features(responder *r, uint32_t s) {
  gainsay_document *d = r->d;
  const gs_range range = d->text.sentences.at[s];
  uint32_t from = s > GS_REACH_BACK ? s - GS_REACH_BACK : 0, t, i, k, party,
           speaker = speaker_of(r, range, &party);
  int negative =
      r->f[GS_R_negative_indirect] || r->f[GS_R_negative_quote] || r->f[GS_R_negative_writer];
  float best = 0, most_negated = 0, all_negated = 0;
  gs_set_sentence(d, &r->mine, s);
  gs_set_clear(&r->scope);
  gs_set_add(d, &r->scope, r->negated);
  for (t = from; t < s; t++) {
    float shared = 0, negated = 0;
    const gs_range earlier = d->text.sentences.at[t];
    if (gs_is_blocked(d, t)) continue;
    gs_step(&d->text, 2);
    for (i = d->terms.first[t]; i < d->terms.first[t + 1]; i++) {
      uint32_t term = d->terms.of[d->terms.tokens.at[i]];
      if (gs_set_has(&r->mine, term)) shared += d->terms.weight[term];
      if (gs_set_has(&r->scope, term)) negated += d->terms.rarity[term];
    }
    if (negated > most_negated) most_negated = negated;
    for (i = earlier.first; i < earlier.last && party; i++) {
      uint32_t m = d->mention[i];
      if (m && r->holder[i]) {
        uint32_t e = d->mentions.at[m - 1].entity;
        const gs_statement *st = &d->statements.at[r->holder[i] - 1];
        if ((e + 1 == speaker || gs_party_of(d, e) + 1 == party) && st->entity != speaker &&
            st->party != party)
          r->f[GS_R_speaker_accused] = 1;
      }
    }
    if (r->mine.weight > 0) {
      float share = shared / (r->mine.weight > 2 ? r->mine.weight : 2);
      if (share > best) best = share;
    }
  }
  r->f[GS_R_overlap] = best;
  for (i = 0; i < r->scope.terms.n; i++) all_negated += d->terms.rarity[r->scope.terms.at[i]];
  r->f[GS_R_negated_found] = most_negated / gs_at_least(all_negated, GS_LEAST_RARITY);
  if (speaker && d->entities.at[speaker - 1].kind == GAINSAY_PERSON) r->f[GS_R_speaker_person] = 1;
  if (speaker && d->entities.at[speaker - 1].anonymity == GAINSAY_NAMED) r->f[GS_R_speaker_named] = 1;
  r->f[GS_R_past_denials] = r->denials > 3 ? 1.0f : (float)r->denials / 3.0f;
  if (s == 1 || s == 2) r->f[GS_R_first_after_headline] = 1;
  if (negative) {
    r->f[GS_R_overlap_negative] = best;
    r->f[GS_R_speaker_accused_negative] = r->f[GS_R_speaker_accused];
  }
  if (r->f[GS_R_main_negative]) r->f[GS_R_main_negative_overlap] = best;
  if (r->f[GS_R_insists]) r->f[GS_R_insists_overlap] = best;
  if (r->f[GS_R_deny_verdict_is] || r->f[GS_R_deny_verdict_other] || r->f[GS_R_hoax_word])
    r->f[GS_R_overlap_verdict] = best;
  for (t = s; t-- > 0 && s - t <= 2;) {
    for (k = r->by_head[t]; k && s - t == 1; k = r->next_by_head[k - 1])
      if (d->statements.at[k - 1].entity && d->statements.at[k - 1].entity != speaker)
        r->f[GS_R_after_claim_of_other] = 1;
    if (r->kind[t] == GS_DENIES + 1) r->f[GS_R_after_deny] = 1;
    if (r->kind[t] == GS_SILENT + 1) r->f[GS_R_after_silence] = 1;
    if (r->kind[t] == GS_DOUBTS + 1) r->f[GS_R_after_doubt] = 1;
  }
}

/* "Is it real or simply a hoax?" takes neither side: its verdicts show nothing. */
static void alternative_features(responder *r) {
  int i;
  if (r->f[GS_R_alternative] == 0) return;
  for (i = GS_R_deny_verdict_points; i <= GS_R_negated_confirm_verdict; i++) r->f[i] = 0;
  r->f[GS_R_hoax_word] = 0;
  for (i = 0; i < GS_ANSWERS; i++)
    if (r->token[i] != GS_NONE && gs_hit_of(r->d, r->token[i], GAINSAY_VERDICT)) {
      r->token[i] = GS_NONE;
      r->anchor[i] = 0;
    }
}

/* "The police confirmed that the picture was a fake", "... that nobody had been held": who
 * confirms that a thing is not so takes the side of those who deny it. */
static void confirmed_features(responder *r) {
  float *f = r->f;
  if (f[GS_R_confirm_cue] == 0) return;
  if (f[GS_R_main_negative] > 0) f[GS_R_confirm_negative] = 1;
  if (f[GS_R_deny_verdict_is] == 0 && f[GS_R_deny_verdict_points] == 0) return;
  f[GS_R_confirm_of_false] = 1;
  f[GS_R_confirm_cue] = f[GS_R_confirm_clause] = 0;
}

/* Whether something denies by itself: what does not takes more than the company of other
 * denials. */
static int is_outright(const float *f) {
  return f[GS_R_deny_cue] || f[GS_R_deny_phrase] || f[GS_R_denial_noun] || f[GS_R_denial_word] ||
         f[GS_R_deny_passive] || f[GS_R_deny_verdict_points] || f[GS_R_deny_verdict_is] ||
         f[GS_R_deny_verdict_called] || f[GS_R_deny_verdict_of_claim] || f[GS_R_negated_confirm_verdict] ||
         f[GS_R_negative_main] || f[GS_R_opens_with_no];
}

static void sentence_features(responder *r, uint32_t s) {
  gainsay_document *d = r->d;
  const gs_range range = d->text.sentences.at[s];
  uint32_t i;
  memset(r->f, 0, sizeof r->f);
  memset(r->anchor, 0, sizeof r->anchor);
  r->plain = r->unanswered = 0;
  for (i = 0; i < GS_ANSWERS; i++) r->token[i] = GS_NONE;
  r->negated.first = r->negated.last = 0;
  r->f[GS_R_bias] = 1;
  cue_features(r, s);
  for (i = range.first; i < range.last; i++) verdict_features(r, i);
  word_features(r, range);
  alternative_features(r);
  confirmed_features(r);
  if (d->text.blocks.at[d->block_of[s]].kind == GAINSAY_HEADLINE) r->f[GS_R_headline] = 1;
  if (gs_token_at(d, range.first)->quote && gs_token_at(d, range.last - 1)->quote)
    r->f[GS_R_in_quote] = 1;
  if (!r->by_head[s] && !r->holder[range.first]) r->f[GS_R_writer_only] = 1;
  for (i = 0; i < GS_ANSWERS; i++) r->f[GS_R_deny_shown + i] = r->token[i] != GS_NONE ? 1.0f : 0.0f;
  /* A refusal to do something is no silence: it takes a verb of answering. */
  if (!r->f[GS_R_silent_cue] && !r->f[GS_R_silent_phrase] && !r->f[GS_R_declines_reply] &&
      !r->f[GS_R_no_reply] && !r->f[GS_R_would_not_reply])
    r->f[GS_R_silent_shown] = 0;
  if (r->f[GS_R_insists] && r->f[GS_R_negative_main]) r->f[GS_R_insists_negative] = 1;
  if (r->f[GS_R_deny_shown] && !is_outright(r->f)) r->f[GS_R_deny_weak] = 1;
  r->f[GS_R_text_verdicts] = r->verdicts > 5 ? 1.0f : (float)r->verdicts / 5.0f;
}

/* Whether anything in the sentence could make a response: only such sentences are
 * held against the earlier ones. */
static int may_respond(const responder *r) {
  int i;
  for (i = 0; i < GS_ANSWERS; i++)
    if (r->token[i] != GS_NONE) return 1;
  return r->f[GS_R_insists] > 0 || r->f[GS_R_contrast] > 0 || r->f[GS_R_claim_word] > 0;
}

/* ---- decisions -------------------------------------------------------------------------- */

#define EVEN 0.5f /* how sure is what no weights decided */

/* The kind of response that the sentence makes, + 1, or 0. */
static int decide(responder *r) {
  int k, best = 0;
  float most = 0;
  r->sure = EVEN;
  for (k = 0; k < GS_ANSWERS; k++) {
    float sum;
    if (r->f[GS_R_deny_shown + k] == 0) continue; /* nothing in the sentence shows this kind */
    sum = gs_dot(r->f, gs_response_weights[k], GS_R_COUNT) - gs_response_thresholds[k];
    if (sum > most) {
      most = sum;
      best = k + 1;
      /* The threshold trades precision for recall; the probability is without it. */
      r->sure = (float)gs_logistic(sum + gs_response_thresholds[k]);
    }
  }
  /* "Engineers questioned the claim", "he doubted that": no further sign is needed. */
  return best ? best : r->plain;
}

/* What is said inside another's words is theirs. */
static void speak_for(gs_statement *st, const gs_statement *from) {
  st->source = from->source;
  st->entity = from->entity;
  st->party = from->party;
  st->kind = from->kind;
  st->anonymity = from->anonymity;
}

/* Whether the heads above token i lead to `head`. */
static int leads_to(const gs_syntax *x, uint32_t i, uint32_t head) {
  uint32_t steps;
  for (steps = 0; steps < 8 && i != head && x->head[i] != i; steps++) i = x->head[i];
  return i == head;
}

/* Who keeps silent is the subject of the verb that says so: "the mayor did not return a
 * call" is the mayor's silence, and not the writer's nor that of who says so.  0 if the verb
 * has no subject here. */
static int speak_by_subject(gainsay_document *d, gs_statement *st, uint32_t verb) {
  const gs_range s = *gs_sentence_of(d, verb);
  const uint32_t subject = d->syntax.subject ? d->syntax.subject[verb] : GS_NONE;
  gs_range source, cue, rest;
  uint32_t i, entity = GS_NONE;
  if (subject == GS_NONE || subject < s.first || subject >= verb || gs_tag_at(d, subject) == GS_RELATIVE) return 0;
  cue.first = verb;
  cue.last = verb + 1;
  for (; cue.first > subject + 1; cue.first--) {
    const gs_tag t = gs_tag_at(d, cue.first - 1);
    if (t != GS_AUX && t != GS_NEGATION && t != GS_ADVERB) break;
  }
  source.first = subject;
  while (source.first > s.first && leads_to(&d->syntax, source.first - 1, subject)) source.first--;
  source.last = cue.first;
  while (source.last > source.first + 1 && gs_tag_at(d, source.last - 1) == GS_PUNCT) source.last--;
  for (i = source.first; i < source.last && entity == GS_NONE; i++)
    if (d->mention[i]) entity = d->mentions.at[d->mention[i] - 1].entity;
  if (d->mention[subject]) entity = d->mentions.at[d->mention[subject] - 1].entity;
  *gs_push(d->arena, &st->source) = source;
  *gs_push(d->arena, &st->cue) = cue;
  st->head = verb;
  st->writer = 0;
  st->kind = GAINSAY_PERSON;
  st->anonymity = GAINSAY_UNNAMED;
  if (entity != GS_NONE) {
    st->entity = entity + 1;
    st->party = gs_party_of(d, entity) + 1;
    st->kind = d->entities.at[entity].kind;
    st->anonymity = d->entities.at[entity].anonymity;
  }
  st->content.n = 0;
  rest.first = cue.last;
  rest.last = reach_end(d, rest.first, s.last);
  if (rest.first < rest.last) *gs_push(d->arena, &st->content) = rest;
  return 1;
}

/* The statement that carries a response of `kind` in sentence s: the one that shows
 * it; or a new one for a sentence inside a longer quotation, whose cue stands in
 * another, or in the writer's own voice. */
static uint32_t carrier(responder *r, uint32_t s, int kind, gainsay_stance stance) {
  gainsay_document *d = r->d;
  uint32_t k = r->anchor[kind], i, holder = 0, made;
  const gs_range range = d->text.sentences.at[s];
  /* "The union said the mayor did not return its calls": told by another. */
  const uint32_t verb = kind == GS_SILENT ? r->token[kind] : GS_NONE;
  const int told = k && verb != GS_NONE && gs_is_inside(&d->statements.at[k - 1].content, verb);
  if (told) {
    made = gs_writers_statement(d, s, stance);
    if (speak_by_subject(d, &d->statements.at[made], verb)) {
      d->statements.at[made].via = k;
      return made;
    }
    d->statements.at[made].writer = 0;
    speak_for(&d->statements.at[made], &d->statements.at[k - 1]);
    return made;
  }
  if (k && gs_token_at(d, d->statements.at[k - 1].head)->sentence == s) return k - 1;
  if (!k && r->token[kind] == GS_NONE)
    for (k = r->by_head[s]; k && r->next_by_head[k - 1]; k = r->next_by_head[k - 1]) {
    }
  if (k && gs_token_at(d, d->statements.at[k - 1].head)->sentence == s) return k - 1;
  holder = k;
  for (i = range.first; i < range.last && !holder; i++) holder = r->holder[i];
  made = gs_writers_statement(d, s, stance);
  if (holder) {
    d->statements.at[made].writer = 0;
    d->statements.at[made].confidence = d->statements.at[holder - 1].confidence;
    d->statements.at[made].via = d->statements.at[holder - 1].via;
    speak_for(&d->statements.at[made], &d->statements.at[holder - 1]);
  } else if (verb != GS_NONE) {
    (void)speak_by_subject(d, &d->statements.at[made], verb);
  }
  return made;
}

static const gainsay_stance stance_of_kind[GS_ANSWERS] = {GAINSAY_DENY, GAINSAY_DOUBT, GAINSAY_CONFIRM,
                                                          GAINSAY_NO_COMMENT};

static void respond_in(responder *r, uint32_t s, int kind) {
  gainsay_document *d = r->d;
  gainsay_stance stance = stance_of_kind[kind];
  uint32_t k, at;
  gs_statement *st;
  at = carrier(r, s, kind, stance);
  /* Whatever else the cues of this sentence proposed, it has one response. */
  for (k = r->by_head[s]; k; k = r->next_by_head[k - 1])
    if (k - 1 != at && gs_is_response(&d->statements.at[k - 1]) &&
        d->statements.at[k - 1].stance == stance)
      gs_demote(&d->statements.at[k - 1], GAINSAY_ASSERT);
  st = &d->statements.at[at];
  k = r->holder[st->head];
  if (!st->source.n && k && k - 1 != at) speak_for(st, &d->statements.at[k - 1]);
  if (st->stance != stance) {
    st->detail = stance == GAINSAY_NO_COMMENT ? GAINSAY_DECLINED
                 : stance == GAINSAY_DENY     ? GAINSAY_CONTRADICT
                                              : GAINSAY_DETAIL_NONE;
    if (r->f[GS_R_deny_verdict_points] || r->f[GS_R_deny_verdict_is] ||
        r->f[GS_R_deny_verdict_called] || r->f[GS_R_deny_verdict_of_claim])
      if (stance == GAINSAY_DENY) st->detail = GAINSAY_VERDICT_GIVEN;
  }
  st->stance = (uint8_t)stance;
  st->answers = r->sure;
  if (stance == GAINSAY_DENY) st->negative = 1;
}

static void prepare(responder *r, gainsay_document *d) {
  uint32_t i;
  memset(r, 0, sizeof *r);
  r->d = d;
  r->refused = gs_alloc_zero(d->arena, d->statements.n + 1u, 1);
  for (i = 0; i < d->statements.n; i++) {
    gs_statement *st = &d->statements.at[i];
    uint8_t proposed = st->stance;
    gs_step(&d->text, 4);
    if (st->entry == GS_NONE || !gs_is_response(st)) continue;
    gs_judge_response(d, st);
    st->answers = EVEN;
    if (!gs_is_response(st)) r->refused[i] = (uint8_t)(proposed + 1);
  }
  r->holder = holders(d);
  r->starts = gs_alloc(d->arena, (d->statements.n + 1u) * sizeof *r->starts);
  for (i = 0; i < d->statements.n; i++) r->starts[i] = gs_extent(&d->statements.at[i].content).first;
  r->in_source = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, 1);
  for (i = 0; i < d->statements.n; i++) {
    const gs_range source = gs_extent(&d->statements.at[i].source);
    uint32_t k;
    for (k = source.first; k < source.last; k++) r->in_source[k] = 1;
  }
  r->by_head = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, sizeof *r->by_head);
  r->next_by_head = gs_alloc_zero(d->arena, d->statements.n + 1u, sizeof *r->next_by_head);
  for (i = d->statements.n; i-- > 0;) {
    uint32_t s = gs_token_at(d, d->statements.at[i].head)->sentence;
    r->next_by_head[i] = r->by_head[s];
    r->by_head[s] = i + 1;
  }
  r->kind = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, 1);
  gs_set_init(d, &r->mine);
  gs_set_init(d, &r->scope);
  for (i = 0; i < d->text.tokens.n; i++) {
    const gs_hit *h = gs_hit_of(d, i, GAINSAY_VERDICT);
    r->verdicts += h && gs_entry_of(d, h->entry)->stance == GAINSAY_DENY;
  }
}

void gs_respond(gainsay_document *d) {
  responder r;
  uint32_t s, k, n = d->text.sentences.n;
  prepare(&r, d);
  for (s = 0; s < n; s++) {
    int kind = 0;
    gs_step(&d->text, 2);
    if (gs_is_blocked(d, s)) continue;
    sentence_features(&r, s);
    if (may_respond(&r)) {
      context_features(&r, s);
      kind = d->observer && d->observer->response ? d->observer->response(d->observer->ctx, d, s, r.f, &r.sure)
                                                  : decide(&r);
    }
    r.kind[s] = (uint8_t)kind;
    r.denials += kind == GS_DENIES + 1;
    if (kind) respond_in(&r, s, kind - 1);
    else
      for (k = r.by_head[s]; k; k = r.next_by_head[k - 1])
        if (gs_is_response(&d->statements.at[k - 1])) gs_demote(&d->statements.at[k - 1], GAINSAY_ASSERT);
  }
}
