-- "Accused her of allegedly taking": one hedge is enough.

local OUTER = { allege = true, accuse = true, charge = true, claim = true, suspect = true }
local INNER = "%f[%a]%s%f[%A]"
local ADVERBS = { "allegedly", "reportedly", "supposedly", "purportedly" }

return {
  id = "double-allege",
  severity = "warning",
  group = "double",
  summary = "A hedge on a hedge",
  doc = {
    what = [[An accusation that is already attributed is hedged again: “accused of allegedly”, “reportedly ...
allegedly”.]],
    why = [[The accusation is exact without it. With it the sentence says that the accusation itself may not have
been made.]],
    standards = {
      { "AP Stylebook on allege", "https://writingexplained.org/ap-style/ap-style-allege" },
      { "AP Stylebook on accused", "https://writingexplained.org/ap-style/ap-style-accused" },
    },
    bad = "The club accused her of allegedly taking a bribe.",
    good = "The club accused her of taking a bribe.",
    not_for = "“alleged” before another matter than the accusation; a source's own words",
  },
  check = function(text, _, report)
    local seen = {}
    local function add(first, last, message, related, id)
      if not seen[first] and text:voice(first, last) then
        seen[first] = true
        report { first = first, last = last, message = message, related = related, claim = id }
      end
    end
    for _, s in ipairs(text.statements) do
      if OUTER[s.cue.lemma] and text:reported(s) and s.content.quotation ~= "direct" then
        local a, b = text:extent(s.content)
        local c, d = text:extent(s.cue)
        -- the content and the hedge stand in one clause, after the cue
        if a and c and a > c then
          local stop = math.min(b, s.sentence.last)
          local from, to = a, stop
          for _, word in ipairs(ADVERBS) do
            local first, last = text:match(INNER:gsub("%%s%%f", word .. "%%f"), from, to)
            if first and first - d < 60 and not text:match("[;,] ", d + 1, first) then
              add(first, last, ("“%s” already says that this is an accusation"):format(text:cased(c, d)),
                { { first = c, last = d, message = "hedged here already" } }, s.id)
            end
          end
          local first, last = text:match("^of alleged%f[%A]", from, to)
          if not first then first, last = text:match("^alleged%f[%A]", from, to) end
          if first then
            add(last - 6, last, ("“%s” already says that this is an accusation"):format(text:cased(c, d)),
              { { first = c, last = d, message = "hedged here already" } }, s.id)
          end
        end
      end
    end
    -- where the ledger has no statement: "is accused of allegedly", "reportedly allegedly"
    for _, pattern in ipairs { "accused of (allegedly)%f[%A]", "accused of (reportedly)%f[%A]",
                               "accused of an (alleged)%f[%A]", "alleges? that [%a ]-(allegedly)%f[%A]",
                               "alleged that [%a ]-(allegedly)%f[%A]",
                               "%f[%a]reportedly [%a ]-(allegedly)%f[%A]", "%f[%a]allegedly [%a ]-(reportedly)%f[%A]" } do
      text:each(pattern, function(_, last, word)
        add(last - #word + 1, last, "the sentence already says that this is an accusation")
      end)
    end
  end,
}
