/* Links: which claims each response answers, and why.
 *
 * Every sentence near a response is held against what the response says it
 * answers: the terms they share, whether the responder is spoken of or accused,
 * whose claim it is, how far it stands (pairs.c).  The features are added up with
 * learned weights.  A second look knows what the first made of every pair: a sentence that
 * other responses answer, or that says again what the best one says, is likelier.  The
 * best sentences over the threshold are linked, and the features that counted are kept
 * as the reasons. */
#include "pairs.h"
#include "weights.h"
#include "../base/real.h"
#include <string.h>

#define MOST_LINKS 4u /* sentences that one response answers */
#define LEAST_REASON 0.15f /* what counts less is no reason to show */
#define MOST_TERMS 6u /* words that a reason shows */
/* A sentence of news has a few responses; of one made to have a hundred only so many
 * are linked. */
#define MOST_RESPONSES 4u
#define MOST_KEPT 512u /* candidates of the first look, 400 bytes each; others are found twice */
#define LIKELY 3u       /* candidates of the first look that the second holds others against */

/* What the first look made of a response and each of its candidates. */
typedef struct first_look {
  uint32_t response;
  float *p; /* by candidate, 0 .. 1 */
  gs_candidate *all; /* the candidates, or NULL */
  uint32_t n;
} first_look;

/* What the first look made of a sentence, over all responses. */
typedef struct standing {
  float sum, best, second;
  uint32_t count, best_response;
} standing;

typedef struct linker {
  gs_pairs pairs;
  gs_term_set claim;
  gs_array(first_look) looks;
  uint32_t kept;       /* candidates of all looks */
  standing *standings; /* by sentence */
  gs_term_set likely[LIKELY];
} linker;

/* ---- reasons --------------------------------------------------------------------------- */

/* What a reader is told. */
#define REASONS(X)                                                                \
  X(SHARED_TERMS, "shared-terms") \
  X(SAME_PHRASES, "same-phrases") \
  X(ANOTHER_ACT, "another-act") \
  X(RESPONDER_IS_SPOKEN_OF, "responder-is-spoken-of") \
  X(RESPONDER_IS_ACCUSED, "responder-is-accused") \
  X(NAMES_WHO_CLAIMS, "names-who-claims") \
  X(OWN_CLAIM, "own-claim") \
  X(CLAIM_OF_ANOTHER, "claim-of-another") \
  X(IS_AN_ALLEGATION, "is-an-allegation") \
  X(TELLS_A_WRONGFUL_ACT, "tells-a-wrongful-act") \
  X(RIGHT_BEFORE, "right-before") \
  X(POINTS_BACK, "points-back") \
  X(NEAR, "near") \
  X(SAME_PARAGRAPH, "same-paragraph") \
  X(HEADLINE_OR_LEAD, "headline-or-lead") \
  X(FAR_BEFORE, "far-before") \
  X(RIGHT_BEHIND, "right-behind") \
  X(BEHIND, "behind") \
  X(SAYS_THE_OPPOSITE, "says-the-opposite") \
  X(OTHERS_ANSWER_IT, "others-answer-it") \
  X(TELLS_THE_SAME, "tells-the-same")
#define REASON_CONSTANT(constant, name) constant,
#define REASON_NAME(constant, name) name,
enum { REASONS(REASON_CONSTANT) REASON_COUNT };
static const char *const reason_names[REASON_COUNT] = {REASONS(REASON_NAME)};

/* Of each feature; one that is not here is not shown.  Those of one reason stand
 * together. */
