-- "Reportedly", and no report is named.

local WORDS = { "%f[%a]reportedly%f[%A]", "%f[%a]reports say%f[%A]", "%f[%a]reports said%f[%A]",
                "%f[%a]reports suggest%f[%A]", "%f[%a]reports suggested%f[%A]", "%f[%a]reports claim%f[%A]",
                "%f[%a]reports claimed%f[%A]", "according to reports%f[%A]", "according to media reports%f[%A]",
                "according to news reports%f[%A]", "according to some reports%f[%A]", "media reports say%f[%A]",
                "media reports said%f[%A]", "it has been reported%f[%A]", "it is reported%f[%A]",
                "it was reported%f[%A]" }

-- Names of newsrooms that are written as names, and words for a report that is named.
local OUTLETS = { "%f[%a]Times%f[%A]", "%f[%a]Post%f[%A]", "%f[%a]Herald%f[%A]", "%f[%a]Journal%f[%A]",
                  "%f[%a]Tribune%f[%A]", "%f[%a]Gazette%f[%A]", "%f[%a]Guardian%f[%A]", "%f[%a]Telegraph%f[%A]",
                  "%f[%a]Chronicle%f[%A]", "%f[%a]Reuters%f[%A]", "%f[%a]Bloomberg%f[%A]", "%f[%a]AFP%f[%A]",
                  "Associated Press", "%f[%a]BBC%f[%A]", "%f[%a]CNN%f[%A]", "%f[%a]NBC%f[%A]", "%f[%a]CBS%f[%A]",
                  "%f[%a]ABC%f[%A]", "%f[%a]NPR%f[%A]", "Fox News", "%f[%a]Politico%f[%A]", "%f[%a]Axios%f[%A]",
                  "%f[%a]%u%l+ News%f[%A]", "%f[%a]Daily %u", "%f[%a]Globe%f[%A]" }

-- Whether a newsroom or a document is named in a sentence; `strict`: as one that
-- reports, not only in passing.
local function named(text, sentence, strict)
  if not sentence then return false end
  for _, s in ipairs(text.statements) do
    local kind = s.source.kind
    if (kind == "media" or kind == "document") and s.source.anonymity ~= "none"
      and s.sentence.first >= sentence.first and s.sentence.last <= sentence.last
      and text:cased(s.sentence.first, s.sentence.last):find("%u", 2) then
      local a, b = text:extent(s.source)
      if a and text:cased(a, b):find("%u%a") then return true end
    end
    if s.told_to and s.sentence.first >= sentence.first and s.sentence.last <= sentence.last
      and text:cased(s.told_to.first, s.told_to.last):find("%u") then
      return true
    end
  end
  if strict then return false end
  for _, entity in ipairs(text.entities) do
    if entity.kind == "media" then
      for _, m in ipairs(entity.mentions) do
        if m.first >= sentence.first and m.last <= sentence.last then return true end
      end
    end
  end
  local words = text:cased(sentence.first, sentence.last)
  for _, pattern in ipairs(OUTLETS) do
    if words:find(pattern) then return true end
  end
  return false
end

return {
  id = "reportedly-no-report",
  severity = "warning",
  summary = "“Reportedly” with no report named",
  genres = { opinion = "info" },
  doc = {
    what = [[“Reportedly”, “reports say”, “according to reports”, and neither this sentence nor its neighbours name
the report.]],
    why = "“Reportedly” tells the reader nothing: whose report, and what did it rest on?",
    standards = {
      { "NPR Ethics Handbook: identify the source as best you can",
        "http://ethics.npr.org/g-transparency/i-d-that-source-as-best-you-can/" },
    },
    bad = "The mayor reportedly quit on Friday.",
    good = "The mayor quit on Friday, the Valley Herald reported.",
    not_for = "where the next sentence names it: then a remark at most",
  },
  check = function(text, _, report)
    for _, pattern in ipairs(WORDS) do
      text:each(pattern, function(first, last)
        if not text:voice(first, last) then return end
        local i = text:sentence_at(first)
        local whole = text.sentences[i]
        if text:titled(whole.first, whole.last) then return end
        -- "according to reports Ms Roe filed": these are named
        if pattern:find("to [%a ]*reports") and text:cased(last + 1, math.min(#text.text, last + 12)):find("^ %u")
          or text:any({ "^ of ", "^ by ", "^ received " }, last + 1, math.min(#text.text, last + 10)) then
          return
        end
        if named(text, whole) then return end
        -- somebody who is named says so, and hedges
        for _, s in ipairs(text.statements) do
          local a, b = text:extent(s.content)
          if a and a <= first and last <= b and s.source.kind ~= "writer" and s.source.anonymity == "named"
            and #s.cue.spans > 0 and s.cue.spans[1].first > last then
            return
          end
        end
        local p = text:paragraph_at(first)
        local before = text.sentences[i - 1]
        if before and text:paragraph_at(before.first) == p and named(text, before) then return end
        local next_one = text.sentences[i + 1]
        if next_one and named(text, next_one, true) then
          report { first = first, last = last, severity = "info",
                   message = "whose report this is stands only in the next sentence",
                   related = { { first = next_one.first, last = next_one.last, message = "named here" } } }
        else
          report { first = first, last = last, message = "whose report? None is named here" }
        end
      end)
    end
  end,
}
