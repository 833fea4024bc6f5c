package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.nightly.report.page.Findings;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/** What the quality rules caught. */
public final class FindingsReader {

  private static final List<String> SEVERITIES = List.of("refuse", "reject", "flag");

  private static final Comparator<Findings.Rule> WORST_FIRST =
      Comparator.<Findings.Rule>comparingInt(rule -> SEVERITIES.indexOf(rule.severity()))
          .thenComparing(Comparator.comparingLong(Findings.Rule::tonight).reversed())
          .thenComparing(Comparator.comparingLong(Findings.Rule::total).reversed())
          .thenComparing(Findings.Rule::rule);

  private FindingsReader() {}

  /** Findings of tonight's check and of all before it, by rule. */
  public static Findings read(NightTables tables) {
    List<Findings.Rule> rules =
        tables
            .soFar(BarTables.FINDINGS)
            .groupBy("rule", "severity")
            .agg(
                count(lit(1)).as("total"),
                sum(col("as_of").equalTo(tables.asOf()).cast("int")).as("tonight"),
                countDistinct("symbol").as("symbols"),
                max_by(
                        struct("symbol", "session", "observed", "message"),
                        struct("as_of", "session", "symbol"))
                    .as("example"))
            .collectAsList()
            .stream()
            .map(FindingsReader::rule)
            .sorted(WORST_FIRST)
            .toList();
    return new Findings(
        rules, tables.soFar(BarTables.BARS_DAILY).select("symbol", "session").distinct().count());
  }

  private static Findings.Rule rule(Row row) {
    Cells cells = new Cells(row);
    Cells example = new Cells(row.<Row>getAs("example"));
    return new Findings.Rule(
        cells.text("rule"),
        cells.text("severity"),
        cells.count("tonight"),
        cells.count("total"),
        cells.count("symbols"),
        new Findings.Example(
            example.text("symbol"),
            example.date("session"),
            example.text("observed"),
            example.text("message")));
  }
}