static const struct { int feature, reason; } shown[] = {
  {GS_L_shared_terms, SHARED_TERMS},
  {GS_L_shared_of_claim, SHARED_TERMS},
  {GS_L_rarest_shared, SHARED_TERMS},
  {GS_L_many_shared, SHARED_TERMS},
  {GS_L_shared_names, SHARED_TERMS},
  {GS_L_confirm_shared, SHARED_TERMS},
  {GS_L_share_of_most, SHARED_TERMS},
  {GS_L_most_shared, SHARED_TERMS},
  {GS_L_most_shared_of_claim, SHARED_TERMS},
  {GS_L_second_most_shared, SHARED_TERMS},
  {GS_L_shared_two, SHARED_TERMS},
  {GS_L_content_found, SHARED_TERMS},
  {GS_L_sentence_found, SHARED_TERMS},
  {GS_L_sentence_found_of_claim, SHARED_TERMS},
  {GS_L_rarest_found, SHARED_TERMS},
  {GS_L_content_alike, SHARED_TERMS},
  {GS_L_most_found, SHARED_TERMS},
  {GS_L_found_of_most, SHARED_TERMS},
  {GS_L_act_found, SHARED_TERMS},
  {GS_L_same_phrases, SAME_PHRASES},
  {GS_L_act_elsewhere, ANOTHER_ACT},
  {GS_L_responder_spoken_of, RESPONDER_IS_SPOKEN_OF},
  {GS_L_silent_spoken_of, RESPONDER_IS_SPOKEN_OF},
  {GS_L_few_wanted_spoken_of, RESPONDER_IS_SPOKEN_OF},
  {GS_L_responder_accused, RESPONDER_IS_ACCUSED},
  {GS_L_nearest_accusing, RESPONDER_IS_ACCUSED},
  {GS_L_nearest_accusing_points, RESPONDER_IS_ACCUSED},
  {GS_L_claim_owner_named, NAMES_WHO_CLAIMS},
  {GS_L_claim_of_document_meant, NAMES_WHO_CLAIMS},
  {GS_L_own_claim, OWN_CLAIM},
  {GS_L_claim_of_other, CLAIM_OF_ANOTHER},
  {GS_L_claim_of_document, CLAIM_OF_ANOTHER},
  {GS_L_allegation, IS_AN_ALLEGATION},
  {GS_L_silent_allegation, IS_AN_ALLEGATION},
  {GS_L_wrongful_act, TELLS_A_WRONGFUL_ACT},
  {GS_L_next_before, RIGHT_BEFORE},
  {GS_L_silent_next_before, RIGHT_BEFORE},
  {GS_L_few_wanted_next_before, RIGHT_BEFORE},
  {GS_L_points_next_before, POINTS_BACK},
  {GS_L_opens_pointing_next_before, POINTS_BACK},
  {GS_L_two_before, NEAR},
  {GS_L_same_paragraph, SAME_PARAGRAPH},
  {GS_L_headline_or_first, HEADLINE_OR_LEAD},
  {GS_L_second_or_third, HEADLINE_OR_LEAD},
  {GS_L_far_before, FAR_BEFORE},
  {GS_L_far_paragraph, FAR_BEFORE},
  {GS_L_next_after, RIGHT_BEHIND},
  {GS_L_later, BEHIND},
  {GS_L_negative_and_positive, SAYS_THE_OPPOSITE},
  {GS_L_answered_by_others, OTHERS_ANSWER_IT},
  {GS_L_answered_by_another, OTHERS_ANSWER_IT},
  {GS_L_of_title, TELLS_THE_SAME},
  {GS_L_like_best, TELLS_THE_SAME},
  {GS_L_like_likely, TELLS_THE_SAME}
};

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
static const char *shared_words(linker *l, uint32_t sentence) {
  gainsay_document *d = l->pairs.d;
  const char *out = "";
  uint32_t i, n = 0;
  gs_set_sentence(d, &l->pairs.found, sentence);
  for (i = 0; i < l->pairs.wanted.terms.n && n < MOST_TERMS; i++) {
    uint32_t term = l->pairs.wanted.terms.at[i], found, here, there;
    float weight;
    if (!gs_goes_with(gs_set_near(d, &l->pairs.found, term, &found, &weight))) continue;
    here = l->pairs.wanted.token[term];
    there = l->pairs.found.token[found];
    out = append(d, out, gs_words(d, whole(d, here)),
                 gs_token_at(d, here)->word == gs_token_at(d, there)->word
                     ? NULL
                     : gs_words(d, whole(d, there)));
    n++;
  }
  return out;
}

