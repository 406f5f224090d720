/* Loading of the model file; see model_file.h. */
#include "model_file.h"
#include <string.h>

static uint32_t u32(const uint8_t *s) { return s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16 | (uint32_t)s[3] << 24; }

const char *gs_model_errmsg(gs_model_error e) {
  switch (e) {
    case GS_MODEL_OK: return "no error";
    case GS_MODEL_FOREIGN: return "not a model file of gainsay";
    case GS_MODEL_OTHER_VERSION: return "a model file of another version of gainsay";
    case GS_MODEL_TRUNCATED: return "a model file that is not as long as it says";
    case GS_MODEL_DAMAGED: return "a model file whose checksum is wrong";
    case GS_MODEL_MALFORMED: return "a model file whose sections do not fit together";
    default: return "unknown error";
  }
}

/* Eight bytes at a time, a multiplication each; the last are padded with zeros. */
uint64_t gs_model_checksum(const uint8_t *s, size_t n) {
  uint64_t h = 0xcbf29ce484222325u ^ n;
  size_t i;
  for (i = 0; i < n; i += 8) {
    uint64_t w = 0;
    size_t k, m = n - i < 8 ? n - i : 8;
    for (k = 0; k < m; k++) w |= (uint64_t)s[i + k] << (8 * k);
    h = (h ^ w) * 0x9FB21C651E98DF25u;
    h ^= h >> 29;
  }
  return h;
}

static int is_power(uint32_t x) { return x && !(x & (x - 1)); }

static int wordmap(gs_wordmap *m, const uint8_t *s, uint32_t n, uint32_t slots) {
  uint32_t i;
  if (!is_power(slots) || slots > 1u << 24 || n != slots * 5) return 0;
  for (i = 0; i < slots && u32(s + 4 * (size_t)i); i++) {} /* a search needs a free slot to end */
  m->keys = s;
  m->values = s + 4 * (size_t)slots;
  m->nslots = slots;
  return i < slots;
}

static int slots(gs_weights *w, const uint8_t *s, uint32_t n, uint32_t count, uint32_t width, uint32_t want) {
  if (!is_power(count) || count > 1u << 22 || width != want || n != count * gs_stride(width)) return 0;
  w->slots = s;
  w->nslots = count;
  return 1;
}

static int rows(gs_weights *w, const uint8_t *s, uint32_t n, uint32_t count, uint32_t width, uint32_t want, uint32_t want_width) {
  if (count != want || width != want_width || n != count * gs_stride(width)) return 0;
  w->rows = s;
  w->nrows = count;
  return 1;
}

/* Whether all of `n` bytes are below `end`: the templates of rows rely on it. */
static int all_below(const uint8_t *s, uint32_t n, uint32_t end) {
  uint32_t i;
  for (i = 0; i < n && s[i] < end; i++) {}
  return i == n;
}

static int sure(const uint8_t **out, const uint8_t *s, uint32_t n, uint32_t count, uint32_t want, uint32_t end) {
  *out = s;
  return count == want && n == count && all_below(s, n, end);
}

/* `n` numbers of two bytes. */
static const int16_t *numbers(gs_arena *arena, const uint8_t *s, uint32_t n) {
  int16_t *out = gs_alloc(arena, n * sizeof *out);
  uint32_t i;
  for (i = 0; i < n; i++) {
    int32_t x = s[2 * i] | (int32_t)s[2 * i + 1] << 8;
    out[i] = (int16_t)(x < 0x8000 ? x : x - 0x10000);
  }
  return out;
}

