-- The table of related words: its form, and that it is what its generator makes.

local NAME = "csrc/model/english.synonyms"

local read = require "slurp"

describe("the table of related words", function()
  it("carries WordNet's licence", function()
    local head = read(NAME):match("^(#.-)\n%l")
    assert.truthy(head:find("WordNet 3.0 Copyright 2006 by Princeton University", 1, true))
    assert.truthy(head:find("the same appear on ALL copies", 1, true))
  end)

  it("has a word a line, in order, and behind it words with a sign", function()
    local before, n = "", 0
    for line in read(NAME):gmatch("[^\n]+") do
      if not line:find("^#") then
        local word, rest = line:match("^([%l-]+)( .+)$")
        assert.truthy(word and before < word, line)
        for item in rest:gmatch(" ([^ ]*)") do
          assert.truthy(item:find("^[%l-]+[~+<>!][1-9]$") or item:find("^[%l-]+=$"), line)
        end
        before, n = word, n + 1
      end
    end
    assert.is_true(n > 3000)
  end)

  it("is what its generator makes of WordNet", function()
    local wordnet = io.open("/usr/share/wordnet/data.noun")
    if not wordnet then
      pending("WordNet is not installed (Debian: wordnet-base): the table was not made anew")
      return
    end
    wordnet:close()
    local pipe = assert(io.popen("lua5.4 csrc/model/synonyms.lua"))
    local made = pipe:read("*a")
    pipe:close()
    assert.is_true(made == read(NAME), "make it anew: lua5.4 csrc/model/synonyms.lua > " .. NAME)
  end)
end)
