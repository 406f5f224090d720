/* Links: which claims each response answers, and why.
 *
 * Every sentence near a response is held against what the response says it
 * answers: the terms they share, whether the responder is spoken of or accused,
 * whose claim it is, how far it stands.  The features are added up with learned
 * weights.  A second look knows what the first made of every pair: a sentence that
 * other responses answer, or that says again what the best one says, is likelier.  The
 * best sentences over the threshold are linked, and the features that counted are kept
 * as the reasons. */
#include "answer.h"
#include "weights.h"
#include "../base/real.h"
#include <string.h>

#define MOST_LINKS 4u /* sentences that one response answers */
#define LEAST_REASON 0.15f /* what counts less is no reason to show */
#define MOST_TERMS 6u /* words that a reason shows */
/* A sentence of news has a few statements; of one made to have a hundred only so many
 * are linked, and only so many are held against responses elsewhere. */
#define MOST_RESPONSES 4u
#define MOST_CLAIMS 8u
#define MOST_CANDIDATES (GS_REACH_BACK + GS_REACH_AHEAD + 1)
#define LIKELY 5u       /* candidates of the first look that the second holds others against */
#define MOST_PHRASES 64u
#define LEAST_RARITY 1.2f /* what fewer words than this add up to shows little */

/* What the first look made of a response and each of its candidates. */
typedef struct first_look {
  uint32_t response;
  float *p; /* by candidate, 0 .. 1 */
} first_look;

/* What the first look made of a sentence, over all responses. */
typedef struct standing {
  float sum, best, second;
  uint32_t count, best_response;
} standing;

typedef struct linker {
  gainsay_document *d;
  gs_term_set wanted, found, claim;
  uint32_t response;
  uint32_t home; /* the response's sentence */
  int points, claim_word;
  uint32_t owner;   /* entity + 1 named as the claim's owner: "denied Trump's claim" */
  uint8_t *central; /* by term: whether it recurs */
  uint32_t ncentral;
  int spoken_before; /* whether any earlier sentence speaks of the responder */
  uint8_t *traits;   /* by sentence: what its words show, TRAITS_KNOWN once they were read */
  /* what is compared by rarity */
  gs_term_set content, sentence; /* the response's; the sentence without its source and cue */
  gs_term_set acts;              /* the verbs of what it answers: "exporting drones" */
  float content_rarity, sentence_rarity;
  uint32_t phrases[MOST_PHRASES][2], nphrases; /* neighbouring terms of the sentence */
  /* the second look */
  gs_array(first_look) looks;
  standing *standings; /* by sentence */
  gs_term_set likely[LIKELY];
} linker;

/* What a sentence's words show, whoever answers it. */
enum {
  CLAIM_WORD = 1 << 0,
  WRONGFUL_ACT = 1 << 1,
  HEDGED = 1 << 2,
  QUESTION = 1 << 3,
  HAS_NUMBER = 1 << 4,
  NEGATIVE = 1 << 5,
  TRAITS_KNOWN = 1 << 7
};

typedef struct candidate {
  uint32_t sentence;
  float score;
  float f[GS_L_COUNT];
} candidate;

/* ---- what the response wants ------------------------------------------------------- */

static void want(linker *l, gs_range r) {
  gainsay_document *d = l->d;
  uint32_t i;
  for (i = r.first; i < r.last; i++) {
    gs_range one;
    one.first = i;
    one.last = i + 1;
    if (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) {
      l->claim_word = 1;
      /* The owner of the claim: "Trump's claim", "a claim by Trump". */
      if (i > r.first + 1 && gs_tag_at(d, i - 1) == GS_POSSESSIVE && d->mention[i - 2])
        l->owner = d->mentions.at[d->mention[i - 2] - 1].entity + 1;
      if (i + 2 < r.last && (gs_is(d, i + 1, "by") || gs_is(d, i + 1, "from")) && d->mention[i + 2])
        l->owner = d->mentions.at[d->mention[i + 2] - 1].entity + 1;
    }
    gs_set_add(d, &l->wanted, one);
    if ((gs_grammar_at(d, i) & GAINSAY_W_POINTER) && i < r.first + 8) l->points = 1;
  }
}

/* The terms of what the response answers: its content, else its whole sentence;
 * without its source and cue. */
static void wanted_terms(linker *l) {
  gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  gs_range s = *gs_sentence_of(d, r->head), source = gs_extent(&r->source), cue = gs_extent(&r->cue);
  uint32_t k, i, left = GS_MOST_COMPARED;
  l->points = l->claim_word = 0;
  l->owner = 0;
  gs_set_clear(&l->wanted);
  for (k = 0; k < r->content.n && left; k++) {
    gs_range piece = r->content.at[k];
    if (piece.last - piece.first > left) piece.last = piece.first + left;
    want(l, piece);
    left -= piece.last - piece.first;
  }
  if (l->wanted.terms.n >= 3) return;
  for (i = s.first; i < s.last; i++) {
    gs_range one;
    if ((i >= source.first && i < source.last) || (i >= cue.first && i < cue.last)) continue;
    one.first = i;
    one.last = i + 1;
    want(l, one);
  }
}

static float rarity_of(const gainsay_document *d, const gs_term_set *set) {
  float sum = 0;
  uint32_t i;
  for (i = 0; i < set->terms.n; i++) sum += d->terms.rarity[set->terms.at[i]];
  return sum;
}

