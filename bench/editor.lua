--- How long lint takes inside a running Neovim, for a file; from the root of a checkout
--- after `make nvim`:
--
--     FILE=draft.txt nvim --headless -u NONE -i NONE -c 'luafile bench/editor.lua'
--
-- Medians of 200 runs, in milliseconds of the processor: the ledger alone, and the
-- ledger with all rules and the findings as the editor gets them.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = "lua/?.so;" .. package.cpath

local gainsay = require "gainsay"
local lint = require "gainsay.lint"
local json = require "gainsay.lint.format.json"

local path = os.getenv("FILE") or "examples/article.txt"
local file = assert(io.open(path, "rb"))
local text = file:read("*a")
file:close()

local engine = assert(gainsay.new())
local linter = assert(lint.new(engine))

local function median(f)
  local times = {}
  for i = 1, 200 do
    local start = os.clock()
    f()
    times[i] = (os.clock() - start) * 1e3
  end
  table.sort(times)
  return times[100]
end

local read = median(function() engine:read(text):close() end)
local check = median(function()
  local result = linter:check(text, { path = path, kind = "text" })
  json.result(result)
  result.document:close()
end)
print(("%s, %d bytes: ledger %.1f ms, lint %.1f ms"):format(path, #text, read, check))
vim.cmd("qa!")
