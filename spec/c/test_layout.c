/* How a text is laid out: its blocks, sentences, tokens and quotations.  Each test is
 * a text and what is made of it, written out:
 *
 *     tokens       the|board|'s|wall
 *     sentences    One. / Two.
 *     blocks       headline: ... / paragraph: ...
 *     quotations   “one” / > 'inside it' / + “goes on” / “never closed ...
 *
 * where > stands for each quotation around, + for one that continues another, and
 * ... for one that nothing closed. */
#include "../../csrc/ledger/ledger.h"
#include "test.h"

typedef struct layout { const char *text, *expected; } layout;

static gainsay_engine *engine;
static char out[16384];

static gainsay_document *lay_out(const char *text, gainsay_input input) {
  gainsay_options options;
  gainsay_document *doc;
  memset(&options, 0, sizeof options);
  options.input = input;
  if (gainsay_read(engine, text, strlen(text), &options, &doc) != GAINSAY_OK) exit(EXIT_FAILURE);
  return doc;
}

static void put(const char *s, size_t n) {
  size_t used = strlen(out);
  if (n > sizeof out - used - 1) n = sizeof out - used - 1;
  memcpy(out + used, s, n);
  out[used + n] = '\0';
}

/* Tokens first .. last as the source has them. */
static void put_range(const gainsay_document *doc, gs_range r) {
  const gs_token *t = doc->text.tokens.at;
  put(doc->text.bytes + t[r.first].start, t[r.last - 1].end - t[r.first].start);
}

static void write_tokens(const gainsay_document *doc) {
  uint32_t i;
  for (i = 0; i < doc->text.tokens.n; i++) {
    gs_range one;
    one.first = i;
    one.last = i + 1;
    if (i) put("|", 1);
    put_range(doc, one);
  }
}

static void write_sentences(const gainsay_document *doc) {
  uint32_t i;
  for (i = 0; i < doc->text.sentences.n; i++) {
    if (i) put(" / ", 3);
    put_range(doc, doc->text.sentences.at[i]);
  }
}

static void write_blocks(const gainsay_document *doc) {
  uint32_t i;
  for (i = 0; i < doc->text.blocks.n; i++) {
    const char *kind = gainsay_block_kind_name(doc->text.blocks.at[i].kind);
    if (i) put(" / ", 3);
    put(kind, strlen(kind));
    put(": ", 2);
    put_range(doc, doc->text.blocks.at[i].tokens);
  }
}

static void write_quotations(const gainsay_document *doc) {
  uint32_t i, k;
  for (i = 0; i < doc->text.quotes.n; i++) {
    const gs_quote *q = &doc->text.quotes.at[i];
    if (i) put(" / ", 3);
    for (k = q->outer; k; k = doc->text.quotes.at[k - 1].outer) put("> ", 2);
    if (q->after) put("+ ", 2);
    put_range(doc, q->tokens);
    if (!q->closed) put(" ...", 4);
  }
}

static void check(const layout *tests, size_t n, void (*write)(const gainsay_document *), gainsay_input input) {
  size_t i;
  for (i = 0; i < n; i++) {
    gainsay_document *doc = lay_out(tests[i].text, input);
    out[0] = '\0';
    write(doc);
    CHECKF(strcmp(out, tests[i].expected) == 0, "of   %s\n  made %s\n  not  %s", tests[i].text, out, tests[i].expected);
    gainsay_document_free(doc);
  }
}

#define CHECK_ALL(tests, write, input) check(tests, sizeof(tests) / sizeof *(tests), write, input)

/* ---- tokens ----------------------------------------------------------------------------- */

