/* The model file.  All numbers are little-endian, whole numbers unsigned.
 *
 *     offset  bytes
 *          0      8  magic: 0x89 "GSMODEL"
 *          8      4  version of the format and of the features, GS_MODEL_VERSION
 *         12      4  length of the file
 *         16      8  checksum of all that follows (gs_model_checksum)
 *         24      4  number of sections
 *         28      4  zero
 *         32     24  for each section: kind, offset, length, a, b, c (4 bytes each)
 *          .      .  the sections, each at a multiple of 64, zeros between
 *
 *     kind                              a        b       c
 *     GS_S_CUES, GS_S_KNOWN   wordmap   slots    0       0     4 bytes a key, then 1 a value
 *     GS_S_TAGS, GS_S_MOVES,
 *     GS_S_RELATIONS, GS_S_LABELS slots slots    width   0     rows of a table, see table.h
 *     GS_S_TAG_ROWS, ...        rows    rows     width   0
 *     GS_S_FOLLOWS                      contexts labels  unit  2 bytes a weight, two's complement; the unit
 *                                                             of it and of the labels as the bits of an
 *                                                             IEEE float
 *     GS_S_SURE_MOVES,
 *     GS_S_SURE_RELATIONS     bytes     n        0       0     see gs_parser
 *     GS_S_SPANS              slots     slots    1       unit  the second look; the bits of a float
 *     GS_S_SPAN_ROWS          rows      rows     1       0     the same, by number
 *     GS_S_ORDER                        n        0       0     2 bytes a weight, in the unit of GS_S_SPANS
 *     GS_S_CALIBRATION        bytes     n        0       0     see gs_calibrated
 *
 * A file of another version is refused: the hashes of its features would mean
 * something else.  Everything that a look-up relies on (sizes, powers of two, a free
 * slot in each wordmap, values in range) is checked at load, so that a bad file cannot do more than
 * give bad labels, and the checksum keeps it from that. */
#ifndef GAINSAY_MODEL_MODEL_FILE_H
#define GAINSAY_MODEL_MODEL_FILE_H

#include "model.h"

#define GS_MODEL_MAGIC "\x89GSMODEL"
#define GS_MODEL_VERSION 5u
#define GS_MODEL_HEADER 32u
#define GS_MODEL_SECTION 24u

enum {
  GS_S_CUES = 1, GS_S_KNOWN, GS_S_TAGS, GS_S_MOVES, GS_S_RELATIONS, GS_S_LABELS, GS_S_FOLLOWS, GS_S_CALIBRATION,
  GS_S_TAG_ROWS, GS_S_MOVE_ROWS, GS_S_RELATION_ROWS, GS_S_LABEL_ROWS, GS_S_SURE_MOVES, GS_S_SURE_RELATIONS,
  GS_S_SPANS, GS_S_SPAN_ROWS, GS_S_ORDER, GS_SECTIONS
};

typedef enum gs_model_error {
  GS_MODEL_OK, GS_MODEL_FOREIGN, GS_MODEL_OTHER_VERSION, GS_MODEL_TRUNCATED, GS_MODEL_DAMAGED, GS_MODEL_MALFORMED
} gs_model_error;

/* A constant sentence; never NULL. */
const char *gs_model_errmsg(gs_model_error e);

uint64_t gs_model_checksum(const uint8_t *s, size_t n);

/* Reads a model from `n` bytes.  `copied`: they go to the arena and the caller may
 * free them; else they must outlive it, and begin at a multiple of 64.  On failure
 * *out is as it was.  Leaves by gs_fail where memory runs out. */
gs_model_error gs_model_load(gs_arena *a, const void *bytes, size_t n, int copied, gs_model *out);

#endif
