"""Pairs with ties, and the copulas that scipy's optimiser fits to their ranks.

python fits.py pairs prints the pairs, python fits.py fits what was fitted, python fits.py joint the
log densities of copulas of four variables.
"""

import math
import random
import sys

import numpy as np
from scipy import optimize, stats

COUNT = 400
CORRELATIONS = [[1, 0.5, 0.2, -0.1], [0.5, 1, 0.4, 0], [0.2, 0.4, 1, 0.3], [-0.1, 0, 0.3, 1]]


def pairs():
    """Two returns in percent with a common fall now and then, to two digits."""
    source = random.Random(20180131)
    rows = []
    for _ in range(COUNT):
        fall = -source.expovariate(0.6) if source.random() < 0.15 else 0
        common = source.gauss(0, 0.7) + fall
        rows.append((round(common + source.gauss(0, 0.5), 2), round(0.8 * common + source.gauss(0, 0.6), 2)))
    return rows


def clayton(theta, u, v):
    s = u**-theta + v**-theta - 1
    return np.log1p(theta) - (theta + 1) * np.log(u * v) - (2 + 1 / theta) * np.log(s)


def gumbel(theta, u, v):
    x, y = -np.log(u), -np.log(v)
    a = (x**theta + y**theta) ** (1 / theta)
    return -a + (theta - 1) * np.log(x * y) - np.log(u * v) + (1 - 2 * theta) * np.log(a) + np.log(a + theta - 1)


def frank(theta, u, v):
    e = np.exp
    bottom = (1 - e(-theta)) - (1 - e(-theta * u)) * (1 - e(-theta * v))
    return np.log(theta * (1 - e(-theta))) - theta * (u + v) - 2 * np.log(np.abs(bottom))


def gaussian(rho, u, v):
    x, y = stats.norm.ppf(u), stats.norm.ppf(v)
    rest = 1 - rho * rho
    return -0.5 * math.log(rest) - (rho * rho * (x * x + y * y) - 2 * rho * x * y) / (2 * rest)


def student_t(rho, nu, u, v):
    points = stats.t.ppf(np.column_stack([u, v]), nu)
    joint = stats.multivariate_t(shape=[[1, rho], [rho, 1]], df=nu).logpdf(points)
    return joint - stats.t.logpdf(points, nu).sum(axis=1)


ROTATIONS = {
    "none": lambda u, v: (u, v),
    "by_90": lambda u, v: (1 - u, v),
    "by_180": lambda u, v: (1 - u, 1 - v),
    "by_270": lambda u, v: (u, 1 - v),
}


def best(density, low, high):
    found = optimize.minimize_scalar(
        lambda parameter: -density(parameter).sum(), bounds=(low, high), method="bounded", options={"xatol": 1e-10}
    )
    return found.x, -found.fun


def fits():
    print("sign,family,rotation,parameter,nu,log_likelihood,tau")
    x, y = np.array(pairs()).T
    for sign in (1, -1):
        u = stats.rankdata(x) / (COUNT + 1)
        v = stats.rankdata(sign * y) / (COUNT + 1)
        tau = stats.kendalltau(x, sign * y).statistic
        for rotation in ("none", "by_180") if sign > 0 else ("by_90", "by_270"):
            a, b = ROTATIONS[rotation](u, v)
            row(sign, "clayton", rotation, *best(lambda theta: clayton(theta, a, b), 0.01, 20), tau)
            row(sign, "gumbel", rotation, *best(lambda theta: gumbel(theta, a, b), 1, 20), tau)
        bounds = (0.01, 40) if sign > 0 else (-40, -0.01)
        row(sign, "frank", "none", *best(lambda theta: frank(theta, u, v), *bounds), tau)
        row(sign, "gaussian", "none", *best(lambda rho: gaussian(rho, u, v), -0.99, 0.99), tau)
        rho = math.sin(math.pi / 2 * tau)
        inverse, likelihood = best(lambda inverse: student_t(rho, 1 / inverse, u, v), 0.01, 1 / 2.05)
        row(sign, "student_t", "none", rho, likelihood, tau, 1 / inverse)


def row(sign, family, rotation, parameter, likelihood, tau, nu=math.nan):
    degrees = "NaN" if math.isnan(nu) else f"{nu:.8g}"
    print(f"{sign},{family},{rotation},{parameter:.10g},{degrees},{likelihood:.12g},{tau:.15g}")


def joint():
    print("nu,u1,u2,u3,u4,log_density")
    for point in ([0.1, 0.2, 0.3, 0.4], [0.01, 0.02, 0.5, 0.99], [0.5, 0.5, 0.5, 0.5], [0.999, 0.97, 0.9, 0.02]):
        for nu in (2.5, 4, 12, math.inf):
            margin = stats.t(nu) if nu < math.inf else stats.norm
            together = (
                stats.multivariate_t(shape=CORRELATIONS, df=nu)
                if nu < math.inf
                else stats.multivariate_normal(cov=CORRELATIONS)
            )
            x = margin.ppf(point)
            figures = [nu, *point, together.logpdf(x) - margin.logpdf(x).sum()]
            print(",".join("Infinity" if math.isinf(figure) else f"{figure:.14g}" for figure in figures))


if __name__ == "__main__":
    if sys.argv[1] == "pairs":
        print("x,y")
        for pair in pairs():
            print(f"{pair[0]:.2f},{pair[1]:.2f}")
    elif sys.argv[1] == "fits":
        fits()
    else:
        joint()
