/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[][1] = {
    {-3.587f}, /* bias */
    {1.247f}, /* coverage */
    {-0.242f}, /* soft_coverage */
    {-0.941f}, /* sentence_coverage */
    {4.789f}, /* lead_coverage */
    {-0.124f}, /* rarest */
    {-0.407f}, /* rarest_two */
    {1.358f}, /* found */
    {0.974f}, /* pairs */
    {2.318f}, /* matter */
    {3.651f}, /* repeated */
    {-0.259f}, /* few_terms */
    {2.202f}, /* of_lead */
    {3.044f}, /* of_best */
    {2.652f}, /* lead_both */
};

/* For, against, open. */
static const float gs_claim_weights[][3] = {
    {1.730f, -1.366f, -0.365f}, /* bias */
    {-1.002f, 1.806f, -0.804f}, /* denies */
    {0.000f, 0.000f, 0.000f}, /* doubts */
    {0.280f, 0.307f, -0.587f}, /* confirms */
    {-0.222f, -0.609f, 0.831f}, /* silent */
    {-1.086f, 2.062f, -0.976f}, /* false */
    {0.572f, -0.073f, -0.499f}, /* dubious */
    {0.957f, -0.558f, -0.399f}, /* true */
    {-0.576f, 1.854f, -1.277f}, /* negative */
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
    {0.801f, -1.741f, 0.940f}, /* bias */
    {-0.044f, 0.148f, -0.105f}, /* in_false */
    {-0.022f, 0.084f, -0.062f}, /* in_denied */
    {-0.075f, 0.011f, 0.065f}, /* in_asked */
    {-0.060f, -0.023f, 0.083f}, /* in_doubted */
    {-0.117f, -0.082f, 0.199f}, /* in_hedged */
    {-0.091f, 0.059f, 0.032f}, /* in_told_weakly */
    {-0.030f, -0.047f, 0.077f}, /* in_told_media */
    {0.051f, -0.049f, -0.002f}, /* in_told_unnamed */
    {0.152f, -0.002f, -0.150f}, /* in_told_named */
    {-0.038f, 0.007f, 0.031f}, /* in_claim_word */
    {0.091f, -0.056f, -0.035f}, /* in_ahead */
    {0.183f, -0.049f, -0.134f}, /* in_plain */
    {-0.076f, 0.311f, -0.235f}, /* best_false */
    {-0.065f, 0.199f, -0.134f}, /* best_denied */
    {-0.124f, 0.123f, 0.002f}, /* best_asked */
    {-0.126f, -0.017f, 0.143f}, /* best_doubted */
    {-0.058f, -0.151f, 0.210f}, /* best_hedged */
    {-0.229f, 0.148f, 0.081f}, /* best_told_weakly */
    {0.034f, 0.027f, -0.061f}, /* best_told_media */
    {-0.041f, 0.008f, 0.032f}, /* best_told_unnamed */
    {0.274f, -0.001f, -0.273f}, /* best_told_named */
    {-0.009f, 0.032f, -0.023f}, /* best_claim_word */
    {0.183f, -0.185f, 0.003f}, /* best_ahead */
    {0.122f, 0.065f, -0.187f}, /* best_plain */
    {-0.081f, 0.079f, 0.002f}, /* first_false */
    {-0.038f, 0.129f, -0.091f}, /* first_denied */
    {-0.105f, 0.026f, 0.079f}, /* first_asked */
    {-0.048f, -0.002f, 0.049f}, /* first_doubted */
    {-0.242f, -0.053f, 0.294f}, /* first_hedged */
    {-0.157f, 0.191f, -0.034f}, /* first_told_weakly */
    {-0.081f, -0.098f, 0.179f}, /* first_told_media */
    {0.189f, -0.049f, -0.140f}, /* first_told_unnamed */
    {0.183f, 0.033f, -0.216f}, /* first_told_named */
    {-0.017f, -0.028f, 0.045f}, /* first_claim_word */
    {0.166f, -0.125f, -0.040f}, /* first_ahead */
    {0.231f, -0.104f, -0.127f}, /* first_plain */
    {-0.041f, 0.386f, -0.345f}, /* near_false */
    {-0.083f, 0.199f, -0.116f}, /* near_denied */
    {-0.034f, -0.009f, 0.042f}, /* near_doubted */
    {-0.107f, 0.088f, 0.019f}, /* near_confirmed */
    {-0.147f, 0.327f, -0.180f}, /* answered_denies */
    {-0.109f, -0.012f, 0.121f}, /* answered_doubts */
    {-0.080f, 0.129f, -0.049f}, /* answered_confirms */
    {-0.058f, -0.035f, 0.093f}, /* negative */
    {0.050f, -0.013f, -0.037f}, /* confirmed */
    {-0.104f, 0.119f, -0.015f}, /* held */
    {-0.071f, 0.463f, -0.392f}, /* all_false */
    {-0.129f, 0.284f, -0.155f}, /* all_denies */
    {-0.054f, -0.012f, 0.066f}, /* all_doubts */
    {-0.119f, 0.041f, 0.078f}, /* all_dubious */
    {-0.030f, 0.066f, -0.036f}, /* all_confirms */
    {-0.047f, 0.055f, -0.008f}, /* all_true */
    {-0.179f, 0.061f, 0.117f}, /* all_hedged */
    {-0.048f, -0.060f, 0.108f}, /* all_modal */
    {-0.211f, 0.315f, -0.104f}, /* all_claim_word */
    {-0.080f, 0.192f, -0.112f}, /* all_question */
    {0.002f, 0.053f, -0.055f}, /* all_said */
    {-0.130f, 0.075f, 0.055f}, /* all_media */
    {0.193f, 0.024f, -0.217f}, /* all_named */
    {-0.092f, 0.107f, -0.014f}, /* all_unnamed */
    {-0.113f, 0.043f, 0.070f}, /* all_weakly */
    {-0.004f, 0.255f, -0.251f}, /* all_contrast */
    {0.039f, 0.079f, -0.118f}, /* all_negative */
    {0.004f, -0.057f, 0.053f}, /* all_silent */
    {0.080f, 0.076f, -0.155f}, /* all_witness */
    {0.163f, 0.090f, -0.253f}, /* all_past */
    {0.031f, -0.011f, -0.020f}, /* all_ahead */
    {-0.017f, 0.137f, -0.120f}, /* share_false */
    {-0.053f, 0.127f, -0.074f}, /* share_denies */
    {-0.109f, 0.019f, 0.090f}, /* share_hedged */
    {-0.178f, 0.233f, -0.056f}, /* share_claim_word */
    {-0.030f, 0.021f, 0.009f}, /* share_question */
    {-0.002f, 0.026f, -0.024f}, /* share_said */
    {0.121f, -0.021f, -0.100f}, /* share_named */
    {-0.076f, -0.002f, 0.078f}, /* share_media */
    {0.034f, 0.010f, -0.043f}, /* share_unnamed */
    {-0.104f, 0.010f, 0.094f}, /* share_weakly */
    {0.057f, -0.007f, -0.050f}, /* share_witness */
    {0.005f, -0.020f, 0.015f}, /* share_past */
    {0.133f, -0.109f, -0.024f}, /* share_ahead */
    {-0.034f, -0.018f, 0.053f}, /* share_modal */
    {-0.207f, 0.257f, -0.050f}, /* head_false */
    {-0.090f, -0.013f, 0.103f}, /* head_question */
    {-0.144f, -0.068f, 0.212f}, /* head_hedged */
    {-0.030f, 0.270f, -0.240f}, /* head_denies */
    {-0.469f, 0.282f, 0.188f}, /* head_claim_word */
    {-0.231f, 0.041f, 0.191f}, /* head_said */
    {-0.330f, 0.021f, 0.309f}, /* head_media */
    {-0.184f, 0.110f, 0.074f}, /* head_weakly */
    {-0.107f, -0.092f, 0.199f}, /* head_modal */
    {0.328f, -0.341f, 0.013f}, /* head_ahead */
    {-0.251f, 0.206f, 0.045f}, /* head_past */
    {0.035f, 0.078f, -0.113f}, /* head_true */
    {-0.028f, 0.186f, -0.158f}, /* end_false */
    {0.024f, 0.022f, -0.046f}, /* end_question */
    {-0.179f, 0.079f, 0.099f}, /* end_denies */
    {-0.014f, -0.022f, 0.036f}, /* opens_no */
    {-0.009f, 0.075f, -0.066f}, /* short_text */
    {0.031f, -0.077f, 0.046f}, /* best */
    {-0.005f, -0.086f, 0.091f}, /* carried */
};

static const float gs_related_from = 0.400f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.300f;

#endif
