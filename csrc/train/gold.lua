--- Turns annotated texts to what answers.c reads, so that no program of ours parses
-- JSON.
--
--     lua5.4 csrc/train/gold.lua DENIALS READINGS POLNEAR FNC > build/denials.gold
--
-- DENIALS (denials/train.jsonl) has texts with their sentences and responses, annotated
-- once.  READINGS (readings.jsonl) has a second reading of the same texts, and one of
-- further texts that stand in POLNEAR and FNC; it holds byte offsets and no text:
--
--     {"set": "fnc", "id": "fnc-1", "responses": [{"type": "deny", "sentence": [0, 80],
--      "cue": [12, 18], "targets": [[81, 140]], "may_targets": [], "sure": false}]}
--
-- Of a text that was read twice, what both readings have counts, and what one of them has
-- counts neither way; so does a response of which a single reader was not sure.  How well
-- the two agree goes to stderr.
--
-- A text is written as: "text BYTES SENTENCES RESPONSES READINGS", the bytes and a line end; a
-- line "START END" for each sentence; a line for each response: "SENTENCE KINDS OPTIONAL
-- CUE_START TARGETS T ... MAY M ...", with sentences from 1, KINDS as bits (1 deny,
-- 2 doubt, 4 confirm, 8 no comment) and CUE_START the byte where its cue stands,
-- or -1.

local json = require "dkjson"

local bits = { deny = 1, doubt = 2, confirm = 4, no_comment = 8 }

-- ---- two readings of one text --------------------------------------------------------

local function kinds_of(response)
  local sum = 0
  for _, kind in ipairs(response.types or { response.type }) do sum = sum + bits[kind] end
  return sum
end

local function cue_of(response, text, sentences)
  local span = sentences[response.sent]
  if not response.cue or response.cue == "" then return -1 end
  local at = text:find(response.cue, span[1] + 1, true)
  return at and at <= span[2] and at - 1 or -1
end

local function has(list, x)
  for _, y in ipairs(list) do
    if x == y then return true end
  end
  return false
end

-- A response of DENIALS in the form of all.
local function first_reading(d)
  local out = {}
  for i, r in ipairs(d.responses) do
    out[i] = { sentence = r.sent, kinds = kinds_of(r), optional = r.optional or false,
               cue = cue_of(r, d.text, d.sentences), targets = r.targets, may = r.may_targets or {} }
  end
  return out
end

-- The sentences of a reading by number; those that `sentences` does not have yet are
-- added to it.
local function number_sentences(sentences)
  local numbers = {}
  for i, span in ipairs(sentences) do numbers[span[1]] = i end
  return function(span)
    if not numbers[span[1]] then
      sentences[#sentences + 1] = span
      numbers[span[1]] = #sentences
    end
    return numbers[span[1]]
  end
end

local function of_reading(reading, sentences)
  local number, out = number_sentences(sentences), {}
  local function all(spans)
    local list = {}
    for i, span in ipairs(spans or {}) do list[i] = number(span) end
    return list
  end
  for i, r in ipairs(reading.responses) do
    out[i] = { sentence = number(r.sentence), kinds = bits[r.type], optional = r.sure == false,
               cue = r.cue and r.cue[1] or -1, targets = all(r.targets), may = all(r.may_targets) }
  end
  return out
end

-- What both have of one response: its targets are those of both, and those of one may be.
local function agree(a, b)
  local both, may = {}, {}
  for _, t in ipairs(a.targets) do
    if has(b.targets, t) then both[#both + 1] = t end
  end
  for _, list in ipairs { a.targets, a.may, b.targets, b.may } do
    for _, t in ipairs(list) do
      if not has(both, t) and not has(may, t) then may[#may + 1] = t end
    end
  end
  return { sentence = a.sentence, kinds = a.kinds | b.kinds, optional = false, cue = a.cue,
           targets = both, may = may }
end

-- How often both readers have a response, and a target of one that both have.
local tally = { first = 0, second = 0, both = 0, targets = 0, targets_both = 0 }

local function count(a, b)
  tally.both = tally.both + 1
  tally.targets = tally.targets + #a.targets + #b.targets
  for _, t in ipairs(a.targets) do
    if has(b.targets, t) then tally.targets_both = tally.targets_both + 1 end
  end
end

local function merge(first, second)
  local out, used = {}, {}
  tally.first, tally.second = tally.first + #first, tally.second + #second
  local function partner(a, same_kind)
    for i, b in ipairs(second) do
      if not used[i] and b.sentence == a.sentence and (not same_kind or a.kinds & b.kinds ~= 0) then return i end
    end
  end
  for _, a in ipairs(first) do
    local i = partner(a, true) or partner(a, false)
    if i then
      used[i] = true
      if a.kinds & second[i].kinds ~= 0 then count(a, second[i]) end
      out[#out + 1] = agree(a, second[i])
    else
      a.optional = true
      out[#out + 1] = a
    end
  end
  for i, b in ipairs(second) do
    if not used[i] then
      b.optional = true
      out[#out + 1] = b
    end
  end
  table.sort(out, function(a, b)
    if a.sentence ~= b.sentence then return a.sentence < b.sentence end
    return a.cue < b.cue
  end)
  return out
end

-- ---- writing -------------------------------------------------------------------------

local function write(text, sentences, responses, times)
  io.write(("text %d %d %d %d\n%s\n"):format(#text, #sentences, #responses, times, text))
  for _, s in ipairs(sentences) do io.write(("%d %d\n"):format(s[1], s[2])) end
  for _, r in ipairs(responses) do
    io.write(("%d %d %d %d %d %s %d %s\n"):format(r.sentence, r.kinds, r.optional and 1 or 0, r.cue,
      #r.targets, table.concat(r.targets, " "), #r.may, table.concat(r.may, " ")))
  end
end

local denials, readings, polnear, fnc = arg[1], arg[2], arg[3], arg[4]

local wanted = { denials = {}, polnear = {}, fnc = {} } -- by set and id
for line in io.lines(readings) do
  local r = json.decode(line)
  wanted[r.set][r.id] = r
end

for line in io.lines(denials) do
  local d = json.decode(line)
  local responses, second = first_reading(d), wanted.denials[d.id]
  if second then responses = merge(responses, of_reading(second, d.sentences)) end
  write(d.text, d.sentences, responses, second and 2 or 1)
end

-- Texts of another set: `id_of` finds a line's id without decoding it, `text_of` the text in
-- what was decoded.
local function further(path, of_set, id_of, text_of)
  for line in io.lines(path) do
    local id = id_of(line)
    local reading = id and of_set[id]
    if reading then
      of_set[id] = nil -- some texts stand in the file several times
      local sentences = {}
      local responses = of_reading(reading, sentences)
      write(text_of(json.decode(line)), sentences, responses, 1)
    end
  end
  local missing = next(of_set)
  if missing then error(path .. " has no text " .. missing) end
end

further(polnear, wanted.polnear, function(line) return line:match('"id": *"([^"]*)"') end,
  function(d) return d.text end)
further(fnc, wanted.fnc, function(line)
  local id = line:match('"body_id": *"?([^",]*)')
  return id and "fnc-" .. id
end, function(d) return d.body end)

io.stderr:write(("read twice: %d and %d responses, %d of both (F1 %.1f); of their targets F1 %.1f\n"):format(
  tally.first, tally.second, tally.both, 200 * tally.both / (tally.first + tally.second),
  200 * tally.targets_both / tally.targets))
