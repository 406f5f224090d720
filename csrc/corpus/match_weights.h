/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.616f}, /* bias */
    {1.163f}, /* coverage */
    {0.045f}, /* soft_coverage */
    {0.623f}, /* sentence_coverage */
    {3.211f}, /* lead_coverage */
    {0.236f}, /* rarest */
    {-0.336f}, /* rarest_two */
    {1.837f}, /* found */
    {0.443f}, /* pairs */
    {1.723f}, /* matter */
    {1.873f}, /* repeated */
    {-0.079f}, /* few_terms */
    {2.376f}, /* of_lead */
    {1.784f}, /* of_best */
    {1.324f}, /* lead_both */
    {1.288f}, /* words */
    {1.348f}, /* words_together */
    {-0.315f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.893f, -1.342f, -0.551f}, /* bias */
    {-0.802f, 1.237f, -0.435f}, /* denies */
    {0.008f, -0.012f, 0.003f}, /* doubts */
    {0.380f, 0.483f, -0.862f}, /* confirms */
    {-0.708f, -0.871f, 1.580f}, /* silent */
    {-0.871f, 2.410f, -1.539f}, /* false */
    {-0.024f, -0.158f, 0.182f}, /* dubious */
    {1.120f, -0.759f, -0.361f}, /* true */
    {-0.200f, 1.855f, -1.654f}, /* negative */
    {-1.563f, 1.880f, -0.316f}, /* opens_no */
    {-2.075f, 0.209f, 1.866f}, /* hedged */
    {-0.738f, 0.334f, 0.404f}, /* modal */
    {-1.537f, 0.629f, 0.908f}, /* claim_word */
    {-1.811f, -0.291f, 2.102f}, /* question */
    {-0.821f, -0.116f, 0.937f}, /* said */
    {0.133f, 0.023f, -0.156f}, /* media */
    {-0.068f, 0.737f, -0.669f}, /* named */
    {0.240f, 0.025f, -0.265f}, /* unnamed */
    {-0.194f, 0.411f, -0.217f}, /* weakly */
    {-0.201f, 0.117f, 0.083f}, /* quoted */
    {0.351f, -1.225f, 0.874f}, /* colon */
    {-1.442f, 1.888f, -0.447f}, /* contrast */
    {-0.956f, 0.571f, 0.385f}, /* short */
    {-1.342f, 1.977f, -0.635f}, /* denying */
    {-0.862f, -0.085f, 0.947f}, /* label */
    {-0.361f, -0.811f, 1.172f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.586f, -2.075f, 1.490f}, /* bias */
    {0.000f, 0.851f, -0.852f}, /* in_false */
    {0.023f, 0.219f, -0.242f}, /* in_denied */
    {-0.373f, -0.032f, 0.404f}, /* in_asked */
    {-0.261f, 0.035f, 0.226f}, /* in_doubted */
    {-0.242f, -0.056f, 0.297f}, /* in_negated */
    {-0.689f, -0.659f, 1.348f}, /* in_hedged */
    {-0.196f, 0.067f, 0.129f}, /* in_told_weakly */
    {-0.115f, -0.236f, 0.351f}, /* in_told_media */
    {0.312f, -0.033f, -0.279f}, /* in_told_unnamed */
    {0.712f, 0.144f, -0.856f}, /* in_told_named */
    {-0.551f, 0.537f, 0.014f}, /* in_claim_word */
    {0.534f, -0.210f, -0.324f}, /* in_ahead */
    {0.849f, -0.639f, -0.211f}, /* in_plain */
    {-0.180f, 0.915f, -0.735f}, /* best_denied */
    {-0.115f, 0.034f, 0.081f}, /* best_told_media */
    {-0.117f, 0.419f, -0.302f}, /* first_denied */
    {-0.565f, 0.546f, 0.020f}, /* first_negated */
    {-0.396f, 0.417f, -0.021f}, /* first_told_weakly */
    {0.301f, -0.299f, -0.002f}, /* first_told_unnamed */
    {-0.339f, 1.131f, -0.792f}, /* near_false */
    {-0.305f, -0.064f, 0.369f}, /* near_doubted */
    {-0.846f, -0.002f, 0.848f}, /* answered_doubts */
    {0.052f, -0.287f, 0.235f}, /* confirmed */
    {0.428f, 1.071f, -1.499f}, /* all_false */
    {-0.970f, 1.419f, -0.450f}, /* all_claim_word */
    {-1.246f, 0.249f, 0.998f}, /* all_media */
    {-0.147f, 1.024f, -0.877f}, /* all_contrast */
    {0.761f, 0.083f, -0.844f}, /* all_past */
    {-0.688f, 1.136f, -0.449f}, /* share_denies */
    {-0.626f, -0.091f, 0.717f}, /* share_weakly */
    {-0.067f, 0.465f, -0.398f}, /* head_denies */
    {-0.579f, 0.071f, 0.507f}, /* head_claim_word */
    {-0.620f, 0.077f, 0.543f}, /* head_modal */
    {0.971f, -0.941f, -0.030f}, /* head_ahead */
    {-0.165f, 0.367f, -0.203f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
