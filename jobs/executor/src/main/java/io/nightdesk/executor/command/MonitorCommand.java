package io.nightdesk.executor.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerState;
import io.nightdesk.executor.ledger.OrderReading;
import io.nightdesk.executor.order.Desk;
import io.nightdesk.executor.order.Reconciliation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads what became of the orders. */
@Command(
    name = "monitor",
    description = "Reads what became of the orders, records it, and shows entries and exits.",
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    footer = {"", "Examples:", "  nightdesk monitor", "  nightdesk monitor --all --json"})
public final class MonitorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(names = "--all", description = "Show ended orders, too.")
  private boolean all;

  @Override
  public Integer call() {
    Workplace place = Workplace.of(options);
    Output output = new Output(spec, options);
    try (Ledger ledger = place.ledger(output)) {
      Desk desk = place.desk(place.broker(), ledger, place.newRunId("monitor"), output);
      new Reconciliation(desk).trackOrders();
      output.rows(rows(ledger.state()), "No order is open.");
    }
    return ExitCode.DONE.code();
  }

  private List<Map<String, Object>> rows(LedgerState state) {
    return state.intents().stream()
        .flatMap(intent -> state.ordersOf(intent.intentId()).stream().map(o -> row(intent, o)))
        .filter(row -> all || row.get("open").equals("yes"))
        .toList();
  }

  private static Map<String, Object> row(Intent intent, OrderReading order) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("as_of", intent.asOf());
    row.put("symbol", order.symbol());
    row.put("role", order.role().text());
    row.put("quantity", order.quantity());
    row.put("filled", order.filledQuantity());
    row.put("status", order.status());
    row.put("open", order.open() ? "yes" : "no");
    row.put("order_id", order.orderId());
    row.put("intent_state", intent.state());
    return row;
  }
}
