--- The report as Markdown, for a mail, an issue or a page.

local brief = require "gainsay.report.brief"
local utf8 = require "gainsay.report.utf8"

local md = {}

-- The text's own characters must not turn into markup.
local function plain(s)
  s = s:gsub("[\\`*_{}%[%]<>|#&~$]", "\\%0")
  return (s:gsub("^([%-+]) ", "\\%1 "):gsub("^(%d+)([.)]) ", "%1\\%2 "))
end

--- The report.
---@param doc gainsay.Document
---@param options { all: boolean? }?
---@return string
function md.render(doc, options)
  local b = brief.of(doc, options and options.all)
  local out = {}
  local function put(...) out[#out + 1] = table.concat { ... } end

  local function answers(g)
    for _, answer in ipairs(g.answers) do
      put("  - **", brief.RELATIONS[answer.relation], answer.weak and "?" or "", "**, line ",
        ("%d"):format(answer.statement.line), ": ", plain(brief.words(doc, answer.statement)))
      local why = {}
      for i, reason in ipairs(answer.why) do
        if i > 3 then break end
        why[i] = plain((brief.reason(doc, reason):gsub("^%S+%s+", ""))) -- without the weight
      end
      if #why > 0 then put("    - because: ", table.concat(why, "; ")) end
    end
    if g.status == "partial" then put("  - **in part**: ", brief.PARTIAL) end
    if #g.unanswered > 0 then put("  - **no answer**: ", plain(table.concat(g.unanswered, ", "))) end
  end

  -- A heading and a line for each of a list.
  local function section(title, list, show)
    if #list == 0 then return end
    put("")
    put("## ", title)
    put("")
    for _, item in ipairs(list) do show(item) end
  end

  local function group(g)
    local also = #g.also > 0 and " (also line " .. table.concat(g.also, ", ") .. ")" or ""
    local accused = #g.accused > 0 and " → **" .. plain(table.concat(g.accused, ", ")) .. "**" or ""
    put("- line ", ("%d"):format(g.statement.line), ": **", plain(brief.source(doc, g.statement)), "**", accused, also,
      ": ", plain(brief.said(doc, g.statement)))
    answers(g)
  end

  local function statement(s)
    local said, complete = brief.said(doc, s)
    put("- line ", ("%d"):format(s.line), ": ", complete and "" or "**" .. plain(brief.source(doc, s)) .. "** ", plain(said))
  end

  put("# ", plain(utf8.line(utf8.valid(tostring(doc.id or "text")))))
  put("")
  local tally = brief.tally(b)
  put(brief.count(#doc.statements, "statement"), tally and "; " .. tally or "", ".")
  for _, warning in ipairs(brief.warnings(doc)) do
    put("")
    put("Warning: ", plain(warning), ".")
  end
  section("Accusations", b.accusations, group)
  section("Claims that were answered", b.answered, group)
  section("Other answers", b.loose, statement)
  section("Other claims", b.others, statement)
  return table.concat(out, "\n") .. "\n"
end

return md
