/* The moves of the parser, for the reader and the trainer: arc-hybrid (M. Kuhlmann,
 * C. Gomez-Rodriguez, G. Satta, "Dynamic programming algorithms for
 * transition-based dependency parsers", 2011). */
#ifndef GAINSAY_MODEL_PARSE_H
#define GAINSAY_MODEL_PARSE_H

#include "features.h"

enum { GS_SHIFT, GS_LEFT /* the next word takes the top */, GS_RIGHT /* the one below takes the top */ };

/* Scratch for texts of n tokens. */
void gs_parse_new(gs_parse *p, gs_arena *a, const gs_view *v, uint32_t n);
void gs_parse_start(gs_parse *p, gs_range sentence);

/* Which moves are open, as bits; 0 when the sentence is done. */
uint32_t gs_moves(const gs_parse *p);
void gs_move(gs_parse *p, uint32_t move);

#endif
