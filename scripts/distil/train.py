"""Fits the rows of the word pieces so that sentences are as alike by them as they are to the teacher. See README.md."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from pieces import row_numbers

SEED = 7
EPOCHS = 3
RATE = 4e-3
WARMING = 30
# How far a row goes back to where it began, each time it is met; less at the end, as the rate.
PULL = 0.006
# How far of the way from the beginning to where training led the rows are set: the mean of two models errs less than either.
SHARE = 0.7
# Groups that are near each other to the teacher are taken together, so that it tells finely what is alike in what is near.
CLUSTER = 25
CLUSTERS = 24
# Weight of the pairs of one group, and of those of one cluster, against all pairs of a batch.
WITHIN_GROUP = 1.0
WITHIN_CLUSTER = 3.0
# The loss is the squared difference of the cosines and, beside it, the cross-entropy of which sentence of the batch each one is
# nearest to: a softmax of the cosines over this temperature, times this weight.
TEMPERATURE = 0.1
RANKING = 0.01


class Sentences:
    """The rows of each sentence's pieces, the teacher's vector for it and the group it is in."""

    def __init__(self, groups: Path, vectors: Path, pieces: list[str]):
        numbers = {piece: row for row, piece in enumerate(pieces)}
        teacher = np.load(vectors, mmap_mode="r")
        texts, group_of = [], []
        for group, line in enumerate(groups.open(encoding="utf8")):
            for text in json.loads(line):
                texts.append(text)
                group_of.append(group)
        texts = texts[: len(teacher)]
        rows = [row_numbers(text, numbers) for text in texts]
        kept = [i for i, found in enumerate(rows) if found and teacher[i].any()]
        self.rows = [np.asarray(rows[i]) for i in kept]
        self.vectors = torch.from_numpy(teacher[kept].astype(np.float32))
        names, self.group = np.unique(np.asarray(group_of)[kept], return_inverse=True)
        self.starts = np.searchsorted(self.group, np.arange(len(names) + 1))
        self.groups = len(names)

    def of_groups(self, groups: np.ndarray) -> np.ndarray:
        return np.concatenate([np.arange(self.starts[g], self.starts[g + 1]) for g in groups])


def clusters(vectors: np.ndarray, generator: np.random.Generator) -> list[np.ndarray]:
    """Halves all, and the halves again, along the line between two means, until no part is large."""
    done, left = [], [generator.permutation(len(vectors))]
    while left:
        part = left.pop()
        if len(part) <= CLUSTER:
            done.append(part)
            continue
        line = vectors[part[0]] - vectors[part[1]]
        for _ in range(2):
            order = np.argsort(vectors[part] @ line, kind="stable")
            low, high = np.array_split(part[order], 2)
            line = vectors[high].mean(0) - vectors[low].mean(0)
        order = np.argsort(vectors[part] @ line, kind="stable")
        left += np.array_split(part[order], 2)
    return done


def embedded(table: torch.Tensor, weights: torch.Tensor, rows: list[np.ndarray]) -> torch.Tensor:
    starts = torch.from_numpy(np.concatenate([[0], np.cumsum([len(r) for r in rows])[:-1]]))
    flat = torch.from_numpy(np.concatenate(rows))
    sums = functional.embedding_bag(
        flat, table, starts, mode="sum", sparse=True, per_sample_weights=weights[flat]
    )
    return functional.normalize(sums, dim=1)


def pair_weights(group: np.ndarray, cluster: np.ndarray) -> torch.Tensor:
    same_group = torch.from_numpy(group[:, None] == group[None, :]).float().fill_diagonal_(0)
    same_cluster = torch.from_numpy((cluster[:, None] == cluster[None, :]) & (group[:, None] != group[None, :])).float()
    weights = torch.full_like(same_group, 1 / len(group) ** 2)
    weights += WITHIN_GROUP * same_group / same_group.sum().clamp(min=1)
    weights += WITHIN_CLUSTER * same_cluster / same_cluster.sum().clamp(min=1)
    return (weights / weights.sum()).fill_diagonal_(0)


def loss_of(found: torch.Tensor, wanted: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Of two matrices of cosines, the student's and the teacher's."""
    own = torch.eye(len(found)) * 1e4
    targets = functional.softmax(wanted / TEMPERATURE - own, dim=1)
    ranking = -(targets * functional.log_softmax(found / TEMPERATURE - own, dim=1)).sum(dim=1).mean()
    return RANKING * ranking + (weights * (found - wanted) ** 2).sum()


def train(start: np.ndarray, weights: np.ndarray, sentences: Sentences) -> np.ndarray:
    """The rows after training, which leaves their weights as they are. The same input gives the same rows."""
    torch.manual_seed(SEED)
    generator = np.random.default_rng(SEED)
    before = torch.tensor(start / np.linalg.norm(start, axis=1).mean(), dtype=torch.float32)
    fixed = torch.tensor(weights, dtype=torch.float32)
    table = torch.nn.Parameter(before.clone())
    optimiser = torch.optim.SparseAdam([table], lr=RATE, betas=(0.9, 0.99))
    leads = sentences.vectors[torch.from_numpy(sentences.starts[:-1])].numpy()
    step = 0
    for epoch in range(EPOCHS):
        parts = clusters(leads, generator)
        steps = EPOCHS * (len(parts) // CLUSTERS)
        order = generator.permutation(len(parts))
        for at in range(0, len(parts) - CLUSTERS + 1, CLUSTERS):
            taken = [parts[p] for p in order[at : at + CLUSTERS]]
            chosen = [sentences.of_groups(part) for part in taken]
            cluster = np.repeat(np.arange(len(chosen)), [len(c) for c in chosen])
            chosen = np.concatenate(chosen)
            rows = [sentences.rows[i] for i in chosen]
            found = embedded(table, fixed, rows)
            wanted = sentences.vectors[chosen]
            loss = loss_of(found @ found.T, wanted @ wanted.T, pair_weights(sentences.group[chosen], cluster))
            optimiser.zero_grad()
            loss.backward()
            pace = min(1, (step + 1) / WARMING) * (1 - step / steps)
            optimiser.param_groups[0]["lr"] = RATE * pace
            optimiser.step()
            met = torch.from_numpy(np.unique(np.concatenate(rows)))
            with torch.no_grad():
                table[met] += PULL * pace * (before[met] - table[met])
            step += 1
            if step % 50 == 0:
                print(f"step {step} of {steps}: {loss.item():.5f}", flush=True)
    return (before + SHARE * (table.detach() - before)).numpy()
