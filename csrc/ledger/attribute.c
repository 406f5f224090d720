/* Attribution by rule: finds each cue of the lexicon that stands as a reporting
 * verb, phrase or noun, and around it the source and the content.
 *
 * The span conventions are those of PolNeAR's guidelines: a cue has its
 * auxiliaries, negations and adverbs; a source is the whole noun phrase with its
 * appositions; a content has a leading "that" and its quotation marks, but not
 * the full stop of its sentence.  A trained labeller can take this file's place:
 * all that later passes read is the array of statements. */
#include "cues.h"
#include <string.h>

#define LONGEST_SOURCE 45u /* tokens; longer is a parse gone wrong */
#define STATEMENTS_BACK 8u /* how far a quotation looks back for its speaker */

typedef struct finder {
  gainsay_document *d;
  uint32_t sentence;
  uint32_t first, last; /* of the sentence, without a closing full stop and the like */
  uint32_t *covered;    /* by token: index + 1 of the statement whose content holds it */
} finder;

/* ---- small questions ----------------------------------------------------------- */

static gs_tag tag(const finder *f, uint32_t i) {
  return i >= f->first && i < f->last ? gs_tag_at(f->d, i) : GS_PUNCT;
}

static int is_comma(const finder *f, uint32_t i) { return gs_is(f->d, i, ","); }

static int is_dash(const finder *f, uint32_t i) { return gs_is(f->d, i, "--") || gs_is(f->d, i, "-"); }

static int starts_noun_phrase(gs_tag t) {
  return t == GS_NOUN || t == GS_NAME || t == GS_PRONOUN || t == GS_DETERMINER || t == GS_POSSESSIVE ||
         t == GS_NUMBER;
}

static int is_finite(const finder *f, uint32_t i) {
  gs_tag t = tag(f, i);
  return t == GS_FINITE || t == GS_AUX;
}

/* Whether a finite verb stands in first .. last. */
static int has_finite(const finder *f, uint32_t first, uint32_t last) {
  uint32_t i;
  for (i = first; i < last; i++)
    if (is_finite(f, i)) return 1;
  return 0;
}

static const gs_hit *cue_at(const finder *f, uint32_t i) { return gs_hit_of(f->d, i, GAINSAY_CUE); }

static void add_range(const finder *f, gs_ranges *r, uint32_t first, uint32_t last) {
  gs_range *x;
  if (first >= last) return;
  if (r->n && r->at[r->n - 1].last == first) {
    r->at[r->n - 1].last = last;
    return;
  }
  x = gs_push(f->d->arena, r);
  x->first = first;
  x->last = last;
}

/* ---- the verb group ------------------------------------------------------------- */

/* Start of the verb group that ends before `verb`'s end: auxiliaries, negations,
 * adverbs, and a governing verb with "to" ("declined to", "went on to"). */
static uint32_t group_start(const finder *f, uint32_t verb) {
  uint32_t i = verb;
  for (;;) {
    gs_tag t = i > f->first ? tag(f, i - 1) : GS_PUNCT;
    if (t == GS_AUX || t == GS_NEGATION || t == GS_ADVERB) {
      i--;
    } else if (t == GS_TO && i == verb && i >= f->first + 2 &&
               (tag(f, i - 2) == GS_FINITE || tag(f, i - 2) == GS_PARTICIPLE ||
                tag(f, i - 2) == GS_BASE || tag(f, i - 2) == GS_AUX)) {
      i -= 2;
    } else {
      break;
    }
  }
  /* An adverb at the head of the sentence or behind a comma belongs to the clause. */
  while (i < verb && tag(f, i) == GS_ADVERB && (i == f->first || tag(f, i - 1) == GS_PUNCT)) i++;
  return i;
}

static int is_passive(const finder *f, uint32_t start, uint32_t verb) {
  uint32_t i;
  if (tag(f, verb) != GS_PARTICIPLE) return 0;
  for (i = verb; i-- > start;)
    if (tag(f, i) == GS_AUX) return (gs_grammar_at(f->d, i) & GAINSAY_W_BE) != 0;
  return 0;
}

/* ---- the source ------------------------------------------------------------------ */

static int is_long_quote(const finder *f, uint32_t closer, uint32_t *open) {
  uint32_t q;
  const gs_quote *x;
  if (!gs_closes_quote(f->d, closer, &q)) return 0;
  x = &f->d->text.quotes.at[q];
  *open = x->tokens.first;
  return x->tokens.last - x->tokens.first > 5 || is_comma(f, closer - 1) ||
         gs_is(f->d, closer - 1, ".") || gs_is(f->d, closer - 1, "?") || gs_is(f->d, closer - 1, "!") ||
         x->tokens.first <= f->first;
}

/* Trims what cannot stand at the edges of a noun phrase. */
static gs_range trim(const finder *f, gs_range r) {
  for (;;) {
    const gs_hit *time = r.first < r.last ? gs_hit_of(f->d, r.first, GAINSAY_TIME) : NULL;
    gs_tag t = r.first < r.last ? tag(f, r.first) : GS_NOUN;
    if (time && time->last < r.last) r.first = time->last;
    else if (r.first < r.last && (t == GS_PUNCT || t == GS_CONJUNCTION || t == GS_ADVERB ||
                                  t == GS_SUBORDINATOR || t == GS_NEGATION || t == GS_TO))
      r.first++;
    else break;
  }
  while (r.first < r.last && (tag(f, r.last - 1) == GS_ADVERB || tag(f, r.last - 1) == GS_CONJUNCTION))
    r.last--;
  return r;
}

/* The relative pronoun that begins the relative clause which holds the verb at
 * `verb`, or 0: "the man who led the party said". */
static uint32_t relative_before(const finder *f, uint32_t verb) {
  uint32_t i, steps = 0;
  for (i = verb; i > f->first && steps < 12; steps++) {
    i--;
    if (tag(f, i) == GS_RELATIVE) return i;
    if (tag(f, i) == GS_SUBORDINATOR || gs_is(f->d, i, ";") || (tag(f, i) == GS_FINITE)) return 0;
  }
  return 0;
}

