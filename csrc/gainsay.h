/* gainsay - who claims what, and who answers it.
 *
 * gainsay reads the text of a news article and returns its ledger: every
 * attributed claim (who says what, with which words, how firmly), every
 * response (denial, doubt, confirmation, no comment), which claims each
 * response answers and why, and which accusations stand unanswered.
 *
 *     gainsay_lexicon *lexicon; gainsay_engine *engine; gainsay_document *doc;
 *     if (gainsay_lexicon_english(NULL, &lexicon) == GAINSAY_OK &&
 *         gainsay_engine_new(lexicon, &engine) == GAINSAY_OK &&
 *         gainsay_engine_model(engine, NULL, 0, NULL) == GAINSAY_OK &&
 *         gainsay_read(engine, text, length, NULL, &doc) == GAINSAY_OK) {
 *       const gainsay_ledger *ledger = gainsay_document_ledger(doc);
 *       for (size_t i = 0; i < ledger->nstatements; i++) ...
 *     }
 *
 * This header is the manual.  What holds for everything below:
 *
 * Units.      Offsets count bytes of the text exactly as it was given, from 0;
 *             spans are half open.  Lines and columns count from 1, columns in
 *             bytes.  Certainties and confidences run from 0 to 1.
 * Ids.        Statements and entities are numbered from 1 in order of
 *             appearance; 0 means "none".  The one with id i is element i - 1.
 * Ownership.  A document owns its ledger, a copy of its text, and every string
 *             and array in it, until gainsay_document_free.  Its engine must
 *             outlive it.  An engine owns what it compiled: the lexicon may be
 *             freed as soon as the engine is made.
 * Strings     in the ledger are UTF-8 and end in NUL; none is ever NULL.
 * Threads.    An engine is never written after it is made: any number of
 *             threads may read texts with it.  A document belongs to one
 *             thread at a time.
 * Failure.    Functions that can fail return GAINSAY_OK or a negative code and
 *             then leave *out as NULL; nothing leaks and nothing is half done.
 *             The library never prints, exits, aborts or calls a locale.
 * Limits.     Texts of up to 64 MiB unless the caller says otherwise, never
 *             above GAINSAY_MAX_BYTES.  Work and memory grow in proportion to
 *             the text.  English only, for now.
 */
#ifndef GAINSAY_H
#define GAINSAY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define GAINSAY_VERSION "0.1.0"

/* The `version` of the public ledger format. */
#define GAINSAY_LEDGER_VERSION 1

/* No text may be longer than this, whatever max_bytes says: offsets are 32 bits. */
#define GAINSAY_MAX_BYTES 1073741824u
#define GAINSAY_DEFAULT_MAX_BYTES 67108864u

#if defined(_WIN32)
#define GAINSAY_API __declspec(dllexport)
#elif defined(__GNUC__)
#define GAINSAY_API __attribute__((visibility("default")))
#else
#define GAINSAY_API
#endif

/* ---- errors --------------------------------------------------------------- */

enum {
  GAINSAY_OK = 0,
  GAINSAY_ENOMEM = -1,    /* the allocator returned NULL */
  GAINSAY_ETOOBIG = -2,   /* the text is longer than max_bytes */
  GAINSAY_ECANCELLED = -3, /* the cancel callback or the budget ended the work */
  GAINSAY_EINVAL = -4,    /* an argument that no valid call has */
  GAINSAY_ELEXICON = -5,  /* an entry that the lexicon cannot take */
  GAINSAY_EMODEL = -6     /* not a model that this library can use */
};

/* A constant sentence for a code; never NULL. */
GAINSAY_API const char *gainsay_errmsg(int code);

/* A short constant name for a code ("no-memory", "too-big", ...), as used in JSON. */
GAINSAY_API const char *gainsay_errname(int code);

/* Versions of the library and of the Unicode library and data it runs with. */
GAINSAY_API const char *gainsay_version(void);
GAINSAY_API const char *gainsay_utf8proc_version(void);
GAINSAY_API const char *gainsay_unicode_version(void);

/* The version of model files that the library reads; its own English model has it. */
GAINSAY_API unsigned gainsay_model_version(void);

/* ---- memory --------------------------------------------------------------- */

/* resize(ctx, NULL, 0, n) allocates, resize(ctx, p, old, n) grows or shrinks,
 * resize(ctx, p, old, 0) frees and returns NULL.  `old` is the exact size asked
 * for before.  Returning NULL for n > 0 makes the running call fail with
 * GAINSAY_ENOMEM.  Where an allocator is NULL, malloc's family is used. */
