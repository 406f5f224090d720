rockspec_format = "3.0"
package = "gainsay"
version = "0.1.0-1"
source = {
  url = "git+https://github.com/gainsay/gainsay.git",
  tag = "v0.1.0",
}
description = {
  summary = "Who claims what in a news article, and who answers it",
  detailed = [[
gainsay reads the text of a news article and returns its ledger: every attributed
claim, every denial, doubt, confirmation and no-comment, which claims each of them
answers and why, and which accusations stand unanswered.

The module needs only Lua and utf8proc.  The command also needs argparse, dkjson for
JSONL, and luv for --jobs, colour and progress: as rocks (luarocks install argparse
dkjson luv) or from the system (Debian: lua-argparse lua-dkjson lua-luv).  They are no
dependencies here, so that the system's packages are enough.]],
  license = "MIT",
  labels = { "nlp", "text", "journalism" },
}
dependencies = { "lua >= 5.1, < 5.5" }
external_dependencies = {
  UTF8PROC = { header = "utf8proc.h", library = "utf8proc" },
}
build = {
  type = "builtin",
  modules = {
    ["gainsay.core"] = {
      sources = {
        "csrc/base/arena.c",
        "csrc/base/intern.c",
        "csrc/base/real.c",
        "csrc/ledger/attribute.c",
        "csrc/ledger/document.c",
        "csrc/ledger/entities.c",
        "csrc/ledger/furniture.c",
        "csrc/ledger/index.c",
        "csrc/ledger/judge.c",
        "csrc/ledger/ledger.c",
        "csrc/ledger/link.c",
        "csrc/ledger/publish.c",
        "csrc/ledger/respond.c",
        "csrc/ledger/terms.c",
        "csrc/ledger/weigh.c",
        "csrc/lua/gainsay_lua.c",
        "csrc/model/features.c",
        "csrc/model/label.c",
        "csrc/model/lexicon.c",
        "csrc/model/parse.c",
        "csrc/model/penn.c",
        "csrc/model/tag.c",
        "csrc/text/blocks.c",
        "csrc/text/html.c",
        "csrc/text/lines.c",
        "csrc/text/normalise.c",
        "csrc/text/quotes.c",
        "csrc/text/sentences.c",
        "csrc/text/text.c",
        "csrc/text/tokens.c",
      },
      libraries = { "utf8proc" },
      incdirs = { "$(UTF8PROC_INCDIR)" },
      libdirs = { "$(UTF8PROC_LIBDIR)" },
    },
    ["gainsay.cli"] = "lua/gainsay/cli.lua",
    ["gainsay.config"] = "lua/gainsay/config.lua",
    ["gainsay.inflect"] = "lua/gainsay/inflect.lua",
    ["gainsay"] = "lua/gainsay/init.lua",
    ["gainsay.lexicon.en"] = "lua/gainsay/lexicon/en.lua",
    ["gainsay.lexicon.places_en"] = "lua/gainsay/lexicon/places_en.lua",
    ["gainsay.lint.baseline"] = "lua/gainsay/lint/baseline.lua",
    ["gainsay.lint.context"] = "lua/gainsay/lint/context.lua",
    ["gainsay.lint.directives"] = "lua/gainsay/lint/directives.lua",
    ["gainsay.lint.fingerprint"] = "lua/gainsay/lint/fingerprint.lua",
    ["gainsay.lint"] = "lua/gainsay/lint/init.lua",
    ["gainsay.lint.plain"] = "lua/gainsay/lint/plain.lua",
    ["gainsay.lint.rules"] = "lua/gainsay/lint/rules/init.lua",
    ["gainsay.lint.settings"] = "lua/gainsay/lint/settings.lua",
    ["gainsay.lint.source"] = "lua/gainsay/lint/source.lua",
    ["gainsay.report.brief"] = "lua/gainsay/report/brief.lua",
    ["gainsay.report.json"] = "lua/gainsay/report/json.lua",
    ["gainsay.report.md"] = "lua/gainsay/report/md.lua",
    ["gainsay.report.text"] = "lua/gainsay/report/text.lua",
    ["gainsay.report.utf8"] = "lua/gainsay/report/utf8.lua",
    ["gainsay.types"] = "lua/gainsay/types.lua",
  },
  install = { bin = { "bin/gainsay" } },
  copy_directories = { "doc" },
}
