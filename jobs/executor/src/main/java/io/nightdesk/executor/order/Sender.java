package io.nightdesk.executor.order;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.schwab.marketdata.Quote;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.PlaceOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends an intent's order once: limits, then {@code SENDING} on disk, then the one request, then
 * reading back what the broker made of it. The only class that places orders.
 */
final class Sender {

  /** How the reason begins where the client could not send. */
  static final String NOTHING_LEFT = "nothing left this machine";

  private static final Duration DAY = Duration.ofDays(1);

  private final Desk desk;
  private final Limits limits;
  private final Exposure exposure;
  private final OrderTracking tracking;
  private final UnknownResolver resolver;
  private final LateArrivals lateArrivals;

  Sender(Desk desk, Limits limits, Exposure exposure) {
    this.desk = desk;
    this.limits = limits;
    this.exposure = exposure;
    tracking = new OrderTracking(desk);
    resolver = new UnknownResolver(desk);
    lateArrivals = new LateArrivals(desk, resolver);
  }

  /**
   * Sends.
   *
   * @param intended an intent that is recorded as INTENDED
   * @return the intent as it stands afterwards; still INTENDED if a halt came before
   */
  Intent send(Intent intended, Quote quote) {
    if (desk.halt().isRaised()) {
      return intended;
    }
    Optional<String> refusal = limits.refusal(intended, exposure, quote, desk.state(), desk.now());
    if (refusal.isPresent()) {
      return recorded(intended.neverSent(refusal.get(), desk.now()));
    }
    if (lateArrivals.haveCome(intended.symbol())) {
      return recorded(intended.neverSent("an order that was given up turned up late", desk.now()));
    }
    Intent sending = recorded(intended.sending(ordersOf(intended.symbol()), desk.now()));
    exposure.add(sending);
    PlaceOutcome outcome =
        desk.broker()
            .place(
                Tickets.of(sending),
                () -> !desk.halt().isRaised() && !desk.now().isAfter(sending.validUntil()));
    Intent known = recorded(after(sending, outcome));
    if (known.state() == IntentState.UNKNOWN) {
      known = resolver.resolve(known);
    }
    return known.state().isAtBroker() ? tracked(known) : known;
  }

  private Intent after(Intent sending, PlaceOutcome outcome) {
    if (outcome instanceof PlaceOutcome.Acknowledged acknowledged) {
      return readBack(sending, acknowledged.orderId());
    }
    if (outcome instanceof PlaceOutcome.Refused refused) {
      return sending.moved(
          IntentState.REFUSED, refused.status() + ": " + refused.message(), desk.now());
    }
    if (outcome instanceof PlaceOutcome.NotSent notSent) {
      return sending.neverSent(NOTHING_LEFT + ": " + notSent.reason(), desk.now());
    }
    String why =
        outcome instanceof PlaceOutcome.Unknown unknown
            ? unknown.reason()
            : ((PlaceOutcome.AcknowledgedWithoutId) outcome).reason();
    return sending.moved(IntentState.UNKNOWN, why, desk.now());
  }

  /** An id is believed only if the order under it is what we meant. */
  private Intent readBack(Intent sending, long orderId) {
    String why = "the broker knows no order " + orderId;
    try {
      Optional<Order> order = desk.broker().find(orderId);
      if (order.isPresent() && Tickets.matches(sending, order.get())) {
        return sending.acked(orderId, "acknowledged and read back", desk.now());
      }
      if (order.isPresent()) {
        why = "order " + orderId + " is not what was sent";
      }
    } catch (Problem unanswered) {
      why = "order " + orderId + " could not be read back: " + unanswered.reason();
    }
    return sending.moved(IntentState.UNKNOWN, why, desk.now());
  }

  private Intent tracked(Intent acked) {
    try {
      desk.broker()
          .find(Long.parseLong(acked.orderId().orElseThrow()))
          .ifPresent(order -> tracking.record(acked, order));
    } catch (Problem unanswered) {
      desk.say(acked.symbol() + ": its status will be read later: " + unanswered.reason());
    }
    return desk.state().intent(acked.intentId()).orElseThrow();
  }

  private List<Long> ordersOf(String symbol) {
    return resolver.ordersSince(desk.now().minus(DAY)).stream()
        .filter(order -> order.symbol().equals(Optional.of(symbol)))
        .map(Order::orderId)
        .toList();
  }

  private Intent recorded(Intent intent) {
    desk.ledger().append(intent);
    return intent;
  }
}
