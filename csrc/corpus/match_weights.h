/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-5.914f}, /* bias */
    {0.941f}, /* coverage */
    {0.173f}, /* soft_coverage */
    {-0.765f}, /* sentence_coverage */
    {4.865f}, /* lead_coverage */
    {-0.002f}, /* rarest */
    {-0.625f}, /* rarest_two */
    {2.304f}, /* found */
    {0.268f}, /* pairs */
    {4.042f}, /* matter */
    {3.139f}, /* repeated */
    {-0.238f}, /* few_terms */
    {3.634f}, /* of_lead */
    {3.730f}, /* of_best */
    {2.969f}, /* lead_both */
    {1.288f}, /* words */
    {2.724f}, /* words_together */
    {-1.990f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.905f, -1.398f, -0.507f}, /* bias */
    {-0.928f, 1.250f, -0.323f}, /* denies */
    {0.000f, 0.000f, 0.000f}, /* doubts */
    {0.308f, 0.489f, -0.797f}, /* confirms */
    {-0.483f, -0.955f, 1.438f}, /* silent */
    {-0.896f, 2.589f, -1.693f}, /* false */
    {0.867f, -0.260f, -0.606f}, /* dubious */
    {1.513f, -0.734f, -0.779f}, /* true */
    {-0.419f, 1.961f, -1.542f}, /* negative */
    {-1.480f, 1.915f, -0.435f}, /* opens_no */
    {-2.161f, 0.259f, 1.903f}, /* hedged */
    {-0.901f, -0.010f, 0.911f}, /* modal */
    {-1.728f, 0.695f, 1.033f}, /* claim_word */
    {-1.701f, -0.313f, 2.014f}, /* question */
    {-0.512f, -0.070f, 0.582f}, /* said */
    {0.039f, 0.223f, -0.262f}, /* media */
    {-0.768f, 0.856f, -0.088f}, /* named */
    {-0.160f, 0.090f, 0.070f}, /* unnamed */
    {0.154f, 0.098f, -0.252f}, /* weakly */
    {-0.223f, 0.115f, 0.108f}, /* quoted */
    {0.709f, -1.268f, 0.559f}, /* colon */
    {-1.199f, 1.844f, -0.644f}, /* contrast */
    {-0.982f, 0.711f, 0.271f}, /* short */
    {-1.057f, 1.663f, -0.606f}, /* denying */
    {-0.963f, -0.186f, 1.148f}, /* label */
    {-0.150f, -0.813f, 0.963f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.456f, -2.606f, 2.150f}, /* bias */
    {-0.344f, 0.700f, -0.357f}, /* in_false */
    {0.002f, 0.251f, -0.254f}, /* in_denied */
    {-0.565f, 0.007f, 0.558f}, /* in_asked */
    {-0.344f, -0.066f, 0.411f}, /* in_doubted */
    {-0.102f, -0.148f, 0.250f}, /* in_negated */
    {-0.803f, -0.482f, 1.285f}, /* in_hedged */
    {-0.894f, 0.475f, 0.419f}, /* in_told_weakly */
    {-0.179f, -0.345f, 0.523f}, /* in_told_media */
    {-0.163f, 0.161f, 0.002f}, /* in_told_unnamed */
    {1.278f, 0.039f, -1.317f}, /* in_told_named */
    {0.050f, -0.036f, -0.014f}, /* in_claim_word */
    {1.104f, -0.438f, -0.666f}, /* in_ahead */
    {0.964f, -0.138f, -0.826f}, /* in_plain */
    {0.000f, 0.532f, -0.532f}, /* best_denied */
    {0.281f, 0.294f, -0.575f}, /* best_told_media */
    {-0.196f, 0.478f, -0.282f}, /* first_denied */
    {-0.584f, 0.846f, -0.262f}, /* first_negated */
    {-0.458f, 0.527f, -0.069f}, /* first_told_weakly */
    {0.704f, -0.188f, -0.516f}, /* first_told_unnamed */
    {-0.367f, 1.384f, -1.018f}, /* near_false */
    {-0.404f, -0.070f, 0.474f}, /* near_doubted */
    {-0.195f, 0.316f, -0.121f}, /* answered_denies */
    {-0.651f, -0.059f, 0.710f}, /* answered_doubts */
    {-0.272f, 0.393f, -0.121f}, /* answered_confirms */
    {0.061f, -0.039f, -0.022f}, /* confirmed */
    {-0.240f, 1.537f, -1.298f}, /* all_false */
    {-0.719f, 1.605f, -0.886f}, /* all_claim_word */
    {-1.147f, 0.333f, 0.814f}, /* all_media */
    {0.112f, 1.071f, -1.183f}, /* all_contrast */
    {0.889f, -0.128f, -0.761f}, /* all_past */
    {-0.433f, 0.689f, -0.256f}, /* share_denies */
    {-1.049f, 0.080f, 0.970f}, /* share_weakly */
    {0.199f, 0.618f, -0.817f}, /* head_denies */
    {-0.906f, 0.286f, 0.620f}, /* head_claim_word */
    {-0.698f, 0.039f, 0.659f}, /* head_modal */
    {1.019f, -1.236f, 0.217f}, /* head_ahead */
    {0.162f, 0.602f, -0.764f}, /* head_true */
    {-0.076f, 0.408f, -0.332f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.100f;

#endif
