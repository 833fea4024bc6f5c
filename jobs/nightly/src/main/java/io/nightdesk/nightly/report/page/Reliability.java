package io.nightdesk.nightly.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How often calibrated forecasts, made walk-forward before their outcome was known, were right.
 *
 * @param from first as-of session with a completed label
 * @param through last as-of session with a completed label
 * @param sessions number of those sessions
 * @param horizonSessions sessions ahead
 * @param upShare share of labels that went up
 * @param bins by confidence, ascending; only those with forecasts
 * @param firings what a rule would have let through
 */
public record Reliability(
    Optional<LocalDate> from,
    Optional<LocalDate> through,
    long sessions,
    int horizonSessions,
    Proportion upShare,
    List<Bin> bins,
    List<Firing> firings) {

  /**
   * Forecasts of similar confidence.
   *
   * @param low lower edge of the bin
   * @param high upper edge of the bin
   * @param meanConfidence what they promised
   * @param right how often the direction was right
   * @param baseRate what the same directions would score by the base rate of each
   */
  public record Bin(
      double low, double high, double meanConfidence, Proportion right, double baseRate) {}

  /**
   * Forecasts that a rule lets through.
   *
   * @param rule in words
   * @param considered forecasts that the rule looked at
   * @param right how often the direction was right
   * @param baseRate what the same directions would score by the base rate of each
   * @param meanWin mean simple return in the direction when right, gross; NaN without one
   * @param meanLoss mean loss when not right, positive, gross; NaN without one
   * @param meanReturn mean simple return in the direction, after costs; NaN without one
   */
  public record Firing(
      String rule,
      long considered,
      Proportion right,
      double baseRate,
      double meanWin,
      double meanLoss,
      double meanReturn) {

    /** Mean win over mean loss; NaN where either is unknown. */
    public double payoff() {
      return meanWin / meanLoss;
    }

    /** Share of the forecasts considered that fired; NaN where none was. */
    public double firingShare() {
      return (double) right.count() / considered;
    }
  }

  public Reliability {
    bins = List.copyOf(bins);
    firings = List.copyOf(firings);
  }

  /** Nothing to judge yet. */
  public static Reliability none(int horizonSessions) {
    return new Reliability(
        Optional.empty(),
        Optional.empty(),
        0,
        horizonSessions,
        Proportion.independent(0, 0),
        List.of(),
        List.of());
  }

  public boolean empty() {
    return bins.isEmpty();
  }

  /** All forecasts judged. */
  public long forecasts() {
    return bins.stream().mapToLong(bin -> bin.right().count()).sum();
  }
}
