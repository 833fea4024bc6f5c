package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * Fits a Student t copula to the ranks of a pair.
 *
 * <p>The likelihood is searched over 1 / nu, in which it is smooth up to the Gaussian limit: first
 * a fixed grid, then Brent's method between the neighbours of its best point.
 */
final class StudentTCopulaFitter {

  private static final int MINIMUM_PAIRS = 20;
  private static final double LOWEST = 1 / StudentTCopula.HIGHEST_NU;
  private static final double HIGHEST = 1 / StudentTCopula.LOWEST_NU;
  private static final int GRID_STEPS = 8;
  private static final double RELATIVE_TOLERANCE = 1e-6;
  private static final double ABSOLUTE_TOLERANCE = 1e-8;
  private static final MaxEval MOST_EVALUATIONS = new MaxEval(200);

  private StudentTCopulaFitter() {}

  static StudentTCopulaFit fit(double[] x, double[] y) {
    Check.sameLength(x.length, y.length, "y");
    TiedGroups groupsOfX = TiedGroups.of(x, "x");
    TiedGroups groupsOfY = TiedGroups.of(y, "y");
    int count = x.length;
    if (count < MINIMUM_PAIRS) {
      return StudentTCopulaFit.without(CopulaFitStatus.TOO_SHORT, count);
    }
    if (groupsOfX.constant() || groupsOfY.constant()) {
      return StudentTCopulaFit.without(CopulaFitStatus.CONSTANT, count);
    }
    double tau = KendallTau.of(groupsOfX, groupsOfY);
    double rho = StrictMath.sin(Math.PI / 2 * tau);
    if (!(rho > -1 && rho < 1)) {
      return new StudentTCopulaFit(
          rho, Double.NaN, tau, Double.NaN, CopulaFitStatus.PERFECT, count);
    }
    RankLikelihood likelihood =
        new RankLikelihood(groupsOfX.doubledRanks(), groupsOfY.doubledRanks(), rho);
    UnivariatePointValuePair best = maximum(likelihood);
    boolean atBound = best.getPoint() == LOWEST || best.getPoint() == HIGHEST;
    return new StudentTCopulaFit(
        rho,
        nu(best.getPoint()),
        tau,
        best.getValue(),
        atBound ? CopulaFitStatus.AT_BOUND : CopulaFitStatus.CONVERGED,
        count);
  }

  private static UnivariatePointValuePair maximum(RankLikelihood likelihood) {
    int bestStep = 0;
    double bestValue = Double.NEGATIVE_INFINITY;
    for (int step = 0; step <= GRID_STEPS; step++) {
      double value = likelihood.at(nu(gridPoint(step)));
      if (value > bestValue) {
        bestStep = step;
        bestValue = value;
      }
    }
    double low = gridPoint(Math.max(bestStep - 1, 0));
    double high = gridPoint(Math.min(bestStep + 1, GRID_STEPS));
    UnivariatePointValuePair inside =
        new BrentOptimizer(RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE)
            .optimize(
                new UnivariateObjectiveFunction(inverse -> likelihood.at(nu(inverse))),
                GoalType.MAXIMIZE,
                new SearchInterval(low, high, 0.5 * (low + high)),
                MOST_EVALUATIONS);
    return inside.getValue() > bestValue
        ? inside
        : new UnivariatePointValuePair(gridPoint(bestStep), bestValue);
  }

  private static double gridPoint(int step) {
    return step == GRID_STEPS ? HIGHEST : LOWEST + step * (HIGHEST - LOWEST) / GRID_STEPS;
  }

  /** The reciprocal, kept within the permitted range against rounding. */
  private static double nu(double inverse) {
    return Math.min(Math.max(1 / inverse, StudentTCopula.LOWEST_NU), StudentTCopula.HIGHEST_NU);
  }
}
