package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage train alone. */
@Command(
    name = "train",
    description =
        "Fits the champion recipe, calibrates its forecasts and judges whether it may speak.",
    footer = {
      "",
      "Examples:",
      "  nightdesk train --as-of 2018-01-31",
      "  nightdesk train --set learn.refit=weekly"
    })
final class TrainCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "train");
  }
}
