"""The encoder's file, as src/analysis/encoder/file.ts reads it. Numbers are little-endian.

  0   8 bytes   WINNOWEN
  8   uint32    version of this form (1)
  12  uint32    length of the header in bytes
  16  32 bytes  SHA-256 of all that follows
  48  header    JSON in UTF-8; places in it are bytes from the start of the body
  …   body      starts at the next multiple of 64

A tensor's numbers stand in rows as the network has them (a dense layer: a row an output). `int8` tensors have one
float32 scale a row: number = byte × scale. The vocabulary is its pieces, a line each, and one float64 a piece.
"""
import hashlib
import json
import struct

import numpy as np

MAGIC = b"WINNOWEN"
VERSION = 1


def rounded(rows):
    """float32 [rows, n] → int8 of the same shape and float32 scales [rows]; the largest of a row becomes ± 127."""
    scales = (np.abs(rows).max(axis=1) / 127).astype(np.float32)
    scales[scales == 0] = 1
    return np.clip(np.rint(rows / scales[:, None]), -127, 127).astype(np.int8), scales


class Body:
    def __init__(self):
        self.parts, self.length = [], 0

    def add(self, raw):
        gap = -self.length % 64
        self.parts += [b"\0" * gap, raw]
        place = self.length + gap
        self.length = place + len(raw)
        return place


def write(path, tensors, vocabulary, heads, about):
    """
    tensors: name → float32 array; matrices become int8, vectors stay float32
    vocabulary: [[piece, score or None]], as in the package
    heads: [{name, times, outputs: [{name, as, labels}], layers: [{weight, bias, activation}]}], kept as float32
    about: where all of it comes from, for people
    """
    body = Body()

    def floats(array):
        array = np.ascontiguousarray(array, dtype="<f4")
        return {"kind": "float32", "shape": list(array.shape), "at": body.add(array.tobytes())}

    def bytes_(array):
        numbers, scales = rounded(np.asarray(array, dtype=np.float32))
        return {
            "kind": "int8",
            "shape": list(array.shape),
            "at": body.add(numbers.tobytes()),
            "scales": body.add(scales.astype("<f4").tobytes()),
        }

    pieces = "\n".join(piece for piece, _ in vocabulary).encode()
    scores = np.array([score or 0 for _, score in vocabulary], dtype="<f8")
    header = {
        "about": about,
        "vocabulary": {
            "count": len(vocabulary),
            "reserved": 6,
            "pieces": {"at": body.add(pieces), "length": len(pieces)},
            "scores": body.add(scores.tobytes()),
        },
        "tensors": {
            name: bytes_(array) if array.ndim == 2 else floats(array) for name, array in tensors.items()
        },
        "heads": [
            {
                "name": head["name"],
                "times": head["times"],
                "outputs": head["outputs"],
                "layers": [
                    {
                        "weight": floats(layer["weight"]),
                        "bias": floats(layer["bias"]),
                        "activation": layer["activation"],
                    }
                    for layer in head["layers"]
                ],
            }
            for head in heads
        ],
        "length": 0,
    }
    header["length"] = body.length
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    rest = text + b"\0" * (-(48 + len(text)) % 64) + b"".join(body.parts)
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<II", VERSION, len(text)) + hashlib.sha256(rest).digest() + rest)
    return 48 + len(rest)


def read(path):
    """→ header, tensors by name and each head's layers as float32, as the program will see them"""
    raw = open(path, "rb").read()
    version, length = struct.unpack_from("<II", raw, 8)
    assert raw[:8] == MAGIC and version == VERSION, path
    assert hashlib.sha256(raw[48:]).digest() == raw[16:48], path
    header = json.loads(raw[48 : 48 + length])
    start = 48 + length + -(48 + length) % 64

    def tensor(entry):
        count = int(np.prod(entry["shape"]))
        if entry["kind"] == "float32":
            return np.frombuffer(raw, "<f4", count, start + entry["at"]).reshape(entry["shape"])
        numbers = np.frombuffer(raw, np.int8, count, start + entry["at"]).reshape(entry["shape"])
        scales = np.frombuffer(raw, "<f4", entry["shape"][0], start + entry["scales"])
        return numbers.astype(np.float32) * scales[:, None]

    tensors = {name: tensor(entry) for name, entry in header["tensors"].items()}
    layers = {
        head["name"]: [
            {**layer, "weight": tensor(layer["weight"]), "bias": tensor(layer["bias"])} for layer in head["layers"]
        ]
        for head in header["heads"]
    }
    return header, tensors, layers
