"""The benchmark's work in numpy. Reads the numbers from a folder, prints milliseconds of processor time by name as JSON."""

import json
import sys
import time
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])
read = lambda name: np.fromfile(folder / name)
sizes = read("sizes.f64")
codes = read("codes.f64").astype(np.int64)
texts = np.array([f"Region {code}" for code in codes], dtype=object)
table = read("table.f64").reshape(300, 1000)
coefficients = read("input.f64").reshape(500, 500)
scores = read("scores.f64").reshape(200, 30)


def timed(work, rounds=9):
    work()
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best * 1000


def gini():
    ordered = np.sort(sizes)
    n = ordered.size
    return 2 * np.dot(np.arange(1, n + 1), ordered) / (n * ordered.sum()) - (n + 1) / n


def by_code():
    sums = np.bincount(codes, sizes)
    return np.bincount(codes, sizes * sizes) / sums**2


def by_text():
    _, ids = np.unique(texts, return_inverse=True)
    sums = np.bincount(ids, sizes)
    return np.bincount(ids, sizes * sizes) / sums**2


def quotients():
    rows = table.sum(axis=1, keepdims=True)
    columns = table.sum(axis=0, keepdims=True)
    return table / rows / (columns / table.sum())


def proximity():
    present = (quotients() >= 1).astype(np.float64)
    both = present.T @ present
    ubiquity = np.diag(both)
    with np.errstate(invalid="ignore"):
        return both / np.maximum(ubiquity[:, None], ubiquity[None, :])


def complexity():
    present = (quotients() >= 1).astype(np.float64)
    diversity = present.sum(axis=1)
    ubiquity = present.sum(axis=0)
    scaled = present / np.sqrt(diversity)[:, None] / np.sqrt(np.maximum(ubiquity, 1))[None, :]
    values, vectors = np.linalg.eigh(scaled @ scaled.T)
    index = vectors[:, -2] / np.sqrt(diversity)
    return (index - index.mean()) / index.std()


def ranks():
    generator = np.random.default_rng(1)
    weights = 1 + 0.25 * (2 * generator.random((10_000, 30)) - 1)
    weights /= weights.sum(axis=1, keepdims=True)
    sums = weights @ scores.T
    order = np.argsort(-sums, axis=1, kind="stable")
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(1, 201)[None, :], axis=1)
    return places.mean(axis=0)


print(
    json.dumps(
        {
            "hhi 1e6": timed(lambda: np.dot(sizes, sizes) / sizes.sum() ** 2),
            "gini 1e6": timed(gini),
            "hhi by 10k codes 1e6": timed(by_code),
            "hhi by 10k texts 1e6": timed(by_text, 2),
            "location quotients 300 x 1000": timed(quotients),
            "proximity 300 x 1000": timed(proximity),
            "leontief 500": timed(lambda: np.linalg.inv(np.eye(500) - coefficients)),
            "complexity 300 x 1000": timed(complexity),
            "ranks 200 x 30 x 10000": timed(ranks),
        }
    )
)
