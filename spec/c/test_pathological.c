/* Texts made to be slow: 10 MB or 1 MB of one thing each, and smaller ones with the
 * model.  All must be read, and the work and the memory must grow with the text: four
 * times the text may take no more than five times the counted steps and the bytes.
 * The time is shown, and marked where a quarter of the text took less than an eighth.
 *
 *     test_pathological [name] [MB]
 *
 * GAINSAY_TEST_MB sets the size of all: for valgrind, or for a long run. */
#include "../../csrc/ledger/ledger.h"
#include "failing.h"
#include "test.h"
#include <time.h>

/* A sanitizer takes its time too. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifdef SANITIZED
#define LARGE_MB 2.0
#define USUAL_MB 0.3
#define MODEL_MB 0.1
#else
#define LARGE_MB 10.0
#define USUAL_MB 1.0
#define MODEL_MB 0.2
#endif

#define STEP 4u          /* the larger text over the smaller */
#define MOST_TIME 8.0    /* ... and what may grow how much */
#define MOST_WORK 5.0
#define MOST_MEMORY 5.0
#define LEAST_JUDGED 200000u /* a response looks 75 sentences around: smaller texts grow into that */
#define TOO_SHORT 0.05   /* seconds: shorter times say nothing */
#define TRIES 3          /* other programs take their share of the machine */

/* ---- texts -------------------------------------------------------------------------- */

typedef struct shape {
  const char *name;
  const char *unit;               /* again and again; or ... */
  size_t (*make)(char *out, size_t size);
  const char *head;               /* once, before all */
  gainsay_input input;
  int large;
} shape;

static size_t put(char *out, size_t size, size_t n, const char *s) {
  size_t length = strlen(s);
  if (length > size - n) return size;
  memcpy(out + n, s, length);
  return n + length;
}

static size_t nuls(char *out, size_t size) {
  memset(out, 0, size);
  return size;
}

static size_t nested_brackets(char *out, size_t size) {
  memset(out, '(', size / 2);
  memset(out + size / 2, ')', size - size / 2);
  return size;
}

static size_t bad_bytes(char *out, size_t size) {
  static const unsigned char bad[] = {0xFF, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xE2, 0x80, ' ', 0xF4, 0x90, 0x80, 0x80};
  size_t i;
  for (i = 0; i < size; i++) out[i] = (char)bad[i % sizeof bad];
  return size;
}

/* A noise of the characters that the passes care for. */
static size_t noise(char *out, size_t size) {
  static const char *const parts[] = {"\"", "'", ".", ",", " ", "\n\n", "said", "Iran", "denied", "that", "“", "”", "’s",
                                      "(", ")", "-", "--", "not", "he", "The", "claim", "to", ";", ":", "1,000", "Mr"};
  test_random r = {88172645463325252u};
  size_t n = 0;
  while (n + 16 < size) {
    n = put(out, size, n, parts[test_below(&r, sizeof parts / sizeof *parts)]);
    if (test_below(&r, 3)) n = put(out, size, n, " ");
  }
  return n;
}

/* Every word another. */
static size_t distinct_words(char *out, size_t size) {
  size_t n = 0;
  uint32_t i, k;
  for (i = 0; n + 16 < size; i++) {
    out[n++] = (char)('A' + i % 26);
    for (k = i; k; k /= 26) out[n++] = (char)('a' + k % 26);
    out[n++] = i % 12 == 11 ? '.' : 'n';
    out[n++] = ' ';
  }
  return n;
}

/* Every name another, all of them with something to say. */
static size_t distinct_speakers(char *out, size_t size) {
  size_t n = 0;
  uint32_t i, k;
  for (i = 0; n + 80 < size; i++) {
    out[n++] = 'B';
    for (k = i; k; k /= 26) out[n++] = (char)('a' + k % 26);
    n = put(out, size, n, " Kelder denied that he had taken the money from Smith. ");
  }
  return n;
}

