/* What a text does with a claim, and why: the decision over the features of match.h by
 * their learned weights. */
#include "match.h"
#include "match_weights.h"
#include "../base/real.h"
#include "../model/model.h"
#include <stdlib.h>
#include <string.h>

#define MOST_SPANS 4u
#define MOST_REASONS 8u
#define MOST_WORDS 6u       /* that a reason shows */
#define LEAST_REASON 0.05f  /* a reason of less is none */

const char *gainsay_side_name(gainsay_side side) {
  static const char *const names[] = {"none", "assert", "confirm", "deny", "doubt", "report"};
  return (unsigned)side < GAINSAY_SIDES ? names[side] : "";
}

/* What is given out, and the arena that it lives in. */
typedef struct owned {
  gainsay_match match;
  gs_arena *arena;
} owned;

/* ---- reasons ----------------------------------------------------------------------- */

#define GS_SHOWN(name, shown) shown,
static const char *const match_shown[] = {GS_MATCH_FEATURES(GS_SHOWN)};
static const char *const claim_shown[] = {GS_CLAIM_FEATURES(GS_SHOWN)};
static const char *const text_shown[] = {GS_TEXT_FEATURES(GS_SHOWN)};

typedef struct reasons {
  gs_array(gainsay_reason) at;
} reasons;

static void add(gs_arena *a, reasons *r, const char *name, float weight) {
  gainsay_reason *reason;
  uint32_t i;
  if (!*name) return;
  for (i = 0; i < r->at.n; i++)
    if (strcmp(r->at.at[i].feature, name) == 0) {
      r->at.at[i].weight += weight;
      return;
    }
  reason = gs_push(a, &r->at);
  reason->feature = name;
  reason->weight = weight;
  reason->detail = "";
}

/* How much each feature speaks for side `chosen` rather than `other`. */
static void add_sides(gs_arena *a, reasons *r, const char *const *shown, const float *f,
                      const float (*w)[GS_SIDES], int n, int chosen, int other) {
  int i;
  for (i = 0; i < n; i++)
    if (f[i] != 0) add(a, r, shown[i], f[i] * (w[i][chosen] - w[i][other]));
}

static int weightier(const void *a, const void *b) {
  const gainsay_reason *x = a, *y = b;
  if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
  return strcmp(x->feature, y->feature);
}

/* Words in a reason, a comma between; `seen` holds the folded first word of each. */
typedef struct listing {
  char at[MOST_WORDS * 64];
  size_t n;
  uint32_t words, seen[MOST_WORDS];
} listing;

/* Adds tokens of `d` as they stand there, unless the list begins one with the same word. */
static void list_words(listing *l, const gainsay_document *d, uint32_t first, uint32_t last) {
  char words[62];
  gainsay_span span;
  uint32_t i, word;
  size_t n;
  if (first >= last || l->words == MOST_WORDS) return;
  word = gs_token_at(d, first)->word;
  for (i = 0; i < l->words; i++)
    if (l->seen[i] == word) return;
  span.start = gs_token_at(d, first)->start;
  span.end = gs_token_at(d, last - 1)->end;
  memset(words, 0, sizeof words); /* whole characters are copied, and no NUL */
  gs_slice(&d->text, span, words, sizeof words - 1);
  n = strlen(words);
  if (l->words) memcpy(l->at + l->n, ", ", 2), l->n += 2;
  memcpy(l->at + l->n, words, n);
  l->n += n;
  l->seen[l->words++] = word;
}

static void list_word(listing *l, const gainsay_document *d, uint32_t i) {
  list_words(l, d, i, i + 1);
}

/* The terms of the claim that the text has, or has not. */
static void list_terms(listing *l, const gs_asking *x, const gainsay_document *claim, int found) {
  uint64_t has = 0;
  uint32_t s, k, round;
  for (s = 0; x->hard && s < x->d->text.sentences.n; s++) has |= x->hard[s] | x->soft[s];
  for (round = 0; round < 2; round++) /* the rare ones first */
    for (k = 0; k < x->asked->n; k++)
      if ((int)(has >> k & 1) == found && (x->asked->terms[k].weight >= 0.6f) == (round == 0))
        list_word(l, claim, x->asked->terms[k].token);
}

/* The claim's words for what the text is most about. */
static void list_matter(listing *l, const gs_asking *x, const gainsay_document *claim) {
  uint32_t i, k;
  for (i = 0; i < x->lookup->nmatter; i++) {
    const gs_string *term = &x->lookup->terms.strings.at[x->lookup->matter[i]];
    for (k = 0; k < x->asked->n; k++)
      if (x->asked->terms[k].stem->n == term->n &&
          memcmp(x->asked->terms[k].stem->at, term->at, term->n) == 0)
        list_word(l, claim, x->asked->terms[k].token);
  }
}

