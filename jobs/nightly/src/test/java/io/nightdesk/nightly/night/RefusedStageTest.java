package io.nightdesk.nightly.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.contracts.config.SettingsLoader;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.stages.bars.SessionRange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate that refuses publishes what tells why, and nothing else; the stage counts as failed. */
class RefusedStageTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 5);
  private static final Problem REFUSAL =
      Problem.of(ExitCode.GATE, "The gate refused.", "row_count fired.", "See findings.");

  @TempDir private Path warehouse;

  @Test
  void findingsOfARefusalArePublished_andTheStageRunsAgain() {
    StageRunner runner = new StageRunner(context());
    assertThatThrownBy(() -> runner.run(new Refusing(), SessionRange.of(AS_OF))).isSameAs(REFUSAL);

    RunLedger ledger = RunLedger.read(warehouse);
    assertThat(ledger.runs()).extracting(RunRecord::status).containsExactly(RunRecord.FAILED);
    assertThat(ledger.publishedVersion("findings")).contains(7L);
    assertThat(ledger.sessions("findings").orElseThrow()).containsEntry(AS_OF, "beef");
    assertThat(ledger.publishedVersion("bars_daily")).isEmpty();
    assertThat(new StageRunner(context()).plan(new Refusing(), SessionRange.of(AS_OF)).why())
        .isEqualTo("the last run did not finish");
  }

  private NightContext context() {
    return new NightContext(
        null,
        RunLedger.read(warehouse),
        SettingsLoader.load(List.of(), List.of()),
        new Build("test", "c0ffee".repeat(11)),
        AS_OF,
        Clock.systemUTC(),
        Console.silent());
  }

  /** Has written its findings when it refuses. */
  private static final class Refusing implements Stage {

    @Override
    public String name() {
      return "check";
    }

    @Override
    public List<Slice> reads(SessionRange range) {
      return List.of();
    }

    @Override
    public List<String> settings() {
      return List.of("check");
    }

    @Override
    public SessionRange needed(SessionRange night) {
      return night;
    }

    @Override
    public StageOutcome run(SessionRange range, String runId) {
      return StageOutcome.refused(
          List.of(
              new RunRecord.Output(
                  "findings",
                  AS_OF.toString(),
                  AS_OF.toString(),
                  7,
                  1,
                  Map.of(AS_OF.toString(), "beef"))),
          1,
          REFUSAL);
    }
  }
}
