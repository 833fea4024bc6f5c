package io.nightdesk.stages.learn;

import io.nightdesk.quant.learning.BaseRate;
import io.nightdesk.quant.learning.Calibration;
import io.nightdesk.quant.learning.SessionScores;
import io.nightdesk.quant.learning.Silence;
import io.nightdesk.quant.learning.SilenceRule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Calibrates forecasts walk-forward and judges them: a quarter's map is learned from what was known
 * before the quarter began, tonight's from all that is known tonight, and the verdict rests on the
 * calibrated forecasts as they would have been issued.
 */
final class Judge {

  private static final double SESSIONS_PER_YEAR = 252;

  private final Evidence evidence;
  private final int[] foldStarts;
  private final int asOfDay;
  private final int horizon;
  private final double[] calibrated;
  private final double[] expected;

  /**
   * @param foldStarts epoch day of the first session of each fold's test block
   * @param asOfDay epoch day of tonight's session
   */
  Judge(Evidence evidence, int[] foldStarts, int asOfDay, int horizon) {
    this.evidence = evidence;
    this.foldStarts = foldStarts.clone();
    this.asOfDay = asOfDay;
    this.horizon = horizon;
    this.calibrated = new double[evidence.size()];
    this.expected = new double[evidence.size()];
    Arrays.fill(calibrated, Double.NaN);
    Arrays.fill(expected, Double.NaN);
  }

  Judgement judge() {
    for (int fold = 0; fold < foldStarts.length; fold++) {
      apply(fold, foldStarts[fold]);
    }
    Silence silence = silence();
    apply(Evidence.LIVE, asOfDay + 1);
    return new Judgement(evidence, calibrated, expected, silence);
  }

  /** Calibrates the forecasts of one fold by what was known before {@code cutOff}. */
  private void apply(int fold, int cutOff) {
    Optional<Calibration> calibration = calibration(cutOff);
    if (calibration.isEmpty()) {
      return;
    }
    double slope = slope(cutOff);
    for (int i = 0; i < evidence.size(); i++) {
      if (evidence.fold(i) == fold) {
        calibrated[i] = calibration.get().apply(evidence.raw(i));
        expected[i] = slope * lean(i);
      }
    }
  }

  private Optional<Calibration> calibration(int cutOff) {
    int[] known = IntStream.range(0, evidence.size()).filter(i -> learnable(i, cutOff)).toArray();
    int[] sessions = new int[known.length];
    double[] probabilities = new double[known.length];
    boolean[] up = new boolean[known.length];
    for (int k = 0; k < known.length; k++) {
      sessions[k] = evidence.day(known[k]);
      probabilities[k] = evidence.raw(known[k]);
      up[k] = evidence.up(known[k]);
    }
    return Calibration.fit(sessions, probabilities, up, horizon);
  }

  /**
   * Regression through the origin of returns on (2 p - 1) sigma(h), over the calibrated forecasts
   * whose labels were known: how much return a lean of the probability has been worth.
   */
  private double slope(int cutOff) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < evidence.size(); i++) {
      if (learnable(i, cutOff) && !Double.isNaN(calibrated[i])) {
        double lean = lean(i);
        product += lean * evidence.outcome(i);
        square += lean * lean;
      }
    }
    return square > 0 ? product / square : Double.NaN;
  }

  private double lean(int i) {
    return (2 * calibrated[i] - 1)
        * evidence.volatility(i)
        * Math.sqrt(horizon / SESSIONS_PER_YEAR);
  }

  private boolean learnable(int i, int cutOff) {
    return evidence.fold(i) >= 0
        && evidence.known(i) < cutOff
        && !Double.isNaN(evidence.outcome(i));
  }

  private Silence silence() {
    double[] baseRates = baseRates();
    int[] judged =
        IntStream.range(0, evidence.size())
            .filter(i -> learnable(i, asOfDay + 1) && !Double.isNaN(calibrated[i]))
            .toArray();
    long[] sessions = Arrays.stream(judged).mapToLong(evidence::day).toArray();
    double[] probabilities = Arrays.stream(judged).mapToDouble(i -> calibrated[i]).toArray();
    double[] rates = Arrays.stream(judged).mapToDouble(i -> baseRates[i]).toArray();
    boolean[] up = new boolean[judged.length];
    for (int k = 0; k < judged.length; k++) {
      up[k] = evidence.up(judged[k]);
    }
    return SilenceRule.judge(SessionScores.of(sessions, probabilities, rates, up), horizon);
  }

  /** The base rate of each forecast, from the labels completed before its as-of session. */
  private double[] baseRates() {
    int[] byKnown =
        IntStream.range(0, evidence.size())
            .filter(i -> evidence.known(i) != Evidence.NEVER && !Double.isNaN(evidence.outcome(i)))
            .boxed()
            .sorted(Comparator.comparingInt(evidence::known))
            .mapToInt(Integer::intValue)
            .toArray();
    long[] ups = new long[evidence.symbolCount()];
    long[] labels = new long[evidence.symbolCount()];
    long allUps = 0;
    int next = 0;
    double[] rates = new double[evidence.size()];
    for (int i = 0; i < evidence.size(); i++) {
      while (next < byKnown.length && evidence.known(byKnown[next]) < evidence.day(i)) {
        int label = byKnown[next++];
        labels[evidence.symbol(label)]++;
        ups[evidence.symbol(label)] += evidence.up(label) ? 1 : 0;
        allUps += evidence.up(label) ? 1 : 0;
      }
      int symbol = evidence.symbol(i);
      rates[i] = new BaseRate(ups[symbol], labels[symbol]).shrunkTo(new BaseRate(allUps, next));
    }
    return rates;
  }
}
