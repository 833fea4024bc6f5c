package io.nightdesk.stages.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import io.nightdesk.contracts.quality.QualityRule;
import io.nightdesk.contracts.quality.QualityRules;
import io.nightdesk.contracts.quality.Severity;
import io.nightdesk.contracts.table.BarTables;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.storage.StorageLevel;

/**
 * The gate of intraday bars. A bar that ends at the session's open holds the opening prints and is
 * kept; its end tells it apart.
 */
final class IntradayCheck {

  /** The order of the sources of a bar; of one source the latest receipt comes first. */
  private static final String PLACE =
      "struct(" + Role.rankSql() + " AS rank, source, -unix_micros(received_at) AS age)";

  private static final String MAY_ENTER = "NOT rejected AND role <> 'crosscheck'";

  private static final Column SAME_SERIES =
      expr("older.symbol = restated.symbol AND older.session = restated.session");

  private IntradayCheck() {}

  static CheckResult of(Dataset<Row> received, LocalDate from, LocalDate to) {
    List<QualityRule> rules = QualityRules.intraday();
    String rejects =
        QualityRules.any(rules.stream().filter(r -> r.severity() == Severity.REJECT).toList());
    WindowSpec known =
        Window.partitionBy("symbol", "interval", "bar_end")
            .orderBy("as_of")
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    Dataset<Row> evaluated =
        BarFacts.with(relevant(received, from, to))
            .withColumn("rejected", expr(rejects))
            .withColumn("place", expr(PLACE))
            .withColumn("best", min(expr("CASE WHEN " + MAY_ENTER + " THEN place END")).over(known))
            .where(col("as_of").geq(lit(from)))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> bars =
        Frames.shaped(BarTables.BARS_INTRADAY, evaluated.where(MAY_ENTER).where("place = best"));
    return new CheckResult(bars, DailyCheck.findings(evaluated, rules), evaluated);
  }

  /** The bars of the range's sessions, and all versions of older bars restated in it. */
  private static Dataset<Row> relevant(Dataset<Row> received, LocalDate from, LocalDate to) {
    Dataset<Row> intraday =
        received.where(col("interval").notEqual("1d").and(col("as_of").leq(lit(to))));
    Dataset<Row> older = intraday.where(col("session").lt(lit(from)));
    Dataset<Row> restated =
        older.where(col("as_of").geq(lit(from))).select("symbol", "session").distinct();
    return intraday
        .where(col("session").geq(lit(from)))
        .unionByName(older.as("older").join(restated.as("restated"), SAME_SERIES, "left_semi"));
  }
}
