package io.nightdesk.executor.ledger;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A ledger file read to its end.
 *
 * @param state what its lines add up to
 * @param lines how many there are
 * @param lastHash of the last line
 * @param wholeBytes length up to the end of the last whole line
 * @param torn what follows: a line that was being written when the machine stopped, on which
 *     therefore nothing was done
 */
record Replay(LedgerState state, long lines, String lastHash, long wholeBytes, String torn) {

  static Replay read(Path file) throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    LedgerState state = new LedgerState();
    String previous = LedgerLine.FIRST_PREVIOUS;
    long sequence = 0;
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        sequence++;
        String text = new String(bytes, start, i - start, StandardCharsets.UTF_8);
        try {
          LedgerLine line = LedgerLine.parse(text, sequence, previous);
          state.apply(line.entry());
          previous = line.hash();
        } catch (IllegalArgumentException | IllegalStateException e) {
          throw damaged(file, sequence, e);
        }
        start = i + 1;
      }
    }
    String torn = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    return new Replay(state, sequence, previous, start, torn);
  }

  private static Problem damaged(Path file, long line, RuntimeException source) {
    return Problem.of(
            ExitCode.INPUT,
            "The ledger " + file + " is damaged at line " + line + ".",
            "Line " + line + ": " + source.getMessage() + ".",
            "Nothing is sent from a ledger that cannot be trusted. Restore the file from a copy,"
                + " compare it with the broker's orders, then run: nightdesk reconcile")
        .because(source);
  }
}
