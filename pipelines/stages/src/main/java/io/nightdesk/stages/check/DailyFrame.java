package io.nightdesk.stages.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.quality.QualityRule;
import io.nightdesk.contracts.quality.QualityRules;
import io.nightdesk.contracts.quality.Scope;
import io.nightdesk.contracts.quality.Severity;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Memberships, splits and bars in one frame, so that one shuffle brings a symbol together. */
final class DailyFrame {

  private static final Column SAME_SYMBOL = expr("older.symbol = restated.symbol");

  private DailyFrame() {}

  /** The evaluation of a range of as-of sessions, without the columns of {@link BarFacts}. */
  static Dataset<Row> evaluated(
      Dataset<Row> received,
      Dataset<Row> universe,
      Dataset<Row> actions,
      List<QualityRule> rules,
      LocalDate from,
      LocalDate to) {
    Dataset<Row> input =
        bars(relevant(received, from, to), rules)
            .unionByName(memberships(universe))
            .unionByName(splits(actions));
    int first = SessionTable.ordinal((int) from.toEpochDay());
    int last = SessionTable.ordinal((int) to.toEpochDay());
    return RowCodec.named(
        input
            .repartition(col("symbol"))
            .sortWithinPartitions("symbol", "entry", "session", "as_of", "source", "received_at")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) sorted -> new SymbolIterator(sorted, first, last),
                Encoders.row(RowCodec.JUDGED)));
  }

  /**
   * What the range needs: the bars of the sessions before it that its own are compared with, and
   * the whole history of every symbol of which an older bar was restated.
   */
  private static Dataset<Row> relevant(Dataset<Row> received, LocalDate from, LocalDate to) {
    LocalDate reach = SessionTable.before(from, SeriesEye.REACH);
    Dataset<Row> daily =
        received.where(col("interval").equalTo("1d").and(col("as_of").leq(lit(to))));
    Dataset<Row> older = daily.where(col("session").lt(lit(reach)));
    Dataset<Row> restated =
        daily
            .where(col("as_of").geq(lit(from)).and(col("session").lt(lit(from))))
            .select("symbol")
            .distinct();
    return daily
        .where(col("session").geq(lit(reach)))
        .unionByName(older.as("older").join(restated.as("restated"), SAME_SYMBOL, "left_semi"));
  }

  private static Dataset<Row> bars(Dataset<Row> received, List<QualityRule> rules) {
    String rejects =
        QualityRules.any(
            QualityRules.of(rules, Scope.BAR).stream()
                .filter(r -> r.severity() == Severity.REJECT)
                .toList());
    return BarFacts.with(received)
        .select(
            col("symbol"),
            lit(RowCodec.BAR).as("entry"),
            expr("unix_date(session)").as("session"),
            expr("unix_date(as_of)").as("as_of"),
            expr("unix_date(adjusted_as_of)").as("until"),
            expr(Role.rankSql()).as("role"),
            col("source"),
            col("adjustment"),
            expr("unix_micros(received_at)").as("received_at"),
            expr("unix_micros(bar_end)").as("bar_end"),
            col("open"),
            col("high"),
            col("low"),
            col("close"),
            col("volume"),
            expr(rejects).as("rejected"));
  }

  private static Dataset<Row> memberships(Dataset<Row> universe) {
    return padded(
        universe,
        RowCodec.MEMBERSHIP,
        "unix_date(member_from)",
        "0",
        "unix_date(member_to)",
        "CAST(NULL AS DOUBLE)");
  }

  private static Dataset<Row> splits(Dataset<Row> actions) {
    return padded(
        actions.where(col("kind").equalTo("split")),
        RowCodec.SPLIT,
        "unix_date(ex_date)",
        "unix_date(as_of)",
        "CAST(NULL AS INT)",
        "value");
  }

  private static Dataset<Row> padded(
      Dataset<Row> rows, int entry, String session, String asOf, String until, String value) {
    return rows.selectExpr(
        "symbol",
        entry + " AS entry",
        session + " AS session",
        asOf + " AS as_of",
        until + " AS until",
        "0 AS role",
        "'' AS source",
        "'none' AS adjustment",
        "0L AS received_at",
        "0L AS bar_end",
        value + " AS open",
        "CAST(NULL AS DOUBLE) AS high",
        "CAST(NULL AS DOUBLE) AS low",
        "CAST(NULL AS DOUBLE) AS close",
        "CAST(NULL AS DOUBLE) AS volume",
        "false AS rejected");
  }
}
