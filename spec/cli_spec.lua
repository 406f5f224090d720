-- The command, as its users meet it: arguments, streams, bytes and exit codes.

local dkjson = require "dkjson"

local lua = jit and "luajit" or "lua" .. _VERSION:match("%d+%.%d+")
local folder = os.tmpname()
os.remove(folder)
assert(os.execute("mkdir " .. folder))

local function spit(name, s)
  local path = folder .. "/" .. name
  local file = assert(io.open(path, "wb"))
  file:write(s)
  file:close()
  return path
end

local slurp = require "slurp"

-- Runs a shell line with $G for the command on this Lua.  Returns stdout, stderr, code.
local function sh(line)
  local out, err = folder .. "/out", folder .. "/err"
  local code = assert(io.popen(("G='%s %s/bin/gainsay'; D=%s; { %s\n} >%s 2>%s; echo $?"):format(
    lua, ".", folder, line, out, err))):read("*n")
  return slurp(out), slurp(err), code
end

local ARTICLE = "The town accused Corra Paper of poisoning the river.\n\nCorra Paper denied poisoning the river.\n"
spit("a.txt", ARTICLE)
spit("page.html", "<html><body><script>the fox said no</script><p>The judge said that it rained &amp; froze.</p></body></html>")

describe("gainsay", function()
  it("prints its versions", function()
    local out, _, code = sh "$G --version"
    assert.equal(0, code)
    assert.truthy(out:find("^gainsay %d+%.%d+%.%d+\nLua"))
    assert.truthy(out:find("utf8proc %d") and out:find("Unicode %d"))
  end)

  it("says what is wrong with its arguments and exits 2", function()
    for _, line in ipairs { "$G", "$G report", "$G report --format pdf x", "$G nonsense", "$G report --jobs 0 x", "$G report --jobs x x",
                            "$G report --max-bytes -1 x", "$G explain $D/a.txt", "$G explain $D/a.txt:0", "$G report --config /nonexistent x" } do
      local out, err, code = sh(line)
      assert.equal(2, code, line)
      assert.equal("", out)
      assert.truthy(err:find("^gainsay: "), err)
      assert.is_nil(err:find("traceback", 1, true))
    end
  end)

  it("names file, key and expectation of a wrong configuration", function()
    spit("bad.lua", "return { lexicon = { cues = { sniff = { stance = 'loud' } } } }")
    local _, err, code = sh "$G report --config $D/bad.lua $D/a.txt"
    assert.equal(2, code)
    assert.truthy(err:find("bad.lua", 1, true) and err:find("sniff.stance", 1, true), err)
    spit("code.lua", "os.exit(0)")
    _, _, code = sh "$G report --config $D/code.lua $D/a.txt"
    assert.equal(2, code)
  end)

  it("finds .gainsayrc.lua, unless told not to", function()
    local root = assert(io.popen("pwd")):read("*l")
    spit(".gainsayrc.lua", "return { max_bytes = 3 }")
    local line = ("cd $D && %s %s/bin/gainsay report --format jsonl %%s a.txt"):format(lua, root)
    local out, _, code = sh(line:format(""))
    assert.equal(3, code)
    assert.truthy(out:find('"too-big"', 1, true))
    _, _, code = sh(line:format("--no-config"))
    assert.equal(0, code)
    os.remove(folder .. "/.gainsayrc.lua")
  end)
end)

