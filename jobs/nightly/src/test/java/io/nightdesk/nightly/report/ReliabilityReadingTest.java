package io.nightdesk.nightly.report;

import static io.nightdesk.nightly.report.SamplePages.AS_OF;
import static io.nightdesk.nightly.report.SamplePages.THRESHOLDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.nightly.report.page.Reliability;
import io.nightdesk.nightly.report.page.Reliability.Bin;
import io.nightdesk.nightly.report.page.Reliability.Firing;
import io.nightdesk.nightly.report.page.Reliability.Rule;
import io.nightdesk.nightly.report.read.NightTables;
import io.nightdesk.nightly.report.read.ReliabilityReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four judged forecasts of two sessions, worked out by hand. */
class ReliabilityReadingTest {

  private static final LocalDate MONDAY = LocalDate.of(2018, 1, 29);
  private static final LocalDate TUESDAY = LocalDate.of(2018, 1, 30);

  private final TinyTables tables = new TinyTables();

  @BeforeEach
  void fourForecasts() {
    judged("AAA", MONDAY, 0.80, 0.03, 0.02);
    judged("BBB", MONDAY, 0.80, 0.03, -0.01);
    judged("AAA", TUESDAY, 0.30, -0.04, -0.03);
    judged("BBB", TUESDAY, 0.55, 0.01, 0.01);
  }

  @Test
  void binsHoldTheForecastsOfTheirConfidence() {
    Reliability reliability = read();
    assertThat(reliability.forecasts()).isEqualTo(4);
    assertThat(reliability.sessions()).isEqualTo(2);
    assertThat(reliability.from()).contains(MONDAY);
    assertThat(reliability.through()).contains(TUESDAY);
    assertThat(reliability.upShare().share()).isEqualTo(0.5);
    assertThat(reliability.bins()).extracting(Bin::low).containsExactly(0.55, 0.7, 0.8);
    Bin high = reliability.bins().get(2);
    assertThat(high.right().successes()).isEqualTo(1);
    assertThat(high.right().count()).isEqualTo(2);
    assertThat(high.meanConfidence()).isCloseTo(0.8, within(1e-12));
    assertThat(high.baseRate()).isEqualTo(0.5);
  }

  @Test
  void firingStatesWinsLossesAndReturnAfterCosts() {
    Firing buy = firing(Rule.BUY_CONFIDENT);
    assertThat(buy.considered()).isEqualTo(4);
    assertThat(buy.right().successes()).isEqualTo(1);
    assertThat(buy.right().count()).isEqualTo(2);
    assertThat(buy.meanWin()).isCloseTo(Math.expm1(0.02), within(1e-12));
    assertThat(buy.meanLoss()).isCloseTo(-Math.expm1(-0.01), within(1e-12));
    double gross = (Math.expm1(0.02) + Math.expm1(-0.01)) / 2;
    assertThat(buy.meanReturn()).isCloseTo(gross - THRESHOLDS.roundTripCost(), within(1e-12));
    Firing sell = firing(Rule.SELL_CONFIDENT);
    assertThat(sell.right().successes()).isEqualTo(1);
    assertThat(sell.right().count()).isEqualTo(1);
    assertThat(sell.meanWin()).isCloseTo(-Math.expm1(-0.03), within(1e-12));
  }

  @Test
  void wholeRuleCountsOnlyForecastsWhoseRiskIsKnown() {
    assertThat(read().firings()).extracting(Firing::rule).doesNotContain(Rule.BUY_DECIDED);
    risk("AAA", MONDAY, 4);
    risk("BBB", MONDAY, 9);
    Firing decided = firing(Rule.BUY_DECIDED);
    assertThat(decided.considered()).isEqualTo(2);
    assertThat(decided.right().count()).isEqualTo(1);
    assertThat(decided.right().successes()).isEqualTo(1);
    assertThat(firing(Rule.SELL_DECIDED).right().empty()).isTrue();
  }

  @Test
  void publishedSignalsAreJudgedByTheirOwnOutcome() {
    tables.row(
        SignalTables.SIGNALS,
        Map.of("symbol", "BBB", "as_of", MONDAY, "signal", "BUY", "horizon", 1, "confidence", 0.8));
    Firing published = firing(Rule.BUY_PUBLISHED);
    assertThat(published.right().count()).isEqualTo(1);
    assertThat(published.right().successes()).isZero();
    assertThat(read().firings()).extracting(Firing::rule).doesNotContain(Rule.SELL_PUBLISHED);
  }

