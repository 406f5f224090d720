-- A verb that vouches for what is in dispute: "the adviser revealed that ..."

local accusation = require "gainsay.lint.accusation"

-- Verbs that say that what follows is so.
local VOUCH = { reveal = true, disclose = true, expose = true, ["point out"] = true, note = true, confirm = true,
                discover = true, uncover = true, ["make clear"] = true }

-- "must show", "failed to disclose": nothing was revealed.
local UNREAL = { "%f[%a]must%f[%A]", "%f[%a]to %a+$", "%f[%a]not%f[%A]", "n't", "%f[%a]never%f[%A]",
                 "%f[%a]would%f[%A]", "%f[%a]could%f[%A]", "%f[%a]should%f[%A]", "%f[%a]will%f[%A]" }

-- Words in which somebody does deny or doubt: to say something else is not enough.
local AGAINST = { "den[yi]", "reject", "dismiss", "disput", "refut", "rebut", "contradict", "doubt", "question",
                  "false", "baseless", "unfounded", "untrue", "not true", "no truth", "nonsense", "wrong", "fake",
                  "lie%f[%A]", "lies%f[%A]" }

-- How sure the link of an answer has to be.
local SURE = { deny = 0.4, doubt = 0.7 }

return {
  id = "factive-verb-contested",
  severity = "warning",
  summary = "A verb that vouches for a claim that is contested",
  genres = { opinion = "off" },
  options = {
    anonymous = { default = true, about = "also where the source is not named and the claim accuses somebody" },
  },
  doc = {
    what = [[Somebody is said to reveal, disclose, expose, point out, note or confirm something that another denies or
doubts in the same text, or that accuses somebody on the word of a source without a name.]],
    why = "These verbs tell the reader that the claim is true; “said” leaves that open.",
    standards = {
      { "JProf: verbs of attribution", "https://www.jprof.com/2013/05/12/verbs-of-attribution/" },
      { "Wikimedia: avoiding implication",
        "https://meta.wikimedia.org/wiki/Africa_Growth_Pilot/Online_self-paced_course/Module_3/Avoiding_implication" },
    },
    bad = "The adviser revealed that the yard would sell two ships. The yard denied that it would sell any ships.",
    good = "The adviser said that the yard would sell two ships. The yard denied that it would sell any ships.",
    not_for = "what somebody discloses of themselves; documents that do show it",
  },
  check = function(text, options, report)
    for _, s in ipairs(text.statements) do
      local kind = s.source.kind
      local vouches = VOUCH[s.cue.lemma]
      if vouches and kind ~= "document" and kind ~= "none" and kind ~= "writer" and accusation.solid(text, s)
        and not text:any(UNREAL, text:extent(s.cue)) then
        local cluster = text:cluster_of(s.id)
        local first, last = text:extent(s.cue)
        local against
        for _, answer in ipairs(cluster and cluster.answers or {}) do
          local r = answer.statement
          local sure = SURE[r.stance]
          if sure and answer.link.confidence >= sure and r.id ~= s.id
            and r.source.entity ~= s.source.entity and r.source.text ~= "" and accusation.solid(text, r) then
            -- they are of one matter: a word in common, or a reply without matter ("it")
            local a, b = text:extent(r.content)
            local x, y = text:extent(s.content)
            local terms, n = text:terms(a and text:words(a, b) or "")
            local c, d = text:whole(r)
            if not text:any(AGAINST, c, d) then n = -1 end
            if n == 0 or n > 0 and x and text:shared(terms, (text:terms(text:words(x, y)))) > 0 then
              against = against or answer
            end
          end
        end
        local own = cluster and text:speaks_for(s, cluster.accused)
        if first and against and not own then
          local a, b = text:whole(against.statement)
          report { first = first, last = last, claim = s.id,
                   message = ("“%s” vouches for what %s %s; “said” leaves it open"):format(text:brief(first, last),
                     text:speaker(against.statement), against.statement.stance == "deny" and "denies" or "doubts"),
                   related = { { first = a, last = b, message = "contested here" } } }
        elseif first and options.anonymous and cluster and not own and accusation.anonymous(text, s)
          and accusation.of(text, cluster) then
          report { first = first, last = last, claim = s.id,
                   message = ("“%s” vouches for an accusation by a source without a name; “said” leaves it open"):format(
                     text:brief(first, last)) }
        end
      end
    end
  end,
}
