package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;

/** Penalised maximum likelihood of {@link Calibration}'s three parameters by Newton's method. */
final class BetaCalibrationFit {

  private static final double EDGE = 1e-6;
  private static final int MAX_STEPS = 60;
  private static final double PRECISION = 1e-10;
  private static final double PENALTY = 1;
  private static final int CONSTANT = 2;

  private final double[][] rows;
  private final boolean[] up;
  private final double weight;

  private BetaCalibrationFit(double[] probabilities, boolean[] up, double weight) {
    this.rows = new double[probabilities.length][];
    for (int i = 0; i < rows.length; i++) {
      double p = clip(Check.within(probabilities[i], 0, 1, "probability"));
      rows[i] = new double[] {StrictMath.log(p), -StrictMath.log1p(-p), 1};
    }
    this.up = up;
    this.weight = weight;
  }

  static double clip(double probability) {
    return Math.max(EDGE, Math.min(1 - EDGE, probability));
  }

  /**
   * The problem is convex, so its optimum under a, b &ge; 0 is the best of the optima on the faces
   * that satisfy the constraints.
   */
  static double[] fit(double[] probabilities, boolean[] up, double weight) {
    Check.that(probabilities.length > 0, "a calibration needs forecasts");
    BetaCalibrationFit problem = new BetaCalibrationFit(probabilities, up, weight);
    int[][] faces = {{0, 1, CONSTANT}, {0, CONSTANT}, {1, CONSTANT}, {CONSTANT}};
    double[] best = null;
    double bestLoss = Double.POSITIVE_INFINITY;
    for (int[] face : faces) {
      double[] candidate = problem.minimise(face);
      double loss = problem.loss(candidate);
      if (candidate[0] >= 0 && candidate[1] >= 0 && loss < bestLoss) {
        best = candidate;
        bestLoss = loss;
      }
    }
    return best;
  }

  private double[] minimise(int[] free) {
    double[] point = new double[3];
    double loss = loss(point);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] direction = newtonDirection(point, free);
      double length = 1;
      double[] next = move(point, direction, length);
      double nextLoss = loss(next);
      while (!(nextLoss <= loss) && length > PRECISION) {
        length /= 2;
        next = move(point, direction, length);
        nextLoss = loss(next);
      }
      if (!(nextLoss <= loss)) {
        return point;
      }
      point = next;
      loss = nextLoss;
      double largest = 0;
      for (double component : direction) {
        largest = Math.max(largest, Math.abs(component));
      }
      if (largest < PRECISION) {
        return point;
      }
    }
    return point;
  }

  private double[] newtonDirection(double[] point, int[] free) {
    int n = free.length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < rows.length; i++) {
      double q = 1 / (1 + StrictMath.exp(-dot(rows[i], point)));
      double error = weight * ((up[i] ? 1 : 0) - q);
      double curvature = weight * q * (1 - q);
      for (int r = 0; r < n; r++) {
        double x = rows[i][free[r]];
        system[r][n] += error * x;
        for (int c = 0; c <= r; c++) {
          system[r][c] += curvature * x * rows[i][free[c]];
        }
      }
    }
    for (int r = 0; r < n; r++) {
      for (int c = r + 1; c < n; c++) {
        system[r][c] = system[c][r];
      }
      if (free[r] != CONSTANT) {
        system[r][n] -= PENALTY * point[free[r]];
        system[r][r] += PENALTY;
      } else {
        // All of one kind: without this the constant would run off to infinity.
        system[r][n] -= EDGE * point[free[r]];
        system[r][r] += EDGE;
      }
    }
    double[] solution = solve(system);
    double[] direction = new double[3];
    for (int r = 0; r < n; r++) {
      direction[free[r]] = solution[r];
    }
    return direction;
  }

  private double loss(double[] point) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double logit = dot(rows[i], point);
      double signed = up[i] ? -logit : logit;
      sum += Math.max(0, signed) + StrictMath.log1p(StrictMath.exp(-Math.abs(signed)));
    }
    return weight * sum
        + 0.5 * PENALTY * (point[0] * point[0] + point[1] * point[1])
        + 0.5 * EDGE * point[CONSTANT] * point[CONSTANT];
  }

  private static double dot(double[] row, double[] point) {
    return row[0] * point[0] + row[1] * point[1] + row[2] * point[2];
  }

  private static double[] move(double[] point, double[] direction, double length) {
    double[] result = new double[point.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = point[i] + length * direction[i];
    }
    return result;
  }

  /** Gaussian elimination of a positive definite system with its right side in the last column. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int k = 0; k < n; k++) {
      for (int r = k + 1; r < n; r++) {
        double factor = system[r][k] / system[k][k];
        for (int c = k; c <= n; c++) {
          system[r][c] -= factor * system[k][c];
        }
      }
    }
    double[] solution = new double[n];
    for (int r = n - 1; r >= 0; r--) {
      double value = system[r][n];
      for (int c = r + 1; c < n; c++) {
        value -= system[r][c] * solution[c];
      }
      solution[r] = value / system[r][r];
    }
    return solution;
  }
}
