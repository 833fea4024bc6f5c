package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;

import io.nightdesk.contracts.table.TableContract;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables as one night sees them.
 *
 * @param tables gives each table by the name of its contract
 * @param asOf session whose night is reported
 */
public record NightTables(Function<String, Dataset<Row>> tables, LocalDate asOf) {

  /** The whole table. */
  Dataset<Row> all(TableContract table) {
    return tables.apply(table.name());
  }

  /** Its rows of the as-of session. */
  Dataset<Row> tonight(TableContract table) {
    return all(table).where(col("as_of").equalTo(asOf));
  }

  /** Its rows up to the as-of session. */
  Dataset<Row> soFar(TableContract table) {
    return all(table).where(col("as_of").leq(asOf));
  }
}
