local config = require "gainsay.config"

-- The entries of a small lexicon as "category words form", sorted.
local function words_of(lexicon)
  local out = {}
  for _, e in ipairs(config.compile(lexicon)) do out[#out + 1] = e.words end
  table.sort(out)
  return table.concat(out, ", ")
end

local function find(entries, category, words, form)
  for _, e in ipairs(entries) do
    if e.category == category and e.words == words and (not form or e.form == form) then return e end
  end
end

describe("config.fold", function()
  for given, folded in pairs {
    ["Tehran"] = "tehran", ["  The   Hague "] = "the hague", ["didn't"] = "did n't", ["didn’t"] = "did n't",
    ["People's Daily"] = "people 's daily", ["cannot say"] = "can not say", ["Élysée"] = "élysée",
    ["Porto\226\128\145Novo"] = "porto-novo", ["U.S."] = "u.s.", ["Côte d'Ivoire"] = "côte d'ivoire",
  } do
    it(given, function() assert.equal(folded, config.fold(given)) end)
  end
end)

describe("config.compile", function()
  it("makes an entry for each form of a cue", function()
    local entries = config.compile {
      irregular = { deny = false },
      cues = { deny = { stance = "deny", detail = "contradict", takes = "quote that", strength = 0.9,
                        terminators = "but while" } },
    }
    assert.equal(4, #entries)
    assert.same({
      category = "cue", words = "denied", value = "deny", form = "past_or_participle", stance = "deny",
      detail = "contradict", strength = 0.9, terminators = "but while",
      flags = { "takes_quote", "takes_that", "content_before" },
    }, find(entries, "cue", "denied"))
  end)

  it("lets a quotation stand before a cue unless it is told otherwise", function()
    local entries = config.compile { cues = {
      say = { stance = "assert", takes = "quote", direction = "after" },
      accuse = { stance = "allege", takes = "of", direction = "before" },
    } }
    assert.same({ "takes_quote" }, find(entries, "cue", "say").flags)
    assert.same({ "takes_of", "content_before" }, find(entries, "cue", "accuse").flags)
  end)

  it("gives other spellings the lemma of the entry", function()
    local entries = config.compile { cues = { criticise = { stance = "allege", also = "criticize" } } }
    assert.equal("criticise", find(entries, "cue", "criticizes").value)
  end)

  it("expands patterns", function()
    assert.equal("declined to comment, declined to say, declines to comment, declines to say, "
      .. "declining to comment, declining to say, decline to comment, decline to say",
      (words_of { responses = { ["~decline to comment|say"] = { stance = "no_comment" } } }
        :gsub("^(decline to comment, decline to say), (.*)$", "%2, %1")))
    assert.equal("no comment, no immediate comment",
      words_of { responses = { ["no (immediate) comment"] = { stance = "no_comment" } } })
    assert.equal("a a, a b c", words_of { responses = { ["a [b c|a]"] = { stance = "deny" } } })
    assert.equal("a, a b, a b c", words_of { responses = { ["a (b (c))"] = { stance = "deny" } } })
  end)

  it("says n't where not may be short", function()
    assert.equal("ca n't say, can not say, wo n't say, will not say",
      (words_of { responses = { ["can|will not say"] = { stance = "no_comment" } } }
        :gsub("will not say, wo n't say", "wo n't say, will not say")))
    assert.equal("stopped not", words_of { responses = { ["stopped not"] = { stance = "deny" } } })
    assert.equal("n't true, not true", words_of { verdicts = { ["not true"] = { stance = "deny" } } })
  end)

  it("names a response by its lemma or its first verb", function()
    local entries = config.compile { responses = {
      ["~decline to comment"] = { stance = "no_comment" },
      ["no truth in"] = { stance = "deny", lemma = "deny" },
    } }
    assert.equal("decline", find(entries, "response", "declined to comment").value)
    assert.equal("past_or_participle", find(entries, "response", "declined to comment").form)
    assert.equal("deny", find(entries, "response", "no truth in").value)
  end)

  it("makes one party of a country and all that speaks for it", function()
    local entries = config.compile { cased = "turkey", places = { Turkey = {
      code = "TR", capital = "Ankara", adjective = { "Turkish" }, people = { "Turks" }, names = { "TR" },
      offices = { "Presidential Complex" },
    }, Iran = { adjective = { "Iranian" } } } }
    assert.same({ "alias_place", "cased" }, find(entries, "alias", "turkey").flags)
    assert.same({ "alias_place", "cased" }, find(entries, "alias", "tr").flags)
    assert.same({ "alias_place" }, find(entries, "alias", "ankara").flags)
    assert.same({ "alias_office" }, find(entries, "alias", "presidential complex").flags)
    assert.equal("plural", find(entries, "alias", "turks").form)
    assert.equal("Turkey", find(entries, "alias", "turkish").value)
    assert.equal("plural", find(entries, "alias", "iranians").form)
  end)

  it("merges the classes of a word", function()
    local entries = config.compile { words = { relative = "that who", pointer = "that", be = "is=s" } }
    assert.same({ "w_pointer", "w_relative" }, find(entries, "word", "that").flags)
    assert.equal("s", find(entries, "word", "is").form)
  end)

  it("depends on nothing but the lexicon", function()
    local function lexicon(keys)
      local cues = {}
      for _, key in ipairs(keys) do cues[key] = { stance = "assert" } end
      return { cues = cues }
    end
    assert.same(config.compile(lexicon { "a", "b", "c", "d" }), config.compile(lexicon { "d", "c", "b", "a" }))
  end)
end)

describe("config.merge", function()
  local base = {
    cues = { deny = { stance = "deny", takes = "that" }, say = { stance = "assert" } },
    negators = { "not", "never" }, roles = { aide = "person unnamed" },
    acts = { verbs = "bribe spy" }, media = { CNN = { "Cable News Network" } },
  }

  it("adds, overrides field by field and removes", function()
    local merged = assert(config.merge(base, { cues = {
      toot = { stance = "assert" }, deny = { strength = 0.5 }, say = false,
    } }))
    assert.same({ toot = { stance = "assert" }, deny = { stance = "deny", takes = "that", strength = 0.5 } },
                merged.cues)
    assert.same({ stance = "deny", takes = "that" }, base.cues.deny)
  end)

  it("adds to lists and takes from them", function()
    local merged = assert(config.merge(base, {
      negators = { "ne'er", never = false }, acts = { verbs = { spy = false, fleece = true } },
      media = { CNN = "cnni" },
    }))
    assert.equal("ne'er, not", words_of { negators = merged.negators })
    assert.equal("bribe, bribed, bribes, bribing, fleece, fleeced, fleeces, fleecing", words_of { acts = merged.acts })
    assert.equal("cable news network, cnn, cnni", words_of { media = merged.media })
  end)

  it("changes a role given as a string", function()
    assert.same({ is = "person voice" }, assert(config.merge(base, { roles = { aide = "person voice" } })).roles.aide)
  end)

  it("wants a whole entry where there was none", function()
    local ok, message, code = config.merge(base, { cues = { toot = { takes = "that" } } }, "rc.lua")
    assert.is_nil(ok)
    assert.equal("rc.lua: lexicon.cues.toot.stance: expected one of assert, allege, believe, intend, deny, "
      .. "doubt, confirm, no_comment, demand, ask, got nothing: the entry is new", message)
    assert.equal("config", code)
  end)
end)

describe("config.validate", function()
  local function wrong(lexicon, expected)
    it(expected, function()
      local ok, message, code = config.validate(lexicon, "rc.lua")
      assert.is_nil(ok)
      assert.equal(expected, message)
      assert.equal("config", code)
    end)
  end
  local stances = "assert, allege, believe, intend, deny, doubt, confirm, no_comment, demand, ask"
  wrong({ cues = { toot = { stance = "asert" } } },
        'rc.lua: lexicon.cues.toot.stance: expected one of ' .. stances .. ', got "asert"')
  wrong({ cues = { toot = { stanec = "assert" } } },
        'rc.lua: lexicon.cues.toot: unknown key "stanec", did you mean "stance"?')
  wrong({ cue = {} }, 'rc.lua: lexicon: unknown key "cue", did you mean "cues"?')
  wrong({ bananas = {} }, 'rc.lua: lexicon: unknown key "bananas"')
  wrong({ cues = { toot = 7 } }, "rc.lua: lexicon.cues.toot: expected a table or false, got 7")
  wrong({ cues = { toot = { takes = "that noon" } } },
        "rc.lua: lexicon.cues.toot.takes: expected words from quote, that, clause, to, ing, noun, of, as, about, "
        .. 'person, whether, got "noon"')
  wrong({ cues = { toot = { strength = 2 } } },
        "rc.lua: lexicon.cues.toot.strength: expected a number from 0 to 1, got 2")
  wrong({ cues = { toot = { factive = "yes" } } },
        'rc.lua: lexicon.cues.toot.factive: expected true or false, got "yes"')
  wrong({ cues = { { stance = "assert" } } }, "rc.lua: lexicon.cues: expected words as keys, got 1")
  wrong({ hedges = { maybe = "half" } },
        'rc.lua: lexicon.hedges.maybe: expected a number from 0 to 1, got "half"')
  wrong({ responses = { ["no (comment"] = { stance = "no_comment" } } },
        'rc.lua: lexicon.responses: expected a ")" for each "(", got "no (comment"')
  wrong({ responses = { ["no comment]"] = { stance = "no_comment" } } },
        'rc.lua: lexicon.responses: expected a bracket to open before "]", got "no comment]"')
  wrong({ verdicts = { ["a b c d e f g h i"] = { stance = "deny" } } },
        'rc.lua: lexicon.verdicts: expected at most 8 words, got "a b c d e f g h i"')
  wrong({ responses = { ["no comment"] = { stance = "no_comment" }, [("a|b|c|d|e "):rep(8)] = { stance = "deny" } } },
        'rc.lua: lexicon.responses: expected fewer alternatives: it stands for too many phrases, got "'
        .. ("a|b|c|d|e "):rep(8):sub(1, 37) .. '..."')
  wrong({ negators = { 7 } }, "rc.lua: lexicon.negators: expected strings, got 7")
  wrong({ negators = 7 }, "rc.lua: lexicon.negators: expected a string of words or a list of strings, got 7")
  wrong({ words = { adverbs = "not" } }, 'rc.lua: lexicon.words: unknown key "adverbs", did you mean "adverb"?')
  wrong({ acts = { verbs = { true } } }, "rc.lua: lexicon.acts.verbs: expected strings, got true")
  wrong({ roles = { aide = "persn" } },
        "rc.lua: lexicon.roles.aide.is: expected words from person, organisation, document, media, group, unnamed, "
        .. 'voice, male, female, title, cased, got "persn"')
  wrong({ places = { Oz = { capitol = "Emerald City" } } },
        'rc.lua: lexicon.places.Oz: unknown key "capitol", did you mean "capital"?')
  wrong("say", 'rc.lua: lexicon: expected a table, got "say"')
  wrong({ cues = { [("x"):rep(65)] = { stance = "assert" } } },
        'rc.lua: lexicon.cues: expected words of at most 64 bytes, got "'
        .. ("x"):rep(37) .. '..."')

  it("lets false take an entry away", function()
    assert.is_true(config.validate { cues = { say = false }, hedges = { may = false } })
  end)
end)

describe("config.parse", function()
  local function read(source) return config.parse(source, ".gainsayrc.lua") end
  local function wrong(source, expected)
    it(expected, function()
      local value, message, code = read(source)
      assert.is_nil(value)
      assert.equal(".gainsayrc.lua:" .. expected, message)
      assert.equal("config", code)
    end)
  end

  it("reads data as Lua writes it", function()
    local value = assert(read [==[
      -- a comment
      return { --[[ another
        ]] max_bytes = 0x100, budget = 1e6, input = 'html';
        lexicon = {
          cues = { toot = { stance = "assert", strength = .5, strict = true }, ["point at"] = false },
          negators = { [[nay]], "n\97y\u{e9}\x21" },
        },
        lint = { ["min"] = -3 },
      };
    ]==])
    assert.same({
      max_bytes = 256, budget = 1000000, input = "html", lint = { min = -3 },
      lexicon = {
        cues = { toot = { stance = "assert", strength = 0.5, strict = true }, ["point at"] = false },
        negators = { "nay", "nay\195\169!" },
      },
    }, value)
  end)

  it("skips a byte order mark and takes every line end", function()
    assert.same({ budget = 1 }, read "\239\187\191return\r\n{ budget = 1 }\r\n")
  end)

  wrong("while true do end", '1: expected "return" and a table, found "while"')
  wrong("return {\n  budget = os.exit()\n}",
        '2: only data may stand here (strings, numbers, true, false, tables), found "os"')
  wrong("return { function() end }",
        '1: only data may stand here (strings, numbers, true, false, tables), found "function"')
  wrong('return { ("x"):rep(1e9) }',
        '1: only data may stand here (strings, numbers, true, false, tables), found "("')
  wrong('return { input = "te" .. "xt" }', '1: expected "," or "}", found ".."')
  wrong("return { budget = 2 * 3 }", '1: expected "," or "}", found "*"')
  wrong("return { budget = 1 } os.exit()", '1: expected the end of the file, found "os"')
  wrong("return 7", '1: expected a table after "return", found "7"')
  wrong("", '1: expected "return" and a table, found the end of the file')
  wrong("return { input = 'text", "1: this string has no end")
  wrong("return { input = 'te\nxt' }", "1: this string has no end on its line")
  wrong('return { input = "\\q" }', '1: unknown escape "\\\\q"')
  wrong("return { budget = 1, budget = 2 }", '1: the key "budget" stands here a second time')
  wrong("return { --[[ }", "1: this comment has no end")
  wrong("return " .. ("{"):rep(100000), "1: tables nest too deep")
  wrong("return { budget = 3x }", "1: malformed number")
  wrong("return { budgte = 3 }", ' unknown key "budgte", did you mean "budget"?')
  wrong('return { input = "pdf" }', ' input: expected one of text, html, got "pdf"')
  wrong("return { max_bytes = 0 }", " max_bytes: expected a whole number from 1 to 1073741824, got 0")
  wrong('return { lexicon = { cues = { toot = { stance = "asert" } } } }',
        " lexicon.cues.toot.stance: expected one of assert, allege, believe, intend, deny, doubt, confirm, "
        .. 'no_comment, demand, ask, got "asert"')

  it("refuses bytecode", function()
    local value, message = read(string.dump(function() return {} end))
    assert.is_nil(value)
    assert.equal(".gainsayrc.lua: compiled Lua; a configuration must be text", message)
  end)

  it("refuses what is too large", function()
    local value, message = read(("-"):rep(2 ^ 20 + 1))
    assert.is_nil(value)
    assert.equal(".gainsayrc.lua: larger than 1048576 bytes", message)
  end)
end)

describe("config.load and config.find", function()
  local dir
  setup(function()
    dir = os.tmpname()
    os.remove(dir)
    assert(os.execute("mkdir -p '" .. dir .. "/a/b' '" .. dir .. "/c/.gainsayrc.lua'"))
    local file = assert(io.open(dir .. "/.gainsayrc.lua", "w"))
    file:write 'return { input = "html" }'
    file:close()
  end)
  teardown(function() os.execute("rm -r '" .. dir .. "'") end)

  it("finds the nearest file above", function()
    assert.equal(dir .. "/.gainsayrc.lua", config.find(dir .. "/a/b"))
    assert.equal(dir .. "/.gainsayrc.lua", config.find(dir .. "/a//b/"))
    assert.equal(dir .. "/.gainsayrc.lua", config.find(dir))
  end)

  it("passes over a folder of that name", function()
    assert.equal(dir .. "/.gainsayrc.lua", config.find(dir .. "/c"))
  end)

  it("loads it", function()
    assert.same({ input = "html" }, config.load(dir .. "/.gainsayrc.lua"))
  end)

  it("says why it can not", function()
    local value, message, code = config.load(dir .. "/none")
    assert.is_nil(value)
    assert.truthy(message:find(dir .. "/none", 1, true))
    assert.equal("io", code)
    value, message, code = config.load(dir .. "/c/.gainsayrc.lua")
    assert.is_nil(value)
    assert.truthy(message:find("directory"))
    assert.equal("io", code)
  end)
end)
