/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.621f}, /* bias */
    {1.171f}, /* coverage */
    {0.065f}, /* soft_coverage */
    {0.622f}, /* sentence_coverage */
    {3.209f}, /* lead_coverage */
    {0.241f}, /* rarest */
    {-0.333f}, /* rarest_two */
    {1.846f}, /* found */
    {0.449f}, /* pairs */
    {1.714f}, /* matter */
    {1.874f}, /* repeated */
    {-0.083f}, /* few_terms */
    {2.368f}, /* of_lead */
    {1.752f}, /* of_best */
    {1.324f}, /* lead_both */
    {1.289f}, /* words */
    {1.361f}, /* words_together */
    {-0.303f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.896f, -1.353f, -0.543f}, /* bias */
    {-0.214f, 1.068f, -0.854f}, /* denies */
    {0.006f, -0.011f, 0.005f}, /* doubts */
    {0.221f, 0.450f, -0.671f}, /* confirms */
    {-0.611f, -0.934f, 1.545f}, /* silent */
    {-0.780f, 2.645f, -1.865f}, /* false */
    {-0.045f, -0.137f, 0.182f}, /* dubious */
    {1.259f, -0.708f, -0.551f}, /* true */
    {-0.217f, 1.761f, -1.544f}, /* negative */
    {-1.570f, 1.928f, -0.358f}, /* opens_no */
    {-2.194f, 0.204f, 1.989f}, /* hedged */
    {-1.126f, 0.088f, 1.037f}, /* modal */
    {-1.680f, 0.743f, 0.937f}, /* claim_word */
    {-1.759f, -0.245f, 2.004f}, /* question */
    {-0.429f, -0.183f, 0.612f}, /* said */
    {-0.273f, 0.433f, -0.161f}, /* media */
    {-0.689f, 1.055f, -0.367f}, /* named */
    {0.017f, -0.122f, 0.104f}, /* unnamed */
    {-0.301f, 0.300f, 0.001f}, /* weakly */
    {-0.191f, 0.022f, 0.169f}, /* quoted */
    {0.530f, -1.162f, 0.632f}, /* colon */
    {-1.415f, 1.863f, -0.448f}, /* contrast */
    {-0.973f, 0.630f, 0.343f}, /* short */
    {-1.188f, 1.855f, -0.668f}, /* denying */
    {-0.939f, -0.194f, 1.133f}, /* label */
    {-0.295f, -0.648f, 0.943f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.331f, -2.105f, 1.774f}, /* bias */
    {0.009f, 0.846f, -0.855f}, /* in_false */
    {0.002f, 0.173f, -0.175f}, /* in_denied */
    {-0.409f, 0.044f, 0.365f}, /* in_asked */
    {-0.170f, 0.010f, 0.161f}, /* in_doubted */
    {-0.458f, 0.229f, 0.229f}, /* in_negated */
    {-0.830f, -0.550f, 1.380f}, /* in_hedged */
    {-0.420f, 0.138f, 0.282f}, /* in_told_weakly */
    {-0.205f, -0.289f, 0.494f}, /* in_told_media */
    {0.049f, 0.105f, -0.153f}, /* in_told_unnamed */
    {1.177f, -0.275f, -0.901f}, /* in_told_named */
    {-0.277f, 0.437f, -0.160f}, /* in_claim_word */
    {0.585f, -0.234f, -0.351f}, /* in_ahead */
    {0.951f, -0.645f, -0.306f}, /* in_plain */
    {-0.086f, 0.519f, -0.433f}, /* best_denied */
    {-0.101f, 0.054f, 0.048f}, /* best_told_media */
    {-0.122f, 0.468f, -0.346f}, /* first_denied */
    {-0.598f, 0.529f, 0.070f}, /* first_negated */
    {-0.286f, 0.270f, 0.016f}, /* first_told_weakly */
    {0.342f, -0.084f, -0.257f}, /* first_told_unnamed */
    {-0.520f, 1.208f, -0.689f}, /* near_false */
    {-0.325f, -0.015f, 0.340f}, /* near_doubted */
    {-1.107f, 0.419f, 0.689f}, /* answered_doubts */
    {-0.147f, 0.160f, -0.012f}, /* confirmed */
    {0.038f, 1.036f, -1.075f}, /* all_false */
    {-0.640f, 1.434f, -0.794f}, /* all_claim_word */
    {-1.099f, 0.638f, 0.461f}, /* all_media */
    {0.078f, 1.007f, -1.086f}, /* all_contrast */
    {0.888f, -0.051f, -0.837f}, /* all_past */
    {-0.385f, 0.746f, -0.361f}, /* share_denies */
    {-0.737f, -0.183f, 0.920f}, /* share_weakly */
    {-0.051f, 0.518f, -0.467f}, /* head_denies */
    {-0.858f, 0.277f, 0.582f}, /* head_claim_word */
    {-0.590f, -0.073f, 0.662f}, /* head_modal */
    {1.044f, -1.081f, 0.037f}, /* head_ahead */
    {0.012f, 0.364f, -0.376f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.600f;

#endif
