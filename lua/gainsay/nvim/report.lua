--- The ledger of a buffer in a split; <CR> on a line goes to its place.

local api = vim.api

local report = {}

local STATUS = { denied = "denied", doubted = "doubted", confirmed = "confirmed", disputed = "disputed",
                 partial = "answered in part", no_comment = "no comment", unanswered = "NOT ANSWERED", open = "" }

--- The lines of the report and the byte that each stands for.
---@param result gainsay.lint.Result
---@return string[] lines
---@return table<integer, integer> places
function report.lines(result)
  local brief = require "gainsay.report.brief"
  local utf8 = require "gainsay.report.utf8"
  local doc = result.document
  local lines, places = {}, {}
  local function put(line, position)
    lines[#lines + 1] = line
    if position then places[#lines] = position end
  end
  local function at(s)
    local first
    for _, part in ipairs { s.source, s.cue, s.content } do
      for _, span in ipairs(part.spans) do
        if not first or span.first < first then first = span.first end
      end
    end
    return first or s.sentence.first
  end
  local function one(s, mark)
    put(("%5d  %s%s"):format(s.line, mark or "", brief.line(doc, s, 110)), at(s))
  end
  local function group(g)
    one(g.statement, (STATUS[g.status] or g.status) ~= "" and "[" .. (STATUS[g.status] or g.status) .. "] " or "")
    for _, answer in ipairs(g.answers) do
      put(("%5d      %s: %s"):format(answer.statement.line, brief.RELATIONS[answer.relation],
        utf8.shorten(brief.words(doc, answer.statement), 100)), at(answer.statement))
    end
    if #g.unanswered > 0 then put("           no answer of: " .. table.concat(g.unanswered, ", ")) end
  end
  local b = brief.of(doc)
  local function section(title, list, show)
    if #list == 0 then return end
    if #lines > 0 then put("") end
    put(title)
    for _, item in ipairs(list) do show(item) end
  end
  if #result.findings > 0 then
    put("Findings")
    for _, f in ipairs(result.findings) do
      put(("%5d  %s: %s [%s]"):format(f.line, f.severity, f.message, f.rule), f.first)
      for _, r in ipairs(f.related) do put(("%5d      %s"):format(r.line, r.message), r.first) end
    end
  end
  section("Accusations", b.accusations, group)
  section("Other claims that are answered", b.answered, group)
  section("Responses to what the text does not state", b.loose, one)
  section("Other statements", b.others, one)
  if #lines == 0 then put("Nobody states anything in this text.") end
  for _, warning in ipairs(brief.warnings(doc)) do put(warning) end
  return lines, places
end

--- Opens the report beside its buffer.
---@param buf integer
---@param result gainsay.lint.Result
function report.open(buf, result)
  local source_win = api.nvim_get_current_win()
  local lines, places = report.lines(result)
  vim.cmd("botright new")
  local win, scratch = api.nvim_get_current_win(), api.nvim_get_current_buf()
  vim.bo[scratch].buftype, vim.bo[scratch].bufhidden, vim.bo[scratch].swapfile = "nofile", "wipe", false
  vim.wo[win].wrap, vim.wo[win].number, vim.wo[win].spell = false, false, false
  api.nvim_buf_set_lines(scratch, 0, -1, false, lines)
  vim.bo[scratch].modifiable = false
  vim.bo[scratch].filetype = "gainsay"
  pcall(api.nvim_buf_set_name, scratch, "gainsay://" .. buf .. "/" .. scratch)
  api.nvim_win_set_height(win, math.min(#lines + 1, math.max(8, math.floor(vim.o.lines / 2))))
  local function go()
    local position = places[api.nvim_win_get_cursor(win)[1]]
    if not position or not api.nvim_buf_is_valid(buf) then return end
    local target = api.nvim_win_is_valid(source_win) and source_win or vim.fn.bufwinid(buf)
    if target == -1 then return end
    api.nvim_set_current_win(target)
    if api.nvim_get_current_buf() ~= buf then api.nvim_set_current_buf(buf) end
    require("gainsay.nvim").jump(buf, position)
  end
  -- the report's own keys; none is set elsewhere
  vim.keymap.set("n", "<CR>", go, { buffer = scratch, desc = "Go to this place of the text" })
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = scratch, desc = "Close the report" })
end

return report
