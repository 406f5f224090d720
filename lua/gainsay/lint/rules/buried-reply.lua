-- The reply comes long after the accusation.

local accusation = require "gainsay.lint.accusation"

return {
  id = "buried-reply",
  severity = "warning",
  group = "reply",
  summary = "The reply to an accusation comes many paragraphs later",
  genres = { opinion = "off" },
  options = {
    paragraphs = { default = 8, about = "most paragraphs between an accusation and the first reply to it" },
    last_tenth = { default = 15, about = "in texts of so many paragraphs, a first reply in the last tenth counts too; 0: never" },
  },
  doc = {
    what = [[The first reply to an accusation stands more than eight paragraphs below it, or only in the last tenth
of a long text.]],
    why = [[Few readers reach the end, and a text is often cut from below. The standards ask for the reply in the same
output; the distance is a house choice.]],
    standards = {
      { "BBC guidance: right of reply", "https://www.bbc.co.uk/editorialguidelines/guidance/right-of-reply" },
    },
    bad = "An accusation in paragraph 1, the denial in paragraph 19.",
    good = "An accusation in paragraph 1, the denial by paragraph 3.",
    not_for = "live pages that run backwards, interviews",
  },
  check = function(text, options, report)
    local total = #text.paragraphs
    for _, cluster in ipairs(text.clusters) do
      local made = #cluster.answers > 0 and accusation.of(text, cluster)
      if made then
        local s = made.statement
        local first, last = text:anchor(s)
        local at = text:paragraph_at(first)
        local reply, place
        for _, answer in ipairs(cluster.answers) do
          local r = answer.statement
          if accusation.solid(text, r) and text:speaks_for(r, made.accused) then
            local p = text:paragraph_at((text:whole(r)))
            -- a reply that stands before the accusation buries nothing
            if not place or p < place then reply, place = r, p end
          end
        end
        if reply and place > at then
          local apart = place - at
          local late = options.last_tenth > 0 and total >= options.last_tenth and place > total * 0.9 and apart > 3
          if apart > options.paragraphs or late then
            local a, b = text:whole(reply)
            report { first = first, last = last, claim = s.id,
                     message = ("the first reply to this comes %d paragraphs later, in line %d"):format(apart, text:line(a)),
                     related = { { first = a, last = b, message = "the first reply" } } }
          end
        end
      end
    end
  end,
}
