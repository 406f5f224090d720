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
    {0.407f, -2.240f, 1.834f}, /* bias */
    {0.042f, 0.890f, -0.931f}, /* in_false */
    {-0.001f, 0.187f, -0.187f}, /* in_denied */
    {-0.398f, -0.012f, 0.410f}, /* in_asked */
    {-0.224f, 0.177f, 0.047f}, /* in_doubted */
    {-0.308f, 0.008f, 0.300f}, /* in_negated */
    {-0.840f, -0.446f, 1.285f}, /* in_hedged */
    {-0.746f, 0.427f, 0.319f}, /* in_told_weakly */
    {-0.202f, -0.326f, 0.528f}, /* in_told_media */
    {-0.079f, 0.023f, 0.057f}, /* in_told_unnamed */
    {1.093f, 0.066f, -1.159f}, /* in_told_named */
    {-0.078f, -0.068f, 0.147f}, /* in_claim_word */
    {0.786f, -0.353f, -0.433f}, /* in_ahead */
    {0.956f, -0.584f, -0.372f}, /* in_plain */
    {-0.226f, 0.728f, -0.503f}, /* best_denied */
    {0.171f, 0.248f, -0.419f}, /* best_told_media */
    {-0.102f, 0.487f, -0.385f}, /* first_denied */
    {-0.624f, 0.673f, -0.050f}, /* first_negated */
    {-0.453f, 0.654f, -0.201f}, /* first_told_weakly */
    {0.587f, -0.074f, -0.512f}, /* first_told_unnamed */
    {-0.536f, 1.188f, -0.652f}, /* near_false */
    {-0.364f, 0.000f, 0.364f}, /* near_doubted */
    {-0.982f, 0.150f, 0.832f}, /* answered_doubts */
    {-0.025f, 0.064f, -0.039f}, /* confirmed */
    {0.045f, 1.058f, -1.102f}, /* all_false */
    {-0.662f, 1.469f, -0.807f}, /* all_claim_word */
    {-1.134f, 0.501f, 0.633f}, /* all_media */
    {0.083f, 0.940f, -1.024f}, /* all_contrast */
    {0.864f, 0.000f, -0.864f}, /* all_past */
    {-0.411f, 0.875f, -0.465f}, /* share_denies */
    {-0.906f, 0.054f, 0.852f}, /* share_weakly */
    {0.129f, 0.409f, -0.538f}, /* head_denies */
    {-0.853f, 0.233f, 0.620f}, /* head_claim_word */
    {-0.655f, -0.061f, 0.716f}, /* head_modal */
    {1.057f, -1.130f, 0.073f}, /* head_ahead */
    {-0.065f, 0.369f, -0.304f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
