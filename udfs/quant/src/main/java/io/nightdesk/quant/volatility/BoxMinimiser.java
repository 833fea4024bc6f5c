package io.nightdesk.quant.volatility;

import java.util.List;

/**
 * Minimises a smooth function of a few variables over a box, by a projected quasi-Newton method:
 * coordinates that press against their bound are held, the others take a step by the BFGS matrix,
 * which starts as the matrix of second differences and is renewed from them when the search stalls.
 *
 * @see <a href="https://doi.org/10.1137/0320018">Bertsekas (1982)</a>
 */
final class BoxMinimiser {

  /** Largest free gradient component of an optimum that is polished no further. */
  private static final double TIGHT = 1e-10;

  /** Largest free gradient component of what counts as an optimum. */
  private static final double LOOSE = 1e-6;

  /** Promised decrease at which a rough search ends, a polish ends, and an end is an optimum. */
  private static final double ROUGH = 2e-6;

  private static final double NOTHING = 1e-13;
  private static final double LITTLE = 1e-9;
  private static final int MOST_ROUGH = 40;

  /** How near an earlier end is the same valley. */
  private static final double NEAR_VALUE = 1e-3;

  private static final double NEAR_POINT = 0.25;

  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double ROUNDING = 1e-14;
  private static final double DIFFERENCE = 1e-6;
  private static final double LONGEST_STEP = 1;
  private static final int HALVINGS = 30;
  private static final double DAMPING = 0.2;
  private static final double LEAST_RIDGE = 1e-6;
  private static final double MOST_RIDGE = 1e12;
  private static final double RIDGE_GROWTH = 3;

  private final Objective objective;
  private final double[] lower;
  private final double[] upper;
  private final int maxIterations;

  private double[] point;
  private double[] gradient;
  private double value;
  private double[][] curvature;

  BoxMinimiser(Objective objective, double[] lower, double[] upper, int maxIterations) {
    this.objective = objective;
    this.lower = lower;
    this.upper = upper;
    this.maxIterations = maxIterations;
  }

  /** Where a search ended. */
  @SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
  record Optimum(
      double[] point, double value, double gradientNorm, int iterations, boolean converged) {}

  /**
   * A short search that ends where little more is promised, or where it comes near the end of an
   * earlier one, to find out which start is best.
   */
  Optimum rough(double[] start, List<Optimum> earlier) {
    begin(start);
    int iterations = 0;
    if (Double.isFinite(value)) {
      curvature = raised(objective.curvature(point));
    }
    while (Double.isFinite(value)
        && iterations < Math.min(MOST_ROUGH, maxIterations)
        && !(promise() <= ROUGH)
        && earlier.stream().noneMatch(this::isNear)
        && advance()) {
      iterations++;
    }
    return ended(iterations);
  }

  private boolean isNear(Optimum end) {
    if (!(value - end.value() < NEAR_VALUE)) {
      return false;
    }
    for (int k = 0; k < point.length; k++) {
      if (!(Math.abs(point[k] - end.point()[k]) < NEAR_POINT)) {
        return false;
      }
    }
    return true;
  }

  /** A search that goes on until nothing is left to be gained. */
  Optimum polished(double[] start) {
    begin(start);
    int iterations = 0;
    boolean fresh = true;
    if (Double.isFinite(value)) {
      curvature = secondDifferences();
    }
    while (Double.isFinite(value)
        && iterations < maxIterations
        && !(freeNorm(point, gradient) <= TIGHT)
        && !(fresh && promise() <= NOTHING)) {
      iterations++;
      if (advance()) {
        fresh = false;
      } else if (fresh) {
        break;
      } else {
        curvature = secondDifferences();
        fresh = true;
      }
    }
    return ended(iterations);
  }

  private void begin(double[] start) {
    point = clamp(start);
    gradient = new double[start.length];
    value = objective.at(point, gradient);
  }

  private Optimum ended(int iterations) {
    double norm = freeNorm(point, gradient);
    boolean converged = Double.isFinite(value) && (norm <= LOOSE || promise() <= LITTLE);
    return new Optimum(point, value, norm, iterations, converged);
  }

  /** By how much the value would fall were the function quadratic with this curvature. */
  private double promise() {
    double[] direction = direction();
    double slope = 0;
    for (int k = 0; k < direction.length; k++) {
      slope -= gradient[k] * direction[k];
    }
    return 0.5 * slope;
  }

