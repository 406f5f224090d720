--- gainsay inside Neovim 0.7 and newer.
--
-- Diagnostics of prose buffers in a namespace of their own, made in a thread of
-- Neovim's pool; the command :Gainsay.  setup() is optional.  :help gainsay

local api, uv = vim.api, vim.loop

local M = {}

-- The folder that holds gainsay/, from this file's own name.
local ROOT = debug.getinfo(1, "S").source:sub(2):match("^(.*)/gainsay/nvim/init%.lua$")

local settings = {
  debounce = 300, -- milliseconds after the last change
  virtual_text = false,
  signs = false,
  underline = true,
  update_in_insert = true,
  max_bytes = 1048576, -- larger buffers are checked on :Gainsay lint only
  -- lint: a `lint` table, laid over that of .gainsayrc.lua
}

local KINDS = { markdown = "markdown", html = "html", xhtml = "html", text = "text", quarto = "markdown", rmd = "markdown" }
local SEVERITY = { error = vim.diagnostic.severity.ERROR, warning = vim.diagnostic.severity.WARN,
                   info = vim.diagnostic.severity.INFO }

local namespace
local function ns()
  if not namespace then
    namespace = api.nvim_create_namespace("gainsay")
    vim.diagnostic.config({ virtual_text = settings.virtual_text, signs = settings.signs,
                            underline = settings.underline, update_in_insert = settings.update_in_insert,
                            severity_sort = true }, namespace)
  end
  return namespace
end

--- The namespace of the diagnostics.
M.namespace = ns

-- What is known of a buffer: { timer, running, again }
local buffers = {}

local function notify(message, level)
  vim.notify("gainsay: " .. message, level or vim.log.levels.WARN)
end

local told = {}
local function notify_once(message)
  if told[message] then return end
  told[message] = true
  notify(message)
end

local function usable(buf)
  return api.nvim_buf_is_valid(buf) and api.nvim_buf_is_loaded(buf)
end

local function disabled(buf)
  return vim.b[buf].gainsay_disable == true or vim.b[buf].gainsay_disable == 1
    or vim.g.gainsay_disable == true or vim.g.gainsay_disable == 1
end

local function text_of(buf)
  return table.concat(api.nvim_buf_get_lines(buf, 0, -1, true), "\n") .. "\n"
end

local function kind_of(buf)
  return KINDS[vim.bo[buf].filetype] or "text"
end

-- The configuration of a buffer's file, its date, and setup's own as source.
local function config_of(buf)
  local name = api.nvim_buf_get_name(buf)
  local folder = name ~= "" and not name:find("^%a+://") and vim.fn.fnamemodify(name, ":p:h") or uv.cwd()
  local path = require("gainsay.config").find(folder) or ""
  local stamp = ""
  if path ~= "" then
    local stat = uv.fs_stat(path)
    stamp = stat and ("%d.%d %d"):format(stat.mtime.sec, stat.mtime.nsec, stat.size) or ""
  end
  return path, stamp, settings.lint and vim.inspect(settings.lint) or ""
end

-- ---- the core -------------------------------------------------------------------------

-- Where Neovim finds the core, or nil.
function M.library()
  local found = api.nvim_get_runtime_file("lua/gainsay/core.so", false)[1]
  if found then return found end
  for pattern in package.cpath:gmatch("[^;]+") do
    local path = pattern:gsub("%?", "gainsay/core")
    if uv.fs_stat(path) then return path end
  end
  return nil
end

--- Whether gainsay loads here; what is wrong where it does not.
---@return boolean ok
---@return string? message
function M.available()
  local ok, message = pcall(require, "gainsay")
  if ok then return true end
  if not M.library() then
    return false, "its library is not built: run `make nvim` in " .. vim.fn.fnamemodify(ROOT, ":h")
      .. " (see :checkhealth gainsay)"
  end
  return false, "its library does not load: run `make nvim` again in " .. vim.fn.fnamemodify(ROOT, ":h")
    .. " (see :checkhealth gainsay)\n" .. tostring(message)
end

-- ---- diagnostics --------------------------------------------------------------------------

-- Line and byte column, both from 0, of a byte of the text, from 0.
local function place(starts, offset)
  local line = require("gainsay.lint.columns").line(starts, offset)
  return line - 1, offset - starts[line]
end

-- Where the lines begin, in bytes from 0.
local function starts_of(lines)
  local starts, at = {}, 0
  for i, line in ipairs(lines) do
    starts[i] = at
    at = at + #line + 1
  end
  return starts
end

