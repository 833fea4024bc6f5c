package io.nightdesk.executor.order;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.schwab.trading.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out whether an order whose answer was lost exists. The broker knows no id of ours, so the
 * list of its orders is searched for one that is ours in every respect and was not there before.
 *
 * <ul>
 *   <li>one match: it is adopted;
 *   <li>none in two lists, the second a minute or more after the first: it was not placed, and the
 *       next execution may decide the same signal again;
 *   <li>several: the symbol halts, and a person decides.
 * </ul>
 */
final class UnknownResolver {

  static final Duration WINDOW = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofSeconds(12);

  /** Orders may carry the broker's clock and we ours: lists are asked for with room around. */
  private static final Duration ROOM = Duration.ofDays(1);

  /** An order entered longer than this before we sent is not ours. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(2);

  private final Desk desk;

  UnknownResolver(Desk desk) {
    this.desk = desk;
  }

  /**
   * Resolves an intent in state UNKNOWN.
   *
   * @return the intent as it stands afterwards; still UNKNOWN if the broker could not be asked
   */
  Intent resolve(Intent unknown) {
    desk.say("looking for the order of " + unknown.symbol() + " whose answer was lost");
    long start = desk.waiting().nanoTime();
    int lists = 0;
    while (true) {
      List<Order> matches;
      try {
        matches = matches(unknown);
      } catch (Problem unanswered) {
        desk.say("the broker's list of orders cannot be read: " + unanswered.reason());
        return unknown;
      }
      lists++;
      if (matches.size() == 1) {
        return recorded(
            unknown.acked(matches.get(0).orderId(), "found in the list of orders", desk.now()));
      }
      if (matches.size() > 1) {
        String ids =
            matches.stream().map(o -> Long.toString(o.orderId())).collect(Collectors.joining(", "));
        return recorded(
            unknown.moved(IntentState.HALTED, "several orders could be ours: " + ids, desk.now()));
      }
      Duration waited = Duration.ofNanos(desk.waiting().nanoTime() - start);
      if (lists >= 2 && waited.compareTo(WINDOW) >= 0) {
        return recorded(
            unknown.moved(
                IntentState.NOT_PLACED,
                "no such order in " + lists + " lists over " + waited.toSeconds() + " s",
                desk.now()));
      }
      if (!pause()) {
        return unknown;
      }
    }
  }

  /** The orders that are the intent's in every respect and nobody else's. */
  List<Order> matches(Intent intent) {
    Set<String> adopted =
        desk.state().intents().stream()
            .flatMap(i -> i.orderId().stream())
            .collect(Collectors.toSet());
    Instant earliest = intent.sentAt().orElse(intent.createdAt()).minus(CLOCK_DIFFERENCE);
    return ordersSince(earliest.minus(ROOM)).stream()
        .filter(order -> !intent.ordersBefore().contains(order.orderId()))
        .filter(order -> !adopted.contains(Long.toString(order.orderId())))
        .filter(order -> order.enteredTime().map(t -> !t.isBefore(earliest)).orElse(true))
        .filter(order -> Tickets.matches(intent, order))
        .toList();
  }

  /** The orders entered since, as far back as the broker's lists reach. */
  List<Order> ordersSince(Instant from) {
    Instant to = desk.now().plus(ROOM);
    Instant furthest = to.minus(Duration.ofDays(58));
    return desk.broker().enteredBetween(from.isBefore(furthest) ? furthest : from, to);
  }

  private Intent recorded(Intent intent) {
    desk.ledger().append(intent);
    desk.say(intent.symbol() + ": " + intent.state() + ", " + intent.reason());
    return intent;
  }

  private boolean pause() {
    try {
      desk.waiting().sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
