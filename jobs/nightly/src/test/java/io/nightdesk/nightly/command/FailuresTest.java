package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final Failures failures = new Failures(new PrintWriter(err));

  @AfterEach
  void forgetLog() {
    System.clearProperty(LogFolder.PROPERTY);
    System.clearProperty(LogFolder.MADE);
  }

  private Path writtenLog() throws IOException {
    Path log = namedLog();
    Files.writeString(log, "one line");
    return log;
  }

  private Path namedLog() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("w/logs"));
    System.setProperty(LogFolder.PROPERTY, logs.resolve("night.log").toString());
    System.setProperty(LogFolder.MADE, folder.resolve("w").toString());
    return logs.resolve("night.log");
  }

  @Test
  void whereNothingWasLoggedNoLogIsNamedAndNoFolderStays() throws IOException {
    namedLog();
    failures.tell(Problem.of(ExitCode.USAGE, "It is wrong.", "No such option.", "See --help."));
    assertThat(err.toString()).doesNotContain("Log:");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void foldersOfTheUserStay_evenWhereTheyAreEmpty() throws IOException {
    namedLog();
    System.setProperty(LogFolder.MADE, folder.resolve("w/logs").toString());
    failures.tell(Problem.of(ExitCode.USAGE, "It is wrong.", "No such option.", "See --help."));
    assertThat(folder.resolve("w")).isEmptyDirectory();
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("w/logs"), real);
    System.setProperty(LogFolder.MADE, "");
    failures.tell(Problem.of(ExitCode.USAGE, "It is wrong.", "No such option.", "See --help."));
    assertThat(folder.resolve("w/logs")).isSymbolicLink();
  }

  @Test
  void problemIsToldInThreeLinesAndTheLog() throws IOException {
    Path log = writtenLog();
    int code =
        failures.tell(
            Problem.of(ExitCode.LOCKED, "It is locked.", "Another run holds it.", "Wait."));
    assertThat(code).isEqualTo(9);
    assertThat(err.toString().lines())
        .containsExactly(
            "Error: It is locked.", "Cause: Another run holds it.", "Remedy: Wait.", "Log: " + log);
  }

  @Test
  void anythingUnexpectedIsABug_withoutStackTraceOnTheTerminal() throws IOException {
    Path log = writtenLog();
    int code = failures.tell(new IllegalStateException("matrix is singular\nsecond line"));
    assertThat(code).isEqualTo(70);
    assertThat(err.toString())
        .contains("Error: This is a bug.")
        .contains("matrix is singular")
        .contains("Log: " + log)
        .doesNotContain("\tat ", "second line");
  }

  @Test
  void fullDiskIsTheEnvironment_howeverDeepItHides() {
    Exception full = new UncheckedIOException(new IOException("No space left on device"));
    assertThat(failures.tell(new IllegalStateException("write failed", full))).isEqualTo(6);
    assertThat(err.toString()).contains("Error: The disk is full.");
  }

  @Test
  void exhaustedMemoryIsTheEnvironment() {
    assertThat(failures.tell(new OutOfMemoryError("Java heap space"))).isEqualTo(6);
    assertThat(err.toString()).contains("--driver-memory");
  }
}
