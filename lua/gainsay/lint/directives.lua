--- Remarks in a text that say what is not to be reported:
--
--     <!-- gainsay: ignore-next-line refute-for-deny, vague-anonymous -->
--     <!-- gainsay: off --> ... <!-- gainsay: on -->
--     <!-- gainsay: off undated-claim --> ... <!-- gainsay: on undated-claim -->
--
-- Without a rule's name all rules are meant.  The next line is the next one that has
-- words.  "off" without "on" holds to the end.  What stands in the code of a Markdown
-- text is shown there, not meant.

local directives = {}

local VERBS = { ["ignore-next-line"] = true, off = true, on = true }

-- The ids named in the rest of a directive; unknown ones are reported.
local function ids_of(rest, known, problem)
  local ids, n = {}, 0
  for id in rest:gmatch("[^%s,]+") do
    if known[id] then
      ids[id] = true
    else
      problem(('unknown rule "%s" in a directive'):format(id))
    end
    n = n + 1
  end
  return n > 0 and ids or nil
end

---@class gainsay.lint.Silence
---@field first integer
---@field last integer
---@field rules table<string, true>? nil: all

--- The spans where rules are silenced, and what is wrong with the directives.
---@param text string as it was given
---@param known table<string, any> by rule id
---@param code { first: integer, last: integer }[]? where a remark is only shown, in order
---@return gainsay.lint.Silence[]
---@return { first: integer, last: integer, message: string }[] problems
function directives.read(text, known, code)
  local silences, problems = {}, {}
  if not text:find("<!--", 1, true) then return silences, problems end
  local open = {} -- those that are off, in the order in which they were switched off
  local at, next_code = 1, 1
  code = code or {}
  while true do
    local first, head, mark = text:find("<!%-%-%s*([Gg][Aa][Ii][Nn][Ss][Aa][Yy]%s*:?)%s*", at)
    if not first then break end
    local close, last = text:find("-->", head + 1, true)
    if not close then break end
    local body = text:sub(head + 1, close - 1):gsub("%s+$", "")
    at = last + 1
    local function problem(message)
      problems[#problems + 1] = { first = first, last = last, message = message }
    end
    while code[next_code] and code[next_code].last < first do next_code = next_code + 1 end
    local verb, rest = body:match("^(%S*)%s*(.*)$")
    if code[next_code] and code[next_code].first <= first then
      verb = nil
    elseif mark ~= "gainsay:" then
      -- meant for one, or a remark that only begins with the name
      if VERBS[verb] or mark:find(":", 1, true) then
        problem('a directive begins with "gainsay:", in small letters and with a colon')
      end
    elseif not VERBS[verb] then
      problem(('unknown directive "%s" (ignore-next-line, off, on)'):format(verb))
    else
      local before = #problems
      local ids = ids_of(rest, known, problem)
      if #problems > before and not next(ids) then
        ids = nil
        verb = nil -- no rule that it names is known
      end
      if verb == "ignore-next-line" then
        local line_end = text:find("\n", last, true) or #text
        local from = text:find("%S", line_end + 1)
        if from then
          local stop = text:find("\n", from, true) or #text
          while from > 1 and text:sub(from - 1, from - 1) ~= "\n" do from = from - 1 end
          silences[#silences + 1] = { first = from, last = stop, rules = ids }
        end
      elseif verb == "off" then
        local silence = { first = first, last = #text, rules = ids }
        silences[#silences + 1] = silence
        open[#open + 1] = silence
      elseif verb == "on" then
        local found = false
        for i = #open, 1, -1 do
          local silence = open[i]
          local closes = ids == nil or silence.rules == nil
          for id in pairs(ids or {}) do closes = closes or silence.rules[id] end
          if closes then
            found = true
            if ids and silence.rules then
              -- on for some of those that are off: the others stay off
              local left = {}
              for id in pairs(silence.rules) do
                if not ids[id] then left[id] = true end
              end
              if next(left) then
                local rest_of = { first = last + 1, last = #text, rules = left }
                silences[#silences + 1] = rest_of
                open[#open + 1] = rest_of
              end
            end
            silence.last = first
            table.remove(open, i)
          end
        end
        if not found then problem('"on" without an "off" before it') end
      end
    end
  end
  return silences, problems
end

--- Whether a finding is silenced: by where it begins.
---@param silences gainsay.lint.Silence[]
---@param rule string
---@param first integer
---@return boolean
function directives.silenced(silences, rule, first)
  for _, s in ipairs(silences) do
    if s.first <= first and first <= s.last and (not s.rules or s.rules[rule]) then return true end
  end
  return false
end

return directives