-- Findings (of format.json) as diagnostics.
local function diagnostics_of(findings, lines)
  local starts = starts_of(lines)
  local list = {}
  for i, f in ipairs(findings) do
    local lnum, col = place(starts, f.start)
    local end_lnum, end_col = place(starts, f["end"])
    local related = {}
    for k, r in ipairs(f.related) do
      local l, c = place(starts, r.start)
      local el, ec = place(starts, r["end"])
      related[k] = { lnum = l, col = c, end_lnum = el, end_col = ec, message = r.message }
    end
    list[i] = { lnum = lnum, col = col, end_lnum = end_lnum, end_col = end_col, severity = SEVERITY[f.severity],
                message = f.message, source = "gainsay", code = f.rule,
                user_data = { gainsay = { rule = f.rule, fingerprint = f.fingerprint, related = related } } }
  end
  return list
end

-- Runs in the thread, from its dump: it has no upvalues.
local function in_thread(root, library, ...)
  if not package.loaded["gainsay.nvim.worker"] then
    package.path = root .. "/?.lua;" .. root .. "/?/init.lua;" .. package.path
    if library ~= "" then
      package.preload["gainsay.core"] = function()
        local open, message = package.loadlib(library, "luaopen_gainsay_core")
        if not open then error(message, 0) end
        return open("gainsay.core")
      end
    end
  end
  local ok, worker = pcall(require, "gainsay.nvim.worker")
  if not ok then return "!" .. tostring(worker) end
  return worker.run(...)
end

local queue

local schedule

local function finished(buf, tick, answer)
  local state = buffers[buf]
  if not state then return end
  state.running = false
  local again = state.again
  state.again = false
  if not usable(buf) then
    buffers[buf] = nil
    return
  end
  if disabled(buf) then
    vim.diagnostic.reset(ns(), buf)
    return
  end
  -- the buffer has moved on: these findings are of a text that is no more
  if api.nvim_buf_get_changedtick(buf) ~= tick then return schedule(buf) end
  if answer:sub(1, 1) == "!" then
    notify_once(answer:sub(2))
    vim.diagnostic.reset(ns(), buf)
    return
  end
  local ok, result = pcall(vim.json.decode, answer)
  if not ok then return notify_once(tostring(result)) end
  vim.diagnostic.set(ns(), buf, diagnostics_of(result.findings, api.nvim_buf_get_lines(buf, 0, -1, true)))
  state.tick = tick
  if api.nvim_exec_autocmds then
    api.nvim_exec_autocmds("User", { pattern = "GainsayChecked", modeline = false })
  end
  if again then schedule(buf) end
end

-- Gives a text to the thread; `finished` gets its answer.  The work's number goes
-- through the thread and comes back with the answer.
local work, waiting, serial = nil, {}, 0

function queue(buf, tick, ...)
  work = work or uv.new_work(function(number, run, ...)
    return number, loadstring(run)(...)
  end, function(number, answer)
    local item = waiting[number]
    waiting[number] = nil
    vim.schedule(function() finished(item[1], item[2], answer or "!the thread gave no answer") end)
  end)
  serial = serial + 1
  waiting[serial] = { buf, tick }
  work:queue(serial, string.dump(in_thread), ...)
end

--- Checks a buffer now, in the background.
---@param buf integer?
function M.refresh(buf)
  buf = (buf == nil or buf == 0) and api.nvim_get_current_buf() or buf
  if not usable(buf) then return end
  if disabled(buf) then
    vim.diagnostic.reset(ns(), buf)
    return
  end
  local ok, message = M.available()
  if not ok then return notify_once(message) end
  local state = buffers[buf] or {}
  buffers[buf] = state
  if state.running then
    state.again = true
    return
  end
  state.running = true
  local tick = api.nvim_buf_get_changedtick(buf)
  local name = api.nvim_buf_get_name(buf)
  local path, stamp, own = config_of(buf)
  local text = text_of(buf)
  queue(buf, tick, ROOT, M.library() or "", path, stamp, own, name ~= "" and name or "-", kind_of(buf), text)
end

-- Checks a buffer when nothing has changed for a while.
function schedule(buf)
  local state = buffers[buf] or {}
  buffers[buf] = state
  if not state.timer then state.timer = uv.new_timer() end
  state.timer:stop()
  state.timer:start(settings.debounce, 0, vim.schedule_wrap(function()
    if not usable(buf) then return end
    if api.nvim_buf_get_offset(buf, api.nvim_buf_line_count(buf)) > settings.max_bytes then return end
    M.refresh(buf)
  end))
end

