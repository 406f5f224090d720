/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-5.906f}, /* bias */
    {0.962f}, /* coverage */
    {0.209f}, /* soft_coverage */
    {-0.862f}, /* sentence_coverage */
    {4.926f}, /* lead_coverage */
    {0.025f}, /* rarest */
    {-0.632f}, /* rarest_two */
    {2.305f}, /* found */
    {0.333f}, /* pairs */
    {4.065f}, /* matter */
    {3.108f}, /* repeated */
    {-0.223f}, /* few_terms */
    {3.546f}, /* of_lead */
    {3.775f}, /* of_best */
    {2.956f}, /* lead_both */
    {1.318f}, /* words */
    {2.630f}, /* words_together */
    {-1.974f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.896f, -1.350f, -0.546f}, /* bias */
    {-0.185f, 1.000f, -0.815f}, /* denies */
    {0.006f, -0.012f, 0.006f}, /* doubts */
    {0.222f, 0.450f, -0.672f}, /* confirms */
    {-0.611f, -0.933f, 1.544f}, /* silent */
    {-0.801f, 2.706f, -1.906f}, /* false */
    {-0.044f, -0.139f, 0.183f}, /* dubious */
    {1.253f, -0.712f, -0.541f}, /* true */
    {-0.218f, 1.766f, -1.547f}, /* negative */
    {-1.567f, 1.926f, -0.359f}, /* opens_no */
    {-2.185f, 0.199f, 1.987f}, /* hedged */
    {-1.132f, 0.098f, 1.034f}, /* modal */
    {-1.701f, 0.776f, 0.925f}, /* claim_word */
    {-1.749f, -0.268f, 2.017f}, /* question */
    {-0.426f, -0.191f, 0.617f}, /* said */
    {-0.279f, 0.439f, -0.160f}, /* media */
    {-0.692f, 1.054f, -0.362f}, /* named */
    {0.026f, -0.147f, 0.121f}, /* unnamed */
    {-0.296f, 0.291f, 0.005f}, /* weakly */
    {-0.196f, 0.033f, 0.163f}, /* quoted */
    {0.541f, -1.182f, 0.641f}, /* colon */
    {-1.413f, 1.861f, -0.448f}, /* contrast */
    {-0.968f, 0.614f, 0.354f}, /* short */
    {-1.202f, 1.875f, -0.673f}, /* denying */
    {-0.928f, -0.218f, 1.146f}, /* label */
    {-0.305f, -0.618f, 0.923f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.325f, -2.064f, 1.739f}, /* bias */
    {-0.001f, 0.880f, -0.879f}, /* in_false */
    {-0.009f, 0.217f, -0.209f}, /* in_denied */
    {-0.407f, -0.002f, 0.409f}, /* in_asked */
    {-0.227f, 0.116f, 0.111f}, /* in_doubted */
    {-0.398f, 0.052f, 0.346f}, /* in_negated */
    {-0.817f, -0.553f, 1.371f}, /* in_hedged */
    {-0.394f, 0.081f, 0.314f}, /* in_told_weakly */
    {-0.200f, -0.282f, 0.482f}, /* in_told_media */
    {0.044f, 0.132f, -0.176f}, /* in_told_unnamed */
    {1.164f, -0.258f, -0.906f}, /* in_told_named */
    {-0.275f, 0.468f, -0.192f}, /* in_claim_word */
    {0.590f, -0.244f, -0.345f}, /* in_ahead */
    {0.932f, -0.616f, -0.316f}, /* in_plain */
    {-0.271f, 0.837f, -0.566f}, /* best_denied */
    {-0.094f, 0.035f, 0.059f}, /* best_told_media */
    {-0.114f, 0.459f, -0.345f}, /* first_denied */
    {-0.623f, 0.485f, 0.138f}, /* first_negated */
    {-0.270f, 0.265f, 0.005f}, /* first_told_weakly */
    {0.363f, -0.128f, -0.235f}, /* first_told_unnamed */
    {-0.497f, 1.161f, -0.664f}, /* near_false */
    {-0.345f, 0.007f, 0.338f}, /* near_doubted */
    {-1.037f, 0.178f, 0.859f}, /* answered_doubts */
    {-0.087f, 0.076f, 0.011f}, /* confirmed */
    {0.017f, 1.113f, -1.130f}, /* all_false */
    {-0.603f, 1.345f, -0.742f}, /* all_claim_word */
    {-1.128f, 0.650f, 0.479f}, /* all_media */
    {0.086f, 0.987f, -1.073f}, /* all_contrast */
    {0.867f, -0.014f, -0.852f}, /* all_past */
    {-0.430f, 0.882f, -0.452f}, /* share_denies */
    {-0.756f, -0.167f, 0.923f}, /* share_weakly */
    {0.152f, 0.311f, -0.463f}, /* head_denies */
    {-0.871f, 0.263f, 0.608f}, /* head_claim_word */
    {-0.612f, -0.032f, 0.644f}, /* head_modal */
    {1.032f, -1.029f, -0.003f}, /* head_ahead */
    {0.004f, 0.359f, -0.363f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
