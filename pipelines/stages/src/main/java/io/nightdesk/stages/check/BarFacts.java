package io.nightdesk.stages.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** What the calendar and the symbol's spelling say of a bar. */
final class BarFacts {

  private static final UserDefinedFunction OPENS_AT =
      udf((UDF1<Integer, Long>) SessionTable::opensAt, DataTypes.LongType);
  private static final UserDefinedFunction CLOSES_AT =
      udf((UDF1<Integer, Long>) SessionTable::closesAt, DataTypes.LongType);

  private BarFacts() {}

  /** The frame with {@code is_index, is_session, opens_at, closes_at} of its bars added. */
  static Dataset<Row> with(Dataset<Row> bars) {
    var day = expr("unix_date(session)");
    return bars.withColumn("is_index", expr("startswith(symbol, '^') OR startswith(symbol, '$')"))
        .withColumn("opens_micros", OPENS_AT.apply(day))
        .withColumn("closes_micros", CLOSES_AT.apply(day))
        .withColumn("is_session", col("opens_micros").isNotNull())
        .withColumn("opens_at", expr("timestamp_micros(opens_micros)"))
        .withColumn("closes_at", expr("timestamp_micros(closes_micros)"))
        .drop("opens_micros", "closes_micros");
  }
}