static const layout tokens[] = {
  {"The board's wall", "The|board|'s|wall"},
  {"The board’s wall", "The|board|’s|wall"},
  {"The voters' choice", "The|voters|'|choice"},
  {"He didn't, they've, we'll", "He|did|n't|,|they|'ve|,|we|'ll"},
  {"He didn’t", "He|did|n’t"},
  {"It cannot be", "It|can|not|be"},
  {"She shouldn't've", "She|should|n't|'ve"},
  {"O'Hara rock'n'roll", "O'Hara|rock'n'roll"},
  {"the '90s", "the|'|90s"},
  {"a well-known ex-minister", "a|well-known|ex-minister"},
  {"a wall — old — and tall", "a|wall|—|old|—|and|tall"},
  {"a wall -- old -- and tall", "a|wall|--|old|--|and|tall"},
  {"the U.S. and the U.N. agreed", "the|U.S.|and|the|U.N.|agreed"},
  {"Dr. Reyle met Mr. J. Stone", "Dr.|Reyle|met|Mr.|J.|Stone"},
  {"Reyle, e.g., and others etc. came", "Reyle|,|e.g.|,|and|others|etc.|came"},
  {"1,000 tonnes, 2.5 percent, 3-4 days", "1,000|tonnes|,|2.5|percent|,|3-4|days"},
  {"$5 million, €6bn and 7%", "$|5|million|,|€|6bn|and|7|%"},
  {"at 10:30 on 12/05/2031", "at|10|:|30|on|12/05/2031"},
  {"one,two;three", "one|,|two|;|three"},
  {"see https://example.org/a?b=c&d=1 now", "see|https://example.org/a?b=c&d=1|now"},
  {"see www.example.org/x, now", "see|www.example.org/x,|now"},
  {"write to a.b@example.org today", "write|to|a.b@example.org|today"},
  {"the end.Then more", "the|end|.|Then|more"},
  {"Wait... what?!", "Wait|...|what|?|!"},
  {"Wait… what", "Wait|…|what"},
  {"(in brackets) [and these]", "(|in|brackets|)|[|and|these|]"},
  {"\"quoted\" ‘single’ «far»", "\"|quoted|\"|‘|single|’|«|far|»"},
  {"AT&T and R&D", "AT&T|and|R&D"},
  {"naïve café Zürich", "naïve|café|Zürich"},
  {"cafe\xCC\x81 ole\xCC\x81", "cafe\xCC\x81|ole\xCC\x81"},
  {"soft\xC2\xADhyphen zero\xE2\x80\x8Bwidth", "soft\xC2\xADhyphen|zero\xE2\x80\x8Bwidth"},
  {"\xEF\xAC\x81nd ﬂour", "\xEF\xAC\x81nd|ﬂour"},
  {"非常 好", "非常|好"},
  {"", ""},
  {" \n\t ", ""},
  {"!", "!"},
};

/* ---- sentences ---------------------------------------------------------------------------- */

static const layout sentences[] = {
  {"One ended. Two began.", "One ended. / Two began."},
  {"Did it end? Yes! It did.", "Did it end? / Yes! / It did."},
  {"Dr. Reyle met Mr. Stone. They spoke.", "Dr. Reyle met Mr. Stone. / They spoke."},
  {"J. R. Stone came. He left.", "J. R. Stone came. / He left."},
  {"The U.S. Senate met. It voted.", "The U.S. Senate met. / It voted."},
  {"He lives in the U.S. The wall is there.", "He lives in the U.S. / The wall is there."},
  {"He came at 5 p.m. and left.", "He came at 5 p.m. and left."},
  {"It fell 2.5 percent. It rose 3.", "It fell 2.5 percent. / It rose 3."},
  {"“It is over.” He left.", "“It is over.” / He left."},
  {"“It is over,” he said. “Nobody knew.”", "“It is over,” he said. / “Nobody knew.”"},
  {"\"It is over.\" \"It is not.\"", "\"It is over.\" / \"It is not.\""},
  {"„It is over.“ He left.", "„It is over.“ / He left."},
  {"(He left.) She stayed.", "(He left.) / She stayed."},
  {"“Is it over?” he asked. She left.", "“Is it over?” he asked. / She left."},
  {"“Yes!” she said.", "“Yes!” she said."},
  {"Wait... what was that? No", "Wait... what was that? / No"},
  {"It ended here.\nThe next line goes on", "It ended here. / The next line goes on"},
  {"A line\n\nAnother line", "A line / Another line"},
  {"No. 5 was closed. It reopened.", "No. 5 was closed. / It reopened."},
  {"She said no. It was over.", "She said no. / It was over."},
  {"It was on Jan. 5 in St. Elder. Nobody came.", "It was on Jan. 5 in St. Elder. / Nobody came."},
  {"The firm, Elder Inc., paid. It denied that.", "The firm, Elder Inc., paid. / It denied that."},
  {"He was sure. 12 others were not.", "He was sure. / 12 others were not."},
  {"That was me. I left.", "That was me. / I left."},
};

/* ---- blocks ------------------------------------------------------------------------------- */

