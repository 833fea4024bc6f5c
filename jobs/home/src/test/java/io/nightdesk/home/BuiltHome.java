package io.nightdesk.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The assembled home, used as a user does: by its scripts. */
final class BuiltHome {

  private static final Path HOME = Path.of(System.getProperty("nightdesk.home"));

  /** Small nights are over before the second compiler pays; alone the first needs more space. */
  static final String QUICK_START =
      "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC";

  private final Path folder;

  /**
   * @param folder working folder of the commands
   */
  BuiltHome(Path folder) {
    this.folder = folder;
  }

  /** What a command said and how it ended. */
  record Outcome(int exitCode, String output, String errors) {}

  static Path path() {
    return HOME;
  }

  Outcome nightdesk(String... arguments) throws IOException, InterruptedException {
    return run(command(arguments));
  }

  /** Carries out a line as a shell does in a folder whose {@code bin/nightdesk} is the home's. */
  Outcome shell(String line) throws IOException, InterruptedException {
    Path script = folder.resolve("bin/nightdesk");
    if (!Files.exists(script)) {
      Files.createDirectories(script.getParent());
      Files.writeString(script, "#!/bin/sh\nexec '" + HOME.resolve("bin/nightdesk") + "' \"$@\"\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return run(List.of("bash", "-c", line));
  }

  private Outcome run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "out", ".txt");
    Path errors = Files.createTempFile(folder, "err", ".txt");
    Process process = start(command, output, errors);
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end in 15 minutes: " + command);
    }
    return new Outcome(
        process.exitValue(),
        Files.readString(output, StandardCharsets.UTF_8),
        Files.readString(errors, StandardCharsets.UTF_8));
  }

  /** Starts a command and leaves it running; what it says goes to a file of the working folder. */
  Process start(String... arguments) throws IOException {
    Path said = Files.createTempFile(folder, "started", ".txt");
    return start(command(arguments), said, said);
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin/nightdesk").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(List<String> command, Path output, Path errors) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    builder.environment().put("JAVA_TOOL_OPTIONS", QUICK_START);
    return builder.start();
  }
}
