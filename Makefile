# gainsay
#
#   make             libraries, the Lua module and the command, in build/
#   make run         the same and the ledger of examples/article.txt; installs what is missing
#   make test        the whole suite; installs what is missing
#   make bench       speed, beside utf8proc and a plain word scan
#   make eval DATA=folder SCORE=program
#   make train DATA=folder         the model and the weights of answers and of match, from annotated texts
#   make nvim        the core for Neovim, where the plugin finds it
#   make install     PREFIX=/usr/local DESTDIR=
#
# LUA=5.4 (the default), 5.3, 5.2, 5.1 or luajit chooses the Lua to build for.

VERSION := $(shell sed -n 's/^\#define GAINSAY_VERSION "\(.*\)"/\1/p' csrc/gainsay.h)
SOVERSION := 0

LUA ?= 5.4
ifeq ($(LUA),luajit)
LUA_PC := luajit
LUA_ABI := 5.1
LUA_BIN ?= luajit
else
LUA_PC := $(firstword $(shell for p in lua$(LUA) lua-$(LUA); do pkg-config --exists $$p 2>/dev/null && echo $$p; done) lua$(LUA))
LUA_ABI := $(LUA)
LUA_BIN ?= lua$(LUA)
endif

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
DATADIR ?= $(PREFIX)/share
MANDIR ?= $(DATADIR)/man
LUA_LMOD ?= $(PREFIX)/share/lua/$(LUA_ABI)
LUA_CMOD ?= $(PREFIX)/lib/lua/$(LUA_ABI)

B := build
CC ?= cc
CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wshadow -Wconversion -pedantic $(WERROR)
UTF8PROC_CFLAGS := $(shell pkg-config --cflags libutf8proc 2>/dev/null)
UTF8PROC_LIBS := $(or $(shell pkg-config --libs libutf8proc 2>/dev/null),-lutf8proc)
LUA_CFLAGS = $(shell pkg-config --cflags $(LUA_PC))
ALL_CFLAGS = -std=c99 $(WARNINGS) $(CFLAGS) -fPIC -fvisibility=hidden -MMD -MP $(UTF8PROC_CFLAGS) $(CPPFLAGS)
LINK := $(LDFLAGS)

