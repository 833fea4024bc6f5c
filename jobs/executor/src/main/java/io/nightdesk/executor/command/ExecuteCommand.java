package io.nightdesk.executor.command;

import io.nightdesk.contracts.config.ExecuteSettings;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Execution;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.Mode;
import io.nightdesk.executor.order.Broker;
import io.nightdesk.executor.order.DryPlan;
import io.nightdesk.executor.order.Limits;
import io.nightdesk.executor.order.PaperTrader;
import io.nightdesk.executor.order.Plan;
import io.nightdesk.executor.reader.SignalReader;
import io.nightdesk.executor.reader.SignalSession;
import io.nightdesk.quant.decision.Sizing;
import io.nightdesk.schwab.transport.Venue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns the signals of an as-of session into bracket orders. */
@Command(
    name = "execute",
    description = {
      "Turns the signals of an as-of session into bracket orders, each sent at most once.",
      "dry prints the orders, paper sends them to a simulator on this machine, live is refused in"
          + " this release."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    footer = {
      "",
      "Examples:",
      "  nightdesk execute --as-of 2024-03-04 --mode dry --equity 250000",
      "  nightdesk execute --as-of 2024-03-04 --mode paper --now 2024-03-05T14:35:00Z"
    })
public final class ExecuteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--mode",
      required = true,
      paramLabel = "MODE",
      description = "dry, paper or live.")
  private Mode mode;

  @Option(
      names = "--equity",
      paramLabel = "USD",
      defaultValue = "100000",
      description = "Equity for which dry mode sizes, since it calls no broker. Default: 100000.")
  private BigDecimal equity;

  @Override
  public Integer call() {
    if (mode == Mode.LIVE) {
      throw liveRefused();
    }
    Workplace place = Workplace.of(options);
    Output output = new Output(spec, options);
    place.halt().refuseIfRaised();
    place.refuseWithoutWarehouse();
    SignalSession signals = SignalReader.of(place.warehouse()).read(place.asOf());
    return mode == Mode.DRY ? dry(place, output, signals) : paper(place, output, signals);
  }

  private int dry(Workplace place, Output output, SignalSession signals) {
    signals.checkNotOver(place.now());
    if (place.now().isBefore(signals.validFrom())) {
      output.progress("dry: not valid before " + signals.validFrom());
    }
    ExecuteSettings execute = place.settings().execute();
    Plan plan = DryPlan.of(signals, equity, Limits.of(execute), sizing(place), place.now());
    print(output, plan.intents().stream().map(Rows::of).toList(), plan.skipped());
    output.progress(
        String.format(
            "dry: %s of %s as of %s; nothing was sent or written",
            counted(plan.intents().size(), "order"),
            counted(signals.signals().size(), "signal"),
            signals.asOf()));
    return ExitCode.DONE.code();
  }

  private int paper(Workplace place, Output output, SignalSession signals) {
    signals.checkExecutableAt(place.now());
    if (place.endpoint().venue() != Venue.SIMULATOR) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "Paper mode does not speak to " + place.endpoint().baseUrl() + ".",
          "schwab.base-url is the broker's own address.",
          "Start `nightdesk simulate` and set schwab.base-url to the address that it prints.");
    }
    int perMinute = place.settings().schwab().orderWritesPerMinute();
    if (perMinute == 0) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "No order may be sent.",
          "schwab.order-writes-per-minute is 0, which switches trading off.",
          "Set it to the rate with which your application is registered.");
    }
    try (Ledger ledger = place.ledger(output)) {
      Broker broker = place.broker();
      String runId = place.newRunId("execute");
      Execution execution = execution(runId, place, signals);
      output.progress(
          String.format(
              "paper: build %s, signals of %s by build %s, content %s",
              execution.build(),
              signals.asOf(),
              signals.producerBuild(),
              signals.contentHash().substring(0, 12)));
      PaperTrader.Result result =
          new PaperTrader(
                  place.desk(broker, ledger, runId, output),
                  Limits.of(place.settings().execute()),
                  sizing(place),
                  perMinute)
              .execute(signals, execution);
      print(output, result.sent().stream().map(Rows::of).toList(), result.skipped());
      long sent = result.sent().stream().filter(i -> i.sentAt().isPresent()).count();
      long acknowledged = result.sent().stream().filter(i -> i.orderId().isPresent()).count();
      output.progress(
          String.format(
              "paper: %s sent, %d with the broker; %s passed over",
              counted(sent, "order"),
              acknowledged,
              counted(signals.forOrders().size() - sent, "signal")));
      if (result.stopped().isPresent()) {
        throw Problem.of(
            ExitCode.HALTED,
            "The execution stopped before its end.",
            result.stopped().get() + ".",
            "Look into it, then run: nightdesk reconcile, nightdesk resume, and execute again.");
      }
      return ExitCode.DONE.code();
    }
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static Execution execution(String runId, Workplace place, SignalSession signals) {
    return new Execution(
        runId,
        Mode.PAPER,
        signals.asOf(),
        Build.name(),
        signals.producerBuild(),
        signals.contentHash(),
        place.limitsHash(),
        Mode.PAPER.text(),
        place.now());
  }

  private static Sizing sizing(Workplace place) {
    ExecuteSettings execute = place.settings().execute();
    return new Sizing(
        execute.riskFraction(),
        execute.maximumPositionShare(),
        place.settings().decide().stopMultiple());
  }

  private static void print(
      Output output, List<Map<String, Object>> orders, List<Plan.Skipped> skipped) {
    List<Map<String, Object>> rows = new ArrayList<>(orders);
    skipped.forEach(one -> rows.add(Rows.of(one)));
    output.rows(rows, "No signal asks for an order.");
  }

  private static Problem liveRefused() {
    return Problem.of(
        ExitCode.NOT_EXECUTABLE,
        "Live trading is not enabled in this release.",
        "It needs an arming file, an approval and limits of its own, which are not finished.",
        "Use --mode paper with `nightdesk simulate`, or --mode dry.");
  }
}
