/* A claim against a text; see match.h. */
#include "match.h"
#include <string.h>

/* ---- the claim ---------------------------------------------------------------------- */

/* Words that frame a claim and are no part of its matter: "Report:", "denies", "hoax".
 * A text about the matter need not have them. */
#define FRAME 0.25f

static int is_frame(const gainsay_document *d, uint32_t i) {
  return (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) || gs_hit_of(d, i, GAINSAY_VERDICT) || gs_hit_of(d, i, GAINSAY_HEDGE) ||
         gs_hit_of(d, i, GAINSAY_RESPONSE);
}

static int is_cue(const gainsay_document *d, uint32_t i) {
  uint32_t k, j;
  for (k = 0; k < d->statements.n && k < GS_MOST_ASKED; k++) {
    const gs_statement *st = &d->statements.at[k];
    for (j = 0; j < st->cue.n; j++)
      if (i >= st->cue.at[j].first && i < st->cue.at[j].last) return 1;
  }
  return 0;
}

static const gs_string *named(const gs_lookup *l, const gainsay_document *d, char mark, uint32_t value) {
  const gs_string *name = &d->engine->lexicon.values.strings.at[value];
  char buffer[GS_LONGEST_STEM];
  uint32_t term;
  if (name->n + 1u > sizeof buffer) return NULL;
  buffer[0] = mark;
  memcpy(buffer + 1, name->at, name->n);
  term = gs_intern_find(&l->terms, buffer, name->n + 1u, gs_hash(buffer, name->n + 1u));
  return term == GS_NONE ? NULL : &l->terms.strings.at[term];
}

static void take_terms(const gainsay_document *d, gs_asked *q) {
  const gs_lookup *l = d->lookup;
  uint32_t i, k, j;
  for (i = 0; i < d->text.tokens.n && q->n < GS_MOST_ASKED; i++) {
    uint32_t word = gs_token_at(d, i)->word;
    for (k = l->from[word]; k < l->from[word + 1] && q->n < GS_MOST_ASKED; k++) {
      const gs_string *stem = &l->terms.strings.at[l->word_terms.at[k]];
      const gs_hit *related = gs_hit_of(d, i, GAINSAY_RELATED);
      gs_claim_term *t = &q->terms[q->n];
      for (j = 0; j < q->n && q->terms[j].stem != stem; j++) {}
      if (j < q->n) continue;
      memset(t, 0, sizeof *t);
      t->stem = stem;
      t->token = i;
      t->weight = l->rarity[l->word_terms.at[k]];
      if (is_frame(d, i) || is_cue(d, i)) t->weight *= FRAME;
      if (d->mention && d->mention[i]) {
        const gs_entity *e = &d->entities.at[d->mentions.at[d->mention[i] - 1].entity];
        if (e->value != GS_NONE) t->party = named(l, d, GS_PARTY, e->value);
      }
      if (related) t->group = named(l, d, GS_GROUP, gs_entry_of(d, related->entry)->value);
      q->weight += t->weight;
      q->n++;
    }
  }
}

static float flag(uint32_t traits, uint32_t bit) { return traits & bit ? 1.0f : 0.0f; }

