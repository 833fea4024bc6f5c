package io.nightdesk.simulator.market;

import java.util.Arrays;

/**
 * The daily bars of one symbol in columns, in order of session.
 *
 * <p>Each bar states through which date its prices are already adjusted for splits: its own session
 * for a bar as traded.
 */
public final class DailySeries {

  private int size;
  private int[] epochDays = new int[64];
  private int[] adjustedThrough = new int[64];
  private double[] values = new double[4 * 64];
  private long[] volumes = new long[64];

  /** Appends a bar, whose session must be after the last one's. */
  void add(
      int epochDay, int adjusted, double open, double high, double low, double close, long volume) {
    if (size > 0 && epochDay <= epochDays[size - 1]) {
      throw new IllegalArgumentException("daily bars must be in order of session");
    }
    if (size == epochDays.length) {
      epochDays = Arrays.copyOf(epochDays, 2 * size);
      adjustedThrough = Arrays.copyOf(adjustedThrough, 2 * size);
      values = Arrays.copyOf(values, 8 * size);
      volumes = Arrays.copyOf(volumes, 2 * size);
    }
    epochDays[size] = epochDay;
    adjustedThrough[size] = adjusted;
    values[4 * size] = open;
    values[4 * size + 1] = high;
    values[4 * size + 2] = low;
    values[4 * size + 3] = close;
    volumes[size++] = volume;
  }

  public int size() {
    return size;
  }

  public int epochDay(int index) {
    return epochDays[index];
  }

  /** Date through which the bar's prices are adjusted, as days from 1970-01-01. */
  public int adjustedThrough(int index) {
    return adjustedThrough[index];
  }

  public double open(int index) {
    return values[4 * index];
  }

  public double high(int index) {
    return values[4 * index + 1];
  }

  public double low(int index) {
    return values[4 * index + 2];
  }

  public double close(int index) {
    return values[4 * index + 3];
  }

  public long volume(int index) {
    return volumes[index];
  }

  /** Index of the bar of a day, negative if there is none. */
  public int indexOf(long epochDay) {
    return Arrays.binarySearch(epochDays, 0, size, (int) epochDay);
  }

  /** Index of the last bar on or before a day, -1 if there is none. */
  public int lastUntil(long epochDay) {
    int index = indexOf(epochDay);
    return index >= 0 ? index : -index - 2;
  }

  /** Index of the first bar on or after a day, the size if there is none. */
  public int firstFrom(long epochDay) {
    int index = indexOf(epochDay);
    return index >= 0 ? index : -index - 1;
  }
}
