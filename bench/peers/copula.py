"""The same by scipy: Kendall's tau of a pair, and draws of a Student t with 100 symbols."""

import json
import time

import numpy as np
from scipy import stats

SYMBOLS, SESSIONS, SCENARIOS = 100, 1_000, 8_192
correlations = np.full((SYMBOLS, SYMBOLS), 0.4) + 0.6 * np.eye(SYMBOLS)
law = stats.multivariate_t(shape=correlations, df=5, seed=1)
series = law.rvs(SESSIONS)


def report(benchmark, ms):
    print(json.dumps({"peer": "scipy", "benchmark": benchmark, "model": "", "ms": ms}), flush=True)


started = time.perf_counter()
for _ in range(200):
    stats.kendalltau(series[:, 0], series[:, 1])
report("kendallTau", 1000 * (time.perf_counter() - started) / 200)

started = time.perf_counter()
for _ in range(3):
    stats.t.cdf(law.rvs(SCENARIOS), 5)  # to uniform numbers, which is what a copula draws
report("drawOfOneSymbol", 1000 * (time.perf_counter() - started) / (3 * SYMBOLS * SCENARIOS))