/* The noun phrase that ends right before `end`, the subject of what follows. */
static gs_range subject_before(const finder *f, uint32_t end) {
  gs_range r = {end, end};
  uint32_t i = end, comma = 0, q;
  gs_tag t;
  if (end == f->first) return r;
  t = tag(f, end - 1);
  if (t == GS_CONJUNCTION) return r; /* "said A and denied B": the subject is further back */
  if (t == GS_RELATIVE && !gs_is(f->d, end - 1, "whose")) {
    r.first = end - 1;
    return r;
  }
  if (t == GS_PRONOUN && !(gs_grammar_at(f->d, end - 1) & GAINSAY_W_POSSESSIVE)) {
    r.first = end - 1;
    /* "all of them", "some of those" */
    if (end >= f->first + 3 && gs_is(f->d, end - 2, "of")) r.first = end - 3;
    return r;
  }
  if (is_comma(f, end - 1)) comma = 1; /* an apposition may stand between commas */
  if (comma) i--;
  while (i > f->first && end - i < LONGEST_SOURCE) {
    uint32_t j = i - 1, open;
    t = tag(f, j);
    if (gs_closes_quote(f->d, j, &q)) {
      if (is_long_quote(f, j, &open)) break;
      i = f->d->text.quotes.at[q].tokens.first;
      continue;
    }
    if (gs_opens_quote(f->d, j, &q)) break;
    if (is_comma(f, j)) {
      if (comma == 1) { /* the comma that opens the apposition */
        comma = 2;
        i = j;
        continue;
      }
      break;
    }
    if (t == GS_PUNCT) {
      if (gs_is(f->d, j, ")")) {
        while (j > f->first && !gs_is(f->d, j, "(")) j--;
        i = j;
        continue;
      }
      if (!gs_is(f->d, j, "$") && !gs_is(f->d, j, "%") && !gs_is(f->d, j, "&") && !gs_is(f->d, j, "/"))
        break;
    }
    if (t == GS_SUBORDINATOR) break;
    if (t == GS_RELATIVE) {
      /* "which the US alleges": the clause's object, no part of its subject. */
      if ((gs_is(f->d, j, "that") && !is_finite(f, j + 1)) || !has_finite(f, j, end)) break;
      i = j; /* the relative clause of the subject, or an odd "which" */
      if (i > f->first && is_comma(f, i - 1)) {
        if (comma == 1) comma = 2;
        i--;
      }
      continue;
    }
    if (t == GS_CONJUNCTION) {
      gs_tag before = j > f->first ? tag(f, j - 1) : GS_PUNCT;
      if (gs_is(f->d, j, "but") || (before != GS_NOUN && before != GS_NAME && before != GS_PRONOUN))
        break;
    }
    if (t == GS_FINITE || t == GS_AUX || t == GS_BASE) {
      uint32_t relative = relative_before(f, j);
      if (!relative || (gs_is(f->d, relative, "that") && relative + 1 != j)) {
        if (t == GS_BASE && j > f->first && tag(f, j - 1) == GS_TO) { /* "the decision to quit" */
          i = j - 1;
          continue;
        }
        break;
      }
      i = relative + 1;
      continue;
    }
    i = j;
    /* "a claim the minister rejected": where a noun phrase follows another at once,
     * the first is the clause's object. */
    if (t == GS_DETERMINER && j > f->first && (tag(f, j - 1) == GS_NOUN || tag(f, j - 1) == GS_NAME))
      break;
  }
  r.first = i;
  if (comma == 1) r.last = end - 1; /* nothing opened the apposition: the comma is stray */
  r = trim(f, r);
  if (comma == 2 && r.first < r.last && is_comma(f, r.last - 1) && r.last - r.first == 1)
    r.first = r.last;
  /* "On Monday in Ohio Trump said": what a preposition governs is no subject. */
  if (r.first < r.last && tag(f, r.first) == GS_PREPOSITION) {
    uint32_t k = r.first, last_name = r.last;
    for (; k < r.last; k++)
      if (is_comma(f, k)) break;
    if (k < r.last && k + 1 < r.last) {
      r.first = k + 1;
      r = trim(f, r);
    } else {
      for (k = r.first + 2; k < r.last; k++)
        if (tag(f, k) == GS_DETERMINER ||
            (tag(f, k) == GS_NAME && tag(f, k - 1) != GS_NAME && tag(f, k - 1) != GS_PREPOSITION))
          last_name = k;
      r.first = last_name;
    }
  }
  return r;
}

/* Whether the comma at i is followed by an apposition: ", a senator", ", 31," */
static int apposition_follows(const finder *f, uint32_t i) {
  gs_tag t = tag(f, i + 1);
  if (tag(f, i + 2) == GS_FINITE && t != GS_RELATIVE) return 0;
  if (gs_is(f->d, i + 1, "who") || gs_is(f->d, i + 1, "whose")) return 1;
  if (t == GS_DETERMINER || t == GS_NUMBER || (t == GS_POSSESSIVE && !gs_is(f->d, i + 1, "'s")))
    return 1;
  /* "the engineer, Kai Moor": a name behind a role. */
  if (t == GS_NAME && i > f->first && gs_hit_of(f->d, i - 1, GAINSAY_ROLE) && tag(f, i - 1) == GS_NOUN)
    return 1;
  return t == GS_NOUN && gs_hit_of(f->d, i + 1, GAINSAY_ROLE) != NULL;
}

/* The noun phrase that begins at `start`: of "said X, a Y of Z", or the object of
 * "according to", "told", "by". */
static gs_range phrase_after(const finder *f, uint32_t start, int appositions) {
  gs_range r = {start, start};
  uint32_t i = start, q;
  if (tag(f, i) == GS_PRONOUN) {
    r.last = i + 1;
    return r;
  }
  if (!starts_noun_phrase(tag(f, i))) return r;
  while (i < f->last && i - start < LONGEST_SOURCE) {
    gs_tag t = tag(f, i);
    if (gs_opens_quote(f->d, i, &q)) {
      gs_quote *x = &f->d->text.quotes.at[q];
      if (x->tokens.last > f->last || x->tokens.last - x->tokens.first > 5) break;
      i = x->tokens.last;
      continue;
    }
    if (is_comma(f, i)) {
      if (!appositions || !apposition_follows(f, i)) break;
      i++;
      /* A relative clause goes on to the next comma. */
      if (gs_is(f->d, i, "who") || gs_is(f->d, i, "whose"))
        while (i < f->last && !is_comma(f, i) && tag(f, i) != GS_PUNCT) i++;
      continue;
    }
    if (t == GS_PUNCT && !gs_is(f->d, i, "$") && !gs_is(f->d, i, "%") && !gs_is(f->d, i, "&") &&
        !gs_is(f->d, i, "(") && !gs_is(f->d, i, ")"))
      break;
    if (appositions && t == GS_RELATIVE && i > start &&
        (gs_is(f->d, i, "who") || gs_is(f->d, i, "whose"))) {
      /* "an official who asked not to be named" */
      while (i < f->last && !is_comma(f, i) && tag(f, i) != GS_PUNCT) i++;
      continue;
    }
    /* "the Daily Post", "the Sunday Times": no adverb and no time inside a title. */
    if (i == start + 1 && tag(f, start) == GS_DETERMINER && tag(f, i + 1) == GS_NAME &&
        (gs_token_at(f->d, i)->flags & GS_T_CAPITAL)) {
      i += 2;
      continue;
    }
    if (t == GS_FINITE || t == GS_AUX || t == GS_SUBORDINATOR || t == GS_RELATIVE || t == GS_TO ||
        t == GS_BASE || t == GS_NEGATION || (t == GS_ADVERB && i > start))
      break;
    if (i > start && (t == GS_ING || gs_hit_of(f->d, i, GAINSAY_TIME))) break;
    if (t == GS_PREPOSITION) {
      if (!appositions && !gs_is(f->d, i, "of")) break;
      if (!gs_is(f->d, i, "of") && !gs_is(f->d, i, "for") && !gs_is(f->d, i, "from") &&
          !gs_is(f->d, i, "at") && !gs_is(f->d, i, "with") && !gs_is(f->d, i, "by"))
        break;
    }
    if (i > start && t == GS_PRONOUN) break;
    if (t == GS_CONJUNCTION &&
        (gs_is(f->d, i, "but") || has_finite(f, i + 1, i + 8 < f->last ? i + 8 : f->last)))
      break;
    if (!appositions && i > start && t == GS_DETERMINER && tag(f, i - 1) != GS_PREPOSITION &&
        tag(f, i - 1) != GS_CONJUNCTION)
      break;
    i++;
  }
  r.last = i;
  while (r.last > r.first &&
         (tag(f, r.last - 1) == GS_PREPOSITION || tag(f, r.last - 1) == GS_CONJUNCTION))
    r.last--;
  return r;
}

