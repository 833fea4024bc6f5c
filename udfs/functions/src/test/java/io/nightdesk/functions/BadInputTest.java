package io.nightdesk.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong argument is an error that names function, argument and value. */
class BadInputTest {

  @BeforeAll
  static void market() {
    SampleMarket.register(2);
    SparkForTests.sql(
            "SELECT symbol, series(session, log_return) AS r FROM returns GROUP BY symbol")
        .createOrReplaceTempView("whole");
    SparkForTests.sql("SELECT symbol, slice(r, 1, 40) AS r FROM whole")
        .createOrReplaceTempView("short");
    SparkForTests.sql("SELECT symbol, array_repeat(0.01D, 600) AS r FROM whole")
        .createOrReplaceTempView("flat");
    SparkForTests.sql("SELECT symbol, concat(array(double('NaN')), r) AS r FROM whole")
        .createOrReplaceTempView("broken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "garch_fit(r, 'arch', 't') | garch_fit: argument model must be one of 'egarch', 'garch', 'gjr', was 'arch'",
        "garch_fit(r, 'garch', 'cauchy') | garch_fit: argument distribution must be one of 'normal', 'skewed_t', 't', was 'cauchy'",
        "garch_fit(r, 'garch', 't', 'ar', 3) | garch_fit: takes the arguments returns, model, distribution, mean, was given 5",
        "garch_fit() | garch_fit: takes the arguments returns, model, distribution, mean, lacks returns",
        "garch_fit(symbol) | garch_fit: argument returns must be an array of numbers, was STRING",
        "garch_fit(array(symbol)) | garch_fit: argument returns must be an array of numbers, was ARRAY<STRING>",
        "garch_fit(array(0.01, double('NaN'))) | garch_fit: argument returns must hold finite numbers, element 1 was NaN",
        "garch_fit(array(0.01, double('-Infinity'))) | garch_fit: argument returns must hold finite numbers, element 1 was -Infinity",
        "garch_fit(r, mode => 'garch') | garch_fit: takes the arguments returns, model, distribution, mean, none is named mode",
        "garch_fit(r, returns => r) | garch_fit: argument returns is given twice",
        "garch_forecast(r, 0) | garch_forecast: argument horizon must be 1 to 252, was 0",
        "garch_forecast(r, -1) | garch_forecast: argument horizon must be 1 to 252, was -1",
        "garch_forecast(r, 253) | garch_forecast: argument horizon must be 1 to 252, was 253",
        "garch_forecast(r, 4294967297L) | garch_forecast: argument horizon must be 1 to 252, was 4294967297",
        "garch_forecast(r, 2.5) | garch_forecast: argument horizon must be a whole number, was DECIMAL(2,1)",
        "value_at_risk(r, 0.5) | value_at_risk: argument level must lie in (0.5, 1), was 0.5",
        "value_at_risk(r, 1) | value_at_risk: argument level must lie in (0.5, 1), was 1.0",
        "value_at_risk(r, 95) | value_at_risk: argument level must lie in (0.5, 1), was 95.0",
        "value_at_risk(r, double('NaN')) | value_at_risk: argument level must lie in (0.5, 1), was NaN",
        "value_at_risk(r, '0.99') | value_at_risk: argument level must be a number, was STRING",
        "value_at_risk(r) | value_at_risk: takes the arguments returns, level, method, lacks level",
        "value_at_risk(r, 0.99, 'guess') | value_at_risk: argument method must be one of",
        "expected_shortfall(r, 0.01) | expected_shortfall: argument level must lie in (0.5, 1), was 0.01",
        "liquidity_adjusted_es(r, r, r, r, r, -1) | liquidity_adjusted_es: argument position_usd must be 0 or more, was -1.0",
        "liquidity_adjusted_es(r, r, r, r, r, 1, 0) | liquidity_adjusted_es: argument participation must lie in (0, 1], was 0.0",
        "liquidity_adjusted_es(r, r, r, r, r, 1, 1, -2) | liquidity_adjusted_es: argument spread_multiple must be 0 or more, was -2.0",
        "kupiec_test(-1, 250, 0.99) | kupiec_test: argument exceedances must be 0 to 2147483647, was -1",
        "kupiec_test(0, 0, 0.99) | kupiec_test: argument n must be 1 to 2147483647, was 0",
        "kupiec_test(0, 250, 0.3) | kupiec_test: argument level must lie in (0.5, 1), was 0.3",
        "kendall_tau(symbol, 1) | kendall_tau: argument x must be a number, was STRING",
        "copula_fit(1, 2, 'joe') | copula_fit: argument family must be one of",
        "copula_fit(1, 2, symbol) | copula_fit: argument family must be a constant, was",
        "series(symbol, 1) | series: argument session must be a date, a timestamp or a whole number, was STRING",
        "series(1.5, 1) | series: argument session must be a date, a timestamp or a whole number, was DECIMAL(2,1)",
      })
  void wrongConstantOrTypeIsRefusedBeforeTheQueryRuns(String call, String message) {
    assertThatThrownBy(() -> SparkForTests.sql("SELECT " + call + " FROM whole"))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining(message);
  }

