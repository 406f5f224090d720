--- Lists the words common in news, csrc/model/english.news, whose synonyms
-- csrc/model/synonyms.lua keeps:
--
--     (xz -dc DATA/polnear/train.jsonl.xz; cat DATA/fnc/train.jsonl) |
--       lua5.4 csrc/train/news_words.lua > csrc/model/english.news
--
-- Reads articles, a JSON object a line with the text in "text" or "body", and writes
-- the words in lower case that stand in enough of them.

local json = require "dkjson"

local LEAST = 2 -- articles; with one it may be the word of one story

local articles, seen, n = {}, {}, 0
for line in io.lines() do
  local object = assert(json.decode(line))
  local text = object.text or object.body
  if not seen[text] then -- an article may be annotated twice
    seen[text], n = true, n + 1
    local here = {}
    for word in text:gmatch("[%a-]+") do
      if word:find("^%l[%l-]*%l$") and not here[word] then
        here[word] = true
        articles[word] = (articles[word] or 0) + 1
      end
    end
  end
end

local list = {}
for word, count in pairs(articles) do
  if count >= LEAST then list[#list + 1] = word end
end
table.sort(list)
io.write("# Words in at least ", LEAST, " of ", n, " articles of news, ",
         "by csrc/train/news_words.lua.\n")
io.write(table.concat(list, "\n"), "\n")
