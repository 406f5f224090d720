--- What is stated at a place, what answers it, and why: lines for a float.

local explain = {}

local brief = require "gainsay.report.brief"

-- Statements that a byte is in, the narrowest first; else those of the line.
local function here(result, position, line)
  local doc = result.document
  local list = {}
  for _, s in ipairs(doc.statements) do
    local narrowest
    for _, part in ipairs { s.source, s.cue, s.content } do
      for _, span in ipairs(part.spans) do
        if span.first <= position and position <= span.last then
          local width = span.last - span.first
          if not narrowest or width < narrowest then narrowest = width end
        end
      end
    end
    if narrowest then list[#list + 1] = { s, narrowest } end
  end
  if #list == 0 then
    for _, s in ipairs(doc.statements) do
      if s.line == line then list[#list + 1] = { s, s.id } end
    end
  end
  table.sort(list, function(a, b)
    if a[2] ~= b[2] then return a[2] < b[2] end
    return a[1].id < b[1].id
  end)
  for i, item in ipairs(list) do list[i] = item[1] end
  return list
end

-- "line 9: Halden Water denied deleting any samples"
local function cited(doc, s)
  return ("line %d: %s"):format(s.line, brief.line(doc, s, 160))
end

--- Everything on the statements at a place: links with their reasons, findings.
---@return string[]
function explain.lines(result, position, line)
  local doc = result.document
  local out = {}
  local function put(s) out[#out + 1] = s end
  for _, s in ipairs(here(result, position, line)) do
    if #out > 0 then put("") end
    put("**" .. brief.line(doc, s, 160) .. "**")
    put(("line %d · %s · certainty %.2f%s"):format(s.line, brief.STANCES[s.stance], s.certainty,
      s.factive and " · the verb vouches for it" or ""))
    for _, link in ipairs(doc.links) do
      local other, how
      if link.response == s.id then
        other, how = doc.statements[link.claim], brief.ANSWERS[link.relation]
      elseif link.claim == s.id then
        other, how = doc.statements[link.response], brief.RELATIONS[link.relation] .. " in"
      end
      if other then
        put(("- %s %s (confidence %.2f), because"):format(how, cited(doc, other), link.confidence))
        for _, reason in ipairs(link.why) do put("  - " .. brief.reason(doc, reason)) end
      end
    end
    for _, claim in ipairs(doc.claims) do
      if claim.statement == s.id then put("- " .. (brief.OUTCOMES[claim.status] or claim.status)) end
    end
  end
  for _, f in ipairs(result.findings) do
    if f.first <= position and position <= f.last or f.line == line then
      put("")
      put(("%s: %s `[%s]`"):format(f.severity, f.message, f.rule))
      for _, r in ipairs(f.related) do put(("- line %d: %s"):format(r.line, r.message)) end
    end
  end
  return out
end

--- The claim at a place and who answered it.
---@return string[]
function explain.claim(result, position, line)
  local doc = result.document
  local b = brief.of(doc)
  local out, shown = {}, {}
  local function put(s) out[#out + 1] = s end
  for _, s in ipairs(here(result, position, line)) do
    for _, list in ipairs { b.accusations, b.answered } do
      for _, g in ipairs(list) do
        local member = false
        for _, id in ipairs(g.members) do member = member or id == s.id end
        if member and not shown[g] then
          shown[g] = true
          if #out > 0 then put("") end
          local accused = #g.accused > 0 and " → " .. table.concat(g.accused, ", ") or ""
          put("**" .. brief.who(doc, g.statement) .. accused .. "**")
          put((brief.said(doc, g.statement)))
          put("")
          for _, answer in ipairs(g.answers) do
            put(("- %s%s, line %d: %s"):format(brief.RELATIONS[answer.relation], answer.weak and "?" or "",
              answer.statement.line, brief.words(doc, answer.statement)))
          end
          if g.status == "partial" then put("- in part: " .. brief.PARTIAL) end
          if #g.unanswered > 0 then put("- no answer: " .. table.concat(g.unanswered, ", ")) end
        end
      end
    end
  end
  return out
end

return explain
