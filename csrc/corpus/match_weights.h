/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-5.894f}, /* bias */
    {0.916f}, /* coverage */
    {0.166f}, /* soft_coverage */
    {-0.821f}, /* sentence_coverage */
    {4.892f}, /* lead_coverage */
    {-0.001f}, /* rarest */
    {-0.611f}, /* rarest_two */
    {2.275f}, /* found */
    {0.278f}, /* pairs */
    {3.489f}, /* matter */
    {3.316f}, /* repeated */
    {-0.251f}, /* few_terms */
    {3.689f}, /* of_lead */
    {3.804f}, /* of_best */
    {2.981f}, /* lead_both */
    {1.260f}, /* words */
    {2.720f}, /* words_together */
    {-2.014f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.907f, -1.405f, -0.501f}, /* bias */
    {-0.934f, 1.277f, -0.343f}, /* denies */
    {0.000f, 0.000f, 0.000f}, /* doubts */
    {0.307f, 0.492f, -0.799f}, /* confirms */
    {-0.484f, -0.956f, 1.439f}, /* silent */
    {-0.902f, 2.598f, -1.696f}, /* false */
    {0.866f, -0.263f, -0.604f}, /* dubious */
    {1.508f, -0.730f, -0.779f}, /* true */
    {-0.419f, 1.968f, -1.549f}, /* negative */
    {-1.482f, 1.916f, -0.434f}, /* opens_no */
    {-2.162f, 0.267f, 1.895f}, /* hedged */
    {-0.910f, 0.003f, 0.907f}, /* modal */
    {-1.732f, 0.710f, 1.022f}, /* claim_word */
    {-1.699f, -0.317f, 2.016f}, /* question */
    {-0.507f, -0.017f, 0.524f}, /* said */
    {0.059f, 0.073f, -0.132f}, /* media */
    {-0.773f, 0.806f, -0.033f}, /* named */
    {-0.173f, 0.055f, 0.117f}, /* unnamed */
    {0.147f, 0.107f, -0.254f}, /* weakly */
    {-0.224f, 0.114f, 0.109f}, /* quoted */
    {0.703f, -1.243f, 0.541f}, /* colon */
    {-1.198f, 1.841f, -0.643f}, /* contrast */
    {-0.981f, 0.710f, 0.272f}, /* short */
    {-1.054f, 1.683f, -0.629f}, /* denying */
    {-0.963f, -0.182f, 1.144f}, /* label */
    {-0.152f, -0.807f, 0.958f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.431f, -2.598f, 2.167f}, /* bias */
    {-0.364f, 0.700f, -0.336f}, /* in_false */
    {0.007f, 0.248f, -0.255f}, /* in_denied */
    {-0.624f, 0.027f, 0.597f}, /* in_asked */
    {-0.329f, -0.059f, 0.388f}, /* in_doubted */
    {-0.104f, -0.147f, 0.251f}, /* in_negated */
    {-0.794f, -0.493f, 1.287f}, /* in_hedged */
    {-0.862f, 0.450f, 0.412f}, /* in_told_weakly */
    {-0.183f, -0.361f, 0.544f}, /* in_told_media */
    {-0.175f, 0.177f, -0.002f}, /* in_told_unnamed */
    {1.280f, 0.057f, -1.337f}, /* in_told_named */
    {0.085f, -0.060f, -0.025f}, /* in_claim_word */
    {1.115f, -0.442f, -0.673f}, /* in_ahead */
    {0.951f, -0.114f, -0.837f}, /* in_plain */
    {-0.013f, 0.533f, -0.520f}, /* best_denied */
    {0.256f, 0.285f, -0.541f}, /* best_told_media */
    {-0.178f, 0.472f, -0.295f}, /* first_denied */
    {-0.578f, 0.853f, -0.274f}, /* first_negated */
    {-0.494f, 0.515f, -0.021f}, /* first_told_weakly */
    {0.714f, -0.184f, -0.530f}, /* first_told_unnamed */
    {-0.357f, 1.386f, -1.029f}, /* near_false */
    {-0.403f, -0.072f, 0.475f}, /* near_doubted */
    {-0.229f, 0.388f, -0.158f}, /* answered_denies */
    {-0.655f, -0.072f, 0.727f}, /* answered_doubts */
    {-0.225f, 0.362f, -0.137f}, /* answered_confirms */
    {0.051f, -0.050f, -0.001f}, /* confirmed */
    {-0.268f, 1.539f, -1.271f}, /* all_false */
    {-0.774f, 1.609f, -0.834f}, /* all_claim_word */
    {-0.973f, 0.303f, 0.670f}, /* all_media */
    {0.114f, 1.069f, -1.183f}, /* all_contrast */
    {0.877f, -0.143f, -0.734f}, /* all_past */
    {-0.406f, 0.652f, -0.245f}, /* share_denies */
    {-1.016f, 0.073f, 0.943f}, /* share_weakly */
    {0.147f, 0.629f, -0.776f}, /* head_denies */
    {-0.877f, 0.254f, 0.623f}, /* head_claim_word */
    {-0.679f, 0.044f, 0.635f}, /* head_modal */
    {1.013f, -1.236f, 0.223f}, /* head_ahead */
    {0.162f, 0.635f, -0.797f}, /* head_true */
    {-0.077f, 0.414f, -0.337f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.100f;

#endif
