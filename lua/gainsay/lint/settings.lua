--- What is checked and how hard: presets, a configuration's `lint` table, options.
--
--     lint = {
--       preset = "bbc",
--       genre = "news", outlet = "The Daily Example", fail_level = "warning",
--       rules = {
--         ["refute-for-deny"] = "error",        -- a severity, or false for "off"
--         ["buried-reply"] = { severity = "info", paragraphs = 5 },
--       },
--       paths = { { match = "opinion/*", genre = "opinion", rules = { ... } } },
--       baseline = ".gainsay-baseline",
--       load = { "house/no-boffins.lua" },      -- only from a file named with --config
--     }

local rules = require "gainsay.lint.rules"

local settings = {}

local LEVELS = { off = 0, info = 1, warning = 2, error = 3 }
settings.LEVELS = LEVELS

local GENRES = { news = true, opinion = true, court = true, sport = true }

-- Severities that differ from the rules' own.  `least` drops what is less severe.
local PRESETS = {
  default = { about = "what a working desk would leave switched on", rules = {} },
  bbc = {
    about = "BBC editorial guidelines: fairness, right of reply, single sources, refute",
    rules = { ["single-source-claim"] = "warning", ["refute-for-deny"] = "warning", ["partial-reply"] = "warning",
              ["secondhand-unverified"] = "warning", ["buried-reply"] = "warning" },
  },
  ap = {
    about = "AP: crime and anonymous sources",
    rules = { ["guilt-label"] = "error", ["alleged-no-source"] = "warning", ["double-allege"] = "warning",
              ["anonymous-no-reason"] = "warning", ["vague-anonymous"] = "warning",
              ["secondhand-unverified"] = "warning", ["attribution-drift"] = "info" },
  },
  reuters = {
    about = "Reuters: sources, accuracy, dates",
    rules = { ["single-source-claim"] = "warning", ["vague-anonymous"] = "error", ["anonymous-no-reason"] = "info",
              ["undated-claim"] = "warning", ["attribution-drift"] = "info", ["passive-sourcing"] = "warning" },
  },
  guardian = {
    about = "Guardian: refute, anonymous sources",
    rules = { ["refute-for-deny"] = "warning", ["vague-anonymous"] = "warning", ["anonymous-no-reason"] = "info",
              ["single-source-claim"] = "info" },
  },
  strict = { about = "every rule, none below a warning", all = "warning", rules = {} },
  quiet = { about = "errors only", rules = {}, least = "error" },
}
settings.PRESETS = PRESETS

