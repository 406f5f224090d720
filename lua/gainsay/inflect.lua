--- English inflection: the forms of a verb, the plural of a noun.
--
-- Regular forms come from rules; what the rules get wrong is data, passed in:
-- `irregular`, lemma -> "past participle s ing", of which the last may be left out
-- and "-" stands for the regular form (for a participle, that of the past);
-- variants with a slash, "learned/learnt".  `doubled`: verbs of several syllables
-- that double their last consonant, "admit".

local inflect = {}

local find, sub, match = string.find, string.sub, string.match

--- How many groups of vowels a word has: its syllables, nearly enough.
local function syllables(word)
  local _, n = word:gsub("[aeiouy]+", "")
  return n
end

-- One consonant, one vowel, one consonant that can double: stop, plan, rig.
local function doubles(word)
  return find(word, "[^aeiou][aeiou][bdfgklmnprstvz]$") ~= nil
    or find(word, "^[aeiou][bdgmnpt]$") ~= nil
    or find(word, "qu[aeiou][bdgmnptz]$") ~= nil
end

--- The form with -s of a verb, or the regular plural of a noun.
---@param word string
---@return string
function inflect.s(word)
  local last = sub(word, -1)
  if last == "z" and find(word, "[^aeiou][aeiou]z$") or find(word, "quiz$") then
    return word .. "zes"
  elseif last == "s" or last == "x" or last == "z" or find(word, "[cs]h$") then
    return word .. "es"
  elseif last == "y" and not find(word, "[aeiou]y$") then
    return sub(word, 1, -2) .. "ies"
  elseif last == "o" and find(word, "[^aeiou]o$") then
    return word .. "es"
  end
  return word .. "s"
end

--- The stem that -ed and -ing are put to, doubled where it has to be.
local function stem(word, doubled)
  if doubled[word] or (syllables(word) == 1 and doubles(word)) then
    return word .. sub(word, -1)
  end
  return word
end

local function past(word, doubled)
  local last = sub(word, -1)
  if last == "e" then
    return word .. "d"
  elseif last == "y" and not find(word, "[aeiou]y$") then
    return sub(word, 1, -2) .. "ied"
  elseif last == "c" then
    return word .. "ked"
  end
  return stem(word, doubled) .. "ed"
end

local function ing(word, doubled)
  if find(word, "ie$") then
    return sub(word, 1, -3) .. "ying"
  elseif sub(word, -1) == "e" and not find(word, "[eoy]e$") and #word > 2 then
    return sub(word, 1, -2) .. "ing"
  elseif sub(word, -1) == "c" then
    return word .. "king"
  end
  return stem(word, doubled) .. "ing"
end

-- Adds each of "a/b" with its form.
local function add(out, n, words, form, rest)
  if not find(words, "/", 1, true) then
    out[n + 1], out[n + 2] = words .. rest, form
    return n + 2
  end
  for word in words:gmatch("[^/]+") do
    out[n + 1], out[n + 2] = word .. rest, form
    n = n + 2
  end
  return n
end

local NONE = {}

--- All forms of a verb as a flat list: word, form, word, form, ...
--- Forms are "base", "s", "past", "participle", "past_or_participle", "ing".
--- Words after the first stay as they are: "point out", "pointed out".
---@param verb string lemma, perhaps with a particle
---@param irregular table<string, string>?
---@param doubled table<string, true>? set of lemmas
---@param own table? fields s, past, participle, ing that go before the rules
---@return string[]
function inflect.verb(verb, irregular, doubled, own)
  irregular, doubled, own = irregular or NONE, doubled or NONE, own or NONE
  local head, rest = match(verb, "^(%S+)(.*)$")
  local first, second, third, going
  local known = irregular[head]
  if known then
    first, second, third, going = match(known, "^(%S+)%s*(%S*)%s*(%S*)%s*(%S*)$")
  end
  first = own.past or (first ~= "-" and first) or past(head, doubled)
  second = own.participle or own.past or second
  if not second or second == "" or second == "-" then second = first end
  third = own.s or third
  if not third or third == "" or third == "-" then third = inflect.s(head) end
  going = own.ing or going
  if not going or going == "" or going == "-" then going = ing(head, doubled) end
  local out = { verb, "base" }
  local n = add(out, 2, third, "s", rest)
  if first == second then
    n = add(out, n, first, "past_or_participle", rest)
  else
    -- "got got/gotten": a form that is both is said once
    local both = {}
    for word in second:gmatch("[^/]+") do both[word] = true end
    for word in first:gmatch("[^/]+") do
      if both[word] then
        n = add(out, n, word, "past_or_participle", rest)
        both[word] = nil
      else
        n = add(out, n, word, "past", rest)
      end
    end
    for word in second:gmatch("[^/]+") do
      if both[word] then n = add(out, n, word, "participle", rest) end
    end
  end
  add(out, n, going, "ing", rest)
  return out
end

--- The regular plural of a noun or of a compound's last word ("press officer");
--- of its first before a preposition ("member of parliament").
---@param noun string
---@return string
function inflect.plural(noun)
  if find(noun, " of ", 1, true) then
    local head, rest = match(noun, "^(%S+)( of .+)$")
    if head then return inflect.plural(head) .. rest end
  end
  local last = sub(noun, -1)
  if last == "n" then
    if find(noun, "woman$") then return sub(noun, 1, -6) .. "women" end
    if find(noun, "man$") and not find(noun, "human$") and not find(noun, "german$") then
      return sub(noun, 1, -4) .. "men"
    end
    if find(noun, "person$") then return sub(noun, 1, -7) .. "people" end
  elseif last == "s" and find(noun, "sis$") then
    return sub(noun, 1, -3) .. "es"
  end
  return inflect.s(noun)
end

return inflect
