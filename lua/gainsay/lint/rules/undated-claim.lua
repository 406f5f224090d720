-- "Last month": from when?

local RELATIVE = { "%f[%a]last month%f[%A]", "%f[%a]last year%f[%A]", "%f[%a]last week%f[%A]",
                   "%f[%a]yesterday%f[%A]", "%f[%a]next month%f[%A]", "%f[%a]next week%f[%A]",
                   "%f[%a]earlier this month%f[%A]", "%f[%a]earlier this year%f[%A]", "%f[%a]earlier this week%f[%A]",
                   "%f[%a]this week%f[%A]", "%f[%a]on monday%f[%A]", "%f[%a]on tuesday%f[%A]",
                   "%f[%a]on wednesday%f[%A]", "%f[%a]on thursday%f[%A]", "%f[%a]on friday%f[%A]",
                   "%f[%a]on saturday%f[%A]", "%f[%a]on sunday%f[%A]", "%f[%a]last night%f[%A]",
                   "%f[%a]tomorrow%f[%A]", "%f[%a]%a+ days ago%f[%A]", "%f[%a]%a+ weeks ago%f[%A]",
                   "%f[%a]%a+ months ago%f[%A]" }

local MONTHS = { "jan", "feb", "mar", "apr", "may", "june?", "july?", "aug", "sept?", "oct", "nov", "dec" }
local LONG = { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
               "november", "december" }

-- Whether a day or a year is named in the prose: "June 3", "3 June", "in 2021".
local function dated(text)
  local function prose(first, last) return text:block_kind(first) ~= "furniture" and last ~= nil end
  local function any(pattern) return text:each(pattern, prose) end
  for i, month in ipairs(MONTHS) do
    for _, name in ipairs { month .. "%.?", LONG[i] } do
      if any("%f[%a]" .. name .. " %d%d?%f[%D]") or any("%f[%d]%d%d? " .. name .. "%f[%A]")
        or any("%f[%a]" .. name .. ",? [12]%d%d%d%f[%D]") then
        return true
      end
    end
  end
  return any("%f[%d]20[0-9][0-9]%-[01]%d%-[0-3]%d%f[%D]") or any("%f[%d]%d%d?/%d%d?/%d%d+%f[%D]")
end

return {
  id = "undated-claim",
  severity = "warning",
  default = "off",
  summary = "A relative date with nothing to count from",
  genres = { opinion = "off" },
  doc = {
    what = [[A claim is dated by “last month”, “on Tuesday” or “yesterday”, and neither the text nor --published
says when that is.]],
    why = [[A text is read, quoted and copied long after its day. Where the page carries its date give it with
--published, and the rule is silent.]],
    standards = {
      { "Reuters Handbook: accuracy", "http://handbook.reuters.com/index.php?title=Accuracy" },
    },
    bad = "The board said last month that the mill would close.",
    good = "The board said on 11 July that the mill would close.",
    not_for = "texts whose system gives the date",
  },
  check = function(text, _, report)
    if text.meta.published or dated(text) then return end
    local places = {}
    for _, pattern in ipairs(RELATIVE) do
      text:each(pattern, function(first, last)
        if not text:voice(first, last) then return end
        -- on a claim: a statement's sentence
        for _, s in ipairs(text.statements) do
          if s.sentence.first <= first and last <= s.sentence.last and s.source.kind ~= "writer" then
            places[#places + 1] = { first = first, last = last }
            return
          end
        end
      end)
    end
    if #places == 0 then return end
    table.sort(places, function(a, b) return a.first < b.first end)
    local related = {}
    for i = 2, math.min(#places, 6) do
      related[#related + 1] = { first = places[i].first, last = places[i].last, message = "and here" }
    end
    report { first = places[1].first, last = places[1].last, related = related,
             message = "no date in this text to count this from (or give --published)" }
  end,
}
