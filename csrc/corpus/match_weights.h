/* Learned weights by which a claim is held against a text.  Made by csrc/train/match.c:
 * do not edit. */
#ifndef GAINSAY_CORPUS_MATCH_WEIGHTS_H
#define GAINSAY_CORPUS_MATCH_WEIGHTS_H

static const float gs_match_weights[GS_M_COUNT][1] = {
    {-4.611f}, /* bias */
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
    {1.855f, -1.387f, -0.467f}, /* bias */
    {-0.706f, 1.444f, -0.738f}, /* denies */
    {0.012f, -0.010f, -0.002f}, /* doubts */
    {0.390f, 0.471f, -0.861f}, /* confirms */
    {-0.671f, -0.902f, 1.573f}, /* silent */
    {-0.525f, 2.185f, -1.659f}, /* false */
    {-0.052f, -0.098f, 0.150f}, /* dubious */
    {1.172f, -0.717f, -0.454f}, /* true */
    {-0.232f, 1.892f, -1.660f}, /* negative */
    {-1.521f, 1.931f, -0.410f}, /* opens_no */
    {-2.109f, 0.216f, 1.893f}, /* hedged */
    {-1.054f, -0.043f, 1.097f}, /* modal */
    {-1.365f, 0.421f, 0.944f}, /* claim_word */
    {-1.746f, -0.232f, 1.978f}, /* question */
    {-0.359f, -0.104f, 0.463f}, /* said */
    {-0.457f, 0.107f, 0.350f}, /* media */
    {-0.542f, 0.851f, -0.309f}, /* named */
    {0.086f, 0.005f, -0.091f}, /* unnamed */
    {-0.511f, 0.487f, 0.024f}, /* weakly */
    {-0.256f, 0.086f, 0.170f}, /* quoted */
    {0.591f, -1.416f, 0.825f}, /* colon */
    {-1.218f, 1.769f, -0.551f}, /* contrast */
    {-0.955f, 0.712f, 0.243f}, /* short */
    {-0.882f, 1.350f, -0.468f}, /* denying */
    {-1.002f, 0.034f, 0.968f}, /* label */
    {-0.251f, -0.850f, 1.100f}, /* scare */
};

static const float gs_text_weights[GS_T_COUNT][3] = {
    {0.589f, -2.170f, 1.581f}, /* bias */
    {0.100f, 0.793f, -0.893f}, /* in_false */
    {0.064f, 0.147f, -0.211f}, /* in_denied */
    {-0.545f, 0.063f, 0.482f}, /* in_asked */
    {-0.282f, -0.023f, 0.305f}, /* in_doubted */
    {-0.387f, 0.087f, 0.300f}, /* in_negated */
    {-0.985f, -0.410f, 1.395f}, /* in_hedged */
    {-0.564f, 0.301f, 0.263f}, /* in_told_weakly */
    {-0.161f, -0.278f, 0.438f}, /* in_told_media */
    {-0.037f, 0.087f, -0.050f}, /* in_told_unnamed */
    {0.790f, 0.206f, -0.995f}, /* in_told_named */
    {0.408f, 0.078f, -0.486f}, /* in_claim_word */
    {0.602f, -0.293f, -0.309f}, /* in_ahead */
    {0.999f, -0.768f, -0.231f}, /* in_plain */
    {0.051f, 0.582f, -0.633f}, /* best_denied */
    {-0.458f, 0.197f, 0.261f}, /* best_told_media */
    {-0.143f, 0.450f, -0.307f}, /* first_denied */
    {-0.613f, 0.607f, 0.006f}, /* first_negated */
    {-0.434f, 0.451f, -0.017f}, /* first_told_weakly */
    {0.255f, -0.013f, -0.241f}, /* first_told_unnamed */
    {-0.258f, 0.956f, -0.698f}, /* near_false */
    {-0.531f, 0.020f, 0.512f}, /* near_doubted */
    {-0.558f, 0.052f, 0.506f}, /* answered_doubts */
    {0.022f, -0.258f, 0.236f}, /* confirmed */
    {0.255f, 0.963f, -1.218f}, /* all_false */
    {-0.597f, 1.351f, -0.754f}, /* all_claim_word */
    {-1.022f, 0.548f, 0.475f}, /* all_media */
    {-0.136f, 1.083f, -0.947f}, /* all_contrast */
    {0.631f, 0.072f, -0.702f}, /* all_past */
    {-0.611f, 1.100f, -0.489f}, /* share_denies */
    {-0.869f, 0.160f, 0.710f}, /* share_weakly */
    {-0.081f, 0.599f, -0.518f}, /* head_denies */
    {-0.870f, 0.204f, 0.666f}, /* head_claim_word */
    {-0.543f, -0.085f, 0.629f}, /* head_modal */
    {0.970f, -1.023f, 0.054f}, /* head_ahead */
    {-0.022f, 0.263f, -0.241f}, /* short_text */
};

static const float gs_related_from = 0.360f;
static const float gs_agree_factor = 1.500f, gs_disagree_factor = 1.400f;

#endif
