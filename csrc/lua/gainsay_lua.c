/* The Lua module gainsay.core: engines and documents as userdata.
 *
 * It hands out numbers, strings and small fresh tables, one record at a time;
 * gainsay/init.lua makes the comfortable objects out of them.  The rules of the
 * boundary:
 *
 * - arguments are checked before anything is owned;
 * - what has to be freed sits in a userdata before it exists (box first), so a
 *   raise or a collected state frees it;
 * - a programmer's mistake raises, bad data gives nil, message, code;
 * - the core counts from 0, half open; Lua counts from 1, inclusive: push_span and
 *   check_span are the only places that know both. */
#include "../gainsay.h"

#include <lauxlib.h>
#include <lua.h>

#include <stdlib.h>
#include <string.h>

/* ---- one source for every Lua ---------------------------------------------- */

#if LUA_VERSION_NUM == 501
#define rawlen(L, i) lua_objlen(L, i)
#define set_functions(L, functions) luaL_register(L, NULL, functions)
/* luaL_register is gone from 5.2 on: a 5.1 build fails to load there. */
#define check_version(L) ((void)0)
#else
#define rawlen(L, i) lua_rawlen(L, i)
#define set_functions(L, functions) luaL_setfuncs(L, functions, 0)
/* Absent from 5.1 and LuaJIT, where such a build fails to load; elsewhere it
 * compares the version that this was built for with the one that runs. */
#define check_version(L) luaL_checkversion(L)
#endif

/* lua_pushfstring has no %zu.  A double prints whole below 10^14, but as 5.0 from 5.3
 * on, which has %I instead. */
#if LUA_VERSION_NUM >= 503
#define SIZE "%I"
typedef LUAI_UACINT size_arg;
#else
#define SIZE "%f"
typedef lua_Number size_arg;
#endif

/* ---- errors ---------------------------------------------------------------- */

/* Returns nil, message, code for `code`, with the constant message. */
static int fail(lua_State *L, int code) {
  lua_pushnil(L);
  lua_pushstring(L, gainsay_errmsg(code));
  lua_pushstring(L, gainsay_errname(code));
  return 3;
}

/* The same with the message on top of the stack. */
static int fail_with(lua_State *L, int code) {
  lua_pushnil(L);
  lua_insert(L, -2);
  lua_pushstring(L, gainsay_errname(code));
  return 3;
}

/* ---- what is owned ---------------------------------------------------------- */

#define LEXICON "gainsay.lexicon"
#define ENGINE "gainsay.engine"
#define DOCUMENT "gainsay.document"
#define MATCH "gainsay.match"

/* An engine lives until its userdata and all its documents are closed, in
 * whatever order the collector takes them. */
typedef struct shared_engine {
  gainsay_engine *engine;
  size_t users;
} shared_engine;

typedef struct lexicon_box { gainsay_lexicon *lexicon; } lexicon_box;
typedef struct engine_box { shared_engine *shared; } engine_box;
typedef struct document_box {
  shared_engine *shared;
  gainsay_document *doc;
} document_box;
typedef struct match_box { gainsay_match *match; } match_box; /* while its table is made */

static void leave(shared_engine *shared) {
  if (shared && --shared->users == 0) {
    gainsay_engine_free(shared->engine);
    free(shared);
  }
}

/* A zeroed userdata with its metatable set, on top of the stack. */
static void *box(lua_State *L, size_t size, const char *name) {
  void *p = lua_newuserdata(L, size);
  memset(p, 0, size);
  luaL_getmetatable(L, name);
  lua_setmetatable(L, -2);
  return p;
}

static shared_engine *check_engine(lua_State *L, int index) {
  engine_box *b = luaL_checkudata(L, index, ENGINE);
  if (!b->shared) luaL_argerror(L, index, "the engine is closed");
  return b->shared;
}

static gainsay_document *check_document(lua_State *L, int index) {
  document_box *b = luaL_checkudata(L, index, DOCUMENT);
  if (!b->doc) luaL_argerror(L, index, "the document is closed");
  return b->doc;
}

/* ---- spans ------------------------------------------------------------------ */

/* Pushes first, last: 1-based, inclusive.  An empty span has last = first - 1. */
static void push_bounds(lua_State *L, gainsay_span s) {
  lua_pushinteger(L, (lua_Integer)s.start + 1);
  lua_pushinteger(L, (lua_Integer)s.end);
}

static void push_span(lua_State *L, gainsay_span s) {
  lua_createtable(L, 0, 2);
  push_bounds(L, s);
  lua_setfield(L, -3, "last");
  lua_setfield(L, -2, "first");
}

