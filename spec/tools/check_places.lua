--- Holds lua/gainsay/lexicon/places_en.lua against ISO 3166-1.
--
--     lua5.4 spec/tools/check_places.lua [iso_3166-1.json]
--
-- The names come from Debian's package iso-codes, which follows the ISO 3166-1
-- online browsing platform: `name` is the English short name, `official_name` the
-- full one, `common_name` the one in use.  Reading it needs dkjson.  What is checked:
--   every place has a code of the standard, its name is that of the standard or a
--   difference listed below, its official name is among its names;
--   every country of the standard is there, or is left out by name below;
--   no name belongs to two parties.
-- Capitals, demonyms and offices are in no part of the standard; spec/lexicon_spec.lua
-- checks their form.  Exit status 1 where anything is wrong, 2 where nothing could
-- be checked.

local here = arg[0]:match("^(.*)[/\\][^/\\]*$") or "."
package.path = here .. "/../../lua/?.lua;" .. package.path

-- Short names of the press where the standard's are longer or new.
local DIFFERENT = {
  BN = "Brunei", CD = "DR Congo", CI = "Ivory Coast", CV = "Cape Verde", MO = "Macau", RU = "Russia",
  TL = "East Timor", TR = "Turkey", VA = "Vatican", FM = "Micronesia",
}

-- In the table, not in the standard: a user-assigned code, as the EU and the IMF use it.
local EXTRA = { XK = "Kosovo" }

-- In the standard, not in the table: dependencies and areas without a government
-- that news quotes as a party of its own.
local LEFT_OUT = {}
for code in ([[
  AI AQ AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GP GS GU HM IM IO JE KY MF MP MQ MS NC NF
  NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT
]]):gmatch("%S+") do LEFT_OUT[code] = true end

-- Official names that the press never writes and that the table leaves out.
local UNUSED = {
  HK = true, MO = true, -- "... of China"
  TW = true,            -- the standard's "Province of China"
}

local path = arg[1] or "/usr/share/iso-codes/json/iso_3166-1.json"
local file, message = io.open(path, "rb")
if not file then
  io.stderr:write("check_places: ", message, "; install Debian's iso-codes\n")
  os.exit(2)
end
local ok, json = pcall(require, "dkjson")
if not ok then
  io.stderr:write("check_places: needs dkjson (Debian's lua-dkjson)\n")
  os.exit(2)
end
local data = assert(json.decode(file:read("*a")))["3166-1"]
file:close()

local config = require "gainsay.config"
local english = require "gainsay.lexicon.en"

local faults = 0
local function fault(...)
  faults = faults + 1
  print(string.format(...))
end

local standard = {}
for _, country in ipairs(data) do standard[country.alpha_2] = country end

local function has(list, name)
  for _, item in ipairs(list or {}) do
    if config.fold(item) == name then return true end
  end
  return false
end

local seen, count = {}, 0
for name, place in pairs(english.places) do
  count = count + 1
  local code = place.code
  local country = standard[code]
  if seen[code] then fault("%s: code %s is %s's", name, code, seen[code]) end
  seen[code] = name
  if EXTRA[code] == name then
    if country then fault("%s: is now in the standard; take it out of EXTRA", name) end
  elseif not country then
    fault("%s: no such code: %s", name, tostring(code))
  else
    local known = name == country.name or name == country.common_name
    if DIFFERENT[code] then
      if DIFFERENT[code] ~= name then fault("%s: DIFFERENT says %s", name, DIFFERENT[code]) end
      if known then fault("%s: is the standard's name; take it out of DIFFERENT", name) end
    elseif not known then
      -- "Micronesia, Federated States of": the words before the comma
      if country.common_name or country.name:match("^([^,]+),") ~= name then
        fault("%s: the standard says %s", name, country.common_name or country.name)
      end
    end
    local official = country.official_name and country.official_name:gsub("^the ", "")
    if official and not UNUSED[code] then
      local folded = config.fold(official)
      if folded ~= config.fold(name) and not has(place.names, folded) then
        fault("%s: official name missing: %s", name, official)
      end
    end
    -- a plain short name of the standard that we differ from is still a name
    if not known and not country.name:find("[,(]") and not has(place.names, config.fold(country.name)) then
      fault("%s: the standard's name is missing: %s", name, country.name)
    end
  end
end
for code, country in pairs(standard) do
  if not seen[code] and not LEFT_OUT[code] then fault("missing: %s %s", code, country.name) end
  if seen[code] and LEFT_OUT[code] then fault("%s: in the table; take it out of LEFT_OUT", code) end
end

-- one party for a name; what compile drops silently would show here
local owner = {}
local function own(party, name)
  local words = config.fold(name)
  if owner[words] and owner[words] ~= party then fault("%q belongs to %s and to %s", words, owner[words], party) end
  owner[words] = party
end
for _, section in ipairs { english.places, english.parties } do
  for party, entry in pairs(section) do
    own(party, party)
    for _, field in ipairs { "names", "capital", "adjective", "people", "offices", "parts" } do
      for _, name in ipairs(entry[field] or {}) do own(party, name) end
    end
  end
end
for outlet, names in pairs(english.media) do
  own(outlet, outlet)
  for _, name in ipairs(names) do own(outlet, name) end
end
for _, name in ipairs(english.cased) do
  if not owner[config.fold(name)] then fault("cased names nothing: %s", name) end
end

if faults == 0 then print(count .. " places agree with " .. path) end
os.exit(faults == 0 and 0 or 1)
