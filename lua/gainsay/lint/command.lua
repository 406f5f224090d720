--- The command: gainsay lint.
--
-- Stable interface for editors and tools (fields and options are only ever added):
--
--   gainsay lint [options] FILE...          FILE may be - for standard input
--   --format line    path:line:col: severity: message [rule]
--                    columns count bytes from 1 (--column-unit codepoints or utf16)
--   --format jsonl   one object a text, --format json one document, --format sarif 2.1.0
--   --stdin-filename NAME     what standard input is called, and what kind it is
--   Exit codes: 0 no finding at or above the fail level, 1 such findings, 2 a mistake in
--   the arguments or the configuration, 3 an input could not be read (a text that was
--   not read is never reported as clean, whatever else was found).

local command = {}

local OK, FINDINGS, USAGE, UNREADABLE = 0, 1, 2, 3

--- Adds the command to an argparse parser.
---@param parser table
---@return table
function command.define(parser)
  local l = parser:command("lint", "Say what an editor would want to know before a text goes out.")
  l:argument("files", "Files, or - for standard input."):args("*"):argname("FILE")
  l:option("--format", "text, line, json, jsonl or sarif."):choices { "text", "line", "json", "jsonl", "sarif" }:default "text"
  l:option("--preset", "default, bbc, ap, reuters, guardian, strict or quiet."):argname("NAME")
  l:option("--rule", "Set one rule: ID=SEVERITY (error, warning, info, off)."):argname("ID=SEVERITY"):count("*")
  l:option("--only", "Only these rules, commas between."):argname("IDS")
  l:option("--load", "A file with a rule of your own; it is run."):argname("FILE"):count("*")
  l:option("--input", "text, markdown or html; else by extension."):choices { "text", "markdown", "html" }
  l:option("--stdin-filename", "What standard input is called."):argname("NAME")
  l:option("--headline", "The headline, where it is not in the text."):argname("WORDS")
  l:option("--published", "The date of publication."):argname("DATE")
  l:option("--outlet", "Whose text it is."):argname("NAME")
  l:option("--genre", "news, opinion, court or sport."):choices { "news", "opinion", "court", "sport" }
  l:option("--fail-level", "Least severity that makes the exit code 1 (warning)."):choices { "error", "warning", "info" }
  l:flag("--exit-zero", "Exit with 0 whatever is found.")
  l:option("--baseline", "Report nothing that stands in this file."):argname("FILE")
  l:option("--write-baseline", "Write what is found to this file and exit with 0."):argname("FILE")
  l:option("--column-unit", "What columns of text and line count."):choices { "bytes", "codepoints", "utf16" }:default "bytes"
  l:option("--color", "When to use colour: auto, always or never."):choices { "auto", "always", "never" }:default "auto"
  l:option("--config", "Configuration file; else the nearest .gainsayrc.lua at or above each text."):argname("FILE")
  l:flag("--no-config", "Look for no configuration file.")
  l:option("--max-bytes", "Longest text that is read (67108864)."):argname("N"):convert(tonumber)
  l:flag("--list-rules", "List the rules with their severity.")
  l:option("--explain", "Explain a rule."):argname("RULE")
  return l
end

-- ---- help on rules ---------------------------------------------------------------------

local function list_rules(registry, chosen, put)
  local rules = require "gainsay.lint.rules"
  local on = {}
  for _, entry in ipairs(chosen.rules) do on[entry.rule.id] = entry.severity end
  for _, id in ipairs(rules.ordered(registry)) do
    put(("%-24s %-8s %s\n"):format(id, on[id] or "off", registry[id].summary))
  end
end

local function wrap(s, put, indent)
  local utf8 = require "gainsay.report.utf8"
  for _, line in ipairs(utf8.wrap((s:gsub("%s+", " ")), 76)) do put((indent or "") .. line .. "\n") end
end