static void add_acts(linker *l, gs_range r) {
  gainsay_document *d = l->d;
  uint32_t i;
  if (r.last - r.first > GS_MOST_COMPARED) r.last = r.first + GS_MOST_COMPARED;
  for (i = r.first; i < r.last; i++) {
    gs_tag t = gs_tag_at(d, i);
    gs_range one;
    one.first = i;
    one.last = i + 1;
    if (t == GS_ING || t == GS_BASE || t == GS_FINITE || t == GS_PARTICIPLE) gs_set_add(d, &l->acts, one);
  }
}

/* What the response's words are compared by, however common they are in this text. */
static void response_terms(linker *l) {
  gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  const gs_range s = *gs_sentence_of(d, r->head), source = gs_extent(&r->source),
                 cue = gs_extent(&r->cue);
  uint32_t i, before = 0;
  gs_set_clear(&l->content);
  gs_set_add_content(d, &l->content, &r->content);
  gs_set_clear(&l->sentence);
  l->nphrases = 0;
  for (i = s.first; i < s.last; i++) {
    gs_range one;
    one.first = i;
    one.last = i + 1;
    if (!((i >= source.first && i < source.last) || (i >= cue.first && i < cue.last)))
      gs_set_add(d, &l->sentence, one);
    if (!d->terms.of[i]) continue;
    if (before && l->nphrases < MOST_PHRASES) {
      l->phrases[l->nphrases][0] = before;
      l->phrases[l->nphrases++][1] = d->terms.of[i];
    }
    before = d->terms.of[i];
  }
  gs_set_clear(&l->acts);
  for (i = 0; i < r->content.n; i++) add_acts(l, r->content.at[i]);
  l->content_rarity = rarity_of(d, &l->content);
  l->sentence_rarity = rarity_of(d, &l->sentence);
}

/* ---- features ------------------------------------------------------------------------ */

/* Whether a related word says the same; a wider or narrower one, or the opposite, may not. */
static int goes_with(gs_relation relation) {
  return relation == GS_SAME || relation == GS_SYNONYM || relation == GS_DERIVED;
}

/* How rare the terms of `set` are that l->found has, or words like them, in sum; and
 * the rarest of them. */
static float rarity_found(const linker *l, const gs_term_set *set, float *rarest) {
  const gainsay_document *d = l->d;
  float sum = 0;
  uint32_t i;
  *rarest = 0;
  for (i = 0; i < set->terms.n; i++) {
    uint32_t term = set->terms.at[i], found;
    float weight;
    if (!goes_with(gs_set_near(d, &l->found, term, &found, &weight))) continue;
    weight *= d->terms.rarity[term];
    sum += weight;
    if (weight > *rarest) *rarest = weight;
  }
  return sum;
}

static float at_least(float x, float least) { return x > least ? x : least; }

/* Neighbouring terms that stand together in the response's sentence too. */
static uint32_t same_phrases(const linker *l, gs_range r) {
  const gainsay_document *d = l->d;
  uint32_t i, k, n = 0, before = 0;
  for (i = r.first; i < r.last && n < 2; i++) {
    uint32_t term = d->terms.of[i];
    if (!term) continue;
    for (k = 0; before && k < l->nphrases; k++)
      if ((l->phrases[k][0] == before && l->phrases[k][1] == term) ||
          (l->phrases[k][0] == term && l->phrases[k][1] == before)) {
        n++;
        break;
      }
    before = term;
  }
  return n;
}

/* By how rare the words are in news; l->found holds the sentence's terms. */
static void rarity_features(const linker *l, gs_range range, float *f) {
  float content, sentence, rarest, theirs = rarity_of(l->d, &l->found);
  sentence = rarity_found(l, &l->sentence, &rarest);
  f[GS_L_rarest_found] = rarest;
  f[GS_L_sentence_found] = sentence / at_least(l->sentence_rarity, LEAST_RARITY);
  f[GS_L_sentence_found_of_claim] = sentence / at_least(theirs, LEAST_RARITY);
  content = rarity_found(l, &l->content, &rarest);
  f[GS_L_content_found] = content / at_least(l->content_rarity, LEAST_RARITY);
  f[GS_L_content_alike] = content / at_least((l->content_rarity + theirs) / 2, LEAST_RARITY);
  (void)rarity_found(l, &l->acts, &rarest);
  f[GS_L_act_found] = rarest > 0 ? 1.0f : 0.0f;
  f[GS_L_same_phrases] = (float)same_phrases(l, range) / 2.0f;
}

/* A token of the range that names the responder or its party, or GS_NONE. */
static uint32_t responder_in(const linker *l, gs_range r) {
  const gainsay_document *d = l->d;
  const gs_statement *st = &d->statements.at[l->response];
  uint32_t i;
  if (!st->entity) return GS_NONE;
  for (i = r.first; i < r.last; i++) {
    uint32_t m = d->mention[i], e;
    if (!m) continue;
    e = d->mentions.at[m - 1].entity;
    if (e + 1 == st->entity || gs_party_of(d, e) + 1 == st->party || e + 1 == st->party) return i;
  }
  return GS_NONE;
}

