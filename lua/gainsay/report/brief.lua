--- What a reader wants to know of a document first, for the reports: the claims that
--- accuse or are answered, each with its answers.
--
-- The ledger errs on the side of finding; a reader in a hurry wants what stands.  So
-- only what words of the text make an accusation is called one, an answer that is
-- more likely wrong than right is shown only where it is the accused's own, and a
-- statement without somebody who makes it is left out.  `all` shows everything.

local accusation = require "gainsay.lint.accusation"
local claims = require "gainsay.claims"
local context = require "gainsay.lint.context"
local plain = require "gainsay.lint.plain"
local utf8 = require "gainsay.report.utf8"

local brief = {}

--- Words of a document on one line, without markup.
---@param doc gainsay.Document
---@param words string
---@return string
function brief.clean(doc, words)
  if doc.input == "html" and words:find("[<&]") then words = plain.new(words, true).text end
  return utf8.line(words)
end

local clean = brief.clean

---@class gainsay.brief.Answer
---@field relation string "denies", "doubts", "confirms", "no_comment"
---@field weak boolean the link is more likely wrong than right
---@field statement gainsay.Statement
---@field why gainsay.Reason[]

---@class gainsay.brief.Group one claim, however often it is made
---@field statement gainsay.Statement where it is made first
---@field members integer[] ids of all statements that make it
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
---@field hidden integer how many statements are left out
---@field counts table<string, integer> accusations by status

-- A link of less confidence than this is shown with a question mark.
brief.WEAK = 0.5

-- Stances in which something is claimed; a plan or a question is none.
local CLAIMS = { assert = true, allege = true, believe = true }

-- What becomes of a claim by the answers that are shown.
local function status_of(cluster, answers, hidden)
  if not hidden then return cluster.status end
  local has = {}
  for _, answer in ipairs(answers) do has[answer.relation] = true end
  if has.denies then
    if has.confirms then return "disputed" end
    return cluster.status == "partial" and "partial" or "denied"
  end
  return has.confirms and "confirmed" or has.doubts and "doubted" or has.no_comment and "no_comment"
    or #cluster.unanswered > 0 and "unanswered" or "open"
end

-- Whether an answer stands in the very words that it is to answer.
local function inside(answer, s)
  local first, last = claims.extent(s.content)
  local from, to = claims.whole(answer)
  return first ~= nil and answer.id ~= s.id and first <= from and to <= last
end

