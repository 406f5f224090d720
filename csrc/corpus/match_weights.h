/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.611f}, /* bias */
    {1.159f}, /* coverage */
    {0.048f}, /* soft_coverage */
    {0.632f}, /* sentence_coverage */
    {3.222f}, /* lead_coverage */
    {0.234f}, /* rarest */
    {-0.337f}, /* rarest_two */
    {1.834f}, /* found */
    {0.462f}, /* pairs */
    {1.730f}, /* matter */
    {1.862f}, /* repeated */
    {-0.080f}, /* few_terms */
    {2.379f}, /* of_lead */
    {1.783f}, /* of_best */
    {1.326f}, /* lead_both */
    {1.277f}, /* words */
    {1.347f}, /* words_together */
    {-0.314f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.844f, -1.363f, -0.480f}, /* bias */
    {-0.637f, 1.321f, -0.683f}, /* denies */
    {0.013f, -0.011f, -0.002f}, /* doubts */
    {0.379f, 0.488f, -0.867f}, /* confirms */
    {-0.681f, -0.893f, 1.574f}, /* silent */
    {-0.553f, 2.234f, -1.681f}, /* false */
    {-0.051f, -0.100f, 0.151f}, /* dubious */
    {1.159f, -0.691f, -0.468f}, /* true */
    {-0.229f, 1.887f, -1.658f}, /* negative */
    {-1.512f, 1.924f, -0.412f}, /* opens_no */
    {-2.107f, 0.210f, 1.897f}, /* hedged */
    {-1.068f, -0.021f, 1.089f}, /* modal */
    {-1.367f, 0.418f, 0.949f}, /* claim_word */
    {-1.745f, -0.235f, 1.980f}, /* question */
    {-0.350f, -0.128f, 0.477f}, /* said */
    {-0.468f, 0.128f, 0.340f}, /* media */
    {-0.523f, 0.822f, -0.299f}, /* named */
    {0.086f, -0.001f, -0.084f}, /* unnamed */
    {-0.518f, 0.508f, 0.010f}, /* weakly */
    {-0.253f, 0.080f, 0.173f}, /* quoted */
    {0.572f, -1.387f, 0.815f}, /* colon */
    {-1.216f, 1.767f, -0.551f}, /* contrast */
    {-0.941f, 0.685f, 0.256f}, /* short */
    {-1.140f, 1.654f, -0.514f}, /* denying */
    {-0.994f, 0.022f, 0.971f}, /* label */
    {-0.240f, -0.865f, 1.105f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.598f, -2.182f, 1.584f}, /* bias */
    {0.111f, 0.780f, -0.891f}, /* in_false */
    {0.048f, 0.164f, -0.212f}, /* in_denied */
    {-0.547f, 0.065f, 0.482f}, /* in_asked */
    {-0.285f, -0.018f, 0.303f}, /* in_doubted */
    {-0.390f, 0.090f, 0.300f}, /* in_negated */
    {-0.986f, -0.408f, 1.394f}, /* in_hedged */
    {-0.566f, 0.303f, 0.263f}, /* in_told_weakly */
    {-0.161f, -0.277f, 0.438f}, /* in_told_media */
    {-0.039f, 0.091f, -0.051f}, /* in_told_unnamed */
    {0.784f, 0.214f, -0.998f}, /* in_told_named */
    {0.439f, 0.037f, -0.477f}, /* in_claim_word */
    {0.601f, -0.291f, -0.310f}, /* in_ahead */
    {0.994f, -0.760f, -0.233f}, /* in_plain */
    {0.029f, 0.604f, -0.633f}, /* best_denied */
    {-0.458f, 0.197f, 0.261f}, /* best_told_media */
    {-0.143f, 0.449f, -0.306f}, /* first_denied */
    {-0.617f, 0.612f, 0.005f}, /* first_negated */
    {-0.434f, 0.451f, -0.018f}, /* first_told_weakly */
    {0.255f, -0.013f, -0.242f}, /* first_told_unnamed */
    {-0.244f, 0.939f, -0.695f}, /* near_false */
    {-0.534f, 0.023f, 0.511f}, /* near_doubted */
    {-0.559f, 0.054f, 0.505f}, /* answered_doubts */
    {0.032f, -0.275f, 0.243f}, /* confirmed */
    {0.256f, 0.962f, -1.219f}, /* all_false */
    {-0.593f, 1.343f, -0.751f}, /* all_claim_word */
    {-1.033f, 0.564f, 0.470f}, /* all_media */
    {-0.140f, 1.089f, -0.949f}, /* all_contrast */
    {0.627f, 0.075f, -0.703f}, /* all_past */
    {-0.627f, 1.120f, -0.493f}, /* share_denies */
    {-0.878f, 0.171f, 0.707f}, /* share_weakly */
    {-0.059f, 0.574f, -0.516f}, /* head_denies */
    {-0.868f, 0.201f, 0.667f}, /* head_claim_word */
    {-0.547f, -0.079f, 0.626f}, /* head_modal */
    {0.966f, -1.017f, 0.052f}, /* head_ahead */
    {-0.032f, 0.278f, -0.247f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