static void statement_features(const linker *l, uint32_t s, float *f) {
  const gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  uint32_t k, j, n = 0;
  for (k = d->first_statement[s]; k && n < MOST_CLAIMS; k = d->next_statement.at[k - 1], n++) {
    const gs_statement *st = &d->statements.at[k - 1];
    int own = r->entity && (st->entity == r->entity);
    if (!own && r->party && st->party == r->party) f[GS_L_claim_of_same_party] = 1;
    uint32_t left = GS_MOST_COMPARED;
    if (k - 1 == l->response) continue;
    if (own) f[GS_L_own_claim] = 1;
    else if (!st->writer) f[GS_L_claim_of_other] = 1;
    if (st->stance == GAINSAY_ALLEGE) f[GS_L_allegation] = 1;
    if (st->quotation || st->object == GS_OBJECT_QUOTE) f[GS_L_quoted] = 1;
    if (l->owner && st->entity == l->owner) f[GS_L_claim_owner_named] = 1;
    if (gs_is_response(st)) {
      f[GS_L_is_response] = 1;
      if (!own && st->stance != r->stance) f[GS_L_both_responses_differ] = 1;
    }
    if (st->negative && r->negative) f[GS_L_both_negative] = 1;
    if (!st->negative && r->negative) f[GS_L_negative_and_positive] = 1;
    for (j = 0; j < st->content.n && left && !own; j++) {
      gs_range piece = st->content.at[j];
      if (piece.last - piece.first > left) piece.last = piece.first + left;
      if (responder_in(l, piece) != GS_NONE) f[GS_L_responder_accused] = 1;
      left -= piece.last - piece.first;
    }
  }
  if (!d->first_statement[s]) f[GS_L_writers_claim] = 1;
}

/* How much of the text's matter the sentence has: the share of the terms that recur
 * in three sentences or more. */
static float centrality(const linker *l) {
  uint32_t i, n = 0;
  for (i = 0; i < l->found.terms.n; i++) n += l->central[l->found.terms.at[i]];
  return l->ncentral ? (float)n / (float)(l->ncentral > 8 ? 8 : l->ncentral) : 0;
}

static unsigned traits_of(linker *l, uint32_t s) {
  const gainsay_document *d = l->d;
  const gs_range r = d->text.sentences.at[s];
  unsigned traits = l->traits[s];
  uint32_t i;
  if (traits) return traits;
  traits = TRAITS_KNOWN;
  for (i = r.first; i < r.last; i++) {
    if (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) traits |= CLAIM_WORD;
    if (gs_hit_of(d, i, GAINSAY_ACT)) traits |= WRONGFUL_ACT;
    if (gs_hit_of(d, i, GAINSAY_HEDGE)) traits |= HEDGED;
    if (gs_is(d, i, "?")) traits |= QUESTION;
    if (gs_token_at(d, i)->flags & GS_T_NUMBER) traits |= HAS_NUMBER;
    if (gs_tag_at(d, i) == GS_NEGATION) traits |= NEGATIVE;
  }
  l->traits[s] = (uint8_t)traits;
  return traits;
}

