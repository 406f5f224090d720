-- The headline says as fact what the text only attributes.

local accusation = require "gainsay.lint.accusation"

-- Words and marks by which a headline keeps its distance.
local DISTANCE = { "%f[%a]alleg", "%f[%a]accus", "%f[%a]says?%f[%A]", "%f[%a]said%f[%A]", "%f[%a]claim", "%f[%a]report",
                   "%f[%a]den[yi]", "%f[%a]reject", "%f[%a]may%f[%A]", "%f[%a]might%f[%A]", "%f[%a]could%f[%A]", "%f[%a]would%f[%A]",
                   "%f[%a]suspect", "%f[%a]according", "%f[%a]amid%f[%A]", "%f[%a]over%f[%A]", "%f[%a]charge", "%f[%a]blame",
                   "%f[%a]warn", "%f[%a]told%f[%A]", "%f[%a]tells?%f[%A]", "%f[%a]fac[ei]", "%f[%a]believ", "%f[%a]think", "%f[%a]call",
                   "%f[%a]sue[sd]?%f[%A]", "%f[%a]probe", "%f[%a]investigat", "%f[%a]dispute", "%f[%a]question", "%f[%a]urge",
                   "%f[%a]insist", "%f[%a]argu", "%f[%a]suggest", "%f[%a]find", "%f[%a]found%f[%A]", "%f[%a]show", "%f[%a]reveal",
                   "%f[%a]fear", "%f[%a]expect", "%f[%a]likely%f[%A]", "%f[%a]apparent", "%f[%a]if%f[%A]", "%f[%a]why%f[%A]",
                   "%f[%a]how%f[%A]", "%f[%a]what%f[%A]", "%f[%a]doubt", "%f[%a]refut", "%f[%a]dismiss", "%f[%a]slam", "%f[%a]attack",
                   "%f[%a]trial", "%f[%a]plan", "%f[%a]vow", "%f[%a]pledge", "%f[%a]seek", "%f[%a]want", "%f[%a]hit[s ]", "%f[%a]rip",
                   "%f[%a]blast", "%f[%a]criticis", "%f[%a]criticiz", "%f[%a]respon", "%f[%a]react", "%f[%a]defend", "?", '"', "'%w", ":" }

-- Cues with whom they accuse right after them: the headline's subject may stand there.
local TARGETED = { accuse = true, blame = true }

-- Whether a claim is one that a headline has to attribute: it accuses, somebody denies
-- or doubts it, it is hedged, or whoever says it is not named.
local function contested(text, s)
  if accusation.anonymous(text, s) then return true end
  if #s.hedges > 0 and s.certainty < 0.6 then return true end
  local cluster = text:cluster_of(s.id)
  if not cluster or text:speaks_for(s, cluster.accused) then return false end
  for _, answer in ipairs(cluster.answers) do
    if (answer.link.relation == "denies" or answer.link.relation == "doubts") and answer.link.confidence >= 0.5
      and accusation.solid(text, answer.statement) then
      return true
    end
  end
  return accusation.of(text, cluster) ~= nil
end

return {
  id = "headline-claim-as-fact",
  severity = "error",
  summary = "The headline says as fact what the text only attributes",
  genres = { opinion = "off" },
  options = {
    share = { default = 0.6, about = "share of the headline's words that the claim must have" },
  },
  doc = {
    what = [[The headline states, without a source, a hedge or quotation marks, what the text gives only as somebody's
claim, and the claim accuses somebody, is hedged or denied, or comes from somebody who is not named.]],
    why = "Most readers read no further, and what a headline says must be borne out by the text.",
    standards = {
      { "IPSO Editors' Code, clause 1", "https://www.ipso.co.uk/editors-code-of-practice/" },
      { "NewsGuard: headlines", "https://www.newsguardtech.com/ratings/rating-process-criteria/" },
    },
    bad = "Bakery put chalk in flour (text: a former baker alleges that ...)",
    good = "Bakery put chalk in flour, former baker alleges",
    not_for = "quotation marks that mark an attribution; facts that the newsroom witnessed",
  },
  check = function(text, options, report)
    local words, first, last = text.meta.headline, nil, nil
    for _, block in ipairs(text.blocks) do
      if block.kind == "headline" and not first then first, last = block.first, block.last end
    end
    if first then words = text:cased(first, last) end
    if not words or words == "" then return end
    local low = words:lower():gsub("\226\128[\152\153]", "'"):gsub("\226\128[\156\157]", '"')
    for _, pattern in ipairs(DISTANCE) do
      if pattern == "?" or pattern == '"' or pattern == ":" then
        if low:find(pattern, 1, true) then return end
      elseif pattern == "'%w" then
        if low:find("%f[^%s%z]'%w") or low:find("^'%w") then return end
      elseif low:find(pattern) then
        return
      end
    end
    local terms, n = text:terms(low)
    if n < 3 then return end
    local may_share = text:may_share(terms, options.share * n)
    local best, score
    for _, s in ipairs(text.statements) do
      local kind = s.source.kind
      local a, b = text:extent(s.content)
      if a and kind ~= "writer" and s.source.anonymity ~= "none" and not (first and a >= first and b <= last)
        and (s.stance == "allege" or s.stance == "assert" or s.stance == "believe" or s.stance == "doubt")
        and s.polarity == "+" then
        local x, y = text:extent(s.source)
        local said = text:words(a, b)
        if TARGETED[s.cue.lemma] then said = text:words(s.sentence.first, s.sentence.last) end
        local share = may_share(said) and text:shared(terms, (text:terms(said))) / n or 0
        -- the source's own name in the headline: its act, or an attribution
        local own = x and share > 0 and text:shared(terms, (text:terms(text:words(x, y)))) > 0
        if share >= options.share and not own and not text:is_outlet(text:speaker(s)) and (not score or share > score)
          and accusation.solid(text, s) and contested(text, s) then
          best, score = s, share
        end
      end
    end
    if not best then return end
    -- the text may say it as fact too
    for _, sentence in ipairs(text.sentences) do
      if not (first and sentence.first >= first and sentence.last <= last) and text:voice(sentence.first, sentence.first) then
        local attributed = false
        for _, s in ipairs(text.statements) do
          if s.sentence.first <= sentence.last and s.sentence.last >= sentence.first and s.source.kind ~= "writer" then
            attributed = true
          end
        end
        local there = text:terms(text:words(sentence.first, sentence.last))
        if not attributed and text:shared(terms, there) / n >= options.share then return end
      end
    end
    local a, b = text:whole(best)
    local who = text:speaker(best)
    if first then
      report { first = first, last = last, claim = best.id,
               message = ("the headline says as fact what the text gives as a claim of %s"):format(who),
               related = { { first = a, last = b, message = "attributed here" } } }
    else
      local x, y = text:anchor(best)
      report { first = x, last = y, claim = best.id,
               message = ("the headline (“%s”) says as fact what is a claim of %s here"):format(words, who) }
    end
  end,
}
