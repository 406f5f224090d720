/* What stands around a cue: whether it is a claim that it denies, a person, a visa. */
#ifndef GAINSAY_LEDGER_CUES_H
#define GAINSAY_LEDGER_CUES_H

#include "ledger.h"

/* A response by its cue stays one, becomes another, or is none. */
void gs_judge_response(gainsay_document *d, gs_statement *st);

/* Whether the cue has a word of this tag, and of this grammar unless that is 0. */
int gs_cue_has(const gainsay_document *d, const gs_statement *st, gs_tag tag, uint32_t grammar);

/* No response after all. */
void gs_demote(gs_statement *st, gainsay_stance to);

/* Whether what the cue governs is a claim; its noun may stand in the cue itself:
 * "debunked claims" that ... */
int gs_governs_claim(const gainsay_document *d, const gs_statement *st);

/* Whether the trained tagger gave token i this Penn tag; 0 without a model. */
int gs_has_tag(const gainsay_document *d, uint32_t i, const char *tag);

/* Whether the clause of token i stands below a main clause or a clause that somebody says:
 * in a relative or an adverbial clause.  0 without a model. */
int gs_is_subordinate(const gainsay_document *d, uint32_t i);

/* Whether token i is a verb that stands for itself, by the trained tags
 * where there are any. */
int gs_is_finite_verb(const gainsay_document *d, uint32_t i);

/* Whether token i is a noun, a name or a pronoun, and not an adjective. */
int gs_is_nominal(const gainsay_document *d, uint32_t i);

/* Whether a noun phrase names or points at a claim: "the report", "these
 * allegations", "it", "suggestions that ...". */
int gs_names_claim(const gainsay_document *d, gs_range r);

/* Whether the phrase's head is a person: "confirmed Judge Roe", "questioned him". */
int gs_names_person(const gainsay_document *d, gs_range r);

/* The object of the cue, or an empty range. */
gs_range gs_object_of(const gs_statement *st);

/* Whether token i makes a wish of the verb behind it: should, must, ought. */
int gs_is_wish(const gainsay_document *d, uint32_t i);

/* Whether a verb is only spoken of: "it was too early to blame anybody", "it is wrong to
 * say that"; not "it was quick to deny that". */
int gs_nobody_says(const gainsay_document *d, uint32_t verb);

#endif