/* ---- the content ------------------------------------------------------------------ */

static int is_terminator(const finder *f, const gs_entry *cue, uint32_t i) {
  uint32_t k, known = f->d->hits.known[gs_token_at(f->d, i)->word];
  for (k = 0; cue && k < cue->nterminators; k++)
    if (cue->terminators[k] == known) return 1;
  return 0;
}

/* Whether a cue with a subject of its own begins at i: "he said", "Smith told". */
static int new_attribution(const finder *f, uint32_t i) {
  uint32_t j = i;
  while (j < f->last && j < i + 4 &&
         (tag(f, j) == GS_NAME || tag(f, j) == GS_PRONOUN || tag(f, j) == GS_DETERMINER ||
          tag(f, j) == GS_NOUN))
    j++;
  while (j < f->last && (tag(f, j) == GS_ADVERB || tag(f, j) == GS_AUX)) j++;
  if (j < f->last && tag(f, j) == GS_FINITE) {
    const gs_hit *h = cue_at(f, j);
    return h && (gs_entry_of(f->d, h->entry)->flags & GAINSAY_TAKES_QUOTE);
  }
  return 0;
}

/* Where the clause that begins at `start` ends. */
static uint32_t clause_end(const finder *f, uint32_t start, const gs_entry *cue) {
  const gs_token *k = gs_token_at(f->d, start);
  uint32_t i, end = f->last, q, within = k->quote;
  /* A clause inside a quotation does not leave it. */
  if (within && gs_opens_quote(f->d, start, &q)) within = f->d->text.quotes.at[q].outer;
  if (within) {
    const gs_quote *x = &f->d->text.quotes.at[within - 1];
    if (x->closed && x->tokens.last - 1 < end) end = x->tokens.last - 1;
  }
  for (i = start + 1; i < end; i++) {
    if (gs_opens_quote(f->d, i, &q)) {
      const gs_quote *x = &f->d->text.quotes.at[q];
      if (x->closed && x->tokens.last <= end) i = x->tokens.last - 1;
      continue;
    }
    if (is_terminator(f, cue, i)) break;
    if (gs_is(f->d, i, ";")) break;
    if (is_comma(f, i) && i + 1 < end) {
      const gs_hit *h = cue_at(f, i + 1);
      if (gs_grammar_at(f->d, i + 1) & GAINSAY_W_TERMINATOR) break;
      if (gs_hit_of(f->d, i + 1, GAINSAY_CUE_PHRASE)) break;
      if (h && tag(f, i + 1) == GS_ING) break;
      if (new_attribution(f, i + 1) && !gs_is(f->d, i + 1, "and")) break;
      if (tag(f, i + 1) == GS_CONJUNCTION && i + 2 < end && cue_at(f, i + 2) &&
          tag(f, i + 2) == GS_FINITE)
        break;
    }
    if (tag(f, i) == GS_CONJUNCTION && i + 1 < end) {
      uint32_t j = i + 1;
      const gs_hit *h;
      while (j < end && tag(f, j) == GS_ADVERB) j++;
      h = j < end ? cue_at(f, j) : NULL;
      if (h && tag(f, j) == GS_FINITE &&
          (gs_entry_of(f->d, h->entry)->flags & (GAINSAY_TAKES_QUOTE | GAINSAY_TAKES_THAT)))
        break;
    }
  }
  while (i > start && tag(f, i - 1) == GS_PUNCT && !(gs_token_at(f->d, i - 1)->flags & GS_T_QUOTE) &&
         !gs_is(f->d, i - 1, ")") && !gs_is(f->d, i - 1, "%"))
    i--;
  return i;
}

/* Where a noun phrase that is a content ends: at a comma, a subordinate clause or
 * an adverbial of time or place. */
static uint32_t object_end(const finder *f, uint32_t start, const gs_entry *cue) {
  uint32_t i, end = clause_end(f, start, cue), q;
  for (i = start; i < end; i++) {
    if (gs_opens_quote(f->d, i, &q)) {
      const gs_quote *x = &f->d->text.quotes.at[q];
      if (x->closed && x->tokens.last <= end) i = x->tokens.last - 1;
      continue;
    }
    if (i == start) continue;
    if (is_comma(f, i) && tag(f, i + 1) != GS_RELATIVE) break;
    if (tag(f, i) == GS_SUBORDINATOR) break;
    if (tag(f, i) == GS_PREPOSITION &&
        (gs_is(f->d, i, "during") || gs_is(f->d, i, "after") || gs_is(f->d, i, "before") ||
         gs_hit_of(f->d, i + 1, GAINSAY_TIME)))
      break;
    if (gs_hit_of(f->d, i, GAINSAY_TIME) && i + 2 >= end) break;
  }
  return i;
}

/* Where the run of names that goes on at i ends: "Acme's Morning Show", "Roe & Sons". */
static uint32_t run_end(const finder *f, uint32_t i) {
  while (i < f->last && (tag(f, i) == GS_NAME || gs_is(f->d, i, "'s") ||
                         (gs_is(f->d, i, "&") && tag(f, i + 1) == GS_NAME) ||
                         (gs_token_at(f->d, i)->flags & GS_T_CAPITAL && tag(f, i) == GS_NOUN)))
    i++;
  return i;
}

/* Skips what may stand between a cue and its content: the one who was told, times,
 * "in a statement".  Sets told_to. */
