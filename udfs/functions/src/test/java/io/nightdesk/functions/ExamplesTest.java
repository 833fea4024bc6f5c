package io.nightdesk.functions;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of docs/reference/functions.md; bin/outside-checks runs the one in Python. */
class ExamplesTest {

  @BeforeAll
  static void market() {
    SampleMarket.register(2);
  }

  @Test
  void sqlTakesSplitsOut() {
    bars("close").createOrReplaceTempView("bars_daily");
    actions("DATE'2000-01-03'");
    List<Row> unsplit = risk();
    bars("IF(session < DATE'2017-01-02', close * 4, close)").createOrReplaceTempView("bars_daily");
    actions("DATE'2017-01-02'");
    List<Row> split = risk();
    assertThat(split).hasSize(2).noneMatch(Row::anyNull).isEqualTo(unsplit);
  }

  private static List<Row> risk() {
    return SparkForTests.sql(block("sql")).orderBy("symbol").collectAsList();
  }

  private static Dataset<Row> bars(String close) {
    return SparkForTests.sql(
        "SELECT symbol, session, " + close + " AS close, false AS unexplained_break FROM returns");
  }

  private static void actions(String exDate) {
    SparkForTests.sql(
            "SELECT DISTINCT symbol, "
                + exDate
                + " AS ex_date, 'split' AS kind, 4D AS value FROM returns")
        .createOrReplaceTempView("corporate_actions");
  }

  @Test
  void javaGivesWhatSqlGives() throws IOException {
    Dataset<Row> returns = SparkForTests.SPARK.table("returns");
    Dataset<Row> risk =
        returns
            .groupBy("symbol")
            .agg(call_function("series", col("session"), col("log_return")).as("r"))
            .select(
                col("symbol"),
                call_function("garch_fit", col("r"), lit("garch"), lit("t"))
                    .getField("persistence"),
                expr("value_at_risk(r, 0.99)").as("var_99"));
    assertThat(risk.collectAsList())
        .hasSize(2)
        .containsExactlyInAnyOrderElementsOf(
            SparkForTests.sql(
                    "SELECT symbol, garch_fit(r, 'garch', 't').persistence, value_at_risk(r, 0.99)"
                        + " FROM (SELECT symbol, series(session, log_return) AS r FROM returns"
                        + " GROUP BY symbol)")
                .collectAsList());
    Path here =
        Path.of(
            System.getProperty("nightdesk.root"),
            "udfs/functions/src/test/java/io/nightdesk/functions/ExamplesTest.java");
    assertThat(Files.readString(here).replaceAll("\\s+", " "))
        .as("the page shows what this test runs")
        .contains(block("java").replaceAll("\\s+", " "));
  }

  private static String block(String language) {
    Matcher block =
        Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(FunctionExamples.text());
    assertThat(block.find()).isTrue();
    return block.group(1).strip();
  }
}
