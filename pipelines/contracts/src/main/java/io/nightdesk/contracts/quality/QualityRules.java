package io.nightdesk.contracts.quality;

import static io.nightdesk.contracts.quality.Scope.BAR;
import static io.nightdesk.contracts.quality.Scope.DELIVERY;
import static io.nightdesk.contracts.quality.Scope.SERIES;
import static io.nightdesk.contracts.quality.Scope.SESSION;
import static io.nightdesk.contracts.quality.Severity.FLAG;
import static io.nightdesk.contracts.quality.Severity.REFUSE;
import static io.nightdesk.contracts.quality.Severity.REJECT;

import io.nightdesk.contracts.config.CheckSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every quality rule, in the order in which findings are told. */
public final class QualityRules {

  /** The steps over these bars are no returns: rules after which a break is recorded. */
  public static final List<String> BREAKS = List.of("unexplained_break", "action_not_applied");

  private static final String PRICES =
      "concat_ws(' ', concat('open ', coalesce(string(open), 'null')), concat('high ',"
          + " coalesce(string(high), 'null')), concat('low ', coalesce(string(low), 'null')),"
          + " concat('close ', coalesce(string(close), 'null')))";
  private static final String VOLUME = "concat('volume ', coalesce(string(volume), 'null'))";
  private static final String MOVE =
      "concat('close ', string(close), ' after ', string(previous_close), ' on ',"
          + " string(previous_session))";

  /** What an ingest tells of; the {@code rule} of these findings belongs to no check. */
  private static final List<QualityRule> DELIVERIES =
      List.of(
          delivery("unreadable_line", REJECT, "The line is not a row of its file."),
          delivery("duplicate_bar", FLAG, "The bar is there more than once; one is kept."),
          delivery(
              "contradicting_copies",
              REJECT,
              "The bar is there more than once with different values; none is kept."),
          delivery("unusable_bar", REJECT, "The broker's bar cannot be placed in time."),
          delivery("unknown_symbol", FLAG, "The source does not know the symbol."),
          delivery("not_delivered", FLAG, "The source refused or failed to deliver the symbol."),
          delivery("inferred_split", FLAG, "The history came on another scale: a split."));

  private static final List<QualityRule> BARS =
      List.of(
          bar(
              "null_price",
              REJECT,
              "open IS NULL OR high IS NULL OR low IS NULL OR close IS NULL",
              PRICES,
              "A price is missing."),
          bar(
              "price_not_positive",
              REJECT,
              "NOT (open > 0 AND high > 0 AND low > 0 AND close > 0) OR isnan(open) OR isnan(high)"
                  + " OR isnan(low) OR isnan(close) OR greatest(open, high, low, close) > 1.7e308D",
              PRICES,
              "A price is zero, negative or no number."),
          bar("high_below_low", REJECT, "high < low", PRICES, "The high is below the low."),
          bar(
              "outside_range",
              REJECT,
              "high >= low AND (open < low OR open > high OR close < low OR close > high)",
              PRICES,
              "Open or close lies outside the range of low to high."),
          bar(
              "null_volume",
              REJECT,
              "volume IS NULL OR isnan(volume) OR volume > 1.7e308D",
              VOLUME,
              "The volume is missing or no number."),
          bar("negative_volume", REJECT, "volume < 0", VOLUME, "The volume is negative."),
          bar(
              "zero_volume",
              FLAG,
              "volume = 0 AND NOT is_index",
              "concat_ws(' ', " + VOLUME + ", " + PRICES + ")",
              "Nothing traded, and yet there are prices."),
          bar(
              "not_a_session",
              REJECT,
              "NOT is_session",
              "string(session)",
              "The exchange did not trade on that date."),
          bar(
              "future_bar",
              REJECT,
              "bar_end > received_at",
              "concat('ends ', string(bar_end), ', received ', string(received_at))",
              "The bar ends after it was received."));

  private static final QualityRule OUTSIDE_HOURS =
      bar(
          "outside_hours",
          REJECT,
          "bar_end < opens_at OR bar_end > closes_at",
          "string(bar_end)",
          "The bar ends before the open or after the close.");

  private QualityRules() {}

  /** What ingest tells of. */
  public static List<QualityRule> delivery() {
    return DELIVERIES;
  }

