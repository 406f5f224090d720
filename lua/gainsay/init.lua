--- gainsay: who claims what in a news article, and who answers it.
--
--     local gainsay = require "gainsay"
--     local engine = assert(gainsay.new())
--     local doc = assert(engine:read(text, { id = "article.txt" }))
--     for _, statement in ipairs(doc.statements) do
--       print(statement.line, statement.source.text, statement.cue.text, statement.content.text)
--     end
--
-- Positions count bytes of the text as it was given, from 1, and spans include
-- their last byte: text:sub(span.first, span.last) is the span.  Only doc:ledger()
-- and doc:json() follow the public format, which counts from 0 with the end left out.
--
-- A programmer's mistake raises an error; bad data or a bad configuration returns
-- nil, message, code.  This file needs nothing but the core.

local config = require "gainsay.config"

local gainsay = {}

local function load_core()
  local ok, core = pcall(require, "gainsay.core")
  if ok then return core end
  local running = jit and jit.version or _VERSION
  error("gainsay: the C module gainsay.core does not load in this " .. running
    .. "; it has to be built for it (from the sources: make LUA="
    .. (jit and "luajit" or _VERSION:match("%d+%.%d+")) .. ")\n" .. tostring(core), 0)
end

local core = load_core()

gainsay._VERSION = core.version().gainsay

-- ---- views ------------------------------------------------------------------------

-- What a document shows is made when it is asked for: a list of statements or
-- entities holds handles; a handle fetches its record at the first field that is read;
-- a span cuts its text when `text` is read.  A `views` is all of that for one state of the
-- text; an edit or a close ends it.

local function stale(views)
  error("gainsay: the document was " .. views.ended .. " after this was taken from it", 3)
end

-- Spans' texts joined, as a split quotation reads: "That ... is false."
local function join_texts(spans)
  local texts = {}
  for i = 1, #spans do texts[i] = spans[i].text end
  return table.concat(texts, " … ")
end

local function new_views(raw)
  local views = { raw = raw, lists = {} }

  local span_meta = {
    __index = function(span, key)
      if key ~= "text" then return nil end
      if views.ended then stale(views) end
      local text = raw:slice(span.first, span.last)
      span.text = text
      return text
    end,
  }
  -- A source, cue or content: its text is that of its spans.
  local part_meta = {
    __index = function(part, key)
      if key ~= "text" then return nil end
      local text = join_texts(part.spans)
      part.text = text
      return text
    end,
  }

  local function dress_span(span)
    return span and setmetatable(span, span_meta)
  end
  local function dress_spans(spans)
    for i = 1, #spans do setmetatable(spans[i], span_meta) end
  end
  local function dress_part(part)
    dress_spans(part.spans)
    return setmetatable(part, part_meta)
  end

  local dress = {}
  function dress.statement(record)
    dress_part(record.source)
    dress_part(record.cue)
    dress_part(record.content)
    dress_spans(record.hedges)
    dress_span(record.sentence)
    dress_span(record.told_to)
    dress_span(record.when)
  end
  function dress.entity(record)
    dress_spans(record.mentions)
  end
  dress.block = dress_span
  dress.sentence = dress_span
  dress.quotation = dress_span

  -- Records as small as a handle are fetched at once.
  local small = { link = true, claim = true, block = true, sentence = true, quotation = true, warning = true }

  -- A list of handles.  `index` of each is its place in the core's list.
  local function list_of(kind, n)
    local fetch, dressed = raw[kind], dress[kind]
    if small[kind] then
      local list = {}
      for i = 1, n do
        list[i] = fetch(raw, i)
        if dressed then dressed(list[i]) end
      end
      return list
    end
    local place = {}
    local handle_meta = {}
    function handle_meta.__index(handle, key)
      local i = place[handle]
      if not i then return nil end
      if views.ended then stale(views) end
      setmetatable(handle, nil)
      for name, value in pairs(fetch(raw, i)) do handle[name] = value end
      if dressed then dressed(handle) end
      return handle[key]
    end
    local list = {}
    for i = 1, n do
      local handle = setmetatable({}, handle_meta)
      place[handle] = i
      list[i] = handle
    end
    return list
  end

  local singular = {
    statements = "statement", links = "link", claims = "claim", entities = "entity",
    blocks = "block", sentences = "sentence", quotations = "quotation", warnings = "warning",
  }

  function views.list(name)
    local kind = singular[name]
    if not kind then return nil end
    if views.ended then stale(views) end
    local list = views.lists[name]
    if not list then
      views.counts = views.counts or raw:counts()
      list = list_of(kind, views.counts[name])
      views.lists[name] = list
    end
    return list
  end

  return views
