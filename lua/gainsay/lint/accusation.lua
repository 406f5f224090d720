--- What a careful reader would call an accusation, for the rules that ask for a reply
--- and for the reports.
--
-- The ledger lists as accused whoever a claim makes do, or share in, what one would
-- be expected to answer for, and leaves it at that.  A desk asks for less: words that
-- accuse, or a wrong that is named, and somebody named who is to have done it.
--
--     accused X of ...          the accused right behind the cue      (targeted)
--     X is accused of ...       the accused before it                 (passive)
--     alleged that X ...        the subject of what is alleged        (alleged)
--     said that X hid ...       the doer of a wrong that is named     (told)

local context = require "gainsay.lint.context"

local accusation = {}

local ACTORS = context.ACTORS
local holds, set = context.holds, context.set

-- ---- words --------------------------------------------------------------------------

-- Cues that accuse by themselves.  To attack, slam or criticise is opinion.
local ACCUSE = set "accuse allege blame implicate allegation accusation incriminate"
local NOUNS = set "allegation accusation"
-- "charged that"; to be charged with a crime is an act of the law, not a claim.
local CHARGE = set "charge"
-- Cues with the accused right after them: "accused X of", "blamed X for".
local TARGETED = set "accuse blame implicate charge incriminate"

-- Wrongs, as words of the plain text begin (%f[%a] before).  Acts, not opinions.
local WRONGS = {
  "brib", "fraud", "defraud", "corrupt", "embezzl", "launder", "stole%f[%A]", "stolen", "steal", "theft", "thefts",
  "looted", "cheated", "cheating", "rigged", "rigging", "tamper", "forged", "forging", "falsif", "doctored the",
  "fabricated", "cover%-up", "covered up", "covering up", "hid%f[%A]", "hidden%f[%A]", "hiding", "conceal",
  "suppressed", "buried the", "lied%f[%A]", "misled", "deceiv", "duped", "perjur",
  "assault", "raped", "rape%f[%A]", "molest", "grop", "harass", "abused", "abusing", "abuse%f[%A]", "beaten by",
  "beat %a+%f[%A]", "tortur", "killed", "killing", "murder", "shot dead", "poison", "stabb", "executed", "massacr",
  "kidnap", "abduct", "bombed", "shelled", "shelling", "hacked", "hacking", "spied", "spying", "wiretap", "bugged",
  "sabotag", "smuggl", "traffick", "extort", "blackmail", "threatened", "intimidat", "coerc", "retaliat", "bullied",
  "bullying", "discriminat", "underpaid", "evaded", "evading", "dodged", "dumped", "dumping", "polluted", "leaked",
  "leaking", "violat", "breach", "broke the law", "broken the law", "breaking the law", "illegal", "unlawful",
  "negligen", "neglected", "ignored %a* ?warning", "plotted", "plotting", "conspir", "colluded", "colluding",
  "collusion", "kickback", "overcharg", "pocketed", "siphon", "diverted", "destroyed", "deleted", "shredded",
  "burned down", "set fire", "detained", "expelled", "evicted", "price%-fixing", "fixed prices", "insider trading",
  "plagiari", "doping", "doped", "invaded", "armed the", "annexed", "sheltering", "sheltered", "harbou?ring", "meddl",
  "interfer",
}

local WRONG_PATTERNS = {}
for i, wrong in ipairs(WRONGS) do WRONG_PATTERNS[i] = "%f[%a]" .. wrong end

-- Nobody calls them for comment.
local NEVER_ASKED = { ["islamic state"] = true, isis = true, isil = true, ["al-qaeda"] = true, ["al qaeda"] = true,
                      ["boko haram"] = true, ["ku klux klan"] = true, congress = true }

-- Sources that the ledger took for one and are none; what ends them where they are cut.
local NO_SOURCE = set [[who that which whom him his her their them when where you your it there what this these those]]
local HANGING = { " about$", " of$", " to$", " with$", " for$" }

-- Verbs of wrongs that do not end as verbs do, and what does a wrong that is a noun.
local DONE = set "hid stole misled"
local DOING = { "commit", "guilty of", "engaged in", "responsible for", "%f[%a]behind ", "involved in", "carried out",
                "%f[%a]took ", "profited from", "%f[%a]paid ", "%f[%a]made ", "%f[%a]used %a* ?$", "practi[cs]ed",
                "ordered", "accepted", "accepting", "taking" }
