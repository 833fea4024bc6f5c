package io.nightdesk.simulator.account;

/** The kinds of order that the simulator takes. */
public enum OrderType {
  MARKET,
  LIMIT,
  STOP,
  STOP_LIMIT,
  MARKET_ON_CLOSE;

  boolean needsPrice() {
    return this == LIMIT || this == STOP_LIMIT;
  }

  boolean needsStopPrice() {
    return this == STOP || this == STOP_LIMIT;
  }
}
