local inflect = require "gainsay.inflect"

-- "deny: denies denied denying" from the flat list of forms.
local function forms(verb, irregular, doubled, own)
  local out, flat = {}, inflect.verb(verb, irregular, doubled, own)
  for i = 1, #flat, 2 do out[#out + 1] = flat[i] .. "=" .. flat[i + 1] end
  return table.concat(out, " ")
end

describe("inflect.verb", function()
  local function regular(verb, s, past, ing)
    it("inflects " .. verb, function()
      assert.equal(("%s=base %s=s %s=past_or_participle %s=ing"):format(verb, s, past, ing),
                   forms(verb, nil, { admit = true }))
    end)
  end
  regular("report", "reports", "reported", "reporting")
  regular("accuse", "accuses", "accused", "accusing")
  regular("deny", "denies", "denied", "denying")
  regular("play", "plays", "played", "playing")
  regular("dismiss", "dismisses", "dismissed", "dismissing")
  regular("push", "pushes", "pushed", "pushing")
  regular("veto", "vetoes", "vetoed", "vetoing")
  regular("quiz", "quizzes", "quizzed", "quizzing")
  regular("plan", "plans", "planned", "planning")
  regular("admit", "admits", "admitted", "admitting")
  regular("visit", "visits", "visited", "visiting")
  regular("fix", "fixes", "fixed", "fixing")
  regular("vow", "vows", "vowed", "vowing")
  regular("agree", "agrees", "agreed", "agreeing")
  regular("lie", "lies", "lied", "lying")
  regular("panic", "panics", "panicked", "panicking")
  regular("argue", "argues", "argued", "arguing")

  it("takes irregular forms, with one word where past and participle are the same", function()
    assert.equal("say=base says=s said=past_or_participle saying=ing", forms("say", { say = "said" }))
    assert.equal("know=base knows=s knew=past known=participle knowing=ing", forms("know", { know = "knew known" }))
  end)

  it("takes variants", function()
    assert.equal("prove=base proves=s proved=past_or_participle proven=participle proving=ing",
                 forms("prove", { prove = "proved proved/proven" }))
    assert.equal("be=base is=s am=s was=past were=past been=participle being=ing",
                 forms("be", { be = "was/were been is/am being" }))
    assert.equal("cancel=base cancels=s cancelled=past_or_participle canceled=past_or_participle cancelling=ing",
                 forms("cancel", { cancel = "cancelled/canceled - - cancelling" }))
  end)

  it("inflects the verb of a phrase", function()
    assert.equal("point out=base points out=s pointed out=past_or_participle pointing out=ing", forms("point out"))
  end)

  it("lets an entry's own forms go first", function()
    assert.equal("say=base sez=s sayed=past_or_participle saying=ing",
                 forms("say", { say = "said" }, nil, { past = "sayed", s = "sez" }))
  end)
end)

describe("inflect.plural", function()
  for noun, plural in pairs {
    claim = "claims", story = "stories", survey = "surveys", church = "churches", witness = "witnesses",
    spokesman = "spokesmen", spokeswoman = "spokeswomen", chairperson = "chairpeople", german = "germans",
    human = "humans", crisis = "crises", ["press officer"] = "press officers",
    ["member of parliament"] = "members of parliament",
  } do
    it(noun .. " -> " .. plural, function() assert.equal(plural, inflect.plural(noun)) end)
  end
end)
