" :compiler gainsay, then :make (or :lmake): the findings of this file in the quickfix
" (or location) list, by the command gainsay and without the library of the plugin.
if exists("current_compiler")
  finish
endif
let current_compiler = "gainsay"

CompilerSet makeprg=gainsay\ lint\ --format\ line\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,gainsay:\ %m