static const char *detail_of(linker *l, int reason, uint32_t sentence) {
  gainsay_document *d = l->pairs.d;
  const gs_statement *r = &d->statements.at[l->pairs.response];
  if (reason == SHARED_TERMS) return shared_words(l, sentence);
  if ((reason == RESPONDER_IS_SPOKEN_OF || reason == RESPONDER_IS_ACCUSED) && r->source.n) {
    uint32_t at = gs_responder_in(&l->pairs, d->text.sentences.at[sentence]);
    if (at != GS_NONE)
      return append(d, "", gs_words(d, gs_extent(&r->source)), gs_words(d, whole(d, at)));
  }
  return "";
}

/* The reasons for a link, one for each name: what its features added up to. */
static void explain(linker *l, const gs_candidate *c, gs_link *k) {
  gainsay_document *d = l->pairs.d;
  size_t i, j;
  for (i = 0; i < sizeof shown / sizeof *shown; i = j) {
    float weight = 0;
    gs_reason *reason;
    for (j = i; j < sizeof shown / sizeof *shown && shown[j].reason == shown[i].reason; j++)
      weight += c->f[shown[j].feature] * gs_link_weights[shown[j].feature];
    if (weight < LEAST_REASON && weight > -LEAST_REASON) continue;
    reason = gs_push(d->arena, &k->why);
    reason->feature = reason_names[shown[i].reason];
    reason->weight = weight;
    reason->detail = detail_of(l, shown[i].reason, c->sentence);
  }
}

/* ---- links -------------------------------------------------------------------------------- */

static void add_link(linker *l, uint32_t claim, const gs_candidate *c) {
  gs_link *k = gs_push(l->pairs.d->arena, &l->pairs.d->links);
  memset(k, 0, sizeof *k);
  k->response = l->pairs.response;
  k->claim = claim;
  k->score = c->score;
  /* The threshold trades precision for recall; the probability is without it. */
  k->confidence = (float)gs_logistic(c->score + gs_link_threshold);
  explain(l, c, k);
}

/* How much of the statement's matter the response wants: 0 .. 1.  A relative clause
 * ("drones, which the US says Moscow seeks") is about what stands before it. */
static float matter(linker *l, const gs_statement *st) {
  gainsay_document *d = l->pairs.d;
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
  for (i = 0; i < l->pairs.wanted.terms.n; i++)
    if (gs_set_has(&l->claim, l->pairs.wanted.terms.at[i])) shared += d->terms.weight[l->pairs.wanted.terms.at[i]];
  return l->pairs.wanted.weight > 0 ? shared / l->pairs.wanted.weight : 0;
}

/* Whether the response can answer this statement: somebody else's, with a content,
 * and not silence.  Nobody denies their own claim. */
static int can_answer(const linker *l, uint32_t statement) {
  const gs_statement *st = &l->pairs.d->statements.at[statement], *r = &l->pairs.d->statements.at[l->pairs.response];
  if (statement == l->pairs.response || !st->content.n || st->stance == GAINSAY_NO_COMMENT) return 0;
  if (gs_is_response(st) && st->stance == r->stance) return 0; /* two denials do not deny each other */
  if (gs_is_inside(&st->content, r->head)) return 0; /* what says the response too */
  return !r->entity || (st->entity != r->entity && st->party != r->party);
}

/* How much a statement is the claim that an answer means where the two share no word: an
 * accusation, and one that speaks of who answers, before any other, and then the widest. */
static uint32_t weight_of(const linker *l, const gs_statement *st) {
  const gs_range r = gs_extent(&st->content);
  const uint32_t width = r.last - r.first < 1000u ? r.last - r.first : 999u;
  uint32_t k, speaks = 0;
  for (k = 0; k < st->content.n && k < 8 && !speaks; k++) {
    gs_range piece = st->content.at[k];
    if (piece.last - piece.first > GS_MOST_COMPARED) piece.last = piece.first + GS_MOST_COMPARED;
    speaks = gs_responder_in(&l->pairs, piece) != GS_NONE;
  }
  return 1u + width + 1000u * speaks + 1000u * (st->stance == GAINSAY_ALLEGE);
}

/* Links the response to the claims of the sentence: to the statements of others
 * that have most of the matter, or to the likeliest where none has any, or else to
 * what the writer says. */
