package io.nightdesk.executor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.Intents;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerFolder;
import io.nightdesk.executor.ledger.LedgerState;
import io.nightdesk.executor.ledger.PositionBreak;
import io.nightdesk.executor.ledger.Side;
import io.nightdesk.schwab.marketdata.Dividend;
import io.nightdesk.schwab.marketdata.Quote;
import io.nightdesk.schwab.trading.AccountId;
import io.nightdesk.schwab.trading.AccountSnapshot;
import io.nightdesk.schwab.trading.Balances;
import io.nightdesk.schwab.trading.Position;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit by itself, on an intent that passes all others. Equity is 100,000 USD. */
class LimitsTest {

  private static final Limits LIMITS =
      new Limits(
          3, new BigDecimal("0.1"), new BigDecimal("0.5"), 0.05, Limits.ShortSales.FORBIDDEN);
  private static final BigDecimal EQUITY = new BigDecimal("100000");
  private static final Instant NOW = Intents.AT;
  private static final LedgerState NOTHING = Ledger.empty();

  private final Intent buy = Intents.buy("AAPL", 90);
  private final Exposure flat = Exposure.flat(EQUITY);

  @Test
  void intentWithinAllLimits_isNotRefused() {
    assertThat(LIMITS.refusal(buy, flat, quote(100, NOW), NOTHING, NOW)).isEmpty();
  }

  @Test
  void positionAboveItsShare_isRefused() {
    assertThat(refusal(Intents.buy("AAPL", 99))).isEmpty(); // 9,949.50 USD
    assertThat(refusal(Intents.buy("AAPL", 100))).contains("the position would be 10050.00");
  }

  @Test
  void grossAboveItsShare_isRefused_withWorkingOrdersCounted() {
    Limits wide =
        new Limits(100, BigDecimal.ONE, new BigDecimal("0.5"), 0.05, Limits.ShortSales.FORBIDDEN);
    flat.add(Intents.buy("MSFT", 400)); // 40,200 USD
    assertThat(wide.refusal(buy, flat, quote(100, NOW), NOTHING, NOW)).isEmpty();
    flat.add(Intents.buy("IBM", 90));
    assertThat(wide.refusal(buy, flat, quote(100, NOW), NOTHING, NOW).orElseThrow())
        .contains("all positions and working orders would be 58290.00");
  }

  @Test
  void orderBeyondTheLargestNumber_isRefused() {
    flat.add(Intents.buy("A", 1));
    flat.add(Intents.buy("B", 1));
    assertThat(refusal(buy)).isEmpty();
    flat.add(Intents.buy("C", 1));
    assertThat(refusal(buy)).contains("limit of 3 orders");
  }

  @Test
  void shortSale_isRefusedWhereSwitchedOffOrNotPossible() {
    Intent sell = Intents.of("AAPL", Side.SELL, 90, "99.50", "103.50", "91.50");
    assertThat(refusal(sell)).contains("short sales are switched off");
    Limits allowed =
        new Limits(
            3, new BigDecimal("0.1"), new BigDecimal("0.5"), 0.05, Limits.ShortSales.ALLOWED);
    assertThat(allowed.refusal(sell, flat, quote(100, NOW), NOTHING, NOW)).isEmpty();
    assertThat(allowed.refusal(sell, flat, notShortable(), NOTHING, NOW).orElseThrow())
        .contains("cannot be sold short");
  }

  @Test
  void quoteOutsideTheCollar_isRefused() {
    assertThat(refusal(buy, quote(105.0, NOW))).isEmpty();
    assertThat(refusal(buy, quote(105.2, NOW))).contains("more than 0.05");
    assertThat(refusal(buy, quote(94.9, NOW))).contains("more than 0.05");
  }

  @Test
  void entryOutsideTheCollar_isRefused() {
    assertThat(refusal(Intents.of("AAPL", Side.BUY, 9, "105.10", "96.50", "122.30")))
        .contains("entry 105.10");
  }

