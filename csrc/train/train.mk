# make train DATA=folder: the model file from annotated text; not part of the rock.
# Included by the Makefile, and whole by itself: make -f csrc/train/train.mk train ...
# TRAIN holds options of the program, MODEL_FILE says where the model goes.
TRAIN_B := $(or $(B),build)
TRAIN_LIB := $(TRAIN_B)/libgainsay.a
MODEL_FILE ?= lua/gainsay/model/en.bin
TRAIN_SRC := $(addprefix csrc/train/,train.c learn.c corpus.c json.c)

ifndef STATIC
$(TRAIN_LIB): FORCE
	@$(MAKE) --no-print-directory lib
.PHONY: FORCE
endif

$(TRAIN_B)/train: $(TRAIN_SRC) $(wildcard csrc/train/*.h csrc/model/*.h csrc/ledger/*.h) $(TRAIN_LIB)
	@mkdir -p $(@D)
	$(CC) -std=c99 -Wall -Wextra -Wshadow -Wconversion -pedantic -O3 $(CPPFLAGS) -o $@ $(TRAIN_SRC) $(TRAIN_LIB) \
	  $(or $(shell pkg-config --libs libutf8proc 2>/dev/null),-lutf8proc) -lm

$(TRAIN_B)/polnear-train.jsonl: $(DATA)/polnear/train.jsonl.xz
	@mkdir -p $(@D)
	xz -dc $< > $@.tmp
	@mv $@.tmp $@

.PHONY: train
train: $(TRAIN_B)/train $(TRAIN_B)/polnear-train.jsonl
	@mkdir -p $(dir $(MODEL_FILE))
	$(TRAIN_B)/train $(TRAIN) $(TRAIN_B)/polnear-train.jsonl $(DATA)/polnear/dev.jsonl $(MODEL_FILE)
