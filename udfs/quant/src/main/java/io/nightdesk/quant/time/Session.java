package io.nightdesk.quant.time;

import io.nightdesk.quant.Check;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One exchange trading day.
 *
 * @param date the date in New York
 * @param open the instant at which trading begins
 * @param close the instant at which trading ends, which labels the session's daily bar; after
 *     {@code open}
 */
public record Session(LocalDate date, Instant open, Instant close) {

  /** The zone in which sessions are dated. */
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** What is known this long after the close belongs to the session. */
  public static final Duration SETTLING_TIME = Duration.ofMinutes(15);

  private static final LocalTime REGULAR_CLOSE = LocalTime.of(16, 0);

  public Session {
    Objects.requireNonNull(date, "date");
    Check.that(open.isBefore(close), "session %s must open before it closes", date);
  }

  /** Whether trading ends before 16:00 New York time. */
  public boolean earlyClose() {
    return close.atZone(NEW_YORK).toLocalTime().isBefore(REGULAR_CLOSE);
  }

  /** The last instant whose knowledge may enter a value computed for this session. */
  public Instant cutOff() {
    return close.plus(SETTLING_TIME);
  }

  /** Days from 1970-01-01 to the session's date. */
  public int epochDay() {
    return (int) date.toEpochDay();
  }
}