static const layout blocks[] = {
  {"Board hid the crack\n\nThe board hid a crack in the wall.",
   "headline: Board hid the crack / paragraph: The board hid a crack in the wall."},
  {"The board hid a crack.\n\nNobody knew.", "paragraph: The board hid a crack. / paragraph: Nobody knew."},
  {"One line alone", "paragraph: One line alone"},
  {"Crack in the wall\n\nPORT ELDER, Aug. 9 — The board hid it.",
   "headline: Crack in the wall / dateline: PORT ELDER, Aug. 9 — / paragraph: The board hid it."},
  {"Crack in the wall\n\nKYIV (Post) - The board hid it.",
   "headline: Crack in the wall / dateline: KYIV (Post) - / paragraph: The board hid it."},
  {"OSLO -- The board hid it.", "dateline: OSLO -- / paragraph: The board hid it."},
  {"NATO said on Monday - and nobody asked - that it was over.",
   "paragraph: NATO said on Monday - and nobody asked - that it was over."},
  {"The wall, which everybody in the town had seen, had\na crack that nobody spoke of until the day the\ninspectors came and "
   "asked for the plans of the\nharbour.\n\nThe board denied it.",
   "paragraph: The wall, which everybody in the town had seen, had\na crack that nobody spoke of until the day the\ninspectors "
   "came and asked for the plans of the\nharbour. / paragraph: The board denied it."},
  {"One paragraph a line.\nAnother paragraph.\nA third.",
   "paragraph: One paragraph a line. / paragraph: Another paragraph. / paragraph: A third."},
  {"Windows lines.\r\n\r\nMore of them.\r\n", "paragraph: Windows lines. / paragraph: More of them."},
  {"The wall fell.\n\n© 2031 The Elder Post. All rights reserved.",
   "paragraph: The wall fell. / furniture: © 2031 The Elder Post. All rights reserved."},
  {"The wall fell.\n\nCopyright 2031 Elder Media", "paragraph: The wall fell. / furniture: Copyright 2031 Elder Media"},
  {"The wall fell.\n\nBe the first to comment", "paragraph: The wall fell. / furniture: Be the first to comment"},
  {"The wall fell.\n\nRead more: Walls of the coast", "paragraph: The wall fell. / furniture: Read more: Walls of the coast"},
  {"The wall fell.\n\nShare this article", "paragraph: The wall fell. / furniture: Share this article"},
  {"The wall fell.\n\nBy Lena Morrow\n\nNobody knew.",
   "paragraph: The wall fell. / furniture: By Lena Morrow / paragraph: Nobody knew."},
  {"The wall fell.\n\nBy Monday the board had denied it.", "paragraph: The wall fell. / paragraph: By Monday the board had denied it."},
  {"", ""},
};

static const layout html_blocks[] = {
  {"<p>One &amp; <b>two</b>.</p><p>Three.</p>", "paragraph: One &amp; <b>two</b>. / paragraph: Three."},
  {"<h1>Board hid it</h1><p>It did.<br>So they say.</p>", "headline: Board hid it / paragraph: It did. / paragraph: So they say."},
  {"<p>One<script>two</script> three<!-- four -->.</p>", "paragraph: One<script>two</script> three<!-- four -->."},
};

/* ---- quotations ----------------------------------------------------------------------------- */

static const layout quotations[] = {
  {"He said \"no\" to \"that\".", "\"no\" / \"that\""},
  {"He said “no” to “that”.", "“no” / “that”"},
  {"Il dit «jamais» et «non».", "«jamais» / «non»"},
  {"Il dit « jamais » et part.", "« jamais »"},
  {"He said ‘no’ to it.", "‘no’"},
  {"He said 'no' to it.", "'no'"},
  {"He said ``no'' to it.", "``no''"},
  {"„Nein“, he said, „und ‚so‘ nicht.“ No “low” ones.", "„Nein“ / „und ‚so‘ nicht.“ / > ‚so‘ / “low”"},
  {"»Nein«, he said. »›So‹ not.« «Non.»", "»Nein« / »›So‹ not.« / > ›So‹ / «Non.»"},
  {"“He said ‘no’ to it,” she said.", "“He said ‘no’ to it,” / > ‘no’"},
  {"\"He said 'no' to it,\" she said.", "\"He said 'no' to it,\" / > 'no'"},
  {"'He said \"no\" to it,' she said.", "'He said \"no\" to it,' / > \"no\""},
  {"\"'No' and 'so,'\" she said. '\"Me\" too.'", "\"'No' and 'so,'\" / > 'No' / > 'so,' / '\"Me\" too.' / > \"Me\""},
  {"“It ends ‘here,’” she said.", "“It ends ‘here,’” / > ‘here,’"},
  {"\"It isn't the board's fault,\" he said.", "\"It isn't the board's fault,\""},
  {"“It isn’t the board’s fault,” he said.", "“It isn’t the board’s fault,”"},
  {"‘It isn’t the voters’ fault,’ he said.", "‘It isn’t the voters’ fault,’"},
  {"'It isn't the voters' fault,' he said.", "'It isn't the voters' fault,'"},
  {"The voters' choice and the board's wall.", ""},
  {"The voters’ choice was the boards’ too.", ""},
  {"’Twas the night, rock ’n’ roll.", ""},
  {"A 6\" pipe and a 5' wall.", ""},
  {"A 6\" pipe broke, \"they say\".", "\"they say\""},
  {"One \"stray mark.\n\nTwo said “no”.", "\"stray mark. ... / “no”"},
  {"A stray mark \"\n\nTwo said \"no\".", "\"no\""},
  {"“One goes on.\n\n“It ends here,” he said.", "“One goes on. ... / + “It ends here,”"},
  {"\"One goes on.\n\n\"And on.\n\n\"It ends here,\" he said.", "\"One goes on. ... / + \"And on. ... / + \"It ends here,\""},
  {"“One goes on.\n\nHe left. “No,” he said.", "“One goes on. ... / “No,”"},
  {"“Never closed, he said.", "“Never closed, he said. ..."},
  {"“That,” he said, “is false.”", "“That,” / “is false.”"},
  {"\"That,\" he said, \"is false.\"", "\"That,\" / \"is false.\""},
  {"(\"so-called\") \"one\"-\"two\"", "\"so-called\" / \"one\" / \"two\""},
  {"a \"quoted\"-word and \"another.\"", "\"quoted\" / \"another.\""},
};

