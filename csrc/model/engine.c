/* The engine: a compiled lexicon and, where it was given one, a trained model. */
#include "english.h"
#include "model_file.h"

int gainsay_engine_new(const gainsay_lexicon *lexicon, gainsay_engine **out) {
  gs_arena *arena;
  gainsay_engine *engine;
  const char *table;
  size_t length;
  jmp_buf here;
  int code;
  if (!out) return GAINSAY_EINVAL;
  *out = NULL;
  if (!lexicon) return GAINSAY_EINVAL;
  arena = gs_arena_new(&lexicon->arena->allocator);
  if (!arena) return GAINSAY_ENOMEM;
  if ((code = gs_try(arena, &here)) != 0) {
    gs_arena_free(arena);
    return code;
  }
  engine = gs_alloc_zero(arena, 1, sizeof *engine);
  engine->arena = arena;
  gs_compile(arena, &engine->lexicon, lexicon);
  table = gs_english_synonyms(&length);
  gs_synonyms_compile(arena, &engine->synonyms, table, length);
  *out = engine;
  return GAINSAY_OK;
}

void gainsay_engine_free(gainsay_engine *engine) {
  if (engine) gs_arena_free(engine->arena);
}

unsigned gainsay_model_version(void) { return GS_MODEL_VERSION; }

int gainsay_engine_model(gainsay_engine *engine, const void *bytes, size_t length, const char **why) {
  gs_model *model;
  gs_model_error error;
  jmp_buf here;
  int code;
  if (why) *why = "";
  if (!engine) return GAINSAY_EINVAL;
  if ((code = gs_try(engine->arena, &here)) != 0) return code;
  model = gs_alloc(engine->arena, sizeof *model);
  if (bytes) {
    error = gs_model_load(engine->arena, bytes, length, 1, model);
  } else {
    size_t built_in;
    const uint8_t *english = gs_english_model(&built_in);
    error = gs_model_load(engine->arena, english, built_in, 0, model);
  }
  if (error != GS_MODEL_OK) {
    if (why) *why = gs_model_errmsg(error);
    return GAINSAY_EMODEL;
  }
  engine->model = model;
  return GAINSAY_OK;
}
