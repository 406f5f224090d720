--- What a reader wants to know of a document first, for the text and Markdown
--- reports: the claims that accuse or are answered, each with its answers.

local utf8 = require "gainsay.report.utf8"

local brief = {}

local line = utf8.line

---@class gainsay.brief.Answer
---@field relation string "denies", "doubts", "confirms", "no_comment"
---@field weak boolean the link is more likely wrong than right
---@field statement gainsay.Statement
---@field why gainsay.Reason[]

---@class gainsay.brief.Group one claim, however often it is made
---@field statement gainsay.Statement where it is made first
---@field also integer[] lines where it is made again
---@field accused string[] names
---@field unanswered string[] names
---@field answers gainsay.brief.Answer[]
---@field status gainsay.Status

---@class gainsay.Brief
---@field accusations gainsay.brief.Group[] somebody is accused
---@field answered gainsay.brief.Group[] nobody is accused, somebody answers
---@field loose gainsay.Statement[] responses to what the text does not state
---@field others gainsay.Statement[]
---@field counts table<string, integer> accusations by status

local RESPONSES = { deny = true, doubt = true, confirm = true, no_comment = true }

-- Which status a claim has that is stated several times with different ones.
local WEIGHT = { open = 0, unanswered = 1, no_comment = 2, doubted = 3, partial = 4, confirmed = 5, denied = 6,
                 disputed = 7 }

