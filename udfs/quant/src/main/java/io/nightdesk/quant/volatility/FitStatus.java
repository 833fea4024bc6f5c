package io.nightdesk.quant.volatility;

/** How a fit ended. */
public enum FitStatus {
  /** An interior optimum. */
  CONVERGED,
  /** An optimum on the edge of the permitted region; kept, but without standard errors. */
  AT_BOUND,
  /** The free fit has no usable optimum; a GARCH(1,1) with its persistence held at 0.98. */
  FALLBACK_PERSISTENCE,
  /** Neither fit converged; exponential weights of 0.94, t quantiles from its residuals. */
  FALLBACK_EWMA,
  /** At least a fifth of the returns are zero, or they do not vary: no fit. */
  STALE,
  /** Fewer returns than a fit needs: no fit. */
  TOO_SHORT;

  /** Whether the likelihood of the model asked for was climbed to an optimum. */
  public boolean optimum() {
    return this == CONVERGED || this == AT_BOUND;
  }

  /** Whether there are parameters to filter with. */
  public boolean usable() {
    return this != STALE && this != TOO_SHORT;
  }
}
