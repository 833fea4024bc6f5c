package io.nightdesk.schwab.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the token file says, without a request to the broker.
 *
 * @param loggedInAt when the refresh token was issued
 * @param refreshEndsAt seven days later
 * @param remaining until then; zero when over or absent
 */
public record TokenReport(
    TokenState state,
    Alarm alarm,
    Optional<Instant> loggedInAt,
    Optional<Instant> refreshEndsAt,
    Duration remaining) {

  /** How urgently a person has to log in. */
  public enum Alarm {
    NONE,
    /** Less than 24 hours left. */
    WITHIN_24_HOURS,
    /** Less than 6 hours left. */
    WITHIN_6_HOURS,
    /** Over, or never logged in. */
    LOGIN_NEEDED
  }
}
