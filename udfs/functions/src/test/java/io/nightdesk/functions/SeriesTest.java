package io.nightdesk.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scala.collection.JavaConverters;
import scala.collection.Seq;

class SeriesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void valuesComeInTheOrderOfSessions_forAnyPartitions(int partitions) {
    SampleMarket.register(partitions);
    List<Row> rows =
        SparkForTests.sql("SELECT symbol, series(session, log_return) FROM returns GROUP BY symbol")
            .collectAsList();
    assertThat(rows).hasSize(2);
    for (Row row : rows) {
      double[] expected = SampleMarket.of(row.getString(0)).returns;
      assertThat(row.<Double>getList(1))
          .containsExactlyElementsOf(Arrays.stream(expected).boxed().toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "DATE'2018-01-31' | DATE'2018-02-01' | DATE'1969-12-31'",
        "TIMESTAMP'2018-01-31 09:30:00' | TIMESTAMP'2018-01-31 09:31:00' | TIMESTAMP'1960-01-01 00:00:00'",
        "TIMESTAMP_NTZ'2018-01-31 09:30:00' | TIMESTAMP_NTZ'2018-01-31 09:31:00' | TIMESTAMP_NTZ'1960-01-01 00:00:00'",
        "1 | 9007199254740993 | -9007199254740993",
        "1S | 2S | -3S",
      })
  void everySortOfSessionIsOrdered(String middle, String last, String first) {
    assertThat(series(String.format("(%s, 2.5), (%s, 3), (%s, 1)", middle, last, first)))
        .isEqualTo(List.of(1.0, 2.5, 3.0));
  }

  @Test
  void neighboursBeyondTheDigitsOfADoubleKeepTheirOrder() {
    assertThat(series("(9007199254740993L, 2), (9007199254740992L, 1)"))
        .isEqualTo(List.of(1.0, 2.0));
  }

  @Test
  void sessionThatComesTwiceIsRefusedByName() {
    assertThatThrownBy(
            () -> series("(DATE'2018-01-31', 1), (DATE'2018-01-30', 2), (DATE'2018-01-31', 1)"))
        .hasStackTraceContaining("series: argument session holds 2018-01-31 more than once");
    assertThatThrownBy(
            () ->
                series(
                    "(TIMESTAMP'2018-01-31 16:00:00', 1), (TIMESTAMP'2018-01-31 16:00:00', NULL)"))
        .hasStackTraceContaining(
            "series: argument session holds 2018-01-31T21:00:00Z more than once");
  }

  @Test
  void nullValueStaysANullElement_andRowWithoutSessionIsLeftOut() {
    assertThat(series("(2, CAST(NULL AS DOUBLE)), (1, 1.5), (CAST(NULL AS INT), 7), (3, 2.5)"))
        .containsExactly(1.5, null, 2.5);
  }

  @Test
  void groupWithoutRowsGivesAnEmptyArray() {
    assertThat(SparkForTests.value("SELECT size(series(id, 1.0)) FROM range(0)")).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
  void valueThatIsNotFiniteIsRefused(String number) {
    assertThatThrownBy(() -> series("(1, double('" + number + "'))"))
        .hasStackTraceContaining("series: argument value must be finite, was " + number);
  }

  @Test
  void runningWindowSeesTheRowsSoFar() {
    assertThat(
            SparkForTests.sql(
                    "SELECT size(series(s, v) OVER (ORDER BY s)) FROM VALUES (2, 1), (1, 3), (3, 2) AS t(s, v)")
                .collectAsList())
        .extracting(row -> row.getInt(0))
        .containsExactly(1, 2, 3);
  }

  @Test
  void manyGroupsGiveTheSame_whereSparkTurnsToSorting() {
    // Beyond 128 groups Spark's hash aggregate falls back to sorting and merges by serialised
    // state.
    long wrong =
        SparkForTests.sql(
                "SELECT id % 500 AS g, series(id, id / 4) AS s FROM range(0, 4000, 1, 8) GROUP BY 1")
            .filter("size(s) != 8 OR s != array_sort(s) OR s[0] != g / 4")
            .count();
    assertThat(wrong).isZero();
  }

  private static List<Object> series(String values) {
    Object array = SparkForTests.value("SELECT series(s, v) FROM VALUES " + values + " AS t(s, v)");
    return new ArrayList<>(JavaConverters.seqAsJavaList((Seq<?>) array));
  }
}
