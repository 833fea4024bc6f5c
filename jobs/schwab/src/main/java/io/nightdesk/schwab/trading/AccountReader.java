package io.nightdesk.schwab.trading;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.schwab.transport.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one account; refuses what is incomplete. */
final class AccountReader {

  private static final String WHAT = "the account's positions";

  private AccountReader() {}

  /** Whether the answer is an account, and this one. */
  static boolean isAbout(JsonNode json, AccountId account) {
    return Json.text(json.path("securitiesAccount"), "accountNumber")
        .filter(account.number()::equals)
        .isPresent();
  }

  /** The account, from an answer to a request that asked for positions. */
  static AccountSnapshot read(AccountId account, JsonNode json, Instant receivedAt) {
    JsonNode node = json.path("securitiesAccount");
    List<Position> positions = positions(node);
    Balances balances = balances(node);
    refuseContradiction(positions, balances);
    return new AccountSnapshot(
        account,
        Json.text(node, "type").orElse(""),
        node.path("isClosingOnlyRestricted").asBoolean(false),
        node.path("isDayTrader").asBoolean(false),
        node.path("roundTrips").asInt(0),
        positions,
        balances,
        receivedAt);
  }

  /** The broker leaves the field out where nothing is held. */
  private static List<Position> positions(JsonNode account) {
    JsonNode rows = account.path("positions");
    if (!rows.isMissingNode() && !rows.isArray() && !rows.isNull()) {
      throw TradingProblems.unreadable(WHAT, "The field positions is no list.");
    }
    List<Position> positions = new ArrayList<>();
    rows.forEach(row -> positions.add(position(row)));
    return positions;
  }

  private static Position position(JsonNode row) {
    JsonNode instrument = row.path("instrument");
    Optional<BigDecimal> bought = Json.decimal(row, "longQuantity");
    Optional<BigDecimal> sold = Json.decimal(row, "shortQuantity");
    if (bought.isEmpty() && sold.isEmpty()) {
      throw TradingProblems.unreadable(WHAT, "A position has no quantity.");
    }
    return new Position(
        Json.text(instrument, "symbol")
            .orElseThrow(() -> TradingProblems.unreadable(WHAT, "A position has no symbol.")),
        Json.text(instrument, "assetType").orElse(""),
        bought.orElse(BigDecimal.ZERO),
        sold.orElse(BigDecimal.ZERO),
        Json.decimal(row, "averagePrice"),
        Json.decimal(row, "marketValue"));
  }

  private static Balances balances(JsonNode account) {
    JsonNode current = account.path("currentBalances");
    Optional<BigDecimal> availableFunds =
        Json.decimal(current, "availableFunds")
            .or(() -> Json.decimal(current, "cashAvailableForTrading"));
    return new Balances(
        Json.decimal(current, "cashBalance"),
        availableFunds,
        Json.decimal(current, "buyingPower").or(() -> availableFunds),
        Json.decimal(current, "equity"),
        Json.decimal(current, "liquidationValue"),
        Json.decimal(current, "longMarketValue"),
        Json.decimal(current, "shortMarketValue"),
        Json.decimal(current, "maintenanceRequirement"));
  }

  private static void refuseContradiction(List<Position> positions, Balances balances) {
    boolean holds =
        balances.longMarketValue().filter(value -> value.signum() != 0).isPresent()
            || balances.shortMarketValue().filter(value -> value.signum() != 0).isPresent();
    if (positions.isEmpty() && holds) {
      throw TradingProblems.unreadable(
          WHAT, "It lists no position, yet its balances hold securities of some value.");
    }
  }
}
