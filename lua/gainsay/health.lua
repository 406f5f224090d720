--- :checkhealth gainsay

local health = {}

local SENTENCE = "The union alleged that Harbour Foods hid two tests. Harbour Foods denied hiding any tests."

function health.check()
  local h = vim.health or require("health")
  local start, ok = h.start or h.report_start, h.ok or h.report_ok
  local info, bad = h.info or h.report_info, h.error or h.report_error
  local nvim = require "gainsay.nvim"
  start("gainsay")

  info("Lua of this Neovim: " .. (jit and jit.version or _VERSION))
  local library = nvim.library()
  local loaded, gainsay = pcall(require, "gainsay")
  if not loaded then
    if not library then
      bad("the library lua/gainsay/core.so is not there", { "run `make nvim` in the plugin's folder",
        "it needs a C compiler, LuaJIT's headers and utf8proc (Debian: libluajit-5.1-dev, libutf8proc-dev)" })
    else
      bad("the library does not load: " .. library, { tostring(gainsay),
        "it was built for another Lua or another machine: run `make nvim` in the plugin's folder" })
    end
    return
  end
  ok("library: " .. (library or "found by package.cpath"))
  local v = gainsay.version()
  info(("gainsay %s, ledger format %d, utf8proc %s, Unicode %s"):format(v.gainsay, v.ledger, v.utf8proc, v.unicode))
  info(("model: English, version %d, built into the library"):format(v.model))

  local engine, message = gainsay.new()
  if not engine then return bad("no engine: " .. tostring(message)) end
  local doc
  doc, message = engine:read(SENTENCE)
  if not doc then return bad("a known sentence is not read: " .. tostring(message)) end
  local denied = false
  for _, link in ipairs(doc.links) do denied = denied or link.relation == "denies" end
  if denied then
    ok("a known sentence is read, its denial found")
  else
    bad("a known sentence is read, but its denial is not found", { "the library and the Lua files may be of two versions" })
  end
  doc:close()

  local path = require("gainsay.config").find(vim.fn.getcwd())
  if not path then return info("no .gainsayrc.lua here or above") end
  local options
  options, message = require("gainsay.config").load(path)
  if options then
    local linter
    linter, message = require("gainsay.nvim.worker").linter(path, "health", "")
    options = linter
  end
  if options then ok("configuration: " .. path) else bad("configuration: " .. tostring(message)) end
end

return health
