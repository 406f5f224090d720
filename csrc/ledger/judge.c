/* Judging: for each claim that is answered or accuses somebody, who is accused,
 * what its status is, and who has not answered. */
#include "terms.h"
#include <string.h>

#define LEAST_SAME 0.55f /* share of the lesser claim's terms that two tellings have in common */
#define CLAIMS_BACK 40u  /* a claim is held against this many earlier ones */

static int has(const gs_numbers *set, uint32_t x) {
  uint32_t i;
  for (i = 0; i < set->n; i++)
    if (set->at[i] == x) return 1;
  return 0;
}

static void put(gainsay_document *d, gs_numbers *set, uint32_t x) {
  if (!has(set, x)) *gs_push(d->arena, set) = x;
}

static int has_act(const gainsay_document *d, const gs_statement *st) {
  uint32_t k, i;
  for (k = 0; k < st->content.n; k++)
    for (i = st->content.at[k].first; i < st->content.at[k].last; i++)
      if (gs_hit_of(d, i, GAINSAY_ACT)) return 1;
  return 0;
}

/* Whether a mention can be a doer: not a place where ("in Iran"), not the one
 * acted against ("against Iran"). */
static int is_party_to(const gainsay_document *d, const gs_mention *m, uint32_t from) {
  uint32_t i = m->tokens.first;
  while (i > from &&
         (gs_tag_at(d, i - 1) == GS_DETERMINER || (gs_tag_at(d, i - 1) == GS_NOUN && i > from + 1)))
    i--;
  if (i == from || gs_tag_at(d, i - 1) != GS_PREPOSITION) return 1;
  return gs_is(d, i - 1, "of") || gs_is(d, i - 1, "by") || gs_is(d, i - 1, "with") ||
         gs_is(d, i - 1, "that");
}

/* The parties that a claim makes do the act: the first one named in it, and those
 * joined to it; never the one who says so. */
static void find_accused(gainsay_document *d, gs_claim *c) {
  const gs_statement *st = &d->statements.at[c->statement];
  uint32_t k, i, found = 0;
  for (k = 0; k < st->content.n && found < 3; k++) {
    const gs_range r = st->content.at[k];
    for (i = r.first; i < r.last && found < 3; i++) {
      uint32_t m = d->mention[i], e;
      const gs_mention *x;
      if (!m) continue;
      x = &d->mentions.at[m - 1];
      e = gs_party_of(d, x->entity);
      if (d->entities.at[x->entity].kind == GAINSAY_PERSON) e = x->entity;
      i = x->tokens.last - 1;
      if (d->entities.at[e].kind == GAINSAY_MEDIA || e + 1 == st->party || e + 1 == st->entity)
        continue;
      if (!is_party_to(d, x, r.first)) continue;
      if (found && d->entities.at[e].kind == GAINSAY_PERSON && !gs_is(d, x->tokens.first - 1, "and"))
        continue;
      put(d, &c->accused, e);
      found++;
    }
  }
}

static gs_claim *claim_of(gainsay_document *d, uint32_t *row, uint32_t statement) {
  gs_claim *c;
  if (row[statement]) return &d->claims.at[row[statement] - 1];
  c = gs_push(d->arena, &d->claims);
  memset(c, 0, sizeof *c);
  c->statement = statement;
  row[statement] = d->claims.n;
  return c;
}