static uint32_t skip_to_content(const finder *f, uint32_t i, const gs_entry *cue, gs_statement *st) {
  uint32_t q, round;
  /* The one who is accused is part of what is said, no listener. */
  if ((cue->flags & GAINSAY_TAKES_PERSON) && cue->stance != GAINSAY_ALLEGE && i < f->last &&
      starts_noun_phrase(tag(f, i))) {
    gs_range r = phrase_after(f, i, 0);
    /* "told Fox News Clinton was": a run of names is one person or outlet. */
    if (tag(f, i) == GS_NAME) r.last = run_end(f, i + 1);
    if (r.last > r.first && !((cue->flags & GAINSAY_TAKES_OF) && gs_is(f->d, r.last, "of"))) {
      st->told_to = r;
      i = r.last;
    }
  }
  for (round = 0; round < 3 && i < f->last; round++) {
    const gs_hit *time = gs_hit_of(f->d, i, GAINSAY_TIME);
    uint32_t j;
    if (!time && tag(f, i) == GS_PREPOSITION && gs_hit_of(f->d, i + 1, GAINSAY_TIME))
      time = gs_hit_of(f->d, i + 1, GAINSAY_TIME);
    if (time) {
      i = time->last;
      continue;
    }
    if (tag(f, i) != GS_PREPOSITION && !(gs_is(f->d, i, "to") && tag(f, i + 1) != GS_BASE)) break;
    /* "in an interview that", "at a rally: ..." */
    for (j = i + 1; j < f->last && j < i + 12; j++) {
      if (gs_is(f->d, j, "that") || gs_opens_quote(f->d, j, &q) || tag(f, j) == GS_PUNCT ||
          is_finite(f, j))
        break;
      if (tag(f, j) == GS_PRONOUN || gs_hit_of(f->d, j, GAINSAY_TIME)) break;
    }
    if (j == i + 1 || j >= f->last) break;
    if (gs_is(f->d, j, "that") || gs_opens_quote(f->d, j, &q) || gs_is(f->d, j, ":") ||
        tag(f, j) == GS_PRONOUN || gs_hit_of(f->d, j, GAINSAY_TIME) ||
        (is_comma(f, j) && gs_opens_quote(f->d, j + 1, &q)))
      i = j;
    else break;
  }
  return i;
}

/* The quotation that begins at i, as content: to its closing mark, and further to
 * the end of the clause where it is only the clause's beginning. */
static void quote_content(finder *f, uint32_t i, uint32_t q, const gs_entry *cue, gs_statement *st) {
  const gs_quote *x = &f->d->text.quotes.at[q];
  uint32_t end = x->tokens.last, inner = end - 1 - (x->closed ? 1 : 0);
  st->object = GS_OBJECT_QUOTE;
  if (x->closed && end < f->last && !is_comma(f, end) && !is_dash(f, end) && end - i < 12 &&
      inner > i && !(gs_token_at(f->d, inner)->flags & GS_T_PUNCT) && tag(f, end) != GS_CONJUNCTION) {
    end = clause_end(f, i, cue);
    if (end < x->tokens.last) end = x->tokens.last;
    st->object = GS_OBJECT_CLAUSE;
  }
  add_range(f, &st->content, i, end);
}

/* Whether the preposition at i leads to what a cue with these flags takes. */
static int governs(const finder *f, uint32_t i, uint32_t flags) {
  if (gs_is(f->d, i, "as")) return (flags & GAINSAY_TAKES_AS) != 0;
  if (gs_is(f->d, i, "of")) return (flags & (GAINSAY_TAKES_OF | GAINSAY_TAKES_ABOUT)) != 0;
  return (flags & GAINSAY_TAKES_ABOUT) &&
         (gs_is(f->d, i, "about") || gs_is(f->d, i, "on") || gs_is(f->d, i, "over") ||
          gs_is(f->d, i, "against") || gs_is(f->d, i, "for") || gs_is(f->d, i, "regarding"));
}

/* The content behind a cue that ends before `i`.  Returns whether there is one. */
static int content_after(finder *f, uint32_t i, const gs_entry *cue, gs_statement *st) {
  uint32_t q, start, end;
  uint32_t flags = cue->flags;
  i = skip_to_content(f, i, cue, st);
  if (i >= f->last) return 0;
  start = i;
  if (flags & GAINSAY_TAKES_QUOTE) {
    uint32_t j = i;
    while (j < f->last && j < i + 2 && (is_comma(f, j) || gs_is(f->d, j, ":") || is_dash(f, j))) j++;
    if (gs_opens_quote(f->d, j, &q)) {
      quote_content(f, j, q, cue, st);
      return 1;
    }
    if (j > i && gs_is(f->d, j - 1, ":") && j < f->last) {
      add_range(f, &st->content, j, f->last);
      st->object = GS_OBJECT_CLAUSE;
      return 1;
    }
  }
  if (tag(f, i) == GS_PUNCT && !gs_opens_quote(f->d, i, &q)) return 0;
  if (gs_is(f->d, i, "that") &&
      (flags & (GAINSAY_TAKES_THAT | GAINSAY_TAKES_CLAUSE | GAINSAY_TAKES_QUOTE))) {
    end = clause_end(f, i, cue);
    st->object = GS_OBJECT_CLAUSE;
  } else if (gs_is(f->d, i, "to") && (flags & GAINSAY_TAKES_TO)) {
    end = clause_end(f, i, cue);
    st->object = GS_OBJECT_TO;
  } else if (tag(f, i) == GS_ING && (flags & GAINSAY_TAKES_ING)) {
    end = clause_end(f, i, cue);
    st->object = GS_OBJECT_CLAUSE;
  } else if ((gs_grammar_at(f->d, i) & (GAINSAY_W_QUESTION | GAINSAY_W_RELATIVE)) &&
             tag(f, i) != GS_DETERMINER &&
             (flags & (GAINSAY_TAKES_WHETHER | GAINSAY_TAKES_CLAUSE | GAINSAY_TAKES_QUOTE))) {
    end = clause_end(f, i, cue);
    st->object = GS_OBJECT_CLAUSE;
  } else if ((flags & GAINSAY_TAKES_OF) && starts_noun_phrase(tag(f, i))) {
    /* "accused him of lying": the one accused and what of. */
    uint32_t j = i + 1, of = 0;
    for (; j < f->last && j < i + 20 && (tag(f, j) != GS_PUNCT || is_comma(f, j)) && !is_finite(f, j);
         j++) {
      if (!gs_is(f->d, j, "of") && !gs_is(f->d, j, "with") && !gs_is(f->d, j, "for")) continue;
      if (!of || tag(f, j + 1) == GS_ING) of = j;
      if (tag(f, j + 1) == GS_ING) break;
    }
    if (!of) {
      if (!(flags & (GAINSAY_TAKES_NOUN | GAINSAY_TAKES_CLAUSE))) return 0;
      end = (flags & GAINSAY_TAKES_CLAUSE) && has_finite(f, i, f->last) ? clause_end(f, i, cue)
                                                                        : object_end(f, i, cue);
      st->object = GS_OBJECT_NOUN;
    } else {
      end = clause_end(f, i, cue);
      st->object = GS_OBJECT_OF;
    }
  } else if (tag(f, i) == GS_PREPOSITION && governs(f, i, flags)) {
    start = i + 1;
    if (start >= f->last) return 0;
    end = clause_end(f, start, cue);
    st->object = GS_OBJECT_OF;
  } else if ((flags & GAINSAY_TAKES_CLAUSE) &&
             (starts_noun_phrase(tag(f, i)) || tag(f, i) == GS_ADVERB || tag(f, i) == GS_PREPOSITION ||
              tag(f, i) == GS_SUBORDINATOR || tag(f, i) == GS_ING || gs_opens_quote(f->d, i, &q)) &&
             has_finite(f, i, clause_end(f, i, cue))) {
    end = clause_end(f, i, cue);
    st->object = GS_OBJECT_CLAUSE;
  } else if ((flags & GAINSAY_TAKES_AS) && starts_noun_phrase(tag(f, i))) {
    /* "called the report baseless", "described it as a lie" */
    end = clause_end(f, i, cue);
    st->object = GS_OBJECT_NOUN;
  } else if ((flags & GAINSAY_TAKES_NOUN) &&
             (starts_noun_phrase(tag(f, i)) || gs_opens_quote(f->d, i, &q) || tag(f, i) == GS_ING ||
              tag(f, i) == GS_PARTICIPLE)) {
    end = object_end(f, i, cue);
    st->object = GS_OBJECT_NOUN;
  } else {
    return 0;
  }
  if (end <= start) return 0;
  add_range(f, &st->content, start, end);
  return 1;
}

