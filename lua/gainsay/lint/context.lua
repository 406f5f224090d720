--- What a rule sees of a text: its ledger and ways to search its words.
--
-- Positions are bytes of the text as it was given, from 1, the last included, as in
-- the whole Lua API.  Everything that takes work is made when it is first asked for.

local claims = require "gainsay.claims"
local plain = require "gainsay.lint.plain"

local context = {}

local find, sub = string.find, string.sub

--- The set of the words of a string.
---@param words string
---@return table<string, true>
function context.set(words)
  local set = {}
  for word in words:gmatch("%S+") do set[word] = true end
  return set
end

---@class gainsay.lint.Context
---@field text string as it was given
---@field prose string the same with what is no prose as spaces
---@field statements gainsay.Statement[]
---@field links gainsay.Link[]
---@field claims gainsay.Claim[]
---@field entities gainsay.Entity[]
---@field blocks gainsay.Block[]
---@field sentences gainsay.Span[]
---@field quotations gainsay.Span[]
---@field meta { headline: string?, published: string?, outlet: string?, genre: string }
local Context = {}

local LISTS = { statements = true, links = true, claims = true, entities = true, blocks = true,
                sentences = true, quotations = true }

local lazy = {}

local context_meta = {
  __index = function(self, key)
    if Context[key] then return Context[key] end
    local value
    if LISTS[key] then
      value = rawget(self, "doc")[key]
    elseif lazy[key] then
      value = lazy[key](self)
    end
    if value ~= nil then rawset(self, key, value) end
    return value
  end,
}

--- The context of a document.
---@param doc gainsay.Document
---@param text string
---@param prose string
---@param kind string
---@param meta table
---@param block_quotes { first: integer, last: integer }[]
---@return gainsay.lint.Context
function context.new(doc, text, prose, kind, meta, block_quotes)
  return setmetatable({ doc = doc, text = text, prose = prose, kind = kind, meta = meta,
                        block_quotes = block_quotes }, context_meta)
end

function lazy.plain(self) return plain.new(self.prose, self.kind == "html") end

-- ---- places -----------------------------------------------------------------------

-- The index of the span of a list, in order and apart, that holds a position or is
-- the last before it; 0 before the first.
local function span_at(list, position)
  local low, high = 0, #list
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if list[middle].first <= position then low = middle else high = middle - 1 end
  end
  return low
end

--- The index in `sentences` of the sentence at a position, at least 1.
function Context:sentence_at(position)
  return math.max(1, span_at(self.sentences, position))
end

