package io.nightdesk.nightly.report;

import static io.nightdesk.nightly.report.SamplePages.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nightdesk.contracts.config.ReportSettings;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.contracts.table.OrderTables;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.nightly.report.page.Decisions;
import io.nightdesk.nightly.report.page.Findings;
import io.nightdesk.nightly.report.page.Holdings;
import io.nightdesk.nightly.report.page.ModelVerdict;
import io.nightdesk.nightly.report.page.Movers;
import io.nightdesk.nightly.report.page.NightPage;
import io.nightdesk.nightly.report.page.SignalRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NightPageReaderTest {

  private static final LocalDate BEFORE = LocalDate.of(2018, 2, 2);
  private static final LocalDate AFTER = LocalDate.of(2018, 2, 6);

  private final TinyTables tables = new TinyTables();

  @Test
  void emptyTablesGiveAnEmptyPage() {
    NightPage page = page();
    NightPage empty = SamplePages.empty();
    assertThat(page).isEqualTo(empty);
    assertThat(new NightPageRenderer().render(page)).contains("No signals for Tuesday 2018-02-06");
  }

  @Test
  void signalsAreCountedAndTheMostConfidentListed_ofThisSessionOnly() {
    signal("AAA", AS_OF, "BUY", 0.75, "ACCEPTED");
    signal("BBB", AS_OF, "SELL", 0.85, "ACCEPTED");
    signal("CCC", AS_OF, "BUY", 0.72, "ACCEPTED");
    signal("DDD", AS_OF, "HOLD", 0.69, "BELOW_THRESHOLD");
    signal("EEE", AS_OF, "HOLD", 0.51, "BELOW_THRESHOLD");
    tables.row(
        SignalTables.SIGNALS,
        Map.of("symbol", "FFF", "as_of", AS_OF, "signal", "HOLD", "reason_code", "STALE"));
    signal("AAA", BEFORE, "SELL", 0.99, "ACCEPTED");
    signal("AAA", AFTER, "SELL", 0.98, "ACCEPTED");
    Decisions decisions = page().decisions();
    assertThat(decisions.buys()).isEqualTo(2);
    assertThat(decisions.sells()).isEqualTo(1);
    assertThat(decisions.holds()).isEqualTo(3);
    assertThat(decisions.signals()).extracting(SignalRow::symbol).containsExactly("BBB", "AAA");
    assertThat(decisions.signalsNotShown()).isEqualTo(1);
    assertThat(decisions.candidates()).extracting(SignalRow::symbol).containsExactly("DDD", "EEE");
    assertThat(decisions.holdReasons())
        .containsExactly(
            new Decisions.HoldReason("BELOW_THRESHOLD", 2), new Decisions.HoldReason("STALE", 1));
  }

  @Test
  void verdictIsTheLatestUpToTheSession_notAFold() {
    model("old", BEFORE.minusDays(1), "live", "silent");
    model("tonight", AS_OF, "live", "speaks");
    model("fold", AS_OF, "fold", "");
    model("later", AFTER, "live", "warming_up");
    ModelVerdict verdict = page().verdict();
    assertThat(verdict.modelId()).isEqualTo("tonight");
    assertThat(verdict.state()).isEqualTo(ModelVerdict.State.SPEAKS);
    assertThat(verdict.judgedAsOf()).contains(AS_OF);
    assertThat(verdict.brier()).isEmpty();
  }

  @Test
  void moversAreThoseOfTheLastScan() {
    mover("10:00", 1, "EARLY");
    mover("close", 1, "FIRST");
    mover("close", 2, "SECOND");
    mover("close", 3, "THIRD");
    Movers movers = page().movers();
    assertThat(movers.at()).isEqualTo("close");
    assertThat(movers.ranked()).isEqualTo(3);
    assertThat(movers.rows()).extracting(Movers.Mover::symbol).containsExactly("FIRST", "SECOND");
  }

  @Test
  void findingsAreCountedByRule_worstFirst_withTheLatestAsExample() {
    finding("AAA", BEFORE, "zero_volume", "flag");
    finding("BBB", AS_OF, "zero_volume", "flag");
    finding("AAA", AS_OF, "zero_volume", "flag");
    finding("AAA", BEFORE, "null_price", "reject");
    finding("CCC", AFTER, "null_price", "reject");
    Findings findings = page().findings();
    assertThat(findings.rules())
        .extracting(Findings.Rule::rule)
        .containsExactly("null_price", "zero_volume");
    Findings.Rule volume = findings.rules().get(1);
    assertThat(volume.tonight()).isEqualTo(2);
    assertThat(volume.total()).isEqualTo(3);
    assertThat(volume.symbols()).isEqualTo(2);
    assertThat(volume.example().symbol()).isEqualTo("BBB");
    assertThat(findings.tonight()).isEqualTo(2);
    assertThat(findings.total()).isEqualTo(4);
  }

  @Test
  void positionsAreTheLargest_andIntentsThoseOfTheLastSessionExecuted() {
    position("AAA", 10, 1_000);
    position("BBB", -20, -5_000);
    position("CCC", 1, 10);
    position("GONE", 0, 0);
    intent("old", LocalDate.of(2018, 2, 1), "AAA");
    intent("last", BEFORE, "BBB");
    intent("later", AFTER, "CCC");
    tables
        .row(OrderTables.ORDERS, order("1", "last", "entry", 20))
        .row(OrderTables.ORDERS, order("2", "last", "stop", 20))
        .row(OrderTables.ORDERS, order("3", "old", "entry", 10));
    Holdings holdings = page().holdings();
    assertThat(holdings.positions())
        .extracting(Holdings.Position::symbol)
        .containsExactly("BBB", "AAA");
    assertThat(holdings.positionCount()).isEqualTo(3);
    assertThat(holdings.intentsOf()).isEqualTo(Optional.of(BEFORE));
    assertThat(holdings.intents())
        .extracting(Holdings.Intent::symbol, Holdings.Intent::filled)
        .containsExactly(tuple("BBB", 20L));
    assertThat(holdings.intentCount()).isEqualTo(1);
  }

  @Test
  void staticMembershipAndPriceReturnsAreWarnedOf() {
    tables
        .row(BarTables.UNIVERSE, Map.of("symbol", "AAA", "membership", "static"))
        .row(BarTables.UNIVERSE, Map.of("symbol", "BBB", "membership", "dated"))
        .row(FeatureTables.RISK, Map.of("symbol", "AAA", "as_of", AS_OF, "return_basis", "price"))
        .row(FeatureTables.RISK, Map.of("symbol", "BBB", "as_of", AS_OF, "return_basis", "total"));
    assertThat(page().warnings())
        .extracting(NightPage.Warning::title)
        .containsExactly("Survivorship", "Price returns without dividends");
    assertThat(page().warnings().get(1).text()).startsWith("For 1 of 2 symbols");
  }

  private NightPage page() {
    return new NightPageReader(tables, new ReportSettings(2, 2), AS_OF, SamplePages.empty().facts())
        .read();
  }

  private void signal(
      String symbol, LocalDate asOf, String signal, double confidence, String reason) {
    tables.row(
        SignalTables.SIGNALS,
        Map.of(
            "symbol",
            symbol,
            "as_of",
            asOf,
            "signal",
            signal,
            "confidence",
            confidence,
            "reason_code",
            reason,
            "valid_from",
            Instant.parse("2018-02-06T14:30:00Z")));
  }

  private void model(String id, LocalDate asOf, String event, String verdict) {
    tables.row(
        SignalTables.MODELS,
        Map.of("model_id", id, "as_of", asOf, "event", event, "verdict", verdict));
  }

  private void mover(String at, int rank, String symbol) {
    tables.row(
        FeatureTables.SCANS, Map.of("as_of", AS_OF, "at", at, "rank", rank, "symbol", symbol));
  }

  private void finding(String symbol, LocalDate asOf, String rule, String severity) {
    tables.row(
        BarTables.FINDINGS,
        Map.of(
            "symbol", symbol, "as_of", asOf, "session", asOf, "rule", rule, "severity", severity));
  }

  private void position(String symbol, long quantity, double value) {
    tables.row(
        OrderTables.POSITIONS,
        Map.of("symbol", symbol, "quantity", quantity, "market_value", value));
  }

  private static Map<String, Object> order(String id, String intent, String role, long filled) {
    return Map.of("order_id", id, "intent_id", intent, "role", role, "filled_quantity", filled);
  }

  private void intent(String id, LocalDate asOf, String symbol) {
    tables.row(OrderTables.ORDER_INTENTS, Map.of("intent_id", id, "as_of", asOf, "symbol", symbol));
  }
}
