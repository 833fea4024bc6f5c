package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;

import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.nightly.report.page.ModelVerdict;
import java.util.Locale;
import java.util.Optional;

/** The last verdict on the champion. */
public final class VerdictReader {

  private VerdictReader() {}

  /** The verdict in force at the as-of session: the latest up to it. */
  public static ModelVerdict read(NightTables tables) {
    return tables
        .soFar(SignalTables.MODELS)
        .where(col("verdict").isin("speaks", "silent", "warming_up"))
        .orderBy(col("as_of").desc(), col("event").equalTo("live").desc(), col("model_id"))
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst()
        .map(row -> verdict(new Cells(row)))
        .orElseGet(ModelVerdict::none);
  }

  private static ModelVerdict verdict(Cells row) {
    return new ModelVerdict(
        ModelVerdict.State.valueOf(row.text("verdict").toUpperCase(Locale.ROOT)),
        Optional.of(row.date("as_of")),
        row.text("model_id"),
        row.text("recipe"),
        row.optionalWhole("horizon"),
        row.optionalDate("trained_from"),
        row.optionalDate("trained_through"),
        row.optionalCount("training_rows"),
        row.optionalWhole("sessions_judged"),
        row.optionalNumber("brier"),
        row.optionalNumber("brier_base_rate"),
        row.optionalNumber("t_statistic"));
  }
}
