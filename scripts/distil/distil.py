"""Makes models/meaning.bin: static word-piece vectors distilled from all-MiniLM-L6-v2. See README.md beside this file."""

import argparse
import struct
from pathlib import Path

import numpy as np
import torch

from teacher import Teacher
from train import Sentences, train

MAGIC = b"RSHMMEAN"
VERSION = 1
# The constant a of the weight a / (a + p) of a piece whose share of all text is p (SIF; Arora, Liang, Ma 2017).
SIF = 3e-3


def zipf_shares(pieces: list[str]) -> np.ndarray:
    """The share of a text that each piece makes up by Zipf's law. The vocabulary has the single characters first, by their
    codes, then the other pieces from the most frequent on; a single character is taken for as frequent as the first word."""
    first = pieces.index("the")
    shares = 1 / (np.maximum(np.arange(len(pieces)) - first, 0) + 2)
    return shares / shares[first:].sum()


def whiten(rows: np.ndarray, dimensions: int) -> np.ndarray:
    """The leading principal components, each with variance 1: that keeps a few broad components from drowning the fine
    ones (Su, Cao, Liu, Ou 2021). Signs are fixed, so each run gives the same."""
    centred = rows - rows.mean(axis=0)
    variances, axes = np.linalg.eigh(centred.T @ centred / len(rows))
    order = np.argsort(variances)[::-1][:dimensions]
    scores = centred @ axes[:, order]
    largest = np.abs(scores).argmax(axis=0)
    return scores * np.sign(scores[largest, np.arange(dimensions)]) / np.sqrt(variances[order])


def centre(rows: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """The rows with the mean of the frequent pieces at zero, so that two texts are not alike for being English."""
    return rows - (rows * shares[:, None]).sum(axis=0) / shares.sum()


def useful(piece: str) -> bool:
    """Whether English news can hold it: Latin letters, digits and the common marks; no special token, no other script."""
    if piece.startswith("[") and piece != "[":
        return False
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or 0x2010 <= ord(c) < 0x20C0 for c in piece)


def checksum(body: bytes) -> int:
    """FNV-1a over 32-bit little-endian words."""
    value = 0x811C9DC5
    for word in np.frombuffer(body, dtype="<u4").tolist():
        value = ((value ^ word) * 0x01000193) & 0xFFFFFFFF
    return value


def pack(pieces: list[str], rows: np.ndarray, weights: np.ndarray) -> bytes:
    """The file: header, vocabulary (UTF-8, a line each, padded with line ends), scales, weights, rows as signed bytes."""
    vocabulary = "\n".join(pieces).encode()
    vocabulary += b"\n" * (-len(vocabulary) % 4)
    scales = np.abs(rows).max(axis=1) / 127
    scales[scales == 0] = 1
    quantised = np.round(rows / scales[:, None]).astype(np.int8).tobytes()
    quantised += b"\0" * (-len(quantised) % 4)
    body = vocabulary + scales.astype("<f4").tobytes() + weights.astype("<f4").tobytes() + quantised
    header = struct.pack("<8s5I", MAGIC, VERSION, rows.shape[1], len(pieces), len(vocabulary), checksum(body))
    return header + body


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="where the model file is written")
    parser.add_argument("--dimensions", type=int, default=320)
    parser.add_argument("--groups", type=Path, help="what sentences.py wrote; without it nothing is trained")
    parser.add_argument("--vectors", type=Path, help="what encode.py wrote")
    options = parser.parse_args()
    torch.set_num_threads(1)
    teacher = Teacher()
    kept = [i for i, piece in enumerate(teacher.vocabulary) if useful(piece)]
    pieces = [teacher.vocabulary[i] for i in kept]
    shares = zipf_shares(teacher.vocabulary)[kept]
    weights = SIF / (SIF + shares)
    rows = centre(whiten(teacher.pieces()[kept], options.dimensions), shares * weights)
    if options.groups:
        rows = train(rows, weights, Sentences(options.groups, options.vectors, pieces))
    options.out.write_bytes(pack(pieces, rows, weights))
    print(f"{options.out}: {len(pieces)} pieces of {options.dimensions} dimensions, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
