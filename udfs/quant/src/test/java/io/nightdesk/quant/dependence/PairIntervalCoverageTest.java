package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the 90 % intervals of a pair of 1,000 sessions hold the true figure. */
class PairIntervalCoverageTest {

  @ParameterizedTest
  @CsvSource({"3, 0.5", "8, -0.3"})
  void intervalsCover_sampled(int nu, double rho) {
    // 100 samples of a share of 0.9 have a standard error of 0.03
    assertCoverage(nu, rho, 100, 0.80, 0.99);
  }

  @ParameterizedTest
  @CsvSource({"3, 0.5", "5, 0.5", "8, 0.5", "15, 0.5", "3, -0.3", "5, 0", "8, 0.8", "15, 0.3"})
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void intervalsCover(int nu, double rho) {
    assertCoverage(nu, rho, 1_000, 0.85, 0.95);
  }

  private static void assertCoverage(int nu, double rho, int samples, double low, double high) {
    int ofRho = 0;
    int ofNu = 0;
    for (int seed = 0; seed < samples; seed++) {
      double[][] pairs = PairSamples.studentT(rho, nu, 1_000, 1_000 + seed);
      PairCopulaFit fit = PairCopulaFitter.fit(pairs[0], pairs[1], PairCopulaFamily.STUDENT_T);
      if (fit.parameter().low(0.9) <= rho && rho <= fit.parameter().high(0.9)) {
        ofRho++;
      }
      if (fit.nuLow(0.9) <= nu && nu <= fit.nuHigh(0.9)) {
        ofNu++;
      }
    }
    assertThat((double) ofRho / samples).as("coverage of rho").isBetween(low, high);
    assertThat((double) ofNu / samples).as("coverage of nu").isBetween(low, high);
  }
}
