package io.nightdesk.schwab.marketdata;

import java.time.Duration;
import java.time.Period;

/** The lengths of bars that the broker serves and we use, and how far back it keeps them. */
public enum BarInterval {
  DAILY("1d", 0, Period.ofYears(40)),
  MINUTES_1("1m", 1, Period.ofDays(48)),
  MINUTES_5("5m", 5, Period.ofMonths(9)),
  MINUTES_30("30m", 30, Period.ofMonths(9));

  private final String label;
  private final int minutes;
  private final Period reach;

  BarInterval(String label, int minutes, Period reach) {
    this.label = label;
    this.minutes = minutes;
    this.reach = reach;
  }

  /** {@code 1d}, {@code 1m}, {@code 5m} or {@code 30m}. */
  public String label() {
    return label;
  }

  /** Whether bars are parts of a session. */
  public boolean isIntraday() {
    return minutes > 0;
  }

  /** Minutes of an intraday bar; 0 for {@link #DAILY}. */
  public int minutes() {
    return minutes;
  }

  /** Length of an intraday bar; zero for {@link #DAILY}. */
  public Duration length() {
    return Duration.ofMinutes(minutes);
  }

  /** How far back from now the broker has bars; older ones are not asked for. */
  public Period reach() {
    return reach;
  }
}