end

-- ---- documents ------------------------------------------------------------------------

local Document = {}

-- The parts of a document that are no views; a document hides them in this table.
local parts = setmetatable({}, { __mode = "k" })

local document_meta = { __name = "gainsay.Document" }

function document_meta.__index(doc, key)
  local method = Document[key]
  if method then return method end
  local p = parts[doc]
  if key == "language" or key == "text" then return p.raw[key](p.raw) end
  return p.views.list(key)
end

function document_meta.__tostring(doc)
  return ("gainsay.Document (%s)"):format(tostring(doc.id or "no id"))
end

local function new_document(raw, meta, input)
  local doc = { id = meta.id, input = input,
                meta = { headline = meta.headline, published = meta.published, outlet = meta.outlet } }
  parts[doc] = { raw = raw, views = new_views(raw) }
  return setmetatable(doc, document_meta)
end

--- The bytes first .. last of the text, as valid UTF-8.
---@param first integer
---@param last integer
---@return string
function Document:slice(first, last)
  return parts[self].raw:slice(first, last)
end

--- Line and column, from 1, of a byte of the text.
---@param position integer
---@return integer line
---@return integer column in bytes
function Document:locate(position)
  return parts[self].raw:locate(position)
end

--- The text as it was analysed: folded case, plain quotes, single spaces.
---@return string
function Document:folded()
  return parts[self].raw:folded()
end

--- The span of the text that bytes first .. last of the folded text come from.
---@param first integer
---@param last integer
---@return integer first
---@return integer last
function Document:unfold(first, last)
  return parts[self].raw:unfold(first, last)
end

--- Replaces bytes first .. last (last = first - 1 inserts) and reads again.  What
--- was taken from the document before shows the old text or raises.
---@param first integer
---@param last integer
---@param with string
---@return true? ok
---@return string? message the document is then as it was
---@return string? code
function Document:edit(first, last, with)
  local p = parts[self]
  local ok, message, code = p.raw:edit(first, last, with)
  if not ok then return nil, message, code end
  p.views.ended = "edited"
  p.views = new_views(p.raw)
  return true
end

--- Frees the document's memory now instead of when it is collected.
function Document:close()
  local p = parts[self]
  p.views.ended = "closed"
  p.raw:close()
end
document_meta.__close = Document.close

-- A document as plain tables, with spans as `span` makes them from first, last, text.
local function plain(doc, span, position)
  local raw = parts[doc].raw

  local function cut(s)
    return s and span(s.first, s.last, raw:slice(s.first, s.last))
  end
  local function cut_all(spans)
    for i = 1, #spans do spans[i] = cut(spans[i]) end
    return spans
  end
  local counts = raw:counts()
  local function all(name, kind, finish)
    local list = {}
    for i = 1, counts[name] do
      local record = raw[kind](raw, i)
      list[i] = finish and finish(record) or record
    end
    return list
  end

  return {
    version = core.version().ledger,
    id = doc.id,
    language = raw:language(),
    meta = { headline = doc.meta.headline, published = doc.meta.published, outlet = doc.meta.outlet },
    statements = all("statements", "statement", function(s)
      cut_all(s.hedges)
      cut_all(s.source.spans)
      cut_all(s.cue.spans)
      cut_all(s.content.spans)
      s.sentence, s.told_to, s.when = span(s.sentence.first, s.sentence.last), cut(s.told_to), cut(s.when)
      return s
    end),
    links = all("links", "link"),
    claims = all("claims", "claim"),
    entities = all("entities", "entity", function(e)
      cut_all(e.mentions)
      return e
    end),
    findings = {},
    warnings = all("warnings", "warning", position),
  }
