package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KendallScoresTest {

  @Property(tries = 300)
  void tauIsThatOfKendallTau_bitForBit_withTies(
      @ForAll @Size(min = 4, max = 60) int @IntRange(min = -9, max = 9) [] sample) {
    double[] x = Arrays.stream(sample, 0, sample.length / 2).asDoubleStream().toArray();
    double[] y =
        Arrays.stream(sample, sample.length - x.length, sample.length).asDoubleStream().toArray();
    TiedGroups groupsOfX = TiedGroups.of(x, "x");
    TiedGroups groupsOfY = TiedGroups.of(y, "y");
    if (groupsOfX.constant() || groupsOfY.constant()) {
      return;
    }
    KendallScores scores = KendallScores.of(groupsOfX, groupsOfY);
    assertThat(scores.tau()).isEqualTo(KendallTau.of(x, y));
    double untied = concordance(x, x) * concordance(y, y);
    for (int i = 0; i < x.length; i++) {
      double balance = 0;
      double mean = 0;
      for (int j = 0; j < x.length; j++) {
        balance += sign(x[i], x[j]) * sign(y[i], y[j]);
        for (int k = 0; k < x.length; k++) {
          mean += sign(x[k], x[j]) * sign(y[k], y[j]) / x.length;
        }
      }
      assertThat(scores.influence()[i])
          .isCloseTo(x.length * (balance - mean) / Math.sqrt(untied), within(1e-9));
    }
  }

  @Test
  void standardErrorIsTheSpreadOverManySamples() {
    int samples = 400;
    double sum = 0;
    double squares = 0;
    double errors = 0;
    for (int seed = 0; seed < samples; seed++) {
      double[][] pairs = PairSamples.gaussian(0.5, 300, seed);
      KendallScores scores =
          KendallScores.of(TiedGroups.of(pairs[0], "x"), TiedGroups.of(pairs[1], "y"));
      sum += scores.tau();
      squares += scores.tau() * scores.tau();
      errors += new Influence(scores.influence()).standardError() / samples;
    }
    double mean = sum / samples;
    double spread = Math.sqrt(squares / samples - mean * mean);
    // a spread of 400 samples is known to 3.5 %
    assertThat(errors / spread).isBetween(0.88, 1.12);
  }

  private static double concordance(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += sign(left[i], left[j]) * sign(right[i], right[j]);
      }
    }
    return sum;
  }

  private static double sign(double left, double right) {
    return Math.signum(left - right);
  }
}
