/* The normaliser: what each kind of character becomes, and the way back. */
#include "../../csrc/text/text.h"
#include "failing.h"
#include "test.h"
#include <utf8proc.h>

/* ---- one folding ------------------------------------------------------------- */

typedef struct folding {
  gs_arena *arena;
  gs_text text;
  char *bytes; /* a copy without a NUL behind, so that a sanitizer sees a step too far */
  int code;
} folding;

static void fold_with(folding *f, const char *s, size_t n, gainsay_input input,
                      const gainsay_allocator *allocator, const gs_work *work) {
  jmp_buf here;
  memset(f, 0, sizeof *f);
  f->bytes = malloc(n ? n : 1);
  if (!f->bytes) exit(EXIT_FAILURE);
  if (n) memcpy(f->bytes, s, n);
  f->arena = gs_arena_new(allocator);
  if (!f->arena) {
    f->code = GAINSAY_ENOMEM;
    return;
  }
  f->text.arena = f->arena;
  f->text.bytes = f->bytes;
  f->text.nbytes = (uint32_t)n;
  f->text.input = input;
  if (work) f->text.work = *work;
  f->code = gs_try(f->arena, &here);
  if (!f->code) gs_normalise(&f->text);
}

static void fold(folding *f, const char *s, size_t n, gainsay_input input) {
  fold_with(f, s, n, input, NULL, NULL);
}

static void unfold(folding *f) {
  gs_arena_free(f->arena);
  free(f->bytes);
}

static int is_upper(const gs_text *t, uint32_t i) { return t->upper[i / 8] >> i % 8 & 1; }

/* ---- what must hold of every text ---------------------------------------------- */

static int is_tail(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* Pieces cover the folded text, in order, and spans go where they must. */
static void check_map(const folding *f, const char *what) {
  const gs_text *t = &f->text;
  uint32_t i, last_start = 0, last_end = 0, held = 0;
  int fine = 1;
  CHECKF(f->code == 0 && t->folded[t->nfolded] == '\0', "%s: not folded", what);
  CHECKF(t->pieces.n && t->pieces.at[t->pieces.n - 1].fold == t->nfolded, "%s: not closed", what);
  CHECKF(t->pieces.at[0].fold == 0, "%s: begins late", what);
  for (i = 1; i < t->pieces.n; i++) {
    const gs_piece *p = &t->pieces.at[i - 1], *q = p + 1;
    if (q->fold < p->fold || q->source < p->source) fine = 0;
    if (p->exact && (q->fold == p->fold || q->source - p->source < q->fold - p->fold)) fine = 0;
    if (!p->exact && q->fold > p->fold && q->source == p->source) fine = 0;
    held += q->fold - p->fold;
    if (p->exact) {
      uint32_t k;
      for (k = 0; k < q->fold - p->fold; k++)
        if (((unsigned char)t->folded[p->fold + k] ^ (unsigned char)t->bytes[p->source + k]) & 0x80)
          fine = 0;
    }
  }
  CHECKF(fine && held == t->nfolded, "%s: pieces are wrong", what);
  for (fine = 1, i = 0; i < t->nfolded; i++) {
    gainsay_span s = gs_unfold(t, i, i + 1), at = gs_unfold(t, i, i);
    if (s.start >= s.end || s.end > t->nbytes || s.start < last_start || s.end < last_end) fine = 0;
    if (at.start != at.end || at.start != s.start) fine = 0;
    /* No two places share a byte, unless they are of one piece. */
    if (i && s.start < last_end && s.start != last_start) fine = 0;
    last_start = s.start;
    last_end = s.end;
  }
  CHECKF(fine, "%s: spans are wrong", what);
  {
    gainsay_span all = gs_unfold(t, 0, t->nfolded), past = gs_unfold(t, t->nfolded, t->nfolded + 9u);
    CHECKF(all.end == last_end && past.start == last_end && past.end == last_end,
           "%s: ends are wrong", what);
  }
  {
    /* Folded text is UTF-8 without controls or doubled spaces. */
    const char *s = t->folded;
    for (fine = 1, i = 0; i < t->nfolded;) {
      utf8proc_int32_t c;
      utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s + i, t->nfolded - i, &c);
      if (n <= 0) {
        fine = 0;
        break;
      }
      if ((c < 0x20 && c != '\n') || c == 0x7F || (c >= 0x80 && c < 0xA0)) fine = 0;
      if (c == ' ' && (i == 0 || s[i - 1] == ' ' || s[i - 1] == '\n' || s[i + 1] == '\n' || !s[i + 1]))
        fine = 0;
      if (c == '\n' && (i == 0 || !s[i + 1] || (i > 1 && s[i - 1] == '\n' && s[i - 2] == '\n')))
        fine = 0;
      i += (uint32_t)n;
    }
    CHECKF(fine, "%s: bad character in the folded text", what);
  }
  for (fine = 1, i = 0; i < t->nfolded; i++)
    if (is_upper(t, i) && is_tail(t->folded[i])) fine = 0;
  CHECKF(fine, "%s: upper case inside a character", what);
}

