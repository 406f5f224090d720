-- "It is understood that": by whom?

local WORDS = {
  "%f[%a]it is understood%f[%A]", "%f[%a]it is believed%f[%A]", "%f[%a]it is thought%f[%A]", "%f[%a]it is said%f[%A]",
  "%f[%a]it was understood%f[%A]", "%f[%a]it is being said%f[%A]", "%f[%a]it has been claimed%f[%A]",
  "%f[%a]it is claimed%f[%A]", "%f[%a]it has been suggested%f[%A]", "%f[%a]it is rumou?red%f[%A]",
  "%f[%a]is understood to%f[%A]", "%f[%a]are understood to%f[%A]", "%f[%a]is said to%f[%A]", "%f[%a]are said to%f[%A]",
  "%f[%a]is thought to%f[%A]", "%f[%a]are thought to%f[%A]", "%f[%a]is rumou?red to%f[%A]", "%f[%a]are rumou?red to%f[%A]",
  "%f[%a]is believed to%f[%A]", "%f[%a]are believed to%f[%A]", "%f[%a]is widely believed%f[%A]", "%f[%a]is reputed to%f[%A]",
}

-- Registers where the passive is the usual and honest form.
local EXCUSED = { "%f[%a]by scientists", "%f[%a]by historians", "%f[%a]by experts", "%f[%a]by researchers", "species",
                  "fossil", "galaxy", "planet", "%f[%a]century", "ancient", "%f[%a]virus", "disease",
                  "%f[%a]gene%f[%A]", "million years", "years old", "the largest", "the oldest", "the world's",
                  "thousand years", "indictment", "the charges?%f[%A]", "court heard", "tribunal heard",
                  "%f[%a]by the%f[%A]", "according to" }

return {
  id = "passive-sourcing",
  severity = "warning",
  summary = "A claim in the passive, with nobody behind it",
  genres = { opinion = "info", court = "info" },
  doc = {
    what = [[“It is understood”, “it is believed”, “is said to”, “has learned”, and no word on who understands,
believes or says.]],
    why = "The passive hides the source. If the newsroom vouches for it, it can say so; if somebody said it, who?",
    standards = {
      { "Sydney Morning Herald: it is understood",
        "https://www.smh.com.au/business/companies/it-is-understood-how-oblique-sourcing-is-hurting-australian-media-20190210-p50wtl.html" },
      { "NPR Ethics Handbook: identify the source as best you can",
        "http://ethics.npr.org/g-transparency/i-d-that-source-as-best-you-can/" },
    },
    bad = "It is understood that the coach will resign.",
    good = "Two members of the board said that the coach would resign.",
    not_for = "science and history, where a discipline believes; reports from a court",
  },
  check = function(text, _, report)
    local seen = {}
    local function one(first, last)
      local i = text:sentence_at(first)
      local sentence = text.sentences[i]
      if seen[i] or not text:voice(first, last) then return end
      -- ", it is said,": a teller's phrase
      if text:cased(last + 1, math.min(#text.text, last + 1)) == "," then return end
      if text:any(EXCUSED, sentence.first, sentence.last) then return end
      -- somebody says it after all: the words stand in what a source said
      for _, s in ipairs(text.statements) do
        local a, b = text:extent(s.content)
        if a and s.source.kind ~= "none" and s.source.kind ~= "writer" and a <= first and last <= b then return end
      end
      -- "is said to have been told by": an agent right after
      if text:match("^ by ", last + 1, math.min(sentence.last, last + 5)) then return end
      seen[i] = true
      report { first = first, last = last, message = "nobody stands behind this: who says so?" }
    end
    for _, pattern in ipairs(WORDS) do text:each(pattern, one) end
    if text.meta.outlet then
      local name = text.meta.outlet:lower():gsub("%W", "%%%0")
      text:each(name .. " understands%f[%A]", one)
      text:each(name .. " has learned%f[%A]", one)
    end
    text:each("%f[%a]the %a+ understands that%f[%A]", function(first, last)
      if text:cased(first, last):find("^[Tt]he %u") then one(first, last) end
    end)
  end,
}
