-- "Refused" where somebody only had nothing to say.

-- Where an answer is owed a refusal is a fact.
local OWED = { "%f[%a]judge", "%f[%a]court", "subpoena", "fifth amendment", "under oath", "testif", "grand jury",
               "%f[%a]trial%f[%A]", "prosecutor", "%f[%a]police", "detective", "investigator", "committee",
               "contempt", "hearing", "inquest", "inquiry", "%f[%a]tribunal", "%f[%a]senators?%f[%A]", "lawmakers",
               "congress", "parliament", "interrogat", "in custody", "%f[%a]jury%f[%A]", "commission%f[%A]",
               "the coroner", "questionnaire", "survey", "census", "%f[%a]panel%f[%A]", "oversight", "deposition",
               "the phone", "the door", "%f[%a]i refuse", "%f[%a]we refuse" }

return {
  id = "refused-to-comment",
  severity = "warning",
  group = "no-comment",
  summary = "“Refused to comment” where “declined” is meant",
  doc = {
    what = "Somebody is said to have refused to comment, to answer or to discuss.",
    why = [[Nobody owes a reporter an answer; “refused” makes a choice not to speak sound like a wrong. “Declined” says
what happened.]],
    standards = {
      { "Ethics and Journalism: declined, not refused", "https://ethicsandjournalism.org/?p=1674" },
    },
    bad = "The bakery refused to comment.",
    good = "The bakery declined to comment.",
    not_for = "a refusal where an answer is owed: to a judge, the police, a committee",
  },
  check = function(text, _, report)
    local patterns = { "%f[%a]refus[ie][dns]?g?s? to comment%f[%A]", "%f[%a]refus[ie][dns]?g?s? to answer%f[%A]",
                       "%f[%a]refus[ie][dns]?g?s? to discuss%f[%A]", "%f[%a]refus[ie][dns]?g?s? to respond%f[%A]",
                       "%f[%a]refus[ie][dns]?g?s? to elaborate%f[%A]", "%f[%a]refus[ie][dns]?g?s? any comment%f[%A]",
                       "%f[%a]refus[ie][dns]?g?s? further comment%f[%A]", "%f[%a]refusal to comment%f[%A]" }
    for _, pattern in ipairs(patterns) do
      text:each(pattern, function(first, last)
        local sentence = text.sentences[text:sentence_at(first)]
        local paragraph = text.paragraphs[text:paragraph_at(first)] or sentence
        -- "will refuse": nobody has yet
        local before = text:words(math.max(1, first - 8), first - 1)
        local yet = not before:find("will $") and not before:find("would $")
        if yet and text:voice(first, last) and not text:any(OWED, paragraph.first, paragraph.last) then
          report { first = first, last = last,
                   message = "nobody owes a reporter an answer: “declined” says what happened" }
        end
      end)
    end
  end,
}