local function sorted(t)
  local keys = {}
  for key in pairs(t) do keys[#keys + 1] = tostring(key) end
  table.sort(keys)
  return keys
end

local function any_of(t) return table.concat(sorted(t), ", ") end

-- ---- checking ----------------------------------------------------------------------

local function check_rules(value, where, registry)
  if type(value) ~= "table" then return nil, where .. ": expected a table of rules" end
  for id, setting in pairs(value) do
    local rule = registry[id]
    if not rule then return nil, ('%s: unknown rule "%s"; gainsay lint --list-rules names them'):format(where, tostring(id)) end
    local severity = setting
    if type(setting) == "table" then
      severity = setting.severity
      for name, v in pairs(setting) do
        local option = rule.options and rule.options[name]
        if name ~= "severity" then
          if not option then
            return nil, ('%s.%s: unknown option "%s"; it has %s'):format(where, id, tostring(name),
              rule.options and next(rule.options) and any_of(rule.options) or "none")
          end
          if type(v) ~= type(option.default) then
            return nil, ("%s.%s.%s: expected a %s, got a %s"):format(where, id, name, type(option.default), type(v))
          end
        end
      end
    end
    if severity ~= nil and type(severity) ~= "boolean" and not LEVELS[severity] then
      return nil, ('%s.%s: "%s" is no severity (error, warning, info, off)'):format(where, id, tostring(severity))
    end
  end
  return true
end

local KEYS = {
  preset = function(v) return type(v) == "string" and PRESETS[v], "one of " .. any_of(PRESETS) end,
  genre = function(v) return type(v) == "string" and GENRES[v], "one of " .. any_of(GENRES) end,
  outlet = function(v) return type(v) == "string", "a string" end,
  published = function(v) return type(v) == "string" and v:find "%d%d%d%d" ~= nil, "a date with its year" end,
  headline = function(v) return type(v) == "string", "a string" end,
  fail_level = function(v)
    return type(v) == "string" and LEVELS[v] and v ~= "off", "error, warning or info"
  end,
  baseline = function(v) return type(v) == "string", "a file's name" end,
  rules = function(v, where, registry)
    local ok, message = check_rules(v, where, registry)
    return ok, nil, message
  end,
  paths = function(v, where, registry)
    if type(v) ~= "table" then return false, "a list" end
    for i, entry in ipairs(v) do
      local here = ("%s[%d]"):format(where, i)
      if type(entry) ~= "table" or type(entry.match) ~= "string" then
        return false, nil, here .. ': expected { match = "folder/*", ... }'
      end
      for key, value in pairs(entry) do
        if key == "genre" then
          if not GENRES[value] then return false, nil, here .. ".genre: expected one of " .. any_of(GENRES) end
        elseif key == "rules" then
          local ok, message = check_rules(value, here .. ".rules", registry)
          if not ok then return false, nil, message end
        elseif key ~= "match" then
          return false, nil, ('%s: unknown key "%s" (match, genre, rules)'):format(here, tostring(key))
        end
      end
    end
    return true
  end,
  load = function(v)
    if type(v) ~= "table" then return false, "a list of files" end
    for _, path in ipairs(v) do
      if type(path) ~= "string" then return false, "a list of files" end
    end
    return true
  end,
}

--- Whether a `lint` table can be used.
---@param value table
---@param where string what to call it in messages
---@param registry table<string, gainsay.lint.Rule>
---@return true? ok
---@return string? message
function settings.check(value, where, registry)
  if type(value) ~= "table" then return nil, where .. ": expected a table" end
  for _, key in ipairs(sorted(value)) do
    local check = KEYS[key]
    if not check then return nil, ('%s: unknown key "%s"; it may have %s'):format(where, key, any_of(KEYS)) end
    local ok, expected, message = check(value[key], where .. "." .. key, registry)
    if not ok then return nil, message or ("%s.%s: expected %s"):format(where, key, expected) end
  end
  return true
end

-- ---- paths ----------------------------------------------------------------------------

--- Whether a path matches a pattern: * is anything but a slash, ** anything, ? one
--- character.  A pattern without a slash is held against the file's name alone.
---@param path string
---@param pattern string
---@return boolean
function settings.matches(path, pattern)
  path = path:gsub("\\", "/"):gsub("^%./", "")
  if not pattern:find("/", 1, true) then path = path:match("[^/]*$") end
  local p = pattern:gsub("[%^%$%(%)%%%.%[%]%+%-]", "%%%0")
  p = p:gsub("%*%*/?", "\1"):gsub("%*", "[^/]*"):gsub("%?", "[^/]"):gsub("\1", ".*")
  return path:find("^" .. p .. "$") ~= nil or path:find("/" .. p .. "$") ~= nil
end

-- ---- resolving -------------------------------------------------------------------------

---@class gainsay.lint.Settings
---@field rules { rule: gainsay.lint.Rule, severity: string, options: table }[] those that are on
---@field genre string
---@field outlet string?
---@field published string?
---@field headline string?
---@field fail_level string

-- Lays the user's settings of rules over what holds so far.
local function lay(into, user)
  for id, setting in pairs(user or {}) do
    local have = into[id]
    local severity = setting
    if type(setting) == "table" then
      severity = setting.severity
      for name, value in pairs(setting) do
        if name ~= "severity" then have.options[name] = value end
      end
      -- options alone switch a rule on that the preset leaves off
      if severity == nil and have.severity == "off" and not have.genre then severity = have.rule.severity end
    end
    if severity == true then severity = have.rule.severity end
    if severity == false then severity = "off" end
    if severity ~= nil then have.severity, have.asked = severity, true end
  end
end

--- What holds for one file.  `layers` are `lint` tables, the later before the earlier.
---@param registry table<string, gainsay.lint.Rule>
---@param layers table[]
---@param path string?
---@return gainsay.lint.Settings
function settings.resolve(registry, layers, path)
  local top = { genre = "news", fail_level = "warning", preset = "default" }
  for _, layer in ipairs(layers) do
    for _, key in ipairs { "genre", "outlet", "published", "headline", "fail_level", "preset" } do
      if layer[key] ~= nil then top[key] = layer[key] end
    end
  end
  local preset = PRESETS[top.preset]
  local by_path = {}
  for _, layer in ipairs(layers) do
    for _, entry in ipairs(layer.paths or {}) do
      if path and settings.matches(path, entry.match) then
        by_path[#by_path + 1] = entry
        if entry.genre then top.genre = entry.genre end
      end
    end
  end
  -- what the caller says of the genre goes before what the path says
  local last = layers[#layers]
  if last and last.genre then top.genre = last.genre end

  local state = {}
  for id, rule in pairs(registry) do
    local options = {}
    for name, option in pairs(rule.options or {}) do options[name] = option.default end
    local severity = rule.default == "off" and "off" or rule.severity
    if preset.all then severity = LEVELS[rule.severity] > LEVELS[preset.all] and rule.severity or preset.all end
    severity = preset.rules[id] or severity
    local genre = rule.genres and rule.genres[top.genre]
    local limited = genre ~= nil and LEVELS[genre] < LEVELS[severity]
    if limited then severity = genre end
    if preset.least and LEVELS[severity] < LEVELS[preset.least] then severity = "off" end
    state[id] = { rule = rule, severity = severity, options = options, genre = limited }
  end
  for _, layer in ipairs(layers) do lay(state, layer.rules) end
  for _, entry in ipairs(by_path) do lay(state, entry.rules) end

  local on = {}
  for _, id in ipairs(rules.ordered(registry)) do
    if state[id].severity ~= "off" then on[#on + 1] = state[id] end
  end
  return { rules = on, genre = top.genre, outlet = top.outlet, published = top.published,
           headline = top.headline, fail_level = top.fail_level, preset = top.preset }
end

return settings
