/* A claim against a text; see match.h. */
#include "match.h"
#include <string.h>

/* ---- the claim --------------------------------------------------------------------- */

/* Words that frame a claim and are no part of its matter: "Report:", "denies", "hoax".
 * A text about the matter need not have them. */
#define FRAME 0.25f

static int is_frame(const gainsay_document *d, uint32_t i) {
  return (gs_grammar_at(d, i) & GAINSAY_W_CLAIM) || gs_hit_of(d, i, GAINSAY_VERDICT) ||
         gs_hit_of(d, i, GAINSAY_HEDGE) || gs_hit_of(d, i, GAINSAY_RESPONSE);
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

static const gs_string *named(const gs_lookup *l, const gainsay_document *d, char mark,
                              uint32_t value) {
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
      t->word = gs_synonyms_find(&d->engine->synonyms, stem->at, stem->n);
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

/* Whether tokens first .. last name a source, as the label of a headline does: "CNN:",
 * "Report:", ": analyst"; behind the claim a short name in capitals does too. */
static int is_label(const gainsay_document *d, uint32_t first, uint32_t last, int behind) {
  uint32_t i, capitals = 0;
  if (first >= last || last - first > 4) return 0;
  for (i = first; i < last; i++) {
    const gs_hit *alias = gs_hit_of(d, i, GAINSAY_ALIAS);
    if (gs_grammar_at(d, i) & GAINSAY_W_CLAIM || gs_hit_of(d, i, GAINSAY_ROLE)) return 1;
    if (alias && gs_entry_of(d, alias->entry)->flags & GAINSAY_ALIAS_MEDIA) return 1;
    capitals += (gs_token_at(d, i)->flags & (behind ? GS_T_CAPITAL : GS_T_CAPITALS)) != 0;
  }
  return capitals == last - first && last - first <= 2;
}

static int has_label(const gainsay_document *d) {
  uint32_t i, n = d->text.tokens.n, last = GS_NONE;
  for (i = 0; i < n; i++) {
    if (!gs_is(d, i, ":") && !(gs_is(d, i, "-") && i + 5 >= n)) continue;
    if (last == GS_NONE && gs_is(d, i, ":") && is_label(d, 0, i, 0)) return 1;
    last = i;
  }
  return last != GS_NONE && is_label(d, last + 1, n, 1);
}

/* Whether a part of the claim with a verb stands between quotation marks: somebody's
 * words, which the claim's writer does not make his own. */
static int has_scare_quotes(const gainsay_document *d) {
  uint32_t k, i;
  for (k = 0; k < d->text.quotes.n; k++) {
    gs_range r = d->text.quotes.at[k].tokens;
    if (r.first == 0 && (r.last - r.first) * 4 > d->text.tokens.n * 3) continue;
    if (r.first > 0 && gs_is(d, r.first - 1, ":")) continue;
    for (i = r.first; i < r.last; i++) {
      gs_tag t = gs_tag_at(d, i);
      if (t == GS_FINITE || t == GS_BASE || t == GS_ING || t == GS_PARTICIPLE) return 1;
    }
  }
  return 0;
}

/* Whether a verb of denying stands in the claim, even where the passes found nothing that
 * it could answer: a headline stands alone. */
static int has_denying(const gainsay_document *d) {
  uint32_t i;
  for (i = 0; i < d->text.tokens.n; i++) {
    const gs_hit *cue = gs_hit_of(d, i, GAINSAY_CUE);
    if (cue && gs_entry_of(d, cue->entry)->stance == GAINSAY_DENY) return 1;
  }
  return 0;
}

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
  f[GS_C_denying] = has_denying(d) ? 1.0f : 0.0f;
  f[GS_C_label] = has_label(d) ? 1.0f : 0.0f;
  f[GS_C_scare] = has_scare_quotes(d) ? 1.0f : 0.0f;
  f[GS_C_short] = q->n < 5 ? 1.0f : 0.0f;
}

void gs_asked_of(const gainsay_document *claim, gs_asked *out) {
  memset(out, 0, sizeof *out);
  take_terms(claim, out);
  claim_features(claim, out);
}

/* ---- where the text has it --------------------------------------------------------- */

#define SOFT 0.6f        /* a word of the same family or meaning counts so much */
#define LEAST_COVERED 0.1f
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
    if (l->negated[token]) x->negated[s] += weight;
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
    if (l->terms.strings.at[t - 1].n <= stem->n + 4u &&
        stem->n <= l->terms.strings.at[t - 1].n + 4u)
      mark(x, k, t - 1, x->soft);
}

