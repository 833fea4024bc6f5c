package io.nightdesk.executor.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerState;
import io.nightdesk.executor.order.Desk;
import io.nightdesk.executor.order.Reconciliation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the ledger to what the broker says. */
@Command(
    name = "reconcile",
    description = {
      "Compares the ledger with the broker's orders, fills and positions, and records what is new.",
      "Exit code 8 if a symbol has to rest or the outcome of an order stays unknown."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    footer = {"", "Examples:", "  nightdesk reconcile", "  nightdesk reconcile --json --quiet"})
public final class ReconcileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Override
  public Integer call() {
    Workplace place = Workplace.of(options);
    Output output = new Output(spec, options);
    try (Ledger ledger = place.ledger(output)) {
      Desk desk = place.desk(place.broker(), ledger, place.newRunId("reconcile"), output);
      Reconciliation.Result result = new Reconciliation(desk).run();
      output.rows(rows(ledger.state(), result), "The ledger holds no order of this account.");
      if (!result.agrees()) {
        throw disagreement(result);
      }
      output.progress("ledger and broker agree");
    }
    return ExitCode.DONE.code();
  }

  private static List<Map<String, Object>> rows(LedgerState state, Reconciliation.Result result) {
    String account = result.account().account().hash();
    return state.tradedSymbols(account).stream()
        .map(
            symbol -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("symbol", symbol);
              row.put("ledger", state.expectedQuantity(account, symbol).orElse(0L));
              row.put("broker", state.position(account, symbol).map(p -> p.quantity()).orElse(0L));
              row.put("halted", result.halts().getOrDefault(symbol, ""));
              return row;
            })
        .toList();
  }

  private static Problem disagreement(Reconciliation.Result result) {
    String cause =
        result.halts().entrySet().stream()
            .findFirst()
            .map(halt -> halt.getKey() + ": " + halt.getValue())
            .orElseGet(() -> "the order of " + result.unresolved().get(0).symbol() + " is unknown");
    return Problem.of(
        ExitCode.HALTED,
        String.format(
            "Ledger and broker disagree about %d symbols and %d orders.",
            result.halts().size(), result.unresolved().size()),
        cause + ".",
        "Find out why; then release each symbol with: nightdesk resume --symbol SYMBOL");
  }
}
