--- Lists findings of lint, drawn by chance, for somebody who judges them one by one;
--- from the root of a checkout after `make`:
--
--     DATA=folder lua5.4 spec/tools/sample_findings.lua [name=value ...]
--
--     set=polnear/train.jsonl.xz   of DATA; JSON lines with "id" and "text" (or "body_id" and
--                                  "body"), .xz or plain
--     stride=8 offset=0 most=100   every 8th article from the first on, 100 at the most
--     each=15 seed=1               so many findings of each rule, drawn with this seed
--     rule=ID                      this rule only, whether it is on by default or not
--
-- An article of PolNeAR says by its id whose it is and has its headline, with a full
-- stop, for a first line; a desk's system would know both, so lint is told.
--
-- First a line for each rule with the number of its findings, then the findings: the
-- sentence with the marked words between >> and <<, what the rule says, and what it
-- relates to.  The same arguments list the same findings.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = "build/?.so;" .. package.cpath

local gainsay = require "gainsay"
local lint = require "gainsay.lint"
local rules = require "gainsay.lint.rules"
local utf8 = require "gainsay.report.utf8"
local json = require "dkjson"

local options = { set = "polnear/train.jsonl.xz", stride = 8, offset = 0, most = 100, each = 15, seed = 1 }
for _, word in ipairs(arg) do
  local name, value = word:match("^(%l+)=(.+)$")
  assert(name and (options[name] or name == "rule"), "unknown argument: " .. word)
  options[name] = type(options[name]) == "number" and assert(tonumber(value), word) or value
end
local data = assert(os.getenv("DATA"), "DATA=folder is not given")

-- The JSON string behind `key` of a line, or nil; decoding all of it would take minutes.
local function field(line, key)
  local _, stop = line:find('"' .. key .. '"%s*:%s*"')
  if not stop then return nil end
  local at = stop + 1
  while true do
    local c = assert(line:find('["\\]', at))
    if line:sub(c, c) == '"' then return json.decode(line:sub(stop, c)) end
    at = c + 2
  end
end

-- The chosen articles, each once however often it was annotated.
local function articles()
  local path = data .. "/" .. options.set
  local packed = path:find("%.xz$") ~= nil
  local source = packed and assert(io.popen("xz -dc '" .. path:gsub("'", "'\\''") .. "'")) or assert(io.open(path))
  local list, seen, n = {}, {}, 0
  for line in source:lines() do
    local id = field(line, "id") or field(line, "body_id")
    if not seen[id] then
      seen[id] = true
      if n % options.stride == options.offset and #list < options.most then
        list[#list + 1] = { id = id, text = field(line, "text") or field(line, "body") }
      end
      n = n + 1
    end
  end
  source:close()
  return list
end

local set
if options.rule then
  local registry = rules.registry()
  set = { rules = {} }
  for id in pairs(registry) do set.rules[id] = false end
  set.rules[options.rule] = assert(registry[options.rule], "no such rule").severity
end
local linter = assert(lint.new(assert(gainsay.new()), set))

-- The sentences that hold first .. last, with those bytes marked.
local function marked(result, first, last)
  local from, to
  for _, s in ipairs(result.document.sentences) do
    if s.last >= first and s.first <= last then from, to = from or s.first, s.last end
  end
  from, to = math.min(from or first, first), math.max(to or last, last)
  local text = result.text
  return utf8.line(text:sub(from, first - 1) .. ">>" .. text:sub(first, last) .. "<<" .. text:sub(last + 1, to))
end

local OUTLETS = { breitbart = "Breitbart", ["huff-post"] = "Huffington Post", nyt = "New York Times", politico = "Politico",
                  ["usa-today"] = "USA Today", ["wash-post"] = "Washington Post", ["west-journal"] = "Western Journalism" }

local function meta_of(article)
  local meta = { path = article.id, kind = "text" }
  meta.outlet = OUTLETS[article.id:match("^([%l-]+)_%d") or ""]
  if meta.outlet then meta.headline = article.text:match("^([^\n]+)%.%s*\n") end
  return meta
end

local found, texts = {}, 0
for _, article in ipairs(articles()) do
  texts = texts + 1
  local result = assert(linter:check(article.text, meta_of(article)))
  for _, f in ipairs(result.findings) do
    local lines = { ("%s:%d [%s] %s"):format(article.id, f.line, f.rule, f.message), "  " .. marked(result, f.first, f.last) }
    for _, r in ipairs(f.related) do
      lines[#lines + 1] = ("  %s (line %d): %s"):format(r.message, r.line, marked(result, r.first, r.last))
    end
    found[f.rule] = found[f.rule] or {}
    table.insert(found[f.rule], table.concat(lines, "\n"))
  end
  for _, broken in ipairs(result.failures) do print("a rule broke: " .. broken) end
  result.document:close()
end

-- A generator of our own, so that every Lua draws the same.
local state = options.seed
local function draw(n)
  state = (state * 16807) % 2147483647
  return state % n + 1
end

print(("%d texts of %s, stride %d, offset %d, seed %d"):format(texts, options.set, options.stride, options.offset,
  options.seed))
for _, id in ipairs(rules.LIST) do
  if found[id] or not options.rule then print(("%-24s %d"):format(id, found[id] and #found[id] or 0)) end
end
for _, id in ipairs(rules.LIST) do
  local list = found[id] or {}
  print("")
  print("== " .. id)
  for i = 1, math.min(options.each, #list) do
    local k = i - 1 + draw(#list - i + 1)
    list[i], list[k] = list[k], list[i]
    print(list[i])
  end
end
