/* Bytes to folded text with an exact way back.
 *
 * Characters come from the source (UTF-8, or entities of HTML), and leave in one
 * of four ways:
 *
 *     plain ASCII      copied in runs, lower case, by hand
 *     white space      gathered; written when the next character is
 *     removed          soft hyphens, zero-width marks, tags: nothing is written
 *     all others       decomposed by utf8proc into a cluster, which is put in
 *                      canonical order, composed and written as a whole
 *
 * A cluster is a base with all that may compose with it: combining marks and the
 * vowels and finals of Hangul, also where removed characters stand between.  Thus
 * a cluster is the unit of NFKC, and folded text folds to itself.
 *
 * Two departures from NFKC_Casefold (Unicode Standard, 3.13): quotation marks and
 * dashes become ASCII, and the spacing accents (U+00A8 and its like), whose
 * compatibility form begins with a space, stay as they are, for that space would
 * break words.  Of more than 30 marks on one base (the bound of the Stream-Safe
 * Text Format, UAX #15) the rest is dropped: no script needs them, and each
 * cluster stays bounded. */
#include "text.h"
#include "html.h"
#include <string.h>
#include <utf8proc.h>

#define MOST_MARKS 30
#define LONGEST_DECOMPOSITION 32 /* U+FDFA, the longest, is 18 characters */
#define CLUSTER (LONGEST_DECOMPOSITION + MOST_MARKS)
#define BATCH 16384u             /* most source bytes between two calls of gs_step */
#define BYTES_PER_STEP 4u        /* about the length of a token */
#define REPLACEMENT 0xFFFD
#define NOWHERE UINT32_MAX

/* What a byte of the source is, for the main loop. */
enum { PLAIN, SPACE, LINE_END, RETURN, CONTROL, HIGH, TAG, ENTITY };

typedef struct folder {
  gs_text *t;
  gs_html html;
  const char *in;
  uint32_t n;              /* bytes of the source */
  uint8_t is[256];         /* class of each byte */
  char lower[128];

  char *out;
  uint32_t nout, capacity; /* of out; upper has room for as many bits */

  uint32_t stretched_to;   /* source end of the last piece that is not exact */
  uint32_t plain;          /* source of the last byte written, where it was plain
                              ASCII and a mark may still join it; or NOWHERE */

  /* White space not yet written: in_space, lines > 0 for line ends. */
  int in_space;
  uint32_t lines, space_from, space_to;

  /* The cluster not yet written, while ncluster > 0. */
  int32_t cluster[CLUSTER];
  int ncluster, nmarks;    /* characters; those behind the last base */
  int nsource;             /* characters of the source */
  uint32_t from, to;       /* its bytes in the source */
  int category;            /* of its first character in the source */
  int lowers;              /* that character has another lower case */
} folder;

/* ---- the output ------------------------------------------------------------ */

static void widen(folder *f, size_t extra) {
  uint32_t before = f->capacity, after = before;
  size_t old_bits = ((size_t)before + 7) / 8;
  uint8_t *upper;
  f->out = gs_grow(f->t->arena, f->out, &after, (size_t)f->nout + extra, 1);
  upper = gs_alloc_zero(f->t->arena, ((size_t)after + 7) / 8, 1);
  if (before) memcpy(upper, f->t->upper, old_bits);
  f->t->upper = upper;
  f->capacity = after;
}

static void reserve(folder *f, size_t extra) {
  if ((size_t)f->nout + extra > f->capacity) widen(f, extra);
}

static void set_upper(folder *f, uint32_t at) {
  uint8_t *byte = &f->t->upper[at / 8];
  *byte = (uint8_t)(*byte | 1u << at % 8);
}

static void push_piece(folder *f, uint32_t source, uint32_t exact) {
  gs_piece *p = gs_push(f->t->arena, &f->t->pieces);
  p->fold = f->nout;
  p->source = source;
  p->exact = exact;
}

