package io.nightdesk.executor.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.executor.ledger.HaltFlag;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerFolder;
import io.nightdesk.executor.ledger.Release;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets orders go again. */
@Command(
    name = "resume",
    description = {
      "Lets orders go again after halt.",
      "With --symbol it releases one symbol that rests since ledger and broker disagree: from then"
          + " on the broker's figures count."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    footer = {"", "Examples:", "  nightdesk resume", "  nightdesk resume --symbol AAPL"})
public final class ResumeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      description = "Release this symbol only; a general halt stays.")
  private String symbol;

  @Override
  public Integer call() {
    Output output = new Output(spec, options);
    LedgerFolder folder = Workplace.folder(options);
    if (symbol == null) {
      Optional<String> was = HaltFlag.in(folder).lower();
      output.result(
          Map.of("halted", "no", "was", was.orElse("")),
          was.map(text -> "Resumed. It was halted: " + text).orElse("Nothing was halted."));
      return ExitCode.DONE.code();
    }
    Clock clock = Clock.systemUTC();
    try (Ledger ledger = Ledger.open(folder, clock)) {
      if (!ledger.state().isHalted(symbol)) {
        output.result(Map.of("released", ""), symbol + " was not halted.");
        return ExitCode.DONE.code();
      }
      ledger.append(new Release(symbol, System.getProperty("user.name"), clock.instant()));
    }
    output.result(
        Map.of("released", symbol),
        symbol + " is released; the next reconciliation takes the broker's figures for it.");
    return ExitCode.DONE.code();
  }
}
