--- A name for a finding that outlives edits elsewhere in the text.
--
-- It is made of the rule, the words that the finding marks (in lower case, without
-- punctuation), and which of the findings with these words it is; not of a line, an
-- offset or a file's name.

local fingerprint = {}

-- Two polynomial hashes modulo primes below 2^31 with multipliers below 2^22: every
-- product stays below 2^53, so that Lua 5.1's numbers hold it exactly.
local function hash(s)
  local a, b = 7, 11
  for i = 1, #s do
    local c = s:byte(i) + 1
    a = (a * 1299709 + c) % 2147483647
    b = (b * 2750159 + c) % 2147483629
  end
  return ("%08x%08x"):format(a, b)
end

--- 16 hexadecimal digits.
---@param rule string
---@param words string
---@param nth integer which one of the findings of this rule with these words
---@return string
function fingerprint.of(rule, words, nth)
  words = words:lower():gsub("[%s%p]+", " "):gsub("^ ", ""):gsub(" $", "")
  return hash(rule .. "\n" .. words .. "\n" .. ("%d"):format(nth))
end

return fingerprint
