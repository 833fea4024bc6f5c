package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage check alone. */
@Command(
    name = "check",
    description = "The gate: received bars become accepted bars and findings.",
    footer = {
      "",
      "Examples:",
      "  nightdesk check --as-of 2018-01-31",
      "  nightdesk check --set check.reversal-move=0.2"
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "check");
  }
}
