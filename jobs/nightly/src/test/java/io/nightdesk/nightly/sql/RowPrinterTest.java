package io.nightdesk.nightly.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.sql.RowPrinter.Format;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowPrinterTest {

  private static final List<String> COLUMNS = List.of("symbol", "value");

  @ParameterizedTest
  @CsvSource({
    "0.00005,  0.00005",
    "1e-12,    1.0E-12",
    "123456789.25, 123456789.25",
    "3,        3.0",
    "1e18,     1.0E18",
    "NaN,      NaN",
    "-Infinity, -Infinity",
    "0,        0.0",
  })
  void numberIsWrittenInFullAndPlainWhereReadable(double value, String text) {
    assertThat(Cell.text(value)).isEqualTo(text);
  }

  @Test
  void timesAreNewYorkTimesWithTheirOffset() {
    Instant summer = Instant.parse("2024-07-03T17:00:00Z");
    assertThat(Cell.plain(summer)).isEqualTo("2024-07-03T13:00:00-04:00");
    assertThat(Cell.plain(Timestamp.from(summer))).isEqualTo("2024-07-03T13:00:00-04:00");
    assertThat(Cell.plain(Instant.parse("2024-01-03T14:30:00.250Z")))
        .isEqualTo("2024-01-03T09:30:00.25-05:00");
    assertThat(Cell.plain(LocalDate.of(2024, 3, 5))).isEqualTo("2024-03-05");
  }

  @Test
  void tableIsAligned_numbersToTheRight() {
    assertThat(print(Format.TABLE, row("A", 1.5), row("LONGER", null)).lines())
        .containsExactly(
            "symbol  value", //
            "------  -----",
            "A         1.5",
            "LONGER   NULL");
  }

  @Test
  void tableShortensLongTexts_andTheOthersDoNot() {
    String text = "x".repeat(150);
    assertThat(print(new TextTable(100), row(text, 1))).contains("x".repeat(99) + "…  ");
    assertThat(print(Format.TABLE, row(text, 1))).as("no terminal here").contains(text);
    assertThat(print(Format.CSV, row(text, 1))).contains(text);
    assertThat(print(Format.JSON, row(text, 1))).contains(text);
  }

  @Test
  void tableKeepsARowOnItsLine() {
    assertThat(print(Format.TABLE, row("a\nb\tc", 1)).lines())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("a b c");
  }

  @Test
  void tableKeepsTheLinesOfATextThatIsAlone() {
    StringWriter out = new StringWriter();
    long count =
        Format.TABLE
            .printer()
            .print(
                List.of("function_desc"),
                List.of(row("Usage: f(x)"), row("\n    Arguments:\n      * x\n")).iterator(),
                new PrintWriter(out));
    assertThat(count).isEqualTo(2);
    assertThat(out.toString().lines())
        .containsExactly(
            "function_desc", "-------------", "Usage: f(x)", "", "    Arguments:", "      * x");
  }

  @Test
  void csvQuotesWhatNeedsIt_andTellsNullFromEmpty() {
    assertThat(print(Format.CSV, row("a,\"b\"\n", null), row("", new BigDecimal("1E+3"))))
        .isEqualTo("symbol,value\r\n\"a,\"\"b\"\"\n\",\r\n\"\",1000\r\n");
  }

  @Test
  void jsonHasNullAndTextsForNaN() {
    assertThat(print(Format.JSON, row(null, Double.NaN), row("a", List.of(1.5, "x"))).lines())
        .containsExactly(
            "{\"symbol\":null,\"value\":\"NaN\"}", "{\"symbol\":\"a\",\"value\":[1.5,\"x\"]}");
    assertThat(Cell.text(Map.of("k", 1))).isEqualTo("{\"k\":1}");
  }

  @Test
  void resultWithoutRowsStillHasItsHead() {
    assertThat(print(Format.TABLE).lines()).hasSize(2);
    assertThat(print(Format.CSV)).isEqualTo("symbol,value\r\n");
    assertThat(print(Format.JSON)).isEmpty();
  }

  @Test
  void longResultIsCountedInFull() {
    List<List<Object>> rows = Collections.nCopies(2500, row("a", 1));
    StringWriter out = new StringWriter();
    long count = Format.TABLE.printer().print(COLUMNS, rows.iterator(), new PrintWriter(out));
    assertThat(count).isEqualTo(2500);
    assertThat(out.toString().lines()).hasSize(2502);
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  @SafeVarargs
  private static String print(Format format, List<Object>... rows) {
    return print(format.printer(), rows);
  }

  @SafeVarargs
  private static String print(RowPrinter printer, List<Object>... rows) {
    StringWriter out = new StringWriter();
    printer.print(COLUMNS, Arrays.asList(rows).iterator(), new PrintWriter(out));
    return out.toString();
  }
}
