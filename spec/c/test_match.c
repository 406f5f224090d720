/* A claim against a text: what the answer must hold whatever was asked, and every way
 * to fail. */
#include "../../csrc/gainsay.h"
#include "failing.h"
#include "test.h"

static const char news[] = "Harbour board hid the crack, inspectors say\n\n"
                           "PORT ELDER, Aug. 9 — The Elder Harbour Board hid a crack in the north "
                           "wall for two years. Divers found the crack in June.\n\n"
                           "The board’s chairman, Paul Stenner, denied that the board had bribed "
                           "an inspector. “That story is a hoax,” he said.\n\n"
                           "Norway offered to pay for a new wall, and Oslo confirmed it on "
                           "Friday.\n\nRead more: Walls of the north coast\n";

static const char *const claims[] = {
  "Harbour board hid a crack in the north wall",
  "Elder Harbour Board bribed an inspector",
  "Board denies bribing an inspector",
  "Orchard growers expect a late harvest of plums",
  "Norway will pay for a new wall in Port Elder",
  "", " ", "?", "the of and", "\xFF\xFE crack \xE2\x80 wall", "the crack",
  "Der Hafenrat bestritt einen Riss",
  "No, the board did NOT hide a crack: it's a \"hoax\"",
};
#define CLAIMS (sizeof claims / sizeof *claims)

static gainsay_engine *english(const gainsay_allocator *allocator) {
  gainsay_lexicon *lexicon;
  gainsay_engine *engine;
  CHECK(gainsay_lexicon_english(allocator, &lexicon) == GAINSAY_OK);
  CHECK(gainsay_engine_new(lexicon, &engine) == GAINSAY_OK);
  CHECK(gainsay_engine_model(engine, NULL, 0, NULL) == GAINSAY_OK);
  gainsay_lexicon_free(lexicon);
  return engine;
}

static gainsay_document *read_text(const gainsay_engine *engine, const char *text, size_t n) {
  gainsay_document *d;
  CHECK(gainsay_read(engine, text, n, NULL, &d) == GAINSAY_OK);
  return d;
}

static gainsay_match *ask(gainsay_document *claim, gainsay_document *text) {
  gainsay_match *m;
  CHECK(gainsay_match_claim(claim, text, &m) == GAINSAY_OK && m);
  return m;
}

/* What holds for every answer. */
static void check_answer(const gainsay_match *m, const gainsay_document *text, const char *name) {
  size_t n;
  uint32_t i;
  gainsay_document_text(text, &n);
  CHECKF((unsigned)m->stance < GAINSAY_SIDES && *gainsay_side_name(m->stance), "%s", name);
  CHECKF(m->confidence >= 0 && m->confidence <= 1, "%s: %f", name, (double)m->confidence);
  CHECKF((m->stance == GAINSAY_SIDE_NONE) == (m->spans.n == 0), "%s: %d, %u", name, (int)m->stance,
         (unsigned)m->spans.n);
  for (i = 0; i < m->spans.n; i++) {
    CHECKF(m->spans.at[i].start < m->spans.at[i].end && m->spans.at[i].end <= n, "%s", name);
    CHECKF(i == 0 || m->spans.at[i - 1].end <= m->spans.at[i].start, "%s", name);
  }
  CHECKF(m->nwhy > 0, "%s", name);
  for (i = 0; i < m->nwhy; i++) {
    CHECKF(*m->why[i].feature && m->why[i].detail, "%s", name);
    CHECKF(m->why[i].weight > 0 && (i == 0 || m->why[i - 1].weight >= m->why[i].weight), "%s",
           name);
  }
}

static int same_answer(const gainsay_match *a, const gainsay_match *b) {
  uint32_t i;
  if (a->stance != b->stance || a->confidence != b->confidence || a->spans.n != b->spans.n ||
      a->nwhy != b->nwhy)
    return 0;
  for (i = 0; i < a->spans.n; i++)
    if (a->spans.at[i].start != b->spans.at[i].start || a->spans.at[i].end != b->spans.at[i].end)
      return 0;
  for (i = 0; i < a->nwhy; i++)
    if (strcmp(a->why[i].feature, b->why[i].feature) || a->why[i].weight != b->why[i].weight ||
        strcmp(a->why[i].detail, b->why[i].detail))
      return 0;
  return 1;
}

