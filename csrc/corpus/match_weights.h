/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[][1] = {
    {-3.475f}, /* bias */
    {1.508f}, /* coverage */
    {-0.867f}, /* soft_coverage */
    {-1.248f}, /* sentence_coverage */
    {5.118f}, /* lead_coverage */
    {-0.395f}, /* rarest */
    {-0.364f}, /* rarest_two */
    {1.256f}, /* found */
    {1.078f}, /* pairs */
    {2.229f}, /* matter */
    {3.621f}, /* repeated */
    {-0.056f}, /* few_terms */
    {2.189f}, /* of_lead */
    {3.336f}, /* of_best */
    {2.569f}, /* lead_both */
};

/* For, against, open. */
static const float gs_claim_weights[][3] = {
    {1.730f, -1.366f, -0.365f}, /* bias */
    {-1.002f, 1.806f, -0.804f}, /* denies */
    {0.000f, 0.000f, 0.000f}, /* doubts */
    {0.280f, 0.307f, -0.587f}, /* confirms */
    {-0.222f, -0.609f, 0.831f}, /* silent */
    {-1.086f, 2.062f, -0.976f}, /* false */
    {0.572f, -0.073f, -0.500f}, /* dubious */
    {0.957f, -0.558f, -0.399f}, /* true */
    {-0.576f, 1.853f, -1.277f}, /* negative */
    {-0.715f, 1.100f, -0.385f}, /* opens_no */
    {-1.812f, 0.207f, 1.605f}, /* hedged */
    {-0.647f, -0.077f, 0.724f}, /* modal */
    {-1.677f, 0.605f, 1.073f}, /* claim_word */
    {-1.290f, -0.520f, 1.810f}, /* question */
    {-0.566f, 0.057f, 0.509f}, /* said */
    {0.065f, -0.331f, 0.265f}, /* media */
    {-0.608f, 0.832f, -0.224f}, /* named */
    {-0.187f, 0.172f, 0.015f}, /* unnamed */
    {0.203f, 0.009f, -0.211f}, /* weakly */
    {-0.185f, -0.188f, 0.373f}, /* quoted */
    {-0.086f, -0.476f, 0.563f}, /* colon */
    {-0.872f, 1.329f, -0.458f}, /* contrast */
    {-0.771f, 0.706f, 0.065f}, /* short */
};