static void pair_features(linker *l, uint32_t s, float *f) {
  gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  const gs_range range = d->text.sentences.at[s];
  unsigned traits = traits_of(l, s);
  uint32_t i, n = 0, names = 0, gap = s < l->home ? l->home - s : s - l->home;
  float shared = 0, rarest = 0;
  memset(f, 0, GS_L_COUNT * sizeof *f);
  f[GS_L_bias] = 1;
  gs_set_clear(&l->found);
  gs_set_add(d, &l->found, range);
  for (i = 0; i < l->wanted.terms.n; i++) {
    uint32_t term = l->wanted.terms.at[i];
    if (!gs_set_has(&l->found, term)) continue;
    shared += d->terms.weight[term];
    if (d->terms.weight[term] > rarest) rarest = d->terms.weight[term];
    n++;
    names += term <= d->entities.n;
  }
  f[GS_L_shared_terms] = shared / (l->wanted.weight > 1.5f ? l->wanted.weight : 1.5f);
  f[GS_L_shared_of_claim] = shared / (l->found.weight > 1.5f ? l->found.weight : 1.5f);
  f[GS_L_rarest_shared] = rarest;
  f[GS_L_many_shared] = n >= 3 ? 1.0f : (float)n / 3.0f;
  f[GS_L_shared_names] = names ? 1.0f : 0.0f;
  if (responder_in(l, range) != GS_NONE) f[GS_L_responder_spoken_of] = 1;
  else if (!l->spoken_before) f[GS_L_no_spoken_before] = 1;
  rarity_features(l, range, f);
  statement_features(l, s, f);
  if (traits & CLAIM_WORD) f[GS_L_claim_word] = 1;
  if (traits & WRONGFUL_ACT) f[GS_L_wrongful_act] = 1;
  if (s > l->home) {
    f[gap == 1 ? GS_L_next_after : GS_L_later] = 1;
    if (l->home < 3 && d->text.sentences.n > 8)
      f[GS_L_response_in_lead_later] = 1; /* a lead tells what follows */
  } else if (gap == 1) f[GS_L_next_before] = 1;
  else if (gap == 2) f[GS_L_two_before] = 1;
  else f[gap <= 5 ? GS_L_three_to_five_before : GS_L_far_before] = 1;
  if (d->block_of[s] == d->block_of[l->home]) f[GS_L_same_paragraph] = 1;
  if (s == 0 || d->text.blocks.at[d->block_of[s]].kind == GAINSAY_HEADLINE)
    f[GS_L_headline_or_first] = 1;
  else if (s <= 2) f[GS_L_second_or_third] = 1;
  if ((l->points || l->claim_word) && f[GS_L_next_before] > 0) f[GS_L_points_next_before] = 1;
  if (l->wanted.terms.n < 3) {
    f[GS_L_few_wanted] = 1;
    f[GS_L_few_wanted_next_before] = f[GS_L_next_before];
    f[GS_L_few_wanted_spoken_of] = f[GS_L_responder_spoken_of];
  }
  if (r->stance == GAINSAY_NO_COMMENT) {
    f[GS_L_silent] = 1;
    f[GS_L_silent_next_before] = f[GS_L_next_before];
    f[GS_L_silent_spoken_of] = f[GS_L_responder_spoken_of];
    f[GS_L_silent_allegation] = f[GS_L_allegation] > 0 || f[GS_L_wrongful_act] > 0 ? 1.0f : 0.0f;
  }
  if (r->stance == GAINSAY_CONFIRM) {
    f[GS_L_confirm] = 1;
    f[GS_L_confirm_shared] = f[GS_L_shared_terms];
    f[GS_L_confirm_clause] = r->object == GS_OBJECT_CLAUSE ? 1.0f : 0.0f;
  }
  if (r->stance == GAINSAY_DOUBT) f[GS_L_doubt] = 1;
  if (r->object == GS_OBJECT_CLAUSE) f[GS_L_own_clause] = 1;
  f[GS_L_central] = centrality(l);
  if (range.last - range.first > 20) f[GS_L_long_sentence] = 1;
  if (traits & HEDGED) f[GS_L_hedged] = 1;
  if (traits & QUESTION) f[GS_L_question] = 1;
  if (traits & HAS_NUMBER) f[GS_L_has_number] = 1;
  if (traits & NEGATIVE) f[GS_L_negative] = 1;
  if (r->stance == GAINSAY_NO_COMMENT) f[GS_L_silent_central] = f[GS_L_central];
  if (l->wanted.terms.n < 3) f[GS_L_few_wanted_central] = f[GS_L_central];
  if (r->writer) {
    f[GS_L_writer_response] = 1;
    f[GS_L_writer_response_central] = f[GS_L_central];
    f[GS_L_writer_response_next_before] = f[GS_L_next_before];
  }
}

/* Sets `to` for the candidate before the response that is nearest to it among those
 * with `has`.  Candidates stand in the order of the text. */
static void mark_nearest(const linker *l, candidate *c, uint32_t n, int has, int to) {
  uint32_t i;
  for (i = n; i-- > 0;)
    if (c[i].sentence < l->home && c[i].f[has] > 0) {
      c[i].f[to] = 1;
      return;
    }
}

/* What only a look at all the candidates shows. */
static void rank_features(const linker *l, candidate *c, uint32_t n) {
  uint32_t i, best = GS_NONE, second = GS_NONE, best_of_claim = GS_NONE;
  int accusing = 0, acted = 0;
  float most = 0;
  for (i = 0; i < n; i++) most = at_least(c[i].f[GS_L_sentence_found], most);
  for (i = 0; i < n && most > 0; i++) {
    c[i].f[GS_L_found_of_most] = c[i].f[GS_L_sentence_found] / most;
    c[i].f[GS_L_most_found] = c[i].f[GS_L_sentence_found] >= most ? 1.0f : 0.0f;
  }
  for (i = 0; i < n; i++) {
    float x = c[i].f[GS_L_shared_terms];
    if (x <= 0) continue;
    if (best == GS_NONE || x >= c[best].f[GS_L_shared_terms]) second = best, best = i;
    else if (second == GS_NONE || x >= c[second].f[GS_L_shared_terms]) second = i;
    if (best_of_claim == GS_NONE ||
        c[i].f[GS_L_shared_of_claim] >= c[best_of_claim].f[GS_L_shared_of_claim])
      best_of_claim = i;
  }
  if (best != GS_NONE) {
    c[best].f[GS_L_most_shared] = 1;
    for (i = 0; i < n; i++)
      c[i].f[GS_L_share_of_most] = c[i].f[GS_L_shared_terms] / c[best].f[GS_L_shared_terms];
  }
  if (best != GS_NONE && (l->wanted.terms.n >= 4 || c[best].f[GS_L_shared_terms] > 0.5f))
    for (i = 0; i < n; i++)
      if (c[i].f[GS_L_share_of_most] < (l->wanted.terms.n >= 4 ? 0.6f : 0.3f))
        c[i].f[GS_L_other_matter] = 1;
  if (second != GS_NONE) c[second].f[GS_L_second_most_shared] = 1;
  if (best_of_claim != GS_NONE) c[best_of_claim].f[GS_L_most_shared_of_claim] = 1;
  for (i = 0; i < n; i++) accusing = accusing || c[i].f[GS_L_responder_accused] > 0;
  for (i = 0; i < n; i++) acted = acted || c[i].f[GS_L_act_found] > 0;
  for (i = 0; i < n; i++) {
    float *f = c[i].f;
    int unshared = f[GS_L_shared_terms] <= 0, before = c[i].sentence < l->home;
    if (unshared) f[GS_L_unshared] = 1;
    if (acted && f[GS_L_act_found] == 0) f[GS_L_act_elsewhere] = 1;
    if (accusing && f[GS_L_responder_spoken_of] == 0) {
      f[GS_L_spoken_of_elsewhere] = 1;
      f[GS_L_spoken_of_elsewhere_unshared] = unshared ? 1.0f : 0.0f;
    }
    if (unshared) f[GS_L_headline_unshared] = f[GS_L_headline_or_first];
    if (unshared) f[GS_L_lead_unshared] = f[GS_L_second_or_third];
    f[GS_L_headline_central] = f[GS_L_headline_or_first] * f[GS_L_central];
    f[GS_L_shared_spoken_of] = f[GS_L_shared_terms] * f[GS_L_responder_spoken_of];
    if (unshared && before)
      f[l->home - c[i].sentence <= 2 ? GS_L_near_unshared : GS_L_far_unshared] = 1;
    if (f[GS_L_own_claim] > 0 && f[GS_L_claim_of_other] == 0) f[GS_L_own_claim_only] = 1;
    if (l->wanted.terms.n >= 4 && f[GS_L_many_shared] < 0.6f) f[GS_L_specific_unshared] = 1;
    if (f[GS_L_many_shared] > 0.6f) f[GS_L_shared_two] = 1;
  }
  mark_nearest(l, c, n, GS_L_claim_of_other, GS_L_nearest_of_other);
  mark_nearest(l, c, n, GS_L_responder_spoken_of, GS_L_nearest_spoken_of);
  mark_nearest(l, c, n, GS_L_allegation, GS_L_nearest_allegation);
  mark_nearest(l, c, n, GS_L_claim_word, GS_L_nearest_claim_word);
  mark_nearest(l, c, n, GS_L_responder_accused, GS_L_nearest_accusing);
  for (i = 0; i < n; i++) {
    if (c[i].f[GS_L_few_wanted] > 0)
      c[i].f[GS_L_few_wanted_nearest_of_other] = c[i].f[GS_L_nearest_of_other];
    if (l->points || l->claim_word)
      c[i].f[GS_L_nearest_accusing_points] = c[i].f[GS_L_nearest_accusing];
    if (c[i].f[GS_L_silent] > 0) c[i].f[GS_L_silent_nearest_spoken_of] = c[i].f[GS_L_nearest_spoken_of];
  }
}

