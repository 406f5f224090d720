/* The library through its public functions, as a host uses it: what a ledger must
 * hold whatever was read, reading by many threads, and every way to fail: memory,
 * limits, cancelling, wrong arguments. */
#define _POSIX_C_SOURCE 200112L /* pthread.h */
#include "../../csrc/ledger/ledger.h"
#include "failing.h"
#include "test.h"
#include <pthread.h>
#include <utf8proc.h>

/* ---- texts ---------------------------------------------------------------------------- */

static const char news[] =
  "Harbour board hid the crack, inspectors say\n\n"
  "By Lena Morrow\n\n"
  "PORT ELDER, Aug. 9 — Inspectors accused the Elder Harbour Board of hiding a crack in the north wall for two years.\n\n"
  "“They saw it and they painted over it,” said Dr. Tom Reyle, who led the inspection. “Nobody told the town.” He said that "
  "the board’s engineer, Ida Frost, may have known about the crack in 2029.\n\n"
  "The board denied hiding anything. “We have never painted over a crack,” its chairman, Paul Stenner, told reporters on "
  "Friday, calling the report “a bad joke”. Frost did not respond to a request for comment.\n\n"
  "According to an official who asked not to be named, Norway offered to pay for a new wall. Norwegian officials declined to "
  "comment; Oslo later confirmed that talks had taken place.\n\n"
  "\"It isn't true,\" Stenner added, \"and Reyle can't prove it.\" Reyle doubted that.\n\n"
  "Read more: Walls of the north coast\n© 2031 The Elder Post. All rights reserved.\n";

static const char quotes[] =
  "“One paragraph that goes on,” said Anna Kelder, a judge.\n\n"
  "“It is not over. He said: ‘We took the voters’ money,’ and left.\n\n"
  "“And it goes on,” she said. «Jamais,» he replied, ‘twas the night before.\n\n"
  "``Old marks too,'' said Smith -- who denied it. \"Never closed, he said. The 6\" pipe broke.\n\n"
  "Peru's claim that Chile's “spies” bribed the clerks was “false”, the ministry said.\n";

static const char html[] =
  "<html><head><title>Board hid the crack &amp; more</title><style>p { color: red }</style></head><body>"
  "<p>The board&rsquo;s chairman, Paul Stenner, <b>denied</b> on Friday that it had hidden a crack.</p>"
  "<p>&ldquo;It is false,&#8221; said Stenner &#x2014; who leads the board.<br>Inspectors accused the board of lying.</p>"
  "<script>if (a < b) document.write(\"said that\")</script><!-- he said --><p>Norway said &lt;nothing&gt; &bogus; &#0; of it.";

static const char broken[] =
  "The b\xC3oard denied\xFF\xFE it, said \xE2\x80\x9CSmith\xE2\x80. \xED\xA0\x80 Inspectors ac\xCC\x81" "cused the board\x80 of "
  "lying, Norwa\xC2\xADy said. \xF0\x9F\x98\x80 \xEF\xAC\x81rst \xEF\xBC\xA9ran \xC2\xBD of it \xF4\x90\x80\x80 was \xC0\xAFno.";

static const char other_language[] =
  "Der Hafenrat bestritt am Freitag, einen Riss in der Nordmauer verschwiegen zu haben. „Wir haben niemals etwas übermalt“, "
  "sagte der Vorsitzende Paul Stenner vor Journalisten. Die Inspektoren erhoben schwere Vorwürfe gegen ihn und sein Amt.";

typedef struct sample { const char *name, *text; size_t length; gainsay_input input; } sample;

static const sample samples[] = {
  {"news", news, sizeof news - 1, GAINSAY_TEXT},
  {"quotes", quotes, sizeof quotes - 1, GAINSAY_TEXT},
  {"html", html, sizeof html - 1, GAINSAY_HTML},
  {"html as text", html, sizeof html - 1, GAINSAY_TEXT},
  {"broken", broken, sizeof broken - 1, GAINSAY_TEXT},
  {"broken html", broken, sizeof broken - 1, GAINSAY_HTML},
  {"another language", other_language, sizeof other_language - 1, GAINSAY_TEXT},
  {"a NUL", "Peru\0denied it.", 15, GAINSAY_TEXT},
  {"a word", "denied", 6, GAINSAY_TEXT},
  {"a line end", "\r\n", 2, GAINSAY_TEXT},
  {"nothing", "", 0, GAINSAY_TEXT},
};

#define SAMPLES (sizeof samples / sizeof *samples)

static gainsay_engine *english(const gainsay_allocator *allocator) {
  gainsay_lexicon *lexicon;
  gainsay_engine *engine;
  CHECK(gainsay_lexicon_english(allocator, &lexicon) == GAINSAY_OK);
  CHECK(gainsay_engine_new(lexicon, &engine) == GAINSAY_OK);
  CHECK(gainsay_engine_model(engine, NULL, 0, NULL) == GAINSAY_OK);
  gainsay_lexicon_free(lexicon);
  return engine;
}

static gainsay_document *read_sample(const gainsay_engine *engine, const sample *s) {
  gainsay_options options;
  gainsay_document *doc;
  memset(&options, 0, sizeof options);
  options.input = s->input;
  CHECKF(gainsay_read(engine, s->text, s->length, &options, &doc) == GAINSAY_OK, "%s", s->name);
  return doc;
}

/* ---- what every ledger must hold -------------------------------------------------------- */

/* What is wrong with a ledger, the first thing found; NULL where nothing is. */
typedef struct judge {
  const gainsay_document *doc;
  const gainsay_ledger *ledger;
  uint8_t *border; /* by byte: 1 a character may begin here, 2 a token begins, 4 one ends */
  size_t n;
  const char *wrong;
} judge;

#define DEMAND(j, condition) ((condition) ? (void)0 : (void)((j)->wrong = (j)->wrong ? (j)->wrong : #condition))

