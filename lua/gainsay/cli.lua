--- The command line: gainsay report, gainsay match, gainsay explain.
--
-- Exit codes, part of the stable interface:
--   0  all texts were read
--   1  lint has findings at or above its fail level; no other command ends so
--   2  a mistake in the arguments or the configuration
--   3  something could not be read or written; everything else was
--  70  a mistake in gainsay itself
-- 141  the reader of the output went away (as with SIGPIPE)
--
-- Beyond the module this needs argparse, dkjson (for JSONL) and, for colour by
-- itself, the terminal's width, the progress bar and --jobs, luv.  Debian has them as
-- lua-argparse, lua-dkjson and lua-luv for every Lua, luarocks as argparse, dkjson
-- and luv.  They are asked for when they are needed, so that the module itself
-- depends on nothing.

local utf8 = require "gainsay.report.utf8"

local cli = {}

local OK, USAGE, UNREADABLE, BUG, PIPE = 0, 2, 3, 70, 141

-- ---- what may be missing ----------------------------------------------------------

local function optional(name)
  local ok, module = pcall(require, name)
  return ok and module or nil
end

local function complain(message)
  io.stderr:write("gainsay: ", message, "\n")
end

-- Leaves the program from anywhere below cli.main, which catches it.
local function leave(code, message)
  error({ exit = code, message = message }, 0)
end

local function needed(name, what)
  local module = optional(name)
  if not module then
    leave(USAGE, ("%s needs the Lua module %s (Debian: apt install lua-%s; or luarocks install %s)")
      :format(what, name, name, name))
  end
  return module
end

-- ---- output -------------------------------------------------------------------------

-- Writes to stdout and ends the program where that fails.
local function write(s)
  local ok, message = io.stdout:write(s)
  if ok then ok, message = io.stdout:flush() end
  if not ok then
    if message and message:find("[Bb]roken pipe") then leave(PIPE) end
    leave(UNREADABLE, "cannot write: " .. tostring(message))
  end
end

local function is_terminal(fd)
  local uv = optional("luv")
  return uv ~= nil and uv.guess_handle(fd) == "tty"
end

local function terminal_width()
  local uv = optional("luv")
  if not uv or not is_terminal(1) then return 80 end
  local tty = uv.new_tty(1, false)
  local width = tty and tty:get_winsize()
  if tty then tty:close() end
  if not width or width < 1 then return 80 end
  return math.max(40, math.min(width, 100))
end

local function wants_color(choice)
  if choice ~= "auto" then return choice == "always" end
  local no = os.getenv("NO_COLOR")
  return is_terminal(1) and (no == nil or no == "") and os.getenv("TERM") ~= "dumb"
end

-- ---- input --------------------------------------------------------------------------

local EXTENSIONS = { html = "html", htm = "html", xhtml = "html", jsonl = "jsonl", ndjson = "jsonl" }

local function input_of(path, choice)
  if choice then return choice end
  local extension = path:match("%.(%w+)$")
  return extension and EXTENSIONS[extension:lower()]
end