typedef struct gainsay_allocator {
  void *(*resize)(void *ctx, void *p, size_t old_size, size_t new_size);
  void *ctx;
} gainsay_allocator;

/* ---- lexicon -------------------------------------------------------------- */

/* What an entry of the lexicon is.  The Lua file lua/gainsay/lexicon/en.lua
 * documents each with examples; it is the source that the built-in English
 * lexicon is generated from. */
typedef enum gainsay_category {
  GAINSAY_CUE,        /* a verb that attributes: say, deny, accuse */
  GAINSAY_CUE_NOUN,   /* a noun that attributes: claim, report, allegation */
  GAINSAY_CUE_PHRASE, /* a preposition that attributes: according to */
  GAINSAY_RESPONSE,   /* a whole phrase that is a response: "no comment" */
  GAINSAY_VERDICT,    /* a word of judgement on a claim: false, baseless, true */
  GAINSAY_HEDGE,      /* might, perhaps, reportedly; strength multiplies certainty */
  GAINSAY_NEGATOR,    /* not, never, no */
  GAINSAY_ROLE,       /* what a source is: official, spokesman, imagery, poll */
  GAINSAY_ALIAS,      /* a name of a party: Tehran, Iranian, the Kremlin; value = party */
  GAINSAY_ACT,        /* an act that one would have to answer for: bribe, invade */
  GAINSAY_WORD,       /* grammar: determiners, prepositions, auxiliaries, ... */
  GAINSAY_TIME,       /* yesterday, Monday, last month */
  GAINSAY_FURNITURE,  /* page furniture: "be the first to comment" */
  GAINSAY_RELATED,    /* words of one meaning; value = name of the group */
  GAINSAY_CATEGORIES  /* how many there are */
} gainsay_category;

/* The inflected form that `words` has (its first verb or noun, for a phrase). */
typedef enum gainsay_form {
  GAINSAY_FORM_NONE, GAINSAY_FORM_BASE, GAINSAY_FORM_S, GAINSAY_FORM_PAST,
  GAINSAY_FORM_PARTICIPLE, GAINSAY_FORM_PAST_OR_PARTICIPLE, GAINSAY_FORM_ING,
  GAINSAY_FORM_PLURAL
} gainsay_form;

typedef enum gainsay_stance {
  GAINSAY_ASSERT, GAINSAY_ALLEGE, GAINSAY_BELIEVE, GAINSAY_INTEND, GAINSAY_DENY,
  GAINSAY_DOUBT, GAINSAY_CONFIRM, GAINSAY_NO_COMMENT, GAINSAY_DEMAND, GAINSAY_ASK,
  GAINSAY_STANCES
} gainsay_stance;

typedef enum gainsay_detail {
  GAINSAY_DETAIL_NONE, GAINSAY_REJECT, GAINSAY_VERDICT_GIVEN, GAINSAY_CONTRADICT,
  GAINSAY_DECLINED, GAINSAY_NO_REPLY, GAINSAY_UNREACHED, GAINSAY_PENDING,
  GAINSAY_UNSPECIFIED, GAINSAY_NON_DENIAL,
  GAINSAY_DETAILS
} gainsay_detail;

