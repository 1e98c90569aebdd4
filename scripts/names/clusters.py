"""Writes src/core/annotate/en/word-clusters.ts: words of like meaning, by the vectors of models/meaning.bin. See README.md beside this file."""

import re
import struct
import sys

import numpy as np

GROUPS = 256
ROUNDS = 25
HEADER = 28


def words_and_vectors(path: str) -> tuple[list[str], np.ndarray]:
    with open(path, "rb") as file:
        data = file.read()
    _, dimensions, pieces, vocabulary, _ = struct.unpack("<5I", data[8:HEADER])
    words = data[HEADER : HEADER + vocabulary].decode().rstrip("\n").split("\n")
    scales_at = HEADER + vocabulary
    scales = np.frombuffer(data, "<f4", pieces, scales_at)
    rows = np.frombuffer(data, np.int8, pieces * dimensions, scales_at + 8 * pieces).reshape(pieces, dimensions)
    kept = [i for i, word in enumerate(words) if re.fullmatch(r"[a-z]{2,}", word)]
    vectors = rows[kept].astype(np.float32) * scales[kept][:, None]
    return [words[i] for i in kept], vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def grouped(vectors: np.ndarray) -> np.ndarray:
    """Spherical k-means; the first centres are words spread evenly over the vocabulary, so that every run ends alike."""
    centres = vectors[np.linspace(0, len(vectors) - 1, GROUPS).astype(int)].copy()
    nearest = np.zeros(len(vectors), dtype=int)
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(1)
        for group in range(GROUPS):
            members = vectors[nearest == group]
            if len(members):
                centre = members.sum(0)
                centres[group] = centre / np.linalg.norm(centre)
    return nearest


def main(model: str, out: str) -> None:
    words, vectors = words_and_vectors(model)
    nearest = grouped(vectors)
    lines = [" ".join(sorted(w for w, g in zip(words, nearest) if g == group)) for group in range(GROUPS)]
    with open(out, "w", encoding="utf-8") as file:
        file.write("/** Written by scripts/names/clusters.py: words of like meaning, a group a line. */\n")
        file.write("export const CLUSTERS = `" + "\n".join(lines) + "`;\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