-- What strerror says, without the file's name that Lua puts before it.
local function reason_of(message, path)
  message = tostring(message)
  if message:sub(1, #path + 2) == path .. ": " then message = message:sub(#path + 3) end
  return message
end

local function open(path)
  if path == "-" then return io.stdin end
  local file, message = io.open(path, "rb")
  if not file then return nil, reason_of(message, path) end
  return file
end

-- The longest text that is read.
local function limit_of(args, engine)
  return args.max_bytes or engine.max_bytes or 67108864
end

-- The whole text of a file, or nil, message, code.  Not more than the limit is ever
-- read into memory.
local function read_text(path, limit)
  local file, message = open(path)
  if not file then return nil, message, "io" end
  local parts, n, failure = {}, 0, nil
  repeat
    local part, why = file:read(65536)
    if part then
      parts[#parts + 1] = part
      n = n + #part
    else
      failure = why
    end
  until not part or n > limit
  if file ~= io.stdin then file:close() end
  if failure then return nil, reason_of(failure, path), "io" end
  if n > limit then
    return nil, ("the text has more bytes than the limit of %d (max_bytes)"):format(limit), "too-big"
  end
  return table.concat(parts)
end

-- Lines of an open file, however long, whatever bytes: a function that returns the
-- line, or false for one longer than `limit`, or nil, message at the end or an error.
-- Lua's own "*l" would stop at a NUL in 5.1 and take a line of any length.
local function lines_of(file, limit)
  local buffer, at, ended, failure = "", 1, false, nil
  return function()
    local parts, n, long = {}, 0, false
    while true do
      local stop = buffer:find("\n", at, true)
      local part = buffer:sub(at, stop and stop - 1 or #buffer)
      n = n + #part
      if n > limit then
        long, parts = true, {}
      else
        parts[#parts + 1] = part
      end
      if stop then
        at = stop + 1
        break
      end
      if not ended then
        buffer, at = nil, 1
        buffer, failure = file:read(65536)
        if not buffer then buffer, ended = "", true end
      else
        at = #buffer + 1
      end
      if ended then
        if n == 0 then return nil, failure end
        break
      end
    end
    if long then return false end
    return (table.concat(parts):gsub("\r$", ""))
  end
end

-- ---- one text -------------------------------------------------------------------------

-- What reads items and writes their reports, in this process or in a worker: the
-- same code, so that the number of workers changes no byte.
--
-- An item is { kind = "file", name = path } or { kind = "line", name = default id,
-- payload = a line of JSONL } or { kind = "text", name = path, payload = what stood
-- there } or { kind = "error", name = id, payload = message }.

local Reader = {}
Reader.__index = Reader

local function new_reader(args, engine, style)
  return setmetatable({ args = args, engine = engine, style = style }, Reader)
end

-- The report in place of a text that could not be read: what goes to stdout, to
-- stderr, and true.
function Reader:failure(id, code, message, in_band)
  local format = self.style.format
  local line = ("gainsay: %s: %s\n"):format(utf8.line(utf8.valid(tostring(id))), message)
  if format == "json" or format == "jsonl" then
    local json = require "gainsay.report.json"
    return json.failure(id, code, message, { indent = format == "json" }) .. "\n", in_band and "" or line, true
  end
  return "", line, true
end

local META = { "headline", "published", "outlet" }

-- The text, meta and the whole record of a line of JSONL, or nil, message, code, and the
-- id where it has one.
local function decode(line, default_id)
  local dkjson = needed("dkjson", "JSONL input")
  local ok, record, at, message = pcall(dkjson.decode, line, 1, nil)
  if not ok then return nil, "the line nests too deep", "json", default_id end
  if message then return nil, "not JSON: " .. message, "json", default_id end
  if line:find("%S", at) then return nil, ("not JSON: more after column %d"):format(at - 1), "json", default_id end
  if type(record) ~= "table" or line:find("^%s*%[") then
    return nil, "not a JSON object", "record", default_id
  end
  local id = record.id
  if id == nil then
    id = default_id
  elseif type(id) == "number" then
    if id % 1 ~= 0 or id < -2 ^ 53 or id > 2 ^ 53 then
      return nil, "id must be a string or a whole number", "record", default_id
    end
  elseif type(id) ~= "string" then
    return nil, "id must be a string or a whole number", "record", default_id
  end
  if type(record.text) ~= "string" then
    return nil, record.text == nil and "no text" or "text must be a string", "record", id
  end
  local meta = { id = id }
  for _, key in ipairs(META) do
    local value = record[key]
    if value ~= nil and type(value) ~= "string" then
      return nil, key .. " must be a string", "record", id
    end
    meta[key] = value
  end
  return record.text, meta, record
end

--- Reads an item: what goes to stdout, what to stderr, and whether it failed.
function Reader:read(item)
  if item.kind == "error" then return self:failure(item.name, item.code or "io", item.payload, item.in_band) end
  local text, meta, code, id
  local in_band = item.kind == "line"
  if in_band then
    text, meta, code, id = decode(item.payload, item.name)
    if not text then return self:failure(id, code, meta, true) end
  else
    if item.kind == "text" then
      text = item.payload
    else
      text, meta, code = read_text(item.name, limit_of(self.args, self.engine))
      if not text then return self:failure(item.name, code, meta) end
    end
    meta = { id = item.name }
    local input = input_of(item.name, self.args.input)
    if input then meta.input = input end
  end
  local doc, message
  meta.match = false
  doc, message, code = self.engine:read(text, meta)
  if not doc then return self:failure(meta.id, code, message, in_band) end
  local out = doc:report(self.style.format, self.style)
  doc:close()
  return out, "", false
end

-- ---- all texts -------------------------------------------------------------------------

-- A JSONL line may be longer than its text: "\u0000" is six bytes for one.
local function line_limit(args, engine)
  return 6 * limit_of(args, engine) + 65536
end

-- The items of the arguments, one after the other; nil at the end.  `seen` counts the
-- bytes that were taken, for the progress bar.
local function items_of(args, engine, seen)
  local next_file = 1
  local lines, path, number, file
  return function()
    while true do
      if lines then
        local line, failure = lines()
        if line == nil then
          lines = nil
          if file ~= io.stdin then file:close() end
          if failure then
            return { kind = "error", name = path, payload = reason_of(failure, path) }
          end
        else
          number = number + 1
          seen.texts = seen.texts + 1
          local name = ("%s:%d"):format(path, number)
          if line == false then
            return { kind = "error", name = name, code = "too-big", in_band = true,
                     payload = "the line is too long for the limit on texts (max_bytes)" }
          end
          if line:find("%S") then
            seen.bytes = seen.bytes + #line + 1
            return { kind = "line", name = name, payload = line }
          end
          seen.texts = seen.texts - 1
        end
      else
        path = args.files[next_file]
        if not path then return nil end
        next_file = next_file + 1
        if input_of(path, args.input) == "jsonl" then
          local message
          file, message = open(path)
          if not file then
            return { kind = "error", name = path, payload = message }
          end
          lines, number = lines_of(file, line_limit(args, engine)), 0
        else
          seen.texts = seen.texts + 1
          seen.bytes = seen.bytes + (seen.sizes[path] or 0)
          if path ~= "-" then return { kind = "file", name = path } end
          -- standard input is this process's, not a worker's
          local text, message, code = read_text(path, limit_of(args, engine))
          if not text then return { kind = "error", name = path, payload = message, code = code } end
          return { kind = "text", name = path, payload = text }
        end
      end
    end
  end
end

-- ---- progress ----------------------------------------------------------------------------

local function new_progress(args)
  local uv = optional("luv")
  local seen = { texts = 0, bytes = 0, sizes = {}, total = 0 }
  local progress = { seen = seen }
  local shown, started, last = false, nil, nil
  if not uv or not is_terminal(2) then
    progress.clear = function() end
    progress.show = progress.clear
    return progress
  end
  started = uv.hrtime()
  last = started
  for _, path in ipairs(args.files) do
    local stat = path ~= "-" and uv.fs_stat(path)
    if stat and stat.type == "file" then
      seen.sizes[path] = stat.size
      if seen.total then seen.total = seen.total + stat.size end
    else
      seen.total = nil -- nobody knows how long a pipe is
    end
  end
  function progress.clear()
    if shown then io.stderr:write("\r\27[K") end
    shown = false
  end
  -- After a second of work, ten times a second.
  function progress.show()
    local now = uv.hrtime()
    if now - started < 1e9 or now - last < 1e8 then return end
    last = now
    local bar = ""
    if seen.total and seen.total > 0 then
      local share = math.min(1, seen.bytes / seen.total)
      local full = math.floor(share * 30)
      bar = ("[%s%s] %3d %%  "):format(("#"):rep(full), ("."):rep(30 - full), math.floor(share * 100))
    end
    io.stderr:write("\r\27[K", bar, ("%d texts"):format(seen.texts))
    io.stderr:flush()
    shown = true
  end
  return progress
end

-- ---- workers --------------------------------------------------------------------------------

-- A worker is this program again with --worker: it takes items from stdin and gives
-- results on stdout, each a line of numbers and then as many bytes:
--
--     KIND CODE IN_BAND NAME-BYTES PAYLOAD-BYTES \n NAME PAYLOAD
--     FAILED OUT-BYTES ERR-BYTES \n OUT ERR

-- A string.format("%s") of 5.1 stops at a NUL, so packing is by concatenation.
local function pack_item(item)
  local payload = item.payload or ""
  return table.concat { item.kind, " ", item.code or "-", item.in_band and " 1 " or " 0 ",
    ("%d %d\n"):format(#item.name, #payload), item.name, payload }
end

local function read_exactly(n)
  if n == 0 then return "" end
  return io.read(n)
end

local function work(reader)
  while true do
    local header = io.read("*l")
    if not header then return OK end
    local kind, code, in_band, n, m = header:match("^(%a+) (%S+) (%d) (%d+) (%d+)$")
    if not kind then return UNREADABLE end
    local item = { kind = kind, code = code ~= "-" and code or nil, in_band = in_band == "1" }
    item.name = read_exactly(tonumber(n))
    item.payload = read_exactly(tonumber(m))
    if not item.name or not item.payload then return OK end
    local out, err, failed = reader:read(item)
    write(table.concat { failed and "1 " or "0 ", ("%d %d\n"):format(#out, #err), out, err })
  end
end

-- Runs the items in `jobs` workers and calls emit(out, err, failed) in their order.
-- At most WINDOW items a worker are under way or waiting for an earlier one.
local WINDOW = 4

local function run_workers(args, jobs, next_item, reader, emit, progress)
  local uv = needed("luv", "--jobs")
  local command = uv.exepath()
  local arguments = { "-e", ("package.path, package.cpath = %q, %q"):format(package.path, package.cpath) }
  arguments[#arguments + 1] = args.script
  for _, a in ipairs(args.raw) do arguments[#arguments + 1] = a end
  arguments[#arguments + 1] = "--worker"
  arguments[#arguments + 1] = ("%s,%d,%d"):format(reader.style.format, reader.style.width,
    reader.style.color and 1 or 0)

  local results, sent, printed = {}, 0, 0
  local ended, broken = false, nil
  local idle, alive = {}, {}

  local function finish(seq, out, err, failed)
    results[seq] = { out, err, failed }
  end

  local function drop(worker)
    if worker.gone then return end
    worker.gone = true
    alive[worker] = nil
    for i = #idle, 1, -1 do
      if idle[i] == worker then table.remove(idle, i) end
    end
    if not worker.input:is_closing() then worker.input:close() end
    if not worker.output:is_closing() then worker.output:close() end
  end

  local function died(worker, how)
    local item, seq = worker.item, worker.seq
    drop(worker)
    if item then
      worker.item = nil
      finish(seq, reader:failure(item.name, "worker", "the process that read this text ended: " .. how,
        item.kind == "line"))
    end
  end

  local function spawn()
    local worker = { input = uv.new_pipe(false), output = uv.new_pipe(false), buffer = {}, size = 0 }
    local handle, pid
    handle, pid = uv.spawn(command, { args = arguments, stdio = { worker.input, worker.output, 2 } },
      function(code, signal)
        handle:close()
        worker.exited = signal ~= 0 and "signal " .. signal or "exit code " .. code
        -- what it wrote before it ended is still in the pipe; its end comes after
        if worker.closed then died(worker, worker.exited) end
      end)
    if not handle then
      worker.input:close()
      worker.output:close()
      return nil, pid
    end
    alive[worker] = true
    worker.output:read_start(function(err, data)
      if err or not data then
        worker.closed = true
        if worker.exited then died(worker, worker.exited) end
        return
      end
      worker.buffer[#worker.buffer + 1] = data
      worker.size = worker.size + #data
      if not worker.want then
        local all = table.concat(worker.buffer)
        worker.buffer = { all }
        local failed, n, m, at = all:match("^(%d) (%d+) (%d+)\n()")
        if not at then return end
        worker.failed, worker.out, worker.err = failed == "1", tonumber(n), tonumber(m)
        worker.from = at
        worker.want = at - 1 + worker.out + worker.err
      end
      if worker.size >= worker.want then
        local all = table.concat(worker.buffer)
        finish(worker.seq, all:sub(worker.from, worker.from + worker.out - 1),
          all:sub(worker.from + worker.out, worker.want), worker.failed)
        worker.buffer, worker.size, worker.want, worker.item = {}, 0, nil, nil
        idle[#idle + 1] = worker
      end
    end)
    return worker
  end

  local function give(worker, item, seq)
    worker.item, worker.seq = item, seq
    -- a worker that is gone fails here too; its end reports the item
    worker.input:write(pack_item(item), function() end)
  end

  local function count(set)
    local n = 0
    for _ in pairs(set) do n = n + 1 end
    return n
  end

  while true do
    while not ended and sent - printed < jobs * WINDOW do
      local worker = table.remove(idle)
      if not worker and count(alive) < jobs then
        local message
        worker, message = spawn()
        if not worker then
          broken = message
          break
        end
      end
      if not worker then break end
      local item = next_item()
      if not item then
        ended = true
        idle[#idle + 1] = worker
        break
      end
      sent = sent + 1
      give(worker, item, sent)
      uv.run("nowait")
    end
    if broken then leave(UNREADABLE, "cannot start a worker: " .. broken) end
    while results[printed + 1] do
      local r = results[printed + 1]
      printed = printed + 1
      results[printed] = nil
      emit(r[1], r[2], r[3])
      progress.show()
    end
    if ended and printed == sent then break end
    if not results[printed + 1] and (ended or #idle == 0 or sent - printed >= jobs * WINDOW) then uv.run("once") end
  end
  for worker in pairs(alive) do worker.input:shutdown(function() drop(worker) end) end
  uv.run("default")
end

-- ---- commands --------------------------------------------------------------------------------

local function load_gainsay()
  local ok, gainsay = pcall(require, "gainsay")
  if not ok then leave(USAGE, (tostring(gainsay):gsub("^gainsay: ", ""))) end
  return gainsay
end

local function new_engine(args)
  local gainsay = load_gainsay()
  local path = args.config
  if not path and not args.no_config then path = require("gainsay.config").find(".") end
  local engine, message = gainsay.new { config = path, max_bytes = args.max_bytes }
  if not engine then leave(USAGE, message) end
  return engine
end

-- The format where none is asked for: one ledger a line where all input is JSONL.
local function default_format(args)
  for _, path in ipairs(args.files) do
    if input_of(path, args.input) ~= "jsonl" then return "text" end
  end
  return "jsonl"
end

local function report(args)
  if args.input == "jsonl" then needed("dkjson", "JSONL input") end
  local engine = new_engine(args)
  local style
  if args.worker then
    local format, width, color = args.worker:match("^(%a+),(%d+),(%d)$")
    if not format then leave(USAGE, "--worker is for gainsay itself") end
    style = { format = format, width = tonumber(width), color = color == "1", all = args.all }
    return work(new_reader(args, engine, style))
  end
  style = { format = args.format or default_format(args), width = terminal_width(),
            color = wants_color(args.color), all = args.all }
  local reader = new_reader(args, engine, style)
  local progress = new_progress(args)
  local next_item = items_of(args, engine, progress.seen)
  local failures, texts = 0, 0
  local jsonl = style.format == "json" or style.format == "jsonl"

  local function emit(out, err, failed)
    texts = texts + 1
    if failed then failures = failures + 1 end
    progress.clear()
    if err ~= "" then io.stderr:write(err) end
    if out ~= "" then
      if style.format == "text" and texts > 1 then out = "\n" .. out end
      write(out)
    end
  end

  local several = args.jobs > 1 and (#args.files > 1 or input_of(args.files[1], args.input) == "jsonl")
  if several then
    run_workers(args, args.jobs, next_item, reader, emit, progress)
  else
    for item in next_item do
      emit(reader:read(item))
      progress.show()
    end
  end
  progress.clear()
  if failures == 0 then return OK end
  if texts > 1 and jsonl then complain(("%d of %d texts could not be read"):format(failures, texts)) end
  return UNREADABLE
end

-- ---- match -------------------------------------------------------------------------------------

-- The spans of an answer as the public format counts them.
local function public_answer(claim, answer)
  local spans = {}
  for i, span in ipairs(answer.spans) do spans[i] = { start = span.first - 1, ["end"] = span.last, text = span.text } end
  return { claim = claim, stance = answer.stance, confidence = answer.confidence, spans = spans, why = answer.why }
end

-- Holds claims, strings, against a document: their answers, or nil, message, code.
local function answers_of(engine, claims, doc)
  local answers = {}
  for i, claim in ipairs(claims) do
    local answer, message, code = engine:match(claim, doc)
    if not answer then return nil, message, code end
    answers[i] = public_answer(claim, answer)
  end
  return answers
end

local function claims_of(record)
  local claims = record.claims
  if claims == nil then return nil, "no claims" end
  local n = 0
  if type(claims) == "table" then
    for _ in pairs(claims) do n = n + 1 end
    if #claims == n and (getmetatable(claims) or {}).__jsontype ~= "object" then
      for _, claim in ipairs(claims) do
        if type(claim) ~= "string" then n = nil end
      end
      if n then return claims end
    end
  end
  return nil, "claims must be a list of strings"
end

-- One line of JSONL: the line that answers it, and whether that is an error.
local function match_line(engine, line, default_id)
  local json = require "gainsay.report.json"
  local text, meta, record, id = decode(line, default_id)
  if not text then return json.failure(id, record, meta), true end
  local claims, message = claims_of(record)
  if not claims then return json.failure(meta.id, "record", message), true end
  local doc, answers, code
  doc, message, code = engine:read(text, meta)
  if not doc then return json.failure(meta.id, code, message), true end
  answers, message, code = answers_of(engine, claims, doc)
  doc:close()
  if not answers then return json.failure(meta.id, code, message), true end
  return json.answers { id = meta.id, answers = answers }, false
end

local function match_lines(args, engine)
  needed("dkjson", "JSONL input")
  local path = args.jsonl
  local file, message = open(path)
  if not file then
    complain(path .. ": " .. message)
    return UNREADABLE
  end
  local number, count, failures = 0, 0, 0
  local next_line = lines_of(file, line_limit(args, engine))
  while true do
    local line, failure = next_line()
    if line == nil then
      if file ~= io.stdin then file:close() end
      if failure then
        complain(path .. ": " .. reason_of(failure, path))
        failures = failures + 1
      end
      break
    end
    number = number + 1
    if not line or line:find("%S") then
      local id, out, failed = ("%s:%d"):format(path, number), nil, true
      if line then
        out, failed = match_line(engine, line, id)
      else
        out = require("gainsay.report.json").failure(id, "too-big",
          "the line is too long for the limit on texts (max_bytes)")
      end
      count = count + 1
      if failed then failures = failures + 1 end
      write(out .. "\n")
    end
  end
  if failures == 0 then return OK end
  complain(("%d of %d lines could not be read"):format(failures, count))
  return UNREADABLE
end

local function match_files(args, engine)
  local claim, message, code = engine:read(args.claim)
  if not claim then leave(USAGE, "the claim cannot be read: " .. message) end
  local style = { width = terminal_width(), color = wants_color(args.color) }
  local failures = 0
  for i, path in ipairs(args.files) do
    local out, text, doc, answer
    text, message, code = read_text(path, limit_of(args, engine))
    if text then doc, message, code = engine:read(text, { id = path, input = input_of(path, args.input) }) end
    if doc then answer, message, code = engine:match(claim, doc) end
    if answer then
      if args.format == "text" then
        out = (i > 1 and "\n" or "") .. require("gainsay.report.match").render(doc, answer, style)
      else
        out = require("gainsay.report.json").answers({ id = path, answers = { public_answer(args.claim, answer) } },
          { indent = args.format == "json" }) .. "\n"
      end
    else
      failures = failures + 1
      complain(utf8.line(utf8.valid(path)) .. ": " .. message)
      if args.format ~= "text" then
        out = require("gainsay.report.json").failure(path, code, message, { indent = args.format == "json" }) .. "\n"
      end
    end
    if doc then doc:close() end
    if out then write(out) end
  end
  return failures == 0 and OK or UNREADABLE
end

local function match(args)
  for _, path in ipairs(args.files) do
    if input_of(path, args.input) == "jsonl" then
      leave(USAGE, "match reads JSONL with its own claims: gainsay match --jsonl " .. path)
    end
  end
  if args.jsonl then
    if args.claim then leave(USAGE, "with --jsonl the claims stand in the lines") end
    if args.format and args.format ~= "jsonl" then leave(USAGE, "--jsonl answers in JSONL") end
    return match_lines(args, new_engine(args))
  end
  if not args.claim or #args.files == 0 then leave(USAGE, "match wants a claim and files, or --jsonl FILE") end
  args.format = args.format or "text"
  return match_files(args, new_engine(args))
end

-- ---- explain -----------------------------------------------------------------------------------

local ANONYMITY = {
  none = "nobody is named", named = "named", role = "known by role", unnamed = "not named",
  collective = "not named, several",
}
local function explain_statement(doc, s, put)
  local brief = require "gainsay.report.brief"
  local function line(words) return brief.clean(doc, words) end
  local function name(id) return id and line(doc.entities[id].name) or nil end
  local function say(label, value)
    if value and value ~= "" then
      for i, part in ipairs(utf8.wrap(value, 66)) do
        put(("  %-9s %s"):format(i == 1 and label or "", part))
      end
    end
  end
  local function short(id)
    local other = doc.statements[id]
    return ("line %d: %s"):format(other.line, brief.line(doc, other, 160))
  end

  put(("%d. %s %s"):format(s.id, brief.source(doc, s), brief.STANCES[s.stance]))
  local voice = name(s.source.party)
  if voice and s.source.party ~= s.source.entity then voice = "; speaks for " .. voice else voice = "" end
  say("source", ("%s (%s, %s%s)"):format(s.source.text == "" and "none" or line(s.source.text), s.source.kind,
    ANONYMITY[s.source.anonymity] or s.source.anonymity, voice))
  say("cue", line(s.cue.text) .. (s.cue.lemma and " (" .. s.cue.lemma .. ")" or ""))
  say("content", s.content.text ~= "" and line(s.content.text) .. " (" .. s.content.quotation .. ")" or "none")
  local hedges = {}
  for i, hedge in ipairs(s.hedges) do hedges[i] = line(hedge.text) end
  say("weight", ("certainty %.2f%s%s%s"):format(s.certainty,
    #hedges > 0 and ", hedged by “" .. table.concat(hedges, "”, “") .. "”" or "",
    s.factive and ", the cue vouches for it" or "",
    s.polarity == "-" and ", says that it is not so" or ""))
  say("told to", s.told_to and line(s.told_to.text))
  say("when", s.when and line(s.when.text))
  say("through", s.via and short(s.via))

  for _, link in ipairs(doc.links) do
    local other, how
    if link.response == s.id then
      other, how = link.claim, brief.ANSWERS[link.relation]
    elseif link.claim == s.id then
      other, how = link.response, "is answered (" .. brief.RELATIONS[link.relation] .. ") in"
    end
    if other then
      say(how == brief.ANSWERS[link.relation] and "answers" or "answered", how .. " " .. short(other)
        .. (" (confidence %.2f), because"):format(link.confidence))
      for _, reason in ipairs(link.why) do
        say("", brief.reason(doc, reason))
      end
    end
  end
  for _, claim in ipairs(doc.claims) do
    if claim.statement == s.id then
      say("status", brief.OUTCOMES[claim.status] or claim.status)
      local accused, unanswered = {}, {}
      for i, id in ipairs(claim.accused) do accused[i] = name(id) end
      for i, id in ipairs(claim.unanswered) do unanswered[i] = name(id) end
      say("accuses", table.concat(accused, ", "))
      say("no answer", table.concat(unanswered, ", "))
      for _, id in ipairs(claim.same_as) do say("same as", short(id)) end
    end
  end
  put("")
end

local function explain(args)
  local path, number = args.place:match("^(.*):(%d+)$")
  number = tonumber(number)
  if not path or path == "" or number < 1 then leave(USAGE, "explain wants FILE:LINE, a line from 1") end
  local engine = new_engine(args)
  local text, message = read_text(path, limit_of(args, engine))
  if not text then
    complain(path .. ": " .. message)
    return UNREADABLE
  end
  local input = input_of(path, args.input)
  if input == "jsonl" then leave(USAGE, "explain reads one text, not JSONL") end
  local doc
  doc, message = engine:read(text, { id = path, input = input, match = false })
  if not doc then
    complain(path .. ": " .. message)
    return UNREADABLE
  end
  local out, found = {}, false
  local function put(line) out[#out + 1] = line end
  for _, s in ipairs(doc.statements) do
    local first, last = s.line, s.line
    for _, part in ipairs { s.source, s.cue, s.content } do
      for _, span in ipairs(part.spans) do last = math.max(last, (doc:locate(span.last))) end
    end
    if first <= number and number <= last then
      found = true
      explain_statement(doc, s, put)
    end
  end
  if not found then
    local kind = "no text"
    for _, block in ipairs(doc.blocks) do
      if (doc:locate(block.first)) <= number and number <= (doc:locate(math.max(block.last, block.first))) then
        kind = block.kind == "furniture" and "page furniture" or block.kind
      end
    end
    put(("%s, line %d (%s): no statement."):format(utf8.line(utf8.valid(path)), number, kind))
  end
  while out[#out] == "" do out[#out] = nil end
  write(table.concat(out, "\n") .. "\n")
  return OK
end

-- ---- arguments ------------------------------------------------------------------------------------

local function version_text()
  local v = load_gainsay().version()
  return ("gainsay %s\n%s\nutf8proc %s\nUnicode %s\nledger format %d\nmodel %d"):format(v.gainsay,
    jit and jit.version or _VERSION, v.utf8proc, v.unicode, v.ledger, v.model)
end

local function whole(least)
  return function(s)
    local n = s:find("^%d+$") and tonumber(s)
    if not n or n < least or n > 2 ^ 31 then return nil, ("'%s' is not a whole number from %d"):format(s, least) end
    return n
  end
end

local function new_parser(argparse)
  local parser = argparse("gainsay", "Who claims what in a news article, and who answers it.")
    :epilog("Exit codes: 0 all read, 1 lint has findings, 2 wrong arguments or configuration, "
      .. "3 something could not be read or written.")
  parser:command_target("command")
  parser:require_command(false)
  parser:flag("--version", "Print the versions of gainsay, Lua, utf8proc and Unicode.")

  local function common(command, inputs)
    command:option("--input", "What the input is; else by extension (.html, .htm, .xhtml, .jsonl, .ndjson)."):choices(inputs)
    command:option("--config", "Configuration file; else the nearest .gainsayrc.lua here or above."):argname("FILE")
    command:flag("--no-config", "Look for no configuration file.")
    command:option("--max-bytes", "Longest text that is read (67108864)."):argname("N"):convert(whole(1))
  end

  local r = parser:command("report", "Print the ledgers of texts.")
  r:argument("files", "Files, or - for standard input."):args("+"):argname("FILE")
  r:option("--format", "text (else jsonl where all input is JSONL), json, jsonl or md.")
    :choices { "text", "json", "jsonl", "md" }
  common(r, { "text", "html", "jsonl" })
  r:option("--color", "When to use colour: auto, always or never."):choices { "auto", "always", "never" }:default "auto"
  r:flag("--all", "Show every claim and answer, the doubtful ones too.")
  r:option("--jobs", "Read with so many processes."):argname("N"):convert(whole(1)):default "1"
  r:option("--worker"):hidden(true)

  local m = parser:command("match", "Say what texts do with a claim: assert, confirm, deny, doubt or report it, or none of it.")
  m:argument("claim", "A sentence or a headline."):args("?"):argname("CLAIM")
  m:argument("files", "Files, or - for standard input."):args("*"):argname("FILE")
  m:option("--jsonl", 'A file of lines {"id", "text", "claims"}, or -; answers are lines too.'):argname("FILE")
  m:option("--format", "text, json or jsonl."):choices { "text", "json", "jsonl" }
  common(m, { "text", "html" })
  m:option("--color", "When to use colour: auto, always or never."):choices { "auto", "always", "never" }:default "auto"

  local e = parser:command("explain", "Say in words what stands in a line, what it answers and why.")
  e:argument("place", "FILE:LINE"):argname("FILE:LINE")
  common(e, { "text", "html" })

  require("gainsay.lint.command").define(parser)
  return parser
end

local function run(arguments)
  local argparse = needed("argparse", "the command")
  local parser = new_parser(argparse)
  local raw = {}
  for i = 1, #arguments do raw[i] = arguments[i] end
  -- argparse would leave with 255
  local ok, args = parser:pparse(raw)
  if not ok then leave(USAGE, tostring(args) .. "\nTry: gainsay --help") end
  args.raw, args.script = raw, arguments[0]
  if args.version then
    write(version_text() .. "\n")
    return OK
  end
  if args.command == "explain" then return explain(args) end
  if args.command == "report" then return report(args) end
  if args.command == "match" then return match(args) end
  if args.command == "lint" then
    return require("gainsay.lint.command").run(args, {
      put = write, complain = complain, color = wants_color, width = terminal_width,
    })
  end
  leave(USAGE, "a command is wanted: report, match, explain or lint\nTry: gainsay --help")
end

--- Runs the command and returns its exit code.
---@param arguments string[] as Lua's arg
---@return integer
function cli.main(arguments)
  local ok, result = xpcall(function() return run(arguments) end, function(err)
    if type(err) == "table" then return err end
    return debug.traceback(tostring(err), 2)
  end)
  if ok then return result end
  if type(result) == "table" and result.exit then
    if result.message then complain(result.message) end
    return result.exit
  end
  complain("this is a mistake in gainsay, please report it:\n" .. tostring(result))
  return BUG
end

return cli