/* The words by which sentences show any of `bits`: those that carry the claim first. */
static void list_traits(listing *l, const gainsay_document *d, const gs_asking *x, uint32_t bits) {
  const uint32_t said = GS_S_SAID | GS_S_MEDIA | GS_S_NAMED | GS_S_UNNAMED | GS_S_WEAKLY |
                        GS_S_DENIES | GS_S_DOUBTS | GS_S_CONFIRMS | GS_S_SILENT;
  uint32_t s, i, k, round;
  for (round = x ? 0 : 1; round < 2; round++)
    for (s = 0; s < d->text.sentences.n && l->words < MOST_WORDS; s++) {
      const gs_range r = d->text.sentences.at[s];
      if (!(d->lookup->traits[s] & bits) || (d->lookup->traits[s] & GS_S_BLOCKED) ||
          (x && gs_carries(x, s) != (round == 0)))
        continue;
      for (i = r.first; i < r.last && (bits & ~said); i++)
        if (d->lookup->token_traits[i] & bits & ~said) {
          list_word(l, d, i);
          break;
        }
      /* the statements that stand here, by the index of sentences */
      for (k = (bits & said) && d->first_statement ? d->first_statement[s] : 0; k;
           k = d->next_statement.at[k - 1]) {
        const gs_statement *st = &d->statements.at[k - 1];
        const gs_range cue = gs_extent(&st->cue);
        if (gs_statement_traits(d, st) & bits & said) list_words(l, d, cue.first, cue.last);
      }
    }
}

static const struct {
  const char *name;
  uint32_t bits;
  int of_claim;
} shows[] = {{"said-to-be-false", GS_S_FALSE | GS_S_OPENS_NO, 0},
             {"denied", GS_S_DENIES, 0},
             {"same-denial", GS_S_DENIES, 0},
             {"asked", GS_S_QUESTION, 0},
             {"doubted", GS_S_DOUBTS | GS_S_DUBIOUS, 0},
             {"hedged", GS_S_HEDGED | GS_S_MODAL, 0},
             {"only-claimed", GS_S_WEAKLY, 0},
             {"told-by-media", GS_S_MEDIA, 0},
             {"told-by-unnamed", GS_S_UNNAMED, 0},
             {"told-by-named", GS_S_NAMED, 0},
             {"called-a-report", GS_S_CLAIM_WORD, 0},
             {"confirmed", GS_S_CONFIRMS, 0},
             {"contrasts", GS_S_CONTRAST, 0},
             {"what-is-to-come", GS_S_AHEAD, 0},
             {"claim-denies",
              GS_S_DENIES | GS_S_DOUBTS | GS_S_FALSE | GS_S_DUBIOUS | GS_S_NEGATIVE | GS_S_OPENS_NO,
              1},
             {"claim-is-hedged", GS_S_HEDGED | GS_S_MODAL, 1},
             {"claim-is-a-report", GS_S_CLAIM_WORD | GS_S_SAID, 1},
             {"claim-asks", GS_S_QUESTION, 1}};

static const char *detail_of(gs_arena *a, const char *feature, const gs_asking *x,
                             const gainsay_document *claim) {
  listing l;
  size_t i;
  l.n = l.words = 0;
  if (strcmp(feature, "shared-terms") == 0) list_terms(&l, x, claim, 1);
  if (strcmp(feature, "missing-terms") == 0) list_terms(&l, x, claim, 0);
  if (strcmp(feature, "what-the-text-is-about") == 0) list_matter(&l, x, claim);
  for (i = 0; i < sizeof shows / sizeof *shows; i++)
    if (strcmp(feature, shows[i].name) == 0)
      list_traits(&l, shows[i].of_claim ? claim : x->d, shows[i].of_claim ? NULL : x,
                  shows[i].bits);
  return l.n ? gs_copy(a, l.at, l.n) : "";
}

/* ---- the decision ------------------------------------------------------------------ */

static void softmax(const float *f, const float (*w)[GS_SIDES], int n, float *p) {
  float most, sum = 0;
  int i, k;
  for (k = 0; k < GS_SIDES; k++) p[k] = 0;
  for (i = 0; i < n; i++)
    for (k = 0; k < GS_SIDES; k++) p[k] += f[i] * w[i][k];
  most = p[0];
  for (k = 1; k < GS_SIDES; k++) most = p[k] > most ? p[k] : most;
  for (k = 0; k < GS_SIDES; k++) sum += p[k] = gs_exp(p[k] - most);
  for (k = 0; k < GS_SIDES; k++) p[k] /= sum;
}

