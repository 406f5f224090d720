--- Prints doc/rules.md from the documentation of the rules; from the root of a checkout:
--
--     lua5.4 spec/tools/rules_md.lua > doc/rules.md

package.path="lua/?.lua;lua/?/init.lua;"..package.path
local rules=require"gainsay.lint.rules"
local out={}
local function put(s) out[#out+1]=s end
put[[# The rules of gainsay lint

What professional standards ask of attributed claims, as far as a program can check it. Each rule is a file of
`lua/gainsay/lint/rules/`; this page is made from their documentation by `spec/tools/rules_md.lua`, and a test holds it
against them. `gainsay lint --explain RULE` prints the same.

| rule | severity | what it finds |
| --- | --- | --- |]]
local reg=rules.registry()
for _,id in ipairs(rules.LIST) do local r=reg[id] put(("| [`%s`](#%s) | %s | %s |"):format(id,id,r.default=="off" and r.severity..", off unless asked for" or r.severity,r.summary)) end
put[[

Severities are those of the default set; presets and `.gainsayrc.lua` change them. A rule speaks of what stands in the
text ("no reply is found in this text"), never of what the writer did. None marks anybody's quoted words.]]
for _,id in ipairs(rules.LIST) do local r=reg[id]
 local function flow(s) return (s:gsub("%s+"," ")) end
 put("") put("## "..id) put("") put(flow(r.doc.what)) put("") put(flow(r.doc.why)) put("")
 put("- Instead of: "..r.doc.bad) put("- Write: "..r.doc.good)
 if r.doc.not_for then put("- Not for: "..r.doc.not_for) end
 if r.genres then local g={} for k,v in pairs(r.genres) do g[#g+1]=k..": "..v end table.sort(g) put("- At most, by genre: "..table.concat(g,", ")) end
 if r.options then local n={} for k in pairs(r.options) do n[#n+1]=k end table.sort(n) for _,k in ipairs(n) do put(("- Option `%s` (%s): %s"):format(k,tostring(r.options[k].default),r.options[k].about)) end end
 for _,s in ipairs(r.doc.standards) do put(("- Standard: [%s](%s)"):format(s[1],s[2])) end
end
io.write(table.concat(out,"\n").."\n")