/* ---- reasons --------------------------------------------------------------------------- */

/* What a reader is told of each feature; a feature without a name is not shown.
 * Those of one name stand together. */
static const struct {
  int feature;
  const char *name;
} shown[] = {{GS_L_shared_terms, "shared-terms"},
             {GS_L_shared_of_claim, "shared-terms"},
             {GS_L_rarest_shared, "shared-terms"},
             {GS_L_many_shared, "shared-terms"},
             {GS_L_shared_names, "shared-terms"},
             {GS_L_confirm_shared, "shared-terms"},
             {GS_L_share_of_most, "shared-terms"},
             {GS_L_most_shared, "shared-terms"},
             {GS_L_most_shared_of_claim, "shared-terms"},
             {GS_L_second_most_shared, "shared-terms"},
             {GS_L_shared_two, "shared-terms"},
             {GS_L_content_found, "shared-terms"},
             {GS_L_sentence_found, "shared-terms"},
             {GS_L_sentence_found_of_claim, "shared-terms"},
             {GS_L_rarest_found, "shared-terms"},
             {GS_L_content_alike, "shared-terms"},
             {GS_L_most_found, "shared-terms"},
             {GS_L_found_of_most, "shared-terms"},
             {GS_L_act_found, "shared-terms"},
             {GS_L_same_phrases, "same-phrases"},
             {GS_L_act_elsewhere, "another-act"},
             {GS_L_responder_spoken_of, "responder-is-spoken-of"},
             {GS_L_silent_spoken_of, "responder-is-spoken-of"},
             {GS_L_few_wanted_spoken_of, "responder-is-spoken-of"},
             {GS_L_responder_accused, "responder-is-accused"},
             {GS_L_nearest_accusing, "responder-is-accused"},
             {GS_L_nearest_accusing_points, "responder-is-accused"},
             {GS_L_claim_owner_named, "names-who-claims"},
             {GS_L_own_claim, "own-claim"},
             {GS_L_claim_of_other, "claim-of-another"},
             {GS_L_allegation, "is-an-allegation"},
             {GS_L_silent_allegation, "is-an-allegation"},
             {GS_L_wrongful_act, "tells-a-wrongful-act"},
             {GS_L_next_before, "right-before"},
             {GS_L_silent_next_before, "right-before"},
             {GS_L_few_wanted_next_before, "right-before"},
             {GS_L_points_next_before, "points-back"},
             {GS_L_two_before, "near"},
             {GS_L_same_paragraph, "same-paragraph"},
             {GS_L_headline_or_first, "headline-or-lead"},
             {GS_L_second_or_third, "headline-or-lead"},
             {GS_L_far_before, "far-before"},
             {GS_L_next_after, "right-behind"},
             {GS_L_later, "behind"},
             {GS_L_negative_and_positive, "says-the-opposite"},
             {GS_L_answered_by_others, "others-answer-it"},
             {GS_L_answered_by_another, "others-answer-it"},
             {GS_L_like_best, "tells-the-same"},
             {GS_L_like_likely, "tells-the-same"}};