static const float gs_text_weights[][3] = {
    {0.812f, -1.727f, 0.915f}, /* bias */
    {-0.047f, 0.148f, -0.101f}, /* in_false */
    {-0.024f, 0.086f, -0.062f}, /* in_denied */
    {-0.075f, 0.012f, 0.063f}, /* in_asked */
    {-0.060f, -0.024f, 0.084f}, /* in_doubted */
    {-0.108f, -0.079f, 0.187f}, /* in_hedged */
    {-0.085f, 0.060f, 0.025f}, /* in_told_weakly */
    {-0.028f, -0.047f, 0.075f}, /* in_told_media */
    {0.051f, -0.051f, 0.000f}, /* in_told_unnamed */
    {0.152f, -0.007f, -0.145f}, /* in_told_named */
    {-0.036f, 0.007f, 0.029f}, /* in_claim_word */
    {0.089f, -0.059f, -0.030f}, /* in_ahead */
    {0.171f, -0.046f, -0.125f}, /* in_plain */
    {-0.063f, 0.280f, -0.217f}, /* best_false */
    {-0.067f, 0.201f, -0.134f}, /* best_denied */
    {-0.120f, 0.123f, -0.003f}, /* best_asked */
    {-0.127f, -0.027f, 0.155f}, /* best_doubted */
    {-0.070f, -0.149f, 0.218f}, /* best_hedged */
    {-0.209f, 0.148f, 0.062f}, /* best_told_weakly */
    {0.043f, 0.019f, -0.062f}, /* best_told_media */
    {-0.031f, -0.010f, 0.041f}, /* best_told_unnamed */
    {0.259f, 0.004f, -0.264f}, /* best_told_named */
    {-0.017f, 0.039f, -0.022f}, /* best_claim_word */
    {0.180f, -0.193f, 0.012f}, /* best_ahead */
    {0.139f, 0.052f, -0.191f}, /* best_plain */
    {-0.078f, 0.084f, -0.006f}, /* first_false */
    {-0.036f, 0.122f, -0.085f}, /* first_denied */
    {-0.118f, 0.047f, 0.070f}, /* first_asked */
    {-0.050f, -0.002f, 0.053f}, /* first_doubted */
    {-0.228f, -0.059f, 0.287f}, /* first_hedged */
    {-0.151f, 0.181f, -0.030f}, /* first_told_weakly */
    {-0.054f, -0.128f, 0.182f}, /* first_told_media */
    {0.186f, -0.048f, -0.138f}, /* first_told_unnamed */
    {0.185f, 0.033f, -0.218f}, /* first_told_named */
    {-0.031f, -0.010f, 0.041f}, /* first_claim_word */
    {0.164f, -0.128f, -0.036f}, /* first_ahead */
    {0.213f, -0.095f, -0.118f}, /* first_plain */
    {-0.044f, 0.384f, -0.341f}, /* near_false */
    {-0.081f, 0.200f, -0.119f}, /* near_denied */
    {-0.033f, -0.013f, 0.046f}, /* near_doubted */
    {-0.110f, 0.091f, 0.019f}, /* near_confirmed */
    {-0.186f, 0.363f, -0.177f}, /* answered_denies */
    {-0.109f, -0.016f, 0.125f}, /* answered_doubts */
    {-0.077f, 0.122f, -0.045f}, /* answered_confirms */
    {-0.055f, -0.047f, 0.102f}, /* negative */
    {0.050f, -0.012f, -0.038f}, /* confirmed */
    {-0.093f, 0.112f, -0.019f}, /* held */
    {-0.073f, 0.467f, -0.394f}, /* all_false */
    {-0.125f, 0.282f, -0.157f}, /* all_denies */
    {-0.055f, -0.011f, 0.065f}, /* all_doubts */
    {-0.121f, 0.041f, 0.079f}, /* all_dubious */
    {-0.032f, 0.065f, -0.033f}, /* all_confirms */
    {-0.050f, 0.055f, -0.005f}, /* all_true */
    {-0.182f, 0.065f, 0.118f}, /* all_hedged */
    {-0.055f, -0.059f, 0.114f}, /* all_modal */
    {-0.208f, 0.316f, -0.108f}, /* all_claim_word */
    {-0.082f, 0.191f, -0.109f}, /* all_question */
    {0.001f, 0.053f, -0.054f}, /* all_said */
    {-0.133f, 0.078f, 0.054f}, /* all_media */
    {0.192f, 0.025f, -0.217f}, /* all_named */
    {-0.094f, 0.108f, -0.014f}, /* all_unnamed */
    {-0.113f, 0.038f, 0.075f}, /* all_weakly */
    {-0.009f, 0.258f, -0.250f}, /* all_contrast */
    {0.039f, 0.080f, -0.119f}, /* all_negative */
    {0.005f, -0.059f, 0.054f}, /* all_silent */
    {0.086f, 0.070f, -0.156f}, /* all_witness */
    {0.166f, 0.091f, -0.257f}, /* all_past */
    {0.033f, -0.008f, -0.026f}, /* all_ahead */
    {-0.017f, 0.137f, -0.120f}, /* share_false */
    {-0.051f, 0.126f, -0.074f}, /* share_denies */
    {-0.110f, 0.019f, 0.091f}, /* share_hedged */
    {-0.178f, 0.233f, -0.055f}, /* share_claim_word */
    {-0.030f, 0.021f, 0.009f}, /* share_question */
    {-0.002f, 0.026f, -0.023f}, /* share_said */
    {0.121f, -0.022f, -0.100f}, /* share_named */
    {-0.076f, -0.002f, 0.078f}, /* share_media */
    {0.035f, 0.010f, -0.045f}, /* share_unnamed */
    {-0.105f, 0.007f, 0.097f}, /* share_weakly */
    {0.059f, -0.010f, -0.049f}, /* share_witness */
    {0.007f, -0.021f, 0.014f}, /* share_past */
    {0.135f, -0.108f, -0.026f}, /* share_ahead */
    {-0.037f, -0.018f, 0.055f}, /* share_modal */
    {-0.210f, 0.260f, -0.050f}, /* head_false */
    {-0.090f, -0.013f, 0.102f}, /* head_question */
    {-0.150f, -0.070f, 0.219f}, /* head_hedged */
    {-0.025f, 0.265f, -0.239f}, /* head_denies */
    {-0.464f, 0.277f, 0.187f}, /* head_claim_word */
    {-0.236f, 0.043f, 0.192f}, /* head_said */
    {-0.335f, 0.026f, 0.309f}, /* head_media */
    {-0.185f, 0.109f, 0.076f}, /* head_weakly */
    {-0.108f, -0.091f, 0.200f}, /* head_modal */
    {0.329f, -0.341f, 0.013f}, /* head_ahead */
    {-0.249f, 0.206f, 0.044f}, /* head_past */
    {0.035f, 0.079f, -0.113f}, /* head_true */
    {-0.027f, 0.184f, -0.157f}, /* end_false */
    {0.020f, 0.018f, -0.038f}, /* end_question */
    {-0.173f, 0.074f, 0.099f}, /* end_denies */
    {-0.014f, -0.021f, 0.035f}, /* opens_no */
    {-0.009f, 0.076f, -0.066f}, /* short_text */
    {0.014f, -0.081f, 0.067f}, /* best */
    {-0.008f, -0.095f, 0.103f}, /* carried */
};

static const float gs_related_from = 0.420f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.300f;

#endif
