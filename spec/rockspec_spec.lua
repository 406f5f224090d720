-- The rockspec lists files by hand; it must list them all.

local loader = loadstring or load

describe("the rockspec", function()
  local env = {}
  local source = assert(io.open("rockspec/gainsay-0.1.0-1.rockspec")):read("*a")
  local chunk = assert(loader(source, "rockspec"))
  if setfenv then
    setfenv(chunk, env)
  else
    chunk = assert(load(source, "rockspec", "t", env))
  end
  chunk()

  local function files(command)
    local set = {}
    local pipe = assert(io.popen(command))
    for line in pipe:lines() do set[line] = true end
    pipe:close()
    return set
  end

  it("builds every C file of the core", function()
    local listed = {}
    for _, path in ipairs(env.build.modules["gainsay.core"].sources) do listed[path] = true end
    assert.same(files("ls csrc/base/*.c csrc/text/*.c csrc/model/*.c csrc/ledger/*.c csrc/corpus/*.c csrc/lua/*.c"), listed)
  end)

  it("installs every Lua file under its name", function()
    local listed = {}
    for name, path in pairs(env.build.modules) do
      if type(path) == "string" then
        listed[path] = true
        assert.equal(name, (path:gsub("^lua/", ""):gsub("%.lua$", ""):gsub("/init$", ""):gsub("/", ".")))
      end
    end
    assert.same(files("find lua -name '*.lua'"), listed)
  end)

  it("needs no rock but Lua", function()
    assert.same({ "lua >= 5.1, < 5.5" }, env.dependencies)
  end)
end)
