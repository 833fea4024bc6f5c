package io.nightdesk.stages.check;

/**
 * One bar as one source delivered it at one time.
 *
 * @param session day number of its session
 * @param asOf day number of the session at whose cut-off it was known
 * @param basis day number up to which its price has the splits applied; its own session if as
 *     traded
 * @param adjustedAsOf as delivered, null if as traded
 * @param receivedAt microseconds since 1970
 * @param barEnd microseconds since 1970
 * @param rejected whether a rule on the bar by itself rejects it; its values may then be null
 */
record Version(
    String symbol,
    int session,
    int asOf,
    int basis,
    Integer adjustedAsOf,
    Role role,
    String source,
    String adjustment,
    long receivedAt,
    long barEnd,
    Double open,
    Double high,
    Double low,
    Double close,
    Double volume,
    boolean rejected) {

  /** Lowest range at which four equal prices are no coincidence, USD. */
  private static final double TELLING_RANGE = 0.25;

  /** Lowest volume at which an equal volume is no coincidence, shares. */
  private static final double TELLING_VOLUME = 1000;

  private static final double ROUNDING = 1e-9;

  /** Whether this is better placed to be the bar of its session than another version of it. */
  boolean precedes(Version other) {
    int byRole = role.compareTo(other.role);
    return byRole != 0 ? byRole < 0 : source.compareTo(other.source) < 0;
  }

  /** Whether both are one bar under two dates, not two bars that happen to agree. */
  boolean repeats(Version other) {
    if (!equal(open, other.open)
        || !equal(high, other.high)
        || !equal(low, other.low)
        || !equal(close, other.close)) {
      return false;
    }
    double range = high - low;
    boolean sameVolume = volume >= TELLING_VOLUME && equal(volume, other.volume);
    return range > 0 && (sameVolume || range >= TELLING_RANGE - ROUNDING);
  }

  private static boolean equal(double a, double b) {
    return Double.compare(a, b) == 0;
  }
}