local function forget(buf)
  local state = buffers[buf]
  if not state then return end
  if state.timer then
    state.timer:stop()
    if not state.timer:is_closing() then state.timer:close() end
  end
  buffers[buf] = nil
end

local attached = {}

--- Checks a buffer from now on, as it changes.
---@param buf integer?
function M.attach(buf)
  buf = (buf == nil or buf == 0) and api.nvim_get_current_buf() or buf
  if attached[buf] or not usable(buf) or vim.bo[buf].buftype ~= "" then return end
  attached[buf] = true
  ns()
  api.nvim_buf_attach(buf, false, {
    on_lines = function(_, b)
      if not attached[b] then return true end
      schedule(b)
    end,
    on_reload = function(_, b) schedule(b) end,
    on_detach = function(_, b)
      attached[b] = nil
      forget(b)
    end,
  })
  schedule(buf)
end

--- Leaves a buffer alone from now on.
---@param buf integer?
function M.detach(buf)
  buf = (buf == nil or buf == 0) and api.nvim_get_current_buf() or buf
  attached[buf] = nil
  forget(buf)
  if usable(buf) then vim.diagnostic.reset(ns(), buf) end
end

-- ---- the ledger of a buffer ----------------------------------------------------------------

local last = {} -- buf, tick, result: what was asked for last

--- The buffer checked here and now: a gainsay.lint.Result with its document.
---@param buf integer
---@return gainsay.lint.Result?
function M.result(buf)
  local tick = api.nvim_buf_get_changedtick(buf)
  if last.buf == buf and last.tick == tick then return last.result end
  local ok, message = M.available()
  if not ok then
    notify(message)
    return nil
  end
  local path, stamp, own = config_of(buf)
  local name = api.nvim_buf_get_name(buf)
  local result
  result, message = require("gainsay.nvim.worker").check(path, stamp, own, name ~= "" and name or "-", kind_of(buf),
    text_of(buf))
  if not result then
    notify(message)
    return nil
  end
  last = { buf = buf, tick = tick, result = result }
  return result
end

-- The byte, from 1, at the cursor.
local function cursor_byte(buf)
  local at = api.nvim_win_get_cursor(0)
  return api.nvim_buf_get_offset(buf, at[1] - 1) + at[2] + 1
end

--- What gives row and column, from 0, of a byte, from 1, of a buffer as it is now.
---@param buf integer
---@return fun(position: integer): integer, integer
function M.places(buf)
  local starts = starts_of(api.nvim_buf_get_lines(buf, 0, -1, true))
  return function(position) return place(starts, position - 1) end
end

--- Moves the cursor of the current window to a row and column, from 0.
function M.go(row, col)
  vim.cmd("normal! m'")
  -- a mark of words that are gone may stand behind the last line
  api.nvim_win_set_cursor(0, { math.min(row + 1, api.nvim_buf_line_count(0)), col })
  vim.cmd("normal! zv")
end

-- ---- commands -------------------------------------------------------------------------------

local commands = {}

local function float(lines)
  local _, win = vim.lsp.util.open_floating_preview(lines, "markdown",
    { focus_id = "gainsay", border = "single", max_width = 80, wrap = true })
  if win then vim.wo[win].linebreak = true end
end

function commands.lint(buf) M.refresh(buf) end

function commands.report(buf)
  local result = M.result(buf)
  if result then require("gainsay.nvim.report").open(buf, result) end
end

function commands.explain(buf)
  local result = M.result(buf)
  if not result then return end
  local lines = require("gainsay.nvim.explain").lines(result, cursor_byte(buf), api.nvim_win_get_cursor(0)[1])
  if #lines == 0 then return notify("nothing is stated here", vim.log.levels.INFO) end
  float(lines)
end

function commands.hover(buf)
  local result = M.result(buf)
  if not result then return end
  local lines = require("gainsay.nvim.explain").claim(result, cursor_byte(buf), api.nvim_win_get_cursor(0)[1])
  if #lines == 0 then return notify("no claim here", vim.log.levels.INFO) end
  float(lines)
end

local OPEN = { ["unanswered-allegation"] = true, ["partial-reply"] = true }

