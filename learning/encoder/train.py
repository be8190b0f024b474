#!/usr/bin/env python3
"""Trains the encoder and its head on what lessons.ts wrote.

  python3 train.py --package DIST --lessons lessons.jsonl --out trained.pt           all rows
  python3 train.py … --hold fold:0 --held-out out.jsonl                                judges the rows left out
  python3 train.py … --hold kind:reviews --held-out out.jsonl

Cross-entropy of the verdicts with soft labels, a quarter of the marks' binary cross-entropy beside it; AdamW, 8e-5 for the
encoder and 1e-3 for the head, sixty steps of warm-up and then a straight line to nought; batches of 24 of like length, at
most 80 pieces, a tenth of them dropped. What else was tried stands in docs/accuracy-notes.md.
"""
import argparse
import json
import random
import time

import torch
from torch.nn import functional

from labels import MARKS, OUTPUTS, VERDICTS
from network import Head, batches, drop, encode, original, pad

LANGUAGES = ["en", "fr"]
LONGEST = 80
BATCH = 24


class Lessons:
    """The rows as tensors; rows without marks teach the verdict alone."""

    def __init__(self, path):
        self.rows = [json.loads(line) for line in open(path, encoding="utf-8")]
        self.pieces = [row["pieces"][:LONGEST] or [0] for row in self.rows]
        self.verdicts = torch.tensor([row["verdicts"] for row in self.rows], dtype=torch.float32)
        self.marks = torch.tensor([row.get("marks") or [0] * len(MARKS) for row in self.rows], dtype=torch.float32)
        self.marked = torch.tensor([float(row.get("marks") is not None) for row in self.rows])
        self.language = torch.tensor([[float(row["language"] == one) for one in LANGUAGES] for row in self.rows])

    def left_out(self, hold):
        """Numbers of the rows that are held out: `fold:N`, `kind:NAME`, or none."""
        if not hold:
            return []
        name, value = hold.split(":")
        held = (lambda row: row["fold"] == int(value)) if name == "fold" else (lambda row: row["kind"] == value)
        return [number for number, row in enumerate(self.rows) if held(row)]

    def loss(self, logits, rows):
        verdicts = -(self.verdicts[rows] * torch.log_softmax(logits[:, : len(VERDICTS)], 1)).sum(1)
        marks = functional.binary_cross_entropy_with_logits(
            logits[:, len(VERDICTS) :], self.marks[rows], reduction="none"
        ).sum(1)
        return (verdicts + 0.25 * marks * self.marked[rows]).mean()


def train(lessons, taught, package, epochs, seed):
    torch.manual_seed(0)
    encoder = original(package)
    head = Head(len(VERDICTS) + len(MARKS), extra=len(LANGUAGES))
    torch.manual_seed(seed)
    chance = random.Random(seed)
    optimiser = torch.optim.AdamW(
        [{"params": encoder.parameters(), "lr": 8e-5}, {"params": head.parameters(), "lr": 1e-3}], weight_decay=0.01
    )
    steps = int(epochs * len(taught) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / 60) * max(0.0, 1 - step / steps)
    )
    encoder.train()
    head.train()
    done, total, began = 0, 0.0, time.time()
    while done < steps:
        for batch in batches([len(lessons.pieces[row]) for row in taught], BATCH, chance):
            rows = [taught[at] for at in batch]
            ids, lengths = pad([drop(lessons.pieces[row], 0.1, chance) for row in rows])
            loss = lessons.loss(head(encoder(ids, lengths), lessons.language[rows]), rows)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            done, total = done + 1, total + loss.item()
            if done % 200 == 0:
                print(f"step {done} of {steps}, loss {total / 200:.3f}, {time.time() - began:.0f} s", flush=True)
                total = 0.0
            if done == steps:
                break
    return encoder.eval(), head.eval()


def main():
    arguments = argparse.ArgumentParser()
    for name in ("--package", "--lessons"):
        arguments.add_argument(name, required=True)
    for name in ("--hold", "--held-out", "--out"):
        arguments.add_argument(name)
    arguments.add_argument("--epochs", type=float, default=6)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    torch.set_num_threads(1)

    lessons = Lessons(given.lessons)
    left = lessons.left_out(given.hold)
    out = set(left)
    taught = [row for row in range(len(lessons.rows)) if row not in out]
    encoder, head = train(lessons, taught, given.package, given.epochs, given.seed)
    if given.out:
        state = {"name": "judge", "times": 8.0, "outputs": OUTPUTS, "state": head.state_dict()}
        torch.save({"encoder": encoder.state_dict(), "heads": [state]}, given.out)
    if given.held_out:
        with torch.no_grad():
            logits = head(encode(encoder, [lessons.pieces[row] for row in left]), lessons.language[left])
        with open(given.held_out, "w", encoding="utf-8") as file:
            for row, numbers in zip(left, logits.tolist()):
                found = {"key": lessons.rows[row]["key"], "language": lessons.rows[row]["language"], "z": numbers}
                file.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
