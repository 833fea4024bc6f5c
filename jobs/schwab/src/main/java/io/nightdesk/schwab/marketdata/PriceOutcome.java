package io.nightdesk.schwab.marketdata;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.time.LocalDate;
import java.util.List;

/** What came of a {@link PriceRequest}: bars, none, an unknown symbol, or a refusal. */
public sealed interface PriceOutcome {

  /** What was asked. */
  PriceRequest request();

  /**
   * Bars, in order of time, each once.
   *
   * @param asked the part of the range that lies within the broker's reach and was asked for
   * @param quarantined bars that could not be used
   * @param outsideSession how many bars lay outside regular sessions or the range
   * @param unfinished how many bars were not over at {@link PriceRequest#knownAt}
   */
  record Received(
      PriceRequest request,
      Asked asked,
      List<PriceBar> bars,
      List<QuarantinedBar> quarantined,
      int outsideSession,
      int unfinished)
      implements PriceOutcome {
    public Received {
      bars = List.copyOf(bars);
      quarantined = List.copyOf(quarantined);
    }
  }

  /** The symbol is known and has no bars there: a holiday, too long ago, halted. */
  record NoBars(PriceRequest request) implements PriceOutcome {}

  /** The broker does not know the symbol (404). */
  record UnknownSymbol(PriceRequest request) implements PriceOutcome {}

  /** The broker refuses the question (400); its words. */
  record Refused(PriceRequest request, String detail) implements PriceOutcome {}

  /** The range of sessions that was asked for, both ends included. */
  record Asked(LocalDate from, LocalDate through) {}

  /**
   * The bars, none if there are none.
   *
   * @throws Problem if the symbol is unknown or the question refused
   */
  default List<PriceBar> required() {
    if (this instanceof Received received) {
      return received.bars();
    }
    if (this instanceof UnknownSymbol) {
      throw Problem.of(
          ExitCode.INPUT,
          "Schwab has no symbol " + request().symbol() + ".",
          "It answered 404 to a request for its price history.",
          "Correct or remove the symbol in the universe; class shares are spelled like BRK/B.");
    }
    if (this instanceof Refused refused) {
      throw Problem.of(
          ExitCode.INPUT,
          "Schwab refuses the price history of " + request().symbol() + ".",
          "It answered 400: " + refused.detail(),
          "Check symbol and range: " + request().from() + " to " + request().through() + ".");
    }
    return List.of();
  }
}
