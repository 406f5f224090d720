--- Holds a value, as dkjson decodes it, against a JSON Schema: the keywords that
--- doc/ledger.schema.json uses, and an error for any other, so that nothing in the
--- schema is passed over in silence.

local schema = {}

local KNOWN = { ["$schema"] = true, title = true, description = true, ["$defs"] = true }

local function type_of(value, null)
  if value == null then return "null" end
  if type(value) == "table" then
    local meta = getmetatable(value)
    return meta and meta.__jsontype or "object"
  end
  if type(value) == "number" then return value % 1 == 0 and "integer" or "number" end
  return type(value)
end

local function is_a(have, wanted)
  return have == wanted or (wanted == "number" and have == "integer")
end

local check

local KEYWORDS = {}

KEYWORDS["$ref"] = function(state, value, ref, path)
  local name = ref:match("^#/%$defs/(%w+)$")
  local target = name and state.root["$defs"][name]
  assert(target, "unknown $ref " .. ref)
  return check(state, value, target, path)
end

function KEYWORDS.type(state, value, wanted, path)
  local have = type_of(value, state.null)
  for _, name in ipairs(type(wanted) == "table" and wanted or { wanted }) do
    if is_a(have, name) then return nil end
  end
  return path .. ": a " .. have
end

function KEYWORDS.const(_, value, wanted, path)
  if value ~= wanted then return path .. ": not " .. tostring(wanted) end
end

function KEYWORDS.enum(_, value, wanted, path)
  for _, one in ipairs(wanted) do
    if value == one then return nil end
  end
  return path .. ": not one of the allowed: " .. tostring(value)
end

function KEYWORDS.minimum(_, value, least, path)
  if type(value) == "number" and value < least then return path .. ": below " .. least end
end

function KEYWORDS.maximum(_, value, most, path)
  if type(value) == "number" and value > most then return path .. ": above " .. most end
end

function KEYWORDS.required(state, value, names, path)
  if type_of(value, state.null) ~= "object" then return nil end
  for _, name in ipairs(names) do
    if value[name] == nil then return path .. ": no " .. name end
  end
end

function KEYWORDS.properties(state, value, properties, path)
  if type_of(value, state.null) ~= "object" then return nil end
  for name, part in pairs(properties) do
    if value[name] ~= nil then
      local wrong = check(state, value[name], part, path .. "." .. name)
      if wrong then return wrong end
    end
  end
end

function KEYWORDS.additionalProperties(state, value, allowed, path, all)
  assert(allowed == false)
  if type_of(value, state.null) ~= "object" then return nil end
  for name in pairs(value) do
    if not all.properties[name] then return path .. ": unknown field " .. tostring(name) end
  end
end

function KEYWORDS.items(state, value, part, path)
  if type_of(value, state.null) ~= "array" then return nil end
  for i, item in ipairs(value) do
    local wrong = check(state, item, part, path .. "[" .. i .. "]")
    if wrong then return wrong end
  end
end

function KEYWORDS.anyOf(state, value, parts, path)
  local reasons = {}
  for i, part in ipairs(parts) do
    local wrong = check(state, value, part, path)
    if not wrong then return nil end
    reasons[i] = wrong
  end
  return table.concat(reasons, "; or ")
end

function check(state, value, part, path)
  for keyword, argument in pairs(part) do
    local f = KEYWORDS[keyword]
    if f then
      local wrong = f(state, value, argument, path, part)
      if wrong then return wrong end
    elseif not KNOWN[keyword] then
      error("the validator does not know " .. keyword)
    end
  end
end

--- What is wrong with `value`, or nil.  `null` stands for null in it.
function schema.check(root, value, null)
  return check({ root = root, null = null }, value, root, "ledger")
end

return schema
