package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private final StringWriter err = new StringWriter();
  private final Failures failures = new Failures(new PrintWriter(err));

  @AfterEach
  void forgetLog() {
    System.clearProperty(Failures.LOG);
  }

  @Test
  void problemIsToldInThreeLinesAndTheLog() {
    System.setProperty(Failures.LOG, "w/logs/night.log");
    int code =
        failures.tell(
            Problem.of(ExitCode.LOCKED, "It is locked.", "Another run holds it.", "Wait."));
    assertThat(code).isEqualTo(9);
    assertThat(err.toString().lines())
        .containsExactly(
            "Error: It is locked.",
            "Cause: Another run holds it.",
            "Remedy: Wait.",
            "Log: w/logs/night.log");
  }

  @Test
  void anythingUnexpectedIsABug_withoutStackTraceOnTheTerminal() {
    System.setProperty(Failures.LOG, "w/logs/night.log");
    int code = failures.tell(new IllegalStateException("matrix is singular\nsecond line"));
    assertThat(code).isEqualTo(70);
    assertThat(err.toString())
        .contains("Error: This is a bug.")
        .contains("matrix is singular")
        .contains("Log: w/logs/night.log")
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