/* Says where the byte to be written next comes from.  A piece has no length: it
 * ends where the next begins.  So where something was removed behind a piece that
 * is not exact, an empty piece keeps its end. */
static void begin_piece(folder *f, uint32_t source, uint32_t exact) {
  if (f->t->pieces.n) {
    const gs_piece *last = &f->t->pieces.at[f->t->pieces.n - 1];
    if (last->exact) {
      if (exact && source - last->source == f->nout - last->fold) return;
    } else if (last->fold < f->nout && f->stretched_to != source) {
      push_piece(f, f->stretched_to, 0);
    }
  }
  push_piece(f, source, exact);
}

/* Writes `length` ASCII bytes that stand for source bytes from .. to. */
static void write_ascii(folder *f, const char *bytes, uint32_t length, uint32_t from, uint32_t to,
                        uint32_t exact) {
  reserve(f, length);
  begin_piece(f, from, exact);
  if (!exact) f->stretched_to = to;
  memcpy(f->out + f->nout, bytes, length);
  f->nout += length;
  f->plain = NOWHERE;
}

/* ---- white space ------------------------------------------------------------ */

static void write_space(folder *f) {
  uint32_t lines = f->lines < 2 ? f->lines : 2;
  uint32_t length = lines ? lines : 1;
  /* As many bytes as before: each is one space or one line end. */
  if (f->nout)
    write_ascii(f, lines ? "\n\n" : " ", length, f->space_from, f->space_to,
                f->space_to - f->space_from == length);
  f->in_space = 0;
  f->lines = 0;
}

static void write_cluster(folder *f);

/* Adds source bytes from .. to, a space or some line ends, to the white space. */
static void add_space(folder *f, uint32_t from, uint32_t to, uint32_t lines) {
  if (f->ncluster) write_cluster(f);
  if (!f->in_space) f->space_from = from;
  f->in_space = 1;
  f->space_to = to;
  f->lines += lines;
}

/* ---- clusters ---------------------------------------------------------------- */

/* Stable, and quick because it is nearly always sorted already. */
static void sort_marks(int32_t *c, int n) {
  int i, j;
  for (i = 1; i < n; i++) {
    int32_t x = c[i];
    int class = utf8proc_get_property(x)->combining_class;
    if (!class) continue;
    for (j = i; j > 0 && utf8proc_get_property(c[j - 1])->combining_class > class; j--) c[j] = c[j - 1];
    c[j] = x;
  }
}

/* A character that may change what stands before it: a combining mark, or a vowel
 * or final of Hangul.  Everything that is the second of a composition is one. */
static int continues(int32_t c) {
  const utf8proc_property_t *p;
  if (c < 0x300) return 0;
  p = utf8proc_get_property(c);
  return p->combining_class || p->category == UTF8PROC_CATEGORY_MN ||
         p->category == UTF8PROC_CATEGORY_MC || p->category == UTF8PROC_CATEGORY_ME ||
         p->boundclass == UTF8PROC_BOUNDCLASS_V || p->boundclass == UTF8PROC_BOUNDCLASS_T;
}

static int is_letter(int32_t c) {
  utf8proc_category_t k = utf8proc_category(c);
  return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO;
}

