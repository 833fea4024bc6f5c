package io.nightdesk.quant.market;

import io.nightdesk.quant.Check;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The daily bars of one symbol in ascending order of session; a session without trading has no bar.
 *
 * <p>For speed the arrays are neither copied on the way in nor on the way out: they belong to the
 * series from then on and nobody writes to them. Values are those that passed the gate; only {@link
 * Bar} checks them.
 *
 * <p>Intermediates that many features share are computed once, when first asked for.
 */
public final class Series {

  private final int[] epochDays;
  private final double[] open;
  private final double[] high;
  private final double[] low;
  private final double[] close;
  private final double[] volume;

  private volatile double[] logReturns;
  private volatile double[] simpleReturns;
  private volatile double[] trueRange;
  private volatile double[] typicalPrice;

  private Series(
      int[] epochDays,
      double[] open,
      double[] high,
      double[] low,
      double[] close,
      double[] volume) {
    this.epochDays = epochDays;
    this.open = open;
    this.high = high;
    this.low = low;
    this.close = close;
    this.volume = volume;
  }

  /**
   * A series over the given arrays, one element per bar.
   *
   * @param epochDays dates of the sessions as days from 1970-01-01, strictly ascending
   * @param volume shares
   * @throws IllegalArgumentException if lengths differ or sessions do not ascend
   */
  public static Series of(
      int[] epochDays,
      double[] open,
      double[] high,
      double[] low,
      double[] close,
      double[] volume) {
    int size = epochDays.length;
    Check.sameLength(size, open.length, "open");
    Check.sameLength(size, high.length, "high");
    Check.sameLength(size, low.length, "low");
    Check.sameLength(size, close.length, "close");
    Check.sameLength(size, volume.length, "volume");
    for (int t = 1; t < size; t++) {
      Check.that(
          epochDays[t] > epochDays[t - 1],
          "sessions must ascend: bar %s is of epoch day %s, after %s",
          t,
          epochDays[t],
          epochDays[t - 1]);
    }
    return new Series(epochDays, open, high, low, close, volume);
  }

  /** A builder that takes bars one at a time. */
  public static SeriesBuilder builder() {
    return new SeriesBuilder();
  }

  /** How many bars there are. */
  public int size() {
    return epochDays.length;
  }

  /** Sessions as days from 1970-01-01. */
  public int[] epochDays() {
    return epochDays;
  }

  public double[] open() {
    return open;
  }

  public double[] high() {
    return high;
  }

  public double[] low() {
    return low;
  }

  public double[] close() {
    return close;
  }

  /** Shares per bar. */
  public double[] volume() {
    return volume;
  }

  /** The session of a bar. */
  public LocalDate date(int index) {
    return LocalDate.ofEpochDay(epochDays[index]);
  }

  /**
   * One bar.
   *
   * @throws IllegalArgumentException if the values break the rules of {@link Bar}
   */
  public Bar bar(int index) {
    return new Bar(open[index], high[index], low[index], close[index], volume[index]);
  }

  /** The index of a session's bar, or {@code -(index of the first later bar) - 1} without one. */
  public int indexOf(int epochDay) {
    return Arrays.binarySearch(epochDays, epochDay);
  }

  /** Log return of the closes; NaN at the first bar. */
  public double[] logReturns() {
    double[] known = logReturns;
    if (known == null) {
      known = Returns.log(close);
      logReturns = known;
    }
    return known;
  }

  /** Simple return of the closes; NaN at the first bar. */
  public double[] simpleReturns() {
    double[] known = simpleReturns;
    if (known == null) {
      known = Returns.simple(close);
      simpleReturns = known;
    }
    return known;
  }

  /** {@code max(H - L, |H - C1|, |L - C1|)}, C1 the previous close; NaN at the first bar. */
  public double[] trueRange() {
    double[] known = trueRange;
    if (known == null) {
      known = new double[size()];
      Arrays.fill(known, 0, Math.min(1, size()), Double.NaN);
      for (int t = 1; t < known.length; t++) {
        double before = close[t - 1];
        double outer = Math.max(Math.abs(high[t] - before), Math.abs(low[t] - before));
        known[t] = Math.max(high[t] - low[t], outer);
      }
      trueRange = known;
    }
    return known;
  }

  /** {@code (H + L + C) / 3}. */
  public double[] typicalPrice() {
    double[] known = typicalPrice;
    if (known == null) {
      known = new double[size()];
      for (int t = 0; t < known.length; t++) {
        known[t] = (high[t] + low[t] + close[t]) / 3;
      }
      typicalPrice = known;
    }
    return known;
  }

  /** The first {@code count} bars. */
  public Series head(int count) {
    return range(0, count);
  }

  /** The last {@code count} bars. */
  public Series tail(int count) {
    return range(size() - count, size());
  }

  /** The bars from an index on. */
  public Series from(int index) {
    return range(index, size());
  }

  private Series range(int from, int to) {
    Check.that(
        from >= 0 && from <= to && to <= size(),
        "bars %s to %s lie outside a series of %s",
        from,
        to,
        size());
    return new Series(
        Arrays.copyOfRange(epochDays, from, to),
        Arrays.copyOfRange(open, from, to),
        Arrays.copyOfRange(high, from, to),
        Arrays.copyOfRange(low, from, to),
        Arrays.copyOfRange(close, from, to),
        Arrays.copyOfRange(volume, from, to));
  }

  @Override
  public String toString() {
    return size() == 0 ? "no bars" : size() + " bars from " + date(0) + " to " + date(size() - 1);
  }
}
