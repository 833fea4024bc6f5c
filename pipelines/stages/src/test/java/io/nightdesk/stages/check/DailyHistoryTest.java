package io.nightdesk.stages.check;

import static io.nightdesk.stages.check.Received.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.stages.SparkForTests;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.check.Received.Bar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Restatements, sources, ranges: what is known when. */
class DailyHistoryTest {

  private static final List<LocalDate> DATES =
      CALENDAR.sessions(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 3, 28)).stream()
          .map(s -> s.date())
          .toList();
  private static final LocalDate FIRST = DATES.get(0);
  private static final LocalDate LAST = DATES.get(DATES.size() - 1);
  private static final Instant LATER = Received.TAKEN.plusSeconds(60);

  @Test
  void aRangeGivesWhatItsSessionsGiveOneByOne() {
    Received received = eventful();
    int begin = 27;
    int end = 30;
    CheckResult range = Gatehouse.check(received, DATES.get(begin), DATES.get(end));
    List<String> bars = SparkForTests.text(range.bars());
    List<String> findings = SparkForTests.text(range.findings());
    range.release();
    List<String> nightlyBars = new ArrayList<>();
    List<String> nightlyFindings = new ArrayList<>();
    for (LocalDate night : DATES.subList(begin, end + 1)) {
      CheckResult one = Gatehouse.check(received, night, night);
      nightlyBars.addAll(SparkForTests.text(one.bars()));
      nightlyFindings.addAll(SparkForTests.text(one.findings()));
      one.release();
    }
    assertThat(nightlyBars).containsExactlyInAnyOrderElementsOf(bars);
    assertThat(nightlyFindings).containsExactlyInAnyOrderElementsOf(findings);
    assertThat(findings)
        .as("something is found inside the range")
        .anyMatch(f -> f.contains("misdated_repeat"))
        .anyMatch(f -> f.contains("missing_row"))
        .anyMatch(f -> f.contains("sources_differ"))
        .anyMatch(f -> f.contains("row_count"));
  }

  @Test
  void partitionsAndTheOrderOfRowsChangeNothing() {
    Received received = eventful();
    List<String> expected = null;
    for (int partitions : new int[] {1, 8}) {
      Gatehouse.SPARK.conf().set("spark.sql.shuffle.partitions", partitions);
      Dataset<Row> shuffled =
          received.frame(Gatehouse.SPARK).repartition(partitions).sortWithinPartitions("volume");
      CheckResult result =
          CheckStage.daily(
              shuffled,
              received.universe(Gatehouse.SPARK),
              received.actions(Gatehouse.SPARK),
              Gatehouse.SETTINGS,
              new SessionRange(FIRST, LAST));
      List<String> text = new ArrayList<>(SparkForTests.text(result.bars()));
      text.addAll(SparkForTests.text(result.findings()));
      result.release();
      if (expected != null) {
        assertThat(text).isEqualTo(expected);
      }
      expected = text;
    }
    Gatehouse.SPARK.conf().set("spark.sql.shuffle.partitions", 2);
  }

  @Test
  void whatIsKnownLaterChangesNothingEarlier() {
    Received received = eventful();
    LocalDate end = DATES.get(29);
    CheckResult all = Gatehouse.check(received, FIRST, LAST);
    CheckResult early = Gatehouse.check(received, FIRST, end);
    String until = "as_of <= DATE'" + end + "'";
    assertThat(SparkForTests.text(early.bars()))
        .isEqualTo(SparkForTests.text(all.bars().where(until)));
    assertThat(SparkForTests.text(early.findings()))
        .isEqualTo(SparkForTests.text(all.findings().where(until)));
    all.release();
    early.release();
  }

  @Test
  void aRestatementIsANewVersion_andOneThatFailsLeavesTheOldOne() {
    Received received = new Received().member("A").member("B");
    for (int t = 0; t < 12; t++) {
      received.add(Bar.healthy("A", DATES.get(t), t)).add(Bar.healthy("B", DATES.get(t), t));
    }
    LocalDate known = DATES.get(11);
    Bar better = Bar.healthy("A", DATES.get(5), 5).times(1.001).known(known, LATER);
    Bar worse = Bar.healthy("B", DATES.get(5), 5);
    received
        .add(better)
        .add(
            worse
                .prices(worse.open(), worse.low(), worse.high(), worse.close())
                .known(known, LATER));
    CheckResult result = Gatehouse.check(received, known, known);
    List<Row> bars = result.bars().where("session = DATE'" + DATES.get(5) + "'").collectAsList();
    List<Row> findings = result.findings().where("symbol = 'B'").collectAsList();
    result.release();
    assertThat(bars).hasSize(1);
    assertThat(bars.get(0).<String>getAs("symbol")).isEqualTo("A");
    assertThat(bars.get(0).<LocalDate>getAs("as_of")).isEqualTo(known);
    assertThat(bars.get(0).<Double>getAs("close")).isEqualTo(better.close());
    assertThat(findings).extracting(r -> r.getAs("rule")).containsExactly("high_below_low");
    assertThat(findings.get(0).<LocalDate>getAs("as_of")).isEqualTo(known);
  }

  @Test
  void theSecondarySourceFillsWhatThePrimaryLacks_andASplitAfterItsBasisIsNoBreak() {
    Received received = new Received().member("A").split("A", DATES.get(15), 2);
    for (int t = 0; t < 20; t++) {
      Bar bar = Bar.healthy("A", DATES.get(t), t);
      if (t < 10) {
        received.add(bar.adjusted(DATES.get(9)));
      }
      double asTraded = t < 15 ? 1 : 0.5;
      if (t != 5) {
        received.add(bar.times(asTraded).from("other", "secondary"));
      }
      received.add(bar.times(asTraded).from("third", "crosscheck"));
    }
    CheckResult result = Gatehouse.check(received, FIRST, DATES.get(19));
    List<Row> bars = result.bars().orderBy("session").collectAsList();
    List<Row> findings = result.findings().where("symbol = 'A'").collectAsList();
    result.release();
    assertThat(bars).hasSize(20);
    assertThat(bars).filteredOn(r -> r.getAs("role").equals("primary")).hasSize(10);
    assertThat(bars).noneMatch(r -> r.<Boolean>getAs("unexplained_break"));
    assertThat(bars.get(19).<String>getAs("source")).isEqualTo("other");
    assertThat(bars.get(19).<String>getAs("adjustment")).isEqualTo("none");
    assertThat(bars.get(9).<LocalDate>getAs("adjusted_as_of")).isEqualTo(DATES.get(9));
    assertThat(findings).isEmpty();
  }

  @Test
  void aMemberThatStoppedIsMissedForTenSessions_andASymbolOutsideTheUniverseNever() {
    Received received = new Received().member("GONE");
    for (int t = 0; t < 30; t++) {
      received.add(Bar.healthy("STAYS", DATES.get(t), t));
      if (t < 10) {
        received.add(Bar.healthy("GONE", DATES.get(t), t));
        received.add(Bar.healthy("STRANGER", DATES.get(t), t));
      }
    }
    CheckResult result = Gatehouse.check(received, FIRST, DATES.get(29));
    List<Row> missed = result.findings().where("rule = 'missing_row'").collectAsList();
    result.release();
    assertThat(missed).hasSize(10).allMatch(r -> r.getAs("symbol").equals("GONE"));
  }

  /**
   * Twelve healthy symbols, a repeat, a gap, a second source, a split, a restatement, a thin day.
   */
  private static Received eventful() {
    Received received = new Received().split("SPLIT", DATES.get(26), 2);
    for (int t = 0; t < DATES.size(); t++) {
      LocalDate date = DATES.get(t);
      for (int i = 0; i < 12; i++) {
        if (t != 30 || i < 2) {
          received.add(Bar.healthy("OK" + i, date, t));
        }
      }
      received.add(Bar.healthy("REPEAT", date, t == 25 ? 28 : t));
      if (t < 27 || t > 29) {
        received.add(Bar.healthy("GAP", date, t));
      }
      received.add(Bar.healthy("TWO", date, t));
      received.add(
          Bar.healthy("TWO", date, t).times(t == 27 ? 1.01 : 1).from("other", "crosscheck"));
      received.add(Bar.healthy("SPLIT", date, t).times(t < 26 ? 1 : 0.5));
      received.add(Bar.healthy("RESTATED", date, t));
    }
    received.add(Bar.healthy("RESTATED", DATES.get(20), 20).times(1.7).known(DATES.get(30), LATER));
    for (String symbol : List.of("REPEAT", "GAP", "TWO", "SPLIT", "RESTATED", "OK3")) {
      received.member(symbol);
    }
    return received;
  }
}
