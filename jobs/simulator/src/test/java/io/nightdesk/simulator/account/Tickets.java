package io.nightdesk.simulator.account;

import java.util.Locale;

/** The JSON of orders, as a client would write it. */
public final class Tickets {

  /** Which way a bracket enters. */
  public enum Side {
    LONG,
    SHORT
  }

  private Tickets() {}

  /** A single order; {@code terms} are its further fields, such as {@code "price":"10.00"}. */
  public static String single(
      String type,
      String duration,
      String instruction,
      long quantity,
      String symbol,
      String terms) {
    return order("SINGLE", type, duration, instruction, quantity, symbol, terms);
  }

  public static String market(String instruction, long quantity, String symbol) {
    return single("MARKET", "DAY", instruction, quantity, symbol, "");
  }

  public static String limit(String instruction, long quantity, String symbol, String price) {
    return single("LIMIT", "DAY", instruction, quantity, symbol, ",\"price\":\"" + price + "\"");
  }

  /** An entry that triggers a profit target and a stop, of which one cancels the other. */
  public static String bracket(
      String entryTerms, Side side, long quantity, String symbol, String target, String stop) {
    String exit = side == Side.LONG ? "SELL" : "BUY_TO_COVER";
    String profit =
        single(
            "LIMIT", "GOOD_TILL_CANCEL", exit, quantity, symbol, ",\"price\":\"" + target + "\"");
    String protection =
        single(
            "STOP", "GOOD_TILL_CANCEL", exit, quantity, symbol, ",\"stopPrice\":\"" + stop + "\"");
    String children =
        String.format(
            Locale.ROOT,
            ",\"childOrderStrategies\":[{\"orderStrategyType\":\"OCO\","
                + "\"childOrderStrategies\":[%s,%s]}]",
            profit,
            protection);
    String type = entryTerms.contains("price") ? "LIMIT" : "MARKET";
    String entry = side == Side.LONG ? "BUY" : "SELL_SHORT";
    return order("TRIGGER", type, "DAY", entry, quantity, symbol, entryTerms + children);
  }

  private static String order(
      String strategy,
      String type,
      String duration,
      String instruction,
      long quantity,
      String symbol,
      String terms) {
    return String.format(
        Locale.ROOT,
        "{\"orderType\":\"%s\",\"session\":\"NORMAL\",\"duration\":\"%s\","
            + "\"orderStrategyType\":\"%s\",\"orderLegCollection\":[{\"instruction\":\"%s\","
            + "\"quantity\":%d,\"instrument\":{\"symbol\":\"%s\",\"assetType\":\"EQUITY\"}}]%s}",
        type,
        duration,
        strategy,
        instruction,
        quantity,
        symbol,
        terms);
  }
}
