package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;

/** Penalised maximum likelihood of {@link Calibration}'s three parameters by Newton's method. */
final class BetaCalibrationFit {

  private static final int PARAMETERS = 3;
  private static final double EDGE = 1e-6;
  private static final int MAX_STEPS = 100;

  /**
   * Promised gain of the last step, as a part of the loss; the step after it would gain its square.
   */
  private static final double LAST_GAIN = 1e-9;

  private static final double SHORTEST = 1e-9;

  /** Precision of the prior of each parameter; the constant's only keeps it finite. */
  private static final double[] PENALTIES = {1, 1, 1e-6};

  private final double[] logs;
  private final double[] complementLogs;
  private final boolean[] up;
  private final double weight;

  private BetaCalibrationFit(double[] probabilities, boolean[] up, double weight) {
    this.logs = new double[probabilities.length];
    this.complementLogs = new double[probabilities.length];
    for (int i = 0; i < logs.length; i++) {
      double p = clip(Check.within(probabilities[i], 0, 1, "probability"));
      logs[i] = StrictMath.log(p);
      complementLogs[i] = -StrictMath.log1p(-p);
    }
    this.up = up;
    this.weight = weight;
  }

  static double clip(double probability) {
    return Math.max(EDGE, Math.min(1 - EDGE, probability));
  }

  /**
   * The problem is convex, so its optimum under a, b &ge; 0 is the free one, or else the best of
   * the optima on the faces that satisfy the constraints.
   */
  static double[] fit(double[] probabilities, boolean[] up, double weight) {
    Check.that(probabilities.length > 0, "a calibration needs forecasts");
    BetaCalibrationFit problem = new BetaCalibrationFit(probabilities, up, weight);
    State free = problem.minimise(true, true);
    if (free.feasible()) {
      return free.point;
    }
    State best = problem.minimise(false, false);
    for (State face : new State[] {problem.minimise(true, false), problem.minimise(false, true)}) {
      best = face.feasible() && face.loss < best.loss ? face : best;
    }
    return best.point;
  }

  private State minimise(boolean withA, boolean withB) {
    boolean[] moves = {withA, withB, true};
    State state = new State(new double[PARAMETERS]);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] direction = state.newtonStep(moves);
      double gain = 0;
      for (int k = 0; k < PARAMETERS; k++) {
        gain -= state.gradient[k] * direction[k];
      }
      boolean last = gain <= LAST_GAIN * state.loss;
      double length = 1;
      State next = new State(state.moved(direction, length));
      while (!last && !(next.loss < state.loss) && length > SHORTEST) {
        length /= 2;
        next = new State(state.moved(direction, length));
      }
      state = next;
      if (last) {
        return state;
      }
    }
    return state;
  }

  /** Loss, gradient and curvature at a point. */
  private final class State {

    private final double[] point;
    private final double[] gradient = new double[PARAMETERS];
    private final double[][] curvature = new double[PARAMETERS][PARAMETERS];
    private double loss;

    State(double[] point) {
      this.point = point;
      double[] row = new double[PARAMETERS];
      row[2] = 1;
      for (int i = 0; i < logs.length; i++) {
        row[0] = logs[i];
        row[1] = complementLogs[i];
        add(row, up[i]);
      }
      for (int k = 0; k < PARAMETERS; k++) {
        loss += 0.5 * PENALTIES[k] * point[k] * point[k];
        gradient[k] += PENALTIES[k] * point[k];
        curvature[k][k] += PENALTIES[k];
      }
    }

    private void add(double[] row, boolean rowUp) {
      double logit = row[0] * point[0] + row[1] * point[1] + row[2] * point[2];
      double tail = StrictMath.exp(-Math.abs(logit));
      double likelier = 1 / (1 + tail);
      double q = logit >= 0 ? likelier : 1 - likelier;
      double wrongWay = rowUp ? -logit : logit;
      loss += weight * (Math.max(0, wrongWay) + StrictMath.log1p(tail));
      double error = weight * (q - (rowUp ? 1 : 0));
      double bend = weight * likelier * (1 - likelier);
      for (int r = 0; r < PARAMETERS; r++) {
        gradient[r] += error * row[r];
        for (int c = 0; c <= r; c++) {
          curvature[r][c] += bend * row[r] * row[c];
        }
      }
    }

    boolean feasible() {
      return point[0] >= 0 && point[1] >= 0;
    }

    double[] moved(double[] direction, double length) {
      double[] result = new double[PARAMETERS];
      for (int k = 0; k < PARAMETERS; k++) {
        result[k] = point[k] + length * direction[k];
      }
      return result;
    }

    /** Solves for the step by elimination; parameters that do not move keep a step of 0. */
    double[] newtonStep(boolean[] moves) {
      double[][] system = new double[PARAMETERS][PARAMETERS + 1];
      for (int r = 0; r < PARAMETERS; r++) {
        for (int c = 0; c < PARAMETERS; c++) {
          double entry = curvature[Math.max(r, c)][Math.min(r, c)];
          system[r][c] = moves[r] && moves[c] ? entry : (r == c ? 1 : 0);
        }
        system[r][PARAMETERS] = moves[r] ? -gradient[r] : 0;
      }
      for (int k = 0; k < PARAMETERS; k++) {
        for (int r = k + 1; r < PARAMETERS; r++) {
          double factor = system[r][k] / system[k][k];
          for (int c = k; c <= PARAMETERS; c++) {
            system[r][c] -= factor * system[k][c];
          }
        }
      }
      double[] step = new double[PARAMETERS];
      for (int r = PARAMETERS - 1; r >= 0; r--) {
        double value = system[r][PARAMETERS];
        for (int c = r + 1; c < PARAMETERS; c++) {
          value -= system[r][c] * step[c];
        }
        step[r] = value / system[r][r];
      }
      return step;
    }
  }
}
