--- The ledger of a buffer in a split; <CR> on a line goes to its place.

local api = vim.api

local report = {}

--- The lines of the report and the byte that each stands for.
---@param result gainsay.lint.Result
---@param width integer? of the window
---@return string[] lines
---@return table<integer, integer> places
function report.lines(result, width)
  local brief = require "gainsay.report.brief"
  local claims = require "gainsay.claims"
  local utf8 = require "gainsay.report.utf8"
  local doc = result.document
  local lines, places = {}, {}
  width = math.max(width or 100, 40)
  -- A line that is no longer than the window: a number, what it is, words.
  local function put(number, head, words, position)
    local line = (number and ("%5d  "):format(number) or (" "):rep(7)) .. head
    if words then line = line .. utf8.shorten(words, width - utf8.width(line)) end
    lines[#lines + 1] = line
    if position then places[#lines] = position end
  end
  local function at(s) return (claims.whole(s)) end
  local function one(s) put(s.line, "", brief.line(doc, s, width), at(s)) end
  local function group(g)
    local s = g.statement
    local accused = #g.accused > 0 and " → " .. table.concat(g.accused, ", ") .. ": " .. brief.status(g.status) or ""
    put(s.line, "", brief.who(doc, s) .. accused, at(s))
    put(nil, "  ", (brief.said(doc, s)), at(s))
    for _, answer in ipairs(g.answers) do
      put(answer.statement.line, "  " .. brief.RELATIONS[answer.relation] .. (answer.weak and "?" or "") .. ": ",
        brief.words(doc, answer.statement), at(answer.statement))
    end
    if g.status == "partial" then put(nil, "  in part: ", brief.PARTIAL, at(s)) end
    if #g.unanswered > 0 then put(nil, "  no answer: ", table.concat(g.unanswered, ", "), at(s)) end
  end
  local b = brief.of(doc)
  local function section(title, list, show)
    if #list == 0 then return end
    if #lines > 0 then lines[#lines + 1] = "" end
    lines[#lines + 1] = title
    for _, item in ipairs(list) do show(item) end
  end
  section("Findings", result.findings, function(f)
    put(f.line, ("%s [%s] "):format(f.severity, f.rule), f.message, f.first)
    for _, r in ipairs(f.related) do put(r.line, "  ", r.message, r.first) end
  end)
  section("Accusations", b.accusations, group)
  section("Claims that were answered", b.answered, group)
  section("Other answers", b.loose, one)
  section("Other claims", b.others, one)
  if #lines == 0 then lines[1] = "Nobody claims anything in this text." end
  for _, warning in ipairs(brief.warnings(doc)) do lines[#lines + 1] = warning end
  return lines, places
end

-- The places of the reports, as marks in the text: they move with it as it is edited.
local namespace = api.nvim_create_namespace("gainsay.report")

-- Report by the buffer that it tells of: { buf =, marks = { [line] = id of a mark } }
local shown = {}

-- Marks the places of a report in its text; the ids by the report's lines.
local function mark(buf, places)
  api.nvim_buf_clear_namespace(buf, namespace, 0, -1)
  local marks, place = {}, require("gainsay.nvim").places(buf)
  for line, position in pairs(places) do
    local lnum, col = place(position)
    marks[line] = api.nvim_buf_set_extmark(buf, namespace, lnum, col, {})
  end
  return marks
end

-- Where a line of a report leads to now: row and column from 0, or nil.
local function target_of(buf, scratch)
  local id = shown[buf] and shown[buf].buf == scratch and shown[buf].marks[api.nvim_win_get_cursor(0)[1]]
  if not id or not api.nvim_buf_is_loaded(buf) then return nil end
  local at = api.nvim_buf_get_extmark_by_id(buf, namespace, id, {})
  return at[1], at[2]
end

-- A window with an empty report; <CR> and q are the report's own keys, none is set
-- elsewhere.
local function split(buf)
  local source_win = api.nvim_get_current_win()
  vim.cmd("botright new")
  local win, scratch = api.nvim_get_current_win(), api.nvim_get_current_buf()
  vim.bo[scratch].buftype, vim.bo[scratch].bufhidden, vim.bo[scratch].swapfile = "nofile", "wipe", false
  vim.wo[win].wrap, vim.wo[win].number, vim.wo[win].spell = false, false, false
  vim.bo[scratch].filetype = "gainsay"
  vim.b[scratch].gainsay_source = buf
  pcall(api.nvim_buf_set_name, scratch, "gainsay://" .. buf .. "/" .. scratch)
  local function go()
    local row, col = target_of(buf, scratch)
    if not row then return end
    local target = api.nvim_win_is_valid(source_win) and source_win or vim.fn.bufwinid(buf)
    if target == -1 then return end
    api.nvim_set_current_win(target)
    if api.nvim_get_current_buf() ~= buf then api.nvim_set_current_buf(buf) end
    require("gainsay.nvim").go(row, col)
  end
  vim.keymap.set("n", "<CR>", go, { buffer = scratch, desc = "Go to this place of the text" })
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = scratch, desc = "Close the report" })
  return win, scratch
end

--- Opens the report beside its buffer, or writes the one that is open anew.
---@param buf integer
---@param result gainsay.lint.Result
function report.open(buf, result)
  local lines, places = report.lines(result, vim.o.columns - 1)
  local win = shown[buf] and vim.fn.bufwinid(shown[buf].buf) or -1
  local scratch
  if win ~= -1 then
    scratch = shown[buf].buf
    api.nvim_set_current_win(win)
  else
    win, scratch = split(buf)
  end
  vim.bo[scratch].modifiable = true
  api.nvim_buf_set_lines(scratch, 0, -1, false, lines)
  vim.bo[scratch].modifiable = false
  api.nvim_win_set_height(win, math.min(#lines + 1, math.max(8, math.floor(vim.o.lines / 2))))
  shown[buf] = { buf = scratch, marks = mark(buf, places) }
end

return report