/* The span whose first and last byte are arguments `index` and `index` + 1, inside
 * `length` bytes. */
static gainsay_span check_span(lua_State *L, int index, size_t length) {
  gainsay_span s;
  lua_Integer first = luaL_checkinteger(L, index), last = luaL_checkinteger(L, index + 1);
  luaL_argcheck(L, first >= 1 && first - 1 <= (lua_Integer)length, index, "outside the text");
  luaL_argcheck(L, last >= first - 1 && last <= (lua_Integer)length, index + 1,
                "outside the text or before the first byte");
  s.start = (uint32_t)(first - 1);
  s.end = (uint32_t)last;
  return s;
}

/* ---- names ------------------------------------------------------------------ */

static const char *const category_names[] = {
  "cue", "cue_noun", "cue_phrase", "response", "verdict", "hedge", "negator", "role",
  "alias", "act", "word", "time", "furniture", "related", NULL };

static const char *const form_names[] = {
  "none", "base", "s", "past", "participle", "past_or_participle", "ing", "plural", NULL };

static const char *const stance_names[] = {
  "assert", "allege", "believe", "intend", "deny", "doubt", "confirm", "no_comment",
  "demand", "ask", NULL };

static const char *const detail_names[] = {
  "none", "reject", "verdict_given", "contradict", "declined", "no_reply", "unreached",
  "pending", "unspecified", "non_denial", NULL };

static const char *const input_names[] = { "text", "html", NULL };

/* By bit.  A word's flags are the grammar classes, all other categories' the rest. */
static const char *const flag_names[] = {
  "takes_quote", "takes_that", "takes_clause", "takes_to", "takes_ing", "takes_noun",
  "takes_of", "takes_as", "takes_about", "takes_person", "takes_whether", "needs_claim",
  "factive", "strict", "role_person", "role_organisation", "role_document", "role_media",
  "role_group", "role_unnamed", "role_voice", "role_male", "role_female", "role_title",
  "alias_place", "alias_demonym", "alias_office", "alias_organisation", "alias_media",
  "cased", "content_before", NULL };

static const char *const grammar_names[] = {
  "w_determiner", "w_preposition", "w_pronoun", "w_possessive", "w_be", "w_have", "w_do",
  "w_modal", "w_conjunction", "w_subordinator", "w_relative", "w_adverb",
  "w_abbreviation", "w_male", "w_female", "w_plural", "w_first_person", "w_terminator",
  "w_question", "w_stop", "w_verb", "w_pointer", "w_claim", "w_number", "w_month",
  "w_benefit", "w_reply", "w_generic", "w_binds", "w_people", "w_place",
  NULL };

/* The arrays above follow the header; this fails to compile when one is forgotten. */
typedef char every_category_has_a_name
    [sizeof category_names / sizeof *category_names == GAINSAY_CATEGORIES + 1 ? 1 : -1];
typedef char every_stance_has_a_name
    [sizeof stance_names / sizeof *stance_names == GAINSAY_STANCES + 1 ? 1 : -1];
typedef char every_detail_has_a_name
    [sizeof detail_names / sizeof *detail_names == GAINSAY_DETAILS + 1 ? 1 : -1];
typedef char every_flag_has_a_name
    [GAINSAY_CONTENT_BEFORE == 1 << (sizeof flag_names / sizeof *flag_names - 2) ? 1 : -1];
typedef char every_class_has_a_name
    [GAINSAY_W_PLACE == 1 << (sizeof grammar_names / sizeof *grammar_names - 2) ? 1 : -1];

static int find_name(const char *const *names, const char *name) {
  int i;
  for (i = 0; names[i]; i++)
    if (!strcmp(names[i], name)) return i;
  return -1;
}

/* ---- the lexicon ------------------------------------------------------------- */

/* What a reader of one entry knows.  `wrong` is set once, with the complaint on
 * top of the stack; then nothing more is read. */
typedef struct entry_reader {
  lua_State *L;
  int entry; /* stack index of the entry's table */
  int wrong;
} entry_reader;

/* Leaves field `key` of the entry on the stack, so that its string stays alive,
 * and returns the string; NULL where it is absent or something else. */
static const char *string_field(entry_reader *r, const char *key) {
  lua_State *L = r->L;
  if (r->wrong) return NULL;
  lua_pushstring(L, key);
  lua_rawget(L, r->entry);
  if (lua_type(L, -1) == LUA_TSTRING) {
    size_t n;
    const char *s = lua_tolstring(L, -1, &n);
    if (memchr(s, 0, n)) {
      lua_pushfstring(L, "a NUL in %s", key);
      r->wrong = 1;
      return NULL;
    }
    return s;
  }
  if (!lua_isnil(L, -1)) {
    lua_pushfstring(L, "%s must be a string, not a %s", key, luaL_typename(L, -1));
    r->wrong = 1;
  }
  return NULL;
}

