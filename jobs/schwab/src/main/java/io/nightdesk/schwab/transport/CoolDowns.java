package io.nightdesk.schwab.transport;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Until when an endpoint that answered 429 is left alone, by all threads. */
final class CoolDowns {

  private final Waiting waiting;
  private final Map<String, Long> endsAt = new ConcurrentHashMap<>();

  CoolDowns(Waiting waiting) {
    this.waiting = waiting;
  }

  void start(String endpoint, Duration length) {
    long end = waiting.nanoTime() + length.toNanos();
    endsAt.merge(endpoint, end, (a, b) -> a - b >= 0 ? a : b);
  }

  /** How long the endpoint is still to be left alone; zero if it is not. */
  Duration remaining(String endpoint) {
    Long end = endsAt.get(endpoint);
    long left = end == null ? 0 : end - waiting.nanoTime();
    return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
  }
}
