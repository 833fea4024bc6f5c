package io.nightdesk.nightly.report;

import static io.nightdesk.nightly.report.SamplePages.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.nightly.report.page.SignalRow;
import io.nightdesk.nightly.report.page.ValueAtRisk;
import io.nightdesk.nightly.report.page.ValueAtRisk.Point;
import io.nightdesk.nightly.report.page.ValueAtRisk.Track;
import io.nightdesk.nightly.report.read.NightTables;
import io.nightdesk.nightly.report.read.ValueAtRiskReader;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueAtRiskReadingTest {

  private static final List<LocalDate> SESSIONS =
      ExchangeCalendar.xnys().sessions(LocalDate.of(2017, 12, 29), AS_OF).stream()
          .map(Session::date)
          .toList();

  private final TinyTables tables = new TinyTables();

  @Test
  void exceedancesAreCountedOverSymbols_besideTheBinomialExpectation() {
    counted("AAA", 2, false);
    counted("BBB", 2, false);
    counted("CCC", 30, true);
    ValueAtRisk risk = read(List.of());
    assertThat(risk.symbols()).isEqualTo(3);
    assertThat(risk.exceedances()).isEqualTo(34);
    assertThat(risk.sessions()).isEqualTo(750);
    assertThat(risk.expectedExceedances()).isCloseTo(7.5, within(1e-12));
    assertThat(risk.alarms()).isEqualTo(1);
    assertThat(risk.counts()).hasSize(ValueAtRisk.MOST + 1);
    assertThat(risk.counts().get(2).symbols()).isEqualTo(2);
    // Binomial(250, 0.01): P(2) = 31125 * 0.01^2 * 0.99^248.
    assertThat(risk.counts().get(2).expected())
        .isCloseTo(3 * 31_125 * 1e-4 * Math.pow(0.99, 248), within(1e-9));
    assertThat(risk.counts().get(ValueAtRisk.MOST).symbols()).isEqualTo(1);
    assertThat(risk.counts().stream().mapToDouble(ValueAtRisk.Count::expected).sum())
        .isCloseTo(3, within(1e-9));
  }

  @Test
  void returnMeetsTheVarOfTheSessionBefore() {
    Map<LocalDate, Double> closes = flat();
    closes.put(SESSIONS.get(10), 97.0);
    history("SPY", closes);
    Track track = read(List.of()).tracks().get(0);
    assertThat(track.points()).hasSize(SESSIONS.size() - 1);
    Point fall = track.points().get(9);
    assertThat(fall.session()).isEqualTo(SESSIONS.get(10));
    assertThat(fall.valueAtRisk()).isCloseTo(0.02 + 9e-6, within(1e-12));
    assertThat(fall.realisedReturn()).isCloseTo(Math.log(0.97), within(1e-12));
    assertThat(track.exceedances()).isEqualTo(1);
    assertThat(track.through()).isEqualTo(AS_OF);
  }

  @Test
  void splitIsNoLoss_andAnUnexplainedBreakIsLeftOut() {
    Map<LocalDate, Double> closes = flat();
    for (int t = 12; t < SESSIONS.size(); t++) {
      closes.put(SESSIONS.get(t), 50.0);
    }
    history("SPY", closes);
    tables.row(
        BarTables.CORPORATE_ACTIONS,
        Map.of(
            "symbol",
            "SPY",
            "ex_date",
            SESSIONS.get(12),
            "as_of",
            SESSIONS.get(12),
            "kind",
            "split",
            "value",
            2.0));
    bar("SPY", SESSIONS.get(15), AS_OF, 20.0, true);
    Track track = read(List.of()).tracks().get(0);
    assertThat(track.points())
        .noneMatch(point -> point.session().equals(SESSIONS.get(15)))
        .filteredOn(point -> point.session().equals(SESSIONS.get(12)))
        .singleElement()
        .satisfies(point -> assertThat(point.realisedReturn()).isCloseTo(0, within(1e-12)));
  }

  @Test
  void marketComesFirst_thenSignalledSymbols_upToTheLimit() {
    history("BIG", flat());
    history("SIGNALLED", flat());
    history("SPY", flat());
    SignalRow signal = SamplePages.row("SIGNALLED", "BUY", 0.8, "BUY: passes.");
    assertThat(read(List.of(signal)).tracks())
        .extracting(Track::symbol)
        .containsExactly("SPY", "SIGNALLED");
  }

  @Test
  void shortHistoryIsNotDrawn() {
    for (int t = SESSIONS.size() - 5; t < SESSIONS.size(); t++) {
      stated("SPY", SESSIONS.get(t), t);
      bar("SPY", SESSIONS.get(t), SESSIONS.get(t), 100, false);
    }
    assertThat(read(List.of()).tracks()).isEmpty();
  }

  private ValueAtRisk read(List<SignalRow> signals) {
    return ValueAtRiskReader.read(new NightTables(tables, AS_OF), signals, 2);
  }

  private static Map<LocalDate, Double> flat() {
    Map<LocalDate, Double> closes = new HashMap<>();
    SESSIONS.forEach(session -> closes.put(session, 100.0));
    return closes;
  }

  private void history(String symbol, Map<LocalDate, Double> closes) {
    for (int t = 0; t < SESSIONS.size(); t++) {
      LocalDate session = SESSIONS.get(t);
      stated(symbol, session, t);
      bar(symbol, session, session, closes.get(session), false);
    }
  }

  private void counted(String symbol, int exceedances, boolean alarm) {
    tables.row(
        FeatureTables.RISK,
        Map.of(
            "symbol",
            symbol,
            "as_of",
            AS_OF,
            "var_sessions",
            250,
            "var_exceedances_250",
            exceedances,
            "var_alarm",
            alarm));
  }

  private void stated(String symbol, LocalDate asOf, int t) {
    tables.row(
        FeatureTables.RISK,
        Map.of(
            "symbol", symbol, "as_of", asOf, "var_99", 0.02 + 1e-6 * t, "dollar_volume_20", 1e6));
  }

  private void bar(
      String symbol, LocalDate session, LocalDate asOf, double close, boolean unexplained) {
    Map<String, Object> row = new HashMap<>();
    row.put("symbol", symbol);
    row.put("session", session);
    row.put("as_of", asOf);
    row.put("adjustment", "none");
    row.put("unexplained_break", unexplained);
    List.of("open", "high", "low", "close").forEach(price -> row.put(price, close));
    tables.row(BarTables.BARS_DAILY, row);
  }
}
