package io.nightdesk.schwab.transport;

import io.nightdesk.quant.Check;
import java.time.Duration;

/**
 * How long to wait.
 *
 * @param connect for a connection
 * @param read for one answer to a read, body included
 * @param readDeadline for one read with all its repetitions, counted from its first sending; longer
 *     than a minute, so that it outlasts a used-up minute of the rate limit
 * @param orderWrite for the answer to an order; afterwards its outcome is unknown
 * @param tokenLock for another process that holds the token file
 */
public record Timeouts(
    Duration connect,
    Duration read,
    Duration readDeadline,
    Duration orderWrite,
    Duration tokenLock) {

  /** 5 s, 30 s, 150 s, 30 s and 60 s. */
  public static final Timeouts STANDARD =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(150),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));

  public Timeouts {
    positive(connect, "connect");
    positive(read, "read");
    positive(readDeadline, "readDeadline");
    positive(orderWrite, "orderWrite");
    positive(tokenLock, "tokenLock");
  }

  private static void positive(Duration value, String name) {
    Check.that(!value.isNegative() && !value.isZero(), "%s must be above 0, was %s", name, value);
  }
}
