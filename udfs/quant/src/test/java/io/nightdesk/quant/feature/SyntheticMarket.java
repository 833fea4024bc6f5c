package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.market.SeriesBuilder;
import io.nightdesk.quant.random.SplitMix64;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Three symbols of 1,500 bars from one random stream: SPY the market, STK with beta 1.2 and noise
 * of its own, QQQ with beta 1.1.
 */
record SyntheticMarket(Series spy, Series stock, Series qqq) {

  static final int BARS = 1500;

  static SyntheticMarket seeded(long seed) {
    SplitMix64 random = SplitMix64.seeded(seed);
    Walk spy = new Walk(100);
    Walk stock = new Walk(50);
    Walk qqq = new Walk(80);
    LocalDate date = LocalDate.of(2010, 1, 4);
    for (int t = 0; t < BARS; t++) {
      double market = noise(random) * 0.02 + 0.0003;
      double own = noise(random) * 0.03;
      double technology = noise(random) * 0.01;
      spy.step(date, market, random);
      stock.step(date, 1.2 * market + own, random);
      qqq.step(date, 1.1 * market + technology, random);
      date = date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }
    return new SyntheticMarket(spy.series.build(), stock.series.build(), qqq.series.build());
  }

  /** The stock's features as inputs ask for them; without dividends, total returns are returns. */
  FeatureInput input() {
    return new FeatureInput(stock, stock.logReturns(), spy.logReturns());
  }

  private static double noise(SplitMix64 random) {
    double sum = random.uniform();
    sum += random.uniform();
    sum += random.uniform();
    sum += random.uniform();
    return sum - 2;
  }

  private static final class Walk {

    private final SeriesBuilder series = Series.builder();
    private double previous;

    Walk(double start) {
      previous = start;
    }

    void step(LocalDate date, double change, SplitMix64 random) {
      double open = cents(previous * (1 + (random.uniform() - 0.5) * 0.01));
      double close = cents(previous * (1 + change));
      double high = cents(Math.max(open, close) * (1 + random.uniform() * 0.01));
      double low = cents(Math.min(open, close) * (1 - random.uniform() * 0.01));
      double volume = Math.floor(1e6 * (0.5 + random.uniform()) * (1 + 20 * Math.abs(change)));
      series.add((int) date.toEpochDay(), open, high, low, close, volume);
      previous = close;
    }

    private static double cents(double price) {
      return Math.floor(price * 100 + 0.5) / 100;
    }
  }
}