/* The number of the name in field `key`, or 0, the default, where it is absent. */
static int name_field(entry_reader *r, const char *key, const char *const *names) {
  const char *s = string_field(r, key);
  int i;
  if (!s) return 0;
  i = find_name(names, s);
  if (i >= 0) return i;
  lua_pushfstring(r->L, "unknown %s '%s'", key, s);
  r->wrong = 1;
  return 0;
}

/* The bit of a flag's name.  Grammar classes go with or without their w_. */
static int flag_bit(const char *name, int is_word) {
  int i;
  if (!is_word) return find_name(flag_names, name);
  if (!strcmp(name, "cased")) return find_name(flag_names, name);
  i = find_name(grammar_names, name);
  if (i >= 0) return i;
  for (i = 0; grammar_names[i]; i++)
    if (!strcmp(grammar_names[i] + 2, name)) return i;
  return -1;
}

static uint32_t flags_field(entry_reader *r, int is_word) {
  lua_State *L = r->L;
  uint32_t flags = 0;
  size_t i, n;
  int list;
  if (r->wrong) return 0;
  lua_pushliteral(L, "flags");
  lua_rawget(L, r->entry);
  if (lua_isnil(L, -1)) return 0;
  list = lua_gettop(L);
  if (!lua_istable(L, list)) {
    lua_pushfstring(L, "flags must be a list of names, not a %s", luaL_typename(L, list));
    r->wrong = 1;
    return 0;
  }
  n = rawlen(L, list);
  for (i = 1; i <= n; i++) {
    int bit = -1;
    lua_rawgeti(L, list, (int)i);
    if (lua_type(L, -1) == LUA_TSTRING) bit = flag_bit(lua_tostring(L, -1), is_word);
    if (bit < 0) {
      lua_pushfstring(L, "unknown flag '%s'",
                      lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : luaL_typename(L, -1));
      r->wrong = 1;
      return 0;
    }
    flags |= (uint32_t)1 << bit;
    lua_pop(L, 1);
  }
  return flags;
}

static float strength_field(entry_reader *r) {
  lua_State *L = r->L;
  lua_Number x;
  if (r->wrong) return 1;
  lua_pushliteral(L, "strength");
  lua_rawget(L, r->entry);
  if (lua_isnil(L, -1)) return 1;
  x = lua_tonumber(L, -1);
  if (lua_type(L, -1) != LUA_TNUMBER || !(x >= 0 && x <= 1)) {
    lua_pushliteral(L, "strength must be a number from 0 to 1");
    r->wrong = 1;
    return 1;
  }
  return (float)x;
}

/* Adds the entry at stack index `index`.  Returns GAINSAY_OK with the stack as it
 * was, or a code with the complaint on top of the stack. */
static int add_entry(lua_State *L, gainsay_lexicon *lexicon, int index) {
  int top = lua_gettop(L), code;
  entry_reader r;
  gainsay_entry e;
  r.L = L;
  r.entry = index;
  r.wrong = 0;
  memset(&e, 0, sizeof e);
  e.words = string_field(&r, "words");
  if (!r.wrong && !e.words) {
    lua_pushliteral(L, "no words");
    r.wrong = 1;
  }
  e.category = (gainsay_category)name_field(&r, "category", category_names);
  if (!r.wrong && lua_isnil(L, -1)) {
    lua_pushliteral(L, "no category");
    r.wrong = 1;
  }
  e.value = string_field(&r, "value");
  e.form = (gainsay_form)name_field(&r, "form", form_names);
  e.stance = (gainsay_stance)name_field(&r, "stance", stance_names);
  e.detail = (gainsay_detail)name_field(&r, "detail", detail_names);
  e.strength = strength_field(&r);
  e.flags = flags_field(&r, e.category == GAINSAY_WORD);
  e.terminators = string_field(&r, "terminators");
  if (r.wrong) return GAINSAY_ELEXICON;
  code = gainsay_lexicon_add(lexicon, &e);
  lua_settop(L, top);
  if (code) lua_pushstring(L, gainsay_errmsg(code));
  return code;
}

/* Fills `lexicon` with the entries of the list at index 1; 0, or the number of what is
 * to be returned. */
