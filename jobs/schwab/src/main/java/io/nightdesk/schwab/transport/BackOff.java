package io.nightdesk.schwab.transport;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * How long to wait before a repetition: exponential, with full jitter, so that clients that failed
 * together do not come back together.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Brooker
 *     (2015), Exponential Backoff and Jitter</a>
 */
public final class BackOff {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final SplittableRandom random;

  public BackOff(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Evenly between zero and {@code base * 2^repetition}, at most a minute. */
  public synchronized Duration jittered(Duration base, int repetition) {
    long ceiling = Math.min(LONGEST.toMillis(), base.toMillis() << Math.min(repetition, 16));
    return Duration.ofMillis(random.nextLong(ceiling + 1));
  }

  /** An id for a request. */
  synchronized String nextId() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /** What a {@code Retry-After} header says: seconds, or a date. */
  static Optional<Duration> retryAfter(Optional<String> header, Clock clock) {
    Optional<Duration> seconds =
        header
            .map(String::strip)
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    return seconds.or(
        () ->
            HttpDate.parse(header)
                .map(then -> Duration.between(clock.instant(), then))
                .map(left -> left.isNegative() ? Duration.ZERO : left));
  }
}
