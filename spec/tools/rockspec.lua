--- Writes the lists of files in the rockspec anew, from what stands in the folders:
--
--     lua5.4 spec/tools/rockspec.lua rockspec/gainsay-0.1.0-1.rockspec
--
-- A rockspec cannot look for files itself; spec/rockspec_spec.lua fails when one is
-- missing.

local path = assert(arg[1], "usage: rockspec.lua ROCKSPEC")

local function lines(command)
  local list = {}
  local pipe = assert(io.popen(command))
  for line in pipe:lines() do list[#list + 1] = line end
  pipe:close()
  return list
end

local sources, modules = {}, {}
for i, file in ipairs(lines("ls csrc/base/*.c csrc/text/*.c csrc/model/*.c csrc/ledger/*.c csrc/corpus/*.c csrc/lua/*.c")) do
  sources[i] = ('        "%s",\n'):format(file)
end
for i, file in ipairs(lines("find lua -name '*.lua' | LC_ALL=C sort")) do
  local name = file:gsub("^lua/", ""):gsub("%.lua$", ""):gsub("/init$", ""):gsub("/", ".")
  modules[i] = ('    ["%s"] = "%s",\n'):format(name, file)
end

local file = assert(io.open(path))
local spec = file:read("*a")
file:close()
local function put(pattern, list)
  local n
  spec, n = spec:gsub(pattern, function(before, after) return before .. table.concat(list) .. after end)
  assert(n == 1, pattern)
end
put("(sources = {\n).-(      },\n)", sources)
put('(libdirs = [^\n]+\n    },\n).-(  },\n  install)', modules)
file = assert(io.open(path, "w"))
file:write(spec)
file:close()
