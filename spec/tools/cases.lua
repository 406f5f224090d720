--- The cases of spec/cases: a text and what a careful reader finds in it.
--
-- A case is a file: the text, a line of at least four hyphens, then the findings,
-- one a line.  A # begins a remark.
--
--     input: html                      the text is HTML
--     A: SOURCE | CUE | CONTENT        there is this statement; A is its name below
--     A deny: SOURCE | CUE | CONTENT   ... and this is its stance (the ledger's names)
--     A: ... | words, of, the, ledger  ... and it has these marks: a kind, an anonymity,
--                                      a quotation, a detail, negative, factive, hedged,
--                                      "told WORDS", "when WORDS", "via B"
--     B answers A                      B is linked to A
--     B answers only A, C              ... and to nothing else
--     A is denied                      the claim's status (the ledger's names)
--     A accuses Iran, Russia           exactly these stand accused by A
--     A waits for Iran                 exactly these have not answered
--     A speaks for B                   sources of one party (the party of B)
--     A is not with B                  sources of different parties
--     A same as B                      one claim
--     nothing: words                   no statement has its cue or content here
--     no response: words               no denial, doubt, confirmation or no-comment here
--     furniture: words, headline: words, dateline: words
--     statements: 3                    there are just so many
--     warning: invalid-utf8
--
-- SOURCE, CUE and CONTENT are words of the text; what is split has " ... " between.
-- Compared without case, a leading "that", quotation marks and punctuation at the
-- ends; "-" is an empty one and "*" anything.
--
-- The same ledger comes from the C library, the Lua API and the command line; each
-- is brought to the lines that spec/c/ledger_dump.c prints, and these are judged.

local cases = {}

local function trim(s) return (s:gsub("^%s+", ""):gsub("%s+$", "")) end

