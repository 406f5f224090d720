/* The model file: what is refused and how, and what the models make of a text. */
#include "../../csrc/ledger/join.h"
#include "../../csrc/model/model_file.h"
#include "failing.h"
#include "test.h"

#define FILE_NAME "csrc/model/english.model" /* from the top of the checkout, or the first argument */

static unsigned char *bytes;
static size_t nbytes;

static int read_file(const char *name) {
  FILE *f = fopen(name, "rb");
  if (!f) return 0;
  fseek(f, 0, SEEK_END);
  nbytes = (size_t)ftell(f);
  rewind(f);
  bytes = malloc(nbytes + 1);
  if (!bytes || fread(bytes, 1, nbytes, f) != nbytes) nbytes = 0;
  fclose(f);
  return nbytes > 0;
}

/* The error of `n` bytes of a copy with one byte changed by `flip`. */
static gs_model_error load_with(size_t n, size_t at, unsigned char flip, int resum) {
  gs_arena *a = gs_arena_new(NULL);
  unsigned char *copy = malloc(n ? n : 1); /* of its own size, so that a sanitizer sees a step too far */
  gs_model m;
  jmp_buf here;
  volatile gs_model_error e = GS_MODEL_OK;
  if (!a || !copy) exit(3);
  memcpy(copy, bytes, n);
  if (at < n) copy[at] ^= flip;
  if (resum && n > 24) {
    uint64_t sum = gs_model_checksum(copy + 24, n - 24);
    int k;
    for (k = 0; k < 8; k++) copy[16 + k] = (unsigned char)(sum >> (8 * k));
  }
  if (gs_try(a, &here) == 0) e = gs_model_load(a, copy, n, 1, &m);
  else CHECKF(0, "memory ran out");
  gs_arena_free(a);
  free(copy);
  return e;
}

static void test_refusals(void) {
  test_random r = {88172645463325252u};
  size_t k;
  CHECK(load_with(nbytes, nbytes, 0, 0) == GS_MODEL_OK);
  CHECK(load_with(0, 0, 0, 0) == GS_MODEL_FOREIGN);
  CHECK(load_with(nbytes, 0, 1, 0) == GS_MODEL_FOREIGN);
  CHECK(load_with(8, 8, 0, 0) == GS_MODEL_TRUNCATED);
  CHECK(load_with(nbytes, 8, 1, 0) == GS_MODEL_OTHER_VERSION);
  CHECK(load_with(nbytes - 1, nbytes, 0, 0) == GS_MODEL_TRUNCATED);
  CHECK(load_with(nbytes / 2, nbytes, 0, 0) == GS_MODEL_TRUNCATED);
  for (k = 0; k < 20; k++) CHECK(load_with(nbytes, 16 + test_below(&r, (uint32_t)nbytes - 16), 64, 0) == GS_MODEL_DAMAGED);
  /* With a checksum to match: every bit of the head and of the list of sections. */
  for (k = 24; k < GS_MODEL_HEADER + (GS_SECTIONS - 1) * GS_MODEL_SECTION; k++) {
    int bit;
    for (bit = 0; bit < 8; bit++) {
      gs_model_error e = load_with(nbytes, k, (unsigned char)(1 << bit), 1);
      CHECKF(e == GS_MODEL_OK || e == GS_MODEL_MALFORMED, "byte %zu bit %d: %d", k, bit, (int)e);
    }
  }
  CHECK(load_with(nbytes, 24, 1, 1) == GS_MODEL_MALFORMED); /* a section too few or too many */
  for (k = 0; k <= GS_MODEL_MALFORMED + 1; k++) CHECK(gs_model_errmsg((gs_model_error)k)[0] != '\0');
}

static void test_memory(void) {
  failing f = {0};
  gainsay_allocator allocator = failing_allocator(&f);
  gs_arena *volatile a;
  jmp_buf here;
  gs_model m;
  f.fail_at = 2; /* the arena itself is made, the copy of the file is not */
  a = gs_arena_new(&allocator);
  CHECK(a != NULL);
  if (!a) return;
  if (gs_try(a, &here) == 0) {
    gs_model_load(a, bytes, nbytes, 1, &m);
    CHECKF(0, "loaded without memory");
  }
  gs_arena_free(a);
  CHECK(f.live == 0 && !f.wrong);
}