-- Of claims of one sentence with the same answers the first that is not the writer's
-- stays.
local function without_echoes(list)
  local by_place, out = {}, {}
  for _, g in ipairs(list) do
    local key = { ("%d"):format(g.statement.sentence.first) }
    for i, answer in ipairs(g.answers) do key[i + 1] = ("%d"):format(answer.statement.id) end
    key = table.concat(key, " ")
    local have = by_place[key]
    if not have then
      out[#out + 1] = g
      by_place[key] = #out
    elseif out[have].statement.source.kind == "writer" then
      out[have] = g
    end
  end
  return out
end

-- Whether a statement has somebody who makes it and says it, not "to blame anybody".
local function told(text, s)
  return s.source.kind ~= "none" and accusation.solid(text, s) and not s.cue.text:find("^[Tt]o%s")
end

--- What a document says, in the order of a reader's questions.
---@param doc gainsay.Document
---@param all boolean? leave nothing out
---@return gainsay.Brief
function brief.of(doc, all)
  local clusters, of = claims.of(doc)
  local text = context.new(doc, doc.text, doc.text, doc.input, {}, {})
  local out = { accusations = {}, answered = {}, loose = {}, others = {}, hidden = 0, counts = {} }
  local shown = {} -- by statement, as claim or as answer

  for _, cluster in ipairs(clusters) do
    local made = #cluster.accused > 0 and (accusation.of(text, cluster) or accusation.of(text, cluster, nil, true))
    local first = cluster.first
    local answers, said, hidden, firm = {}, {}, false, false
    for _, answer in ipairs(cluster.answers) do firm = firm or answer.link.confidence >= brief.WEAK end
    for _, answer in ipairs(cluster.answers) do
      local s, link = answer.statement, answer.link
      local weak = link.confidence < brief.WEAK
      -- a sentence may answer twice; it is shown once
      local words = link.relation .. brief.words(doc, s)
      -- nobody answers what they say themselves
      local own = link.relation == "denies" and s.source.party and s.source.party == first.source.party
      if not all and (own or weak and (firm or not made or not text:speaks_for(s, made.accused)) or inside(s, first)) then
        hidden = true
      elseif not said[words] then
        said[words] = true
        answers[#answers + 1] = { relation = link.relation, statement = s, why = link.why, weak = weak }
      end
    end
    local list
    if made or all and #cluster.accused > 0 then
      list = out.accusations
    elseif #answers > 0 and (all or first.source.kind == "writer" or told(text, first)) then
      list = out.answered
    end
    if list then
      -- an accusation is shown by the words that make it
      local s = made and made.statement or first
      local also = {}
      for _, id in ipairs(cluster.members) do
        local again = doc.statements[id].line
        if again ~= s.line then claims.unite(also, { again }) end
      end
      local function names(ids)
        local found = {}
        for _, id in ipairs(ids) do
          local words, entity = clean(doc, text:called(id, s)), doc.entities[id]
          if entity.kind == "organisation" and not words:find("%u") and entity.name:find("%u") then
            words = words .. " (" .. clean(doc, entity.name) .. ")"
          end
          claims.unite(found, { words })
        end
        return found
      end
      local accused = made and not all and made.accused or cluster.accused
      local unanswered = {}
      for _, id in ipairs(list == out.accusations and cluster.unanswered or {}) do
        for _, other in ipairs(accused) do
          if id == other then unanswered[#unanswered + 1] = id end
        end
      end
      local g = { statement = s, members = cluster.members, also = also,
                  accused = list == out.accusations and names(accused) or {}, unanswered = names(unanswered), answers = answers, status = status_of(cluster, answers, hidden) }
      list[#list + 1] = g
      if list == out.accusations then out.counts[g.status] = (out.counts[g.status] or 0) + 1 end
      for _, id in ipairs(cluster.members) do shown[id] = true end
      for _, answer in ipairs(answers) do shown[answer.statement.id] = true end
    end
  end
  local function by_place(a, b) return a.statement.id < b.statement.id end
  table.sort(out.accusations, by_place)
  table.sort(out.answered, by_place)
  if not all then out.answered = without_echoes(out.answered) end

  local once = {}
  for id, s in ipairs(doc.statements) do
    if not shown[id] then
      local response = context.RESPONSES[s.stance]
      -- one cue may have two sources, one content two cues: the line would be the same
      local words = brief.line(doc, s, 72):lower()
      -- that there was no answer is worth a line whoever it is said of, and so is what
      -- the writer denies
      local plain = told(text, s) or s.stance == "no_comment" or s.stance == "deny" and s.source.kind == "writer"
      if all or not once[words] and plain and (response or CLAIMS[s.stance] and #s.content.spans > 0) then
        local list = response and out.loose or out.others
        list[#list + 1] = s
        once[words] = true
      else
        out.hidden = out.hidden + 1
      end
    end
  end
  return out
end

-- ---- wording --------------------------------------------------------------------------

brief.RELATIONS = { denies = "denied", doubts = "doubted", confirms = "confirmed", no_comment = "no comment" }

brief.STATUSES = {
  { "unanswered", "not answered" }, { "denied", "denied" }, { "disputed", "disputed" }, { "doubted", "doubted" },
  { "confirmed", "confirmed" }, { "partial", "answered in part" }, { "no_comment", "no comment" }, { "open", "open" },
}

--- What a statement does, what an answer does to a claim, and what becomes of one.
brief.STANCES = { assert = "asserts", allege = "alleges", believe = "believes", intend = "intends", deny = "denies",
                  doubt = "doubts", confirm = "confirms", no_comment = "makes no comment", demand = "demands", ask = "asks" }
brief.ANSWERS = { denies = "denies", doubts = "doubts", confirms = "confirms", no_comment = "does not comment on" }
brief.OUTCOMES = {
  open = "nobody is accused by it", unanswered = "nobody has answered it", denied = "it is denied",
  doubted = "it is doubted", confirmed = "it is confirmed", disputed = "one party denies it, another confirms it",
  partial = "it is answered in part", no_comment = "it got no comment",
}

--- What is said under a claim of several parts of which one is answered.
brief.PARTIAL = "the rest is not answered"

--- The word for a status in a list: "not answered".
---@param status gainsay.Status
---@return string
function brief.status(status)
  for _, entry in ipairs(brief.STATUSES) do
    if entry[1] == status then return entry[2] end
  end
  return status
end

-- The reasons of links in words.
local REASONS = {
  ["shared-terms"] = "they share words", ["responder-is-spoken-of"] = "the claim speaks of the one who answers",
  ["responder-is-accused"] = "the one who answers is the one accused",
  ["names-who-claims"] = "the answer names who makes the claim", ["own-claim"] = "both are by the same person",
  ["claim-of-another"] = "somebody else makes the claim", ["is-an-allegation"] = "the claim accuses",
  ["tells-a-wrongful-act"] = "the claim tells of a wrong", ["right-before"] = "the claim stands right before",
  ["right-behind"] = "the claim stands right behind", ["points-back"] = "the answer points back",
  ["same-paragraph"] = "they stand in one paragraph", ["headline-or-lead"] = "the claim stands in the headline or the lead",
  ["far-before"] = "the claim stands far before", ["says-the-opposite"] = "one says the opposite of the other",
  ["same-phrases"] = "they share whole phrases",
  ["another-act"] = "the answer tells of an act that another sentence has", ["near"] = "the claim stands near",
  ["others-answer-it"] = "others answer this claim too", ["tells-the-same"] = "it says what the likeliest claim says",
  ["behind"] = "the claim comes after the answer",
}

--- A reason of a link in words: "+1.8  they share words: deleting, samples".
---@param doc gainsay.Document
---@param reason gainsay.Reason
---@return string
function brief.reason(doc, reason)
  local words = ("%+.1f  %s"):format(reason.weight, REASONS[reason.feature] or reason.feature:gsub("-", " "))
  return reason.detail ~= "" and words .. ": " .. clean(doc, reason.detail) or words
end

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

-- Words that stand for somebody who is named elsewhere.
local STANDS_FOR = { he = true, she = true, they = true, it = true, who = true, which = true, that = true, we = true,
                     i = true, those = true, these = true, this = true }

--- Who speaks, with the name behind a pronoun and a word on who is not named.
---@param doc gainsay.Document
---@param s gainsay.Statement
---@return string
function brief.source(doc, s)
  if s.source.kind == "writer" then return "The writer" end
  local text = clean(doc, s.source.text):gsub("[%s,;:]+$", "")
  if text == "" then return "(nobody named)" end
  local entity = s.source.entity and doc.entities[s.source.entity]
  local pronoun = STANDS_FOR[text:lower()]
  -- a pronoun says little without the name
  if entity and pronoun then
    local name = clean(doc, entity.name)
    if name:find("%u") and not text:lower():find(name:lower(), 1, true) then return text .. " (" .. name .. ")" end
  end
  local low = text:lower()
  local said_so = low:find("unnamed") or low:find("anonymous") or low:find("unidentified")
  if s.source.anonymity == "unnamed" and accusation.person(low) and not said_so then text = text .. " [not named]" end
  return text
end

--- Who speaks in a word or two: without what stands behind the name.
---@param doc gainsay.Document
---@param s gainsay.Statement
---@return string
function brief.who(doc, s)
  local whole = brief.source(doc, s)
  local head = whole:match("^(.-%u%S* %u[^,]-), ") or whole:match("^(%u[^%s,]*), ")
  return head or whole
end

--- What is said, with the words that say it, as they stand in the text where they
--- stand together.
---@param doc gainsay.Document
---@param s gainsay.Statement
---@return string said
---@return boolean complete whether who says it is among the words
function brief.said(doc, s)
  local cue, content = clean(doc, s.cue.text), clean(doc, s.content.text)
  if content == "" then return cue, false end
  local from, stop = claims.extent(s.cue)
  local first, last = claims.extent(s.content)
  local source = claims.extent(s.source)
  if not cue:find("%w") then -- "Ann Roe: the mill will close"; or its source is among its words
    return content, source ~= nil and first <= source and source <= last
  end
  if first > from and first - stop < 80 then
    return clean(doc, doc:slice(from, last)), source ~= nil and source > from and source < last
  end
  -- "the mill would close, the owner said"; "Jon Vale is accused", where nobody is named
  local whole_first, whole_last = claims.whole(s)
  if whole_last - whole_first < 400 and (source == nil or s.content.quotation == "indirect" and source > first) then
    return clean(doc, doc:slice(whole_first, whole_last)), source ~= nil
  end
  return cue .. ": " .. content, false
end

-- The words of a sentence round a statement's cue, where its source says little by
-- itself: "… whose lawyer declined to comment".
local function around(doc, s)
  local from = claims.extent(s.cue)
  local _, last = claims.whole(s)
  if not from then return nil end
  local first = math.max(s.sentence.first, from - 50)
  local words = clean(doc, doc:slice(first, math.max(from, math.min(last, s.sentence.last))))
  return first > s.sentence.first and "… " .. words:gsub("^%S+%s", "") or words
end

-- Whether a source is a fragment or a pronoun that points into its sentence.
local function dangling(s)
  local words = utf8.line(s.source.text):lower()
  return words == "who" or words == "which" or words == "that" or words == "" or not words:find(" ")
    and not s.source.text:find("%u") and not STANDS_FOR[words]
end

--- Who and what in one line.
---@param doc gainsay.Document
---@param s gainsay.Statement
---@return string who "" where the words of `said` say it
---@return string said
function brief.both(doc, s)
  local said, complete = brief.said(doc, s)
  if s.stance == "no_comment" and dangling(s) then
    local words = around(doc, s)
    if words then return "", words end
  end
  return complete and "" or brief.who(doc, s), said
end

--- The same as one string.
---@param doc gainsay.Document
---@param s gainsay.Statement
---@param width integer at most so many columns
---@return string
function brief.line(doc, s, width)
  local who, said = brief.both(doc, s)
  return utf8.shorten(who == "" and said or brief.source(doc, s) .. " " .. said, width)
end

--- The words of the text that make a statement, as they stand, when they stand close
--- together; else who and what.
---@param doc gainsay.Document
---@param s gainsay.Statement
---@return string
function brief.words(doc, s)
  local first, last = claims.whole(s)
  -- "..., she told the Courier": without whom it was told the cue hangs
  local _, ends = claims.extent(s.cue)
  if ends == last and s.told_to and s.told_to.first > last and s.told_to.first - last < 30 then last = s.told_to.last end
  local start = claims.extent(s.source)
  if start == first then
    -- "who has denied it": with whom that is
    if STANDS_FOR[clean(doc, s.source.text):lower()] and s.sentence.first < first and s.source.entity then
      for _, m in ipairs(doc.entities[s.source.entity].mentions) do
        if m.last < first and first - m.last <= 4 and m.first >= s.sentence.first then first = m.first end
      end
    end
    return clean(doc, doc:slice(first, last))
  end
  if last - first < 160 then return clean(doc, doc:slice(first, last)) end
  local cue = claims.extent(s.cue)
  if start and cue and math.abs(cue - start) < 160 then return "… " .. clean(doc, doc:slice(math.min(start, cue), last)) end
  return brief.source(doc, s) .. " " .. (brief.said(doc, s))
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
