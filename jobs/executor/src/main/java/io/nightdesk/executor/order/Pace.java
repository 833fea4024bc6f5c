package io.nightdesk.executor.order;

import io.nightdesk.schwab.transport.Waiting;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Spreads orders so that the broker's rate of order writes is never reached and some of it is left
 * for cancels: over the rate the client would not send at all.
 */
final class Pace {

  private static final Duration MINUTE = Duration.ofSeconds(61);
  private static final double SHARE = 0.8;

  private final Waiting waiting;
  private final int perMinute;
  private final Deque<Long> sent = new ArrayDeque<>();

  Pace(Waiting waiting, int orderWritesPerMinute) {
    this.waiting = waiting;
    perMinute = Math.max(1, (int) (SHARE * orderWritesPerMinute));
  }

  /** Returns when one more order may be sent. */
  void await() throws InterruptedException {
    if (sent.size() >= perMinute) {
      long over = sent.removeFirst() + MINUTE.toNanos() - waiting.nanoTime();
      if (over > 0) {
        waiting.sleep(Duration.ofNanos(over));
      }
    }
    sent.addLast(waiting.nanoTime());
  }
}
