package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.TableContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Says what a failed write means for the person in front of it. */
final class WriteProblems {

  private WriteProblems() {}

  static RuntimeException explain(TableContract table, Path warehouse, Exception failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      if (t instanceof IOException
          && (message.contains("no space left")
              || message.contains("permission denied")
              || message.contains("mkdirs failed")
              || message.contains("read-only"))) {
        return Problem.of(
                ExitCode.ENVIRONMENT,
                "The table " + table.name() + " cannot be written; its last version is intact.",
                t.getMessage() + ".",
                "Make room or give permission in "
                    + warehouse
                    + ", then run the same command again.")
            .because(failure);
      }
    }
    return failure instanceof RuntimeException r ? r : new IllegalStateException(failure);
  }
}