/* The content before `start`, where a source and its cue begin: a quotation that
 * closes there, or a clause with a comma behind. */
static int content_before(finder *f, uint32_t start, gs_statement *st) {
  uint32_t b, q, open, outer;
  if (start <= f->first) return 0;
  b = start - 1;
  /* `"...", he said`: some houses put the comma behind the mark. */
  if (is_comma(f, b) && b > f->first && gs_closes_quote(f->d, b - 1, &q)) b--;
  if (gs_closes_quote(f->d, b, &q)) {
    open = f->d->text.quotes.at[q].tokens.first;
    /* Marks of several quotations may close together: the outermost counts. */
    for (; f->d->text.quotes.at[q].outer; q = outer) {
      outer = f->d->text.quotes.at[q].outer - 1;
      if (f->d->text.quotes.at[outer].tokens.last != b + 1) break;
      open = f->d->text.quotes.at[outer].tokens.first;
    }
    st->object = GS_OBJECT_QUOTE;
    if (open > f->first && open < b) {
      /* A clause that ends in quoted words: all of it, from behind an earlier
       * statement or mark. */
      uint32_t i = open;
      while (i > f->first && !gs_is(f->d, i - 1, ";") && !gs_is(f->d, i - 1, ":") && !f->covered[i - 1])
        i--;
      if (is_finite(f, i) || has_finite(f, i, open)) {
        st->object = GS_OBJECT_CLAUSE;
        open = i;
      }
    }
    add_range(f, &st->content, open, b + 1);
    return 1;
  }
  if (is_comma(f, b) && b > f->first + 2) {
    uint32_t i = b;
    while (i > f->first && !f->covered[i - 1] && !gs_is(f->d, i - 1, ";")) i--;
    if (tag(f, i) == GS_CONJUNCTION) i++;
    /* "On Monday, he said": an adverbial is no content; its verb may be unknown, but
     * then a noun phrase must begin it. */
    if (i + 2 >= b || (!has_finite(f, i, b) && !starts_noun_phrase(tag(f, i)))) return 0;
    st->object = GS_OBJECT_CLAUSE;
    add_range(f, &st->content, i, b);
    return 1;
  }
  return 0;
}

/* ---- statements -------------------------------------------------------------------- */

static gs_statement blank(void) {
  gs_statement st;
  memset(&st, 0, sizeof st);
  st.entry = GS_NONE;
  st.confidence = 0.5f;
  return st;
}

static void keep(finder *f, const gs_statement *st) {
  uint32_t i, k;
  *gs_push(f->d->arena, &f->d->statements) = *st;
  for (k = 0; k < st->content.n; k++)
    for (i = st->content.at[k].first; i < st->content.at[k].last; i++)
      if (!f->covered[i]) f->covered[i] = f->d->statements.n;
}

/* The subject that a participle shares with its sentence: the source of the last
 * statement in it, or else what stands before its first finite verb. */
static gs_range shared_subject(const finder *f, uint32_t before) {
  gs_range r = {0, 0};
  uint32_t i, k;
  for (k = f->d->statements.n; k-- > 0;) {
    const gs_statement *st = &f->d->statements.at[k];
    if (gs_token_at(f->d, st->head)->sentence != f->sentence) break;
    if (st->source.n && st->source.at[0].last <= before) return st->source.at[0];
  }
  for (i = f->first; i < before; i++)
    if (is_finite(f, i)) {
      r = subject_before(f, group_start(f, i));
      break;
    }
  return r;
}

/* "The alleged fraud", "into alleged graves": a past form before a noun that only says
 * what is said of it.  A verb cannot follow a determiner or preposition, nor another
 * verb, where a noun comes next; "the clerk who left told reporters" has a listener. */
static int is_attributive(const finder *f, const gs_entry *cue, uint32_t verb) {
  gs_tag before, after = tag(f, verb + 1);
  uint32_t i = verb;
  if (cue->stance != GAINSAY_ALLEGE || gs_is(f->d, verb + 1, "that") ||
      (tag(f, verb) != GS_FINITE && tag(f, verb) != GS_PARTICIPLE) ||
      (after != GS_NOUN && after != GS_NAME &&
       !(after == GS_ING && tag(f, verb + 2) == GS_NOUN)))
    return 0;
  while (i > f->first && tag(f, i - 1) == GS_ADVERB) i--;
  before = i > f->first ? tag(f, i - 1) : GS_PUNCT;
  return before == GS_PREPOSITION || before == GS_DETERMINER || before == GS_POSSESSIVE ||
         before == GS_NUMBER || before == GS_FINITE || before == GS_BASE || before == GS_ING ||
         before == GS_PARTICIPLE;
}

