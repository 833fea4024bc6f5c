package io.nightdesk.stages.check;

import static io.nightdesk.stages.check.Received.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.stages.check.Received.Bar;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twenty symbols over sessions of which some are thin, bad, copied or absent. */
class SessionRulesTest {

  private static final List<LocalDate> DATES =
      CALENDAR.sessions(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 3, 28)).stream()
          .map(s -> s.date())
          .toList();
  private static final int SYMBOLS = 20;
  private static final int THIN = 25;
  private static final int BAD = 27;
  private static final int COPIED = 29;
  private static final int COPY = 31;
  private static final int ABSENT = 33;
  private static final int CROWDED = 35;
  private static final int LAST = 36;

  private static CheckResult result;

  @BeforeAll
  static void check() {
    Received received = new Received();
    for (int t = 0; t <= LAST; t++) {
      int symbols = t == THIN ? 9 : t == ABSENT ? 0 : t == CROWDED ? 41 : SYMBOLS;
      for (int i = 0; i < symbols; i++) {
        Bar bar = Bar.healthy("S" + i, DATES.get(t), t == COPIED && i < 6 ? COPY : t);
        received.add(t == BAD && i < 3 ? bar.volume(-1.0) : bar);
      }
    }
    result = Gatehouse.check(received, DATES.get(0), DATES.get(LAST));
  }

  @AfterAll
  static void release() {
    result.release();
  }

  @Test
  void sessionsAreJudgedAsAWhole() {
    List<String> found =
        result.findings().where("symbol = '*'").orderBy("session").collectAsList().stream()
            .map(r -> r.getAs("session") + " " + r.getAs("rule") + " " + r.getAs("severity"))
            .toList();
    assertThat(found)
        .containsExactly(
            DATES.get(THIN) + " row_count refuse",
            DATES.get(BAD) + " too_many_rejected refuse",
            DATES.get(COPY) + " repeated_session flag",
            DATES.get(ABSENT) + " no_bars refuse",
            DATES.get(CROWDED) + " row_count refuse");
  }

  @Test
  void theBarsOfARefusedSessionAreThere_forABackfillToPublish() {
    assertThat(result.bars().where("session = DATE'" + DATES.get(THIN) + "'").count()).isEqualTo(9);
  }

  @Test
  void theGateStopsTheNightOfARefusedSession_namingRulesAndCounts() {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> Gate.letPass(result.findings(), DATES.get(BAD)));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.GATE);
    assertThat(problem.problem())
        .contains(DATES.get(BAD).toString(), "too_many_rejected (3 of 20 bars rejected)");
    assertThat(problem.reason()).contains("negative_volume 3");
  }

  @Test
  void theGateLetsASessionPass_whenItsFindingsOnlyFlag() {
    assertThatCode(() -> Gate.letPass(result.findings(), DATES.get(COPY)))
        .doesNotThrowAnyException();
    assertThatCode(() -> Gate.letPass(result.findings(), DATES.get(COPY + 1)))
        .doesNotThrowAnyException();
  }

  @Test
  void findingsHaveNoDuplicateKeys() {
    long keys =
        result
            .findings()
            .select("source", "symbol", "session", "rule", "interval", "bar_end", "as_of")
            .distinct()
            .count();
    assertThat(keys).isEqualTo(result.findings().count());
    Row first = result.findings().where("symbol = '*'").first();
    assertThat(first.<Object>getAs("bar_end"))
        .isEqualTo(CALENDAR.session(first.<LocalDate>getAs("session")).close());
  }
}