  @Test
  void outcomesKnownLater_andForecastsOfOtherKinds_takeNoPart() {
    forecast("CCC", MONDAY, 0.9, 0.05, "calibrated", "out_of_fold", 1);
    label("CCC", MONDAY, AS_OF.plusDays(1), 0.05, 1);
    forecast("DDD", MONDAY, 0.9, 0.05, "xgboost", "out_of_fold", 1);
    label("DDD", MONDAY, TUESDAY, 0.05, 1);
    forecast("EEE", MONDAY, 0.9, 0.05, "calibrated", "live", 1);
    label("EEE", MONDAY, TUESDAY, 0.05, 1);
    forecast("FFF", MONDAY, 0.9, 0.05, "calibrated", "out_of_fold", 5);
    label("FFF", MONDAY, TUESDAY, 0.05, 5);
    assertThat(read().forecasts()).isEqualTo(4);
  }

  @Test
  void intervalCountsSessions_whereSymbolsOfASessionAgree() {
    TinyTables alike = new TinyTables();
    for (int session = 0; session < 6; session++) {
      for (int symbol = 0; symbol < 10; symbol++) {
        judged(
            alike, "S" + symbol, MONDAY.minusDays(7L * session), session % 2 == 0 ? 0.02 : -0.02);
      }
    }
    Bin bin = read(alike).bins().get(0);
    assertThat(bin.right().count()).isEqualTo(60);
    assertThat(bin.right().effectiveCount()).isCloseTo(5, within(1e-9));
  }

  private static void judged(TinyTables tables, String symbol, LocalDate asOf, double outcome) {
    ReliabilityReadingTest.forecast(
        tables, symbol, asOf, 0.75, 0.01, "calibrated", "out_of_fold", 1);
    ReliabilityReadingTest.label(tables, symbol, asOf, asOf.plusDays(1), outcome, 1);
  }

  private Reliability read() {
    return read(tables);
  }

  private static Reliability read(TinyTables tables) {
    return ReliabilityReader.read(new NightTables(tables, AS_OF), THRESHOLDS, 1);
  }

  private Firing firing(Rule rule) {
    return read().firings().stream().filter(f -> f.rule() == rule).findFirst().orElseThrow();
  }

  private void judged(
      String symbol, LocalDate asOf, double probability, double expected, double outcome) {
    forecast(symbol, asOf, probability, expected, "calibrated", "out_of_fold", 1);
    label(symbol, asOf, asOf.plusDays(1), outcome, 1);
  }

  private void forecast(
      String symbol,
      LocalDate asOf,
      double probability,
      double expected,
      String member,
      String origin,
      int horizon) {
    forecast(tables, symbol, asOf, probability, expected, member, origin, horizon);
  }

  private static void forecast(
      TinyTables tables,
      String symbol,
      LocalDate asOf,
      double probability,
      double expected,
      String member,
      String origin,
      int horizon) {
    Map<String, Object> row = new HashMap<>(key(symbol, asOf, horizon));
    row.put("member", member);
    row.put("origin", origin);
    row.put("probability_up", probability);
    row.put("expected_return", expected);
    tables.row(SignalTables.FORECASTS, row);
  }

  private void label(String symbol, LocalDate asOf, LocalDate known, double outcome, int horizon) {
    label(tables, symbol, asOf, known, outcome, horizon);
  }

  private static void label(
      TinyTables tables,
      String symbol,
      LocalDate asOf,
      LocalDate known,
      double outcome,
      int horizon) {
    Map<String, Object> row = new HashMap<>(key(symbol, asOf, horizon));
    row.put("known_session", known);
    row.put("label_return", outcome);
    row.put("direction", outcome > 0 ? 1 : 0);
    tables.row(SignalTables.LABELS, row);
  }

  private void risk(String symbol, LocalDate asOf, int score) {
    tables.row(FeatureTables.RISK, Map.of("symbol", symbol, "as_of", asOf, "risk_score", score));
  }

  private static Map<String, Object> key(String symbol, LocalDate asOf, int horizon) {
    return Map.of("symbol", symbol, "as_of", asOf, "interval", "1d", "horizon", horizon);
  }
}
