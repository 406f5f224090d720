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
    {1.888f, -1.349f, -0.539f}, /* bias */
    {-0.156f, 0.716f, -0.559f}, /* denies */
    {0.007f, -0.012f, 0.005f}, /* doubts */
    {0.049f, 0.645f, -0.694f}, /* confirms */
    {-0.701f, -0.865f, 1.566f}, /* silent */
    {-0.814f, 2.559f, -1.745f}, /* false */
    {-0.029f, -0.128f, 0.157f}, /* dubious */
    {1.183f, -0.821f, -0.361f}, /* true */
    {-0.217f, 1.871f, -1.653f}, /* negative */
    {-1.545f, 1.904f, -0.359f}, /* opens_no */
    {-2.088f, 0.255f, 1.833f}, /* hedged */
    {-0.849f, 0.465f, 0.383f}, /* modal */
    {-1.606f, 0.713f, 0.893f}, /* claim_word */
    {-1.828f, -0.245f, 2.073f}, /* question */
    {-0.891f, -0.049f, 0.940f}, /* said */
    {0.052f, 0.176f, -0.228f}, /* media */
    {0.002f, 0.653f, -0.655f}, /* named */
    {0.460f, -0.224f, -0.236f}, /* unnamed */
    {-0.247f, 0.471f, -0.224f}, /* weakly */
    {-0.186f, 0.104f, 0.082f}, /* quoted */
    {0.463f, -1.420f, 0.957f}, /* colon */
    {-1.433f, 1.887f, -0.454f}, /* contrast */
    {-0.965f, 0.624f, 0.341f}, /* short */
    {-1.353f, 2.049f, -0.696f}, /* denying */
    {-0.869f, -0.071f, 0.940f}, /* label */
    {-0.382f, -0.786f, 1.168f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.649f, -2.173f, 1.524f}, /* bias */
    {-0.011f, 0.824f, -0.813f}, /* in_false */
    {-0.066f, 0.197f, -0.131f}, /* in_denied */
    {-0.396f, 0.024f, 0.373f}, /* in_asked */
    {-0.305f, 0.094f, 0.210f}, /* in_doubted */
    {-0.225f, -0.029f, 0.254f}, /* in_negated */
    {-0.675f, -0.630f, 1.305f}, /* in_hedged */
    {-0.164f, 0.038f, 0.126f}, /* in_told_weakly */
    {-0.129f, -0.243f, 0.372f}, /* in_told_media */
    {0.285f, 0.010f, -0.295f}, /* in_told_unnamed */
    {0.704f, 0.145f, -0.849f}, /* in_told_named */
    {-0.486f, 0.515f, -0.029f}, /* in_claim_word */
    {0.533f, -0.223f, -0.310f}, /* in_ahead */
    {0.938f, -0.733f, -0.205f}, /* in_plain */
    {-0.343f, 0.849f, -0.505f}, /* best_denied */
    {-0.101f, 0.071f, 0.030f}, /* best_told_media */
    {-0.348f, 0.224f, 0.124f}, /* first_denied */
    {-0.589f, 0.564f, 0.025f}, /* first_negated */
    {-0.390f, 0.451f, -0.061f}, /* first_told_weakly */
    {0.326f, -0.279f, -0.047f}, /* first_told_unnamed */
    {-0.305f, 1.188f, -0.884f}, /* near_false */
    {-0.350f, -0.007f, 0.357f}, /* near_doubted */
    {-1.000f, 0.310f, 0.691f}, /* answered_doubts */
    {0.218f, -0.058f, -0.160f}, /* confirmed */
    {0.230f, 1.085f, -1.315f}, /* all_false */
    {-0.917f, 1.444f, -0.527f}, /* all_claim_word */
    {-1.285f, 0.259f, 1.026f}, /* all_media */
    {-0.160f, 1.104f, -0.944f}, /* all_contrast */
    {0.730f, 0.030f, -0.760f}, /* all_past */
    {-0.569f, 1.088f, -0.519f}, /* share_denies */
    {-0.645f, -0.139f, 0.784f}, /* share_weakly */
    {-0.057f, 0.476f, -0.419f}, /* head_denies */
    {-0.596f, 0.129f, 0.468f}, /* head_claim_word */
    {-0.624f, 0.004f, 0.620f}, /* head_modal */
    {0.986f, -1.002f, 0.017f}, /* head_ahead */
    {-0.218f, 0.442f, -0.224f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.600f;

#endif
