package io.nightdesk.nightly.report.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;

/** A row's values by column name. */
record Cells(Row row) {

  String text(String column) {
    return row.getAs(column);
  }

  Optional<String> optionalText(String column) {
    return Optional.ofNullable(row.<String>getAs(column));
  }

  double number(String column) {
    return optionalNumber(column).orElse(Double.NaN);
  }

  OptionalDouble optionalNumber(String column) {
    Number value = row.getAs(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
  }

  int whole(String column) {
    return row.<Number>getAs(column).intValue();
  }

  OptionalInt optionalWhole(String column) {
    Number value = row.getAs(column);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value.intValue());
  }

  /** A count; 0 where an aggregate of nothing gave null. */
  long count(String column) {
    return optionalCount(column).orElse(0);
  }

  OptionalLong optionalCount(String column) {
    Number value = row.getAs(column);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value.longValue());
  }

  LocalDate date(String column) {
    return row.getAs(column);
  }

  Optional<LocalDate> optionalDate(String column) {
    return Optional.ofNullable(row.<LocalDate>getAs(column));
  }

  Instant instant(String column) {
    return row.getAs(column);
  }
}
