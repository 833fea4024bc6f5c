package io.nightdesk.functions;

import static io.nightdesk.functions.SparkForTests.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How arguments may be given: nulls, other number types, by name, left out. */
class CallsTest {

  @BeforeAll
  static void market() {
    SampleMarket.register(2);
    SparkForTests.sql(
            "SELECT symbol, series(session, log_return) AS r FROM returns GROUP BY symbol")
        .createOrReplaceTempView("whole");
  }

  /** Each scalar function with a null in the place of each of its arguments. */
  static Stream<String> callsWithANull() {
    return Stream.of(
            List.of("garch_fit", "r", "'garch'", "'t'", "'ar'"),
            List.of("garch_forecast", "r", "5", "'garch'", "'t'", "'ar'"),
            List.of("value_at_risk", "r", "0.99", "'garch_t'"),
            List.of("expected_shortfall", "r", "0.99", "'garch_t'"),
            List.of("liquidity_adjusted_es", "r", "r", "r", "r", "r", "1", "0.1", "3"),
            List.of("tail_dependence", "r", "r"),
            List.of("kupiec_test", "7", "250", "0.99"),
            List.of("traffic_light", "7", "250", "0.99"))
        .flatMap(CallsTest::withEachArgumentNull);
  }

  private static Stream<String> withEachArgumentNull(List<String> call) {
    List<String> calls = new ArrayList<>();
    for (int i = 1; i < call.size(); i++) {
      List<String> arguments = new ArrayList<>(call.subList(1, call.size()));
      arguments.set(i - 1, "NULL");
      calls.add(call.get(0) + "(" + String.join(", ", arguments) + ")");
    }
    return calls.stream();
  }

  @ParameterizedTest
  @MethodSource("callsWithANull")
  void nullInGivesNullOut(String call) {
    assertThat(SparkForTests.sql("SELECT " + call + " FROM whole").collectAsList())
        .hasSize(2)
        .allMatch(row -> row.isNullAt(0));
  }

  @Test
  void pairsWithANullAreSkipped() {
    String pairs = "VALUES (1, 2), (NULL, 1), (2, NULL), (3, 4), (2, 3), (NULL, NULL) AS t(x, y)";
    assertThat(value("SELECT kendall_tau(x, y) FROM " + pairs)).isEqualTo(1.0);
    assertThat(value("SELECT copula_fit(x, y, 't').pairs FROM " + pairs)).isEqualTo(3);
  }

  @Test
  void rankCorrelationThatDoesNotExistIsNull() {
    assertThat(value("SELECT kendall_tau(id, id) FROM range(0)")).isNull();
    assertThat(value("SELECT kendall_tau(id, id) FROM range(1)")).isNull();
    assertThat(value("SELECT kendall_tau(id, 1) FROM range(9)")).isNull();
  }

  @Test
  void nullElementsOfReturnsAreLeftOut() {
    Object whole = value("SELECT garch_fit(r) FROM whole WHERE symbol = 'ABC'");
    Object holed =
        value(
            "SELECT garch_fit(concat(array(CAST(NULL AS DOUBLE)), r)) FROM whole WHERE symbol ="
                + " 'ABC'");
    assertThat(holed).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FLOAT", "DECIMAL(20, 6)", "DOUBLE"})
  void otherNumbersBecomeDoubles(String type) {
    String narrow = "transform(r, v -> CAST(v AS " + type + "))";
    assertThat(risk(narrow)).isEqualTo(risk("transform(" + narrow + ", v -> CAST(v AS DOUBLE))"));
  }

  @Test
  void wholeNumbersBecomeDoubles() {
    String whole = "transform(r, v -> CAST(v * 1000 AS INT))";
    assertThat(risk(whole)).isEqualTo(risk("transform(" + whole + ", v -> CAST(v AS DOUBLE))"));
    assertThat(value("SELECT traffic_light(7Y, 250S, 0.99F)")).isEqualTo("YELLOW");
    assertThat(value("SELECT traffic_light(7L, 250, 99e-2)")).isEqualTo("YELLOW");
  }

  private static Object risk(String returns) {
    return value(
        "SELECT expected_shortfall("
            + returns
            + ", 0.9, 'historical') FROM whole WHERE symbol = 'ABC'");
  }

  @Test
  void argumentsMayBeNamed_andLeftOut() {
    List<Row> rows =
        SparkForTests.sql(
                "SELECT value_at_risk(r, 0.99), value_at_risk(r, 0.99, 'garch_t'),"
                    + " value_at_risk(method => 'garch_t', level => 0.99, returns => r),"
                    + " value_at_risk(r, LEVEL => 0.99, method => 'GARCH_T') FROM whole")
            .collectAsList();
    for (Row row : rows) {
      assertThat(List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3)))
          .isEqualTo(Collections.nCopies(3, row.getDouble(0)));
    }
  }

  @Test
  void planShowsEachCallAsItWasWritten() {
    Dataset<Row> risk =
        SparkForTests.sql(
            "SELECT value_at_risk(series(session, log_return), 0.99) FROM returns GROUP BY symbol");
    assertThat(risk.queryExecution().analyzed().toString())
        .containsPattern(
            "value_at_risk\\(series\\(session#\\d+, log_return#\\d+\\), cast\\(0\\.99 as"
                + " double\\), garch_t\\)");
  }

  @Test
  void functionsWorkInFiltersOrderingsAndSubqueries() {
    assertThat(
            SparkForTests.sql(
                    "SELECT symbol FROM (SELECT symbol, garch_fit(r) AS f FROM whole)"
                        + " WHERE f.persistence BETWEEN 0.5 AND 1"
                        + " AND value_at_risk((SELECT first(r) FROM whole), 0.99) > 0 ORDER BY f.persistence")
                .count())
        .isEqualTo(2);
  }

  @Test
  void cachedAndReusedPlansGiveTheSame() {
    Dataset<Row> risk = SparkForTests.sql("SELECT symbol, value_at_risk(r, 0.99) FROM whole");
    List<Row> first = risk.collectAsList();
    assertThat(risk.cache().collectAsList()).isEqualTo(first);
    assertThat(risk.join(risk.as("again"), "symbol").count()).isEqualTo(2);
    risk.unpersist();
  }
}
