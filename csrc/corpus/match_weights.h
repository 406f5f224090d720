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
    {0.153f, -0.051f, -0.101f}, /* unnamed */
    {-0.553f, 0.540f, 0.013f}, /* weakly */
    {-0.280f, 0.100f, 0.180f}, /* quoted */
    {0.716f, -1.426f, 0.710f}, /* colon */
    {-1.226f, 1.769f, -0.543f}, /* contrast */
    {-0.937f, 0.628f, 0.309f}, /* short */
    {-0.935f, 1.384f, -0.448f}, /* denying */
    {-1.023f, 0.021f, 1.002f}, /* label */
    {-0.323f, -0.741f, 1.064f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.533f, -2.216f, 1.684f}, /* bias */
    {0.085f, 0.865f, -0.949f}, /* in_false */
    {0.034f, 0.247f, -0.280f}, /* in_denied */
    {-0.518f, -0.014f, 0.532f}, /* in_asked */
    {-0.241f, 0.047f, 0.194f}, /* in_doubted */
    {-0.324f, -0.001f, 0.326f}, /* in_negated */
    {-0.965f, -0.435f, 1.400f}, /* in_hedged */
    {-0.546f, 0.300f, 0.246f}, /* in_told_weakly */
    {-0.167f, -0.252f, 0.419f}, /* in_told_media */
    {-0.149f, 0.095f, 0.053f}, /* in_told_unnamed */
    {0.837f, 0.157f, -0.994f}, /* in_told_named */
    {0.420f, 0.075f, -0.495f}, /* in_claim_word */
    {0.593f, -0.323f, -0.270f}, /* in_ahead */
    {0.945f, -0.772f, -0.173f}, /* in_plain */
    {-0.130f, 0.744f, -0.614f}, /* best_denied */
    {-0.418f, 0.175f, 0.243f}, /* best_told_media */
    {-0.110f, 0.540f, -0.430f}, /* first_denied */
    {-0.538f, 0.535f, 0.003f}, /* first_negated */
    {-0.458f, 0.437f, 0.021f}, /* first_told_weakly */
    {0.389f, -0.131f, -0.258f}, /* first_told_unnamed */
    {-0.197f, 0.981f, -0.784f}, /* near_false */
    {-0.316f, -0.062f, 0.378f}, /* near_doubted */
    {-0.411f, -0.103f, 0.514f}, /* answered_doubts */
    {-0.274f, -0.256f, 0.531f}, /* confirmed */
    {0.299f, 0.998f, -1.296f}, /* all_false */
    {-0.647f, 1.290f, -0.644f}, /* all_claim_word */
    {-1.095f, 0.657f, 0.438f}, /* all_media */
    {-0.055f, 1.121f, -1.065f}, /* all_contrast */
    {0.684f, 0.121f, -0.805f}, /* all_past */
    {-0.506f, 1.019f, -0.512f}, /* share_denies */
    {-0.799f, 0.141f, 0.658f}, /* share_weakly */
    {-0.320f, 0.336f, -0.016f}, /* head_denies */
    {-0.842f, 0.188f, 0.653f}, /* head_claim_word */
    {-0.598f, -0.032f, 0.630f}, /* head_modal */
    {1.000f, -0.957f, -0.043f}, /* head_ahead */
    {-0.024f, 0.364f, -0.340f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.200f;

#endif
