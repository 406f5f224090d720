--- Claims as a reader counts them: one, however often the text makes it.

local claims = {}

---@class gainsay.Answer
---@field statement gainsay.Statement
---@field link gainsay.Link its strongest to this claim

---@class gainsay.Cluster one claim, however often it is made
---@field members integer[] ids of statements, in order
---@field first gainsay.Statement where it is made first
---@field accused integer[] ids of entities
---@field unanswered integer[] those of the accused that have not answered
---@field answers gainsay.Answer[] in order
---@field status gainsay.Status the weightiest of its statements

-- Which status a claim has that is stated several times with different ones.
local WEIGHT = { open = 0, unanswered = 1, no_comment = 2, doubted = 3, partial = 4, confirmed = 5, denied = 6,
                 disputed = 7 }

--- Adds what `list` has and `into` has not.
---@param into any[]
---@param list any[]
function claims.unite(into, list)
  for i = 1, #list do
    local known = false
    for k = 1, #into do known = known or into[k] == list[i] end
    if not known then into[#into + 1] = list[i] end
  end
end

local function by_statement(a, b) return a.link.response < b.link.response end

--- The claims of a ledger, and by a statement's id the claim that it makes.
---@param doc { claims: gainsay.Claim[], links: gainsay.Link[], statements: gainsay.Statement[] }
---@return gainsay.Cluster[] clusters
---@return table<integer, gainsay.Cluster> of
function claims.of(doc)
  local of, clusters = {}, {}
  local statements = doc.statements
  for _, claim in ipairs(doc.claims) do
    local id, same = claim.statement, claim.same_as
    local cluster = of[id]
    for i = 1, #same do cluster = cluster or of[same[i]] end
    if not cluster then
      cluster = { members = {}, accused = {}, unanswered = {}, answers = {}, status = "open" }
      clusters[#clusters + 1] = cluster
    end
    for i = 0, #same do
      local member = i == 0 and id or same[i]
      if not of[member] then
        of[member] = cluster
        cluster.members[#cluster.members + 1] = member
      end
    end
    claims.unite(cluster.accused, claim.accused)
    claims.unite(cluster.unanswered, claim.unanswered)
    if WEIGHT[claim.status] > WEIGHT[cluster.status] then cluster.status = claim.status end
  end
  for _, link in ipairs(doc.links) do
    local answers = of[link.claim] and of[link.claim].answers or {}
    local have
    for i = 1, #answers do
      if answers[i].link.response == link.response then have = answers[i] end
    end
    if not have then
      answers[#answers + 1] = { statement = statements[link.response], link = link }
    elseif link.confidence > have.link.confidence then
      have.link = link
    end
  end
  for _, cluster in ipairs(clusters) do
    table.sort(cluster.members)
    table.sort(cluster.answers, by_statement)
    cluster.first = statements[cluster.members[1]]
  end
  return clusters, of
end

-- ---- places -----------------------------------------------------------------------------

--- First and last byte of the spans of a source, cue or content; nil where it has none.
---@param part { spans: gainsay.Span[] }
---@return integer? first
---@return integer? last
function claims.extent(part)
  local first, last
  local spans = part.spans
  for i = 1, #spans do
    local span = spans[i]
    if not first or span.first < first then first = span.first end
    if not last or span.last > last then last = span.last end
  end
  return first, last
end

--- First and last byte of a statement with its source, cue and content; of its sentence
--- where it has none of them.
---@param s gainsay.Statement
---@return integer first
---@return integer last
function claims.whole(s)
  local first, last
  for i = 1, 3 do
    local a, b = claims.extent(i == 1 and s.source or i == 2 and s.cue or s.content)
    if a and (not first or a < first) then first = a end
    if b and (not last or b > last) then last = b end
  end
  return first or s.sentence.first, last or s.sentence.last
end

return claims
