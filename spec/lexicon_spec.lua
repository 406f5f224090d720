local config = require "gainsay.config"
local english = require "gainsay.lexicon.en"

describe("the English lexicon", function()
  local entries = config.compile(english)
  local by = {} -- category -> words -> entries
  for _, e in ipairs(entries) do
    by[e.category] = by[e.category] or {}
    local same = by[e.category][e.words] or {}
    by[e.category][e.words] = same
    same[#same + 1] = e
  end

  local function only(category, words)
    local found = by[category][words]
    assert.is_table(found, category .. " " .. words)
    assert.equal(1, #found, category .. " " .. words)
    return found[1]
  end

  it("is valid", function() assert(config.validate(english, "en.lua")) end)

  it("keeps the core's limits", function()
    for _, e in ipairs(entries) do
      local n = 0
      for word in e.words:gmatch("%S+") do
        n = n + 1
        assert.is_true(#word <= 64, e.words)
      end
      assert.is_true(n >= 1 and n <= 8, e.words)
      assert.equal(e.words, (e.words:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", "")))
      assert.is_true(e.strength >= 0 and e.strength <= 1, e.words)
    end
  end)

  it("is in folded text", function()
    for _, e in ipairs(entries) do assert.equal(config.fold(e.words), e.words) end
  end)

  it("says each thing once", function()
    local seen = {}
    for _, e in ipairs(entries) do
      local key = e.category .. "/" .. e.words .. "/" .. e.form
      assert.is_nil(seen[key], key)
      seen[key] = true
    end
  end)

  it("gives one lemma to each form of a cue", function()
    -- but for past forms that are another verb's base: find, found; lie, lay
    local seen = {}
    for _, e in ipairs(entries) do
      if e.category == "cue" then
        local key = e.words .. "/" .. e.form
        assert.is_true(seen[key] == nil or seen[key] == e.value, key)
        seen[key] = e.value
      end
    end
  end)

  it("puts a related word in one group only", function()
    for words, same in pairs(by.related) do
      for _, e in ipairs(same) do assert.equal(same[1].value, e.value, words) end
    end
  end)

  it("has names of parties in one party only", function()
    for words, same in pairs(by.alias) do
      for _, e in ipairs(same) do assert.equal(same[1].value, e.value, words) end
    end
  end)

  -- The core wants all letters of a short first word in capitals.
  it("asks capitals of no name that print does not capitalise", function()
    for words, same in pairs(by.alias) do
      for _, flag in ipairs(same[1].flags) do
        assert.is_false(flag == "cased" and (words:find("^the ") or words:find("^no ")) ~= nil, words)
      end
    end
  end)

  it("compiles the same way twice", function() assert.same(entries, config.compile(english)) end)

  it("stays small", function() assert.is_true(#entries < 15000) end)

  it("knows how cues stand", function()
    for words, stance in pairs {
      said = "assert", accused = "allege", believes = "believe", planned = "intend", denying = "deny",
      doubts = "doubt", confirmed = "confirm", urged = "demand", asked = "ask", ["pointed out"] = "assert",
    } do assert.equal(stance, only("cue", words).stance, words) end
    assert.equal("reject", only("cue", "rejected").detail)
    assert.same("needs_claim", table.concat(only("cue", "rejected").flags, " "):match("needs_claim"))
    assert.equal("factive", table.concat(only("cue", "revealed").flags, " "):match("factive"))
  end)

  it("keeps the classes of no comment apart", function()
    for words, detail in pairs {
      ["declined to comment"] = "declined", ["refusing to comment"] = "declined", ["would n't comment"] = "declined",
      ["did not respond"] = "no_reply", ["had n't responded"] = "no_reply", ["could not be reached"] = "unreached",
      ["has yet to comment"] = "pending", ["has been approached for comment"] = nil,
      ["no comment"] = "unspecified", ["neither confirm nor deny"] = "non_denial", ["did n't deny"] = "non_denial",
    } do
      local e = only("response", words)
      assert.equal("no_comment", e.stance, words)
      assert.equal(detail, e.detail, words)
    end
  end)

  it("knows doubts, denials and confirmations", function()
    for words, stance in pairs {
      ["no evidence"] = "doubt", ["could not be verified"] = "doubt", ["unable to confirm"] = "doubt",
      ["casting doubt on"] = "doubt", ["was not aware of"] = "doubt", ["no truth in"] = "deny",
      ["has not confirmed"] = "no_comment", ["issued a denial"] = "deny", ["turned out to be true"] = "confirm",
    } do assert.equal(stance, only("response", words).stance, words) end
    for words, stance in pairs {
      baseless = "deny", hoax = "deny", ["not true"] = "deny", ["without foundation"] = "deny",
      unverified = "doubt", dubious = "doubt", accurate = "confirm", genuine = "confirm",
    } do assert.equal(stance, only("verdict", words).stance, words) end
  end)

  it("leaves refusals to act, and no elaboration, alone", function()
    for _, words in ipairs { "refused to join", "did not elaborate", "declined to elaborate", "denied access" } do
      assert.is_nil(by.response[words], words)
    end
  end)

  it("says what sources are", function()
    local function is(words)
      return (table.concat(only("role", words).flags, " "):gsub("role_", ""))
    end
    assert.equal("person unnamed", is "official")
    assert.equal("plural", only("role", "officials").form)
    assert.equal("person voice female", is "spokeswoman")
    assert.equal("person voice", is "foreign minister")
    assert.equal("document", is "satellite imagery")
    assert.equal("media", is "newspaper")
  end)

  it("knows the names of parties", function()
    for words, party in pairs {
      tehran = "Iran", iranian = "Iran", ["islamic republic"] = "Iran", kremlin = "Russia", ["white house"] = "United States",
      us = "United States", ["u.k."] = "United Kingdom", ["downing street"] = "United Kingdom", gop = "Republican Party",
      democrats = "Democratic Party", eu = "European Union", congolese = "DR Congo", iraq = "Iraq", iran = "Iran",
      niger = "Niger", nigeria = "Nigeria", nigerien = "Niger", nigerian = "Nigeria", ap = "Associated Press",
    } do assert.equal(party, only("alias", words).value, words) end
    assert.equal("cased", only("alias", "us").flags[2])
    assert.equal("cased", only("alias", "turkey").flags[2])
    assert.is_nil(only("alias", "tehran").flags[2])
  end)
end)

describe("doc/lexicon.md", function()
  local root = debug.getinfo(1, "S").source:match("^@?(.-)spec[/\\][^/\\]*$") or ""
  local file = assert(io.open(root .. "doc/lexicon.md"))
  local text = file:read("*a")
  file:close()
  local n = 0
  for source in text:gmatch("```lua\n(return.-)```") do
    n = n + 1
    it("has an example " .. n .. " that works", function()
      local options = assert(config.parse(source, "doc/lexicon.md"))
      assert.is_true(#config.compile(assert(config.merge(english, options.lexicon))) > 0)
    end)
  end
  it("has examples", function() assert.is_true(n > 0) end)
end)

describe("the compiled lexicon", function()
  -- the order of pairs differs from process to process: nothing may hang on it
  it("is the same in every run", function()
    local function run()
      local pipe = assert(io.popen("lua5.4 csrc/lexicon_gen.lua"))
      local text = pipe:read("*a")
      pipe:close()
      return text
    end
    local first = run()
    assert.is_true(#first > 100000)
    assert.is_true(first == run())
  end)
end)
