/* What a response and a sentence have to do with each other, as features; see pairs.h. */
#include "pairs.h"
#include <string.h>

/* Of a sentence's statements only so many are looked at: one of news has a few. */
#define MOST_CLAIMS 8u
#define FAR_PARAGRAPHS 6u /* so many paragraphs on, a text speaks of other things */

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

/* ---- what the response wants ------------------------------------------------------- */

static void want(gs_pairs *l, gs_range r) {
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
    /* "would not comment on those reports": silence is no matter of the claim. */
    if (!l->silent || !(gs_grammar_at(d, i) & GAINSAY_W_REPLY)) gs_set_add(d, &l->wanted, one);
    if ((gs_grammar_at(d, i) & GAINSAY_W_POINTER) && i < r.first + 8) l->points = 1;
  }
}

/* The terms of what the response answers: its content, else its whole sentence;
 * without its source and cue. */
static void wanted_terms(gs_pairs *l) {
  gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  gs_range s = *gs_sentence_of(d, r->head), source = gs_extent(&r->source), cue = gs_extent(&r->cue);
  uint32_t k, i, left = GS_MOST_COMPARED;
  l->points = l->claim_word = 0;
  l->silent = r->stance == GAINSAY_NO_COMMENT;
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

static void add_acts(gs_pairs *l, gs_range r) {
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

/* "The story", "this report", "the site": what is told somewhere, or who publishes it. */
static int names_document(const gainsay_document *d, uint32_t i) {
  const gs_hit *role = gs_hit_of(d, i, GAINSAY_ROLE);
  return (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) ||
         (role && (gs_entry_of(d, role->entry)->flags & (GAINSAY_ROLE_DOCUMENT | GAINSAY_ROLE_MEDIA)));
}

/* Whether the sentence opens by pointing: "That is false", "that claim was shot down". */
static int opens_pointing(const gainsay_document *d, gs_range s) {
  uint32_t i = s.first;
  while (i < s.last && (gs_token_at(d, i)->flags & GS_T_QUOTE)) i++;
  return i + 1 < s.last && (gs_grammar_at(d, i) & GAINSAY_W_POINTER) &&
         (gs_tag_at(d, i + 1) != GS_NOUN || (gs_grammar_at(d, i + 1) & GAINSAY_W_CLAIM));
}

/* What the response's words are compared by, however common they are in this text. */
static void response_terms(gs_pairs *l) {
  gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  const gs_range s = *gs_sentence_of(d, r->head), source = gs_extent(&r->source),
                 cue = gs_extent(&r->cue);
  uint32_t i, before = 0;
  gs_set_clear(&l->content);
  gs_set_add_content(d, &l->content, &r->content);
  gs_set_clear(&l->sentence);
  l->nphrases = 0;
  gs_set_sentence(d, &l->around, l->home);
  l->of_document = 0;
  l->opens_pointing = opens_pointing(d, s);
  for (i = s.first; i < s.last; i++) {
    gs_range one;
    if (names_document(d, i)) l->of_document = 1;
    one.first = i;
    one.last = i + 1;
    if (!((i >= source.first && i < source.last) || (i >= cue.first && i < cue.last)))
      gs_set_add(d, &l->sentence, one);
    if (!d->terms.of[i]) continue;
    if (before && l->nphrases < GS_MOST_PHRASES) {
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

int gs_goes_with(gs_relation relation) {
  return relation == GS_SAME || relation == GS_SYNONYM || relation == GS_DERIVED;
}

/* How rare a term is that l->found has, or a word like it; 0 if it has none. */
static float found(const gs_pairs *l, uint32_t term) {
  uint32_t near;
  float weight;
  if (!gs_goes_with(gs_set_near(l->d, &l->found, term, &near, &weight))) return 0;
  return weight * l->d->terms.rarity[term];
}

/* The same of the terms of the response's sentence, into l->rarity. */
static void find_sentence(gs_pairs *l) {
  uint32_t i;
  for (i = 0; i < l->sentence.terms.n; i++) l->rarity[l->sentence.terms.at[i]] = found(l, l->sentence.terms.at[i]);
}

/* The same of all terms of `set`, most of which are the sentence's, in sum, and of the
 * rarest. */
static float rarity_found(const gs_pairs *l, const gs_term_set *set, float *rarest) {
  float sum = 0;
  uint32_t i;
  *rarest = 0;
  for (i = 0; i < set->terms.n; i++) {
    const uint32_t term = set->terms.at[i];
    const float rarity = gs_set_has(&l->sentence, term) ? l->rarity[term] : found(l, term);
    sum += rarity;
    *rarest = gs_at_least(rarity, *rarest);
  }
  return sum;
}

/* Neighbouring terms that stand together in the response's sentence too. */
static uint32_t same_phrases(const gs_pairs *l, gs_range r) {
  const gainsay_document *d = l->d;
  uint32_t i, k, n = 0, before = 0;
  for (i = r.first; i < r.last && n < 2; i++) {
    uint32_t term = d->terms.of[i];
    if (!term) continue;
    if (!gs_set_has(&l->around, term)) {
      before = 0;
      continue;
    }
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
static void rarity_features(gs_pairs *l, uint32_t s, float *f) {
  const float theirs = l->d->terms.rarity_of[s];
  float content, sentence, rarest;
  find_sentence(l);
  sentence = rarity_found(l, &l->sentence, &rarest);
  f[GS_L_rarest_found] = rarest;
  f[GS_L_sentence_found] = sentence / gs_at_least(l->sentence_rarity, GS_LEAST_RARITY);
  f[GS_L_sentence_found_of_claim] = sentence / gs_at_least(theirs, GS_LEAST_RARITY);
  content = rarity_found(l, &l->content, &rarest);
  f[GS_L_content_found] = content / gs_at_least(l->content_rarity, GS_LEAST_RARITY);
  f[GS_L_content_alike] = content / gs_at_least((l->content_rarity + theirs) / 2, GS_LEAST_RARITY);
  (void)rarity_found(l, &l->acts, &rarest);
  f[GS_L_act_found] = rarest > 0 ? 1.0f : 0.0f;
  f[GS_L_same_phrases] = (float)same_phrases(l, l->d->text.sentences.at[s]) / 2.0f;
}

uint32_t gs_responder_in(const gs_pairs *l, gs_range r) {
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

/* Whether sentence s names the responder or its party: the term of a name is its party,
 * and that of a party which speaks for another is the other. */
static int speaks_of(const gs_pairs *l, uint32_t s) {
  const gs_terms *terms = &l->d->terms;
  const uint32_t party = l->d->statements.at[l->response].party;
  const uint32_t its = party ? gs_party_of(l->d, party - 1) + 1 : 0;
  uint32_t k;
  for (k = terms->first[s]; party && k < terms->first[s + 1]; k++) {
    const uint32_t term = terms->of[terms->tokens.at[k]];
    if (term == party || term == its) return 1;
  }
  return 0;
}

static void statement_features(const gs_pairs *l, uint32_t s, float *f) {
  const gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  uint32_t first = d->first_statement[s], k, j, n = 0;
  while (first > l->statements) first = d->next_statement.at[first - 1];
  for (k = first; k && n < MOST_CLAIMS; k = d->next_statement.at[k - 1], n++) {
    const gs_statement *st = &d->statements.at[k - 1];
    int own = (r->entity && st->entity == r->entity) || gs_is_inside(&st->content, r->head);
    if (!own && r->party && st->party == r->party) f[GS_L_claim_of_same_party] = 1;
    uint32_t left = GS_MOST_COMPARED;
    if (k - 1 == l->response) continue;
    if (own) f[GS_L_own_claim] = 1;
    else if (!st->writer) f[GS_L_claim_of_other] = 1;
    if (st->stance == GAINSAY_ALLEGE) f[GS_L_allegation] = 1;
    if (st->quotation || st->object == GS_OBJECT_QUOTE) f[GS_L_quoted] = 1;
    if (l->owner && st->entity == l->owner) f[GS_L_claim_owner_named] = 1;
    if (!own && (st->kind == GAINSAY_DOCUMENT_SOURCE || st->kind == GAINSAY_MEDIA)) {
      f[GS_L_claim_of_document] = 1;
      if (l->of_document) f[GS_L_claim_of_document_meant] = 1;
    }
    if (gs_is_response(st)) {
      f[GS_L_is_response] = 1;
      if (!own && st->stance != r->stance) f[GS_L_both_responses_differ] = 1;
    }
    if (st->negative && r->negative) f[GS_L_both_negative] = 1;
    if (!st->negative && r->negative) f[GS_L_negative_and_positive] = 1;
    for (j = 0; j < st->content.n && left && !own; j++) {
      gs_range piece = st->content.at[j];
      if (piece.last - piece.first > left) piece.last = piece.first + left;
      if (gs_responder_in(l, piece) != GS_NONE) f[GS_L_responder_accused] = 1;
      left -= piece.last - piece.first;
    }
  }
  if (!first) f[GS_L_writers_claim] = 1;
}

/* How much of the text's matter the sentence has: the share of the terms that recur
 * in three sentences or more. */
static float centrality(const gs_pairs *l) {
  uint32_t i, n = 0;
  for (i = 0; i < l->found.terms.n; i++) n += l->central[l->found.terms.at[i]];
  return l->ncentral ? (float)n / (float)(l->ncentral > 8 ? 8 : l->ncentral) : 0;
}

/* How much of the first sentence, a title or a lead, the sentence has whose terms l->found
 * holds: its claim is told again below. */
static float of_title(const gs_pairs *l) {
  const gs_terms *terms = &l->d->terms;
  uint32_t k, n = 0, all = terms->first[1] - terms->first[0];
  for (k = terms->first[0]; k < terms->first[1]; k++)
    if (gs_set_has(&l->found, terms->of[terms->tokens.at[k]])) n++;
  return (float)n / (float)(all < 3 ? 3 : all);
}

static unsigned traits_of(gs_pairs *l, uint32_t s) {
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

static void pair_features(gs_pairs *l, uint32_t s, float *f) {
  gainsay_document *d = l->d;
  const gs_statement *r = &d->statements.at[l->response];
  const gs_range range = d->text.sentences.at[s];
  unsigned traits = traits_of(l, s);
  uint32_t i, n = 0, names = 0, gap = s < l->home ? l->home - s : s - l->home;
  float shared = 0, rarest = 0;
  memset(f, 0, GS_L_COUNT * sizeof *f);
  f[GS_L_bias] = 1;
  gs_set_sentence(d, &l->found, s);
  for (i = 0; i < l->wanted.terms.n; i++) {
    uint32_t term = l->wanted.terms.at[i];
    if (!gs_set_has(&l->found, term)) continue;
    shared += d->terms.weight[term];
    if (d->terms.weight[term] > rarest) rarest = d->terms.weight[term];
    n++;
    names += term <= d->entities.n;
  }
  f[GS_L_shared_terms] = shared / gs_at_least(l->wanted.weight, GS_LEAST_WEIGHT);
  f[GS_L_shared_of_claim] = shared / gs_at_least(d->terms.weight_of[s], GS_LEAST_WEIGHT);
  f[GS_L_rarest_shared] = rarest;
  f[GS_L_many_shared] = n >= 3 ? 1.0f : (float)n / 3.0f;
  f[GS_L_shared_names] = names ? 1.0f : 0.0f;
  if (speaks_of(l, s)) f[GS_L_responder_spoken_of] = 1;
  else if (!l->spoken_before) f[GS_L_no_spoken_before] = 1;
  rarity_features(l, s, f);
  statement_features(l, s, f);
  if (traits & CLAIM_WORD) f[GS_L_claim_word] = 1;
  if (traits & WRONGFUL_ACT) f[GS_L_wrongful_act] = 1;
  if (s > l->home) {
    f[gap == 1 ? GS_L_next_after : GS_L_later] = 1;
    if (l->home < GS_LEAD && d->text.sentences.n > 8)
      f[GS_L_response_in_lead_later] = 1; /* a lead tells what follows */
  } else if (gap == 1) f[GS_L_next_before] = 1;
  else if (gap == 2) f[GS_L_two_before] = 1;
  else f[gap <= 5 ? GS_L_three_to_five_before : GS_L_far_before] = 1;
  if (d->block_of[s] == d->block_of[l->home]) f[GS_L_same_paragraph] = 1;
  if (d->block_of[l->home] > d->block_of[s] + FAR_PARAGRAPHS) f[GS_L_far_paragraph] = 1;
  if (s) f[GS_L_of_title] = of_title(l);
  if (s == 0 || d->text.blocks.at[d->block_of[s]].kind == GAINSAY_HEADLINE)
    f[GS_L_headline_or_first] = 1;
  else if (s < GS_LEAD) f[GS_L_second_or_third] = 1;
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
  if (r->stance == GAINSAY_NO_COMMENT) {
    f[GS_L_silent_central] = f[GS_L_central];
    f[GS_L_silent_is_response] = f[GS_L_is_response];
  }
  if (l->opens_pointing) f[GS_L_opens_pointing_next_before] = f[GS_L_next_before];
  if (l->wanted.terms.n < 3) f[GS_L_few_wanted_central] = f[GS_L_central];
  if (r->writer) {
    f[GS_L_writer_response] = 1;
    f[GS_L_writer_response_central] = f[GS_L_central];
    f[GS_L_writer_response_next_before] = f[GS_L_next_before];
  }
}

/* Sets `to` for the gs_candidate before the response that is nearest to it among those
 * with `has`.  Candidates stand in the order of the text. */
static void mark_nearest(const gs_pairs *l, gs_candidate *c, uint32_t n, int has, int to) {
  uint32_t i;
  for (i = n; i-- > 0;)
    if (c[i].sentence < l->home && c[i].f[has] > 0) {
      c[i].f[to] = 1;
      return;
    }
}

/* What only a look at all the candidates shows. */
static void rank_features(const gs_pairs *l, gs_candidate *c, uint32_t n) {
  uint32_t i, best = GS_NONE, second = GS_NONE, best_of_claim = GS_NONE;
  int accusing = 0, acted = 0;
  float most = 0;
  for (i = 0; i < n; i++) most = gs_at_least(c[i].f[GS_L_sentence_found], most);
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

void gs_take_response(gs_pairs *l, uint32_t response) {
  l->response = response;
  l->home = gs_token_at(l->d, l->d->statements.at[response].head)->sentence;
  wanted_terms(l);
}

/* Whether sentence s may hold what the response answers: it is near or in the lead, or
 * names the responder, or has a word of the response's or one like it.  The others are two
 * in five of all sentences; one in a hundred of them is a target, and nothing tells which. */
#define NEAR_BY 3u
static int may_hold(const gs_pairs *l, uint32_t s) {
  const gs_terms *terms = &l->d->terms;
  uint32_t k, like;
  float weight;
  if (s < GS_LEAD || (s + NEAR_BY >= l->home && s <= l->home + NEAR_BY) || speaks_of(l, s)) return 1;
  for (k = terms->first[s]; k < terms->first[s + 1]; k++) {
    const uint32_t term = terms->of[terms->tokens.at[k]];
    if (gs_set_has(&l->wanted, term) || gs_goes_with(gs_set_near(l->d, &l->sentence, term, &like, &weight))) return 1;
  }
  return 0;
}

uint32_t gs_find_candidates(gs_pairs *l, uint32_t response, gs_candidate *all) {
  gainsay_document *d = l->d;
  uint32_t s, n = 0, from, to, ahead;
  gs_take_response(l, response);
  from = l->home > GS_REACH_BACK ? l->home - GS_REACH_BACK : 0;
  ahead = l->home <= GS_LEAD ? GS_REACH_AHEAD : GS_REACH_AHEAD_OF_BODY;
  to = l->home + ahead < d->text.sentences.n ? l->home + ahead : d->text.sentences.n - 1;
  response_terms(l);
  l->spoken_before = 0;
  for (s = from; s < l->home && !l->spoken_before; s++) l->spoken_before = speaks_of(l, s);
  for (s = from; s <= to; s++) {
    if (s == l->home || gs_is_blocked(d, s) || !may_hold(l, s)) continue;
    gs_step(&d->text, 8);
    all[n].sentence = s;
    pair_features(l, s, all[n++].f);
  }
  rank_features(l, all, n);
  return n;
}

static void find_central(gs_pairs *l) {
  gainsay_document *d = l->d;
  uint32_t k, *in = gs_alloc_zero(d->arena, d->terms.n, sizeof *in);
  l->central = gs_alloc_zero(d->arena, d->terms.n, 1);
  for (k = 0; k < d->terms.tokens.n; k++) {
    uint32_t term = d->terms.of[d->terms.tokens.at[k]];
    if (++in[term] == 3) l->central[term] = 1, l->ncentral++;
  }
}

void gs_pairs_init(gs_pairs *l, gainsay_document *d) {
  memset(l, 0, sizeof *l);
  l->d = d;
  l->statements = d->statements.n;
  gs_set_init(d, &l->wanted);
  gs_set_init(d, &l->found);
  gs_set_init(d, &l->content);
  gs_set_init(d, &l->sentence);
  gs_set_init(d, &l->acts);
  gs_set_init(d, &l->around);
  l->rarity = gs_alloc(d->arena, d->terms.n * sizeof *l->rarity);
  l->traits = gs_alloc_zero(d->arena, d->text.sentences.n + 1u, 1);
  find_central(l);
}