/* Words of the same meaning: so surely, in tenths of their use. */
#define SURE_ENOUGH 1u

/* The next term of the text whose meaning is near the claim's term k, or GS_NONE; `*at`
 * is zero for the first. */
static uint32_t next_related(const gs_asking *x, uint32_t k, uint32_t *at) {
  const gs_synonyms *table = &x->d->engine->synonyms;
  uint32_t word = x->asked->terms[k].word, term;
  if (word == GS_NONE) return GS_NONE;
  for (; *at < table->from[word + 1] - table->from[word]; ) {
    const gs_related *r = &table->related[table->from[word] + (*at)++];
    if (r->tenths < SURE_ENOUGH || r->relation == GS_ANTONYM) continue;
    term = find(x->lookup, &table->stems.strings.at[r->word]);
    if (term != GS_NONE) return term;
  }
  return GS_NONE;
}

static void mark_related(gs_asking *x, uint32_t k) {
  uint32_t at = 0, term;
  while ((term = next_related(x, k, &at)) != GS_NONE) mark(x, k, term, x->soft);
}

/* Whether the text has anything like the claim's term k. */
static int has(const gs_asking *x, uint32_t k) {
  const gs_claim_term *t = &x->asked->terms[k];
  uint32_t at = 0;
  return find(x->lookup, t->stem) != GS_NONE || find(x->lookup, t->party) != GS_NONE ||
         find(x->lookup, t->group) != GS_NONE || next_alike(x->lookup, t->stem, 0) ||
         next_related(x, k, &at) != GS_NONE;
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
  float share = all > 0 ? (weight_of(x->asked, x->hard[s]) +
                           SOFT * weight_of(x->asked, x->soft[s] & ~x->hard[s])) /
                              all
                        : 0;
  return share > 1 ? 1 : share;
}

/* Whether a term of the text is always written with a capital there, and not only where
 * a sentence begins. */
static int is_name(const gs_asking *x, uint32_t term) {
  const gs_lookup *l = x->lookup;
  uint32_t o, inside = 0;
  for (o = l->first.at[term]; o; o = l->at.at[o - 1].next) {
    uint32_t token = l->at.at[o - 1].token;
    if (!(gs_token_at(x->d, token)->flags & GS_T_CAPITAL)) return 0;
    inside |= gs_sentence_of(x->d, token)->first != token;
  }
  return inside != 0;
}

static void match_features(gs_asking *x, const uint32_t *term) {
  const gs_asked *q = x->asked;
  float *f = x->match, pairs = 0, paired = 0, of_lead = 0;
  uint64_t hard = 0, soft = 0, lead = 0, twice = 0, names = 0;
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
    else if (k != rarest && (second == GS_NONE || q->terms[k].weight > q->terms[second].weight))
      second = k;
    f[GS_M_found] += (hard >> k & 1) ? 0.125f : 0.0f;
  }
  if (f[GS_M_found] > 1) f[GS_M_found] = 1;
  f[GS_M_rarest] = (hard | soft) >> rarest & 1 ? 1.0f : 0.0f;
  f[GS_M_rarest_two] =
      f[GS_M_rarest] > 0 && second != GS_NONE && ((hard | soft) >> second & 1) ? 1.0f : 0.0f;
  for (k = 0; k + 1 < q->n; k++) {
    float w;
    if (q->terms[k + 1].token - q->terms[k].token > 3) continue;
    w = q->terms[k].weight + q->terms[k + 1].weight;
    pairs += w;
    if (term[k] != GS_NONE && term[k + 1] != GS_NONE && has_pair(x, term[k], term[k + 1]))
      paired += w;
  }
  f[GS_M_pairs] = pairs > 0 ? paired / pairs : 0;
  for (i = 0; i < x->lookup->nmatter; i++)
    for (k = 0; k < q->n; k++)
      if (term[k] == x->lookup->matter[i]) f[GS_M_matter] += 1.0f / (float)x->lookup->nmatter;
  f[GS_M_few_terms] = q->n < 4 ? 1.0f : 0.0f;
  f[GS_M_of_lead] = of_lead;
  f[GS_M_lead_both] = of_lead * f[GS_M_lead_coverage];
  for (k = 0; k < q->n; k++)
    if (term[k] != GS_NONE && is_name(x, term[k])) names |= (uint64_t)1 << k;
  f[GS_M_words] = weight_of(q, (hard | soft) & ~names) / q->weight;
  for (s = 0; s < n; s++) {
    float together = weight_of(q, (x->hard[s] | x->soft[s]) & ~names) / q->weight;
    if (together > f[GS_M_words_together]) f[GS_M_words_together] = together;
  }
  f[GS_M_both] = f[GS_M_words] * weight_of(q, hard & names) / q->weight;
  f[GS_M_bias] = 1;
}

