-- Neovim itself, without a screen, driven by small scripts.  Each script ends by
-- printing lines that are compared here.  Skipped where there is no nvim or no core
-- built for it (make nvim, or make module LUA=luajit).

local function exists(path)
  local file = io.open(path, "rb")
  if file then file:close() end
  return file ~= nil
end

local function sh(command)
  local pipe = assert(io.popen("{ " .. command .. "; } 2>&1"))
  local out = pipe:read("*a")
  pipe:close()
  return out
end

local here = sh("pwd"):gsub("\n", "")
local has_nvim = sh("command -v nvim"):find("nvim", 1, true) ~= nil
local cpath
if exists("lua/gainsay/core.so") then
  cpath = ""
elseif exists("build/luajit/gainsay/core.so") then
  cpath = here .. "/build/luajit/?.so;"
end

local SETUP = [[
  vim.cmd("filetype on")
  vim.cmd("runtime plugin/gainsay.lua")
  function show(...)
    local parts = {}
    for i = 1, select("#", ...) do parts[i] = tostring((select(i, ...))) end
    io.stdout:write(table.concat(parts, " "), "\n")
  end
  function buffer(text, filetype)
    vim.cmd("enew!")
    vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(text, "\n", { plain = true }))
    vim.bo.filetype = filetype or "text"
    return vim.api.nvim_get_current_buf()
  end
  function checked(buf, wait)
    vim.wait(wait or 5000, function() return #vim.diagnostic.get(buf) > 0 end, 10)
    return vim.diagnostic.get(buf)
  end
  function marked(d)
    return table.concat(vim.api.nvim_buf_get_text(d.bufnr, d.lnum, d.col, d.end_lnum, d.end_col, {}), "|")
  end
  ACCUSED = "the union alleged that Harbour Foods hid the results of two tests."
]]

local folder
local function nvim(script, options)
  options = options or {}
  local path = folder .. "/script.lua"
  local file = assert(io.open(path, "wb"))
  file:write(options.cpath == false and "" or ("package.cpath = %q .. package.cpath\n"):format(cpath), SETUP,
    "local ok, message = xpcall(function()\n", script,
    "\nend, debug.traceback)\nif not ok then show('FAILED', message) end\n")
  file:close()
  return sh(("cd %s && timeout 60 nvim --headless -u NONE -i NONE -n --cmd 'set rtp^=%s' -c 'luafile %s' -c 'qa!' </dev/null")
    :format(folder, options.root or here, path)):gsub("\r", "")
end

local suite = has_nvim and cpath and describe or function(name)
  describe(name, function() pending("there is no nvim, or no core built for it") end)
end

