package io.nightdesk.stages.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.stages.bars.SessionRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Minute bars of one session. */
class IntradayRulesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 3, 11);

  @Test
  void barsInsideTheSessionAreKept_withTheOpeningPrint_andOthersRejectedByName() {
    Received received =
        new Received()
            .addMinute("A", Instant.parse("2024-03-11T13:29:00Z"), 10, 11, 100)
            .addMinute("A", Instant.parse("2024-03-11T13:30:00Z"), 10, 11, 100)
            .addMinute("A", Instant.parse("2024-03-11T13:31:00Z"), 10, 11, 100)
            .addMinute("A", Instant.parse("2024-03-11T20:00:00Z"), 10, 11, 100)
            .addMinute("A", Instant.parse("2024-03-11T20:01:00Z"), 10, 11, 100)
            .addMinute("B", Instant.parse("2024-03-11T14:00:00Z"), 10, 11, 0)
            .addMinute("B", Instant.parse("2024-03-11T14:01:00Z"), 11, 10, 100)
            .addMinute("B", Instant.parse("2024-03-11T14:02:00Z"), -1, 10, 100);
    CheckResult result =
        CheckStage.intraday(received.frame(Gatehouse.SPARK), new SessionRange(SESSION, SESSION));
    List<Row> bars = result.bars().orderBy("symbol", "bar_end").collectAsList();
    List<Row> findings = result.findings().orderBy("symbol", "bar_end").collectAsList();
    result.release();
    assertThat(bars)
        .extracting(r -> r.getAs("symbol") + " " + r.getAs("bar_end"))
        .containsExactly(
            "A 2024-03-11T13:30:00Z",
            "A 2024-03-11T13:31:00Z",
            "A 2024-03-11T20:00:00Z",
            "B 2024-03-11T14:00:00Z");
    assertThat(findings)
        .extracting(r -> r.getAs("symbol") + " " + r.getAs("rule"))
        .containsExactly(
            "A outside_hours",
            "A outside_hours",
            "B zero_volume",
            "B high_below_low",
            "B price_not_positive");
  }
}