/* ---- which side the text takes ----------------------------------------------------- */

/* A sentence carries the claim that covers this share of what the best one covers. */
#define CARRIES 0.5f

int gs_carries(const gs_asking *x, uint32_t s) {
  return x->covers[s] > 0 && x->covers[s] >= CARRIES * x->best &&
         !(x->lookup->traits[s] & GS_S_BLOCKED);
}

static uint32_t traits_near(const gs_asking *x, uint32_t s) {
  uint32_t n = x->d->text.sentences.n, traits = 0, i;
  for (i = s >= 2 ? s - 2 : 0; i <= s + 2 && i < n; i++)
    if (i != s) traits |= x->lookup->traits[i];
  return traits;
}

/* The claim stands behind a negation where this share of what is carried does. */
#define NEGATED 0.4f

/* How a sentence puts what it carries of the claim. */
static int manner_of(const gs_asking *x, uint32_t s) {
  const uint32_t traits = x->lookup->traits[s];
  const float said = x->held[s] / (x->asked->weight * x->covers[s]);
  const gs_statement *st =
      x->holder[s] && said >= 0.4f ? &x->d->statements.at[x->holder[s] - 1] : NULL;
  if (traits & GS_S_QUESTION) return GS_MANNER_asked;
  if (traits & GS_S_FALSE) return GS_MANNER_false;
  if (traits & GS_S_DENIES) return GS_MANNER_denied;
  if (traits & (GS_S_DOUBTS | GS_S_DUBIOUS)) return GS_MANNER_doubted;
  if (x->negated[s] >= NEGATED * x->asked->weight * x->covers[s]) return GS_MANNER_negated;
  if (traits & GS_S_HEDGED) return GS_MANNER_hedged;
  if (st) {
    const gs_entry *e = st->entry == GS_NONE ? NULL : gs_entry_of(x->d, st->entry);
    if (st->stance == GAINSAY_ALLEGE || st->stance == GAINSAY_BELIEVE || (e && e->strength < 0.95f))
      return GS_MANNER_told_weakly;
    if (st->kind == GAINSAY_MEDIA || st->kind == GAINSAY_DOCUMENT_SOURCE)
      return GS_MANNER_told_media;
    if (st->anonymity == GAINSAY_NAMED || st->anonymity == GAINSAY_BY_ROLE)
      return GS_MANNER_told_named;
    return GS_MANNER_told_unnamed;
  }
  if (traits & GS_S_CLAIM_WORD) return GS_MANNER_claim_word;
  if (traits & (GS_S_AHEAD | GS_S_MODAL)) return GS_MANNER_ahead;
  return GS_MANNER_plain;
}

static const struct { uint32_t bit; int all, share, head; } spread[] = {
  {GS_S_FALSE, GS_T_all_false, 0, 0},
  {GS_S_CLAIM_WORD, GS_T_all_claim_word, 0, GS_T_head_claim_word},
  {GS_S_MEDIA, GS_T_all_media, 0, 0},
  {GS_S_CONTRAST, GS_T_all_contrast, 0, 0},
  {GS_S_PAST, GS_T_all_past, 0, 0},
  {GS_S_DENIES, 0, GS_T_share_denies, GS_T_head_denies},
  {GS_S_WEAKLY, 0, GS_T_share_weakly, 0},
  {GS_S_MODAL, 0, 0, GS_T_head_modal},
  {GS_S_AHEAD, 0, 0, GS_T_head_ahead},
};
#define SPREAD (sizeof spread / sizeof *spread)

/* What the whole text shows. */
static void spread_features(gs_asking *x) {
  const gs_lookup *l = x->lookup;
  float *f = x->text;
  uint32_t s, n = x->d->text.sentences.n, seen = 0, count[SPREAD] = {0};
  size_t k;
  for (s = 0; s < n; s++) {
    uint32_t traits = l->traits[s];
    if (traits & GS_S_BLOCKED) continue;
    seen++;
    for (k = 0; k < SPREAD; k++) {
      if (!(traits & spread[k].bit)) continue;
      count[k]++;
      if (spread[k].head && seen <= LEAD) f[spread[k].head] = 1;
    }
  }
  for (k = 0; k < SPREAD && seen; k++) {
    if (spread[k].all) f[spread[k].all] = (float)count[k] / ((float)count[k] + 2.0f);
    if (spread[k].share) f[spread[k].share] = (float)count[k] / (float)seen;
  }
  f[GS_T_short_text] = seen < 8 ? 1.0f : 0.0f;
}

