/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.619f}, /* bias */
    {1.155f}, /* coverage */
    {0.045f}, /* soft_coverage */
    {0.636f}, /* sentence_coverage */
    {3.213f}, /* lead_coverage */
    {0.233f}, /* rarest */
    {-0.329f}, /* rarest_two */
    {1.839f}, /* found */
    {0.425f}, /* pairs */
    {1.721f}, /* matter */
    {1.879f}, /* repeated */
    {-0.081f}, /* few_terms */
    {2.374f}, /* of_lead */
    {1.784f}, /* of_best */
    {1.323f}, /* lead_both */
    {1.281f}, /* words */
    {1.361f}, /* words_together */
    {-0.313f}, /* both */
};

/* For, against, open. */
static const float gs_claim_weights[GS_C_COUNT][3] = {
    {1.885f, -1.324f, -0.562f}, /* bias */
    {0.129f, 1.016f, -1.144f}, /* denies */
    {0.008f, -0.013f, 0.005f}, /* doubts */
    {0.051f, 0.647f, -0.698f}, /* confirms */
    {-0.700f, -0.858f, 1.558f}, /* silent */
    {-0.851f, 2.631f, -1.780f}, /* false */
    {-0.029f, -0.141f, 0.170f}, /* dubious */
    {1.158f, -0.718f, -0.440f}, /* true */
    {-0.219f, 1.861f, -1.642f}, /* negative */
    {-1.540f, 1.895f, -0.355f}, /* opens_no */
    {-2.089f, 0.245f, 1.845f}, /* hedged */
    {-0.845f, 0.437f, 0.409f}, /* modal */
    {-1.628f, 0.746f, 0.882f}, /* claim_word */
    {-1.854f, -0.185f, 2.039f}, /* question */
    {-0.855f, -0.087f, 0.942f}, /* said */
    {0.022f, 0.177f, -0.199f}, /* media */
    {-0.033f, 0.656f, -0.623f}, /* named */
    {0.436f, -0.264f, -0.173f}, /* unnamed */
    {-0.238f, 0.471f, -0.233f}, /* weakly */
    {-0.179f, 0.082f, 0.097f}, /* quoted */
    {0.476f, -1.439f, 0.963f}, /* colon */
    {-1.429f, 1.882f, -0.454f}, /* contrast */
    {-0.960f, 0.593f, 0.368f}, /* short */
    {-1.397f, 1.982f, -0.585f}, /* denying */
    {-0.838f, -0.167f, 1.005f}, /* label */
    {-0.373f, -0.808f, 1.182f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.656f, -2.181f, 1.525f}, /* bias */
    {-0.040f, 0.867f, -0.827f}, /* in_false */
    {-0.065f, 0.213f, -0.148f}, /* in_denied */
    {-0.399f, 0.020f, 0.379f}, /* in_asked */
    {-0.336f, 0.128f, 0.208f}, /* in_doubted */
    {-0.231f, -0.033f, 0.264f}, /* in_negated */
    {-0.659f, -0.618f, 1.277f}, /* in_hedged */
    {-0.155f, 0.015f, 0.140f}, /* in_told_weakly */
    {-0.127f, -0.238f, 0.365f}, /* in_told_media */
    {0.291f, -0.004f, -0.287f}, /* in_told_unnamed */
    {0.721f, 0.122f, -0.842f}, /* in_told_named */
    {-0.472f, 0.491f, -0.019f}, /* in_claim_word */
    {0.547f, -0.250f, -0.297f}, /* in_ahead */
    {0.930f, -0.724f, -0.206f}, /* in_plain */
    {-0.352f, 0.778f, -0.427f}, /* best_denied */
    {-0.082f, 0.045f, 0.037f}, /* best_told_media */
    {-0.380f, 0.299f, 0.081f}, /* first_denied */
    {-0.609f, 0.569f, 0.039f}, /* first_negated */
    {-0.379f, 0.436f, -0.057f}, /* first_told_weakly */
    {0.313f, -0.248f, -0.065f}, /* first_told_unnamed */
    {-0.287f, 1.169f, -0.882f}, /* near_false */
    {-0.349f, -0.002f, 0.351f}, /* near_doubted */
    {-0.998f, 0.278f, 0.719f}, /* answered_doubts */
    {0.217f, -0.058f, -0.159f}, /* confirmed */
    {0.175f, 1.157f, -1.332f}, /* all_false */
    {-0.944f, 1.480f, -0.537f}, /* all_claim_word */
    {-1.303f, 0.281f, 1.022f}, /* all_media */
    {-0.168f, 1.132f, -0.963f}, /* all_contrast */
    {0.725f, 0.038f, -0.763f}, /* all_past */
    {-0.500f, 1.014f, -0.514f}, /* share_denies */
    {-0.648f, -0.107f, 0.755f}, /* share_weakly */
    {0.093f, 0.335f, -0.428f}, /* head_denies */
    {-0.620f, 0.160f, 0.460f}, /* head_claim_word */
    {-0.617f, -0.019f, 0.636f}, /* head_modal */
    {0.997f, -1.025f, 0.028f}, /* head_ahead */
    {-0.210f, 0.425f, -0.215f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.600f;

#endif
