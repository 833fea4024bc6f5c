package io.nightdesk.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The assembled home, used as a user does: by its scripts. */
final class BuiltHome {

  private static final Path HOME = Path.of(System.getProperty("nightdesk.home"));

  private final Path folder;

  /**
   * @param folder working folder of the commands
   */
  BuiltHome(Path folder) {
    this.folder = folder;
  }

  /** What a command said and how it ended. */
  record Outcome(int exitCode, String output, String errors) {}

  Outcome nightdesk(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin/nightdesk").toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "out", ".txt");
    Path errors = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end in 15 minutes: " + command);
    }
    return new Outcome(
        process.exitValue(),
        Files.readString(output, StandardCharsets.UTF_8),
        Files.readString(errors, StandardCharsets.UTF_8));
  }
}
