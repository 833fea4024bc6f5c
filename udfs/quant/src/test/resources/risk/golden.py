"""Golden values of tail risk and its tests: python golden.py > golden.csv"""

import numpy as np
import statsmodels.api as sm
from scipy import integrate, optimize, special, stats

LEVELS = (0.95, 0.975, 0.99)


def row(case, level, figure, value):
    print(f"{case},{level},{figure},{float(value):.15g}")


def logistic(n):
    i = np.arange(1, n + 1, dtype=np.int64)
    place = (7919 * i * i + 104729 * i + 17) % 1000003
    u = (place + 0.5) / 1000003.0
    return np.log(u / (1 - u))


def normal(case, mean, deviation):
    for level in LEVELS:
        q = stats.norm.ppf(level)
        row(case, level, "value_at_risk", deviation * q - mean)
        row(case, level, "expected_shortfall", deviation * stats.norm.pdf(q) / (1 - level) - mean)


def student_t(returns):
    nu, location, scale = stats.t.fit(returns)

    def score(p):
        location, scale, nu = p
        z = (returns - location) / scale
        weight = (nu + 1) / (nu + z * z)
        half = 0.5 * (special.digamma((nu + 1) / 2) - special.digamma(nu / 2))
        by_nu = half - 0.5 * np.log1p(z * z / nu) + 0.5 * (weight * z * z / nu - 1 / nu)
        return [(weight * z).mean(), (weight * z * z).mean() - 1, by_nu.mean()]

    # Root of the score from where scipy stopped.
    root = optimize.root(score, (location, scale, nu), tol=1e-14)
    location, scale, nu = root.x
    for figure, value in (("location", location), ("scale", scale), ("nu", nu)):
        row("student_t", 0, figure, value)
    for level in LEVELS:
        q = stats.t.ppf(level, nu)
        shortfall = stats.t.pdf(q, nu) * (nu + q * q) / ((nu - 1) * (1 - level))
        row("student_t", level, "value_at_risk", scale * q - location)
        row("student_t", level, "expected_shortfall", scale * shortfall - location)


def pareto(case, losses, count, levels):
    worst = np.sort(losses)[::-1]
    threshold = worst[count]
    excesses = worst[:count] - threshold
    shape, _, scale = stats.genpareto.fit(excesses, floc=0)

    def score(p):
        xi, beta = p
        base = 1 + xi * excesses / beta
        ratio = excesses / beta / base
        by_shape = np.log(base).mean() / xi**2 - (1 + 1 / xi) * ratio.mean()
        return [by_shape, (1 + xi) * ratio.mean() - 1]

    shape, scale = optimize.root(score, (shape, scale), tol=1e-14).x
    tail = stats.genpareto(shape, 0, scale)
    share = count / len(losses)
    row(case, 0, "threshold", threshold)
    row(case, 0, "shape", shape)
    row(case, 0, "scale", scale)
    for level in levels:
        row(case, level, "value_at_risk", threshold + tail.isf((1 - level) / share))
        # ES as the mean of VaR over the levels beyond.
        beyond, _ = integrate.quad(tail.isf, 0, (1 - level) / share, epsabs=1e-12, epsrel=1e-12)
        row(case, level, "expected_shortfall", threshold + beyond * share / (1 - level))


def transitions(hits):
    a, b = hits[:-1].astype(int), hits[1:].astype(int)
    return [int(((a == i) & (b == j)).sum()) for i in (0, 1) for j in (0, 1)]


def entropy(*counts):
    """Log likelihood of a multinomial at its own shares."""
    total = sum(counts)
    return sum(c * np.log(c / total) for c in counts if c)


def independence(hits):
    n00, n01, n10, n11 = transitions(hits)
    return 2 * (entropy(n00, n01) + entropy(n10, n11) - entropy(n00 + n10, n01 + n11))


def coverage(hits, p):
    n, x = len(hits), int(hits.sum())
    return 2 * (entropy(n - x, x) - x * np.log(p) - (n - x) * np.log(1 - p))