describe("gainsay report", function()
  it("is plain when piped and coloured when asked", function()
    local out, err, code = sh "$G report $D/a.txt"
    assert.equal(0, code)
    assert.equal("", err)
    assert.truthy(out:find("denied", 1, true))
    assert.is_nil(out:find("\27", 1, true))
    out = sh "NO_COLOR=1 $G report --color always $D/a.txt"
    assert.truthy(out:find("\27[", 1, true))
  end)

  it("reads files and standard input alike", function()
    local file = sh "$G report --format jsonl $D/a.txt"
    local stdin = sh "$G report --format jsonl - < $D/a.txt"
    assert.equal((file:gsub('"id":"[^"]*/a.txt"', '"id":"-"', 1)), stdin)
  end)

  it("takes HTML by extension or by option", function()
    local out = sh "$G report --format json $D/page.html"
    local ledger = dkjson.decode(out)
    assert.equal(1, #ledger.statements)
    assert.truthy(ledger.statements[1].content.spans[1].text:find("&amp;", 1, true))
    local forced = sh "$G report --format json --input html - < $D/page.html"
    assert.equal(1, #dkjson.decode(forced).statements)
  end)

  it("has four formats", function()
    assert.truthy(sh "$G report --format md $D/a.txt":find("^# "))
    local indented, line = sh "$G report --format json $D/a.txt", sh "$G report --format jsonl $D/a.txt"
    assert.same(dkjson.decode(indented), dkjson.decode(line))
    assert.equal(1, select(2, line:gsub("\n", "")))
  end)

  it("goes on after what it cannot read and exits 3", function()
    local out, err, code = sh "$G report $D/nothing.txt $D/a.txt $D"
    assert.equal(3, code)
    assert.truthy(out:find("denied", 1, true))
    assert.truthy(err:find("nothing.txt: No such file", 1, true))
    assert.truthy(err:find("Is a directory", 1, true))
    out, _, code = sh "$G report --format jsonl --max-bytes 10 $D/a.txt"
    assert.equal(3, code)
    assert.equal("too-big", dkjson.decode(out).error.code)
  end)

  it("reads any bytes", function()
    spit("binary", ("\0\255\27[2J\r\n\128"):rep(1000))
    spit("empty", "")
    spit("long", ("The judge said that it rained and "):rep(5000))
    spit("nul", "The judge said\0 that it rained.")
    for _, format in ipairs { "text", "json", "jsonl", "md" } do
      local out, err, code = sh("$G report --format " .. format .. " $D/binary $D/empty $D/long $D/nul $D/page.html")
      assert.equal(0, code)
      assert.equal("", err)
      assert.is_nil(out:find("[%z\1-\9\11-\31]"))
    end
  end)

  it("is quiet when its reader goes away", function()
    local list = ("$D/a.txt "):rep(500)
    local _, err = sh("$G report " .. list .. " | head -1")
    assert.equal("", err)
  end)
end)

describe("JSONL", function()
  local lines = {}
  for i = 1, 60 do
    lines[i] = dkjson.encode { id = i % 2 == 0 and i or "t" .. i, text = ARTICLE:rep(i % 5), headline = "h" .. i }
  end
  lines[10] = "{not json"
  lines[20] = "[1, 2]"
  lines[30] = '{"id": "no text"}'
  lines[40] = '{"text": "The judge said \\u0000 that it \\ud800 rained."}'
  lines[50] = '{"id": 50, "text": 7}'
  lines[55] = '{"id": 1.5, "text": "x"}'
  spit("in.jsonl", table.concat(lines, "\n", 1, 45) .. "\n\n" .. table.concat(lines, "\r\n", 46))

  it("gives a ledger or an error a line, in order", function()
    local out, err, code = sh "$G report $D/in.jsonl"
    assert.equal(3, code)
    assert.truthy(err:find("5 of 60 texts", 1, true), err)
    local n = 0
    for line in out:gmatch("[^\n]+") do
      n = n + 1
      local value = assert(dkjson.decode(line))
      if n == 10 then
        assert.equal(folder .. "/in.jsonl:10", value.id)
        assert.equal("json", value.error.code)
      elseif n == 20 or n == 30 or n == 50 or n == 55 then
        assert.equal("record", value.error.code)
      elseif n == 40 then
        assert.equal(folder .. "/in.jsonl:40", value.id)
        assert.is_true(#value.warnings > 0)
      else
        assert.equal(n % 2 == 0 and n or "t" .. n, value.id)
        assert.equal("h" .. n, value.meta.headline)
      end
    end
    assert.equal(60, n)
  end)

  it("is the same bytes for any number of workers", function()
    local one, err_one, code_one = sh "$G report --jobs 1 $D/in.jsonl $D/in.jsonl"
    for _, jobs in ipairs { 2, 3, 7 } do
      local many, err, code = sh("$G report --jobs " .. jobs .. " $D/in.jsonl $D/in.jsonl")
      assert.equal(one, many)
      assert.equal(err_one, err)
      assert.equal(code_one, code)
    end
    assert.equal((sh "$G report --all $D/a.txt $D/page.html $D/none $D/a.txt"), (sh "$G report --all --jobs 2 $D/a.txt $D/page.html $D/none $D/a.txt"))
  end)

  it("leaves standard input to this process, not to a worker", function()
    local one = sh "$G report --format jsonl - $D/a.txt < $D/a.txt"
    assert.equal(one, (sh "timeout 20 $G report --format jsonl --jobs 2 - $D/a.txt < $D/a.txt"))
  end)

  it("refuses a line that is too long and goes on", function()
    spit("long.jsonl", '{"text": "' .. ("x"):rep(100000) .. '"}\n{"id": 2, "text": "short"}\n')
    local out, _, code = sh "$G report --max-bytes 100 $D/long.jsonl"
    assert.equal(3, code)
    local first, second = out:match("([^\n]+)\n([^\n]+)\n$")
    assert.equal("too-big", dkjson.decode(first).error.code)
    assert.equal(2, dkjson.decode(second).id)
  end)

  it("survives the death of a worker", function()
    -- every worker is stopped, given work, and killed
    local out, _, code = sh [[
      mkfifo $D/pipe
      $G report --jobs 2 --input jsonl - < $D/pipe &
      parent=$!
      exec 3> $D/pipe
      line='{"text": "The judge said that it rained."}'
      for i in 1 2 3 4; do echo "$line" >&3; done
      tries=0
      while [ -z "$workers" ] && [ $tries -lt 50 ]; do sleep 0.1; tries=$((tries + 1))
        workers=$(cat /proc/$parent/task/$parent/children)
      done
      kill -STOP $workers
      for i in 5 6 7 8; do echo "$line" >&3; done
      exec 3>&-
      sleep 0.3
      kill -KILL $workers
      wait $parent]]
    assert.equal(3, code)
    local n, errors = 0, 0
    for line in out:gmatch("[^\n]+") do
      n = n + 1
      local value = assert(dkjson.decode(line))
      if value.error then
        errors = errors + 1
        assert.equal("worker", value.error.code)
        assert.truthy(value.error.message:find("signal 9", 1, true))
      end
    end
    assert.equal(8, n)
    assert.is_true(errors >= 1 and errors <= 2)
  end)
end)

describe("gainsay explain", function()
  it("says what a line states, what it answers and why", function()
    local out, _, code = sh "$G explain $D/a.txt:3"
    assert.equal(0, code)
    assert.truthy(out:find("Corra Paper denies", 1, true))
    assert.truthy(out:find("answers%s+denies line 1"))
    assert.truthy(out:find("because", 1, true))
  end)

  it("says that a line states nothing", function()
    local out, _, code = sh "$G explain $D/a.txt:2"
    assert.equal(0, code)
    assert.truthy(out:find("no statement", 1, true))
    _, _, code = sh "$G explain $D/none.txt:2"
    assert.equal(3, code)
  end)
end)

teardown(function() os.execute("rm -rf " .. folder) end)
