package io.nightdesk.quant.dependence;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * The highest point of a function of one variable near a start: steps of doubling length uphill
 * until the function falls, then Brent's method between the last three of them.
 */
final class PeakSearch {

  private static final double FIRST_STEP = 0.02;
  private static final double RELATIVE_TOLERANCE = 1e-9;
  private static final double ABSOLUTE_TOLERANCE = 1e-10;
  private static final MaxEval MOST_EVALUATIONS = new MaxEval(500);

  private PeakSearch() {}

  /**
   * A highest point.
   *
   * @param point where it is
   * @param value of the function there
   * @param atEnd whether the function still rises at an end of the range
   */
  record Peak(double point, double value, boolean atEnd) {}

  static Peak from(double start, double low, double high, DoubleUnaryOperator function) {
    double middle = Math.min(Math.max(start, low), high);
    double top = function.applyAsDouble(middle);
    double left = middle;
    double right = middle;
    for (int direction = -1; direction <= 1; direction += 2) {
      double step = direction * FIRST_STEP;
      double next = within(middle + step, low, high);
      double value = next == middle ? Double.NEGATIVE_INFINITY : function.applyAsDouble(next);
      while (value > top) {
        if (direction < 0) {
          right = middle;
        } else {
          left = middle;
        }
        middle = next;
        top = value;
        step *= 2;
        next = within(middle + step, low, high);
        value = next == middle ? Double.NEGATIVE_INFINITY : function.applyAsDouble(next);
      }
      if (direction < 0) {
        left = next;
        if (right > middle) {
          break; // it fell to the right already
        }
      } else {
        right = next;
      }
    }
    return between(left, middle, right, top, function);
  }

  private static Peak between(
      double left, double middle, double right, double top, DoubleUnaryOperator function) {
    boolean atEnd = left == middle || middle == right;
    double inner = atEnd ? 0.5 * (left + right) : middle;
    UnivariatePointValuePair best =
        new BrentOptimizer(RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE)
            .optimize(
                new UnivariateObjectiveFunction(function::applyAsDouble),
                GoalType.MAXIMIZE,
                new SearchInterval(left, right, inner),
                MOST_EVALUATIONS);
    return best.getValue() > top
        ? new Peak(best.getPoint(), best.getValue(), false)
        : new Peak(middle, top, atEnd);
  }

  private static double within(double value, double low, double high) {
    return Math.min(Math.max(value, low), high);
  }
}
