--- Makes the table of related words, csrc/model/english.synonyms, from WordNet 3.0:
--
--     lua5.4 csrc/model/synonyms.lua [FOLDER] > csrc/model/english.synonyms
--
-- FOLDER holds WordNet's database files (wndb(5WN)); /usr/share/wordnet, where Debian's
-- wordnet-base puts them, unless given.  Nobody needs WordNet but who makes the table
-- anew: what is made is committed, and built into the library as it is.  Only words
-- common in news are kept, those of english.news beside this file, and what is common
-- anywhere.
--
-- A claim and its denial are seldom told in the same words: sold and the sale, beheaded
-- and decapitated, guilty and innocent.  The table says which words go together, by the
-- stems that texts are compared by, and how surely:
--
--     behead decapitate~5 kill<6        one line a word, each pair once
--     sell sold= seller+8 buy!8
--
--     =   an irregular form of the word
--     ~N  a synonym: the two share a sense
--     +N  derived: deny and denial, theft and steal
--     <N  the word is a kind of the other; >N  the other is a kind of the word
--     !N  an antonym, or derived from one: guilt and innocent
--
-- N is a tenth of how much of their use the two words spend in the senses that meet,
-- by WordNet's counts of tagged text: the geometric mean of the two shares.  A word
-- is rarely used in most of its senses, and pairs that meet only there do harm.

local folder = arg[1] or "/usr/share/wordnet"

local LEAST_TAGGED = 8   -- words that WordNet's own texts have as often as this are common, too
local LEAST_SHARE = 0.08 -- of a word's use: rarer senses are left out
local LEAST = {          -- a pair is kept from this geometric mean of shares
  ["~"] = 0.2, group = 0.25, similar = 0.5, ["+"] = 0.15, through = 0.4, kind = 0.6, ["!"] = 0.15,
  opposite = 0.3,
}
local LARGEST_KIND = 300 -- uses of all that is of a kind; a larger kind is too general to say much

-- Lexicographers' files (lexnames(5WN)) whose nouns can be what a verb tells: acts,
-- events, communication, states and the like, no persons and things.
local TELLS = {}
for file in ("04 07 09 10 11 12 19 21 22 26 28"):gmatch("%d+") do TELLS[file] = true end
local PERSON = "18" -- husband and wife, buyer and seller are no contradiction

-- The stem by which gainsay compares words; the same steps as gs_stem in stem.c.
local function stem(w)
  local stripped = false
  if #w > 4 and (w:find("ies$") or w:find("ied$")) then
    w = w:sub(1, -4) .. "y"
  elseif #w > 3 and w:find("[^sui]s$") then
    w = w:sub(1, -2)
    if #w > 4 and (w:find("she$") or w:find("che$") or w:find("sse$")) then w = w:sub(1, -2) end
  end
  if #w > 5 and w:find("[aeiouy].*ing$") then
    w, stripped = w:sub(1, -4), true
  elseif #w > 4 and w:find("[aeiouy].*ed$") then
    w, stripped = w:sub(1, -3), true
  end
  if stripped and #w > 3 and w:find("([^lsz])%1$") then w = w:sub(1, -2) end
  if #w > 3 and w:find("e$") then w = w:sub(1, -2) end
  return w
end

local function lines(name)
  local file = assert(io.open(folder .. "/" .. name))
  return function()
    local line = file:read("l")
    while line and line:sub(1, 2) == "  " do line = file:read("l") end -- the licence
    if not line then file:close() end
    return line
  end
end

