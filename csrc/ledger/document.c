/* A document: the passes in their order, and the questions that its text answers
 * by itself. */
#include "answer.h"
#include <string.h>

/* ---- names ------------------------------------------------------------------ */

#define NAME(function, type, ...)                                     \
  const char *function(type x) {                                      \
    static const char *const names[] = {__VA_ARGS__};                 \
    return (unsigned)x < sizeof names / sizeof *names ? names[x] : ""; \
  }

NAME(gainsay_stance_name, gainsay_stance, "assert", "allege", "believe", "intend", "deny", "doubt",
     "confirm", "no_comment", "demand", "ask")
NAME(gainsay_detail_name, gainsay_detail, "", "reject", "verdict", "contradict", "declined", "no_reply",
     "unreached", "pending", "unspecified", "non_denial")
NAME(gainsay_kind_name, gainsay_kind, "none", "person", "organisation", "place", "document", "media", "group", "writer")
NAME(gainsay_anonymity_name, gainsay_anonymity, "none", "named", "role", "unnamed", "collective")
NAME(gainsay_quotation_name, gainsay_quotation, "indirect", "direct", "mixed")
NAME(gainsay_status_name, gainsay_status, "open", "unanswered", "denied", "doubted", "confirmed", "disputed",
     "partial", "no_comment")
NAME(gainsay_block_kind_name, gainsay_block_kind, "paragraph", "headline", "dateline", "furniture")

const char *gainsay_relation_name(gainsay_stance stance) {
  switch (stance) {
    case GAINSAY_DENY: return "denies";
    case GAINSAY_DOUBT: return "doubts";
    case GAINSAY_CONFIRM: return "confirms";
    case GAINSAY_NO_COMMENT: return "no_comment";
    default: return "";
  }
}

const char *gainsay_errmsg(int code) {
  switch (code) {
    case GAINSAY_OK: return "no error";
    case GAINSAY_ENOMEM: return "out of memory";
    case GAINSAY_ETOOBIG: return "the text is longer than max_bytes";
    case GAINSAY_ECANCELLED: return "cancelled, or over the budget of work";
    case GAINSAY_EINVAL: return "invalid argument";
    case GAINSAY_ELEXICON: return "an entry that the lexicon cannot take";
    case GAINSAY_EMODEL: return "not a model that this library can use";
    default: return "unknown error";
  }
}

const char *gainsay_errname(int code) {
  switch (code) {
    case GAINSAY_OK: return "ok";
    case GAINSAY_ENOMEM: return "no-memory";
    case GAINSAY_ETOOBIG: return "too-big";
    case GAINSAY_ECANCELLED: return "cancelled";
    case GAINSAY_EINVAL: return "invalid";
    case GAINSAY_ELEXICON: return "lexicon";
    case GAINSAY_EMODEL: return "model";
    default: return "unknown";
  }
}

const char *gainsay_version(void) { return GAINSAY_VERSION; }

/* ---- reading ------------------------------------------------------------------ */

/* Fewer words than this are too few to judge a language by. */
#define WORDS_TO_JUDGE 20u
/* Running English has the lexicon's grammar words (the, of, said's auxiliaries) for
 * 35 to 50 % of its words; text of other languages below 15 %. */
#define GRAMMAR_SHARE_PERCENT 18u

static int language_is_known(const gainsay_document *d) {
  uint32_t i, words = 0, grammar = 0;
  const uint32_t closed = GAINSAY_W_DETERMINER | GAINSAY_W_PREPOSITION | GAINSAY_W_PRONOUN | GAINSAY_W_POSSESSIVE |
                          GAINSAY_W_BE | GAINSAY_W_HAVE | GAINSAY_W_DO | GAINSAY_W_MODAL | GAINSAY_W_CONJUNCTION |
                          GAINSAY_W_SUBORDINATOR | GAINSAY_W_RELATIVE;
  for (i = 0; i < d->text.tokens.n; i++) {
    if (!(gs_token_at(d, i)->flags & GS_T_WORD)) continue;
    words++;
    grammar += (gs_grammar_at(d, i) & closed) != 0;
  }
  return words < WORDS_TO_JUDGE || grammar * 100 >= words * GRAMMAR_SHARE_PERCENT;
}

static void run(gainsay_document *d) {
  gs_text *t = &d->text;
  const gs_compiled *lexicon = &d->engine->lexicon;
  gs_grammar grammar;
  grammar.ctx = lexicon;
  grammar.of = gs_grammar_of;

  gs_normalise(t);
  gs_blocks(t, d->options.headline, d->options.headline_length);
  gs_tokens(t, &grammar);
  gs_sentences(t, &grammar);
  gs_quotes(t);
  gs_lines(t);

  gs_match(lexicon, t, &d->hits);
  d->tags = gs_tags(lexicon, t, &d->hits);
  gs_furniture(d);
  gs_stems_make(d);

  d->known_language = (uint8_t)language_is_known(d);
  if (d->known_language) {
    gs_attribute(d);
    if (d->engine->model) gs_relabel(d);
    gs_weigh(d);
    gs_entities(d);
    gs_index(d);
    gs_respond(d);
    gs_link_responses(d);
    gs_judge(d);
  } else {
    gs_warn(t, "language", 0);
  }
  if (!d->options.no_match) gs_look_up(d);
  gs_publish(d);
}