/* ---- what tokens know --------------------------------------------------------------------------- */

static void test_flags(void) {
  gainsay_document *doc = lay_out("The USA paid 5 A word. \"No\"", GAINSAY_TEXT);
  const gs_token *t = doc->text.tokens.at;
  uint32_t i;
  CHECK(doc->text.tokens.n == 10);
  CHECK((t[0].flags & GS_T_CAPITAL) && !(t[0].flags & GS_T_CAPITALS) && (t[0].flags & GS_T_WORD));
  CHECK((t[1].flags & GS_T_CAPITALS) && (t[1].flags & GS_T_SPACE));
  CHECK(!(t[2].flags & GS_T_CAPITAL));
  CHECK((t[3].flags & GS_T_NUMBER) && !(t[3].flags & GS_T_WORD));
  CHECK((t[4].flags & GS_T_CAPITAL) && !(t[4].flags & GS_T_CAPITALS));
  CHECK((t[6].flags & GS_T_PUNCT) && !(t[6].flags & GS_T_SPACE) && (t[6].flags & GS_T_ENDS));
  CHECK((t[7].flags & GS_T_QUOTE) && t[7].quote == 1 && t[8].quote == 1 && t[9].quote == 1);
  for (i = 0; i < 7; i++) CHECK(t[i].sentence == 0 && t[i].quote == 0);
  for (; i < 10; i++) CHECK(t[i].sentence == 1);
  gainsay_document_free(doc);
}

/* A sentence ends somewhere, whatever it is made of. */
static void test_longest_sentence(void) {
  static const char *const units[] = {"a ", "! ", "!", ".\"", ". a ", "“", "( "};
  size_t i, n;
  for (i = 0; i < sizeof units / sizeof *units; i++) {
    static char text[20001];
    gainsay_document *doc;
    uint32_t s, next = 0;
    for (n = 0; n + strlen(units[i]) < sizeof text; n += strlen(units[i])) memcpy(text + n, units[i], strlen(units[i]));
    text[n] = '\0';
    doc = lay_out(text, GAINSAY_TEXT);
    for (s = 0; s < doc->text.sentences.n; s++) {
      const gs_range r = doc->text.sentences.at[s];
      CHECKF(r.first == next && r.last > r.first && r.last - r.first <= 400, "of %s: %u", units[i], (unsigned)(r.last - r.first));
      next = r.last;
    }
    CHECK(next == doc->text.tokens.n);
    gainsay_document_free(doc);
  }
}

int main(void) {
  gainsay_lexicon *lexicon;
  if (gainsay_lexicon_english(NULL, &lexicon) || gainsay_engine_new(lexicon, &engine)) return EXIT_FAILURE;
  gainsay_lexicon_free(lexicon);
  CHECK_ALL(tokens, write_tokens, GAINSAY_TEXT);
  CHECK_ALL(sentences, write_sentences, GAINSAY_TEXT);
  CHECK_ALL(blocks, write_blocks, GAINSAY_TEXT);
  CHECK_ALL(html_blocks, write_blocks, GAINSAY_HTML);
  CHECK_ALL(quotations, write_quotations, GAINSAY_TEXT);
  test_flags();
  test_longest_sentence();
  gainsay_engine_free(engine);
  return test_end();
}
