package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.FeatureTables;

/** What limits the worth of the data. */
public final class CaveatsReader {

  private CaveatsReader() {}

  /** Counts the symbols concerned. */
  public static Caveats read(NightTables tables) {
    Cells members =
        new Cells(
            tables
                .all(BarTables.UNIVERSE)
                .where(col("membership").equalTo("static"))
                .agg(countDistinct("symbol").as("symbols"))
                .first());
    Cells risk =
        new Cells(
            tables
                .tonight(FeatureTables.RISK)
                .agg(
                    count(lit(1)).as("symbols"),
                    sum(col("return_basis").equalTo("price").cast("int")).as("price"))
                .first());
    return new Caveats(members.count("symbols"), risk.count("price"), risk.count("symbols"));
  }
}
