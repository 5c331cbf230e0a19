# Forwards to scripts/, for those who have make.

.PHONY: generate check test matrix evolution transports soak load corpus lint build clean chance \
	bench bench-instructions bench-compile sanitize

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

# One suite for both transports, against a server that fails on demand.
transports:
	scripts/transports

# A minute of random faults.
soak:
	scripts/endurance soak

# 100,000 calls in sequence, 1,000 at once, and 1 GiB up and down, with memory flat.
load:
	scripts/endurance sequence
	scripts/endurance load
	scripts/endurance transfer

# diff and the compiler never disagree
evolution:
	scripts/evolution

# make corpus DOCUMENTS=folder
corpus:
	scripts/corpus --compile $(DOCUMENTS)

# Many more documents made of chance than the tests try.
chance:
	GENERATED_DOCUMENTS=20000 swift test -c release --filter GenerativeTests

lint:
	scripts/lint-availability

# make bench DOCUMENTS=folder
bench:
	scripts/bench

bench-instructions:
	scripts/bench-instructions

# make bench-compile DOCUMENTS=folder
bench-compile:
	scripts/bench-compile

sanitize:
	scripts/sanitize

clean:
	rm -rf .build
