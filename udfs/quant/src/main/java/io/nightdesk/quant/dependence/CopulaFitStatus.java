package io.nightdesk.quant.dependence;

/** How the fit of a copula to a pair of series ended. */
public enum CopulaFitStatus {
  /** An interior optimum. */
  CONVERGED,
  /** The likelihood is highest at an end of the parameter's permitted range; kept. */
  AT_BOUND,
  /** One series is a monotone function of the other: the correlation is -1 or 1, nu is NaN. */
  PERFECT,
  /** All values of a series are equal, so they have no ranks to compare: no fit. */
  CONSTANT,
  /** Fewer pairs than a fit needs: no fit. */
  TOO_SHORT
}
