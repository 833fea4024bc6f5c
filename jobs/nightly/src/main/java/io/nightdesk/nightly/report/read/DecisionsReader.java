package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.nightly.report.page.Decisions;
import io.nightdesk.nightly.report.page.SignalRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Signals and candidates. */
public final class DecisionsReader {

  private static final String HOLD = "HOLD";

  private DecisionsReader() {}

  /**
   * @param tables of the night
   * @param rows of each list, at most
   */
  public static Decisions read(NightTables tables, int rows) {
    Dataset<Row> signals = tables.tonight(SignalTables.SIGNALS);
    Column held = col("signal").equalTo(HOLD);
    Map<String, Long> counts =
        signals.groupBy("signal").count().collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    return new Decisions(
        counts.getOrDefault("BUY", 0L),
        counts.getOrDefault("SELL", 0L),
        counts.getOrDefault(HOLD, 0L),
        mostConfident(signals.where(held.unary_$bang()), rows),
        mostConfident(signals.where(held.and(col("confidence").isNotNull())), rows),
        reasons(signals.where(held), rows));
  }

  private static List<SignalRow> mostConfident(Dataset<Row> signals, int rows) {
    return signals
        .orderBy(col("confidence").desc(), col("symbol"))
        .limit(rows)
        .collectAsList()
        .stream()
        .map(row -> signal(new Cells(row)))
        .toList();
  }

  private static List<Decisions.HoldReason> reasons(Dataset<Row> held, int rows) {
    return held
        .groupBy("reason_code")
        .agg(count(lit(1)).as("symbols"))
        .orderBy(col("symbols").desc(), col("reason_code"))
        .limit(rows)
        .collectAsList()
        .stream()
        .map(row -> new Decisions.HoldReason(row.getString(0), row.getLong(1)))
        .toList();
  }

  private static SignalRow signal(Cells row) {
    return new SignalRow(
        row.text("symbol"),
        row.text("signal"),
        row.optionalText("direction"),
        row.optionalNumber("confidence"),
        row.optionalNumber("expected_return"),
        row.whole("risk_score"),
        row.whole("horizon"),
        row.optionalNumber("reference_price"),
        row.optionalNumber("stop_distance"),
        row.optionalNumber("profit_target_distance"),
        row.instant("valid_from"),
        row.instant("valid_until"),
        row.text("reason"));
  }
}
