--- Configuration: reading, checking, merging and compiling lexicons.
--
-- A lexicon is a Lua table with the sections that lexicon/en.lua documents.
-- From there to the core:
--
--     load      a .gainsayrc.lua, as data           -> table
--     validate  a lexicon, whole or a user's part   -> true, or what is wrong
--     merge     a base with a user's part           -> lexicon
--     compile   a lexicon                           -> flat array of entries
--
-- An entry has the fields of gainsay_entry in gainsay.h, enumerations and flags
-- by name: { category = "cue", words = "denied", value = "deny", form =
-- "past_or_participle", stance = "deny", detail = "none", strength = 1, flags =
-- { "takes_that", ... }, terminators = "but while" }.  `value` and `terminators`
-- may be nil.  Entries share their `flags`: they are for reading only.
--
-- What is wrong with data is returned as nil, message, "config"; nothing raises.

local inflect = require "gainsay.inflect"

local config = {}

local concat, sort = table.concat, table.sort
local find, gmatch, gsub, sub = string.find, string.gmatch, string.gsub, string.sub

-- The core's limits for an entry; see gainsay_lexicon_add.
local MAX_WORDS, MAX_WORD = 8, 64
-- Largest configuration file, and how deep its tables may nest.
local MAX_FILE, MAX_DEPTH = 1048576, 16
-- Most variants that one pattern may stand for.
local MAX_VARIANTS = 4096
-- GAINSAY_MAX_BYTES.
local MAX_TEXT = 1073741824

-- ---- small things -------------------------------------------------------------

local function set(words)
  local out = {}
  for word in gmatch(words, "%S+") do out[word] = true end
  return out
end

local function sorted_keys(t)
  local keys, n, strings = {}, 0, true
  for key in pairs(t) do
    n = n + 1
    keys[n] = key
    strings = strings and type(key) == "string"
  end
  if strings then
    sort(keys)
  else
    -- only a mistaken table gets here: any order that does not change will do
    sort(keys, function(a, b)
      local ta, tb = type(a), type(b)
      if ta ~= tb then return ta < tb end
      if ta == "number" then return a < b end
      return tostring(a) < tostring(b)
    end)
  end
  return keys
end

