package io.nightdesk.quant.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.market.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Deviations against 60-digit decimals, since the running sums of squares of other libraries cancel
 * on series that hardly move.
 */
class ExactArithmeticTest {

  private static final MathContext DIGITS = new MathContext(60);

  @ParameterizedTest
  @EnumSource(RandomSeries.class)
  void bandsAndVolatilityEqualExactArithmetic(RandomSeries temper) {
    for (long seed = 0; seed < 3; seed++) {
      Series bars = temper.seeded(seed);
      double[] close = bars.close();
      double[] position = Dispersion.bandPosition(close, 20);
      double[] width = Dispersion.bandWidth(close, 20);
      double[] volatility = Dispersion.historicalVolatility(bars.logReturns(), 20);
      for (int t = 20; t < close.length; t++) {
        double mean = mean(close, t, 20).doubleValue();
        double deviation = Math.sqrt(squares(close, t, 20).doubleValue() / 20);
        double distance = new BigDecimal(close[t]).subtract(mean(close, t, 20)).doubleValue();
        double place = deviation < 1e-8 ? 0.5 : 0.5 + distance / (4 * deviation);
        assertThat(position[t]).isCloseTo(place, within(1e-9));
        assertThat(width[t]).isCloseTo(4 * deviation / mean, within(1e-9));
        double daily = Math.sqrt(squares(bars.logReturns(), t, 20).doubleValue() / 19);
        assertThat(volatility[t]).isCloseTo(daily * Math.sqrt(252), within(1e-9));
      }
    }
  }

  private static BigDecimal mean(double[] x, int end, int n) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = end - n + 1; i <= end; i++) {
      sum = sum.add(new BigDecimal(x[i]), DIGITS);
    }
    return sum.divide(BigDecimal.valueOf(n), DIGITS);
  }

  private static BigDecimal squares(double[] x, int end, int n) {
    BigDecimal mean = mean(x, end, n);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = end - n + 1; i <= end; i++) {
      BigDecimal e = new BigDecimal(x[i]).subtract(mean, DIGITS);
      sum = sum.add(e.multiply(e, DIGITS), DIGITS);
    }
    return sum;
  }
}
