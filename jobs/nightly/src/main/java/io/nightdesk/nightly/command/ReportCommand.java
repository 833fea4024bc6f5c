package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage report alone. */
@Command(
    name = "report",
    description = "The page of the night as one HTML file.",
    footer = {
      "",
      "Examples:",
      "  nightdesk report --as-of 2018-01-31",
      "  nightdesk report --set report.rows=50"
    })
final class ReportCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "report");
  }
}
