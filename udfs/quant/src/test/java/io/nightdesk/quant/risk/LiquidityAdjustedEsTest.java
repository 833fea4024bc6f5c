package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.risk.LiquidityAdjustedEs.Status;
import io.nightdesk.quant.risk.LiquidityAdjustedEs.Terms;
import io.nightdesk.quant.volatility.VolatilityForecast;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class LiquidityAdjustedEsTest {

  private static final VolatilityForecast FLAT = flat(4); // 2 % a session
  private static final BidAskSpread SPREAD = new BidAskSpread(0.002, 0.001);

  @Test
  void figureEqualsTheHandSum() {
    // 10 million in shares of which 5 % of 50 million may be sold a session: 4 sessions.
    LiquidityAdjustedEs result =
        LiquidityAdjustedEs.of(
            FLAT, Double.POSITIVE_INFINITY, SPREAD, 50e6, new Terms(10e6, 0.05, 3));
    assertThat(result.liquidationSessions()).isEqualTo(4);
    assertThat(result.status()).isEqualTo(Status.LIQUID);
    double expected = 2.3378027922 * 0.02 * 2 + 0.5 * (0.002 + 3 * 0.001);
    assertThat(result.value()).isCloseTo(expected, within(1e-10));
  }

  @Test
  void esGrowsWithTheRootOfTime_beyond21Sessions() {
    LiquidityAdjustedEs result =
        LiquidityAdjustedEs.of(FLAT, 5, SPREAD, 1e6, new Terms(84e5, 0.1, 0));
    assertThat(result.liquidationSessions()).isEqualTo(84);
    assertThat(result.status()).isEqualTo(Status.ILLIQUID);
    double expected =
        TailLoss.studentT(0.975, 5).expectedShortfall() * 0.02 * Math.sqrt(84) + 0.001;
    assertThat(result.value()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void figureIsMissing_whenSpreadOrVolumeIs() {
    Terms terms = new Terms(1e5, 0.1, 1);
    BidAskSpread unknown = new BidAskSpread(Double.NaN, Double.NaN);
    assertThat(LiquidityAdjustedEs.of(FLAT, 5, unknown, 1e6, terms).status())
        .isEqualTo(Status.MISSING);
    assertThat(LiquidityAdjustedEs.of(FLAT, 5, SPREAD, 0, terms).value()).isNaN();
    assertThat(LiquidityAdjustedEs.of(FLAT, 5, SPREAD, Double.NaN, terms).status())
        .isEqualTo(Status.MISSING);
  }

  @Property(tries = 300)
  void figureGrowsWithPositionAndSpread_andIsNeverBelowEs(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1e8) double position,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 4) double factor,
      @ForAll @Scale(6) @DoubleRange(min = 1e-4, max = 0.05) double spread) {
    LiquidityAdjustedEs small = at(position, spread);
    assertThat(at(factor * position, spread).value()).isGreaterThanOrEqualTo(small.value());
    assertThat(at(position, factor * spread).value()).isGreaterThanOrEqualTo(small.value());
    double oneSession = TailLoss.studentT(0.975, 4).expectedShortfall() * 0.02;
    assertThat(small.expectedShortfall()).isGreaterThanOrEqualTo(oneSession * (1 - 1e-12));
    assertThat(small.value()).isGreaterThan(small.expectedShortfall());
  }

  @Test
  void spreadIsFound_whenPricesBounceBetweenBidAndAsk() {
    Random random = new Random(5);
    int sessions = 252;
    double[] high = new double[sessions];
    double[] low = new double[sessions];
    double[] close = new double[sessions];
    double efficient = 100;
    double half = 0.01; // a spread of 2 %
    for (int t = 0; t < sessions; t++) {
      double top = 0;
      double bottom = Double.MAX_VALUE;
      for (int trade = 0; trade < 390; trade++) {
        efficient *= Math.exp(0.0002 * random.nextGaussian());
        double price = efficient * (random.nextBoolean() ? 1 + half : 1 - half);
        top = Math.max(top, price);
        bottom = Math.min(bottom, price);
        close[t] = price;
      }
      high[t] = top;
      low[t] = bottom;
    }
    BidAskSpread spread = BidAskSpread.of(high, low, close);
    assertThat(spread.mean()).isCloseTo(0.02, within(0.002));
    assertThat(spread.standardDeviation()).isBetween(0.0, 0.002);
  }

  @Test
  void spreadHasAFloor_andNeeds252Bars() {
    double[] flat = new double[252];
    Arrays.fill(flat, 10);
    BidAskSpread spread = BidAskSpread.of(flat, flat, flat);
    assertThat(spread.mean()).isCloseTo(1e-4, within(1e-15));
    assertThat(spread.standardDeviation()).isCloseTo(0, within(1e-15));
    double[] tooShort = Arrays.copyOf(flat, 251);
    assertThat(BidAskSpread.of(tooShort, tooShort, tooShort).mean()).isNaN();
  }

  @Test
  void spreadEstimateEqualsTheHandSum() {
    double[] high = {Math.exp(0.02), Math.exp(0.03), Math.exp(0.01)};
    double[] low = {1, Math.exp(0.01), Math.exp(-0.01)};
    double[] close = {Math.exp(0.025), Math.exp(0.03), 1};
    // Middles 0.01, 0.02, 0; products 0.015 * 0.005 and 0.01 * 0.03.
    double expected = (2 * Math.sqrt(0.000075) + 2 * Math.sqrt(0.0003)) / 2;
    assertThat(BidAskSpread.estimate(high, low, close, 0, 3)).isCloseTo(expected, within(1e-12));
  }

  private static LiquidityAdjustedEs at(double position, double spread) {
    return LiquidityAdjustedEs.of(
        FLAT, 4, new BidAskSpread(spread, spread / 2), 1e7, new Terms(position, 0.1, 2));
  }

  private static VolatilityForecast flat(double variance) {
    double[] variances = new double[21];
    Arrays.fill(variances, variance);
    return new VolatilityForecast(variances);
  }
}