/* The words of a role, a space between. */
static void words_of(const gainsay_document *d, const gs_ranges *r, char *out) {
  uint32_t k, i;
  *out = '\0';
  for (k = 0; k < r->n; k++)
    for (i = r->at[k].first; i < r->at[k].last; i++) {
      const gs_string *w = gs_word_of(&d->text, i);
      sprintf(out + strlen(out), "%s%.*s", *out ? " " : "", (int)w->n, w->at);
    }
}

static void test_labels(void) {
  static const struct { const char *text, *source, *cue, *content; } cases[] = {
    {"The river will rise again on Sunday, the mayor said.", "the mayor", "said", "the river will rise again on sunday"},
    {"\"We never signed that contract,\" said Ines Falk, the company's treasurer.", "ines falk , the company 's treasurer", "said",
     "\" we never signed that contract , \""},
    {"The senator said that she would vote against the bill.", "the senator", "said", "that she would vote against the bill"},
    {"According to the report, the bridge had not been inspected for years.", "the report", "according to", "the bridge had not been inspected for years"}};
  gainsay_lexicon *lexicon = NULL;
  gainsay_engine *engine = NULL;
  size_t k;
  CHECK(gainsay_lexicon_english(NULL, &lexicon) == GAINSAY_OK && gainsay_engine_new(lexicon, &engine) == GAINSAY_OK);
  for (k = 0; k < sizeof cases / sizeof *cases; k++) {
    gainsay_document *d = NULL;
    gs_view v;
    gs_model m;
    jmp_buf here;
    char words[512];
    uint8_t *labels;
    float *shares;
    uint32_t i;
    CHECK(gainsay_read(engine, cases[k].text, strlen(cases[k].text), NULL, &d) == GAINSAY_OK);
    if (!d) continue;
    if (gs_try(d->arena, &here)) {
      CHECKF(0, "memory ran out");
      gainsay_document_free(d);
      continue;
    }
    CHECK(gs_model_load(d->arena, bytes, nbytes, 1, &m) == GS_MODEL_OK);
    labels = gs_alloc_zero(d->arena, d->text.tokens.n + 1u, 1);
    shares = gs_alloc_zero(d->arena, (d->text.tokens.n + 1u) * (size_t)GS_LABELS, sizeof *shares);
    gs_model_run(&m, &d->text, &d->hits, &engine->lexicon, d->arena, &v, labels, shares);
    for (i = 0; i < d->text.tokens.n; i++) {
      float sum = 0;
      uint32_t y;
      for (y = 0; y < GS_LABELS; y++) sum += shares[i * GS_LABELS + y];
      CHECKF(sum > 0.999f && sum < 1.001f, "shares add up to %g", (double)sum);
    }
    memset(&d->statements, 0, sizeof d->statements);
    gs_join(d, labels, shares);
    CHECKF(d->statements.n == 1, "%s: %u statements", cases[k].text, d->statements.n);
    if (d->statements.n) {
      const gs_statement *st = &d->statements.at[0];
      words_of(d, &st->source, words);
      CHECKF(strcmp(words, cases[k].source) == 0, "source: %s", words);
      words_of(d, &st->cue, words);
      CHECKF(strcmp(words, cases[k].cue) == 0, "cue: %s", words);
      words_of(d, &st->content, words);
      CHECKF(strcmp(words, cases[k].content) == 0, "content: %s", words);
      CHECK(st->confidence > 0 && st->confidence <= 1);
    }
    gainsay_document_free(d);
  }
  gainsay_engine_free(engine);
  gainsay_lexicon_free(lexicon);
}

int main(int argc, char **argv) {
  if (!read_file(argc > 1 ? argv[1] : FILE_NAME)) {
    CHECKF(0, "cannot read the model file");
    return test_end();
  }
  test_refusals();
  test_memory();
  test_labels();
  free(bytes);
  return test_end();
}