/* A verb of the lexicon at `verb`, as `hit` says. */
static int verb_statement(finder *f, const gs_hit *hit, uint32_t verb) {
  const gs_entry *cue = gs_entry_of(f->d, hit->entry);
  gs_statement st = blank();
  uint32_t start = group_start(f, verb), q, from;
  gs_range source = {0, 0};
  gs_tag t = tag(f, verb);
  int passive = is_passive(f, start, verb), inverted = 0, after, shared = 0;
  if (t != GS_FINITE && t != GS_BASE && t != GS_ING && t != GS_PARTICIPLE &&
      cue->category == GAINSAY_CUE)
    return 0;
  if (is_attributive(f, cue, verb) || gs_nobody_says(f->d, verb)) return 0;
  st.entry = hit->entry;
  st.head = verb;
  st.stance = cue->stance;
  st.detail = cue->detail;
  st.confidence = 0.8f;

  /* A headline's "Police accused of bribery" has lost its auxiliary. */
  if (cue->stance == GAINSAY_ALLEGE && (cue->flags & GAINSAY_TAKES_OF) && t == GS_FINITE &&
      gs_is(f->d, hit->last, "of"))
    passive = 1;
  if (passive) {
    /* "was accused of ... by X"; "it is alleged that ..." */
    gs_range subject = subject_before(f, start);
    uint32_t by;
    after = content_after(f, hit->last, cue, &st);
    for (by = hit->last; by < f->last && by < hit->last + 12; by++)
      if (gs_is(f->d, by, "by") && tag(f, by + 1) != GS_ING) break;
    if (by < f->last && gs_is(f->d, by, "by")) {
      source = phrase_after(f, by + 1, 1);
      if (st.content.n && st.content.at[st.content.n - 1].last > by) st.content.n = 0;
    }
    if (!after && (cue->flags & GAINSAY_TAKES_PERSON) && !(cue->flags & GAINSAY_TAKES_OF))
      return 0; /* "they were told" */
    if (subject.first < subject.last && !gs_is(f->d, subject.first, "it")) {
      gs_ranges rest = st.content;
      uint32_t k;
      memset(&st.content, 0, sizeof st.content);
      add_range(f, &st.content, subject.first, subject.last);
      for (k = 0; k < rest.n; k++) add_range(f, &st.content, rest.at[k].first, rest.at[k].last);
    } else if (!after) {
      return 0;
    }
    if (!st.content.n ||
        (source.first == source.last && !(cue->flags & (GAINSAY_TAKES_OF | GAINSAY_TAKES_THAT))))
      return 0;
    add_range(f, &st.cue, start, hit->last);
    add_range(f, &st.source, source.first, source.last);
    keep(f, &st);
    return 1;
  }

  source = subject_before(f, start);
  if (source.first == source.last && t == GS_FINITE && start > f->first &&
      tag(f, start - 1) == GS_CONJUNCTION) {
    source = shared_subject(f, start); /* "called it a disgrace and urged ..." */
    shared = 1;
  }
  if (t == GS_PARTICIPLE && start == verb) return 0; /* "the money raised by" */
  if (t == GS_ING && start == verb) {
    /* ", alleging that ...", or "a man claiming to be": the subject is the clause's. */
    if (verb > f->first && !is_comma(f, verb - 1) && tag(f, verb - 1) != GS_NOUN &&
        tag(f, verb - 1) != GS_NAME && tag(f, verb - 1) != GS_CONJUNCTION &&
        tag(f, verb - 1) != GS_SUBORDINATOR)
      return 0;
    source = shared_subject(f, verb);
    shared = 1;
  }
  if (t == GS_BASE && start == verb && !(verb > f->first && tag(f, verb - 1) == GS_PRONOUN)) {
    /* A bare base form is a verb only behind its plural subject or "to". */
    if (verb > f->first && tag(f, verb - 1) == GS_TO) {
      source = shared_subject(f, verb);
      shared = 1;
      start = verb - 1;
    }
  }
  /* `"...," said Smith`: the subject behind the verb. */
  if (!shared && t == GS_FINITE && start == verb && (cue->flags & GAINSAY_TAKES_QUOTE) &&
      verb > f->first && (is_long_quote(f, verb - 1, &q) || is_comma(f, verb - 1)) &&
      starts_noun_phrase(tag(f, verb + 1)) && hit->last == verb + 1 &&
      !(cue->flags & GAINSAY_TAKES_PERSON)) {
    gs_range behind = phrase_after(f, verb + 1, 1);
    if (behind.first < behind.last &&
        (source.first == source.last || gs_closes_quote(f->d, verb - 1, &q) ||
         !has_finite(f, behind.last, f->last))) {
      source = behind;
      inverted = 1;
    }
  }
  from = inverted || source.first == source.last || shared ? start : source.first;
  after = content_after(f, inverted ? source.last : hit->last, cue, &st);
  if (!after && (cue->flags & (GAINSAY_CONTENT_BEFORE | GAINSAY_TAKES_QUOTE)) && !shared)
    after = content_before(f, from, &st);
  else if (after && st.object == GS_OBJECT_QUOTE && !shared) {
    /* "That," he said, "is false." */
    gs_statement early = blank();
    if (content_before(f, from, &early) && early.object == GS_OBJECT_QUOTE) {
      gs_ranges rest = st.content;
      uint32_t k;
      st.content = early.content;
      for (k = 0; k < rest.n; k++) add_range(f, &st.content, rest.at[k].first, rest.at[k].last);
    }
  }
  if (!after) {
    /* A response may stand alone ("Iran has denied it all along."); others may not. */
    if (cue->category != GAINSAY_RESPONSE &&
        (cue->stance < GAINSAY_DENY || cue->stance > GAINSAY_NO_COMMENT ||
         cue->flags & GAINSAY_NEEDS_CLAIM))
      return 0;
    if (cue->category != GAINSAY_RESPONSE && source.first == source.last) return 0;
  }
  if ((cue->flags & GAINSAY_STRICT) && (!after || source.first == source.last || shared)) return 0;
  if (source.first == source.last && t == GS_BASE && cue->category == GAINSAY_CUE) return 0;
  add_range(f, &st.source, source.first, source.last);
  add_range(f, &st.cue, start, hit->last);
  keep(f, &st);
  return 1;
}