static void claim_features(const gainsay_document *d, gs_asked *q) {
  uint32_t s, traits = 0;
  float *f = q->features;
  for (s = 0; s < d->text.sentences.n; s++) traits |= d->lookup->traits[s];
  f[GS_C_bias] = 1;
  f[GS_C_denies] = flag(traits, GS_S_DENIES);
  f[GS_C_doubts] = flag(traits, GS_S_DOUBTS);
  f[GS_C_confirms] = flag(traits, GS_S_CONFIRMS);
  f[GS_C_silent] = flag(traits, GS_S_SILENT);
  f[GS_C_false] = flag(traits, GS_S_FALSE);
  f[GS_C_dubious] = flag(traits, GS_S_DUBIOUS);
  f[GS_C_true] = flag(traits, GS_S_TRUE);
  f[GS_C_negative] = flag(traits, GS_S_NEGATIVE);
  f[GS_C_opens_no] = flag(traits, GS_S_OPENS_NO);
  f[GS_C_hedged] = flag(traits, GS_S_HEDGED);
  f[GS_C_modal] = flag(traits, GS_S_MODAL);
  f[GS_C_claim_word] = flag(traits, GS_S_CLAIM_WORD);
  f[GS_C_question] = flag(traits, GS_S_QUESTION);
  f[GS_C_said] = flag(traits, GS_S_SAID);
  f[GS_C_media] = flag(traits, GS_S_MEDIA);
  f[GS_C_named] = flag(traits, GS_S_NAMED);
  f[GS_C_unnamed] = flag(traits, GS_S_UNNAMED);
  f[GS_C_weakly] = flag(traits, GS_S_WEAKLY);
  f[GS_C_quoted] = flag(traits, GS_S_QUOTED);
  f[GS_C_colon] = flag(traits, GS_S_COLON);
  f[GS_C_contrast] = flag(traits, GS_S_CONTRAST);
  f[GS_C_short] = q->n < 5 ? 1.0f : 0.0f;
}

void gs_asked_of(const gainsay_document *claim, gs_asked *out) {
  memset(out, 0, sizeof *out);
  take_terms(claim, out);
  claim_features(claim, out);
}

/* ---- where the text has it ------------------------------------------------------------- */

#define SOFT 0.6f        /* a word of the same family or meaning counts so much */
#define LEAST_COVERED 0.15f
#define LEAD 3u          /* sentences */

static uint32_t find(const gs_lookup *l, const gs_string *s) {
  return s ? gs_intern_find(&l->terms, s->at, s->n, s->hash) : GS_NONE;
}

/* Marks the sentences of a term of the text as having term k of the claim. */
static void mark(gs_asking *x, uint32_t k, uint32_t term, uint64_t *in) {
  const gs_lookup *l = x->lookup;
  float weight = x->asked->terms[k].weight;
  uint32_t o;
  for (o = l->first.at[term]; o; o = l->at.at[o - 1].next) {
    uint32_t token = l->at.at[o - 1].token, s = gs_token_at(x->d, token)->sentence;
    in[s] |= (uint64_t)1 << k;
    if (l->holder[token]) {
      x->held[s] += weight;
      x->holder[s] = l->holder[token];
    }
  }
}

/* The term of the text that begins like a stem and is the same, a little longer or
 * shorter; the next after `at`, index + 1, or the first. */
static uint32_t next_alike(const gs_lookup *l, const gs_string *stem, uint32_t at) {
  uint32_t begin;
  if (at) return l->next_alike.at[at - 1];
  if (stem->n < GS_ALIKE || (unsigned char)stem->at[0] <= ' ') return 0;
  begin = gs_intern_find(&l->beginnings, stem->at, GS_ALIKE, gs_hash(stem->at, GS_ALIKE));
  return begin == GS_NONE ? 0 : l->first_alike.at[begin];
}

static void mark_alike(gs_asking *x, uint32_t k) {
  const gs_lookup *l = x->lookup;
  const gs_string *stem = x->asked->terms[k].stem;
  uint32_t t = 0, left = 16;
  while (left-- && (t = next_alike(l, stem, t)) != 0)
    if (l->terms.strings.at[t - 1].n <= stem->n + 4u && stem->n <= l->terms.strings.at[t - 1].n + 4u)
      mark(x, k, t - 1, x->soft);
}

/* Words of the same meaning: so surely, in tenths of their use. */
#define SURE_ENOUGH 3u

static void mark_related(gs_asking *x, uint32_t k) {
  const gs_synonyms *table = &x->d->engine->synonyms;
  const gs_string *stem = x->asked->terms[k].stem;
  uint32_t word = gs_synonyms_find(table, stem->at, stem->n), i, term;
  if (word == GS_NONE) return;
  for (i = table->from[word]; i < table->from[word + 1]; i++) {
    const gs_related *r = &table->related[i];
    if (r->tenths < SURE_ENOUGH || r->relation == GS_ANTONYM) continue;
    term = find(x->lookup, &table->stems.strings.at[r->word]);
    if (term != GS_NONE) mark(x, k, term, x->soft);
  }
}

