/* Markup in an HTML text, as far as a reader of its words must know it: where a
 * tag ends, whether it breaks the line, which character an entity is.  No tree is
 * built; bad markup is read the way browsers read it, except that nothing but an
 * unclosed script or style may swallow the rest of the text. */
#ifndef GAINSAY_TEXT_HTML_H
#define GAINSAY_TEXT_HTML_H

#include <stdint.h>

enum {
  GS_HTML_INLINE,    /* stands for nothing */
  GS_HTML_BR,        /* one more line end */
  GS_HTML_LINE,      /* at least a line end */
  GS_HTML_PARAGRAPH  /* a paragraph break */
};

typedef struct gs_html {
  const char *at;
  uint32_t n;
  /* What was looked for to the end of the text and not found: it need not be
   * looked for again, which keeps unclosed markup linear.  A bit for each end mark
   * (see html.c). */
  uint32_t missing;
} gs_html;

/* The end of the markup that begins with the '<' at `at`, with what it stands for;
 * or `at` itself where that '<' is only a character. */
uint32_t gs_html_markup(gs_html *h, uint32_t at, int *what);

/* The end of the entity that begins with the '&' at `at`, with its character; or
 * `at` itself where that '&' is only a character. */
uint32_t gs_html_entity(const gs_html *h, uint32_t at, int32_t *character);

#endif
