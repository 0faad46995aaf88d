# Lithoscope. `make` lists the targets; each installs what it needs first.
# PYTHON=/path/to/python on the command line uses an environment of your own instead of .venv.

VENV ?= .venv
DATA ?= data
SEED ?= 1
SUITES ?= trixie sid
TESTS ?= tests

ifeq ($(origin PYTHON),command line)
READY :=
READY_DEV :=
else
PYTHON := $(abspath $(VENV))/bin/python
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
endif

# pip, QGIS and Matplotlib write below HOME, and into the working folder where it is empty.
ifeq ($(strip $(HOME)),)
export HOME := $(CURDIR)/build/home
endif
export PYTHON
unexport PYTHONHOME PYTHONPATH

VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
REQUIREMENTS := tests/requirements
# QGIS without a screen, and without touching anybody's settings.
HEADLESS := tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && \
	HOME=$$tmp XDG_RUNTIME_DIR=$$tmp QT_QPA_PLATFORM=offscreen

.PHONY: help
help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' Makefile | expand -t 16

$(VENV)/.ready: tests/gate/setup.sh $(REQUIREMENTS)/runtime.txt pyproject.toml
	tests/gate/setup.sh $(VENV) runtime
	$(PYTHON) -m pip install -q --no-deps -e .
	touch $@

$(VENV)/.ready-dev: $(VENV)/.ready $(REQUIREMENTS)/test.txt $(REQUIREMENTS)/dev.txt
	tests/gate/setup.sh $(VENV) runtime test dev
	touch $@

$(VENV)/.ready-bench: $(READY_DEV) $(REQUIREMENTS)/bench.txt
	tests/gate/setup.sh $(VENV) runtime bench
	touch $@

.PHONY: setup setup-dev demo test lint bench docs translations screenshots models package gate compat clean
setup: $(READY)  ## QGIS through apt, a virtual environment, what the engine needs

setup-dev: $(READY_DEV)  ## the same, with torch, test and packaging tools

demo: $(READY)  ## a landform map and an earthquake forecast, in build/demo/
	tests/demo/demo.sh

test: $(READY_DEV)  ## all tests, headless (TESTS=tests/engine for some)
	$(PYTHON) tests/translation/catalogue.py compile
	$(HEADLESS) $(PYTHON) -m pytest -q $(TESTS)

lint: $(READY_DEV)  ## ruff, mypy
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	mkdir -p build/mypy && ln -sfn $(CURDIR) build/mypy/lithoscope
	MYPYPATH=build/mypy $(PYTHON) -m mypy -p lithoscope.engine -p lithoscope.training

bench: $(if $(READY_DEV),$(VENV)/.ready-bench)  ## the figures of the docs, against peers
	$(PYTHON) tests/benchmarks/run.py $(if $(wildcard $(DATA)/landforms),--data $(DATA)/landforms)

docs: $(READY_DEV)  ## the user guide in both languages, in build/docs/
	$(PYTHON) docs/build.py

translations: $(READY_DEV)  ## collect the texts of code and guide for translators, and check
	$(PYTHON) tests/translation/catalogue.py update
	$(PYTHON) docs/translate.py update
	$(PYTHON) tests/translation/catalogue.py check

screenshots: $(READY_DEV)  ## docs/images, from the real QGIS under Xvfb
	$(PYTHON) docs/screenshots.py

models: $(READY_DEV)  ## retrain what is shipped (DATA=folder SEED=1)
	$(PYTHON) -m lithoscope.training.cli landforms --data $(DATA)/landforms \
		--out runs/landforms --seed $(SEED) --reference grass --model models/landforms.onnx
	$(PYTHON) -m lithoscope.training.cli earthquakes --data $(DATA)/earthquakes \
		--out runs/earthquakes --seed $(SEED) --evaluate --horizon \
		--model models/earthquakes.onnx --report docs/earthquake_results.md
	$(PYTHON) -m lithoscope.training.cli lithology --config training/configs/diamantina.toml \
		--data $(DATA) --publish models
	$(PYTHON) -m lithoscope.training.cli prospectivity-prepare --data $(DATA) \
		--out runs/prospectivity --areas cloncurry
	$(PYTHON) -m lithoscope.training.cli prospectivity --config training/configs/cloncurry.toml \
		--data runs/prospectivity/cloncurry --publish models
	$(PYTHON) -m lithoscope.training.cli deformation --out runs/deformation --seed $(SEED) \
		--model models/deformation.onnx --report docs/deformation_results.md
	$(PYTHON) -m lithoscope.training.cli inversion --out runs/inversion --seed $(SEED) \
		--model models/deformation_inversion.onnx --report docs/inversion_results.md

package: $(READY_DEV)  ## dist/lithoscope.VERSION.zip, from the last commit
	tests/gate/package.sh

gate: $(READY_DEV)  ## the plugin site's checks on that zip
	$(PYTHON) tests/gate/gate.py dist/lithoscope.$(VERSION).zip

compat: package  ## the zip in other QGIS versions (root; SUITES="trixie sid")
	tests/gate/compat.sh dist/lithoscope.$(VERSION).zip $(SUITES)

clean:  ## remove what the other targets made, but for the environment
	rm -rf build dist
