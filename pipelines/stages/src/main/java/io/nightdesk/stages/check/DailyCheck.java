package io.nightdesk.stages.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.config.CheckSettings;
import io.nightdesk.contracts.quality.QualityRule;
import io.nightdesk.contracts.quality.QualityRules;
import io.nightdesk.contracts.quality.Scope;
import io.nightdesk.contracts.table.BarTables;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** The gate of daily bars. */
final class DailyCheck {

  private DailyCheck() {}

  static CheckResult of(
      Dataset<Row> received,
      Dataset<Row> universe,
      Dataset<Row> actions,
      CheckSettings settings,
      LocalDate from,
      LocalDate to) {
    List<QualityRule> rules = QualityRules.daily(settings);
    Dataset<Row> evaluated =
        DailyFrame.evaluated(received, universe, actions, rules, from, to)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> findings =
        ofBars(evaluated, rules)
            .unionByName(ofSeries(evaluated, rules))
            .unionByName(ofSessions(SessionCounts.of(evaluated, from, to), rules));
    return new CheckResult(accepted(evaluated, rules), findings, evaluated);
  }

  private static Dataset<Row> accepted(Dataset<Row> evaluated, List<QualityRule> rules) {
    String breaks =
        QualityRules.any(
            rules.stream().filter(r -> QualityRules.BREAKS.contains(r.name())).toList());
    return Frames.shaped(
        BarTables.BARS_DAILY,
        BarFacts.with(evaluated.where(is(Kind.CHOSEN, Kind.AGAIN)))
            .withColumn("unexplained_break", expr("beside_misdated OR " + breaks)));
  }

  private static Dataset<Row> ofBars(Dataset<Row> evaluated, List<QualityRule> rules) {
    return findings(
        BarFacts.with(evaluated.where(is(Kind.CHOSEN, Kind.ASIDE))),
        QualityRules.of(rules, Scope.BAR));
  }

  private static Dataset<Row> ofSeries(Dataset<Row> evaluated, List<QualityRule> rules) {
    return findings(
        BarFacts.with(evaluated.where(is(Kind.CHOSEN, Kind.MISSING))),
        QualityRules.of(rules, Scope.SERIES));
  }

  private static Dataset<Row> ofSessions(Dataset<Row> sessions, List<QualityRule> rules) {
    Dataset<Row> asBars =
        BarFacts.with(
            sessions
                .withColumn("symbol", lit("*"))
                .withColumn("source", lit("*"))
                .withColumn("interval", lit("1d"))
                .withColumn("as_of", col("session")));
    return findings(
        asBars.withColumn("bar_end", col("closes_at")), QualityRules.of(rules, Scope.SESSION));
  }

  static Dataset<Row> findings(Dataset<Row> evidence, List<QualityRule> rules) {
    return Frames.shaped(
        BarTables.FINDINGS,
        evidence
            .where(expr(QualityRules.any(rules)))
            .select(
                col("source"),
                col("symbol"),
                col("session"),
                col("interval"),
                col("bar_end"),
                col("as_of"),
                lit("check").as("found_by"),
                inline(RuleColumns.found(rules))));
  }

  private static org.apache.spark.sql.Column is(Kind... kinds) {
    return expr(
        "kind IN ("
            + List.of(kinds).stream()
                .map(k -> String.valueOf(k.ordinal()))
                .collect(Collectors.joining(", "))
            + ")");
  }
}