static void find_borders(judge *j) {
  const utf8proc_uint8_t *text = (const utf8proc_uint8_t *)gainsay_document_text(j->doc, &j->n);
  size_t i;
  uint32_t k;
  j->border = calloc(j->n + 1, 1);
  for (i = 0; i < j->n;) {
    utf8proc_int32_t c;
    utf8proc_ssize_t length = utf8proc_iterate(text + i, (utf8proc_ssize_t)(j->n - i), &c);
    j->border[i] |= 1;
    i += length > 0 ? (size_t)length : 1;
  }
  j->border[j->n] |= 1;
  for (k = 0; k < j->doc->text.tokens.n; k++) {
    const gs_token *t = &j->doc->text.tokens.at[k];
    DEMAND(j, t->start < t->end && t->end <= j->n);
    if (j->wrong) return;
    j->border[t->start] |= 2;
    j->border[t->end] |= 4;
  }
}

static void judge_span(judge *j, gainsay_span s) {
  DEMAND(j, s.start < s.end);
  DEMAND(j, s.end <= j->n);
  if (j->wrong) return;
  DEMAND(j, (j->border[s.start] & 3) == 3);
  DEMAND(j, (j->border[s.end] & 5) == 5);
}

static void judge_spans(judge *j, gainsay_spans s) {
  uint32_t i;
  DEMAND(j, s.at != NULL || s.n == 0);
  for (i = 0; i < s.n; i++) judge_span(j, s.at[i]);
}

static void judge_optional(judge *j, gainsay_span s) {
  if (s.start || s.end) judge_span(j, s);
}

static void judge_ids(judge *j, gainsay_ids ids, size_t most) {
  uint32_t i, k;
  for (i = 0; i < ids.n; i++) {
    DEMAND(j, ids.at[i] >= 1 && ids.at[i] <= most);
    for (k = 0; k < i && k < 50; k++) DEMAND(j, ids.at[i] != ids.at[k]);
  }
}

static int is_valid(const char *s) {
  utf8proc_int32_t c;
  while (*s) {
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s, -1, &c);
    if (n <= 0) return 0;
    s += n;
  }
  return 1;
}

static int is_response(gainsay_stance s) {
  return s == GAINSAY_DENY || s == GAINSAY_DOUBT || s == GAINSAY_CONFIRM || s == GAINSAY_NO_COMMENT;
}

static int has_id(gainsay_ids ids, uint32_t id) {
  uint32_t i;
  for (i = 0; i < ids.n; i++)
    if (ids.at[i] == id) return 1;
  return 0;
}

static void judge_statements(judge *j) {
  const gainsay_ledger *l = j->ledger;
  size_t i;
  for (i = 0; i < l->nstatements; i++) {
    const gainsay_statement *s = &l->statements[i];
    DEMAND(j, s->id == i + 1);
    DEMAND(j, (unsigned)s->stance < GAINSAY_STANCES && (unsigned)s->detail < GAINSAY_DETAILS);
    DEMAND(j, (unsigned)s->kind < GAINSAY_KINDS && (unsigned)s->anonymity < GAINSAY_ANONYMITIES);
    DEMAND(j, (unsigned)s->quotation < GAINSAY_QUOTATIONS);
    DEMAND(j, s->certainty >= 0 && s->certainty <= 1 && s->confidence >= 0 && s->confidence <= 1);
    DEMAND(j, s->entity <= l->nentities && s->party <= l->nentities);
    DEMAND(j, s->via <= l->nstatements && s->via != s->id);
    DEMAND(j, s->lemma && is_valid(s->lemma));
    DEMAND(j, s->line >= 1 && s->column >= 1);
    DEMAND(j, s->cue.n + s->content.n > 0);
    judge_spans(j, s->hedges);
    judge_spans(j, s->source);
    judge_spans(j, s->cue);
    judge_spans(j, s->content);
    judge_span(j, s->sentence);
    judge_optional(j, s->told_to);
    judge_optional(j, s->when);
    if (s->kind == GAINSAY_WRITER) DEMAND(j, s->cue.n == 0);
  }
}

static void judge_answers(judge *j) {
  const gainsay_ledger *l = j->ledger;
  size_t i;
  uint32_t k;
  for (i = 0; i < l->nlinks; i++) {
    const gainsay_link *x = &l->links[i];
    DEMAND(j, x->response >= 1 && x->response <= l->nstatements && x->claim >= 1 && x->claim <= l->nstatements);
    if (j->wrong) return;
    DEMAND(j, x->response != x->claim);
    DEMAND(j, x->relation == l->statements[x->response - 1].stance && is_response(x->relation));
    DEMAND(j, x->confidence >= 0 && x->confidence <= 1);
    DEMAND(j, i == 0 || x->response >= l->links[i - 1].response);
    for (k = 0; k < x->nwhy; k++) {
      DEMAND(j, *x->why[k].feature && is_valid(x->why[k].detail));
      DEMAND(j, k == 0 || x->why[k].weight <= x->why[k - 1].weight);
    }
  }
  for (i = 0; i < l->nclaims; i++) {
    const gainsay_claim *c = &l->claims[i];
    DEMAND(j, c->statement >= 1 && c->statement <= l->nstatements);
    DEMAND(j, i == 0 || c->statement > l->claims[i - 1].statement);
    DEMAND(j, (unsigned)c->status < GAINSAY_STATUSES);
    judge_ids(j, c->same_as, l->nstatements);
    judge_ids(j, c->accused, l->nentities);
    judge_ids(j, c->answered_by, l->nstatements);
    judge_ids(j, c->unanswered, l->nentities);
    if (j->wrong) return;
    DEMAND(j, !has_id(c->same_as, c->statement));
    for (k = 0; k < c->unanswered.n && k < 50; k++) DEMAND(j, has_id(c->accused, c->unanswered.at[k]));
    for (k = 0; k < c->answered_by.n; k++) DEMAND(j, is_response(l->statements[c->answered_by.at[k] - 1].stance));
  }
}

