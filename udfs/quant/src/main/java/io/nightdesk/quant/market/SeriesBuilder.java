package io.nightdesk.quant.market;

import java.time.LocalDate;
import java.util.Arrays;

/** Collects bars into a {@link Series}. */
public final class SeriesBuilder {

  private int size;
  private int[] epochDays = new int[64];
  private double[] open = new double[64];
  private double[] high = new double[64];
  private double[] low = new double[64];
  private double[] close = new double[64];
  private double[] volume = new double[64];

  SeriesBuilder() {}

  /** Adds a bar, whose session must lie after those added before. */
  public SeriesBuilder add(LocalDate session, Bar bar) {
    return add(
        (int) session.toEpochDay(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }

  /** Adds a bar without looking at its values. */
  public SeriesBuilder add(
      int epochDay,
      double barOpen,
      double barHigh,
      double barLow,
      double barClose,
      double barVolume) {
    if (size == epochDays.length) {
      resize(2 * size);
    }
    epochDays[size] = epochDay;
    open[size] = barOpen;
    high[size] = barHigh;
    low[size] = barLow;
    close[size] = barClose;
    volume[size] = barVolume;
    size++;
    return this;
  }

  /**
   * The series of the bars added.
   *
   * @throws IllegalArgumentException if their sessions do not ascend
   */
  public Series build() {
    return Series.of(
        Arrays.copyOf(epochDays, size),
        Arrays.copyOf(open, size),
        Arrays.copyOf(high, size),
        Arrays.copyOf(low, size),
        Arrays.copyOf(close, size),
        Arrays.copyOf(volume, size));
  }

  private void resize(int capacity) {
    epochDays = Arrays.copyOf(epochDays, capacity);
    open = Arrays.copyOf(open, capacity);
    high = Arrays.copyOf(high, capacity);
    low = Arrays.copyOf(low, capacity);
    close = Arrays.copyOf(close, capacity);
    volume = Arrays.copyOf(volume, capacity);
  }
}
