/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-5.925f}, /* bias */
    {0.933f}, /* coverage */
    {0.212f}, /* soft_coverage */
    {-0.763f}, /* sentence_coverage */
    {4.877f}, /* lead_coverage */
    {-0.010f}, /* rarest */
    {-0.611f}, /* rarest_two */
    {2.320f}, /* found */
    {0.287f}, /* pairs */
    {4.022f}, /* matter */
    {3.111f}, /* repeated */
    {-0.233f}, /* few_terms */
    {3.654f}, /* of_lead */
    {3.740f}, /* of_best */
    {2.974f}, /* lead_both */
    {1.280f}, /* words */
    {2.725f}, /* words_together */
    {-1.975f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.870f, -1.331f, -0.539f}, /* bias */
    {-0.734f, 1.460f, -0.725f}, /* denies */
    {0.008f, -0.012f, 0.004f}, /* doubts */
    {0.312f, 0.514f, -0.826f}, /* confirms */
    {-0.522f, -0.892f, 1.414f}, /* silent */
    {-0.782f, 2.644f, -1.863f}, /* false */
    {-0.007f, -0.159f, 0.165f}, /* dubious */
    {1.193f, -0.674f, -0.519f}, /* true */
    {-0.315f, 1.829f, -1.514f}, /* negative */
    {-1.497f, 1.930f, -0.433f}, /* opens_no */
    {-2.109f, 0.194f, 1.914f}, /* hedged */
    {-0.929f, -0.046f, 0.975f}, /* modal */
    {-1.756f, 0.756f, 1.000f}, /* claim_word */
    {-1.809f, -0.146f, 1.955f}, /* question */
    {-0.492f, -0.076f, 0.568f}, /* said */
    {-0.017f, 0.281f, -0.265f}, /* media */
    {-0.760f, 0.766f, -0.007f}, /* named */
    {-0.179f, 0.084f, 0.095f}, /* unnamed */
    {0.103f, 0.292f, -0.395f}, /* weakly */
    {-0.172f, 0.024f, 0.148f}, /* quoted */
    {0.674f, -1.195f, 0.521f}, /* colon */
    {-1.205f, 1.851f, -0.646f}, /* contrast */
    {-0.946f, 0.613f, 0.332f}, /* short */
    {-1.050f, 1.719f, -0.669f}, /* denying */
    {-0.946f, -0.229f, 1.176f}, /* label */
    {-0.189f, -0.761f, 0.950f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.408f, -2.234f, 1.826f}, /* bias */
    {0.041f, 0.886f, -0.928f}, /* in_false */
    {0.000f, 0.186f, -0.186f}, /* in_denied */
    {-0.480f, 0.078f, 0.402f}, /* in_asked */
    {-0.223f, 0.175f, 0.048f}, /* in_doubted */
    {-0.308f, 0.007f, 0.301f}, /* in_negated */
    {-0.827f, -0.453f, 1.280f}, /* in_hedged */
    {-0.747f, 0.423f, 0.325f}, /* in_told_weakly */
    {-0.181f, -0.325f, 0.506f}, /* in_told_media */
    {-0.082f, 0.019f, 0.062f}, /* in_told_unnamed */
    {1.133f, 0.007f, -1.141f}, /* in_told_named */
    {-0.075f, -0.070f, 0.146f}, /* in_claim_word */
    {0.789f, -0.355f, -0.434f}, /* in_ahead */
    {0.961f, -0.589f, -0.372f}, /* in_plain */
    {-0.226f, 0.727f, -0.502f}, /* best_denied */
    {0.176f, 0.246f, -0.422f}, /* best_told_media */
    {-0.101f, 0.488f, -0.387f}, /* first_denied */
    {-0.614f, 0.668f, -0.054f}, /* first_negated */
    {-0.451f, 0.651f, -0.200f}, /* first_told_weakly */
    {0.588f, -0.072f, -0.516f}, /* first_told_unnamed */
    {-0.534f, 1.189f, -0.655f}, /* near_false */
    {-0.364f, 0.001f, 0.364f}, /* near_doubted */
    {-0.982f, 0.151f, 0.831f}, /* answered_doubts */
    {-0.028f, 0.065f, -0.037f}, /* confirmed */
    {0.055f, 1.055f, -1.110f}, /* all_false */
    {-0.663f, 1.471f, -0.808f}, /* all_claim_word */
    {-1.131f, 0.500f, 0.631f}, /* all_media */
    {0.087f, 0.941f, -1.028f}, /* all_contrast */
    {0.852f, 0.002f, -0.854f}, /* all_past */
    {-0.406f, 0.872f, -0.466f}, /* share_denies */
    {-0.898f, 0.049f, 0.849f}, /* share_weakly */
    {0.128f, 0.411f, -0.539f}, /* head_denies */
    {-0.861f, 0.236f, 0.625f}, /* head_claim_word */
    {-0.661f, -0.056f, 0.716f}, /* head_modal */
    {1.050f, -1.125f, 0.075f}, /* head_ahead */
    {-0.070f, 0.373f, -0.303f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
