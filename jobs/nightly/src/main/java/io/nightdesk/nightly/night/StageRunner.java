package io.nightdesk.nightly.night;

import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.nightly.config.Interruption;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.stages.bars.SessionRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs stages and keeps the ledger: a record is opened before the first commit and closed after the
 * last, and a stage whose inputs, settings and code are unchanged is skipped.
 */
final class StageRunner {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final NightContext context;
  private final List<RunRecord> done = new ArrayList<>();

  StageRunner(NightContext context) {
    this.context = context;
  }

  /** The records of this night's stages so far, skipped ones included. */
  List<RunRecord> done() {
    return List.copyOf(done);
  }

  /** What {@link #run} would do, and why. */
  Plan plan(Stage stage, SessionRange night) {
    SessionRange wanted = stage.needed(night);
    Coverage coverage =
        new Coverage(context.ledger(), stage, context.build().text(), settingsHash(stage));
    Optional<LocalDate> stale = coverage.firstStale(wanted);
    if (stale.isPresent()) {
      return Plan.run(new SessionRange(stale.get(), wanted.to()), coverage.why(stale.get()));
    }
    RunRecord last = coverage.lastCovering(wanted.to()).orElseThrow();
    SessionRange range = Coverage.rangeOf(last);
    Optional<String> fingerprint = fingerprint(stage, range);
    if (fingerprint.isEmpty()) {
      return Plan.run(
          SessionRange.of(wanted.to()), "runs each time: not all that it reads lies in the tables");
    }
    return fingerprint.get().equals(last.fingerprint())
        ? Plan.skip(range, last)
        : Plan.run(range, "its inputs, settings or code changed");
  }

  /** Runs the stage as planned; says one line. */
  void run(Stage stage, SessionRange night) {
    Plan plan = plan(stage, night);
    if (plan.unchanged().isPresent()) {
      RunRecord last = plan.unchanged().get();
      context.console().line("%-9s %-22s unchanged, skipped", stage.name(), plan.range());
      done.add(skipped(last));
      return;
    }
    runOver(stage, plan.range());
  }

  /** Runs the stage over just this range, whatever ran before. */
  void runOver(Stage stage, SessionRange range) {
    RunRecord opened = open(stage, range);
    context.ledger().put(opened);
    long start = System.nanoTime();
    StageOutcome outcome;
    try {
      outcome = stage.run(range, opened.runId());
    } catch (RuntimeException e) {
      String message =
          Interruption.underWay()
              ? "interrupted"
              : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      close(opened, RunRecord.FAILED, start, new StageOutcome(List.of(), 0, Map.of(), message));
      throw e;
    }
    if (outcome.refusal().isPresent()) {
      close(opened, RunRecord.FAILED, start, outcome);
      throw outcome.refusal().get();
    }
    RunRecord closed = close(opened, RunRecord.FINISHED, start, outcome);
    done.add(closed);
    context
        .console()
        .line(
            "%-9s %-22s %,10d rows %7.1f s  %s",
            stage.name(), range, closed.rows(), closed.seconds(), closed.message());
  }

  private RunRecord close(RunRecord opened, String status, long start, StageOutcome outcome) {
    RunRecord closed =
        opened.closed(
            status,
            Instant.now().toString(),
            (System.nanoTime() - start) / 1e9,
            outcome.outputs(),
            outcome.findings(),
            outcome.metrics(),
            outcome.message());
    context.ledger().put(closed);
    return closed;
  }

  private RunRecord open(Stage stage, SessionRange range) {
    List<RunRecord.Input> inputs =
        stage.reads(range).stream()
            .map(
                s ->
                    new RunRecord.Input(
                        s.table().name(),
                        s.from().toString(),
                        s.to().toString(),
                        context.ledger().publishedVersion(s.table().name()).orElse(-1L),
                        context.ledger().hash(s)))
            .toList();
    Instant now = Instant.now();
    return new RunRecord(
        STAMP.format(now) + "-" + stage.name(),
        stage.name(),
        range.from().toString(),
        range.to().toString(),
        RunRecord.RUNNING,
        now.toString(),
        null,
        0,
        0,
        context.build().text(),
        settingsHash(stage),
        fingerprint(stage, range).orElse(""),
        inputs,
        List.of(),
        Map.of(),
        "");
  }

  /** Hash of all that decides the outcome; empty if it cannot be known. */
  private Optional<String> fingerprint(Stage stage, SessionRange range) {
    return stage
        .outside(range)
        .map(
            outside -> {
              StringBuilder text = new StringBuilder(stage.name()).append('\n').append(range);
              text.append('\n').append(context.build().codeHash());
              text.append('\n').append(settingsHash(stage)).append('\n').append(outside);
              for (Slice slice : stage.reads(range)) {
                text.append('\n').append(slice.text()).append('=');
                text.append(context.ledger().hash(slice));
              }
              return RowHash.ofText(text.toString());
            });
  }

  private String settingsHash(Stage stage) {
    return context.loaded().hash(stage.settings().toArray(new String[0]));
  }

  private RunRecord skipped(RunRecord last) {
    return new RunRecord(
        last.runId(),
        last.stage(),
        last.rangeFrom(),
        last.asOf(),
        "skipped",
        last.startedAt(),
        last.finishedAt(),
        0,
        last.findings(),
        last.codeVersion(),
        last.configHash(),
        last.fingerprint(),
        last.inputs(),
        last.outputs(),
        last.metrics(),
        "unchanged since " + last.finishedAt());
  }

  /** What a run would do: the range, why, and the run that makes it needless. */
  record Plan(SessionRange range, String why, Optional<RunRecord> unchanged) {

    static Plan run(SessionRange range, String why) {
      return new Plan(range, why, Optional.empty());
    }

    static Plan skip(SessionRange range, RunRecord last) {
      return new Plan(range, "unchanged since " + last.finishedAt(), Optional.of(last));
    }
  }
}
