-- The cases of spec/cases through the Lua API.  spec/tools/run_cases.lua runs them
-- through the C library and the command too.

local cases = require "cases"
local gainsay = require "gainsay"

local engine = assert(gainsay.new())

describe("case", function()
  local list = cases.load("spec/cases")
  assert(#list >= 25)
  for _, case in ipairs(list) do
    it(case.name, function()
      local doc = assert(engine:read(case.text, { input = case.input }))
      local wrong = cases.check(case, cases.dump_document(doc))
      assert.equal("", table.concat(wrong, "\n"))
    end)
  end
end)

describe("the judge of cases", function()
  local function judge(findings)
    local case = cases.parse("The judge said that it rained.\n----\n" .. findings, "made up")
    return cases.check(case, cases.dump_document(engine:read(case.text)))
  end

  it("accepts what holds and refuses what does not", function()
    assert.same({}, judge("A assert: The judge | said | it rained | indirect\nstatements: 1"))
    assert.equal(1, #judge("A deny: The judge | said | it rained"))
    assert.equal(1, #judge("A: The clerk | said | it rained"))
    assert.equal(1, #judge("A: The judge | said | it rained | direct"))
    assert.equal(1, #judge("nothing: said"))
    assert.equal(1, #judge("statements: 2"))
    assert.equal(1, #judge("A: * | said | *\nA is denied"))
    assert.equal(1, #judge("A: * | said | *\nA answers B"))
  end)

  it("refuses a line that it does not understand", function()
    assert.error(function() judge("A says something") end)
  end)
end)
