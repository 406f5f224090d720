--- Findings as SARIF 2.1.0, for code hosts and their checks.
--
-- Columns count code points and the run says so (columnKind); regions carry byte
-- offsets too.  What a directive or a baseline silences is there with its
-- suppression.

local columns = require "gainsay.lint.columns"
local report = require "gainsay.report.json"

local sarif = {}

local str = report.string
local function int(n) return ("%d"):format(n) end

local LEVEL = { error = "error", warning = "warning", info = "note" }

-- A path as a URI reference: relative stays relative, a full path becomes file://.
local function uri(path)
  path = path:gsub("\\", "/")
  local coded = path:gsub("[^%w%-%._~/]", function(c) return ("%%%02X"):format(c:byte()) end)
  if coded:find("^%a%%3A/") then return "file:///" .. coded:gsub("%%3A", ":", 1) end
  if coded:find("^/") then return "file://" .. coded end
  -- "a:b" would be read as a scheme; the colon is coded above
  return coded
end

local function region(result, starts, first, last, snippet)
  local l1, c1 = columns.place(result.text, starts, first, "codepoints")
  -- the end is the place after the last character
  local l2, c2 = columns.place(result.text, starts, last, "codepoints")
  local line = result.text:sub(starts[l2], (starts[l2 + 1] or #result.text + 1) - 1)
  c2 = columns.after(line, last - starts[l2] + 1, "codepoints")
  local s = ('{"startLine":%s,"startColumn":%s,"endLine":%s,"endColumn":%s,"byteOffset":%s,"byteLength":%s'):format(
    int(l1), int(c1), int(l2), int(c2), int(first - 1), int(last - first + 1))
  if snippet then s = s .. ',"snippet":{"text":' .. str(result.text:sub(first, last)) .. "}" end
  return s .. "}"
end

local function location(result, starts, first, last, message, snippet)
  local s = ('{"physicalLocation":{"artifactLocation":{"uri":%s},"region":%s}'):format(str(uri(result.path)),
    region(result, starts, first, last, snippet))
  if message then s = s .. ',"message":{"text":' .. str(message) .. "}" end
  return s .. "}"
end

local function one(result, starts, f, index)
  local parts = {
    '"ruleId":' .. str(f.rule),
    '"level":' .. str(LEVEL[f.severity]),
    '"message":{"text":' .. str(f.message) .. "}",
    '"locations":[' .. location(result, starts, f.first, f.last, nil, true) .. "]",
    '"partialFingerprints":{"gainsay/v1":' .. str(f.fingerprint) .. "}",
  }
  if index then table.insert(parts, 2, '"ruleIndex":' .. int(index)) end
  if #f.related > 0 then
    local list = {}
    for i, r in ipairs(f.related) do list[i] = location(result, starts, r.first, r.last, r.message) end
    parts[#parts + 1] = '"relatedLocations":[' .. table.concat(list, ",") .. "]"
  end
  if f.suppressed then parts[#parts + 1] = '"suppressions":[{"kind":' .. str(f.suppressed) .. "}]" end
  return "{" .. table.concat(parts, ",") .. "}"
end

local function rule_object(rule)
  local parts = {
    '"id":' .. str(rule.id),
    '"shortDescription":{"text":' .. str(rule.summary) .. "}",
    '"defaultConfiguration":{"enabled":' .. (rule.default == "off" and "false" or "true") .. ',"level":'
      .. str(LEVEL[rule.severity]) .. "}",
  }
  local doc = rule.doc
  if doc then
    local what = (doc.what .. " " .. doc.why):gsub("%s+", " ")
    parts[#parts + 1] = '"fullDescription":{"text":' .. str(what) .. "}"
    parts[#parts + 1] = '"help":{"text":' .. str("Bad: " .. doc.bad .. "\nGood: " .. doc.good) .. "}"
    if doc.standards and doc.standards[1] then parts[#parts + 1] = '"helpUri":' .. str(doc.standards[1][2]) end
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

--- The log of a run.  `failures` are { path, message } of inputs that were not read.
---@param results gainsay.lint.Result[]
---@param list gainsay.lint.Rule[]
---@param version string
---@param failures { path: string, message: string }[]
---@return string
function sarif.document(results, list, version, failures)
  local objects, index = {}, {}
  for i, rule in ipairs(list) do
    objects[i] = rule_object(rule)
    index[rule.id] = i - 1
  end
  local found = {}
  for _, result in ipairs(results) do
    local starts = columns.starts(result.text)
    for _, f in ipairs(result.findings) do found[#found + 1] = one(result, starts, f, index[f.rule]) end
    for _, f in ipairs(result.suppressed) do found[#found + 1] = one(result, starts, f, index[f.rule]) end
  end
  local notes = {}
  for i, failure in ipairs(failures) do
    notes[i] = ('{"level":"error","message":{"text":%s},"locations":[{"physicalLocation":{"artifactLocation":{"uri":%s}}}]}')
      :format(str(failure.message), str(uri(failure.path)))
  end
  local invocation = ('{"executionSuccessful":%s%s}'):format(#failures == 0 and "true" or "false",
    #notes > 0 and ',"toolExecutionNotifications":[' .. table.concat(notes, ",") .. "]" or "")
  return table.concat {
    '{"version":"2.1.0",',
    '"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",',
    '"runs":[{"tool":{"driver":{"name":"gainsay","semanticVersion":', str(version), ',"rules":[\n',
    table.concat(objects, ",\n"), "]}},\n", '"columnKind":"unicodeCodePoints",\n"invocations":[', invocation,
    '],\n"results":[\n', table.concat(found, ",\n"), "]}]}\n",
  }
end

return sarif
