-- "Alleged": by whom? Nobody in the text alleges it.

-- Where the allegation is known to come from somebody whose business it is.
local OFFICIAL = { "prosecut", "%f[%a]police", "indict", "lawsuit", "%f[%a]sued%f[%A]", "%f[%a]suing%f[%A]",
                   "%f[%a]sues%f[%A]", "complaint", "%f[%a]charged%f[%A]", "%f[%a]charges%f[%A]", "affidavit",
                   "court", "%f[%a]fbi%f[%A]", "detective", "sheriff", "attorney general", "investigators", "arrest",
                   "whistleblower", "plaintiff", "accuser", "inspector general", "tribunal", "inquiry found" }

local ACCUSES = { accuse = true, allege = true, blame = true, charge = true, allegation = true, accusation = true }

return {
  id = "alleged-no-source",
  severity = "warning",
  group = "alleged",
  summary = "“Alleged” where nobody in the text alleges it",
  genres = { opinion = "info" },
  doc = {
    what = [[“Alleged”, “allegedly” or “is accused of” in the writer's own words, and no statement in the whole text
says who alleges it.]],
    why = "“Alleged” is no shield: the reader, and a court, will ask by whom. To name the source once is enough.",
    standards = {
      { "AP Stylebook on allege", "https://writingexplained.org/ap-style/ap-style-allege" },
    },
    bad = "The alleged fraud at the bank cost three managers their posts.",
    good = "The fraud that the regulator alleges cost three managers their posts.",
    not_for = "where a charge, a suit or the police are named elsewhere in the text",
  },
  check = function(text, _, report)
    if text:any(OFFICIAL) then return end
    local patterns = { "%f[%a]alleged%f[%A]", "%f[%a]allegedly%f[%A]", "%f[%a]is accused of%f[%A]",
                       "%f[%a]are accused of%f[%A]", "%f[%a]stands accused of%f[%A]", "%f[%a]was accused of%f[%A]",
                       "%f[%a]were accused of%f[%A]", "%f[%a]been accused of%f[%A]" }
    local reported = false
    for _, pattern in ipairs(patterns) do
      text:each(pattern, function(first, last)
        if reported or not text:voice(first, last) then return end
        local i = text:sentence_at(first)
        local sentence = text.sentences[i]
        if text:match("^ by ", last + 1, math.min(sentence.last, last + 5)) then return end
        local terms = text:terms(text:words(sentence.first, sentence.last))
        -- what is alleged, in the words right behind: "alleged bank fraud"
        local matter = text:terms(text:words(last + 1, sentence.last):match("^ %a+ ?%a*") or "")
        for _, s in ipairs(text.statements) do
          local kind = s.source.kind
          -- "is accused of" itself says of nobody that they accuse
          local c, d = text:extent(s.cue)
          local itself = c and c <= last and d >= first and text:words(c, d):find("accused")
          if kind ~= "none" and not itself and kind ~= "writer" and s.source.anonymity ~= "none" then
            -- somebody says it: in this sentence, or of the same matter elsewhere
            if s.sentence.first >= sentence.first and s.sentence.last <= sentence.last then return end
            local there = text:terms(text:words(s.sentence.first, s.sentence.last))
            if text:shared(terms, there) >= 2 or ACCUSES[s.cue.lemma] and text:shared(matter, there) > 0 then return end
          end
        end
        reported = true -- once for a text
        report { first = first, last = last, message = "alleged by whom? Nobody in this text says so" }
      end)
    end
  end,
}
