/* The English model and table of related words in the library's read-only data: every
 * host finds them without configuration, and processes share their pages.  The files
 * stand beside this one; GNU's and LLVM's assemblers take them in as they are (gcc and
 * clang on any system). */
#include "english.h"

#ifndef GS_MODEL_FILE
#define GS_MODEL_FILE "csrc/model/english.model" /* from the root, where make and luarocks build */
#endif

#ifndef GS_SYNONYMS_FILE
#define GS_SYNONYMS_FILE "csrc/model/english.synonyms"
#endif

#ifdef __APPLE__
#define SECTION ".const_data\n"
#define SYMBOL(name) "_" name
#define HIDDEN ".private_extern "
#else
#define SECTION ".section .rodata\n"
#define SYMBOL(name) name
#define HIDDEN ".hidden "
#endif

/* The bytes of a file from `name`_bytes to `name`_end. */
#define LABEL(name) ".globl " SYMBOL(name) "\n" HIDDEN SYMBOL(name) "\n" SYMBOL(name) ":\n"
#define TAKE_IN(name, file) \
  __asm__(SECTION ".balign 64\n" LABEL(name "_bytes") ".incbin \"" file "\"\n" \
          LABEL(name "_end") ".byte 0\n.text\n")

TAKE_IN("gs_english_model", GS_MODEL_FILE);
TAKE_IN("gs_english_synonyms", GS_SYNONYMS_FILE);

extern const uint8_t gs_english_model_bytes[], gs_english_model_end[];
extern const char gs_english_synonyms_bytes[], gs_english_synonyms_end[];

const uint8_t *gs_english_model(size_t *length) {
  *length = (size_t)(gs_english_model_end - gs_english_model_bytes);
  return gs_english_model_bytes;
}

const char *gs_english_synonyms(size_t *length) {
  *length = (size_t)(gs_english_synonyms_end - gs_english_synonyms_bytes);
  return gs_english_synonyms_bytes;
}
