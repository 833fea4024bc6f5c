package io.nightdesk.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HacMeanTest {

  @Test
  void withoutLagItIsTheUsualStandardError() {
    HacMean mean = HacMean.of(new double[] {1, 2, 3, 6}, 0);
    assertThat(mean.mean()).isEqualTo(3);
    // Population variance 3.5 over 4.
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(3.5 / 4), within(1e-15));
  }

  @Test
  void oneLagEqualsTheHandSum() {
    // Deviations -2, -1, 0, 3: autocovariances 14/4 and (2 + 0 + 0)/4, weight 1/2.
    HacMean mean = HacMean.of(new double[] {1, 2, 3, 6}, 1);
    assertThat(mean.standardError()).isCloseTo(Math.sqrt((3.5 + 2 * 0.5 * 0.5) / 4), within(1e-15));
    assertThat(mean.tStatistic()).isCloseTo(3 / mean.standardError(), within(1e-15));
  }

  @Test
  void overlapIsAllowedFor_soThatATrueZeroIsSeldomRejected() {
    int horizon = 5;
    int rejectedNaively = 0;
    int rejected = 0;
    for (int seed = 0; seed < 400; seed++) {
      double[] values = overlapping(seed, 500, horizon);
      rejectedNaively += Math.abs(HacMean.of(values, 0).tStatistic()) > 1.96 ? 1 : 0;
      double t = HacMean.ofOverlapping(values, horizon).tStatistic();
      rejected += Math.abs(t) > 1.96 ? 1 : 0;
    }
    assertThat(rejectedNaively / 400.0).isGreaterThan(0.25);
    assertThat(rejected / 400.0).isLessThan(0.12);
  }

  @Test
  void lagIsAtLeastTheHorizon_andStaysBelowTheLength() {
    assertThat(HacMean.ofOverlapping(new double[300], 21).lag()).isEqualTo(42);
    assertThat(HacMean.ofOverlapping(new double[300], 1).lag()).isEqualTo(5);
    assertThat(HacMean.ofOverlapping(new double[10], 21).lag()).isEqualTo(9);
  }

  @Test
  void impossibleInputIsRefused() {
    assertThatThrownBy(() -> HacMean.of(new double[] {1}, 0)).hasMessageContaining("2 values");
    assertThatThrownBy(() -> HacMean.of(new double[] {1, Double.NaN}, 0))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> HacMean.of(new double[] {1, 2}, 2)).hasMessageContaining("lag");
  }

  private static double[] overlapping(long seed, int length, int horizon) {
    Random random = new Random(seed);
    double[] shocks = random.doubles(length + horizon, -1, 1).toArray();
    double[] sums = new double[length];
    for (int t = 0; t < length; t++) {
      for (int h = 0; h < horizon; h++) {
        sums[t] += shocks[t + h];
      }
    }
    return sums;
  }
}