  /** One step; false if none was found that helps. */
  private boolean advance() {
    double[] direction = direction();
    double[] nextGradient = new double[point.length];
    double norm = freeNorm(point, gradient);
    double length = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double[] next = new double[point.length];
      for (int k = 0; k < next.length; k++) {
        next[k] = point[k] + length * direction[k];
      }
      next = clamp(next);
      double nextValue = objective.at(next, nextGradient);
      double promised = 0;
      for (int k = 0; k < next.length; k++) {
        promised += gradient[k] * (next[k] - point[k]);
      }
      boolean lower = nextValue <= value + SUFFICIENT_DECREASE * promised && promised < 0;
      boolean level =
          nextValue <= value + ROUNDING * Math.abs(value)
              && freeNorm(next, nextGradient) < 0.5 * norm;
      if (lower || level) {
        updateCurvature(next, nextGradient);
        point = next;
        value = nextValue;
        gradient = nextGradient;
        return true;
      }
      length *= i < 2 ? 0.5 : 0.2;
    }
    return false;
  }

  private double[] direction() {
    int[] free = free(point, gradient);
    double[] step = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      step[i] = -gradient[free[i]];
    }
    double[][] factor = SymmetricMatrix.cholesky(curvature, free);
    SymmetricMatrix.solve(factor, step);
    double longest = 0;
    for (double component : step) {
      longest = Math.max(longest, Math.abs(component));
    }
    double scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    double[] direction = new double[point.length];
    for (int i = 0; i < free.length; i++) {
      direction[free[i]] = scale * step[i];
    }
    return direction;
  }

  private void updateCurvature(double[] next, double[] nextGradient) {
    int n = point.length;
    double[] image = new double[n];
    double stepImage = 0;
    double stepChange = 0;
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        image[r] += curvature[r][c] * (next[c] - point[c]);
      }
      stepImage += image[r] * (next[r] - point[r]);
      stepChange += (next[r] - point[r]) * (nextGradient[r] - gradient[r]);
    }
    // Powell's damping: mixes in the old curvature where the new would not be positive definite.
    double keep = stepChange < DAMPING * stepImage ? damping(stepChange, stepImage) : 1;
    double dampedChange = keep * stepChange + (1 - keep) * stepImage;
    double[] change = new double[n];
    for (int r = 0; r < n; r++) {
      change[r] = fixed(r) ? 0 : keep * (nextGradient[r] - gradient[r]) + (1 - keep) * image[r];
    }
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        curvature[r][c] += change[r] * change[c] / dampedChange - image[r] * image[c] / stepImage;
      }
    }
    if (!positiveDefinite(curvature)) {
      curvature = secondDifferences();
    }
  }

  private static double damping(double stepChange, double stepImage) {
    return (1 - DAMPING) * stepImage / (stepImage - stepChange);
  }

  /**
   * Hessian by central differences of the gradient, taken inside the box; where it is not positive
   * definite its diagonal is raised.
   */
  private double[][] secondDifferences() {
    int n = point.length;
    double[][] hessian = new double[n][n];
    double[] above = new double[n];
    double[] below = new double[n];
    for (int k = 0; k < n; k++) {
      double[] moved = point.clone();
      moved[k] = Math.min(upper[k], point[k] + DIFFERENCE);
      double high = moved[k];
      objective.at(moved, above);
      moved[k] = Math.max(lower[k], point[k] - DIFFERENCE);
      objective.at(moved, below);
      double width = high - moved[k];
      for (int r = 0; r < n; r++) {
        hessian[r][k] = fixed(k) ? 1 : (above[r] - below[r]) / width;
      }
    }
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < r; c++) {
        double mean = fixed(r) || fixed(c) ? 0 : 0.5 * (hessian[r][c] + hessian[c][r]);
        hessian[r][c] = mean;
        hessian[c][r] = mean;
      }
    }
    return raised(hessian);
  }

  /** The matrix with its diagonal raised until it is positive definite. */
  private double[][] raised(double[][] matrix) {
    double ridge = LEAST_RIDGE;
    while (!positiveDefinite(matrix) && ridge < MOST_RIDGE) {
      for (int k = 0; k < matrix.length; k++) {
        matrix[k][k] += ridge;
      }
      ridge *= RIDGE_GROWTH;
    }
    return positiveDefinite(matrix) ? matrix : identity(matrix.length);
  }

  /** What is left where the differences are no numbers: the step is that of steepest descent. */
  private static double[][] identity(int n) {
    double[][] identity = new double[n][n];
    for (int k = 0; k < n; k++) {
      identity[k][k] = 1;
    }
    return identity;
  }

  private static boolean positiveDefinite(double[][] matrix) {
    int[] all = new int[matrix.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return SymmetricMatrix.cholesky(matrix, all) != null;
  }

  private boolean fixed(int coordinate) {
    return lower[coordinate] == upper[coordinate];
  }

  private int[] free(double[] at, double[] slope) {
    int[] indices = new int[at.length];
    int count = 0;
    for (int i = 0; i < at.length; i++) {
      boolean held =
          (at[i] <= lower[i] && slope[i] >= 0) || (at[i] >= upper[i] && slope[i] <= 0) || fixed(i);
      if (!held) {
        indices[count++] = i;
      }
    }
    return java.util.Arrays.copyOf(indices, count);
  }

  /** Largest gradient component that a step could follow; NaN stays NaN. */
  private double freeNorm(double[] at, double[] slope) {
    double norm = 0;
    for (int i : free(at, slope)) {
      norm = Math.max(norm, Math.abs(slope[i]));
    }
    return norm;
  }

  private double[] clamp(double[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.max(lower[i], Math.min(upper[i], values[i]));
    }
    return result;
  }
}