static void link_sentence(linker *l, const gs_candidate *c) {
  gainsay_document *d = l->pairs.d;
  uint32_t k, linked = 0, theirs = 0, most = 0, likeliest = GS_NONE;
  float best = 0;
  for (k = d->first_statement[c->sentence]; k; k = d->next_statement.at[k - 1]) {
    const gs_statement *st = &d->statements.at[k - 1];
    float m;
    uint32_t weight;
    if (!can_answer(l, k - 1)) {
      theirs += st->content.n > 0;
      continue;
    }
    m = matter(l, st);
    if (m > best) best = m;
    weight = weight_of(l, st);
    if (weight > most) most = weight, likeliest = k - 1;
  }
  for (k = d->first_statement[c->sentence]; k; k = d->next_statement.at[k - 1]) {
    if (!can_answer(l, k - 1)) continue;
    if (best > 0 ? matter(l, &d->statements.at[k - 1]) < 0.5f * best : k - 1 != likeliest) continue;
    add_link(l, k - 1, c);
    linked = 1;
  }
  if (!linked && !theirs) add_link(l, gs_writers_statement(d, c->sentence, GAINSAY_ASSERT), c);
}

static float score_of(const float *f) { return gs_dot(f, gs_link_weights, GS_L_COUNT) - gs_link_threshold; }

/* Whether a candidate is beside the matter, however well it stands: it has little
 * of what a specific answer names and another has it; or it shares at most one term,
 * and the responder is accused elsewhere and not spoken of here. */
static int is_beside(const gs_candidate *c, int is_best) {
  return c->f[GS_L_other_matter] > 0 && c->f[GS_L_act_elsewhere] > 0 && !is_best;
}

/* "He said ministers had known, a claim the office rejected": an answer to what its
 * own sentence has just said, by somebody else. */
static void link_within(linker *l) {
  gainsay_document *d = l->pairs.d;
  const gs_statement *r = &d->statements.at[l->pairs.response];
  uint32_t k, first = gs_extent(&r->cue).first;
  gs_candidate c;
  if (!r->cue.n || (!l->pairs.points && !l->pairs.claim_word && l->pairs.wanted.terms.n >= 3)) return;
  memset(&c, 0, sizeof c);
  c.sentence = l->pairs.home;
  c.f[GS_L_points_next_before] = 1;
  c.f[GS_L_same_paragraph] = 1;
  c.score = 1.5f - gs_link_threshold;
  for (k = d->first_statement[l->pairs.home]; k; k = d->next_statement.at[k - 1]) {
    const gs_statement *st = &d->statements.at[k - 1];
    if (can_answer(l, k - 1) && !gs_is_response(st) && st->cue.n && gs_extent(&st->cue).last <= first &&
        (st->object == GS_OBJECT_CLAUSE || st->object == GS_OBJECT_QUOTE ||
         st->object == GS_OBJECT_OF) &&
        st->stance != GAINSAY_INTEND && st->stance != GAINSAY_DEMAND)
      add_link(l, k - 1, &c);
  }
}

