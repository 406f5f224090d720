# The core for Neovim: built for LuaJIT and put beside the Lua files, where Neovim
# finds lua/gainsay/core.so by itself.  NVIM_LUA=5.1 for a Neovim built with plain Lua.

NVIM_LUA ?= luajit

.PHONY: nvim nvim-clean

nvim:
	@$(MAKE) --no-print-directory $(B)/$(NVIM_LUA)/gainsay/core.so LUA=$(NVIM_LUA)
	@cp $(B)/$(NVIM_LUA)/gainsay/core.so lua/gainsay/core.so.new && mv lua/gainsay/core.so.new lua/gainsay/core.so

nvim-clean:
	rm -f lua/gainsay/core.so
