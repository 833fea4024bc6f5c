package io.nightdesk.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final int SESSIONS = 1000;
  private static final int SYMBOLS = 100;

  @Test
  void trueProbabilitiesAreFound_whenTheModelIsOverconfident() {
    // The model says twice the log odds that are true.
    Calibration calibration = learn(3, p -> 1 / (1 + Math.sqrt(1 / p - 1)));
    assertThat(calibration.apply(0.9)).isCloseTo(0.75, within(0.03));
    assertThat(calibration.apply(0.5)).isCloseTo(0.5, within(0.03));
    assertThat(calibration.apply(0.1)).isCloseTo(0.25, within(0.03));
  }

  @Test
  void nothingChanges_whenTheModelIsRight() {
    Calibration calibration = learn(4, p -> p);
    for (double p : new double[] {0.1, 0.3, 0.5, 0.8, 0.9}) {
      assertThat(calibration.apply(p)).isCloseTo(p, within(0.03));
    }
  }

  @Test
  void rareCertaintyIsKept_whereTheModelKnowsNothingElse() {
    // As with an edge on few days: forecasts beyond 0.75 are right, all others are noise.
    Calibration calibration = learn(5, p -> p > 0.75 ? p : 0.52);
    assertThat(calibration.apply(0.85)).isGreaterThan(0.8);
    assertThat(calibration.apply(0.65)).isBetween(0.49, 0.56);
    assertThat(calibration.apply(0.2)).isBetween(0.46, 0.55);
  }

  @Test
  void everythingBecomesTheBaseRate_whenTheModelKnowsNothingOrLies() {
    Calibration useless = learn(6, p -> 0.55);
    assertThat(useless.apply(0.95)).isCloseTo(0.55, within(0.04));
    assertThat(useless.apply(0.05)).isCloseTo(0.55, within(0.04));
    Calibration lying = learn(7, p -> 1 - p);
    assertThat(lying.apply(0.9)).isEqualTo(lying.apply(0.1)).isCloseTo(0.5, within(0.03));
  }

  @Test
  void fewSessionsPromiseLittle_howeverManyTheirForecasts() {
    // On 30 of 300 sessions every symbol was forecast high and rose: 6 outcomes of 5 sessions.
    int sessions = 300;
    int[] session = new int[sessions * SYMBOLS];
    double[] raw = new double[session.length];
    boolean[] up = new boolean[session.length];
    Random random = new Random(8);
    for (int i = 0; i < session.length; i++) {
      session[i] = i / SYMBOLS;
      boolean high = session[i] % 10 == 0;
      raw[i] = high ? 0.9 : 0.5 + 0.01 * random.nextDouble();
      up[i] = high || random.nextBoolean();
    }
    Calibration calibration = Calibration.fit(session, raw, up, 5).orElseThrow();
    assertThat(calibration.apply(0.9)).isLessThan(0.7);
  }

  @Test
  void calibrationWaits_below250Sessions() {
    int[] session = new int[249];
    Arrays.setAll(session, i -> i);
    assertThat(Calibration.fit(session, new double[249], new boolean[249], 5)).isEmpty();
    assertThat(Calibration.fit(new int[0], new double[0], new boolean[0], 5)).isEmpty();
    double[] one = {0.5};
    assertThatThrownBy(() -> new Calibration(one, one, 249)).hasMessageContaining("250");
  }

  @Test
  void inputIsRefused_whenSessionsGoBackOrLengthsDiffer() {
    double[] two = {0.5, 0.5};
    boolean[] up = {true, false};
    assertThatThrownBy(() -> Calibration.fit(new int[] {2, 1}, two, up, 5))
        .hasMessageContaining("ascending");
    assertThatThrownBy(() -> Calibration.fit(new int[] {1}, two, up, 5))
        .hasMessageContaining("probabilities");
  }

  @Test
  void resultIsFinite_whenAllOutcomesAreAlikeOrForecastsAreEqual() {
    int[] session = new int[SESSIONS];
    Arrays.setAll(session, i -> i);
    double[] equal = new double[SESSIONS];
    Arrays.fill(equal, 0.5);
    boolean[] allUp = new boolean[SESSIONS];
    Arrays.fill(allUp, true);
    Calibration calibration = Calibration.fit(session, equal, allUp, 1).orElseThrow();
    assertThat(calibration.apply(0.1)).isEqualTo(0.99);
  }

  @Test
  void linesJoinTheSteps() {
    Calibration calibration =
        new Calibration(new double[] {0.2, 0.4, 0.8}, new double[] {0.3, 0.5, 0.7}, 250);
    assertThat(calibration.apply(0)).isEqualTo(0.3);
    assertThat(calibration.apply(0.3)).isCloseTo(0.4, within(1e-15));
    assertThat(calibration.apply(0.4)).isEqualTo(0.5);
    assertThat(calibration.apply(0.7)).isCloseTo(0.65, within(1e-15));
    assertThat(calibration.apply(1)).isEqualTo(0.7);
  }

  @Property(tries = 100)
  void mapRises_staysWithinItsBounds_andKeepsTheMeanOfItsEvidence(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int horizon) {
    Random random = new Random(seed);
    int[] session = new int[5000];
    double[] raw = new double[session.length];
    boolean[] up = new boolean[session.length];
    for (int i = 0; i < session.length; i++) {
      session[i] = i / 10;
      raw[i] = Math.round(100 * random.nextDouble()) / 100.0;
      up[i] = random.nextDouble() < 0.3 + 0.4 * raw[i];
    }
    Calibration calibration = Calibration.fit(session, raw, up, horizon).orElseThrow();
    double last = 0.01;
    for (double p = 0; p <= 1; p += 0.01) {
      assertThat(calibration.apply(p)).isBetween(last - 1e-15, 0.99);
      last = calibration.apply(p);
    }
    double mean = Arrays.stream(raw).map(calibration::apply).average().orElseThrow();
    assertThat(mean).isCloseTo(CalibrationSteps.shareUp(up), within(0.03));
  }

  private static Calibration learn(long seed, DoubleUnaryOperator truth) {
    Random random = new Random(seed);
    int[] session = new int[SESSIONS * SYMBOLS];
    double[] probabilities = new double[session.length];
    boolean[] up = new boolean[session.length];
    for (int i = 0; i < session.length; i++) {
      session[i] = i / SYMBOLS;
      probabilities[i] = 1 / (1 + Math.exp(-1.5 * random.nextGaussian()));
      up[i] = random.nextDouble() < truth.applyAsDouble(probabilities[i]);
    }
    return Calibration.fit(session, probabilities, up, 5).orElseThrow();
  }
}
