-- The accused replies, but to another part of what is alleged.

local accusation = require "gainsay.lint.accusation"

-- A reply to everything that was said.
local BLANKET = { "all [%a ]*allegations", "all [%a ]*claims", "all [%a ]*charges", "all [%a ]*accusations",
                  "any wrongdoing", "all wrongdoing", "wrongdoing", "the allegations", "the claims", "the charges",
                  "the accusations", "these claims", "these allegations", "both", "everything", "the report",
                  "any allegation", "either" }

-- The parts of "bribery and assault", "taking bribes, and of hiding them": terms of each.
local function parts_of(text, first, last)
  local words = text:words(first, last)
  local parts = {}
  local from = 1
  while true do
    local a, b = words:find(",? and of ", from)
    if not a then a, b = words:find(",? and ", from) end
    local part = words:sub(from, a and a - 1 or #words)
    local terms, n = text:terms(part)
    parts[#parts + 1] = { words = part, terms = terms, n = n }
    if not a then break end
    from = b + 1
  end
  return parts
end

local function trimmed(s) return (s:gsub("^%s*of%s+", ""):gsub("^[%s%p]+", ""):gsub("[%s%p]+$", "")) end

-- Which parts of a claim its answers speak of, and the first answer; nil where one of
-- them may answer all of it.
local function answered_parts(text, cluster, parts)
  local answered, reply = {}, nil
  for _, answer in ipairs(cluster.answers) do
    local r = answer.statement
    local first, last = text:extent(r.content)
    if not first or r.stance == "no_comment" or r.content.quotation == "direct" or text:any(BLANKET, first, last) then
      return nil
    end
    local terms = text:terms(text:words(first, last))
    local hit = false
    for i, part in ipairs(parts) do
      if text:shared(terms, part.terms) > 0 then answered[i], hit = true, true end
    end
    if not hit then return nil end
    reply = reply or r
  end
  return reply and answered, reply
end

-- The part of a claim of two that its answers leave out, and the answer; nil where they
-- leave out none or that cannot be told.
local function left_out(text, cluster, s)
  local first, last = text:extent(s.content)
  if not first or s.content.quotation ~= "indirect" then return nil end
  local parts = parts_of(text, first, last)
  if #parts ~= 2 or parts[1].n == 0 or parts[2].n == 0 or parts[1].n > 5 or parts[2].n > 5
    or text:shared(parts[1].terms, parts[2].terms) > 0 then
    return nil
  end
  local answered, reply = answered_parts(text, cluster, parts)
  for i, part in ipairs(answered and parts or {}) do
    if not answered[i] and answered[3 - i] then return trimmed(part.words), reply end
  end
  return nil
end

-- One claim of several parts of which the reply answers one.
local function check_parts(text, cluster, report)
  local made = accusation.of(text, cluster)
  if not made then return end
  local s = made.statement
  local part, reply = left_out(text, cluster, s)
  local partial = cluster.status == "partial" and #cluster.answers > 0
  if not part and not partial then return end
  reply = reply or cluster.answers[1].statement
  local first, last = text:anchor(s)
  local a, b = text:whole(reply)
  report { first = first, last = last, claim = s.id, related = { { first = a, last = b, message = "the reply" } },
           message = part and ("the reply answers one part of this; none to “%s” is found in this text"):format(part)
             or "the reply answers a part of this; none to the rest is found in this text" }
end

-- Two claims close together by one source of which the accused answers the other.
local function check_neighbours(text, cluster, options, report)
  local made = accusation.of(text, cluster, cluster.unanswered)
  if not made then return end
  local s = made.statement
  local here = text:sentence_at(s.sentence.first)
  for _, r in ipairs(text.responses) do
    if r.id > s.id and accusation.solid(text, r) and text:speaks_for(r, cluster.unanswered) and text.answered[r.id] then
      local a, b = text:extent(r.content)
      local blanket = not a or r.stance == "no_comment" or text:any(BLANKET, a, b)
      for _, link in ipairs(blanket and {} or text.answered[r.id]) do
        local other = text.statements[link.claim]
        if other.source.entity and other.source.entity == s.source.entity and other.stance == s.stance
          and math.abs(text:sentence_at(other.sentence.first) - here) <= options.distance
          and text:cluster_of(other.id) ~= cluster then
          local first, last = text:anchor(s)
          local x, y = text:whole(r)
          report { first = first, last = last, claim = s.id,
                   message = ("%s answers what is said in line %d; no reply to this is found in this text"):format(
                     text:names(cluster.unanswered, s), other.line),
                   related = { { first = x, last = y, message = "the reply, to the other claim" } } }
          break
        end
      end
    end
  end
end

local ANSWERED = { denied = true, confirmed = true, partial = true }

return {
  id = "partial-reply",
  severity = "warning",
  group = "reply",
  summary = "A reply covers one part of an accusation and not the other",
  genres = { opinion = "off" },
  options = {
    distance = { default = 3, about = "sentences between two accusations by one source that count as one" },
  },
  doc = {
    what = [[Several things are alleged against somebody in one breath; the reply reported answers one of them and
nothing in the text answers the rest.]],
    why = "All material allegations are to be put to those accused; a denial of one is easily read as a denial of all.",
    standards = {
      { "BBC guidance: right of reply", "https://www.bbc.co.uk/editorialguidelines/guidance/right-of-reply" },
      { "Channel 4 producers' handbook: fairness",
        "https://www.channel4.com/producers-handbook/ofcom-broadcasting-code/fairness/fairness-and-non-contributors" },
    },
    bad = "Residents accused the Valley Police of bribery and assault. The Valley Police denied the bribery.",
    good = "Residents accused the Valley Police of bribery and assault. The Valley Police denied the bribery and the assault.",
    not_for = "a denial of all of it (“the allegations”, “any wrongdoing”)",
  },
  check = function(text, options, report)
    for _, cluster in ipairs(text.clusters) do
      if ANSWERED[cluster.status] then
        check_parts(text, cluster, report)
      elseif cluster.status == "unanswered" then
        check_neighbours(text, cluster, options, report)
      end
    end
  end,
}
