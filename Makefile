# Forwards to scripts/, for those who have make.

.PHONY: generate check test matrix evolution transports soak load corpus lint build clean

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

# 100,000 calls in sequence, and 1 GiB up and down, with memory flat.
load:
	scripts/endurance sequence
	scripts/endurance transfer

# diff and the compiler never disagree
evolution:
	scripts/evolution

# make corpus DOCUMENTS=folder
corpus:
	scripts/corpus --compile $(DOCUMENTS)

lint:
	scripts/lint-availability

clean:
	rm -rf .build