  /** The rule of a delivery by its name. */
  public static QualityRule delivery(String name) {
    return DELIVERIES.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** The rules of daily bars. */
  public static List<QualityRule> daily(CheckSettings settings) {
    return Stream.of(BARS, dailySeries(settings), dailySession(settings))
        .flatMap(List::stream)
        .toList();
  }

  /** The rules of intraday bars. */
  public static List<QualityRule> intraday() {
    return Stream.concat(BARS.stream(), Stream.of(OUTSIDE_HOURS)).toList();
  }

  /** Those of a scope, in order. */
  public static List<QualityRule> of(List<QualityRule> rules, Scope scope) {
    return rules.stream().filter(r -> r.scope() == scope).toList();
  }

  /** A predicate that holds where any of the rules does; never null. */
  public static String any(List<QualityRule> rules) {
    return rules.isEmpty()
        ? "false"
        : rules.stream()
            .map(r -> "coalesce(" + r.condition() + ", false)")
            .collect(Collectors.joining(" OR "));
  }

  private static List<QualityRule> dailySeries(CheckSettings settings) {
    String reversal = number(settings.reversalMove());
    String unexplained = number(settings.unexplainedMove());
    String difference = number(settings.sourceDifference());
    return List.of(
        series(
            "missing_row",
            "missing",
            "concat('no bar; the last was of ', string(previous_session))",
            "A member that traded before has no bar."),
        series(
            "stale_bar",
            "sessions_since_repeat = 1",
            "concat_ws(' ', concat('as on ', string(repeated_session)), " + PRICES + ")",
            "The bar repeats the bar of the session before."),
        series(
            "misdated_repeat",
            "sessions_since_repeat > 1",
            "concat_ws(' ', concat('as on ', string(repeated_session)), " + PRICES + ")",
            "The bar is the same as that of an earlier session, which one of the two is not."),
        series(
            "misdated_reversal",
            "NOT is_index AND abs(previous_close / earlier_close - 1) > "
                + reversal
                + " AND abs(close / earlier_close - 1) < 0.5D * abs(previous_close / earlier_close"
                + " - 1)",
            "concat('close ', string(earlier_close), ', ', string(previous_close), ', ',"
                + " string(close), ': suspect is the bar of ', string(previous_session))",
            "The close undoes a large move of the session before, whose bar may be misdated."),
        series(
            "action_not_applied",
            "abs(ln(split_inside)) > 0.02D AND abs(ln(close / previous_close * split_inside)) <"
                + " 0.5D * abs(ln(close / previous_close))",
            "concat_ws(', ', " + MOVE + ", concat('recorded split ', string(split_inside)))",
            "The price shows a recorded split that the vendor says is already applied."),
        series(
            "unexplained_break",
            "NOT is_index AND (close / previous_close > 1 + "
                + unexplained
                + " OR previous_close / close > 1 + "
                + unexplained
                + ")",
            MOVE,
            "The close moved this far without a recorded action."),
        series(
            "sources_differ",
            "abs(source_ratio / source_ratio_before - 1) > "
                + difference
                + " AND NOT coalesce(abs(source_ratio / source_ratio_earlier - 1) < 0.5D * "
                + difference
                + ", false)",
            "concat('close ', string(close), ', ', other_source, ' has ', string(other_close))",
            "Two sources part: their closes differ by more than at the session before."));
  }

  private static List<QualityRule> dailySession(CheckSettings settings) {
    String low = number(settings.minRowShare());
    String high = number(settings.maxRowShare());
    String counts =
        "concat(string(accepted), ' bars, median ', coalesce(string(median_accepted), 'unknown'),"
            + " ' over ', string(sessions_before), ' sessions')";
    return List.of(
        new QualityRule(
            "no_bars", REFUSE, SESSION, "accepted = 0", counts, "The session has no bars at all."),
        new QualityRule(
            "row_count",
            REFUSE,
            SESSION,
            "accepted > 0 AND sessions_before >= 5 AND (accepted < "
                + low
                + " * median_accepted OR accepted > "
                + high
                + " * median_accepted)",
            counts,
            "The number of bars is far from that of the sessions before."),
        new QualityRule(
            "too_many_rejected",
            REFUSE,
            SESSION,
            "rejected > " + number(settings.maxRejectedShare()) + " * delivered",
            "concat(string(rejected), ' of ', string(delivered), ' bars rejected')",
            "Too many bars of the session were rejected."),
        new QualityRule(
            "repeated_session",
            FLAG,
            SESSION,
            "repeating >= 5",
            "concat(string(repeating), ' bars are the same as those of ',"
                + " string(repeated_session))",
            "Many bars are the same as those of an earlier session: all bars of that session are"
                + " suspect."));
  }

  private static QualityRule delivery(String name, Severity severity, String message) {
    return new QualityRule(name, severity, DELIVERY, "", "", message);
  }

  private static QualityRule bar(
      String name, Severity severity, String condition, String observed, String message) {
    return new QualityRule(name, severity, BAR, condition, observed, message);
  }

  private static QualityRule series(
      String name, String condition, String observed, String message) {
    return new QualityRule(name, FLAG, SERIES, condition, observed, message);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).toPlainString() + "D";
  }
}