/* Folded text folds to itself, exactly and with nothing upper case (but Cherokee,
 * U+13A0 to U+13F5, whose case folding is to upper case). */
static void check_again(const folding *f, const char *what) {
  folding again;
  const gs_text *t = &f->text, *u = &again.text;
  uint32_t i, upper = 0;
  fold(&again, t->folded, t->nfolded, GAINSAY_TEXT);
  CHECKF(!again.code && u->nfolded == t->nfolded && memcmp(u->folded, t->folded, t->nfolded) == 0,
         "%s: folds otherwise a second time: [%.60s] [%.60s]", what, t->folded, u->folded);
  CHECKF(again.code || u->nfolded != t->nfolded || t->nfolded == 0 ||
         (u->pieces.n == 2 && u->pieces.at[0].exact), "%s: second time not exact", what);
  CHECKF(u->warnings.n == 0, "%s: second time warns", what);
  for (i = 0; i < u->nfolded; i++) upper += is_upper(u, i) && u->folded[i] != '\341';
  CHECKF(upper == 0, "%s: second time upper", what);
  unfold(&again);
}

static void check_all(const folding *f, const char *what) {
  check_map(f, what);
  check_again(f, what);
}

/* ---- rules, by example ----------------------------------------------------------- */

typedef struct example { const char *given, *wanted; } example;

#define COUNT(a) (sizeof (a) / sizeof *(a))

static void check_examples(const example *e, size_t n, gainsay_input input) {
  size_t i;
  for (i = 0; i < n; i++) {
    folding f;
    fold(&f, e[i].given, strlen(e[i].given), input);
    CHECKF(!f.code && strcmp(f.text.folded, e[i].wanted) == 0, "[%s] gives [%s], not [%s]", e[i].given,
           f.code ? "" : f.text.folded, e[i].wanted);
    check_map(&f, e[i].given);
    check_again(&f, e[i].given);
    unfold(&f);
  }
}

static const example letters[] = {
  {"", ""},
  {"The Minister DENIED it.", "the minister denied it."},
  {"abcdefgh ABCDEFGH @[Z{", "abcdefgh abcdefgh @[z{"},
  {"\303\211clair \303\200 \303\237 \303\227 \303\267", "\303\251clair \303\240 ss \303\227 \303\267"},
  {"STRA\341\272\236E", "strasse"},
  {"e\314\201 E\314\201", "\303\251 \303\251"},            /* composed, also behind ASCII */
  {"o\314\243\314\202 o\314\202\314\243", "\341\273\231 \341\273\231"}, /* order of marks */
  {"e\342\200\213\314\201", "\303\251"},                   /* over a removed character */
  {"\357\254\201re o\357\254\203ce", "fire office"},       /* ligatures */
  {"\357\274\241\357\274\242", "ab"},                      /* full width */
  {"\302\275 m\302\262", "1\342\201\2042 m2"},
  {"\342\204\242 \342\204\226", "tm no"},
  {"\320\234\320\236\320\241\320\232\320\222\320\220", "\320\274\320\276\321\201\320\272\320\262\320\260"},
  {"\341\204\222\341\205\241\341\206\253", "\355\225\234"}, /* Hangul of its parts */
  {"\316\243\316\217\316\243", "\317\203\317\216\317\203"},
  {"\304\260", "i\314\207"},
  {"a\302\250b", "a\302\250b"},                            /* a spacing accent stays */
  {"=\314\270", "\342\211\240"},
  {"\314\201a", "\314\201a"},                              /* a mark with no base */
  {"a \314\201b", "a \314\201b"},
};

static const example spaces[] = {
  {" \t\n a  b\tc \302\240 d \r\n", "a b c d"},
  {"a\nb\r\nc\rd\013e\014f\302\205g\342\200\250h\342\200\251i", "a\nb\nc\nd\ne\nf\ng\nh\ni"},
  {"a \n b", "a\nb"},
  {"a\n\nb", "a\n\nb"},
  {"a\r\n \t\r\n\r\n\nb", "a\n\nb"},
  {"a\n\342\200\213\nb", "a\n\nb"},
  {"a\341\232\200b\342\200\200c\342\200\212d\342\200\257e\342\201\237f\343\200\200g", "a b c d e f g"},
  {"\n\n\n", ""},
  {"1234567 8", "1234567 8"},
  {"1234567  8", "1234567 8"},
  {"1234567 \n8", "1234567\n8"},
  {"1234567 ", "1234567"},
};