static void test_answers(const gainsay_engine *engine) {
  gainsay_document *text = read_text(engine, news, sizeof news - 1);
  size_t i;
  for (i = 0; i < CLAIMS; i++) {
    gainsay_document *claim = read_text(engine, claims[i], strlen(claims[i]));
    gainsay_match *first = ask(claim, text), *again = ask(claim, text);
    check_answer(first, text, claims[i]);
    CHECKF(same_answer(first, again), "%s", claims[i]);
    gainsay_match_free(again);
    gainsay_match_free(first);
    gainsay_document_free(claim);
  }
  gainsay_document_free(text);
}

static gainsay_side side_of(const gainsay_engine *engine, const char *words, const char *against) {
  gainsay_document *claim = read_text(engine, words, strlen(words)),
                   *text = read_text(engine, against, strlen(against));
  gainsay_match *m = ask(claim, text);
  gainsay_side side = m->stance;
  gainsay_match_free(m);
  gainsay_document_free(claim);
  gainsay_document_free(text);
  return side;
}

static void test_sides(const gainsay_engine *engine) {
  static const char hoax[] = "The story about a shark in the canal at Velm is a hoax.\n\nThe photo "
                             "was shared by thousands of people, but it is fake: "
                             "it shows a shark off Perth in 2019. “There is no truth in it,” "
                             "police said. The claim was first made on a satirical site.";
  static const char told[] = "A shark was caught in the canal at Velm on Tuesday.\n\nTwo anglers "
                             "pulled the shark out of the water. “I was shaking,” "
                             "said Tom Arden, one of them. The shark was two metres long, said Ida "
                             "Loke, a biologist who measured it.";
  CHECK(side_of(engine, "Shark found in Velm canal", hoax) == GAINSAY_SIDE_DENY);
  CHECK(side_of(engine, "Shark in Velm canal is a hoax", hoax) == GAINSAY_SIDE_ASSERT);
  CHECK(side_of(engine, "Shark found in Velm canal", told) == GAINSAY_SIDE_ASSERT);
  CHECK(side_of(engine, "No, there is no shark in Velm's canal: the story is fake", told) ==
        GAINSAY_SIDE_DENY);
  CHECK(side_of(engine, "Plum harvest in the valley will be late", told) == GAINSAY_SIDE_NONE);
}

/* Bytes that are no claim anybody would make. */
static void test_hostile(const gainsay_engine *engine) {
  static const size_t sizes[] = {1, 63, 64, 65, 4096, 200000};
  gainsay_document *text = read_text(engine, news, sizeof news - 1),
                   *nothing = read_text(engine, "", 0);
  size_t i, k;
  for (i = 0; i < sizeof sizes / sizeof *sizes; i++)
    for (k = 0; k < 5; k++) {
      size_t n = sizes[i], j;
      char *bytes = malloc(n);
      gainsay_document *claim;
      gainsay_match *m;
      for (j = 0; j < n; j++)
        bytes[j] = k == 0 ? '\0' : k == 1 ? (char)(128 + j % 128) : k == 2 ? "crack wall "[j % 11] :
                   k == 3 ? (j % 6 == 5 ? ' ' : (char)('a' + (j * 7 + j / 6) % 26)) : '-';
      claim = read_text(engine, bytes, n);
      m = ask(claim, text);
      check_answer(m, text, "hostile claim");
      gainsay_match_free(m);
      m = ask(text, claim); /* and as a text */
      check_answer(m, claim, "hostile text");
      gainsay_match_free(m);
      m = ask(claim, claim);
      check_answer(m, claim, "itself");
      gainsay_match_free(m);
      m = ask(claim, nothing);
      CHECK(m->stance == GAINSAY_SIDE_NONE);
      gainsay_match_free(m);
      gainsay_document_free(claim);
      free(bytes);
    }
  gainsay_document_free(nothing);
  gainsay_document_free(text);
}

