-- The C module: the boundary between Lua and the core.

local core = require "gainsay.core"

local SAY = { category = "cue", words = "said", value = "say", form = "past", stance = "assert", strength = 0.8,
              flags = { "takes_quote", "takes_that", "takes_clause", "content_before" } }
local IRAN = { category = "alias", words = "iran", value = "Iran", flags = { "alias_place" } }

local function engine()
  return assert(core.engine { SAY, IRAN })
end

describe("core.version", function()
  it("agrees with the header, the rockspec and the changelog", function()
    local version = core.version()
    local header = assert(io.open("csrc/gainsay.h")):read("*a")
    assert.equal(header:match('#define GAINSAY_VERSION "([^"]+)"'), version.gainsay)
    local rockspec = assert(io.open("rockspec/gainsay-" .. version.gainsay .. "-1.rockspec")):read("*a")
    assert.equal(version.gainsay .. "-1", rockspec:match('version = "([^"]+)"'))
    local changelog = assert(io.open("CHANGELOG.md")):read("*a")
    assert.truthy(changelog:find("[" .. version.gainsay .. "]", 1, true))
    assert.equal(1, version.ledger)
    local format = assert(io.open("csrc/model/model_file.h")):read("*a")
    assert.equal(tonumber(format:match("#define GS_MODEL_VERSION (%d+)u")), version.model)
    assert.truthy(version.unicode:find("^%d+%.%d+"))
  end)
end)

describe("core.engine", function()
  it("names the entry that it cannot take", function()
    local function refused(entry, pattern)
      local made, message, code = core.engine { SAY, entry }
      assert.is_nil(made)
      assert.equal("lexicon", code)
      assert.truthy(message:find("entry 2", 1, true), message)
      assert.truthy(message:find(pattern), message)
    end
    refused({ category = "cue", words = "" }, "")
    refused({ category = "cue" }, "no words")
    refused({ words = "shouted" }, "shouted.*no category")
    refused({ category = "verb", words = "shouted" }, "unknown category 'verb'")
    refused({ category = "cue", words = "shouted", stance = "loud" }, "unknown stance 'loud'")
    refused({ category = "cue", words = "shouted", form = "x" }, "unknown form 'x'")
    refused({ category = "cue", words = "shouted", flags = { "takes_tea" } }, "unknown flag 'takes_tea'")
    refused({ category = "cue", words = "shouted", flags = "takes_quote" }, "flags must be a list")
    refused({ category = "cue", words = "shouted", strength = 2 }, "from 0 to 1")
    refused({ category = "cue", words = "shouted", strength = 0 / 0 }, "from 0 to 1")
    refused({ category = "cue", words = 7 }, "words must be a string")
    refused({ category = "cue", words = "a\0b" }, "NUL")
    refused({ category = "cue", words = ("x "):rep(9) .. "x" }, "x x x")
    refused({ category = "cue", words = ("x"):rep(65) }, "xxx")
  end)

  it("raises for what is no list of entries", function()
    assert.error_matches(function() core.engine() end, "table expected")
    assert.error_matches(function() core.engine { "said" } end, "list of tables")
  end)

  it("takes the classes of words with and without their prefix", function()
    assert(core.engine { { category = "word", words = "the", flags = { "determiner", "w_stop" } } })
    assert.is_nil((core.engine { { category = "cue", words = "the", flags = { "w_stop" } } }))
  end)

  it("closes any number of times, and its documents live on", function()
    local e = engine()
    local doc = assert(e:read("Iran said that it rained."))
    e:close()
    e:close()
    assert.truthy(tostring(e):find("closed"))
    assert.error_matches(function() e:read("x") end, "closed")
    assert.equal("Iran said that it rained.", doc:text())
    assert(doc:edit(1, 4, "Cuba"))
    assert.equal("Cuba said that it rained.", doc:text())
    doc:close()
    doc:close()
    assert.truthy(tostring(doc):find("closed"))
    assert.error_matches(function() doc:text() end, "closed")
  end)

  it("outlives being forgotten while a document is used", function()
    local doc = assert(engine():read("Iran said that it rained."))
    collectgarbage()
    collectgarbage()
    assert(doc:edit(1, 4, "Cuba"))
    assert.equal(1, doc:counts().statements)
  end)

  it("refuses a userdata of another kind", function()
    local e = engine()
    assert.error(function() e.read(io.stdout, "x") end)
    assert.error(function() e.close(e:read("x")) end)
  end)
end)