static const example marks[] = {
  {"\342\200\230a\342\200\231 \342\200\232a\342\200\233", "'a' 'a'"},
  {"\342\200\234a\342\200\235 \342\200\236a\342\200\237", "\"a\" \"a\""},
  {"\302\253a\302\273 \342\200\271a\342\200\272", "\"a\" 'a'"},
  {"5\342\200\262 6\342\200\263", "5' 6\""},
  {"`a\302\264 ``a''", "'a' ''a''"},
  {"\343\200\235a\343\200\236\343\200\237 \357\274\202\357\274\207\357\275\200", "\"a\"\" \"''"},
  {"O\312\274Brien", "o'brien"},
  {"a\342\200\223b\342\200\224c\342\200\225d", "a-b--c--d"},
  {"a\342\200\220b\342\200\221c\342\200\222d\342\210\222e", "a-b-c-d-e"},
  {"\342\270\272 \342\270\273 \357\271\230 \357\271\243", "-- -- -- -"},
  {"wait\342\200\246", "wait..."},
  {"of\302\255fice", "office"},
  {"\357\273\277a\342\200\213b\342\200\214c\342\200\215d\342\201\240e\357\270\217f", "abcdef"},
  {"\342\200\216a\342\200\252b\342\200\254\342\201\246c\342\201\251", "abc"},
  {"\357\273\277", ""},
};

static const example html[] = {
  {"<p>One</p><p>Two</p>", "one\n\ntwo"},
  {"<div>One</div>\n\n<div>Two<br>three<br/>four</div>", "one\n\ntwo\nthree\nfour"},
  {"One<br>\n<BR />Two", "one\n\ntwo"},
  {"a\n\n\nb", "a b"},
  {"<b>W</b>ord <i> a</i> <em>b</em>", "word a b"},
  {"<ul><li>a<li>b</ul>c", "a\n\nb\n\nc"},
  {"<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"},
  {"a<!-- x > y <p> -->b<!---->c<!-->d", "abcd"},
  {"<!DOCTYPE html><?xml version=\"1.0\"?>a<![CDATA[ <p>x</p> ]]>b", "ab"},
  {"<head><title>T</title><meta x></head><body>a", "a"},
  {"<head><meta x><body>a", "a"},
  {"<header>a</header>", "a"},
  {"<title>T</title>a", "a"},
  {"a<script>if (x < y) \"</p>\"</script>b<STYLE>p {}</Style >c", "abc"},
  {"a<template><p>x</p></template>b<noscript>x</noscript>c", "abc"},
  {"a < b and c > d", "a < b and c > d"},
  {"a <3 b <- c <", "a <3 b <- c <"},
  {"a <b", "a <b"},
  {"<a title=\"a > b\" href='>'>x</a>", "x"},
  {"<a title=a\"b>x</a>", "x"},
  {"<a title=\"b>x</a>y", "xy"},
  {"a <!-- b", "a <!-- b"},
  {"a <!-- b <i>c</i>", "a c"},
  {"a <noscript> b", "a b"},
  {"a<script> b", "a"},
  {"AT&amp;T &AMP; AT&T R&D; &", "at&t &amp; at&t r&d; &"},
  {"&lt;p&gt; &quot;a&quot; &apos;b&#39;", "<p> \"a\" 'b'"},
  {"a&nbsp;&nbsp;b&ensp;c&#10;d&Tab;e", "a b c d e"},
  {"&ldquo;a&rdquo; &lsquo;a&rsquo; &mdash; &ndash; &hellip;", "\"a\" 'a' -- - ..."},
  {"&laquo;a&raquo; &lsaquo;a&rsaquo;", "\"a\" 'a'"},
  {"&Eacute;t&eacute &copy;2020 &copy2020 &Scaron;koda", "\303\251t\303\251 \302\2512020 &copy2020 \305\241koda"},
  {"&#65;&#x42;&#X43;&#68 &#147;x&#148; &#128;", "abcd \"x\" \342\202\254"},
  {"&#;&#x;&#xg;", "&#;&#x;&#xg;"},
  {"&#0;&#xD800;&#x110000;&#99999999999999999999;", "\357\277\275\357\277\275\357\277\275\357\277\275"},
  {"e&#769;<b>e</b>&#x301;", "\303\251\303\251"},
  {"so&shy;ft &zwj;a&zwnj;b", "soft ab"},
  {"&nosuchentity; &averyverylongnamethatisnone;", "&nosuchentity; &averyverylongnamethatisnone;"},
  {"&thetasym;&there4;&Aacute;&zwnj;&zwj;&zeta;", "\316\270\342\210\264\303\241\316\266"},
};

