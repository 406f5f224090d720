-- The claim goes on and its source is lost on the way.

local accusation = require "gainsay.lint.accusation"

local MORE = { "%f[%a]alleg", "%f[%a]according", "%f[%a]report", "%f[%a]claim", "%f[%a]said", "%f[%a]says",
               "%f[%a]accus", "%f[%a]would%f[%A]", "%f[%a]could%f[%A]", "%f[%a]may%f[%A]", "%f[%a]might%f[%A]",
               "%f[%a]told" }

-- Words of a span.
local function count(words)
  local _, n = words:gsub("%S+", "")
  return n
end

return {
  id = "attribution-drift",
  severity = "info",
  summary = "A claim goes on without its source, or a long quotation before its speaker",
  genres = { opinion = "off", sport = "off" },
  options = {
    quotation = { default = 40, about = "most words of a quotation of several sentences before its speaker is named" },
  },
  doc = {
    what = [[Between two sentences that are attributed to one source stands one on the same accusation that is not; or a
quotation of several sentences runs for more than forty words before the reader learns who speaks.]],
    why = [[Without its attribution a claim becomes the writer's own. The standards ask for it in the same sentence,
again when detail goes on.]],
    standards = {
      { "AP: attribution", "https://blog.ap.org/behind-the-news/when-is-it-ok-to-use-anonymous-sources" },
      { "Reuters: when to source", "http://www.aalep.eu/essentials-sourcing-journalists" },
    },
    bad = "The auditor accused Lena Marsh of hiding invoices for the bridge. The invoices for the bridge lay in a garage. The auditor said that he found nine.",
    good = "The auditor accused Lena Marsh of hiding invoices for the bridge. They lay in a garage, he said, and he found nine.",
    not_for = "background that nobody contests",
  },
  check = function(text, options, report)
    -- the statements of each sentence
    local by_sentence = {}
    for _, s in ipairs(text.statements) do
      if s.source.kind ~= "writer" and s.source.kind ~= "none" then
        local a = text:sentence_at(s.sentence.first)
        local first, last = text:whole(s)
        for i = math.min(a, text:sentence_at(first)), math.max(a, text:sentence_at(last)) do
          by_sentence[i] = by_sentence[i] or {}
          table.insert(by_sentence[i], s)
        end
      end
    end
    for i = 2, #text.sentences - 1 do
      local sentence = text.sentences[i]
      if not by_sentence[i] and by_sentence[i - 1] and by_sentence[i + 1]
        and text:paragraph_at(text.sentences[i - 1].first) == text:paragraph_at(text.sentences[i + 1].first)
        and text:voice(sentence.first, sentence.last) then
        for _, s in ipairs(by_sentence[i - 1]) do
          local cluster = text:cluster_of(s.id)
          local again = false
          for _, after in ipairs(by_sentence[i + 1]) do
            again = again or (after.source.entity ~= nil and after.source.entity == s.source.entity)
          end
          if again and cluster and accusation.of(text, cluster)
            and not text:any(MORE, sentence.first, sentence.last) then
            local a, b = text:extent(s.content)
            local shared = a and text:shared((text:terms(text:words(s.sentence.first, s.sentence.last))),
              (text:terms(text:words(sentence.first, sentence.last)))) or 0
            local x, y = text:whole(s)
            if shared >= 2 or (shared >= 1 and b) then
              report { first = sentence.first, last = sentence.last, claim = s.id,
                       message = ("is this still the claim of %s? The sentence has no source"):format(text:speaker(s)),
                       related = { { first = x, last = y, message = "the claim" } } }
              break
            end
          end
        end
      end
    end
    -- a long quotation before its speaker
    for _, s in ipairs(text.statements) do
      local first = s.content.spans[1] and s.content.spans[1].first
      local source = s.source.spans[1]
      local cue = s.cue.spans[1]
      if s.content.quotation == "direct" and first and source and cue and source.first > first and cue.first > first then
        local stop = math.min(source.first, cue.first)
        local span = s.content.spans[1]
        local before = math.min(span.last, stop - 1)
        -- the speaker may have been heard just before the quotation began
        local i = text:sentence_at(first)
        local words = text:words(source.first, source.last)
        -- "he", "the surgeon": somebody of whom the reader has heard
        local known = words:find("^s?he$") ~= nil
          or words:find("^the ") ~= nil and not text:cased(source.first, source.last):find("%u", 2)
        for k = math.max(1, i - 6), i - 1 do
          for _, earlier in ipairs(by_sentence[k] or {}) do
            known = known or (earlier.id ~= s.id and earlier.source.entity ~= nil and earlier.source.entity == s.source.entity)
          end
        end
        local from = text.sentences[math.max(1, i - 2)].first
        for _, m in ipairs(s.source.entity and text.entities[s.source.entity].mentions or {}) do
          known = known or (m.first >= from and m.last < first)
        end
        local n = count(text:words(first, before))
        local several = text:sentence_at(before) > i
        if n > options.quotation and several and not known and text:voice(cue.first, cue.last) then
          report { first = source.first, last = source.last, claim = s.id,
                   message = ("%d words of quotation before the reader learns who speaks"):format(n),
                   related = { { first = first, last = before, message = "the quotation" } } }
        end
      end
    end
  end,
}