/* "according to X": the rest of the sentence is the content. */
static int phrase_statement(finder *f, const gs_hit *hit) {
  const gs_entry *cue = gs_entry_of(f->d, hit->entry);
  gs_statement st = blank();
  gs_range source = phrase_after(f, hit->last, 1);
  uint32_t q;
  if (source.first == source.last) return 0;
  st.entry = hit->entry;
  st.head = hit->first;
  st.stance = cue->stance;
  st.confidence = 0.85f;
  if (hit->first == f->first || (hit->first == f->first + 1)) {
    uint32_t i = source.last;
    /* "According to the report, the bridge had": no apposition, but what the verb is of. */
    if (i < f->last && (tag(f, i) == GS_AUX || tag(f, i) == GS_FINITE))
      while (i > source.first && !is_comma(f, i)) i--;
    if (i > source.first) source.last = i;
    i = source.last;
    while (i < f->last && is_comma(f, i)) i++;
    if (i >= f->last) return 0;
    add_range(f, &st.content, i, f->last);
    st.object = GS_OBJECT_CLAUSE;
  } else {
    uint32_t b = hit->first, i;
    while (b > f->first && is_comma(f, b - 1)) b--;
    if (b > f->first && gs_closes_quote(f->d, b - 1, &q)) {
      st.object = GS_OBJECT_QUOTE;
    } else {
      st.object = GS_OBJECT_CLAUSE;
    }
    for (i = b; i > f->first && !gs_is(f->d, i - 1, ";"); i--) {
    }
    if (st.object == GS_OBJECT_QUOTE && f->d->text.quotes.at[q].tokens.first < i)
      i = f->d->text.quotes.at[q].tokens.first;
    if (tag(f, i) == GS_CONJUNCTION) i++;
    add_range(f, &st.content, i, b);
    /* What goes on behind the source: ", according to X, and that ..." is rare. */
  }
  if (!st.content.n) return 0;
  add_range(f, &st.cue, hit->first, hit->last);
  add_range(f, &st.source, source.first, source.last);
  keep(f, &st);
  return 1;
}

/* "The mayor's claim that the sale was legal surprised lawyers": where the noun is
 * the sentence's subject, its clause ends before the sentence's own verb, the last
 * one that no subject of its own stands before. */
static uint32_t before_predicate(const finder *f, uint32_t start, uint32_t end) {
  uint32_t i, seen = 0;
  for (i = start + 1; i < end; i++) {
    gs_tag before = tag(f, i - 1);
    if (tag(f, i) == GS_RELATIVE || tag(f, i) == GS_SUBORDINATOR) return end;
    if (!is_finite(f, i)) continue;
    if (before == GS_AUX || before == GS_ADVERB || before == GS_NEGATION || before == GS_CONJUNCTION)
      continue;
    if (seen && before != GS_PRONOUN && before != GS_NAME && before != GS_TO) return i;
    seen = 1;
  }
  return end;
}

/* "Iran's claim that ...", "allegations by the US that ...", "his promise to ...". */
static int noun_statement(finder *f, const gs_hit *hit) {
  const gs_entry *cue = gs_entry_of(f->d, hit->entry);
  gs_statement st = blank();
  uint32_t i = hit->last, end, owner_end;
  gs_range source = {0, 0};
  if (tag(f, hit->first) != GS_NOUN && tag(f, hit->first) != GS_NAME) return 0;
  st.entry = hit->entry;
  st.head = hit->first;
  st.stance = cue->stance;
  st.detail = cue->detail;
  st.confidence = 0.6f;
  owner_end = hit->first;
  while (owner_end > f->first &&
         (tag(f, owner_end - 1) == GS_NOUN || tag(f, owner_end - 1) == GS_ADVERB ||
          tag(f, owner_end - 1) == GS_PARTICIPLE) &&
         hit->first - owner_end < 3)
    owner_end--;
  if (owner_end > f->first && tag(f, owner_end - 1) == GS_POSSESSIVE) {
    if (gs_is(f->d, owner_end - 1, "'s") || gs_is(f->d, owner_end - 1, "'")) {
      uint32_t k = owner_end - 1;
      while (k > f->first && (tag(f, k - 1) == GS_NAME || tag(f, k - 1) == GS_NOUN)) k--;
      if (k > f->first && tag(f, k - 1) == GS_DETERMINER) k--;
      source.first = k;
      source.last = owner_end;
    } else {
      source.first = owner_end - 1;
      source.last = owner_end;
    }
  }
  if ((gs_is(f->d, i, "by") || gs_is(f->d, i, "from")) && source.first == source.last) {
    source = phrase_after(f, i + 1, 0);
    if (source.last > source.first) i = source.last;
  }
  if (gs_is(f->d, i, "that") && (cue->flags & GAINSAY_TAKES_THAT)) {
    end = clause_end(f, i, cue);
  } else if (gs_is(f->d, i, "to") && tag(f, i + 1) == GS_BASE && (cue->flags & GAINSAY_TAKES_TO) &&
             source.first < source.last) {
    end = clause_end(f, i, cue);
  } else if ((gs_is(f->d, i, "of") || gs_is(f->d, i, "about")) &&
             (cue->flags & (GAINSAY_TAKES_OF | GAINSAY_TAKES_ABOUT)) && source.first < source.last) {
    if (++i >= f->last) return 0;
    end = object_end(f, i, cue);
  } else {
    return 0;
  }
  if (end <= i + 1) return 0;
  if (source.first <= f->first + 1 || hit->first <= f->first + 1) end = before_predicate(f, i, end);
  st.object = GS_OBJECT_CLAUSE;
  add_range(f, &st.content, i, end);
  add_range(f, &st.cue, hit->first, hit->last);
  add_range(f, &st.source, source.first, source.last);
  keep(f, &st);
  return 1;
}

/* "no comment from X", "there was no immediate response": source behind "from". */
static int response_phrase(finder *f, const gs_hit *hit) {
  const gs_entry *cue = gs_entry_of(f->d, hit->entry);
  gs_statement st = blank();
  gs_range source = {0, 0};
  uint32_t start = hit->first, last = hit->last, i;
  st.entry = hit->entry;
  st.head = hit->first;
  st.stance = cue->stance;
  st.detail = cue->detail;
  st.confidence = 0.85f;
  /* "There was no comment from": the existential belongs to the cue. */
  i = start;
  while (i > f->first && !gs_is(f->d, i - 1, "there") &&
         (tag(f, i - 1) == GS_AUX || tag(f, i - 1) == GS_NEGATION || tag(f, i - 1) == GS_ADVERB))
    i--;
  if (gs_is_wish(f->d, i)) return 0; /* "these numbers should not exist" */
  if (i > f->first && gs_is(f->d, i - 1, "there")) {
    start = i - 1;
    for (i = last; i < f->last && i < last + 3; i++)
      if (gs_is(f->d, i, "from") || gs_is(f->d, i, "by")) {
        source = phrase_after(f, i + 1, 0);
        if (source.first < source.last) last = i + 1;
        break;
      }
  } else {
    source = subject_before(f, i);
    start = i;
    if (source.first == source.last && verb_statement(f, hit, hit->first)) return 1;
  }
  if (last < f->last) {
    uint32_t q;
    if (gs_is(f->d, last, "that") || gs_is(f->d, last, "of") || gs_is(f->d, last, "on") ||
        gs_is(f->d, last, "about") || gs_is(f->d, last, "whether") || gs_is(f->d, last, "to") ||
        gs_is(f->d, last, "in") || gs_opens_quote(f->d, last, &q) || tag(f, last) == GS_DETERMINER ||
        tag(f, last) == GS_NAME || tag(f, last) == GS_PRONOUN) {
      uint32_t from = tag(f, last) == GS_PREPOSITION ? last + 1 : last;
      uint32_t end = from < f->last ? object_end(f, from, cue) : from;
      if (source.first >= last && source.first < end) from = source.last < end ? end : end;
      if (end > from) {
        add_range(f, &st.content, from, end);
        st.object = GS_OBJECT_NOUN;
      }
    }
  }
  add_range(f, &st.source, source.first, source.last);
  add_range(f, &st.cue, start, last);
  keep(f, &st);
  return 1;
}