static void test_rules(void) {
  check_examples(letters, COUNT(letters), GAINSAY_TEXT);
  check_examples(spaces, COUNT(spaces), GAINSAY_TEXT);
  check_examples(marks, COUNT(marks), GAINSAY_TEXT);
  check_examples(html, COUNT(html), GAINSAY_HTML);
}

/* ---- the way back, by example ------------------------------------------------------ */

typedef struct place { const char *given, *part; uint32_t start, end; } place;

static void check_places(const place *p, size_t n, gainsay_input input) {
  size_t i;
  for (i = 0; i < n; i++) {
    folding f;
    const char *found;
    fold(&f, p[i].given, strlen(p[i].given), input);
    found = f.code ? NULL : strstr(f.text.folded, p[i].part);
    CHECKF(found != NULL, "[%s] has no [%s]", p[i].given, p[i].part);
    if (found) {
      size_t start = (size_t)(found - f.text.folded);
      gainsay_span s = gs_unfold(&f.text, start, start + strlen(p[i].part));
      CHECKF(s.start == p[i].start && s.end == p[i].end, "[%s] in [%s]: %u .. %u, not %u .. %u",
             p[i].part, p[i].given, s.start, s.end, p[i].start, p[i].end);
    }
    unfold(&f);
  }
}

static void test_places(void) {
  static const place text[] = {
    {"  Hello  World ", "hello", 2, 7},
    {"  Hello  World ", "world", 9, 14},
    {"  Hello  World ", " ", 7, 9},
    {"\357\273\277He\302\255llo", "hello", 3, 10},
    {"\357\273\277He\302\255llo", "he", 3, 5},
    {"\357\273\277He\302\255llo", "llo", 7, 10},
    {"\342\200\234Yes\342\200\235", "\"yes\"", 0, 9},
    {"\342\200\234Yes\342\200\235", "yes", 3, 6},
    {"\342\200\234\302\255Yes", "\"", 0, 3}, /* what is removed belongs to nobody */
    {"a e\314\201b", "\303\251", 2, 5},
    {"ae\342\200\213\314\201b", "\303\251", 1, 7},
    {"o\357\254\203ce", "f", 1, 4},
    {"o\357\254\203ce", "ice", 1, 6},
    {"a\342\200\224b", "-", 1, 4},
    {"a \r\n\r\n b", "\n\n", 1, 7},
    {"a\nb", "\n", 1, 2},
    {"\303\211T\303\211", "t\303\251", 2, 5},
  };
  static const place markup[] = {
    {"<p>A &amp; <b>B</b>!</p>", "a & b!", 3, 20},
    {"<p>A &amp; <b>B</b>!</p>", "&", 5, 10},
    {"<p>A &amp; <b>B</b>!</p>", "b", 14, 15},
    {"a</p> <p>b", "\n\n", 1, 9},
    {"x&rsquo;<b>s</b>", "'", 1, 8},
    {"x&rsquo;<b>s</b>", "s", 11, 12},
  };
  check_places(text, COUNT(text), GAINSAY_TEXT);
  check_places(markup, COUNT(markup), GAINSAY_HTML);
}

static void test_upper(void) {
  static const example cases[] = {
    {"The UK's \303\211lan", "^   ^^   ^ "},
    {"abcdefgHIjkl", "       ^^   "},
    {"E\314\201t", "^ "},
    {"\307\205", "^  "},                         /* title case: only the first letter */
    {"\341\272\236", "^^"},                       /* capital sharp s: both */
    {"\357\274\241b \342\205\243", "^  ^^"},      /* full width, Roman numeral four */
    {"\303\240 \316\221\320\220", "   ^ ^"},
  };
  size_t i;
  for (i = 0; i < COUNT(cases); i++) {
    folding f;
    uint32_t k;
    size_t n = strlen(cases[i].wanted);
    char seen[64];
    fold(&f, cases[i].given, strlen(cases[i].given), GAINSAY_TEXT);
    for (k = 0; !f.code && k < f.text.nfolded && k < sizeof seen - 1; k++)
      seen[k] = is_upper(&f.text, k) ? '^' : ' ';
    seen[k] = '\0';
    CHECKF(strncmp(seen, cases[i].wanted, n) == 0 && strchr(seen + (n < k ? n : k), '^') == NULL,
           "[%s]: upper case [%s], not [%s]", cases[i].given, seen, cases[i].wanted);
    unfold(&f);
  }
}

/* ---- bad bytes ---------------------------------------------------------------------- */

