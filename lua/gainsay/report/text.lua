--- The report on a terminal, for a reader in a hurry.
--
--     article.txt   11 statements · 3 accusations: 1 denied, 2 not answered
--
--     ACCUSATIONS
--        5  Jane Roe → Halden Water
--           said that the company had hidden its test results
--           denied      line 7  Halden Water has rejected the report as “nonsense”
--           no answer           the ministry
--
-- Everything is said in words; colour only helps the eye.

local brief = require "gainsay.report.brief"
local utf8 = require "gainsay.report.utf8"

local text = {}

-- SGR codes; 8 colours that every terminal and theme has.
local STYLES = {
  bold = "1", dim = "2", head = "1;4", denied = "31", doubted = "33", confirmed = "32", ["no comment"] = "33",
  ["no answer"] = "1;35", ["in part"] = "35", line = "36",
}

local MARGIN = 6 -- line numbers stand in it, with two blanks behind
local LABEL = 12 -- "no comment?" and a blank
local OTHERS = 6 -- how many other claims are shown unless all are wanted
local FEWER = 4 -- and where there is something to show before them

--- A function that paints a string in a style, or leaves it as it is.
---@param color boolean?
---@return fun(style: string, s: string): string
local function painter(color)
  if not color then return function(_, s) return s end end
  return function(style, s)
    if s == "" then return s end
    return "\27[" .. STYLES[style] .. "m" .. s .. "\27[0m"
  end
end

text.painter = painter

--- The report.
---@param doc gainsay.Document
---@param options { width: integer?, color: boolean?, all: boolean? }?
---@return string
function text.render(doc, options)
  options = options or {}
  local width = math.max(options.width or 80, 40)
  local paint = painter(options.color)
  local b = brief.of(doc, options.all)
  local out = {}
  local indent = (" "):rep(MARGIN)

  local function put(line) out[#out + 1] = line end

  local function gutter(n)
    return paint("line", ("%" .. (MARGIN - 2) .. "d"):format(n)) .. "  "
  end

  -- `s` in at most `most` lines, the first behind `lead` (which takes the margin).
  local function put_wrapped(lead, s, most)
    for i, line in ipairs(utf8.wrap(s, width - MARGIN, most)) do
      put((i == 1 and lead or indent) .. line)
    end
  end

  local function heading(s)
    put("")
    put(paint("bold", s:upper()))
  end

  local weak = false -- whether a link was shown that is more likely wrong

  local function put_answer(label, where, s, doubtful)
    local before = label .. (doubtful and "?" or "")
    before = before .. (" "):rep(LABEL - utf8.width(before))
    weak = weak or doubtful or false
    local place = where and ("line %-4d "):format(where) or (" "):rep(10)
    for i, words in ipairs(utf8.wrap(s, width - MARGIN - LABEL - #place, 2)) do
      if i > 1 then before, place = (" "):rep(LABEL), (" "):rep(#place) end
      put(indent .. paint(label, before) .. paint("line", place) .. words)
    end
  end

  local function put_group(g, most)
    local s = g.statement
    local lead = brief.who(doc, s)
    local accused = table.concat(g.accused, ", ")
    local also = #g.also > 0 and "  (also line " .. table.concat(g.also, ", ") .. ")" or ""
    local room = width - MARGIN
    also = utf8.shorten(also, math.floor(room / 3))
    if accused == "" then
      put(gutter(s.line) .. paint("bold", utf8.shorten(lead, room - utf8.width(also))) .. paint("dim", also))
    else
      room = room - utf8.width(also) - 3
      -- the two names share the line: the longer one gives way
      local half = math.floor(room / 2)
      local w = math.min(utf8.width(accused), math.max(half, room - utf8.width(lead)))
      accused = utf8.shorten(accused, w)
      lead = utf8.shorten(lead, room - utf8.width(accused))
      put(gutter(s.line) .. paint("bold", lead) .. " → " .. paint("bold", accused) .. paint("dim", also))
    end
    put_wrapped(indent, brief.said(doc, s), most)
    for _, answer in ipairs(g.answers) do
      put_answer(brief.RELATIONS[answer.relation], answer.statement.line, brief.words(doc, answer.statement),
                 answer.weak)
    end
    if g.status == "partial" then put_answer("in part", nil, brief.PARTIAL) end
    if #g.unanswered > 0 then put_answer("no answer", nil, table.concat(g.unanswered, ", ")) end
  end

  local function put_groups(title, groups)
    if #groups == 0 then return end
    heading(title)
    for _, g in ipairs(groups) do put_group(g, #groups <= 4 and 2 or 1) end
  end

  -- A list of which only the first are shown; `hidden` more are not in it.
  local function put_statements(title, list, most, hidden)
    if #list == 0 then return end
    heading(title)
    local show = #list > most + 1 and most or #list
    if #list - show + hidden == 1 then show, hidden = #list, 0 end
    for i = 1, show do
      local s = list[i]
      local who, said = brief.both(doc, s)
      local room = width - MARGIN
      who = utf8.shorten(who, math.floor(room / 2))
      if who ~= "" then said = utf8.shorten(said, room - utf8.width(who) - 1) end
      put(gutter(s.line) .. paint("bold", who) .. (who ~= "" and " " or "") .. utf8.shorten(said, room))
    end
    local more = #list - show + hidden
    if more > 0 then put(indent .. paint("dim", ("… and %d more; --all shows them"):format(more))) end
  end

  local name = utf8.line(utf8.valid(tostring(doc.id or "text")))
  local summary = brief.count(#doc.statements, "statement")
  local tally = brief.tally(b)
  if tally then summary = summary .. " · " .. tally end
  name = utf8.shorten(name, width - 2)
  if utf8.width(name) + 3 + utf8.width(summary) <= width then
    put(paint("bold", name) .. "   " .. summary)
  else
    put(paint("bold", name))
    for _, line in ipairs(utf8.wrap(summary, width)) do put(line) end
  end
  for _, warning in ipairs(brief.warnings(doc)) do
    for i, line in ipairs(utf8.wrap("warning: " .. warning, width - 2)) do
      put(paint("dim", (i == 1 and "" or "  ") .. line))
    end
  end

  put_groups("accusations", b.accusations)
  put_groups("claims that were answered", b.answered)
  local most = options.all and math.huge or #b.accusations + #b.answered > 0 and FEWER or OTHERS
  put_statements("other answers", b.loose, most, 0)
  put_statements("other claims", b.others, most, b.hidden)
  if weak then
    put("")
    put(paint("dim", utf8.shorten("? more likely wrong than right; gainsay explain FILE:LINE gives the reasons", width)))
  end
  return table.concat(out, "\n") .. "\n"
end

return text
