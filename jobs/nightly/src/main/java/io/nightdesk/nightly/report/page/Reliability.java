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
 * @param horizonSessions sessions ahead; 0 where nothing is judged
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

  /** What a forecast must pass. */
  public enum Rule {
    EVERY_FORECAST("Every forecast"),
    BUY_CONFIDENT("BUY: confident enough"),
    SELL_CONFIDENT("SELL: confident enough"),
    BUY_DECIDED("BUY: the whole rule"),
    SELL_DECIDED("SELL: the whole rule"),
    BUY_PUBLISHED("BUY: published on past nights"),
    SELL_PUBLISHED("SELL: published on past nights");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    /** The rule in words. */
    public String words() {
      return words;
    }
  }

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
   * @param rule which
   * @param considered forecasts that the rule looked at
   * @param right how often the direction was right
   * @param baseRate what the same directions would score by the base rate of each
   * @param meanWin mean simple return in the direction when right, gross; NaN without one
   * @param meanLoss mean loss when not right, positive, gross; NaN without one
   * @param meanReturn mean simple return in the direction, after costs; NaN without one
   */
  public record Firing(
      Rule rule,
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
  public static Reliability none() {
    return new Reliability(
        Optional.empty(),
        Optional.empty(),
        0,
        0,
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