/* Maximal bad sequences of the Unicode Standard, tables 3-8 to 3-11, and controls. */
static void test_warnings(void) {
  static const struct { const char *given; size_t n; const char *wanted, *warning; uint32_t count, start; } cases[] = {
    {"a\377b", 3, "a\357\277\275b", "invalid-utf8", 1, 1},
    {"\300\257\340\200\277\360\201\202A", 9, "\357\277\275\357\277\275\357\277\275\357\277\275"
     "\357\277\275\357\277\275\357\277\275\357\277\275a", "invalid-utf8", 8, 0},
    {"\355\240\200\355\277\277A", 7, "\357\277\275\357\277\275\357\277\275\357\277\275\357\277\275"
     "\357\277\275a", "invalid-utf8", 6, 0},
    {"\364\221\222\223\377A\200\277B", 9, "\357\277\275\357\277\275\357\277\275\357\277\275\357\277\275"
     "a\357\277\275\357\277\275b", "invalid-utf8", 7, 0},
    {"\341\200\342\360\221\222\361\277A", 9, "\357\277\275\357\277\275\357\277\275\357\277\275a",
     "invalid-utf8", 4, 0},
    {"x\0y\001\177", 5, "x\357\277\275y\357\277\275\357\277\275", "control-character", 3, 1},
    {"x \302\200", 4, "x \357\277\275", "control-character", 1, 2},
  };
  size_t i;
  for (i = 0; i < COUNT(cases); i++) {
    folding f;
    fold(&f, cases[i].given, cases[i].n, GAINSAY_TEXT);
    CHECKF(!f.code && strcmp(f.text.folded, cases[i].wanted) == 0, "case %d: [%s]", (int)i, f.text.folded);
    CHECKF(f.text.warnings.n == 1, "case %d: %u warnings", (int)i, f.text.warnings.n);
    if (f.text.warnings.n == 1) {
      const gainsay_warning *w = f.text.warnings.at;
      CHECKF(strcmp(w->warning, cases[i].warning) == 0 && w->count == cases[i].count &&
             w->start == cases[i].start, "case %d: %s, %u from %u", (int)i, w->warning, w->count, w->start);
    }
    check_map(&f, "bad bytes");
    check_again(&f, "bad bytes");
    unfold(&f);
  }
}

/* Every string of up to three bytes of those that begin or end something. */
static void test_every_bad_string(void) {
  static const unsigned char bytes[] = {
    0x00, 0x0A, 0x20, 0x41, 0x60, 0x7F, 0x80, 0x81, 0x85, 0x8F, 0x90, 0x9F, 0xA0, 0xAD, 0xBF, 0xC0, 0xC1,
    0xC2, 0xC3, 0xCC, 0xDF, 0xE0, 0xE1, 0xE2, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFE, 0xFF
  };
  const uint32_t k = COUNT(bytes);
  uint32_t i;
  char s[3];
  for (i = 0; i < k * k * k; i++) {
    uint32_t n = i < k ? 1 : i < k * k ? 2 : 3;
    folding f;
    s[0] = (char)bytes[i % k];
    s[1] = (char)bytes[i / k % k];
    s[2] = (char)bytes[i / k / k];
    fold(&f, s, n, i % 2 ? GAINSAY_HTML : GAINSAY_TEXT);
    check_all(&f, "short string");
    {
      /* A warning of bad bytes is given when utf8proc cannot read them either. */
      uint32_t at = 0, bad = 0, warned = 0, w;
      while (at < n) {
        utf8proc_int32_t c;
        utf8proc_ssize_t m = utf8proc_iterate((const utf8proc_uint8_t *)s + at, n - at, &c);
        if (m <= 0) {
          bad = 1;
          break;
        }
        at += (uint32_t)m;
      }
      for (w = 0; w < f.text.warnings.n; w++)
        warned |= strcmp(f.text.warnings.at[w].warning, "invalid-utf8") == 0;
      CHECKF(bad == warned, "%02x %02x %02x", (unsigned)bytes[i % k], (unsigned)bytes[i / k % k],
             (unsigned)bytes[i / k / k]);
    }
    unfold(&f);
  }
}

/* ---- against utf8proc --------------------------------------------------------------- */

static char *map(const char *s, size_t n) {
  utf8proc_uint8_t *out = NULL;
  utf8proc_ssize_t got = utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &out,
                                      UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STABLE);
  return got < 0 ? NULL : (char *)out;
}

/* Where the normaliser means to differ: white space, controls, quotation marks and
 * dashes, invisible marks, and characters that decompose to one of these. */