--- Explains a rule in text.
---@param rule gainsay.lint.Rule
---@param put fun(s: string)
function command.explain(rule, put)
  put(("%s (%s%s)\n%s\n"):format(rule.id, rule.severity, rule.default == "off" and ", off unless asked for" or "", rule.summary))
  local doc = rule.doc
  if not doc then return end
  put("\n")
  wrap(doc.what, put)
  put("\n")
  wrap(doc.why, put)
  put("\nInstead of   " .. doc.bad .. "\nwrite        " .. doc.good .. "\n")
  if doc.not_for then put("\nNot for: " .. doc.not_for .. "\n") end
  if rule.genres then
    local genres = {}
    for genre, severity in pairs(rule.genres) do genres[#genres + 1] = genre .. ": " .. severity end
    table.sort(genres)
    put("\nAt most, by genre: " .. table.concat(genres, ", ") .. "\n")
  end
  if rule.options and next(rule.options) then
    put("\nOptions\n")
    local names = {}
    for name in pairs(rule.options) do names[#names + 1] = name end
    table.sort(names)
    for _, name in ipairs(names) do
      put(("  %s = %s  %s\n"):format(name, tostring(rule.options[name].default), rule.options[name].about))
    end
  end
  put("\nStandards\n")
  for _, s in ipairs(doc.standards) do put(("  %s\n  %s\n"):format(s[1], s[2])) end
end

-- ---- input -------------------------------------------------------------------------------

-- The whole of a file, or nil, message, code; never more than the limit in memory.
local function read_text(path, limit)
  local file, message = io.stdin, nil
  if path ~= "-" then file, message = io.open(path, "rb") end
  if not file then return nil, (tostring(message):gsub("^.-: ", "", 1)), "io" end
  local parts, n, why = {}, 0, nil
  repeat
    local part
    part, why = file:read(65536)
    if part then
      parts[#parts + 1] = part
      n = n + #part
    end
  until not part or n > limit
  if path ~= "-" then file:close() end
  if why then return nil, (tostring(why):gsub("^.-: ", "", 1)), "io" end
  if n > limit then return nil, ("the text has more bytes than the limit of %d (max_bytes)"):format(limit), "too-big" end
  return table.concat(parts)
end

local function folder_of(path)
  return path:match("^(.*)[/\\][^/\\]*$") or "."
end

-- ---- the run --------------------------------------------------------------------------------

-- The `lint` table of the command line.
local function own_layer(args, registry)
  local own = { rules = {} }
  own.preset, own.genre, own.outlet, own.published, own.headline = args.preset, args.genre, args.outlet, args.published,
    args.headline
  own.fail_level = args.fail_level
  if args.only then
    for id in pairs(registry) do own.rules[id] = false end
    for id in args.only:gmatch("[^,%s]+") do
      if not registry[id] then return nil, ('--only: unknown rule "%s"; --list-rules names them'):format(id) end
      own.rules[id] = true
    end
  end
  for _, setting in ipairs(args.rule or {}) do
    local id, severity = setting:match("^([%w-]+)=(%a+)$")
    if not id then return nil, ('--rule wants ID=SEVERITY, not "%s"'):format(setting) end
    own.rules[id] = severity
  end
  return own
end

---@class gainsay.lint.Io
---@field put fun(s: string) to standard output
---@field complain fun(s: string) to standard error
---@field color fun(choice: string): boolean
---@field width fun(): integer

--- Runs the command.  Returns its exit code.
---@param args table as argparse gives them
---@param io_ gainsay.lint.Io
---@return integer
function command.run(args, io_)
  local gainsay = require "gainsay"
  local config = require "gainsay.config"
  local lint = require "gainsay.lint"
  local rules = require "gainsay.lint.rules"
  local settings = require "gainsay.lint.settings"

  local function usage(message)
    io_.complain(message)
    return USAGE
  end

  -- rules of one's own: named here, or in a configuration that is named here; never
  -- from a configuration that was only found, so that to open a folder runs nothing
  local extra = {}
  local function load_rules(paths, from)
    for _, path in ipairs(paths or {}) do
      local rule, message = rules.load(from and config.beside(from, path) or path)
      if not rule then return message end
      extra[#extra + 1] = rule
    end
  end
  local wrong = load_rules(args.load)
  if wrong then return usage(wrong) end
  local named
  if args.config then
    local options, message = config.load(args.config)
    if not options then return usage(message) end
    named = options.lint
    wrong = load_rules(named and named.load, args.config)
    if wrong then return usage(wrong) end
  end
  local registry = rules.registry()
  for _, rule in ipairs(extra) do registry[rule.id] = rule end

  if args.explain then
    local rule = registry[args.explain]
    if not rule then return usage(('no rule is called "%s"; gainsay lint --list-rules names them'):format(args.explain)) end
    command.explain(rule, io_.put)
    return OK
  end
  local own, message = own_layer(args, registry)
  if not own then return usage(message) end

  -- one engine and linter for each configuration
  local made = {}
  local function linter_for(path)
    local file = args.config
    if not file and not args.no_config then
      local where = path
      if path == "-" then where = args.stdin_filename or "./-" end
      file = config.find(folder_of(where))
    end
    local key = file or ""
    if not made[key] then
      local engine, why = gainsay.new { config = file, max_bytes = args.max_bytes }
      if not engine then return nil, why end
      local options = file and config.load(file) or {}
      local user = options.lint
      if user and user.load and file ~= args.config then
        return nil, file .. ": lint.load: rules are loaded only from a configuration that is named with --config"
      end
      local ok, complaint = settings.check(user or {}, (file or "") .. ": lint", registry)
      if not ok then return nil, complaint end
      local linter
      linter, complaint = lint.new(engine, { user or {}, own }, extra)
      if not linter then return nil, complaint end
      made[key] = { linter = linter, limit = args.max_bytes or options.max_bytes or 67108864,
                    baseline = user and user.baseline and config.beside(file, user.baseline), user = user or {} }
    end
    return made[key]
  end

  if args.list_rules then
    local set, why = linter_for("-")
    if not set then return usage(why) end
    list_rules(registry, settings.resolve(registry, { set.user, own }), io_.put)
    return OK
  end
  if #args.files == 0 then return usage("lint wants a FILE, or - for standard input") end
  if args.stdin_filename then
    local uses = false
    for _, path in ipairs(args.files) do uses = uses or path == "-" end
    if not uses then return usage("--stdin-filename goes with the file -") end
  end

  -- one that is named here has to be there; one of a configuration may be yet to be written
  local baseline = require "gainsay.lint.baseline"
  local baselines = {}
  local function baseline_of(path)
    if not path then return nil end
    if baselines[path] == nil then
      local b, why = baseline.load(path)
      if not b and (why or args.baseline) then return nil, why or path .. ": cannot be opened" end
      baselines[path] = b or false
    end
    return baselines[path]
  end

  local format = args.format
  local style = { unit = args.column_unit, color = format == "text" and io_.color(args.color),
                  width = format == "text" and io_.width() or nil }
  local results, failures, parts = {}, {}, {}
  local counts = { error = 0, warning = 0, info = 0 }
  local texts, suppressed, failing = 0, 0, false
  local keep = format == "sarif" or args.write_baseline

  for _, path in ipairs(args.files) do
    local name = path == "-" and (args.stdin_filename or "-") or path
    local function failed(code, why)
      failures[#failures + 1] = { path = name, message = why }
      io_.complain(name .. ": " .. why)
      if format == "json" or format == "jsonl" then
        parts[#parts + 1] = require("gainsay.lint.format.json").failure(name, code, why)
      end
    end
    if name:lower():find("%.jsonl$") or name:lower():find("%.ndjson$") then
      return usage(name .. ": lint reads texts, one a file, not JSONL")
    end
    local set, why = linter_for(path)
    if not set then return usage(why) end
    local text, code
    text, why, code = read_text(path, set.limit)
    local result
    if text then
      result, why, code = set.linter:check(text, { path = name, kind = args.input })
    end
    if not result then
      failed(code or "io", why)
    else
      texts = texts + 1
      for _, broken in ipairs(result.failures) do io_.complain("a rule broke: " .. broken) end
      if not args.write_baseline then
        local b, complaint = baseline_of(args.baseline or set.baseline)
        if complaint then return usage(complaint) end
        if b then baseline.apply(b, result) end
      end
      suppressed = suppressed + #result.suppressed
      for _, f in ipairs(result.findings) do
        counts[f.severity] = counts[f.severity] + 1
        if settings.LEVELS[f.severity] >= settings.LEVELS[result.settings.fail_level] then failing = true end
      end
      if not args.write_baseline then
        if format == "text" then
          io_.put(require("gainsay.lint.format.text").result(result, style))
        elseif format == "line" then
          io_.put(require("gainsay.lint.format.line").result(result, style))
        elseif format == "json" or format == "jsonl" then
          parts[#parts + 1] = require("gainsay.lint.format.json").result(result)
        end
      end
      if keep then results[#results + 1] = result end
      result.document:close()
    end
    if format == "jsonl" and not args.write_baseline and #parts > 0 then
      io_.put(table.concat(parts, "\n") .. "\n")
      parts = {}
    end
  end

  if args.write_baseline then
    local file, why = io.open(args.write_baseline, "wb")
    if not file then return usage(tostring(why)) end
    file:write(baseline.write(results, args.write_baseline))
    file:close()
    return #failures > 0 and UNREADABLE or OK
  end
  if format == "json" then
    io_.put(require("gainsay.lint.format.json").document(parts))
  elseif format == "sarif" then
    local list = {}
    for i, id in ipairs(rules.ordered(registry)) do list[i] = registry[id] end
    io_.put(require("gainsay.lint.format.sarif").document(results, list, gainsay._VERSION, failures))
  elseif format == "text" and texts > 0 then
    io_.put(require("gainsay.lint.format.text").summary(counts, texts, suppressed))
  end
  if #failures > 0 then return UNREADABLE end
  if failing and not args.exit_zero then return FINDINGS end
  return OK
end

return command
