package io.nightdesk.quant.learning;

import java.util.Arrays;

/** Forecasts that share one calibrated probability. */
final class CalibrationStep {

  private int[] perSession = new int[0];
  private long forecasts;
  private long squares;
  private long ups;
  private double sumRaw;

  void add(int session, double raw, boolean up) {
    reach(session + 1);
    squares += 2L * perSession[session] + 1;
    perSession[session]++;
    forecasts++;
    ups += up ? 1 : 0;
    sumRaw += raw;
  }

  void absorb(CalibrationStep other) {
    reach(other.perSession.length);
    for (int s = 0; s < other.perSession.length; s++) {
      squares += 2L * perSession[s] * other.perSession[s];
      perSession[s] += other.perSession[s];
    }
    squares += other.squares;
    forecasts += other.forecasts;
    ups += other.ups;
    sumRaw += other.sumRaw;
  }

  boolean isEmpty() {
    return forecasts == 0;
  }

  /**
   * How many sessions of equal size would weigh as much: a few that hold most of the forecasts do
   * not pass for many (Kish's effective size).
   */
  double sessions() {
    return (double) forecasts * forecasts / squares;
  }

  double shareUp() {
    return (double) ups / forecasts;
  }

  double meanRaw() {
    return sumRaw / forecasts;
  }

  private void reach(int length) {
    if (length > perSession.length) {
      perSession = Arrays.copyOf(perSession, Math.max(length, 2 * perSession.length));
    }
  }
}