/* Answers with nothing around them that they could answer. */
static size_t lonely_answers(char *out, size_t size) {
  size_t n = 0;
  int i;
  while (n + 300 < size) {
    for (i = 0; i < 61; i++) n = put(out, size, n, "@\n\n");
    n = put(out, size, n, "The mayor denied it, doubted it, confirmed it and declined to comment.\n\n");
  }
  return n;
}

#define ACCUSATION "Norway accused Peru of bribing the judges. "

static const shape shapes[] = {
  {"straight quotation marks", "\"", NULL, NULL, GAINSAY_TEXT, 1},
  {"single quotation marks", "'", NULL, NULL, GAINSAY_TEXT, 0},
  {"single quotation marks, spaced", "' ", NULL, NULL, GAINSAY_TEXT, 0},
  {"opening curly marks", "“", NULL, NULL, GAINSAY_TEXT, 1},
  {"closing curly marks", "”", NULL, NULL, GAINSAY_TEXT, 0},
  {"curly marks in turn", "“a ” ", NULL, NULL, GAINSAY_TEXT, 0},
  {"marks of all kinds", "“‘\"'«»'\"’”", NULL, NULL, GAINSAY_TEXT, 0},
  {"quoted words", "\"no\" 'yes' ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one quotation that closes at once and opens again", "\" x\"y", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence", "and the house of the town ", NULL, NULL, GAINSAY_TEXT, 1},
  {"one sentence with commas", "the man, a judge, ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of cues", "said that ", NULL, "He ", GAINSAY_TEXT, 0},
  {"one sentence of subjects and cues", "he said she told them ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of names", "the Anna Kelder of Norway Peru ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of names that may be misspelt", "the Unites States of Saudo Arabia ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of negations", "he did not never deny it no ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of denials", "Peru denied that Norway doubted that Chile confirmed that ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of participles", "Peru of the said, denying, alleging that, ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of relative clauses", "the man who led the men who ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of phrases", "according to Peru, according to him, ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of claims", "Peru's claim that the allegation by Norway that ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of pronouns", "he said she they it who ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of times", "on the Monday of last week he said yesterday ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of hedges", "he may perhaps reportedly say ", NULL, NULL, GAINSAY_TEXT, 0},
  {"one sentence of exclamation marks", "!", NULL, "Of the day Peru denied that he said that he denied it", GAINSAY_TEXT, 0},
  {"stops and marks", ".\"", NULL, "Peru denied that he said that he denied it", GAINSAY_TEXT, 0},
  {"one token", "a", NULL, NULL, GAINSAY_TEXT, 1},
  {"one token of clitics", "'s", NULL, "a", GAINSAY_TEXT, 0},
  {"one token of negated clitics", "n't", NULL, "a", GAINSAY_TEXT, 0},
  {"one token of hyphens", "a-", NULL, NULL, GAINSAY_TEXT, 0},
  {"one token of dots", "a.", NULL, NULL, GAINSAY_TEXT, 0},
  {"one number", "1,0", NULL, NULL, GAINSAY_TEXT, 0},
  {"one address", "a/", NULL, "http://", GAINSAY_TEXT, 0},
  {"addresses", "://www.", NULL, NULL, GAINSAY_TEXT, 0},
  {"combining marks", "\xCC\x81", NULL, "e", GAINSAY_TEXT, 1},
  {"combining marks of two classes", "\xCC\xA3\xCC\x81", NULL, "e", GAINSAY_TEXT, 0},
  {"combining marks in the wrong order", "\xCC\x81\xCC\xA3", NULL, "e", GAINSAY_TEXT, 0},
  {"hangul", "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", NULL, NULL, GAINSAY_TEXT, 0},
  {"characters that fold to many", "\xEF\xB7\xBA", NULL, NULL, GAINSAY_TEXT, 0},
  {"ligatures", "\xEF\xAC\x83", NULL, NULL, GAINSAY_TEXT, 0},
  {"brackets opened", "(", NULL, NULL, GAINSAY_TEXT, 0},
  {"brackets nested", NULL, nested_brackets, NULL, GAINSAY_TEXT, 1},
  {"brackets closed before a cue", ") he said the ", NULL, NULL, GAINSAY_TEXT, 0},
  {"newlines", "\n", NULL, NULL, GAINSAY_TEXT, 1},
  {"carriage returns", "\r", NULL, NULL, GAINSAY_TEXT, 0},
  {"negations in the paragraphs of one quotation", "“No, it did not.\n\n", NULL, "Anna Kelder said: “The port is not safe.\n\n", GAINSAY_TEXT, 0},
  {"paragraphs of a letter", "a\n\n", NULL, NULL, GAINSAY_TEXT, 0},
  {"spaces", " ", NULL, NULL, GAINSAY_TEXT, 0},
  {"NULs", NULL, nuls, NULL, GAINSAY_TEXT, 1},
  {"invalid UTF-8", NULL, bad_bytes, NULL, GAINSAY_TEXT, 0},
  {"noise", NULL, noise, NULL, GAINSAY_TEXT, 0},
  {"distinct words", NULL, distinct_words, NULL, GAINSAY_TEXT, 0},
  {"distinct speakers", NULL, distinct_speakers, NULL, GAINSAY_TEXT, 0},
  {"answers with nothing around", NULL, lonely_answers, NULL, GAINSAY_TEXT, 0},
  {"a denial again and again", "Peru denied it. ", NULL, ACCUSATION, GAINSAY_TEXT, 0},
  {"a denial as a paragraph again and again", "Peru denied it.\n\n", NULL, ACCUSATION, GAINSAY_TEXT, 0},
  {"accusations and denials", ACCUSATION "Peru denied bribing the judges. ", NULL, NULL, GAINSAY_TEXT, 0},
  {"long accusations and denials", "Norway said that Peru had bribed the judges, that Chile had paid the clerks and that the "
   "port, which the three governments had bought, was sold to Kelder for a bribe of ten million. Peru denied that it had paid "
   "the judges, the clerks or the port and that Chile had bribed Kelder. ", NULL, NULL, GAINSAY_TEXT, 0},
  {"quotations opened and never closed", "\"They took it and it is gone.\n\n", NULL, "He said: \"It is gone.\n\n", GAINSAY_TEXT, 0},
  {"curly quotations opened and never closed", "“They took the money from Peru and denied it.\n\n", NULL,
   "Anna Kelder of Norway said: “Peru took the money.\n\n", GAINSAY_TEXT, 0},
  {"one long quotation among denials", "Peru denied that it had taken the money. ", NULL, "Anna Kelder said: “", GAINSAY_TEXT, 0},
  {"a speaker of many quotations", "“We never took the money,” he said. “It is gone, all of it.” ", NULL, "Anna Kelder spoke. ",
   GAINSAY_TEXT, 0},
  {"tags opened", "<", NULL, NULL, GAINSAY_HTML, 0},
  {"tags never closed", "<a ", NULL, NULL, GAINSAY_HTML, 0},
  {"comments opened", "<!--", NULL, NULL, GAINSAY_HTML, 0},
  {"scripts opened", "<script>", NULL, NULL, GAINSAY_HTML, 0},
  {"attributes", "<a href=\"", NULL, NULL, GAINSAY_HTML, 0},
  {"paragraphs", "<p>", NULL, NULL, GAINSAY_HTML, 0},
  {"ampersands", "&", NULL, NULL, GAINSAY_HTML, 0},
  {"long entities", "&#0000000000", NULL, NULL, GAINSAY_HTML, 0},
  {"entities", "&lt;p&gt;", NULL, NULL, GAINSAY_HTML, 0},
};

#define SHAPES (sizeof shapes / sizeof *shapes)

static size_t fill(const shape *s, char *out, size_t size) {
  size_t n = 0, once;
  if (s->make) return s->make(out, size);
  if (s->head) n = put(out, size, n, s->head);
  for (once = strlen(s->unit); n + once <= size; n += once) memcpy(out + n, s->unit, once);
  return n;
}

/* ---- measuring ---------------------------------------------------------------------- */

typedef struct cost { double seconds, work; size_t memory; } cost;

static cost measure(const gainsay_engine *engine, failing *memory, const shape *s, const char *text, size_t n) {
  gainsay_options options;
  gainsay_document *doc;
  clock_t start;
  cost c;
  size_t before = memory->live;
  int code;
  memset(&options, 0, sizeof options);
  options.input = s->input;
  memory->most = memory->live;
  start = clock();
  code = gainsay_read(engine, text, n, &options, &doc);
  c.seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  c.memory = memory->most - before;
  c.work = 0;
  CHECKF(code == GAINSAY_OK, "%s: %s", s->name, gainsay_errmsg(code));
  if (code == GAINSAY_OK) {
    c.work = (double)doc->text.work.done;
    gainsay_document_free(doc);
  }
  CHECK(memory->live == before);
  return c;
}

static void test_shape(const gainsay_engine *engine, failing *memory, const shape *s, char *text, size_t size) {
  size_t n = fill(s, text, size), less = fill(s, text, size / STEP);
  cost small = {0, 0, 0}, large = {0, 0, 0};
  int i, linear = 0;
  for (i = 0; i < TRIES && !linear; i++) {
    fill(s, text, size / STEP);
    small = measure(engine, memory, s, text, less);
    fill(s, text, size);
    large = measure(engine, memory, s, text, n);
    linear = large.seconds < MOST_TIME * (small.seconds > TOO_SHORT ? small.seconds : TOO_SHORT);
  }
  printf("%-52s %7.2f s (%4.1f), %6.1f steps and %6.1f bytes a byte\n", s->name, large.seconds,
         large.seconds / (small.seconds > 0.001 ? small.seconds : 0.001), large.work / (double)n,
         (double)large.memory / (double)n);
  fflush(stdout);
  /* A time proves nothing on a busy machine: it is shown, and steps and bytes are judged. */
  if (!linear) printf("  slow? %.2f s, and %.2f s for a quarter\n", large.seconds, small.seconds);
  if (size < LEAST_JUDGED) return;
  CHECKF(large.work < MOST_WORK * small.work, "%s: %.0f steps, and %.0f for a quarter", s->name, large.work, small.work);
  /* The last chunk of an arena may be large and nearly empty. */
  CHECKF((double)large.memory < MOST_MEMORY * (double)small.memory + 4e6, "%s: %lu bytes, and %lu for a quarter", s->name,
         (unsigned long)large.memory, (unsigned long)small.memory);
}

int main(int argc, char **argv) {
  failing memory = {0};
  gainsay_allocator allocator = failing_allocator(&memory);
  gainsay_lexicon *lexicon;
  gainsay_engine *engine;
  const char *wanted = getenv("GAINSAY_TEST_MB");
  double mb = argc > 2 ? atof(argv[2]) : wanted ? atof(wanted) : 0;
  size_t large = (size_t)(1e6 * (mb > 0 ? mb : LARGE_MB)), usual = (size_t)(1e6 * (mb > 0 ? mb : USUAL_MB)), i;
  char *text = malloc(large + 1);
  CHECK(text != NULL);
  CHECK(gainsay_lexicon_english(&allocator, &lexicon) == GAINSAY_OK);
  CHECK(gainsay_engine_new(lexicon, &engine) == GAINSAY_OK);
  gainsay_lexicon_free(lexicon);
  for (i = 0; i < SHAPES; i++)
    if (argc < 2 || strstr(shapes[i].name, argv[1]))
      test_shape(engine, &memory, &shapes[i], text, shapes[i].large ? large : usual);
  /* The same with the model, which has its own ways to be slow. */
  CHECK(gainsay_engine_model(engine, NULL, 0, NULL) == GAINSAY_OK);
  for (i = 0; i < SHAPES; i++)
    if (argc < 2 || strstr(shapes[i].name, argv[1]))
      test_shape(engine, &memory, &shapes[i], text, (size_t)(1e6 * (mb > 0 ? mb : MODEL_MB)));
  gainsay_engine_free(engine);
  free(text);
  CHECK(memory.live == 0 && !memory.wrong);
  return test_end();
}
