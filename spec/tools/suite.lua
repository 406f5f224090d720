--- The whole suite, from the root of a checkout after `make`:
--
--     lua5.4 spec/tools/suite.lua [part of a step's name]
--
-- Prints a line a step, what failed under it, and at the end one line for all.

local wanted = arg[1]

-- No step may hang the suite: what takes longer than this has failed.
local LIMIT = 600

local function sh(command)
  local quoted = "'" .. command:gsub("'", "'\\''") .. "'"
  local pipe = assert(io.popen(("timeout -k 10 %d sh -c %s 2>&1; echo \"exit $?\""):format(LIMIT, quoted), "r"))
  local out = pipe:read("*a")
  pipe:close()
  local text, code = out:match("^(.*)exit (%d+)\n$")
  return text, tonumber(code)
end

local function has(command)
  local _, code = sh("command -v " .. command .. " >/dev/null")
  return code == 0
end

local passed, failed = 0, 0
local failures = {}

local function step(name, f)
  if wanted and not name:find(wanted, 1, true) then return end
  local ok, bad, report, note = f()
  if bad > 0 or ok + bad == 0 then
    if ok + bad == 0 then bad = 1 end
    failures[#failures + 1] = name
  else
    report = nil
  end
  passed, failed = passed + ok, failed + bad
  print(("%-44s %6d passed%s%s"):format(name, ok, bad > 0 and (", " .. bad .. " failed") or "", note and "  " .. note or ""))
  if report then print((report:gsub("\n$", ""):gsub("([^\n]+)", "    %1"))) end
  io.stdout:flush()
end

-- Only the end of a long complaint is of use.
local function tail(text, most)
  return #text > most and "...\n" .. text:sub(-most) or text
end

-- A command that passes or fails as a whole.
local function whole(command)
  return function()
    local out, code = sh(command)
    return code == 0 and 1 or 0, code == 0 and 0 or 1, tail(out, 4000)
  end
end

-- A command that prints TAP; what fails is shown with its remarks.
local function tap(command)
  return function()
    local out, code = sh(command)
    local ok, bad, report, showing = 0, 0, {}, false
    for line in out:gmatch("[^\n]+") do
      if line:find("^ok ") then
        if not line:find("# SKIP") then ok = ok + 1 end
        showing = false
      elseif line:find("^not ok ") then
        bad, showing = bad + 1, true
      end
      if showing then report[#report + 1] = line end
    end
    if code ~= 0 and bad == 0 then bad, report[1] = 1, tail(out, 4000) end
    return ok, bad, tail(table.concat(report, "\n"), 12000)
  end
end

-- C programs that end in "N passed, N failed".
local function c_tests(folder, run)
  return function()
    local ok, bad, report = 0, 0, {}
    for path in sh("ls spec/c/test_*.c"):gmatch("[^\n]+") do
      local name = path:match("([^/]+)%.c$")
      local out, code = sh((run or "") .. folder .. "/" .. name)
      local p, f = out:match("(%d+) passed, (%d+) failed\n?$")
      p, f = tonumber(p) or 0, tonumber(f) or 0
      if code ~= 0 and f == 0 then f = 1 end
      if p + f == 0 then f = 1 end
      ok, bad = ok + p, bad + f
      if f > 0 then report[#report + 1] = name .. ":\n" .. tail(out, 4000) end
    end
    return ok, bad, table.concat(report, "\n")
  end
end

local LUAS = { { "5.4", "lua5.4" }, { "5.3", "lua5.3" }, { "5.2", "lua5.2" }, { "5.1", "lua5.1" }, { "luajit", "luajit" } }

-- ---- C -------------------------------------------------------------------------------

local MAKE = "make --no-print-directory -s "

step("C builds without a warning", whole(MAKE .. "B=build/werror WERROR=-Werror CFLAGS=-O2 all c-tests"))
step("C tests", function()
  local out, code = sh(MAKE .. "c-tests")
  if code ~= 0 then return 0, 1, out end
  return c_tests("build")()
end)

local SANITIZE = "-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer"
local function sanitized(f)
  return function()
    local out, code = sh(MAKE .. ("B=build/asan CFLAGS='-O1 -g %s' LDFLAGS='%s' c-tests"):format(SANITIZE, SANITIZE))
    if code ~= 0 then return 0, 1, tail(out, 4000) end
    return f()
  end
end
step("C tests, address and undefined sanitizers", sanitized(c_tests("build/asan")))
step("cases, C library sanitized", sanitized(tap("lua5.4 spec/tools/run_cases.lua --c-only build/asan/ledger_dump")))

-- ---- Lua -------------------------------------------------------------------------------

step("cases: C, Lua and command", tap("lua5.4 spec/tools/run_cases.lua"))

local versions = {}
for _, lua in ipairs(LUAS) do
  if has(lua[2]) then
    versions[#versions + 1] = lua[2]
    step("specs on " .. lua[2], function()
      local out, code = sh(MAKE .. "module LUA=" .. lua[1])
      if code ~= 0 then return 0, 1, out end
      return tap(lua[2] .. " \"$(command -v busted)\" --output=TAP spec")()
    end)
  end
end
sh(MAKE .. "module") -- build/gainsay is the default Lua's again

step("the same JSON bytes from every Lua", function()
  local first, ok, bad, report = nil, 0, 0, {}
  for _, lua in ipairs(versions) do
    sh(MAKE .. "module LUA=" .. lua:gsub("^lua", ""):gsub("^jit", "luajit"))
    local out, code = sh(lua .. " bin/gainsay report --no-config --format jsonl examples/article.txt spec/cases/*.txt")
    first = first or out
    if code == 0 and out == first then
      ok = ok + 1
    else
      bad = bad + 1
      report[#report + 1] = lua .. " prints something else"
    end
  end
  return ok, bad, table.concat(report, "\n")
end)

step("a build for the wrong Lua fails at load", function()
  local ok, bad, report = 0, 0, {}
  for _, lua in ipairs(LUAS) do
    if has(lua[2]) then sh(MAKE .. "module LUA=" .. lua[1]) end
  end
  for _, running in ipairs(LUAS) do
    for _, built in ipairs(LUAS) do
      local same = running[1]:gsub("luajit", "5.1") == built[1]:gsub("luajit", "5.1")
      if not same and has(running[2]) and has(built[2]) then
        local out, code = sh(([[%s -e 'package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
          package.cpath = "build/%s/?.so"
          local ok, message = pcall(require, "gainsay")
          assert(not ok and message:find("built for", 1, true), message)']]):format(running[2], built[1]))
        if code == 0 then
          ok = ok + 1
        else
          bad = bad + 1
          report[#report + 1] = ("%s loads the build for %s: %s"):format(running[2], built[1], out)
        end
      end
    end
  end
  return ok, bad, table.concat(report, "\n")
end)

-- ---- hosts and installations ------------------------------------------------------------

if has("nvim") then
  step("headless Neovim", function()
    sh(MAKE .. "module LUA=luajit")
    local script = os.tmpname()
    local file = assert(io.open(script, "w"))
    file:write([[
      package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
      package.cpath = "build/luajit/?.so;" .. package.cpath
      local ok, message = pcall(function()
        assert(not pcall(require, "argparse.nonsense"))
        local doc = assert(assert(require("gainsay").new()):read("Iran denied the report, a spokesman said."))
        assert(#doc.statements > 0)
        assert(doc:json():find('"version":1', 1, true))
      end)
      io.stdout:write(ok and "fine" or tostring(message), "\n")
      vim.cmd(ok and "qa!" or "cq!")]])
    file:close()
    local out, code = sh("nvim --headless -u NONE -i NONE -n -c 'luafile " .. script .. "' </dev/null")
    os.remove(script)
    sh(MAKE .. "module")
    local fine = code == 0 and out:find("fine", 1, true)
    return fine and 1 or 0, fine and 0 or 1, out
  end)
end

-- Offline, for whoever runs it with a network too: no server can be reached.
step("luarocks make, offline", whole([[
  set -e
  tree=$(mktemp -d) copy=$(mktemp -d)
  trap 'rm -rf "$tree" "$copy"' EXIT
  cp -r csrc lua bin rockspec doc README.md LICENSE "$copy"
  cd "$copy"
  http_proxy=http://127.0.0.1:9 https_proxy=http://127.0.0.1:9 \
    luarocks --lua-version 5.4 --tree "$tree" --only-server "$copy" make rockspec/*.rockspec
  cd /
  "$tree/bin/gainsay" --version
  printf 'Iran denied the report, a spokesman said.\n' | "$tree/bin/gainsay" report --no-config --jobs 2 --format jsonl - - | grep -q '"stance":"deny"'
]]))

step("make install, a C program, uninstall", whole([[
  set -e
  prefix=$(mktemp -d)
  trap 'rm -rf "$prefix"' EXIT
  ]] .. MAKE .. [[install PREFIX="$prefix/usr" B=build/install >/dev/null
  export PKG_CONFIG_PATH="$prefix/usr/lib/pkgconfig"
  cc -std=c99 -Wall -Werror examples/ledger.c $(pkg-config --cflags --libs gainsay) -o "$prefix/shared"
  LD_LIBRARY_PATH="$prefix/usr/lib" "$prefix/shared" < examples/article.txt | grep -q Halden
  cc -std=c99 examples/ledger.c $(pkg-config --cflags gainsay) "$prefix/usr/lib/libgainsay.a" -lutf8proc -o "$prefix/static"
  "$prefix/static" < examples/article.txt | grep -q Halden
  readelf -d "$prefix/usr/lib/libgainsay.so" | grep -q 'SONAME.*libgainsay.so.0'
  (cd / && "$prefix/usr/bin/gainsay" report --no-config - < "$OLDPWD/examples/article.txt" | grep -q ACCUSATIONS)
  mkdir "$prefix/elsewhere" && ln -s "$prefix/usr/bin/gainsay" "$prefix/elsewhere/g"
  (cd / && "$prefix/elsewhere/g" --version | grep -q Unicode)
  man -l "$prefix/usr/share/man/man1/gainsay.1" >/dev/null 2>&1 || test -s "$prefix/usr/share/man/man1/gainsay.1"
  ]] .. MAKE .. [[uninstall PREFIX="$prefix/usr" B=build/install >/dev/null
  test -z "$(find "$prefix/usr" -type f -o -type l)"
]]))

step("the examples run", whole([[
  set -e
  lua5.4 examples/ledger.lua examples/article.txt | grep -q Halden
  (cd / && "$OLDPWD/examples/../bin/gainsay" report --no-config "$OLDPWD/examples/article.txt" >/dev/null)
]]))

if #failures > 0 then print("failed: " .. table.concat(failures, "; ")) end
print(("%d passed, %d failed"):format(passed, failed))
os.exit(failed == 0 and 0 or 1)
