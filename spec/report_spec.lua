-- The reports.

local gainsay = require "gainsay"
local json = require "gainsay.report.json"
local utf8 = require "gainsay.report.utf8"
local schema = require "schema"
local dkjson = require "dkjson"

local slurp = require "slurp"

local engine = assert(gainsay.new())
local article = slurp("examples/article.txt")

describe("utf8", function()
  it("replaces each maximal bad sequence", function()
    local R = "\239\191\189"
    for bad, good in pairs {
      ["plain"] = "plain", ["é“”ﬁ😀"] = "é“”ﬁ😀", ["\255"] = R, ["\192\128"] = R .. R, ["a\226\130b"] = "a" .. R .. "b",
      ["\237\160\128"] = R .. R .. R, ["\240\159\152"] = R, ["\244\144\128\128"] = R .. R .. R .. R, ["\128"] = R,
      ["x\195"] = "x" .. R, ["\224\159\191"] = R .. R .. R,
    } do
      assert.equal(good, utf8.valid(bad))
    end
  end)

  it("counts columns", function()
    assert.equal(4, utf8.width("café"))
    assert.equal(4, utf8.width("cafe\204\129"))
    assert.equal(6, utf8.width("中文字"))
    assert.equal(2, utf8.width("😀"))
    assert.equal(0, utf8.width(""))
  end)

  it("shortens to the width asked for, whatever it is", function()
    for _, s in ipairs { "a short line of words that is too long", "中文字中文字中文字", "x", "", ("y"):rep(50), "e\204\129e\204\129" } do
      for width = 0, 60 do assert.is_true(utf8.width(utf8.shorten(s, width)) <= width) end
    end
    assert.equal("short", utf8.shorten("short", 5))
    assert.equal("too…", utf8.shorten("too long for it", 5))
  end)

  it("wraps and loses no word", function()
    local s = "one two three four fivefivefivefive six 中文字中文字 seven"
    for width = 2, 40 do
      local lines = utf8.wrap(s, width)
      for _, line in ipairs(lines) do assert.is_true(utf8.width(line) <= width) end
      assert.equal((s:gsub(" ", "")), (table.concat(lines):gsub(" ", "")))
    end
    assert.equal(2, #utf8.wrap(s, 10, 2))
  end)

  it("leaves nothing that steers a terminal", function()
    assert.equal("a [31m b c", utf8.line("a\27[31m\n\tb\194\155c\226\128\174"))
  end)
end)

describe("JSON", function()
  local root = dkjson.decode(slurp("doc/ledger.schema.json"), 1, nil)

  local function hold(text, what)
    local value, _, message = dkjson.decode(text, 1, dkjson.null)
    assert.is_nil(message)
    assert.is_nil(schema.check(root, value, dkjson.null), what)
    return value
  end

  it("strings are valid and escaped", function()
    assert.equal([["a\"b\\c\n\u0000\u001b\u2028\u2029é�"]], json.string("a\"b\\c\n\0\27\226\128\168\226\128\169é\255"))
    assert.equal('"\\u007f"', json.string("\127"))
  end)

  it("of every case and of bad input is as the schema says", function()
    local texts = { "", "\0\255", article, "\239\187\191The judge said it.\r\n", ("The judge said \"it\".\n"):rep(50) }
    local pipe = assert(io.popen("ls spec/cases/*.txt"))
    for path in pipe:lines() do texts[#texts + 1] = slurp(path) end
    pipe:close()
    assert.is_true(#texts > 20)
    for i, text in ipairs(texts) do
      local doc = assert(engine:read(text, { id = i, headline = "x\255" }))
      local value = hold(doc:json(), "text " .. i)
      assert.equal(i, value.id)
      assert.equal("x\239\191\189", value.meta.headline)
      -- indented or not, it is the same value
      assert.same(value, hold(doc:json { indent = true }))
    end
  end)

  it("spans are the bytes of the text", function()
    local value = hold(engine:read(article):json())
    assert.is_true(#value.statements > 5)
    for _, s in ipairs(value.statements) do
      for _, part in ipairs { "source", "cue", "content" } do
        for _, span in ipairs(s[part].spans) do
          assert.equal(article:sub(span.start + 1, span["end"]), span.text)
        end
      end
    end
  end)

  it("of a failure is as the schema says", function()
    assert.equal('{"id":"x","error":{"code":"io","message":"No such file"}}', json.failure("x", "io", "No such file"))
    hold(json.failure(7, "too-big", "m"))
    hold(json.failure(nil, "too-big", "m", { indent = true }))
  end)

  it("numbers are the same everywhere", function()
    local ledger = engine:read("The judge said that it rained."):ledger()
    local s = ledger.statements[1]
    for given, wanted in pairs { [0] = "0.0", [1] = "1.0", [0.8] = "0.8", [0.05] = "0.05", [0.999] = "1.0", [0.254] = "0.25",
                                 [0.1 + 0.2] = "0.3" } do
      s.certainty = given
      assert.truthy(json.encode(ledger):find('"certainty":' .. wanted .. ",", 1, true), wanted)
    end
  end)

  it("the validator sees what is wrong", function()
    local value = dkjson.decode(engine:read(article):json(), 1, dkjson.null)
    local function broken(change)
      local copy = dkjson.decode(engine:read(article):json(), 1, dkjson.null)
      change(copy)
      return schema.check(root, copy, dkjson.null)
    end
    assert.is_nil(schema.check(root, value, dkjson.null))
    assert.truthy(broken(function(v) v.statements[1].stance = "loud" end))
    assert.truthy(broken(function(v) v.statements[1].via = nil end))
    assert.truthy(broken(function(v) v.statements[1].line = 0 end))
    assert.truthy(broken(function(v) v.extra = 1 end))
    assert.truthy(broken(function(v) v.version = 2 end))
    assert.truthy(broken(function(v) v.statements[1].certainty = 1.5 end))
  end)
end)

describe("the text report", function()
  it("never passes its width, and uses words for what colour says", function()
    for _, width in ipairs { 40, 64, 80, 100 } do
      local report = engine:read(article, { id = "article.txt" }):report("text", { width = width, all = true })
      for line in report:gmatch("[^\n]+") do
        assert.is_true(utf8.width(line) <= width, line)
      end
      assert.is_nil(report:find("\27", 1, true))
      assert.truthy(report:find("denied", 1, true))
      assert.truthy(report:find("no answer", 1, true))
    end
  end)

  it("is the same text in colour", function()
    local doc = engine:read(article, { id = "article.txt" })
    local plain, colour = doc:report("text"), doc:report("text", { color = true })
    assert.truthy(colour:find("\27[", 1, true))
    assert.equal(plain, (colour:gsub("\27%[[%d;]*m", "")))
  end)

  it("lets no text steer the terminal", function()
    local doc = engine:read("The \27[31mjudge\27]0;x\7 said that \226\128\174it rained.", { id = "\27[2J" })
    local report = doc:report("text")
    assert.is_nil(report:find("[%z\1-\9\11-\31]"))
    assert.is_nil(report:find("\226\128\174", 1, true))
  end)

  it("of nothing says so", function()
    assert.truthy(engine:read("", { id = "x" }):report():find("x   0 statements", 1, true))
  end)

  it("knows its formats", function()
    assert.error_matches(function() engine:read(""):report("pdf") end, "'text', 'md'")
  end)
end)

describe("what a report shows first", function()
  local brief = require "gainsay.report.brief"

  local function read(text) return assert(engine:read(text, { id = "x" })) end

  it("calls an accusation what the words make one, by the words of the text", function()
    local b = brief.of(read("Two members accused Lena Marsh of ducking the debate. The club meets on Thursdays in a hall by the river."))
    assert.equal(1, #b.accusations)
    assert.same({ "Lena Marsh" }, b.accusations[1].accused)
    assert.same({ "Lena Marsh" }, b.accusations[1].unanswered)
    assert.equal("unanswered", b.accusations[1].status)
    b = brief.of(read("Ann Roe said that she would stop any treaty that kills jobs in Norway. The treaty was signed in Oslo in May."))
    assert.equal(0, #b.accusations)
  end)

  it("leaves nothing out when all is wanted", function()
    local doc = read(article)
    local b, seen = brief.of(doc, true), {}
    assert.equal(0, b.hidden)
    for _, list in ipairs { b.accusations, b.answered } do
      for _, g in ipairs(list) do
        seen[g.statement.id] = true
        for _, answer in ipairs(g.answers) do seen[answer.statement.id] = true end
      end
    end
    for _, list in ipairs { b.loose, b.others } do
      for _, s in ipairs(list) do
        assert.is_nil(seen[s.id])
        seen[s.id] = true
      end
    end
    local short = brief.of(doc)
    assert.is_true(short.hidden > 0)
    for _, list in ipairs { short.accusations, short.answered } do
      for _, g in ipairs(list) do assert.is_true(seen[g.statement.id]) end
    end
  end)

  it("takes no markup from HTML", function()
    local doc = assert(engine:read("<p>The union <b>accused</b> Harbour&nbsp;Foods of hiding two tests.</p>", { input = "html" }))
    local report = doc:report("text")
    assert.truthy(report:find("The union → Harbour Foods\n      accused Harbour Foods of hiding two tests", 1, true), report)
  end)

  it("says that a claim is answered in part", function()
    local doc = read("Residents accused Harbour Foods of bribery and assault. Harbour Foods denied the bribery on Monday.")
    assert.equal("denies", doc.links[1].relation)
    doc.claims[1].status = "partial"
    assert.equal("partial", brief.of(doc).accusations[1].status)
    assert.truthy(doc:report("text"):find("1 answered in part", 1, true))
    assert.truthy(doc:report("text"):find("in part%s+the rest is not answered"))
    assert.truthy(doc:report("md"):find("**in part**: the rest is not answered", 1, true))
  end)

  it("shows an answer that is more likely wrong only where it is the accused's own", function()
    for _, list in ipairs { brief.of(read(article)).accusations, brief.of(read(article)).answered } do
      for _, g in ipairs(list) do
        for _, answer in ipairs(g.answers) do assert.is_true(not answer.weak or #g.accused > 0) end
      end
    end
  end)
end)

describe("the Markdown report", function()
  it("says the same and takes no markup from the text", function()
    local md = engine:read(article, { id = "an_article.txt" }):report("md")
    assert.truthy(md:find("^# an\\_article.txt\n"))
    assert.truthy(md:find("## Accusations", 1, true))
    assert.truthy(md:find("**denied**", 1, true))
    local by_rule = assert(gainsay.new { model = false }) -- no training text has such marks
    local tricky = by_rule:read("The judge said that *all* <b>was</b> [well](x)."):report("md")
    assert.truthy(tricky:find("\\*all\\* \\<b\\>was\\</b\\> \\[well\\](x)", 1, true), tricky)
  end)
end)
