package io.nightdesk.quant.dependence;

import java.util.function.DoubleUnaryOperator;

/**
 * A family of copulas along one coordinate s, in which all are of one kind: bounded, near Kendall's
 * tau, and with a smooth likelihood.
 */
enum OneParameterFamily {
  /** s is tau itself. */
  GAUSSIAN(-0.999, 0.999) {
    @Override
    double parameter(double s) {
      return StrictMath.sin(Math.PI / 2 * s);
    }

    @Override
    double start(double tau) {
      return tau;
    }

    @Override
    PairCopula copula(double s) {
      return new GaussianCopula(parameter(s));
    }

    @Override
    DoubleUnaryOperator logLikelihood(double[] u, double[] v) {
      double squares = 0;
      double products = 0;
      for (int i = 0; i < u.length; i++) {
        double x = NormalScore.of(u[i]);
        double y = NormalScore.of(v[i]);
        squares += x * x + y * y;
        products += x * y;
      }
      double sumOfSquares = squares;
      double sumOfProducts = products;
      return s -> {
        double rho = parameter(s);
        double unexplained = (1 - rho) * (1 + rho);
        return -0.5 * u.length * StrictMath.log(unexplained)
            - (rho * rho * sumOfSquares - 2 * rho * sumOfProducts) / (2 * unexplained);
      };
    }
  },

  /** s is tau itself. */
  CLAYTON(1e-6, 0.98) {
    @Override
    double parameter(double s) {
      return 2 * s / (1 - s);
    }

    @Override
    double start(double tau) {
      return Math.abs(tau);
    }

    @Override
    PairCopula copula(double s) {
      return new ClaytonCopula(parameter(s));
    }

    @Override
    DoubleUnaryOperator logLikelihood(double[] u, double[] v) {
      double[] x = minusLogs(u);
      double[] y = minusLogs(v);
      return s -> {
        double theta = parameter(s);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
          sum += ClaytonCopula.logDensity(theta, x[i], y[i]);
        }
        return sum;
      };
    }
  },

  /** s is tau itself. */
  GUMBEL(0, 0.98) {
    @Override
    double parameter(double s) {
      return 1 / (1 - s);
    }

    @Override
    double start(double tau) {
      return Math.abs(tau);
    }

    @Override
    PairCopula copula(double s) {
      return new GumbelCopula(parameter(s));
    }

    @Override
    DoubleUnaryOperator logLikelihood(double[] u, double[] v) {
      double[] x = minusLogs(u);
      double[] y = minusLogs(v);
      double[] logX = logs(x);
      double[] logY = logs(y);
      return s -> {
        double theta = parameter(s);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
          sum += GumbelCopula.logDensity(theta, x[i], y[i], logX[i], logY[i]);
        }
        return sum;
      };
    }
  },

  /** s = theta / (6 + abs theta). */
  FRANK(-0.97, 0.97) {
    @Override
    double parameter(double s) {
      return 6 * s / (1 - Math.abs(s));
    }

    @Override
    double start(double tau) {
      double theta = FrankTau.inverse(tau);
      return theta / (6 + Math.abs(theta));
    }

    @Override
    PairCopula copula(double s) {
      return new FrankCopula(parameter(s));
    }

    @Override
    DoubleUnaryOperator logLikelihood(double[] u, double[] v) {
      return s -> {
        FrankCopula copula = new FrankCopula(parameter(s));
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
          sum += copula.logDensity(u[i], v[i]);
        }
        return sum;
      };
    }
  };

  private final double lowest;
  private final double highest;

  OneParameterFamily(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The end of s nearest to the strongest negative dependence, or to none. */
  double lowest() {
    return lowest;
  }

  /** The end of s nearest to the strongest dependence. */
  double highest() {
    return highest;
  }

  /** The copula's own parameter, rho or theta. */
  abstract double parameter(double s);

  /** The s of a tau strictly between -1 and 1, whose sign a rotation may have taken away. */
  abstract double start(double tau);

  abstract PairCopula copula(double s);

  /** On which scale an estimate of the family's tail dependence is nearly normal. */
  TailEstimate.Scale tailScale() {
    return this == CLAYTON ? TailEstimate.Scale.NORMAL_QUANTILE : TailEstimate.Scale.LINEAR;
  }

  /** Sum of the log densities at all (u[i], v[i]) as a function of s. */
  abstract DoubleUnaryOperator logLikelihood(double[] u, double[] v);

  private static double[] minusLogs(double[] probabilities) {
    double[] logs = logs(probabilities);
    for (int i = 0; i < logs.length; i++) {
      logs[i] = -logs[i];
    }
    return logs;
  }

  private static double[] logs(double[] values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log(values[i]);
    }
    return logs;
  }
}