-- Distance of two short words: letters put in, left out, changed or swapped.
local function distance(a, b)
  local before, last, this = {}, {}, {}
  for j = 0, #b do last[j] = j end
  for i = 1, #a do
    this[0] = i
    for j = 1, #b do
      local same = a:byte(i) == b:byte(j)
      local d = math.min(last[j] + 1, this[j - 1] + 1, last[j - 1] + (same and 0 or 1))
      if i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j) then
        d = math.min(d, before[j - 2] + 1)
      end
      this[j] = d
    end
    before, last, this = last, this, before
  end
  return last[#b]
end

-- The key of `known` that was probably meant, or nil.
local function nearest(word, known)
  if type(word) ~= "string" or #word > MAX_WORD then return nil end
  local best, least = nil, #word <= 3 and 2 or 3
  for _, key in ipairs(sorted_keys(known)) do
    local d = distance(word, key)
    if d < least then best, least = key, d end
  end
  return best
end

local function show(value)
  if type(value) == "string" then
    if #value > 40 then value = sub(value, 1, 37) .. "..." end
    -- %q breaks lines in two; a message is one line
    return (gsub(string.format("%q", value), "\\?[%c]", " "))
  elseif type(value) == "number" or type(value) == "boolean" then
    return tostring(value)
  end
  return "a " .. type(value)
end

--- Words as the core's folded text has them: lower case, straight quotes, "n't"
--- and "'s" apart, single spaces.  Capitals past Latin-1 must be written small.
---@param words string
---@return string
function config.fold(words)
  local out = words:lower()
  if find(out, "[\128-\255]") then
    out = gsub(out, "\195([\128-\150\152-\158])", function(c)
      return "\195" .. string.char(c:byte() + 32)
    end)
    out = gsub(gsub(out, "\226\128[\152\153]", "'"), "\226\128[\144-\149]", "-")
  end
  if find(out, "'", 1, true) then
    out = gsub(gsub(out .. " ", "(%S)'s ", "%1 's "), "(%a)n't ", "%1 n't ")
  end
  if find(out, "cannot", 1, true) then out = gsub(out, "%f[%a]cannot%f[%A]", "can not") end
  return (gsub(gsub(out, "%s+", " "), "^ ?(.-) ?$", "%1"))
end
local fold = config.fold

-- ---- lists ----------------------------------------------------------------------

-- A list is a string of words ("kill bomb"), or an array with one item, of one or
-- several words, in each place; in a user's part also item = true or false.

-- Calls f(item) for each, in order.
local function each(list, f)
  if type(list) == "string" then
    for word in gmatch(list, "%S+") do f(word) end
    return
  elseif not list then
    return
  end
  for i = 1, #list do
    if list[list[i]] ~= false then f(list[i]) end
  end
  local named = {}
  for key, value in pairs(list) do
    if type(key) == "string" and value then named[#named + 1] = key end
  end
  sort(named)
  for i = 1, #named do f(named[i]) end
end

local function merge_lists(base, user)
  local out = {}
  local function take(item) out[#out + 1] = item end
  each(base, take)
  each(user, take)
  if type(user) == "table" then
    for key, value in pairs(user) do
      if value == false then out[key] = false end
    end
  end
  return out
end

-- ---- what may stand where ---------------------------------------------------------

local STANCES = "assert allege believe intend deny doubt confirm no_comment demand ask"
local DETAILS = "none reject verdict_given contradict declined no_reply unreached pending unspecified "
  .. "non_denial"
local TAKES = "quote that clause to ing noun of as about person whether"
local ROLES = "person organisation document media group unnamed voice male female title cased"
local CLASSES = "determiner preposition pronoun possessive be have do modal conjunction subordinator "
  .. "relative adverb abbreviation male female plural first_person terminator question stop verb "
  .. "pointer claim number month benefit reply generic binds people place"

local function one_of(words)
  local known = set(words)
  local list = gsub(words, " ", ", ")
  return function(value)
    if type(value) == "string" and known[value] then return true end
    return nil, "one of " .. list
  end
end

local function words_of(words)
  local known = set(words)
  local list = gsub(words, " ", ", ")
  return function(value)
    if type(value) ~= "string" then return nil, "words from " .. list .. ", a space between" end
    for word in gmatch(value, "%S+") do
      if not known[word] then return nil, "words from " .. list, word end
    end
    return true
  end
end

local function boolean(value)
  if type(value) == "boolean" then return true end
  return nil, "true or false"
end

local function share(value)
  if type(value) == "number" and value >= 0 and value <= 1 then return true end
  return nil, "a number from 0 to 1"
end

local function text(value)
  if type(value) == "string" and find(value, "%S") then return true end
  return nil, "a string"
end

local function word(value)
  if type(value) == "string" and find(value, "^%S+$") and #value <= MAX_WORD then return true end
  return nil, "one word"
end

-- What is wrong with the words of an entry, or nil.
local function wrong_words(words)
  local n = 0
  for w in gmatch(words, "%S+") do
    n = n + 1
    if #w > MAX_WORD then return "words of at most " .. MAX_WORD .. " bytes" end
  end
  if n == 0 then return "at least one word" end
  if n > MAX_WORDS then return "at most " .. MAX_WORDS .. " words" end
  return nil
end

local function list(value, patterns)
  if type(value) == "string" then return true end
  if type(value) ~= "table" then return nil, "a string of words or a list of strings" end
  local n = #value
  for key, item in pairs(value) do
    if type(key) == "number" then
      if key < 1 or key > n or key % 1 ~= 0 then return nil, "a list without gaps" end
      if type(item) ~= "string" then return nil, "strings", item end
      local wrong = not patterns and wrong_words(item)
      if wrong then return nil, wrong, item end
    elseif type(key) ~= "string" or type(item) ~= "boolean" then
      return nil, "strings, or a word = true or false", key
    end
  end
  return true
end

local CUE = {
  stance = one_of(STANCES), detail = one_of(DETAILS), takes = words_of(TAKES), strength = share,
  factive = boolean, strict = boolean, needs_claim = boolean,
  direction = one_of("after before both"), terminators = text, also = text,
  past = word, participle = word, ing = word, s = word, plural = word, cased = boolean,
}
local PHRASE = { stance = one_of(STANCES), detail = one_of(DETAILS), lemma = text, strength = share,
                 takes = words_of(TAKES), direction = CUE.direction, terminators = text,
                 needs_claim = boolean }
local PLACE = { code = word, capital = list, adjective = list, people = list, names = list,
                offices = list, parts = list }
local ROLE = { is = words_of(ROLES), plural = word }
local GROUP = { verbs = list, nouns = list, words = list }

-- How each section is read.  kind "entries": key = fields (`required` of them in a
-- whole entry); "values": key = one value that `check` takes; "list": a list;
-- "lists": a fixed set of named lists.  `pattern`: keys are patterns.
local SECTIONS = {
  language = { kind = "value", check = text },
  irregular = { kind = "values", check = text },
  doubled = { kind = "list" },
  plurals = { kind = "values", check = text },
  cues = { kind = "entries", fields = CUE, required = "stance" },
  cue_nouns = { kind = "entries", fields = CUE, required = "stance" },
  cue_phrases = { kind = "entries", fields = PHRASE, required = "stance", pattern = true },
  responses = { kind = "entries", fields = PHRASE, required = "stance", pattern = true },
  verdicts = { kind = "entries", fields = PHRASE, required = "stance", pattern = true },
  hedges = { kind = "values", check = share, pattern = true },
  negators = { kind = "list" },
  roles = { kind = "entries", fields = ROLE, required = "is", short = "is" },
  places = { kind = "entries", fields = PLACE },
  parties = { kind = "entries", fields = PLACE },
  media = { kind = "values", check = list },
  cased = { kind = "list" },
  acts = { kind = "lists", names = set "verbs nouns phrases", patterns = "phrases" },
  words = { kind = "lists", names = set(CLASSES) },
  times = { kind = "list", pattern = true },
  furniture = { kind = "list", pattern = true },
  related = { kind = "entries", fields = GROUP },
}

-- ---- patterns -----------------------------------------------------------------------

-- `~verb` all forms of the verb; `a|b` one word or the other; `(x)` perhaps x;
-- `[x y|z]` one run of words or the other.  Brackets nest.  "not" also stands for
-- "n't".  A variant is { words, form of the first ~verb, its lemma }.

local AUXILIARIES = set(
  "do does did is are was were has have had would could should can will must need might ca wo")
local CONTRACTED = { can = "ca", will = "wo" }

local parse_choice

local function verb_forms(lemma, inflected)
  local forms = inflected(lemma)
  local out = {}
  for i = 1, #forms, 2 do out[#out + 1] = { forms[i], forms[i + 1], lemma } end
  return out
end

-- All ways of saying a, then b.
local function join(a, b)
  local out, n = {}, 0
  for i = 1, #a do
    local x = a[i]
    for j = 1, #b do
      local y = b[j]
      n = n + 1
      if n > MAX_VARIANTS then return nil, "fewer alternatives: it stands for too many phrases" end
      local words = x[1]
      if words == "" then words = y[1] elseif y[1] ~= "" then words = words .. " " .. y[1] end
      out[n] = { words, x[2] or y[2], x[3] or y[3] }
    end
  end
  return out
end

-- Words and groups from `at` to the end or to a bracket or bar that belongs to the
-- group around; returns variants and the place after.
local function parse_run(pattern, at, depth, inflected)
  if depth > 8 then return nil, "fewer brackets inside each other" end
  local out = { { "" } }
  while true do
    at = find(pattern, "%S", at)
    if not at then return out, #pattern + 1 end
    local c = sub(pattern, at, at)
    local part
    if c == "(" or c == "[" then
      local after
      part, after = parse_choice(pattern, at + 1, depth + 1, inflected)
      if not part then return nil, after end
      if sub(pattern, after, after) ~= (c == "(" and ")" or "]") then
        return nil, "a " .. (c == "(" and '")"' or '"]"') .. ' for each "' .. c .. '"'
      end
      if c == "(" then part[#part + 1] = { "" } end
      at = after + 1
    elseif c == ")" or c == "]" or (c == "|" and depth > 0) then
      return out, at
    else
      -- a word; bars join words only outside brackets
      local first, last = find(pattern, depth > 0 and "^[^%s()%[%]|]+" or "^[^%s()%[%]]+", at)
      part = {}
      for w in gmatch(sub(pattern, first, last), "[^|]+") do
        if sub(w, 1, 1) == "~" then
          if w == "~" then return nil, 'a verb after "~"' end
          for _, form in ipairs(verb_forms(sub(w, 2), inflected)) do part[#part + 1] = form end
        else
          part[#part + 1] = { w }
        end
      end
      if #part == 0 then return nil, 'words on both sides of "|"' end
      at = last + 1
    end
    local err
    out, err = join(out, part)
    if not out then return nil, err end
  end
end

function parse_choice(pattern, at, depth, inflected)
  local out = {}
  while true do
    local run, after = parse_run(pattern, at, depth, inflected)
    if not run then return nil, after end
    for i = 1, #run do out[#out + 1] = run[i] end
    if sub(pattern, after, after) ~= "|" then return out, after end
    at = after + 1
  end
end

-- The phrase with each "not" after an auxiliary as "n't" too.
local function contract(words)
  if not find(words, "not", 1, true) then return nil end
  local out, changed, before = {}, false, nil
  for w in gmatch(words, "%S+") do
    if w == "not" and (before == nil or AUXILIARIES[before]) then
      if CONTRACTED[before] then out[#out] = CONTRACTED[before] end
      out[#out + 1] = "n't"
      changed = true
    else
      out[#out + 1] = w
    end
    before = w
  end
  return changed and concat(out, " ") or nil
end

-- All variants of a pattern, or nil and what was expected.
local function expand(pattern, inflected)
  pattern = fold(pattern)
  if not find(pattern, "[~|()%[%]]") then
    local out = { { pattern } }
    local short = contract(pattern)
    if short then out[2] = { short } end
    return out
  end
  local all, after = parse_run(pattern, 1, 0, inflected)
  if not all then return nil, after end
  if after <= #pattern then
    return nil, 'a bracket to open before "' .. sub(pattern, after, after) .. '"'
  end
  local out, seen = {}, {}
  for i = 1, #all do
    local v = all[i]
    local words = v[1]
    if words ~= "" and not seen[words] then
      seen[words] = true
      out[#out + 1] = v
      local short = contract(words)
      if short and not seen[short] then
        seen[short] = true
        out[#out + 1] = { short, v[2], v[3] }
      end
    end
  end
  return out
end

-- A function lemma -> flat forms for a lexicon's irregular verbs.
local function inflector(lexicon)
  local irregular = {}
  for key, value in pairs(type(lexicon.irregular) == "table" and lexicon.irregular or {}) do
    if value then irregular[key] = value end
  end
  local doubled = {}
  each(lexicon.doubled, function(item) doubled[item] = true end)
  local cache = {}
  return function(lemma, own)
    if own then return inflect.verb(lemma, irregular, doubled, own) end
    local forms = cache[lemma]
    if not forms then
      forms = inflect.verb(lemma, irregular, doubled)
      cache[lemma] = forms
    end
    return forms
  end
end

-- ---- validate -------------------------------------------------------------------------

local function failure(where, path, expected, got)
  return nil, where .. ": " .. path .. ": expected " .. expected .. ", got " .. got, "config"
end

local function unknown(where, path, key, known)
  local meant = nearest(key, known)
  return nil, where .. ": " .. path .. ": unknown key " .. show(key)
    .. (meant and ', did you mean "' .. meant .. '"?' or ""), "config"
end

local function check_key(where, path, key, section, inflected)
  if type(key) ~= "string" then return failure(where, path, "words as keys", show(key)) end
  if section.pattern then
    local variants, expected = expand(key, inflected)
    if not variants then return failure(where, path, expected, show(key)) end
    if #variants == 0 then return failure(where, path, "at least one word", show(key)) end
    for i = 1, #variants do
      local wrong = wrong_words(variants[i][1])
      if wrong then return failure(where, path, wrong, show(variants[i][1])) end
    end
  else
    local wrong = wrong_words(key)
    if wrong then return failure(where, path, wrong, show(key)) end
  end
  return true
end

local function check_entry(where, path, entry, section)
  if section.short and type(entry) == "string" then entry = { [section.short] = entry } end
  if type(entry) ~= "table" then
    local expected = section.short and "a string, a table or false" or "a table or false"
    return failure(where, path, expected, show(entry))
  end
  for _, key in ipairs(sorted_keys(entry)) do
    local check = section.fields[key]
    if not check then return unknown(where, path, key, section.fields) end
    local ok, expected, got = check(entry[key])
    if not ok then
      if got == nil then got = entry[key] end
      return failure(where, path .. "." .. key, expected, show(got))
    end
  end
  return true
end

local function check_section(where, name, section, value, inflected)
  local path = "lexicon." .. name
  if section.kind == "value" or section.kind == "list" then
    local ok, expected, got = (section.check or list)(value, section.pattern)
    if ok and section.pattern then
      local message, code
      each(value, function(item)
        if ok then ok, message, code = check_key(where, path, item, section, inflected) end
      end)
      if not ok then return nil, message, code end
    end
    if ok then return true end
    if got == nil then got = value end
    return failure(where, path, expected, show(got))
  end
  if type(value) ~= "table" then return failure(where, path, "a table", show(value)) end
  for _, key in ipairs(sorted_keys(value)) do
    local entry = value[key]
    local place = path .. "." .. tostring(key)
    if section.kind == "lists" then
      if not section.names[key] then return unknown(where, path, key, section.names) end
      local ok, message, code = check_section(
        where, name .. "." .. key, { kind = "list", pattern = section.patterns == key }, entry, inflected)
      if not ok then return nil, message, code end
    else
      local ok, message, code = check_key(where, path, key, section, inflected)
      if not ok then return nil, message, code end
      if entry == false then
        ok = true
      elseif section.kind == "values" then
        local expected, got
        ok, expected, got = section.check(entry)
        if not ok then
          if got == nil then got = entry end
          return failure(where, place, expected, show(got))
        end
      else
        ok, message, code = check_entry(where, place, entry, section)
        if not ok then return nil, message, code end
      end
    end
  end
  return true
end

--- Whether a lexicon, whole or a user's part, can be read.
---@param lexicon table
---@param where string? what to call it in messages: a file name
---@return true? ok
---@return string? message
---@return string? code "config"
function config.validate(lexicon, where)
  where = where or "lexicon"
  if type(lexicon) ~= "table" then return failure(where, "lexicon", "a table", show(lexicon)) end
  local names = sorted_keys(lexicon)
  for _, name in ipairs(names) do
    if not SECTIONS[name] then return unknown(where, "lexicon", name, SECTIONS) end
  end
  -- what the patterns need goes first
  for _, name in ipairs { "irregular", "doubled" } do
    if lexicon[name] ~= nil then
      local ok, message, code = check_section(where, name, SECTIONS[name], lexicon[name])
      if not ok then return nil, message, code end
    end
  end
  local inflected = inflector(lexicon)
  for _, name in ipairs(names) do
    local ok, message, code = check_section(where, name, SECTIONS[name], lexicon[name], inflected)
    if not ok then return nil, message, code end
  end
  return true
end

-- ---- merge --------------------------------------------------------------------------------

local function copy(t)
  local out = {}
  for key, value in pairs(t) do out[key] = value end
  return out
end

local function merge_entry(section, old, new)
  if section.short then
    if type(old) == "string" then old = { [section.short] = old } end
    if type(new) == "string" then new = { [section.short] = new } end
  end
  local out = copy(old)
  for key, value in pairs(new) do
    if section.fields[key] == list then
      out[key] = merge_lists(old[key], value)
    else
      out[key] = value
    end
  end
  return out
end

--- A new lexicon: the base with a user's part.  In the user's part entries extend
--- or override those of the base field by field, lists are added to, and `false`
--- takes an entry away.  Neither argument is changed.
---@param base table a whole lexicon
---@param user table? a user's part
---@param where string? what to call the user's part in messages
---@return table? lexicon
---@return string? message
---@return string? code "config"
function config.merge(base, user, where)
  local out = copy(base)
  if user == nil then return out end
  where = where or "lexicon"
  local ok, message, code = config.validate(user, where)
  if not ok then return nil, message, code end
  for _, name in ipairs(sorted_keys(user)) do
    local section, new = SECTIONS[name], user[name]
    local old = base[name]
    if section.kind == "value" then
      out[name] = new
    elseif section.kind == "list" then
      out[name] = merge_lists(old, new)
    else
      local merged = copy(old or {})
      for _, key in ipairs(sorted_keys(new)) do
        local entry, before = new[key], merged[key]
        if section.kind == "lists" then
          merged[key] = merge_lists(before, entry)
        elseif entry == false then
          merged[key] = nil
        elseif section.kind == "values" then
          if section.check == list and before then
            merged[key] = merge_lists(before, entry)
          else
            merged[key] = entry
          end
        else
          if section.short and type(entry) == "string" then entry = { [section.short] = entry } end
          if before then
            entry = merge_entry(section, before, entry)
          elseif section.required and entry[section.required] == nil then
            local check = section.fields[section.required]
            local _, expected = check(nil)
            return failure(where, "lexicon." .. name .. "." .. key .. "." .. section.required,
                           expected, "nothing: the entry is new")
          end
          merged[key] = entry
        end
      end
      out[name] = merged
    end
  end
  return out
end

-- ---- compile --------------------------------------------------------------------------------

local NO_FLAGS = {}

-- One list of flags for a takes-string and the rest, from a cache.
local function cue_flags(entry)
  local flags = {}
  local quote = false
  for take in gmatch(entry.takes or "", "%S+") do
    flags[#flags + 1] = "takes_" .. take
    if take == "quote" then quote = true end
  end
  if entry.needs_claim then flags[#flags + 1] = "needs_claim" end
  if entry.factive then flags[#flags + 1] = "factive" end
  if entry.strict then flags[#flags + 1] = "strict" end
  if entry.cased then flags[#flags + 1] = "cased" end
  local direction = entry.direction or (quote and "both" or "after")
  if direction ~= "after" then flags[#flags + 1] = "content_before" end
  return flags
end

--- The flat list of a lexicon's entries, in an order that depends on nothing but
--- the lexicon.  The lexicon must be valid.
---@param lexicon table
---@return table[] entries
function config.compile(lexicon)
  local inflected = inflector(lexicon)
  local plurals = lexicon.plurals or {}
  local out, n = {}, 0
  local seen -- by form and words, of the category at work: index of its entry

  -- Entries of one category stand together: `seen` starts anew with each.
  local function emit(category, words, value, form, stance, detail, strength, flags, terminators)
    local index = seen[form]
    if not index then
      index = {}
      seen[form] = index
    end
    local at = index[words]
    if not at then
      n = n + 1
      at = n
      index[words] = at
    end
    local entry = {
      category = category, words = words, value = value, form = form,
      stance = stance or "assert", detail = detail or "none", strength = strength or 1, flags = flags,
    }
    if terminators then entry.terminators = terminators end
    out[at] = entry
  end

  local function plural_of(noun)
    return plurals[noun] or inflect.plural(noun)
  end

  -- Calls f(entry, variant, first) for each phrase of a section of patterns; `first`
  -- is the words of the first variant, by which all are called that name no verb.
  local function phrases(section, f)
    local entries = lexicon[section]
    if not entries then return end
    seen = {}
    for _, key in ipairs(sorted_keys(entries)) do
      if entries[key] then
        local variants = expand(key, inflected)
        for i = 1, #variants do f(entries[key], variants[i], variants[1][1]) end
      end
    end
  end

  -- cues
  seen = {}
  for _, key in ipairs(sorted_keys(lexicon.cues or NO_FLAGS)) do
    local cue = lexicon.cues[key]
    if cue then
      local flags = cue_flags(cue)
      local terminators = cue.terminators and fold(cue.terminators)
      local own = (cue.past or cue.participle or cue.ing or cue.s) and cue or nil
      local function forms_of(lemma)
        local forms = inflected(lemma, own)
        for i = 1, #forms, 2 do
          emit("cue", forms[i], key, forms[i + 1], cue.stance, cue.detail, cue.strength, flags, terminators)
        end
      end
      forms_of(key)
      if cue.also then
        own = nil
        each(cue.also, forms_of)
      end
    end
  end

  seen = {}
  for _, key in ipairs(sorted_keys(lexicon.cue_nouns or NO_FLAGS)) do
    local cue = lexicon.cue_nouns[key]
    if cue then
      local flags = cue_flags(cue)
      local terminators = cue.terminators and fold(cue.terminators)
      local function forms_of(noun, plural)
        emit("cue_noun", noun, key, "base", cue.stance, cue.detail, cue.strength, flags, terminators)
        emit("cue_noun", plural, key, "plural", cue.stance, cue.detail, cue.strength, flags, terminators)
      end
      forms_of(key, cue.plural or plural_of(key))
      each(cue.also, function(noun) forms_of(noun, plural_of(noun)) end)
    end
  end

  local flags_of = {} -- by section entry: a pattern's variants share their flags
  local function shared_flags(entry)
    local flags = flags_of[entry]
    if not flags then
      flags = cue_flags(entry)
      flags_of[entry] = flags
    end
    return flags
  end
  for _, pair in ipairs { { "cue_phrases", "cue_phrase" }, { "responses", "response" }, { "verdicts", "verdict" } } do
    local category = pair[2]
    phrases(pair[1], function(entry, variant, first)
      emit(category, variant[1], entry.lemma or variant[3] or first, variant[2] or "none",
           entry.stance, entry.detail, entry.strength, shared_flags(entry),
           entry.terminators and fold(entry.terminators))
    end)
  end
  phrases("hedges", function(factor, variant)
    emit("hedge", variant[1], nil, variant[2] or "none", nil, nil, factor, NO_FLAGS)
  end)

  seen = {}
  each(lexicon.negators, function(item)
    emit("negator", fold(item), nil, "none", nil, nil, 1, NO_FLAGS)
  end)

  -- roles
  seen = {}
  local role_flags = {}
  for _, key in ipairs(sorted_keys(lexicon.roles or NO_FLAGS)) do
    local role = lexicon.roles[key]
    if role then
      local is, plural = role, nil
      if type(role) == "table" then is, plural = role.is, role.plural end
      local flags = role_flags[is]
      if not flags then
        flags = {}
        for flag in gmatch(is, "%S+") do
          flags[#flags + 1] = flag == "cased" and flag or "role_" .. flag
        end
        role_flags[is] = flags
      end
      local words = fold(key)
      emit("role", words, nil, "base", nil, nil, 1, flags)
      plural = plural or plural_of(words)
      if plural ~= words and plural ~= "-" then emit("role", fold(plural), nil, "plural", nil, nil, 1, flags) end
    end
  end

  -- names of parties
  seen = {}
  local cased = {}
  each(lexicon.cased, function(item) cased[fold(item)] = true end)
  local alias_flags = {}
  local function alias(name, value, flag, form)
    local words = fold(name)
    -- a short name in capitals is itself only in capitals
    local upper = cased[words] or (#name <= 6 and not find(name, "[%l ]"))
    local key = upper and flag .. " cased" or flag
    local flags = alias_flags[key]
    if not flags then
      flags = {}
      for f in gmatch(flag, "%S+") do flags[#flags + 1] = "alias_" .. f end
      if upper then flags[#flags + 1] = "cased" end
      alias_flags[key] = flags
    end
    emit("alias", words, value, form or "none", nil, nil, 1, flags)
  end
  local function party(name, entry, flag)
    alias(name, name, flag)
    each(entry.names, function(item) alias(item, name, flag) end)
    each(entry.capital, function(item) alias(item, name, "place") end)
    each(entry.parts, function(item) alias(item, name, "place") end)
    each(entry.adjective, function(item)
      alias(item, name, "demonym")
      -- "an Iranian", "Iranians"; but no "Chineses"
      if not entry.people and find(item, "[ani]$") then alias(item .. "s", name, "demonym", "plural") end
    end)
    each(entry.people, function(item)
      alias(item, name, "demonym", find(item, "s$") and "plural" or nil)
    end)
    each(entry.offices, function(item) alias(item, name, "office") end)
  end
  for _, pair in ipairs { { "places", "place" }, { "parties", "organisation" } } do
    local entries = lexicon[pair[1]] or NO_FLAGS
    for _, key in ipairs(sorted_keys(entries)) do
      if entries[key] then party(key, entries[key], pair[2]) end
    end
  end
  for _, key in ipairs(sorted_keys(lexicon.media or NO_FLAGS)) do
    alias(key, key, "media organisation")
    each(lexicon.media[key], function(item) alias(item, key, "media organisation") end)
  end

  -- acts
  seen = {}
  local acts = lexicon.acts or NO_FLAGS
  each(acts.verbs, function(lemma)
    local forms = inflected(lemma)
    for i = 1, #forms, 2 do emit("act", forms[i], lemma, forms[i + 1], nil, nil, 1, NO_FLAGS) end
  end)
  each(acts.nouns, function(noun)
    noun = fold(noun)
    emit("act", noun, noun, "none", nil, nil, 1, NO_FLAGS)
    emit("act", plural_of(noun), noun, "plural", nil, nil, 1, NO_FLAGS)
  end)
  each(acts.phrases, function(item)
    for _, variant in ipairs(expand(item, inflected)) do
      emit("act", variant[1], variant[3] or variant[1], variant[2] or "none", nil, nil, 1, NO_FLAGS)
    end
  end)

  -- grammar: one entry for a word and form, with all its classes
  seen = {}
  local grammar, order = {}, {}
  local function class(words, form, name)
    local index = grammar[form]
    if not index then
      index = {}
      grammar[form] = index
    end
    local entry = index[words]
    if not entry then
      entry = { words, form, name }
      index[words] = entry
      order[#order + 1] = entry
    else
      for i = 3, #entry do
        if entry[i] == name then return end
      end
      entry[#entry + 1] = name
    end
  end
  local words = lexicon.words or NO_FLAGS
  for _, name in ipairs(sorted_keys(words)) do
    local flag = "w_" .. name
    if name == "verb" or name == "reply" then
      each(words[name], function(lemma)
        local forms = inflected(lemma)
        for i = 1, #forms, 2 do class(forms[i], forms[i + 1], flag) end
      end)
    elseif name == "claim" or name == "benefit" then
      each(words[name], function(noun)
        class(noun, "none", flag)
        class(plural_of(noun), "plural", flag)
      end)
    else
      each(words[name], function(item)
        local head, form = item:match("^(.-)=(.+)$")
        class(fold(head or item), form or "none", flag)
      end)
    end
  end
  local class_flags = {}
  for i = 1, #order do
    local entry = order[i]
    local key = entry[4] and concat(entry, " ", 3) or entry[3]
    local flags = class_flags[key]
    if not flags then
      flags = {}
      for j = 3, #entry do flags[#flags + 1] = entry[j] end
      class_flags[key] = flags
    end
    emit("word", entry[1], nil, entry[2], nil, nil, 1, flags)
  end

  for _, pair in ipairs { { "times", "time" }, { "furniture", "furniture" } } do
    seen = {}
    each(lexicon[pair[1]], function(item)
      for _, variant in ipairs(expand(item, inflected)) do
        emit(pair[2], variant[1], nil, "none", nil, nil, 1, NO_FLAGS)
      end
    end)
  end

  seen = {}
  for _, key in ipairs(sorted_keys(lexicon.related or NO_FLAGS)) do
    local group = lexicon.related[key]
    if group then
      each(group.verbs, function(lemma)
        local forms = inflected(lemma)
        for i = 1, #forms, 2 do emit("related", forms[i], key, forms[i + 1], nil, nil, 1, NO_FLAGS) end
      end)
      each(group.nouns, function(noun)
        noun = fold(noun)
        emit("related", noun, key, "none", nil, nil, 1, NO_FLAGS)
        emit("related", plural_of(noun), key, "plural", nil, nil, 1, NO_FLAGS)
      end)
      each(group.words, function(item) emit("related", fold(item), key, "none", nil, nil, 1, NO_FLAGS) end)
    end
  end

  return out
end

-- ---- load ---------------------------------------------------------------------------------

-- A .gainsayrc.lua is read, never run: `return` and a table of strings, numbers,
-- booleans and tables, as Lua writes them, with Lua's comments.  So a file that
-- came with somebody's text can loop, call and allocate nothing.

local ESCAPES = { a = "\a", b = "\b", f = "\f", n = "\n", r = "\r", t = "\t", v = "\v",
                  ["\\"] = "\\", ['"'] = '"', ["'"] = "'", ["\n"] = "\n" }
local KEYWORDS = set("and break do else elseif end false for function goto if in local nil not or repeat "
  .. "return then true until while")

local function line_of(source, at)
  local _, n = gsub(sub(source, 1, at - 1), "\n", "")
  return n + 1
end

-- A reader raises { at, message } inside and config.load catches it: a table, so
-- that a mistake of ours is not taken for one of the file.
local function fail(at, message)
  error({ at = at, message = message }, 0)
end

-- The place of the next token, past blanks and comments.
local function skip(source, at)
  while true do
    at = find(source, "%S", at) or #source + 1
    if sub(source, at, at + 1) ~= "--" then return at end
    local level = source:match("^%-%-%[(=*)%[", at)
    if level then
      local _, last = find(source, "]" .. level .. "]", at, true)
      if not last then fail(at, "this comment has no end") end
      at = last + 1
    else
      at = find(source, "\n", at, true) or #source + 1
    end
  end
end

local function found(source, at)
  local token = source:match("^[%a_][%w_]*", at) or source:match("^%.%.", at) or sub(source, at, at)
  return token == "" and "the end of the file" or show(token)
end

local function utf8_char(code)
  if code < 0x80 then return string.char(code) end
  local tail = {}
  local first, rest = 0x40, code
  repeat
    table.insert(tail, 1, string.char(0x80 + rest % 0x40))
    rest = (rest - rest % 0x40) / 0x40
    first = first / 2
  until rest < first
  return string.char(0x100 - 2 * first + rest) .. concat(tail)
end

local function read_string(source, at)
  local level = source:match("^%[(=*)%[", at)
  if level then
    local first = at + #level + 2
    local stop, last = find(source, "]" .. level .. "]", first, true)
    if not stop then fail(at, "this string has no end") end
    return (gsub(sub(source, first, stop - 1), "^\n", "")), last + 1
  end
  local quote = sub(source, at, at)
  local parts, from = {}, at + 1
  while true do
    local stop = find(source, "[\\\n" .. quote .. "]", from)
    if not stop then fail(at, "this string has no end") end
    parts[#parts + 1] = sub(source, from, stop - 1)
    local c = sub(source, stop, stop)
    if c == quote then return concat(parts), stop + 1 end
    if c == "\n" then fail(at, "this string has no end on its line") end
    local e = sub(source, stop + 1, stop + 1)
    local digits = source:match("^%d%d?%d?", stop + 1)
    local hex = source:match("^x(%x%x)", stop + 1)
    local code = source:match("^u{(%x+)}", stop + 1)
    if ESCAPES[e] then
      parts[#parts + 1] = ESCAPES[e]
      from = stop + 2
    elseif digits and tonumber(digits) < 256 then
      parts[#parts + 1] = string.char(tonumber(digits))
      from = stop + 1 + #digits
    elseif hex then
      parts[#parts + 1] = string.char(tonumber(hex, 16))
      from = stop + 4
    elseif code and #code <= 6 and tonumber(code, 16) <= 0x10FFFF then
      parts[#parts + 1] = utf8_char(tonumber(code, 16))
      from = stop + 4 + #code
    elseif e == "z" then
      from = find(source, "%S", stop + 2) or #source + 1
    else
      fail(stop, "unknown escape " .. show("\\" .. e))
    end
  end
end

local read_value

local function read_table(source, at, depth)
  if depth > MAX_DEPTH then fail(at, "tables nest too deep") end
  local out, n = {}, 0
  at = skip(source, at + 1)
  while sub(source, at, at) ~= "}" do
    local key
    local name, after = source:match("^([%a_][%w_]*)()", at)
    local equals = name and skip(source, after)
    if name and not KEYWORDS[name] and source:match("^=[^=]", equals) then
      key, at = name, skip(source, equals + 1)
    elseif sub(source, at, at) == "[" and not find(source, "^%[=*%[", at) then
      local start = skip(source, at + 1)
      key, at = read_value(source, start, depth)
      if key == nil or type(key) == "table" or key ~= key then
        fail(start, "a key is a string, a number or a boolean")
      end
      at = skip(source, at)
      if sub(source, at, at) ~= "]" then fail(at, 'expected "]", found ' .. found(source, at)) end
      at = skip(source, at + 1)
      if sub(source, at, at) ~= "=" then fail(at, 'expected "=", found ' .. found(source, at)) end
      at = skip(source, at + 1)
    end
    local start = at
    local value
    value, at = read_value(source, at, depth)
    if key == nil then
      n = n + 1
      key = n
    elseif out[key] ~= nil then
      fail(start, "the key " .. show(key) .. " stands here a second time")
    end
    out[key] = value
    at = skip(source, at)
    local c = sub(source, at, at)
    if c == "," or c == ";" then
      at = skip(source, at + 1)
    elseif c ~= "}" then
      fail(at, 'expected "," or "}", found ' .. found(source, at))
    end
  end
  return out, at + 1
end

function read_value(source, at, depth)
  local c = sub(source, at, at)
  if c == "{" then return read_table(source, at, depth + 1) end
  if c == '"' or c == "'" or find(source, "^%[=*%[", at) then return read_string(source, at) end
  local number = source:match("^%-?%s*0[xX]%x+", at) or source:match("^%-?%s*%d+%.?%d*[eE][+-]?%d+", at)
    or source:match("^%-?%s*%d+%.?%d*", at) or source:match("^%-?%s*%.%d+", at)
  if number then
    local value = tonumber((gsub(number, "%s", "")))
    local after = at + #number
    if value and not find(source, "^[%w_.]", after) then return value, after end
    fail(at, "malformed number")
  end
  local name = source:match("^[%a_][%w_]*", at)
  if name == "true" then return true, at + 4 end
  if name == "false" then return false, at + 5 end
  if name == "nil" then return nil, at + 3 end
  return fail(at, "only data may stand here (strings, numbers, true, false, tables), found " .. found(source, at))
end

local function read_file(source)
  local at = 1
  if sub(source, 1, 3) == "\239\187\191" then at = 4 end
  at = skip(source, at)
  if not find(source, "^return%f[^%w_]", at) then
    fail(at, 'expected "return" and a table, found ' .. found(source, at))
  end
  at = skip(source, at + 6)
  if sub(source, at, at) ~= "{" then
    fail(at, 'expected a table after "return", found ' .. found(source, at))
  end
  local value
  value, at = read_table(source, at, 1)
  at = skip(source, at)
  if sub(source, at, at) == ";" then at = skip(source, at + 1) end
  if at <= #source then fail(at, "expected the end of the file, found " .. found(source, at)) end
  return value
end

local OPTIONS = {
  lexicon = function(value)
    if type(value) == "table" then return true end
    return nil, "a table"
  end,
  max_bytes = function(value)
    if type(value) == "number" and value >= 1 and value <= MAX_TEXT and value % 1 == 0 then return true end
    return nil, "a whole number from 1 to " .. MAX_TEXT
  end,
  budget = function(value)
    if type(value) == "number" and value >= 0 and value < 2 ^ 53 and value % 1 == 0 then return true end
    return nil, "a whole number, 0 for no limit"
  end,
  input = one_of("text html"),
  model = function(value)
    if type(value) == "boolean" or type(value) == "string" then return true end
    return nil, "true, false or a file's name"
  end,
  lint = function(value)
    if type(value) == "table" then return true end
    return nil, "a table"
  end,
}

--- Whether a configuration can be used: its keys, and its lexicon.
---@param options table
---@param where string? what to call it in messages
---@return true? ok
---@return string? message
---@return string? code "config"
function config.check(options, where)
  where = where or "options"
  if type(options) ~= "table" then return nil, where .. ": expected a table, got " .. show(options), "config" end
  for _, key in ipairs(sorted_keys(options)) do
    local check = OPTIONS[key]
    if not check then
      local meant = nearest(key, OPTIONS)
      return nil, where .. ": unknown key " .. show(key) .. (meant and ', did you mean "' .. meant .. '"?' or ""),
        "config"
    end
    local ok, expected = check(options[key])
    if not ok then return failure(where, key, expected, show(options[key])) end
  end
  if options.lexicon then return config.validate(options.lexicon, where) end
  return true
end

--- Reads the text of a configuration file.
---@param source string
---@param where string what to call it in messages
---@return table? options
---@return string? message
---@return string? code "config"
function config.parse(source, where)
  if #source > MAX_FILE then
    return nil, where .. ": larger than " .. MAX_FILE .. " bytes", "config"
  end
  if source:byte(1) == 27 then
    return nil, where .. ": compiled Lua; a configuration must be text", "config"
  end
  source = gsub(gsub(source, "\r\n", "\n"), "\r", "\n")
  local ok, value = pcall(read_file, source)
  if not ok then
    if type(value) ~= "table" then error(value, 0) end
    return nil, where .. ":" .. line_of(source, value.at) .. ": " .. value.message, "config"
  end
  local fine, message, code = config.check(value, where)
  if not fine then return nil, message, code end
  return value
end

--- Reads a configuration file, as data only.
---@param path string
---@return table? options
---@return string? message
---@return string? code "config", or "io" where the file cannot be read
function config.load(path)
  local file, message = io.open(path, "rb")
  if not file then return nil, message, "io" end
  local source, reason = file:read(MAX_FILE + 1)
  file:close()
  if not source then
    if reason then return nil, path .. ": " .. reason, "io" end
    source = "" -- an empty file
  end
  return config.parse(source, path)
end

config.NAME = ".gainsayrc.lua"

--- A path that stands in a configuration, which is relative to that file's folder.
---@param config_path string
---@param path string
---@return string
function config.beside(config_path, path)
  if find(path, "^[/\\]") or find(path, "^%a:[/\\]") then return path end
  return (config_path:match("^(.*[/\\])[^/\\]*$") or "") .. path
end

--- The configuration file of a folder or of the nearest folder above it.
---@param dir string? the folder, "." if absent
---@return string? path
function config.find(dir)
  dir = gsub((dir == nil or dir == "") and "." or dir, "([^/\\])[/\\]+$", "%1")
  -- A path runs out of names before the folders do where it is relative: then
  -- "..", as far as any path may go.
  local relative = not find(dir, "^[/\\]") and not find(dir, "^%a:")
  for _ = 1, 64 do
    local path = (find(dir, "[/\\]$") and dir or dir .. "/") .. config.NAME
    local file = io.open(path, "rb")
    if file then
      -- a folder can be opened too, but not read
      local data, reason = file:read(1)
      file:close()
      if data or not reason then return path end
    end
    local up, name = dir:match("^(.-)[/\\]+([^/\\]+)$")
    if not up then up, name = relative and "." or nil, dir end
    if name == "." and up == "." then
      dir = ".."
    elseif name == ".." then
      dir = dir .. "/.."
    elseif not up then
      return nil
    elseif up == "" then
      if dir == "/" then return nil end
      dir = "/"
    else
      dir = up
    end
  end
  return nil
end

return config
