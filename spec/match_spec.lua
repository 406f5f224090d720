-- A claim against texts: the API and the command.

local dkjson = require "dkjson"
local gainsay = require "gainsay"

local FAKED = [[
The story of a shark in the canal at Velm is a hoax.

The photo was shared by thousands of people, but it is fake: it shows a shark off Perth. “There is no truth in it,”
police said. The claim was first made on a satirical site.
]]
local TOLD = [[
A shark was caught in the canal at Velm on Tuesday.

Two anglers pulled the shark out of the water. “I was shaking,” said Tom Arden, one of them. The shark was two metres
long, said Ida Loke, a biologist who measured it.
]]
local CLAIM = "Shark found in Velm canal"
local SIDES = { assert = true, confirm = true, deny = true, doubt = true, report = true, none = true }

local engine = assert(gainsay.new())

-- What holds for every answer.
local function check(answer, text)
  assert.is_true(SIDES[answer.stance])
  assert.is_true(answer.confidence >= 0 and answer.confidence <= 1)
  assert.equal(answer.stance == "none", #answer.spans == 0)
  local last = 0
  for _, span in ipairs(answer.spans) do
    assert.is_true(span.first > last and span.last <= #text)
    assert.equal(text:sub(span.first, span.last), span.text)
    last = span.last
  end
  local weight = math.huge
  assert.is_true(#answer.why > 0)
  for _, reason in ipairs(answer.why) do
    assert.is_true(reason.weight <= weight and reason.weight > 0)
    assert.is_true(reason.feature ~= "" and type(reason.detail) == "string")
    weight = reason.weight
  end
  return answer
end

describe("engine:match", function()
  it("says which side a text takes, where and why", function()
    local answer = check(engine:match(CLAIM, FAKED), FAKED)
    assert.equal("deny", answer.stance)
    assert.truthy(answer.spans[1].text:find("hoax", 1, true))
    local words = {}
    for _, reason in ipairs(answer.why) do words[reason.feature] = reason.detail end
    assert.truthy(words["shared-terms"]:find("Velm", 1, true))
    assert.truthy(words["said-to-be-false"]:find("hoax", 1, true))
    assert.equal("assert", check(engine:match(CLAIM, TOLD), TOLD).stance)
  end)

  it("knows claims that are denials", function()
    assert.equal("assert", check(engine:match("Shark in Velm canal is a hoax", FAKED), FAKED).stance)
    assert.equal("deny", check(engine:match("No, there is no shark in Velm's canal: the story is fake", TOLD), TOLD).stance)
  end)

  it("finds nothing where there is nothing", function()
    local answer = check(engine:match("Plum harvest will be late", TOLD), TOLD)
    assert.equal("none", answer.stance)
    assert.equal("missing-terms", answer.why[1].feature)
    for _, claim in ipairs { "", " ", "?!", "the", "\0\0", "\255\254", ("x"):rep(100000), ("ab cd "):rep(20000) } do
      check(engine:match(claim, TOLD), TOLD)
    end
    assert.equal("none", check(engine:match(CLAIM, ""), "").stance)
  end)

  it("takes documents, once read and many times asked", function()
    local claim, doc = engine:read(CLAIM), engine:read(FAKED)
    for _ = 1, 2 do
      local answer = engine:match(claim, doc)
      assert.same(engine:match(CLAIM, FAKED), answer)
    end
    doc:edit(1, #FAKED, TOLD)
    assert.equal("assert", engine:match(claim, doc).stance)
    assert.equal("deny", engine:match(claim, "<p>" .. FAKED, { input = "html" }).stance)
    doc:close()
    assert.error_matches(function() engine:match(claim, doc) end, "closed")
  end)

  it("raises a programmer's mistake, returns bad data", function()
    assert.error_matches(function() engine:match(1, TOLD) end, "the claim must be a text or a document, not a number")
    assert.error_matches(function() engine:match(CLAIM) end, "the text must be a text or a document, not a nil")
    assert.error_matches(function() engine:match({}, TOLD) end, "the claim must be")
    assert.error_matches(function() engine:match(assert(gainsay.new { model = false }):read(CLAIM), TOLD) end, "another engine")
    local doc = assert(engine:read(TOLD, { match = false }))
    assert.error_matches(function() engine:match(CLAIM, doc) end, "match = false")
    doc:close()
    assert.error_matches(function() engine:read(TOLD, { match = "no" }) end, "meta.match must be a boolean")
    local small = assert(gainsay.new { max_bytes = 20 })
    local answer, message, code = small:match("Shark in the canal", TOLD)
    assert.is_nil(answer)
    assert.equal("too-big", code)
    assert.truthy(message:find("20", 1, true))
  end)
end)

local lua = jit and "luajit" or "lua" .. _VERSION:match("%d+%.%d+")
local folder = os.tmpname()
os.remove(folder)
assert(os.execute("mkdir " .. folder))

local function spit(name, s)
  local file = assert(io.open(folder .. "/" .. name, "wb"))
  file:write(s)
  file:close()
end

local function slurp(name)
  local file = assert(io.open(folder .. "/" .. name, "rb"))
  local s = file:read("*a")
  file:close()
  return s
end

local function sh(line)
  local code = assert(io.popen(("G='%s ./bin/gainsay'; D=%s; { %s\n} >$D/out 2>$D/err; echo $?"):format(lua, folder, line)))
    :read("*n")
  return slurp("out"), slurp("err"), code
end

spit("faked.txt", FAKED)
spit("told.txt", TOLD)

describe("gainsay match", function()
  it("says what files do with a claim", function()
    local out, err, code = sh("$G match '" .. CLAIM .. "' $D/faked.txt $D/told.txt")
    assert.equal(0, code)
    assert.equal("", err)
    assert.truthy(out:find("faked.txt   denies it (", 1, true), out)
    assert.truthy(out:find("told.txt   asserts it (", 1, true), out)
    assert.truthy(out:find("\n   1  The story of a shark", 1, true), out)
    assert.truthy(sh("$G match --color always x $D/told.txt"):find("\27[", 1, true))
    out = sh("$G match '" .. CLAIM .. "' - < $D/faked.txt")
    assert.truthy(out:find("denies it", 1, true))
  end)

  it("prints JSON with offsets from 0", function()
    for _, format in ipairs { "json", "jsonl" } do
      local out = sh("$G match --format " .. format .. " '" .. CLAIM .. "' $D/faked.txt")
      local answer = dkjson.decode(out).answers[1]
      assert.equal(CLAIM, answer.claim)
      assert.equal("deny", answer.stance)
      for _, span in ipairs(answer.spans) do assert.equal(FAKED:sub(span.start + 1, span["end"]), span.text) end
      assert.equal(format == "jsonl" and 1 or nil, format == "jsonl" and select(2, out:gsub("\n", "\n")) or nil)
    end
  end)

  it("answers lines in their order, errors in their place", function()
    spit("in.jsonl", table.concat({
      dkjson.encode { id = "a", text = FAKED, claims = { CLAIM, "Plum harvest late" } },
      "{",
      dkjson.encode { id = "c", text = "x" },
      '{"id": "d", "text": "x", "claims": "x"}',
      '{"id": "e", "text": "x", "claims": [1]}',
      '{"id": "f", "text": "x", "claims": {}}',
      "",
      '{"id": 7, "text": "x", "claims": []}',
      '{"text": "\\u0000\\ud800", "claims": ["\\u0000", ""]}',
    }, "\n"))
    local out, err, code = sh "$G match --jsonl $D/in.jsonl"
    assert.equal(3, code)
    assert.truthy(err:find("5 of 8 lines", 1, true), err)
    local lines = {}
    for line in out:gmatch("[^\n]+") do lines[#lines + 1] = assert(dkjson.decode(line)) end
    assert.equal(8, #lines)
    assert.same({ "deny", "none" }, { lines[1].answers[1].stance, lines[1].answers[2].stance })
    assert.equal("json", lines[2].error.code)
    for i = 3, 6 do assert.equal("record", lines[i].error.code) end
    assert.equal("c", lines[3].id)
    assert.equal(7, lines[7].id)
    assert.equal(0, #lines[7].answers)
    assert.equal(2, #lines[8].answers)
    assert.truthy(lines[8].id:find("in.jsonl:9", 1, true))
    out, _, code = sh "head -n 1 $D/in.jsonl | $G match --jsonl -"
    assert.equal(0, code)
    assert.equal("a", dkjson.decode(out).id)
  end)

  it("says what is wrong with its arguments and exits 2, with its files 3", function()
    for _, line in ipairs { "$G match", "$G match claim", "$G match --jsonl $D/in.jsonl claim", "$G match --format md x $D/told.txt",
                            "$G match --jsonl $D/in.jsonl --format text", "$G match claim $D/in.jsonl", "$G match --jsonl" } do
      local out, err, code = sh(line)
      assert.equal(2, code, line)
      assert.equal("", out)
      assert.truthy(err:find("^gainsay: "), err)
    end
    local out, err, code = sh("$G match '" .. CLAIM .. "' $D/none.txt $D/told.txt")
    assert.equal(3, code)
    assert.truthy(err:find("none.txt", 1, true))
    assert.truthy(out:find("asserts it", 1, true))
    _, _, code = sh "$G match --jsonl $D/none.jsonl"
    assert.equal(3, code)
  end)
end)