static float weight_of(const gs_asked *q, uint64_t terms) {
  float sum = 0;
  uint32_t k;
  for (k = 0; k < q->n; k++)
    if (terms >> k & 1) sum += q->terms[k].weight;
  return sum;
}

/* Whether the text has the words of terms a and b of the claim, which stand side by
 * side there, within a few words of each other. */
static int has_pair(const gs_asking *x, uint32_t a, uint32_t b) {
  const gs_lookup *l = x->lookup;
  uint32_t o = l->first.at[a], p = l->first.at[b];
  while (o && p) {
    uint32_t i = l->at.at[o - 1].token, j = l->at.at[p - 1].token;
    if (j <= i) p = l->at.at[p - 1].next;
    else if (j - i <= 4) return 1;
    else o = l->at.at[o - 1].next;
  }
  return 0;
}

/* How much of a sentence's own terms the claim has. */
static float share_of_sentence(const gs_asking *x, uint32_t s) {
  float all = x->lookup->weight[s];
  float share = all > 0 ? (weight_of(x->asked, x->hard[s]) + SOFT * weight_of(x->asked, x->soft[s] & ~x->hard[s])) / all : 0;
  return share > 1 ? 1 : share;
}

static void match_features(gs_asking *x, const uint32_t *term) {
  const gs_asked *q = x->asked;
  float *f = x->match, pairs = 0, paired = 0, of_lead = 0;
  uint64_t hard = 0, soft = 0, lead = 0, twice = 0;
  uint32_t s, k, n = x->d->text.sentences.n, rarest = 0, second = GS_NONE, seen = 0, i;
  for (s = 0; s < n; s++) {
    twice |= hard & x->hard[s];
    hard |= x->hard[s];
    soft |= x->soft[s];
    if (!(x->lookup->traits[s] & GS_S_BLOCKED) && seen < LEAD) {
      float of = share_of_sentence(x, s);
      lead |= x->hard[s] | x->soft[s];
      if (of > of_lead) of_lead = of;
      seen++;
    }
    if (x->covers[s] >= x->best && x->best > 0) f[GS_M_of_best] = share_of_sentence(x, s);
  }
  soft &= ~hard;
  f[GS_M_coverage] = weight_of(q, hard) / q->weight;
  f[GS_M_soft_coverage] = weight_of(q, soft) / q->weight;
  f[GS_M_sentence_coverage] = x->best;
  f[GS_M_lead_coverage] = weight_of(q, lead) / q->weight;
  f[GS_M_repeated] = weight_of(q, twice) / q->weight;
  for (k = 0; k < q->n; k++) {
    if (q->terms[k].weight > q->terms[rarest].weight) second = rarest, rarest = k;
    else if (k != rarest && (second == GS_NONE || q->terms[k].weight > q->terms[second].weight)) second = k;
    f[GS_M_found] += (hard >> k & 1) ? 0.125f : 0.0f;
  }
  if (f[GS_M_found] > 1) f[GS_M_found] = 1;
  f[GS_M_rarest] = (hard | soft) >> rarest & 1 ? 1.0f : 0.0f;
  f[GS_M_rarest_two] = f[GS_M_rarest] > 0 && second != GS_NONE && ((hard | soft) >> second & 1) ? 1.0f : 0.0f;
  for (k = 0; k + 1 < q->n; k++) {
    float w;
    if (q->terms[k + 1].token - q->terms[k].token > 3) continue;
    w = q->terms[k].weight + q->terms[k + 1].weight;
    pairs += w;
    if (term[k] != GS_NONE && term[k + 1] != GS_NONE && has_pair(x, term[k], term[k + 1])) paired += w;
  }
  f[GS_M_pairs] = pairs > 0 ? paired / pairs : 0;
  for (i = 0; i < x->lookup->nmatter; i++)
    for (k = 0; k < q->n; k++)
      if (term[k] == x->lookup->matter[i]) f[GS_M_matter] += 1.0f / (float)x->lookup->nmatter;
  f[GS_M_few_terms] = q->n < 4 ? 1.0f : 0.0f;
  f[GS_M_of_lead] = of_lead;
  f[GS_M_lead_both] = of_lead * f[GS_M_lead_coverage];
  f[GS_M_bias] = 1;
}