static int is_special(int32_t c) {
  static const int32_t some[] = {
    0x60, 0xAB, 0xB4, 0xBB, 0x2BC, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019, 0x201A,
    0x201B, 0x201C, 0x201D, 0x201E, 0x201F, 0x2032, 0x2033, 0x2039, 0x203A, 0x2212, 0x2E3A, 0x2E3B, 0x301D,
    0x301E, 0x301F
  };
  int32_t parts[32];
  int boundary = 0;
  utf8proc_ssize_t i, n;
  size_t k;
  n = utf8proc_decompose_char(c, parts, 32, UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD, &boundary);
  if (n < 1 || parts[0] == ' ' || utf8proc_get_property(c)->ignorable) return 1;
  for (i = -1; i < n; i++) {
    int32_t x = i < 0 ? c : parts[i];
    utf8proc_category_t category = utf8proc_category(x);
    if (utf8proc_get_property(x)->ignorable || category == UTF8PROC_CATEGORY_CC ||
        category == UTF8PROC_CATEGORY_CS || category == UTF8PROC_CATEGORY_ZL ||
        category == UTF8PROC_CATEGORY_ZP || (category == UTF8PROC_CATEGORY_ZS && i < 0))
      return 1;
    for (k = 0; k < COUNT(some); k++)
      if (x == some[k]) return 1;
  }
  return 0;
}

static void check_same(const folding *f, const char *s, size_t n, const char *what) {
  char *wanted = map(s, n);
  CHECKF(!f->code && wanted && strcmp(f->text.folded, wanted) == 0, "%s: [%s] gives [%s], not [%s]", what, s,
         f->code ? "" : f->text.folded, wanted ? wanted : "");
  free(wanted);
}

/* Each character between two letters, and with each pair that composes. */
static void test_every_character(void) {
  int32_t c;
  for (c = 1; c < 0x110000; c++) {
    char s[16], what[16];
    size_t n = 0;
    folding f;
    int32_t pair[4];
    int boundary = 0;
    if (c >= 0xD800 && c < 0xE000) continue;
    /* The planes that hold nothing: a sample. */
    if (c >= 0x33480 && c < 0xE0000 && c % 97) continue;
    if (c >= 0xF0000 && c % 97) continue;
    snprintf(what, sizeof what, "U+%04X", (unsigned)c);
    s[n++] = 'x';
    n += (size_t)utf8proc_encode_char(c, (utf8proc_uint8_t *)s + n);
    s[n++] = 'y';
    s[n] = '\0';
    fold(&f, s, n, GAINSAY_TEXT);
    check_all(&f, what);
    if (!is_special(c)) check_same(&f, s, n, what);
    unfold(&f);
    if (utf8proc_get_property(c)->decomp_type) continue;
    if (utf8proc_decompose_char(c, pair, 4, UTF8PROC_DECOMPOSE, &boundary) != 2) continue;
    n = (size_t)utf8proc_encode_char(pair[0], (utf8proc_uint8_t *)s);
    n += (size_t)utf8proc_encode_char(pair[1], (utf8proc_uint8_t *)s + n);
    s[n] = '\0';
    fold(&f, s, n, GAINSAY_TEXT);
    check_all(&f, what);
    if (!is_special(pair[0])) check_same(&f, s, n, what);
    unfold(&f);
  }
}

/* A character of a kind: much ASCII, many marks, some of all else. */
static int32_t random_character(test_random *r) {
  int32_t c;
  switch (test_below(r, 12)) {
  case 0: case 1: case 2: c = 0x21 + (int32_t)test_below(r, 0x5E); break;
  case 3: case 4: c = 0xA1 + (int32_t)test_below(r, 0x500); break;
  case 5: case 6: c = 0x300 + (int32_t)test_below(r, 0x70); break;
  case 7: c = 0x1E00 + (int32_t)test_below(r, 0x200); break;
  case 8: c = 0x1100 + (int32_t)test_below(r, 0x100); break;
  case 9: c = 0xAC00 + (int32_t)test_below(r, 11172); break;
  case 10: c = 0xF900 + (int32_t)test_below(r, 0x6F0); break;
  default: c = 0xA0 + (int32_t)test_below(r, 0x1F000); break;
  }
  return c >= 0xD800 && c < 0xE000 ? 'k' : c;
}

