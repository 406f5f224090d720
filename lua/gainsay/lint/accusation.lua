--- What a careful reader would call an accusation, for the rules that ask for a reply.
--
-- The ledger lists as accused whoever a claim makes do, or share in, what one would
-- be expected to answer for, and leaves it at that.  A desk asks for less: words that
-- accuse, or a wrong that is named, and somebody named who is to have done it.

local context = require "gainsay.lint.context"

local accusation = {}

local ACTORS = context.ACTORS

-- Cues that accuse by themselves.  To attack, slam or criticise is opinion.
local ACCUSE = { accuse = true, allege = true, blame = true, implicate = true, allegation = true, accusation = true,
                 incriminate = true, denounce = false }
local NOUNS = { allegation = true, accusation = true }
-- "charged that"; to be charged with a crime is an act of the law, not a claim.
local CHARGE = { charge = true }
-- Cues with the accused right after them: "accused X of", "blamed X for".
local TARGETED = { accuse = true, blame = true, implicate = true, charge = true, incriminate = true }

-- Wrongs, as words of the plain text begin (%f[%a] before).  Acts, not opinions.
local WRONGS = {
  "brib", "fraud", "defraud", "corrupt", "embezzl", "launder", "stole%f[%A]", "stolen", "steal", "theft", "thefts", "looted",
  "cheated", "cheating", "rigged", "rigging", "tamper", "forged", "forging", "falsif", "doctored the", "fabricated",
  "cover%-up", "covered up", "covering up", "hid%f[%A]", "hidden%f[%A]", "hiding", "conceal", "suppressed", "buried the",
  "lied%f[%A]", "misled", "deceiv", "duped", "perjur",
  "assault", "raped", "rape%f[%A]", "molest", "grop", "harass", "abused", "abusing", "abuse%f[%A]", "beaten by", "beat %a+%f[%A]", "tortur",
  "killed", "killing", "murder", "shot dead", "poison", "stabb", "executed", "massacr", "kidnap", "abduct", "bombed", "shelled",
  "shelling", "hacked", "hacking", "spied", "spying", "wiretap", "bugged", "sabotag", "smuggl", "traffick", "extort",
  "blackmail", "threatened", "intimidat", "coerc", "retaliat", "bullied", "bullying", "discriminat", "underpaid",
  "evaded", "evading", "dodged", "dumped", "dumping", "polluted", "leaked", "leaking", "violat", "breach",
  "broke the law", "broken the law", "breaking the law", "illegal", "unlawful", "negligen", "neglected", "ignored %a* ?warning",
  "plotted", "plotting", "conspir", "colluded", "colluding", "collusion", "kickback",
  "overcharg", "pocketed", "siphon", "diverted", "destroyed", "deleted", "shredded", "burned down", "set fire", "detained",
  "expelled", "evicted", "price%-fixing", "fixed prices", "insider trading", "plagiari", "doping", "doped", "invaded", "armed the",
  "annexed", "sheltering", "sheltered", "harbou?ring", "meddl", "interfer",
}

local WRONG_PATTERNS = {}
for i, wrong in ipairs(WRONGS) do WRONG_PATTERNS[i] = "%f[%a]" .. wrong end

-- Nobody calls them for comment.
local NEVER_ASKED = { ["islamic state"] = true, isis = true, isil = true, ["al-qaeda"] = true, ["al qaeda"] = true,
                      ["boko haram"] = true, ["ku klux klan"] = true, congress = true }

-- Sources that the ledger took for one and are none.
local NO_SOURCE = { who = true, that = true, which = true, whom = true, him = true, his = true, her = true, their = true,
                    them = true, when = true, where = true, you = true, your = true, it = true, there = true, what = true,
                    this = true, these = true, those = true }

--- Whether a statement is one: reported by the writer, with a source that can speak.
---@param text gainsay.lint.Context
---@param s gainsay.Statement
---@return boolean
function accusation.solid(text, s)
  if not text:reported(s) then return false end
  if s.source.kind == "none" then return true end
  local first, last = text:extent(s.source)
  if not first then return false end
  local words = text:words(first, last)
  if words:find(" about$") or words:find(" of$") or words:find(" to$") or words:find(" with$") or words:find(" for$") then return false end
  if NO_SOURCE[words] or #words > 200 or #words < 2 then return false end
  -- a name, or a noun with its article; not a run of adjectives or a clause
  return text:cased(first, last):find("%u") ~= nil or words:find("^%a+ %a") ~= nil or words == "he" or words == "she"
    or words == "they" or s.source.anonymity == "collective" or s.source.kind == "document"
