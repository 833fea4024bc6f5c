package io.nightdesk.schwab.auth;

import io.nightdesk.quant.Check;
import java.time.Duration;
import java.time.Instant;

/**
 * What the broker gave us.
 *
 * @param origin base address of who issued them, so that a simulator's are not sent to the broker
 * @param accessEndsAt when the access token ends
 * @param loggedInAt when the refresh token was issued: at login, unchanged by renewals
 */
record Tokens(
    String origin,
    String accessToken,
    Instant accessEndsAt,
    String refreshToken,
    Instant loggedInAt) {

  /** Life of a refresh token from the login on. */
  static final Duration REFRESH_LIFE = Duration.ofDays(7);

  /** An access token is renewed this long before its end, so that none ends on its way. */
  static final Duration RENEW_BEFORE = Duration.ofMinutes(2);

  static final Duration EXPIRING = Duration.ofHours(24);

  Tokens {
    Check.that(!origin.isBlank(), "origin must not be blank");
    Check.that(!accessToken.isBlank(), "access token must not be blank");
    Check.that(!refreshToken.isBlank(), "refresh token must not be blank");
  }

  Instant refreshEndsAt() {
    return loggedInAt.plus(REFRESH_LIFE);
  }

  boolean isFresh(Instant now) {
    return now.isBefore(accessEndsAt.minus(RENEW_BEFORE));
  }

  boolean isUsable(Instant now) {
    return now.isBefore(accessEndsAt);
  }

  boolean isDead(Instant now) {
    return !now.isBefore(refreshEndsAt());
  }

  TokenState state(Instant now) {
    if (isDead(now)) {
      return TokenState.REFRESH_DEAD;
    }
    if (now.isAfter(refreshEndsAt().minus(EXPIRING))) {
      return TokenState.REFRESH_EXPIRING;
    }
    return isFresh(now) ? TokenState.VALID : TokenState.ACCESS_STALE;
  }

  /** Times only. */
  @Override
  public String toString() {
    return "tokens of " + origin + " from " + loggedInAt + ", access until " + accessEndsAt;
  }
}
