package io.nightdesk.nightly.sql;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;

/** Writes one result, row by row. */
public interface RowPrinter {

  /**
   * Writes the rows of a result.
   *
   * @param columns names of the columns
   * @param rows plain values in their order, see {@link Cell}
   * @return how many rows there were
   */
  long print(List<String> columns, Iterator<List<Object>> rows, PrintWriter out);

  /** The forms that users can ask for. */
  enum Format {
    TABLE(TextTable.forStandardOutput()),
    CSV(new CsvLines()),
    JSON(new JsonLines());

    private final RowPrinter printer;

    Format(RowPrinter printer) {
      this.printer = printer;
    }

    public RowPrinter printer() {
      return printer;
    }
  }
}
