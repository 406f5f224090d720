/* The features by which responses and links are judged, and their learned weights.
 * The same code computes them when a text is read and when weights are fitted
 * (csrc/train/answers.c), which writes weights.h. */
#ifndef GAINSAY_LEDGER_ANSWER_H
#define GAINSAY_LEDGER_ANSWER_H

#include "terms.h"

/* Of a sentence: does somebody deny, doubt, confirm or keep silent here? */
#define GS_RESPONSE_FEATURES(X)                                                                   \
  X(bias)                                                                                         \
  /* what the cues say: a response that the rules let stand, or turned down */                    \
  X(deny_cue) X(doubt_cue) X(confirm_cue) X(silent_cue) X(deny_refused) X(doubt_refused)          \
  X(confirm_refused) X(deny_phrase) X(doubt_phrase) X(confirm_phrase) X(silent_phrase)            \
  X(negated_confirm) X(negated_deny) X(deny_shown) X(doubt_shown) X(confirm_shown)                \
  X(silent_shown) X(deny_weak) X(declines_to) X(declines_reply) X(no_reply) X(would_not_reply)    \
  X(denial_noun) X(denial_word) X(deny_passive) X(deny_claim_noun) X(deny_other_noun)             \
  X(confirm_clause) X(confirm_other_noun) X(cue_passive) X(cue_hedged) X(main_negative)           \
  X(main_negative_overlap) X(alternative)                                                         \
  /* verdicts: how they are put */                                                                \
  X(deny_verdict_points) X(deny_verdict_is) X(deny_verdict_called) X(deny_verdict_of_claim)       \
  X(deny_verdict_other) X(deny_verdict_of_thing) X(negated_deny_verdict)                          \
  X(doubt_verdict_points) X(doubt_verdict_is) X(doubt_verdict_other) X(confirm_verdict_points)    \
  X(confirm_verdict_is) X(confirm_verdict_other) X(negated_confirm_verdict)                       \
  X(deny_verdict_main) X(deny_verdict_sub) X(deny_verdict_noun) X(deny_verdict_thought)           \
  X(confirm_of_false) X(confirm_negative)                                                         \
  /* negation: where it stands, and what it negates */                                            \
  X(negative_indirect) X(negative_quote) X(negative_writer) X(first_person_negative) X(never)     \
  X(no_longer) X(opens_with_no) X(no_evidence) X(negative_main) X(negative_sub) X(negative_wants) \
  X(negative_thinks) X(negative_attitude) X(negative_ends) X(negative_be) X(negative_there)       \
  X(i_did_not) X(negated_found) X(insists_negative)                                               \
  /* what came before */                                                                          \
  X(overlap) X(overlap_negative) X(overlap_verdict) X(speaker_accused)                            \
  X(speaker_accused_negative) X(after_claim_of_other) X(after_deny) X(after_silence)              \
  X(after_doubt)                                                                                  \
  /* manner */                                                                                    \
  X(insists) X(contrast) X(question) X(hypothetical) X(modal) X(claim_word) X(hoax_word)          \
  X(in_quote) X(writer_only) X(short_sentence) X(headline) X(first_after_headline)                \
  X(quote_is_short) X(speaker_person) X(speaker_named) X(past_denials) X(negative_contrast)       \
  X(insists_overlap) X(text_verdicts)