def backtests(level, quantile, n=500):
    p = 1 - level
    t = np.arange(n)
    rng = np.random.default_rng(20180131)
    volatility = 1 + 0.5 * np.sin(t / 50.0)
    loss = logistic(n) * volatility
    var = quantile * (1 + 0.4 * np.sin(t / 50.0))
    es = 1.3 * var
    hits = loss > var

    def out(figure, value):
        row("backtest", level, figure, value)

    out("exceedances", hits.sum())

    # Dynamic quantile test: explained squares of an ordinary regression.
    hit = hits - p
    x = np.column_stack([np.ones(n - 4)] + [hit[4 - k : n - k] for k in range(1, 5)] + [var[4:]])
    fitted = sm.OLS(hit[4:], x).fit().fittedvalues
    dq = (fitted**2).sum() / (p * (1 - p))
    out("dynamic_quantile", dq)
    out("dynamic_quantile_p", stats.chi2.sf(dq, 6))

    # McNeil and Frey.
    residuals = ((loss - es) / volatility)[hits]
    ratio = stats.ttest_1samp(residuals, 0).statistic
    out("mcneil_frey", ratio)
    centred = residuals - residuals.mean()
    k = len(residuals)
    drawn = rng.choice(centred, (400_000, k))
    drawn = drawn.mean(1) / (drawn.std(1, ddof=1) / np.sqrt(k))
    out("mcneil_frey_p", (drawn >= ratio).mean())

    # Acerbi and Szekely, under normal and t(5) forecasts.
    z2 = 1 - (loss[hits] / es[hits]).sum() / (n * p)
    out("acerbi_szekely", z2)
    for name, law in (("normal", stats.norm()), ("t5", stats.t(5, 0, np.sqrt(3 / 5)))):
        q = law.ppf(level)
        shortfall = law.expect(lambda z: z, lb=q, epsabs=1e-12, epsrel=1e-12) / p
        sigma = (es - var) / (shortfall - q)
        mean = sigma * q - var
        extreme, draws = 0, 100_000
        for _ in range(draws // 2000):
            drawn = -mean + sigma * law.rvs((2000, n), random_state=rng)
            extreme += (1 - ((drawn > var) * drawn / es).sum(1) / (n * p) <= z2).sum()
        out(f"acerbi_szekely_p_{name}", extreme / draws)

    # Quantile loss, and its difference from that of a constant VaR.
    def pinball(v):
        return np.where(loss > v, level * (loss - v), (1 - level) * (v - loss))

    own = pinball(var)
    out("quantile_loss", own.mean())
    out("diebold_mariano", stats.ttest_1samp(own - pinball(np.full(n, quantile)), 0).statistic)

    # Christoffersen: orders alike for independence, right sequences for conditional coverage.
    single = independence(hits)
    both = single + coverage(hits, p)
    out("independence", single)
    out("conditional_coverage", both)
    draws = 40_000
    orders = sum(independence(rng.permutation(hits)) >= single - 1e-9 for _ in range(draws))
    out("independence_p", orders / draws)
    right = 0
    for _ in range(draws):
        sequence = rng.random(n) < p
        right += independence(sequence) + coverage(sequence, p) >= both - 1e-9
    out("conditional_coverage_p", right / draws)


def critical_values(level=0.975, n=250):
    """5 % quantile of Z2 when forecasts are right and have mean 0."""
    p = 1 - level
    rng = np.random.default_rng(2014)
    for nu in (3, 5, 10, 100, np.inf):
        law = stats.norm() if np.isinf(nu) else stats.t(nu, 0, np.sqrt((nu - 2) / nu))
        q = law.ppf(level)
        shortfall, _ = integrate.quad(law.isf, 0, p, epsabs=1e-12, epsrel=1e-12)
        drawn = []
        for _ in range(100):
            x = rng.standard_normal((2000, n)) if np.isinf(nu) else rng.standard_t(nu, (2000, n))
            z = x if np.isinf(nu) else x * np.sqrt((nu - 2) / nu)
            drawn.append(1 - ((z > q) * z).sum(1) / (n * shortfall))
        row("critical_value", level, f"nu_{nu}", np.quantile(np.concatenate(drawn), 0.05))


def main():
    print("case,level,figure,value")
    returns = logistic(1000)
    normal("normal", returns.mean(), returns.std(ddof=1))
    student_t(returns)
    weights = 0.94 ** np.arange(1000)[::-1]
    normal("ewma_normal", 0, np.sqrt((weights * returns**2).sum() / weights.sum()))
    worst = np.sort(-returns)[::-1]
    for level in LEVELS:
        k = int(round((1 - level) * 1000))
        row("historical", level, "value_at_risk", worst[k])
        row("historical", level, "expected_shortfall", worst[:k].mean())
    pareto("peaks", -returns, 100, LEVELS + (0.999,))
    # Heavier: squares that keep their sign, and a threshold at 95 %.
    pareto("peaks_of_squares", -np.sign(returns) * returns**2, 50, (0.975, 0.99, 0.999))
    backtests(0.95, 2.9)
    backtests(0.90, 2.0)
    critical_values()


main()
