/* The names of a text, found by one sweep over it, and the entities that they make. */
#ifndef GAINSAY_LEDGER_NAMES_H
#define GAINSAY_LEDGER_NAMES_H

#include "ledger.h"

typedef struct gs_names {
  gainsay_document *d;
  uint32_t *by_value;   /* by value of the lexicon: entity + 1 */
  uint32_t *by_surname; /* by word: the last entity + 1 that has it as its last name */
  uint32_t *by_given;   /* by word: the one entity + 1 whose full name begins so, or GS_NONE
                           for several */
  uint32_t *by_role;    /* by word: the last entity + 1 that goes by this role */
  uint8_t *is_common;   /* by word: stands somewhere in the text without a capital */
} gs_names;

/* Makes the document's mentions of names, and of phrases that stand for somebody by
 * their role, and an entity for each that is new; part of gs_entities. */
void gs_find_names(gainsay_document *d, gs_names *out);

/* An entity of that name, without mentions; its index. */
uint32_t gs_new_entity(gainsay_document *d, gs_range name, gainsay_kind kind);

void gs_add_mention(gainsay_document *d, uint32_t entity, gs_range r);

/* The role that begins at token i, and where it ends; or NULL. */
const gs_entry *gs_role_at(const gainsay_document *d, uint32_t i, uint32_t *last);

#endif
