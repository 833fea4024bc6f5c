package io.nightdesk.executor.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.executor.ledger.HaltFlag;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.order.EntryCancel;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops new orders. */
@Command(
    name = "halt",
    description = {
      "Stops new orders at once, also those of an executor at work.",
      "Needs neither configuration nor ledger nor broker. Positions keep their exits."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    footer = {
      "",
      "Examples:",
      "  nightdesk halt --reason \"broker is down\"",
      "  nightdesk halt --reason \"wrong limits\" --cancel-entries"
    })
public final class HaltCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "no reason given",
      description = "Why, for those who find it halted.")
  private String reason;

  @Option(
      names = "--cancel-entries",
      description = "Afterwards, cancel the entries that are still working.")
  private boolean cancelEntries;

  @Override
  public Integer call() {
    boolean known = Files.isDirectory(options.warehouse());
    HaltFlag.in(Workplace.folder(options))
        .raise(reason, System.getProperty("user.name"), Instant.now());
    Output output = new Output(spec, options);
    output.result(
        Map.of("halted", "yes", "reason", reason),
        "Halted: no new order is sent from "
            + options.warehouse()
            + "."
            + (known ? "" : " There was no such folder until now: check --warehouse."));
    if (cancelEntries) {
      Workplace place = Workplace.of(options);
      try (Ledger ledger = place.ledger(output)) {
        String runId = place.newRunId("halt");
        output.rows(
            new EntryCancel(place.desk(place.broker(), ledger, runId, output))
                .cancelAll().stream().map(Rows::of).toList(),
            "No entry is working.");
      }
    }
    return ExitCode.DONE.code();
  }
}
