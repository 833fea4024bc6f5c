package io.nightdesk.executor.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.executor.ledger.Approval;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.reader.SignalReader;
import io.nightdesk.executor.reader.SignalSession;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records a person's consent to the signals of a session. */
@Command(
    name = "approve",
    description = {
      "Records your consent to the signals of a session under the limits in force.",
      "Live mode needs one; it ends with the signals, and with any change of signals or limits."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    footer = {
      "",
      "Examples:",
      "  nightdesk approve --as-of 2024-03-04",
      "  nightdesk approve --as-of 2024-03-04 --person \"A. Trader\" --json"
    })
public final class ApproveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--person",
      paramLabel = "NAME",
      description = "Who approves. Default: the user of this process.")
  private String person = System.getProperty("user.name");

  @Override
  public Integer call() {
    Workplace place = Workplace.of(options);
    Output output = new Output(spec, options);
    place.refuseWithoutWarehouse();
    SignalSession signals = SignalReader.of(place.warehouse()).read(place.asOf());
    signals.checkNotOver(place.now());
    Approval approval =
        new Approval(
            signals.asOf(),
            signals.contentHash(),
            place.limitsHash(),
            person,
            place.now(),
            signals.validUntil());
    try (Ledger ledger = place.ledger(output)) {
      ledger.append(approval);
    }
    output.result(
        Map.of(
            "as_of", approval.asOf(),
            "orders", signals.forOrders().size(),
            "content_hash", approval.contentHash(),
            "limits_hash", approval.limitsHash(),
            "person", approval.person(),
            "expires_at", approval.expiresAt()),
        String.format(
            "%s approved %d orders as of %s, content %s, until %s.",
            approval.person(),
            signals.forOrders().size(),
            approval.asOf(),
            approval.contentHash().substring(0, 12),
            approval.expiresAt()));
    return ExitCode.DONE.code();
  }
}
