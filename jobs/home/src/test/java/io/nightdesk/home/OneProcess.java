package io.nightdesk.home;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands of the built home in one process of its own {@code spark-submit}, since a process for
 * each would take most of the time to start.
 */
final class OneProcess implements AutoCloseable {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path folder;
  private final Path log;
  private final Process process;
  private final Writer commands;
  private final BufferedReader answers;

  /**
   * @param folder working folder of the commands
   */
  OneProcess(Path folder) throws IOException {
    this.folder = folder;
    log = folder.resolve("one-process.log");
    Path home = BuiltHome.path();
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("bin/spark-submit").toString(),
                "--master",
                "local[2]",
                "--driver-memory",
                "2g",
                "--driver-class-path",
                testClasses().toString(),
                "--driver-java-options",
                "-Dnightdesk.logs=" + folder + "/logs -Dnightdesk.log=" + folder + "/logs/all.log",
                "--class",
                CommandLoop.class.getName(),
                nightlyJar(home).toString())
            .directory(folder.toFile())
            .redirectError(log.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", BuiltHome.QUICK_START);
    process = builder.start();
    commands = process.outputWriter(StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Carries out a line that begins with {@code bin/nightdesk}. */
  BuiltHome.Outcome run(String line) throws IOException {
    Path output = Files.createTempFile(folder, "out", ".txt");
    Path errors = Files.createTempFile(folder, "err", ".txt");
    List<String> words = new ArrayList<>(List.of(output.toString(), errors.toString()));
    words.addAll(words(line).subList(1, words(line).size()));
    commands.write(String.join(CommandLoop.SEPARATOR, words) + "\n");
    commands.flush();
    return new BuiltHome.Outcome(exitCode(), Files.readString(output), Files.readString(errors));
  }

  private int exitCode() throws IOException {
    String answer = answers.readLine();
    while (answer != null && !answer.startsWith(CommandLoop.ANSWER)) {
      answer = answers.readLine();
    }
    if (answer == null) {
      throw new IllegalStateException("the process ended: " + Files.readString(log));
    }
    return Integer.parseInt(answer.substring(CommandLoop.ANSWER.length()));
  }

  private static List<String> words(String line) {
    Matcher word = WORD.matcher(line);
    List<String> words = new ArrayList<>();
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private static Path nightlyJar(Path home) throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(home.resolve("jars"), "nightdesk-nightly-*.jar")) {
      return jars.iterator().next();
    }
  }

  private static Path testClasses() {
    try {
      return Path.of(CommandLoop.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      commands.close();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