static void judge_rest(judge *j) {
  const gainsay_ledger *l = j->ledger;
  size_t i;
  for (i = 0; i < l->nentities; i++) {
    const gainsay_entity *e = &l->entities[i];
    DEMAND(j, e->id == i + 1 && e->name && is_valid(e->name) && (unsigned)e->kind < GAINSAY_KINDS);
    DEMAND(j, e->party <= l->nentities && e->party != e->id);
    judge_spans(j, e->mentions);
  }
  for (i = 0; i < l->nblocks; i++) {
    DEMAND(j, (unsigned)l->blocks[i].kind < GAINSAY_BLOCK_KINDS);
    judge_span(j, l->blocks[i].span);
    DEMAND(j, i == 0 || l->blocks[i].span.start >= l->blocks[i - 1].span.end);
  }
  for (i = 0; i < l->nsentences; i++) {
    judge_span(j, l->sentences[i]);
    DEMAND(j, i == 0 || l->sentences[i].start >= l->sentences[i - 1].start);
  }
  for (i = 0; i < l->nquotations; i++) judge_span(j, l->quotations[i]);
  for (i = 0; i < l->nwarnings; i++) {
    DEMAND(j, *l->warnings[i].warning && l->warnings[i].count >= 1 && l->warnings[i].start <= j->n);
    DEMAND(j, strcmp(l->warnings[i].warning, "language") != 0 || l->nstatements == 0);
  }
  DEMAND(j, strcmp(l->language, "en") == 0 || strcmp(l->language, "") == 0);
}

static const char *what_is_wrong(const gainsay_document *doc) {
  judge j;
  memset(&j, 0, sizeof j);
  j.doc = doc;
  j.ledger = gainsay_document_ledger(doc);
  find_borders(&j);
  if (!j.wrong) judge_statements(&j);
  if (!j.wrong) judge_answers(&j);
  if (!j.wrong) judge_rest(&j);
  free(j.border);
  return j.wrong;
}

/* ---- two ledgers, field by field ------------------------------------------------------------ */

static int same_spans(gainsay_spans a, gainsay_spans b) {
  return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n * sizeof *a.at) == 0);
}

static int same_ids(gainsay_ids a, gainsay_ids b) {
  return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n * sizeof *a.at) == 0);
}

static int same_span(gainsay_span a, gainsay_span b) { return a.start == b.start && a.end == b.end; }

static int same_statement(const gainsay_statement *a, const gainsay_statement *b) {
  return a->id == b->id && a->stance == b->stance && a->detail == b->detail && a->factive == b->factive &&
         a->negative == b->negative && a->certainty == b->certainty && a->confidence == b->confidence &&
         same_spans(a->hedges, b->hedges) && same_spans(a->source, b->source) && same_spans(a->cue, b->cue) &&
         same_spans(a->content, b->content) && a->entity == b->entity && a->party == b->party && a->kind == b->kind &&
         a->anonymity == b->anonymity && strcmp(a->lemma, b->lemma) == 0 && a->quotation == b->quotation &&
         same_span(a->sentence, b->sentence) && a->line == b->line && a->column == b->column &&
         same_span(a->told_to, b->told_to) && same_span(a->when, b->when) && a->via == b->via;
}

static int same_link(const gainsay_link *a, const gainsay_link *b) {
  uint32_t i;
  if (a->response != b->response || a->claim != b->claim || a->relation != b->relation || a->confidence != b->confidence ||
      a->nwhy != b->nwhy)
    return 0;
  for (i = 0; i < a->nwhy; i++)
    if (strcmp(a->why[i].feature, b->why[i].feature) != 0 || a->why[i].weight != b->why[i].weight ||
        strcmp(a->why[i].detail, b->why[i].detail) != 0)
      return 0;
  return 1;
}

static int same_ledger(const gainsay_document *x, const gainsay_document *y) {
  const gainsay_ledger *a = gainsay_document_ledger(x), *b = gainsay_document_ledger(y);
  size_t i, n, m;
  const char *s = gainsay_document_text(x, &n), *t = gainsay_document_text(y, &m);
  if (n != m || memcmp(s, t, n) != 0) return 0;
  s = gainsay_document_folded(x, &n), t = gainsay_document_folded(y, &m);
  if (n != m || memcmp(s, t, n) != 0) return 0;
  if (strcmp(a->language, b->language) != 0 || a->nstatements != b->nstatements || a->nlinks != b->nlinks ||
      a->nclaims != b->nclaims || a->nentities != b->nentities || a->nblocks != b->nblocks ||
      a->nsentences != b->nsentences || a->nquotations != b->nquotations || a->nwarnings != b->nwarnings)
    return 0;
  for (i = 0; i < a->nstatements; i++)
    if (!same_statement(&a->statements[i], &b->statements[i])) return 0;
  for (i = 0; i < a->nlinks; i++)
    if (!same_link(&a->links[i], &b->links[i])) return 0;
  for (i = 0; i < a->nclaims; i++) {
    const gainsay_claim *c = &a->claims[i], *d = &b->claims[i];
    if (c->statement != d->statement || c->status != d->status || !same_ids(c->same_as, d->same_as) ||
        !same_ids(c->accused, d->accused) || !same_ids(c->answered_by, d->answered_by) || !same_ids(c->unanswered, d->unanswered))
      return 0;
  }
  for (i = 0; i < a->nentities; i++) {
    const gainsay_entity *c = &a->entities[i], *d = &b->entities[i];
    if (c->id != d->id || strcmp(c->name, d->name) != 0 || c->kind != d->kind || c->party != d->party ||
        !same_spans(c->mentions, d->mentions))
      return 0;
  }
  for (i = 0; i < a->nblocks; i++)
    if (a->blocks[i].kind != b->blocks[i].kind || !same_span(a->blocks[i].span, b->blocks[i].span)) return 0;
  for (i = 0; i < a->nsentences; i++)
    if (!same_span(a->sentences[i], b->sentences[i])) return 0;
  for (i = 0; i < a->nquotations; i++)
    if (!same_span(a->quotations[i], b->quotations[i])) return 0;
  for (i = 0; i < a->nwarnings; i++)
    if (strcmp(a->warnings[i].warning, b->warnings[i].warning) != 0 || a->warnings[i].count != b->warnings[i].count ||
        a->warnings[i].start != b->warnings[i].start)
      return 0;
  return 1;
}

