package io.nightdesk.stages.learn;

import io.nightdesk.quant.learning.LabelPrices;
import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.bars.KnownBars;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lays bars out over consecutive sessions, as labels need them. */
final class LabelInput {

  private static final int VOLATILITY_RETURNS = 20;

  private LabelInput() {}

  static LabelPrices of(KnownBars bars, List<Session> sessions, Optional<LocalDate> goneSince) {
    Series series = bars.series();
    int size = sessions.size();
    double[][] prices = new double[4][size];
    for (double[] column : prices) {
      Arrays.fill(column, Double.NaN);
    }
    double[] factor = new double[size];
    boolean[] broken = new boolean[size];
    int lastListed = LabelPrices.STILL_LISTED;
    double wealth = 1;
    int bar = 0;
    for (int i = 0; i < size; i++) {
      int day = (int) sessions.get(i).date().toEpochDay();
      if (bar < series.size() && series.epochDays()[bar] == day) {
        double totalReturn = bars.totalReturns()[bar];
        if (bar > 0 && Double.isFinite(totalReturn)) {
          double price = StrictMath.log(series.close()[bar] / series.close()[bar - 1]);
          wealth *= StrictMath.exp(totalReturn - price);
        } else if (bar > 0) {
          broken[i] = true;
        }
        prices[0][i] = series.open()[bar];
        prices[1][i] = series.high()[bar];
        prices[2][i] = series.low()[bar];
        prices[3][i] = series.close()[bar];
        bar++;
      }
      factor[i] = wealth;
      if (goneSince.isPresent() && !sessions.get(i).date().isAfter(goneSince.get())) {
        lastListed = i;
      }
    }
    return new LabelPrices(prices[0], prices[1], prices[2], prices[3], factor, broken, lastListed);
  }

  /** Standard deviation of the last 20 known daily log returns at each session; NaN before. */
  static double[] dailyVolatility(KnownBars bars, List<Session> sessions) {
    double[] recent = new double[VOLATILITY_RETURNS];
    double[] volatility = new double[sessions.size()];
    Series series = bars.series();
    int seen = 0;
    int bar = 0;
    double current = Double.NaN;
    for (int i = 0; i < volatility.length; i++) {
      boolean traded =
          bar < series.size()
              && series.epochDays()[bar] == (int) sessions.get(i).date().toEpochDay();
      if (traded) {
        double value = bars.totalReturns()[bar++];
        if (Double.isFinite(value)) {
          recent[seen++ % VOLATILITY_RETURNS] = value;
          current = seen >= VOLATILITY_RETURNS ? deviation(recent) : Double.NaN;
        }
      }
      volatility[i] = current;
    }
    return volatility;
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
