--- gainsay lint: what an editor would want to know before a text goes out.
--
--     local lint = require "gainsay.lint"
--     local linter = assert(lint.new(engine, { preset = "bbc" }))
--     local result = assert(linter:check(text, { path = "draft.md" }))
--     for _, finding in ipairs(result.findings) do
--       print(finding.line, finding.column, finding.severity, finding.message, finding.rule)
--     end
--
-- Rules read the ledger and never the core; they stand in lint/rules, a file each.

local context = require "gainsay.lint.context"
local directives = require "gainsay.lint.directives"
local fingerprint = require "gainsay.lint.fingerprint"
local rules = require "gainsay.lint.rules"
local settings = require "gainsay.lint.settings"
local source = require "gainsay.lint.source"

local lint = {}

---@class gainsay.lint.Related
---@field first integer
---@field last integer
---@field line integer
---@field column integer in bytes
---@field message string

---@class gainsay.lint.Finding
---@field rule string
---@field severity "error"|"warning"|"info"
---@field first integer
---@field last integer
---@field line integer
---@field column integer in bytes
---@field message string
---@field related gainsay.lint.Related[]
---@field fingerprint string
---@field statement integer? the claim that it is about
---@field suppressed "inSource"|"external"|nil in `suppressed` only: a directive, a baseline

---@class gainsay.lint.Result
---@field path string
---@field text string
---@field findings gainsay.lint.Finding[] in the order of the text
---@field suppressed gainsay.lint.Finding[]
---@field settings gainsay.lint.Settings
---@field document gainsay.Document
---@field failures string[] rules that broke, with Lua's message

local Linter = {}
local linter_meta = { __index = Linter, __name = "gainsay.Linter" }

--- A new linter.  `layers` are `lint` tables of configurations and callers, the later
--- before the earlier; `extra` are more rules.
---@param engine gainsay.Engine
---@param layers table[]?
---@param extra gainsay.lint.Rule[]?
---@return gainsay.lint.Linter? linter
---@return string? message
---@return string? code "config"
function lint.new(engine, layers, extra)
  local registry = rules.registry()
  for _, rule in ipairs(extra or {}) do
    local ok, message = rules.check(rule)
    if not ok then return nil, message, "config" end
    registry[rule.id] = rule
  end
  layers = layers or {}
  if #layers == 0 and next(layers) then layers = { layers } end
  for _, layer in ipairs(layers) do
    local ok, message = settings.check(layer, "lint", registry)
    if not ok then return nil, message, "config" end
  end
  return setmetatable({ engine = engine, layers = layers, registry = registry }, linter_meta)
end

-- A span without white space and commas at its ends, inside the text.
local function trim(text, first, last)
  first, last = math.max(1, first), math.min(#text, last)
  while last > first and text:find("^[%s,;:]", last) do last = last - 1 end
  while first < last and text:find("^%s", first) do first = first + 1 end
  return first, last
end

--- Checks a text.
---@param text string
---@param meta { path: string?, kind: string?, headline: string?, published: string?, outlet: string?, genre: string? }?
---@return gainsay.lint.Result? result
---@return string? message
---@return string? code as engine:read
function Linter:check(text, meta)
  meta = meta or {}
  local path = meta.path or "-"
  local own = {}
  for _, key in ipairs { "headline", "published", "outlet", "genre" } do own[key] = meta[key] end
  local layers = {}
  for i, layer in ipairs(self.layers) do layers[i] = layer end
  if next(own) then layers[#layers + 1] = own end
  local chosen = settings.resolve(self.registry, layers, path)

  local kind = meta.kind or source.kind(path) or "text"
  local prose, input, block_quotes, shown = source.prose(text, kind)
  local doc, message, code = self.engine:read(prose, {
    id = path, input = input, headline = chosen.headline, published = chosen.published, outlet = chosen.outlet,
    match = false,
  })
  if not doc then return nil, message, code end
  local facts = { headline = chosen.headline, published = chosen.published, outlet = chosen.outlet,
                  genre = chosen.genre }
  local ctx = context.new(doc, text, prose, kind, facts, block_quotes)

  local found, failures = {}, {}
  local grouped = {} -- group, claim: a finding is there
  -- a text in no language that is known has no ledger to judge by
  local usable = doc.language ~= ""
  for order, chosen_rule in ipairs(usable and chosen.rules or {}) do
    local rule = chosen_rule.rule
    local function report(f)
      if f.claim and rule.group then
        local cluster = ctx:cluster_of(f.claim)
        local key = rule.group .. " " .. (cluster and cluster.members[1] or f.claim)
        if grouped[key] then return end
        grouped[key] = true
      end
      local first, last = trim(text, f.first, f.last)
      local severity = chosen_rule.severity
      if f.severity and not chosen_rule.asked and settings.LEVELS[f.severity] < settings.LEVELS[severity] then
        severity = f.severity
      end
      local line, column = doc:locate(first)
      local finding = { rule = rule.id, severity = severity, first = first, last = last, line = line,
                        column = column, message = f.message, related = {}, statement = f.claim, order = order }
      for _, r in ipairs(f.related or {}) do
        local a, b = trim(text, r.first, r.last)
        local l, c = doc:locate(a)
        finding.related[#finding.related + 1] = { first = a, last = b, line = l, column = c, message = r.message }
      end
      found[#found + 1] = finding
    end
    local ok, broken = pcall(rule.check, ctx, chosen_rule.options, report)
    if not ok then failures[#failures + 1] = rule.id .. ": " .. tostring(broken) end
  end

  local silences, problems = directives.read(text, self.registry, shown)
  for _, p in ipairs(problems) do
    local line, column = doc:locate(p.first)
    found[#found + 1] = { rule = "directive", severity = "warning", first = p.first, last = p.last, line = line,
                          column = column, message = p.message, related = {}, order = 0 }
  end

  table.sort(found, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    if a.last ~= b.last then return a.last < b.last end
    if a.order ~= b.order then return a.order < b.order end
    return a.message < b.message
  end)
  local nth, findings, suppressed = {}, {}, {}
  for _, finding in ipairs(found) do
    local words = ctx:words(finding.first, finding.last)
    local key = finding.rule .. "\n" .. words
    nth[key] = (nth[key] or 0) + 1
    finding.fingerprint = fingerprint.of(finding.rule, words, nth[key])
    finding.order = nil
    if directives.silenced(silences, finding.rule, finding.first) then
      finding.suppressed = "inSource"
      suppressed[#suppressed + 1] = finding
    else
      findings[#findings + 1] = finding
    end
  end
  return { path = path, text = text, findings = findings, suppressed = suppressed, settings = chosen,
           document = doc, failures = failures }
end

return lint
