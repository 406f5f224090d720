-- A claim that comes through another newsroom, with nothing of one's own.

local accusation = require "gainsay.lint.accusation"

local CHECKED = { "independently verif", "independently confirm", "not been verified", "could not verify",
                  "could not be verified", "not verified", "n't verified", "cannot verify", "cannot confirm",
                  "not been able to verify", "unable to verify", "unable to confirm", "not confirmed",
                  "could not confirm", "could not be confirmed", "could not be independently",
                  "could not independently", "has confirmed the report", "confirmed the report", "has seen",
                  "seen by", "reviewed by", "obtained by", "not independently", "has not been confirmed",
                  "separately confirmed", "unverified" }

-- A credit to whoever had it first, by somebody who has it too.
local CREDIT = { "first reported", "first to report" }

-- Not a report of another newsroom, though its name stands there; and stances in which
-- nothing is reported.
local OWN = { "poll", "survey", "interview", "question", "debate", "editorial", "column", "op%-ed", "town hall",
              "review" }
local COUNTED = { "per%s?cent", "votes", "vote count", "returns", "precinct", "polling", "tracker", "ranking",
                  "delegates" }
-- An outlet's report, or what it has from somebody.
local HEARD = { "official", "source", "people familiar", "person familiar", "documents", "e%-?mails", "advis", "aide",
                "witness", "records", "memo", "footage", "recording" }
local REPORTS = { report = true, reveal = true, learn = true, quote = true, cite = true }
local SAYS = { say = true, write = true, tell = true, ["according to"] = true }
local CLAIMS = { assert = true, allege = true, believe = true, doubt = true, confirm = true }

-- So many statements to one newsroom are its own work.
local OWN_WORK = 3

local UNNAMED = { collective = true, none = true }

return {
  id = "secondhand-unverified",
  severity = "info",
  group = "secondhand",
  summary = "A claim taken from another outlet, and nothing says whether it was checked",
  genres = { opinion = "off", sport = "off" },
  options = {
    named = { default = false, about = "also what a named source told another outlet" },
  },
  doc = {
    what = [[A claim reaches this text through another outlet (“an official told CNN”, “the Herald reported that”), and
nowhere does the text say that it was confirmed or could not be verified.]],
    why = [[Whoever repeats a claim answers for it. The reader should know whose work it is and that it was not
checked.]],
    standards = {
      { "AP guidelines: attribution and crediting",
        "http://www.poynter.org/2010/ap-issues-new-crediting-and-attribution-guidelines/105357/" },
      { "BBC Editorial Guidelines, section 3: accuracy", "https://www.bbc.com/editorialguidelines/guidelines/accuracy" },
    },
    bad = "A member of the board told the Valley Herald that the bridge would close.",
    good = "A member of the board told the Valley Herald that the bridge would close. This newspaper has not verified that.",
    not_for = "the outlet's own work (say so with --outlet); statements made in public",
  },
  check = function(text, options, report)
    if text:any(CHECKED) then return end
    local by_outlet, order = {}, {}
    local media
    -- The outlet that a span names, if it names one.
    local function outlet_in(span)
      if not media then
        media = {}
        for _, entity in ipairs(text.entities) do
          for _, m in ipairs(entity.kind == "media" and entity.mentions or {}) do
            media[#media + 1] = { first = m.first, last = m.last, entity = entity }
          end
        end
      end
      for _, m in ipairs(media) do
        if m.first >= span.first and m.last <= span.last then return m.entity end
      end
    end
    -- Whether the outlet is the source itself, not the employer of one: it stands first
    -- and little follows.
    local function leads(s, entity)
      local a, b = text:extent(s.source)
      for _, m in ipairs(entity.mentions) do
        if a and m.first >= a and m.first - a <= 6 and b - m.last <= 8 then return true end
      end
      return false
    end
    -- Several people told one newsroom: it is the text's own, whether or not it says so.
    local told_to = {}
    for _, s in ipairs(text.statements) do
      local told = s.told_to and outlet_in(s.told_to)
      if told then told_to[told.id] = (told_to[told.id] or 0) + 1 end
    end
    local function add(s, outlet)
      local own = text:is_outlet(outlet.name)
      for _, m in ipairs(outlet.mentions) do own = own or text:is_outlet(text:cased(m.first, m.last)) end
      if own or (told_to[outlet.id] or 0) >= OWN_WORK then return end
      local have = by_outlet[outlet.id]
      if not have then
        have = { outlet = outlet, list = {} }
        by_outlet[outlet.id] = have
        order[#order + 1] = have
      end
      have.list[#have.list + 1] = s
    end
    for _, s in ipairs(text.statements) do
      if CLAIMS[s.stance] and s.content.text ~= "" and accusation.solid(text, s) then
        local entity = s.source.entity and text.entities[s.source.entity]
        local told = s.told_to and outlet_in(s.told_to)
        local via = s.via and text.statements[s.via]
        local through = via and via.source.kind == "media" and via.source.entity and text.entities[via.source.entity]
        if (told or through) and (options.named or accusation.anonymous(text, s) or UNNAMED[s.source.anonymity]) then
          add(s, told or through)
        elseif s.source.kind == "media" and entity and s.source.anonymity == "named"
          and entity.name:find("^%u") and not entity.name:find("^The %l") and s.content.quotation ~= "direct" and leads(s, entity)
          and not text:any(OWN, s.sentence.first, s.sentence.last)
          and not text:any(COUNTED, s.sentence.first, s.sentence.last)
          and not text:any(CREDIT, s.sentence.first, s.sentence.last)
          and (REPORTS[s.cue.lemma] or SAYS[s.cue.lemma] and text:any(HEARD, s.sentence.first, s.sentence.last)) then
          add(s, entity)
        end
      end
    end
    for _, have in ipairs(order) do
      local s = have.list[1]
      local first, last = text:anchor(s)
      local related = {}
      local a, b = text:extent(s.source)
      if s.told_to then a, b = s.told_to.first, s.told_to.last end
      if a and text:cased(a, b):find("%u") then related[1] = { first = a, last = b, message = "known through this" } end
      report { first = first, last = last, claim = s.id, related = related,
               message = ("known only through %s; nothing here says whether it was confirmed"):format(
                 text:called(have.outlet.id, s)) }
    end
  end,
}
