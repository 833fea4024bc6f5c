package io.nightdesk.nightly.report.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is held and what was ordered, as the executor's ledger has it.
 *
 * @param positions the largest by value
 * @param positionCount all of them
 * @param intentsOf as-of session of the intents; empty without any
 * @param intents the order intents of that session
 * @param intentCount all of them
 */
public record Holdings(
    List<Position> positions,
    long positionCount,
    Optional<LocalDate> intentsOf,
    List<Intent> intents,
    long intentCount) {

  /**
   * One position.
   *
   * @param quantity shares, negative when short
   * @param averagePrice USD per share
   * @param marketValue USD, negative when short
   * @param readAt when the broker said so
   */
  public record Position(
      String symbol, long quantity, double averagePrice, double marketValue, Instant readAt) {

    /** Gain since the entry, USD, negative for a loss. */
    public double gain() {
      return marketValue - quantity * averagePrice;
    }
  }

  /**
   * One order intent.
   *
   * @param filled shares of the entry that are filled
   */
  public record Intent(
      String symbol,
      String side,
      String mode,
      long quantity,
      double entryPrice,
      double stopPrice,
      double profitTargetPrice,
      long filled,
      String state,
      String reason) {}

  public Holdings {
    positions = List.copyOf(positions);
    intents = List.copyOf(intents);
  }
}
