package io.nightdesk.schwab.transport;

import java.time.Clock;
import java.util.Objects;

/**
 * What the library takes from outside besides the endpoint.
 *
 * @param clock the real time, by which tokens age; a run that pretends another time ({@code --now})
 *     passes that in its requests, not here
 * @param waiting elapsed time and sleep
 * @param jitterSeed seed of the random part of back-off
 */
public record Surroundings(Clock clock, Waiting waiting, long jitterSeed) {

  public Surroundings {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(waiting, "waiting");
  }
}
