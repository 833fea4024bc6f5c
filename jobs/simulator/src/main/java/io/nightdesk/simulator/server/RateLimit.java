package io.nightdesk.simulator.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** At most so many requests in any minute of real time. */
final class RateLimit {

  private static final long WINDOW = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final LongSupplier nanos;
  private final ArrayDeque<Long> taken = new ArrayDeque<>();

  /**
   * A limit.
   *
   * @param perMinute 0 for none
   * @param nanos the time to count by
   */
  RateLimit(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /** Takes a place; where there is none, the seconds until there will be. */
  synchronized OptionalLong secondsToWait() {
    long now = nanos.getAsLong();
    while (!taken.isEmpty() && now - taken.peekFirst() >= WINDOW) {
      taken.removeFirst();
    }
    if (perMinute > 0 && taken.size() >= perMinute) {
      long left = WINDOW - (now - taken.peekFirst());
      return OptionalLong.of(Math.max(1, Duration.ofNanos(left).toSeconds() + 1));
    }
    taken.addLast(now);
    return OptionalLong.empty();
  }
}