/* Flags of an entry; which categories read which is said behind each. */
enum {
  /* CUE, CUE_NOUN: what the content may be.  Any number may be set. */
  GAINSAY_TAKES_QUOTE = 1 << 0,   /* said, "..." */
  GAINSAY_TAKES_THAT = 1 << 1,    /* said that ... */
  GAINSAY_TAKES_CLAUSE = 1 << 2,  /* said he would ... */
  GAINSAY_TAKES_TO = 1 << 3,      /* plans to ... */
  GAINSAY_TAKES_ING = 1 << 4,     /* denied stealing ... */
  GAINSAY_TAKES_NOUN = 1 << 5,    /* denied the theft */
  GAINSAY_TAKES_OF = 1 << 6,      /* accused him of ... */
  GAINSAY_TAKES_AS = 1 << 7,      /* described it as ... */
  GAINSAY_TAKES_ABOUT = 1 << 8,   /* warned about, of, against ... */
  GAINSAY_TAKES_PERSON = 1 << 9,  /* told her that ... */
  GAINSAY_TAKES_WHETHER = 1 << 10,/* asked whether, if, why ... */
  GAINSAY_NEEDS_CLAIM = 1 << 11,  /* a noun object counts only if it names a claim */
  GAINSAY_FACTIVE = 1 << 12,      /* CUE: vouches for the content */
  GAINSAY_STRICT = 1 << 13,       /* CUE: only where the source and its content are plain */
  /* ROLE */
  GAINSAY_ROLE_PERSON = 1 << 14, GAINSAY_ROLE_ORGANISATION = 1 << 15,
  GAINSAY_ROLE_DOCUMENT = 1 << 16, GAINSAY_ROLE_MEDIA = 1 << 17,
  GAINSAY_ROLE_GROUP = 1 << 18,
  GAINSAY_ROLE_UNNAMED = 1 << 19, /* says nothing of who it is: official, source */
  GAINSAY_ROLE_VOICE = 1 << 20,   /* speaks for a party: spokesman, minister, lawyer */
  GAINSAY_ROLE_MALE = 1 << 21, GAINSAY_ROLE_FEMALE = 1 << 22,
  GAINSAY_ROLE_TITLE = 1 << 23,   /* stands before a name: Mr, Senator, Dr */
  /* ALIAS: what sort of name it is */
  GAINSAY_ALIAS_PLACE = 1 << 24, GAINSAY_ALIAS_DEMONYM = 1 << 25,
  GAINSAY_ALIAS_OFFICE = 1 << 26, GAINSAY_ALIAS_ORGANISATION = 1 << 27,
  GAINSAY_ALIAS_MEDIA = 1 << 28,
  GAINSAY_CASED = 1 << 29,        /* any: only where the text has capitals (US, Turkey) */
  /* CUE, CUE_NOUN: the content may also, or must, stand before the cue; else after */
  GAINSAY_CONTENT_BEFORE = 1 << 30
};

/* Grammar classes, the `flags` of a GAINSAY_WORD; a word may have several. */
enum {
  GAINSAY_W_DETERMINER = 1 << 0, GAINSAY_W_PREPOSITION = 1 << 1,
  GAINSAY_W_PRONOUN = 1 << 2,     /* he, she, they, who */
  GAINSAY_W_POSSESSIVE = 1 << 3,  /* his, their */
  GAINSAY_W_BE = 1 << 4, GAINSAY_W_HAVE = 1 << 5, GAINSAY_W_DO = 1 << 6,
  GAINSAY_W_MODAL = 1 << 7, GAINSAY_W_CONJUNCTION = 1 << 8,
  GAINSAY_W_SUBORDINATOR = 1 << 9,/* because, while, after */
  GAINSAY_W_RELATIVE = 1 << 10,   /* who, which, that */
  GAINSAY_W_ADVERB = 1 << 11, GAINSAY_W_ABBREVIATION = 1 << 12,
  GAINSAY_W_MALE = 1 << 13, GAINSAY_W_FEMALE = 1 << 14, GAINSAY_W_PLURAL = 1 << 15,
  GAINSAY_W_FIRST_PERSON = 1 << 16, GAINSAY_W_TERMINATOR = 1 << 17,
  GAINSAY_W_QUESTION = 1 << 18,   /* whether, if, why, how */
  GAINSAY_W_STOP = 1 << 19,       /* carries no meaning in comparing two claims */
  GAINSAY_W_VERB = 1 << 20,       /* a common verb that no cue or act lists: make, go */
  GAINSAY_W_POINTER = 1 << 21,    /* points at a claim: this, that, it, such */
  GAINSAY_W_CLAIM = 1 << 22,      /* names a claim: report, allegation, rumour, suggestion */
  GAINSAY_W_NUMBER = 1 << 23,     /* two, dozens, million */
  GAINSAY_W_MONTH = 1 << 24,      /* may follow or precede a day number */
  GAINSAY_W_BENEFIT = 1 << 25,    /* what may be refused or received: bail, visa, access, receipt */
  GAINSAY_W_REPLY = 1 << 26,      /* verbs of answering: respond, return (a call), discuss, say */
  GAINSAY_W_GENERIC = 1 << 27,    /* stands for the body spoken of last: company, group */
  GAINSAY_W_BINDS = 1 << 28,      /* one with what follows: a stake in, faith in; van, de la */
  GAINSAY_W_PEOPLE = 1 << 29,     /* a group with a capital: Muslim, Hispanics, European */
  GAINSAY_W_PLACE = 1 << 30       /* a place that is no party: Ohio, Wales, Latin America */
};

/* One entry.  `words` is one word or several separated by single spaces, as the
 * folded text has them: lower case, straight quotes and hyphens, "n't" and "'s"
 * as words of their own.  Strings are copied by gainsay_lexicon_add. */
