--- Lints in a thread of Neovim's pool.  A thread has a Lua of its own: nothing of the
--- editor is here, texts and findings come and go as strings.

local worker = {}

-- One linter for each configuration, as long as the thread lives, and the path of the
-- baseline that the configuration names: { linter, baseline }
local linters = {}

-- `own` is the `lint` table of setup() as Lua source.
local function linter_for(config_path, stamp, own)
  local key = config_path .. "\n" .. stamp .. "\n" .. own
  local known = linters[key]
  if known then return known[1], known[2] end
  local gainsay = require "gainsay"
  local config = require "gainsay.config"
  local lint = require "gainsay.lint"
  local engine, message = gainsay.new { config = config_path ~= "" and config_path or nil }
  if not engine then return nil, message end
  local layers, baseline = {}, nil
  if config_path ~= "" then
    local options = config.load(config_path)
    if options and options.lint then
      baseline = options.lint.baseline and config.beside(config_path, options.lint.baseline)
      local user = {}
      for name, value in pairs(options.lint) do
        -- a rule's file is run only where it is named by hand
        if name ~= "load" then user[name] = value end
      end
      layers[1] = user
    end
  end
  if own ~= "" then
    local options
    options, message = config.parse("return { lint = " .. own .. " }", "setup")
    if not options then return nil, message end
    layers[#layers + 1] = options.lint
  end
  local linter
  linter, message = lint.new(engine, layers)
  if not linter then return nil, message end
  linters = { [key] = { linter, baseline } } -- an old configuration is not kept
  return linter, baseline
end

--- The linter for a configuration, for use in the editor's own thread.
worker.linter = linter_for

--- A text checked, without what its baseline knows; arguments as `worker.run`.
---@return gainsay.lint.Result? result
---@return string? message
function worker.check(config_path, stamp, own, path, kind, text)
  local linter, where = linter_for(config_path, stamp, own)
  if not linter then return nil, where end
  local result, message = linter:check(text, { path = path, kind = kind })
  if not result or not where then return result, message end
  -- it is read each time: it changes without the configuration
  local baseline = require "gainsay.lint.baseline"
  local b
  b, message = baseline.load(where)
  if message then return nil, message end
  if b then baseline.apply(b, result) end
  return result
end

--- Findings of a text as JSON (gainsay.lint.format.json), or "!" and a message.
---@param config_path string "" where there is none
---@param stamp string changes when the configuration does
---@param own string Lua source of a `lint` table, or ""
---@param path string
---@param kind string
---@param text string
---@return string
function worker.run(config_path, stamp, own, path, kind, text)
  local ok, answer = pcall(function()
    local result, message = worker.check(config_path, stamp, own, path, kind, text)
    if not result then return "!" .. tostring(message) end
    local json = require("gainsay.lint.format.json").result(result)
    result.document:close()
    return json
  end)
  return ok and answer or "!" .. tostring(answer)
end

return worker