static int add_entries(lua_State *L, gainsay_lexicon *lexicon) {
  size_t i, n = rawlen(L, 1);
  for (i = 1; i <= n; i++) {
    int code;
    lua_rawgeti(L, 1, (int)i);
    luaL_argcheck(L, lua_istable(L, -1), 1, "a list of tables expected");
    code = add_entry(L, lexicon, lua_gettop(L));
    if (code == GAINSAY_ELEXICON) {
      const char *complaint = lua_tostring(L, -1), *words;
      lua_rawgeti(L, 1, (int)i);
      lua_getfield(L, -1, "words");
      words = lua_tostring(L, -1);
      lua_pushfstring(L, "entry %d ('%s'): %s", (int)i, words ? words : "?", complaint);
      return fail_with(L, code);
    }
    if (code) return fail(L, code);
    lua_pop(L, 1);
  }
  return 0;
}

/* core.engine(entries, model) -> engine | nil, message, code; entries: a list, or true
 * for the English lexicon, where it was built in (core.english); model: true for the
 * one that was built in, the bytes of another, or nothing for rules alone */
static int core_engine(lua_State *L) {
  lexicon_box *lex;
  engine_box *b;
  int code, english = 0;
#ifdef GS_ENGLISH
  english = lua_isboolean(L, 1) && lua_toboolean(L, 1);
#endif
  if (!english) luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  if (!lua_isnil(L, 2) && !lua_isboolean(L, 2)) luaL_checktype(L, 2, LUA_TSTRING);
  luaL_checkstack(L, 20, "an entry has many fields");
  lex = box(L, sizeof *lex, LEXICON);
  b = box(L, sizeof *b, ENGINE);
#ifdef GS_ENGLISH
  if (english) code = gainsay_lexicon_english(NULL, &lex->lexicon);
  else
#endif
  code = gainsay_lexicon_new(NULL, &lex->lexicon);
  if (code) return fail(L, code);
  if (!english) {
    int returned = add_entries(L, lex->lexicon);
    if (returned) return returned;
  }
  b->shared = calloc(1, sizeof *b->shared);
  if (!b->shared) return fail(L, GAINSAY_ENOMEM);
  b->shared->users = 1;
  code = gainsay_engine_new(lex->lexicon, &b->shared->engine);
  gainsay_lexicon_free(lex->lexicon); /* the engine keeps nothing of it */
  lex->lexicon = NULL;
  if (code) return fail(L, code);
  if (lua_toboolean(L, 2)) {
    size_t length = 0;
    const char *bytes = lua_isboolean(L, 2) ? NULL : lua_tolstring(L, 2, &length), *why;
    code = gainsay_engine_model(b->shared->engine, bytes, length, &why);
    if (code == GAINSAY_EMODEL) {
      lua_pushstring(L, why);
      return fail_with(L, code);
    }
    if (code) return fail(L, code);
  }
  return 1;
}

static int lexicon_close(lua_State *L) {
  lexicon_box *b = luaL_checkudata(L, 1, LEXICON);
  gainsay_lexicon_free(b->lexicon);
  b->lexicon = NULL;
  return 0;
}

static int engine_close(lua_State *L) {
  engine_box *b = luaL_checkudata(L, 1, ENGINE);
  shared_engine *shared = b->shared;
  b->shared = NULL;
  leave(shared);
  return 0;
}

static int engine_tostring(lua_State *L) {
  engine_box *b = luaL_checkudata(L, 1, ENGINE);
  if (b->shared) lua_pushfstring(L, ENGINE ": %p", (void *)b);
  else lua_pushliteral(L, ENGINE " (closed)");
  return 1;
}

/* ---- reading ------------------------------------------------------------------ */

/* A whole number from 0 in field `key` of the table at `index`, or 0. */
static uint64_t count_option(lua_State *L, int index, const char *key) {
  lua_Number x;
  lua_getfield(L, index, key);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    return 0;
  }
  x = lua_tonumber(L, -1);
  /* 2^53: beyond it a number of 5.1 counts no longer. */
  if (lua_type(L, -1) != LUA_TNUMBER || !(x >= 0 && x <= 9007199254740992.0)) {
    lua_pushfstring(L, "option '%s' must be a whole number from 0", key);
    luaL_argerror(L, index, lua_tostring(L, -1));
  }
  lua_pop(L, 1);
  return (uint64_t)x;
}

/* Fills `o` from the table at `index`, or with defaults where there is none.  The
 * headline's string stays on the stack: the caller keeps it there for the reading. */