  @Test
  void quoteThatIsOldOrAheadOrMissing_isRefused() {
    assertThat(refusal(buy, quote(100, NOW.minusSeconds(900)))).isEmpty();
    assertThat(refusal(buy, quote(100, NOW.minusSeconds(901)))).contains("its quote is of");
    assertThat(refusal(buy, quote(100, NOW.plusSeconds(901)))).contains("its quote is of");
    assertThat(refusal(buy, quote(Double.NaN, NOW))).contains("no quote");
  }

  @Test
  void momentOutsideTheSession_isRefused() {
    for (String time : List.of("2024-03-05T14:29:59Z", "2024-03-05T21:00:01Z")) {
      Instant at = Instant.parse(time);
      assertThat(LIMITS.refusal(buy, flat, quote(100, at), NOTHING, at).orElseThrow())
          .contains("outside the session");
    }
  }

  @Test
  void exitOnTheWrongSide_isRefused() {
    assertThat(refusal(Intents.of("AAPL", Side.BUY, 9, "100.50", "101.00", "108.50")))
        .contains("wrong side");
  }

  @Test
  void symbolThatIsHeldOrEntering_isRefused() {
    flat.add(buy);
    assertThat(refusal(buy)).contains("an entry is working already");
    Exposure held = Exposure.of(account(position("1000"), EQUITY), List.of(), 0);
    assertThat(LIMITS.refusal(buy, held, quote(100, NOW), NOTHING, NOW))
        .contains("a position is held already");
  }

  @Test
  void haltedSymbol_isRefused(@TempDir Path warehouse) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (Ledger ledger = Ledger.open(LedgerFolder.of(warehouse), clock)) {
      ledger.append(new PositionBreak("HASH", "AAPL", 0, "5", NOW, "run"));
      assertThat(LIMITS.refusal(buy, flat, quote(100, NOW), ledger.state(), NOW).orElseThrow())
          .contains("the symbol is halted");
    }
  }

  @Test
  void limitsAreNotChecked_whereTheBrokerLeavesOutWhatTheyNeed() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> Exposure.of(account(position("1000"), null), List.of(), 0))
        .withMessageContaining("equity");
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> Exposure.of(account(position(null), EQUITY), List.of(), 0))
        .withMessageContaining("market value of AAPL");
  }

  private String refusal(Intent intent) {
    return refusal(intent, quote(100, NOW));
  }

  private String refusal(Intent intent, Quote quote) {
    return LIMITS.refusal(intent, flat, quote, NOTHING, NOW).orElse("");
  }

  private static Position position(String marketValue) {
    return new Position(
        "AAPL",
        "EQUITY",
        BigDecimal.TEN,
        BigDecimal.ZERO,
        Optional.empty(),
        Optional.ofNullable(marketValue).map(BigDecimal::new));
  }

  private static AccountSnapshot account(Position position, BigDecimal equity) {
    Optional<BigDecimal> unknown = Optional.empty();
    return new AccountSnapshot(
        new AccountId("123", "HASH"),
        "MARGIN",
        false,
        false,
        0,
        List.of(position),
        new Balances(
            unknown,
            unknown,
            unknown,
            Optional.ofNullable(equity),
            unknown,
            unknown,
            unknown,
            unknown),
        NOW);
  }

  private static Quote notShortable() {
    return quote(100, NOW, false);
  }

  private static Quote quote(double price, Instant at) {
    return quote(price, at, true);
  }

  private static Quote quote(double price, Instant at, boolean shortable) {
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble value = Double.isNaN(price) ? none : OptionalDouble.of(price);
    return new Quote(
        "AAPL",
        "EQUITY",
        "COE",
        true,
        value,
        value,
        value,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        Optional.of(at),
        Optional.empty(),
        Optional.empty(),
        Optional.of(shortable),
        Dividend.NONE);
  }
}
