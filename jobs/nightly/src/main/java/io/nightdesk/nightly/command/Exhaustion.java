package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.util.Locale;
import java.util.Optional;

/** Recognises a machine that has run out of memory or disk, wherever in a failure it shows. */
final class Exhaustion {

  private Exhaustion() {}

  static Optional<Problem> explain(Throwable failure) {
    for (Throwable each = failure; each != null; each = cause(each)) {
      String text = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
      if (each instanceof OutOfMemoryError || text.contains("java.lang.outofmemoryerror")) {
        return Optional.of(
            Problem.of(
                    ExitCode.ENVIRONMENT,
                    "The memory did not suffice.",
                    "Java says: " + each.getMessage() + ".",
                    "Give more by --driver-memory, as --driver-memory 8g, or fewer symbols.")
                .because(failure));
      }
      if (text.contains("no space left on device") || text.contains("disk quota exceeded")) {
        return Optional.of(
            Problem.of(
                    ExitCode.ENVIRONMENT,
                    "The disk is full.",
                    "The operating system says: " + each.getMessage() + ".",
                    "Free some space and run the same command again; what is finished is kept.")
                .because(failure));
      }
    }
    return Optional.empty();
  }

  private static Throwable cause(Throwable failure) {
    return failure.getCause() == failure ? null : failure.getCause();
  }
}
