# make train DATA=folder: the model file from annotated text.  Needs the library's
# objects and xz; not part of the rock.
TRAIN_B ?= $(or $(B),build)
MODEL_FILE ?= lua/gainsay/model/en.bin
TRAIN_SRC := $(addprefix csrc/train/,train.c learn.c corpus.c json.c)

$(TRAIN_B)/train: $(TRAIN_SRC) $(wildcard csrc/train/*.h csrc/model/*.h csrc/ledger/*.h) $(TRAIN_B)/libgainsay.a
	@mkdir -p $(@D)
	$(CC) -std=c99 -Wall -Wextra -Wshadow -Wconversion -pedantic -O3 $(CPPFLAGS) -o $@ $(TRAIN_SRC) $(TRAIN_B)/libgainsay.a \
	  $(shell pkg-config --libs libutf8proc 2>/dev/null || echo -lutf8proc) -lm

$(TRAIN_B)/polnear-train.jsonl: $(DATA)/polnear/train.jsonl.xz
	xz -dc $< > $@.tmp
	@mv $@.tmp $@

.PHONY: train
train: $(TRAIN_B)/train $(TRAIN_B)/polnear-train.jsonl
	@mkdir -p $(dir $(MODEL_FILE))
	$(TRAIN_B)/train $(TRAIN) $(TRAIN_B)/polnear-train.jsonl $(DATA)/polnear/dev.jsonl $(MODEL_FILE)
