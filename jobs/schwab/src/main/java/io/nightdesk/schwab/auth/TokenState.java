package io.nightdesk.schwab.auth;

/** How good the stored tokens are. */
public enum TokenState {
  /** No token file: never logged in. */
  ABSENT,
  /** Access and refresh token are good. */
  VALID,
  /** The access token is over; the next request renews it. */
  ACCESS_STALE,
  /** The refresh token ends within 24 hours: log in before it does. */
  REFRESH_EXPIRING,
  /** The refresh token is over: nothing works until the next login. */
  REFRESH_DEAD
}
