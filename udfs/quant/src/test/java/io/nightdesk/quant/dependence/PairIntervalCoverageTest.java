package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the 90 % intervals of a pair of 1,000 sessions hold the true figure. */
class PairIntervalCoverageTest {

  @ParameterizedTest
  @CsvSource({"3, 0.5", "15, -0.3"})
  void intervalsCover_sampled(int nu, double rho) {
    // 100 samples of a share of 0.9 have a standard error of 0.03
    assertStudentT(nu, rho, 100, 0.80, 0.99);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0.5", "5, 0.5", "8, 0.5", "15, 0.5", "3, -0.3", "5, 0", "8, 0.8", "15, 0.3", "4, 0.99"
  })
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void intervalsCover(int nu, double rho) {
    assertStudentT(nu, rho, 1_000, 0.85, 0.95);
  }

  @ParameterizedTest
  @CsvSource({"CLAYTON, 0.4", "GUMBEL, 0.4"})
  void intervalsOfOneParameterCover_sampled(PairCopulaFamily family, double tau) {
    assertOneParameter(family, tau, 60, 0.78, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "CLAYTON, 0.15",
    "CLAYTON, 0.4",
    "CLAYTON, 0.7",
    "GUMBEL, 0.15",
    "GUMBEL, 0.4",
    "GUMBEL, 0.7",
    "FRANK, 0.4",
    "FRANK, -0.6",
    "GAUSSIAN, 0.3",
    "GAUSSIAN, -0.7"
  })
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void intervalsOfOneParameterCover(PairCopulaFamily family, double tau) {
    assertOneParameter(family, tau, 1_000, 0.85, 0.95);
  }

  private static void assertStudentT(int nu, double rho, int samples, double low, double high) {
    double tail = TailDependence.ofStudentT(rho, nu);
    int ofRho = 0;
    int ofNu = 0;
    int ofTail = 0;
    for (int seed = 0; seed < samples; seed++) {
      double[][] pairs = PairSamples.studentT(rho, nu, 1_000, 1_000 + seed);
      PairCopulaFit fit = PairCopulaFitter.fit(pairs[0], pairs[1], PairCopulaFamily.STUDENT_T);
      ofRho += holds(fit.parameter(), rho);
      ofNu += fit.nuLow(0.9) <= nu && nu <= fit.nuHigh(0.9) ? 1 : 0;
      ofTail += holds(fit.lowerTail(), tail);
    }
    assertThat((double) ofRho / samples).as("coverage of rho").isBetween(low, high);
    assertThat((double) ofNu / samples).as("coverage of nu").isBetween(low, high);
    assertThat((double) ofTail / samples).as("coverage of the tail").isBetween(low, high);
  }

  private static void assertOneParameter(
      PairCopulaFamily family, double tau, int samples, double low, double high) {
    OneParameterFamily line = OneParameterFamily.valueOf(family.name());
    double s = line.start(tau);
    PairCopula truth = line.copula(s);
    int ofParameter = 0;
    int ofLowerTail = 0;
    int ofUpperTail = 0;
    for (int seed = 0; seed < samples; seed++) {
      double[][] pairs = PairSampler.draw(truth, 2_000 + seed, 0, 1_000);
      PairCopulaFit fit = PairCopulaFitter.fit(pairs[0], pairs[1], family);
      if (fit.rotation() == Rotation.NONE) { // else another copula was taken for this one
        ofParameter += holds(fit.parameter(), line.parameter(s));
        ofLowerTail += holds(fit.lowerTail(), truth.lowerTailDependence());
        ofUpperTail += holds(fit.upperTail(), truth.upperTailDependence());
      }
    }
    assertThat((double) ofParameter / samples).as("coverage of the parameter").isBetween(low, high);
    assertThat(Math.min(ofLowerTail, ofUpperTail) / (double) samples)
        .as("coverage of the tail")
        .isGreaterThanOrEqualTo(low);
  }

  private static int holds(Estimate estimate, double truth) {
    return estimate.low(0.9) <= truth && truth <= estimate.high(0.9) ? 1 : 0;
  }

  private static int holds(TailEstimate estimate, double truth) {
    return estimate.low(0.9) <= truth && truth <= estimate.high(0.9) ? 1 : 0;
  }
}
