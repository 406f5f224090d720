/* Labels joined into statements: what the labeller found, in place of what the
 * rules find. */
#ifndef GAINSAY_LEDGER_JOIN_H
#define GAINSAY_LEDGER_JOIN_H

#include "../model/model.h"
#include "ledger.h"

/* Appends a statement for each cue of `labels` (GS_B_SOURCE ...), with the source
 * and the contents that go with it, in order of their cues; contents that no cue
 * can claim go on for the statement before them or stand with a source alone.
 * `shares` (GS_LABELS floats a token) give the confidence; NULL: 0.8 for all. */
void gs_join(gainsay_document *d, const uint8_t *labels, const float *shares);

/* The whole of attribution by model, in place of gs_attribute: labels, statements,
 * and a confidence that means something (see gs_calibrated). */
void gs_attribute_by_model(gainsay_document *d, const gs_model *m);

#endif
