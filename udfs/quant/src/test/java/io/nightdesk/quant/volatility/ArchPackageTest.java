package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The DEM/GBP series under the conventions of the Python package arch 8.0, and its figures. */
class ArchPackageTest {

  @ParameterizedTest
  @CsvSource({
    "ZERO, GARCH, NORMAL, -1104.787234392537",
    "CONSTANT, GARCH, NORMAL, -1104.52140178809",
    "ZERO, GARCH, STUDENT_T, -987.9969571567922",
    "CONSTANT, GARCH, STUDENT_T, -987.9448391011194",
    "ZERO, GARCH, SKEWED_T, -984.0188202749072",
    "CONSTANT, GARCH, SKEWED_T, -983.4550030210992",
    "ZERO, GJR, NORMAL, -1104.4675241798827",
    "CONSTANT, GJR, NORMAL, -1104.0587822930163",
    "ZERO, GJR, STUDENT_T, -986.8608811729134",
    "CONSTANT, GJR, STUDENT_T, -986.8493110679486",
    "ZERO, GJR, SKEWED_T, -983.058896990026",
    "CONSTANT, GJR, SKEWED_T, -982.2651864125036",
    "ZERO, EGARCH, NORMAL, -1101.200539959626",
    "CONSTANT, EGARCH, NORMAL, -1100.346895632387",
    "ZERO, EGARCH, STUDENT_T, -984.4644632611817",
    "CONSTANT, EGARCH, STUDENT_T, -984.4593171468281",
    "ZERO, EGARCH, SKEWED_T, -980.3632481610068",
    "CONSTANT, EGARCH, SKEWED_T, -979.1773485879125"
  })
  void optimumIsNotBelowThatOfThePackage(
      Mean mean, String model, Innovation innovation, double theirs) throws IOException {
    GarchFit fit =
        VolatilityEstimator.of(specification(mean, model, innovation))
            .withMaxPersistence(1)
            .fit(PublishedSeries.demGbp());
    assertThat(fit.status().optimum()).as(fit.reason()).isTrue();
    assertThat(fit.logLikelihood()).isBetween(theirs - 1e-6 * Math.abs(theirs), theirs + 0.01);
  }

  @ParameterizedTest
  @CsvSource({
    "CONSTANT, GARCH, SKEWED_T, 0.01 0.01 0.15 0.8 6 -0.1, -999.9227517217345, 0.10910316462179498",
    "CONSTANT, GJR, STUDENT_T, 0.01 0.01 0.12 0.05 0.8 5, -998.9464631395466, 0.11256393587232068",
    "ZERO, GJR, SKEWED_T, 0.01 0.12 0.05 0.8 5 0.2, -1049.6951201389843, 0.11000053283952131",
    "CONSTANT, EGARCH, NORMAL, 0.01 -0.12 0.3 -0.04 0.91, -1107.4539115172968, 0.1598493523309372",
    "ZERO, EGARCH, STUDENT_T, -0.12 0.3 -0.04 0.91 5, -1002.8306275359042, 0.1550092856807203",
    "AUTOREGRESSIVE, GARCH, STUDENT_T, 0.01 0.05 0.01 0.15 0.8 5, -998.3567362256032, 0.10785542986802275"
  })
  void likelihoodAndFilterAreThoseOfThePackage_atGivenParameters(
      Mean mean,
      String model,
      Innovation innovation,
      String given,
      double theirs,
      double lastVariance)
      throws IOException {
    double[] returns = PublishedSeries.demGbp();
    double[] parameters =
        Arrays.stream(given.split(" ")).mapToDouble(Double::parseDouble).toArray();
    Specification specification = specification(mean, model, innovation);
    double ours = new Likelihood(specification, returns).at(parameters, new double[8]);
    assertThat(ours).isCloseTo(theirs, within(TOLERANCE * Math.abs(theirs)));
    double[] variances = specification.filter(parameters, returns).variances();
    assertThat(variances[variances.length - 1])
        .isCloseTo(lastVariance, within(TOLERANCE * lastVariance));
  }

  /** An EGARCH rounds the kink of |z| off, which moves the seventh digit. */
  private static final double TOLERANCE = 1e-7;

  private static Specification specification(Mean mean, String model, Innovation innovation) {
    VolatilityModel chosen =
        switch (model) {
          case "GARCH" -> Garch.MODEL;
          case "GJR" -> Gjr.MODEL;
          default -> Egarch.MODEL;
        };
    return new Specification(mean, chosen, innovation, PreSample.EXPONENTIAL_BACKCAST);
  }
}