typedef struct gainsay_entry {
  gainsay_category category;
  const char *words;
  const char *value;     /* CUE*: the lemma; ALIAS: the party's name; RELATED: the group */
  gainsay_form form;
  gainsay_stance stance; /* CUE*, RESPONSE, VERDICT */
  gainsay_detail detail; /* RESPONSE; CUE of stance deny */
  float strength;        /* CUE*: certainty of what is said; HEDGE: factor; else 1 */
  uint32_t flags;
  const char *terminators; /* CUE*: words that end the content, a space between; or NULL */
} gainsay_entry;

typedef struct gainsay_lexicon gainsay_lexicon;
typedef struct gainsay_engine gainsay_engine;
typedef struct gainsay_document gainsay_document;

/* An empty lexicon.  `allocator` may be NULL; a copy of it is kept. */
GAINSAY_API int gainsay_lexicon_new(const gainsay_allocator *allocator, gainsay_lexicon **out);

/* The English lexicon that the library was built with. */
GAINSAY_API int gainsay_lexicon_english(const gainsay_allocator *allocator, gainsay_lexicon **out);

/* Adds one entry.  A later entry for the same words, category, form and value
 * replaces the earlier.  GAINSAY_ELEXICON: no words, more than 8 of them, a word of more
 * than 64 bytes, or an enumeration out of range; the lexicon is then as before. */
GAINSAY_API int gainsay_lexicon_add(gainsay_lexicon *lexicon, const gainsay_entry *entry);

GAINSAY_API void gainsay_lexicon_free(gainsay_lexicon *lexicon); /* NULL is fine */

/* ---- engine --------------------------------------------------------------- */

/* Compiles the lexicon for reading; the engine uses the lexicon's allocator.  It
 * reads by rules until it is given a model. */
GAINSAY_API int gainsay_engine_new(const gainsay_lexicon *lexicon, gainsay_engine **out);

/* Gives the engine a trained model, `length` bytes of a model file, which are
 * copied; or, where `bytes` is NULL, the English model that the library was built
 * with, which is not.  Only before the engine's first text.  GAINSAY_EMODEL: the
 * bytes are no model, or of another version, cut short or damaged; `*why`, unless
 * NULL, then points to a constant sentence that says which, and the engine is as it
 * was. */
GAINSAY_API int gainsay_engine_model(gainsay_engine *engine, const void *bytes, size_t length, const char **why);
GAINSAY_API void gainsay_engine_free(gainsay_engine *engine); /* NULL is fine */

/* ---- reading -------------------------------------------------------------- */

typedef enum gainsay_input { GAINSAY_TEXT, GAINSAY_HTML } gainsay_input;

typedef struct gainsay_options {
  gainsay_input input;      /* HTML: tags are skipped and entities decoded, offsets stay */
  size_t max_bytes;         /* 0: GAINSAY_DEFAULT_MAX_BYTES */
  uint64_t budget;          /* most units of work to do, about one for each token and
                               pass; 0: no limit */
  int (*cancel)(void *ctx); /* asked every few thousand units; non-zero ends the call */
  void *cancel_ctx;
  const char *headline;     /* the headline, where the caller knows it; or NULL */
  size_t headline_length;
  int no_match;             /* the document will not be held against claims, nor be one: saves
                               what that takes (gainsay_match_claim) */
} gainsay_options;

/* Reads `text` (any bytes: invalid UTF-8 and NULs are data) and makes its
 * ledger.  `options` may be NULL.  On GAINSAY_OK the caller owns *out. */
GAINSAY_API int gainsay_read(const gainsay_engine *engine, const char *text, size_t length,
                             const gainsay_options *options, gainsay_document **out);

/* Replaces bytes start .. end of the document's text by `with` and reads again,
 * with the options of the first reading; the same as gainsay_read of the whole
 * new text.  On failure the document is as it was.  GAINSAY_EINVAL: a span that
 * is not inside the text.  Pointers into the old ledger are void afterwards. */
GAINSAY_API int gainsay_document_edit(gainsay_document *doc, size_t start, size_t end,
                                      const char *with, size_t length);

GAINSAY_API void gainsay_document_free(gainsay_document *doc); /* NULL is fine */

/* The document's own copy of its text, `*length` bytes. */
GAINSAY_API const char *gainsay_document_text(const gainsay_document *doc, size_t *length);