/* The token, or the whole name that it belongs to. */
static gs_range whole(const gainsay_document *d, uint32_t token) {
  gs_range r;
  r.first = token;
  r.last = token + 1;
  if (d->mention[token]) r = d->mentions.at[d->mention[token] - 1].tokens;
  return r;
}

/* "TO, a ~ b": appends a pair of words, or one where they are the same. */
static char *append(gainsay_document *d, const char *to, const char *a, const char *b) {
  const char *part[5];
  size_t n = 1, i;
  char *out, *at;
  part[0] = to;
  part[1] = *to ? ", " : "";
  part[2] = a;
  part[3] = b ? " ~ " : "";
  part[4] = b ? b : "";
  for (i = 0; i < 5; i++) n += strlen(part[i]);
  at = out = gs_alloc(d->arena, n);
  for (i = 0; i < 5; i++) {
    size_t length = strlen(part[i]);
    memcpy(at, part[i], length);
    at += length;
  }
  *at = '\0';
  return out;
}

/* "exporting ~ sell, drones, Iran ~ Tehran" */
static const char *shared_words(linker *l, gs_range sentence) {
  gainsay_document *d = l->d;
  const char *out = "";
  uint32_t i, n = 0;
  gs_set_clear(&l->found);
  gs_set_add(d, &l->found, sentence);
  for (i = 0; i < l->wanted.terms.n && n < MOST_TERMS; i++) {
    uint32_t term = l->wanted.terms.at[i], found, here, there;
    float weight;
    if (!goes_with(gs_set_near(d, &l->found, term, &found, &weight))) continue;
    here = l->wanted.token[term];
    there = l->found.token[found];
    out = append(d, out, gs_words(d, whole(d, here)),
                 gs_token_at(d, here)->word == gs_token_at(d, there)->word
                     ? NULL
                     : gs_words(d, whole(d, there)));
    n++;
  }
  return out;
}

static const char *detail_of(linker *l, const char *name, gs_range sentence) {
  gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  if (strcmp(name, "shared-terms") == 0) return shared_words(l, sentence);
  if (strncmp(name, "responder", 9) == 0 && r->source.n) {
    uint32_t at = responder_in(l, sentence);
    if (at != GS_NONE)
      return append(d, "", gs_words(d, gs_extent(&r->source)), gs_words(d, whole(d, at)));
  }
  return "";
}

/* The reasons for a link, one for each name: what its features added up to. */
static void explain(linker *l, const candidate *c, gs_link *k) {
  gainsay_document *d = l->d;
  size_t i, j;
  for (i = 0; i < sizeof shown / sizeof *shown; i = j) {
    float weight = 0;
    gs_reason *reason;
    for (j = i; j < sizeof shown / sizeof *shown && strcmp(shown[j].name, shown[i].name) == 0; j++)
      weight += c->f[shown[j].feature] * gs_link_weights[shown[j].feature];
    if (weight < LEAST_REASON && weight > -LEAST_REASON) continue;
    reason = gs_push(d->arena, &k->why);
    reason->feature = shown[i].name;
    reason->weight = weight;
    reason->detail = detail_of(l, shown[i].name, d->text.sentences.at[c->sentence]);
  }
}

/* ---- links -------------------------------------------------------------------------------- */

static void add_link(linker *l, uint32_t claim, const candidate *c) {
  gs_link *k = gs_push(l->d->arena, &l->d->links);
  memset(k, 0, sizeof *k);
  k->response = l->response;
  k->claim = claim;
  k->score = c->score;
  /* The threshold trades precision for recall; the probability is without it. */
  k->confidence = (float)gs_logistic(c->score + gs_link_threshold);
  explain(l, c, k);
}

/* How much of the statement's matter the response wants: 0 .. 1.  A relative clause
 * ("drones, which the US says Moscow seeks") is about what stands before it. */
static float matter(linker *l, const gs_statement *st) {
  gainsay_document *d = l->d;
  uint32_t i;
  float shared = 0;
  gs_set_clear(&l->claim);
  gs_set_add_content(d, &l->claim, &st->content);
  if (st->source.n) {
    gs_range before;
    before.last = st->source.at[0].first;
    if (before.last > 0 && gs_tag_at(d, before.last - 1) == GS_RELATIVE) {
      uint32_t first = gs_sentence_of(d, before.last - 1)->first;
      before.first = before.last > first + 10 ? before.last - 10 : first;
      gs_set_add(d, &l->claim, before);
    }
  }
  for (i = 0; i < l->wanted.terms.n; i++)
    if (gs_set_has(&l->claim, l->wanted.terms.at[i])) shared += d->terms.weight[l->wanted.terms.at[i]];
  return l->wanted.weight > 0 ? shared / l->wanted.weight : 0;
}

/* Whether the response can answer this statement: somebody else's, with a content,
 * and not silence.  Nobody denies their own claim. */
static int can_answer(const linker *l, uint32_t statement) {
  const gs_statement *st = &l->d->statements.at[statement], *r = &l->d->statements.at[l->response];
  if (statement == l->response || !st->content.n || st->stance == GAINSAY_NO_COMMENT) return 0;
  if (gs_is_response(st) && st->stance == r->stance) return 0; /* two denials do not deny each other */
  return !r->entity || (st->entity != r->entity && st->party != r->party);
}