/* ---- quotations without a cue -------------------------------------------------------- */

/* A quotation that no statement holds: the speaker of the paragraph goes on, or the
 * one whose quotation the mark opens again, or the name behind a dash or before a
 * colon.  The first `before` statements have their cues before it. */
static void bare_quote(finder *f, uint32_t q, uint32_t before, uint32_t *owner) {
  gainsay_document *d = f->d;
  const gs_quote *x = &d->text.quotes.at[q];
  uint32_t i, k, s = d->text.tokens.at[x->tokens.first].sentence;
  gs_range sentence = d->text.sentences.at[s];
  if (x->outer || x->tokens.last - x->tokens.first < 4) return;
  if (x->after && owner[x->after - 1]) {
    owner[q] = owner[x->after - 1];
    add_range(f, &d->statements.at[owner[q] - 1].content, x->tokens.first, x->tokens.last);
    return;
  }
  if (x->closed && x->tokens.last < d->text.tokens.n && is_dash(f, x->tokens.last) &&
      gs_tag_at(d, x->tokens.last + 1) == GS_NAME) {
    const gs_range *end = gs_sentence_of(d, x->tokens.last + 1);
    gs_statement st = blank();
    st.head = x->tokens.last;
    st.stance = GAINSAY_ASSERT;
    st.object = GS_OBJECT_QUOTE;
    add_range(f, &st.content, x->tokens.first, x->tokens.last);
    add_range(f, &st.cue, x->tokens.last, x->tokens.last + 1);
    for (i = x->tokens.last + 1; i < end->last && gs_tag_at(d, i) == GS_NAME; i++) {
    }
    add_range(f, &st.source, x->tokens.last + 1, i);
    keep(f, &st);
    owner[q] = d->statements.n;
    return;
  }
  if (x->tokens.first >= sentence.first + 2 && gs_is(d, x->tokens.first - 1, ":")) {
    gs_statement st = blank();
    i = x->tokens.first - 1;
    while (i > sentence.first && (gs_tag_at(d, i - 1) == GS_NAME || gs_tag_at(d, i - 1) == GS_NOUN ||
                                  gs_tag_at(d, i - 1) == GS_DETERMINER))
      i--;
    if (i == sentence.first && i < x->tokens.first - 1) {
      st.head = x->tokens.first - 1;
      st.stance = GAINSAY_ASSERT;
      st.object = GS_OBJECT_QUOTE;
      add_range(f, &st.source, i, x->tokens.first - 1);
      add_range(f, &st.cue, x->tokens.first - 1, x->tokens.first);
      add_range(f, &st.content, x->tokens.first, x->tokens.last);
      keep(f, &st);
      owner[q] = d->statements.n;
      return;
    }
  }
  /* A quotation that makes whole sentences goes on for the last speaker of its
   * paragraph, if that one was quoted too. */
  if (x->tokens.first != sentence.first) return;
  for (k = before; k-- > 0 && before - k <= STATEMENTS_BACK;) {
    gs_statement *st = &d->statements.at[k];
    if (st->head < f->first) return;
    if (st->object != GS_OBJECT_QUOTE && st->object != GS_OBJECT_CLAUSE) continue;
    add_range(f, &st->content, x->tokens.first, x->tokens.last);
    owner[q] = k + 1;
    return;
  }
}

static void own_quotes(finder *f) {
  gainsay_document *d = f->d;
  uint32_t q, b = 0, i, before = 0, n = d->statements.n;
  uint32_t *owner = gs_alloc_zero(d->arena, d->text.quotes.n + 1u, sizeof *owner);
  for (q = 0; q < d->text.quotes.n; q++) {
    const gs_range r = d->text.quotes.at[q].tokens;
    gs_step(&d->text, 4);
    while (b + 1 < d->text.blocks.n && d->text.blocks.at[b].tokens.last <= r.first) b++;
    if (d->text.blocks.at[b].kind == GAINSAY_FURNITURE_BLOCK) continue;
    f->first = d->text.blocks.at[b].tokens.first;
    f->last = d->text.blocks.at[b].tokens.last;
    for (i = r.first; i < r.last && !owner[q]; i++) owner[q] = f->covered[i];
    while (before < n && d->statements.at[before].head < r.first) before++;
    if (!owner[q]) bare_quote(f, q, before, owner);
  }
}

/* ---- the pass -------------------------------------------------------------------------- */

static void attribute_sentence(finder *f) {
  uint32_t i = f->first;
  while (i < f->last) {
    const gs_hit *response = gs_hit_of(f->d, i, GAINSAY_RESPONSE), *cue = cue_at(f, i);
    const gs_hit *phrase = gs_hit_of(f->d, i, GAINSAY_CUE_PHRASE),
                 *noun = gs_hit_of(f->d, i, GAINSAY_CUE_NOUN);
    uint32_t next = i + 1;
    gs_step(&f->d->text, 1);
    if (response && !(cue && cue->last > response->last) && response_phrase(f, response))
      next = response->last;
    else if (phrase && phrase_statement(f, phrase)) next = phrase->last;
    else if (cue && verb_statement(f, cue, i)) next = cue->last;
    else if (noun && noun_statement(f, noun)) next = noun->last;
    i = next > i ? next : i + 1;
  }
}

void gs_attribute(gainsay_document *d) {
  finder f;
  uint32_t b, s;
  memset(&f, 0, sizeof f);
  f.d = d;
  f.covered = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, sizeof *f.covered);
  for (b = 0, s = 0; b < d->text.blocks.n; b++) {
    const gs_block *block = &d->text.blocks.at[b];
    for (; s < d->text.sentences.n && d->text.sentences.at[s].first < block->tokens.last; s++) {
      const gs_range r = d->text.sentences.at[s];
      if (block->kind == GAINSAY_FURNITURE_BLOCK || block->kind == GAINSAY_DATELINE) continue;
      f.sentence = s;
      f.first = r.first;
      f.last = r.last;
      while (f.last > f.first &&
             (gs_is(d, f.last - 1, ".") || gs_is(d, f.last - 1, "!") || gs_is(d, f.last - 1, "?")))
        f.last--;
      attribute_sentence(&f);
    }
  }
  own_quotes(&f);
}