/* ---- which side the text takes --------------------------------------------------------------- */

/* A sentence carries the claim that covers this share of what the best one covers. */
#define CARRIES 0.5f

int gs_carries(const gs_asking *x, uint32_t s) {
  return x->covers[s] > 0 && x->covers[s] >= CARRIES * x->best && !(x->lookup->traits[s] & GS_S_BLOCKED);
}

static uint32_t traits_near(const gs_asking *x, uint32_t s) {
  uint32_t n = x->d->text.sentences.n, traits = 0, i;
  for (i = s >= 2 ? s - 2 : 0; i <= s + 2 && i < n; i++)
    if (i != s) traits |= x->lookup->traits[i];
  return traits;
}

/* How a sentence puts what it carries of the claim. */
static int manner_of(const gs_asking *x, uint32_t s) {
  const uint32_t traits = x->lookup->traits[s];
  const float said = x->held[s] / (x->asked->weight * x->covers[s]);
  const gs_statement *st = x->holder[s] && said >= 0.4f ? &x->d->statements.at[x->holder[s] - 1] : NULL;
  if (traits & GS_S_QUESTION) return GS_MANNER_asked;
  if (traits & GS_S_FALSE) return GS_MANNER_false;
  if (traits & GS_S_DENIES) return GS_MANNER_denied;
  if (traits & (GS_S_DOUBTS | GS_S_DUBIOUS)) return GS_MANNER_doubted;
  if (traits & GS_S_HEDGED) return GS_MANNER_hedged;
  if (st) {
    const gs_entry *e = st->entry == GS_NONE ? NULL : gs_entry_of(x->d, st->entry);
    if (st->stance == GAINSAY_ALLEGE || st->stance == GAINSAY_BELIEVE || (e && e->strength < 0.95f))
      return GS_MANNER_told_weakly;
    if (st->kind == GAINSAY_MEDIA || st->kind == GAINSAY_DOCUMENT_SOURCE) return GS_MANNER_told_media;
    if (st->anonymity == GAINSAY_NAMED || st->anonymity == GAINSAY_BY_ROLE) return GS_MANNER_told_named;
    return GS_MANNER_told_unnamed;
  }
  if (traits & GS_S_CLAIM_WORD) return GS_MANNER_claim_word;
  if (traits & (GS_S_AHEAD | GS_S_MODAL)) return GS_MANNER_ahead;
  return GS_MANNER_plain;
}