end

--- The ledger in the public format as plain tables: offsets from 0, `end` left out.
--- What is null there is absent here.
---@return gainsay.Ledger
function Document:ledger()
  return plain(self, function(first, last, text)
    return { start = first - 1, ["end"] = last, text = text }
  end, function(warning)
    return { warning = warning.warning, count = warning.count, start = warning.first - 1 }
  end)
end

--- The same as plain tables with spans as everywhere else in Lua: first, last.
---@return gainsay.Tables
function Document:tables()
  return plain(self, function(first, last, text)
    return { first = first, last = last, text = text }
  end)
end

--- The ledger as JSON, the same bytes from every Lua.
---@param options { indent: boolean? }?
---@return string
function Document:json(options)
  return require("gainsay.report.json").encode(self:ledger(), options)
end

--- A report: "text", "md", "json" or "jsonl".
---@param format string?
---@param options table? of the report: color, width, all
---@return string
function Document:report(format, options)
  format = format or "text"
  if format == "json" then return self:json { indent = true } .. "\n" end
  if format == "jsonl" then return self:json() .. "\n" end
  if format ~= "text" and format ~= "md" then
    error("gainsay: a report is 'text', 'md', 'json' or 'jsonl', not '" .. tostring(format) .. "'", 2)
  end
  return require("gainsay.report." .. format).render(self, options)
end

-- ---- engines ------------------------------------------------------------------------------

local Engine = {}
local engine_meta = { __index = Engine, __name = "gainsay.Engine" }

local meta_types = { headline = "string", published = "string", outlet = "string", input = "string", match = "boolean" }

-- Raises what is wrong with the meta of engine:read.
local function check_meta(meta)
  if type(meta) ~= "table" then
    error("gainsay: meta must be a table, not a " .. type(meta), 3)
  end
  for key, value in pairs(meta) do
    if key == "id" then
      if type(value) ~= "string" and not (type(value) == "number" and value % 1 == 0) then
        error("gainsay: meta.id must be a string or a whole number", 3)
      end
    elseif not meta_types[key] then
      error("gainsay: meta has no field '" .. tostring(key) .. "'", 3)
    elseif type(value) ~= meta_types[key] then
      error(("gainsay: meta.%s must be a %s, not a %s"):format(key, meta_types[key], type(value)), 3)
    end
  end
end

--- Reads a text.  Any bytes are a text.
---@param text string
---@param meta gainsay.Meta?
---@return gainsay.Document? document
---@return string? message
---@return string? code "too-big", "cancelled", "no-memory"
function Engine:read(text, meta)
  meta = meta or {}
  check_meta(meta)
  local input = meta.input or self.input or "text"
  local raw, message, code = self.raw:read(text, {
    input = input, max_bytes = self.max_bytes, budget = self.budget,
    headline = meta.headline, match = meta.match,
  })
  if not raw then return nil, message, code end
  return new_document(raw, meta, input)
end

-- The raw document of a text or of a document; true where it was made here.
local function raw_of(engine, value, meta, name)
  if type(value) == "string" then
    local doc, message, code = engine:read(value, meta)
    if not doc then return nil, message, code end
    return parts[doc].raw, true
  end
  local p = type(value) == "table" and parts[value]
  if not p then
    error(("gainsay: %s must be a text or a document, not a %s"):format(name, type(value)), 3)
  end
  return p.raw, false
end