static void test_arguments(const gainsay_engine *engine) {
  gainsay_engine *other = english(NULL);
  gainsay_document *claim = read_text(other, claims[0], strlen(claims[0])),
                   *text = read_text(engine, news, sizeof news - 1), *ledger_only;
  gainsay_match *m = (gainsay_match *)(void *)&m;
  gainsay_options options;
  CHECK(gainsay_match_claim(claim, text, &m) == GAINSAY_EINVAL && !m);
  CHECK(gainsay_match_claim(NULL, text, &m) == GAINSAY_EINVAL && !m);
  CHECK(gainsay_match_claim(claim, NULL, &m) == GAINSAY_EINVAL && !m);
  CHECK(gainsay_match_claim(claim, claim, NULL) == GAINSAY_EINVAL);
  memset(&options, 0, sizeof options);
  options.no_match = 1;
  CHECK(gainsay_read(engine, news, sizeof news - 1, &options, &ledger_only) == GAINSAY_OK);
  CHECK(gainsay_match_claim(ledger_only, text, &m) == GAINSAY_EINVAL && !m);
  CHECK(gainsay_match_claim(text, ledger_only, &m) == GAINSAY_EINVAL && !m);
  CHECK(gainsay_document_ledger(ledger_only)->nstatements == gainsay_document_ledger(text)->nstatements);
  gainsay_document_free(ledger_only);
  gainsay_match_free(NULL);
  CHECK(!strcmp(gainsay_side_name(GAINSAY_SIDE_REPORT), "report") &&
        !*gainsay_side_name(GAINSAY_SIDES));
  gainsay_document_free(claim);
  gainsay_document_free(text);
  gainsay_engine_free(other);
}

/* An edited text is asked anew. */
static void test_edit(const gainsay_engine *engine) {
  static const char plums[] = "The plum harvest in the valley was late this year, growers said.";
  gainsay_document *text = read_text(engine, plums, sizeof plums - 1),
                   *claim = read_text(engine, claims[0], strlen(claims[0]));
  gainsay_match *m = ask(claim, text);
  CHECK(m->stance == GAINSAY_SIDE_NONE);
  gainsay_match_free(m);
  CHECK(gainsay_document_edit(text, 0, sizeof plums - 1, news, sizeof news - 1) == GAINSAY_OK);
  m = ask(claim, text);
  CHECK(m->stance != GAINSAY_SIDE_NONE);
  check_answer(m, text, "edited");
  gainsay_match_free(m);
  gainsay_document_free(claim);
  gainsay_document_free(text);
}

static void test_failing(void) {
  failing f = {0};
  gainsay_allocator allocator = failing_allocator(&f);
  gainsay_engine *engine = english(&allocator);
  size_t i, before = f.live;
  for (i = 0; i < CLAIMS; i++) {
    unsigned long n;
    int code = GAINSAY_ENOMEM;
    gainsay_document *claim = NULL, *text = NULL;
    gainsay_match *m = NULL, *whole;
    for (n = 1; code != GAINSAY_OK; n++) {
      /* fresh for every n, so that making them ready fails too; at times the same again */
      if (n % 3 == 1) {
        gainsay_document_free(claim);
        gainsay_document_free(text);
        claim = read_text(engine, claims[i], strlen(claims[i]));
        text = read_text(engine, news, sizeof news - 1);
      }
      f.calls = 0;
      f.fail_at = n;
      code = gainsay_match_claim(claim, text, &m);
      f.fail_at = 0;
      CHECKF(code == GAINSAY_OK ? m != NULL : code == GAINSAY_ENOMEM && !m, "%s, %lu: %d",
             claims[i], n, code);
    }
    whole = ask(claim, text);
    CHECKF(same_answer(m, whole), "%s", claims[i]);
    gainsay_match_free(whole);
    gainsay_match_free(m);
    gainsay_document_free(claim);
    gainsay_document_free(text);
    CHECK(f.live == before && !f.wrong);
  }
  gainsay_engine_free(engine);
  CHECK(f.live == 0 && f.blocks == 0 && !f.wrong);
}

int main(void) {
  gainsay_engine *engine = english(NULL);
  test_answers(engine);
  test_sides(engine);
  test_hostile(engine);
  test_arguments(engine);
  test_edit(engine);
  gainsay_engine_free(engine);
  test_failing();
  return test_end();
}
