-- "Refuted" where somebody only denied.

-- To rebut is only to argue against.
local LEMMAS = { refute = true, disprove = true }
local UNREAL = { "%f[%a]must%f[%A]", "%f[%a]should%f[%A]", "%f[%a]can%f[%A]", "%f[%a]could%f[%A]", "%f[%a]will%f[%A]",
                 "%f[%a]would%f[%A]" }
local NOT_DONE = { "not [%a ]*refute", "not [%a ]*disprove", "%f[%a]to refute", "%f[%a]to disprove" }

-- That something was shown, not only said.
local EVIDENCE = { "%f[%a]by %a+ing%f[%A]", "with [%a ]*data", "with [%a ]*evidence", "with [%a ]*documents",
                   "with [%a ]*records", "with [%a ]*figures", "with [%a ]*footage", "with [%a ]*photo", "evidence",
                   "documents", "records show", "study", "data show", "footage", "video", "point by point",
                   "line by line", "using [%a ]*data", "test results", "fact%-check", "publishing",
                   "released [%a ]*e%-?mails", "receipts", "analysis", "research" }

return {
  id = "refute-for-deny",
  severity = "warning",
  summary = "“Refute” for “deny”",
  doc = {
    what = "A person or a body is said to refute or disprove a claim, and nothing in the sentence shows that they did.",
    why = "To refute is to prove wrong. Used for a denial it takes sides.",
    standards = {
      { "BBC News Styleguide, on refute", "https://fdocuments.in/document/bbc-news-styleguide.html" },
      { "The Guardian, on refute", "http://www.theguardian.com/commentisfree/2007/jan/29/comment.media/print" },
    },
    bad = "The minister refuted the claims.",
    good = "The minister denied the claims.",
    not_for = "a study, a court or data that does disprove; anybody's own words (“I refute that”)",
  },
  check = function(text, _, report)
    for _, s in ipairs(text.statements) do
      if LEMMAS[s.cue.lemma] and text:reported(s) then
        local kind = s.source.kind
        local first, last = text:extent(s.cue)
        if first and not text:any(UNREAL, first, last) and kind ~= "document" and kind ~= "none" and kind ~= "media"
          and not text:any(EVIDENCE, s.sentence.first, s.sentence.last)
          and not text:any(NOT_DONE, s.sentence.first, s.sentence.last) then
          report { first = first, last = last, claim = s.id,
                   message = ("to %s is to prove wrong; nothing here shows that %s did more than deny"):format(s.cue.lemma,
                     text:speaker(s)) }
        end
      end
    end
  end,
}