/* Two claims are one when what they say has most of its terms in common. */
static void find_same(gainsay_document *d) {
  gs_term_set a, b;
  uint32_t i, j, k;
  gs_set_init(d, &a);
  gs_set_init(d, &b);
  for (i = 0; i < d->claims.n; i++) {
    const gs_statement *x = &d->statements.at[d->claims.at[i].statement];
    gs_set_clear(&a);
    gs_set_add_content(d, &a, &x->content);
    if (a.terms.n < 3) continue;
    for (j = i > CLAIMS_BACK ? i - CLAIMS_BACK : 0; j < i; j++) {
      const gs_statement *y = &d->statements.at[d->claims.at[j].statement];
      float shared = 0, lesser;
      uint32_t n = 0;
      if (x->negative != y->negative) continue;
      gs_set_clear(&b);
      gs_set_add_content(d, &b, &y->content);
      gs_step(&d->text, b.terms.n);
      for (k = 0; k < b.terms.n; k++)
        if (gs_set_has(&a, b.terms.at[k])) shared += d->terms.weight[b.terms.at[k]], n++;
      lesser = a.weight < b.weight ? a.weight : b.weight;
      if (n < 3 || lesser <= 0 || shared / lesser < LEAST_SAME) continue;
      *gs_push(d->arena, &d->claims.at[i].same_as) = d->claims.at[j].statement;
      *gs_push(d->arena, &d->claims.at[j].same_as) = d->claims.at[i].statement;
    }
  }
}

/* Links come in the order of their responses, so one known already is the last. */
static void answer(gainsay_document *d, gs_claim *c, uint32_t response) {
  if (!c->answered_by.n || c->answered_by.at[c->answered_by.n - 1] != response)
    *gs_push(d->arena, &c->answered_by) = response;
}

static void find_answers(gainsay_document *d, const uint32_t *row) {
  uint32_t i, k;
  for (i = 0; i < d->links.n; i++) {
    gs_claim *c = &d->claims.at[row[d->links.at[i].claim] - 1];
    answer(d, c, d->links.at[i].response);
    /* What answers a claim answers its other tellings. */
    for (k = 0; k < c->same_as.n; k++)
      answer(d, &d->claims.at[row[c->same_as.at[k]] - 1], d->links.at[i].response);
  }
}

/* Somebody who has answered a claim, and is spoken of in it, stands accused by it. */
static void accuse_responders(gainsay_document *d, gs_claim *c) {
  const gs_statement *st = &d->statements.at[c->statement];
  uint32_t i, k, j;
  for (i = 0; i < c->answered_by.n; i++) {
    const gs_statement *r = &d->statements.at[c->answered_by.at[i]];
    uint32_t party = r->party ? r->party - 1 : GS_NONE, left = GS_MOST_COMPARED;
    if (party == GS_NONE || r->party == st->party || has(&c->accused, party)) continue;
    for (k = 0; k < st->content.n; k++)
      for (j = st->content.at[k].first; j < st->content.at[k].last && left; j++, left--)
        if (d->mention[j]) {
          uint32_t e = d->mentions.at[d->mention[j] - 1].entity;
          if (e == party || gs_party_of(d, e) == party) put(d, &c->accused, party);
        }
  }
}

/* Whether a response speaks of claims as a whole: "all of it", "the allegations", "any
 * wrongdoing", or names none of them. */
static int is_blanket(const gainsay_document *d, const gs_statement *r) {
  uint32_t k, i;
  if (!r->content.n) return 1;
  for (k = 0; k < r->content.n; k++)
    for (i = r->content.at[k].first; i < r->content.at[k].last && i < r->content.at[k].first + 12; i++)
      if ((gs_grammar_at(d, i) & (GAINSAY_W_CLAIM | GAINSAY_W_POINTER)) || gs_is(d, i, "all") ||
          gs_is(d, i, "any") || gs_is(d, i, "every") || gs_is(d, i, "wrongdoing") ||
          gs_is(d, i, "both"))
        return 1;
  return 0;
}

/* Whether denials of single acts leave one of the claim's acts standing: accused of
 * bribery and assault, they denied the bribery. */