local function split(s, separator)
  local parts, from = {}, 1
  while true do
    local at, last = s:find(separator, from, true)
    parts[#parts + 1] = s:sub(from, at and at - 1 or #s)
    if not at then return parts end
    from = last + 1
  end
end

-- ---- reading a case ------------------------------------------------------------------

local FINDINGS = {
  { "^(%w+)%s+answers only%s+(.+)$", "only" }, { "^(%w+)%s+answers%s+(.+)$", "answers" },
  { "^(%w+)%s+is not with%s+(%w+)$", "apart" }, { "^(%w+)%s+is%s+([%w_]+)$", "status" },
  { "^(%w+)%s+accuses%s+(.+)$", "accuses" }, { "^(%w+)%s+waits for%s+(.+)$", "waits" },
  { "^(%w+)%s+speaks for%s+(%w+)$", "party" }, { "^(%w+)%s+same as%s+(%w+)$", "same" },
}
local WORDS = { nothing = true, ["no response"] = true, furniture = true, headline = true, dateline = true,
                statements = true, warning = true, input = true }

--- A case: { name =, text =, input =, findings = { { kind =, line =, ... }, ... } }
function cases.parse(source, name)
  local at, last = source:find("\n%-%-%-%-+\n")
  assert(at, name .. ": no line of hyphens")
  local case = { name = name, text = source:sub(1, at), findings = {} }
  local _, line = source:sub(1, last):gsub("\n", "")
  for raw in source:sub(last + 1):gmatch("([^\n]*)\n?") do
    line = line + 1
    local s = trim(raw)
    if s ~= "" and not s:find("^#") then
      local f = { line = line, raw = s }
      local key, value = s:match("^([%a ]-):%s*(.*)$")
      local id, stance = s:match("^(%u%w*)%s*([%a_]*):")
      if key and WORDS[key] then
        f.kind, f.words = key, value
        if key == "input" then case.input = value end
      elseif id then
        f.kind, f.id, f.stance = "statement", id, stance ~= "" and stance or nil
        local parts = split(s:match("^[^:]*:(.*)$"), "|")
        assert(#parts >= 3, ("%s:%d: SOURCE | CUE | CONTENT"):format(name, line))
        f.source, f.cue, f.content = trim(parts[1]), trim(parts[2]), trim(parts[3])
        f.marks = {}
        if parts[4] then
          for _, mark in ipairs(split(parts[4], ",")) do f.marks[#f.marks + 1] = trim(mark) end
        end
      else
        for _, pattern in ipairs(FINDINGS) do
          local a, b = s:match(pattern[1])
          if a then
            f.kind, f.a, f.b = pattern[2], a, trim(b)
            break
          end
        end
        assert(f.kind, ("%s:%d: not understood: %s"):format(name, line, s))
      end
      if f.kind ~= "input" then case.findings[#case.findings + 1] = f end
    end
  end
  return case
end

--- All cases of a folder, by name.
function cases.load(folder)
  local list = {}
  local pipe = assert(io.popen("ls " .. folder))
  for file in pipe:lines() do
    if file:find("%.txt$") then
      local f = assert(io.open(folder .. "/" .. file, "rb"))
      list[#list + 1] = cases.parse(f:read("*a"), file:sub(1, -5))
      f:close()
    end
  end
  pipe:close()
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

-- ---- bringing ledgers to lines ----------------------------------------------------------

-- The dump of a ledger's tables, whose spans `bounds` gives as offsets: start, end.
local function dump(ledger, blocks, bounds)
  local out = {}
  local function spans(list)
    local parts = {}
    for i, span in ipairs(list) do parts[i] = ("%d-%d"):format(bounds(span)) end
    return #parts > 0 and table.concat(parts, ",") or "-"
  end
  local function ids(list)
    local parts = {}
    for i, id in ipairs(list) do parts[i] = ("%d"):format(id) end
    return #parts > 0 and table.concat(parts, ",") or "-"
  end
  local function put(...) out[#out + 1] = table.concat({ ... }, "\t") end
  local function number(n) return ("%d"):format(n or 0) end
  for _, s in ipairs(ledger.statements) do
    put("statement", number(s.id), s.stance, spans(s.source.spans), spans(s.cue.spans), spans(s.content.spans),
      spans { s.sentence }, number(s.line), number(s.source.party), s.source.kind, s.source.anonymity, s.polarity,
      number(s.via), s.detail or "-", s.factive and "factive" or "-", s.content.quotation, spans(s.hedges),
      spans { s.told_to }, spans { s.when })
  end
  for _, l in ipairs(ledger.links) do put("link", number(l.response), number(l.claim), l.relation) end
  for _, c in ipairs(ledger.claims) do
    put("claim", number(c.statement), c.status, ids(c.same_as), ids(c.accused), ids(c.answered_by), ids(c.unanswered))
  end
  for _, e in ipairs(ledger.entities) do put("entity", number(e.id), number(e.party), e.name) end
  for _, b in ipairs(blocks or {}) do put("block", b.kind, ("%d-%d"):format(bounds(b))) end
  for _, w in ipairs(ledger.warnings) do put("warning", w.warning, number(w.count), number(w.start or w.first - 1)) end
  out[#out + 1] = ""
  return table.concat(out, "\n")
end

--- The dump of a Lua document, through its plain tables.
function cases.dump_document(doc)
  return dump(doc:tables(), doc.blocks, function(span) return span.first - 1, span.last end)
end

--- The dump of a ledger in the public format (which has no blocks).
function cases.dump_ledger(ledger)
  return dump(ledger, nil, function(span) return span.start, span["end"] end)
end

--- A dump without its blocks, which the public format has not.
function cases.without_blocks(lines)
  return (("\n" .. lines):gsub("\nblock\t[^\n]*", ""):sub(2))
end

local function read_spans(text, field)
  local spans = {}
  for from, to in field:gmatch("(%d+)%-(%d+)") do
    from, to = tonumber(from), tonumber(to)
    spans[#spans + 1] = { from = from, to = to, text = text:sub(from + 1, to) }
  end
  return spans
end

local function read_ids(field)
  local ids = {}
  for id in field:gmatch("%d+") do ids[#ids + 1] = tonumber(id) end
  return ids
end

local function parse_dump(text, lines)
  local ledger = { statements = {}, links = {}, claims = {}, entities = {}, blocks = {}, warnings = {} }
  for line in lines:gmatch("[^\n]+") do
    local f = split(line, "\t")
    if f[1] == "statement" then
      local s = { id = tonumber(f[2]), stance = f[3], source = read_spans(text, f[4]), cue = read_spans(text, f[5]),
        content = read_spans(text, f[6]), line = tonumber(f[8]), party = tonumber(f[9]), via = tonumber(f[13]),
        told = read_spans(text, f[18]), when = read_spans(text, f[19]), marks = {} }
      for _, mark in ipairs { f[10], f[11], f[14], f[15], f[16] } do s.marks[mark] = true end
      if f[12] == "-" then s.marks.negative = true end
      if f[17] ~= "-" then s.marks.hedged = true end
      ledger.statements[s.id] = s
    elseif f[1] == "link" then
      table.insert(ledger.links, { response = tonumber(f[2]), claim = tonumber(f[3]), relation = f[4] })
    elseif f[1] == "claim" then
      table.insert(ledger.claims, { statement = tonumber(f[2]), status = f[3], same_as = read_ids(f[4]),
        accused = read_ids(f[5]), answered_by = read_ids(f[6]), unanswered = read_ids(f[7]) })
    elseif f[1] == "entity" then
      ledger.entities[tonumber(f[2])] = { party = tonumber(f[3]), name = f[4] }
    elseif f[1] == "block" then
      table.insert(ledger.blocks, { kind = f[2], span = read_spans(text, f[3])[1] })
    elseif f[1] == "warning" then
      ledger.warnings[f[2]] = tonumber(f[3])
    end
  end
  return ledger
end

-- ---- judging ------------------------------------------------------------------------------

local QUOTES = { "\226\128\156", "\226\128\157", "\226\128\152", "\226\128\153", "\194\171", "\194\187", '"', "'" }

-- A piece of text for comparison.
local function bare(s)
  s = s:lower():gsub("%s+", " ")
  local before
  repeat
    before = s
    s = s:gsub("^[%s,.;:?!%-]+", ""):gsub("[%s,.;:?!%-]+$", "")
    for _, quote in ipairs(QUOTES) do
      if s:sub(1, #quote) == quote then s = s:sub(#quote + 1) end
      if s:sub(-#quote) == quote then s = s:sub(1, -#quote - 1) end
    end
    s = s:gsub("^that ", "")
  until s == before
  return s
end

local function matches(spans, wanted)
  if wanted == "*" then return true end
  if wanted == "-" then return #spans == 0 end
  local parts, pieces = split(wanted, " ... "), {}
  for _, span in ipairs(spans) do
    local piece = bare(span.text)
    if piece ~= "" then pieces[#pieces + 1] = piece end
  end
  if #parts ~= #pieces then return false end
  for i, part in ipairs(parts) do
    if bare(part) ~= pieces[i] then return false end
  end
  return true
end

local function shown(spans)
  local texts = {}
  for i, span in ipairs(spans) do texts[i] = span.text:gsub("%s+", " ") end
  return #texts > 0 and table.concat(texts, " ... ") or "-"
end

local RESPONSES = { deny = true, doubt = true, confirm = true, no_comment = true }

local function overlap(spans, from, to)
  for _, span in ipairs(spans) do
    if span.from < to and from < span.to then return true end
  end
  return false
end

local judge = {}

local function named(state, name)
  local s = state.names[name]
  if s == nil then error("no statement is called " .. name, 0) end
  return s or nil
end

function judge.statement(state, f)
  local best
  for _, s in ipairs(state.ledger.statements) do
    if not state.taken[s.id] and matches(s.source, f.source) and matches(s.cue, f.cue) and matches(s.content, f.content)
      and (not f.stance or s.stance == f.stance) then
      best = s
      break
    end
  end
  state.names[f.id] = best or false
  if not best then
    -- what stands nearest helps whoever has to mend it
    local near = {}
    for _, s in ipairs(state.ledger.statements) do
      if matches(s.cue, f.cue) or (f.content ~= "-" and f.content ~= "*" and matches(s.content, f.content)) then
        near[#near + 1] = ("%s: %s | %s | %s"):format(s.stance, shown(s.source), shown(s.cue), shown(s.content))
      end
    end
    return "not found" .. (#near > 0 and "; nearest: " .. table.concat(near, "; ") or "")
  end
  state.taken[best.id] = true
  for _, mark in ipairs(f.marks) do
    local what, words = mark:match("^(%a+) (.+)$")
    if what == "told" or what == "when" then
      if not matches(best[what], words) then return mark .. ": it is " .. shown(best[what]) end
    elseif what == "via" then
      local via = named(state, words)
      if not via or best.via ~= via.id then return mark .. ": via is statement " .. best.via end
    elseif not best.marks[mark] then
      local have = {}
      for m in pairs(best.marks) do have[#have + 1] = m end
      table.sort(have)
      return "is not " .. mark .. " but " .. table.concat(have, " ")
    end
  end
end

local function claim_of(state, s)
  for _, claim in ipairs(state.ledger.claims) do
    if claim.statement == s.id then return claim end
  end
end

local function linked(state, response, claim)
  for _, link in ipairs(state.ledger.links) do
    if link.response == response.id and link.claim == claim.id then return true end
  end
  return false
end

local function list_of(s)
  local list = split(s, ",")
  for i = 1, #list do list[i] = trim(list[i]) end
  return list
end

function judge.answers(state, f)
  local response = named(state, f.a)
  if not response then return "no " .. f.a end
  for _, name in ipairs(list_of(f.b)) do
    local claim = named(state, name)
    if not claim then return "no " .. name end
    if not linked(state, response, claim) then return "no link to " .. name end
  end
end

function judge.only(state, f)
  local wrong = judge.answers(state, f)
  if wrong then return wrong end
  local wanted = {}
  for _, name in ipairs(list_of(f.b)) do wanted[named(state, name).id] = true end
  for _, link in ipairs(state.ledger.links) do
    if link.response == named(state, f.a).id and not wanted[link.claim] then
      local s = state.ledger.statements[link.claim]
      return ("also linked to: %s | %s | %s"):format(shown(s.source), shown(s.cue), shown(s.content))
    end
  end
end

function judge.status(state, f)
  local s = named(state, f.a)
  local claim = s and claim_of(state, s)
  if not claim then return "no claim" end
  if claim.status ~= f.b then return "it is " .. claim.status end
end

local function check_parties(field)
  return function(state, f)
    local s = named(state, f.a)
    local claim = s and claim_of(state, s)
    if not claim then return f.b ~= "nobody" and "no claim" or nil end
    local have, wanted = {}, f.b == "nobody" and {} or list_of(f.b)
    for _, id in ipairs(claim[field]) do
      local name = state.ledger.entities[id].name
      have[#have + 1] = name
    end
    local function has(list, name)
      for _, other in ipairs(list) do
        if bare(other):gsub("^the ", "") == bare(name):gsub("^the ", "") then return true end
      end
    end
    for _, name in ipairs(wanted) do
      if not has(have, name) then return "they are " .. table.concat(have, ", ") end
    end
    for _, name in ipairs(have) do
      if not has(wanted, name) then return "they are " .. table.concat(have, ", ") end
    end
  end
end
judge.accuses = check_parties("accused")
judge.waits = check_parties("unanswered")

function judge.party(state, f)
  local a, b = named(state, f.a), named(state, f.b)
  if not a or not b then return "one of them is missing" end
  if a.party ~= b.party or a.party == 0 then
    local function name(id) return id == 0 and "nobody" or state.ledger.entities[id].name end
    return ("%s speaks for %s, %s for %s"):format(f.a, name(a.party), f.b, name(b.party))
  end
end

function judge.apart(state, f)
  local a, b = named(state, f.a), named(state, f.b)
  if not a or not b then return "one of them is missing" end
  if a.party == b.party and a.party ~= 0 then return "both speak for " .. state.ledger.entities[a.party].name end
end

function judge.same(state, f)
  local a, b = named(state, f.a), named(state, f.b)
  if not a or not b then return "one of them is missing" end
  for _, claim in ipairs(state.ledger.claims) do
    for _, pair in ipairs { { a, b }, { b, a } } do
      if claim.statement == pair[1].id then
        for _, id in ipairs(claim.same_as) do
          if id == pair[2].id then return nil end
        end
      end
    end
  end
  return "not one claim"
end

local function place_of(state, words)
  local at, last = state.text:find(words, 1, true)
  if not at then error("not in the text: " .. words, 0) end
  return at - 1, last
end

judge["nothing"] = function(state, f)
  local from, to = place_of(state, f.words)
  for _, s in ipairs(state.ledger.statements) do
    if overlap(s.cue, from, to) or (#s.cue > 0 and overlap(s.content, from, to)) then
      return ("%s: %s | %s | %s"):format(s.stance, shown(s.source), shown(s.cue), shown(s.content))
    end
  end
end

judge["no response"] = function(state, f)
  local from, to = place_of(state, f.words)
  for _, s in ipairs(state.ledger.statements) do
    if RESPONSES[s.stance] and (overlap(s.cue, from, to) or overlap(s.content, from, to)) then
      return ("%s: %s | %s | %s"):format(s.stance, shown(s.source), shown(s.cue), shown(s.content))
    end
  end
end

for _, kind in ipairs { "furniture", "headline", "dateline" } do
  judge[kind] = function(state, f)
    if #state.ledger.blocks == 0 then return nil end -- the public format has none
    local from, to = place_of(state, f.words)
    for _, block in ipairs(state.ledger.blocks) do
      if block.kind == kind and block.span.from <= from and to <= block.span.to then return nil end
    end
    return "no such block"
  end
end

function judge.statements(state, f)
  local n = 0
  for _, s in ipairs(state.ledger.statements) do
    if not s.marks.writer then n = n + 1 end
  end
  if n ~= tonumber(f.words) then return ("there are %d"):format(n) end
end

function judge.warning(state, f)
  if not state.ledger.warnings[f.words] then return "not warned" end
end

--- Judges a dump.  Returns what does not hold, a list of sentences.
function cases.check(case, lines)
  local state = { text = case.text, ledger = parse_dump(case.text, lines), names = {}, taken = {} }
  local wrong = {}
  local function hold(f)
    local ok, message = pcall(judge[f.kind], state, f)
    if message then
      wrong[#wrong + 1] = ("spec/cases/%s.txt:%d: %s: %s"):format(case.name, f.line, f.raw, message)
    end
    return ok
  end
  -- statements first: the other findings name them
  for _, f in ipairs(case.findings) do
    if f.kind == "statement" then hold(f) end
  end
  for _, f in ipairs(case.findings) do
    if f.kind ~= "statement" then hold(f) end
  end
  return wrong
end

return cases
