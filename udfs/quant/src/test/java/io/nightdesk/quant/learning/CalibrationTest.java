package io.nightdesk.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final int ROWS = 20_000;

  @Test
  void trueProbabilitiesAreFound_whenTheModelIsOverconfident() {
    // The model says twice the log odds that are true.
    Calibration calibration = learn(3, p -> 1 / (1 + Math.sqrt(1 / p - 1)));
    assertThat(calibration.a()).isCloseTo(0.5, within(0.05));
    assertThat(calibration.b()).isCloseTo(0.5, within(0.05));
    assertThat(calibration.apply(0.9)).isCloseTo(0.75, within(0.015));
    assertThat(calibration.apply(0.5)).isCloseTo(0.5, within(0.015));
  }

  @Test
  void nothingChanges_whenTheModelIsRight() {
    Calibration calibration = learn(4, p -> p);
    for (double p : new double[] {0.1, 0.3, 0.5, 0.8, 0.95}) {
      assertThat(calibration.apply(p)).isCloseTo(p, within(0.02));
    }
  }

  @Test
  void skewIsUnlearned_whenOnlyOneSideIsOverconfident() {
    Calibration calibration = learn(5, p -> p < 0.5 ? 0.5 : p);
    assertThat(calibration.apply(0.9)).isGreaterThan(0.8);
    assertThat(calibration.apply(0.1)).isBetween(0.4, 0.6);
  }

  @Test
  void everythingBecomesTheBaseRate_whenTheModelKnowsNothingOrLies() {
    Calibration useless = learn(6, p -> 0.55);
    assertThat(useless.apply(0.9)).isCloseTo(0.55, within(0.02));
    assertThat(useless.apply(0.1)).isCloseTo(0.55, within(0.02));
    Calibration lying = learn(7, p -> 1 - p);
    assertThat(lying.a()).isZero();
    assertThat(lying.b()).isZero();
    assertThat(lying.apply(0.9)).isEqualTo(lying.apply(0.1)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void calibrationWaits_below250Sessions() {
    assertThat(Calibration.fit(new double[] {0.5}, new boolean[] {true}, 249, 5)).isEmpty();
    assertThatThrownBy(() -> new Calibration(1, 1, 0, 249)).hasMessageContaining("250");
  }

  @Test
  void resultIsFinite_whenAllOutcomesAreAlikeOrForecastsAreExtreme() {
    boolean[] allUp = new boolean[300];
    java.util.Arrays.fill(allUp, true);
    double[] extreme = new double[300];
    java.util.Arrays.setAll(extreme, i -> i % 2);
    Calibration calibration = Calibration.fit(extreme, allUp, 300, 1).orElseThrow();
    assertThat(calibration.apply(0.5)).isBetween(0.9, 0.99);
    boolean[] perfect = new boolean[300];
    for (int i = 0; i < 300; i++) {
      perfect[i] = extreme[i] > 0.5;
    }
    Calibration separated = Calibration.fit(extreme, perfect, 300, 1).orElseThrow();
    assertThat(separated.apply(1)).isBetween(0.8, 0.99);
    assertThat(separated.apply(0)).isBetween(0.01, 0.2);
  }

  @Test
  void calibrationIsTheSame_afterBeingStored() {
    Calibration calibration = learn(8, p -> p);
    assertThat(Calibration.fromArray(calibration.toArray())).isEqualTo(calibration);
    assertThatThrownBy(() -> Calibration.fromArray(new double[3])).hasMessageContaining("stored");
  }

  @Test
  void fitIsTheSameToTheBit_whenRepeated() {
    assertThat(learn(9, p -> p).toArray()).containsExactly(learn(9, p -> p).toArray());
  }

  @Property(tries = 200)
  void mapNeverFalls_andStaysWithinItsBounds(
      @ForAll @Scale(3) @DoubleRange(max = 3) double a,
      @ForAll @Scale(3) @DoubleRange(max = 3) double b,
      @ForAll @Scale(3) @DoubleRange(min = -2, max = 2) double c,
      @ForAll @Scale(4) @DoubleRange(max = 1) double first,
      @ForAll @Scale(4) @DoubleRange(max = 1) double second) {
    Calibration calibration = new Calibration(a, b, c, 250);
    double low = calibration.apply(Math.min(first, second));
    double high = calibration.apply(Math.max(first, second));
    assertThat(low).isBetween(0.01, 0.99);
    assertThat(high).isBetween(low - 1e-12, 0.99);
  }

  private static Calibration learn(long seed, DoubleUnaryOperator truth) {
    Random random = new Random(seed);
    double[] probabilities = new double[ROWS];
    boolean[] up = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      probabilities[i] = 1 / (1 + Math.exp(-1.5 * random.nextGaussian()));
      up[i] = random.nextDouble() < truth.applyAsDouble(probabilities[i]);
    }
    return Calibration.fit(probabilities, up, 500, 5).orElseThrow();
  }
}