static int is_partly_denied(gainsay_document *d, const gs_claim *c, gs_term_set *acts, gs_term_set *denied) {
  const gs_statement *st = &d->statements.at[c->statement];
  uint32_t k, i, left = GS_MOST_COMPARED, covered = 0, found;
  float weight;
  gs_set_clear(acts);
  for (k = 0; k < st->content.n; k++)
    for (i = st->content.at[k].first; i < st->content.at[k].last && left; i++, left--) {
      gs_range one;
      one.first = i;
      one.last = i + 1;
      if (gs_hit_of(d, i, GAINSAY_ACT)) gs_set_add(d, acts, one);
    }
  if (acts->terms.n < 2) return 0;
  gs_set_clear(denied);
  for (k = 0; k < c->answered_by.n; k++) {
    const gs_statement *r = &d->statements.at[c->answered_by.at[k]];
    if (r->stance != GAINSAY_DENY) continue;
    if (is_blanket(d, r)) return 0;
    gs_set_add_content(d, denied, &r->content);
  }
  for (i = 0; i < acts->terms.n; i++) {
    gs_relation relation = gs_set_near(d, denied, acts->terms.at[i], &found, &weight);
    covered += relation == GS_SAME || relation == GS_SYNONYM || relation == GS_DERIVED;
  }
  return covered > 0 && covered < acts->terms.n;
}

static void judge_claim(gainsay_document *d, gs_claim *c, gs_term_set *acts, gs_term_set *answered) {
  uint32_t i, k, denied = 0, doubted = 0, confirmed = 0, silent = 0, denier = 0, confirmer = 0;
  for (i = 0; i < c->answered_by.n; i++) {
    const gs_statement *r = &d->statements.at[c->answered_by.at[i]];
    if (r->stance == GAINSAY_DENY) denied++, denier = r->party;
    if (r->stance == GAINSAY_DOUBT) doubted++;
    if (r->stance == GAINSAY_CONFIRM) confirmed++, confirmer = r->party;
    if (r->stance == GAINSAY_NO_COMMENT) silent++;
  }
  for (i = 0; i < c->accused.n; i++) {
    int replied = 0;
    uint32_t party = gs_party_of(d, c->accused.at[i]);
    for (k = 0; k < c->answered_by.n; k++) {
      const gs_statement *r = &d->statements.at[c->answered_by.at[k]];
      if (r->party && (r->party - 1 == party || r->entity - 1 == c->accused.at[i])) replied = 1;
    }
    if (!replied) put(d, &c->unanswered, c->accused.at[i]);
  }
  if (denied && confirmed && denier != confirmer) c->status = GAINSAY_STATUS_DISPUTED;
  else if (denied)
    c->status = is_partly_denied(d, c, acts, answered) ? GAINSAY_STATUS_PARTIAL : GAINSAY_STATUS_DENIED;
  else if (confirmed) c->status = GAINSAY_STATUS_CONFIRMED;
  else if (doubted) c->status = GAINSAY_STATUS_DOUBTED;
  else if (silent) c->status = GAINSAY_STATUS_NO_COMMENT;
  else if (c->accused.n) c->status = GAINSAY_STATUS_UNANSWERED;
  else c->status = GAINSAY_STATUS_OPEN;
}

void gs_judge(gainsay_document *d) {
  uint32_t i, kept, *row;
  gs_term_set acts, answered;
  if (!d->statements.n) return;
  gs_set_init(d, &acts);
  gs_set_init(d, &answered);
  row = gs_alloc_zero(d->arena, d->statements.n, sizeof *row);
  for (i = 0; i < d->statements.n; i++) {
    const gs_statement *st = &d->statements.at[i];
    gs_step(&d->text, 2);
    if (gs_is_response(st) || !st->content.n) continue;
    if (st->stance == GAINSAY_ALLEGE ||
        ((st->stance == GAINSAY_ASSERT || st->stance == GAINSAY_BELIEVE) && !st->negative &&
         has_act(d, st)))
      find_accused(d, claim_of(d, row, i));
  }
  for (i = 0; i < d->links.n; i++) claim_of(d, row, d->links.at[i].claim);
  find_same(d);
  find_answers(d, row);
  for (i = 0; i < d->claims.n; i++) {
    accuse_responders(d, &d->claims.at[i]);
    judge_claim(d, &d->claims.at[i], &acts, &answered);
  }
  /* What accuses nobody and nobody answered is no row. */
  for (i = 0, kept = 0; i < d->claims.n; i++)
    if (d->claims.at[i].accused.n || d->claims.at[i].answered_by.n)
      d->claims.at[kept++] = d->claims.at[i];
  d->claims.n = kept;
}
