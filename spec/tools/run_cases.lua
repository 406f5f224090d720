--- Runs spec/cases through the C library, the Lua API and the command line, and
--- holds the three against each other.  Prints TAP.
--
--     lua5.4 spec/tools/run_cases.lua [case ...]
--     lua5.4 spec/tools/run_cases.lua --c-only build/asan/ledger_dump

local root = arg[0]:match("^(.*)/spec/tools/[^/]*$") or "."
package.path = root .. "/spec/tools/?.lua;" .. root .. "/lua/?.lua;" .. root .. "/lua/?/init.lua;" .. package.path
package.cpath = root .. "/build/" .. (jit and "luajit" or _VERSION:match("%d+%.%d+")) .. "/?.so;" .. package.cpath

local cases = require "cases"

local c_only, dumper, wanted = false, root .. "/build/ledger_dump", {}
do
  local i = 1
  while arg[i] do
    if arg[i] == "--c-only" then
      c_only, dumper = true, arg[i + 1]
      i = i + 1
    else
      wanted[arg[i]:gsub("^.*/", ""):gsub("%.txt$", "")] = true
    end
    i = i + 1
  end
end

local count, failed = 0, 0
local function result(name, wrong)
  count = count + 1
  if #wrong == 0 then
    print(("ok %d - %s"):format(count, name))
  else
    failed = failed + 1
    print(("not ok %d - %s"):format(count, name))
    for _, line in ipairs(wrong) do print("# " .. line) end
  end
end

local function read_command(command)
  local pipe = assert(io.popen(command, "r"))
  local out = pipe:read("*a")
  pipe:close()
  return out
end

-- What differs first, for a reader.
local function difference(a, b)
  if a == b then return {} end
  local from_a, from_b = a:gmatch("[^\n]+"), b:gmatch("[^\n]+")
  repeat
    local x, y = from_a(), from_b()
    if x ~= y then return { "here: " .. tostring(x), "C:    " .. tostring(y) } end
  until not x
  return { "they differ" }
end

local engine = not c_only and assert(require("gainsay").new())
local temporary = os.tmpname()

for _, case in ipairs(cases.load(root .. "/spec/cases")) do
  if not next(wanted) or wanted[case.name] then
    local file = assert(io.open(temporary, "wb"))
    file:write(case.text)
    file:close()
    local html = case.input == "html"
    local from_c = read_command(("%s %s %s 2>&1"):format(dumper, html and "--html" or "", temporary))
    result(case.name .. " (C)", cases.check(case, from_c))
    if not c_only then
      local doc = assert(engine:read(case.text, { input = case.input }))
      result(case.name .. " (Lua is C)", difference(cases.dump_document(doc), from_c))
      local json = read_command(("%s/bin/gainsay report --no-config --format jsonl --input %s - < %s"):format(
        root, case.input or "text", temporary))
      local ledger, _, message = require("dkjson").decode(json)
      local found
      if ledger then
        found = cases.dump_ledger(ledger)
        result(case.name .. " (the command is C)", difference(found, cases.without_blocks(from_c)))
      else
        result(case.name .. " (the command is C)", { tostring(message) })
      end
    end
  end
end
os.remove(temporary)
print(("1..%d"):format(count))
os.exit(failed == 0 and 0 or 1)
