package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage scan alone. */
@Command(
    name = "scan",
    description = "The momentum scanner after the close.",
    footer = {
      "",
      "Examples:",
      "  nightdesk scan --as-of 2018-01-31",
      "  nightdesk scan --warehouse w"
    })
final class ScanCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "scan");
  }
}
