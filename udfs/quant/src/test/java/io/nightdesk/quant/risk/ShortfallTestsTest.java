package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The tests of ES: McNeil and Frey, Acerbi and Szekely. */
class ShortfallTestsTest {

  private static final Simulation QUICK = new Simulation(999, 1);

  @Test
  void sizesAreAtMostNearTheNominalOne_whenTheForecastsAreRight() {
    int residuals = 0;
    int second = 0;
    int samples = 200;
    for (int seed = 0; seed < samples; seed++) {
      double[] losses = Samples.studentT(seed, 500, 5);
      Forecasts forecasts = Forecasts.of(0.975, 5, 500);
      residuals += forecasts.mcNeilFrey(losses, QUICK).rejects(0.05) ? 1 : 0;
      second += forecasts.acerbiSzekely(losses, QUICK).rejects(0.05) ? 1 : 0;
    }
    assertThat((double) residuals / samples).isBetween(0.0, 0.10);
    assertThat((double) second / samples).isBetween(0.01, 0.10);
  }

  @Test
  void lowShortfallIsFound() {
    int residuals = 0;
    int second = 0;
    int samples = 50;
    for (int seed = 0; seed < samples; seed++) {
      double[] losses = Samples.times(1.3, Samples.studentT(seed, 1000, 4));
      Forecasts normal = Forecasts.of(0.975, Double.POSITIVE_INFINITY, 1000);
      residuals += normal.mcNeilFrey(losses, QUICK).rejects(0.05) ? 1 : 0;
      second += normal.acerbiSzekely(losses, QUICK).rejects(0.05) ? 1 : 0;
    }
    assertThat(residuals).isGreaterThan(40);
    assertThat(second).isGreaterThan(48);
  }

  @Test
  void secondStatisticEqualsTheHandSum_andIgnoresMeanAndScaleOfRightForecasts() {
    double[] losses = {1, 3, -2, 5};
    double[] valueAtRisk = {2, 2, 2, 2};
    double[] shortfall = {2.5, 2.5, 2.5, 4};
    double[] normal = new double[4];
    Arrays.fill(normal, Double.POSITIVE_INFINITY);
    TestResult result = AcerbiSzekely.test(0.75, losses, valueAtRisk, shortfall, normal, QUICK);
    assertThat(result.statistic()).isCloseTo(1 - (3 / 2.5 + 5 / 4.0) / (4 * 0.25), within(1e-12));
    assertThat(result.exceedances()).isEqualTo(2);
    assertThat(result.sessions()).isEqualTo(4);
  }

  @Test
  void residualStatisticEqualsTheHandSum() {
    double[] losses = {1, 3, -2, 5, 4};
    double[] valueAtRisk = {2, 2, 2, 2, 2};
    double[] shortfall = {2.5, 2.5, 2.5, 4, 3};
    double[] volatility = {1, 0.5, 1, 2, 4};
    // Residuals 1, 0.5, 0.25.
    double mean = 1.75 / 3;
    double variance =
        (0.4166666666666667 * 0.4166666666666667
                + 0.0833333333333333 * 0.0833333333333333
                + 1.0 / 9)
            / 2;
    TestResult result = McNeilFrey.test(losses, valueAtRisk, shortfall, volatility, QUICK);
    assertThat(result.statistic()).isCloseTo(mean / Math.sqrt(variance / 3), within(1e-12));
    assertThat(result.exceedances()).isEqualTo(3);
  }

  @Test
  void nothingIsKnown_withFewerThanTwoExceedances() {
    double[] losses = {0, 0, 3};
    double[] two = {2, 2, 2};
    double[] three = {3, 3, 3};
    TestResult one = McNeilFrey.test(losses, two, three, two, QUICK);
    assertThat(one.known()).isFalse();
    assertThat(one.rejects(0.05)).isFalse();
    assertThat(one.exceedances()).isEqualTo(1);
    assertThat(McNeilFrey.test(new double[] {3, 3, 3}, two, three, two, QUICK).known()).isFalse();
  }

  @Test
  void probabilitiesRepeat_withTheSeed() {
    double[] losses = Samples.studentT(5, 500, 5);
    Forecasts forecasts = Forecasts.of(0.975, 5, 500);
    assertThat(forecasts.mcNeilFrey(losses, QUICK)).isEqualTo(forecasts.mcNeilFrey(losses, QUICK));
    assertThat(forecasts.acerbiSzekely(losses, QUICK))
        .isEqualTo(forecasts.acerbiSzekely(losses, QUICK));
    assertThat(forecasts.mcNeilFrey(losses, new Simulation(999, 2)).probability())
        .isCloseTo(forecasts.mcNeilFrey(losses, QUICK).probability(), within(0.07));
  }

  @Test
  void badForecastsAreRefused() {
    double[] one = {1};
    double[] two = {2};
    double[] five = {5};
    assertThatThrownBy(() -> AcerbiSzekely.test(0.975, one, two, one, five, QUICK))
        .hasMessageContaining("ES less VaR");
    assertThatThrownBy(() -> AcerbiSzekely.test(0.975, one, one, new double[] {-1}, five, QUICK))
        .hasMessageContaining("ES");
    assertThatThrownBy(() -> AcerbiSzekely.test(0.975, one, one, two, two, QUICK))
        .hasMessageContaining("above 2");
    assertThatThrownBy(() -> McNeilFrey.test(one, one, two, new double[] {0}, QUICK))
        .hasMessageContaining("volatility");
    assertThatThrownBy(() -> McNeilFrey.test(one, one, new double[0], one, QUICK))
        .hasMessageContaining("expectedShortfall");
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Forecasts(
      double level, double[] nu, double[] valueAtRisk, double[] shortfall, double[] volatility) {

    static Forecasts of(double level, double nu, int sessions) {
      TailLoss unit = TailLoss.studentT(level, nu);
      double[] valueAtRisk = new double[sessions];
      double[] shortfall = new double[sessions];
      double[] volatility = new double[sessions];
      double[] degrees = new double[sessions];
      Arrays.fill(degrees, nu);
      Arrays.fill(valueAtRisk, unit.valueAtRisk());
      Arrays.fill(shortfall, unit.expectedShortfall());
      Arrays.fill(volatility, 1);
      return new Forecasts(level, degrees, valueAtRisk, shortfall, volatility);
    }

    TestResult mcNeilFrey(double[] losses, Simulation simulation) {
      return McNeilFrey.test(losses, valueAtRisk, shortfall, volatility, simulation);
    }

    TestResult acerbiSzekely(double[] losses, Simulation simulation) {
      return AcerbiSzekely.test(level, losses, valueAtRisk, shortfall, nu, simulation);
    }
  }
}
