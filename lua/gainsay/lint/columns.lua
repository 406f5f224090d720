--- Columns in the unit that a reader of the output counts in.

local columns = {}

columns.UNITS = { bytes = true, codepoints = true, utf16 = true }

--- The column, from 1, of the byte after `n` bytes of a line; bytes that are no UTF-8
--- count one each.
---@param line string
---@param n integer bytes before the place
---@param unit "bytes"|"codepoints"|"utf16"
---@return integer
function columns.after(line, n, unit)
  if unit == "bytes" then return n + 1 end
  local head = line:sub(1, n)
  if not head:find("[\128-\255]") then return n + 1 end
  local count, at = 0, 1
  while at <= #head do
    local a, b, c, d = head:byte(at, at + 3)
    local function tail(x) return x and x >= 0x80 and x <= 0xBF end
    if a >= 0xF0 and a <= 0xF4 and tail(b) and tail(c) and tail(d) then
      count = count + (unit == "utf16" and 2 or 1)
      at = at + 4
    elseif a >= 0xE0 and a < 0xF0 and tail(b) and tail(c) then
      count, at = count + 1, at + 3
    elseif a >= 0xC2 and a < 0xE0 and tail(b) then
      count, at = count + 1, at + 2
    else
      count, at = count + 1, at + 1
    end
  end
  return count + 1
end

--- Starts of the lines of a text, as the core counts them: after LF, CR LF or CR.
---@param text string
---@return integer[]
function columns.starts(text)
  local starts = { 1 }
  local at = 1
  while true do
    local first = text:find("[\r\n]", at)
    if not first then return starts end
    if text:sub(first, first + 1) == "\r\n" then first = first + 1 end
    starts[#starts + 1] = first + 1
    at = first + 1
  end
end

--- The last of the first n places of a list in order that holds at most a value; 1
--- where none does.
---@param list integer[]
---@param n integer
---@param value integer
---@return integer
function columns.last_at_most(list, n, value)
  local low, high = 1, n
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if list[middle] <= value then low = middle else high = middle - 1 end
  end
  return low
end

--- The number of the line that holds a byte.
---@param starts integer[]
---@param position integer
---@return integer
function columns.line(starts, position) return columns.last_at_most(starts, #starts, position) end

--- A line without its end.
---@param text string
---@param starts integer[]
---@param number integer
---@return string
function columns.text(text, starts, number)
  return (text:sub(starts[number], (starts[number + 1] or #text + 1) - 1):gsub("[\r\n]+$", ""))
end

--- Line and column of a byte, and where the next one is, in a unit.
---@param text string
---@param starts integer[]
---@param position integer
---@param unit string
---@return integer line
---@return integer column
function columns.place(text, starts, position, unit)
  local line = columns.line(starts, position)
  local whole = text:sub(starts[line], (starts[line + 1] or #text + 1) - 1)
  return line, columns.after(whole, position - starts[line], unit)
end

return columns
