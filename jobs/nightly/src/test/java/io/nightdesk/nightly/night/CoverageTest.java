package io.nightdesk.nightly.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.stages.bars.SessionRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From which session on a stage is made again. */
class CoverageTest {

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
  private static final LocalDate NIGHT = LocalDate.of(2018, 1, 31);
  private static final LocalDate NEXT = LocalDate.of(2018, 2, 1);
  private static final LocalDate MIDDLE = LocalDate.of(2018, 1, 17);

  @TempDir Path folder;

  private RunLedger ledger;
  private int runs;

  @Test
  void everythingIsMade_whenNothingRan() {
    ledger = RunLedger.read(folder);
    assertThat(stale(NIGHT, true)).contains(FIRST);
    assertThat(stale(NIGHT, false)).contains(FIRST);
  }

  @Test
  void onlyTheNewSessionIsMade_whenTheRestStands() {
    coldNight();
    assertThat(stale(NIGHT, true)).isEmpty();
    delivered(NEXT, "x");
    assertThat(stale(NEXT, true)).contains(NEXT);
    assertThat(stale(NEXT, false)).contains(NEXT);
  }

  @Test
  void allSinceABarThatCameLateIsMadeAgain() {
    coldNight();
    delivered(MIDDLE, "more bars");
    delivered(NEXT, "x");
    assertThat(stale(NEXT, true)).contains(MIDDLE);
    assertThat(stale(NIGHT, true)).contains(MIDDLE);
    run(MIDDLE, NEXT, RunRecord.FINISHED, "build", "settings");
    assertThat(stale(NEXT, true)).isEmpty();
  }

  @Test
  void everythingIsMadeAgain_afterACorrectedActionOfThePast() {
    coldNight();
    known(MIDDLE, "a split");
    assertThat(stale(NEXT, true)).contains(FIRST);
    run(FIRST, NEXT, RunRecord.FINISHED, "build", "settings");
    known(NEXT.plusDays(1), "a dividend");
    assertThat(stale(NEXT, true)).isEmpty();
  }

  @Test
  void allSinceACorrectedMembershipIsMadeAgain() {
    coldNight();
    output(BarTables.UNIVERSE, MIDDLE, "one member less");
    assertThat(stale(NEXT, true)).contains(MIDDLE);
  }

  @Test
  void whatANightPublishedOfItsOwnIsNotMadeAgain() {
    coldNight();
    delivered(MIDDLE, "more bars");
    assertThat(stale(NEXT, false)).contains(NEXT);
    assertThat(stale(NIGHT, false)).isEmpty();
  }

  @Test
  void gapsAreFilled_whenABackfillRanAhead() {
    ledger = RunLedger.read(folder);
    delivered(NIGHT, "x");
    run(MIDDLE, LocalDate.of(2018, 1, 25), RunRecord.FINISHED, "build", "settings");
    assertThat(stale(NIGHT, true)).contains(FIRST);
    run(FIRST, LocalDate.of(2018, 1, 16), RunRecord.FINISHED, "build", "settings");
    assertThat(stale(NIGHT, true)).contains(LocalDate.of(2018, 1, 26));
  }

  @Test
  void everythingIsMadeAgain_byOtherCodeOrSettings() {
    ledger = RunLedger.read(folder);
    run(FIRST, NIGHT, RunRecord.FINISHED, "earlier build", "settings");
    assertThat(stale(NEXT, true)).contains(FIRST);
    run(FIRST, NIGHT, RunRecord.FINISHED, "build", "other settings");
    assertThat(stale(NEXT, true)).contains(FIRST);
    assertThat(stale(NEXT, false)).contains(NEXT);
  }

  @Test
  void aRunThatDidNotFinishIsDoneAgain() {
    coldNight();
    run(MIDDLE, NEXT, RunRecord.FAILED, "build", "settings");
    assertThat(stale(NEXT, true)).contains(MIDDLE);
    assertThat(stale(NEXT, false)).contains(MIDDLE);
    run(MIDDLE, NEXT, RunRecord.FINISHED, "build", "settings");
    assertThat(stale(NEXT, true)).isEmpty();
  }

  private void coldNight() {
    ledger = RunLedger.read(folder);
    for (LocalDate day = FIRST; !day.isAfter(NIGHT); day = day.plusDays(1)) {
      delivered(day, "x");
    }
    run(FIRST, NIGHT, RunRecord.FINISHED, "build", "settings");
  }

  private Optional<LocalDate> stale(LocalDate night, boolean followsFromBars) {
    return new Coverage(ledger, new Made(followsFromBars), "build", "settings")
        .firstStale(new SessionRange(FIRST, night));
  }

  private void delivered(LocalDate session, String hash) {
    output(BarTables.BARS_RECEIVED, session, hash);
  }

  private void known(LocalDate session, String hash) {
    output(BarTables.CORPORATE_ACTIONS, session, hash);
  }

  private void output(TableContract table, LocalDate session, String hash) {
    record(
        "ingest",
        session,
        session,
        RunRecord.FINISHED,
        "build",
        "settings",
        List.of(
            new RunRecord.Output(
                table.name(),
                session.toString(),
                session.toString(),
                runs,
                1,
                Map.of(session.toString(), hash))));
  }

  private void run(LocalDate from, LocalDate to, String status, String code, String settings) {
    record("made", from, to, status, code, settings, List.of());
  }

  private void record(
      String stage,
      LocalDate from,
      LocalDate to,
      String status,
      String code,
      String settings,
      List<RunRecord.Output> outputs) {
    ledger.put(
        new RunRecord(
            String.format("run-%04d", runs++),
            stage,
            from.toString(),
            to.toString(),
            status,
            "2018-02-01T00:00:00Z",
            "2018-02-01T00:00:01Z",
            1,
            0,
            code,
            settings,
            "fingerprint",
            List.of(),
            outputs,
            Map.of(),
            ""));
  }

  /** A stage that reads received bars, actions and membership. */
  private record Made(boolean followsFromBars) implements Stage {

    @Override
    public String name() {
      return "made";
    }

    @Override
    public List<Slice> reads(SessionRange range) {
      return List.of(
          new Slice(BarTables.BARS_RECEIVED, FIRST, range.to()),
          Slice.whole(BarTables.CORPORATE_ACTIONS),
          Slice.whole(BarTables.UNIVERSE));
    }

    @Override
    public List<String> settings() {
      return List.of();
    }

    @Override
    public SessionRange needed(SessionRange night) {
      return new SessionRange(FIRST, night.to());
    }

    @Override
    public StageOutcome run(SessionRange range, String runId) {
      throw new UnsupportedOperationException("only planned here");
    }
  }
}
