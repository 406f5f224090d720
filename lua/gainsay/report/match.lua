--- What a text does with a claim, for a reader in a hurry.
--
--     article.txt   denies it (87 %)
--        7  The board denied hiding anything.
--           denied: denied · shared terms: board, crack, hid
--
-- Everything is said in words; colour only helps the eye.

local text = require "gainsay.report.text"
local utf8 = require "gainsay.report.utf8"

local match = {}

local SAID = {
  assert = "asserts it", confirm = "confirms it", deny = "denies it", doubt = "doubts it",
  report = "reports it without taking a side", none = "does not carry it",
}
local STYLE = {
  assert = "confirmed", confirm = "confirmed", deny = "denied", doubt = "doubted", report = "doubted", none = "dim",
}

local MARGIN = 6  -- line numbers stand in it, with two blanks behind
local LINES = 3   -- of a sentence

--- The answer of one text.
---@param doc gainsay.Document
---@param answer gainsay.Match
---@param options { width: integer?, color: boolean? }?
---@return string
function match.render(doc, answer, options)
  options = options or {}
  local width = math.max(options.width or 80, 40)
  local paint = text.painter(options.color)
  local indent = (" "):rep(MARGIN)
  local out = {}
  out[1] = ("%s   %s (%d %%)"):format(paint("bold", utf8.line(utf8.valid(tostring(doc.id or "text")))),
    paint(STYLE[answer.stance], SAID[answer.stance]), math.floor(answer.confidence * 100 + 0.5))
  for _, span in ipairs(answer.spans) do
    local line = doc:locate(span.first)
    for i, part in ipairs(utf8.wrap(utf8.line(span.text), width - MARGIN, LINES)) do
      local lead = i == 1 and paint("line", ("%" .. (MARGIN - 2) .. "d"):format(line)) .. "  " or indent
      out[#out + 1] = lead .. part
    end
  end
  local reasons = {}
  for _, reason in ipairs(answer.why) do
    local words = utf8.line(reason.detail)
    reasons[#reasons + 1] = reason.feature:gsub("-", " ") .. (words ~= "" and ": " .. words or "")
  end
  for _, part in ipairs(utf8.wrap(table.concat(reasons, " · "), width - MARGIN)) do
    out[#out + 1] = indent .. paint("dim", part)
  end
  return table.concat(out, "\n") .. "\n"
end

return match