local UNDERGONE = set "in by at during after when under on"
local BE = set "is are was were be been being get got"
local PASSIVE = { "%f[%a]accused of$", "%f[%a]blamed for$" }
for be in pairs(BE) do PASSIVE[#PASSIVE + 1] = "%f[%a]" .. be .. "%f[%A]" end

-- What may stand between the accused and "accused".
local AUXILIARIES = set [[is are was were be been being has have had who which whose also now later then once often
  repeatedly publicly since himself herself itself stand stands s]]

-- Between a doer and a wrong: it was not done, not by the doer, or not yet.
local NOT_DONE = { "%f[%a]not%f[%A]", "n't", "%f[%a]never%f[%A]", "%f[%a]against%f[%A]", "%f[%a]if%f[%A]",
                   "%f[%a]whether%f[%A]", "%f[%a]which%f[%A]", "%f[%a]who%f[%A]", "%f[%a]would%f[%A]",
                   "%f[%a]by %f[%a]", "%f[%a]could%f[%A]", "%f[%a]will%f[%A]", "%f[%a]going to%f[%A]",
                   "%f[%a]accused%f[%A]", "[.;:!?] " }

-- Where somebody has answered in the same breath.
local ANSWERED = { "%f[%a]den[yi]", "%f[%a]dismiss", "%f[%a]reject", "%f[%a]disput", "%f[%a]refut", "%f[%a]insist",
                   "%f[%a]apologi[sz]", "%f[%a]admit", "%f[%a]acknowledg", "%f[%a]confess", "pleaded", "no evidence",
                   "false", "baseless", "unfounded" }

-- Words that may follow a name that is the subject of what comes.
local AFTER_SUBJECT = set [[has had have is was were are did does do will would may might could can also then later
  secretly knowingly deliberately repeatedly illegally falsely himself herself itself or who which with of at in on]]

-- Words before a participle that make it a noun's: "a poisoned well".
local DETERMINERS = set "a an the his her its their this that of some any no from"

-- In front of the accused: the subject is another.
local SOMEBODY_ELSE = set "he she they his her their we our i my after when"

-- Crimes of which somebody is accused by the law, where nobody else is named.
local CRIMES = { "massacre", "murder", "killing", "shooting", "stabbing", "%f[%a]rap[ei]", "terror", "bombing",
                 "%f[%a]plot", "assault", "robbery", "arson", "kidnap" }

-- Of whom to kill them is no wrong that a desk would put to the soldier.
local ENEMIES = { "terrorist", "militant", "insurgent", "jihadi", "%f[%a]isis%f[%A]", "%f[%a]isil%f[%A]", "gunmen" }

-- Nothing is said yet, or it is said of what may come: "would point out".
local UNREAL = { "%f[%a]would%f[%A]", "%f[%a]could%f[%A]", "%f[%a]might%f[%A]", "%f[%a]may%f[%A]",
                 "%f[%a]should%f[%A]", "^to ", " to %a+$", "%f[%a]not%f[%A]", "n't", "never" }

local ASKS = { "^whether ", "^if ", "^how ", "^why " }

-- People who speak without a name, by their head noun.
local PEOPLE = set [[official aide adviser advisor staffer employee worker nurse doctor teacher witness source insider
  executive diplomat officer lawmaker operative strategist consultant donor engineer guard soldier analyst lawyer
  attorney client student neighbour neighbor relative friend colleague associate manager member driver technician clerk
  agent inspector accountant banker trader broker investigator detective prosecutor politician councillor minister
  commander fighter resident shopkeeper farmer pilot sailor miner builder contractor supplier trustee director person
  player coach assistant secretary cleaner tenant porter warder baker]]

local DAYS = set "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"

-- ---- sources --------------------------------------------------------------------------

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
  if holds(words, HANGING) or NO_SOURCE[words] or #words > 200 or #words < 2 then return false end
  -- a name, or a noun with its article; not a run of adjectives or a clause
  return text:cased(first, last):find("%u") ~= nil or words:find("^%a+ %a") ~= nil or words == "he" or words == "she"
    or words == "they" or s.source.anonymity == "collective" or s.source.kind == "document"
end

-- Where the words behind a noun begin: "a nurse | at the clinic".
local BEHIND = { " wh[oi]%a* ", " of ", " at ", " in ", " with ", " from ", " on ", " for ", " close ", " familiar ",
                 " involved ", " briefed ", "," }

--- Whether words are those of a person or several by what they are: "a nurse at the
--- clinic", not "a former" or "the film".
---@param words string in lower case
---@return boolean
function accusation.person(words)
  local stop = context.earliest(words .. " ", BEHIND)
  local head = (stop and words:sub(1, stop - 1) or words):match("(%a+)%s*$") or ""
  return PEOPLE[head] or PEOPLE[head:match("^(.*)s$") or ""] or false
end

--- Whether the source of a statement is a person who is not named, by the words that
--- stand there.
---@param text gainsay.lint.Context
---@param s gainsay.Statement
---@return boolean
function accusation.anonymous(text, s)
  if s.source.anonymity ~= "unnamed" or s.source.kind ~= "person" then return false end
  local first, last = text:extent(s.source)
  if not first or not text:voice(first, last) or not accusation.person(text:words(first, last)) then return false end
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

-- ---- the accused ------------------------------------------------------------------------

-- Whether somebody can be asked; `loose`: also "the council", which has no name here.
local function can_be_asked(text, id, loose)
  local entity = text.entities[id]
  return (text:identifiable(id) or loose and entity.kind == "organisation")
    and not NEVER_ASKED[entity.name:lower():gsub("^the ", "")]
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
  local best, mention
  for _, id in ipairs(ids) do
    for _, m in ipairs(text.entities[id].mentions) do
      if m.first >= first and m.last <= last and (not mention or m.first < mention.first) then best, mention = id, m end
    end
  end
  return best, mention
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

-- Whether nothing but auxiliaries stands between the accused and "accused", and perhaps
-- an apposition between commas.
local function only_auxiliaries(words)
  words = words:gsub(",.*, ", " "):gsub("^%a+", "") -- the rest of "Russian" forces
  for word in words:gmatch("%a+") do
    if not AUXILIARIES[word] and not ACTORS[word] then return false end
  end
  return true
end

-- The place of the first wrong in the words of first .. last, and those with a blank
-- before them.
local function wrong_in(text, first, last)
  local words = " " .. text:words(first, last)
  return context.earliest(words, WRONG_PATTERNS), words
end

-- A claim as the four ways below look at it: `ids` are those that may be accused.
---@class gainsay.lint.accusation.Claim
---@field s gainsay.Statement
---@field ids integer[]
---@field cue string
---@field cue_first integer
---@field first integer of the content
---@field last integer
---@field words string of the content
---@field loose boolean?

-- "is accused of bribery": who stands before.
local function passive(text, claim)
  if not claim.loose and claim.s.source.text == "" and text:any(CRIMES, claim.first, claim.last) then return nil end
  local id, mention = last_inside(text, claim.ids, claim.s.sentence.first, claim.cue_first)
  if id and acts(text, id, mention, "%z") and only_auxiliaries(text:words(mention.last + 1, claim.cue_first - 1)) then
    return id
  end
  return nil
end

-- "accused Ann Roe of bribery".
local function targeted(text, claim)
  local words, first = claim.words, claim.first
  local of_something = claim.loose and (words:find("%f[%a]of%f[%A].") or words:find("%f[%a]for%f[%A]."))
  if CHARGE[claim.s.cue.lemma] or not of_something and not wrong_in(text, first, claim.last) then return nil end
  if holds(claim.cue, PASSIVE) or words:find("^of ") or words:find("^for ") or first < claim.cue_first then
    return passive(text, claim)
  end
  local stop = words:find(" of ") or words:find(" for ") or words:find(" in ") or #words + 1
  local p = text.plain
  local _, to = p:raw(p:at(first), p:at(first) + stop - 2)
  local id, mention = last_inside(text, claim.ids, first, math.min(claim.last, to))
  -- the entity is the head of the phrase, not somebody's "US officials"
  return id and to - mention.last <= 24 and id or nil
end

-- "alleged that Ann Roe took money".
local function alleged(text, claim)
  local that = claim.words:find("^that ")
  -- "alleged fraud": an adjective, which says of nobody that they allege
  if claim.s.source.kind == "none" and not that then return nil end
  local id, m = first_inside(text, claim.ids, claim.first, claim.last)
  if not id then return nil end
  if NOUNS[claim.s.cue.lemma] and not (claim.loose and that or wrong_in(text, claim.first, claim.last)) then return nil end
  -- "that he assaulted Ann Roe", "that her friends made threats after the guards ...": what
  -- is said there is another's doing
  for word in text:words(claim.first, m.first - 1):gsub("^that ", ""):gmatch("%a+") do
    if SOMEBODY_ELSE[word] then return nil end
  end
  local whose = text:words(m.last + 1, math.min(#text.text, m.last + 4)):find("^'")
    or text:words(m.first, m.last):find("'s$")
  -- the subject, or what belongs to it; not one of a list further on
  local subject = m.first - claim.first <= 40
    and (text.entities[id].kind ~= "place" or text:cased(m.first, m.last) == text.entities[id].name)
  return (whose or subject or acts(text, id, m, "%z")) and id or nil
end

-- Whether a wrong at byte `wrong` of `words` is the doing of the mention before it that
-- begins at byte `ahead`: "Ann Roe knowingly hid".
local function done_by(text, claim, id, mention, words, wrong, ahead)
  local between = words:sub(ahead + 1, wrong - 1):gsub("[\"']", "")
  local done, after = words:match("^(%a+) ?(%a*)", wrong)
  local one, two = between:match("(%a*) ?(%a+) $")
  local participle = done:find("ed$") or done:find("en$")
  local undone = BE[one] or BE[two] or between:find(", $") ~= nil
  if ahead > 40 or wrong - ahead > 60 or undone and not done:find("ing$") then return false end
  -- a verb that is done, or a noun with one that does it: "hid", "committed fraud"
  if DETERMINERS[two] or not (participle or done:find("ing$") or DONE[done]) then
    if not holds(between, DOING) then return false end
  end
  if holds(between, NOT_DONE) then return false end
  -- "shot and killed by", "Ann Roe's leaked letters": not their doing
  if participle and (words:find("^%a+ by ", wrong) or words:sub(1, wrong - 1):find("'s $")) then return false end
  -- in war
  if done:find("^kill") and text:any(ENEMIES, claim.first, claim.last) then return false end
  -- "Americans killed in the attack": done to them
  local name = text:words(mention.first, mention.last) .. " "
  if done:find("ed$") and UNDERGONE[after] and words:sub(wrong - #name, wrong - 1) == name then return false end
  return acts(text, id, mention, done)
end

-- "said that Ann Roe hid the letters", "that the letters were hidden by Ann Roe".
local function told(text, claim)
  local s = claim.s
  if not CHARGE[s.cue.lemma] and s.stance ~= "assert" and not (s.stance == "believe" and claim.words:find("^that ")) then
    return nil -- criticism, a feeling
  end
  if s.polarity == "-" or s.certainty < 0.35 then return nil end
  local wrong, words = wrong_in(text, claim.first, claim.last)
  if not wrong or claim.words:sub(1, wrong):find("%f[%a]if%f[%A]") then return nil end
  local id, mention = first_inside(text, claim.ids, claim.first, claim.last)
  if not id then return nil end
  local ahead = #text:words(claim.first, mention.first)
  if ahead < wrong then return done_by(text, claim, id, mention, words, wrong, ahead) and id or nil end
  local verb, between = words:match("^%a+", wrong), words:sub(wrong, ahead + 1)
  if (verb:find("ed$") or verb:find("en$") or DONE[verb]) and #between < 60 and between:find("%f[%a]by [%a ]*$")
    and not between:find("[.;:!?] ") then
    return id
  end
  return nil
end

-- Who is accused by a statement, of those the ledger takes for accused; nil where it
-- is no accusation, or of nobody who could be asked.  `loose`: words that accuse are
-- enough, whatever of, and one that is answered in the same breath counts too.
local function accused_by(text, s, ids, loose)
  local lemma = s.cue.lemma
  local cue_first, cue_last = text:extent(s.cue)
  local first, last = text:extent(s.content)
  if not cue_first or not first then return nil end
  local claim = { s = s, ids = {}, cue = text:words(cue_first, cue_last), cue_first = cue_first, first = first, last = last,
                  words = text:words(first, last), loose = loose }
  if holds(claim.cue, UNREAL) or holds(claim.words, ASKS) then return nil end
  local accuses = TARGETED[lemma] or ACCUSE[lemma]
  if text:titled(first, last) and not (loose and (accuses or claim.cue == ":")) then return nil end
  if not loose and text:any(ANSWERED, s.sentence.first, s.sentence.last) then return nil end
  for _, id in ipairs(ids) do
    if can_be_asked(text, id, loose) and id ~= s.source.entity then claim.ids[#claim.ids + 1] = id end
  end
  if #claim.ids == 0 then return nil end
  if TARGETED[lemma] and not claim.words:find("^that ") then return targeted(text, claim) end
  return (ACCUSE[lemma] and alleged or told)(text, claim)
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
        cluster[key] = { statement = s, accused = { accused } }
        return cluster[key]
      end
    end
  end
  return nil
end

return accusation
