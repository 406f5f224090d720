/* The table of related words, and the terms of a text that go together by it. */
#include "../../csrc/ledger/terms.h"
#include "../../csrc/model/english.h"
#include "../../csrc/model/stem.h"
#include "test.h"

static gs_relation relation(const gs_synonyms *s, const char *a, const char *b, float *weight) {
  char stem[64];
  uint32_t x = gs_synonyms_find(s, stem, gs_stem(a, strlen(a), stem)), y;
  y = gs_synonyms_find(s, stem, gs_stem(b, strlen(b), stem));
  CHECKF(x != GS_NONE, "%s is not in the table", a);
  CHECKF(y != GS_NONE, "%s is not in the table", b);
  *weight = 0;
  return x == GS_NONE || y == GS_NONE ? GS_UNRELATED : gs_synonyms_relation(s, x, y, weight);
}

static void test_relations(const gs_synonyms *s) {
  static const struct { const char *a, *b; gs_relation is; } cases[] = {
    {"beheaded", "decapitating", GS_SYNONYM}, {"buy", "purchase", GS_SYNONYM},
    {"conceal", "hid", GS_SYNONYM}, {"theft", "stole", GS_SYNONYM},
    {"denies", "denial", GS_DERIVED}, {"resigned", "resignation", GS_DERIVED},
    {"exporter", "export", GS_DERIVED},
    {"killed", "killing", GS_SAME}, {"sold", "selling", GS_SAME},
    {"behead", "kill", GS_WIDER}, {"kill", "behead", GS_NARROWER}, {"robbery", "theft", GS_WIDER},
    {"true", "false", GS_ANTONYM}, {"guilty", "innocent", GS_ANTONYM},
    {"guilt", "innocent", GS_ANTONYM}, {"won", "losing", GS_ANTONYM},
    {"deny", "admitted", GS_ANTONYM}, {"sell", "denial", GS_UNRELATED}};
  size_t k;
  for (k = 0; k < sizeof cases / sizeof *cases; k++) {
    float there, back;
    gs_relation is = relation(s, cases[k].a, cases[k].b, &there);
    gs_relation other = relation(s, cases[k].b, cases[k].a, &back);
    CHECKF(is == cases[k].is, "%s, %s: %d", cases[k].a, cases[k].b, (int)is);
    CHECK(there >= 0 && there <= 1 && there >= back && there <= back);
    CHECK((is == GS_UNRELATED) == (there <= 0));
    if (is == GS_WIDER) CHECK(other == GS_NARROWER);
    else if (is == GS_NARROWER) CHECK(other == GS_WIDER);
    else CHECK(other == is);
  }
  CHECK(gs_synonyms_find(s, "xylophonis", 10) == GS_NONE);
  CHECK(gs_synonyms_find(s, "", 0) == GS_NONE);
}

/* Every pair stands on both sides and once; a word has only so many. */
static void test_whole(const gs_synonyms *s) {
  uint32_t i, j, k, n = s->stems.strings.n;
  CHECKF(n > 4000, "%u words", n);
  for (i = 0; i < n; i++) {
    CHECK(s->lemma[s->lemma[i]] == s->lemma[i]);
    CHECKF(s->from[i + 1] - s->from[i] <= 64, "%.12s...: %u", s->stems.strings.at[i].at,
           s->from[i + 1] - s->from[i]);
    for (j = s->from[i]; j < s->from[i + 1]; j++) {
      const gs_related *r = &s->related[j];
      float weight;
      CHECK(r->word != i && r->word < n && r->relation > GS_SAME);
      CHECK(r->tenths >= 1 && r->tenths <= 9);
      CHECK(gs_synonyms_relation(s, r->word, i, &weight) != GS_UNRELATED);
      for (k = j + 1; k < s->from[i + 1]; k++)
        CHECKF(s->related[k].word != r->word, "%.12s...: a word twice", s->stems.strings.at[i].at);
    }
  }
}

/* What a small table, a cut one and an empty one compile to. */
static void test_compile(void) {
  static const char table[] = "# a comment\n# another\nbuy bought= sell!8\nsell sold=\n";
  gs_arena *a = gs_arena_new(NULL);
  gs_synonyms s;
  size_t n;
  jmp_buf here;
  if (!a || gs_try(a, &here)) {
    CHECKF(0, "memory ran out");
    return;
  }
  for (n = 0; n < sizeof table; n++) gs_synonyms_compile(a, &s, table, n);
  CHECK(s.stems.strings.n == 4);
  CHECK(gs_synonyms_find(&s, "bought", 6) == gs_synonyms_find(&s, "buy", 3));
  CHECK(gs_synonyms_find(&s, "sold", 4) == gs_synonyms_find(&s, "sell", 4));
  CHECK(s.from[4] == 2);
  gs_arena_free(a);
}

static uint32_t term_of(const gainsay_document *d, const char *word) {
  uint32_t i;
  for (i = 0; i < d->text.tokens.n; i++)
    if (gs_is(d, i, word)) return d->terms.of[i];
  CHECKF(0, "no %s", word);
  return 0;
}

/* How a word's term stands to the set, which must find it by the term of `other`. */
static gs_relation near_in(const gainsay_document *d, const gs_term_set *set, const char *word,
                           const char *other, float *weight) {
  uint32_t found;
  gs_relation is = gs_set_near(d, set, term_of(d, word), &found, weight);
  CHECKF(found == term_of(d, other), "%s does not meet %s", word, other);
  return is;
}

static void test_terms(const gainsay_engine *engine) {
  static const char text[] =
    "Brandt said the firm sold the harbour and that a rebel had beheaded a clerk.  \"That is "
    "untrue,\" the owner said: the firm exports grain, it does not sell ports or buy flour, and "
    "nobody was decapitated.";
  gainsay_document *d = NULL;
  gs_term_set set;
  gs_range r;
  jmp_buf here;
  float weight;
  CHECK(gainsay_read(engine, text, strlen(text), NULL, &d) == GAINSAY_OK);
  if (!d) return;
  if (gs_try(d->arena, &here)) return;
  gs_set_init(d, &set);
  r.first = 0;
  while (!gs_is(d, r.first, "harbour")) r.first++;
  r.last = r.first + 1;
  while (!gs_is(d, r.last, ".")) r.last++;
  gs_set_add(d, &set, r);
  CHECK(near_in(d, &set, "harbour", "harbour", &weight) == GS_SAME && weight > 0.9f);
  CHECK(near_in(d, &set, "decapitated", "beheaded", &weight) == GS_SYNONYM && weight > 0);
  CHECK(near_in(d, &set, "grain", "grain", &weight) == GS_UNRELATED && weight <= 0);
  gs_set_clear(&set);
  gs_set_add(d, &set, d->text.sentences.at[0]);
  /* Words of one group of the lexicon have one term, with the relations of both. */
  CHECK(near_in(d, &set, "exports", "sold", &weight) == GS_SAME);
  CHECK(near_in(d, &set, "buy", "sold", &weight) == GS_ANTONYM);
  gainsay_document_free(d);
}

int main(void) {
  gainsay_lexicon *lexicon = NULL;
  gainsay_engine *engine = NULL;
  test_compile();
  CHECK(gainsay_lexicon_english(NULL, &lexicon) == GAINSAY_OK);
  CHECK(gainsay_engine_new(lexicon, &engine) == GAINSAY_OK);
  if (engine) {
    test_relations(&engine->synonyms);
    test_whole(&engine->synonyms);
    test_terms(engine);
  }
  gainsay_engine_free(engine);
  gainsay_lexicon_free(lexicon);
  return test_end();
}
