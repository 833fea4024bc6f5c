package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTailTest {

  @ParameterizedTest
  @CsvSource({
    "2.5, 0.975",
    "4, 0.90",
    "5, 0.975",
    "8, 0.99",
    "60, 0.95",
    "Infinity, 0.90",
    "Infinity, 0.99"
  })
  void drawsFollowTheDistributionBeyondTheThreshold(double nu, double level) {
    double threshold = TailLoss.studentT(level, nu).valueAtRisk();
    StudentTail tail = new StudentTail(nu, threshold);
    CounterStream stream = CounterStream.of(1, 91);
    int draws = 200_000;
    double[] quantile = new double[3];
    int[] beyond = new int[3];
    for (int k = 0; k < 3; k++) {
      // A half, a tenth and a hundredth of the tail lie beyond these.
      double share = new double[] {0.5, 0.1, 0.01}[k];
      quantile[k] = TailLoss.studentT(1 - share * (1 - level), nu).valueAtRisk();
    }
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < draws; i++) {
      double loss = tail.draw(stream);
      least = Math.min(least, loss);
      for (int k = 0; k < 3; k++) {
        beyond[k] += loss > quantile[k] ? 1 : 0;
      }
    }
    assertThat(least).isBetween(threshold * (1 - 1e-12), threshold * 1.001);
    // Four standard errors of a share.
    assertThat(beyond[0] / (double) draws).isCloseTo(0.5, within(0.0045));
    assertThat(beyond[1] / (double) draws).isCloseTo(0.1, within(0.0027));
    assertThat(beyond[2] / (double) draws).isCloseTo(0.01, within(0.0009));
  }
}