suite("Neovim", function()
  setup(function()
    folder = sh("mktemp -d"):gsub("\n", "")
    -- nothing above the folder may configure the runs
    local file = assert(io.open(folder .. "/.gainsayrc.lua", "wb"))
    file:write("return {}\n")
    file:close()
  end)
  teardown(function() sh("rm -rf " .. folder) end)

  it("shows diagnostics on the right columns after curly quotes, emoji and CJK", function()
    local out = nvim([[
      for _, before in ipairs { "", "“Hello”, she said; ", "😀😀 ", "漢字です。 ", "At the café " } do
        local buf = buffer(before .. ACCUSED)
        local list = checked(buf)
        show(#list, list[1] and marked(list[1]), list[1] and list[1].col == #before + 18)
      end]])
    local line = "1 that Harbour Foods hid the results of two tests true\n"
    assert.equal(line:rep(5), out)
  end)

  it("gives severity, code, source and related spans", function()
    assert.equal("1 unanswered-allegation gainsay 1\nnil 2 18 false false\n", nvim([[
      local buf = buffer("Ann Roe denied that she had sold the mill.\n\nOn Monday " .. ACCUSED)
      local d = checked(buf)[1]
      show(d.severity, d.code, d.source, d.user_data.gainsay.related and #d.user_data.gainsay.related)
      show(d.virtual_text, d.lnum, d.col - 10, vim.diagnostic.config(nil, require("gainsay.nvim").namespace()).virtual_text,
        vim.diagnostic.config(nil, require("gainsay.nvim").namespace()).signs)]]))
  end)

  it("uses a namespace of its own and sets no keys", function()
    assert.equal("0 true\n", nvim([[
      local buf = buffer(ACCUSED)
      checked(buf)
      local n = 0
      for _, mode in ipairs { "n", "i", "v" } do n = n + #vim.api.nvim_get_keymap(mode) + #vim.api.nvim_buf_get_keymap(buf, mode) end
      local mine = 0
      for _, mode in ipairs { "n", "i", "v" } do
        for _, map in ipairs(vim.api.nvim_get_keymap(mode)) do
          if (map.rhs or ""):lower():find("gainsay") then mine = mine + 1 end
        end
      end
      show(mine, #vim.diagnostic.get(buf, { namespace = require("gainsay.nvim").namespace() }) == 1)]]))
  end)

  it("loads nothing until it is used, and starts in under a millisecond", function()
    local out = nvim([[
      local n = 0
      for name in pairs(package.loaded) do if name:find("^gainsay") then n = n + 1 end end
      vim.g.loaded_gainsay = nil
      local best = math.huge
      for _ = 1, 5 do
        vim.g.loaded_gainsay = nil
        local t = vim.loop.hrtime()
        vim.cmd("runtime plugin/gainsay.lua")
        best = math.min(best, vim.loop.hrtime() - t)
      end
      show(n, best < 1e6 or best)]])
    assert.equal("0 true\n", out)
  end)

  it("checks drafts that were there before it, and those of setup's filetypes", function()
    assert.equal("0\n1\n0\n1\n", nvim([[
      vim.api.nvim_del_augroup_by_name("gainsay")
      local buf = buffer(ACCUSED)
      show(#checked(buf, 600))
      vim.g.loaded_gainsay = nil
      vim.cmd("runtime plugin/gainsay.lua")
      show(#checked(buf))
      buf = buffer(ACCUSED, "tex")
      show(#checked(buf, 600))
      require("gainsay.nvim").setup { filetypes = { "text", "tex" } }
      show(#checked(buf))]]))
  end)

  it("drops results of a text that is no more, and checks the new one", function()
    assert.equal("running\n0\n1 1 that Harbour Foods hid the results of two tests\n", nvim([[
      local gainsay = require("gainsay.nvim")
      gainsay.setup { debounce = 20 }
      local buf = buffer("The bakery opens at six.\n" .. ACCUSED)
      vim.wait(50)
      gainsay.refresh(buf)
      show("running")
      -- the text moves on while the thread works; what comes back is not shown
      vim.api.nvim_buf_set_lines(buf, 0, -1, false, { "It rained." })
      vim.wait(800, function() return false end, 20)
      show(#vim.diagnostic.get(buf))
      vim.api.nvim_buf_set_lines(buf, 0, -1, false, { "It rained.", ACCUSED })
      local list = checked(buf)
      show(#list, list[1].lnum, marked(list[1]))]]))
  end)

  it("never shows a diagnostic that does not fit the text, however fast it changes", function()
    assert.equal("true\n", nvim([[
      require("gainsay.nvim").setup { debounce = 1 }
      local buf = buffer(ACCUSED)
      local wrong = false
      for i = 1, 60 do
        vim.api.nvim_buf_set_lines(buf, 0, 0, false, { "The bakery sold " .. i .. " loaves “with salt” 😀." })
        vim.wait(i % 7, function() return false end, 1)
      end
      local ok = vim.wait(5000, function()
        local d = vim.diagnostic.get(buf)[1]
        return d ~= nil and d.lnum == 60 and marked(d) == "that Harbour Foods hid the results of two tests"
      end, 10)
      show(ok)]]))
  end)

  it("survives a buffer that is wiped while it is checked", function()
    assert.equal("gone\nalive 1\n", nvim([[
      local gainsay = require("gainsay.nvim")
      for _ = 1, 5 do
        local buf = buffer(ACCUSED)
        gainsay.refresh(buf)
        vim.api.nvim_buf_delete(buf, { force = true })
        vim.wait(30, function() return false end, 5)
      end
      vim.wait(500, function() return false end, 20)
      show("gone")
      show("alive", #checked(buffer(ACCUSED)))]]))
  end)

  it("may be left while it works", function()
    assert.equal("bye\n", nvim([[
      local buf = buffer((ACCUSED .. "\n\n"):rep(2000))
      require("gainsay.nvim").refresh(buf)
      show("bye")]]))
  end)

  it("does not block: a draft of 20 KB costs the editor less than a frame", function()
    local out = nvim([[
      local words = {}
      for i = 1, 200 do words[i] = "The council met on day " .. i .. " and spoke of the bridge, the clerk said, for an hour." end
      local text = table.concat(words, "\n\n") .. "\n\n" .. ACCUSED
      local buf = buffer(text:sub(-20000))
      checked(buf)
      local gainsay = require("gainsay.nvim")
      local best = math.huge
      for i = 1, 5 do
        vim.diagnostic.reset(gainsay.namespace(), buf)
        local t = vim.loop.hrtime()
        gainsay.refresh(buf)
        best = math.min(best, vim.loop.hrtime() - t)
        checked(buf)
      end
      show(best < 16e6 or best / 1e6)]])
    assert.equal("true\n", out)
  end)

  it("obeys vim.b.gainsay_disable and the directives", function()
    assert.equal("1\n0\n0\n1\n", nvim([[
      local buf = buffer(ACCUSED)
      show(#checked(buf))
      vim.cmd("Gainsay disable")
      show(#vim.diagnostic.get(buf))
      vim.api.nvim_buf_set_lines(buf, 0, 0, false, { "It rained." })
      show(#checked(buf, 700))
      vim.cmd("Gainsay enable")
      show(#checked(buf))]]))
    assert.equal("0\n", nvim([[
      local buf = buffer("<!-- gainsay: ignore-next-line -->\n" .. ACCUSED, "markdown")
      show(#checked(buf, 1000))]]))
  end)

  it("reads setup's lint table and the nearest .gainsayrc.lua", function()
    assert.equal("0\n", nvim([[
      require("gainsay.nvim").setup { lint = { rules = { ["unanswered-allegation"] = false } } }
      show(#checked(buffer(ACCUSED), 1000))]]))
    local file = assert(io.open(folder .. "/.gainsayrc.lua", "wb"))
    file:write('return { lint = { rules = { ["unanswered-allegation"] = "info" } } }\n')
    file:close()
    local out = nvim("show(checked(buffer(ACCUSED))[1].severity == vim.diagnostic.severity.INFO)")
    file = assert(io.open(folder .. "/.gainsayrc.lua", "wb"))
    file:write("return {}\n")
    file:close()
    assert.equal("true\n", out)
  end)

  it("leaves out what the configuration's baseline knows", function()
    local function put(name, text)
      local file = assert(io.open(folder .. "/" .. name, "wb"))
      file:write(text)
      file:close()
    end
    put(".gainsayrc.lua", 'return { lint = { baseline = ".gainsay-baseline" } }\n')
    put("known.txt", "The union alleged that Harbour Foods hid the results of two tests.\n")
    sh(("cd %s && %s/bin/gainsay lint --write-baseline .gainsay-baseline known.txt"):format(folder, here))
    local out = nvim([[
      vim.cmd("edit known.txt")
      show(#checked(0, 1000), #require("gainsay.nvim").result(vim.api.nvim_get_current_buf()).findings)
      vim.api.nvim_buf_set_lines(0, 0, 0, false, { "The bakery refused to comment.", "" })
      local list = checked(0)
      show(#list, list[1].code)]])
    put(".gainsayrc.lua", "return {}\n")
    assert.equal("0 0\n1 refused-to-comment\n", out)
  end)

  it("opens the report, whose lines jump to their places", function()
    assert.equal("gainsay nofile\nfound\n3 28\n", nvim([[
      local buf = buffer("It rained.\n\nOn Monday " .. ACCUSED)
      vim.cmd("Gainsay report")
      show(vim.bo.filetype, vim.bo.buftype)
      local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
      for i, line in ipairs(lines) do
        if line:find("unanswered-allegation", 1, true) then
          show("found")
          vim.api.nvim_win_set_cursor(0, { i, 0 })
          break
        end
      end
      vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<CR>", true, false, true), "x", false)
      local at = vim.api.nvim_win_get_cursor(0)
      show(at[1], at[2])]]))
  end)

  it("leads from the report to where the words stand now, after edits", function()
    assert.equal("6 28\n1 0\n", nvim([[
      local buf = buffer("It rained.\n\nOn Monday " .. ACCUSED)
      vim.cmd("Gainsay report")
      local report = vim.api.nvim_get_current_win()
      local function enter()
        vim.api.nvim_set_current_win(report)
        vim.cmd("normal! gg")
        vim.fn.search("unanswered-allegation", "c")
        vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<CR>", true, false, true), "x", false)
        local at = vim.api.nvim_win_get_cursor(0)
        show(at[1], at[2])
      end
      vim.api.nvim_buf_set_lines(buf, 0, 0, false, { "One.", "Two.", "Three." })
      enter()
      vim.api.nvim_buf_set_lines(buf, 0, -1, false, { "It snowed." })
      enter()]]))
  end)

  it("writes an open report anew, also from within", function()
    assert.equal("2 true\n2 false\n2 false\n", nvim([[
      local buf = buffer(ACCUSED)
      local function look()
        show(#vim.api.nvim_list_wins(), vim.fn.search("unanswered-allegation", "cw") > 0)
      end
      vim.cmd("Gainsay report")
      look()
      vim.api.nvim_buf_set_lines(buf, 0, -1, false, { "It rained." })
      vim.cmd("Gainsay report")
      look()
      vim.cmd("wincmd p")
      vim.cmd("Gainsay report")
      look()]]))
  end)

  it("goes to the next unanswered accusation and round again", function()
    assert.equal("3 18\n5 16\n3 18\n", nvim([[
      buffer("It rained.\n\n" .. ACCUSED .. "\n\nThe warden said that Brackwater Mining had bribed three inspectors.")
      for _ = 1, 3 do
        vim.cmd("silent Gainsay next-unanswered")
        local at = vim.api.nvim_win_get_cursor(0)
        show(at[1], at[2])
      end]]))
  end)

  it("fills the quickfix and the location list", function()
    assert.equal("1 19 E\n1 19 E\n", nvim([[
      buffer(ACCUSED)
      vim.cmd("Gainsay quickfix")
      local q = vim.fn.getqflist()[1]
      show(q.lnum, q.col, q.type)
      vim.cmd("cclose")
      vim.cmd("Gainsay loclist")
      q = vim.fn.getloclist(0)[1]
      show(q.lnum, q.col, q.type)]]))
  end)

  it("explains a link and hovers a claim", function()
    assert.equal("true true\ntrue\n", nvim([[
      buffer("The union alleged that Harbour Foods hid two tests.\nHarbour Foods denied hiding any tests.")
      local function float()
        for _, win in ipairs(vim.api.nvim_list_wins()) do
          if vim.api.nvim_win_get_config(win).relative ~= "" then
            local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(win), 0, -1, false), "\n")
            assert(vim.wo[win].linebreak)
            vim.api.nvim_win_close(win, true)
            return text
          end
        end
        return ""
      end
      vim.api.nvim_win_set_cursor(0, { 2, 20 })
      vim.cmd("Gainsay explain")
      local text = float()
      show(text:find("denies line 1", 1, true) ~= nil, text:find("because", 1, true) ~= nil)
      vim.api.nvim_win_set_cursor(0, { 1, 30 })
      vim.cmd("Gainsay hover")
      show(float():find("line 2", 1, true) ~= nil)]]))
  end)

  it("completes its commands", function()
    assert.equal("next-unanswered\ntrue\n", nvim([[
      show(table.concat(vim.fn.getcompletion("Gainsay next", "cmdline"), " "))
      show(vim.tbl_contains(vim.fn.getcompletion("Gainsay rule ref", "cmdline"), "refute-for-deny"))]]))
  end)

  it("has its lines parsed by Neovim's own errorformat, and their severity by :compiler gainsay", function()
    local file = assert(io.open(folder .. "/a draft.txt", "wb"))
    file:write("“Hello”, she said.\n\nThe “mill” refused to comment.\n\nThere was no comment from the board.\n")
    file:close()
    local out = nvim(([[
      vim.env.PATH = %q .. "/bin:" .. vim.env.PATH
      local function list()
        for _, q in ipairs(vim.fn.getqflist()) do
          show(vim.fn.bufname(q.bufnr), q.lnum, q.col, q.type ~= "" and q.type or "-", q.text:match("^ ?%%a+"),
            q.text:match("%%[.-%%]$"))
        end
      end
      vim.cmd("edit a\\ draft.txt")
      vim.fn.setqflist({}, " ", { lines = vim.fn.systemlist("gainsay lint --format line 'a draft.txt'") })
      list()
      vim.cmd("compiler gainsay")
      vim.cmd("silent make!")
      list()]]):format(here))
    assert.equal("a draft.txt 3 16 -  warning [refused-to-comment]\na draft.txt 5 1 -  info [ambiguous-no-comment]\n"
      .. "a draft.txt 3 16 w nobody [refused-to-comment]\na draft.txt 5 1 i this [ambiguous-no-comment]\n", out)
  end)

  it("passes its health check", function()
    local out = nvim([[
      vim.cmd("checkhealth gainsay")
      show(table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n"))]])
    assert.is_truthy(out:find("a known sentence is read, its denial found", 1, true), out)
    assert.is_truthy(out:find("utf8proc", 1, true))
    assert.is_nil(out:find("ERROR", 1, true), out)
  end)

  describe("without its library", function()
    local copy
    setup(function()
      copy = folder .. "/copy"
      sh(("mkdir -p %s && cp -r lua plugin %s/ && rm -f %s/lua/gainsay/core.so"):format(copy, copy, copy))
    end)

    it("says once what to do and lets one write", function()
      local out = nvim([[
        local said = {}
        vim.notify = function(m) said[#said + 1] = m end
        local buf = buffer(ACCUSED)
        require("gainsay.nvim").refresh(buf)
        require("gainsay.nvim").refresh(buf)
        vim.wait(500, function() return false end, 20)
        show(#said, said[1]:find("make nvim", 1, true) ~= nil)
        vim.cmd("Gainsay report")
        show(#vim.diagnostic.get(buf))]], { root = copy, cpath = false })
      assert.equal("1 true\n0\n", out)
    end)

    it("says so in its health check", function()
      local out = nvim([[
        vim.cmd("checkhealth gainsay")
        show(table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n"))]], { root = copy, cpath = false })
      assert.is_truthy(out:find("ERROR", 1, true))
      assert.is_truthy(out:find("make nvim", 1, true))
    end)

    it("refuses a library that is none, or another Lua's", function()
      local file = assert(io.open(copy .. "/lua/gainsay/core.so", "wb"))
      file:write("no library at all")
      file:close()
      local script = [[
        local said = {}
        vim.notify = function(m) said[#said + 1] = m end
        require("gainsay.nvim").refresh(buffer(ACCUSED))
        show(#said, said[1]:find("does not load", 1, true) ~= nil)]]
      assert.equal("1 true\n", nvim(script, { root = copy, cpath = false }))
      if exists("build/5.4/gainsay/core.so") then
        sh("cp build/5.4/gainsay/core.so " .. copy .. "/lua/gainsay/core.so")
        assert.equal("1 true\n", nvim(script, { root = copy, cpath = false }))
      end
    end)
  end)
end)
