-- A source without a name, and no reason why.

local accusation = require "gainsay.lint.accusation"

local REASON = { "condition of anonymity", "condition that [%a' ]*not be named", "not be named", "not be identified",
                 "not to be named", "not to be identified", "to be identified", "to be named", "remain anonymous",
                 "remain unnamed", "not authori[sz]ed", "without authori[sz]ation", "for fear", "feared", "fearing",
                 "afraid", "anonymity", "off the record", "not permitted to speak", "not allowed to speak",
                 "to speak freely", "to discuss [%a ]*private", "to speak publicly", "speak on the record",
                 "withheld", "pseudonym", "not [%a]* real name", "because of the sensitiv", "spoke on background",
                 "on background" }

return {
  id = "anonymous-no-reason",
  severity = "info",
  default = "off",
  group = "secondhand",
  summary = "A source is not named and no reason is given",
  genres = { opinion = "off", sport = "off" },
  doc = {
    what = "Somebody speaks without a name, and nothing in the text says why they are not named.",
    why = "Anonymity is granted for a reason (fear, a rule of silence), and the reader may know it.",
    standards = {
      { "AP: when is it OK to use anonymous sources",
        "https://blog.ap.org/behind-the-news/when-is-it-ok-to-use-anonymous-sources" },
      { "SPJ Code of Ethics", "https://www.spj.org/ethicscode.asp" },
    },
    bad = "A nurse at the clinic said that the logs were changed.",
    good = "A nurse at the clinic, who feared for her post, said that the logs were changed.",
    not_for = "what another outlet's anonymous source told it; spokesmen",
  },
  check = function(text, _, report)
    if text:any(REASON) then return end
    local seen = {}
    for _, s in ipairs(text.statements) do
      local entity = s.source.entity
      if entity and not seen[entity] and accusation.anonymous(text, s) and text:reported(s) then
        local first, last = text:extent(s.source)
        local words = first and text:words(first, last) or ""
        local placed = words:find("^an? ") or words:find("^one ") or words:find("^two ")
        local voice = words:find("spokes") or words:find("statement") or words:find("lawyer") or words:find("attorney")
          or words:find("representative") or words:find("judge") or words:find("prosecutor") or words:find("police")
        local told = s.told_to ~= nil and text:cased(s.told_to.first, s.told_to.last):find("%u") ~= nil
        if first and placed and not voice and not told and not s.via and text:voice(first, last) then
          seen[entity] = true
          report { first = first, last = last, claim = s.id,
                   message = "not named, and nothing here says why" }
        end
      end
    end
  end,
}