static void check_options(lua_State *L, int index, gainsay_options *o) {
  memset(o, 0, sizeof *o);
  if (lua_isnoneornil(L, index)) return;
  luaL_checktype(L, index, LUA_TTABLE);
  o->max_bytes = (size_t)count_option(L, index, "max_bytes");
  o->budget = count_option(L, index, "budget");
  lua_getfield(L, index, "input");
  if (!lua_isnil(L, -1)) {
    int input = lua_type(L, -1) == LUA_TSTRING ? find_name(input_names, lua_tostring(L, -1)) : -1;
    luaL_argcheck(L, input >= 0, index, "option 'input' must be 'text' or 'html'");
    o->input = (gainsay_input)input;
  }
  lua_pop(L, 1);
  lua_getfield(L, index, "match");
  luaL_argcheck(L, lua_isnil(L, -1) || lua_isboolean(L, -1), index, "option 'match' must be a boolean");
  o->no_match = lua_isboolean(L, -1) && !lua_toboolean(L, -1);
  lua_pop(L, 1);
  lua_getfield(L, index, "headline");
  if (!lua_isnil(L, -1)) {
    luaL_argcheck(L, lua_type(L, -1) == LUA_TSTRING, index, "option 'headline' must be a string");
    o->headline = lua_tolstring(L, -1, &o->headline_length);
  }
}

/* nil, message, code for a reading that failed. */
static int fail_reading(lua_State *L, int code, size_t length, size_t max_bytes) {
  if (code != GAINSAY_ETOOBIG) return fail(L, code);
  if (!max_bytes) max_bytes = GAINSAY_DEFAULT_MAX_BYTES;
  if (max_bytes > GAINSAY_MAX_BYTES) max_bytes = GAINSAY_MAX_BYTES;
  lua_pushfstring(L, "the text has " SIZE " bytes, more than the limit of " SIZE " (max_bytes)",
                  (size_arg)length, (size_arg)max_bytes);
  return fail_with(L, code);
}

/* Reads with `shared` into a new document on top of the stack. */
static int read_into(lua_State *L, shared_engine *shared, const char *text, size_t length,
                     const gainsay_options *options) {
  document_box *b = box(L, sizeof *b, DOCUMENT);
  int code;
  b->shared = shared;
  shared->users++;
  code = gainsay_read(shared->engine, text, length, options, &b->doc);
  if (code) return fail_reading(L, code, length, options->max_bytes);
  return 1;
}

/* engine:read(text, { input =, max_bytes =, budget =, headline =, match = })
 *   -> document | nil, message, code */
static int engine_read(lua_State *L) {
  shared_engine *shared = check_engine(L, 1);
  size_t length;
  const char *text = luaL_checklstring(L, 2, &length);
  gainsay_options options;
  check_options(L, 3, &options);
  return read_into(L, shared, text, length, &options);
}

/* core.fold(text, { input =, max_bytes = }) -> folded text, document | nil, message, code
 * What the text looks like to the engine; the document's unfold leads back. */
static int core_fold(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  gainsay_options options;
  int n, top;
  check_options(L, 2, &options);
  top = lua_gettop(L);
  lua_pushcfunction(L, core_engine);
  lua_newtable(L);
  lua_call(L, 1, LUA_MULTRET);
  if (lua_gettop(L) - top > 1) return 3; /* nil, message, code */
  n = read_into(L, check_engine(L, -1), text, length, &options);
  if (n == 1) {
    document_box *b = luaL_checkudata(L, -1, DOCUMENT);
    const char *folded = gainsay_document_folded(b->doc, &length);
    lua_pushlstring(L, folded, length);
    lua_insert(L, -2);
    n = 2;
  }
  return n;
}

/* ---- documents ---------------------------------------------------------------- */

static int document_close(lua_State *L) {
  document_box *b = luaL_checkudata(L, 1, DOCUMENT);
  shared_engine *shared = b->shared;
  gainsay_document_free(b->doc);
  b->doc = NULL;
  b->shared = NULL;
  leave(shared);
  return 0;
}

static int document_tostring(lua_State *L) {
  document_box *b = luaL_checkudata(L, 1, DOCUMENT);
  if (b->doc) lua_pushfstring(L, DOCUMENT ": %p", (void *)b);
  else lua_pushliteral(L, DOCUMENT " (closed)");
  return 1;
}

/* doc:text() -> the text as it was given */
static int document_text(lua_State *L) {
  size_t n;
  const char *s = gainsay_document_text(check_document(L, 1), &n);
  lua_pushlstring(L, s, n);
  return 1;
}

/* doc:folded() -> the text as it was analysed */
static int document_folded(lua_State *L) {
  size_t n;
  const char *s = gainsay_document_folded(check_document(L, 1), &n);
  lua_pushlstring(L, s, n);
  return 1;
}

