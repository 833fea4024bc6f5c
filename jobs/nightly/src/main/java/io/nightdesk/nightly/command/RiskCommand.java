package io.nightdesk.nightly.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The stage risk alone. */
@Command(
    name = "risk",
    description = "Volatility, tail risk and the risk score of every member.",
    footer = {
      "",
      "Examples:",
      "  nightdesk risk --as-of 2018-01-31",
      "  nightdesk risk --set risk.participation=0.05"
    })
final class RiskCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Override
  public Integer call() {
    return StageCommand.run(common, night, "risk");
  }
}
