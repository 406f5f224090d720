/* The English model in the library's read-only data: every host finds it without
 * configuration, and processes share its pages.  The file stands beside this one;
 * GNU's and LLVM's assemblers take it in as it is (gcc and clang on any system). */
#include "english.h"

#ifndef GS_MODEL_FILE
#define GS_MODEL_FILE "csrc/model/english.model" /* from the root, where make and luarocks build */
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

__asm__(SECTION
        ".balign 64\n"
        ".globl " SYMBOL("gs_english_bytes") "\n" HIDDEN SYMBOL("gs_english_bytes") "\n"
        SYMBOL("gs_english_bytes") ":\n"
        ".incbin \"" GS_MODEL_FILE "\"\n"
        ".globl " SYMBOL("gs_english_end") "\n" HIDDEN SYMBOL("gs_english_end") "\n"
        SYMBOL("gs_english_end") ":\n"
        ".byte 0\n"
        ".text\n");

extern const uint8_t gs_english_bytes[], gs_english_end[];

const uint8_t *gs_english_model(size_t *length) {
  *length = (size_t)(gs_english_end - gs_english_bytes);
  return gs_english_bytes;
}
