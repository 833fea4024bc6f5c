package io.nightdesk.quant.volatility;

import org.apache.commons.math3.util.FastMath;

/** Scale on which a model's recursion runs. */
public enum VarianceScale {
  /** The state is the variance. */
  LINEAR,
  /** The state is the logarithm of the variance. */
  LOGARITHMIC;

  /** Variance that belongs to a state. */
  double variance(double state) {
    return this == LINEAR ? state : FastMath.exp(state);
  }

  /** State that belongs to a variance. */
  double state(double variance) {
    return this == LINEAR ? variance : StrictMath.log(variance);
  }

  /** Derivative of the variance by the state. */
  double slope(double variance) {
    return this == LINEAR ? 1 : variance;
  }
}