/* A denial that has this share of a claim that denies is the same denial. */
#define DENIED_ALIKE 0.5f

/* Which links answer a sentence that carries the claim. */
static void answer_features(gs_asking *x) {
  const gainsay_document *d = x->d;
  uint32_t i;
  for (i = 0; i < d->links.n; i++) {
    const gs_statement *claim = &d->statements.at[d->links.at[i].claim];
    uint32_t token = claim->content.n ? claim->content.at[0].first : claim->head;
    if (!gs_carries(x, gs_token_at(d, token)->sentence)) continue;
    switch (d->statements.at[d->links.at[i].response].stance) {
      case GAINSAY_DOUBT: x->text[GS_T_answered_doubts] = 1; break;
      case GAINSAY_CONFIRM: x->answered_confirms = 1; break;
      default: break;
    }
  }
}

/* How the sentences put it that carry the claim, and what stands beside them. */
static void carried_features(gs_asking *x) {
  float *f = x->text, weight = 0;
  uint32_t s, n = x->d->text.sentences.n;
  int first = 1, k;
  for (s = 0; s < n; s++) {
    float c = x->covers[s], share;
    int manner;
    uint32_t near;
    if (!gs_carries(x, s)) continue;
    share = c / x->best;
    weight += c;
    manner = manner_of(x, s);
    f[GS_T_in_false + manner] += c;
    if (manner == GS_MANNER_denied && share > f[GS_T_best_denied]) f[GS_T_best_denied] = share;
    if (manner == GS_MANNER_told_media && share > f[GS_T_best_told_media])
      f[GS_T_best_told_media] = share;
    if (first) {
      f[GS_T_first_denied] = manner == GS_MANNER_denied;
      f[GS_T_first_negated] = manner == GS_MANNER_negated;
      f[GS_T_first_told_weakly] = manner == GS_MANNER_told_weakly;
      f[GS_T_first_told_unnamed] = manner == GS_MANNER_told_unnamed;
    }
    first = 0;
    if (x->lookup->traits[s] & GS_S_CONFIRMS) f[GS_T_confirmed] += c;
    if (x->asked->features[GS_C_denying] > 0 && (x->lookup->traits[s] & GS_S_DENIES) &&
        c >= DENIED_ALIKE)
      x->same_denial = 1;
    near = traits_near(x, s);
    if (near & GS_S_FALSE) f[GS_T_near_false] += c;
    if (near & GS_S_DOUBTS) f[GS_T_near_doubted] += c;
  }
  if (weight <= 0) return;
  for (k = 0; k < GS_MANNER_COUNT; k++) f[GS_T_in_false + k] /= weight;
  f[GS_T_confirmed] /= weight, f[GS_T_near_false] /= weight, f[GS_T_near_doubted] /= weight;
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
    term[k] = find(l, q->terms[k].stem);
    if (term[k] != GS_NONE || has(x, k)) found += q->terms[k].weight;
  }
  if (found < LEAST_COVERED * q->weight) {
    x->match[GS_M_coverage] = found / q->weight;
    return 0;
  }
  x->hard = gs_alloc_zero(x->arena, n + 1u, sizeof *x->hard);
  x->soft = gs_alloc_zero(x->arena, n + 1u, sizeof *x->soft);
  x->covers = gs_alloc_zero(x->arena, n + 1u, sizeof *x->covers);
  x->held = gs_alloc_zero(x->arena, n + 1u, sizeof *x->held);
  x->negated = gs_alloc_zero(x->arena, n + 1u, sizeof *x->negated);
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
    x->covers[s] =
        (weight_of(q, x->hard[s]) + SOFT * weight_of(q, x->soft[s] & ~x->hard[s])) / q->weight;
    if (x->covers[s] > x->best && !(l->traits[s] & GS_S_BLOCKED)) x->best = x->covers[s];
  }
  match_features(x, term);
  x->text[GS_T_bias] = 1;
  spread_features(x);
  carried_features(x);
  answer_features(x);
  return 1;
}
