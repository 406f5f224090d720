-- Entities: what is somebody's name and what is not, and of what kind they are.

local gainsay = require "gainsay"

local engine = assert(gainsay.new())

--- The kinds of the text's entities by name.
local function kinds(text)
  local doc = assert(engine:read(text))
  local found = {}
  for _, e in ipairs(doc.entities) do found[e.name] = e.kind end
  return found
end

describe("entities", function()
  it("take no group for a person", function()
    local found = kinds "Ida Roe said on Friday that Muslim voters and Hispanics had moved to Ohio. She had met Catholics."
    assert.same({ ["Ida Roe"] = "person", Hispanics = "group", Ohio = "place", Catholics = "group" }, found)
  end)

  it("know states and regions as places, and what is called after one as itself", function()
    local found = kinds "North Carolina and Wales said so. Virginia Ostrow did not, nor did Latin America."
    assert.equal("place", found["North Carolina"])
    assert.equal("place", found.Wales)
    assert.equal("place", found["Latin America"])
    assert.equal("person", found["Virginia Ostrow"])
    assert.is_nil(found.Virginia)
  end)

  it("keep the small words inside a name, and find the name by its end", function()
    local found = kinds "Joost van der Meer said that it rained. It had rained, said van der Meer. The van Ford sold was white. So was van Paris Jackson."
    assert.equal("person", found["Joost van der Meer"])
    assert.is_nil(found["van der Meer"])
    assert.is_nil(found["van Ford"])
  end)

  it("find the name behind who speaks for it, and behind a title of several words", function()
    local doc = assert(engine:read("On Friday Secretary of State Ann Roe said that it had rained. "
      .. "Roe campaign manager Piet Lorne said that it had not. Roe aides said nothing of it."))
    local names = {}
    for _, e in ipairs(doc.entities) do names[e.id] = e.name end
    local by = {}
    for _, s in ipairs(doc.statements) do
      if s.source.entity then by[#by + 1] = names[s.source.entity] .. " for " .. names[s.source.party] end
    end
    assert.equal("Ann Roe for Ann Roe", by[1])
    assert.equal("Piet Lorne for Ann Roe", by[2])
  end)

  it("leave days out of names", function()
    local found = kinds "The union told the Harbour Court Tuesday that Ida Roe had left. In August Piet Lorne left. It was Super Tuesday."
    assert.same({ "Harbour Court", "Ida Roe", "Piet Lorne" }, (function()
      local names = {}
      for name in pairs(found) do if name ~= "The union" then names[#names + 1] = name end end
      table.sort(names)
      return names
    end)())
  end)

  it("take no party mark, page, word of the text or adjective for a person", function()
    local found = kinds("Ida Roe (R-Ohio) wrote on Chirper that the plan failed. Dock.example said so too. "
      .. "She told the London-based firm: “Yes, we read the Plan.”")
    for _, name in ipairs { "R-Ohio", "Yes", "Plan", "London-based" } do assert.is_nil(found[name], name) end
    assert.not_equal("person", found.Chirper)
    assert.equal("person", found["Ida Roe"])
  end)

  it("say of a thing that speaks that it is one", function()
    local doc = assert(engine:read "The council bought a gauge, which showed that the river was rising.")
    for _, s in ipairs(doc.statements) do assert.not_equal("person", s.source.kind) end
  end)
end)
