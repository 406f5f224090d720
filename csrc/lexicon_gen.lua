--- Writes the built-in English lexicon as C, from the Lua files that are its source.
--
--     lua5.4 csrc/lexicon_gen.lua > build/lexicon_en.c
--
-- So a program that links the library needs no Lua.

local here = arg[0]:match("^(.*)/csrc/[^/]*$") or "."
package.path = here .. "/lua/?.lua;" .. here .. "/lua/?/init.lua;" .. package.path

local config = require "gainsay.config"
local lexicon = require "gainsay.lexicon.en"

assert(config.validate(lexicon, "lexicon/en.lua"))

local function string_of(s)
  if not s then return "NULL" end
  return '"' .. s:gsub('[%c"\\\127-\255]', function(c) return ("\\%03o"):format(c:byte()) end) .. '"'
end

-- "no_comment" -> "GAINSAY_NO_COMMENT"
local function constant(prefix, name)
  return "GAINSAY_" .. prefix .. name:upper()
end

-- Values that would collide with a category or read badly without their kind.
local function detail_of(name)
  return name == "none" and "GAINSAY_DETAIL_NONE" or constant("", name)
end

local function flags_of(entry)
  local names = {}
  for i, name in ipairs(entry.flags) do
    if entry.category == "word" and name ~= "cased" and not name:find("^w_") then name = "w_" .. name end
    names[i] = "(uint32_t)" .. constant("", name)
  end
  return #names > 0 and table.concat(names, " | ") or "0"
end

local out = {
  "/* Made by csrc/lexicon_gen.lua from lua/gainsay/lexicon.  Edit those. */",
  '#include "gainsay.h"',
  "",
  "static const gainsay_entry entries[] = {",
}
for _, e in ipairs(config.compile(lexicon)) do
  out[#out + 1] = ("  { %s, %s, %s, %s, %s, %s, %.4ff, %s, %s },"):format(
    constant("", e.category), string_of(e.words), string_of(e.value), constant("FORM_", e.form or "none"),
    constant("", e.stance or "assert"), detail_of(e.detail or "none"), e.strength or 1, flags_of(e),
    string_of(e.terminators))
end
out[#out + 1] = [[
};

int gainsay_lexicon_english(const gainsay_allocator *allocator, gainsay_lexicon **out) {
  size_t i;
  int code = gainsay_lexicon_new(allocator, out);
  for (i = 0; code == GAINSAY_OK && i < sizeof entries / sizeof *entries; i++)
    code = gainsay_lexicon_add(*out, &entries[i]);
  if (code != GAINSAY_OK && out) {
    gainsay_lexicon_free(*out);
    *out = NULL;
  }
  return code;
}]]
io.write(table.concat(out, "\n"), "\n")
