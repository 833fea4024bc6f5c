package io.nightdesk.stages.check;

import static io.nightdesk.stages.check.Received.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.quality.QualityRule;
import io.nightdesk.contracts.quality.QualityRules;
import io.nightdesk.contracts.quality.Scope;
import io.nightdesk.contracts.quality.Severity;
import io.nightdesk.stages.check.Received.Bar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One symbol for each rule, named after it, with one defect at the session {@link #AT}. */
class DailyRulesTest {

  private static final int SESSIONS = 40;
  private static final int AT = 30;
  private static final int HEALTHY = 60;
  private static final List<LocalDate> DATES =
      CALENDAR.sessions(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 4, 30)).stream()
          .limit(SESSIONS)
          .map(s -> s.date())
          .toList();
  private static final LocalDate DEFECT = DATES.get(AT);

  private static final Map<String, List<Row>> FINDINGS = new TreeMap<>();
  private static final Map<String, Map<LocalDate, List<Row>>> BARS = new TreeMap<>();

  @BeforeAll
  static void check() {
    Received received = new Received();
    for (int i = 0; i < HEALTHY; i++) {
      series(received, "OK" + i, UnaryOperator.identity());
    }
    defects(received);
    CheckResult result = Gatehouse.check(received, DATES.get(0), DATES.get(SESSIONS - 1));
    for (Row row : result.findings().collectAsList()) {
      FINDINGS.computeIfAbsent(row.getAs("symbol"), s -> new ArrayList<>()).add(row);
    }
    for (Row row : result.bars().collectAsList()) {
      BARS.computeIfAbsent(row.getAs("symbol"), s -> new TreeMap<>())
          .computeIfAbsent(row.getAs("session"), s -> new ArrayList<>())
          .add(row);
    }
    result.release();
  }

  private static void defects(Received received) {
    defect(received, "null_price", b -> b.prices(null, b.high(), b.low(), b.close()));
    defect(received, "price_not_positive", b -> b.prices(b.open(), b.high(), 0.0, b.close()));
    defect(received, "high_below_low", b -> b.prices(b.open(), b.low(), b.high(), b.close()));
    defect(received, "outside_range", b -> b.prices(b.high() + 1, b.high(), b.low(), b.close()));
    defect(received, "null_volume", b -> b.volume(null));
    defect(received, "negative_volume", b -> b.volume(-1.0));
    defect(received, "zero_volume", b -> b.volume(0.0));
    defect(received, "future_bar", b -> b.known(b.asOf(), Instant.parse("2024-01-02T12:00:00Z")));
    series(received, "not_a_session", UnaryOperator.identity());
    received.add(Bar.healthy("not_a_session", LocalDate.of(2024, 2, 10), 99));

    List<Bar> missing = bars("missing_row");
    missing.remove(AT);
    missing.forEach(received::add);
    List<Bar> stale = bars("stale_bar");
    stale.set(AT, stale.get(AT - 1).on(DEFECT));
    stale.forEach(received::add);
    List<Bar> repeat = bars("misdated_repeat");
    repeat.set(AT - 3, repeat.get(AT).on(DATES.get(AT - 3)));
    repeat.forEach(received::add);
    List<Bar> reversal = bars("misdated_reversal");
    reversal.set(AT - 1, reversal.get(AT - 1).times(1.3));
    reversal.forEach(received::add);
    for (int t = 0; t < SESSIONS; t++) {
      double factor = t < AT ? 2 : 1;
      Bar unexplained = Bar.healthy("unexplained_break", DATES.get(t), t);
      received.add(unexplained.times(factor));
      Bar notApplied = Bar.healthy("action_not_applied", DATES.get(t), t);
      received.add(notApplied.times(t < AT ? 1.25 : 1).adjusted(DATES.get(SESSIONS - 1)));
      Bar differing = Bar.healthy("sources_differ", DATES.get(t), t);
      received.add(differing);
      received.add(differing.times(t == AT ? 0.99 : 1).from("other", "crosscheck"));
    }
    received.split("action_not_applied", DEFECT, 1.25);
    QualityRules.daily(Gatehouse.SETTINGS).forEach(rule -> received.member(rule.name()));
  }

  @Test
  void everyRuleFindsItsDefect_andNoOtherRuleFires() {
    Map<String, List<String>> found = new TreeMap<>();
    FINDINGS.forEach(
        (symbol, rows) ->
            found.put(
                symbol,
                rows.stream().map(r -> r.getAs("rule") + " " + r.getAs("session")).toList()));
    Map<String, List<String>> expected = new TreeMap<>();
    for (QualityRule rule : rulesOfBars()) {
      String session = rule.name().equals("not_a_session") ? "2024-02-10" : DEFECT.toString();
      expected.put(rule.name(), List.of(rule.name() + " " + session));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aBarIsLeftOut_whenItsRuleRejects_andKeptOtherwise() {
    for (QualityRule rule : rulesOfBars()) {
      boolean kept = BARS.get(rule.name()).containsKey(DEFECT);
      boolean absent = rule.severity() == Severity.REJECT || rule.name().equals("missing_row");
      assertThat(kept).as(rule.name()).isEqualTo(!absent || rule.name().equals("not_a_session"));
    }
    assertThat(BARS.get("not_a_session")).doesNotContainKey(LocalDate.of(2024, 2, 10));
  }

  @Test
  void findingsSayWhatWasObserved() {
    assertThat(observed("null_price")).startsWith("open null high ");
    assertThat(observed("missing_row")).isEqualTo("no bar; the last was of " + DATES.get(AT - 1));
    assertThat(observed("misdated_repeat")).startsWith("as on " + DATES.get(AT - 3));
    assertThat(observed("misdated_reversal")).endsWith("bar of " + DATES.get(AT - 1));
    assertThat(observed("sources_differ")).contains("other has ");
  }

  @Test
  void stepsOverUnexplainedMovesAndUnappliedActionsAreBreaks() {
    for (String symbol : List.of("unexplained_break", "action_not_applied")) {
      assertThat(breaks(symbol)).as(symbol).containsExactly(DEFECT + " as of " + DEFECT);
    }
  }

  @Test
  void aMisdatedBarBreaksTheStepsIntoAndOutOfIt_fromTheSessionThatShowsItOn() {
    assertThat(breaks("misdated_repeat"))
        .containsExactly(
            DATES.get(AT - 3) + " as of " + DEFECT, DATES.get(AT - 2) + " as of " + DEFECT);
    assertThat(breaks("stale_bar"))
        .containsExactly(DATES.get(AT - 1) + " as of " + DEFECT, DEFECT + " as of " + DEFECT);
    assertThat(breaks("misdated_reversal")).isEmpty();
  }

  private static List<QualityRule> rulesOfBars() {
    return QualityRules.daily(Gatehouse.SETTINGS).stream()
        .filter(r -> r.scope() != Scope.SESSION)
        .toList();
  }

  private static String observed(String symbol) {
    return FINDINGS.get(symbol).get(0).getAs("observed");
  }

  private static List<String> breaks(String symbol) {
    return BARS.get(symbol).values().stream()
        .flatMap(List::stream)
        .filter(r -> r.<Boolean>getAs("unexplained_break"))
        .map(r -> r.getAs("session") + " as of " + r.getAs("as_of"))
        .collect(Collectors.toList());
  }

  private static void defect(Received received, String symbol, UnaryOperator<Bar> spoil) {
    series(received, symbol, bar -> bar.session().equals(DEFECT) ? spoil.apply(bar) : bar);
  }

  private static void series(Received received, String symbol, UnaryOperator<Bar> change) {
    bars(symbol).forEach(bar -> received.add(change.apply(bar)));
  }

  private static List<Bar> bars(String symbol) {
    Bar[] bars = new Bar[SESSIONS];
    Arrays.setAll(bars, t -> Bar.healthy(symbol, DATES.get(t), t));
    return new ArrayList<>(List.of(bars));
  }
}
