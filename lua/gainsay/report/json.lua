--- Writes ledgers as JSON, in the order of the public format.
--
-- The order of fields, what may be null and what is a whole number stand in the
-- tables below, not in the data, so that every Lua writes the same bytes.

local utf8 = require "gainsay.report.utf8"

local json = {}

local concat, format, gsub = table.concat, string.format, string.gsub

-- ---- scalars --------------------------------------------------------------------

local ESCAPES = {
  ['"'] = '\\"', ["\\"] = "\\\\", ["\b"] = "\\b", ["\f"] = "\\f",
  ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t",
}

local function escape(c)
  return ESCAPES[c] or format("\\u%04x", c:byte())
end

--- A string as JSON.  Bytes that are no UTF-8 become U+FFFD.  U+2028 and U+2029 are
--- escaped: a reader that takes JSON for JavaScript would end the line there.
---@param s string
---@return string
function json.string(s)
  s = gsub(utf8.valid(s), '[%c"\\]', escape)
  if s:find("\226\128", 1, true) then
    s = gsub(gsub(s, "\226\128\168", "\\u2028"), "\226\128\169", "\\u2029")
  end
  return '"' .. s .. '"'
end

local function integer(n)
  return format("%d", n)
end

-- At most two decimals, without the locale's comma and the same from every Lua.
local function decimal(x)
  local sign = x < 0 and "-" or ""
  local hundredths = math.floor(math.abs(x) * 100 + 0.5)
  if hundredths == 0 then return "0.0" end
  local whole = format("%s%d.%02d", sign, math.floor(hundredths / 100), hundredths % 100)
  return (gsub(whole, "0$", ""))
end

local function boolean(b)
  return b and "true" or "false"
end

local function id(value)
  return type(value) == "number" and integer(value) or json.string(value)
end

-- ---- shapes ----------------------------------------------------------------------

-- A shape is a function that writes a scalar, or a table: { list = shape }, or
-- { fields = { { name, shape, how }, ... } }, how "null" (absent is written as null)
-- or "maybe" (absent is left out).  `flat` stands on one line where others break.

local function list(shape) return { list = shape } end

local place = { flat = true, fields = { { "start", integer }, { "end", integer } } }
local span = { flat = true, fields = { { "start", integer }, { "end", integer }, { "text", json.string } } }
local ids = { flat = true, list = integer }

local statement = { fields = {
  { "id", integer }, { "stance", json.string }, { "detail", json.string, "maybe" }, { "factive", boolean },
  { "polarity", json.string }, { "certainty", decimal }, { "hedges", list(span) },
  { "source", { fields = {
    { "spans", list(span) }, { "entity", integer, "null" }, { "party", integer, "null" },
    { "kind", json.string }, { "anonymity", json.string } } } },
  { "cue", { fields = { { "spans", list(span) }, { "lemma", json.string, "null" } } } },
  { "content", { fields = { { "spans", list(span) }, { "quotation", json.string } } } },
  { "sentence", place }, { "line", integer }, { "column", integer },
  { "told_to", span, "null" }, { "via", integer, "null" }, { "when", span, "null" },
  { "confidence", decimal },
} }

local reasons = list { flat = true, fields = {
  { "feature", json.string }, { "weight", decimal }, { "detail", json.string } } }

local link = { fields = {
  { "response", integer }, { "claim", integer }, { "relation", json.string }, { "confidence", decimal },
  { "why", reasons },
} }

local claim = { fields = {
  { "statement", integer }, { "same_as", ids }, { "accused", ids }, { "status", json.string },
  { "answered_by", ids }, { "unanswered", ids },
} }

local entity = { fields = {
  { "id", integer }, { "name", json.string }, { "kind", json.string }, { "party", integer, "null" },
  { "mentions", list(span) },
} }

local finding = { fields = {
  { "rule", json.string }, { "severity", json.string }, { "start", integer }, { "end", integer },
  { "line", integer }, { "column", integer }, { "message", json.string },
  { "related", list { flat = true, fields = {
    { "start", integer }, { "end", integer }, { "message", json.string } } } },
  { "fingerprint", json.string },
} }

local warning = { flat = true, fields = {
  { "warning", json.string }, { "count", integer }, { "start", integer } } }

local ledger = { fields = {
  { "version", integer }, { "id", id, "null" }, { "language", json.string },
  { "meta", { fields = {
    { "headline", json.string, "null" }, { "published", json.string, "null" },
    { "outlet", json.string, "null" } } } },
  { "statements", list(statement) }, { "links", list(link) }, { "claims", list(claim) },
  { "entities", list(entity) }, { "findings", list(finding) }, { "warnings", list(warning) },
} }

local answers = { fields = {
  { "id", id, "null" },
  { "answers", list { fields = {
    { "claim", json.string }, { "stance", json.string }, { "confidence", decimal },
    { "spans", list(span) }, { "why", reasons } } } },
} }

local failure = { fields = {
  { "id", id, "null" },
  { "error", { flat = true, fields = { { "code", json.string }, { "message", json.string } } } },
} }

-- ---- writing -----------------------------------------------------------------------

-- Appends `value` to `out`.  `margin` is the line break and the indentation that
-- the value stands at, or nil where everything goes on one line; `colon` and
-- `comma` are what stands between on one line.
local function write(out, value, shape, margin, colon, comma)
  if type(shape) == "function" then
    out[#out + 1] = shape(value)
    return
  end
  local inner = margin and not shape.flat and margin .. "  " or nil
  local open, close = "{", "}"
  local first = true
  local function element(before)
    if not first then out[#out + 1] = inner and "," or comma end
    first = false
    if inner then out[#out + 1] = inner end
    if before then out[#out + 1] = before end
  end
  if shape.list then open, close = "[", "]" end
  out[#out + 1] = open
  if shape.list then
    for i = 1, #value do
      element()
      write(out, value[i], shape.list, inner, colon, comma)
    end
  else
    for _, field in ipairs(shape.fields) do
      local name, part = field[1], value[field[1]]
      if part ~= nil then
        element('"' .. name .. '"' .. colon)
        write(out, part, field[2], inner, colon, comma)
      elseif field[3] == "null" then
        element('"' .. name .. '"' .. colon .. "null")
      elseif field[3] ~= "maybe" then
        error("gainsay: a ledger without " .. name)
      end
    end
  end
  if inner and not first then out[#out + 1] = margin end
  out[#out + 1] = close
end

local function encode(value, shape, options)
  local out = {}
  if options and options.indent then
    write(out, value, shape, "\n", ": ", ", ")
  else
    write(out, value, shape, nil, ":", ",")
  end
  return concat(out)
end

--- A ledger as JSON, without a line break at the end.
---@param value gainsay.Ledger
---@param options { indent: boolean? }?
---@return string
function json.encode(value, options)
  return encode(value, ledger, options)
end

--- What a text does with claims, as JSON: { id =, answers = { { claim =, stance =,
--- confidence =, spans =, why = }, ... } }, spans with offsets from 0 and `end` left out.
---@param value table
---@param options { indent: boolean? }?
---@return string
function json.answers(value, options)
  return encode(value, answers, options)
end

--- What stands in a ledger's place when its text cannot be read.
---@param text_id string|integer|nil
---@param code string
---@param message string
---@param options { indent: boolean? }?
---@return string
function json.failure(text_id, code, message, options)
  return encode({ id = text_id, error = { code = code, message = message } }, failure, options)
end

return json
