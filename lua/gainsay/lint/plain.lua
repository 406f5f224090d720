--- A text as rules search it: straight quotes, single spaces, no markup, and the way
--- back to the bytes of the text as it was given.
--
-- Two strings of one length: `text` keeps the capitals, `low` is in lower case
-- (ASCII letters only, so that both have the same positions).  What is changed is
-- kept as a list of pieces in order; a place is found by halving.

local last_at_most = require("gainsay.lint.columns").last_at_most

local plain = {}

local find, sub, byte = string.find, string.sub, string.byte

local ENTITIES = {
  amp = "&", lt = "<", gt = ">", quot = '"', apos = "'", nbsp = " ", rsquo = "'", lsquo = "'",
  rdquo = '"', ldquo = '"', ndash = "-", mdash = " - ", hellip = "...", shy = "",
  ["#39"] = "'", ["#34"] = '"', ["#160"] = " ", ["#8216"] = "'", ["#8217"] = "'", ["#8220"] = '"',
  ["#8221"] = '"', ["#8211"] = "-", ["#8212"] = " - ", ["#x27"] = "'", ["#x2019"] = "'",
}

-- Tags that stand inside a word or a line; all others part words.
local INLINE = { a = true, abbr = true, b = true, bdi = true, bdo = true, cite = true, code = true, em = true,
                 font = true, i = true, mark = true, s = true, small = true, span = true, strong = true,
                 sub = true, sup = true, u = true, wbr = true }

-- After E2 80: what the third byte becomes.  Quotes, hyphens, dashes, invisible marks.
local GENERAL = {
  [0x8B] = "", [0x8C] = "", [0x8D] = "", [0x8E] = "", [0x8F] = "",
  [0x90] = "-", [0x91] = "-", [0x92] = "-", [0x93] = "-", [0x94] = "-", [0x95] = "-",
  [0x98] = "'", [0x99] = "'", [0x9A] = "'", [0x9B] = "'", [0x9C] = '"', [0x9D] = '"', [0x9E] = '"', [0x9F] = '"',
  [0xA6] = "...", [0xA8] = " ", [0xA9] = " ", [0xAF] = " ",
}

local SPECIAL = "[%c\194\226 ]"
local SPECIAL_HTML = "[%c\194\226 &<]"

-- The end of the piece of `s` at `at` and what stands for it, or nil where the byte
-- stays as it is.
local function piece(s, at, html)
  local c = byte(s, at)
  if c == 0xE2 then
    local d, e = byte(s, at + 1, at + 2)
    local with = d == 0x80 and e and GENERAL[e]
    if with then return at + 2, with end
    return nil
  end
  if c == 0xC2 then
    local d = byte(s, at + 1)
    if d == 0xAD then return at + 1, "" end
    if d ~= 0xA0 then return nil end
  elseif html and c == 0x26 then
    local name, stop = s:match("^&(#?%w+);()", at)
    if name and ENTITIES[name] then return stop - 1, ENTITIES[name] end
    return nil
  elseif html and c == 0x3C then
    local name = s:match("^</?(%a[%w]*)", at)
    local _, stop = find(s, "^<[!/?%a][^<>]*>", at)
    if not stop then return nil end
    return stop, name and INLINE[name:lower()] and "" or " "
  end
  -- white space, a no-break space, a control character
  local stop = at
  while true do
    local d, e = byte(s, stop, stop + 1)
    if d and (d <= 0x20 or d == 0x7F) then
      stop = stop + 1
    elseif d == 0xC2 and e == 0xA0 then
      stop = stop + 2
    else
      break
    end
  end
  if stop == at + 1 and c == 0x20 then return nil end
  return stop - 1, " "
end

local Plain = {}
local plain_meta = { __index = Plain }

--- The plain text of a text.
---@param s string
---@param html boolean?
---@return gainsay.lint.Plain
function plain.new(s, html)
  local special = html and SPECIAL_HTML or SPECIAL
  -- Piece i begins at place[i] of the plain text and came from raw_first[i] ..
  -- raw_last[i]; where raw_last is false it stands for itself, byte by byte.
  local out, place, raw_first, raw_last, n = {}, { 1 }, { 1 }, { false }, 1
  local from, at, length = 1, 1, 0
  while true do
    at = find(s, special, at)
    if not at then break end
    local stop, with = piece(s, at, html)
    if stop then
      if at > from then
        out[#out + 1] = sub(s, from, at - 1)
        length = length + at - from
      end
      out[#out + 1] = with
      n = n + 1
      place[n], raw_first[n], raw_last[n] = length + 1, at, stop
      length = length + #with
      n = n + 1
      place[n], raw_first[n], raw_last[n] = length + 1, stop + 1, false
      at = stop + 1
      from = at
    else
      at = at + 1
    end
  end
  out[#out + 1] = sub(s, from)
  local text = table.concat(out)
  return setmetatable({ text = text, low = text:lower(), place = place, raw_first = raw_first,
                        raw_last = raw_last, n = n }, plain_meta)
end

--- The bytes of the given text that bytes first .. last of the plain text come from.
---@param first integer
---@param last integer
---@return integer first
---@return integer last
function Plain:raw(first, last)
  local i = last_at_most(self.place, self.n, first)
  local from = self.raw_last[i] and self.raw_first[i] or self.raw_first[i] + first - self.place[i]
  local j = last_at_most(self.place, self.n, last)
  local to = self.raw_last[j] or self.raw_first[j] + last - self.place[j]
  return from, to
end

--- Where a byte of the given text is in the plain text.
---@param position integer
---@return integer
function Plain:at(position)
  local i = last_at_most(self.raw_first, self.n, position)
  if self.raw_last[i] then return self.place[i] end
  return self.place[i] + position - self.raw_first[i]
end

--- The plain text of bytes first .. last of the given text, in lower case or as it is.
---@param first integer
---@param last integer
---@param cased boolean?
---@return string
function Plain:slice(first, last, cased)
  if last < first then return "" end
  local stop = last_at_most(self.raw_first, self.n, last)
  local to = self.raw_last[stop] and (self.place[stop + 1] or #self.text + 1) - 1
    or self.place[stop] + last - self.raw_first[stop]
  return sub(cased and self.text or self.low, self:at(first), to)
end

return plain
