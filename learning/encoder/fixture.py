#!/usr/bin/env python3
"""Records what PyTorch makes of the committed sentences with the weights of the file that the program reads.

  python3 fixture.py --weights ../../src/analysis/encoder/weights.bin \\
    --pieces ../../test/analysis/encoder/recorded/pieces.json --out ../../test/analysis/encoder/recorded/vectors.json

Of text n the numbers 24 n to 24 n + 23 of its vector are kept (modulo 512), which is each of the 512 some nine
times; and what the heads judge, where of the extra numbers number n (modulo their count) is 1, the others 0.
"""
import argparse
import json

import torch
from torch.nn import functional

from export import read_encoder
from network import encode

KEPT = 24


def judged(vectors, head, layers):
    first = layers[0]["weight"].shape[1]
    extra = first - vectors.shape[1]
    numbers = vectors * head["times"]
    if extra:
        ones = functional.one_hot(torch.arange(len(vectors)) % extra, extra).float()
        numbers = torch.cat([numbers, ones], dim=-1)
    for layer in layers:
        numbers = numbers @ torch.tensor(layer["weight"]).t() + torch.tensor(layer["bias"])
        numbers = functional.gelu(numbers) if layer["activation"] == "gelu" else numbers
    found, at = {}, 0
    for output in head["outputs"]:
        logits = numbers[:, at : at + len(output["labels"])]
        at += len(output["labels"])
        found[output["name"]] = torch.softmax(logits, -1) if output["as"] == "softmax" else torch.sigmoid(logits)
    return found


def main():
    arguments = argparse.ArgumentParser()
    for name in ("--weights", "--pieces", "--out"):
        arguments.add_argument(name, required=True)
    given = arguments.parse_args()
    torch.set_num_threads(1)

    encoder, header, layers = read_encoder(given.weights)
    pieces = json.load(open(given.pieces, encoding="utf-8"))
    vectors = encode(encoder, pieces)
    heads = {head["name"]: judged(vectors, head, layers[head["name"]]) for head in header["heads"]}
    rows = []
    for n, vector in enumerate(vectors):
        kept = [round(float(vector[(n * KEPT + at) % 512]), 5) for at in range(KEPT)]
        told = {
            name: {output: [round(float(x), 4) for x in values[n]] for output, values in outputs.items()}
            for name, outputs in heads.items()
        }
        rows.append(json.dumps({"kept": kept, "heads": told}, separators=(",", ":")))
    with open(given.weights, "rb") as weights:
        checksum = weights.read(48)[16:].hex()
    with open(given.out, "w", encoding="utf-8") as out:
        out.write('{"weights":"' + checksum + '","rows":[\n' + ",\n".join(rows) + "\n]}\n")


if __name__ == "__main__":
    main()
