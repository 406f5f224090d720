-- An accusation with no reply of the accused anywhere in the text.

local accusation = require "gainsay.lint.accusation"
local context = require "gainsay.lint.context"

local BBC = { "BBC Editorial Guidelines, section 6: fairness and right of reply",
              "https://www.bbc.com/editorialguidelines/guidelines/fairness" }

-- What nobody is asked to answer, or what has been settled by those whose business it is.
local SETTLED = { "convicted", "found guilty", "pleaded guilty", "pled guilty", "sentenced to", "acquitted",
                  "a jury found", "the court ruled", "a judge ruled", "ruled that" }

-- A denial of whatever is said.
local BLANKET = { "wrongdoing", "^%p*t?h?e? ?allegations%p*$", "^%p*t?h?e? ?accusations%p*$", "all [%a ]*allegations",
                  "all [%a ]*accusations", "all [%a ]*claims", "any allegation" }
local OF_ACCUSATIONS = { "%f[%a]accusations?%f[%A]", "%f[%a]allegations?%f[%A]" }

-- In sentences.
local NEAR = 3

-- The nearest response that could be taken for an answer, and why it is none.
local function nearest(text, cluster, accused)
  local best, distance, about
  local here = text:sentence_at(cluster.first.sentence.first)
  for _, r in ipairs(text.responses) do
    local d = math.abs(text:sentence_at(r.sentence.first) - here)
    -- one of the accused's own goes before all others; of the others only a denial or a
    -- no-comment close by
    local own = text:speaks_for(r, accused, true)
    if (own or d <= NEAR and (r.stance == "deny" or r.stance == "no_comment")
        and r.source.text:find("%u") and r.source.entity ~= cluster.first.source.entity) and text:cluster_of(r.id) ~= cluster
      and accusation.solid(text, r) and r.source.text ~= "" then
      if own then d = d - 1000000 end
      if not best or d < distance then best, distance, about = r, d, own end
    end
  end
  if not best then return nil end
  local first, last = text:whole(best)
  local message
  local links = text.answered[best.id]
  if about and links then
    local strongest = links[1]
    for _, link in ipairs(links) do
      if link.confidence > strongest.confidence then strongest = link end
    end
    local other = text.statements[strongest.claim]
    message = ("a %s from %s, but of another claim (line %d)"):format(text:response_word(best),
      text:speaker(best), other.line)
  elseif about then
    message = ("a %s from %s, but nothing ties it to this claim"):format(text:response_word(best), text:speaker(best))
  else
    message = ("the nearest reply is that of %s, to another claim"):format(text:speaker(best))
  end
  return { first = first, last = last, message = message }
end

-- Whether somebody answers the claim: one of the accused, or anybody whose answer is
-- more likely to be meant for it than not.
local function answered(text, cluster)
  for _, answer in ipairs(cluster.answers) do
    if answer.link.confidence >= 0.5 or text:speaks_for(answer.statement, cluster.accused) then return true end
  end
  for _, r in ipairs(text.responses) do
    if r.stance == "deny" and text:speaks_for(r, cluster.accused) then
      local first, last = text:extent(r.content)
      if first and text:any(BLANKET, first, last) then return true end
    end
    -- "should bring evidence for their accusations"
    if (r.stance == "deny" or r.stance == "doubt") and text:speaks_for(r, cluster.accused, true) then
      local first, last = text:extent(r.content)
      if first and text:any(OF_ACCUSATIONS, first, last) then return true end
    end
  end
  return false
end

return {
  id = "unanswered-allegation",
  severity = "error",
  group = "reply",
  summary = "Somebody is accused and no reply is found in the text",
  genres = { opinion = "off", sport = "info", court = "info" },
  options = {
    each_party = { default = false, about = "also where one of several accused has answered and another has not" },
    political = { default = false, about = "also criticism of conduct or policy that names no wrong" },
  },
  doc = {
    what = [[A claim makes somebody who can be found do a wrong, and in the whole text neither a denial, nor an
admission, nor a no-comment, nor an attempt to reach them is reported.]],
    why = [[Those who are accused should normally be able to answer, and in the same output. A text without the answer
may be unfair, and in some places unlawful. The rule says what the text holds, not what the writer did: a reply that
was asked for and not given is one sentence.]],
    standards = {
      BBC,
      { "Ofcom Broadcasting Code, rule 7.11",
        "https://www.channel4.com/producers-handbook/ofcom-broadcasting-code/fairness/fairness-and-non-contributors" },
      { "SPJ Code of Ethics", "https://blogs.spjnetwork.org/ethicscode/?p=131" },
    },
    bad = "The union alleged that Harbour Foods hid the results of two tests.",
    good = "The union alleged that Harbour Foods hid the results of two tests. Harbour Foods denied hiding any results.",
    not_for = "opinion pages; what a court has found",
  },
  check = function(text, options, report)
    local by_accused, list = {}, {}
    for _, cluster in ipairs(text.clusters) do
      local due = #cluster.accused > 0 and (options.each_party and cluster.status ~= "open" or not answered(text, cluster))
      local made = due and accusation.of(text, cluster, cluster.unanswered)
      if not made and due and options.political then
        local s = cluster.first
        local askable = {}
        for _, id in ipairs(cluster.unanswered) do
          if text:identifiable(id) then askable[#askable + 1] = id end
        end
        if #askable > 0 and accusation.solid(text, s) then made = { statement = s, accused = askable } end
      end
      if made and not text:any(SETTLED, made.statement.sentence.first, made.statement.sentence.last) then
        local first, last = text:anchor(made.statement)
        local key = table.concat(made.accused, " ")
        local f = by_accused[key]
        if f then
          -- accused again: one reply would do for both
          f.related[#f.related + 1] = { first = first, last = last, message = "accused here too" }
        else
          local who = text:names(made.accused, made.statement)
          local several = #made.accused > 1 or who:find("s$") and context.ACTORS[who:match(" (%l+)$") or ""]
          f = { first = first, last = last, claim = made.statement.id, related = { nearest(text, cluster, made.accused) },
                message = ("%s %s accused here and no reply is found in this text"):format(who, several and "are" or "is") }
          by_accused[key] = f
          list[#list + 1] = f
        end
      end
    end
    for _, f in ipairs(list) do report(f) end
  end,
}
