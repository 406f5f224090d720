# make train DATA=folder: what is learned from annotated texts; not part of the rock.
# Included by the Makefile.  Needs xz and the Lua module dkjson.  In four steps, since
# each reads with what those before have made:
#
#   train-model     the tagger, parser and labeller: csrc/model/english.model
#   train-rarity    how rare words are in news: csrc/ledger/background.h
#   train-answers   the weights of responses and links: csrc/ledger/weights.h
#   train-match     the weights by which a claim is held against a text:
#                   csrc/corpus/match_weights.h
#
# TRAIN holds options of the first step's program, MODEL_FILE says where its model goes.

MODEL_FILE ?= csrc/model/english.model
TRAIN_SRC := $(addprefix csrc/train/,train.c learn.c spans.c corpus.c json.c)
TRAIN_CC = $(CC) -std=c99 $(WARNINGS) -O3 -Icsrc $(UTF8PROC_CFLAGS) $(CPPFLAGS)

$(B)/train: $(TRAIN_SRC) $(wildcard csrc/train/*.h csrc/model/*.h csrc/ledger/*.h) $(STATIC)
	$(TRAIN_CC) -o $@ $(TRAIN_SRC) $(STATIC) $(LINK) $(UTF8PROC_LIBS) -lm

$(B)/answers: csrc/train/answers.c $(STATIC)
	$(TRAIN_CC) -o $@ $< $(STATIC) $(LINK) $(UTF8PROC_LIBS) -lm

$(B)/polnear-train.jsonl: $(DATA)/polnear/train.jsonl.xz
	@mkdir -p $(@D)
	xz -dc $< > $@.tmp
	@mv $@.tmp $@

$(B)/denials.gold: $(DATA)/denials/train.jsonl csrc/train/readings.jsonl $(B)/polnear-train.jsonl $(DATA)/fnc/train.jsonl csrc/train/gold.lua
	@mkdir -p $(@D)
	lua5.4 csrc/train/gold.lua $(wordlist 1,4,$^) > $@.tmp
	@mv $@.tmp $@

$(B)/match: csrc/train/match.c csrc/train/json.c csrc/train/json.h $(STATIC)
	$(TRAIN_CC) -o $@ csrc/train/match.c csrc/train/json.c $(STATIC) $(LINK) $(UTF8PROC_LIBS) -lm

.PHONY: train train-model train-rarity train-answers train-match
train: train-model
	@$(MAKE) --no-print-directory train-rarity
	@$(MAKE) --no-print-directory train-answers
	@$(MAKE) --no-print-directory train-match

train-model: $(B)/train $(B)/polnear-train.jsonl
	$(B)/train $(TRAIN) $(B)/polnear-train.jsonl $(DATA)/polnear/dev.jsonl $(MODEL_FILE)

train-answers: $(B)/answers $(B)/denials.gold
	$(B)/answers $(B)/denials.gold > $(B)/weights.h.tmp
	@mv $(B)/weights.h.tmp csrc/ledger/weights.h

train-rarity: $(B)/match $(B)/polnear-train.jsonl
	$(B)/match background $(B)/polnear-train.jsonl $(DATA)/fnc/train.jsonl > $(B)/background.h.tmp
	@mv $(B)/background.h.tmp csrc/ledger/background.h

train-match: $(B)/match
	$(B)/match fit $(DATA)/fnc/train.jsonl > $(B)/match_weights.h.tmp
	@mv $(B)/match_weights.h.tmp csrc/corpus/match_weights.h
