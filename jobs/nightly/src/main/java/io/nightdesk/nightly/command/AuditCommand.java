package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.nightly.audit.Auditor;
import io.nightdesk.nightly.audit.Auditor.Verdict;
import io.nightdesk.nightly.night.NightSession;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Audits the tables. */
@Command(
    name = "audit",
    description = {
      "Counts the published rows that break a promise: of one session with --as-of, else of all.",
      "Exit code 5 if there are any."
    },
    footer = {"", "Examples:", "  nightdesk audit", "  nightdesk audit --as-of 2024-03-05 --json"})
final class AuditCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Warehouse warehouse = Warehouse.openForReading(common.warehouse());
    requirePublished(warehouse);
    List<Verdict> verdicts =
        new Auditor(NightSession.open("audit"), warehouse).audit(common.givenAsOf());
    common.print(
        List.of("id", "table", "promise", "violations"),
        verdicts.stream()
            .map(v -> List.<Object>of(v.id(), v.table(), v.promise(), v.violations()))
            .toList());
    List<Verdict> broken = verdicts.stream().filter(v -> v.violations() > 0).toList();
    if (!broken.isEmpty()) {
      Verdict first = broken.get(0);
      throw Problem.of(
          ExitCode.GATE,
          "Not every promise holds: " + broken.size() + " of " + verdicts.size() + " are broken.",
          "The first: " + first.promise() + ", in " + first.table() + ".",
          "Run those nights again: nightdesk night --as-of DATE");
    }
    common.console().line("All %d promises hold.", verdicts.size());
    return ExitCode.DONE.code();
  }

  /** Promises about nothing hold, and say nothing. */
  private void requirePublished(Warehouse warehouse) {
    RunLedger ledger = RunLedger.read(warehouse.path());
    boolean something =
        Tables.all().stream()
            .flatMap(table -> ledger.sessions(table.name()).stream())
            .anyMatch(s -> common.givenAsOf().map(s::containsKey).orElse(!s.isEmpty()));
    if (!something) {
      throw Problem.of(
          ExitCode.INPUT,
          "There is nothing to audit in the warehouse " + common.warehouse() + ".",
          common
              .givenAsOf()
              .map(d -> "No run of " + d + " has finished.")
              .orElse("No run has finished."),
          "Run: nightdesk night --warehouse " + common.warehouse());
    }
  }
}
