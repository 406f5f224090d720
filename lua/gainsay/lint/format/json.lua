--- Findings as JSON, in the ledger's terms: offsets in bytes from 0, `end` left out,
--- lines and columns from 1, columns in bytes.
--
--     {"version": 1, "unit": "bytes", "texts": [
--       {"id": "draft.md", "findings": [{"rule": ..., "severity": ..., "start": ..., "end": ...,
--         "line": ..., "column": ..., "message": ..., "related": [{"start", "end", "line", "column", "message"}],
--         "fingerprint": ...}]}]}
--
-- As JSONL: one such text a line.  A text that cannot be read is
-- {"id": ..., "error": {"code": ..., "message": ...}} in both.

local report = require "gainsay.report.json"

local json = {}

local str = report.string
local function int(n) return ("%d"):format(n) end

local function related(r)
  return ('{"start":%s,"end":%s,"line":%s,"column":%s,"message":%s}'):format(int(r.first - 1), int(r.last),
    int(r.line), int(r.column), str(r.message))
end

local function finding(f)
  local others = {}
  for i, r in ipairs(f.related) do others[i] = related(r) end
  return ('{"rule":%s,"severity":%s,"start":%s,"end":%s,"line":%s,"column":%s,"message":%s,"related":[%s],"fingerprint":%s}')
    :format(str(f.rule), str(f.severity), int(f.first - 1), int(f.last), int(f.line), int(f.column), str(f.message),
      table.concat(others, ","), str(f.fingerprint))
end

--- One text.
---@param result gainsay.lint.Result
---@return string
function json.result(result)
  local list = {}
  for i, f in ipairs(result.findings) do list[i] = finding(f) end
  return ('{"id":%s,"findings":[%s]}'):format(str(result.path), table.concat(list, ","))
end

--- A text that could not be read.
---@param path string
---@param code string
---@param message string
---@return string
function json.failure(path, code, message)
  return ('{"id":%s,"error":{"code":%s,"message":%s}}'):format(str(path), str(code), str(message))
end

--- All texts as one document.
---@param parts string[] of json.result and json.failure
---@return string
function json.document(parts)
  if #parts == 0 then return '{"version":1,"unit":"bytes","texts":[]}\n' end
  return '{"version":1,"unit":"bytes","texts":[\n' .. table.concat(parts, ",\n") .. "\n]}\n"
end

return json