/* doc:unfold(first, last) of the folded text -> first, last of the text */
static int document_unfold(lua_State *L) {
  gainsay_document *doc = check_document(L, 1);
  gainsay_span s;
  size_t n;
  gainsay_document_folded(doc, &n);
  s = check_span(L, 2, n);
  push_bounds(L, gainsay_document_unfold(doc, s.start, s.end));
  return 2;
}

/* doc:locate(position) -> line, column */
static int document_locate(lua_State *L) {
  gainsay_document *doc = check_document(L, 1);
  lua_Integer at = luaL_checkinteger(L, 2);
  uint32_t line, column;
  size_t n;
  gainsay_document_text(doc, &n);
  luaL_argcheck(L, at >= 1 && at - 1 <= (lua_Integer)n, 2, "outside the text");
  gainsay_document_locate(doc, (size_t)(at - 1), &line, &column);
  lua_pushinteger(L, (lua_Integer)line);
  lua_pushinteger(L, (lua_Integer)column);
  return 2;
}

/* doc:slice(first, last) -> the span's text as valid UTF-8 */
static int document_slice(lua_State *L) {
  gainsay_document *doc = check_document(L, 1);
  char small[512];
  gainsay_span s;
  size_t n;
  gainsay_document_text(doc, &n);
  s = check_span(L, 2, n);
  n = gainsay_document_slice(doc, s, small, sizeof small);
  if (n <= sizeof small) {
    lua_pushlstring(L, small, n);
  } else {
    char *big = lua_newuserdata(L, n); /* Lua's, so that a raise loses nothing */
    lua_pushlstring(L, big, gainsay_document_slice(doc, s, big, n));
  }
  return 1;
}

/* doc:edit(first, last, with) -> true | nil, message, code */
static int document_edit(lua_State *L) {
  gainsay_document *doc = check_document(L, 1);
  size_t length, n;
  gainsay_span s;
  const char *with;
  int code;
  gainsay_document_text(doc, &length);
  s = check_span(L, 2, length);
  with = luaL_checklstring(L, 4, &n);
  code = gainsay_document_edit(doc, s.start, s.end, with, n);
  if (code) return fail(L, code);
  lua_pushboolean(L, 1);
  return 1;
}

/* ---- records of the ledger ------------------------------------------------------- */

/* The element that argument 2 asks for, from 1; an index outside raises. */
static size_t check_index(lua_State *L, size_t n) {
  lua_Integer i = luaL_checkinteger(L, 2);
  luaL_argcheck(L, i >= 1 && (lua_Integer)n >= i, 2, "no such element");
  return (size_t)(i - 1);
}

static void set_string(lua_State *L, const char *key, const char *s) {
  lua_pushstring(L, s);
  lua_setfield(L, -2, key);
}

static void set_integer(lua_State *L, const char *key, uint32_t n) {
  lua_pushinteger(L, (lua_Integer)n);
  lua_setfield(L, -2, key);
}

/* An id; 0 means none and leaves the field out. */
static void set_id(lua_State *L, const char *key, uint32_t id) {
  if (id) set_integer(L, key, id);
}

/* Two decimals are all that these numbers mean, and what the format prints. */
static void set_number(lua_State *L, const char *key, float x) {
  double hundredths = (double)x * 100 + (x < 0 ? -0.5 : 0.5);
  if (!(hundredths > -1e9 && hundredths < 1e9)) hundredths = 0; /* NaN too */
  lua_pushnumber(L, (lua_Number)((double)(long)hundredths / 100));
  lua_setfield(L, -2, key);
}

static void set_boolean(lua_State *L, const char *key, int b) {
  lua_pushboolean(L, b);
  lua_setfield(L, -2, key);
}

static void set_span(lua_State *L, const char *key, gainsay_span s) {
  if (s.start == 0 && s.end == 0) return; /* absent */
  push_span(L, s);
  lua_setfield(L, -2, key);
}