-- The groups of statements that make one claim: by statement id, the group.
local function group_claims(doc)
  local of, groups = {}, {}
  for _, claim in ipairs(doc.claims) do
    local group = of[claim.statement]
    for _, id in ipairs(claim.same_as) do group = group or of[id] end
    if not group then
      group = { members = {}, claims = {} }
      groups[#groups + 1] = group
    end
    group.claims[#group.claims + 1] = claim
    local function join(id)
      if of[id] == nil then
        of[id] = group
        group.members[#group.members + 1] = id
      end
    end
    join(claim.statement)
    for _, id in ipairs(claim.same_as) do join(id) end
  end
  return groups, of
end

-- Adds what `list` has and `into` has not.
local function unite(into, list)
  for _, value in ipairs(list) do
    local known = false
    for _, have in ipairs(into) do known = known or have == value end
    if not known then into[#into + 1] = value end
  end
end

--- What a document says, in the order of a reader's questions.
---@param doc gainsay.Document
---@return gainsay.Brief
function brief.of(doc)
  local groups, of = group_claims(doc)
  local out = { accusations = {}, answered = {}, loose = {}, others = {}, counts = {} }

  local function names(ids)
    local list = {}
    for i, id in ipairs(ids) do list[i] = line(doc.entities[id].name) end
    return list
  end

  -- the strongest link of each response to each group
  local linked = {}
  for _, link in ipairs(doc.links) do
    local group = of[link.claim]
    linked[link.response] = true
    if group then
      group.links = group.links or {}
      local known = group.links[link.response]
      if not known or known.confidence < link.confidence then group.links[link.response] = link end
    end
  end

  local grouped = {}
  for _, group in ipairs(groups) do
    table.sort(group.members)
    local accused, answered_by, unanswered, status = {}, {}, {}, "open"
    for _, claim in ipairs(group.claims) do
      unite(accused, claim.accused)
      unite(answered_by, claim.answered_by)
      unite(unanswered, claim.unanswered)
      if (WEIGHT[claim.status] or 0) > WEIGHT[status] then status = claim.status end
    end
    table.sort(answered_by)
    local first = doc.statements[group.members[1]]
    local g = { statement = first, also = {}, accused = names(accused), unanswered = names(unanswered),
                answers = {}, status = status }
    local said = {} -- a sentence may answer twice; it is shown once
    for i = 2, #group.members do
      local again = doc.statements[group.members[i]].line
      if again ~= first.line then unite(g.also, { again }) end
    end
    for _, id in ipairs(answered_by) do
      local link = group.links and group.links[id]
      local words = link and link.relation .. brief.words(doc, doc.statements[id])
      if link and not said[words] then
        said[words] = true
        g.answers[#g.answers + 1] = { relation = link.relation, statement = doc.statements[id], why = link.why,
                                      weak = link.confidence < brief.WEAK }
      end
    end
    for _, id in ipairs(group.members) do grouped[id] = true end
    if #accused > 0 then
      out.accusations[#out.accusations + 1] = g
      out.counts[status] = (out.counts[status] or 0) + 1
    elseif #g.answers > 0 then
      out.answered[#out.answered + 1] = g
    else
      for _, id in ipairs(group.members) do grouped[id] = nil end
    end
  end
  local function by_place(a, b) return a.statement.id < b.statement.id end
  table.sort(out.accusations, by_place)
  table.sort(out.answered, by_place)

  for id, statement in ipairs(doc.statements) do
    if not grouped[id] and not linked[id] then
      local list = RESPONSES[statement.stance] and out.loose or out.others
      list[#list + 1] = statement
    end
  end
  return out
end

-- ---- wording --------------------------------------------------------------------------

-- A link of less confidence than this is shown with a question mark.
brief.WEAK = 0.3

brief.RELATIONS = { denies = "denied", doubts = "doubted", confirms = "confirmed", no_comment = "no comment" }

brief.STATUSES = {
  { "unanswered", "not answered" }, { "denied", "denied" }, { "disputed", "disputed" }, { "doubted", "doubted" },
  { "confirmed", "confirmed" }, { "partial", "answered in part" }, { "no_comment", "no comment" }, { "open", "open" },
}

--- "1 statement", "2 statements".
---@param n integer
---@param noun string
---@return string
function brief.count(n, noun)
  return ("%d %s%s"):format(n, noun, n == 1 and "" or "s")
end

--- "4 accusations: 2 denied, 1 no comment, 1 not answered"
---@param b gainsay.Brief
---@return string?
function brief.tally(b)
  if #b.accusations == 0 then return nil end
  local counts = {}
  for _, status in ipairs(brief.STATUSES) do
    local n = b.counts[status[1]]
    if n then counts[#counts + 1] = n .. " " .. status[2] end
  end
  return brief.count(#b.accusations, "accusation") .. ": " .. table.concat(counts, ", ")
end

--- Who speaks, with the name behind a pronoun and a word on who is not named.
---@param doc gainsay.Document
---@param s gainsay.Statement
---@return string
function brief.source(doc, s)
  if s.source.kind == "writer" then return "The writer" end
  local text = line(s.source.text):gsub("[%s,;:]+$", "")
  if text == "" then return "(nobody named)" end
  local entity = s.source.entity and doc.entities[s.source.entity]
  -- a pronoun or "the official" says little without the name
  if entity and not text:find("%u", 2) and not text:find("^%u.*%s") then
    local name = line(entity.name)
    if name:find("%u") and not text:lower():find(name:lower(), 1, true) then text = text .. " (" .. name .. ")" end
  end
  if s.source.anonymity == "unnamed" then text = text .. " [not named]" end
  return text
end

--- What is said: the cue's words and the content's.
---@param s gainsay.Statement
---@return string
function brief.said(s)
  local cue, content = line(s.cue.text), line(s.content.text)
  if content == "" then return cue end
  if cue == "" then return content end
  local after = s.content.spans[1].first > s.cue.spans[#s.cue.spans].last
  return cue .. ((after and s.content.quotation ~= "direct") and " " or ": ") .. content
end

--- The words of the text that make a statement, as they stand, when they stand close
--- together; else who and what.
---@param doc gainsay.Document
---@param s gainsay.Statement
---@return string
function brief.words(doc, s)
  local first, last
  for _, part in ipairs { s.source, s.cue, s.content } do
    for _, span in ipairs(part.spans) do
      if not first or span.first < first then first = span.first end
      if not last or span.last > last then last = span.last end
    end
  end
  if not first then return "" end
  local start = s.source.spans[1] and s.source.spans[1].first
  if start == first or last - first < 160 then return line(doc:slice(first, last)) end
  return brief.source(doc, s) .. " " .. brief.said(s)
end

--- What a reader should know of the text's state; a list of sentences.
---@param doc gainsay.Document
---@return string[]
function brief.warnings(doc)
  local out = {}
  for _, w in ipairs(doc.warnings) do
    if w.warning == "language" then
      out[#out + 1] = "hardly in a language that gainsay knows (English); nothing was read from it"
    else
      out[#out + 1] = ("%s: %d, the first in line %d"):format(w.warning, w.count, (doc:locate(w.first)))
    end
  end
  return out
end

return brief
