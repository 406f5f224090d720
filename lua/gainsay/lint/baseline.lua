--- A baseline: findings that are known and not to be reported again.
--
-- A text file, a finding a line, tabs between: fingerprint, rule, path.  Lines that
-- begin with # are remarks.  It merges as any list of lines does.  A path below the
-- baseline's own folder is relative to that, so that an editor, which knows texts by
-- their full names, and a command run in a subfolder find them too; any other is as it was
-- given.

local baseline = {}

local HEADER = "# gainsay baseline 1: fingerprint, rule, path. Written by gainsay lint --write-baseline.\n"

local function normal(path)
  return (path:gsub("\\", "/"):gsub("^%./", ""))
end

local function below(path, folder)
  return path:sub(1, #folder) == folder and path:sub(#folder + 1) or nil
end

local function folder_of(path)
  return path:match("^.*/") or ""
end

-- A path from the root, without "." and "..", as far as the shell says where we are (PWD).
local function full(path)
  local here = os.getenv("PWD")
  if here and not path:find("^/") and not path:find("^%a:/") then path = normal(here) .. "/" .. path end
  local root, parts = path:match("^/") or "", {}
  for part in path:gmatch("[^/]+") do
    if part == ".." and (root ~= "" or (#parts > 0 and parts[#parts] ~= "..")) then
      parts[#parts] = nil
    elseif part ~= "." then
      parts[#parts + 1] = part
    end
  end
  return root .. table.concat(parts, "/")
end

-- A path as it stands in the baseline at `where`, and, for a command that ran elsewhere,
-- by where both are: "../notes" named in a subfolder is what "notes" is above it.
local function beside(path, where)
  path, where = normal(path), normal(where)
  local given = below(path, folder_of(where))
  local found = path ~= "-" and below(full(path), folder_of(full(where))) or nil
  return given or path, found or given or path
end

---@class gainsay.lint.Baseline
---@field known table<string, true>
---@field where string the baseline's own path

--- Reads a baseline's text.
---@param text string
---@param where string its path
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
  return { known = known, where = where }
end

--- The baseline of a file; nil alone where there is none yet.
---@param where string
---@return gainsay.lint.Baseline? baseline
---@return string? message
function baseline.load(where)
  local file = io.open(where, "rb")
  if not file then return nil end
  local text, message = file:read("*a")
  file:close()
  if not text then return nil, where .. ": " .. tostring(message) end
  return baseline.parse(text, where)
end

--- Whether a finding is known.
---@param b gainsay.lint.Baseline
---@param path string
---@param finding gainsay.lint.Finding
---@return boolean
function baseline.has(b, path, finding)
  local key = finding.fingerprint .. "\t" .. finding.rule .. "\t"
  local given, found = beside(path, b.where)
  return b.known[key .. given] == true or b.known[key .. found] == true
end

--- Moves what is known from the findings of a result to what is suppressed.
---@param b gainsay.lint.Baseline
---@param result gainsay.lint.Result
function baseline.apply(b, result)
  local left = {}
  for _, finding in ipairs(result.findings) do
    if baseline.has(b, result.path, finding) then
      finding.suppressed = "external"
      result.suppressed[#result.suppressed + 1] = finding
    else
      left[#left + 1] = finding
    end
  end
  result.findings = left
end

--- A baseline's text of what was found.
---@param results { path: string, findings: gainsay.lint.Finding[] }[]
---@param where string the baseline's own path
---@return string
function baseline.write(results, where)
  local lines, seen = {}, {}
  for _, result in ipairs(results) do
    local _, path = beside(result.path, where)
    for _, finding in ipairs(result.findings) do
      local line = ("%s\t%s\t%s\n"):format(finding.fingerprint, finding.rule, path)
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