/* ---- samples ----------------------------------------------------------------------------------- */

static void test_samples(const gainsay_engine *engine) {
  size_t i;
  for (i = 0; i < SAMPLES; i++) {
    gainsay_document *doc = read_sample(engine, &samples[i]), *again = read_sample(engine, &samples[i]);
    const char *wrong = what_is_wrong(doc);
    size_t n;
    CHECKF(!wrong, "%s: %s", samples[i].name, wrong);
    CHECKF(same_ledger(doc, again), "%s", samples[i].name);
    CHECK(memcmp(gainsay_document_text(doc, &n), samples[i].text, samples[i].length) == 0 && n == samples[i].length);
    CHECK(gainsay_document_text(doc, NULL) != samples[i].text);
    gainsay_document_free(doc);
    gainsay_document_free(again);
  }
}

static size_t count_stance(const gainsay_ledger *l, gainsay_stance stance) {
  size_t i, n = 0;
  for (i = 0; i < l->nstatements; i++) n += l->statements[i].stance == stance;
  return n;
}

static void test_news(const gainsay_engine *engine) {
  gainsay_document *doc = read_sample(engine, &samples[0]);
  const gainsay_ledger *l = gainsay_document_ledger(doc);
  size_t i, furniture = 0;
  CHECK(strcmp(l->language, "en") == 0);
  CHECK(count_stance(l, GAINSAY_ALLEGE) >= 1);
  CHECK(count_stance(l, GAINSAY_DENY) >= 1);
  CHECK(count_stance(l, GAINSAY_NO_COMMENT) >= 2);
  CHECK(l->nlinks >= 1 && l->nclaims >= 1);
  CHECK(l->nblocks >= 9 && l->blocks[0].kind == GAINSAY_HEADLINE);
  for (i = 0; i < l->nblocks; i++) furniture += l->blocks[i].kind == GAINSAY_FURNITURE_BLOCK;
  CHECK(furniture >= 2);
  gainsay_document_free(doc);
  doc = read_sample(engine, &samples[6]);
  l = gainsay_document_ledger(doc);
  CHECK(strcmp(l->language, "") == 0 && l->nstatements == 0 && l->nlinks == 0 && l->nwarnings >= 1);
  CHECK(l->nsentences >= 2);
  gainsay_document_free(doc);
}

/* A small article must not cost a host much. */
static void test_memory(const gainsay_engine *engine, failing *memory) {
  char text[5000];
  size_t n = 0, before = memory->live, piece = sizeof news - 1;
  gainsay_document *doc;
  while (n < sizeof text) {
    size_t take = sizeof text - n < piece ? sizeof text - n : piece;
    memcpy(text + n, news, take);
    n += take;
  }
  memory->most = memory->live;
  CHECK(gainsay_read(engine, text, n, NULL, &doc) == GAINSAY_OK);
  CHECKF(memory->most - before < 2000000, "5 KB of news take %lu bytes", (unsigned long)(memory->most - before));
  gainsay_document_free(doc);
  CHECK(memory->live == before);
}

/* ---- arguments and limits ------------------------------------------------------------------- */

