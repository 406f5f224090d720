--- For people: each finding with its line and a mark under it.

local columns = require "gainsay.lint.columns"
local utf8 = require "gainsay.report.utf8"

local text = {}

local COLORS = { error = "\27[31m", warning = "\27[33m", info = "\27[36m" }

-- The words of a line round first .. last that fit, and the mark under them.
local function shown(line, first, last, width)
  local head, part, tail = line:sub(1, first - 1), line:sub(first, last), line:sub(last + 1)
  head, part, tail = utf8.valid(head), utf8.valid(part), utf8.valid(tail)
  head = head:gsub("[%c]", " ")
  part = part:gsub("[%c]", " ")
  tail = tail:gsub("[%c]", " ")
  local room = math.max(20, width - 4)
  -- a long line is cut at its left so that the mark is seen with what stands before
  local before = utf8.width(head)
  if before + math.min(utf8.width(part), 40) > room then
    local keep = math.max(8, math.floor(room / 4))
    local start = 1
    while utf8.width(head:sub(start)) > keep do
      start = start + 1
      while start <= #head and head:byte(start) >= 0x80 and head:byte(start) <= 0xBF do start = start + 1 end
    end
    head = head:sub(start)
    -- at a word's start where there is one
    head = "…" .. (head:match("^%S+%s+(%S.*)$") or head)
    before = utf8.width(head)
  end
  local marked = math.max(1, math.min(utf8.width(part), room - before))
  return utf8.shorten(head .. part .. tail, room):gsub("%s+$", ""), (" "):rep(before) .. ("^"):rep(marked)
end

--- One result; `options.color`, `options.width`.
---@param result gainsay.lint.Result
---@param options { color: boolean?, width: integer?, unit: string }
---@return string
function text.result(result, options)
  local out = {}
  local starts = columns.starts(result.text)
  local function paint(s, code) return options.color and code .. s .. "\27[0m" or s end
  for _, f in ipairs(result.findings) do
    local number = columns.line(starts, f.first)
    local _, column = columns.place(result.text, starts, f.first, options.unit)
    local line = columns.text(result.text, starts, number)
    local from = f.first - starts[number] + 1
    local to = math.min(#line, f.last - starts[number] + 1)
    out[#out + 1] = ("%s:%d:%d: %s: %s [%s]\n"):format(utf8.line(utf8.valid(result.path)), number, column,
      paint(f.severity, COLORS[f.severity]), utf8.line(utf8.valid(f.message)), f.rule)
    local words, mark = shown(line, from, math.max(from, to), options.width or 80)
    out[#out + 1] = "    " .. words .. "\n    " .. paint(mark, COLORS[f.severity]) .. "\n"
    for _, r in ipairs(f.related) do
      local l = columns.line(starts, r.first)
      local remark = ("    line %d: %s: "):format(l, utf8.line(utf8.valid(r.message)))
      out[#out + 1] = remark .. utf8.shorten(utf8.line(utf8.valid(result.text:sub(r.first, r.last))),
        math.max(30, (options.width or 80) - utf8.width(remark))) .. "\n"
    end
    out[#out + 1] = "\n"
  end
  return table.concat(out)
end

local function count(n, word) return ("%d %s%s"):format(n, word, n == 1 and "" or "s") end

--- What stands at the end: "1 error, 2 warnings, 0 remarks in 1 text"
---@param counts table<string, integer>
---@param texts integer
---@param suppressed integer
---@return string
function text.summary(counts, texts, suppressed)
  local total = counts.error + counts.warning + counts.info
  if total == 0 then
    return ("No findings in %s%s.\n"):format(count(texts, "text"),
      suppressed > 0 and (" (%d known or silenced)"):format(suppressed) or "")
  end
  return ("%s, %s, %s in %s%s.\n"):format(count(counts.error, "error"), count(counts.warning, "warning"),
    count(counts.info, "remark"), count(texts, "text"),
    suppressed > 0 and (" (%d more known or silenced)"):format(suppressed) or "")
end

return text
