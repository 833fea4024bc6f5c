package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage labels alone. */
@Command(
    name = "labels",
    description = "What became of earlier as-of sessions, as known at the close of this one.",
    footer = {
      "",
      "Examples:",
      "  nightdesk labels --as-of 2018-01-31",
      "  nightdesk labels --warehouse w"
    })
final class LabelsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "labels");
  }
}