/* The first look: how likely each candidate is by itself. */
static void look(linker *l, uint32_t response) {
  gainsay_document *d = l->pairs.d;
  gs_candidate all[GS_MOST_CANDIDATES];
  uint32_t k, n = gs_find_candidates(&l->pairs, response, all);
  const float *weights = d->observer && d->observer->first_weights ? d->observer->first_weights
                                                                   : gs_link_first_weights;
  first_look *out = gs_push(d->arena, &l->looks);
  out->response = response;
  out->p = gs_alloc(d->arena, (n + 1u) * sizeof *out->p);
  out->all = NULL;
  out->n = n;
  if (l->kept + n <= MOST_KEPT) {
    out->all = gs_alloc(d->arena, n * sizeof *all);
    memcpy(out->all, all, n * sizeof *all);
    l->kept += n;
  }
  for (k = 0; k < n; k++) {
    standing *s = &l->standings[all[k].sentence];
    out->p[k] = (float)gs_logistic(gs_dot(all[k].f, weights, GS_L_FIRST));
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

/* How much of the lesser of two sentences' terms sentence s and `set` share. */
static float alike(const linker *l, uint32_t s, const gs_term_set *set) {
  const gs_terms *terms = &l->pairs.d->terms;
  const float weight = terms->weight_of[s];
  float shared = 0;
  uint32_t k;
  for (k = terms->first[s]; k < terms->first[s + 1]; k++) {
    const uint32_t term = terms->of[terms->tokens.at[k]];
    if (gs_set_has(set, term)) shared += terms->weight[term];
  }
  return shared / gs_at_least(weight < set->weight ? weight : set->weight, GS_LEAST_WEIGHT);
}

/* The second look: what the first made of this sentence for other responses, and how
 * like it is to those that the first found likely. */
static void second_features(linker *l, const first_look *first, gs_candidate *all, uint32_t n) {
  gainsay_document *d = l->pairs.d;
  uint32_t likely[LIKELY], nlikely = 0, i, k;
  for (k = 0; k < n; k++) {
    for (i = nlikely; i > 0 && first->p[likely[i - 1]] < first->p[k]; i--)
      if (i < LIKELY) likely[i] = likely[i - 1];
    if (i < LIKELY) likely[i] = k;
    if (nlikely < LIKELY) nlikely++;
  }
  for (i = 0; i < nlikely; i++) gs_set_sentence(d, &l->likely[i], all[likely[i]].sentence);
  gs_set_sentence(d, &l->claim, l->pairs.home);
  for (k = 0; k < n; k++) {
    const standing *s = &l->standings[all[k].sentence];
    float *f = all[k].f;
    if (s->count > 1) f[GS_L_answered_by_others] = (s->sum - first->p[k]) / (float)(s->count - 1);
    f[GS_L_answered_by_another] = s->best_response == first->response ? s->second : s->best;
    f[GS_L_like_response] = alike(l, all[k].sentence, &l->claim);
    f[GS_L_is_best] = k == likely[0] ? 1.0f : 0.0f;
    f[GS_L_of_best] = first->p[k] / gs_at_least(first->p[likely[0]], 1e-6f);
    if (k != likely[0]) {
      f[GS_L_like_best] = alike(l, all[k].sentence, &l->likely[0]);
      f[GS_L_like_likely] = first->p[likely[0]] * f[GS_L_like_best];
    }
    /* The likeliest come first, and nothing is more alike than 1. */
    for (i = 1; i < nlikely && first->p[likely[i]] > f[GS_L_like_likely]; i++)
      if (k != likely[i])
        f[GS_L_like_likely] = gs_at_least(first->p[likely[i]] * alike(l, all[k].sentence, &l->likely[i]), f[GS_L_like_likely]);
  }
}

static void link_response(linker *l, const first_look *first) {
  gainsay_document *d = l->pairs.d;
  gs_candidate found[GS_MOST_CANDIDATES], *all = first->all, *best[MOST_LINKS + 1];
  uint32_t i, k, n = first->n, nbest = 0;
  /* A link is no surer than its response. */
  float unsure = (float)gs_log(d->statements.at[first->response].answers);
  if (all) gs_take_response(&l->pairs, first->response);
  else n = gs_find_candidates(&l->pairs, first->response, all = found);
  second_features(l, first, all, n);
  if (d->observer && d->observer->link) {
    /* No links are made: they would depend on the weights that are about to be fitted. */
    for (k = 0; k < n; k++)
      d->observer->link(d->observer->ctx, d, l->pairs.response, all[k].sentence, all[k].f);
    return;
  }
  link_within(l);
  for (k = 0; k < n; k++) {
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

void gs_link_responses(gainsay_document *d) {
  linker l;
  uint32_t i, n = d->statements.n;
  uint8_t *responses = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, 1);
  memset(&l, 0, sizeof l);
  gs_pairs_init(&l.pairs, d);
  gs_set_init(d, &l.claim);
  for (i = 0; i < LIKELY; i++) gs_set_init(d, &l.likely[i]);
  l.standings = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, sizeof *l.standings);
  for (i = 0; i < n; i++) {
    uint8_t *here = &responses[gs_token_at(d, d->statements.at[i].head)->sentence];
    if (gs_is_response(&d->statements.at[i]) && ++*here <= MOST_RESPONSES) look(&l, i);
    if (*here > MOST_RESPONSES) *here = MOST_RESPONSES;
  }
  for (i = 0; i < l.looks.n; i++) link_response(&l, &l.looks.at[i]);
}
