/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.624f}, /* bias */
    {1.172f}, /* coverage */
    {0.043f}, /* soft_coverage */
    {0.647f}, /* sentence_coverage */
    {3.224f}, /* lead_coverage */
    {0.238f}, /* rarest */
    {-0.338f}, /* rarest_two */
    {1.833f}, /* found */
    {0.470f}, /* pairs */
    {1.723f}, /* matter */
    {1.866f}, /* repeated */
    {-0.078f}, /* few_terms */
    {2.376f}, /* of_lead */
    {1.786f}, /* of_best */
    {1.326f}, /* lead_both */
    {1.265f}, /* words */
    {1.345f}, /* words_together */
    {-0.303f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.897f, -1.423f, -0.474f}, /* bias */
    {-0.138f, 0.663f, -0.525f}, /* denies */
    {0.000f, 0.000f, 0.000f}, /* doubts */
    {0.410f, 0.509f, -0.919f}, /* confirms */
    {-0.650f, -0.869f, 1.519f}, /* silent */
    {-0.819f, 2.544f, -1.726f}, /* false */
    {-0.055f, -0.146f, 0.200f}, /* dubious */
    {1.291f, -0.830f, -0.461f}, /* true */
    {-0.291f, 1.931f, -1.640f}, /* negative */
    {-1.326f, 1.787f, -0.461f}, /* opens_no */
    {-2.114f, 0.233f, 1.881f}, /* hedged */
    {-1.089f, 0.119f, 0.970f}, /* modal */
    {-1.480f, 0.551f, 0.929f}, /* claim_word */
    {-1.783f, -0.199f, 1.982f}, /* question */
    {-0.745f, 0.281f, 0.464f}, /* said */
    {-0.545f, -0.074f, 0.619f}, /* media */
    {-0.209f, 0.363f, -0.154f}, /* named */
    {0.340f, -0.253f, -0.088f}, /* unnamed */
    {-0.435f, 0.562f, -0.127f}, /* weakly */
    {-0.244f, 0.087f, 0.157f}, /* quoted */
    {0.652f, -1.424f, 0.772f}, /* colon */
    {-1.427f, 1.920f, -0.493f}, /* contrast */
    {-0.956f, 0.645f, 0.311f}, /* short */
    {-1.306f, 2.036f, -0.730f}, /* denying */
    {-1.032f, 0.055f, 0.978f}, /* label */
    {-0.399f, -0.640f, 1.039f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.630f, -2.193f, 1.563f}, /* bias */
    {0.046f, 0.869f, -0.915f}, /* in_false */
    {-0.007f, 0.267f, -0.259f}, /* in_denied */
    {-0.490f, -0.014f, 0.503f}, /* in_asked */
    {-0.253f, 0.047f, 0.206f}, /* in_doubted */
    {-0.322f, -0.058f, 0.380f}, /* in_negated */
    {-0.861f, -0.593f, 1.454f}, /* in_hedged */
    {-0.232f, 0.134f, 0.098f}, /* in_told_weakly */
    {-0.164f, -0.219f, 0.382f}, /* in_told_media */
    {-0.089f, 0.177f, -0.088f}, /* in_told_unnamed */
    {0.910f, 0.066f, -0.977f}, /* in_told_named */
    {0.180f, 0.187f, -0.367f}, /* in_claim_word */
    {0.467f, -0.240f, -0.227f}, /* in_ahead */
    {0.816f, -0.634f, -0.183f}, /* in_plain */
    {-0.245f, 0.965f, -0.719f}, /* best_denied */
    {-0.350f, 0.163f, 0.187f}, /* best_told_media */
    {-0.104f, 0.417f, -0.312f}, /* first_denied */
    {-0.589f, 0.583f, 0.007f}, /* first_negated */
    {-0.405f, 0.353f, 0.052f}, /* first_told_weakly */
    {0.274f, 0.061f, -0.335f}, /* first_told_unnamed */
    {-0.469f, 1.073f, -0.604f}, /* near_false */
    {-0.341f, -0.154f, 0.495f}, /* near_doubted */
    {-0.529f, -0.110f, 0.639f}, /* answered_doubts */
    {-0.081f, -0.260f, 0.341f}, /* confirmed */
    {0.244f, 1.018f, -1.262f}, /* all_false */
    {-0.704f, 1.314f, -0.610f}, /* all_claim_word */
    {-1.034f, 0.537f, 0.497f}, /* all_media */
    {-0.071f, 1.038f, -0.966f}, /* all_contrast */
    {0.753f, 0.076f, -0.829f}, /* all_past */
    {-0.601f, 1.099f, -0.498f}, /* share_denies */
    {-0.528f, -0.120f, 0.648f}, /* share_weakly */
    {-0.125f, 0.510f, -0.385f}, /* head_denies */
    {-0.762f, 0.083f, 0.679f}, /* head_claim_word */
    {-0.637f, 0.118f, 0.519f}, /* head_modal */
    {0.916f, -0.961f, 0.045f}, /* head_ahead */
    {-0.182f, 0.478f, -0.296f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
