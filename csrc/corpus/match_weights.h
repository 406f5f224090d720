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
    {0.152f, -0.051f, -0.101f}, /* unnamed */
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
    {0.539f, -2.215f, 1.676f}, /* bias */
    {0.085f, 0.860f, -0.945f}, /* in_false */
    {0.033f, 0.249f, -0.282f}, /* in_denied */
    {-0.518f, -0.011f, 0.529f}, /* in_asked */
    {-0.240f, 0.042f, 0.198f}, /* in_doubted */
    {-0.322f, 0.001f, 0.322f}, /* in_negated */
    {-0.964f, -0.438f, 1.401f}, /* in_hedged */
    {-0.549f, 0.301f, 0.247f}, /* in_told_weakly */
    {-0.168f, -0.252f, 0.420f}, /* in_told_media */
    {-0.145f, 0.095f, 0.050f}, /* in_told_unnamed */
    {0.833f, 0.153f, -0.986f}, /* in_told_named */
    {0.417f, 0.074f, -0.491f}, /* in_claim_word */
    {0.589f, -0.317f, -0.272f}, /* in_ahead */
    {0.950f, -0.767f, -0.183f}, /* in_plain */
    {-0.139f, 0.740f, -0.601f}, /* best_denied */
    {-0.419f, 0.177f, 0.242f}, /* best_told_media */
    {-0.109f, 0.533f, -0.424f}, /* first_denied */
    {-0.542f, 0.538f, 0.004f}, /* first_negated */
    {-0.461f, 0.429f, 0.032f}, /* first_told_weakly */
    {0.385f, -0.130f, -0.255f}, /* first_told_unnamed */
    {-0.199f, 0.983f, -0.784f}, /* near_false */
    {-0.309f, -0.077f, 0.386f}, /* near_doubted */
    {-0.423f, -0.056f, 0.479f}, /* answered_doubts */
    {-0.275f, -0.263f, 0.538f}, /* confirmed */
    {0.298f, 1.000f, -1.298f}, /* all_false */
    {-0.649f, 1.287f, -0.639f}, /* all_claim_word */
    {-1.089f, 0.655f, 0.433f}, /* all_media */
    {-0.051f, 1.120f, -1.068f}, /* all_contrast */
    {0.669f, 0.115f, -0.784f}, /* all_past */
    {-0.508f, 1.019f, -0.511f}, /* share_denies */
    {-0.801f, 0.141f, 0.660f}, /* share_weakly */
    {-0.321f, 0.338f, -0.017f}, /* head_denies */
    {-0.839f, 0.188f, 0.650f}, /* head_claim_word */
    {-0.602f, -0.036f, 0.638f}, /* head_modal */
    {1.005f, -0.962f, -0.043f}, /* head_ahead */
    {-0.030f, 0.366f, -0.336f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