static void test_arguments(const gainsay_engine *engine) {
  gainsay_options options;
  gainsay_document *doc = (gainsay_document *)&options;
  gainsay_lexicon *lexicon;
  gainsay_engine *made = (gainsay_engine *)&options;
  gainsay_entry entry;
  size_t n;
  CHECK(gainsay_read(engine, "x", 1, NULL, NULL) == GAINSAY_EINVAL);
  CHECK(gainsay_read(NULL, "x", 1, NULL, &doc) == GAINSAY_EINVAL && !doc);
  CHECK(gainsay_read(engine, NULL, 1, NULL, &doc) == GAINSAY_EINVAL && !doc);
  memset(&options, 0, sizeof options);
  options.input = (gainsay_input)7;
  CHECK(gainsay_read(engine, "x", 1, &options, &doc) == GAINSAY_EINVAL && !doc);
  options.input = GAINSAY_TEXT;
  options.headline_length = 3;
  CHECK(gainsay_read(engine, "x", 1, &options, &doc) == GAINSAY_EINVAL && !doc);
  options.headline_length = 0;

  options.max_bytes = 4;
  CHECK(gainsay_read(engine, "12345", 5, &options, &doc) == GAINSAY_ETOOBIG && !doc);
  CHECK(gainsay_read(engine, "1234", 4, &options, &doc) == GAINSAY_OK);
  CHECK(gainsay_document_edit(doc, 4, 4, "5", 1) == GAINSAY_ETOOBIG);
  CHECK(gainsay_document_edit(doc, 3, 4, "5", 1) == GAINSAY_OK);
  CHECK(gainsay_document_edit(doc, 0, 0, "x", SIZE_MAX) == GAINSAY_ETOOBIG);
  CHECK(gainsay_document_edit(doc, 3, 2, "x", 1) == GAINSAY_EINVAL);
  CHECK(gainsay_document_edit(doc, 0, 5, "x", 1) == GAINSAY_EINVAL);
  CHECK(gainsay_document_edit(doc, 5, 5, "x", 1) == GAINSAY_EINVAL);
  CHECK(gainsay_document_edit(doc, 0, 0, NULL, 1) == GAINSAY_EINVAL);
  CHECK(gainsay_document_edit(NULL, 0, 0, "x", 1) == GAINSAY_EINVAL);
  CHECK(strcmp(gainsay_document_text(doc, &n), "1235") == 0 && n == 4);
  gainsay_document_free(doc);
  CHECK(gainsay_read(engine, NULL, 0, NULL, &doc) == GAINSAY_OK);
  CHECK(*gainsay_document_text(doc, &n) == '\0' && n == 0);
  CHECK(gainsay_document_edit(doc, 0, 0, NULL, 0) == GAINSAY_OK);
  gainsay_document_free(doc);
  /* Above the default limit without a word of the caller's; the text is never touched. */
  CHECK(gainsay_read(engine, "", GAINSAY_DEFAULT_MAX_BYTES + 1u, NULL, &doc) == GAINSAY_ETOOBIG);
  options.max_bytes = SIZE_MAX;
  CHECK(gainsay_read(engine, "", (size_t)GAINSAY_MAX_BYTES + 1, &options, &doc) == GAINSAY_ETOOBIG);

  CHECK(gainsay_lexicon_new(NULL, NULL) == GAINSAY_EINVAL);
  CHECK(gainsay_lexicon_english(NULL, NULL) == GAINSAY_EINVAL);
  CHECK(gainsay_engine_new(NULL, &made) == GAINSAY_EINVAL && !made);
  CHECK(gainsay_lexicon_new(NULL, &lexicon) == GAINSAY_OK);
  CHECK(gainsay_engine_new(lexicon, NULL) == GAINSAY_EINVAL);
  memset(&entry, 0, sizeof entry);
  entry.words = "word";
  entry.strength = 1;
  CHECK(gainsay_lexicon_add(NULL, &entry) == GAINSAY_EINVAL);
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_OK);
  CHECK(gainsay_lexicon_add(lexicon, NULL) == GAINSAY_ELEXICON);
  entry.words = NULL;
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  entry.words = "";
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  entry.words = "two  spaces";
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  entry.words = "space ";
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  entry.words = "1 2 3 4 5 6 7 8";
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_OK);
  entry.words = "1 2 3 4 5 6 7 8 9";
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  entry.words = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; /* 65 */
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  entry.words = "word";
  entry.category = GAINSAY_CATEGORIES;
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  entry.category = GAINSAY_CUE;
  entry.stance = GAINSAY_STANCES;
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  entry.stance = GAINSAY_ASSERT;
  entry.strength = 1.5f;
  CHECK(gainsay_lexicon_add(lexicon, &entry) == GAINSAY_ELEXICON);
  CHECK(gainsay_engine_new(lexicon, &made) == GAINSAY_OK);
  gainsay_lexicon_free(lexicon);
  gainsay_engine_free(made);
  gainsay_lexicon_free(NULL);
  gainsay_engine_free(NULL);
  gainsay_document_free(NULL);

  CHECK(*gainsay_errmsg(-99) && strcmp(gainsay_errname(GAINSAY_ENOMEM), "no-memory") == 0);
  CHECK(*gainsay_stance_name((gainsay_stance)99) == '\0' && *gainsay_stance_name((gainsay_stance)-1) == '\0');
  CHECK(strcmp(gainsay_relation_name(GAINSAY_DENY), "denies") == 0 && *gainsay_relation_name(GAINSAY_ASSERT) == '\0');
}

/* An engine of a lexicon with nothing in it reads too. */
static void test_empty_lexicon(void) {
  gainsay_lexicon *lexicon;
  gainsay_engine *engine;
  size_t i;
  CHECK(gainsay_lexicon_new(NULL, &lexicon) == GAINSAY_OK && gainsay_engine_new(lexicon, &engine) == GAINSAY_OK);
  gainsay_lexicon_free(lexicon);
  for (i = 0; i < SAMPLES; i++) {
    gainsay_document *doc = read_sample(engine, &samples[i]);
    const char *wrong = what_is_wrong(doc);
    CHECKF(!wrong, "%s: %s", samples[i].name, wrong);
    gainsay_document_free(doc);
  }
  gainsay_engine_free(engine);
}

/* ---- asking a document ------------------------------------------------------------------------ */

static size_t slice(const gainsay_document *doc, uint32_t start, uint32_t end, char *buffer, size_t capacity) {
  gainsay_span s;
  s.start = start;
  s.end = end;
  return gainsay_document_slice(doc, s, buffer, capacity);
}

static int at(const gainsay_document *doc, size_t offset, uint32_t line, uint32_t column) {
  uint32_t l = 0, c = 0;
  gainsay_document_locate(doc, offset, &l, &c);
  return l == line && c == column;
}

