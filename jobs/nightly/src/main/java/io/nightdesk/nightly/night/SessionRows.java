package io.nightdesk.nightly.night;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.bars.TableSchema;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The exchange calendar as rows of the table {@code sessions}. */
final class SessionRows {

  private SessionRows() {}

  static Dataset<Row> all(SparkSession spark) {
    ExchangeCalendar calendar = ExchangeCalendar.xnys();
    List<Row> rows =
        calendar.sessions(calendar.first().date(), calendar.last().date()).stream()
            .map(SessionRows::row)
            .toList();
    return spark.createDataFrame(rows, TableSchema.of(BarTables.SESSIONS));
  }

  private static Row row(Session session) {
    return RowFactory.create(session.date(), session.open(), session.close(), session.earlyClose());
  }
}
