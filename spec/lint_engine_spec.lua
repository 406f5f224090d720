-- What stands round the rules of lint: prose and markup, directives, baseline,
-- settings, formats, exit codes.

local gainsay = require "gainsay"
local lint = require "gainsay.lint"
local command = require "gainsay.lint.command"
local directives = require "gainsay.lint.directives"
local plain = require "gainsay.lint.plain"
local rules = require "gainsay.lint.rules"
local settings = require "gainsay.lint.settings"
local source = require "gainsay.lint.source"

local engine = assert(gainsay.new())
local linter = assert(lint.new(engine))

local ACCUSED = "The union alleged that Harbour Foods hid the results of two tests."
local REFUSED = "The bakery refused to comment."
local UNDERSTOOD = "It is understood that the coach will resign."

-- "rule: marked words" of each finding.
local function found(text, meta, with)
  local result = assert((with or linter):check(text, meta))
  assert.same({}, result.failures)
  local list = {}
  for i, f in ipairs(result.findings) do list[i] = f.rule .. ": " .. text:sub(f.first, f.last) end
  return list, result
end

local folder
local function write(name, text)
  local path = folder .. "/" .. name
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  return path
end

setup(function()
  local pipe = io.popen("mktemp -d")
  folder = pipe:read("*l")
  pipe:close()
end)
teardown(function() os.execute("rm -rf '" .. folder .. "'") end)