static void test_asking(const gainsay_engine *engine) {
  /*                       01234567 8 9 0    1   2    3   4   5   6    7    8 9 */
  static const char text[] = "One\r\ntwo\rt\xC3\xA9\n\n\xE2\x82\xAC\xFF\0end";
  const size_t n = sizeof text - 1;
  gainsay_document *doc;
  gainsay_span s;
  char buffer[64];
  size_t i, k, length;
  CHECK(gainsay_read(engine, text, n, NULL, &doc) == GAINSAY_OK);
  CHECK(n == 22);
  CHECK(at(doc, 0, 1, 1) && at(doc, 3, 1, 4) && at(doc, 4, 1, 5) && at(doc, 5, 2, 1) && at(doc, 8, 2, 4));
  CHECK(at(doc, 9, 3, 1) && at(doc, 12, 3, 4) && at(doc, 13, 4, 1) && at(doc, 14, 5, 1) && at(doc, 17, 5, 4));
  CHECK(at(doc, n, 5, 9));
  CHECK(at(doc, n + 1, 5, 9) && at(doc, SIZE_MAX, 5, 9));

  memset(buffer, '#', sizeof buffer);
  CHECK(slice(doc, 0, 3, NULL, 0) == 3 && slice(doc, 0, 3, buffer, 0) == 3 && buffer[0] == '#');
  CHECK(slice(doc, 0, 3, buffer, 2) == 3 && memcmp(buffer, "On#", 3) == 0);
  CHECK(slice(doc, 9, 12, buffer, sizeof buffer) == 3 && memcmp(buffer, "t\xC3\xA9#", 4) == 0);
  memset(buffer, '#', sizeof buffer);
  CHECK(slice(doc, 9, 12, buffer, 2) == 3 && memcmp(buffer, "t#", 2) == 0); /* never half a character */
  CHECK(slice(doc, 14, 17, buffer, 2) == 3 && buffer[0] == 't');
  /* Bad bytes, NULs and the halves of characters are U+FFFD. */
  CHECK(slice(doc, 17, 19, buffer, sizeof buffer) == 6 && memcmp(buffer, "\xEF\xBF\xBD\xEF\xBF\xBD", 6) == 0);
  CHECK(slice(doc, 15, 16, buffer, sizeof buffer) == 3 && memcmp(buffer, "\xEF\xBF\xBD", 3) == 0);
  CHECK(slice(doc, 0, 0, buffer, sizeof buffer) == 0 && slice(doc, 22, 22, buffer, sizeof buffer) == 0);
  CHECK(slice(doc, 19, 99, buffer, sizeof buffer) == 3 && memcmp(buffer, "end", 3) == 0);
  CHECK(slice(doc, 99, 100, buffer, sizeof buffer) == 0 && slice(doc, 5, 2, buffer, sizeof buffer) == 0);
  for (i = 0; i <= n; i++)
    for (k = i; k <= n; k++) {
      size_t need = slice(doc, (uint32_t)i, (uint32_t)k, NULL, 0), capacity;
      for (capacity = 0; capacity <= need; capacity++) {
        size_t used;
        memset(buffer, '#', sizeof buffer);
        CHECK(slice(doc, (uint32_t)i, (uint32_t)k, buffer, capacity) == need);
        for (used = sizeof buffer; used > 0 && buffer[used - 1] == '#'; used--) {}
        buffer[used] = '\0';
        CHECK(used <= capacity && is_valid(buffer) && used + 4 > capacity);
      }
    }

  gainsay_document_folded(doc, &length);
  s = gainsay_document_unfold(doc, 0, length);
  CHECK(s.start == 0 && s.end == n);
  s = gainsay_document_unfold(doc, 0, SIZE_MAX);
  CHECK(s.start == 0 && s.end == n);
  s = gainsay_document_unfold(doc, SIZE_MAX, 0);
  CHECK(s.start <= s.end && s.end <= n);
  for (i = 0; i < length; i++) {
    s = gainsay_document_unfold(doc, i, i + 1);
    CHECK(s.start < s.end && s.end <= n);
    s = gainsay_document_unfold(doc, i, i);
    CHECK(s.start == s.end && s.end <= n);
  }
  gainsay_document_free(doc);
}

/* ---- cancelling ----------------------------------------------------------------------------------- */

static int count_down(void *ctx) {
  long *left = ctx;
  return --*left < 0;
}

static void test_cancelling(const gainsay_engine *engine, failing *memory) {
  size_t before = memory->live, n = 0;
  uint64_t budget, done;
  gainsay_options options;
  gainsay_document *doc, *fresh;
  char *text = malloc(50 * sizeof news);
  long left, asked;
  int i;
  memset(&options, 0, sizeof options);
  CHECK(gainsay_read(engine, news, sizeof news - 1, NULL, &doc) == GAINSAY_OK);
  done = doc->text.work.done;
  gainsay_document_free(doc);
  for (budget = 1; budget < done; budget += 1 + budget / 40) {
    options.budget = budget;
    CHECK(gainsay_read(engine, news, sizeof news - 1, &options, &doc) == GAINSAY_ECANCELLED && !doc && memory->live == before);
  }
  options.budget = done - 1;
  CHECK(gainsay_read(engine, news, sizeof news - 1, &options, &doc) == GAINSAY_ECANCELLED && !doc);
  options.budget = done;
  CHECK(gainsay_read(engine, news, sizeof news - 1, &options, &doc) == GAINSAY_OK);
  /* The budget is for each reading: a longer text needs a larger one. */
  fresh = read_sample(engine, &samples[0]);
  CHECK(gainsay_document_edit(doc, 0, 0, "Peru denied it.\n\n", 17) == GAINSAY_ECANCELLED);
  CHECK(same_ledger(doc, fresh) && !what_is_wrong(doc));
  gainsay_document_free(fresh);
  gainsay_document_free(doc);

  options.budget = 0;
  options.cancel = count_down;
  options.cancel_ctx = &left;
  for (i = 0; i < 50; i++, n += sizeof news - 1) memcpy(text + n, news, sizeof news - 1);
  left = asked = 1000000;
  CHECK(gainsay_read(engine, text, n, &options, &doc) == GAINSAY_OK);
  asked -= left;
  CHECKF(asked > 20, "asked %ld times", asked);
  fresh = doc;
  for (i = 0; i < asked; i += 1 + i / 10) {
    left = i;
    CHECK(gainsay_read(engine, text, n, &options, &doc) == GAINSAY_ECANCELLED && !doc);
    CHECK(left == -1); /* not asked again once it said so */
    left = i;
    CHECK(gainsay_document_edit(fresh, 0, n, text, n - 1) == GAINSAY_ECANCELLED);
  }
  left = 1000000;
  CHECK(gainsay_read(engine, text, n, &options, &doc) == GAINSAY_OK);
  CHECK(same_ledger(doc, fresh));
  gainsay_document_free(doc);
  gainsay_document_free(fresh);
  free(text);
  CHECK(memory->live == before);
}

/* ---- failing memory ------------------------------------------------------------------------------- */

