--- What is stated at a place, what answers it, and why: lines for a float.

local explain = {}

local RELATION = { denies = "denied", doubts = "doubted", confirms = "confirmed", no_comment = "no comment" }
local ANSWERS = { denies = "denies", doubts = "doubts", confirms = "confirms", no_comment = "does not comment on" }
local STATUS = { open = "nobody is accused", unanswered = "**nobody has answered**", denied = "denied", doubted = "doubted",
                 confirmed = "confirmed", disputed = "denied by one party, confirmed by another",
                 partial = "answered in part", no_comment = "no comment" }

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

local function plain(s)
  return (s:gsub("%s+", " "))
end

local function said(doc, s)
  local brief = require "gainsay.report.brief"
  return brief.line(doc, s, 160)
end

--- Everything on the statements at a place: links with their reasons, findings.
---@return string[]
function explain.lines(result, position, line)
  local doc = result.document
  local out = {}
  local function put(s) out[#out + 1] = s end
  for _, s in ipairs(here(result, position, line)) do
    if #out > 0 then put("") end
    put("**" .. plain(said(doc, s)) .. "**")
    put(("line %d, %s, certainty %.2f%s"):format(s.line, s.stance:gsub("_", " "), s.certainty,
      s.factive and ", the verb vouches for it" or ""))
    for _, link in ipairs(doc.links) do
      local other, how
      if link.response == s.id then
        other, how = doc.statements[link.claim], ANSWERS[link.relation]
      elseif link.claim == s.id then
        other, how = doc.statements[link.response], RELATION[link.relation] .. " by"
      end
      if other then
        put(("- %s line %d: %s (%.2f), because"):format(how, other.line, plain(said(doc, other)), link.confidence))
        for _, reason in ipairs(link.why) do
          put(("  - %+.1f %s%s"):format(reason.weight, reason.feature:gsub("-", " "),
            reason.detail ~= "" and ": " .. plain(reason.detail) or ""))
        end
      end
    end
    for _, claim in ipairs(doc.claims) do
      if claim.statement == s.id then put("- " .. (STATUS[claim.status] or claim.status)) end
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
  local out = {}
  for _, s in ipairs(here(result, position, line)) do
    for _, claim in ipairs(doc.claims) do
      if claim.statement == s.id then
        if #out > 0 then out[#out + 1] = "" end
        out[#out + 1] = "**" .. plain(said(doc, s)) .. "**"
        out[#out + 1] = STATUS[claim.status] or claim.status
        for _, id in ipairs(claim.answered_by) do
          local answer = doc.statements[id]
          out[#out + 1] = ("- line %d: %s"):format(answer.line, plain(said(doc, answer)))
        end
        local names = {}
        for i, id in ipairs(claim.unanswered) do names[i] = plain(doc.entities[id].name) end
        if #names > 0 then out[#out + 1] = "- no answer of " .. table.concat(names, ", ") end
      end
    end
  end
  return out
end

return explain