static void take_text(gainsay_document *d, const gainsay_options *options, const char *const part[3],
                      const size_t length[3]) {
  gs_text *t = &d->text;
  size_t i, n = 0;
  char *bytes = gs_alloc(d->arena, length[0] + length[1] + length[2] + 1);
  for (i = 0; i < 3; i++) {
    if (length[i]) memcpy(bytes + n, part[i], length[i]);
    n += length[i];
  }
  bytes[n] = '\0';
  t->bytes = bytes;
  t->nbytes = (uint32_t)n;
  t->arena = d->arena;
  t->input = options->input;
  t->work.budget = options->budget;
  t->work.cancel = options->cancel;
  t->work.ctx = options->cancel_ctx;
  d->options = *options;
  if (options->headline) d->options.headline = gs_copy(d->arena, options->headline, options->headline_length);
}

/* Reads into `d`, which is zeroed.  The text is three parts, one behind the other,
 * so that an edit needs no copy of its own. */
static int read_into(gainsay_document *d, const gainsay_engine *engine, const gainsay_options *options,
                     const char *const part[3], const size_t length[3]) {
  jmp_buf here;
  int code;
  size_t limit = options->max_bytes ? options->max_bytes : GAINSAY_DEFAULT_MAX_BYTES;
  if (limit > GAINSAY_MAX_BYTES) limit = GAINSAY_MAX_BYTES;
  if (length[0] > limit || length[1] > limit - length[0] || length[2] > limit - length[0] - length[1])
    return GAINSAY_ETOOBIG;
  d->arena = gs_arena_new(&engine->arena->allocator);
  if (!d->arena) return GAINSAY_ENOMEM;
  if ((code = gs_try(d->arena, &here)) != 0) {
    gs_arena_free(d->arena);
    return code;
  }
  d->engine = engine;
  take_text(d, options, part, length);
  run(d);
  return GAINSAY_OK;
}

static int read_new(const gainsay_engine *engine, const char *text, size_t length, const gainsay_options *options,
                    const gs_observer *observer, gainsay_document **out) {
  static const gainsay_options usual;
  const gainsay_allocator *allocator;
  const char *part[3];
  size_t lengths[3];
  gainsay_document *d;
  int code;
  if (!out) return GAINSAY_EINVAL;
  *out = NULL;
  if (!options) options = &usual;
  if (!engine || (!text && length) || (unsigned)options->input > GAINSAY_HTML || (!options->headline && options->headline_length))
    return GAINSAY_EINVAL;
  part[0] = text, part[1] = part[2] = NULL;
  lengths[0] = length, lengths[1] = lengths[2] = 0;
  allocator = &engine->arena->allocator;
  d = allocator->resize(allocator->ctx, NULL, 0, sizeof *d);
  if (!d) return GAINSAY_ENOMEM;
  memset(d, 0, sizeof *d);
  d->observer = observer;
  code = read_into(d, engine, options, part, lengths);
  if (code) {
    allocator->resize(allocator->ctx, d, sizeof *d, 0);
    return code;
  }
  *out = d;
  return GAINSAY_OK;
}

int gainsay_read(const gainsay_engine *engine, const char *text, size_t length, const gainsay_options *options,
                 gainsay_document **out) {
  return read_new(engine, text, length, options, NULL, out);
}

int gs_read_observed(const gainsay_engine *engine, const char *text, size_t length, const gs_observer *observer,
                     gainsay_document **out) {
  return read_new(engine, text, length, NULL, observer, out);
}

int gainsay_document_edit(gainsay_document *doc, size_t start, size_t end, const char *with, size_t length) {
  gainsay_document fresh;
  const char *part[3];
  size_t lengths[3];
  int code;
  if (!doc || start > end || end > doc->text.nbytes || (!with && length)) return GAINSAY_EINVAL;
  part[0] = doc->text.bytes;
  lengths[0] = start;
  part[1] = with;
  lengths[1] = length;
  part[2] = doc->text.bytes + end;
  lengths[2] = doc->text.nbytes - end;
  memset(&fresh, 0, sizeof fresh);
  code = read_into(&fresh, doc->engine, &doc->options, part, lengths);
  if (code) return code;
  gs_arena_free(doc->arena);
  *doc = fresh;
  return GAINSAY_OK;
}

void gainsay_document_free(gainsay_document *doc) {
  gainsay_allocator allocator;
  if (!doc) return;
  allocator = doc->engine->arena->allocator;
  gs_arena_free(doc->arena);
  allocator.resize(allocator.ctx, doc, sizeof *doc, 0);
}

/* ---- asking ---------------------------------------------------------------------- */

const gainsay_ledger *gainsay_document_ledger(const gainsay_document *doc) { return &doc->ledger; }

const char *gainsay_document_text(const gainsay_document *doc, size_t *length) {
  if (length) *length = doc->text.nbytes;
  return doc->text.bytes;
}

const char *gainsay_document_folded(const gainsay_document *doc, size_t *length) {
  if (length) *length = doc->text.nfolded;
  return doc->text.folded;
}

gainsay_span gainsay_document_unfold(const gainsay_document *doc, size_t start, size_t end) {
  size_t n = doc->text.nfolded;
  if (end > n) end = n;
  if (start > end) start = end;
  return gs_unfold(&doc->text, start, end);
}

void gainsay_document_locate(const gainsay_document *doc, size_t offset, uint32_t *line, uint32_t *column) {
  gs_locate(&doc->text, offset, line, column);
}

size_t gainsay_document_slice(const gainsay_document *doc, gainsay_span span, char *buffer, size_t capacity) {
  return gs_slice(&doc->text, span, buffer, capacity);
}
