package io.nightdesk.executor.order;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.schwab.trading.AccountSnapshot;
import io.nightdesk.schwab.trading.Instruction;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.Position;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is held and what is about to be: positions, entries working at the broker, and every order
 * sent since. All in dollars.
 */
final class Exposure {

  private final BigDecimal equity;
  private final boolean closingOnly;
  private final Map<String, BigDecimal> held = new HashMap<>();
  private final Map<String, BigDecimal> working = new HashMap<>();
  private int sent;

  private Exposure(BigDecimal equity, boolean closingOnly) {
    this.equity = equity;
    this.closingOnly = closingOnly;
  }

  /** An account without positions and orders. */
  static Exposure flat(BigDecimal equity) {
    return new Exposure(equity, false);
  }

  /**
   * The account as the broker reports it.
   *
   * @param sentBefore orders that count against the limit of a session already
   * @throws Problem INPUT where a figure is missing that a limit needs: unknown is not zero
   */
  static Exposure of(AccountSnapshot account, List<Order> orders, int sentBefore) {
    BigDecimal equity =
        account
            .balances()
            .equity()
            .or(() -> account.balances().liquidationValue())
            .orElseThrow(() -> missing("the account's equity"));
    Exposure exposure = new Exposure(equity, account.closingOnly());
    for (Position position : account.positions()) {
      if (position.quantity().signum() != 0) {
        BigDecimal value =
            position
                .marketValue()
                .orElseThrow(() -> missing("the market value of " + position.symbol()));
        exposure.held.merge(position.symbol(), value.abs(), BigDecimal::add);
      }
    }
    orders.stream().filter(Exposure::isWorkingEntry).forEach(exposure::addWorking);
    exposure.sent = sentBefore;
    return exposure;
  }

  private void addWorking(Order order) {
    String symbol = order.symbol().orElseThrow();
    BigDecimal price =
        order
            .price()
            .or(order::stopPrice)
            .orElseThrow(() -> missing("the price of the working order " + order.orderId()));
    BigDecimal shares = order.quantity().subtract(order.filledQuantity());
    working.merge(symbol, shares.multiply(price), BigDecimal::add);
  }

  /** The same figures, to be added to without changing these. */
  Exposure copy() {
    Exposure copy = new Exposure(equity, closingOnly);
    copy.held.putAll(held);
    copy.working.putAll(working);
    copy.sent = sent;
    return copy;
  }

  /** Counts an intent from the moment in which it may become an order. */
  void add(Intent intent) {
    working.merge(intent.symbol(), intent.notional(), BigDecimal::add);
    sent++;
  }

  BigDecimal equity() {
    return equity;
  }

  boolean closingOnly() {
    return closingOnly;
  }

  /** Orders of this as-of session that may exist. */
  int sent() {
    return sent;
  }

  boolean holds(String symbol) {
    return held.containsKey(symbol);
  }

  boolean isEntering(String symbol) {
    return working.containsKey(symbol);
  }

  /** Dollars held and working in a symbol. */
  BigDecimal in(String symbol) {
    return held.getOrDefault(symbol, BigDecimal.ZERO)
        .add(working.getOrDefault(symbol, BigDecimal.ZERO));
  }

  /** Dollars held and working in all symbols, long and short alike. */
  BigDecimal gross() {
    return held.values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .add(working.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static boolean isWorkingEntry(Order order) {
    Optional<Instruction> instruction = order.instruction();
    boolean opens =
        instruction.isPresent()
            && instruction.get() != Instruction.SELL
            && instruction.get() != Instruction.BUY_TO_COVER;
    return opens && order.status().isOpen();
  }

  private static Problem missing(String what) {
    return Problem.of(
        ExitCode.INPUT,
        "The limits cannot be checked.",
        "The broker's answer lacks " + what + ".",
        "Look at the account on the broker's page; nothing is sent until the figure is there.");
  }
}
