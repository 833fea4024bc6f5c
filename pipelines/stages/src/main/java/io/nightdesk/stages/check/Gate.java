package io.nightdesk.stages.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.quality.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether a night may go on. */
public final class Gate {

  private Gate() {}

  /**
   * Stops the night of {@code asOf} if a finding of that session refuses it.
   *
   * @param findings rows of {@code findings}
   * @throws Problem with exit code 5, listing the rules that refuse and how often each rule fired
   */
  public static void letPass(Dataset<Row> findings, LocalDate asOf) {
    List<Row> rules =
        findings
            .where(col("as_of").equalTo(lit(asOf)))
            .groupBy("rule", "severity")
            .agg(count(lit(1)).as("times"), first("observed").as("observed"))
            .orderBy("rule")
            .collectAsList();
    String refusing =
        rules.stream()
            .filter(Gate::refuses)
            .map(r -> r.getString(0) + " (" + r.getString(3) + ")")
            .collect(Collectors.joining(", "));
    if (refusing.isEmpty()) {
      return;
    }
    String others =
        rules.stream()
            .filter(r -> !refuses(r))
            .map(r -> r.getString(0) + " " + r.getLong(2))
            .collect(Collectors.joining(", "));
    throw Problem.of(
        ExitCode.GATE,
        "The gate refused the session " + asOf + ": " + refusing + ".",
        others.isEmpty() ? "No other rule fired." : "Other findings: " + others + ".",
        "Last night's tables are as they were. See: nightdesk sql \"SELECT * FROM findings WHERE"
            + " as_of = DATE'"
            + asOf
            + "'\"; mend the delivery and run the night again.");
  }

  private static boolean refuses(Row row) {
    return row.getString(1).equals(Severity.REFUSE.text());
  }
}
