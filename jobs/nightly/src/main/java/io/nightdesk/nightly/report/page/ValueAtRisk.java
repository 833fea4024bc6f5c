package io.nightdesk.nightly.report.page;

import io.nightdesk.quant.risk.Kupiec;
import java.time.LocalDate;
import java.util.List;

/**
 * VaR 99 % of one session against what the next session brought.
 *
 * @param symbols symbols with counted sessions
 * @param exceedances losses beyond VaR over all of them
 * @param sessions symbol-sessions counted
 * @param alarms symbols whose VaR alarm is on
 * @param counts how many symbols had how many exceedances
 * @param tracks symbol by symbol, for the charts
 */
public record ValueAtRisk(
    long symbols,
    long exceedances,
    long sessions,
    long alarms,
    List<Count> counts,
    List<Track> tracks) {

  /** Chance of a loss beyond VaR 99 %. */
  public static final double TAIL = 0.01;

  /** The last count of exceedances; it stands for this many or more. */
  public static final int MOST = 15;

  /**
   * Symbols with the same number of exceedances.
   *
   * @param exceedances losses beyond VaR in at most 250 trailing sessions; {@link #MOST} or more
   *     are one count
   * @param symbols observed
   * @param expected number of symbols if every VaR were right and sessions independent
   */
  public record Count(int exceedances, long symbols, double expected) {

    /** Whether it stands for more exceedances too. */
    public boolean orMore() {
      return exceedances == MOST;
    }
  }

  /**
   * One symbol's sessions in order of date.
   *
   * @param symbol which
   * @param points its sessions
   */
  public record Track(String symbol, List<Point> points) {

    public Track {
      points = List.copyOf(points);
    }

    /** Losses beyond VaR. */
    public long exceedances() {
      return points.stream().filter(Point::exceeds).count();
    }

    /** Losses that a right VaR would bring. */
    public double expected() {
      return TAIL * points.size();
    }

    /** Chance of a count at least as unlikely if VaR were right, by Kupiec's test. */
    public double kupiec() {
      return Kupiec.test(points.size(), (int) exceedances(), TAIL).probability();
    }

    public LocalDate from() {
      return points.get(0).session();
    }

    public LocalDate through() {
      return points.get(points.size() - 1).session();
    }
  }

  /**
   * One session.
   *
   * @param session when the return was realised
   * @param valueAtRisk stated at the close before it, loss positive, decimal
   * @param realisedReturn simple total return of the session, decimal
   */
  public record Point(LocalDate session, double valueAtRisk, double realisedReturn) {

    public boolean exceeds() {
      return -realisedReturn > valueAtRisk;
    }
  }

  public ValueAtRisk {
    counts = List.copyOf(counts);
    tracks = List.copyOf(tracks);
  }

  /** Share of the sessions that went beyond VaR; NaN without sessions. */
  public double exceedanceShare() {
    return (double) exceedances / sessions;
  }

  /** Exceedances that right VaR would bring. */
  public double expectedExceedances() {
    return TAIL * sessions;
  }
}
