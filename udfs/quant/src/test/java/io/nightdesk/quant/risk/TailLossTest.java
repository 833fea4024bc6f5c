package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.volatility.SkewedTLaw;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailLossTest {

  @ParameterizedTest
  @CsvSource({
    "Infinity, 0.95, 1.644854, 2.062713",
    "Infinity, 0.975, 1.959964, 2.337803",
    "Infinity, 0.99, 2.326348, 2.665214",
    "5, 0.95, 1.560850, 2.238684",
    "5, 0.975, 1.991164, 2.727802",
    "5, 0.99, 2.606464, 3.448837",
    "4, 0.95, 1.507443, 2.264771",
    "4, 0.975, 1.963243, 2.823871",
    "4, 0.99, 2.649492, 3.691510"
  })
  void figuresPerUnitOfVolatilityEqualThePublishedOnes(
      double nu, double level, double valueAtRisk, double expectedShortfall) {
    TailLoss loss = TailLoss.studentT(level, nu);
    // Published to six decimals.
    assertThat(loss.valueAtRisk()).isCloseTo(valueAtRisk, within(5.1e-7));
    assertThat(loss.expectedShortfall()).isCloseTo(expectedShortfall, within(5.1e-7));
  }

  @Test
  void studentTTendsToNormal_forManyDegreesOfFreedom() {
    TailLoss normal = TailLoss.normal(0.99);
    TailLoss heavy = TailLoss.studentT(0.99, 1e6);
    assertThat(heavy.valueAtRisk()).isCloseTo(normal.valueAtRisk(), within(1e-5));
    assertThat(heavy.expectedShortfall()).isCloseTo(normal.expectedShortfall(), within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "5, -0.3, 0.95",
    "5, -0.3, 0.99",
    "8, 0.2, 0.975",
    "2.2, -0.05, 0.99",
    "30, 0.4, 0.8"
  })
  void skewedLossesEqualQuantileAndMeanOfTheLaw(double nu, double lambda, double level) {
    SkewedTLaw law = new SkewedTLaw(nu, lambda);
    TailLoss loss = TailLoss.skewedT(level, nu, lambda);
    assertThat(loss.valueAtRisk()).isCloseTo(-law.quantile(1 - level), within(1e-9));
    // ES as the mean of VaR over the levels beyond, with p = (1 - level) v^5 to tame the end.
    int parts = 20_000;
    double mean = 0;
    for (int k = 0; k < parts; k++) {
      double v = (k + 0.5) / parts;
      mean += -law.quantile((1 - level) * Math.pow(v, 5)) * 5 * Math.pow(v, 4) / parts;
    }
    assertThat(loss.expectedShortfall()).isCloseTo(mean, within(1e-6 * mean));
  }

  @Test
  void skewedLossesAreThoseOfStudentT_withoutSkewness() {
    assertThat(TailLoss.skewedT(0.99, 5, 0)).isEqualTo(TailLoss.studentT(0.99, 5));
    TailLoss almost = TailLoss.skewedT(0.99, 5, 1e-9);
    assertThat(almost.valueAtRisk())
        .isCloseTo(TailLoss.studentT(0.99, 5).valueAtRisk(), within(1e-7));
    assertThatThrownBy(() -> TailLoss.skewedT(0.95, 5, 0.91)).hasMessageContaining("0.91");
    assertThatThrownBy(() -> TailLoss.skewedT(0.95, 5, -1)).hasMessageContaining("-1.0");
  }

  @Test
  void lossGrowsWithVolatility_andFallsWithTheMean() {
    TailLoss unit = TailLoss.normal(0.95);
    TailLoss scaled = unit.scaled(0.001, 0.02);
    assertThat(scaled.valueAtRisk()).isCloseTo(0.02 * unit.valueAtRisk() - 0.001, within(1e-15));
    assertThat(scaled.expectedShortfall())
        .isCloseTo(0.02 * unit.expectedShortfall() - 0.001, within(1e-15));
  }

  @Test
  void sampleFiguresEqualHandSums() {
    double[] returns = new double[100];
    for (int i = 0; i < 100; i++) {
      returns[i] = -(i + 1); // losses 1 to 100
    }
    TailLoss at95 = TailLoss.ofSample(0.95, returns);
    assertThat(at95.valueAtRisk()).isEqualTo(95);
    assertThat(at95.expectedShortfall()).isCloseTo((96 + 97 + 98 + 99 + 100) / 5.0, within(1e-9));
    // Worst 2.5: 100, 99 and half of 98.
    TailLoss at975 = TailLoss.ofSample(0.975, returns);
    assertThat(at975.valueAtRisk()).isEqualTo(98);
    assertThat(at975.expectedShortfall()).isCloseTo((100 + 99 + 0.5 * 98) / 2.5, within(1e-9));
  }

  @Property(tries = 500)
  void esIsNeverBelowVar_forAnySample(
      @ForAll @Size(min = 1, max = 60) double[] returns,
      @ForAll @Scale(6) @DoubleRange(min = 0.51, max = 0.999) double level) {
    for (int i = 0; i < returns.length; i++) {
      returns[i] = Math.max(-1e6, Math.min(1e6, returns[i]));
    }
    TailLoss loss = TailLoss.ofSample(level, returns);
    assertThat(loss.expectedShortfall()).isGreaterThanOrEqualTo(loss.valueAtRisk());
  }

  @Property(tries = 300)
  void lossesAreOrderedByLevel_forAnyDegreesOfFreedom(
      @ForAll @Scale(6) @DoubleRange(min = 2.05, max = 100) double nu) {
    TailLoss low = TailLoss.studentT(0.95, nu);
    TailLoss high = TailLoss.studentT(0.99, nu);
    assertThat(high.valueAtRisk()).isGreaterThan(low.valueAtRisk());
    assertThat(high.expectedShortfall()).isGreaterThan(low.expectedShortfall());
  }

  @Test
  void levelsThatAreNoLevelsAreRefused() {
    assertThatThrownBy(() -> TailLoss.normal(0.05)).hasMessageContaining("level");
    assertThatThrownBy(() -> TailLoss.normal(1)).hasMessageContaining("level");
    assertThatThrownBy(() -> TailLoss.studentT(0.95, 2)).hasMessageContaining("above 2");
    assertThatThrownBy(() -> TailLoss.ofSample(0.95, new double[0])).hasMessageContaining("one");
  }
}
