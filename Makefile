# Forwards to scripts/, for those who have make.

.PHONY: generate check test matrix corpus lint build clean

build:
	swift build

generate:
	scripts/generate

check:
	scripts/generate --check

test:
	scripts/test

matrix:
	scripts/matrix

# make corpus DOCUMENTS=folder
corpus:
	scripts/corpus --compile $(DOCUMENTS)

lint:
	scripts/lint-availability

clean:
	rm -rf .build
