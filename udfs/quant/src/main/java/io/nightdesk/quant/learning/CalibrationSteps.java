package io.nightdesk.quant.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts forecasts in order of their raw probability into steps of enough sessions each, then pools
 * neighbours until the share of ups rises from step to step (pool adjacent violators).
 *
 * <p>Steps are cut from both ends towards the middle, so the most extreme forecasts, which become
 * signals, have steps of their own and the remainder lies where the forecasts are many.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177728423">Ayer et al. (1955)</a>
 */
final class CalibrationSteps {

  private final int[] session;
  private final double[] raw;
  private final boolean[] up;
  private final int minSessions;

  private CalibrationSteps(int[] session, double[] raw, boolean[] up, int minSessions) {
    this.session = session;
    this.raw = raw;
    this.up = up;
    this.minSessions = minSessions;
  }

  /**
   * @param session ordinal of the session of each forecast
   * @param minSessions fewest sessions of a step, as {@link CalibrationStep#sessions} counts
   */
  static List<CalibrationStep> of(int[] session, double[] raw, boolean[] up, int minSessions) {
    int[] order =
        IntStream.range(0, raw.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> raw[i]).thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    int middle = order.length / 2;
    while (middle < order.length && middle > 0 && raw[order[middle]] == raw[order[middle - 1]]) {
      middle++;
    }
    CalibrationSteps cut = new CalibrationSteps(session, raw, up, minSessions);
    List<CalibrationStep> steps = cut.inward(order, 0, middle, 1);
    List<CalibrationStep> upper = cut.inward(order, order.length - 1, middle - 1, -1);
    Collections.reverse(upper);
    steps.addAll(upper);
    return pooled(steps);
  }

  static double shareUp(boolean[] up) {
    int ups = 0;
    for (boolean each : up) {
      ups += each ? 1 : 0;
    }
    return (double) ups / up.length;
  }

  /** Steps from {@code first} on, up to but without {@code end}; equal forecasts stay together. */
  private List<CalibrationStep> inward(int[] order, int first, int end, int direction) {
    List<CalibrationStep> steps = new ArrayList<>();
    CalibrationStep step = new CalibrationStep();
    for (int k = first; k != end; k += direction) {
      int i = order[k];
      step.add(session[i], raw[i], up[i]);
      boolean last = k + direction == end;
      if (step.sessions() >= minSessions && (last || raw[order[k + direction]] != raw[i])) {
        steps.add(step);
        step = new CalibrationStep();
      }
    }
    if (!step.isEmpty()) {
      if (steps.isEmpty()) {
        steps.add(step);
      } else {
        steps.get(steps.size() - 1).absorb(step);
      }
    }
    return steps;
  }

  private static List<CalibrationStep> pooled(List<CalibrationStep> steps) {
    List<CalibrationStep> rising = new ArrayList<>();
    for (CalibrationStep step : steps) {
      CalibrationStep top = step;
      while (!rising.isEmpty() && rising.get(rising.size() - 1).shareUp() >= top.shareUp()) {
        CalibrationStep below = rising.remove(rising.size() - 1);
        below.absorb(top);
        top = below;
      }
      rising.add(top);
    }
    return rising;
  }
}
