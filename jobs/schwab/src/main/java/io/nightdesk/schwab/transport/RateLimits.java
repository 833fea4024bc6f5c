package io.nightdesk.schwab.transport;

import io.nightdesk.quant.Check;

/**
 * How many requests may be sent within any 60 seconds.
 *
 * @param requestsPerMinute requests of all kinds but order writes; the broker counts 120 per app
 * @param safetyReserve requests of those that price history leaves to quotes, accounts and orders,
 *     in this process or another one that shares the app
 * @param orderWritesPerMinute orders placed per minute, all accounts together; the rate chosen when
 *     the app was registered bounds it, at most 120
 */
public record RateLimits(int requestsPerMinute, int safetyReserve, int orderWritesPerMinute) {

  /** 120 requests, 10 of them reserved, and 30 order writes a minute. */
  public static final RateLimits STANDARD = new RateLimits(120, 10, 30);

  public RateLimits {
    Check.that(requestsPerMinute >= 1, "requestsPerMinute must be at least 1");
    Check.that(
        safetyReserve >= 0 && safetyReserve < requestsPerMinute,
        "safetyReserve must lie in [0, %s), was %s",
        requestsPerMinute,
        safetyReserve);
    Check.that(
        orderWritesPerMinute >= 0 && orderWritesPerMinute <= 120,
        "orderWritesPerMinute must lie in [0, 120], was %s",
        orderWritesPerMinute);
  }
}
