--- Prints doc/rules.md from the documentation of the rules; from the root of a checkout:
--
--     lua5.4 spec/tools/rules_md.lua > doc/rules.md

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path

local rules = require "gainsay.lint.rules"

local out = {}
local function put(s) out[#out + 1] = s end

-- One line, whatever the source's line ends.
local function flow(s) return (s:gsub("%s+", " ")) end

-- `f` for each entry of a table, by key.
local function sorted(t, f)
  local names = {}
  for name in pairs(t or {}) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do f(name, t[name]) end
end

put [[# The rules of gainsay lint

What professional standards ask of attributed claims, as far as a program can check it. Each rule is a file of
`lua/gainsay/lint/rules/`; this page is made from their documentation by `spec/tools/rules_md.lua`, and a test holds it
against them. `gainsay lint --explain RULE` prints the same. [How often they are right](lint-precision.md) was counted
by reading.

| rule | severity | what it finds |
| --- | --- | --- |]]
local registry = rules.registry()
for _, id in ipairs(rules.LIST) do
  local rule = registry[id]
  local severity = rule.default == "off" and rule.severity .. ", off unless asked for" or rule.severity
  put(("| [`%s`](#%s) | %s | %s |"):format(id, id, severity, rule.summary))
end
put [[

Severities are those of the default set; presets and `.gainsayrc.lua` change them. A rule speaks of what stands in the
text ("no reply is found in this text"), never of what the writer did. None marks anybody's quoted words.]]

for _, id in ipairs(rules.LIST) do
  local rule = registry[id]
  local doc = rule.doc
  for _, paragraph in ipairs { "## " .. id, flow(doc.what), flow(doc.why) } do
    put ""
    put(paragraph)
  end
  put ""
  put("- Instead of: " .. doc.bad)
  put("- Write: " .. doc.good)
  if doc.not_for then put("- Not for: " .. doc.not_for) end
  local genres = {}
  sorted(rule.genres, function(genre, severity) genres[#genres + 1] = genre .. ": " .. severity end)
  if #genres > 0 then put("- At most, by genre: " .. table.concat(genres, ", ")) end
  sorted(rule.options, function(name, option)
    put(("- Option `%s` (%s): %s"):format(name, tostring(option.default), option.about))
  end)
  for _, standard in ipairs(doc.standards) do put(("- Standard: [%s](%s)"):format(standard[1], standard[2])) end
end
io.write(table.concat(out, "\n") .. "\n")