/* Of a response and a sentence: does it answer what that sentence claims? */
#define GS_LINK_FEATURES(X)                                                                       \
  X(bias) X(shared_terms) X(shared_of_claim) X(rarest_shared) X(many_shared) X(shared_names)      \
  X(responder_spoken_of) X(responder_accused) X(claim_owner_named) X(own_claim)                   \
  X(claim_of_other) X(allegation) X(wrongful_act) X(claim_word) X(writers_claim) X(quoted)        \
  X(is_response) X(next_before) X(two_before) X(three_to_five_before) X(far_before)               \
  X(next_after) X(later) X(response_in_lead_later) X(same_paragraph) X(headline_or_first)         \
  X(second_or_third) X(points_next_before) X(silent_next_before) X(silent_spoken_of)              \
  X(silent_allegation) X(negative_and_positive) X(both_negative) X(both_responses_differ)         \
  X(few_wanted) X(few_wanted_next_before) X(few_wanted_spoken_of) X(no_spoken_before)             \
  X(confirm_shared) X(confirm_clause) X(own_clause) X(silent) X(confirm) X(doubt)                 \
  /* of the sentence alone */                                                                     \
  X(central) X(long_sentence) X(hedged) X(question) X(has_number) X(negative)                     \
  /* against the other candidates */                                                              \
  X(most_shared) X(second_most_shared) X(most_shared_of_claim) X(nearest_of_other)                \
  X(nearest_spoken_of) X(nearest_allegation) X(nearest_claim_word) X(nearest_accusing)            \
  X(share_of_most) X(other_matter) X(few_wanted_nearest_of_other) X(silent_nearest_spoken_of)     \
  X(silent_central) X(few_wanted_central) X(spoken_of_elsewhere)                                  \
  X(spoken_of_elsewhere_unshared) X(headline_unshared) X(lead_unshared) X(unshared)               \
  X(headline_central) X(shared_spoken_of) X(near_unshared) X(far_unshared)                        \
  X(nearest_accusing_points) X(own_claim_only) X(specific_unshared) X(shared_two)                 \
  X(claim_of_same_party) X(writer_response) X(writer_response_central)                            \
  X(writer_response_next_before)                                                                  \
  /* by how rare the words are in news, with those related to them */                             \
  X(content_found) X(sentence_found) X(sentence_found_of_claim) X(rarest_found) X(same_phrases)   \
  X(content_alike) X(most_found) X(found_of_most) X(act_found) X(act_elsewhere)                    \
  /* how the text is built: reports of reports, the title told again, long texts */                \
  X(claim_of_document) X(claim_of_document_meant) X(of_title) X(far_paragraph)                     \
  X(silent_is_response) X(opens_pointing_next_before)

/* What a second look adds, when each response has been held against every sentence. */
#define GS_LINK_SECOND_FEATURES(X)                                                                \
  X(answered_by_others) X(answered_by_another) X(is_best) X(of_best) X(like_best) X(like_likely)  \
  X(like_response)

#define GS_AS_ENUM(name) GS_R_##name,
enum { GS_RESPONSE_FEATURES(GS_AS_ENUM) GS_R_COUNT };
#undef GS_AS_ENUM
#define GS_AS_ENUM(name) GS_L_##name,
enum {
  GS_LINK_FEATURES(GS_AS_ENUM) GS_L_FIRST, /* those of the first look */
  GS_L_FIRST_LAST = GS_L_FIRST - 1,
  GS_LINK_SECOND_FEATURES(GS_AS_ENUM) GS_L_COUNT
};
#undef GS_AS_ENUM

/* The four kinds of response, in the order of the learned weights. */
enum { GS_DENIES, GS_DOUBTS, GS_CONFIRMS, GS_SILENT, GS_ANSWERS };

/* The headline and the first two sentences. */
#define GS_LEAD 3u

/* Sentences before and behind a response that may hold what it answers.  What a response in
 * the lead, or right behind it, answers may be told at length far below; of the targets of
 * all responses 3 in 100 stand more than three sentences behind one in the body. */
#define GS_REACH_BACK 60u
#define GS_REACH_AHEAD 15u
#define GS_REACH_AHEAD_OF_BODY 3u

/* What a fitting program asks of the two passes; NULL in use.  `response` sees each
 * sentence's features before it is judged and returns a kind + 1 to be taken as its
 * response (0: none), and how sure that is; `link` sees each pair, with all GS_L_COUNT features.
 * `first_weights`, of GS_L_FIRST, take the place of the learned ones of the first look,
 * so that the second can be fitted on what the first makes of texts it never saw. */
typedef struct gs_observer {
  void *ctx;
  int (*response)(void *ctx, const gainsay_document *d, uint32_t sentence, const float *features,
                  float *sure);
  void (*link)(void *ctx, const gainsay_document *d, uint32_t response, uint32_t sentence,
               const float *features);
  const float *first_weights;
} gs_observer;

/* gainsay_read with the usual options, observed. */
int gs_read_observed(const gainsay_engine *engine, const char *text, size_t length, const gs_observer *observer,
                     gainsay_document **out);

#endif
