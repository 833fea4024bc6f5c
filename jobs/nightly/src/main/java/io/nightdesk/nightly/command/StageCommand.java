package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import java.util.List;

/** Runs one stage for one session. */
final class StageCommand {

  private StageCommand() {}

  static int run(CommonOptions common, NightOptions night, String stage) {
    night.program(common).run(List.of(stage)).forEach(common.out()::println);
    return ExitCode.DONE.code();
  }
}