local function fields(line)
  local list = {}
  for field in line:gmatch("%S+") do list[#list + 1] = field end
  return list
end

local function sorted_keys(map)
  local list = {}
  for key in pairs(map) do list[#list + 1] = key end
  table.sort(list)
  return list
end

-- ---- reading ---------------------------------------------------------------------------

local LETTER = { noun = "n", verb = "v", adj = "a" }
local synsets = {} -- by part of speech and offset: { words, pointers, file }
local senses = {}  -- by part of speech and lemma: the keys of its synsets, the most used first

for _, name in ipairs { "noun", "verb", "adj" } do
  local pos = LETTER[name]
  for line in lines("data." .. name) do
    local f = fields((line:match("^(.-) |")))
    local set, at = { words = {}, pointers = {}, file = f[2] }, 4
    for i = 1, tonumber(f[4], 16) do
      set.words[i] = f[at + 1]:gsub("%(.*", ""):lower()
      set.proper = set.proper or f[at + 1]:find("^%u")
      at = at + 2
    end
    for i = 1, tonumber(f[at + 1]) do
      local p = at + 4 * i - 2
      if f[p + 2] ~= "r" then -- adverbs are not read
        set.pointers[#set.pointers + 1] = {
          sign = f[p], to = (f[p + 2] == "s" and "a" or f[p + 2]) .. f[p + 1],
          from_word = tonumber(f[p + 3]:sub(1, 2), 16), to_word = tonumber(f[p + 3]:sub(3, 4), 16) }
      end
    end
    synsets[pos .. f[1]] = set
  end
  for line in lines("index." .. name) do
    local f, list = fields(line), {}
    for i = #f - tonumber(f[3]) + 1, #f do list[#list + 1] = pos .. f[i] end
    senses[pos .. f[1]] = list
  end
end

local tagged = {} -- by part of speech, lemma and number of the sense
do
  local POS = { ["1"] = "n", ["2"] = "v", ["3"] = "a", ["5"] = "a" }
  for line in lines("cntlist.rev") do
    local lemma, pos, number, count = line:match("^(%S+)%%(%d)%S+ (%d+) (%d+)$")
    if POS[pos] then tagged[POS[pos] .. lemma .. " " .. number] = tonumber(count) end
  end
end

local news = {} -- stems of the words common in news
do
  local file = assert(io.open((arg[0]:gsub("[^/]*$", "")) .. "english.news"))
  for line in file:lines() do
    if not line:find("^#") then news[stem(line)] = true end
  end
  file:close()
end

-- ---- words and their senses --------------------------------------------------------------

local words = {} -- by stem: { uses of each synset, all uses, tags, the word to print }

for _, key in ipairs(sorted_keys(senses)) do
  local lemma = key:sub(2)
  if lemma:find("^%l[%l-]*%l$") and not lemma:find("-old$") then
    local s = stem(lemma)
    local word = words[s] or { uses = {}, all = 0, tags = 0, most = -1 }
    local tags = 0
    for rank, id in ipairs(senses[key]) do
      if not synsets[id].proper then
        local count = tagged[key .. " " .. rank] or 0
        tags = tags + count
        count = count + 0.5 / rank -- a sense that was never tagged is used all the same
        word.uses[id] = (word.uses[id] or 0) + count
        word.all = word.all + count
        words[s] = word
      end
    end
    word.tags = word.tags + tags
    if tags > word.most then word.most, word.name = tags, lemma end
  end
end

-- Irregular forms, by stem: the form and the stem of its lemma.  None that is a verb of its own
-- (found, wound) or is used much besides (left).
local lemma_of = {}
for _, name in ipairs { "verb.exc", "noun.exc" } do
  for line in lines(name) do
    local form, lemma, more = line:match("^(%l+) (%l+)(.*)$")
    if form and more == "" then
      local f, s, verb_tags = stem(form), stem(lemma), 0
      for rank in ipairs(senses["v" .. form] or {}) do
        verb_tags = verb_tags + (tagged["v" .. form .. " " .. rank] or 0)
      end
      if f ~= s and words[s] and not lemma_of[f] and not lemma_of[s] and verb_tags < 3 and
         (not words[f] or words[f].tags * 10 <= words[s].tags) then
        lemma_of[f] = { form = form, lemma = s }
      end
    end
  end
end

-- Noun and verb of one stem mean one thing where WordNet derives the one from the other
-- and the noun is what the verb tells (the murder, to murder; not a stone, to stone):
-- such senses count as one.
local members = {} -- by synset: share of its use by stem
for _, s in ipairs(sorted_keys(words)) do
  local word, root = words[s], {}
  local function top(id)
    while root[id] and root[id] ~= id do id = root[id] end
    return id
  end
  local ids = sorted_keys(word.uses)
  for _, id in ipairs(ids) do
    for _, p in ipairs(synsets[id].pointers) do
      local noun = id:find("^n") and id or p.to
      if p.sign == "+" and word.uses[p.to] and TELLS[synsets[noun].file] and
         stem(synsets[id].words[p.from_word]) == s and
         stem(synsets[p.to].words[p.to_word]) == s then
        local a, b = top(id), top(p.to)
        if a ~= b then root[b] = a end
      end
    end
  end
  local sum = {}
  for _, id in ipairs(ids) do sum[top(id)] = (sum[top(id)] or 0) + word.uses[id] end
  for _, id in ipairs(ids) do
    local share = sum[top(id)] / word.all
    if share >= LEAST_SHARE then
      members[id] = members[id] or {}
      members[id][s] = share
    end
  end
end

local function common(s) return news[s] or words[s] and words[s].tags >= LEAST_TAGGED end

-- How often anything of a kind is used.
local kind_uses = {}
do
  local uses = {}
  for _, s in ipairs(sorted_keys(words)) do
    for id, n in pairs(words[s].uses) do uses[id] = (uses[id] or 0) + n end
  end
  for id in pairs(synsets) do
    local seen, stack = {}, { id }
    while #stack > 0 do
      local at = table.remove(stack)
      if not seen[at] then
        seen[at] = true
        kind_uses[at] = kind_uses[at] or {}
        kind_uses[at][#kind_uses[at] + 1] = uses[id] or 0
        for _, p in ipairs(synsets[at].pointers) do
          if p.sign == "@" then stack[#stack + 1] = p.to end
        end
      end
    end
  end
  for id, list in pairs(kind_uses) do
    table.sort(list) -- a sum that does not depend on the order of pairs
    local sum = 0
    for _, n in ipairs(list) do sum = sum + n end
    kind_uses[id] = sum
  end
end

-- ---- pairs -----------------------------------------------------------------------------------

local RANK = { ["!"] = 1, ["~"] = 2, ["+"] = 3, ["<"] = 4, [">"] = 4 } -- a pair keeps the first
local pairs_of = {} -- by stem and stem, in order: { sign, weight }

local MIRROR = { ["<"] = ">", [">"] = "<" }
local function put(a, b, sign, weight)
  if a == b or not common(a) or not common(b) or lemma_of[a] or lemma_of[b] then return end
  if words[b].name < words[a].name then a, b, sign = b, a, MIRROR[sign] or sign end
  local key = a .. " " .. b
  local old = pairs_of[key]
  local better = not old or RANK[sign] < RANK[old.sign]
  if old and RANK[sign] == RANK[old.sign] then
    better = weight > old.weight or weight == old.weight and sign < old.sign
  end
  if better then
    pairs_of[key] = { a = a, b = b, sign = sign, weight = weight }
  end
end

local function cross(from, to, sign, least)
  for a, x in pairs(members[from] or {}) do
    for b, y in pairs(members[to] or {}) do
      local weight = math.sqrt(x * y)
      if weight >= least then put(a, b, sign, weight) end
    end
  end
end

-- The stems of the two words that a pointer is between, and their weight; or nil.
local function ends(id, p)
  if p.from_word == 0 then return nil end
  local a, b = stem(synsets[id].words[p.from_word]), stem(synsets[p.to].words[p.to_word])
  local x, y = (members[id] or {})[a], (members[p.to] or {})[b]
  if not x or not y then return nil end
  return a, b, math.sqrt(x * y)
end

local ids = sorted_keys(synsets)
local derived = {} -- by stem: the stems derived from it or it from them
for _, id in ipairs(ids) do
  for _, p in ipairs(synsets[id].pointers) do
    local a, b, weight = ends(id, p)
    if a and (p.sign == "+" or p.sign == "\\") and a ~= b and a:sub(1, 3) == b:sub(1, 3) and
       weight >= LEAST["+"] then
      put(a, b, "+", weight)
      if weight >= LEAST.opposite then
        derived[a] = derived[a] or { a }
        table.insert(derived[a], b)
      end
    end
  end
end

for _, id in ipairs(ids) do
  local set = synsets[id]
  cross(id, id, "~", LEAST["~"])
  for _, p in ipairs(set.pointers) do
    if p.sign == "$" then
      cross(id, p.to, "~", LEAST.group)
    elseif p.sign == "&" then
      cross(id, p.to, "~", LEAST.similar)
    elseif p.sign == "+" or p.sign == "\\" then
      -- A synonym of what is derived: the theft, to steal.
      local noun = id:find("^n") and id or p.to:find("^n") and p.to
      if not noun or TELLS[synsets[noun].file] then cross(id, p.to, "+", LEAST.through) end
    elseif p.sign == "@" and kind_uses[p.to] < LARGEST_KIND then
      cross(id, p.to, "<", LEAST.kind)
    elseif p.sign == "!" and set.file ~= PERSON then
      local a, b, weight = ends(id, p)
      if a and weight >= LEAST["!"] then
        put(a, b, "!", weight)
        if weight >= LEAST.opposite then
          for _, x in ipairs(derived[a] or { a }) do
            for _, y in ipairs(derived[b] or { b }) do put(x, y, "!", weight) end
          end
        end
      end
    end
  end
end

-- ---- printing -----------------------------------------------------------------------------------

local rows = {} -- by the word to print: a list
local function row(name)
  rows[name] = rows[name] or {}
  return rows[name]
end
for _, key in ipairs(sorted_keys(pairs_of)) do
  local p = pairs_of[key]
  local tenths = math.min(9, math.floor(p.weight * 10))
  table.insert(row(words[p.a].name), words[p.b].name .. p.sign .. tenths)
end
io.write([[
# Words that go together, by csrc/model/synonyms.lua, which says what the signs mean.
#
# From WordNet 3.0, http://wordnet.princeton.edu, whose licence holds for this file:
#
# This software and database is being provided to you, the LICENSEE, by Princeton
# University under the following license.  By obtaining, using and/or copying this
# software and database, you agree that you have read, understood, and will comply with
# these terms and conditions.:
#
# Permission to use, copy, modify and distribute this software and database and its
# documentation for any purpose and without fee or royalty is hereby granted, provided
# that you agree to comply with the following copyright notice and statements, including
# the disclaimer, and that the same appear on ALL copies of the software, database and
# documentation, including modifications that you make for internal use or for
# distribution.
#
# WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.
#
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO
# REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.  BY WAY OF EXAMPLE, BUT NOT
# LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
# ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE,
# DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS,
# TRADEMARKS OR OTHER RIGHTS.
#
# The name of Princeton University or Princeton may not be used in advertising or
# publicity pertaining to distribution of the software and/or database.  Title to
# copyright in this software, database and any associated documentation shall at all
# times remain with Princeton University and LICENSEE agrees to preserve same.
]])
for _, f in ipairs(sorted_keys(lemma_of)) do
  local s = lemma_of[f].lemma
  if common(s) and common(f) then table.insert(row(words[s].name), lemma_of[f].form .. "=") end
end
for _, name in ipairs(sorted_keys(rows)) do
  table.sort(rows[name])
  io.write(name, " ", table.concat(rows[name], " "), "\n")
end
