package io.nightdesk.executor.order;

import io.nightdesk.schwab.transport.Waiting;
import java.time.Duration;

/** Time that passes only while somebody sleeps. */
final class PatientWaiting implements Waiting {

  private long nanos;

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public void sleep(Duration duration) {
    nanos += duration.toNanos();
  }
}
