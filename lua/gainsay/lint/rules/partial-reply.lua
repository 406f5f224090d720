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
      if cluster.status == "denied" or cluster.status == "confirmed" then
        -- one claim of several parts, every reply to the same one
        local made = accusation.of(text, cluster)
        local s = made and made.statement
        local first, last
        if s then first, last = text:extent(s.content) end
        if first and s.content.quotation == "indirect" then
          local parts = parts_of(text, first, last)
          local answered, reply = {}, nil
          local blanket = #cluster.answers == 0
          for _, answer in ipairs(cluster.answers) do
            local r = answer.statement
            local a, b = text:extent(r.content)
            if not a or r.stance == "no_comment" or r.content.quotation == "direct" or text:any(BLANKET, a, b) then
              blanket = true
            else
              local terms, n = text:terms(text:words(a, b))
              local hits = 0
              for i, part in ipairs(parts) do
                if text:shared(terms, part.terms) > 0 then
                  answered[i] = true
                  hits = hits + 1
                end
              end
              if hits == 0 or n == 0 then blanket = true end
              reply = reply or r
            end
          end
          if not blanket and #parts == 2 and parts[1].n > 0 and parts[2].n > 0 and parts[1].n <= 5 and parts[2].n <= 5 then
            for i, part in ipairs(parts) do
              if not answered[i] and answered[3 - i] and text:shared(part.terms, parts[3 - i].terms) == 0 then
                local a, b = text:whole(reply)
                local x, y = text:anchor(s)
                report { first = x, last = y, claim = s.id,
                         message = ("the reply answers one part of this; none to “%s” is found in this text"):format(trimmed(part.words)),
                         related = { { first = a, last = b, message = "the reply" } } }
                break
              end
            end
          end
        end
      elseif cluster.status == "unanswered" then
        -- two claims close together by one source; the accused answers the other
        local made = accusation.of(text, cluster, cluster.unanswered)
        local s = made and made.statement
        for _, r in ipairs(s and text.responses or {}) do
          if r.id > s.id and accusation.solid(text, r) and text:speaks_for(r, cluster.unanswered) and text.answered[r.id] then
            local a, b = text:extent(r.content)
            local blanket = not a or r.stance == "no_comment" or text:any(BLANKET, a, b)
            for _, link in ipairs(text.answered[r.id]) do
              local other = text.statements[link.claim]
              local apart = math.abs(text:sentence_at(other.sentence.first) - text:sentence_at(s.sentence.first))
              if not blanket and other.source.entity and other.source.entity == s.source.entity
                and apart <= options.distance and other.stance == s.stance
                and text:cluster_of(other.id) ~= cluster then
                local first, last = text:anchor(s)
                local x, y = text:whole(r)
                report { first = first, last = last, claim = s.id,
                         message = ("%s answers what is said in line %d; no reply to this is found in this text"):format(
                           text:names(cluster.unanswered), other.line),
                         related = { { first = x, last = y, message = "the reply, to the other claim" } } }
                break
              end
            end
          end
        end
      end
    end
  end,
}
