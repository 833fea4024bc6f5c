"""Golden values of pair copulas, printed as CSV.

Archimedean families: the distribution function as defined, in decimals of 80 digits, and its
differences over steps of 1e-20. Elliptical families: scipy's distributions and adaptive integration.
"""

import math
from decimal import Decimal, getcontext

from scipy import integrate, stats

getcontext().prec = 80
STEP = Decimal("1e-20")
POINTS = [("0.1", "0.1"), ("0.1", "0.9"), ("0.5", "0.3"), ("0.02", "0.85"), ("0.97", "0.99"), ("0.001", "0.002")]


def clayton(theta, u, v):
    return (u ** -theta + v ** -theta - 1) ** (-1 / theta)


def gumbel(theta, u, v):
    return (-(((-u.ln()) ** theta + (-v.ln()) ** theta) ** (1 / theta))).exp()


def frank(theta, u, v):
    numerator = ((-theta * u).exp() - 1) * ((-theta * v).exp() - 1)
    return -(1 + numerator / ((-theta).exp() - 1)).ln() / theta


def debye(theta):
    value, _ = integrate.quad(lambda t: t / math.expm1(t) if t else 1.0, 0, theta, epsabs=1e-14, epsrel=1e-14)
    return value / theta


TAU = {
    "clayton": lambda theta: theta / (theta + 2),
    "gumbel": lambda theta: 1 - 1 / theta,
    "frank": lambda theta: 1 - 4 / theta * (1 - debye(theta)),
}


def archimedean(name, copula, theta):
    exact = Decimal(theta)
    for first, second in POINTS:
        u, v = Decimal(first), Decimal(second)
        probability = copula(exact, u, v)
        conditional = (copula(exact, u + STEP, v) - copula(exact, u - STEP, v)) / (2 * STEP)
        density = (
            copula(exact, u + STEP, v + STEP)
            - copula(exact, u + STEP, v - STEP)
            - copula(exact, u - STEP, v + STEP)
            + copula(exact, u - STEP, v - STEP)
        ) / (4 * STEP * STEP)
        row(name, theta, "", first, second, density.ln(), probability, conditional, TAU[name](float(theta)))


def elliptical(name, rho, nu):
    r = float(rho)
    shape = [[1, r], [r, 1]]
    if nu:
        degrees = float(nu)
        margin = stats.t(degrees)
        joint = stats.multivariate_t(shape=shape, df=degrees)

        def conditional(y, x):
            scale = math.sqrt((1 - r * r) * (degrees + x * x) / (degrees + 1))
            return stats.t.cdf((y - r * x) / scale, degrees + 1)
    else:
        margin = stats.norm()
        joint = stats.multivariate_normal(cov=shape)

        def conditional(y, x):
            return stats.norm.cdf((y - r * x) / math.sqrt(1 - r * r))

    for first, second in POINTS:
        x, y = margin.ppf(float(first)), margin.ppf(float(second))
        density = joint.logpdf([x, y]) - margin.logpdf(x) - margin.logpdf(y)
        probability, _ = integrate.quad(
            lambda s: conditional(y, margin.ppf(s)), 0, float(first), epsabs=1e-14, epsrel=1e-13, limit=500
        )
        row(name, rho, nu, first, second, density, probability, conditional(y, x), 2 / math.pi * math.asin(r))


def row(name, parameter, nu, u, v, *figures):
    print(",".join([name, parameter, nu, u, v] + [f"{float(figure):.15g}" for figure in figures]))


def main():
    print("family,parameter,nu,u,v,log_density,probability,conditional,tau")
    for theta in ("0.2", "2", "15"):
        archimedean("clayton", clayton, theta)
    for theta in ("1.1", "2", "9"):
        archimedean("gumbel", gumbel, theta)
    for theta in ("-7", "0.5", "5", "30"):
        archimedean("frank", frank, theta)
    for rho in ("-0.8", "0.3", "0.95"):
        elliptical("gaussian", rho, "")
    for rho, nu in (("-0.8", "3"), ("0", "4"), ("0.5", "2.5"), ("0.95", "10")):
        elliptical("student_t", rho, nu)


if __name__ == "__main__":
    main()
