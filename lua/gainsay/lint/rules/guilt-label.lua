-- "Accused killer Ann Roe": a label that convicts.

local DOERS = [[killer murderer shooter gunman gunwoman rapist attacker thief robber burglar bomber arsonist fraudster
  swindler hijacker kidnapper abuser molester paedophile pedophile stalker assassin terrorist smuggler trafficker
  hacker spy forger embezzler poisoner stabber looter predator]]
local AGENT = {}
for word in DOERS:gmatch("%S+") do
  AGENT[word] = true
  AGENT[word .. "s"] = true
end
AGENT.thieves, AGENT.gunmen = true, true

local HEDGE = { accused = true, alleged = true, suspected = true }
-- Words that may stand between the hedge and the doer: "accused Valley Mall shooter".
local CHARGED = { "%f[%a]charged", "%f[%a]arrested", "%f[%a]accused", "%f[%a]suspect", "%f[%a]on trial",
                  "%f[%a]indicted", "%f[%a]custody", "%f[%a]detained", "%f[%a]held%f[%A]" }
local SETTLED = { "convict", "found guilty", "pleaded guilty", "pled guilty", "sentenced", "admitted killing",
                  "admitted the killing", "confess", "serving" }
-- The dead are not tried.
local DEAD = { "killed the", "killed by police", "shot dead by", "shot and killed by", "killed himself",
               "killed herself", "took his own life", "took her own life", "suicide", "died in" }

return {
  id = "guilt-label",
  severity = "error",
  summary = "A label that convicts somebody who was not convicted",
  doc = {
    what = [[“Accused killer Ann Roe”, “alleged fraudster Jon Vale”, or “the murderer, Jon Vale” of somebody who is
charged: a noun that says who did it stands before or beside the name, and the text knows of no conviction.]],
    why = "The noun says that they did it; the adjective does not take that back. Say what they are charged with.",
    standards = {
      { "AP Stylebook on accused", "https://writingexplained.org/ap-style/ap-style-accused" },
      { "AP Stylebook: accused, admit, allege", "https://douban.com/note/767502519/?type=like" },
    },
    bad = "Accused killer Ann Roe appeared in court.",
    good = "Ann Roe, who is charged with the killing, appeared in court.",
    not_for = "the convicted; suspects who are not named",
  },
  check = function(text, options, report)
    local settled = text:any(SETTLED)
    local charged = text:any(CHARGED) and not text:any(DEAD)
    -- who is called a doer is the one who is charged: it stands near
    local function near(first)
      local i = text:sentence_at(first)
      local from = text.sentences[math.max(1, i - 1)]
      local to = text.sentences[math.min(#text.sentences, i + 1)]
      return text:any(CHARGED, from.first, to.last)
    end
    local seen = {}
    local function add(first, last, message)
      if seen[first] or not text:voice(first, last) then return end
      seen[first] = true
      report { first = first, last = last, message = message }
    end
    -- hedge, a few words, doer, then a name
    for hedge in pairs(HEDGE) do
      text:each("%f[%a]" .. hedge .. " [%a][%a '-]*", function(first, last)
        local words = text:cased(first, math.min(#text.text, last))
        local count, from = 0, #hedge + 2
        local place = from
        for word, after in words:sub(from):gmatch("([%a'-]+)()") do
          count = count + 1
          if count > 4 then break end
          if AGENT[word:lower()] then
            local rest = words:sub(place + after - 1)
            if rest:find("^ %u%l+") and not rest:find("^ %u%l+ [Nn]ews") then
              local name = rest:match("^ (%u[%a'-]*%s?%u?[%a'-]*)"):gsub("%s+%l.*$", "")
              local p = text.plain
              local a = p:at(first)
              local stop = a + place + after - 3 + 1 + #name
              local x, y = p:raw(a, stop)
              if not settled then
                add(x, y, ("“%s %s” says that %s did it; say what the charge is"):format(hedge, word:lower(), name))
              end
            end
            break
          end
          if word:find("^[Ww]ho$") or word:find("^[Oo]f$") or word:find("^[Bb]y$") then break end
        end
      end)
    end
    -- the doer's noun beside a name, where somebody is charged and nobody convicted
    if charged and not settled then
      for word in DOERS:gmatch("%S+") do
        text:each("%f[%a]the " .. word .. ", ", function(first, last)
          local after = text:cased(last + 1, math.min(#text.text, last + 40))
          local name = after:match("^%s?(%u%l+ %u[%l'-]+)")
          if name and near(first) then
            add(first, last, ("“%s” says that %s did it; nobody is convicted in this text"):format(word, name))
          end
        end)
        text:each("%f[%a]" .. word .. " %f[%a]", function(first, last)
          local after = text:cased(last, math.min(#text.text, last + 40))
          local name = after:match("^%s(%u%l+ %u[%l'-]+)")
          local before = text:words(math.max(1, first - 12), first - 1)
          local hedged = before:find("accused $") or before:find("alleged $") or before:find("suspected $")
          if name and not hedged and near(first) then
            add(first, last, ("“%s” says that %s did it; nobody is convicted in this text"):format(word, name))
          end
        end)
      end
    end
  end,
}