  @Test
  void errorKnowsItsPlaceInTheStatement() {
    AnalysisException failure =
        (AnalysisException)
            catchThrowable(() -> SparkForTests.sql("SELECT 1,\n  value_at_risk(r, 2) FROM whole"));
    assertThat(failure.line().get()).isEqualTo(2);
    assertThat(failure.getErrorClass()).isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "garch_fit(r) FROM broken | garch_fit: argument returns must hold finite numbers, element 0 was NaN",
        "garch_forecast(r, 5) FROM short | garch_forecast: argument returns cannot be fitted (TOO_SHORT): 40 returns; a fit needs 500.",
        "garch_forecast(r, 5) FROM flat | garch_forecast: argument returns cannot be fitted (STALE)",
        "garch_forecast(r, int(ascii(symbol)) - 65) FROM whole | garch_forecast: argument horizon must be 1 to 252, was 0",
        "garch_fit(r, lower(symbol)) FROM whole | garch_fit: argument model must be one of 'egarch', 'garch', 'gjr', was '",
        "value_at_risk(r, 0.99, 'garch_t') FROM short | value_at_risk: argument returns does not suit method 'garch_t': no GARCH-t fit: 40 returns; a fit needs 500.",
        "value_at_risk(r, 0.99, 'historical') FROM short | value_at_risk: argument returns does not suit method 'historical': VaR needs at least 100 returns, has 40",
        "value_at_risk(slice(r, 1, 150), 0.999, 'historical') FROM whole | value_at_risk: argument level does not suit method 'historical': level 0.999 needs at least 1000 returns, has 150",
        "expected_shortfall(r, 0.8, 'peaks_over_threshold') FROM whole | expected_shortfall: argument level does not suit method 'peaks_over_threshold': level 0.8 lies below the threshold, which is at 0.9",
        "expected_shortfall(r, 0.99, 'garch_t') FROM flat | expected_shortfall: argument returns does not suit method 'garch_t': no GARCH-t fit: 0 of 600 returns are zero, or none varies.",
        "tail_dependence(r, slice(r, 1, 300)) FROM whole | tail_dependence: arguments returns and market_returns must be as long, were 600 and 300",
        "tail_dependence(r, r) FROM short | tail_dependence: arguments returns and market_returns have 40 pairs, 250 are needed",
        "tail_dependence(r, array_repeat(1, 600)) FROM whole | tail_dependence: argument returns or market_returns does not vary over its 600 pairs",
        "tail_dependence(r, r) FROM broken | tail_dependence: argument returns must hold finite numbers, element 0 was NaN",
        "liquidity_adjusted_es(r, transform(r, v -> 2.0), r, r, r) FROM whole | liquidity_adjusted_es: argument low must hold numbers above 0",
        "liquidity_adjusted_es(r, array(2.0), array(1.0, 1.0), array(1.0), array(5)) FROM whole | liquidity_adjusted_es: argument low must have 1 elements, has 2",
        "kupiec_test(ascii(symbol), 50, 0.99) FROM whole | kupiec_test: argument exceedances must not be above n 50, was",
        "traffic_light(1, ascii(symbol), 0.99) FROM whole | traffic_light: argument n must be at least 250, was",
        "kendall_tau(double('NaN'), ascii(symbol)) FROM whole | kendall_tau: argument x must be finite, was NaN",
        "copula_fit(ascii(symbol), double('Infinity'), 't') FROM whole | copula_fit: argument y must be finite, was Infinity",
      })
  void wrongValueOfARowIsRefusedWhenItIsMet(String query, String message) {
    Throwable failure = catchThrowable(() -> SparkForTests.sql("SELECT " + query).collectAsList());
    assertThat(failure).hasStackTraceContaining(message);
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof WrongArgumentException)) {
      root = root.getCause();
    }
    assertThat(root).isInstanceOf(WrongArgumentException.class);
    assertThat(((SparkThrowable) root).getErrorClass()).isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(((SparkThrowable) root).getSqlState()).isEqualTo("22023");
  }

  @ParameterizedTest
  @CsvSource({"short, TOO_SHORT", "flat, STALE"})
  void fitThatCannotBeSaysSoInItsStatus_withoutNumbers(String view, String status) {
    for (Row row :
        SparkForTests.sql("SELECT f.* FROM (SELECT garch_fit(r) AS f FROM " + view + ")")
            .collectAsList()) {
      assertThat(row.<String>getAs("status")).isEqualTo(status);
      assertThat(row.<String>getAs("reason")).isNotEmpty();
      assertThat(row.<Double>getAs("persistence")).isNull();
      assertThat(row.<Double>getAs("log_likelihood")).isNull();
      assertThat(row.<Double>getAs("bic")).isNull();
    }
  }

  @Test
  void liquidityThatIsNotKnownIsMissing_notSafe() {
    Row row =
        (Row)
            SparkForTests.value(
                "SELECT liquidity_adjusted_es(r, array(2), array(1), array(1), array(5)) FROM whole"
                    + " WHERE symbol = 'ABC'");
    assertThat(row.getString(0)).isEqualTo("MISSING");
    assertThat(row.isNullAt(1)).isTrue();
    assertThat(row.isNullAt(2)).isTrue();
    assertThat(row.isNullAt(3)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, TOO_SHORT", "id, PERFECT", "1.5, CONSTANT"})
  void copulaThatCannotBeSaysSoInItsStatus(String x, String status) {
    int rows = status.equals("TOO_SHORT") ? 5 : 100;
    Row row =
        (Row)
            SparkForTests.value(
                String.format("SELECT copula_fit(%s, id, 'gaussian') FROM range(%d)", x, rows));
    assertThat(row.<String>getAs("status")).isEqualTo(status);
    assertThat(row.<Double>getAs("log_likelihood")).isNull();
  }
}