end

-- Whether somebody can be asked; `loose`: also "the council", which has no name here.
local function can_be_asked(text, id, loose)
  return (text:identifiable(id) or loose and text.entities[id].kind == "organisation") and not NEVER_ASKED[text.entities[id].name:lower():gsub("^the ", "")]
end

-- The last mention of an entity of `ids` inside first .. last: the head of the noun
-- phrase there ("former Valley mayor Jon Vale").
local function last_inside(text, ids, first, last)
  local best, mention
  for _, id in ipairs(ids) do
    for _, m in ipairs(text.entities[id].mentions) do
      if m.first >= first and m.last <= last and (not mention or m.last > mention.last) then best, mention = id, m end
    end
  end
  return best, mention
end

local function first_inside(text, ids, first, last)
  local best, at, to
  for _, id in ipairs(ids) do
    for _, m in ipairs(text.entities[id].mentions) do
      if m.first >= first and m.last <= last and (not at or m.first < at) then best, at, to = id, m.first, m.last end
    end
  end
  return best, at, to
end

-- Verbs of wrongs that do not end as verbs do, and what does a wrong that is a noun.
local DONE = { hid = true, stole = true, misled = true }
local DOING = { "commit", "guilty of", "engaged in", "responsible for", "%f[%a]behind ", "involved in", "carried out", "%f[%a]took ",
                "profited from", "%f[%a]paid ", "%f[%a]made ", "%f[%a]used %a* ?$", "practi[cs]ed", "ordered", "accepted", "accepting", "taking" }
local UNDERGONE = { ["in"] = true, by = true, at = true, during = true, after = true, when = true, under = true, on = true }
local BE = { is = true, are = true, was = true, were = true, be = true, been = true, being = true, get = true, got = true }

local AUXILIARIES = { is = true, are = true, was = true, were = true, be = true, been = true, being = true, has = true, have = true,
                      had = true, who = true, which = true, also = true, now = true, later = true, ["then"] = true, once = true,
                      often = true, repeatedly = true, publicly = true, since = true, himself = true, herself = true,
                      itself = true, stands = true, stand = true, s = true, whose = true }

-- Whether nothing but auxiliaries stands between the accused and "accused", and perhaps
-- an apposition between commas.
local function only_auxiliaries(words)
  words = words:gsub(",.*, ", " "):gsub("^%a+", "") -- the rest of "Russian" forces
  local bare = 0
  for word in words:gmatch("%a+") do
    if not AUXILIARIES[word] and not ACTORS[word] then bare = bare + 1 end
  end
  return bare == 0
end

-- Where somebody has answered in the same breath.
local ANSWERED = { "%f[%a]den[yi]", "%f[%a]dismiss", "%f[%a]reject", "%f[%a]disput", "%f[%a]refut", "%f[%a]insist", "%f[%a]apologi[sz]",
                   "%f[%a]admit", "%f[%a]acknowledg", "%f[%a]confess", "pleaded", "no evidence", "false", "baseless",
                   "unfounded" }

-- Words that may follow a name that is the subject of what comes.
local AFTER_SUBJECT = {}
for word in ([[has had have is was were are did does do will would may might could can also then later secretly
  knowingly deliberately repeatedly illegally falsely himself herself itself or who which with of at in on]]):gmatch("%S+") do
  AFTER_SUBJECT[word] = true
end