static int section(gs_arena *arena, gs_model *m, const uint8_t *head, const uint8_t *s, uint32_t n) {
  uint32_t a = u32(head + 12), b = u32(head + 16), c = u32(head + 20);
  switch (u32(head)) {
    case GS_S_CUES: return wordmap(&m->cues, s, n, a) && all_below(m->cues.values, a, GS_CUES);
    case GS_S_KNOWN: return wordmap(&m->tagger.known, s, n, a) && all_below(m->tagger.known.values, a, GS_PENN);
    case GS_S_TAGS: return slots(&m->tagger.weights, s, n, a, b, GS_PENN);
    case GS_S_MOVES: return slots(&m->parser.moves, s, n, a, b, GS_MOVES);
    case GS_S_RELATIONS: return slots(&m->parser.relations, s, n, a, b, GS_RELATIONS);
    case GS_S_LABELS: return slots(&m->labeller.weights, s, n, a, b, GS_LABELS);
    case GS_S_TAG_ROWS: return rows(&m->tagger.weights, s, n, a, b, gs_tag_rows(), GS_PENN);
    case GS_S_MOVE_ROWS: return rows(&m->parser.moves, s, n, a, b, gs_move_rows(), GS_MOVES);
    case GS_S_RELATION_ROWS: return rows(&m->parser.relations, s, n, a, b, gs_relation_rows(), GS_RELATIONS);
    case GS_S_LABEL_ROWS: return rows(&m->labeller.weights, s, n, a, b, gs_label_rows(), GS_LABELS);
    case GS_S_SURE_MOVES: return sure(&m->parser.sure_moves, s, n, a, (gs_move_situations() + 3) / 4, 256);
    case GS_S_SURE_RELATIONS: return sure(&m->parser.sure_relations, s, n, a, gs_relation_situations(), GS_RELATIONS);
    case GS_S_FOLLOWS: {
      if (a != GS_CONTEXTS || b != GS_LABELS || n != 2 * GS_CONTEXTS * GS_LABELS * GS_LABELS) return 0;
      m->labeller.follows = numbers(arena, s, n / 2);
      memcpy(&m->labeller.unit, &c, sizeof c);
      return m->labeller.unit > 0 && m->labeller.unit < 1;
    }
    case GS_S_SPANS:
      memcpy(&m->labeller.span_unit, &c, sizeof c);
      return slots(&m->labeller.spans, s, n, a, b, 1) && m->labeller.span_unit > 0 && m->labeller.span_unit < 1;
    case GS_S_SPAN_ROWS: return rows(&m->labeller.spans, s, n, a, b, gs_span_rows(), 1);
    case GS_S_ORDER:
      if (a != GS_ORDER || n != 2 * GS_ORDER) return 0;
      m->labeller.order = numbers(arena, s, n / 2);
      return 1;
    case GS_S_CALIBRATION:
      if (a != n || n != GS_CALIBRATION) return 0;
      m->calibration = s;
      return 1;
    default: return 0;
  }
}

gs_model_error gs_model_load(gs_arena *a, const void *bytes, size_t n, int copied, gs_model *out) {
  const uint8_t *given = bytes, *at64 = bytes;
  gs_model m;
  uint32_t k, count, seen = 0;
  if (n < 8 || memcmp(given, GS_MODEL_MAGIC, 8) != 0) return GS_MODEL_FOREIGN;
  if (n < GS_MODEL_HEADER) return GS_MODEL_TRUNCATED;
  if (u32(given + 8) != GS_MODEL_VERSION) return GS_MODEL_OTHER_VERSION;
  if (u32(given + 12) != n) return GS_MODEL_TRUNCATED;
  if (gs_model_checksum(given + 24, n - 24) != (u32(given + 16) | (uint64_t)u32(given + 20) << 32)) return GS_MODEL_DAMAGED;
  count = u32(given + 24);
  if (count > 64 || GS_MODEL_HEADER + count * GS_MODEL_SECTION > n) return GS_MODEL_MALFORMED;
  if (copied) {
    uint8_t *copy = gs_alloc(a, n + 63);
    copy += (64 - (uintptr_t)copy % 64) % 64; /* so that no row of the labeller spans two cache lines */
    memcpy(copy, given, n);
    at64 = copy;
  }
  memset(&m, 0, sizeof m);
  for (k = 0; k < count; k++) {
    const uint8_t *head = at64 + GS_MODEL_HEADER + k * GS_MODEL_SECTION;
    uint32_t kind = u32(head), at = u32(head + 4), length = u32(head + 8);
    if (at > n || length > n - at || kind >= GS_SECTIONS || (seen >> kind & 1)) return GS_MODEL_MALFORMED;
    if (!section(a, &m, head, at64 + at, length)) return GS_MODEL_MALFORMED;
    seen |= 1u << kind;
  }
  if (seen != (1u << GS_SECTIONS) - 2) return GS_MODEL_MALFORMED;
  gs_labeller_ready(&m.labeller, a);
  *out = m;
  return GS_MODEL_OK;
}

void gs_model_run(const gs_model *m, gs_text *t, const gs_hits *hits, const gs_compiled *lexicon, gs_arena *a,
                  gs_view *v, uint8_t *labels, float *shares) {
  gs_view_words(v, a, t, hits, lexicon, &m->cues);
  gs_penn(&m->tagger, v, t, a);
  gs_parse_text(&m->parser, v, t, a);
  gs_view_trees(v, a);
  gs_label(&m->labeller, v, t, a, labels, shares);
}