# The rooms of the core, a file a pass: whatever stands there is built.
CORE := $(wildcard csrc/base/*.c csrc/text/*.c csrc/model/*.c csrc/ledger/*.c csrc/corpus/*.c)
CORE_OBJ := $(CORE:csrc/%.c=$(B)/obj/%.o)
LEXICON_OBJ := $(B)/obj/lexicon_en.o
LEXICON_LUA := $(wildcard lua/gainsay/lexicon/*.lua) lua/gainsay/config.lua lua/gainsay/inflect.lua
LUA_FILES := $(patsubst lua/%,%,$(shell find lua -name '*.lua'))

STATIC := $(B)/libgainsay.a
SHARED := $(B)/libgainsay.so.$(SOVERSION)
MODULE := $(B)/$(LUA)/gainsay/core.so

.PHONY: all lib module c-tests run test check bench eval install uninstall clean

all: lib module $(B)/ledger_dump

lib: $(STATIC) $(SHARED) $(B)/gainsay.pc
module: $(MODULE)
	@ln -sfn $(LUA)/gainsay $(B)/gainsay

# ---- what is built -----------------------------------------------------------

$(B)/obj/%.o: csrc/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c $< -o $@

# The English lexicon as C, from the Lua files that a reader edits.
$(B)/lexicon_en.c: csrc/lexicon_gen.lua $(LEXICON_LUA)
	@mkdir -p $(@D)
	lua5.4 csrc/lexicon_gen.lua > $@.tmp
	@mv $@.tmp $@

# The trained model and the table of related words lie in the library's read-only data.
$(B)/obj/model/english.o: csrc/model/english.model csrc/model/english.synonyms

$(LEXICON_OBJ): $(B)/lexicon_en.c csrc/gainsay.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -Icsrc -c $< -o $@

$(STATIC): $(CORE_OBJ) $(LEXICON_OBJ)
	@rm -f $@
	$(AR) rcs $@ $^

$(SHARED): $(CORE_OBJ) $(LEXICON_OBJ)
	$(CC) -shared -Wl,-soname,libgainsay.so.$(SOVERSION) $(LINK) -o $@ $^ $(UTF8PROC_LIBS)
	@ln -sfn libgainsay.so.$(SOVERSION) $(B)/libgainsay.so

$(B)/$(LUA)/gainsay_lua.o: csrc/lua/gainsay_lua.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -DGS_ENGLISH $(LUA_CFLAGS) -c $< -o $@

# The module holds the core, and the English lexicon as C, which saves compiling it at
# each start; it leaves Lua to the program that loads it.
$(MODULE): $(CORE_OBJ) $(LEXICON_OBJ) $(B)/$(LUA)/gainsay_lua.o
	@mkdir -p $(@D)
	$(CC) -shared -Wl,-Bsymbolic $(LINK) -o $@ $^ $(UTF8PROC_LIBS)

$(B)/gainsay.pc: gainsay.pc.in csrc/gainsay.h Makefile
	@mkdir -p $(@D)
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@INCLUDEDIR@|$(INCLUDEDIR)|' \
	    -e 's|@VERSION@|$(VERSION)|' $< > $@

$(B)/ledger_dump: spec/c/ledger_dump.c $(STATIC)
	$(CC) -std=c99 $(WARNINGS) $(CFLAGS) -Icsrc $(CPPFLAGS) -o $@ $< $(STATIC) $(LINK) $(UTF8PROC_LIBS)

# A program a file of spec/c, with the core's own headers and objects in reach.
C_TESTS := $(patsubst spec/c/%.c,$(B)/%,$(wildcard spec/c/test_*.c))
$(C_TESTS): $(B)/%: spec/c/%.c spec/c/test.h $(STATIC)
	$(CC) -std=c99 $(WARNINGS) $(CFLAGS) -Icsrc $(UTF8PROC_CFLAGS) $(CPPFLAGS) -o $@ $< $(STATIC) $(LINK) $(UTF8PROC_LIBS)

c-tests: $(C_TESTS) $(B)/ledger_dump

BENCHES := $(patsubst bench/%.c,$(B)/bench-%,$(wildcard bench/*.c))
$(BENCHES): $(B)/bench-%: bench/%.c $(STATIC)
	$(CC) -std=c99 $(WARNINGS) $(CFLAGS) -Icsrc $(UTF8PROC_CFLAGS) $(CPPFLAGS) -o $@ $< $(STATIC) $(LINK) $(UTF8PROC_LIBS)

include csrc/train/train.mk nvim.mk
-include $(CORE_OBJ:.o=.d) $(LEXICON_OBJ:.o=.d) $(B)/$(LUA)/gainsay_lua.d

# ---- what is run -------------------------------------------------------------

run:
	@.ci/setup run
	@$(MAKE) --no-print-directory -s all
	@bin/gainsay report examples/article.txt

test:
	@.ci/setup test
	@$(MAKE) --no-print-directory check

# The suite alone, for a machine that has everything.
check: all
	@lua5.4 spec/tools/suite.lua

# BENCH= names the texts to measure on.
BENCH ?= examples/article.txt
bench: $(BENCHES)
	@for program in $(BENCHES); do $$program $(BENCH) || exit 1; done

eval: all
	@test -n "$(DATA)" -a -n "$(SCORE)" || { echo "usage: make eval DATA=folder SCORE=program" >&2; exit 2; }
	@spec/tools/eval "$(DATA)" "$(SCORE)"

# ---- what is installed ---------------------------------------------------------

D := $(DESTDIR)

install: all
	install -d $(D)$(BINDIR) $(D)$(LIBDIR)/pkgconfig $(D)$(INCLUDEDIR) $(D)$(MANDIR)/man1 $(D)$(LUA_CMOD)/gainsay
	install -m 644 csrc/gainsay.h $(D)$(INCLUDEDIR)/gainsay.h
	install -m 644 $(STATIC) $(D)$(LIBDIR)/libgainsay.a
	install -m 755 $(SHARED) $(D)$(LIBDIR)/libgainsay.so.$(SOVERSION)
	ln -sfn libgainsay.so.$(SOVERSION) $(D)$(LIBDIR)/libgainsay.so
	install -m 644 $(B)/gainsay.pc $(D)$(LIBDIR)/pkgconfig/gainsay.pc
	install -m 755 $(MODULE) $(D)$(LUA_CMOD)/gainsay/core.so
	@for f in $(LUA_FILES); do install -D -m 644 lua/$$f $(D)$(LUA_LMOD)/$$f || exit 1; done
	sed '1s|.*|#!/usr/bin/env $(LUA_BIN)|' bin/gainsay > $(D)$(BINDIR)/gainsay
	chmod 755 $(D)$(BINDIR)/gainsay
	install -m 644 doc/gainsay.1 doc/gainsay-lint.1 $(D)$(MANDIR)/man1/
	install -D -m 644 completions/gainsay.bash $(D)$(DATADIR)/bash-completion/completions/gainsay
	install -D -m 644 completions/_gainsay $(D)$(DATADIR)/zsh/site-functions/_gainsay
	install -D -m 644 completions/gainsay.fish $(D)$(DATADIR)/fish/vendor_completions.d/gainsay.fish

uninstall:
	rm -f $(D)$(INCLUDEDIR)/gainsay.h $(D)$(LIBDIR)/libgainsay.a $(D)$(LIBDIR)/libgainsay.so \
	  $(D)$(LIBDIR)/libgainsay.so.$(SOVERSION) $(D)$(LIBDIR)/pkgconfig/gainsay.pc \
	  $(D)$(BINDIR)/gainsay $(D)$(MANDIR)/man1/gainsay.1 $(D)$(MANDIR)/man1/gainsay-lint.1 \
	  $(D)$(DATADIR)/bash-completion/completions/gainsay $(D)$(DATADIR)/zsh/site-functions/_gainsay \
	  $(D)$(DATADIR)/fish/vendor_completions.d/gainsay.fish
	rm -rf $(D)$(LUA_CMOD)/gainsay $(D)$(LUA_LMOD)/gainsay

clean:
	rm -rf $(B)
