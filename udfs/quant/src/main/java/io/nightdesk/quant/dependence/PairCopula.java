package io.nightdesk.quant.dependence;

/**
 * Copula of a pair: the joint distribution of two variables that are uniform on the unit interval.
 *
 * <p>Probabilities given to a copula lie strictly between 0 and 1, else it throws {@link
 * IllegalArgumentException}.
 *
 * @see <a href="https://doi.org/10.1201/b17116">Joe (2014)</a>
 */
public sealed interface PairCopula
    permits ClaytonCopula,
        FrankCopula,
        GaussianCopula,
        GumbelCopula,
        RotatedCopula,
        StudentTCopula {

  /** Natural logarithm of the density at (u, v). */
  double logDensity(double u, double v);

  /** Probability, 0 to 1, that the first variable is at most u and the second at most v. */
  double probability(double u, double v);

  /**
   * Probability, 0 to 1, that the second variable is at most v given that the first equals u; the
   * derivative of {@link #probability} by u, also called h-function.
   */
  double conditional(double v, double u);

  /**
   * The value that the second variable does not exceed with the given probability where the first
   * equals u; the inverse of {@link #conditional}. Strictly between 0 and 1.
   */
  double conditionalQuantile(double probability, double u);

  /** Kendall's tau, -1 to 1. */
  double kendallTau();

  /**
   * Limit, as q falls to 0, of the probability that one variable is below q given that the other
   * is; 0 to 1.
   */
  double lowerTailDependence();

  /**
   * Limit, as q rises to 1, of the probability that one variable is above q given that the other
   * is; 0 to 1.
   */
  double upperTailDependence();

  /** This copula turned by a right angle or two. */
  default PairCopula rotated(Rotation rotation) {
    return rotation == Rotation.NONE ? this : new RotatedCopula(this, rotation);
  }
}