--- Holds a claim, a sentence or a headline, against a text: does the text carry it,
--- and which side does it take?  A claim that is asked of many texts, or a text that is
--- asked of many claims, is better read once and given as a document.
---@param claim string|gainsay.Document
---@param text string|gainsay.Document
---@param meta gainsay.Meta? of the text, where it is a string
---@return gainsay.Match? match
---@return string? message
---@return string? code "too-big", "cancelled", "no-memory"
function Engine:match(claim, text, meta)
  local asked, own_claim, code = raw_of(self, claim, nil, "the claim")
  if not asked then return nil, own_claim, code end
  local raw, own
  raw, own, code = raw_of(self, text, meta, "the text")
  if not raw then
    if own_claim then asked:close() end
    return nil, own, code
  end
  local match, message
  match, message, code = raw:match(asked)
  if match then
    for _, span in ipairs(match.spans) do span.text = raw:slice(span.first, span.last) end
  end
  if own_claim then asked:close() end
  if own then raw:close() end
  if not match then return nil, message, code end
  return match
end

--- Frees the engine's memory now.  Its documents live on.
function Engine:close()
  self.raw:close()
end
engine_meta.__close = Engine.close

-- The English entries, compiled once for each Lua state.
local english

-- The entries of the lexicon with `users` = { { lexicon, where }, ... } laid over it;
-- true for the English one as the core has it.
local function entries_of(users)
  if #users == 0 and core.english then return true end
  local base = require "gainsay.lexicon.en"
  if #users == 0 then
    english = english or config.compile(base)
    return english
  end
  for i = 1, #users do
    local merged, message, code = config.merge(base, users[i][1], users[i][2])
    if not merged then return nil, message, code end
    base = merged
  end
  return config.compile(base)
end

-- What the core takes for the option `model`: true for the one that was built in,
-- false for rules alone, or the bytes of a file.
local function model_of(model)
  if model == nil then return true end
  if type(model) ~= "string" then return model end
  local file, message = io.open(model, "rb")
  if not file then return nil, message, "io" end
  local bytes = file:read("*a")
  file:close()
  if not bytes then return nil, model .. ": cannot be read", "io" end
  return bytes
end

--- A new engine.  `options.config` names a configuration file; what the other
--- options say goes before what stands there.
---@param options gainsay.Options?
---@return gainsay.Engine? engine
---@return string? message
---@return string? code "config", "io", "lexicon", "no-memory"
function gainsay.new(options)
  options = options or {}
  if type(options) ~= "table" then
    error("gainsay.new: options must be a table, not a " .. type(options), 2)
  end
  local file, users = {}, {}
  if options.config ~= nil then
    if type(options.config) ~= "string" then error("gainsay.new: config must be a file's name", 2) end
    local message, code
    file, message, code = config.load(options.config)
    if not file then return nil, message, code end
    if file.lexicon then users[1] = { file.lexicon, options.config } end
  end
  local own = {}
  for key, value in pairs(options) do
    if key ~= "config" then own[key] = value end
  end
  local ok, message, code = config.check(own, "options")
  if not ok then return nil, message, code end
  if own.lexicon then users[#users + 1] = { own.lexicon, "options" } end

  local entries
  entries, message, code = entries_of(users)
  if not entries then return nil, message, code end
  local model = own.model
  if model == nil then model = file.model end
  model, message, code = model_of(model)
  if message then return nil, message, code end
  local raw
  raw, message, code = core.engine(entries, model)
  if not raw then return nil, message, code end
  return setmetatable({
    raw = raw,
    input = own.input or file.input,
    max_bytes = own.max_bytes or file.max_bytes,
    budget = own.budget or file.budget,
  }, engine_meta)
end

--- The text as an engine sees it, and the way back.
---@param text string
---@param options { input: "text"|"html"|nil, max_bytes: integer? }?
---@return string? folded
---@return string|fun(first: integer, last: integer): integer, integer message or unfold
---@return string? code
function gainsay.fold(text, options)
  local folded, raw, code = core.fold(text, options)
  if not folded then return nil, raw, code end
  return folded, function(first, last) return raw:unfold(first, last) end
end

--- Versions of the library and of what it was built with.
---@return { gainsay: string, ledger: integer, model: integer, utf8proc: string, unicode: string, lua: string }
function gainsay.version()
  return core.version()
end

return gainsay
