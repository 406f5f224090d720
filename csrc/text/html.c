/* Markup and entities of HTML; see html.h. */
#include "html.h"
#include <stddef.h>
#include <string.h>

typedef struct entity { const char *name; uint16_t character; uint8_t bare; } entity;

/* The names of HTML 4 (section 24), the letters of Latin Extended-A and the ASCII
 * punctuation of HTML 5 (section 13.5), in the order of strcmp.  The third column:
 * old pages write it without a semicolon. */
static const entity entities[] = {
  {"AElig", 0xC6, 1}, {"Aacute", 0xC1, 1}, {"Abreve", 0x102, 0}, {"Acirc", 0xC2, 1},
  {"Agrave", 0xC0, 1}, {"Alpha", 0x391, 0}, {"Amacr", 0x100, 0}, {"Aogon", 0x104, 0},
  {"Aring", 0xC5, 1}, {"Atilde", 0xC3, 1}, {"Auml", 0xC4, 1}, {"Beta", 0x392, 0},
  {"Cacute", 0x106, 0}, {"Ccaron", 0x10C, 0}, {"Ccedil", 0xC7, 1}, {"Ccirc", 0x108, 0},
  {"Cdot", 0x10A, 0}, {"Chi", 0x3A7, 0}, {"Dagger", 0x2021, 0}, {"Dcaron", 0x10E, 0},
  {"Delta", 0x394, 0}, {"DiacriticalGrave", 0x60, 0}, {"Dstrok", 0x110, 0}, {"ENG", 0x14A, 0},
  {"ETH", 0xD0, 1}, {"Eacute", 0xC9, 1}, {"Ecaron", 0x11A, 0}, {"Ecirc", 0xCA, 1},
  {"Edot", 0x116, 0}, {"Egrave", 0xC8, 1}, {"Emacr", 0x112, 0}, {"Eogon", 0x118, 0},
  {"Epsilon", 0x395, 0}, {"Eta", 0x397, 0}, {"Euml", 0xCB, 1}, {"Gamma", 0x393, 0},
  {"Gbreve", 0x11E, 0}, {"Gcedil", 0x122, 0}, {"Gcirc", 0x11C, 0}, {"Gdot", 0x120, 0},
  {"Hcirc", 0x124, 0}, {"Hstrok", 0x126, 0}, {"IJlig", 0x132, 0}, {"Iacute", 0xCD, 1},
  {"Icirc", 0xCE, 1}, {"Idot", 0x130, 0}, {"Igrave", 0xCC, 1}, {"Imacr", 0x12A, 0},
  {"Iogon", 0x12E, 0}, {"Iota", 0x399, 0}, {"Itilde", 0x128, 0}, {"Iuml", 0xCF, 1},
  {"Jcirc", 0x134, 0}, {"Kappa", 0x39A, 0}, {"Kcedil", 0x136, 0}, {"Lacute", 0x139, 0},
  {"Lambda", 0x39B, 0}, {"Lcaron", 0x13D, 0}, {"Lcedil", 0x13B, 0}, {"Lmidot", 0x13F, 0},
  {"Lstrok", 0x141, 0}, {"Mu", 0x39C, 0}, {"Nacute", 0x143, 0}, {"Ncaron", 0x147, 0},
  {"Ncedil", 0x145, 0}, {"NewLine", 0xA, 0}, {"Ntilde", 0xD1, 1}, {"Nu", 0x39D, 0},
  {"OElig", 0x152, 0}, {"Oacute", 0xD3, 1}, {"Ocirc", 0xD4, 1}, {"Odblac", 0x150, 0},
  {"Ograve", 0xD2, 1}, {"Omacr", 0x14C, 0}, {"Omega", 0x3A9, 0}, {"Omicron", 0x39F, 0},
  {"Oslash", 0xD8, 1}, {"Otilde", 0xD5, 1}, {"Ouml", 0xD6, 1}, {"Phi", 0x3A6, 0},
  {"Pi", 0x3A0, 0}, {"Prime", 0x2033, 0}, {"Psi", 0x3A8, 0}, {"Racute", 0x154, 0},
  {"Rcaron", 0x158, 0}, {"Rcedil", 0x156, 0}, {"Rho", 0x3A1, 0}, {"Sacute", 0x15A, 0},
  {"Scaron", 0x160, 0}, {"Scedil", 0x15E, 0}, {"Scirc", 0x15C, 0}, {"Sigma", 0x3A3, 0},
  {"THORN", 0xDE, 1}, {"Tab", 0x9, 0}, {"Tau", 0x3A4, 0}, {"Tcaron", 0x164, 0},
  {"Tcedil", 0x162, 0}, {"Theta", 0x398, 0}, {"Tstrok", 0x166, 0}, {"Uacute", 0xDA, 1},
  {"Ubreve", 0x16C, 0}, {"Ucirc", 0xDB, 1}, {"Udblac", 0x170, 0}, {"Ugrave", 0xD9, 1},
  {"Umacr", 0x16A, 0}, {"UnderBar", 0x5F, 0}, {"Uogon", 0x172, 0}, {"Upsilon", 0x3A5, 0},
  {"Uring", 0x16E, 0}, {"Utilde", 0x168, 0}, {"Uuml", 0xDC, 1}, {"VerticalLine", 0x7C, 0},
  {"VeryThinSpace", 0x200A, 0}, {"Wcirc", 0x174, 0}, {"Xi", 0x39E, 0}, {"Yacute", 0xDD, 1},
  {"Ycirc", 0x176, 0}, {"Yuml", 0x178, 0}, {"Zacute", 0x179, 0}, {"Zcaron", 0x17D, 0},
  {"Zdot", 0x17B, 0}, {"Zeta", 0x396, 0}, {"aacute", 0xE1, 1}, {"abreve", 0x103, 0},
  {"acirc", 0xE2, 1}, {"acute", 0xB4, 1}, {"aelig", 0xE6, 1}, {"agrave", 0xE0, 1},
  {"alefsym", 0x2135, 0}, {"alpha", 0x3B1, 0}, {"amacr", 0x101, 0}, {"amp", 0x26, 1},
  {"and", 0x2227, 0}, {"ang", 0x2220, 0}, {"aogon", 0x105, 0}, {"apos", 0x27, 0},
  {"aring", 0xE5, 1}, {"ast", 0x2A, 0}, {"asymp", 0x2248, 0}, {"atilde", 0xE3, 1},
  {"auml", 0xE4, 1}, {"bdquo", 0x201E, 0}, {"beta", 0x3B2, 0}, {"brvbar", 0xA6, 1},
  {"bull", 0x2022, 0}, {"cacute", 0x107, 0}, {"cap", 0x2229, 0}, {"ccaron", 0x10D, 0},
  {"ccedil", 0xE7, 1}, {"ccirc", 0x109, 0}, {"cdot", 0x10B, 0}, {"cedil", 0xB8, 1},
  {"cent", 0xA2, 1}, {"chi", 0x3C7, 0}, {"circ", 0x2C6, 0}, {"clubs", 0x2663, 0},
  {"colon", 0x3A, 0}, {"comma", 0x2C, 0}, {"commat", 0x40, 0}, {"cong", 0x2245, 0},
  {"copy", 0xA9, 1}, {"crarr", 0x21B5, 0}, {"cup", 0x222A, 0}, {"curren", 0xA4, 1},
  {"dArr", 0x21D3, 0}, {"dagger", 0x2020, 0}, {"darr", 0x2193, 0}, {"dash", 0x2010, 0},
  {"dcaron", 0x10F, 0}, {"deg", 0xB0, 1}, {"delta", 0x3B4, 0}, {"diams", 0x2666, 0},
  {"divide", 0xF7, 1}, {"dollar", 0x24, 0}, {"dstrok", 0x111, 0}, {"eacute", 0xE9, 1},
  {"ecaron", 0x11B, 0}, {"ecirc", 0xEA, 1}, {"edot", 0x117, 0}, {"egrave", 0xE8, 1},
  {"emacr", 0x113, 0}, {"empty", 0x2205, 0}, {"emsp", 0x2003, 0}, {"emsp13", 0x2004, 0},
  {"emsp14", 0x2005, 0}, {"eng", 0x14B, 0}, {"ensp", 0x2002, 0}, {"eogon", 0x119, 0},
  {"epsilon", 0x3B5, 0}, {"equals", 0x3D, 0}, {"equiv", 0x2261, 0}, {"eta", 0x3B7, 0},
  {"eth", 0xF0, 1}, {"euml", 0xEB, 1}, {"euro", 0x20AC, 0}, {"excl", 0x21, 0},
  {"exist", 0x2203, 0}, {"fnof", 0x192, 0}, {"forall", 0x2200, 0}, {"frac12", 0xBD, 1},
  {"frac14", 0xBC, 1}, {"frac34", 0xBE, 1}, {"frasl", 0x2044, 0}, {"gamma", 0x3B3, 0},
  {"gbreve", 0x11F, 0}, {"gcirc", 0x11D, 0}, {"gdot", 0x121, 0}, {"ge", 0x2265, 0},
  {"grave", 0x60, 0}, {"gt", 0x3E, 1}, {"hArr", 0x21D4, 0}, {"hairsp", 0x200A, 0},
  {"harr", 0x2194, 0}, {"hcirc", 0x125, 0}, {"hearts", 0x2665, 0}, {"hellip", 0x2026, 0},
  {"horbar", 0x2015, 0}, {"hstrok", 0x127, 0}, {"hyphen", 0x2010, 0}, {"iacute", 0xED, 1},
  {"icirc", 0xEE, 1}, {"iexcl", 0xA1, 1}, {"igrave", 0xEC, 1}, {"ijlig", 0x133, 0},
  {"imacr", 0x12B, 0}, {"image", 0x2111, 0}, {"imath", 0x131, 0}, {"infin", 0x221E, 0},
  {"inodot", 0x131, 0}, {"int", 0x222B, 0}, {"iogon", 0x12F, 0}, {"iota", 0x3B9, 0},
  {"iquest", 0xBF, 1}, {"isin", 0x2208, 0}, {"itilde", 0x129, 0}, {"iuml", 0xEF, 1},
  {"jcirc", 0x135, 0}, {"kappa", 0x3BA, 0}, {"kcedil", 0x137, 0}, {"kgreen", 0x138, 0},
  {"lArr", 0x21D0, 0}, {"lacute", 0x13A, 0}, {"lambda", 0x3BB, 0}, {"lang", 0x2329, 0},
  {"laquo", 0xAB, 1}, {"larr", 0x2190, 0}, {"lbrace", 0x7B, 0}, {"lbrack", 0x5B, 0},
  {"lcaron", 0x13E, 0}, {"lcedil", 0x13C, 0}, {"lceil", 0x2308, 0}, {"lcub", 0x7B, 0},
  {"ldquo", 0x201C, 0}, {"le", 0x2264, 0}, {"lfloor", 0x230A, 0}, {"lmidot", 0x140, 0},
  {"lowast", 0x2217, 0}, {"lowbar", 0x5F, 0}, {"loz", 0x25CA, 0}, {"lpar", 0x28, 0},
  {"lrm", 0x200E, 0}, {"lsaquo", 0x2039, 0}, {"lsqb", 0x5B, 0}, {"lsquo", 0x2018, 0},
  {"lstrok", 0x142, 0}, {"lt", 0x3C, 1}, {"macr", 0xAF, 1}, {"mdash", 0x2014, 0},
  {"micro", 0xB5, 1}, {"midast", 0x2A, 0}, {"middot", 0xB7, 1}, {"minus", 0x2212, 0},
  {"mu", 0x3BC, 0}, {"nabla", 0x2207, 0}, {"nacute", 0x144, 0}, {"napos", 0x149, 0},
  {"nbsp", 0xA0, 1}, {"ncaron", 0x148, 0}, {"ncedil", 0x146, 0}, {"ndash", 0x2013, 0},
  {"ne", 0x2260, 0}, {"ni", 0x220B, 0}, {"not", 0xAC, 1}, {"notin", 0x2209, 0},
  {"nsub", 0x2284, 0}, {"ntilde", 0xF1, 1}, {"nu", 0x3BD, 0}, {"num", 0x23, 0},
  {"numsp", 0x2007, 0}, {"oacute", 0xF3, 1}, {"ocirc", 0xF4, 1}, {"odblac", 0x151, 0},
  {"oelig", 0x153, 0}, {"ograve", 0xF2, 1}, {"oline", 0x203E, 0}, {"omacr", 0x14D, 0},
  {"omega", 0x3C9, 0}, {"omicron", 0x3BF, 0}, {"oplus", 0x2295, 0}, {"or", 0x2228, 0},
  {"ordf", 0xAA, 1}, {"ordm", 0xBA, 1}, {"oslash", 0xF8, 1}, {"otilde", 0xF5, 1},
  {"otimes", 0x2297, 0}, {"ouml", 0xF6, 1}, {"para", 0xB6, 1}, {"part", 0x2202, 0},
  {"percnt", 0x25, 0}, {"period", 0x2E, 0}, {"permil", 0x2030, 0}, {"perp", 0x22A5, 0},
  {"phi", 0x3C6, 0}, {"pi", 0x3C0, 0}, {"piv", 0x3D6, 0}, {"plus", 0x2B, 0}, {"plusmn", 0xB1, 1},
  {"pound", 0xA3, 1}, {"prime", 0x2032, 0}, {"prod", 0x220F, 0}, {"prop", 0x221D, 0},
  {"psi", 0x3C8, 0}, {"puncsp", 0x2008, 0}, {"quest", 0x3F, 0}, {"quot", 0x22, 1},
  {"rArr", 0x21D2, 0}, {"racute", 0x155, 0}, {"radic", 0x221A, 0}, {"rang", 0x232A, 0},
  {"raquo", 0xBB, 1}, {"rarr", 0x2192, 0}, {"rbrace", 0x7D, 0}, {"rbrack", 0x5D, 0},
  {"rcaron", 0x159, 0}, {"rcedil", 0x157, 0}, {"rceil", 0x2309, 0}, {"rcub", 0x7D, 0},
  {"rdquo", 0x201D, 0}, {"real", 0x211C, 0}, {"reg", 0xAE, 1}, {"rfloor", 0x230B, 0},
  {"rho", 0x3C1, 0}, {"rlm", 0x200F, 0}, {"rpar", 0x29, 0}, {"rsaquo", 0x203A, 0},
  {"rsqb", 0x5D, 0}, {"rsquo", 0x2019, 0}, {"sacute", 0x15B, 0}, {"sbquo", 0x201A, 0},
  {"scaron", 0x161, 0}, {"scedil", 0x15F, 0}, {"scirc", 0x15D, 0}, {"sdot", 0x22C5, 0},
  {"sect", 0xA7, 1}, {"semi", 0x3B, 0}, {"shy", 0xAD, 1}, {"sigma", 0x3C3, 0},
  {"sigmaf", 0x3C2, 0}, {"sim", 0x223C, 0}, {"sol", 0x2F, 0}, {"spades", 0x2660, 0},
  {"sub", 0x2282, 0}, {"sube", 0x2286, 0}, {"sum", 0x2211, 0}, {"sup", 0x2283, 0},
  {"sup1", 0xB9, 1}, {"sup2", 0xB2, 1}, {"sup3", 0xB3, 1}, {"supe", 0x2287, 0},
  {"szlig", 0xDF, 1}, {"tau", 0x3C4, 0}, {"tcaron", 0x165, 0}, {"tcedil", 0x163, 0},
  {"there4", 0x2234, 0}, {"theta", 0x3B8, 0}, {"thetasym", 0x3D1, 0}, {"thinsp", 0x2009, 0},
  {"thorn", 0xFE, 1}, {"tilde", 0x2DC, 0}, {"times", 0xD7, 1}, {"trade", 0x2122, 0},
  {"tstrok", 0x167, 0}, {"uArr", 0x21D1, 0}, {"uacute", 0xFA, 1}, {"uarr", 0x2191, 0},
  {"ubreve", 0x16D, 0}, {"ucirc", 0xFB, 1}, {"udblac", 0x171, 0}, {"ugrave", 0xF9, 1},
  {"umacr", 0x16B, 0}, {"uml", 0xA8, 1}, {"uogon", 0x173, 0}, {"upsih", 0x3D2, 0},
  {"upsilon", 0x3C5, 0}, {"uring", 0x16F, 0}, {"utilde", 0x169, 0}, {"uuml", 0xFC, 1},
  {"verbar", 0x7C, 0}, {"vert", 0x7C, 0}, {"wcirc", 0x175, 0}, {"weierp", 0x2118, 0},
  {"xi", 0x3BE, 0}, {"yacute", 0xFD, 1}, {"ycirc", 0x177, 0}, {"yen", 0xA5, 1},
  {"yuml", 0xFF, 1}, {"zacute", 0x17A, 0}, {"zcaron", 0x17E, 0}, {"zdot", 0x17C, 0},
  {"zeta", 0x3B6, 0}, {"zwj", 0x200D, 0}, {"zwnj", 0x200C, 0}
};

