--- Who accuses whom, and who has not answered: gainsay from Lua.
--
--     lua5.4 examples/ledger.lua examples/article.txt
--
-- From a checkout after `make`; the two lines below are not needed where gainsay is
-- installed.
local root = arg[0]:match("^(.*)/examples/[^/]*$") or "."
package.path = root .. "/lua/?.lua;" .. root .. "/lua/?/init.lua;" .. package.path
package.cpath = root .. "/build/" .. (jit and "luajit" or _VERSION:match("%d+%.%d+")) .. "/?.so;" .. package.cpath

local gainsay = require "gainsay"

local path = arg[1] or root .. "/examples/article.txt"
local file = assert(io.open(path, "rb"))
local text = file:read("*a")
file:close()

-- The lexicon can be extended here; entries are documented in gainsay/lexicon/en.lua.
local engine = assert(gainsay.new {
  lexicon = { cues = { sniff = { stance = "doubt", takes = "quote that" } } },
})
local doc = assert(engine:read(text, { id = path }))

for _, claim in ipairs(doc.claims) do
  local s = doc.statements[claim.statement]
  if #claim.accused > 0 then
    print(("line %d: %s %s: %s"):format(s.line, s.source.text, s.cue.text, s.content.text))
    for _, id in ipairs(claim.answered_by) do
      local answer = doc.statements[id]
      print(("  line %d: %s %s"):format(answer.line, answer.source.text, answer.cue.text))
    end
    for _, id in ipairs(claim.unanswered) do
      print("  no answer from " .. doc.entities[id].name)
    end
  end
end

-- Spans are what string.sub wants.
local first = doc.statements[1]
if first then
  local span = first.cue.spans[1]
  assert(text:sub(span.first, span.last) == span.text)
end