static int second_of(const float *p, int first) {
  int k, best = first ? 0 : 1;
  for (k = 0; k < GS_SIDES; k++)
    if (k != first && p[k] > p[best]) best = k;
  return best;
}

/* The sides of claim and text that make `stance` most likely. */
static void likeliest(gainsay_side stance, const float *claim, const float *text, int *of_claim,
                      int *of_text) {
  float best = -1;
  int c, t;
  for (c = 0; c < GS_SIDES; c++)
    for (t = 0; t < GS_SIDES; t++) {
      int open = c == GS_OPEN || t == GS_OPEN;
      int fits = stance == GAINSAY_SIDE_REPORT || stance == GAINSAY_SIDE_DOUBT ? open :
                 !open && (c == t) == (stance != GAINSAY_SIDE_DENY);
      if (fits && claim[c] * text[t] > best) best = claim[c] * text[t], *of_claim = c, *of_text = t;
    }
}

/* How well a sentence shows the decision: what it carries, and what it says of it. */
static float shows_it(const gs_asking *x, uint32_t s, gainsay_side stance, int of_text) {
  uint32_t traits = x->lookup->traits[s], bits = 0;
  if (traits & GS_S_BLOCKED) return 0;
  if (of_text == GS_AGAINST || stance == GAINSAY_SIDE_DOUBT)
    bits = GS_S_FALSE | GS_S_DENIES | GS_S_DOUBTS | GS_S_DUBIOUS | GS_S_OPENS_NO;
  if (stance == GAINSAY_SIDE_CONFIRM) bits = GS_S_CONFIRMS | GS_S_TRUE;
  if (bits & traits) return x->covers[s] + 0.4f * x->best + (gs_carries(x, s) ? 0.3f * x->best : 0);
  return gs_carries(x, s) ? x->covers[s] : 0;
}

static void find_spans(gs_arena *a, gainsay_match *m, const gs_asking *x, int of_text) {
  uint32_t best[MOST_SPANS], n = 0, s, i, k;
  gainsay_span *spans;
  for (s = 0; s < x->d->text.sentences.n; s++) {
    float value = shows_it(x, s, m->stance, of_text);
    if (value <= 0) continue;
    for (i = n; i > 0 && shows_it(x, best[i - 1], m->stance, of_text) < value; i--)
      if (i < MOST_SPANS) best[i] = best[i - 1];
    if (i < MOST_SPANS) best[i] = s;
    if (n < MOST_SPANS) n++;
  }
  spans = gs_alloc(a, (n + 1u) * sizeof *spans);
  for (i = 0; i < n; i++) {
    uint32_t next = GS_NONE;
    gs_range r;
    for (k = 0; k < n; k++)
      if (best[k] != GS_NONE && (next == GS_NONE || best[k] < best[next])) next = k;
    r = x->d->text.sentences.at[best[next]];
    spans[i].start = gs_token_at(x->d, r.first)->start;
    spans[i].end = gs_token_at(x->d, r.last - 1)->end;
    best[next] = GS_NONE;
  }
  m->spans.at = spans;
  m->spans.n = n;
}

/* What the three regressions say. */
typedef struct judgement {
  float related;                      /* that the text carries the claim */
  float claim[GS_SIDES], text[GS_SIDES];
} judgement;

static void judge(const gs_asking *x, judgement *j) {
  float sum = 0;
  int i;
  for (i = 0; i < GS_M_COUNT; i++) sum += x->match[i] * gs_match_weights[i][0];
  j->related = (float)gs_logistic(sum);
  softmax(x->asked->features, gs_claim_weights, GS_C_COUNT, j->claim);
  softmax(x->text, gs_text_weights, GS_T_COUNT, j->text);
}

