package io.nightdesk.nightly.sql;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180 with a line of names; null is empty, an empty text is a pair of quotes. */
final class CsvLines implements RowPrinter {

  @Override
  public long print(List<String> columns, Iterator<List<Object>> rows, PrintWriter out) {
    out.print(line(columns));
    long count = 0;
    while (rows.hasNext()) {
      out.print(line(rows.next()));
      count++;
    }
    return count;
  }

  private static String line(List<?> values) {
    return values.stream().map(CsvLines::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    String text = Cell.text(value);
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