static void test_failing_lexicon(void) {
  static const char *const words[] = {"deny", "according to", "no comment", "the kingdom of nowhere", "said"};
  unsigned long n;
  int done = 0;
  for (n = 1; !done; n++) {
    failing f = {0};
    gainsay_allocator allocator = failing_allocator(&f);
    gainsay_lexicon *lexicon;
    gainsay_engine *engine = NULL;
    gainsay_entry entry;
    int code, i, added = 0;
    f.fail_at = n;
    code = gainsay_lexicon_new(&allocator, &lexicon);
    CHECK(code == GAINSAY_OK ? lexicon != NULL : code == GAINSAY_ENOMEM && !lexicon);
    if (code == GAINSAY_OK) {
      memset(&entry, 0, sizeof entry);
      entry.strength = 1;
      entry.terminators = "but though";
      for (i = 0; i < 2000 && code == GAINSAY_OK; i++) {
        char phrase[64];
        sprintf(phrase, "%s %d", words[i % 5], i);
        entry.words = phrase;
        entry.value = words[i % 5];
        entry.category = (gainsay_category)(i % GAINSAY_CATEGORIES);
        code = gainsay_lexicon_add(lexicon, &entry);
        added += code == GAINSAY_OK;
      }
      CHECK(code == GAINSAY_OK || code == GAINSAY_ENOMEM);
      CHECK((int)lexicon->entries.n == added); /* as it was */
      if (code != GAINSAY_OK) f.fail_at = 0;   /* and still of use */
      code = gainsay_engine_new(lexicon, &engine);
      CHECK(code == GAINSAY_OK ? engine != NULL : code == GAINSAY_ENOMEM && !engine);
      done = code == GAINSAY_OK && f.calls < n;
    }
    gainsay_engine_free(engine);
    gainsay_lexicon_free(lexicon);
    CHECK(f.live == 0 && f.blocks == 0 && !f.wrong);
  }
  CHECKF(n > 8, "%lu", n);
}

static void test_failing_english(void) {
  unsigned long n;
  int done = 0;
  for (n = 1; !done; n++) {
    failing f = {0};
    gainsay_allocator allocator = failing_allocator(&f);
    gainsay_lexicon *lexicon;
    gainsay_engine *engine = NULL;
    int code;
    f.fail_at = n;
    code = gainsay_lexicon_english(&allocator, &lexicon);
    CHECK(code == GAINSAY_OK ? lexicon != NULL : code == GAINSAY_ENOMEM && !lexicon);
    if (code == GAINSAY_OK) {
      code = gainsay_engine_new(lexicon, &engine);
      CHECK(code == GAINSAY_OK ? engine != NULL : code == GAINSAY_ENOMEM && !engine);
      if (code == GAINSAY_OK) {
        code = gainsay_engine_model(engine, NULL, 0, NULL);
        CHECK(code == GAINSAY_OK || code == GAINSAY_ENOMEM);
      }
      done = code == GAINSAY_OK;
    }
    gainsay_engine_free(engine);
    gainsay_lexicon_free(lexicon);
    CHECK(f.live == 0 && f.blocks == 0 && !f.wrong);
  }
}

static void test_failing_reading(gainsay_engine *engine, failing *f) {
  size_t i, before = f->live, blocks = f->blocks;
  for (i = 0; i < SAMPLES; i++) {
    const sample *s = &samples[i];
    gainsay_document *whole = read_sample(engine, s), *doc;
    gainsay_options options;
    unsigned long n;
    int code = GAINSAY_ENOMEM;
    memset(&options, 0, sizeof options);
    options.input = s->input;
    options.headline = "Harbour board hid the crack";
    options.headline_length = 27;
    for (n = 1; code != GAINSAY_OK; n++) {
      size_t live = f->live;
      f->calls = 0;
      f->fail_at = n;
      code = gainsay_read(engine, s->text, s->length, &options, &doc);
      f->fail_at = 0;
      CHECKF(code == GAINSAY_OK ? doc != NULL : code == GAINSAY_ENOMEM && !doc && f->live == live, "%s, %lu", s->name, n);
    }
    CHECKF(n > 2, "%s: no allocation failed", s->name);
    gainsay_document_free(doc);
    doc = read_sample(engine, s);
    for (n = 1, code = GAINSAY_ENOMEM; code != GAINSAY_OK; n++) {
      f->calls = 0;
      f->fail_at = n;
      code = gainsay_document_edit(doc, s->length / 2, s->length, news, sizeof news - 1);
      f->fail_at = 0;
      CHECKF(code == GAINSAY_OK || (code == GAINSAY_ENOMEM && same_ledger(doc, whole)), "%s, %lu", s->name, n);
    }
    gainsay_document_free(doc);
    gainsay_document_free(whole);
    CHECK(f->live == before && f->blocks == blocks && !f->wrong);
  }
}

/* ---- edits ------------------------------------------------------------------------------------------ */

static size_t mutate(test_random *r, char *text, size_t n, size_t room) {
  static const char *const pieces[] = {"\"", "“", "”", "'", "’s", " said ", ", he said, ", " denied ", ".", "\n\n", " that ",
                                       "\xFF", "\xE2\x80", "\xCC\x81", "<p>", "&amp;", "&", "(", " \xEF\xAC\x81 ", "Norway", " the ",
                                       "\r", "not ", " -- ", "© ", "Read more: ", " according to ", "cannot", "n't", ":", "…", "½"};
  size_t from = n ? test_below(r, (uint32_t)n) : 0, length = n - from ? test_below(r, (uint32_t)(n - from) + 1) % 120 : 0, to;
  const char *piece;
  switch (test_below(r, 6)) {
    case 0: /* another byte */
      if (n) text[from] = (char)test_below(r, 256);
      return n;
    case 1: /* one bit */
      if (n) text[from] = (char)(text[from] ^ (1 << test_below(r, 8)));
      return n;
    case 2: /* something left out */
      memmove(text + from, text + from + length, n - from - length);
      return n - length;
    case 3: /* something twice */
      if (length > room - n) return n;
      to = test_below(r, (uint32_t)n + 1);
      {
        char copy[120];
        memcpy(copy, text + from, length);
        memmove(text + to + length, text + to, n - to);
        memcpy(text + to, copy, length);
      }
      return n + length;
    default: /* something put in */
      piece = pieces[test_below(r, sizeof pieces / sizeof *pieces)];
      length = strlen(piece);
      if (length > room - n) return n;
      memmove(text + from + length, text + from, n - from);
      memcpy(text + from, piece, length);
      return n + length;
  }
}

