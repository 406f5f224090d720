--- What of an input is prose.
--
-- Markdown and HTML are read with what is no prose overwritten by spaces, byte for
-- byte, so that every offset, line and column is that of the file.  Line ends stay.

local source = {}

local find, gsub, rep, sub = string.find, string.gsub, string.rep, string.sub

local EXTENSIONS = {
  md = "markdown", markdown = "markdown", mdown = "markdown", mkd = "markdown", qmd = "markdown", rmd = "markdown",
  html = "html", htm = "html", xhtml = "html", txt = "text", text = "text",
}

--- What a file is by its name: "markdown", "html", "text"; nil where that is unknown.
---@param path string
---@return string?
function source.kind(path)
  local extension = path:match("%.(%w+)$")
  return extension and EXTENSIONS[extension:lower()]
end

-- Spaces in the place of everything but line ends.
local function blank(s)
  return (gsub(s, "[^\r\n]", " "))
end

-- A text in which spans are overwritten: from where `open` matches to the next `close`;
-- with `tags` what these two match stays.  The first beginning without an end ends the
-- search, which else would go to the end of the text for every one.
local function blank_spans(text, open, close, tags)
  local out, at = {}, 1
  while true do
    local first, last = find(text, open, at)
    if not first then break end
    local stop, after = find(text, close, last + 1)
    if not stop then break end
    if tags then
      out[#out + 1] = sub(text, at, last)
      out[#out + 1] = blank(sub(text, last + 1, stop - 1))
      out[#out + 1] = sub(text, stop, after)
    else
      out[#out + 1] = sub(text, at, first - 1)
      out[#out + 1] = blank(sub(text, first, after))
    end
    at = after + 1
  end
  if at == 1 then return text end
  out[#out + 1] = sub(text, at)
  return table.concat(out)
end

-- Keeps the visible part of what was found.
local function spaces(n) return rep(" ", n) end

-- ---- Markdown ---------------------------------------------------------------------

-- Markdown prose without its marks: a line, or a piece of one.
local function marks(line)
  line = gsub(line, "`+[^`]*`+", function(s)
    return #s:match("^`+") == #s:match("`+$") and spaces(#s) or nil
  end)
  line = gsub(line, "!%[[^%[%]]*%]%b()", blank) -- an image, its alternative text too
  line = gsub(line, "(%[)([^%[%]]*)(%])(%b())", function(_, words, _, target)
    return " " .. words .. spaces(1 + #target)
  end)
  line = gsub(line, "(%[)([^%[%]]*)(%])(%[[^%[%]]*%])", function(_, words, _, target)
    return " " .. words .. spaces(1 + #target)
  end)
  line = gsub(line, "%[%^[^%[%]]*%]", blank) -- a footnote's mark
  line = gsub(line, "<https?://[^<>]*>", blank)
  line = gsub(line, "</?%a[^<>]*>", blank)
  line = gsub(line, "%*+", blank)
  line = gsub(line, "__+", blank)
  -- single underscores round words, never inside one
  local whole = line
  line = gsub(line, "()_([^_%s][^_]*)_()", function(before, words, after)
    local outside = sub(whole, before - 1, before - 1) .. sub(whole, after, after)
    if before == 1 then outside = sub(whole, after, after) end
    return not find(outside, "%w") and " " .. words .. " " or nil
  end)
  line = gsub(line, "~~", "  ")
  line = gsub(line, "\\([%p])", " %1")
  return line
end

-- In bytes: a longer line is read in pieces, so that what opens again and again and
-- never closes costs no more than that.
local MOST = 16384

local function inline(line)
  if #line <= MOST then return marks(line) end
  local parts = {}
  for at = 1, #line, MOST do parts[#parts + 1] = marks(sub(line, at, at + MOST - 1)) end
  return table.concat(parts)
end

-- The Markdown text as prose, the spans of its block quotations, and those of its code:
-- of lines, and of runs within a line that show a comment.
local function markdown(text)
  local out, quotes, code = {}, {}, {}
  local at = 1
  local front = text:match("^\239\187\191") and 4 or 1
  local closing, fenced -- what ends the block that we are in; whether that is code
  local previous_blank, list = true, false
  local length = #text
  -- front matter: --- (YAML) or +++ (TOML) on the first line, until it comes again
  local fence = text:match("^(%-%-%-)[ \t]*\r?\n", front) or text:match("^(%+%+%+)[ \t]*\r?\n", front)
  if fence then
    local mark = gsub(fence, "%p", "%%%0")
    local _, stop = find(text, "\n" .. mark .. "[ \t]*%f[\r\n%z]", front)
    if not stop and fence == "---" then _, stop = find(text, "\n%.%.%.[ \t]*%f[\r\n%z]", front) end
    if stop then
      out[1] = blank(sub(text, 1, stop))
      at = stop + 1
    end
  end
  while at <= length do
    local stop = find(text, "\n", at, true) or length
    local line = sub(text, at, stop)
    local body = line:match("^[ \t]*(.-)[ \t\r\n]*$")
    if closing then
      out[#out + 1] = blank(line)
      if fenced then code[#code + 1] = { first = at, last = stop } end
      if closing(body) then closing, fenced = nil, false end
      previous_blank = true
    elseif find(body, "^```") or find(body, "^~~~") then
      local mark, n = sub(body, 1, 1), #body:match("^[`~]+")
      closing = function(b)
        local run = b:match("^[`~]+$")
        return run and sub(run, 1, 1) == mark and #run >= n
      end
      fenced = true
      out[#out + 1] = blank(line)
    elseif find(body, "^<!%-%-") and not find(body, "-->", 1, true) then
      closing = function(b) return find(b, "-->", 1, true) end
      out[#out + 1] = blank(line)
    elseif find(body, "^<[Ss][CcTt][RrYy]%a+") and not find(body, "</[Ss]") then
      closing = function(b) return find(b, "^</[Ss]") end
      out[#out + 1] = blank(line)
    elseif (find(line, "^    ") or find(line, "^\t")) and previous_blank and not list and body ~= "" then
      out[#out + 1] = blank(line) -- indented code
      code[#code + 1] = { first = at, last = stop }
    elseif find(body, "^%[[^%]]+%]:%s") or find(body, "^|.*|$") or find(body, "^:?%-[-| :]*$")
      or find(body, "^[=%-_*][=%-_* ]+$") then
      out[#out + 1] = blank(line) -- a link's definition, a table, a rule
      previous_blank = true
    else
      if find(line, "<!--", 1, true) then
        for first, open, close, after in line:gmatch("()(`+)[^`]*(`+)()") do
          if open == close then code[#code + 1] = { first = at + first - 1, last = at + after - 2 } end
        end
        line = blank_spans(line, "<!%-%-", "%-%->")
      end
      local quoted, rest = line:match("^([ \t]*>[> \t]*)(.*)$")
      if quoted then
        local first = at + #quoted
        local words = rest:match("^.-[ \t\r\n]*$")
        if words:find("%S") then quotes[#quotes + 1] = { first = first, last = stop } end
        line = spaces(#quoted) .. sub(line, #quoted + 1)
      end
      line = gsub(line, "^([ \t]*)([#]+[ \t]+)", function(a, b) return a .. spaces(#b) end)
      local item = line:match("^[ \t]*[-+*][ \t]+") or line:match("^[ \t]*%d%d?%d?[.)][ \t]+")
      if item then
        list = true
        line = spaces(#item) .. sub(line, #item + 1)
      elseif body ~= "" and not find(line, "^[ \t]") then
        list = false
      end
      out[#out + 1] = inline(line)
      previous_blank = body == ""
    end
    at = stop + 1
  end
  return table.concat(out), quotes, code
end

-- ---- HTML -----------------------------------------------------------------------------

-- Elements whose text is no prose.
local SILENT = { "pre", "code", "script", "style", "template", "textarea", "kbd", "samp", "svg", "math", "noscript" }

-- Elements whose text is somebody's words.
local QUOTING = { "blockquote", "q" }

local function insensitive(name)
  return (gsub(name, "%a", function(c) return "[" .. c:lower() .. c:upper() .. "]" end))
end

local function html(text)
  local quotes = {}
  text = blank_spans(text, "<!%-%-", "%-%->")
  local low = text:lower()
  for _, name in ipairs(SILENT) do
    if find(low, "<" .. name, 1, true) then
      name = insensitive(name)
      text = blank_spans(text, "<" .. name .. "%f[^%w][^<>]*>", "</" .. name .. "%s*>", true)
    end
  end
  for _, name in ipairs(QUOTING) do
    local at = 1
    while true do
      local open, from = find(low, "<" .. name .. "%f[^%w][^<>]*>", at)
      if not open then break end
      local close = find(low, "</" .. name, from, true)
      quotes[#quotes + 1] = { first = from + 1, last = (close or #text + 1) - 1 }
      at = close or #text + 1
    end
  end
  return text, quotes
end

--- The prose of an input: a text of the same length, what the engine has to read it
--- as, the spans of quotations that are marked up, which are somebody's words, and those of code in
--- which a remark is only shown.
---@param text string
---@param kind "text"|"markdown"|"html"
---@return string text
---@return "text"|"html" input
---@return { first: integer, last: integer }[] quotes
---@return { first: integer, last: integer }[] code
function source.prose(text, kind)
  if kind == "markdown" then
    local prose, quotes, code = markdown(text)
    return prose, "text", quotes, code
  end
  if kind == "html" then
    local prose, quotes = html(text)
    return prose, "html", quotes, {}
  end
  -- in plain text only our own remarks are no prose
  return blank_spans(text, "<!%-%-%s*gainsay:", "%-%->"), "text", {}, {}
end

return source
