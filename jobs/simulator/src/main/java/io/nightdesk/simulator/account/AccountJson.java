package io.nightdesk.simulator.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** An account as the broker shows it. */
public final class AccountJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(false);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final String number;

  public AccountJson(String number) {
    this.number = number;
  }

  /** Which parts of an account are asked for. */
  public enum Fields {
    BALANCES,
    POSITIONS
  }

  public ObjectNode of(Account account, Fields fields, Instant now) {
    ObjectNode node = NODES.objectNode();
    ObjectNode securities = node.putObject("securitiesAccount");
    securities.put("type", "MARGIN");
    securities.put("accountNumber", number);
    securities.put("roundTrips", 0);
    securities.put("isDayTrader", false);
    securities.put("isClosingOnlyRestricted", false);
    securities.put("pfcbFlag", false);
    if (fields == Fields.POSITIONS && !account.ledger().positions().isEmpty()) {
      ArrayNode positions = securities.putArray("positions");
      account.ledger().positions().stream()
          .map(position -> position(position, account.lastPrice(position.symbol(), now)))
          .forEach(positions::add);
    }
    putBalances(securities, account, now);
    BigDecimal equity = money(account.equity(now));
    node.putObject("aggregatedBalance")
        .put("currentLiquidationValue", equity)
        .put("liquidationValue", equity);
    return node;
  }

  private static void putBalances(ObjectNode securities, Account account, Instant now) {
    BigDecimal available = money(account.availableFunds(now));
    BigDecimal cash = money(account.ledger().cash());
    BigDecimal longs = money(account.longMarketValue(now));
    BigDecimal shorts = money(account.shortMarketValue(now));
    BigDecimal equity = money(account.equity(now));
    securities
        .putObject("initialBalances")
        .put("cashBalance", cash)
        .put("equity", equity)
        .put("accountValue", equity)
        .put("isInCall", false);
    securities
        .putObject("currentBalances")
        .put("cashBalance", cash)
        .put("availableFunds", available)
        .put("availableFundsNonMarginableTrade", available)
        .put("buyingPower", available.multiply(TWO))
        .put("dayTradingBuyingPower", available.multiply(TWO))
        .put("equity", equity)
        .put("equityPercentage", 100.0)
        .put("liquidationValue", equity)
        .put("longMarketValue", longs)
        .put("shortMarketValue", shorts)
        .put(
            "maintenanceRequirement", money(longs.subtract(shorts).multiply(new BigDecimal("0.3"))))
        .put("maintenanceCall", 0.0)
        .put("regTCall", 0.0)
        .put("sma", available);
    securities
        .putObject("projectedBalances")
        .put("availableFunds", available)
        .put("availableFundsNonMarginableTrade", available)
        .put("buyingPower", available.multiply(TWO))
        .put("stockBuyingPower", available.multiply(TWO))
        .put("isInCall", false);
  }

  private static ObjectNode position(Position position, BigDecimal price) {
    long held = Math.abs(position.quantity());
    boolean isLong = position.quantity() > 0;
    BigDecimal value = price.multiply(BigDecimal.valueOf(position.quantity()));
    BigDecimal cost = position.averagePrice().multiply(BigDecimal.valueOf(position.quantity()));
    double average = position.averagePrice().doubleValue();
    ObjectNode node = NODES.objectNode();
    node.put("shortQuantity", isLong ? 0.0 : held);
    node.put("averagePrice", average);
    node.put("currentDayProfitLoss", 0.0);
    node.put("currentDayProfitLossPercentage", 0.0);
    node.put("longQuantity", isLong ? held : 0.0);
    node.put("settledLongQuantity", isLong ? held : 0.0);
    node.put("settledShortQuantity", isLong ? 0.0 : -held);
    node.set("instrument", OrderJson.instrument(position.symbol()));
    node.put("marketValue", money(value));
    node.put("maintenanceRequirement", money(value.abs().multiply(new BigDecimal("0.3"))));
    node.put(isLong ? "averageLongPrice" : "averageShortPrice", average);
    node.put(isLong ? "longOpenProfitLoss" : "shortOpenProfitLoss", money(value.subtract(cost)));
    return node;
  }

  private static BigDecimal money(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP);
  }
}