describe("lint's rules", function()
  it("are the files of their folder", function()
    local names = {}
    local pipe = io.popen("ls lua/gainsay/lint/rules")
    for line in pipe:lines() do
      if line ~= "init.lua" then names[#names + 1] = line:match("^(.*)%.lua$") end
    end
    pipe:close()
    local list = {}
    for i, id in ipairs(rules.LIST) do list[i] = id end
    table.sort(list)
    assert.same(names, list)
  end)

  for _, id in ipairs(rules.LIST) do
    local rule = require("gainsay.lint.rules." .. id)
    it(id .. " is documented, and its own examples bear it out", function()
      assert.is_true(rules.check(rule))
      assert.equal(id, rule.id)
      for _, field in ipairs { "what", "why", "bad", "good" } do assert.is_string(rule.doc[field]) end
      for _, standard in ipairs(rule.doc.standards) do
        assert.is_string(standard[1])
        assert.is_truthy(standard[2]:find("^https?://"))
      end
      for _, option in pairs(rule.options or {}) do assert.is_string(option.about) end
      -- two of them tell of a whole text
      if id == "buried-reply" or id == "headline-claim-as-fact" then return end
      local set = {}
      for _, other in ipairs(rules.LIST) do set[other] = other == id end
      local one = assert(lint.new(engine, { rules = set }))
      local bad = found(rule.doc.bad, nil, one)
      assert.equal(1, #bad, rule.doc.bad)
      assert.same({}, (found(rule.doc.good, nil, one)))
    end)
  end

  it("see no more of a rule that breaks than its message", function()
    local broken = { id = "broken", severity = "error", summary = "breaks", check = function() error("oops") end }
    local l = assert(lint.new(engine, {}, { broken }))
    local result = assert(l:check(REFUSED))
    assert.equal(1, #result.findings)
    assert.is_truthy(result.failures[1]:find("broken: .*oops"))
  end)

  it("may be one's own", function()
    local path = write("boffin.lua", [[return { id = "no-boffins", severity = "warning", summary = "boffins",
      check = function(text, _, report)
        text:each("%f[%a]boffins?%f[%A]", function(first, last)
          if text:voice(first, last) then report { first = first, last = last, message = "scientists" } end
        end)
      end }]])
    local rule = assert(rules.load(path))
    local l = assert(lint.new(engine, {}, { rule }))
    assert.same({ "no-boffins: boffins" }, (found("The boffins left at six. “Boffins!” she said.", nil, l)))
  end)
end)

describe("lint's plain text", function()
  it("leads back to the bytes that it came from", function()
    local samples = { "“He’s” here — so\194\160be it.", "a\r\n\r\nb  c\t d", "x&rsquo;s <b>bold</b><p>new", "soft\194\173ly",
                      "\226\128\139zero", "", "plain", "\226\128", "&nothing; &amp;", "a<b" }
    for _, text in ipairs(samples) do
      for _, html in ipairs { true, false } do
        local p = plain.new(text, html)
        assert.equal(#p.text, #p.low)
        for i = 1, #p.text do
          local first, last = p:raw(i, i)
          assert.is_true(first >= 1 and last <= #text and first <= last)
          if p.text:sub(i, i):find("%a") and not html then assert.equal(p.text:sub(i, i), text:sub(first, last)) end
        end
        for i = 1, #text do
          local at = p:at(i)
          assert.is_true(at >= 1 and at <= #p.text + 1)
        end
      end
    end
    local p = plain.new("x&rsquo;s <b>bold</b><p>new", true)
    assert.equal("x's bold new", p.text)
  end)
end)

describe("lint's input", function()
  it("keeps every offset of Markdown and HTML", function()
    local texts = { "---\ntitle: x\n---\n# A *b*\n\n```\ncode\n```\n> quote\n\n- [link](u) `x` <b>y</b>\n", "<p>a<!-- b --><pre>c\nd</pre>",
                    "~~~\nnever closed", "---\nno end", "a\\*b __c__ _d_ e_f_g", "<script>x", "\r\n> a\r\n" }
    for _, text in ipairs(texts) do
      for _, kind in ipairs { "text", "markdown", "html" } do
        local prose = source.prose(text, kind)
        assert.equal(#text, #prose)
        for at in text:gmatch("()\n") do assert.equal("\n", prose:sub(at, at)) end
      end
    end
  end)

  it("takes front matter, code and markup for no prose", function()
    local text = table.concat({ "---", "lead: The bakery refused to comment.", "---", "", "# Bread", "",
      "    The mill refused to comment.", "", "```", "The dairy refused to comment.", "```", "",
      "The **bakery** `refused to comment` and [refused](https://x.org/refused) *to* comment." }, "\n")
    assert.same({ "refused-to-comment: refused](https://x.org/refused) *to* comment" }, (found(text, { kind = "markdown" })))
    local html = "<style>p { refused to comment }</style><p>The <b>bakery</b> refused <i>to</i>\n comment.</p>"
      .. "<pre>It refused to comment.</pre><!-- It refused to comment. -->"
    assert.same({ "refused-to-comment: refused <i>to</i>\n comment" }, (found(html, { kind = "html" })))
  end)

  it("finds nothing in somebody's words, block quotations among them", function()
    assert.same({}, (found("The letter says:\n\n> The bakery refused to comment.\n", { kind = "markdown" })))
    assert.same({}, (found("<p>The letter:</p><blockquote>The bakery refused to comment.</blockquote>", { kind = "html" })))
    assert.same({}, (found("<p>She wrote: <Q cite='x'>The bakery refused to comment.</Q></p>", { kind = "html" })))
    assert.same({}, (found("“The bakery refused to comment,” she wrote.")))
  end)

  it("knows a kind by its name", function()
    assert.equal("markdown", source.kind("a/b.MD"))
    assert.equal("html", source.kind("x.htm"))
    assert.equal("text", source.kind("x.txt"))
    assert.is_nil(source.kind("README"))
  end)

  it("takes any bytes", function()
    local strange = { "", "\0", "\255\254", "\239\187\191" .. REFUSED, ("\226\128"):rep(50), ("<"):rep(300), ("[x]("):rep(200),
                      ("**_`"):rep(200), "---\n", "> ", ("> "):rep(300), "<!-- gainsay: ", ("“"):rep(100) .. REFUSED }
    for _, text in ipairs(strange) do
      for _, kind in ipairs { "text", "markdown", "html" } do
        local result = assert(linter:check(text, { kind = kind }))
        assert.same({}, result.failures)
      end
    end
  end)

  it("takes what opens again and again and never closes in linear time", function()
    for _, piece in ipairs { "<!--", "<!-- gainsay: ", "<pre>", "<blockquote>", "<a ", "[x](", "![", "[^", "<https://", "**_`", "``a",
                             "```\n", "<!-- gainsay: off -->" } do
      local text = piece:rep(math.ceil(200000 / #piece))
      for _, kind in ipairs { "text", "markdown", "html" } do
        local start = os.clock()
        source.prose(text, kind)
        directives.read(text, rules.registry())
        -- what goes to the end for every beginning takes a minute
        assert.is_true(os.clock() - start < 2, piece .. " in " .. kind)
      end
    end
  end)

  it("says nothing of a text in another language", function()
    assert.same({}, (found(("Die Bäckerei wollte sich nicht äußern, sagte ein Sprecher am Montag in der Stadt. "):rep(5)
      .. "refused to comment")))
  end)
end)

describe("lint's directives", function()
  it("silence the next line, a stretch, one rule", function()
    local text = "<!-- gainsay: ignore-next-line -->\n\nThe bakery refused to comment.\nThe mill refused to comment.\n"
    local list, result = found(text)
    assert.equal(1, #list)
    assert.equal(4, result.findings[1].line)
    assert.equal("inSource", result.suppressed[1].suppressed)
    assert.same({}, (found("<!-- gainsay: off -->\n" .. REFUSED)))
    assert.equal(1, #(found("<!-- gainsay: off -->\n" .. REFUSED .. "\n<!-- gainsay: on -->\n\n" .. REFUSED)))
    assert.same({}, (found("<!-- gainsay: off refused-to-comment, refute-for-deny -->\n" .. REFUSED)))
    assert.equal(1, #(found("<!-- gainsay: off refute-for-deny -->\n" .. REFUSED)))
    assert.equal(1, #(found("<!-- gainsay: off refused-to-comment, refute-for-deny -->\n<!-- gainsay: on refused-to-comment -->\n"
      .. REFUSED)))
  end)

  it("are reported where they are unknown", function()
    local function messages(text)
      local _, result = found(text)
      local list = {}
      for _, f in ipairs(result.findings) do
        if f.rule == "directive" then list[#list + 1] = f.message end
      end
      return list
    end
    assert.same({ 'unknown directive "hush" (ignore-next-line, off, on)' }, messages("<!-- gainsay: hush -->\nIt rained."))
    assert.same({ 'unknown rule "refuse" in a directive' }, messages("<!-- gainsay: off refuse -->\n" .. REFUSED))
    assert.equal(2, #(found("<!-- gainsay: off refuse -->\n" .. REFUSED)))
    assert.same({ '"on" without an "off" before it' }, messages("<!-- gainsay: on -->\nIt rained."))
    for _, wrong in ipairs { "gainsay off", "Gainsay: off", "gainsay : on", "GAINSAY ignore-next-line" } do
      assert.same({ 'a directive begins with "gainsay:", in small letters and with a colon' },
        messages("<!-- " .. wrong .. " -->\nIt rained."))
    end
    assert.same({}, messages("<!-- Gainsay reads this -->\nIt rained."))
  end)

  it("are only shown where they stand in the code of a Markdown text", function()
    local off, hush = "<!-- gainsay: off -->", "<!-- gainsay: hush -->"
    for _, code in ipairs { "```\n" .. off .. "\n" .. hush .. "\n```", "    " .. off .. "\n    " .. hush,
                            "Write `" .. off .. "` or ``" .. hush .. "``." } do
      local list = found(code .. "\n\n" .. REFUSED, { kind = "markdown" })
      assert.same({ "refused-to-comment: refused to comment" }, list)
    end
    assert.same({}, (found("Some `code`. " .. off .. " More `code`.\n\n" .. REFUSED, { kind = "markdown" })))
  end)
end)

describe("lint's fingerprints", function()
  local function prints(text)
    local list = {}
    for i, f in ipairs(assert(linter:check(text)).findings) do list[i] = f.fingerprint end
    return list
  end

  it("outlive edits elsewhere, and tell twins apart", function()
    local before = prints(ACCUSED .. "\n\n" .. UNDERSTOOD)
    assert.equal(2, #before)
    assert.same(before, prints("It rained on Monday.\n\n" .. ACCUSED .. " The plant is old.\n\nA line.\n\n" .. UNDERSTOOD))
    local twins = prints(REFUSED .. "\n\n" .. REFUSED:gsub("bakery", "mill"))
    assert.equal(2, #twins)
    assert.are_not.equal(twins[1], twins[2])
  end)

  it("are the same on every Lua", function()
    assert.equal(require("gainsay.lint.fingerprint").of("rule", "Some, WORDS", 1), "472f94901435da02")
  end)
end)

-- ---- settings ---------------------------------------------------------------------------

describe("lint's settings", function()
  local registry = rules.registry()
  local function severity(layers, id, path)
    for _, entry in ipairs(settings.resolve(registry, layers, path).rules) do
      if entry.rule.id == id then return entry.severity, entry.options end
    end
    return "off"
  end

  it("have presets of rules that exist", function()
    for name, preset in pairs(settings.PRESETS) do
      assert.is_string(preset.about)
      for id, level in pairs(preset.rules) do
        assert.is_truthy(registry[id], name .. ": " .. id)
        assert.is_truthy(settings.LEVELS[level])
      end
    end
    assert.equal("error", (severity({ { preset = "reuters" } }, "vague-anonymous")))
    assert.equal("off", (severity({ { preset = "quiet" } }, "vague-anonymous")))
    assert.equal("error", (severity({ { preset = "quiet" } }, "unanswered-allegation")))
    assert.equal("warning", (severity({ { preset = "strict" } }, "undated-claim")))
    assert.equal("off", (severity({}, "undated-claim")))
  end)

  it("lay the later over the earlier, options over defaults, paths over both", function()
    assert.equal("info", (severity({ { rules = { ["refute-for-deny"] = "error" } }, { rules = { ["refute-for-deny"] = "info" } } },
      "refute-for-deny")))
    local level, options = severity({ { rules = { ["buried-reply"] = { paragraphs = 3 } } } }, "buried-reply")
    assert.equal("warning", level)
    assert.equal(3, options.paragraphs)
    assert.equal(15, options.last_tenth)
    local layer = { paths = { { match = "opinion/*", genre = "opinion" }, { match = "*.draft.md", rules = { ["refute-for-deny"] = false } } } }
    assert.equal("off", (severity({ layer }, "unanswered-allegation", "site/opinion/a.md")))
    assert.equal("error", (severity({ layer }, "unanswered-allegation", "site/news/a.md")))
    assert.equal("off", (severity({ layer }, "refute-for-deny", "x/y.draft.md")))
  end)

  it("match paths as a shell does", function()
    assert.is_true(settings.matches("a/b/c.md", "*.md"))
    assert.is_true(settings.matches("a/b/c.md", "a/**/c.md"))
    assert.is_true(settings.matches("./a/c.md", "a/*.md"))
    assert.is_false(settings.matches("a/b/c.md", "a/*.md"))
    assert.is_false(settings.matches("a/b/cxmd", "*.md"))
  end)

  it("say what is wrong", function()
    local function wrong(value)
      local ok, message = settings.check(value, "lint", registry)
      assert.is_nil(ok)
      return message
    end
    assert.is_truthy(wrong({ presett = "bbc" }):find('unknown key "presett"', 1, true))
    assert.is_truthy(wrong({ preset = "tabloid" }):find("lint.preset: expected one of ap, bbc", 1, true))
    assert.is_truthy(wrong({ published = "lately" }):find("lint.published: expected a date", 1, true))
    assert.is_truthy(wrong({ rules = { nonsense = "error" } }):find('unknown rule "nonsense"', 1, true))
    assert.is_truthy(wrong({ rules = { ["buried-reply"] = "loud" } }):find('"loud" is no severity', 1, true))
    assert.is_truthy(wrong({ rules = { ["buried-reply"] = { far = 2 } } }):find('unknown option "far"', 1, true))
    assert.is_truthy(wrong({ rules = { ["buried-reply"] = { paragraphs = "2" } } }):find("expected a number", 1, true))
    assert.is_truthy(wrong({ paths = { { genre = "opinion" } } }):find("match", 1, true))
    assert.is_true(settings.check({ preset = "bbc", fail_level = "error" }, "lint", registry))
  end)
end)

-- ---- the command ----------------------------------------------------------------------------

local has_dkjson, dkjson = pcall(require, "dkjson")

-- Runs the command; its exit code, output and complaints.
local function run(args)
  local out, err = {}, {}
  local all = { files = {}, format = "text", column_unit = "bytes", color = "never", load = {}, rule = {}, no_config = true }
  for key, value in pairs(args) do all[key] = value end
  local code = command.run(all, {
    put = function(s) out[#out + 1] = s end,
    complain = function(s) err[#err + 1] = s .. "\n" end,
    color = function(choice) return choice == "always" end,
    width = function() return 80 end,
  })
  return code, table.concat(out), table.concat(err)
end

describe("gainsay lint", function()
  it("ends with 0, 1, 2 and 3", function()
    local clean, found_, info = write("clean.txt", "It rained."), write("found.txt", REFUSED),
      write("info.txt", "There was no comment from the board.")
    assert.equal(0, (run { files = { clean } }))
    assert.equal(1, (run { files = { found_ } }))
    assert.equal(0, (run { files = { info } }))
    assert.equal(1, (run { files = { info }, fail_level = "info" }))
    assert.equal(0, (run { files = { found_ }, fail_level = "error" }))
    assert.equal(0, (run { files = { found_ }, exit_zero = true }))
    assert.equal(2, (run { files = {} }))
    assert.equal(2, (run { files = { found_ }, rule = { "nonsense=error" } }))
    assert.equal(2, (run { files = { found_ }, only = "nonsense" }))
    assert.equal(2, (run { files = { found_ }, stdin_filename = "a.md" }))
    assert.equal(2, (run { files = { found_ }, config = folder .. "/none.lua" }))
    assert.equal(2, (run { files = { "x.jsonl" } }))
    local code, out, err = run { files = { folder .. "/missing.txt", found_ }, format = "line" }
    assert.equal(3, code)
    assert.is_truthy(err:find("missing.txt: No such file", 1, true))
    assert.is_truthy(out:find("refused-to-comment", 1, true))
    assert.equal(3, (run { files = { folder } }))
    assert.equal(3, (run { files = { folder .. "/missing.txt" }, exit_zero = true }))
  end)

  it("prints lines in three units", function()
    local path = write("unit.txt", "The 😀 “mill” refused to comment.")
    local _, bytes = run { files = { path }, format = "line" }
    assert.equal(path .. ":1:21: warning: nobody owes a reporter an answer: “declined” says what happened [refused-to-comment]\n", bytes)
    local _, points = run { files = { path }, format = "line", column_unit = "codepoints" }
    assert.is_truthy(points:find(":1:14: ", 1, true))
    local _, units = run { files = { path }, format = "line", column_unit = "utf16" }
    assert.is_truthy(units:find(":1:15: ", 1, true))
  end)

  it("shows the line and marks it", function()
    local path = write("show.txt", "The “mill” refused to comment.")
    local _, out = run { files = { path } }
    assert.equal(path .. ":1:16: warning: nobody owes a reporter an answer: “declined” says what happened [refused-to-comment]\n"
      .. "    The “mill” refused to comment.\n               ^^^^^^^^^^^^^^^^^^\n\n0 errors, 1 warning, 0 remarks in 1 text.\n", out)
  end)

  it("lists and explains its rules", function()
    local code, out = run { list_rules = true }
    assert.equal(0, code)
    for _, id in ipairs(rules.LIST) do assert.is_truthy(out:find(id, 1, true)) end
    local _, text = run { explain = "refute-for-deny" }
    assert.is_truthy(text:find("The minister denied the claims.", 1, true))
    assert.is_truthy(text:find("https://", 1, true))
    assert.equal(2, (run { explain = "nonsense" }))
  end)

  it("finds the configuration above each text, and runs no rule of one that it found", function()
    os.execute("mkdir -p '" .. folder .. "/site/news'")
    local path = write("site/news/a.txt", REFUSED)
    write("site/.gainsayrc.lua", 'return { lint = { rules = { ["refused-to-comment"] = "error" } } }')
    local _, out = run { files = { path }, format = "line", no_config = false }
    assert.is_truthy(out:find(": error: ", 1, true))
    write("site/own.lua", [[return { id = "own", severity = "error", summary = "own",
      check = function(_, _, report) report { first = 1, last = 3, message = "mine" } end }]])
    write("site/.gainsayrc.lua", 'return { lint = { load = { "own.lua" } } }')
    local code, _, err = run { files = { path }, no_config = false }
    assert.equal(2, code)
    assert.is_truthy(err:find("--config", 1, true))
    local _, own = run { files = { path }, format = "line", config = folder .. "/site/.gainsayrc.lua" }
    assert.is_truthy(own:find("mine [own]", 1, true))
    write("site/.gainsayrc.lua", 'return { lint = { presset = "bbc" } }')
    assert.equal(2, (run { files = { path }, no_config = false }))
  end)

  it("keeps a baseline that outlives edits elsewhere", function()
    local path = write("old.txt", ACCUSED .. "\n\n" .. UNDERSTOOD)
    local base = folder .. "/baseline"
    assert.equal(0, (run { files = { path }, write_baseline = base }))
    assert.equal(0, (run { files = { path }, baseline = base }))
    write("old.txt", "It rained.\n\n" .. ACCUSED .. "\n\nIt rained again.\n\n" .. UNDERSTOOD .. "\n\nThe mill refused to discuss it.")
    local code, out = run { files = { path }, baseline = base, format = "line" }
    assert.equal(1, code)
    local _, n = out:gsub("\n", "")
    assert.equal(1, n)
    assert.is_truthy(out:find(":9:", 1, true))
    -- a text below the baseline's folder is known by its full name and by that below it
    local file = assert(io.open(base))
    assert.is_truthy(file:read("*a"):find("\told.txt\n", 1, true))
    file:close()
    -- and by a path that goes up from where the command runs, or down to it
    local top = folder:match("[^/]+$")
    local round = folder .. "/../" .. top
    for _, way in ipairs { { round .. "/old.txt", base }, { path, round .. "/baseline" } } do
      local _, lines = run { files = { way[1] }, baseline = way[2], format = "line" }
      assert.equal(1, select(2, lines:gsub("\n", "")))
    end
    write("baseline", "nonsense\n")
    assert.equal(2, (run { files = { path }, baseline = base }))
    assert.equal(2, (run { files = { path }, baseline = folder .. "/none" }))
    -- a configuration's may be yet to be written, but not be broken
    write("with.lua", 'return { lint = { baseline = "none" } }')
    assert.equal(1, (run { files = { path }, config = folder .. "/with.lua" }))
    write("with.lua", 'return { lint = { baseline = "baseline" } }')
    assert.equal(2, (run { files = { path }, config = folder .. "/with.lua" }))
  end)

  if has_dkjson then
    it("writes JSON and JSONL that hold each other's findings", function()
      local path = write("json.txt", ACCUSED .. "\n\n" .. UNDERSTOOD)
      local missing = folder .. "/missing.txt"
      local _, out = run { files = { path, missing }, format = "json" }
      local document = assert(dkjson.decode(out))
      assert.equal(1, document.version)
      assert.equal("bytes", document.unit)
      assert.equal(2, #document.texts)
      assert.equal("io", document.texts[2].error.code)
      local first = document.texts[1].findings[1]
      assert.equal("that Harbour Foods hid the results of two tests", ACCUSED:sub(first.start + 1, first["end"]))
      local _, lines = run { files = { path, missing }, format = "jsonl" }
      local n = 0
      for line in lines:gmatch("[^\n]+") do
        n = n + 1
        assert.same(document.texts[n], dkjson.decode(line))
      end
      assert.equal(2, n)
    end)

    -- What SARIF 2.1.0 asks for of the objects that are written here: which fields
    -- there may be ("!" for those that there must be).
    local SHAPES = {
      log = "version! $schema runs!", run = "tool! columnKind invocations results", tool = "driver!",
      driver = "name! semanticVersion rules",
      rule = "id! shortDescription fullDescription help helpUri defaultConfiguration",
      result = "ruleId ruleIndex level message! locations partialFingerprints relatedLocations suppressions",
      location = "physicalLocation message", physicalLocation = "artifactLocation! region", artifactLocation = "uri!",
      region = "startLine! startColumn endLine endColumn byteOffset byteLength snippet", text = "text!",
      invocation = "executionSuccessful! toolExecutionNotifications", notification = "level message! locations",
      suppression = "kind!", configuration = "enabled level",
    }
    local function shaped(value, shape, path)
      local known = {}
      for field in SHAPES[shape]:gmatch("%S+") do
        local name = field:gsub("!", "")
        known[name] = true
        if field:find("!", 1, true) then assert.is_not_nil(value[name], path .. "." .. name) end
      end
      for name in pairs(value) do assert.is_true(known[name] or false, path .. "." .. tostring(name)) end
    end

    it("writes SARIF", function()
      local path = write("a b ü.md", "The “mill” 😀 is said to be sold.\n\n" .. ACCUSED
        .. "\n\nHarbour Foods said that it would rain.\n\n<!-- gainsay: ignore-next-line -->\n" .. UNDERSTOOD .. "\n")
      local code, out = run { files = { path, folder .. "/missing.md" }, format = "sarif" }
      assert.equal(3, code)
      local log = assert(dkjson.decode(out))
      shaped(log, "log", "log")
      assert.equal("2.1.0", log.version)
      local r = log.runs[1]
      shaped(r, "run", "run")
      assert.equal("unicodeCodePoints", r.columnKind)
      shaped(r.tool, "tool", "tool")
      shaped(r.tool.driver, "driver", "driver")
      for i, rule in ipairs(r.tool.driver.rules) do
        shaped(rule, "rule", "rule " .. i)
        shaped(rule.defaultConfiguration, "configuration", "configuration")
      end
      shaped(r.invocations[1], "invocation", "invocation")
      assert.is_false(r.invocations[1].executionSuccessful)
      shaped(r.invocations[1].toolExecutionNotifications[1], "notification", "notification")
      assert.equal(3, #r.results)
      for _, result in ipairs(r.results) do
        shaped(result, "result", "result")
        assert.is_truthy(({ note = true, warning = true, error = true })[result.level])
        assert.equal(result.ruleId, r.tool.driver.rules[result.ruleIndex + 1].id)
        for _, list in ipairs { result.locations, result.relatedLocations or {} } do
          for _, location in ipairs(list) do
            shaped(location, "location", "location")
            shaped(location.physicalLocation, "physicalLocation", "physicalLocation")
            shaped(location.physicalLocation.artifactLocation, "artifactLocation", "artifactLocation")
            shaped(location.physicalLocation.region, "region", "region")
            assert.is_truthy(location.physicalLocation.artifactLocation.uri:find("^[%w%%%-._~/:]+$"))
          end
        end
        for _, suppression in ipairs(result.suppressions or {}) do shaped(suppression, "suppression", "suppression") end
      end
      local region = r.results[1].locations[1].physicalLocation.region
      assert.same({ 1, 14, 1, 24 }, { region.startLine, region.startColumn, region.endLine, region.endColumn })
      assert.equal("inSource", r.results[3].suppressions[1].kind)
    end)
  end
end)

describe("lint's options", function()
  -- the names that command.define gives to a parser
  local names = {}
  local option = setmetatable({}, { __index = function(self) return function() return self end end })
  option.choices, option.default = function() return option end, function() return option end
  local parser = { argument = function() return option end }
  function parser.option(_, name)
    names[#names + 1] = name
    return option
  end
  parser.flag = parser.option
  command.define({ command = function() return parser end })

  local read = require "slurp"

  it("are in the man page and in the completions of every shell", function()
    local fish = {}
    for line in read("completions/gainsay.fish"):gmatch("[^\n]+") do
      if line:find("lint", 1, true) then fish[#fish + 1] = "--" .. (line:match(" %-l (%S+)") or "") end
    end
    local places = {
      ["the man page"] = read("doc/gainsay-lint.1"):match("\n%.SH OPTIONS\n(.-)\n%.SH "),
      bash = read("completions/gainsay.bash"):match("lint%) COMPREPLY=[^\n]*(%-%-format .-)%-%-help"),
      zsh = read("completions/_gainsay"):match("\n    lint%)\n(.-);;"),
      fish = table.concat(fish, "\n"),
    }
    assert.is_true(#names > 20)
    for place, text in pairs(places) do
      for _, name in ipairs(names) do
        assert.is_truthy(text:find(name:gsub("-", "%%-") .. "%f[^%w-]"), name .. " is not in " .. place)
      end
    end
  end)

  it("leave no line of a man page to be taken for a macro", function()
    for _, name in ipairs { "doc/gainsay.1", "doc/gainsay-lint.1" } do
      for line in read(name):gmatch("[^\n]+") do
        local macro = line:match("^[.'](%S*)")
        if macro then assert.is_truthy(macro:find("^%u%u?$") or macro == "br" or macro == "nf" or macro == "fi", line) end
      end
    end
  end)
end)

describe("a claim that is answered in part", function()
  it("is found by partial-reply, whatever the words", function()
    local text = "Residents accused Harbour Foods of forging nine letters about the water. Harbour Foods denied it on Monday."
    local doc = assert(require("gainsay").new()):read(text)
    assert.is_true(#doc.links > 0)
    for _, claim in ipairs(doc.claims) do claim.status = "partial" end
    local rule = require "gainsay.lint.rules.partial-reply"
    local ctx = require("gainsay.lint.context").new(doc, text, text, "text", {}, {})
    local found = {}
    rule.check(ctx, { distance = 3 }, function(f) found[#found + 1] = f.message end)
    assert.same({ "the reply answers a part of this; none to the rest is found in this text" }, found)
  end)
end)

describe("doc/rules.md", function()
  it("is made from the rules", function()
    local pipe = io.popen("lua5.4 spec/tools/rules_md.lua 2>/dev/null")
    local made = pipe:read("*a")
    pipe:close()
    if made == "" then return pending("there is no lua5.4") end
    local file = assert(io.open("doc/rules.md", "rb"))
    assert.equal(made, file:read("*a"))
    file:close()
  end)
end)
