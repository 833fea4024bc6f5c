package io.nightdesk.schwab.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts requests within the last minute.
 *
 * <p>Requests go out as fast as wanted until the limit is reached, and then as earlier ones leave
 * the window: the fastest pace that no counter of requests per minute can object to, whether it
 * slides or starts anew with each minute of the clock. 100 requests take no longer than their
 * answers. The window is one second longer than a minute, because requests that left evenly spaced
 * may arrive closer together.
 */
final class SlidingWindow {

  static final Duration LENGTH = Duration.ofSeconds(61);

  private final Waiting waiting;
  private final Deque<Long> sentAt = new ArrayDeque<>();

  SlidingWindow(Waiting waiting) {
    this.waiting = waiting;
  }

  /** Waits until fewer than {@code limit} requests lie in the window, and counts one more. */
  void acquire(int limit) throws InterruptedException {
    Duration wait = tryAcquire(limit);
    while (!wait.isZero()) {
      waiting.sleep(wait);
      wait = tryAcquire(limit);
    }
  }

  /** Counts one more and returns zero, or counts none and returns how long to wait. */
  synchronized Duration tryAcquire(int limit) {
    long now = waiting.nanoTime();
    forgetBefore(now - LENGTH.toNanos());
    if (sentAt.size() < limit) {
      sentAt.addLast(now);
      return Duration.ZERO;
    }
    if (limit <= 0) {
      return LENGTH;
    }
    long leaving =
        sentAt.stream().skip(sentAt.size() - limit).findFirst().orElseThrow() + LENGTH.toNanos();
    return Duration.ofNanos(Math.max(1, leaving - now));
  }

  /** Counts one more, whatever the limit. */
  synchronized void count() {
    sentAt.addLast(waiting.nanoTime());
  }

  private void forgetBefore(long nanos) {
    while (!sentAt.isEmpty() && sentAt.peekFirst() - nanos <= 0) {
      sentAt.removeFirst();
    }
  }
}
