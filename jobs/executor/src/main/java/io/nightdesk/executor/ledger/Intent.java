package io.nightdesk.executor.ledger;

import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.quant.Check;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What we decided to send and how far it came. All but state, order id, times and reason stay as
 * they were decided.
 *
 * @param intentId follows from strategy, as-of session, account, symbol, side and sequence, so that
 *     a rerun cannot invent another
 * @param account the broker's hash of the account
 * @param sequence 1, or one more than an earlier intent that surely came to nothing
 * @param quantity whole shares, above 0
 * @param referencePrice close of the as-of session, USD
 * @param entryPrice limit of the entry, USD
 * @param validUntil when the signal ends
 * @param orderId the broker's id; empty until known
 * @param ordersBefore ids of the symbol's orders at the broker just before sending: none is ours
 * @param sentAt when it was about to be sent; empty if nothing left this machine
 */
public record Intent(
    String intentId,
    LocalDate asOf,
    Mode mode,
    String account,
    String symbol,
    Side side,
    int sequence,
    long quantity,
    BigDecimal referencePrice,
    BigDecimal entryPrice,
    BigDecimal stopPrice,
    BigDecimal targetPrice,
    Instant validUntil,
    IntentState state,
    Optional<String> orderId,
    List<Long> ordersBefore,
    Optional<Instant> sentAt,
    Instant createdAt,
    Instant updatedAt,
    String reason,
    String runId)
    implements LedgerEntry {

  private static final String STRATEGY = "nightdesk";
  private static final int ID_LENGTH = 32;

  public Intent {
    Check.that(quantity > 0, "quantity must be above 0, was %s", quantity);
    Check.that(sequence > 0, "sequence must be above 0, was %s", sequence);
    Check.that(entryPrice.signum() > 0, "entryPrice must be above 0, was %s", entryPrice);
    Check.that(stopPrice.signum() > 0, "stopPrice must be above 0, was %s", stopPrice);
    Check.that(targetPrice.signum() > 0, "targetPrice must be above 0, was %s", targetPrice);
    ordersBefore = List.copyOf(ordersBefore);
  }

  /** The id that this decision always has. */
  public static String idOf(
      LocalDate asOf, String account, String symbol, Side side, int sequence) {
    String text = String.join("|", STRATEGY, asOf.toString(), account, symbol, side.name());
    return RowHash.ofText(text + "|" + sequence).substring(0, ID_LENGTH);
  }

  /** The intent one edge further. */
  public Intent moved(IntentState next, String why, Instant at) {
    checkEdge(next);
    return with(next, orderId, ordersBefore, sentAt, at, why);
  }

  /** About to be sent. */
  public Intent sending(List<Long> before, Instant at) {
    checkEdge(IntentState.SENDING);
    return with(IntentState.SENDING, orderId, before, Optional.of(at), at, "the request goes out");
  }

  /** Ended without a request. */
  public Intent neverSent(String why, Instant at) {
    checkEdge(IntentState.NOT_PLACED);
    return with(IntentState.NOT_PLACED, orderId, ordersBefore, Optional.empty(), at, why);
  }

  /** With the broker under an id. */
  public Intent acked(long order, String why, Instant at) {
    checkEdge(IntentState.ACKED);
    Optional<String> id = Optional.of(Long.toString(order));
    return with(IntentState.ACKED, id, ordersBefore, sentAt, at, why);
  }

  /**
   * Whether it surely came to nothing: nothing left this machine, or two lists of the broker's
   * orders a minute apart did not show it.
   */
  public boolean mayBeDecidedAgain() {
    return state == IntentState.NOT_PLACED;
  }

  /** Whether a request may have gone out of which the broker's lists showed no order. */
  public boolean wasGivenUp() {
    return state == IntentState.NOT_PLACED && sentAt.isPresent();
  }

  /** Dollars at the entry price. */
  public BigDecimal notional() {
    return entryPrice.multiply(BigDecimal.valueOf(quantity));
  }

  private void checkEdge(IntentState next) {
    if (!state.allows(next)) {
      throw new IllegalStateException(
          "intent " + intentId + " cannot move from " + state + " to " + next);
    }
  }

  private Intent with(
      IntentState next,
      Optional<String> order,
      List<Long> before,
      Optional<Instant> sent,
      Instant at,
      String why) {
    return new Intent(
        intentId,
        asOf,
        mode,
        account,
        symbol,
        side,
        sequence,
        quantity,
        referencePrice,
        entryPrice,
        stopPrice,
        targetPrice,
        validUntil,
        next,
        order,
        before,
        sent,
        createdAt,
        at,
        why,
        runId);
  }
}
