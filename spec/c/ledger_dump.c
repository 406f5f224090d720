/* Prints the ledger of a text, a fact a line, for the runner of spec/cases.
 *
 *     ledger_dump [--html] FILE
 *
 * Each line is a word and fields with a tab between; spans are "start-end", several
 * with a comma between, ids numbers, lists of ids with a comma between, - for none:
 *
 *     statement ID STANCE SOURCE CUE CONTENT SENTENCE LINE PARTY KIND ANONYMITY POLARITY VIA
 *               DETAIL FACTIVE QUOTATION HEDGES TOLD_TO WHEN
 *     link      RESPONSE CLAIM RELATION
 *     claim     STATEMENT STATUS SAME_AS ACCUSED ANSWERED_BY UNANSWERED
 *     entity    ID PARTY NAME
 *     block     KIND SPAN
 *     warning   NAME COUNT START                                             */
#include <gainsay.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path, size_t *length) {
  FILE *f = fopen(path, "rb");
  size_t n = 0, capacity = 1 << 16;
  char *text = f ? malloc(capacity) : NULL;
  while (text) {
    size_t got = fread(text + n, 1, capacity - n, f);
    char *more;
    n += got;
    if (n < capacity) break;
    more = realloc(text, capacity * 2);
    if (!more) {
      free(text);
      text = NULL;
    } else {
      text = more;
      capacity *= 2;
    }
  }
  if (f) fclose(f);
  *length = n;
  return text;
}

static void print_spans(gainsay_spans s) {
  uint32_t i;
  printf("\t");
  if (!s.n) printf("-");
  for (i = 0; i < s.n; i++)
    printf("%s%lu-%lu", i ? "," : "", (unsigned long)s.at[i].start, (unsigned long)s.at[i].end);
}

/* A span that may be absent. */
static void print_span(gainsay_span s) {
  gainsay_spans one;
  one.at = &s;
  one.n = s.end ? 1 : 0;
  print_spans(one);
}

static void print_ids(gainsay_ids ids) {
  uint32_t i;
  printf("\t");
  if (!ids.n) printf("-");
  for (i = 0; i < ids.n; i++) printf("%s%lu", i ? "," : "", (unsigned long)ids.at[i]);
}

static void print_ledger(const gainsay_ledger *l) {
  size_t i;
  for (i = 0; i < l->nstatements; i++) {
    const gainsay_statement *s = &l->statements[i];
    printf("statement\t%lu\t%s", (unsigned long)s->id, gainsay_stance_name(s->stance));
    print_spans(s->source);
    print_spans(s->cue);
    print_spans(s->content);
    printf("\t%lu-%lu\t%lu\t%lu\t%s\t%s\t%s\t%lu", (unsigned long)s->sentence.start,
           (unsigned long)s->sentence.end, (unsigned long)s->line, (unsigned long)s->party,
           gainsay_kind_name(s->kind), gainsay_anonymity_name(s->anonymity),
           s->negative ? "-" : "+", (unsigned long)s->via);
    printf("\t%s\t%s\t%s", *gainsay_detail_name(s->detail) ? gainsay_detail_name(s->detail) : "-",
           s->factive ? "factive" : "-", gainsay_quotation_name(s->quotation));
    print_spans(s->hedges);
    print_span(s->told_to);
    print_span(s->when);
    printf("\n");
  }
  for (i = 0; i < l->nlinks; i++)
    printf("link\t%lu\t%lu\t%s\n", (unsigned long)l->links[i].response,
           (unsigned long)l->links[i].claim, gainsay_relation_name(l->links[i].relation));
  for (i = 0; i < l->nclaims; i++) {
    const gainsay_claim *c = &l->claims[i];
    printf("claim\t%lu\t%s", (unsigned long)c->statement, gainsay_status_name(c->status));
    print_ids(c->same_as);
    print_ids(c->accused);
    print_ids(c->answered_by);
    print_ids(c->unanswered);
    printf("\n");
  }
  for (i = 0; i < l->nentities; i++)
    printf("entity\t%lu\t%lu\t%s\n", (unsigned long)l->entities[i].id,
           (unsigned long)l->entities[i].party, l->entities[i].name);
  for (i = 0; i < l->nblocks; i++)
    printf("block\t%s\t%lu-%lu\n", gainsay_block_kind_name(l->blocks[i].kind),
           (unsigned long)l->blocks[i].span.start, (unsigned long)l->blocks[i].span.end);
  for (i = 0; i < l->nwarnings; i++)
    printf("warning\t%s\t%lu\t%lu\n", l->warnings[i].warning, (unsigned long)l->warnings[i].count,
           (unsigned long)l->warnings[i].start);
}

int main(int argc, char **argv) {
  gainsay_lexicon *lexicon = NULL;
  gainsay_engine *engine = NULL;
  gainsay_document *doc = NULL;
  gainsay_options options;
  size_t length = 0;
  char *text;
  int code;
  memset(&options, 0, sizeof options);
  if (argc > 1 && !strcmp(argv[1], "--html")) {
    options.input = GAINSAY_HTML;
    argv++;
    argc--;
  }
  if (argc != 2) {
    fprintf(stderr, "usage: ledger_dump [--html] FILE\n");
    return 2;
  }
  text = read_file(argv[1], &length);
  if (!text) {
    fprintf(stderr, "ledger_dump: cannot read %s\n", argv[1]);
    return 3;
  }
  code = gainsay_lexicon_english(NULL, &lexicon);
  if (!code) code = gainsay_engine_new(lexicon, &engine);
  if (!code) code = gainsay_engine_model(engine, NULL, 0, NULL);
  gainsay_lexicon_free(lexicon);
  if (!code) code = gainsay_read(engine, text, length, &options, &doc);
  free(text);
  if (!code) print_ledger(gainsay_document_ledger(doc));
  else fprintf(stderr, "ledger_dump: %s\n", gainsay_errmsg(code));
  gainsay_document_free(doc);
  gainsay_engine_free(engine);
  return code ? 1 : 0;
}