describe("engine:read", function()
  it("raises for arguments that no valid call has", function()
    local e = engine()
    assert.error_matches(function() e:read() end, "string expected")
    assert.error_matches(function() e:read("x", { input = "pdf" }) end, "'text' or 'html'")
    assert.error_matches(function() e:read("x", { max_bytes = -1 }) end, "max_bytes")
    assert.error_matches(function() e:read("x", { budget = "much" }) end, "budget")
    assert.error_matches(function() e:read("x", { headline = true }) end, "headline")
    assert.error_matches(function() e:read("x", 7) end, "table expected")
  end)

  it("says how long a text was and what the limit is", function()
    local doc, message, code = engine():read("abcdef", { max_bytes = 5 })
    assert.is_nil(doc)
    assert.equal("the text has 6 bytes, more than the limit of 5 (max_bytes)", message)
    assert.equal("too-big", code)
    assert(engine():read("abcde", { max_bytes = 5 }))
  end)

  it("ends where the budget does", function()
    local doc, _, code = engine():read(("Iran said that it rained. "):rep(500), { budget = 10 })
    assert.is_nil(doc)
    assert.equal("cancelled", code)
  end)

  it("reads any bytes", function()
    local e = engine()
    for _, text in ipairs {
      "", "\0", ("\0"):rep(100), "\255\254", "\239\187\191Iran said it rained.", "\237\160\128", "\r\n\r\n", "“", "\"",
      ("a"):rep(100000), ("(["):rep(5000), ("\204\129"):rep(5000), "\244\144\128\128", "said said said said",
    } do
      local doc = assert(e:read(text))
      assert.equal(text, doc:text())
      doc:close()
    end
  end)

  it("reads random bytes, and every span is inside them", function()
    local e = engine()
    local state = 42
    local function random(n)
      state = (state * 16807) % 2147483647
      return state % n
    end
    local words = { "Iran", " ", "said", " that ", "“", "”", "\"", ".", "\n", "\n\n", "\0", "\255", "\195", "é", "it rained",
                    "'", "&amp;", "<b>", "ﬁ" }
    for round = 1, 200 do
      local parts = {}
      for i = 1, random(60) do parts[i] = words[random(#words) + 1] end
      local text = table.concat(parts)
      local doc = assert(e:read(text, { input = round % 2 == 0 and "html" or "text" }))
      local counts = doc:counts()
      for i = 1, counts.statements do
        for _, part in ipairs { "source", "cue", "content" } do
          for _, span in ipairs(doc:statement(i)[part].spans) do
            assert.is_true(span.first >= 1 and span.last >= span.first and span.last <= #text)
          end
        end
      end
      for i = 1, counts.blocks do
        local block = doc:block(i)
        assert.is_true(block.first >= 1 and block.last <= #text)
      end
      doc:close()
    end
  end)
end)

describe("positions", function()
  local text = "Zoë said it rained.\nThe “ﬁeld” is İron."

  it("are those of string.sub: slice and sub agree for every span", function()
    local doc = assert(engine():read(text))
    for first = 1, #text + 1 do
      for last = first - 1, #text do
        local cut = text:sub(first, last)
        -- where the span cuts no character in two
        if not cut:find("^[\128-\191]") and not text:sub(last + 1, last + 1):find("^[\128-\191]") then
          assert.equal(cut, doc:slice(first, last))
        end
      end
    end
  end)

  it("go there and back: what is folded comes from where it stands", function()
    local folded, doc = core.fold("Iran SAID it rained.")
    assert.equal("iran said it rained.", folded)
    for first = 1, #folded do
      for last = first, #folded do
        local a, b = doc:unfold(first, last)
        assert.same({ first, last }, { a, b })
        assert.equal(folded:sub(first, last), doc:text():sub(a, b):lower())
      end
    end
    local _, ligature = core.fold("The ﬁeld")
    assert.equal("the field", ligature:folded())
    assert.same({ 5, 7 }, { ligature:unfold(5, 5) }) -- f of the three bytes of ﬁ
    assert.same({ 8, 8 }, { ligature:unfold(7, 7) })
  end)

  it("outside the text raise", function()
    local doc = assert(engine():read("abc"))
    assert.equal("", doc:slice(4, 3))
    assert.error(function() doc:slice(0, 1) end)
    assert.error(function() doc:slice(1, 4) end)
    assert.error(function() doc:slice(3, 1) end)
    assert.error(function() doc:slice(5, 4) end)
    assert.error(function() doc:locate(5) end)
    assert.error(function() doc:edit(1, 4, "") end)
    assert.error(function() doc:statement(1) end)
    assert.error(function() doc:block(0) end)
    assert.same({ 1, 4 }, { doc:locate(4) })
  end)

  it("have lines and columns from 1, for every kind of line end", function()
    local doc = assert(engine():read("a\nbc\r\nd\re"))
    assert.same({ 1, 1 }, { doc:locate(1) })
    assert.same({ 2, 2 }, { doc:locate(4) })
    assert.same({ 3, 1 }, { doc:locate(7) })
    assert.same({ 4, 1 }, { doc:locate(9) })
  end)

  it("of invalid bytes show U+FFFD", function()
    local doc = assert(engine():read("a\255b\0c"))
    assert.equal("a\239\191\189b\239\191\189c", doc:slice(1, 5))
    local long = assert(engine():read(("\255"):rep(5000)))
    assert.equal(("\239\191\189"):rep(5000), long:slice(1, 5000))
  end)
end)

describe("doc:edit", function()
  it("is the same as reading the new text", function()
    local e = engine()
    local text = "Iran said that it rained.\n\nCuba said that it snowed."
    for _, edit in ipairs { { 1, 4, "Fiji" }, { 1, 0, "Yesterday " }, { #text + 1, #text, " Peru said so." }, { 1, #text, "" },
                            { 26, 27, " " } } do
      local doc = assert(e:read(text))
      assert(doc:edit(edit[1], edit[2], edit[3]))
      local new = text:sub(1, edit[1] - 1) .. edit[3] .. text:sub(edit[2] + 1)
      assert.equal(new, doc:text())
      local again = assert(e:read(new))
      assert.same(again:counts(), doc:counts())
      for i = 1, again:counts().statements do assert.same(again:statement(i), doc:statement(i)) end
    end
  end)

  it("leaves the document as it was where it fails", function()
    local doc = assert(engine():read("Iran said that it rained.", { max_bytes = 40 }))
    local ok, _, code = doc:edit(1, 0, ("x"):rep(30))
    assert.is_nil(ok)
    assert.equal("too-big", code)
    assert.equal("Iran said that it rained.", doc:text())
    assert.equal(1, doc:counts().statements)
  end)
end)