-- Whether a mention is one who acts, not a word that qualifies another: "Russian
-- forces" and "Russia has", not "Russian gas" or "the Valley mine accident".
local function acts(text, id, mention, wrong)
  local after = text:words(mention.last + 1, math.min(#text.text, mention.last + 40))
  if after:find("^'s? ") then after = after:gsub("^'s?", "") end
  local one, two = after:match("^ (%a+)[ ,.]*(%a*)")
  if not one then return true end -- a comma, an apposition
  if ACTORS[one] or ACTORS[two] and not AFTER_SUBJECT[one] then return true end
  if text.entities[id].kind == "place" and text:cased(mention.first, mention.last) ~= text:name(id)
    and text:words(mention.first, mention.last):find("[ns][he]?$") and not AFTER_SUBJECT[one] then
    return one:find(wrong) ~= nil
  end
  return AFTER_SUBJECT[one] or one:find("ed$") ~= nil or one:find("^" .. wrong) ~= nil or one:find("ing$") ~= nil
end

-- The place of the first wrong in first .. last.
local function wrong_in(text, first, last)
  local words = " " .. text:words(first, last)
  local best = context.earliest(words, WRONG_PATTERNS)
  return best, words
end

-- Words before a participle that make it a noun's: "a poisoned well".
local DETERMINERS = { a = true, an = true, the = true, his = true, her = true, its = true, their = true, this = true,
                      that = true, of = true, some = true, any = true, no = true, from = true }

local SOMEBODY_ELSE = { he = true, she = true, they = true, his = true, her = true, their = true,
                        we = true, our = true, i = true, my = true, after = true, when = true }

-- Crimes of which somebody is accused by the law, where nobody else is named.
local CRIMES = { "massacre", "murder", "killing", "shooting", "stabbing", "%f[%a]rap[ei]", "terror", "bombing",
                 "%f[%a]plot", "assault", "robbery", "arson", "kidnap" }

-- Of whom to kill them is no wrong that a desk would put to the soldier.
local ENEMIES = { "terrorist", "militant", "insurgent", "jihadi", "%f[%a]isis%f[%A]", "%f[%a]isil%f[%A]", "gunmen" }

-- Nothing is said yet, or it is said of what may come: "would point out".
local UNREAL = { "%f[%a]would%f[%A]", "%f[%a]could%f[%A]", "%f[%a]might%f[%A]", "%f[%a]may%f[%A]", "%f[%a]should%f[%A]", "^to ", " to %a+$",
                 "%f[%a]not%f[%A]", "n't", "never" }

-- Who is accused by a statement, of those the ledger takes for accused; nil where it
-- is no accusation, or of nobody who could be asked.  `loose`: words that accuse are
-- enough, whatever of, and one that is answered in the same breath counts too.
local function accused_by(text, s, ids, loose)
  local lemma = s.cue.lemma
  local c, d = text:extent(s.cue)
  if not c then return nil end
  local cue = text:words(c, d)
  if context.holds(cue, UNREAL) then return nil end
  local first, last = text:extent(s.content)
  if not first then return nil end
  local titled = text:titled(first, last)
  if titled and not (loose and (TARGETED[lemma] or ACCUSE[lemma] or cue == ":")) then return nil end
  local askable = {}
  for _, id in ipairs(ids) do
    if can_be_asked(text, id, loose) and id ~= s.source.entity then askable[#askable + 1] = id end
  end
  if #askable == 0 then return nil end
  local words = text:words(first, last)
  if words:find("^whether ") or words:find("^if ") or words:find("^how ") or words:find("^why ") then return nil end
  if not loose and text:any(ANSWERED, s.sentence.first, s.sentence.last) then return nil end

  if TARGETED[lemma] and not words:find("^that ") then
    if CHARGE[lemma] or not (loose and (words:find("%f[%a]of%f[%A].") or words:find("%f[%a]for%f[%A]."))
      or wrong_in(text, first, last)) then
      return nil
    end
    -- "is accused of": the one accused stands before
    local passive = cue:find("%f[%a]accused of$") or cue:find("%f[%a]blamed for$") or words:find("^of ") or words:find("^for ")
      or first < c
    for be in pairs(BE) do passive = passive or cue:find("%f[%a]" .. be .. "%f[%A]") end
    if passive then
      if not loose and s.source.text == "" and text:any(CRIMES, first, last) then return nil end
      local id, mention = last_inside(text, askable, s.sentence.first, c)
      return id and acts(text, id, mention, "%z") and only_auxiliaries(text:words(mention.last + 1, c - 1)) and { id } or nil
    end
    local stop = words:find(" of ") or words:find(" for ") or words:find(" in ") or #words + 1
    local p = text.plain
    local _, to = p:raw(p:at(first), p:at(first) + stop - 2)
    local id, mention = last_inside(text, askable, first, math.min(last, to))
    -- the entity is the head of the phrase, not somebody's "US officials"
    if not id or to - mention.last > 24 then return nil end
    return { id }
  end
  if ACCUSE[lemma] then
    -- "alleged fraud": an adjective, which says of nobody that they allege
    if s.source.kind == "none" and not words:find("^that ") then return nil end
    local id, at, to = first_inside(text, askable, first, last)
    if not id then return nil end
    if NOUNS[lemma] and not (loose and words:find("^that ") or wrong_in(text, first, last)) then return nil end
    local whose = text:words(to + 1, math.min(#text.text, to + 4)):find("^'") or text:words(at, to):find("'s$")
    -- "that he assaulted Ann Roe", "that her friends made threats after the guards ...": what is
    -- said there is another's doing
    local before = text:words(first, at - 1):gsub("^that ", "")
    for word in before:gmatch("%a+") do
      if SOMEBODY_ELSE[word] then return nil end
    end
    -- the subject, or what belongs to it; not one of a list further on
    local subject = at - first <= 40 and (text.entities[id].kind ~= "place" or text:cased(at, to) == text.entities[id].name)
    return (whose or subject or acts(text, id, { first = at, last = to }, "%z")) and { id } or nil
  end
  if not CHARGE[lemma] and s.stance ~= "assert" and not (s.stance == "believe" and words:find("^that ")) then
    return nil -- criticism, a feeling
  end
  if s.polarity == "-" or s.certainty < 0.35 then return nil end
  local wrong, padded = wrong_in(text, first, last)
  if not wrong or words:sub(1, wrong):find("%f[%a]if%f[%A]") then return nil end
  local id, at, to = first_inside(text, askable, first, last)
  if not id then return nil end
  local ahead = #text:words(first, at)
  -- the doer begins the clause and stands shortly before the wrong ...
  if ahead < wrong then
    local between = padded:sub(ahead + 1, wrong - 1):gsub("[\"']", "")
    local done = padded:match("^%a+", wrong)
    local one, two = between:match("(%a*) ?(%a+) $")
    local passive = BE[one] or BE[two] or between:find(", $") ~= nil
    if ahead > 40 or wrong - ahead > 60 or passive and not done:find("ing$") then return nil end
    -- a verb that is done, or a noun with one that does it: "hid", "committed fraud"
    if DETERMINERS[two] or not (done:find("ed$") or done:find("ing$") or done:find("en$") or DONE[done]) then
      local does = false
      for _, doing in ipairs(DOING) do does = does or between:find(doing) ~= nil end
      if not does then return nil end
    end
    if between:find("%f[%a]not%f[%A]") or between:find("n't") or between:find("%f[%a]never%f[%A]") or between:find("%f[%a]against%f[%A]")
      or between:find("%f[%a]if%f[%A]") or between:find("%f[%a]whether%f[%A]")
      or between:find("%f[%a]which%f[%A]") or between:find("%f[%a]who%f[%A]") or between:find("%f[%a]would%f[%A]") or between:find("%f[%a]by %f[%a]")
      or between:find("%f[%a]could%f[%A]") or between:find("%f[%a]will%f[%A]") or between:find("%f[%a]going to%f[%A]") or between:find("[.;:!?] ") then
      return nil
    end
    -- "shot and killed by", "Ann Roe's leaked letters", "defended people accused of": not their doing
    local participle = done:find("ed$") or done:find("en$")
    if participle and (padded:find("^%a+ by ", wrong) or padded:sub(1, wrong - 1):find("'s $")) or between:find("%f[%a]accused%f[%A]") then
      return nil
    end
    -- in war
    if done:find("^kill") and text:any(ENEMIES, first, last) then return nil end
    -- "Americans killed in the attack": done to them
    local after = padded:match("^%a+ (%a+)", wrong)
    if done:find("ed$") and padded:sub(1, wrong - 1):sub(-#text:words(at, to) - 1) == text:words(at, to) .. " " and UNDERGONE[after or ""] then
      return nil
    end
    return acts(text, id, { first = at, last = to }, done) and { id } or nil
  end
  -- ... or after it, with "by"
  local between = padded:sub(wrong, ahead + 1)
  local verb = padded:match("^%a+", wrong) or ""
  if (verb:find("ed$") or verb:find("en$") or DONE[verb]) and #between < 60 and between:find("%f[%a]by [%a ]*$") and not between:find("[.;:!?] ") then return { id } end
  return nil
end

---@class gainsay.lint.Accusation
---@field statement gainsay.Statement
---@field accused integer[] ids of entities

--- The accusation that a claim makes, or nil.  `among`: only these may be the accused.
--- `loose`: also one that names no wrong ("accused her of ducking"), as a report wants
--- it; a desk would not ask for a reply to it.
---@param text gainsay.lint.Context
---@param cluster gainsay.Cluster
---@param among integer[]?
---@param loose boolean?
---@return gainsay.lint.Accusation?
function accusation.of(text, cluster, among, loose)
  local ids = among or cluster.accused
  if #ids == 0 then return nil end
  -- several rules ask the same of a claim
  local key = (loose and "loose " or "accusation ") .. table.concat(ids, " ")
  local known = cluster[key]
  if known ~= nil then return known or nil end
  cluster[key] = false
  for _, id in ipairs(cluster.members) do
    local s = text.statements[id]
    if accusation.solid(text, s) then
      local accused = accused_by(text, s, ids, loose)
      if accused then
        cluster[key] = { statement = s, accused = accused }
        return cluster[key]
      end
    end
  end
  return nil
end

-- People who speak without a name, by their head noun.
local PEOPLE = {}
for word in ([[official aide adviser advisor staffer employee worker nurse doctor teacher witness source insider executive
  diplomat officer lawmaker operative strategist consultant donor engineer guard soldier analyst lawyer attorney client
  student neighbour neighbor relative friend colleague associate manager member driver technician clerk agent inspector
  accountant banker trader broker investigator detective prosecutor politician councillor minister commander fighter
  resident shopkeeper farmer pilot sailor miner builder contractor supplier trustee director person player coach
  assistant secretary cleaner tenant porter warder baker]]):gmatch("%S+") do
  PEOPLE[word] = true
  PEOPLE[word .. "s"] = true
end

local DAYS = { Monday = true, Tuesday = true, Wednesday = true, Thursday = true, Friday = true, Saturday = true, Sunday = true }

--- Whether the source of a statement is a person who is not named, by the words that
--- stand there: "a nurse at the clinic", not "a former" or "the film".
---@param text gainsay.lint.Context
---@param s gainsay.Statement
---@return boolean
function accusation.anonymous(text, s)
  if s.source.anonymity ~= "unnamed" or s.source.kind ~= "person" then return false end
  local first, last = text:extent(s.source)
  if not first or not text:voice(first, last) then return false end
  local words = text:words(first, last)
  local phrase = (words .. " "):gsub(" wh[oi]%a* .*$", " "):gsub(" of .*$", " "):gsub(" at .*$", " "):gsub(" in .*$", " ")
    :gsub(" with .*$", " "):gsub(" from .*$", " "):gsub(" on .*$", " "):gsub(" for .*$", " "):gsub(" close .*$", " ")
    :gsub(" familiar .*$", " "):gsub(" involved .*$", " "):gsub(" briefed .*$", " "):gsub(",.*$", " "):gsub("%s+$", "")
  if not PEOPLE[phrase:match("(%a+)$") or ""] then return false end
  -- in apposition to a name: "Ann Roe, an official"
  local p = text.plain
  local at = p:at(first)
  local before = p.text:sub(math.max(1, at - 3), at - 1)
  if before:find(",%s*$") then
    local sentence = text.sentences[text:sentence_at(first)]
    local name = sentence.first < first and text:cased(sentence.first, first - 1):match("(%u%l+),%s*$")
    if name and not DAYS[name] then return false end
  end
  -- and a name in apposition to it: "a neighbour, Jon Vale"
  return not text:cased(first, last):find(", %u%l+ %u%l+")
end

return accusation