function lazy.paragraphs(self)
  local list = {}
  for _, block in ipairs(self.blocks) do
    if block.kind ~= "furniture" and block.kind ~= "dateline" then list[#list + 1] = block end
  end
  return list
end

--- The index in `paragraphs` (headlines among them) of the one at a position.
function Context:paragraph_at(position)
  return math.max(1, span_at(self.paragraphs, position))
end

--- The kind of the block at a position: "paragraph", "headline", "dateline", "furniture".
function Context:block_kind(position)
  local i = span_at(self.blocks, position)
  return i > 0 and self.blocks[i].kind or "paragraph"
end

-- Paragraphs that are somebody's post, with their handle: "Words. — Ann Roe (@annroe)".
function lazy.posts(self)
  local list = {}
  if not find(self.text, "(@", 1, true) then return list end
  for _, block in ipairs(self.blocks) do
    if find(sub(self.text, block.first, block.last), "%(@[%w_]+%)") then list[#list + 1] = block end
  end
  return list
end

--- Whether first .. last stand inside somebody's quoted words.
function Context:quoted(first, last)
  local i = span_at(self.quotations, first)
  -- quotations may nest; what begins a few before may still hold the place
  for k = i, math.max(1, i - 3), -1 do
    local q = self.quotations[k]
    if q and q.first <= first and last <= q.last then return true end
  end
  for _, q in ipairs(self.block_quotes) do
    if q.first <= first and first <= q.last then return true end
  end
  for _, q in ipairs(self.posts) do
    if q.first <= first and first <= q.last then return true end
  end
  return false
end

--- Whether first .. last are the writer's own words: prose, and nobody's quotation.
function Context:voice(first, last)
  local kind = self:block_kind(first)
  return (kind == "paragraph" or kind == "headline") and not self:quoted(first, last)
end

--- Whether a span is a headline's, marked as one or written as one, Every Word Large.
function Context:titled(first, last)
  if self:block_kind(first) == "headline" then return true end
  local words, large = 0, 0
  for word in self:cased(first, last):gmatch("%a%a%a%a+") do
    words = words + 1
    if find(word, "^%u") then large = large + 1 end
  end
  return words >= 5 and large > words * 0.7
end

-- ---- words ------------------------------------------------------------------------

-- The longest run of plain characters that every match of a pattern has to hold, or
-- "" where none can be told.  It is looked for first: that costs next to nothing, and
-- most patterns stand in no text.
local literals = {}

local function literal_of(pattern)
  local known = literals[pattern]
  if known then return known end
  local best, run = "", ""
  local at = 1
  local function close()
    if #run > #best then best = run end
    run = ""
  end
  while at <= #pattern do
    local c = sub(pattern, at, at)
    if c == "%" then
      close()
      local kind = sub(pattern, at + 1, at + 1)
      at = at + 2
      if kind == "f" then
        local _, stop = find(pattern, "^%[%^?.[^%]]*%]", at)
        at = stop and stop + 1 or #pattern + 1
      elseif find(kind, "%p") and not find(sub(pattern, at, at), "[-?*+]") then
        run = kind
      end
    elseif c == "[" then
      close()
      local _, stop = find(pattern, "^%[%^?.[^%]]*%]", at)
      at = (stop or #pattern) + 1
    elseif find(c, "[-?*]") then
      -- the character before may be missing
      run = sub(run, 1, -2)
      close()
      at = at + 1
    elseif find(c, "[%+%.%(%)%^%$]") then
      close()
      at = at + 1
    else
      run = run .. c
      at = at + 1
    end
  end
  close()
  literals[pattern] = best
  return best
end

--- Whether one of the patterns stands in some words.
---@param words string
---@param patterns string[]
---@return boolean
function context.holds(words, patterns)
  for i = 1, #patterns do
    local pattern = patterns[i]
    local literal = literals[pattern] or literal_of(pattern)
    if (literal == "" or find(words, literal, 1, true)) and find(words, pattern) then return true end
  end
  return false
end

--- The earliest place of any of the patterns in some words, or nil.
---@param words string
---@param patterns string[]
---@return integer?
function context.earliest(words, patterns)
  local best
  for i = 1, #patterns do
    local pattern = patterns[i]
    local literal = literals[pattern] or literal_of(pattern)
    if literal == "" or find(words, literal, 1, true) then
      local at = find(words, pattern)
      if at and (not best or at < best) then best = at end
    end
  end
  return best
end

--- Lua's pattern in the lower-case plain text of first .. last: straight quotes,
--- single spaces.  Calls `f(first, last, capture...)` for each place; where f returns
--- true the search ends.  Returns whether it did.
---@param pattern string
---@param f fun(first: integer, last: integer, ...): boolean?
---@param first integer?
---@param last integer?
---@return boolean
function Context:each(pattern, f, first, last)
  local p = self.plain
  local at = first and p:at(first) or 1
  local stop = last and p:at(last) or #p.low
  local literal = literal_of(pattern)
  if first then
    -- a search of a part: the part's own words, so that ^ and $ mean its ends
    local words = sub(p.low, at, stop)
    if literal ~= "" and not find(words, literal, 1, true) then return false end
    local from = 1
    while from <= #words do
      local a, b, c, d = find(words, pattern, from)
      if not a then return false end
      local x, y = p:raw(at + a - 1, at + math.max(a, b) - 1)
      if f(x, y, c, d) then return true end
      from = math.max(b, a) + 1
      if sub(pattern, 1, 1) == "^" then return false end
    end
    return false
  end
  -- a literal that begins the pattern, perhaps at a word's start, leads to each place
  local head = literal ~= "" and (find(pattern, "%f[%a]" .. literal, 1, true) == 1 or find(pattern, literal, 1, true) == 1)
  while at <= stop do
    if literal ~= "" then
      local next_one = find(p.low, literal, at, true)
      if not next_one then return false end
      if head and next_one > at then at = next_one end
    end
    local a, b, c, d = find(p.low, pattern, at)
    if not a or b > stop then return false end
    local from, to = p:raw(a, b)
    if f(from, to, c, d) then return true end
    at = math.max(b, a) + 1
  end
  return false
end

--- The first place of the pattern, or nil.
function Context:match(pattern, first, last)
  local from, to, one, two
  self:each(pattern, function(a, b, c, d)
    from, to, one, two = a, b, c, d
    return true
  end, first, last)
  return from, to, one, two
end

--- Whether one of the patterns stands in first .. last.
---@param patterns string[]
---@param first integer?
---@param last integer?
---@return boolean
function Context:any(patterns, first, last)
  return context.holds(first and self:words(first, last) or self.plain.low, patterns)
end

--- Plain words of a span, in lower case.
function Context:words(first, last) return self.plain:slice(first, last) end

--- Plain words of a span as they are written.
function Context:cased(first, last) return self.plain:slice(first, last, true) end

--- The words of a span for a message: one line, at most so many bytes.
function Context:brief(first, last, most)
  local s = self.plain:slice(first, last, true):gsub("^[%s%p]+", ""):gsub("[%s,;:.]+$", ""):gsub("^that%s+", "")
  most = most or 72
  if #s <= most then return s end
  local cut = sub(s, 1, most):gsub("[\128-\255]+$", ""):gsub("%s+%S*$", ""):gsub("[%s,;:]+$", "")
  return cut .. "..."
end

-- Words without a matter of their own.
local STOP = context.set [[a an the and or but of to in on at by for with from as is are was were be been being it its he
  she they them his her their him has have had having do does did no not that this these those there here who whom whose
  which what when where why how will would can could may might must shall should than then so such into over after
  before about against between during while also just only more most some any all each other another one two said say
  says told tell including until since because if we us our you your my me up out off down very own same new last year
  week month day time per cent mr mrs ms dr]]

local function stem(word)
  if find(word, "'", 1, true) then word = word:gsub("'s$", "") end
  if #word > 4 then word = word:gsub("ies$", "y"):gsub("sses$", "ss"):gsub("([^s])s$", "%1") end
  if #word > 5 then word = word:gsub("ing$", ""):gsub("ed$", "") end
  if #word > 4 then word = word:gsub("e$", "") end
  return word
end

function lazy.stems() return {} end

--- The set of the words of a plain text that carry meaning, cut to their stems, and
--- how many there are.
---@param s string in lower case
---@return table<string, true> terms
---@return integer n
function Context:terms(s)
  local set, n = {}, 0
  local stems = self.stems
  for word in s:gmatch("[%w\128-\255][%w\128-\255'-]*") do
    if #word > 2 and not STOP[word] then
      local w = stems[word]
      if not w then
        w = stem(word)
        stems[word] = w
      end
      if not set[w] then
        set[w] = true
        n = n + 1
      end
    end
  end
  return set, n
end

--- A quick look whether at least so many of some terms may stand in a plain text: only
--- a no is certain.
---@param terms table<string, true>
---@param least number
---@return fun(words: string): boolean
function Context:may_share(terms, least)
  local starts = {}
  for term in pairs(terms) do starts[#starts + 1] = (term:gsub("y$", "")) end -- "company", "companies"
  return function(words)
    local n = 0
    for i = 1, #starts do
      if find(words, starts[i], 1, true) then n = n + 1 end
    end
    return n >= least
  end
end

--- How many terms two sets share.
function Context:shared(a, b)
  local n = 0
  for word in pairs(a) do
    if b[word] then n = n + 1 end
  end
  return n
end

-- ---- statements ---------------------------------------------------------------------

--- First and last byte of the spans of a source, cue or content, or nil.
function Context:extent(part) return claims.extent(part) end

--- Where a statement is marked: its content where that is the writer's words, else
--- who says it and how, so that nothing is marked inside a quotation.
---@param s gainsay.Statement
---@return integer first
---@return integer last
function Context:anchor(s)
  local first, last = self:extent(s.content)
  if first and s.content.quotation ~= "direct" and not self:quoted(first, last) then
    -- a content of several sentences is marked by its first
    local sentence = self.sentences[self:sentence_at(first)]
    if sentence and last > sentence.last and sentence.last > first then last = sentence.last end
    return first, last
  end
  local a, b = self:extent(s.source)
  local c, d = self:extent(s.cue)
  if c and (not a or math.max(a, c) - math.min(b, d) > 80) then return c, d end
  if not c then
    if a then return a, b end
    return s.sentence.first, s.sentence.last
  end
  return math.min(a, c), math.max(b, d)
end

--- The words of a statement's content for a message.
function Context:content(s, most)
  local first, last = self:extent(s.content)
  return first and self:brief(first, last, most) or ""
end

--- Whether the writer reports a statement in the writer's own words; false where its
--- cue stands in a quotation, in page furniture or in a dateline.
function Context:reported(s)
  if s.source.kind == "writer" then return false end
  local first, last = self:extent(s.cue)
  if not first then first, last = s.sentence.first, s.sentence.last end
  return self:voice(first, last)
end

--- An entity's name for a message.
---@param id integer
---@return string
function Context:name(id)
  local name = self.plain and self.entities[id].name:gsub("%s+", " ") or ""
  name = name:gsub("[\226]\128[\152\153]", "'")
  if #name > 60 then name = self:head_of(name) end
  return name
end

-- The head of a long name: up to its first comma or relative clause.
function Context:head_of(name)
  local short = name:match("^(.-),") or name:match("^(.-)%s+wh[oi]%a*%s") or name
  if #short > 60 then short = sub(short, 1, 57):gsub("%s+%S*$", "") .. "..." end
  return short
end

--- What acts for a country or a body where its name only qualifies: "Russian forces".
context.ACTORS = context.set [[government officials official forces force troops military army navy police intelligence
  authorities agents hackers regime ministry soldiers security services service spies commanders minister president
  leaders leader state company firm board management staff executives managers directors campaign officers guards
  council]]

-- More of what a name may only qualify.
local OF_SOMEBODY = context.set [[allies supporters backers followers politicians leadership lawmakers senators aides
  lawyers attorneys family foundation administration team party group network department police voters members
  delegates]]

local PRONOUNS = context.set [[he she him her it they them i we us you who whom which that his their its this these those
  my our your hers himself herself itself themselves]]

--- An entity by the words that a statement has for it: they are right whoever it is.
--- Only a pronoun gives way to the name.
---@param id integer
---@param s gainsay.Statement
---@return string
function Context:called(id, s)
  local entity = self.entities[id]
  local from, to = claims.whole(s)
  from, to = math.min(from, s.sentence.first), math.max(to, s.sentence.last)
  local best, capital
  for _, m in ipairs(entity.mentions) do
    if m.first >= from and m.last <= to then
      local words = self:cased(m.first, m.last):gsub("'s?$", ""):gsub("^[%s%p]+", ""):gsub("[%s,;:]+$", "")
      local one, two = self:words(m.last + 1, math.min(#self.text, m.last + 40)):match("^ (%a+) ?(%a*)")
      if context.ACTORS[one] or OF_SOMEBODY[one] then
        -- "Russian forces", "Clinton allies": not Russia, not Clinton
        words = words .. " " .. one .. ((context.ACTORS[two] or OF_SOMEBODY[two]) and " " .. two or "")
        if self:words(math.max(1, m.first - 5), m.first - 1):find("%f[%a]the $") then words = "the " .. words end
      elseif entity.kind == "place" then
        words = self:name(id)
      elseif entity.kind == "organisation" and not find(words, "^[Tt]he ")
        and self:words(math.max(1, m.first - 5), m.first - 1):find("%f[%a]the $") then
        words = "the " .. words
      end
      local large = find(words, "%u") ~= nil and not find(words, "^%u%l* %l+$")
      if not PRONOUNS[words:lower()] and (not best or large and not capital or large == capital and #words > #best) then
        best, capital = words, large
      end
    end
  end
  if not best then return self:name(id) end
  best = best:gsub("^The ", "the ")
  return #best > 60 and self:head_of(best) or best
end

--- Names joined: "Iran", "Iran and Russia", "Iran, Russia and China".
---@param ids integer[]
---@param s gainsay.Statement? whose words for them are used
---@return string
function Context:names(ids, s)
  local list = {}
  for _, id in ipairs(ids) do claims.unite(list, { s and self:called(id, s) or self:name(id) }) end
  if #list < 2 then return list[1] or "" end
  return table.concat(list, ", ", 1, #list - 1) .. " and " .. list[#list]
end

--- The party that an entity speaks for, perhaps itself.
function Context:party(id)
  return self.entities[id].party or id
end

--- Whether somebody who can be found and asked: a name or a role, no pronoun.
---@param id integer
---@return boolean
function Context:identifiable(id)
  local entity = self.entities[id]
  local name = entity.name
  if entity.kind ~= "person" and entity.kind ~= "organisation" and entity.kind ~= "place" and entity.kind ~= "group" then
    return false
  end
  return find(name:gsub("^%u%l*%s+%l", ""), "%u") ~= nil -- "The man" is nobody's name
end

--- The nearest naming of a source: the source of an earlier statement of the same
--- entity that is more than a pronoun.
---@param s gainsay.Statement
---@return string
function Context:speaker(s)
  local words = s.source.text
  if s.source.entity and (not find(words, "%u") or PRONOUNS[words:lower()]) then
    local name = self.entities[s.source.entity].name
    if name ~= "" then words = name end
  end
  words = words:gsub("%s+", " "):gsub("\226\128[\152\153]", "'"):gsub("[\226]\128[\156\157]", '"'):gsub("<[^>]*>", "")
  words = words:gsub("^[Tt]he%s+", "the "):gsub("^An?%s", string.lower):gsub("[%s,]+$", "")
  if #words > 60 then words = self:head_of(words) end
  return words
end

-- ---- claims -----------------------------------------------------------------------------

function lazy.clusters(self)
  local clusters, of = claims.of(self)
  self.cluster_by_statement = of
  return clusters
end

--- The claim that a statement makes, or nil.
---@param id integer
---@return gainsay.Cluster?
function Context:cluster_of(id)
  return self.clusters and self.cluster_by_statement[id]
end

--- Links by response: the claims that a statement answers.
function lazy.answered(self)
  local map = {}
  for _, link in ipairs(self.links) do
    map[link.response] = map[link.response] or {}
    table.insert(map[link.response], link)
  end
  return map
end

local RESPONSES = { deny = true, doubt = true, confirm = true, no_comment = true }
context.RESPONSES = RESPONSES

--- Statements that respond, in order.
function lazy.responses(self)
  local list = {}
  for _, s in ipairs(self.statements) do
    if RESPONSES[s.stance] then list[#list + 1] = s end
  end
  return list
end

--- Whether a statement speaks for one of some parties.  `closely`: it is one of them or
--- has one of them for its party, not only a party in common.
---@param s gainsay.Statement
---@param parties integer[] ids of entities
---@param closely boolean?
---@return boolean
function Context:speaks_for(s, parties, closely)
  for _, id in ipairs(parties) do
    if s.source.entity == id or s.source.party == id
      or not closely and s.source.party and s.source.party == self:party(id) then
      return true
    end
  end
  return false
end

-- Verbs and nouns that name a response in the text's words, for related remarks.
local KIND = { deny = "denial", doubt = "doubt", confirm = "confirmation", no_comment = "no-comment" }

--- What a response is called in a message: "denial".
function Context:response_word(s) return KIND[s.stance] or "reply" end

--- The whole of a statement for a related remark: from its first to its last word.
function Context:whole(s) return claims.whole(s) end

--- The line of a position.
function Context:line(position)
  return (self.doc:locate(position))
end

--- Whether a name in the plain text is that of the outlet whose text this is.
---@param words string
---@return boolean
function Context:is_outlet(words)
  local outlet = self.meta.outlet
  if not outlet then return false end
  local function fold(s) return (s:lower():gsub("^the%s+", ""):gsub("[%s%p]+", " "):gsub("^ ", ""):gsub(" $", "")) end
  local a, b = " " .. fold(words) .. " ", " " .. fold(outlet) .. " "
  return find(a, b, 1, true) ~= nil or find(b, a, 1, true) ~= nil
end

return context
