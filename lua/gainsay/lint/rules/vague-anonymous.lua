-- "A source said": a source of whom the reader learns nothing.

local DETERMINERS = { a = true, an = true, the = true, one = true, two = true, three = true, several = true, some = true,
                      many = true, ["multiple"] = true, other = true, another = true, various = true, unnamed = true,
                      anonymous = true, unidentified = true, certain = true, more = true, ["numerous"] = true }
local BARE = { source = true, sources = true, insider = true, insiders = true, official = true, officials = true,
               aide = true, aides = true, observer = true, observers = true, ["person"] = true, ["people"] = true,
               reports = false }
local FAMILIAR = { "^people familiar with the matter$", "^a person familiar with the matter$",
                   "^people familiar with it$", "^those familiar with the matter$",
                   "^people with knowledge of the matter$", "^people close to the matter$", "^people in the know$",
                   "^those in the know$" }

-- Whether the words of a mention say nothing of who it is.
local function bare(words)
  words = words:gsub("^[%s%p]+", ""):gsub("[%s%p]+$", "")
  for _, pattern in ipairs(FAMILIAR) do
    if words:find(pattern) then return true end
  end
  local list = {}
  for word in words:gmatch("%S+") do list[#list + 1] = word end
  local head = list[#list]
  if not BARE[head] then return false end
  -- "person" and "people" say nothing only where no name was wanted
  local hidden = head ~= "person" and head ~= "people"
  for i = 1, #list - 1 do
    if not DETERMINERS[list[i]] then return false end
    if list[i] == "unnamed" or list[i] == "anonymous" or list[i] == "unidentified" then hidden = true end
  end
  return hidden
end

local STAFF = { official = true, aide = true }
local LOOKING_ON = { observer = true, observers = true, people = true, person = true }

local PLACED = { "who ", "with knowledge", "with direct", "close to", "familiar with", "briefed", "involved in",
                 "at the ", "in the ", "from the ", "inside ", "within ", "on the ", "of ", "near ", "working ",
                 "tied to", "claimed to be", ":" }

return {
  id = "vague-anonymous",
  severity = "warning",
  summary = "A source of whom nothing is said",
  genres = { opinion = "off", sport = "info" },
  doc = {
    what = [[A claim is attributed to “a source”, “officials”, “insiders” or “people familiar with the matter”, and
no mention says more of them.]],
    why = [[What the reader learns of a source (office, side, how they know) is all there is to judge the claim by. “An
official who read the memo” costs five words. Later mentions inherit what the first said.]],
    standards = {
      { "AP Stylebook on anonymous sources", "http://www.anonymoussources.org/?p=37" },
      { "NPR Ethics Handbook: identify the source as best you can",
        "http://ethics.npr.org/g-transparency/i-d-that-source-as-best-you-can/" },
      { "The Guardian's readers' editor on anonymous sources",
        "https://www.theguardian.com/commentisfree/2014/sep/07/readers-editor-anonymous-sources-guardian-guidelines" },
    },
    bad = "The bridge will close in May, a source said.",
    good = "The bridge will close in May, an engineer on the project said.",
    not_for = "second mentions of a source described before",
  },
  check = function(text, _, report)
    local seen = {}
    -- A mention before that said more: "two harbour officials ... the officials".
    local function described(s, head)
      local entity = s.source.entity and text.entities[s.source.entity]
      for _, m in ipairs(entity and entity.mentions or {}) do
        local words = text:words(m.first, m.last)
        if not bare(words) and words:find("%s") then return true end
      end
      local singular = head:gsub("s$", "")
      for _, other in ipairs(text.statements) do
        if other.id >= s.id then break end
        local words = text:words(text:extent(other.source) or 1, select(2, text:extent(other.source)) or 0)
        if words:find("%f[%a]" .. singular .. "s?%f[%A]") and not bare(words) then return true end
      end
      return false
    end
    -- Whether a body or a person is named in this sentence or the two before.
    local function somebody_near(position)
      local i = text:sentence_at(position)
      local from, to = text.sentences[math.max(1, i - 2)].first, text.sentences[i].last
      for _, entity in ipairs(text.entities) do
        if (entity.kind == "organisation" or entity.kind == "place" or entity.kind == "person") and entity.name:find("^%u") then
          for _, m in ipairs(entity.mentions) do
            if m.first >= from and m.last <= to then return true end
          end
        end
      end
      return false
    end
    for _, s in ipairs(text.statements) do
      local first, last = text:extent(s.source)
      if first and text:reported(s) and text:voice(first, last) then
        local words = text:words(first, last)
        local head = words:match("(%a+)[%s%p]*$")
        -- "what many observers forget", "observers were surprised": nothing is claimed
        local claims = s.stance == "assert" or s.stance == "allege" or not LOOKING_ON[head]
        if claims and bare(words) then
          local key = s.source.entity or head
          head = head:gsub("s$", "")
          -- "officials in the capital said": what places them may stand after the source
          local after = text:words(last + 1, math.min(#text.text, last + 24)):gsub("^%s+", "")
          local placed = false
          for _, start in ipairs(PLACED) do placed = placed or after:find(start, 1, true) == 1 end
          local before = text:cased(math.max(1, first - 24), first - 1)
          local joined = before:find("%u[%w]*%s$") ~= nil and not before:find("[.!?]%s+%S+%s$")
          -- "the officials": somebody was meant before
          local definite = words:find("^the ") ~= nil
          -- officials and aides belong to whoever was just spoken of
          if STAFF[head] and somebody_near(first) then definite = true end
          if not seen[key] and not seen[head] and not placed and not joined and not definite and not described(s, head) then
            seen[key], seen[head] = true, true
            report { first = first, last = last, claim = s.id,
                     message = "nothing is said of who this is: which office, which side, how they know" }
          end
        end
      end
    end
  end,
}
