--- UTF-8 for reports: validity, columns on a terminal, shortening.  Pure Lua, the
--- same in every version, and never the locale.

local utf8 = {}

local byte, find, gsub, sub = string.byte, string.find, string.gsub, string.sub

local REPLACEMENT = "\239\191\189" -- U+FFFD

-- Length of the valid sequence at `at`, or nil and the length of the bad one, as
-- Unicode's "maximal subpart" has it.
local function sequence(s, at)
  local a, b, c, d = byte(s, at, at + 3)
  if a < 0x80 then return 1 end
  if a < 0xC2 or a > 0xF4 then return nil, 1 end
  local low, high = 0x80, 0xBF
  if a == 0xE0 then low = 0xA0 elseif a == 0xED then high = 0x9F
  elseif a == 0xF0 then low = 0x90 elseif a == 0xF4 then high = 0x8F end
  if not b or b < low or b > high then return nil, 1 end
  if a < 0xE0 then return 2 end
  if not c or c < 0x80 or c > 0xBF then return nil, 2 end
  if a < 0xF0 then return 3 end
  if not d or d < 0x80 or d > 0xBF then return nil, 3 end
  return 4
end

--- The string with each bad sequence as U+FFFD.
---@param s string
---@return string
function utf8.valid(s)
  local at = find(s, "[\128-\255]")
  if not at then return s end
  local out, n, from = {}, 0, 1
  while at do
    local good, bad = sequence(s, at)
    if good then
      at = at + good
    else
      out[n + 1], out[n + 2] = sub(s, from, at - 1), REPLACEMENT
      n = n + 2
      at = at + bad
      from = at
    end
    at = find(s, "[\128-\255]", at)
  end
  if n == 0 then return s end
  out[n + 1] = sub(s, from)
  return table.concat(out)
end

local function code_point(s, at, length)
  local a, b, c, d = byte(s, at, at + length - 1)
  if length == 1 then return a end
  if length == 2 then return (a - 0xC0) * 64 + b - 0x80 end
  if length == 3 then return (a - 0xE0) * 4096 + (b - 0x80) * 64 + c - 0x80 end
  return (a - 0xF0) * 262144 + (b - 0x80) * 4096 + (c - 0x80) * 64 + d - 0x80
end

-- First and last code points: what takes no column (marks, joiners, variation
-- selectors: Mn, Me and Cf of the blocks that news texts meet), and what takes two
-- (East Asian Width W and F, emoji), after Unicode 15's EastAsianWidth.txt.
local NONE = {
  0x00AD, 0x00AD, 0x0300, 0x036F, 0x0483, 0x0489, 0x0591, 0x05BD, 0x0610, 0x061A, 0x064B, 0x065F,
  0x0900, 0x0902, 0x093C, 0x093C, 0x0941, 0x0948, 0x094D, 0x094D, 0x0E31, 0x0E31, 0x0E34, 0x0E3A,
  0x0E47, 0x0E4E, 0x1AB0, 0x1AFF, 0x1DC0, 0x1DFF, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x2064,
  0x20D0, 0x20F0, 0xFE00, 0xFE0F, 0xFE20, 0xFE2F, 0xFEFF, 0xFEFF, 0xE0100, 0xE01EF,
}
local WIDE = {
  0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653,
  0x26A1, 0x26A1, 0x2705, 0x2705, 0x274C, 0x274C, 0x2753, 0x2755, 0x2E80, 0x303E, 0x3041, 0x33FF,
  0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
  0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF,
  0x20000, 0x3FFFD,
}

local function inside(ranges, code)
  for i = 1, #ranges, 2 do
    if code < ranges[i] then return false end
    if code <= ranges[i + 1] then return true end
  end
  return false
end

-- Columns of the valid sequence at `at`.
local function columns(s, at, length)
  if length == 1 then return 1 end
  local code = code_point(s, at, length)
  if inside(NONE, code) then return 0 end
  return inside(WIDE, code) and 2 or 1
end

--- How many columns a valid string takes.
---@param s string
---@return integer
function utf8.width(s)
  if not find(s, "[\128-\255]") then return #s end
  local at, width = 1, 0
  while at <= #s do
    local length = sequence(s, at) or 1
    width = width + columns(s, at, length)
    at = at + length
  end
  return width
end

--- One line that does nothing to a terminal: every run of white space and control
--- characters is a space, and nothing turns the direction of writing.
---@param s string valid
---@return string
function utf8.line(s)
  if find(s, "[\194\226]") then
    s = gsub(s, "\194[\128-\160]", " ") -- C1 controls and the no-break space
    s = gsub(s, "\226\128[\168\169]", " ") -- U+2028, U+2029
    s = gsub(s, "\226\128[\170-\174]", "") -- U+202A .. U+202E
    s = gsub(s, "\226\129[\166-\169]", "") -- U+2066 .. U+2069
  end
  return (gsub(gsub(gsub(s, "[%c\127 ]+", " "), "^ ", ""), " $", ""))
end

-- The longest start of `s` that takes at most `width` columns.
local function cut(s, width)
  local at, used = 1, 0
  while at <= #s do
    local length = sequence(s, at) or 1
    used = used + columns(s, at, length)
    if used > width then break end
    at = at + length
  end
  return sub(s, 1, at - 1)
end

--- The string in at most `width` columns; what is too long ends in an ellipsis, at
--- a word's end where one is near.
---@param s string valid, one line
---@param width integer
---@return string
function utf8.shorten(s, width)
  if utf8.width(s) <= width then return s end
  if width < 1 then return "" end
  local head = cut(s, width - 1)
  local whole = head:match("^(.*%S)%s+%S*$")
  if whole and utf8.width(whole) >= width * 2 / 3 and find(sub(s, #head + 1, #head + 1), "%S") then head = whole end
  return gsub(head, "[%s,;:]+$", "") .. "…"
end

--- Lines of at most `width` columns, broken at spaces; a longer word is broken.
---@param s string valid, one line
---@param width integer
---@param most integer? at most so many lines, the last shortened
---@return string[]
function utf8.wrap(s, width, most)
  local lines, line, used = {}, "", 0
  for word in s:gmatch("%S+") do
    local w = utf8.width(word)
    if used > 0 and used + 1 + w > width then
      lines[#lines + 1] = line
      line, used = "", 0
    end
    while used == 0 and w > width do
      local head = cut(word, width)
      if head == "" then head = word end
      lines[#lines + 1] = head
      word = sub(word, #head + 1)
      w = utf8.width(word)
    end
    if word ~= "" then
      line = used > 0 and line .. " " .. word or word
      used = used > 0 and used + 1 + w or w
    end
  end
  if line ~= "" then lines[#lines + 1] = line end
  if most and #lines > most then
    lines[most] = utf8.shorten(lines[most] .. " " .. table.concat(lines, " ", most + 1), width)
    for i = #lines, most + 1, -1 do lines[i] = nil end
  end
  return lines
end

return utf8
