package io.nightdesk.quant.dependence;

/**
 * A fitted copula and its figures with their errors.
 *
 * @param copula the fitted copula
 * @param parameter rho or theta
 * @param inverseNu one over the degrees of freedom; NaN unless Student t
 * @param lowerTail lower tail dependence
 * @param upperTail upper tail dependence
 */
record PairErrors(
    PairCopula copula,
    Estimate parameter,
    Estimate inverseNu,
    TailEstimate lowerTail,
    TailEstimate upperTail) {}
