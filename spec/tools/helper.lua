--- Busted's helper: the module built for the Lua that runs.
package.cpath = "build/" .. (jit and "luajit" or _VERSION:match("%d+%.%d+")) .. "/?.so;" .. package.cpath
