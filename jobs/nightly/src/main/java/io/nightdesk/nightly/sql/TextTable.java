package io.nightdesk.nightly.sql;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Aligned columns for people: numbers to the right, null as NULL, line breaks taken out and, on a
 * terminal, long texts shortened. A text that is alone in its row, as of DESCRIBE FUNCTION, keeps
 * its lines. The widths come from the first rows, so that a long result needs little memory.
 */
final class TextTable implements RowPrinter {

  private static final int MEASURED = 1000;
  private static final String GAP = "  ";

  private final int widest;

  /**
   * @param widest characters of a text that are shown
   */
  TextTable(int widest) {
    this.widest = widest;
  }

  /** Shortens for a person's screen only: what goes to a file or another program stays whole. */
  static TextTable forStandardOutput() {
    return new TextTable(System.console() == null ? Integer.MAX_VALUE : 100);
  }

  @Override
  public long print(List<String> columns, Iterator<List<Object>> rows, PrintWriter out) {
    List<List<Object>> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < MEASURED) {
      first.add(rows.next());
    }
    if (columns.size() == 1 && first.stream().anyMatch(row -> ofSeveralLines(row.get(0)))) {
      return lines(columns.get(0), first, rows, out);
    }
    int[] widths = new int[columns.size()];
    boolean[] right = new boolean[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(columns.get(i));
      for (List<Object> row : first) {
        widths[i] = Math.max(widths[i], length(cell(row.get(i))));
        right[i] |= row.get(i) instanceof Number;
      }
    }
    out.println(line(columns, widths, right));
    out.println(rule(widths));
    long count = first.size();
    first.forEach(row -> out.println(line(row, widths, right)));
    while (rows.hasNext()) {
      out.println(line(rows.next(), widths, right));
      count++;
    }
    return count;
  }

  private static boolean ofSeveralLines(Object value) {
    return value instanceof String text && text.strip().contains("\n");
  }

  private static long lines(
      String column, List<List<Object>> first, Iterator<List<Object>> rest, PrintWriter out) {
    out.println(column);
    out.println("-".repeat(length(column)));
    first.forEach(row -> whole(row.get(0), out));
    long count = first.size();
    while (rest.hasNext()) {
      whole(rest.next().get(0), out);
      count++;
    }
    return count;
  }

  private static void whole(Object value, PrintWriter out) {
    String text = value == null ? "NULL" : Cell.text(value);
    text.stripTrailing().lines().forEach(out::println);
  }

  private String line(List<?> values, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String text = cell(values.get(i));
      String padding = " ".repeat(Math.max(0, widths[i] - length(text)));
      line.append(i == 0 ? "" : GAP).append(right[i] ? padding + text : text + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
    }
    return line.toString();
  }

  private String cell(Object value) {
    if (value == null) {
      return "NULL";
    }
    String text = Cell.text(value).replace("\r", "").replace('\n', ' ').replace('\t', ' ');
    return length(text) <= widest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, widest - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
