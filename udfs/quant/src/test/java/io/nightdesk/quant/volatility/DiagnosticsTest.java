package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of statsmodels on a series given by a formula, so that anybody can repeat them. */
class DiagnosticsTest {

  private static final Percentage NINE_DIGITS = Percentage.withPercentage(1e-7);

  /** {@code sin(t+1) (1 + 0.3 cos(0.7 t)) + 0.01 (t mod 7)} for t = 0 to 199. */
  private static final double[] SERIES =
      IntStream.range(0, 200)
          .mapToDouble(t -> Math.sin(t + 1.0) * (1 + 0.3 * Math.cos(0.7 * t)) + 0.01 * (t % 7))
          .toArray();

  @ParameterizedTest
  @CsvSource({
    "1, 57.967386776974486, 2.6649962534758012e-14, 3.1817469111966035, 0.0744650790737197",
    "5, 340.8285290575859, 1.649928214634382e-71, 181.54186838692237, 2.5068304431734337e-37",
    "10, 897.2202675148338, 2.5248782134011015e-186, 417.17680378074186, 2.072647793030456e-83"
  })
  void ljungBoxEqualsStatsmodels(
      int lags, double statistic, double probability, double ofSquares, double itsProbability) {
    LjungBox test = LjungBox.of(SERIES, lags);
    assertThat(test.statistic()).isCloseTo(statistic, NINE_DIGITS);
    assertThat(test.probability()).isCloseTo(probability, NINE_DIGITS);
    LjungBox squares = LjungBox.ofSquares(SERIES, lags);
    assertThat(squares.statistic()).isCloseTo(ofSquares, NINE_DIGITS);
    assertThat(squares.probability()).isCloseTo(itsProbability, NINE_DIGITS);
  }

  @Test
  void fittedParametersCostDegreesOfFreedom() {
    LjungBox test = LjungBox.ofResiduals(SERIES, 5, 1);
    assertThat(test.statistic()).isEqualTo(LjungBox.of(SERIES, 5).statistic());
    assertThat(test.probability()).isLessThan(LjungBox.of(SERIES, 5).probability());
    assertThatThrownBy(() -> LjungBox.ofResiduals(SERIES, 1, 1)).hasMessageContaining("lags");
    assertThatThrownBy(() -> LjungBox.of(new double[5], 5)).hasMessageContaining("more values");
  }

  @ParameterizedTest
  @CsvSource({"1, 3.166950846891126", "2, 40.78271191398711", "5, 136.94358390081467"})
  void archTestEqualsStatsmodels_scaledToTheWholeSeries(int lags, double statistic) {
    // Statsmodels multiplies R^2 by the number of rows, the published benchmark by T.
    assertThat(ArchTest.of(SERIES, lags).statistic())
        .isCloseTo(statistic * 200 / (200 - lags), NINE_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.05989942931223736, 2.024549881489392, 0.04291360504092671",
    "4, 0.05989942931223736, 5.147701806046276, 2.6369724448416215e-07",
    "12, 0.05989942931223736, 7.0595798064126525, 1.6700683995443003e-12"
  })
  void dieboldMarianoEqualsStatsmodels(
      int lag, double difference, double statistic, double probability) {
    double[] first =
        IntStream.range(0, 200).mapToDouble(t -> Math.abs(Math.sin(1.3 * t))).toArray();
    double[] second =
        IntStream.range(0, 200).mapToDouble(t -> 0.9 * Math.abs(Math.cos(0.9 * t))).toArray();
    DieboldMariano test = DieboldMariano.of(first, second, lag);
    assertThat(test.meanDifference()).isCloseTo(difference, NINE_DIGITS);
    assertThat(test.statistic()).isCloseTo(statistic, NINE_DIGITS);
    assertThat(test.probability()).isCloseTo(probability, NINE_DIGITS);
    assertThat(DieboldMariano.of(second, first, lag).statistic())
        .isCloseTo(-statistic, NINE_DIGITS);
    assertThat(DieboldMariano.of(first, first, lag).probability()).isEqualTo(1);
  }

  @Test
  void testsOfAConstantSeriesFindNothing() {
    double[] constant = new double[50];
    Arrays.fill(constant, 0.3);
    assertThat(LjungBox.of(new double[50], 5).probability()).isEqualTo(1);
    assertThat(ArchTest.of(new double[50], 3).probability()).isEqualTo(1);
    assertThat(ArchTest.of(constant, 1)).isEqualTo(ArchTest.of(constant));
  }

  @Test
  void testsRejectAsOftenAsTheirSize_whenNothingIsThere() {
    int rejected = 0;
    int unexplained = 0;
    for (int seed = 0; seed < 400; seed++) {
      CounterStream stream = CounterStream.of(8, seed);
      double[] noise = IntStream.range(0, 500).mapToDouble(t -> stream.gaussian()).toArray();
      rejected += LjungBox.of(noise, 10).probability() < 0.05 ? 1 : 0;
      unexplained += ArchTest.of(noise, 5).probability() < 0.05 ? 1 : 0;
    }
    // 20 expected, with a standard deviation of 4.4.
    assertThat(rejected).isBetween(5, 38);
    assertThat(unexplained).isBetween(5, 38);
  }

  @Test
  void qlikeIsLeast_whenTheForecastIsTheRealisedVariance() {
    double[] realised = {1.5, 0.4, 2};
    assertThat(Qlike.mean(realised, realised))
        .isLessThan(Qlike.mean(realised, new double[] {1.6, 0.4, 2}))
        .isLessThan(Qlike.mean(realised, new double[] {1.4, 0.4, 2}));
    assertThat(Qlike.losses(new double[] {0, 3}, new double[] {2, 1.5}))
        .containsExactly(new double[] {Math.log(2), Math.log(1.5) + 2}, within(1e-15));
    assertThatThrownBy(() -> Qlike.mean(realised, new double[] {0, 1, 1}))
        .hasMessageContaining("forecast");
    assertThatThrownBy(() -> Qlike.mean(realised, new double[2])).hasMessageContaining("forecasts");
  }

  @Test
  void trueModelBeatsAConstantVariance_byQlikeAndDieboldMariano() {
    double[] path = Simulation.garch(31, 3000, 0, 0.05, 0.12, 0.85, 8);
    VolatilityPath filtered =
        Specification.GARCH_T.filter(new double[] {0, 0.05, 0.12, 0.85, 8}, path);
    double[] squares = Arrays.stream(path).map(x -> x * x).toArray();
    double[] constant = new double[path.length];
    Arrays.fill(constant, Arrays.stream(squares).average().orElseThrow());
    DieboldMariano test =
        DieboldMariano.of(
            Qlike.losses(squares, filtered.variances()), Qlike.losses(squares, constant), 10);
    assertThat(test.meanDifference()).isNegative();
    assertThat(test.probability()).isLessThan(0.01);
    assertThat(LjungBox.ofSquares(filtered.standardisedResiduals(), 10).probability())
        .isGreaterThan(0.001);
    assertThat(LjungBox.ofSquares(path, 10).probability()).isLessThan(1e-6);
  }
}