#define ROOM 8000

static void test_edits(const gainsay_engine *engine) {
  static char text[ROOM];
  test_random r = {0x9E3779B97F4A7C15u};
  gainsay_document *doc, *fresh;
  size_t n = sizeof news - 1, start, end, take, round;
  int i;
  CHECK(gainsay_read(engine, news, n, NULL, &doc) == GAINSAY_OK);
  memcpy(text, news, n);
  for (i = 0; i < 300; i++) {
    const sample *s = &samples[test_below(&r, SAMPLES)];
    start = test_below(&r, (uint32_t)n + 1);
    end = start + test_below(&r, (uint32_t)(n - start) + 1) % 200;
    take = s->length ? test_below(&r, (uint32_t)s->length) % 200 : 0;
    if (n - (end - start) + take > ROOM) take = 0;
    memmove(text + start + take, text + end, n - end);
    memcpy(text + start, s->text, take);
    n = n - (end - start) + take;
    CHECK(gainsay_document_edit(doc, start, end, s->text, take) == GAINSAY_OK);
    CHECK(gainsay_read(engine, text, n, NULL, &fresh) == GAINSAY_OK);
    CHECKF(same_ledger(doc, fresh), "edit %d", i);
    gainsay_document_free(fresh);
  }
  /* What is put in may be the document's own text. */
  for (round = 0; round < 3; round++) {
    const char *own = gainsay_document_text(doc, &n);
    if (2 * n > ROOM) break;
    memcpy(text, own, n);
    memcpy(text + n, own, n);
    CHECK(gainsay_document_edit(doc, 0, 0, own, n) == GAINSAY_OK);
    CHECK(gainsay_read(engine, text, 2 * n, NULL, &fresh) == GAINSAY_OK);
    CHECK(same_ledger(doc, fresh));
    gainsay_document_free(fresh);
  }
  gainsay_document_free(doc);
}

/* Texts with a few things wrong, some thousands of them: each is read, and what
 * holds of every ledger holds.  GAINSAY_TEST_ROUNDS asks for more of them. */
static void test_mutations(const gainsay_engine *engine) {
  static char text[ROOM];
  test_random r = {20240229};
  const char *wanted = getenv("GAINSAY_TEST_ROUNDS");
  int rounds = wanted ? atoi(wanted) : 10000, i, changes;
  for (i = 0; i < rounds && test_failed < TEST_SHOWN; i++) {
    const sample *s = &samples[test_below(&r, 6)];
    size_t n = s->length;
    gainsay_options options;
    gainsay_document *doc;
    const char *wrong;
    memcpy(text, s->text, n);
    for (changes = 1 + (int)test_below(&r, 12); changes > 0; changes--) n = mutate(&r, text, n, ROOM);
    memset(&options, 0, sizeof options);
    options.input = s->input;
    CHECK(gainsay_read(engine, text, n, &options, &doc) == GAINSAY_OK);
    if (!doc) continue;
    wrong = what_is_wrong(doc);
    CHECKF(!wrong, "mutation %d of %s: %s", i, s->name, wrong);
    if (wrong && getenv("GAINSAY_TEST_SHOW")) fwrite(text, 1, n, stderr);
    gainsay_document_free(doc);
  }
}

/* ---- threads ---------------------------------------------------------------------------------------- */

#define THREADS 4

typedef struct reader {
  const gainsay_engine *engine;
  gainsay_document *expected[SAMPLES];
  int different;
} reader;

static void *read_all(void *ctx) {
  reader *r = ctx;
  size_t i;
  int round;
  for (round = 0; round < 10; round++)
    for (i = 0; i < SAMPLES; i++) {
      gainsay_options options;
      gainsay_document *doc;
      memset(&options, 0, sizeof options);
      options.input = samples[i].input;
      if (gainsay_read(r->engine, samples[i].text, samples[i].length, &options, &doc) != GAINSAY_OK) {
        r->different++;
        continue;
      }
      r->different += !same_ledger(doc, r->expected[i]);
      gainsay_document_free(doc);
    }
  return NULL;
}

static void test_threads(const gainsay_engine *engine) {
  pthread_t threads[THREADS];
  reader readers[THREADS];
  int i, started[THREADS];
  size_t k;
  for (i = 0; i < THREADS; i++) {
    readers[i].engine = engine;
    readers[i].different = 0;
    for (k = 0; k < SAMPLES; k++) readers[i].expected[k] = i ? readers[0].expected[k] : read_sample(engine, &samples[k]);
  }
  for (i = 0; i < THREADS; i++) started[i] = pthread_create(&threads[i], NULL, read_all, &readers[i]) == 0;
  for (i = 0; i < THREADS; i++) {
    CHECK(started[i]);
    if (started[i]) pthread_join(threads[i], NULL);
    CHECK(readers[i].different == 0);
  }
  for (k = 0; k < SAMPLES; k++) gainsay_document_free(readers[0].expected[k]);
}

int main(void) {
  failing memory = {0};
  gainsay_allocator allocator = failing_allocator(&memory);
  gainsay_engine *engine = english(&allocator), *shared = english(NULL);
  test_samples(engine);
  test_news(engine);
  test_memory(engine, &memory);
  test_arguments(engine);
  test_empty_lexicon();
  test_asking(engine);
  test_cancelling(engine, &memory);
  test_failing_lexicon();
  test_failing_english();
  test_failing_reading(engine, &memory);
  test_edits(engine);
  test_mutations(engine);
  test_threads(shared);
  gainsay_engine_free(engine);
  gainsay_engine_free(shared);
  CHECK(memory.live == 0 && memory.blocks == 0 && !memory.wrong);
  return test_end();
}
