--- Busted's helper: the module built for the Lua that runs.
package.cpath = "build/" .. (jit and "luajit" or _VERSION:match("%d+%.%d+")) .. "/?.so;" .. package.cpath

-- LuaJIT 2.1.0-beta3, which is Debian 12's, compiles the loop over `next` in luassert's
-- deepcompare wrongly: one run of the specs in four ended in a crash there.  That function
-- of the test library is interpreted.
if jit then jit.off(require("luassert.util").deepcompare, true) end
