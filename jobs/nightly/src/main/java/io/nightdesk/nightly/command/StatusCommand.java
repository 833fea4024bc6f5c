package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.status.Status;
import io.nightdesk.nightly.status.TokenAge;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what ran last. */
@Command(
    name = "status",
    description = "Reads the warehouse's run records; works while a night runs.",
    footer = {
      "",
      "Examples:",
      "  nightdesk status",
      "  nightdesk status --warehouse /srv/nightdesk/warehouse --json"
    })
final class StatusCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Warehouse warehouse = Warehouse.openForReading(common.warehouse());
    Status status = Status.of(warehouse, common.clock(), token());
    if (common.json()) {
      common.print(
          List.copyOf(status.facts().keySet()),
          List.of(List.<Object>copyOf(status.facts().values())));
    } else {
      status.facts().forEach((name, value) -> common.out().printf("%-10s %s%n", name, value));
      common.out().println();
    }
    if (status.stages().isEmpty()) {
      common.console().line("No stage ever ran here. Run: nightdesk night");
    } else {
      common.print(
          List.of(
              "stage",
              "from",
              "as_of",
              "status",
              "rows",
              "findings",
              "seconds",
              "finished_at",
              "message"),
          status.stages().stream().map(StatusCommand::row).toList());
    }
    return ExitCode.DONE.code();
  }

  private static List<Object> row(RunRecord run) {
    return Arrays.asList(
        run.stage(),
        run.rangeFrom(),
        run.asOf(),
        run.status(),
        run.rows(),
        run.findings(),
        Math.round(run.seconds() * 10) / 10.0,
        run.finishedAt() == null ? null : run.finishedAt().replaceFirst("\\.\\d+Z$", "Z"),
        run.message());
  }

  /** A token that cannot be read is a fact to show, not a reason to show nothing. */
  private String token() {
    try {
      return TokenAge.read(
              common.settings().settings().schwab(),
              common.warehouse(),
              common.surroundings().environment())
          .text();
    } catch (Problem problem) {
      return problem.problem() + " " + problem.reason();
    }
  }
}