/* The folded text that was analysed, `*length` bytes of UTF-8: case folded, NFKC,
 * straight quotes and hyphens, single spaces, no invisible marks. */
GAINSAY_API const char *gainsay_document_folded(const gainsay_document *doc, size_t *length);

/* Where bytes start .. end of the folded text come from: the smallest span of
 * the given text that holds all that they were made of. */
typedef struct gainsay_span { uint32_t start, end; } gainsay_span;
GAINSAY_API gainsay_span gainsay_document_unfold(const gainsay_document *doc, size_t start, size_t end);

/* Line and column, from 1, of a byte offset; lines end in LF, CR LF or CR. */
GAINSAY_API void gainsay_document_locate(const gainsay_document *doc, size_t offset,
                                         uint32_t *line, uint32_t *column);

/* Copies the text of a span to `buffer` as valid UTF-8 (bad bytes and NULs as
 * U+FFFD), at most `capacity` bytes and never half a character, without a NUL at
 * the end.  Returns the bytes that the whole span needs. */
GAINSAY_API size_t gainsay_document_slice(const gainsay_document *doc, gainsay_span span,
                                          char *buffer, size_t capacity);

/* ---- the ledger ----------------------------------------------------------- */

typedef struct gainsay_spans { const gainsay_span *at; uint32_t n; } gainsay_spans;
typedef struct gainsay_ids { const uint32_t *at; uint32_t n; } gainsay_ids;

typedef enum gainsay_kind {
  GAINSAY_KIND_NONE, GAINSAY_PERSON, GAINSAY_ORGANISATION, GAINSAY_PLACE,
  GAINSAY_DOCUMENT_SOURCE, GAINSAY_MEDIA, GAINSAY_GROUP, GAINSAY_WRITER, GAINSAY_KINDS
} gainsay_kind;

typedef enum gainsay_anonymity {
  GAINSAY_AGENTLESS,  /* "it is alleged": nobody is named; "none" in JSON */
  GAINSAY_NAMED, GAINSAY_BY_ROLE, GAINSAY_UNNAMED, GAINSAY_COLLECTIVE, GAINSAY_ANONYMITIES
} gainsay_anonymity;

typedef enum gainsay_quotation {
  GAINSAY_INDIRECT, GAINSAY_DIRECT, GAINSAY_MIXED, GAINSAY_QUOTATIONS
} gainsay_quotation;

/* One attribution: a source says, with a cue, a content.  Absent spans (told_to,
 * when) have start == end == 0. */
typedef struct gainsay_statement {
  uint32_t id;
  gainsay_stance stance;
  gainsay_detail detail;
  int factive;              /* the cue vouches for the content */
  int negative;             /* the source commits to the content's opposite */
  float certainty, confidence;
  gainsay_spans hedges;
  gainsay_spans source, cue, content;
  uint32_t entity, party;   /* who speaks, and for whom; may be the same */
  gainsay_kind kind;
  gainsay_anonymity anonymity;
  const char *lemma;        /* of the cue */
  gainsay_quotation quotation;
  gainsay_span sentence;    /* the one that holds the cue */
  uint32_t line, column;    /* of the statement's first byte */
  gainsay_span told_to, when;
  uint32_t via;             /* the statement through which this one is known */
} gainsay_statement;

/* One reason for a link: a constant name, its weight, and the words that count. */
typedef struct gainsay_reason { const char *feature; float weight; const char *detail; } gainsay_reason;

typedef struct gainsay_link {
  uint32_t response, claim; /* statement ids */
  gainsay_stance relation;  /* GAINSAY_DENY, _DOUBT, _CONFIRM or _NO_COMMENT */
  float confidence;
  const gainsay_reason *why;/* the weightiest first */
  uint32_t nwhy;
} gainsay_link;

typedef enum gainsay_status {
  GAINSAY_STATUS_OPEN, GAINSAY_STATUS_UNANSWERED, GAINSAY_STATUS_DENIED,
  GAINSAY_STATUS_DOUBTED, GAINSAY_STATUS_CONFIRMED, GAINSAY_STATUS_DISPUTED,
  GAINSAY_STATUS_PARTIAL, GAINSAY_STATUS_NO_COMMENT, GAINSAY_STATUSES
} gainsay_status;

typedef struct gainsay_claim {
  uint32_t statement;
  gainsay_ids same_as;      /* statements that make the same claim */
  gainsay_ids accused;      /* entities */
  gainsay_status status;
  gainsay_ids answered_by;  /* statements */
  gainsay_ids unanswered;   /* accused entities that have not answered */
} gainsay_claim;

