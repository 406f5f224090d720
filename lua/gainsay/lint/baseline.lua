--- A baseline: findings that are known and not to be reported again.
--
-- A text file, a finding a line, tabs between: fingerprint, rule, path.  Lines that
-- begin with # are remarks.  It merges as any list of lines does.

local baseline = {}

local HEADER = "# gainsay baseline 1: fingerprint, rule, path. Written by gainsay lint --write-baseline.\n"

local function normal(path)
  return (path:gsub("\\", "/"):gsub("^%./", ""))
end

---@class gainsay.lint.Baseline
---@field known table<string, true>

--- Reads a baseline's text.
---@param text string
---@param where string
---@return gainsay.lint.Baseline? baseline
---@return string? message
function baseline.parse(text, where)
  local known, n = {}, 0
  for line in (text .. "\n"):gmatch("([^\n]*)\n") do
    n = n + 1
    line = line:gsub("\r$", "")
    if line ~= "" and not line:find("^#") then
      local print, rule, path = line:match("^(%x+)\t([%w-]+)\t(.+)$")
      if not print then return nil, ("%s:%d: expected a fingerprint, a rule and a path, tabs between"):format(where, n) end
      known[print .. "\t" .. rule .. "\t" .. normal(path)] = true
    end
  end
  return { known = known }
end

--- Whether a finding is known.
---@param b gainsay.lint.Baseline
---@param path string
---@param finding gainsay.lint.Finding
---@return boolean
function baseline.has(b, path, finding)
  return b.known[finding.fingerprint .. "\t" .. finding.rule .. "\t" .. normal(path)] == true
end

--- A baseline's text of what was found.
---@param results { path: string, findings: gainsay.lint.Finding[] }[]
---@return string
function baseline.write(results)
  local lines, seen = {}, {}
  for _, result in ipairs(results) do
    for _, finding in ipairs(result.findings) do
      local line = ("%s\t%s\t%s\n"):format(finding.fingerprint, finding.rule, normal(result.path))
      if not seen[line] then
        seen[line] = true
        lines[#lines + 1] = line
      end
    end
  end
  table.sort(lines, function(a, b)
    local pa, pb = a:match("\t([^\t]+)$"), b:match("\t([^\t]+)$")
    if pa ~= pb then return pa < pb end
    return a < b
  end)
  return HEADER .. table.concat(lines)
end

return baseline
