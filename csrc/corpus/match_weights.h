/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.621f}, /* bias */
    {1.171f}, /* coverage */
    {0.053f}, /* soft_coverage */
    {0.651f}, /* sentence_coverage */
    {3.210f}, /* lead_coverage */
    {0.231f}, /* rarest */
    {-0.344f}, /* rarest_two */
    {1.830f}, /* found */
    {0.461f}, /* pairs */
    {1.726f}, /* matter */
    {1.853f}, /* repeated */
    {-0.080f}, /* few_terms */
    {2.369f}, /* of_lead */
    {1.793f}, /* of_best */
    {1.324f}, /* lead_both */
    {1.282f}, /* words */
    {1.358f}, /* words_together */
    {-0.304f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.876f, -1.347f, -0.529f}, /* bias */
    {-0.822f, 1.305f, -0.483f}, /* denies */
    {0.011f, -0.010f, -0.001f}, /* doubts */
    {0.375f, 0.572f, -0.947f}, /* confirms */
    {-0.759f, -0.863f, 1.622f}, /* silent */
    {-0.698f, 2.281f, -1.583f}, /* false */
    {-0.022f, -0.169f, 0.191f}, /* dubious */
    {1.132f, -0.810f, -0.322f}, /* true */
    {-0.228f, 1.912f, -1.684f}, /* negative */
    {-1.503f, 1.959f, -0.456f}, /* opens_no */
    {-2.169f, 0.300f, 1.870f}, /* hedged */
    {-0.694f, 0.288f, 0.406f}, /* modal */
    {-1.562f, 0.624f, 0.938f}, /* claim_word */
    {-1.815f, -0.240f, 2.055f}, /* question */
    {-0.344f, -0.081f, 0.425f}, /* said */
    {-0.541f, 0.042f, 0.499f}, /* media */
    {-0.367f, 0.649f, -0.282f}, /* named */
    {-0.154f, -0.155f, 0.309f}, /* unnamed */
    {-0.284f, 0.625f, -0.341f}, /* weakly */
    {-0.219f, 0.115f, 0.104f}, /* quoted */
    {0.380f, -1.290f, 0.910f}, /* colon */
    {-1.456f, 1.895f, -0.439f}, /* contrast */
    {-0.916f, 0.568f, 0.348f}, /* short */
    {-1.121f, 1.772f, -0.651f}, /* denying */
    {-0.854f, -0.053f, 0.907f}, /* label */
    {-0.343f, -0.807f, 1.150f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.635f, -2.071f, 1.437f}, /* bias */
    {-0.030f, 0.856f, -0.826f}, /* in_false */
    {-0.000f, 0.220f, -0.220f}, /* in_denied */
    {-0.398f, 0.029f, 0.370f}, /* in_asked */
    {-0.280f, 0.026f, 0.255f}, /* in_doubted */
    {-0.305f, 0.085f, 0.220f}, /* in_negated */
    {-0.724f, -0.668f, 1.392f}, /* in_hedged */
    {-0.364f, 0.059f, 0.305f}, /* in_told_weakly */
    {-0.100f, -0.220f, 0.320f}, /* in_told_media */
    {0.287f, -0.142f, -0.145f}, /* in_told_unnamed */
    {0.851f, -0.020f, -0.831f}, /* in_told_named */
    {-0.201f, 0.687f, -0.486f}, /* in_claim_word */
    {0.474f, -0.201f, -0.273f}, /* in_ahead */
    {0.794f, -0.720f, -0.074f}, /* in_plain */
    {-0.279f, 0.817f, -0.539f}, /* best_denied */
    {-0.138f, -0.066f, 0.204f}, /* best_told_media */
    {-0.105f, 0.458f, -0.353f}, /* first_denied */
    {-0.580f, 0.606f, -0.026f}, /* first_negated */
    {-0.406f, 0.176f, 0.230f}, /* first_told_weakly */
    {0.079f, -0.132f, 0.053f}, /* first_told_unnamed */
    {-0.395f, 1.086f, -0.691f}, /* near_false */
    {-0.332f, -0.248f, 0.580f}, /* near_doubted */
    {-0.749f, 0.087f, 0.662f}, /* answered_doubts */
    {-0.070f, -0.255f, 0.325f}, /* confirmed */
    {0.399f, 0.998f, -1.398f}, /* all_false */
    {-1.030f, 1.462f, -0.432f}, /* all_claim_word */
    {-1.247f, 0.474f, 0.773f}, /* all_media */
    {-0.216f, 1.086f, -0.870f}, /* all_contrast */
    {0.784f, 0.087f, -0.870f}, /* all_past */
    {-0.427f, 0.896f, -0.469f}, /* share_denies */
    {-0.641f, -0.111f, 0.752f}, /* share_weakly */
    {-0.086f, 0.466f, -0.380f}, /* head_denies */
    {-0.586f, 0.094f, 0.493f}, /* head_claim_word */
    {-0.614f, 0.022f, 0.592f}, /* head_modal */
    {1.020f, -1.046f, 0.026f}, /* head_ahead */
    {-0.166f, 0.363f, -0.197f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.600f;

#endif
