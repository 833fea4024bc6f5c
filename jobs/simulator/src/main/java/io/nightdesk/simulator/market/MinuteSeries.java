package io.nightdesk.simulator.market;

import java.util.Arrays;

/** The bars of one symbol within one session, in columns, each named by its start. */
public final class MinuteSeries {

  /** No bars. */
  public static final MinuteSeries EMPTY = new MinuteSeries(1, 0);

  private final int interval;
  private int size;
  private int[] starts;
  private double[] values;
  private long[] volumes;

  /** A series of bars of {@code interval} minutes, with room for {@code capacity}. */
  MinuteSeries(int interval, int capacity) {
    this.interval = interval;
    starts = new int[capacity];
    values = new double[4 * capacity];
    volumes = new long[capacity];
  }

  void add(int start, double open, double high, double low, double close, long volume) {
    if (size == starts.length) {
      int capacity = Math.max(16, 2 * size);
      starts = Arrays.copyOf(starts, capacity);
      values = Arrays.copyOf(values, 4 * capacity);
      volumes = Arrays.copyOf(volumes, capacity);
    }
    starts[size] = start;
    values[4 * size] = open;
    values[4 * size + 1] = high;
    values[4 * size + 2] = low;
    values[4 * size + 3] = close;
    volumes[size++] = volume;
  }

  public int size() {
    return size;
  }

  /** Length of each bar in minutes. */
  public int interval() {
    return interval;
  }

  /** First minute of a bar, counted from midnight in New York. */
  public int start(int index) {
    return starts[index];
  }

  /** Index of the bar that starts at a minute, negative if there is none. */
  public int indexOf(int start) {
    return Arrays.binarySearch(starts, 0, size, start);
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

  /**
   * The bars of {@code minutes} minutes made of these, counted from midnight and cut where {@code
   * until} is passed: only bars of this series that end by that minute enter.
   */
  public MinuteSeries grouped(int minutes, int until) {
    MinuteSeries result = new MinuteSeries(minutes, size);
    for (int i = 0; i < size && starts[i] + interval <= until; i++) {
      int start = starts[i] - Math.floorMod(starts[i], minutes);
      result.addOrMerge(start, open(i), high(i), low(i), close(i), volume(i));
    }
    return result;
  }

  /** Appends a bar, or makes it part of the last one where that has the same start. */
  void addOrMerge(int start, double open, double high, double low, double close, long volume) {
    int last = size - 1;
    if (last < 0 || starts[last] != start) {
      add(start, open, high, low, close, volume);
      return;
    }
    values[4 * last + 1] = Math.max(values[4 * last + 1], high);
    values[4 * last + 2] = Math.min(values[4 * last + 2], low);
    values[4 * last + 3] = close;
    volumes[last] += volume;
  }
}
