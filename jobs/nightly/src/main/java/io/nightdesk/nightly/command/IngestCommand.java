package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage ingest alone. */
@Command(
    name = "ingest",
    description =
        "Bars, actions and membership of one session into the warehouse, from the broker or from --files.",
    footer = {
      "",
      "Examples:",
      "  nightdesk ingest --as-of 2018-01-31 --files data",
      "  nightdesk ingest --universe universe.csv"
    })
final class IngestCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "ingest");
  }
}
