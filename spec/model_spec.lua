-- The trained model: built in, from a file, left out, and spoilt.

local gainsay = require "gainsay"

local read = require "slurp"

local function write(bytes)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  return path
end

local MODEL = "csrc/model/english.model"
local TEXT = "The mayor said the bridge was safe. Critics of the plan voiced alarm that it would fall."

describe("the built-in lexicon", function()
  it("is the one that Lua compiles", function()
    local article = read("examples/article.txt")
    local compiled = assert(gainsay.new { lexicon = {} }) -- laid over, so compiled in Lua
    assert.equal(compiled:read(article):json(), assert(gainsay.new()):read(article):json())
  end)
end)

describe("the model", function()
  it("is built in, and a file of it does the same", function()
    local built_in = assert(gainsay.new()):read(TEXT):json()
    local from_file = assert(gainsay.new { model = MODEL }):read(TEXT):json()
    assert.equal(built_in, from_file)
  end)

  it("is left out where the caller says so", function()
    local by_rule = assert(gainsay.new { model = false }):read(TEXT)
    assert.equal("The mayor", by_rule.statements[1].source.text)
    assert.equal("the bridge was safe", by_rule.statements[1].content.text)
  end)

  it("is not needed to tell whose report it is from what it says", function()
    local said = assert(gainsay.new { model = false }):read("According to the report, the bridge had three cracks.")
    assert.equal("the report", said.statements[1].source.text)
    assert.equal("the bridge had three cracks", said.statements[1].content.text)
  end)

  it("is not needed to see what a negation denies", function()
    local read = assert(gainsay.new { model = false }):read(
      "A clerk said Brandt had taken money from a builder. Brandt said he had not taken money from a builder.")
    local stances = {}
    for _, statement in ipairs(read.statements) do stances[#stances + 1] = statement.stance end
    assert.same({ "assert", "deny" }, stances)
  end)

  it("is not needed to see what a verdict is said of", function()
    local by_rule = assert(gainsay.new { model = false })
    for _, text in ipairs { "A man was stopped with a false passport.", "He lies a lot." } do
      assert.equal(0, #by_rule:read(text).statements, text)
    end
    assert.equal("deny", by_rule:read("That report is false.").statements[1].stance)
  end)

  it("gives every statement a confidence between 0 and 1", function()
    for _, statement in ipairs(assert(gainsay.new()):read(TEXT).statements) do
      assert.is_true(statement.confidence > 0 and statement.confidence <= 1)
    end
  end)

  it("does not fit in more than 4 MB", function()
    assert.is_true(#read(MODEL) <= 4 * 1024 * 1024)
  end)

  local function fails_with(bytes, pattern)
    local path = write(bytes)
    local engine, message, code = gainsay.new { model = path }
    os.remove(path)
    assert.is_nil(engine)
    assert.equal("model", code)
    assert.matches(pattern, message)
  end

  it("is refused, with the reason, where it is foreign, cut short or damaged", function()
    local bytes = read(MODEL)
    fails_with("", "not a model file")
    fails_with("PK\3\4 something else altogether", "not a model file")
    fails_with(bytes:sub(1, 20), "not as long as it says")
    fails_with(bytes:sub(1, -2), "not as long as it says")
    fails_with(bytes:sub(1, 8) .. "\255" .. bytes:sub(10), "another version")
    local middle = math.floor(#bytes / 2)
    local flipped = string.char((bytes:byte(middle) + 1) % 256)
    fails_with(bytes:sub(1, middle - 1) .. flipped .. bytes:sub(middle + 1), "checksum is wrong")
  end)

  it("is an error where the file cannot be read or the option is no such thing", function()
    local engine, _, code = gainsay.new { model = "/no/such/file" }
    assert.is_nil(engine)
    assert.equal("io", code)
    local other, message = gainsay.new { model = 5 }
    assert.is_nil(other)
    assert.matches("options: model: expected true, false or a file's name", message)
  end)
end)