static void set_spans(lua_State *L, const char *key, gainsay_spans s) {
  uint32_t i;
  lua_createtable(L, (int)s.n, 0);
  for (i = 0; i < s.n; i++) {
    push_span(L, s.at[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, key);
}

static void set_ids(lua_State *L, const char *key, gainsay_ids ids) {
  uint32_t i;
  lua_createtable(L, (int)ids.n, 0);
  for (i = 0; i < ids.n; i++) {
    lua_pushinteger(L, (lua_Integer)ids.at[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, key);
}

static int document_statement(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  const gainsay_statement *s = &ledger->statements[check_index(L, ledger->nstatements)];
  const char *detail = gainsay_detail_name(s->detail);
  lua_createtable(L, 0, 20);
  set_integer(L, "id", s->id);
  set_string(L, "stance", gainsay_stance_name(s->stance));
  if (*detail) set_string(L, "detail", detail);
  set_boolean(L, "factive", s->factive);
  set_string(L, "polarity", s->negative ? "-" : "+");
  set_number(L, "certainty", s->certainty);
  set_spans(L, "hedges", s->hedges);
  lua_createtable(L, 0, 5);
  set_spans(L, "spans", s->source);
  set_id(L, "entity", s->entity);
  set_id(L, "party", s->party);
  set_string(L, "kind", gainsay_kind_name(s->kind));
  set_string(L, "anonymity", gainsay_anonymity_name(s->anonymity));
  lua_setfield(L, -2, "source");
  lua_createtable(L, 0, 2);
  set_spans(L, "spans", s->cue);
  if (*s->lemma) set_string(L, "lemma", s->lemma);
  lua_setfield(L, -2, "cue");
  lua_createtable(L, 0, 2);
  set_spans(L, "spans", s->content);
  set_string(L, "quotation", gainsay_quotation_name(s->quotation));
  lua_setfield(L, -2, "content");
  push_span(L, s->sentence);
  lua_setfield(L, -2, "sentence");
  set_integer(L, "line", s->line);
  set_integer(L, "column", s->column);
  set_span(L, "told_to", s->told_to);
  set_id(L, "via", s->via);
  set_span(L, "when", s->when);
  set_number(L, "confidence", s->confidence);
  return 1;
}

static void set_reasons(lua_State *L, const char *key, const gainsay_reason *why, uint32_t n) {
  uint32_t i;
  lua_createtable(L, (int)n, 0);
  for (i = 0; i < n; i++) {
    lua_createtable(L, 0, 3);
    set_string(L, "feature", why[i].feature);
    set_number(L, "weight", why[i].weight);
    set_string(L, "detail", why[i].detail);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, key);
}

static int document_link(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  const gainsay_link *l = &ledger->links[check_index(L, ledger->nlinks)];
  lua_createtable(L, 0, 5);
  set_integer(L, "response", l->response);
  set_integer(L, "claim", l->claim);
  set_string(L, "relation", gainsay_relation_name(l->relation));
  set_number(L, "confidence", l->confidence);
  set_reasons(L, "why", l->why, l->nwhy);
  return 1;
}

static int document_claim(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  const gainsay_claim *c = &ledger->claims[check_index(L, ledger->nclaims)];
  lua_createtable(L, 0, 6);
  set_integer(L, "statement", c->statement);
  set_ids(L, "same_as", c->same_as);
  set_ids(L, "accused", c->accused);
  set_string(L, "status", gainsay_status_name(c->status));
  set_ids(L, "answered_by", c->answered_by);
  set_ids(L, "unanswered", c->unanswered);
  return 1;
}

static int document_entity(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  const gainsay_entity *e = &ledger->entities[check_index(L, ledger->nentities)];
  lua_createtable(L, 0, 5);
  set_integer(L, "id", e->id);
  set_string(L, "name", e->name);
  set_string(L, "kind", gainsay_kind_name(e->kind));
  set_id(L, "party", e->party);
  set_spans(L, "mentions", e->mentions);
  return 1;
}

static int document_block(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  const gainsay_block *b = &ledger->blocks[check_index(L, ledger->nblocks)];
  push_span(L, b->span);
  set_string(L, "kind", gainsay_block_kind_name(b->kind));
  return 1;
}

static int document_sentence(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  push_span(L, ledger->sentences[check_index(L, ledger->nsentences)]);
  return 1;
}

static int document_quotation(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  push_span(L, ledger->quotations[check_index(L, ledger->nquotations)]);
  return 1;
}

/* A warning's place is a position, from 1. */
static int document_warning(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  const gainsay_warning *w = &ledger->warnings[check_index(L, ledger->nwarnings)];
  lua_createtable(L, 0, 3);
  set_string(L, "warning", w->warning);
  set_integer(L, "count", w->count);
  lua_pushinteger(L, (lua_Integer)w->start + 1);
  lua_setfield(L, -2, "first");
  return 1;
}

static void set_size(lua_State *L, const char *key, size_t n) {
  lua_pushinteger(L, (lua_Integer)n);
  lua_setfield(L, -2, key);
}

/* doc:counts() -> how many of each there are */
static int document_counts(lua_State *L) {
  const gainsay_ledger *ledger = gainsay_document_ledger(check_document(L, 1));
  lua_createtable(L, 0, 8);
  set_size(L, "statements", ledger->nstatements);
  set_size(L, "links", ledger->nlinks);
  set_size(L, "claims", ledger->nclaims);
  set_size(L, "entities", ledger->nentities);
  set_size(L, "blocks", ledger->nblocks);
  set_size(L, "sentences", ledger->nsentences);
  set_size(L, "quotations", ledger->nquotations);
  set_size(L, "warnings", ledger->nwarnings);
  return 1;
}

/* doc:language() -> "en", or "" where it is none that is known */
static int document_language(lua_State *L) {
  lua_pushstring(L, gainsay_document_ledger(check_document(L, 1))->language);
  return 1;
}

static int match_close(lua_State *L) {
  match_box *b = luaL_checkudata(L, 1, MATCH);
  gainsay_match_free(b->match);
  b->match = NULL;
  return 0;
}

/* doc:match(claim) -> { stance =, confidence =, spans =, why = } | nil, message, code
 * What the document does with the claim, a document of the same engine. */
static int document_match(lua_State *L) {
  gainsay_document *doc = check_document(L, 1), *claim = check_document(L, 2);
  match_box *b = box(L, sizeof *b, MATCH);
  int code = gainsay_match_claim(claim, doc, &b->match);
  if (code == GAINSAY_EINVAL) return luaL_argerror(L, 2, "the claim was read by another engine, or one of the two with match = false");
  if (code) return fail(L, code);
  lua_createtable(L, 0, 4);
  set_string(L, "stance", gainsay_side_name(b->match->stance));
  set_number(L, "confidence", b->match->confidence);
  set_spans(L, "spans", b->match->spans);
  set_reasons(L, "why", b->match->why, b->match->nwhy);
  gainsay_match_free(b->match);
  b->match = NULL;
  return 1;
}

/* ---- the module --------------------------------------------------------------- */

/* core.version() -> { gainsay =, ledger =, model =, utf8proc =, unicode =, lua = }; lua is the
 * version that this was built for. */
static int core_version(lua_State *L) {
  lua_createtable(L, 0, 6);
  set_string(L, "gainsay", gainsay_version());
  set_integer(L, "ledger", GAINSAY_LEDGER_VERSION);
  set_integer(L, "model", gainsay_model_version());
  set_string(L, "utf8proc", gainsay_utf8proc_version());
  set_string(L, "unicode", gainsay_unicode_version());
  set_string(L, "lua", LUA_VERSION);
  return 1;
}

static const luaL_Reg lexicon_methods[] = { { "close", lexicon_close }, { NULL, NULL } };

static const luaL_Reg engine_methods[] = {
  { "read", engine_read }, { "close", engine_close }, { NULL, NULL } };

static const luaL_Reg document_methods[] = {
  { "text", document_text },           { "folded", document_folded },
  { "unfold", document_unfold },       { "locate", document_locate },
  { "slice", document_slice },         { "edit", document_edit },
  { "counts", document_counts },       { "language", document_language },
  { "statement", document_statement }, { "link", document_link },
  { "claim", document_claim },         { "entity", document_entity },
  { "block", document_block },         { "sentence", document_sentence },
  { "quotation", document_quotation }, { "warning", document_warning },
  { "match", document_match },         { "close", document_close },
  { NULL, NULL } };

static const luaL_Reg match_methods[] = { { "close", match_close }, { NULL, NULL } };

static const luaL_Reg functions[] = {
  { "engine", core_engine }, { "fold", core_fold }, { "version", core_version },
  { NULL, NULL } };

/* A named metatable whose collector, __close and close method are `close`. */
static void make_class(lua_State *L, const char *name, const luaL_Reg *methods,
                       lua_CFunction close, lua_CFunction tostring) {
  luaL_newmetatable(L, name);
  lua_newtable(L);
  set_functions(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, close);
  lua_setfield(L, -2, "__gc");
  lua_pushcfunction(L, close);
  lua_setfield(L, -2, "__close");
  if (tostring) {
    lua_pushcfunction(L, tostring);
    lua_setfield(L, -2, "__tostring");
  }
  set_string(L, "__name", name);
  lua_pop(L, 1);
}

#if defined(_WIN32)
__declspec(dllexport)
#elif defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int luaopen_gainsay_core(lua_State *L);

int luaopen_gainsay_core(lua_State *L) {
  check_version(L);
  make_class(L, LEXICON, lexicon_methods, lexicon_close, NULL);
  make_class(L, ENGINE, engine_methods, engine_close, engine_tostring);
  make_class(L, DOCUMENT, document_methods, document_close, document_tostring);
  make_class(L, MATCH, match_methods, match_close, NULL);
  lua_newtable(L);
  set_functions(L, functions);
#ifdef GS_ENGLISH
  lua_pushboolean(L, 1);
  lua_setfield(L, -2, "english");
#endif
  return 1;
}
