package io.nightdesk.nightly.sql;

import io.nightdesk.quant.time.Session;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.collection.JavaConverters;

/**
 * A value of a result in plain Java terms: null, Boolean, a number, text, a list or a map of these.
 * Dates and times become ISO texts, times with their New York offset.
 */
final class Cell {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendOffsetId()
          .toFormatter(java.util.Locale.ROOT)
          .withZone(Session.NEW_YORK);

  private Cell() {}

  static Object plain(Object value) {
    if (value instanceof Timestamp timestamp) {
      return TIME.format(timestamp.toInstant());
    }
    if (value instanceof Instant instant) {
      return TIME.format(instant);
    }
    if (value instanceof Date date) {
      return date.toLocalDate().toString();
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof Row row) {
      return struct(row);
    }
    if (value instanceof scala.collection.Seq<?> elements) {
      List<Object> list = new ArrayList<>();
      JavaConverters.seqAsJavaList(elements).forEach(e -> list.add(plain(e)));
      return list;
    }
    if (value instanceof scala.collection.Map<?, ?> entries) {
      Map<String, Object> map = new LinkedHashMap<>();
      JavaConverters.mapAsJavaMap(entries).forEach((k, v) -> map.put(text(plain(k)), plain(v)));
      return map;
    }
    boolean asItIs = value == null || value instanceof Number || value instanceof Boolean;
    return asItIs ? value : value.toString();
  }

  /** A plain value as text; numbers without an exponent where that stays readable. */
  static String text(Object plain) {
    if (plain instanceof Double number) {
      return decimal(number, number.toString());
    }
    if (plain instanceof Float number) {
      return decimal(number.doubleValue(), number.toString());
    }
    if (plain instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (plain instanceof List || plain instanceof Map) {
      return JsonLines.text(plain);
    }
    return String.valueOf(plain);
  }

  private static String decimal(double value, String shortest) {
    double size = Math.abs(value);
    boolean readable = value == 0 || (size >= 1e-9 && size < 1e15);
    if (!readable) {
      return shortest;
    }
    String text = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    return text.indexOf('.') < 0 ? text + ".0" : text;
  }

  private static Map<String, Object> struct(Row row) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < row.length(); i++) {
      map.put(row.schema() == null ? "_" + i : row.schema().fieldNames()[i], plain(row.get(i)));
    }
    return map;
  }
}
