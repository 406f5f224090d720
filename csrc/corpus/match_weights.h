/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.612f}, /* bias */
    {1.160f}, /* coverage */
    {0.049f}, /* soft_coverage */
    {0.632f}, /* sentence_coverage */
    {3.221f}, /* lead_coverage */
    {0.235f}, /* rarest */
    {-0.337f}, /* rarest_two */
    {1.834f}, /* found */
    {0.463f}, /* pairs */
    {1.729f}, /* matter */
    {1.861f}, /* repeated */
    {-0.080f}, /* few_terms */
    {2.379f}, /* of_lead */
    {1.784f}, /* of_best */
    {1.326f}, /* lead_both */
    {1.278f}, /* words */
    {1.346f}, /* words_together */
    {-0.314f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.853f, -1.350f, -0.503f}, /* bias */
    {-0.539f, 1.346f, -0.807f}, /* denies */
    {0.000f, 0.000f, 0.000f}, /* doubts */
    {0.401f, 0.479f, -0.880f}, /* confirms */
    {-0.674f, -0.892f, 1.565f}, /* silent */
    {-0.684f, 2.249f, -1.565f}, /* false */
    {-0.057f, -0.085f, 0.142f}, /* dubious */
    {1.153f, -0.677f, -0.476f}, /* true */
    {-0.224f, 1.874f, -1.650f}, /* negative */
    {-1.512f, 1.931f, -0.419f}, /* opens_no */
    {-2.095f, 0.146f, 1.949f}, /* hedged */
    {-1.081f, -0.033f, 1.114f}, /* modal */
    {-1.360f, 0.376f, 0.984f}, /* claim_word */
    {-1.759f, -0.228f, 1.987f}, /* question */
    {-0.336f, -0.151f, 0.487f}, /* said */
    {-0.507f, 0.148f, 0.359f}, /* media */
    {-0.562f, 0.864f, -0.301f}, /* named */
    {0.153f, -0.051f, -0.102f}, /* unnamed */
    {-0.554f, 0.540f, 0.014f}, /* weakly */
    {-0.280f, 0.100f, 0.180f}, /* quoted */
    {0.716f, -1.426f, 0.710f}, /* colon */
    {-1.226f, 1.769f, -0.543f}, /* contrast */
    {-0.937f, 0.628f, 0.309f}, /* short */
    {-0.935f, 1.384f, -0.448f}, /* denying */
    {-1.023f, 0.021f, 1.002f}, /* label */
    {-0.323f, -0.741f, 1.064f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.555f, -2.263f, 1.708f}, /* bias */
    {0.083f, 0.852f, -0.935f}, /* in_false */
    {0.039f, 0.215f, -0.253f}, /* in_denied */
    {-0.526f, 0.036f, 0.490f}, /* in_asked */
    {-0.241f, 0.029f, 0.212f}, /* in_doubted */
    {-0.345f, 0.107f, 0.238f}, /* in_negated */
    {-0.966f, -0.440f, 1.405f}, /* in_hedged */
    {-0.547f, 0.307f, 0.240f}, /* in_told_weakly */
    {-0.166f, -0.260f, 0.426f}, /* in_told_media */
    {-0.142f, 0.071f, 0.072f}, /* in_told_unnamed */
    {0.842f, 0.136f, -0.978f}, /* in_told_named */
    {0.422f, 0.056f, -0.478f}, /* in_claim_word */
    {0.599f, -0.332f, -0.267f}, /* in_ahead */
    {0.950f, -0.787f, -0.163f}, /* in_plain */
    {-0.122f, 0.619f, -0.498f}, /* best_denied */
    {-0.418f, 0.168f, 0.250f}, /* best_told_media */
    {-0.115f, 0.578f, -0.463f}, /* first_denied */
    {-0.557f, 0.617f, -0.060f}, /* first_negated */
    {-0.461f, 0.428f, 0.033f}, /* first_told_weakly */
    {0.382f, -0.112f, -0.270f}, /* first_told_unnamed */
    {-0.194f, 0.985f, -0.791f}, /* near_false */
    {-0.309f, -0.078f, 0.387f}, /* near_doubted */
    {-0.400f, -0.064f, 0.464f}, /* answered_doubts */
    {-0.273f, -0.260f, 0.533f}, /* confirmed */
    {0.306f, 0.961f, -1.267f}, /* all_false */
    {-0.669f, 1.341f, -0.672f}, /* all_claim_word */
    {-1.101f, 0.686f, 0.415f}, /* all_media */
    {-0.071f, 1.155f, -1.084f}, /* all_contrast */
    {0.676f, 0.131f, -0.808f}, /* all_past */
    {-0.510f, 1.023f, -0.513f}, /* share_denies */
    {-0.802f, 0.129f, 0.673f}, /* share_weakly */
    {-0.319f, 0.333f, -0.015f}, /* head_denies */
    {-0.853f, 0.221f, 0.633f}, /* head_claim_word */
    {-0.594f, -0.048f, 0.642f}, /* head_modal */
    {1.009f, -0.988f, -0.021f}, /* head_ahead */
    {-0.025f, 0.374f, -0.349f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