/* Links the response to the claims of the sentence: to the statements of others
 * that have most of the matter, or else to what the writer says. */
static void link_sentence(linker *l, const candidate *c) {
  gainsay_document *d = l->d;
  uint32_t k, linked = 0, theirs = 0;
  float best = 0;
  for (k = d->first_statement[c->sentence]; k; k = d->next_statement.at[k - 1]) {
    float m;
    if (!can_answer(l, k - 1)) {
      theirs += d->statements.at[k - 1].content.n > 0;
      continue;
    }
    m = matter(l, &d->statements.at[k - 1]);
    if (m > best) best = m;
  }
  for (k = d->first_statement[c->sentence]; k; k = d->next_statement.at[k - 1]) {
    if (!can_answer(l, k - 1) || matter(l, &d->statements.at[k - 1]) < 0.5f * best) continue;
    add_link(l, k - 1, c);
    linked = 1;
  }
  if (!linked && !theirs) add_link(l, gs_writers_statement(d, c->sentence, GAINSAY_ASSERT), c);
}

static float score_of(const float *f) {
  float sum = -gs_link_threshold;
  int i;
  for (i = 0; i < GS_L_COUNT; i++) sum += f[i] * gs_link_weights[i];
  return sum;
}

/* Whether a candidate is beside the matter, however well it stands: it has little
 * of what a specific answer names and another has it; or it shares at most one term,
 * and the responder is accused elsewhere and not spoken of here. */
static int is_beside(const candidate *c, int is_best) {
  return c->f[GS_L_other_matter] > 0 && c->f[GS_L_act_elsewhere] > 0 && !is_best;
}

/* "He said ministers had known, a claim the office rejected": an answer to what its
 * own sentence has just said, by somebody else. */
static void link_within(linker *l) {
  gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  uint32_t k, first = gs_extent(&r->cue).first;
  candidate c;
  if (!r->cue.n || (!l->points && !l->claim_word && l->wanted.terms.n >= 3)) return;
  memset(&c, 0, sizeof c);
  c.sentence = l->home;
  c.f[GS_L_points_next_before] = 1;
  c.f[GS_L_same_paragraph] = 1;
  c.score = 1.5f - gs_link_threshold;
  for (k = d->first_statement[l->home]; k; k = d->next_statement.at[k - 1]) {
    const gs_statement *st = &d->statements.at[k - 1];
    if (can_answer(l, k - 1) && !gs_is_response(st) && st->cue.n && gs_extent(&st->cue).last <= first &&
        (st->object == GS_OBJECT_CLAUSE || st->object == GS_OBJECT_QUOTE ||
         st->object == GS_OBJECT_OF) &&
        st->stance != GAINSAY_INTEND && st->stance != GAINSAY_DEMAND)
      add_link(l, k - 1, &c);
  }
}

/* The sentences that the response is held against, with the features of the first
 * look; returns how many. */
static uint32_t find_candidates(linker *l, uint32_t response, candidate *all) {
  gainsay_document *d = l->d;
  uint32_t s, n = 0, from, to;
  l->response = response;
  l->home = gs_token_at(d, d->statements.at[response].head)->sentence;
  from = l->home > GS_REACH_BACK ? l->home - GS_REACH_BACK : 0;
  to = l->home + GS_REACH_AHEAD < d->text.sentences.n ? l->home + GS_REACH_AHEAD
                                                      : d->text.sentences.n - 1;
  wanted_terms(l);
  response_terms(l);
  l->spoken_before = 0;
  for (s = from; s < l->home && !l->spoken_before; s++)
    l->spoken_before = responder_in(l, d->text.sentences.at[s]) != GS_NONE;
  for (s = from; s <= to; s++) {
    if (s == l->home || gs_is_blocked(d, s)) continue;
    gs_step(&d->text, 8);
    all[n].sentence = s;
    pair_features(l, s, all[n++].f);
  }
  rank_features(l, all, n);
  return n;
}

/* The first look: how likely each candidate is by itself. */
static void look(linker *l, uint32_t response) {
  gainsay_document *d = l->d;
  candidate all[MOST_CANDIDATES];
  uint32_t k, i, n = find_candidates(l, response, all);
  const float *weights = d->observer && d->observer->first_weights ? d->observer->first_weights
                                                                   : gs_link_first_weights;
  first_look *out = gs_push(d->arena, &l->looks);
  out->response = response;
  out->p = gs_alloc(d->arena, (n + 1u) * sizeof *out->p);
  for (k = 0; k < n; k++) {
    standing *s = &l->standings[all[k].sentence];
    float sum = 0;
    for (i = 0; i < GS_L_FIRST; i++) sum += all[k].f[i] * weights[i];
    out->p[k] = (float)gs_logistic(sum);
    s->sum += out->p[k];
    s->count++;
    if (out->p[k] > s->best) {
      s->second = s->best;
      s->best = out->p[k];
      s->best_response = response;
    } else if (out->p[k] > s->second) {
      s->second = out->p[k];
    }
  }
}