#define LONGEST_NAME 16

/* Characters &#128; to &#159; as browsers read them: windows-1252 (HTML 5,
 * section 13.2.5.80). */
static const uint16_t windows_1252[32] = {
  0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178
};

/* What an element is.  An element whose content is no text is known by its end
 * tag, of which gs_html.missing keeps account. */
typedef struct element { const char *name; uint8_t what, skipped; } element;

enum { /* bits of gs_html.missing */
  NO_TAG_END = 1 << 0, NO_COMMENT_END = 1 << 1, NO_CDATA_END = 1 << 2, NO_DOUBLE = 1 << 3,
  NO_SINGLE = 1 << 4,
  QUOTES_ASTRAY = 1 << 5, /* no tag is looked through for quotes any more */
  NO_END_OF = 1 << 6      /* shifted by `skipped` - 1 */
};

enum { KEPT, HEAD, NOSCRIPT, SCRIPT, STYLE, TEMPLATE, TITLE };

#define BLOCK GS_HTML_PARAGRAPH, KEPT

/* In the order of strcmp. */
static const element elements[] = {
  {"address", BLOCK}, {"article", BLOCK}, {"aside", BLOCK}, {"blockquote", BLOCK},
  {"body", BLOCK}, {"br", GS_HTML_BR, KEPT}, {"caption", BLOCK}, {"center", BLOCK},
  {"dd", BLOCK}, {"details", BLOCK}, {"dialog", BLOCK}, {"dir", BLOCK}, {"div", BLOCK},
  {"dl", BLOCK}, {"dt", BLOCK}, {"fieldset", BLOCK}, {"figcaption", BLOCK}, {"figure", BLOCK},
  {"footer", BLOCK}, {"form", BLOCK}, {"h1", BLOCK}, {"h2", BLOCK}, {"h3", BLOCK},
  {"h4", BLOCK}, {"h5", BLOCK}, {"h6", BLOCK}, {"head", GS_HTML_PARAGRAPH, HEAD},
  {"header", BLOCK}, {"hgroup", BLOCK}, {"hr", BLOCK}, {"html", BLOCK}, {"legend", BLOCK},
  {"li", BLOCK}, {"main", BLOCK}, {"menu", BLOCK}, {"nav", BLOCK},
  {"noscript", GS_HTML_INLINE, NOSCRIPT}, {"ol", BLOCK}, {"option", GS_HTML_LINE, KEPT},
  {"p", BLOCK}, {"pre", BLOCK}, {"script", GS_HTML_INLINE, SCRIPT}, {"search", BLOCK},
  {"section", BLOCK}, {"style", GS_HTML_INLINE, STYLE}, {"summary", BLOCK}, {"table", BLOCK},
  {"tbody", BLOCK}, {"td", GS_HTML_LINE, KEPT}, {"template", GS_HTML_INLINE, TEMPLATE},
  {"tfoot", BLOCK}, {"th", GS_HTML_LINE, KEPT}, {"thead", BLOCK},
  {"title", GS_HTML_PARAGRAPH, TITLE}, {"tr", BLOCK}, {"ul", BLOCK}
};

