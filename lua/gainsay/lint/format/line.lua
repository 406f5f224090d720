--- One finding a line, for editors: path:line:col: severity: message [rule]
--- Columns count bytes from 1 unless another unit is asked for.

local columns = require "gainsay.lint.columns"
local utf8 = require "gainsay.report.utf8"

local line = {}

--- The lines of one result.
---@param result gainsay.lint.Result
---@param options { unit: string }
---@return string
function line.result(result, options)
  local out = {}
  local starts = columns.starts(result.text)
  for _, f in ipairs(result.findings) do
    local l, c = columns.place(result.text, starts, f.first, options.unit)
    out[#out + 1] = ("%s:%d:%d: %s: %s [%s]\n"):format(result.path, l, c, f.severity,
      utf8.line(utf8.valid(f.message)), f.rule)
  end
  return table.concat(out)
end

return line
