package io.nightdesk.nightly.night;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.stages.bars.SessionRange;
import java.util.Locale;

/** One line of {@code --plan}: what a stage would do, and why. */
final class PlanText {

  private PlanText() {}

  static String line(Stage stage, StageRunner runner, SessionRange night) {
    try {
      StageRunner.Plan plan = runner.plan(stage, night);
      return String.format(
          Locale.ROOT,
          "%-9s %-22s %-5s %s",
          stage.name(),
          plan.range(),
          plan.unchanged().isPresent() ? "skip" : "run",
          plan.why());
    } catch (Problem notYet) {
      return String.format(
          Locale.ROOT, "%-9s %-22s %-5s %s", stage.name(), night, "run", "once bars are in");
    }
  }
}