static void write_cluster(folder *f) {
  utf8proc_ssize_t i, n;
  uint32_t at, begin, length, exact;
  int upper = f->category == UTF8PROC_CATEGORY_LU || f->category == UTF8PROC_CATEGORY_LT || f->lowers;
  if (f->in_space) write_space(f);
  n = f->ncluster;
  if (n > 1) {
    sort_marks(f->cluster, f->ncluster);
    n = utf8proc_normalize_utf32(f->cluster, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  }
  reserve(f, (size_t)n * 4);
  begin = at = f->nout;
  for (i = 0; i < n; i++) {
    if (upper && (i == 0 || (f->category != UTF8PROC_CATEGORY_LT && is_letter(f->cluster[i]))))
      set_upper(f, at);
    at += (uint32_t)utf8proc_encode_char(f->cluster[i], (utf8proc_uint8_t *)f->out + at);
  }
  length = at - begin;
  /* Exact: the same bytes, or one character for one of the same length that was
   * not written as an entity. */
  exact = length == f->to - f->from &&
          (memcmp(f->out + begin, f->in + f->from, length) == 0 ||
           (f->nsource == 1 && n == 1 && f->in[f->from] != '&'));
  begin_piece(f, f->from, exact);
  if (!exact) f->stretched_to = f->to;
  f->nout = at;
  f->ncluster = 0;
  f->plain = NOWHERE;
}

static void start_cluster(folder *f, int32_t c, uint32_t from, uint32_t to) {
  const utf8proc_property_t *p = utf8proc_get_property(c);
  if (f->ncluster) write_cluster(f);
  f->category = p->category;
  f->lowers = utf8proc_tolower(c) != c;
  f->nsource = 1;
  f->nmarks = 0;
  f->from = from;
  f->to = to;
}

/* Makes the plain byte just written the base of a cluster, for a mark follows. */
static void take_back(folder *f) {
  uint32_t at = f->nout - 1, source = f->plain;
  uint8_t *byte = &f->t->upper[at / 8];
  start_cluster(f, (unsigned char)f->in[source], source, source + 1);
  f->cluster[f->ncluster++] = (unsigned char)f->out[at];
  *byte = (uint8_t)(*byte & ~(1u << at % 8));
  f->nout = at;
  f->plain = NOWHERE;
  if (f->t->pieces.at[f->t->pieces.n - 1].fold == at) f->t->pieces.n--;
}

/* The ASCII that stands for a quotation mark or dash, or NULL. */
static const char *straight(int32_t c) {
  switch (c) {
  case 0x60: case 0xB4: case 0x2BC: case 0x2018: case 0x2019: case 0x201A: case 0x201B:
  case 0x2032: case 0x2039: case 0x203A:
    return "'";
  case 0xAB: case 0xBB: case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033:
  case 0x301D: case 0x301E: case 0x301F:
    return "\"";
  case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2212:
    return "-";
  case 0x2014: case 0x2015: case 0x2E3A: case 0x2E3B:
    return "--";
  default:
    return NULL;
  }
}

/* Decomposes and folds one character into at most LONGEST_DECOMPOSITION; 0 if it
 * is to be removed. */
static int decompose(int32_t c, int32_t *to) {
  int32_t raw[LONGEST_DECOMPOSITION];
  utf8proc_ssize_t i, n;
  int ignored = 0, count = 0;
  utf8proc_option_t compat = UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
  utf8proc_option_t canonical = UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
  n = utf8proc_decompose_char(c, raw, LONGEST_DECOMPOSITION, compat, &ignored);
  if (n > 1 && raw[0] == ' ')
    n = utf8proc_decompose_char(c, raw, LONGEST_DECOMPOSITION, canonical, &ignored);
  if (n < 0 || n > LONGEST_DECOMPOSITION || straight(c)) {
    raw[0] = c;
    n = 1;
  }
  for (i = 0; i < n; i++) {
    const char *s = straight(raw[i]);
    if (!s)
      to[count++] = raw[i];
    else
      while (*s && count < LONGEST_DECOMPOSITION) to[count++] = *s++;
    if (count == LONGEST_DECOMPOSITION) break;
  }
  return count;
}

/* Takes one character of the source that is neither white space nor plain. */
static void add_character(folder *f, int32_t c, uint32_t from, uint32_t to) {
  int32_t x[LONGEST_DECOMPOSITION];
  int i, n = decompose(c, x);
  if (!n) return;
  if (continues(x[0])) {
    if (!f->ncluster && !f->in_space && f->plain != NOWHERE) take_back(f);
    if (f->ncluster && f->nmarks + n <= MOST_MARKS) {
      memcpy(f->cluster + f->ncluster, x, (size_t)n * sizeof *x);
      f->ncluster += n;
      f->nmarks += n;
      f->nsource++;
      f->to = to;
      return;
    }
    if (f->ncluster && utf8proc_get_property(x[0])->combining_class) {
      f->to = to;
      return;
    }
  }
  start_cluster(f, c, from, to);
  memcpy(f->cluster, x, (size_t)n * sizeof *x);
  f->ncluster = n;
  for (i = n; i > 0 && continues(x[i - 1]); i--) f->nmarks++;
}

/* ---- characters ---------------------------------------------------------------- */

enum { NO_SPACE, A_SPACE, A_LINE_END };

static int space_kind(int32_t c) {
  switch (c) {
  case 0x09: case 0x20: case 0xA0: case 0x1680: case 0x202F: case 0x205F: case 0x3000:
    return A_SPACE;
  case 0x0A: case 0x0B: case 0x0C: case 0x0D: case 0x85: case 0x2028: case 0x2029:
    return A_LINE_END;
  default:
    return c >= 0x2000 && c <= 0x200A ? A_SPACE : NO_SPACE;
  }
}

/* Takes any one character. */
static void take(folder *f, int32_t c, uint32_t from, uint32_t to) {
  int space = space_kind(c);
  if (space) {
    add_space(f, from, to, space == A_LINE_END && f->t->input != GAINSAY_HTML);
  } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
    gs_warn(f->t, "control-character", from);
    add_character(f, REPLACEMENT, from, to);
  } else {
    add_character(f, c, from, to);
  }
}

