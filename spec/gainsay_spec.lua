-- The Lua API.

local gainsay = require "gainsay"

local TEXT = [[
Mill poisoned river, town says

The town accused Corra Paper of poisoning the river on Monday. “We found dead fish,” said Ada Quill, a warden.

Corra Paper denied poisoning the river.
]]

local engine = assert(gainsay.new())

describe("gainsay.new", function()
  it("says what is wrong with a configuration, and where", function()
    local made, message, code = gainsay.new { lexicn = {} }
    assert.is_nil(made)
    assert.truthy(message:find("lexicn", 1, true))
    assert.equal("config", code)
    made, message = gainsay.new { lexicon = { cues = { sniff = { stance = "loud" } } } }
    assert.is_nil(made)
    assert.truthy(message:find("cues.sniff.stance", 1, true), message)
    made, message, code = gainsay.new { config = "/nonexistent/gainsayrc.lua" }
    assert.is_nil(made)
    assert.equal("io", code)
    assert.truthy(message:find("nonexistent", 1, true))
    assert.error_matches(function() gainsay.new("fast") end, "must be a table")
  end)

  it("reads with the user's words", function()
    local text = "The keeper snorfled that the gate was shut."
    assert.equal(0, #assert(gainsay.new { model = false }):read(text).statements)
    local own = assert(gainsay.new { lexicon = { cues = { snorfle = { stance = "doubt", takes = "that" } } } })
    local doc = own:read(text)
    assert.equal(1, #doc.statements)
    assert.equal("doubt", doc.statements[1].stance)
    assert.equal("snorfled", doc.statements[1].cue.text)
    assert.equal("snorfle", doc.statements[1].cue.lemma)
  end)

  it("can lose words", function()
    local own = assert(gainsay.new { lexicon = { cues = { deny = false } } })
    for _, s in ipairs(own:read(TEXT).statements) do assert.not_equal("deny", s.stance) end
  end)

  it("takes a file, and options go before it", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "w"))
    file:write("return { max_bytes = 10, lexicon = { cues = { snorfle = { stance = 'doubt', takes = 'that' } } } }")
    file:close()
    local own = assert(gainsay.new { config = path })
    local _, message, code = own:read(("x"):rep(11))
    assert.equal("too-big", code)
    assert.truthy(message:find("limit of 10 ", 1, true))
    own = assert(gainsay.new { config = path, max_bytes = 100 })
    assert.equal(1, #own:read("The keeper snorfled that the gate was shut.").statements)
    os.remove(path)
  end)
end)

describe("engine:read", function()
  it("raises for a wrong meta", function()
    assert.error_matches(function() engine:read(TEXT, { headlin = "x" }) end, "no field 'headlin'")
    assert.error_matches(function() engine:read(TEXT, { headline = 7 }) end, "meta.headline must be a string")
    assert.error_matches(function() engine:read(TEXT, { id = {} }) end, "meta.id")
    assert.error_matches(function() engine:read(TEXT, "x") end, "meta must be a table")
    assert.error(function() engine:read(7 + nil) end)
  end)

  it("carries what is known of the text", function()
    local doc = engine:read(TEXT, { id = "a-1", headline = "Mill", published = "2031-05-12", outlet = "The Post" })
    assert.equal("a-1", doc.id)
    local ledger = doc:ledger()
    assert.equal("a-1", ledger.id)
    assert.same({ headline = "Mill", published = "2031-05-12", outlet = "The Post" }, ledger.meta)
  end)
end)

describe("a document", function()
  local doc = engine:read(TEXT, { id = "mill" })

  it("shows its statements, with spans that string.sub takes", function()
    assert.is_true(#doc.statements >= 3)
    local n = 0
    for i, s in ipairs(doc.statements) do
      assert.equal(i, s.id)
      for _, part in ipairs { s.source, s.cue, s.content } do
        for _, span in ipairs(part.spans) do
          assert.equal(TEXT:sub(span.first, span.last), span.text)
          n = n + 1
        end
      end
      local line, column = doc:locate(math.min(s.cue.spans[1] and s.cue.spans[1].first or 1 / 0,
        s.source.spans[1] and s.source.spans[1].first or 1 / 0, s.content.spans[1] and s.content.spans[1].first or 1 / 0))
      assert.same({ s.line, s.column }, { line, column })
    end
    assert.is_true(n > 6)
  end)

  it("makes what is asked for, once", function()
    local fresh = engine:read(TEXT)
    assert.equal(fresh.statements, fresh.statements)
    local s = fresh.statements[1]
    assert.is_nil(rawget(s, "stance")) -- not fetched yet
    assert.is_string(s.stance)
    assert.is_string(rawget(s, "stance"))
    local span = s.cue.spans[1]
    assert.is_nil(rawget(span, "text"))
    assert.is_string(span.text)
    assert.is_string(rawget(span, "text"))
    assert.is_nil(s.no_such_field)
    assert.is_nil(fresh.no_such_field)
  end)

  it("gives plain tables in two forms, which agree", function()
    local ledger, tables = doc:ledger(), doc:tables()
    assert.equal(#doc.statements, #ledger.statements)
    for i, s in ipairs(ledger.statements) do
      local t = tables.statements[i]
      assert.is_nil(getmetatable(s))
      assert.equal(s.stance, doc.statements[i].stance)
      for k, span in ipairs(s.content.spans) do
        local other = t.content.spans[k]
        assert.same({ span.start + 1, span["end"], span.text }, { other.first, other.last, other.text })
      end
      assert.equal(s.sentence.start + 1, t.sentence.first)
    end
  end)

  it("links the denial to what it denies", function()
    local denial
    for _, s in ipairs(doc.statements) do
      if s.stance == "deny" then denial = s end
    end
    assert.equal("Corra Paper", denial.source.text)
    local found
    for _, link in ipairs(doc.links) do
      if link.response == denial.id then
        found = doc.statements[link.claim].stance == "allege" or found
        assert.equal("denies", link.relation)
        assert.is_true(#link.why > 0)
        for i = 2, #link.why do assert.is_true(link.why[i - 1].weight >= link.why[i].weight) end
      end
    end
    assert.is_true(found)
  end)

  it("ends its views with an edit", function()
    local edited = engine:read(TEXT)
    local old, seen = edited.statements, edited.statements[1]
    assert.is_string(seen.cue.text)
    assert(edited:edit(1, #TEXT, "The judge said that it rained."))
    assert.is_string(seen.cue.text) -- what was fetched stays
    assert.error_matches(function() return old[2].stance end, "was edited")
    assert.equal("The judge", edited.statements[1].source.text)
    edited:close()
    edited:close()
    assert.error_matches(function() return edited.statements[1].content.spans[1].text end, "was closed")
    assert.error_matches(function() return edited.blocks end, "closed")
  end)

  it("has blocks, sentences, quotations and entities", function()
    assert.equal("headline", doc.blocks[1].kind)
    assert.equal("Mill poisoned river, town says", doc.blocks[1].text)
    assert.is_true(#doc.sentences >= 4)
    assert.equal("“We found dead fish,”", doc.quotations[1].text)
    local names = {}
    for _, entity in ipairs(doc.entities) do names[entity.name] = true end
    assert.is_true(names["Corra Paper"])
  end)

  it("of nothing is empty", function()
    local empty = engine:read("")
    for _, list in ipairs { "statements", "links", "claims", "entities", "blocks", "sentences", "quotations", "warnings" } do
      assert.equal(0, #empty[list])
    end
    assert.equal("", empty.text)
  end)

  it("warns of bad bytes, with the first place", function()
    local bad = engine:read("The judge said\255 that it\255 rained.")
    assert.equal("invalid-utf8", bad.warnings[1].warning)
    assert.equal(2, bad.warnings[1].count)
    assert.equal(15, bad.warnings[1].first)
    assert.equal(14, bad:ledger().warnings[1].start)
  end)
end)

describe("gainsay.fold", function()
  it("folds and leads back", function()
    local folded, unfold = gainsay.fold("“Ｉt’s” ﬁne")
    assert.equal("\"it's\" fine", folded)
    assert.same({ 1, 3 }, { unfold(1, 1) })
    local html = gainsay.fold("A&amp;B", { input = "html" })
    assert.equal("a&b", html)
    assert.is_nil((gainsay.fold("abc", { max_bytes = 2 })))
  end)
end)
