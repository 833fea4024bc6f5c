package io.nightdesk.stages.check;

import io.nightdesk.stages.check.DailyKernel.Judged;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows into versions and judgements into rows. Dates are day numbers, instants microseconds. */
final class RowCodec {

  static final int MEMBERSHIP = 0;
  static final int SPLIT = 1;
  static final int BAR = 2;

  static final StructType JUDGED =
      schema(
          "kind:i as_of:i symbol:s session:i bar_end:l source:s role:s adjustment:s"
              + " adjusted_as_of:i received_at:l open:d high:d low:d close:d volume:d"
              + " previous_session:i previous_close:d earlier_session:i earlier_close:d"
              + " split_inside:d repeated_session:i sessions_since_repeat:i other_source:s"
              + " other_close:d source_ratio:d source_ratio_before:d source_ratio_earlier:d"
              + " rejected:b beside_misdated:b");

  private RowCodec() {}

  static void add(Row row, DailyKernel kernel) {
    switch (row.getInt(1)) {
      case MEMBERSHIP -> kernel.addMembership(row.getInt(2), integer(row, 4));
      case SPLIT -> kernel.addSplit(row.getInt(2), row.getInt(3), row.getDouble(10));
      default -> kernel.addVersion(version(row));
    }
  }

  private static Version version(Row row) {
    int session = row.getInt(2);
    Integer adjustedAsOf = integer(row, 4);
    boolean asTraded = row.getString(7).equals("none") || adjustedAsOf == null;
    return new Version(
        row.getString(0),
        session,
        row.getInt(3),
        asTraded ? session : Math.max(session, adjustedAsOf),
        adjustedAsOf,
        Role.of(row.getInt(5)),
        row.getString(6),
        row.getString(7),
        row.getLong(8),
        row.getLong(9),
        number(row, 10),
        number(row, 11),
        number(row, 12),
        number(row, 13),
        number(row, 14),
        row.getBoolean(15));
  }

  static Row row(Judged judged) {
    Version version = judged.version();
    SeriesEvidence evidence = judged.evidence();
    boolean missing = judged.kind() == Kind.MISSING;
    int session = missing ? judged.asOf() : version.session();
    return RowFactory.create(
        judged.kind().ordinal(),
        judged.asOf(),
        version.symbol(),
        session,
        missing ? SessionTable.closesAt(session) : Long.valueOf(version.barEnd()),
        version.source(),
        version.role().text(),
        version.adjustment(),
        version.adjustedAsOf(),
        version.receivedAt(),
        missing ? null : version.open(),
        missing ? null : version.high(),
        missing ? null : version.low(),
        missing ? null : version.close(),
        missing ? null : version.volume(),
        evidence.previousSession(),
        evidence.previousClose(),
        evidence.earlierSession(),
        evidence.earlierClose(),
        evidence.splitInside(),
        evidence.repeatedSession(),
        evidence.sessionsSinceRepeat(),
        evidence.otherSource(),
        evidence.otherClose(),
        evidence.sourceRatio(),
        evidence.sourceRatioBefore(),
        evidence.sourceRatioEarlier(),
        version.rejected(),
        evidence.besideMisdated());
  }

  /** Day numbers and microseconds as dates and instants, under the names of the evidence. */
  static Dataset<Row> named(Dataset<Row> judged) {
    return judged.selectExpr(
        "kind",
        "date_from_unix_date(as_of) AS as_of",
        "symbol",
        "date_from_unix_date(session) AS session",
        "'1d' AS interval",
        "timestamp_micros(bar_end) AS bar_end",
        "source",
        "role",
        "adjustment",
        "date_from_unix_date(adjusted_as_of) AS adjusted_as_of",
        "timestamp_micros(received_at) AS received_at",
        "open",
        "high",
        "low",
        "close",
        "volume",
        "kind = " + Kind.MISSING.ordinal() + " AS missing",
        "date_from_unix_date(previous_session) AS previous_session",
        "previous_close",
        "date_from_unix_date(earlier_session) AS earlier_session",
        "earlier_close",
        "split_inside",
        "date_from_unix_date(repeated_session) AS repeated_session",
        "sessions_since_repeat",
        "other_source",
        "other_close",
        "source_ratio",
        "source_ratio_before",
        "source_ratio_earlier",
        "rejected",
        "beside_misdated");
  }

  private static Integer integer(Row row, int index) {
    return row.isNullAt(index) ? null : row.getInt(index);
  }

  private static Double number(Row row, int index) {
    return row.isNullAt(index) ? null : row.getDouble(index);
  }

  private static StructType schema(String fields) {
    StructType schema = new StructType();
    for (String field : fields.split(" ", -1)) {
      int colon = field.indexOf(':');
      schema = schema.add(field.substring(0, colon), type(field.charAt(colon + 1)), true);
    }
    return schema;
  }

  private static DataType type(char letter) {
    return switch (letter) {
      case 'i' -> DataTypes.IntegerType;
      case 'l' -> DataTypes.LongType;
      case 'd' -> DataTypes.DoubleType;
      case 'b' -> DataTypes.BooleanType;
      default -> DataTypes.StringType;
    };
  }
}