/* Reads the character at `at`, whose first byte is not ASCII.  Where there is
 * none, *c is negative and the result is the end of the maximal subpart that is
 * to be replaced as one (Unicode Standard, 3.9, table 3-7 and U+FFFD). */
static uint32_t decode(const folder *f, uint32_t at, int32_t *c) {
  const unsigned char *s = (const unsigned char *)f->in;
  uint32_t lead = s[at], low = 0x80, high = 0xBF, more, x;
  *c = -1;
  at++;
  if (lead >= 0xC2 && lead <= 0xDF) {
    more = 1;
    x = lead & 0x1F;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    more = 2;
    x = lead & 0x0F;
    if (lead == 0xE0) low = 0xA0;  /* overlong */
    if (lead == 0xED) high = 0x9F; /* surrogates */
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    more = 3;
    x = lead & 0x07;
    if (lead == 0xF0) low = 0x90;  /* overlong */
    if (lead == 0xF4) high = 0x8F; /* above U+10FFFF */
  } else {
    return at;
  }
  for (; more; more--, at++) {
    if (at >= f->n || s[at] < low || s[at] > high) return at;
    x = x << 6 | (s[at] & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  *c = (int32_t)x;
  return at;
}

/* Takes the character at `at` that is not ASCII; returns its end. */
static uint32_t take_high(folder *f, uint32_t at) {
  const unsigned char *s = (const unsigned char *)f->in + at;
  uint32_t left = f->n - at, end;
  int32_t c;
  /* The marks of English typography by hand: nothing composes with what they
   * become. */
  if (left >= 3 && s[0] == 0xE2 && s[1] == 0x80) {
    const char *ascii = NULL;
    switch (s[2]) {
    case 0x93: ascii = "-"; break;
    case 0x94: ascii = "--"; break;
    case 0x98: case 0x99: ascii = "'"; break;
    case 0x9C: case 0x9D: ascii = "\""; break;
    case 0xA6: ascii = "..."; break;
    default: break;
    }
    if (ascii) {
      if (f->ncluster) write_cluster(f);
      if (f->in_space) write_space(f);
      write_ascii(f, ascii, (uint32_t)strlen(ascii), at, at + 3, 0);
      return at + 3;
    }
  }
  /* Letters of Latin-1, where no mark can follow. */
  if (left >= 3 && s[0] == 0xC3 && s[1] >= 0x80 && s[1] <= 0xBF && s[1] != 0x97 && s[1] != 0x9F &&
      f->is[s[2]] <= RETURN) {
    if (f->ncluster) write_cluster(f);
    if (f->in_space) write_space(f);
    reserve(f, 2);
    begin_piece(f, at, 1);
    if (s[1] < 0x9F) set_upper(f, f->nout);
    f->out[f->nout] = (char)0xC3;
    f->out[f->nout + 1] = (char)(s[1] | 0x20);
    f->nout += 2;
    f->plain = NOWHERE;
    return at + 2;
  }
  end = decode(f, at, &c);
  if (c < 0) {
    gs_warn(f->t, "invalid-utf8", at);
    c = REPLACEMENT;
  }
  take(f, c, at, end);
  return end;
}

/* ---- plain ASCII ----------------------------------------------------------------- */

#define EACH(byte) ((uint64_t)-1 / 255 * (byte))
/* The high bit of each byte that is zero, and of no other. */
#define ZEROS(x) (~((((x) & EACH(0x7F)) + EACH(0x7F)) | (x)) & EACH(0x80))

/* Copies plain characters, and single spaces between them, from `at` on, where a
 * plain one stands; returns where it stopped, at most at `limit`. */
static uint32_t take_plain(folder *f, uint32_t at, uint32_t limit) {
  const unsigned char *s = (const unsigned char *)f->in;
  char *out;
  uint32_t html = f->t->input == GAINSAY_HTML, delta;
  if (f->ncluster) write_cluster(f);
  if (f->in_space) write_space(f);
  reserve(f, limit - at);
  begin_piece(f, at, 1);
  out = f->out;
  delta = f->nout - at; /* modulo 2^32 */
  for (;;) {
    /* Eight at a time.  A byte is out of the ordinary if it is not ASCII, a
     * control character, a grave accent, markup, or a space next to another; the
     * last byte of the eight may be a space only if a plain one follows. */
    while (limit - at >= 8) {
      uint64_t x, odd, spaces, heptets, upper;
      memcpy(&x, s + at, 8);
      spaces = ZEROS(x ^ EACH(0x20));
      odd = (x & EACH(0x80)) | ((x - EACH(0x20)) & ~x & EACH(0x80)) | ZEROS(x ^ EACH(0x60)) |
            ZEROS(x ^ EACH(0x7F)) | (spaces & spaces >> 8);
      if (html) odd |= ZEROS(x ^ EACH('<')) | ZEROS(x ^ EACH('&'));
      if (odd || (s[at + 7] == ' ' && (at + 8 >= f->n || f->is[s[at + 8]] != PLAIN))) break;
      heptets = x & EACH(0x7F);
      upper = ((heptets + EACH(0x80 - 'A')) ^ (heptets + EACH(0x7F - 'Z'))) & EACH(0x80);
      if (upper) {
        uint32_t i;
        x |= upper >> 2;
        for (i = 0; i < 8; i++)
          if ((unsigned)s[at + i] - 'A' < 26) set_upper(f, at + i + delta);
      }
      memcpy(out + (uint32_t)(at + delta), &x, 8);
      at += 8;
    }
    /* And one by one past whatever stopped that, or to the end. */
    {
      uint32_t stop = limit - at > 8 ? at + 8 : limit;
      while (at < stop) {
        unsigned char c = s[at];
        if (f->is[c] != PLAIN &&
            (c != ' ' || at + 1 >= f->n || f->is[s[at + 1]] != PLAIN))
          break;
        if ((unsigned)c - 'A' < 26) set_upper(f, at + delta);
        out[(uint32_t)(at + delta)] = f->lower[c];
        at++;
      }
      if (at < stop || at == limit) break;
    }
  }
  f->nout = at + delta;
  f->plain = at - 1;
  return at;
}

/* ---- the pass ----------------------------------------------------------------------- */

static void classify(folder *f) {
  unsigned c;
  for (c = 0; c < 256; c++) {
    f->is[c] = (uint8_t)(c >= 0x80 ? HIGH : c < 0x20 || c == 0x7F ? CONTROL : PLAIN);
    if (c < 0x80) f->lower[c] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  f->lower['`'] = '\'';
  f->is[' '] = f->is['\t'] = SPACE;
  f->is['\n'] = f->is['\v'] = f->is['\f'] = LINE_END;
  f->is['\r'] = RETURN;
  if (f->t->input == GAINSAY_HTML) {
    f->is['\n'] = f->is['\v'] = f->is['\f'] = f->is['\r'] = SPACE;
    f->is['<'] = TAG;
    f->is['&'] = ENTITY;
  }
}

static uint32_t take_tag(folder *f, uint32_t at) {
  int what = GS_HTML_INLINE;
  uint32_t end = gs_html_markup(&f->html, at, &what);
  if (end == at) {
    take(f, '<', at, at + 1);
    return at + 1;
  }
  if (what != GS_HTML_INLINE) {
    uint32_t least = what == GS_HTML_PARAGRAPH ? 2 : 1;
    add_space(f, at, end, 0);
    if (what == GS_HTML_BR)
      f->lines++;
    else if (f->lines < least)
      f->lines = least;
  }
  return end;
}

static uint32_t take_entity(folder *f, uint32_t at) {
  int32_t c = '&';
  uint32_t end = gs_html_entity(&f->html, at, &c);
  if (end == at) end = at + 1;
  take(f, c, at, end);
  return end;
}

void gs_normalise(gs_text *t) {
  folder f;
  uint32_t at = 0, counted = 0;
  memset(&f, 0, sizeof f);
  f.t = t;
  f.in = t->bytes;
  f.n = t->nbytes;
  f.html.at = t->bytes;
  f.html.n = t->nbytes;
  f.plain = NOWHERE;
  classify(&f);
  /* Folding seldom lengthens a text; where it does, widen() comes in. */
  widen(&f, (size_t)f.n + f.n / 16 + 64);
  while (at < f.n) {
    unsigned char c = (unsigned char)f.in[at];
    if (at - counted >= BATCH) {
      gs_step(t, (at - counted) / BYTES_PER_STEP);
      counted = at;
    }
    switch (f.is[c]) {
    case PLAIN:
      at = take_plain(&f, at, f.n - at > BATCH ? at + BATCH : f.n);
      break;
    case SPACE:
      add_space(&f, at, at + 1, 0);
      at++;
      break;
    case LINE_END:
      add_space(&f, at, at + 1, 1);
      at++;
      break;
    case RETURN: {
      uint32_t end = at + 1 < f.n && f.in[at + 1] == '\n' ? at + 2 : at + 1;
      add_space(&f, at, end, 1);
      at = end;
      break;
    }
    case TAG:
      at = take_tag(&f, at);
      break;
    case ENTITY:
      at = take_entity(&f, at);
      break;
    case HIGH:
      at = take_high(&f, at);
      break;
    default:
      take(&f, c, at, at + 1);
      at++;
      break;
    }
  }
  if (f.ncluster) write_cluster(&f);
  gs_step(t, (at - counted + BYTES_PER_STEP - 1) / BYTES_PER_STEP);

  /* The closing piece, empty, is the end of the last. */
  if (t->pieces.n) {
    const gs_piece *last = &t->pieces.at[t->pieces.n - 1];
    push_piece(&f, last->exact ? last->source + (f.nout - last->fold) : f.stretched_to, 0);
  } else {
    push_piece(&f, 0, 0);
  }
  reserve(&f, 1);
  f.out[f.nout] = '\0';
  t->folded = f.out;
  t->nfolded = f.nout;
}