static void test_random_texts(void) {
  test_random r = {20240817};
  int round;
  for (round = 0; round < 20000; round++) {
    char s[512];
    size_t n = 0;
    int specials = round % 2, i, length = (int)test_below(&r, 60);
    folding f;
    for (i = 0; i < length; i++) {
      int32_t c = random_character(&r);
      if (!specials && is_special(c)) c = 'Q';
      n += (size_t)utf8proc_encode_char(c, (utf8proc_uint8_t *)s + n);
      if (i + 1 < length && test_below(&r, 6) == 0) s[n++] = ' ';
      if (specials && test_below(&r, 8) == 0) s[n++] = "\n\r\t <&\377\200\342\001"[test_below(&r, 10)];
    }
    s[n] = '\0';
    fold(&f, s, n, round % 4 == 3 ? GAINSAY_HTML : GAINSAY_TEXT);
    check_all(&f, "random text");
    if (!specials) check_same(&f, s, n, "random text");
    unfold(&f);
  }
  for (round = 0; round < 20000; round++) {
    /* Bytes of all kinds, and pieces of markup. */
    static const char *const bits[] = {
      "<p>", "</p>", "<br", ">", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<head>", "</head>",
      "<body>", "<a b=\"", "\"", "'", "=", "&amp;", "&#", "x41", ";", "&", "<", "/", "</", "title>", " ", "\n",
      "word", "W", "\342\200\231", "\314\201", "\302\255", "\377", "<title>", "<!", "<?", "style", "<style>"
    };
    char s[512];
    size_t n = 0;
    int i, length = (int)test_below(&r, 40);
    folding f;
    for (i = 0; i < length; i++) {
      const char *bit = bits[test_below(&r, COUNT(bits))];
      if (test_below(&r, 5) == 0)
        s[n++] = (char)test_below(&r, 256);
      else
        n += strlen(strcpy(s + n, bit));
    }
    fold(&f, s, n, GAINSAY_HTML);
    check_all(&f, "random markup");
    unfold(&f);
    fold(&f, s, n, GAINSAY_TEXT);
    check_all(&f, "random bytes");
    unfold(&f);
  }
}

/* ---- size ---------------------------------------------------------------------------- */

/* Texts that a careless reader takes square time for.  That they end at all is the
 * test; the time is nobody's promise. */
static void test_long_texts(void) {
  static const struct { const char *head, *again; gainsay_input input; } cases[] = {
    {"a", "\314\201", GAINSAY_TEXT},           {"", "\314\201\314\243", GAINSAY_TEXT},
    {"a", "\342\200\213", GAINSAY_TEXT},       {"", "\357\267\272", GAINSAY_TEXT},
    {"", "\341\204\200\341\205\241", GAINSAY_TEXT}, {"\341\204\200", "\341\205\241", GAINSAY_TEXT},
    {"", "A\314\201", GAINSAY_TEXT},           {"", "", GAINSAY_TEXT},
    {"a", "\n \n", GAINSAY_TEXT},              {"", "\377", GAINSAY_TEXT},
    {"", "<", GAINSAY_HTML},                   {"", "<a", GAINSAY_HTML},
    {"", "<a ", GAINSAY_HTML},                 {"", "<!--", GAINSAY_HTML},
    {"", "<!-- >", GAINSAY_HTML},              {"", "<![CDATA[", GAINSAY_HTML},
    {"", "<script>", GAINSAY_HTML},            {"", "<head>", GAINSAY_HTML},
    {"", "<template><head><title>", GAINSAY_HTML}, {"", "<a b=\">\" ", GAINSAY_HTML},
    {"", "<a b='>\" ", GAINSAY_HTML},          {"", "<a b=\"", GAINSAY_HTML},
    {"", "<a b=\"'>'", GAINSAY_HTML},          {"&#", "1", GAINSAY_HTML},
    {"", "&#", GAINSAY_HTML},                  {"&", "a", GAINSAY_HTML},
    {"", "</script", GAINSAY_HTML},            {"<script>", "</script", GAINSAY_HTML},
    {"<title>", "</titl", GAINSAY_HTML},       {"<!--", "-", GAINSAY_HTML},
    {"", "<p", GAINSAY_HTML},                  {"<", "p", GAINSAY_HTML},
  };
  const size_t size = 1000000;
  char *s = malloc(size);
  size_t i;
  for (i = 0; s && i < COUNT(cases); i++) {
    size_t n = strlen(cases[i].head), k = strlen(cases[i].again);
    folding f;
    char what[64];
    memcpy(s, cases[i].head, n);
    for (; k && n + k <= size; n += k) memcpy(s + n, cases[i].again, k);
    snprintf(what, sizeof what, "long text %d", (int)i);
    fold(&f, s, n, cases[i].input);
    check_map(&f, what);
    check_again(&f, what);
    unfold(&f);
  }
  free(s);
}