static const struct { uint32_t bit; int all, share, head, end; } spread[] = {
  {GS_S_HEDGED, GS_T_all_hedged, GS_T_share_hedged, GS_T_head_hedged, 0},
  {GS_S_MODAL, GS_T_all_modal, GS_T_share_modal, GS_T_head_modal, 0},
  {GS_S_QUESTION, GS_T_all_question, GS_T_share_question, GS_T_head_question, GS_T_end_question},
  {GS_S_CLAIM_WORD, GS_T_all_claim_word, GS_T_share_claim_word, GS_T_head_claim_word, 0},
  {GS_S_NEGATIVE, GS_T_all_negative, 0, 0, 0},
  {GS_S_MEDIA, GS_T_all_media, GS_T_share_media, GS_T_head_media, 0},
  {GS_S_NAMED, GS_T_all_named, GS_T_share_named, 0, 0},
  {GS_S_UNNAMED, GS_T_all_unnamed, GS_T_share_unnamed, 0, 0},
  {GS_S_WEAKLY, GS_T_all_weakly, GS_T_share_weakly, GS_T_head_weakly, 0},
  {GS_S_SAID, GS_T_all_said, GS_T_share_said, GS_T_head_said, 0},
  {GS_S_DENIES, GS_T_all_denies, GS_T_share_denies, GS_T_head_denies, GS_T_end_denies},
  {GS_S_DOUBTS, GS_T_all_doubts, 0, 0, 0},
  {GS_S_CONFIRMS, GS_T_all_confirms, 0, 0, 0},
  {GS_S_SILENT, GS_T_all_silent, 0, 0, 0},
  {GS_S_FALSE, GS_T_all_false, GS_T_share_false, GS_T_head_false, GS_T_end_false},
  {GS_S_DUBIOUS, GS_T_all_dubious, 0, 0, 0},
  {GS_S_TRUE, GS_T_all_true, 0, GS_T_head_true, 0},
  {GS_S_CONTRAST, GS_T_all_contrast, 0, 0, 0},
  {GS_S_WITNESS, GS_T_all_witness, GS_T_share_witness, 0, 0},
  {GS_S_PAST, GS_T_all_past, GS_T_share_past, GS_T_head_past, 0},
  {GS_S_AHEAD, GS_T_all_ahead, GS_T_share_ahead, GS_T_head_ahead, 0},
};
#define SPREAD (sizeof spread / sizeof *spread)

static float saturate(float n) { return n / (n + 2.0f); }

/* What the whole text shows. */
static void spread_features(gs_asking *x) {
  const gs_lookup *l = x->lookup;
  float *f = x->text, count[SPREAD] = {0};
  uint32_t s, n = x->d->text.sentences.n, seen = 0, proper = 0;
  size_t k;
  for (s = 0; s < n; s++) proper += !(l->traits[s] & GS_S_BLOCKED);
  for (s = 0; s < n; s++) {
    uint32_t traits = l->traits[s];
    if (traits & GS_S_BLOCKED) continue;
    seen++;
    for (k = 0; k < SPREAD; k++)
      if (traits & spread[k].bit) {
        count[k] += 1;
        if (spread[k].head && seen <= LEAD) f[spread[k].head] = 1;
        if (spread[k].end && seen + LEAD > proper) f[spread[k].end] = 1;
      }
    if (seen <= 2 && (traits & GS_S_OPENS_NO)) f[GS_T_opens_no] = 1;
  }
  for (k = 0; k < SPREAD && proper; k++) {
    f[spread[k].all] = saturate(count[k]);
    if (spread[k].share) f[spread[k].share] = count[k] / (float)proper;
  }
  f[GS_T_short_text] = proper < 8 ? 1.0f : 0.0f;
}

