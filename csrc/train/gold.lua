--- Turns annotated texts to what answers.c reads, so that no program of ours parses
-- JSON.
--
--     lua5.4 csrc/train/gold.lua denials/train.jsonl > build/train/denials.gold
--
-- A text is: "text BYTES SENTENCES RESPONSES", the bytes and a line end; a line
-- "START END" for each sentence; a line for each response: "SENTENCE KINDS OPTIONAL
-- CUE_START TARGETS T ... MAY M ...", with sentences from 1, KINDS as bits (1 deny,
-- 2 doubt, 4 confirm, 8 no comment) and CUE_START the byte where its cue stands,
-- or -1.

local json = require "dkjson"

local bits = { deny = 1, doubt = 2, confirm = 4, no_comment = 8 }

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

for line in io.lines(arg[1]) do
  local d = json.decode(line)
  io.write(("text %d %d %d\n%s\n"):format(#d.text, #d.sentences, #d.responses, d.text))
  for _, s in ipairs(d.sentences) do io.write(("%d %d\n"):format(s[1], s[2])) end
  for _, r in ipairs(d.responses) do
    local may = r.may_targets or {}
    io.write(("%d %d %d %d %d %s %d %s\n"):format(r.sent, kinds_of(r), r.optional and 1 or 0,
      cue_of(r, d.text, d.sentences), #r.targets, table.concat(r.targets, " "), #may, table.concat(may, " ")))
  end
end