/* Sets stance and confidence where the text carries the claim. */
static void take_side(gainsay_match *m, const gs_asking *x, const judgement *j) {
  const float *c = j->claim, *t = j->text, *f = x->text;
  float agree = c[GS_FOR] * t[GS_FOR] + c[GS_AGAINST] * t[GS_AGAINST];
  float disagree = c[GS_FOR] * t[GS_AGAINST] + c[GS_AGAINST] * t[GS_FOR], discuss, all;
  if (x->same_denial) {
    agree += GS_SAME_DENIAL * (1 - agree);
    disagree *= 1 - GS_SAME_DENIAL;
  }
  discuss = 1 - agree - disagree;
  agree *= gs_agree_factor;
  disagree *= gs_disagree_factor;
  all = (agree + disagree + discuss) / j->related;
  if (agree >= disagree && agree >= discuss) {
    m->confidence = agree / all;
    m->stance = GAINSAY_SIDE_ASSERT;
    if (c[GS_FOR] > c[GS_AGAINST] && (f[GS_T_confirmed] >= 0.3f || x->answered_confirms))
      m->stance = GAINSAY_SIDE_CONFIRM;
  } else if (disagree >= discuss) {
    m->confidence = disagree / all;
    m->stance = GAINSAY_SIDE_DENY;
  } else {
    float doubts = f[GS_T_in_doubted] + f[GS_T_near_doubted] + f[GS_T_answered_doubts] +
                   f[GS_T_in_false] + f[GS_T_near_false];
    m->confidence = discuss / all;
    m->stance = GAINSAY_SIDE_REPORT;
    if (t[GS_AGAINST] > t[GS_FOR] && doubts > 0.2f) m->stance = GAINSAY_SIDE_DOUBT;
  }
}

/* The reasons for a stance: what the text shares with the claim, and what speaks for the
 * sides of the two that make it likeliest, rather than for their next best.  Returns the
 * text's side. */
static int give_reasons(gs_arena *a, reasons *r, gainsay_side stance, const gs_asking *x,
                        const judgement *j) {
  int i, c = 0, t = 0;
  likeliest(stance, j->claim, j->text, &c, &t);
  for (i = 0; i < GS_M_COUNT; i++)
    add(a, r, match_shown[i], x->match[i] * gs_match_weights[i][0]);
  add_sides(a, r, text_shown, x->text, gs_text_weights, GS_T_COUNT, t, second_of(j->text, t));
  add_sides(a, r, claim_shown, x->asked->features, gs_claim_weights, GS_C_COUNT, c,
            second_of(j->claim, c));
  if (x->same_denial && stance == GAINSAY_SIDE_ASSERT)
    add(a, r, "same-denial", (float)gs_log(1 / (1 - (double)GS_SAME_DENIAL)));
  return t;
}

/* `held`: the text has enough of the claim to be held against it at all. */
static void decide(gs_arena *a, gainsay_match *m, const gs_asking *x, const gainsay_document *claim,
                   int held) {
  judgement j;
  reasons r;
  uint32_t k;
  memset(&r, 0, sizeof r);
  judge(x, &j);
  if (!held || j.related < gs_related_from) {
    m->confidence = 1 - j.related;
    add(a, &r, x->asked->weight > 0 ? "missing-terms" : "no-terms",
        4 * (1 - x->match[GS_M_coverage] / 2));
  } else {
    take_side(m, x, &j);
    find_spans(a, m, x, give_reasons(a, &r, m->stance, x, &j));
  }
  if (r.at.n) qsort(r.at.at, r.at.n, sizeof *r.at.at, weightier);
  while (r.at.n && (r.at.n > MOST_REASONS || r.at.at[r.at.n - 1].weight < LEAST_REASON)) r.at.n--;
  for (k = 0; k < r.at.n; k++) r.at.at[k].detail = detail_of(a, r.at.at[k].feature, x, claim);
  m->why = r.at.at;
  m->nwhy = r.at.n;
}

/* ---- asking ------------------------------------------------------------------------ */

static int ask(gs_arena *arena, const gainsay_document *claim, const gainsay_document *text,
               gainsay_match **out) {
  jmp_buf here;
  gs_asking x;
  gs_asked asked;
  owned *o;
  int code;
  if ((code = gs_try(arena, &here)) != 0) return code;
  o = gs_alloc_zero(arena, 1, sizeof *o);
  o->arena = arena;
  memset(&x, 0, sizeof x);
  x.arena = arena;
  gs_asked_of(claim, &asked);
  decide(arena, &o->match, &x, claim, gs_ask(&x, &asked, text));
  *out = &o->match;
  return GAINSAY_OK;
}

int gainsay_match_claim(const gainsay_document *claim, const gainsay_document *text,
                        gainsay_match **out) {
  gs_arena *arena;
  int code;
  if (!out) return GAINSAY_EINVAL;
  *out = NULL;
  if (!claim || !text || claim->engine != text->engine || !claim->lookup || !text->lookup) return GAINSAY_EINVAL;
  arena = gs_arena_new(&claim->engine->arena->allocator);
  if (!arena) return GAINSAY_ENOMEM;
  code = ask(arena, claim, text, out);
  if (code) gs_arena_free(arena);
  return code;
}

void gainsay_match_free(gainsay_match *match) {
  if (match) gs_arena_free(((owned *)(void *)match)->arena);
}