typedef struct gainsay_entity {
  uint32_t id;
  const char *name;         /* the fullest mention, or the party's name */
  gainsay_kind kind;
  uint32_t party;           /* 0 where it speaks for itself */
  gainsay_spans mentions;
} gainsay_entity;

typedef enum gainsay_block_kind {
  GAINSAY_PARAGRAPH, GAINSAY_HEADLINE, GAINSAY_DATELINE, GAINSAY_FURNITURE_BLOCK, GAINSAY_BLOCK_KINDS
} gainsay_block_kind;

typedef struct gainsay_block { gainsay_block_kind kind; gainsay_span span; } gainsay_block;

typedef struct gainsay_warning {
  const char *warning;      /* "invalid-utf8", "control-character", "language", "unclosed-quote" */
  uint32_t count;
  uint32_t start;           /* of the first */
} gainsay_warning;

typedef struct gainsay_ledger {
  const char *language;     /* "en", or "" where the text is in no language known */
  const gainsay_statement *statements; size_t nstatements;
  const gainsay_link *links; size_t nlinks;
  const gainsay_claim *claims; size_t nclaims;
  const gainsay_entity *entities; size_t nentities;
  const gainsay_block *blocks; size_t nblocks;
  const gainsay_span *sentences; size_t nsentences;
  const gainsay_span *quotations; size_t nquotations; /* with their marks */
  const gainsay_warning *warnings; size_t nwarnings;
} gainsay_ledger;

/* The ledger; never NULL. */
GAINSAY_API const gainsay_ledger *gainsay_document_ledger(const gainsay_document *doc);

/* The names of the enumerations as the public format writes them ("no_comment",
 * "by_role" is "role", ...); never NULL, "" for GAINSAY_DETAIL_NONE. */
GAINSAY_API const char *gainsay_stance_name(gainsay_stance stance);
GAINSAY_API const char *gainsay_detail_name(gainsay_detail detail);
GAINSAY_API const char *gainsay_kind_name(gainsay_kind kind);
GAINSAY_API const char *gainsay_anonymity_name(gainsay_anonymity anonymity);
GAINSAY_API const char *gainsay_quotation_name(gainsay_quotation quotation);
GAINSAY_API const char *gainsay_status_name(gainsay_status status);
GAINSAY_API const char *gainsay_relation_name(gainsay_stance relation); /* "denies", ... */
GAINSAY_API const char *gainsay_block_kind_name(gainsay_block_kind kind);

/* ---- a claim against a text ------------------------------------------------------- */

/* What a text does with a claim. */
typedef enum gainsay_side {
  GAINSAY_SIDE_NONE,        /* it does not carry it */
  GAINSAY_SIDE_ASSERT,      /* says that it is so */
  GAINSAY_SIDE_CONFIRM,     /* the same, and somebody in it confirms it */
  GAINSAY_SIDE_DENY,        /* says that it is not so */
  GAINSAY_SIDE_DOUBT,       /* takes no side, and leans to its not being so */
  GAINSAY_SIDE_REPORT,      /* carries it without taking a side */
  GAINSAY_SIDES
} gainsay_side;

typedef struct gainsay_match {
  gainsay_side stance;
  float confidence;         /* how sure it is, of agreement, denial, report and none */
  gainsay_spans spans;      /* of the text: sentences that show it, in its order */
  const gainsay_reason *why;/* the weightiest first */
  uint32_t nwhy;
} gainsay_match;

/* Holds a claim against a text: does the text carry it, and which side does it take?
 * A claim is a document too, a sentence or a headline read by the same engine
 * (GAINSAY_EINVAL where it is not, or where one of the two was read with no_match).  It
 * may be a denial itself ("X denies ..."): a text that reports the denial then asserts
 * it.  Of a long claim the first 64 distinct terms count.  Neither document is written:
 * read a claim once for many texts, and any number of threads may ask one document.  Work
 * is in proportion to the text; far less where it has nothing of the claim.  On GAINSAY_OK
 * the caller owns *out, which refers to neither document. */
GAINSAY_API int gainsay_match_claim(const gainsay_document *claim, const gainsay_document *text, gainsay_match **out);

GAINSAY_API void gainsay_match_free(gainsay_match *match); /* NULL is fine */

GAINSAY_API const char *gainsay_side_name(gainsay_side side); /* "none", "assert", ... */

#ifdef __cplusplus
}
#endif
#endif
