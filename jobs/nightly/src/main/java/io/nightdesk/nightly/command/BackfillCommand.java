package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stages for past sessions, a range at a time. */
@Command(
    name = "backfill",
    description = {
      "Makes bars, features, risk, scans, labels and out-of-fold forecasts of past sessions.",
      "Never makes signals to be traded, never an order."
    },
    footer = {
      "",
      "Examples:",
      "  nightdesk backfill --from 2017-01-03 --to 2017-12-29 --files data",
      "  nightdesk backfill --from 2024-01-02 --to 2024-01-31"
    })
final class BackfillCommand implements Callable<Integer> {

  private static final List<String> STAGES =
      List.of("ingest", "check", "features", "risk", "scan", "labels", "train");

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = "First as-of session.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last as-of session.")
  private LocalDate to;

  @Override
  public Integer call() {
    LocalDate first = common.completed("--from", from);
    LocalDate last = common.completed("--to", to);
    if (first.isAfter(last)) {
      throw Problem.of(
          ExitCode.USAGE,
          "There are no sessions from " + from + " to " + to + ".",
          "The first is after the last.",
          "Give the earlier one by --from.");
    }
    night.program(common, last).backfill(first, STAGES);
    return ExitCode.DONE.code();
  }
}