/* Letters that stand on every place of a word of eight and of a batch. */
static void test_every_place(void) {
  static char s[40000], wanted[40000];
  uint32_t at;
  for (at = 0; at < 40; at++) {
    folding f;
    memset(s, 'A', 48);
    s[at] = ' ';
    fold(&f, s, 48, GAINSAY_TEXT);
    check_all(&f, "a space in a row of letters");
    CHECK(f.text.nfolded == (at ? 48u : 47u));
    unfold(&f);
    memset(s, 'A', 48);
    s[at] = s[at + 1] = ' ';
    fold(&f, s, 48, GAINSAY_TEXT);
    check_all(&f, "two spaces in a row of letters");
    CHECK(f.text.nfolded == (at ? 47u : 46u));
    unfold(&f);
    memset(s, 'A', 48);
    s[at] = (char)0xCC;
    s[at + 1] = (char)0x81;
    fold(&f, s, 48, GAINSAY_TEXT);
    check_all(&f, "a mark in a row of letters");
    CHECK(f.text.nfolded == (at ? 47u : 48u));
    unfold(&f);
  }
  for (at = 16370; at < 16400; at++) {
    folding f;
    uint32_t upper = 0, i;
    memset(s, 'b', sizeof s);
    memset(wanted, 'b', sizeof wanted);
    s[at] = wanted[at] = ' ';
    s[at + 1] = 'C';
    wanted[at + 1] = 'c';
    fold(&f, s, sizeof s, GAINSAY_TEXT);
    CHECK(f.text.nfolded == sizeof s && memcmp(f.text.folded, wanted, sizeof s) == 0);
    CHECK(f.text.pieces.n == 2);
    for (i = 0; i < f.text.nfolded; i++) upper += (uint32_t)is_upper(&f.text, i);
    CHECK(upper == 1 && is_upper(&f.text, at + 1));
    unfold(&f);
  }
}

/* ---- failure ------------------------------------------------------------------------- */

static const char eventful[] =
  "<p>\342\200\234No,\342\200\235 said the mayor\342\200\231s aide&mdash;twice. e\314\201 \357\254\203</p>"
  "\377\001 \357\267\272\357\267\272\357\267\272\357\267\272\357\267\272\357\267\272\357\267\272\357\267\272";

static void test_failing_memory(void) {
  static char s[60000];
  size_t size = sizeof eventful - 1, at;
  unsigned long n;
  int code;
  for (at = 0; at + size <= sizeof s; at += size) memcpy(s + at, eventful, size);
  for (n = 1;; n++) {
    failing account = {0};
    gainsay_allocator allocator = failing_allocator(&account);
    folding f;
    account.fail_at = n;
    fold_with(&f, s, at, GAINSAY_HTML, &allocator, NULL);
    code = f.code;
    unfold(&f);
    CHECKF(account.live == 0 && account.blocks == 0 && !account.wrong, "leak when call %lu fails", n);
    if (account.calls < n) break;
    CHECKF(code == GAINSAY_ENOMEM, "call %lu fails: %d", n, code);
  }
  CHECK(code == 0 && n > 3);
}

static int asked, give_up_at;

static int give_up(void *ctx) {
  (void)ctx;
  return ++asked >= give_up_at;
}

static void test_cancel_and_budget(void) {
  static char s[400000];
  gs_work work;
  folding f;
  memset(s, 'x', sizeof s);
  memset(&work, 0, sizeof work);

  work.cancel = give_up;
  asked = 0;
  give_up_at = 1000000;
  fold_with(&f, s, sizeof s, GAINSAY_TEXT, NULL, &work);
  /* 100000 steps, a question every 4096. */
  CHECKF(f.code == 0 && asked >= 20 && asked <= 26, "asked %d times", asked);
  CHECKF(f.text.work.done >= 99000 && f.text.work.done <= 101000, "%u steps", (unsigned)f.text.work.done);
  unfold(&f);

  for (give_up_at = 1; give_up_at < 10; give_up_at++) {
    asked = 0;
    fold_with(&f, s, sizeof s, GAINSAY_TEXT, NULL, &work);
    CHECK(f.code == GAINSAY_ECANCELLED && asked == give_up_at);
    unfold(&f);
  }

  memset(&work, 0, sizeof work);
  work.budget = 50000;
  fold_with(&f, s, sizeof s, GAINSAY_TEXT, NULL, &work);
  CHECK(f.code == GAINSAY_ECANCELLED && f.text.work.done < 60000);
  unfold(&f);
  work.budget = 101000;
  fold_with(&f, s, sizeof s, GAINSAY_TEXT, NULL, &work);
  CHECK(f.code == 0);
  unfold(&f);
  work.budget = 1;
  fold_with(&f, "abc", 3, GAINSAY_TEXT, NULL, &work);
  CHECK(f.code == 0 && f.text.work.done == 1);
  unfold(&f);
}

int main(void) {
  test_rules();
  test_places();
  test_upper();
  test_warnings();
  test_every_bad_string();
  test_every_character();
  test_random_texts();
  test_every_place();
  test_long_texts();
  test_failing_memory();
  test_cancel_and_budget();
  return test_end();
}
