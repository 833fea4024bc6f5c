package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage signals alone. */
@Command(
    name = "signals",
    description = "The decision on every member: BUY, SELL or HOLD, with reasons.",
    footer = {
      "",
      "Examples:",
      "  nightdesk signals --as-of 2018-01-31",
      "  nightdesk signals --set decide.minimum-confidence=0.75"
    })
final class SignalsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "signals");
  }
}
