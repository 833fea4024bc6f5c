package io.nightdesk.schwab.transport;

import java.time.Duration;

/** Elapsed time and sleep, so that tests wait without waiting. */
public interface Waiting {

  /** Nanoseconds since an arbitrary origin; never goes back. */
  long nanoTime();

  /** Returns after the duration. */
  void sleep(Duration duration) throws InterruptedException;

  /** The machine's own. */
  static Waiting real() {
    return new Waiting() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
      }
    };
  }
}
