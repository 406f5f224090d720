--- The rules: which there are, and how one is read from a file.
--
-- A rule is a Lua file that returns a table:
--
--     return {
--       id = "no-boffins",
--       severity = "warning",            -- where it is on
--       default = "off",                 -- where it is not on unless asked for
--       summary = "Scientists called boffins",
--       genres = { opinion = "off" },    -- at most so severe in texts of a genre
--       group = "reply",                 -- one finding for a claim and group
--       options = { words = { default = 3, about = "..." } },
--       doc = { what = "...", why = "...", standards = { { "Name", "https://..." } },
--               bad = "...", good = "...", not_for = "..." },
--       check = function(text, options, report) ... end,
--     }
--
-- `text` is a gainsay.lint.Context (lint/context.lua): the ledger and ways to search
-- the text.  `report { first =, last =, message =, related =, claim =, severity = }`
-- makes a finding.  A rule of the project is a file of this folder and a line of the
-- list below; a user's own is any file that is named with --load or in `load`.

local rules = {}

---@class gainsay.lint.Rule
---@field id string
---@field severity "error"|"warning"|"info"
---@field default "off"|nil
---@field summary string
---@field group string?
---@field genres table<string, string>?
---@field options table<string, { default: any, about: string }>?
---@field doc { what: string, why: string, standards: string[][], bad: string, good: string, not_for: string? }
---@field check fun(text: gainsay.lint.Context, options: table, report: fun(finding: table))

-- In the order in which they are listed and run: of two findings of one group on one
-- claim the first stays.
rules.LIST = {
  "partial-reply",
  "unanswered-allegation",
  "buried-reply",
  "ambiguous-no-comment",
  "refused-to-comment",
  "refute-for-deny",
  "factive-verb-contested",
  "secondhand-unverified",
  "single-source-claim",
  "vague-anonymous",
  "anonymous-no-reason",
  "reportedly-no-report",
  "passive-sourcing",
  "alleged-no-source",
  "double-allege",
  "guilt-label",
  "headline-claim-as-fact",
  "undated-claim",
  "attribution-drift",
}

local SEVERITIES = { error = true, warning = true, info = true }

--- Whether a value is a rule.
---@param rule any
---@return true? ok
---@return string? message
function rules.check(rule)
  if type(rule) ~= "table" then return nil, "a rule's file must return a table" end
  if type(rule.id) ~= "string" or not rule.id:find("^%l[%l%d]*[%l%d-]*$") then
    return nil, "a rule needs an id of small letters and hyphens"
  end
  if not SEVERITIES[rule.severity] then return nil, rule.id .. ": severity must be error, warning or info" end
  if type(rule.summary) ~= "string" then return nil, rule.id .. ": a summary is missing" end
  if type(rule.check) ~= "function" then return nil, rule.id .. ": the function check is missing" end
  for name, option in pairs(rule.options or {}) do
    if type(option) ~= "table" or option.default == nil then
      return nil, ("%s: the option %s has no default"):format(rule.id, tostring(name))
    end
  end
  return true
end

--- All rules of the project, by id.
---@return table<string, gainsay.lint.Rule>
function rules.registry()
  local registry = {}
  for _, id in ipairs(rules.LIST) do registry[id] = require("gainsay.lint.rules." .. id) end
  return registry
end

--- The rule of a file, which is run.
---@param path string
---@return gainsay.lint.Rule? rule
---@return string? message
function rules.load(path)
  local chunk, message = loadfile(path)
  if not chunk then return nil, message end
  local ok, rule = pcall(chunk)
  if not ok then return nil, tostring(rule) end
  local fine, wrong = rules.check(rule)
  if not fine then return nil, path .. ": " .. wrong end
  return rule
end

--- The ids of a registry: the project's in their order, then the user's by name.
---@param registry table<string, gainsay.lint.Rule>
---@return string[]
function rules.ordered(registry)
  local list, known = {}, {}
  for _, id in ipairs(rules.LIST) do
    if registry[id] then
      list[#list + 1] = id
      known[id] = true
    end
  end
  local own = {}
  for id in pairs(registry) do
    if not known[id] then own[#own + 1] = id end
  end
  table.sort(own)
  for _, id in ipairs(own) do list[#list + 1] = id end
  return list
end

return rules
