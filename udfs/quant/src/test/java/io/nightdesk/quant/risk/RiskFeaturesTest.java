package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.volatility.FitStatus;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Golden figures of risk features 81 to 88 on the synthetic series. Those at 97.5 % were computed
 * with 30 digits.
 */
class RiskFeaturesTest {

  private static final Percentage RELATIVE = Percentage.withPercentage(1e-7); // 1e-9
  private static final double[] FIXED = {0.05, 0.06, 0.08, 0.90, 6};
  private static final SyntheticSeries SERIES = SyntheticSeries.generate();

  @Test
  void seriesEndsAtItsCheckRow() {
    assertThat(SERIES.stk()[0]).isEqualTo(49.34);
    assertThat(SERIES.stk()[1]).isEqualTo(51.09);
    assertThat(SERIES.stk()[1499]).isEqualTo(82.75);
    assertThat(SERIES.spy()[1499]).isEqualTo(89.62);
    assertThat(SERIES.qqq()[1499]).isEqualTo(62.72);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 2.1056380742, 0.334259681726, 0.0329080548447, 0.0535302098757, 0.0461042721082,"
        + " 0.0554812568824",
    "1499, 1.94595880285, 0.308911383235, 0.0303745834376, 0.0494328748923, 0.0425700767955,"
        + " 0.0512359659097"
  })
  void garchFeaturesEqualTheGoldenFigures(
      int session,
      double dailyVolatility,
      double predictedVolatility,
      double var95,
      double var99,
      double cvar95,
      double cvar975) {
    double[] window = window(SERIES.stk(), session, 1000);
    double sigma = Specification.GARCH_T.filter(FIXED, window).nextDailyVolatility();
    assertThat(sigma).isCloseTo(dailyVolatility, RELATIVE);
    RiskFeatures features = RiskFeatures.of(0.05, sigma, 6);
    assertThat(features.predictedVolatility()).isCloseTo(predictedVolatility, RELATIVE);
    assertThat(features.valueAtRisk95()).isCloseTo(var95, RELATIVE);
    assertThat(features.valueAtRisk99()).isCloseTo(var99, RELATIVE);
    assertThat(features.expectedShortfall95()).isCloseTo(cvar95, RELATIVE);
    TailLoss regulatory = TailLoss.studentT(0.975, 6).scaled(0.05 / 100, sigma / 100);
    assertThat(regulatory.expectedShortfall()).isCloseTo(cvar975, RELATIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1.27760034051, 2.33960309592, 0.679728957571, 0.577229866903",
    "1499, 1.26353634897, -1.27436059006, 0.620025008769, 0.519461970387"
  })
  void sensitivitiesEqualTheGoldenFigures(
      int session, double beta, double sharpe, double correlationSpy, double correlationQqq) {
    double[] stk = decimals(SERIES.stk(), session);
    double[] spy = decimals(SERIES.spy(), session);
    double[] qqq = decimals(SERIES.qqq(), session);
    assertThat(MarketSensitivity.beta(stk, spy)).isCloseTo(beta, RELATIVE);
    assertThat(MarketSensitivity.sharpe(stk, 0)).isCloseTo(sharpe, RELATIVE);
    assertThat(MarketSensitivity.correlation(stk, spy)).isCloseTo(correlationSpy, RELATIVE);
    assertThat(MarketSensitivity.correlation(stk, qqq)).isCloseTo(correlationQqq, RELATIVE);
  }

  @Test
  void featuresFollowTheFit_whenItIsEstimated() {
    double[] window = window(SERIES.stk(), 1499, 1000);
    GarchFit fit = VolatilityEstimator.of(Specification.GARCH_T).fit(window);
    assertThat(fit.status()).isIn(FitStatus.CONVERGED, FitStatus.AT_BOUND);
    RiskFeatures features = RiskFeatures.of(fit, window);
    assertThat(features.predictedVolatility()).isBetween(0.1, 0.6);
    assertThat(features.valueAtRisk99()).isGreaterThan(features.valueAtRisk95());
    assertThat(features.expectedShortfall95()).isGreaterThan(features.valueAtRisk95());
  }

  @Test
  void sensitivitiesAreNaN_withTooFewReturns() {
    double[] short125 = new double[125];
    assertThat(MarketSensitivity.beta(short125, short125)).isNaN();
    assertThat(MarketSensitivity.sharpe(new double[251], 0)).isNaN();
    assertThat(MarketSensitivity.correlation(new double[59], new double[59])).isNaN();
  }

  @Test
  void sensitivitiesAreZero_whenASeriesDoesNotMove() {
    double[] flat = new double[300];
    double[] moving = decimals(SERIES.stk(), 300);
    assertThat(MarketSensitivity.beta(moving, flat)).isZero();
    assertThat(MarketSensitivity.sharpe(flat, 0)).isZero();
    assertThat(MarketSensitivity.correlation(moving, flat)).isZero();
  }

  @Test
  void riskFreeRateLowersTheSharpeRatio() {
    double[] stk = decimals(SERIES.stk(), 1000);
    double[] excess = Arrays.stream(stk).map(x -> x - 0.03 / 252).toArray();
    assertThat(MarketSensitivity.sharpe(stk, 0.03))
        .isLessThan(MarketSensitivity.sharpe(stk, 0))
        .isCloseTo(MarketSensitivity.sharpe(excess, 0), within(1e-12));
  }

  private static double[] decimals(double[] closes, int session) {
    return Arrays.stream(window(closes, session, session)).map(x -> x / 100).toArray();
  }

  /** The last {@code length} returns, in percent, that end at a session. */
  private static double[] window(double[] closes, int session, int length) {
    double[] returns = SyntheticSeries.percentReturns(closes);
    return Arrays.copyOfRange(returns, session - length, session);
  }
}