#define LONGEST_ELEMENT 10

static int is_letter(unsigned c) { return (c | 32) - 'a' < 26; }
static int is_digit(unsigned c) { return c - '0' < 10; }
static int is_space(unsigned c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static unsigned byte_at(const gs_html *h, uint32_t at) { return (unsigned char)h->at[at]; }

/* The place of `c` at or behind `at`, or h->n. */
static uint32_t find(const gs_html *h, uint32_t at, int c) {
  const char *p = at < h->n ? memchr(h->at + at, c, h->n - at) : NULL;
  return p ? (uint32_t)(p - h->at) : h->n;
}

/* The same, remembering that there is none. */
static uint32_t find_or_miss(gs_html *h, uint32_t at, int c, uint32_t bit) {
  uint32_t found;
  if (h->missing & bit) return h->n;
  found = find(h, at, c);
  if (found == h->n) h->missing |= bit;
  return found;
}

/* The end of the first `mark` of `length` bytes that begins at or behind `at`; 0
 * if there is none. */
static uint32_t behind(gs_html *h, uint32_t at, const char *mark, uint32_t length, uint32_t bit) {
  if (h->missing & bit) return 0;
  while ((at = find(h, at, mark[0])) < h->n) {
    if (h->n - at >= length && memcmp(h->at + at, mark, length) == 0) return at + length;
    at++;
  }
  h->missing |= bit;
  return 0;
}

/* ---- tags ------------------------------------------------------------------------ */

/* The end of the tag whose name ends at `at`; 0 if nothing ends it.  A '>' in a
 * quoted value is not the end. */
static uint32_t tag_end(gs_html *h, uint32_t at) {
  uint32_t from = at, equals = 0, end;
  end = find_or_miss(h, at, '>', NO_TAG_END);
  if (end == h->n) return 0;
  if (h->missing & QUOTES_ASTRAY) return end + 1;
  for (; at < h->n; at++) {
    unsigned c = byte_at(h, at);
    if (c == '>') return at + 1;
    if ((c == '"' || c == '\'') && equals) {
      uint32_t close = find_or_miss(h, at + 1, (int)c, c == '"' ? NO_DOUBLE : NO_SINGLE);
      if (close == h->n) return find(h, from, '>') + 1;
      at = close;
    }
    if (!is_space(c)) equals = c == '=';
  }
  /* The quotes closed one another in the wrong places up to the end of the text.
   * Without this mark the next tag would be searched to the end again. */
  h->missing |= QUOTES_ASTRAY;
  return end + 1;
}

/* Like strcmp of a name with `length` bytes of the text, taken in lower case. */
static int compare(const char *name, const gs_html *h, uint32_t at, uint32_t length) {
  uint32_t i;
  for (i = 0; i < length; i++) {
    int c = (unsigned char)name[i], d = (int)byte_at(h, at + i);
    if (d >= 'A' && d <= 'Z') d += 32;
    if (!c) return -1; /* also where the text has a NUL */
    if (c != d) return c - d;
  }
  return name[length] != '\0';
}

static const element *find_element(const gs_html *h, uint32_t at, uint32_t length) {
  size_t low = 0, high = sizeof elements / sizeof *elements;
  if (length > LONGEST_ELEMENT) return NULL;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = compare(elements[middle].name, h, at, length);
    if (!order) return &elements[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

static uint32_t name_end(const gs_html *h, uint32_t at) {
  while (at < h->n && !is_space(byte_at(h, at)) && h->at[at] != '>' && h->at[at] != '/') at++;
  return at;
}

/* The end of the content of a skipped element, behind its end tag; 0 if it has none. */
static uint32_t content_end(gs_html *h, uint32_t at, const element *e) {
  uint32_t bit = (uint32_t)NO_END_OF << (e->skipped - 1), length = (uint32_t)strlen(e->name);
  if (h->missing & bit) return 0;
  for (; (at = find(h, at, '<')) < h->n; at++) {
    uint32_t name = at + 1;
    if (name < h->n && h->at[name] == '/') {
      name++;
      if (h->n - name >= length && compare(e->name, h, name, length) == 0 &&
          name_end(h, name + length) == name + length) {
        uint32_t end = tag_end(h, name + length);
        return end ? end : h->n;
      }
    } else if (e->skipped == HEAD && h->n - name >= 4 && compare("body", h, name, 4) == 0 &&
               name_end(h, name + 4) == name + 4) {
      return at; /* </head> may be left out */
    }
  }
  h->missing |= bit;
  return 0;
}

/* <!-- -->, <![CDATA[ ]]>, <!doctype>, <?xml?>.  Unclosed, the first two end like
 * the others, at the next '>'. */
static uint32_t declaration_end(gs_html *h, uint32_t at) {
  uint32_t end = 0, left = h->n - at;
  if (left >= 4 && memcmp(h->at + at, "<!--", 4) == 0) {
    /* "<!-->" and "<!--->" are whole comments. */
    end = behind(h, at + 2, "-->", 3, NO_COMMENT_END);
  } else if (left >= 9 && memcmp(h->at + at, "<![CDATA[", 9) == 0) {
    end = behind(h, at + 9, "]]>", 3, NO_CDATA_END);
  }
  if (!end) {
    end = find_or_miss(h, at, '>', NO_TAG_END);
    end = end == h->n ? at : end + 1;
  }
  return end;
}

uint32_t gs_html_markup(gs_html *h, uint32_t at, int *what) {
  uint32_t name = at + 1, closing, end, behind_name;
  const element *e;
  *what = GS_HTML_INLINE;
  if (name >= h->n) return at;
  if (h->at[name] == '!' || h->at[name] == '?') return declaration_end(h, at);
  closing = h->at[name] == '/';
  if (closing) name++;
  if (name >= h->n || !is_letter(byte_at(h, name))) return at;
  if (h->missing & NO_TAG_END) return at;
  behind_name = name_end(h, name);
  end = tag_end(h, behind_name);
  if (!end) return at;
  e = find_element(h, name, behind_name - name);
  if (!e) return end;
  *what = e->what;
  if (e->skipped && !closing) {
    uint32_t content = content_end(h, end, e);
    if (content)
      end = content;
    else if (e->skipped == SCRIPT || e->skipped == STYLE)
      end = h->n; /* what is left is code */
  }
  return end;
}

/* ---- entities -------------------------------------------------------------------- */

/* A character for a number, which may be any: U+FFFD for what is none. */
static int32_t numbered(uint32_t c) {
  if (c >= 0x80 && c < 0xA0) return windows_1252[c - 0x80];
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return 0xFFFD;
  return (int32_t)c;
}

static uint32_t number_end(const gs_html *h, uint32_t at, int32_t *character) {
  uint32_t digits, c = 0, i = at + 2, base = 10;
  if (i < h->n && (h->at[i] | 32) == 'x') {
    base = 16;
    i++;
  }
  for (digits = i; i < h->n; i++) {
    unsigned x = byte_at(h, i), value;
    if (is_digit(x))
      value = x - '0';
    else if (base == 16 && (x | 32) - 'a' < 6)
      value = (x | 32) - 'a' + 10;
    else
      break;
    if (c <= 0x10FFFF) c = c * base + value; /* stays above once it is */
  }
  if (i == digits) return at;
  *character = numbered(c);
  return i < h->n && h->at[i] == ';' ? i + 1 : i;
}

uint32_t gs_html_entity(const gs_html *h, uint32_t at, int32_t *character) {
  uint32_t name = at + 1, length = 0, whole;
  size_t low = 0, high = sizeof entities / sizeof *entities;
  if (name < h->n && h->at[name] == '#') return number_end(h, at, character);
  while (length <= LONGEST_NAME && name + length < h->n &&
         (is_letter(byte_at(h, name + length)) || is_digit(byte_at(h, name + length))))
    length++;
  if (length == 0 || length > LONGEST_NAME) return at;
  whole = name + length < h->n && h->at[name + length] == ';';
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    const entity *e = &entities[middle];
    int order = strncmp(e->name, h->at + name, length);
    if (order == 0 && e->name[length]) order = 1;
    if (order == 0) {
      if (!whole && !e->bare) return at;
      *character = e->character;
      return name + length + (whole ? 1 : 0);
    }
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return at;
}
