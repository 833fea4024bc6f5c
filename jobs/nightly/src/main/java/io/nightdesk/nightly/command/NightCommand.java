package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.night.Night;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole night. */
@Command(
    name = "night",
    description = {
      "Runs ingest, check, features, risk, scan, labels, train, signals and report for one session.",
      "On an empty warehouse the past that they need is made first. A stage whose inputs, settings",
      "and code are unchanged is skipped and says so."
    },
    footer = {
      "",
      "Examples:",
      "  nightdesk night --as-of 2018-01-31 --files data",
      "  nightdesk night --universe universe.csv --plan"
    })
final class NightCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private NightOptions night;

  @Option(names = "--from", paramLabel = "STAGE", description = "Begin with this stage.")
  private String from;

  @Option(names = "--only", paramLabel = "STAGE", description = "Run this stage alone.")
  private String only;

  @Option(names = "--plan", description = "Print what would run and why, and run nothing.")
  private boolean plan;

  @Override
  public Integer call() {
    List<String> stages = stages();
    List<String> lines =
        plan ? night.program(common).plan(stages) : night.program(common).run(stages);
    lines.forEach(common.out()::println);
    return ExitCode.DONE.code();
  }

  private List<String> stages() {
    if (only != null) {
      return List.of(known(only));
    }
    return from == null
        ? Night.STAGES
        : Night.STAGES.subList(Night.STAGES.indexOf(known(from)), Night.STAGES.size());
  }

  private static String known(String stage) {
    if (!Night.STAGES.contains(stage)) {
      throw Problem.of(
          ExitCode.USAGE,
          "There is no stage " + stage + ".",
          "The stages are " + String.join(", ", Night.STAGES) + ".",
          "Name one of them by --from or --only.");
    }
    return stage;
  }
}
