package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage features alone. */
@Command(
    name = "features",
    description = "The features of every member at the close of the session.",
    footer = {
      "",
      "Examples:",
      "  nightdesk features --as-of 2018-01-31",
      "  nightdesk features --warehouse w"
    })
final class FeaturesCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "features");
  }
}
