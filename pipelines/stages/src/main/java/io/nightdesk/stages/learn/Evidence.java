package io.nightdesk.stages.learn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * Forecasts and labels of one recipe in order of session and symbol, as plain arrays: what
 * calibration and judgement look at.
 */
final class Evidence {

  /** No forecast: a label alone, which counts for the base rate. */
  static final int NO_FOLD = -2;

  /** A forecast of tonight's fit. */
  static final int LIVE = -1;

  static final int NEVER = Integer.MAX_VALUE;

  private int size;
  private int[] day = new int[1024];
  private int[] symbol = new int[1024];
  private int[] fold = new int[1024];
  private int[] known = new int[1024];
  private double[] raw = new double[1024];
  private double[] volatility = new double[1024];
  private double[] outcome = new double[1024];
  private final Map<String, Integer> symbols = new HashMap<>();
  private String[] names = new String[1024];

  /** Rows: symbol, as_of, fold, probability, volatility, known_session, label_return. */
  static Evidence of(Iterator<Row> sorted) {
    Evidence evidence = new Evidence();
    while (sorted.hasNext()) {
      evidence.add(sorted.next());
    }
    return evidence;
  }

  private void add(Row row) {
    if (size == day.length) {
      grow();
    }
    int index = symbols.computeIfAbsent(row.getString(0), s -> symbols.size());
    if (index == names.length) {
      names = Arrays.copyOf(names, 2 * names.length);
    }
    names[index] = row.getString(0);
    day[size] = (int) row.getLocalDate(1).toEpochDay();
    symbol[size] = index;
    fold[size] = row.isNullAt(2) ? NO_FOLD : row.getInt(2);
    raw[size] = row.isNullAt(3) ? Double.NaN : row.getDouble(3);
    volatility[size] = row.isNullAt(4) ? Double.NaN : row.getDouble(4);
    known[size] = row.isNullAt(5) ? NEVER : (int) row.getLocalDate(5).toEpochDay();
    outcome[size] = row.isNullAt(6) ? Double.NaN : row.getDouble(6);
    size++;
  }

  private void grow() {
    int capacity = 2 * size;
    day = Arrays.copyOf(day, capacity);
    symbol = Arrays.copyOf(symbol, capacity);
    fold = Arrays.copyOf(fold, capacity);
    known = Arrays.copyOf(known, capacity);
    raw = Arrays.copyOf(raw, capacity);
    volatility = Arrays.copyOf(volatility, capacity);
    outcome = Arrays.copyOf(outcome, capacity);
  }

  int size() {
    return size;
  }

  int symbolCount() {
    return symbols.size();
  }

  /** Epoch day of the as-of session. */
  int day(int i) {
    return day[i];
  }

  LocalDate asOf(int i) {
    return LocalDate.ofEpochDay(day[i]);
  }

  int symbol(int i) {
    return symbol[i];
  }

  String name(int i) {
    return names[symbol[i]];
  }

  /** Index of the fold that forecast it, {@link #LIVE} or {@link #NO_FOLD}. */
  int fold(int i) {
    return fold[i];
  }

  /** Epoch day of the session at whose close the label was known; {@link #NEVER} without one. */
  int known(int i) {
    return known[i];
  }

  /** Raw probability of up. */
  double raw(int i) {
    return raw[i];
  }

  /** Annualised volatility at the as-of session. */
  double volatility(int i) {
    return volatility[i];
  }

  /** Label: log total return over the horizon. */
  double outcome(int i) {
    return outcome[i];
  }

  boolean up(int i) {
    return outcome[i] > 0;
  }
}