/* How the sentences put it that carry the claim, and what stands beside them. */
static void carried_features(gs_asking *x) {
  const gainsay_document *d = x->d;
  float *f = x->text, weight = 0, carrying = 0;
  uint32_t s, n = d->text.sentences.n, first = GS_NONE, i;
  for (s = 0; s < n; s++) {
    float c = x->covers[s], said, share = c / x->best;
    int manner;
    uint32_t near;
    if (!gs_carries(x, s)) continue;
    carrying += 1;
    weight += c;
    manner = manner_of(x, s);
    f[GS_T_in_false + manner] += c;
    if (share > f[GS_T_best_false + manner]) f[GS_T_best_false + manner] = share;
    if (first == GS_NONE) f[GS_T_first_false + manner] = 1;
    first = s;
    said = x->held[s] / (x->asked->weight * c);
    f[GS_T_held] += c * (said > 1 ? 1 : said);
    if (x->lookup->traits[s] & GS_S_NEGATIVE) f[GS_T_negative] += c;
    if (x->lookup->traits[s] & GS_S_CONFIRMS) f[GS_T_confirmed] += c;
    near = traits_near(x, s);
    if (near & GS_S_FALSE) f[GS_T_near_false] += c;
    if (near & GS_S_DENIES) f[GS_T_near_denied] += c;
    if (near & GS_S_DOUBTS) f[GS_T_near_doubted] += c;
    if (near & GS_S_CONFIRMS) f[GS_T_near_confirmed] += c;
  }
  if (weight > 0) {
    int k;
    for (k = 0; k < GS_MANNER_COUNT; k++) f[GS_T_in_false + k] /= weight;
    f[GS_T_held] /= weight, f[GS_T_negative] /= weight, f[GS_T_confirmed] /= weight;
    f[GS_T_near_false] /= weight, f[GS_T_near_denied] /= weight;
    f[GS_T_near_doubted] /= weight, f[GS_T_near_confirmed] /= weight;
  }
  f[GS_T_best] = x->best;
  f[GS_T_carried] = carrying / (float)(n ? n : 1);
  for (i = 0; i < d->links.n; i++) {
    const gs_statement *claim = &d->statements.at[d->links.at[i].claim];
    uint32_t at = gs_token_at(d, claim->content.n ? claim->content.at[0].first : claim->head)->sentence;
    if (!gs_carries(x, at)) continue;
    switch (d->statements.at[d->links.at[i].response].stance) {
      case GAINSAY_DENY: f[GS_T_answered_denies] = 1; break;
      case GAINSAY_DOUBT: f[GS_T_answered_doubts] = 1; break;
      case GAINSAY_CONFIRM: f[GS_T_answered_confirms] = 1; break;
      default: break;
    }
  }
}

int gs_ask(gs_asking *x, const gs_asked *q, const gainsay_document *d) {
  const gs_lookup *l = d->lookup;
  uint32_t k, s, n = d->text.sentences.n, term[GS_MOST_ASKED];
  float found = 0;
  x->d = d;
  x->lookup = l;
  x->asked = q;
  x->match[GS_M_bias] = 1;
  if (q->weight <= 0) return 0;
  for (k = 0; k < q->n; k++) {
    const gs_claim_term *t = &q->terms[k];
    term[k] = find(l, t->stem);
    if (term[k] != GS_NONE || find(l, t->party) != GS_NONE || find(l, t->group) != GS_NONE || next_alike(l, t->stem, 0))
      found += t->weight;
  }
  if (found < LEAST_COVERED * q->weight) {
    x->match[GS_M_coverage] = found / q->weight;
    return 0;
  }
  x->hard = gs_alloc_zero(x->arena, n + 1u, sizeof *x->hard);
  x->soft = gs_alloc_zero(x->arena, n + 1u, sizeof *x->soft);
  x->covers = gs_alloc_zero(x->arena, n + 1u, sizeof *x->covers);
  x->held = gs_alloc_zero(x->arena, n + 1u, sizeof *x->held);
  x->holder = gs_alloc_zero(x->arena, n + 1u, sizeof *x->holder);
  for (k = 0; k < q->n; k++) {
    const gs_claim_term *t = &q->terms[k];
    uint32_t party = find(l, t->party), group = find(l, t->group);
    if (term[k] != GS_NONE) mark(x, k, term[k], x->hard);
    if (party != GS_NONE) mark(x, k, party, x->hard);
    if (group != GS_NONE) mark(x, k, group, x->soft);
    mark_alike(x, k);
    mark_related(x, k);
  }
  for (s = 0; s < n; s++) {
    if (!(x->hard[s] | x->soft[s])) continue;
    x->covers[s] = (weight_of(q, x->hard[s]) + SOFT * weight_of(q, x->soft[s] & ~x->hard[s])) / q->weight;
    if (x->covers[s] > x->best && !(l->traits[s] & GS_S_BLOCKED)) x->best = x->covers[s];
  }
  match_features(x, term);
  x->text[GS_T_bias] = 1;
  spread_features(x);
  carried_features(x);
  return 1;
}