commands["next-unanswered"] = function(buf)
  local result = M.result(buf)
  if not result then return end
  -- what lint finds open, and accusations that a desk might leave so
  local places = {}
  for _, f in ipairs(result.findings) do
    if OPEN[f.rule] then places[#places + 1] = { first = f.first, last = f.last, message = f.message } end
  end
  for _, g in ipairs(require("gainsay.report.brief").of(result.document).accusations) do
    local first, last = require("gainsay.claims").whole(g.statement)
    local known = #g.unanswered == 0
    for _, p in ipairs(places) do known = known or p.first <= last and first <= p.last end
    if not known then
      places[#places + 1] = { first = first, last = last, message = "no answer: " .. table.concat(g.unanswered, ", ") }
    end
  end
  table.sort(places, function(a, b) return a.first < b.first end)
  local here, target = cursor_byte(buf), nil
  for _, p in ipairs(places) do
    if p.first > here and not target then target = p end
  end
  target = target or places[1]
  if not target then return notify("every accusation is answered", vim.log.levels.INFO) end
  M.go(M.places(buf)(target.first))
  api.nvim_echo({ { target.message } }, false, {})
end

-- Findings as items of a quickfix or location list.
local function items(buf)
  local result = M.result(buf)
  if not result then return nil end
  local lines = api.nvim_buf_get_lines(buf, 0, -1, true)
  local starts = starts_of(lines)
  local list = {}
  for _, f in ipairs(result.findings) do
    local lnum, col = place(starts, f.first - 1)
    local end_lnum, end_col = place(starts, f.last)
    list[#list + 1] = { bufnr = buf, lnum = lnum + 1, col = col + 1, end_lnum = end_lnum + 1, end_col = end_col + 1,
                        type = f.severity:sub(1, 1):upper(), text = f.message .. " [" .. f.rule .. "]" }
    for _, r in ipairs(f.related) do
      local l, c = place(starts, r.first - 1)
      list[#list + 1] = { bufnr = buf, lnum = l + 1, col = c + 1, type = "N", text = "  " .. r.message }
    end
  end
  return list
end

function commands.quickfix(buf)
  local list = items(buf)
  if not list then return end
  vim.fn.setqflist({}, " ", { title = "gainsay", items = list })
  if #list > 0 then vim.cmd("botright copen") else notify("no findings", vim.log.levels.INFO) end
end

function commands.loclist(buf)
  local list = items(buf)
  if not list then return end
  vim.fn.setloclist(0, {}, " ", { title = "gainsay", items = list })
  if #list > 0 then vim.cmd("lopen") else notify("no findings", vim.log.levels.INFO) end
end

function commands.attach(buf) M.attach(buf) end
function commands.detach(buf) M.detach(buf) end

function commands.disable(buf)
  vim.b[buf].gainsay_disable = true
  vim.diagnostic.reset(ns(), buf)
end

function commands.enable(buf)
  vim.b[buf].gainsay_disable = false
  M.attach(buf)
  M.refresh(buf)
end

function commands.rule(_, name)
  local registry = require("gainsay.lint.rules").registry()
  local rule = name and registry[name]
  if not name then return notify("which rule? The brackets behind a finding name it") end
  if not rule then return notify("no rule is called '" .. name .. "'") end
  local text = {}
  require("gainsay.lint.command").explain(rule, function(s) text[#text + 1] = s end)
  float(vim.split(vim.trim(table.concat(text)), "\n", { plain = true }))
end

--- :Gainsay
function M.command(options)
  local words = options.fargs or {}
  local name = words[1] or "report"
  local run = commands[name]
  if not run then return notify("unknown: " .. name .. " (" .. table.concat(M.complete("", "", 0), ", ") .. ")") end
  local buf = api.nvim_get_current_buf()
  -- asked for in a report, a report is the text's, not of the report's own words
  local source = name == "report" and vim.b[buf].gainsay_source
  if source and usable(source) then buf = source end
  run(buf, words[2])
end

--- Completion of :Gainsay
function M.complete(lead, line)
  local list = {}
  if line and line:find("^%s*Gainsay%s+rule%s") then
    for _, id in ipairs(require("gainsay.lint.rules").LIST) do list[#list + 1] = id end
  else
    for name in pairs(commands) do list[#list + 1] = name end
    table.sort(list)
  end
  return vim.tbl_filter(function(name) return vim.startswith(name, lead) end, list)
end

--- Settings; optional.  Fields as in `settings` above, and `filetypes`.
---@param options table?
function M.setup(options)
  for key, value in pairs(options or {}) do
    if key == "filetypes" then
      api.nvim_create_autocmd("FileType", {
        group = api.nvim_create_augroup("gainsay", { clear = true }),
        pattern = value,
        callback = function(event) M.attach(event.buf) end,
      })
      -- those that were opened before
      for _, buf in ipairs(api.nvim_list_bufs()) do
        if vim.tbl_contains(type(value) == "table" and value or { value }, vim.bo[buf].filetype) then M.attach(buf) end
      end
    else
      settings[key] = value
    end
  end
  namespace = nil
  ns()
end

return M
