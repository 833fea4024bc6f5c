package io.nightdesk.schwab.trading;

import java.time.Instant;
import java.util.List;

/**
 * An account with its positions. It exists only where positions were asked for and the answer was
 * read to its end, so that an empty list means flat.
 *
 * @param type {@code MARGIN} or {@code CASH}
 * @param closingOnly whether the broker takes closing orders only
 * @param dayTrader whether the account is marked as a pattern day trader's
 * @param roundTrips day trades counted
 * @param receivedAt when the answer came
 */
public record AccountSnapshot(
    AccountId account,
    String type,
    boolean closingOnly,
    boolean dayTrader,
    int roundTrips,
    List<Position> positions,
    Balances balances,
    Instant receivedAt) {

  public AccountSnapshot {
    positions = List.copyOf(positions);
  }
}