/* How much of the lesser of two sentences' terms l->found and `set` share. */
static float alike(const linker *l, const gs_term_set *set) {
  const gainsay_document *d = l->d;
  float shared = 0;
  uint32_t i;
  for (i = 0; i < l->found.terms.n; i++)
    if (gs_set_has(set, l->found.terms.at[i])) shared += d->terms.weight[l->found.terms.at[i]];
  return shared / at_least(l->found.weight < set->weight ? l->found.weight : set->weight, 1.5f);
}

/* The second look: what the first made of this sentence for other responses, and how
 * like it is to those that the first found likely. */
static void second_features(linker *l, const first_look *first, candidate *all, uint32_t n) {
  gainsay_document *d = l->d;
  uint32_t likely[LIKELY], nlikely = 0, i, k;
  for (k = 0; k < n; k++) {
    for (i = nlikely; i > 0 && first->p[likely[i - 1]] < first->p[k]; i--)
      if (i < LIKELY) likely[i] = likely[i - 1];
    if (i < LIKELY) likely[i] = k;
    if (nlikely < LIKELY) nlikely++;
  }
  for (i = 0; i < nlikely; i++) {
    gs_set_clear(&l->likely[i]);
    gs_set_add(d, &l->likely[i], d->text.sentences.at[all[likely[i]].sentence]);
  }
  gs_set_clear(&l->claim);
  gs_set_add(d, &l->claim, d->text.sentences.at[l->home]);
  for (k = 0; k < n; k++) {
    const standing *s = &l->standings[all[k].sentence];
    float *f = all[k].f;
    if (s->count > 1) f[GS_L_answered_by_others] = (s->sum - first->p[k]) / (float)(s->count - 1);
    f[GS_L_answered_by_another] = s->best_response == first->response ? s->second : s->best;
    gs_set_clear(&l->found);
    gs_set_add(d, &l->found, d->text.sentences.at[all[k].sentence]);
    f[GS_L_like_response] = alike(l, &l->claim);
    f[GS_L_is_best] = k == likely[0] ? 1.0f : 0.0f;
    f[GS_L_of_best] = first->p[k] / at_least(first->p[likely[0]], 1e-6f);
    if (k != likely[0]) f[GS_L_like_best] = alike(l, &l->likely[0]);
    for (i = 0; i < nlikely; i++)
      if (k != likely[i])
        f[GS_L_like_likely] =
            at_least(first->p[likely[i]] * alike(l, &l->likely[i]), f[GS_L_like_likely]);
  }
}

static void link_response(linker *l, const first_look *first) {
  gainsay_document *d = l->d;
  candidate all[MOST_CANDIDATES], *best[MOST_LINKS + 1];
  uint32_t i, k, n = find_candidates(l, first->response, all), nbest = 0;
  /* A link is no surer than its response. */
  float unsure = (float)gs_log(d->statements.at[first->response].answers);
  second_features(l, first, all, n);
  link_within(l);
  for (k = 0; k < n; k++) {
    if (d->observer && d->observer->link)
      d->observer->link(d->observer->ctx, d, l->response, all[k].sentence, all[k].f);
    all[k].score = score_of(all[k].f) + unsure;
    for (i = nbest; i > 0 && best[i - 1]->score < all[k].score; i--) best[i] = best[i - 1];
    best[i] = &all[k];
    if (nbest < MOST_LINKS) nbest++;
  }
  for (i = 0; i < nbest; i++)
    if (i == 0 ? best[i]->score > gs_link_top_threshold - gs_link_threshold
               : best[i]->score > 0 && best[i]->score >= best[0]->score - gs_link_near_best)
      if (!is_beside(best[i], i == 0)) link_sentence(l, best[i]);
}

static void find_central(linker *l) {
  gainsay_document *d = l->d;
  uint32_t s, i, *in = gs_alloc_zero(d->arena, d->terms.n, sizeof *in),
                 *last = gs_alloc_zero(d->arena, d->terms.n, sizeof *last);
  l->central = gs_alloc_zero(d->arena, d->terms.n, 1);
  for (s = 0; s < d->text.sentences.n; s++)
    for (i = d->text.sentences.at[s].first; i < d->text.sentences.at[s].last; i++) {
      uint32_t term = d->terms.of[i];
      if (!term || last[term] == s + 1) continue;
      last[term] = s + 1;
      if (++in[term] == 3) l->central[term] = 1, l->ncentral++;
    }
}

void gs_link_responses(gainsay_document *d) {
  linker l;
  uint32_t i, n = d->statements.n;
  uint8_t *responses = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, 1);
  memset(&l, 0, sizeof l);
  l.traits = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, 1);
  l.d = d;
  gs_set_init(d, &l.wanted);
  gs_set_init(d, &l.found);
  gs_set_init(d, &l.claim);
  gs_set_init(d, &l.content);
  gs_set_init(d, &l.sentence);
  gs_set_init(d, &l.acts);
  for (i = 0; i < LIKELY; i++) gs_set_init(d, &l.likely[i]);
  l.standings = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, sizeof *l.standings);
  find_central(&l);
  for (i = 0; i < n; i++) {
    uint8_t *here = &responses[gs_token_at(d, d->statements.at[i].head)->sentence];
    if (gs_is_response(&d->statements.at[i]) && ++*here <= MOST_RESPONSES) look(&l, i);
    if (*here > MOST_RESPONSES) *here = MOST_RESPONSES;
  }
  for (i = 0; i < l.looks.n; i++) link_response(&l, &l.looks.at[i]);
}
