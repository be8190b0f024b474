#!/usr/bin/env python3
"""Compares network.py with the package it rebuilds.

  PACKAGES=<folder> node package-pieces.ts texts.json pieces.json vectors.json
  python3 check.py --package DIST --pieces pieces.json --vectors vectors.json
"""
import argparse
import json

import torch

from network import encode, original

arguments = argparse.ArgumentParser()
for name in ("--package", "--pieces", "--vectors"):
    arguments.add_argument(name, required=True)
given = arguments.parse_args()

torch.set_num_threads(1)
pieces = json.load(open(given.pieces, encoding="utf-8"))
theirs = torch.tensor(json.load(open(given.vectors, encoding="utf-8")))
ours = encode(original(given.package), pieces)
gap = (ours - theirs).abs().max().item()
print(f"{len(pieces)} texts: no number differs by more than {gap:.1e}")
assert gap < 1e-5
