package io.nightdesk.nightly.ingest;

import io.nightdesk.quant.time.ExchangeCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Members as rows of {@code universe}. */
final class Members {

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "symbol STRING, member_from DATE, member_to DATE, sector STRING, membership STRING");

  private Members() {}

  /** Today's list applied to the whole calendar. */
  static Member always(String symbol, String sector) {
    return new Member(
        symbol,
        ExchangeCalendar.xnys().first().date(),
        Optional.empty(),
        sector,
        Member.Dating.STATIC);
  }

  static Dataset<Row> frame(SparkSession spark, List<Member> members) {
    List<Row> rows = new ArrayList<>();
    for (Member member : members) {
      rows.add(
          RowFactory.create(
              member.symbol(),
              member.from(),
              member.to().orElse(null),
              member.sector(),
              member.dating().name().toLowerCase(Locale.ROOT)));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }
}
