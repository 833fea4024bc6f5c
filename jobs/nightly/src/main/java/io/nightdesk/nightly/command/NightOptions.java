package io.nightdesk.nightly.command;

import io.nightdesk.nightly.night.NightProgram;
import io.nightdesk.nightly.night.NightRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the commands that run stages share. */
final class NightOptions {

  @Option(
      names = "--files",
      paramLabel = "DIR",
      description = "Read bars from a folder of CSV files instead of asking the broker.")
  private Path files;

  NightProgram program(CommonOptions common) {
    return program(common, common.asOf());
  }

  NightProgram program(CommonOptions common, LocalDate asOf) {
    return new NightProgram(
        new NightRequest(
            common.warehouse(),
            asOf,
            Optional.ofNullable(files),
            common.universe(),
            common.settings(),
            common.clock(),
            common.console(),
            System.getenv()));
  }
}
