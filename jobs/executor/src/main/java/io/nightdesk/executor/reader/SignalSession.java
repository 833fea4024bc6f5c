package io.nightdesk.executor.reader;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The verified signals of one as-of session.
 *
 * @param tableVersion version of the Delta table from which they were read
 * @param validFrom open of the session in which they may be executed
 * @param validUntil close of that session
 * @param contentHash recomputed, and equal to what the rows say
 * @param producerBuild the build that made them
 * @param signals one per symbol, by symbol
 */
public record SignalSession(
    LocalDate asOf,
    long tableVersion,
    Instant validFrom,
    Instant validUntil,
    String contentHash,
    String producerBuild,
    List<PublishedSignal> signals) {

  public SignalSession {
    Check.that(!signals.isEmpty(), "a session of signals has rows");
    signals = List.copyOf(signals);
  }

  /** Those that ask for an order. */
  public List<PublishedSignal> forOrders() {
    return signals.stream().filter(PublishedSignal::asksForOrder).toList();
  }

  /** Refuses a moment before or after the validity. */
  public void checkExecutableAt(Instant now) {
    checkNotOver(now);
    if (now.isBefore(validFrom)) {
      throw Problem.of(
          ExitCode.NOT_EXECUTABLE,
          "The signals of as-of " + asOf + " are not valid yet.",
          "It is " + now + "; they are valid from " + validFrom + " to " + validUntil + ".",
          "Run it again after " + validFrom + ".");
    }
  }

  /** Refuses a moment after the validity. */
  public void checkNotOver(Instant now) {
    if (now.isAfter(validUntil)) {
      throw Problem.of(
          ExitCode.NOT_EXECUTABLE,
          "The signals of as-of " + asOf + " are stale.",
          "It is " + now + "; they were valid until " + validUntil + ".",
          "Make newer ones with: nightdesk night");
    }
  }
}
