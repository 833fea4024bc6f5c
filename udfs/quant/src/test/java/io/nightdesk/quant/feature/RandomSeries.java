package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.market.SeriesBuilder;
import io.nightdesk.quant.random.CounterStream;
import java.util.ArrayList;
import java.util.List;

/** Random series of every temper that the gate lets through. */
enum RandomSeries {
  ORDINARY(0.02, 0.01, 1e6),
  CALM(0.0005, 0.01, 1e5),
  WILD(0.15, 0.01, 1e7),
  COSTLY(0.02, 1.0, 1e3),
  /** Moves by no more than one tick, which doubles hold exactly. */
  ONE_TICK(0.02, 0.125, 1e4),
  /** Opens far from the close before, one time in ten. */
  GAPPY(0.02, 0.01, 1e6),
  /** Many bars without trading: one price, no volume. */
  THIN(0.02, 0.01, 1e3),
  /** Volume that never was, in all bars. */
  ZERO_VOLUME(0.02, 0.01, 0),
  /** Stands still for long stretches. */
  STUCK(0.02, 0.01, 1e6),
  /** Never moves at all. */
  FLAT(0, 0.01, 1e6),
  /** Rises in each bar. */
  RISING(0.001, 0.01, 1e6),
  /** Too short for most features. */
  SHORT(0.02, 0.01, 1e6);

  private final double deviation;
  private final double tick;
  private final double volume;

  RandomSeries(double deviation, double tick, double volume) {
    this.deviation = deviation;
    this.tick = tick;
    this.volume = volume;
  }

  /** One series of each temper for each seed below {@code seeds}. */
  static List<Series> each(int seeds) {
    List<Series> all = new ArrayList<>();
    for (RandomSeries temper : values()) {
      for (int seed = 0; seed < seeds; seed++) {
        all.add(temper.seeded(seed));
      }
    }
    return all;
  }

  Series seeded(long seed) {
    CounterStream random = CounterStream.of(seed, name().hashCode());
    int bars = this == SHORT ? 1 + random.nextInt(30) : 300 + random.nextInt(100);
    SeriesBuilder series = Series.builder();
    double close = rounded(20 + 100 * random.uniform());
    boolean stuck = false;
    for (int t = 0; t < bars; t++) {
      stuck = this == STUCK && (stuck ? random.uniform() < 0.97 : random.uniform() < 0.02);
      boolean untraded = this == FLAT || stuck || (this == THIN && random.uniform() < 0.5);
      double before = close;
      double open = untraded ? before : rounded(before * (1 + opening(random)));
      close = untraded ? before : rounded(next(before, open, random));
      double high = Math.max(open, close);
      double low = Math.min(open, close);
      if (!untraded) {
        high += tick * Math.floor(random.uniform() * (1 + reach(high)));
        low = Math.max(tick, low - tick * Math.floor(random.uniform() * (1 + reach(low))));
      }
      boolean silent = untraded && this != FLAT;
      double shares = silent ? 0 : Math.floor(volume * (0.5 + random.uniform()));
      series.add(t, open, high, low, close, shares);
    }
    return series.build();
  }

  private double opening(CounterStream random) {
    double gap = this == GAPPY && random.uniform() < 0.1 ? 0.3 * random.gaussian() : 0;
    return Math.max(-0.7, gap + deviation / 4 * random.gaussian());
  }

  private double next(double before, double open, CounterStream random) {
    return switch (this) {
      case ONE_TICK -> before + tick * (random.nextInt(3) - 1);
      case RISING -> Math.max(open, before + tick);
      default -> open * Math.exp(deviation * random.gaussian());
    };
  }

  private double reach(double price) {
    return this == ONE_TICK ? 1 : price * deviation / tick;
  }

  private double rounded(double price) {
    return Math.max(tick, Math.rint(price / tick) * tick);
  }
}
