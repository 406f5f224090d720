-- An accusation that rests on one source without a name.

local accusation = require "gainsay.lint.accusation"

-- Anywhere in the text: the reader is told.
local TOLD = { "not confirmed", "could not be confirmed", "could not confirm", "cannot confirm", "unable to confirm",
               "unconfirmed", "could not verify", "could not be verified", "not been verified", "not verified",
               "n't verified", "cannot verify", "unable to verify", "unverified" }

-- In the sentence of the claim: more than that one source.
local MORE = { "independently", "single source", "one source", "second source", "another source", "documents",
               "records", "e%-?mails", "court papers", "filing", "footage", "video", "recording", "seen by",
               "reviewed by", "obtained by" }

return {
  id = "single-source-claim",
  severity = "warning",
  summary = "An accusation that rests on one source",
  genres = { opinion = "off" },
  options = {
    named = { default = false, about = "also where the one source is named" },
  },
  doc = {
    what = [[Somebody is accused on the word of one source, who is not named; no second source, no document and no word
that it could not be confirmed is found in the text.]],
    why = [[A serious allegation should not rest on one anonymous source; where it must, the reader is to be told so.
What several outlets took from one official is one source.]],
    standards = {
      { "BBC Editorial Guidelines: gathering material",
        "http://www.bbc.co.uk/guidelines/editorialguidelines/edguide/accuracy/gatheringmateri.shtml" },
      { "Reuters: anonymous sources",
        "http://blogs.reuters.com/reuters-editors/2008/07/17/anonymous-sources-reuters-rules/" },
    },
    bad = "A former guard alleged that Jon Vale sold the prisoners' food.",
    good = "Two former guards allege that Jon Vale sold the prisoners' food, and receipts seen by this newspaper bear them out.",
    not_for = "what somebody says of themselves; announcements; speeches",
  },
  check = function(text, options, report)
    for _, cluster in ipairs(text.clusters) do
      local made = accusation.of(text, cluster)
      if made then
        local s = made.statement
        local sources, named, confirmed = {}, false, false
        local n = 0
        for _, id in ipairs(cluster.members) do
          local m = text.statements[id]
          local key = m.source.entity or m.source.text
          if not sources[key] then
            sources[key] = true
            n = n + 1
          end
          if not accusation.anonymous(text, m) then named = true end
          if m.source.kind == "document" or m.source.kind == "none" then confirmed = true end
        end
        for _, answer in ipairs(cluster.answers) do
          if answer.statement.stance == "confirm" then confirmed = true end
        end
        confirmed = confirmed or text:any(MORE, s.sentence.first, s.sentence.last) or text:any(TOLD)
        if n == 1 and (options.named or not named) and not confirmed then
          local first, last = text:anchor(s)
          local related = {}
          local a, b = text:extent(s.source)
          if a then related[1] = { first = a, last = b, message = "the only source" } end
          report { first = first, last = last, claim = s.id, related = related,
                   message = ("this rests on one source%s; nothing here says that it is unconfirmed"):format(
                     named and "" or ", who is not named") }
        end
      end
    end
  end,
}
