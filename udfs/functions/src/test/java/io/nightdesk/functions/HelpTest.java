package io.nightdesk.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

  @BeforeAll
  static void market() {
    SampleMarket.register(2);
  }

  static List<SqlFunction> functions() {
    return FunctionCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void helpNamesUsageArgumentsExampleAndRelease(SqlFunction function) {
    String help =
        SparkForTests.sql("DESCRIBE FUNCTION EXTENDED " + function.name()).collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    Signature signature = function.signature();
    assertThat(help)
        .contains("Function: " + function.name())
        .contains("Usage: " + signature.heading() + " - " + signature.usage())
        .contains("Arguments:", "Examples:", signature.example())
        .contains("Since: 0.1.0");
    for (Parameter parameter : signature.parameters()) {
      assertThat(help)
          .contains("* " + parameter.name() + " (" + parameter.kind().sqlType() + ") - ")
          .contains(parameter.meaning());
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void exampleRuns_andGivesWhatTheSignatureSays(SqlFunction function) {
    String example = function.signature().example();
    List<Row> rows = SparkForTests.sql(example).collectAsList();
    assertThat(rows).hasSize(example.contains("GROUP BY symbol") ? 2 : 1);
    assertThat(rows).noneMatch(row -> row.isNullAt(row.length() - 1));
  }
}
