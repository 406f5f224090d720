-- "There was no comment from Russia": was Russia asked?

-- That somebody was asked, or how.
local ASKED = { "request", "%f[%a]asked", "%f[%a]asking", "contact", "e%-?mail", "%f[%a]call%f[%A]",
                "%f[%a]calls%f[%A]", "%f[%a]called%f[%A]", "comment for th", "phone", "message", "approach",
                "reached", "inquir", "enquir", "question", "%f[%a]respond", "repl[yi]", "declin", "refus", "sought",
                "invit", "when pressed" }

-- To keep quiet is not yet to have no comment.
local ANSWER = { "comment", "respon", "repl[yi]", "react" }

local WORDS = { "%f[%a]no [%a]*%s?comment%f[%A]", "%f[%a]no comments%f[%A]", "yet to comment",
                "yet to make [%a ]-comment", "not yet commented", "not commented", "n't commented", "did not comment",
                "didn't comment", "made no [%a]*%s?comment", "without comment from" }

return {
  id = "ambiguous-no-comment",
  severity = "info",
  group = "no-comment",
  summary = "A no-comment that does not say whether anybody was asked",
  genres = { opinion = "off" },
  doc = {
    what = [[The text says that there was no comment, or that somebody has not commented, and not whether, when or
how they were asked.]],
    why = [[“Declined to comment”, “did not reply by Friday evening”, “could not be reached” and “was not asked” mean
different things, and a reader judges the silence by them.]],
    standards = {
      { "The words for a no-comment, compared", "https://dmassociates.wordpress.com/tag/on-background/" },
      { "BBC guidance: right of reply", "https://www.bbc.co.uk/editorialguidelines/guidance/right-of-reply" },
    },
    bad = "There was no comment from the harbour board.",
    good = "The harbour board did not answer an emailed request on Monday.",
    not_for = "page furniture such as “be the first to comment”",
  },
  check = function(text, _, report)
    local seen = {}
    local function one(first, last, id)
      local i = text:sentence_at(first)
      local sentence = text.sentences[i]
      if seen[i] or not text:voice(first, last) then return end
      seen[i] = true
      -- it is somebody's word that there was none
      for _, s in ipairs(text.statements) do
        local a, b = text:extent(s.content)
        local kind = s.source.kind
        if a and s.id ~= id and kind ~= "none" and kind ~= "writer" and a <= first and last <= b then return end
      end
      if not text:any(ASKED, sentence.first, sentence.last) then
        report { first = first, last = last, claim = id,
                 message = "this does not say whether, when or how they were asked" }
      end
    end
    for _, s in ipairs(text.responses) do
      if s.stance == "no_comment" and (s.detail == "unspecified" or s.detail == "pending") and text:reported(s) then
        local first, last = text:extent(s.cue)
        local a, b = text:extent(s.source)
        -- a long cue is marked by the words that count
        for _, pattern in ipairs(first and last - first > 60 and WORDS or {}) do
          local from, to = text:match(pattern, first, last)
          if from then first, last, a = from, to, nil end
        end
        -- with who did not comment, where that is short and stands beside it
        if a and b - a > 45 then a = nil end
        if first and a and a - last < 40 and a > last then last = b end
        if first and a and first - b < 40 and b < first then first = a end
        if first and text:any(ANSWER, first, last) then one(first, last, s.id) end
      end
    end
    -- what the ledger files otherwise ("has not commented" with the matter as its content)
    for _, s in ipairs(text.responses) do
      if s.stance == "no_comment" and text:reported(s) then
        local first, last = text:extent(s.cue)
        for _, pattern in ipairs(WORDS) do
          local a, b = text:match(pattern, first, last)
          if a then one(a, b, s.id) end
        end
      end
    end
  end,
}
