/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.612f}, /* bias */
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
    {-2.096f, 0.146f, 1.949f}, /* hedged */
    {-1.081f, -0.033f, 1.114f}, /* modal */
    {-1.360f, 0.376f, 0.985f}, /* claim_word */
    {-1.759f, -0.228f, 1.987f}, /* question */
    {-0.336f, -0.151f, 0.487f}, /* said */
    {-0.507f, 0.148f, 0.359f}, /* media */
    {-0.562f, 0.864f, -0.301f}, /* named */
    {0.153f, -0.051f, -0.101f}, /* unnamed */
    {-0.554f, 0.540f, 0.013f}, /* weakly */
    {-0.280f, 0.100f, 0.180f}, /* quoted */
    {0.717f, -1.426f, 0.709f}, /* colon */
    {-1.226f, 1.769f, -0.543f}, /* contrast */
    {-0.937f, 0.628f, 0.309f}, /* short */
    {-0.935f, 1.384f, -0.448f}, /* denying */
    {-1.023f, 0.021f, 1.002f}, /* label */
    {-0.323f, -0.741f, 1.064f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.535f, -2.219f, 1.684f}, /* bias */
    {0.091f, 0.850f, -0.941f}, /* in_false */
    {0.036f, 0.214f, -0.250f}, /* in_denied */
    {-0.523f, 0.034f, 0.489f}, /* in_asked */
    {-0.234f, 0.033f, 0.201f}, /* in_doubted */
    {-0.340f, 0.097f, 0.243f}, /* in_negated */
    {-0.968f, -0.440f, 1.407f}, /* in_hedged */
    {-0.552f, 0.307f, 0.245f}, /* in_told_weakly */
    {-0.148f, -0.294f, 0.443f}, /* in_told_media */
    {-0.173f, 0.120f, 0.053f}, /* in_told_unnamed */
    {0.851f, 0.153f, -1.004f}, /* in_told_named */
    {0.422f, 0.045f, -0.467f}, /* in_claim_word */
    {0.594f, -0.338f, -0.256f}, /* in_ahead */
    {0.947f, -0.792f, -0.155f}, /* in_plain */
    {-0.123f, 0.606f, -0.483f}, /* best_denied */
    {-0.391f, 0.127f, 0.264f}, /* best_told_media */
    {-0.113f, 0.585f, -0.472f}, /* first_denied */
    {-0.580f, 0.629f, -0.049f}, /* first_negated */
    {-0.451f, 0.423f, 0.028f}, /* first_told_weakly */
    {0.326f, -0.007f, -0.319f}, /* first_told_unnamed */
    {-0.222f, 0.997f, -0.775f}, /* near_false */
    {-0.379f, -0.074f, 0.453f}, /* near_doubted */
    {-0.442f, -0.050f, 0.491f}, /* answered_doubts */
    {-0.263f, -0.269f, 0.532f}, /* confirmed */
    {0.284f, 0.973f, -1.257f}, /* all_false */
    {-0.682f, 1.362f, -0.680f}, /* all_claim_word */
    {-1.037f, 0.603f, 0.434f}, /* all_media */
    {-0.043f, 1.143f, -1.100f}, /* all_contrast */
    {0.667f, 0.103f, -0.770f}, /* all_past */
    {-0.519f, 1.021f, -0.503f}, /* share_denies */
    {-0.841f, 0.173f, 0.668f}, /* share_weakly */
    {-0.309f, 0.322f, -0.013f}, /* head_denies */
    {-0.842f, 0.221f, 0.621f}, /* head_claim_word */
    {-0.580f, -0.043f, 0.623f}, /* head_modal */
    {1.011f, -0.995f, -0.016f}, /* head_ahead */
    {-0.014f, 0.350f, -0.337f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
