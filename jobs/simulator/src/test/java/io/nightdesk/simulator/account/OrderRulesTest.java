package io.nightdesk.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.ScriptedMarket;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRulesTest {

  private static final LocalDate MONDAY = LocalDate.of(2021, 6, 14);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Instant EVENING = at(MONDAY, 18);
  private static final double[] FLAT = {100, 100.5, 99.5, 100};

  private final ScriptedMarket market =
      new ScriptedMarket(MONDAY, LocalDate.of(2021, 6, 30))
          .day(MONDAY, 100, 101, 99, 100)
          .session(TUESDAY, FLAT, FLAT);
  private final Account account =
      Account.opened(new MarketView(market), new BigDecimal("10000"), EVENING);

  @Test
  void orderBeyondTheFundsIsRejected_andWorkingOrdersCount() {
    assertThat(place(Tickets.limit("BUY", 201, "AAA", "100.00")).status())
        .isEqualTo(OrderStatus.REJECTED);
    Order first = place(Tickets.limit("BUY", 150, "AAA", "100.00"));
    assertThat(first.status()).isEqualTo(OrderStatus.PENDING_ACTIVATION);
    assertThat(account.availableFunds(EVENING)).isEqualByComparingTo("2500");
    assertThat(place(Tickets.limit("BUY", 51, "AAA", "100.00")).statusDescription)
        .contains("available funds");
    account.cancel(first, EVENING);
    assertThat(account.availableFunds(EVENING)).isEqualByComparingTo("10000");
  }

  @Test
  void sellingMoreThanHeldIsRejected_restingExitsCounted() {
    assertThat(place(Tickets.market("SELL", 1, "AAA")).statusDescription)
        .startsWith("Position_Sys_0001");
    place(Tickets.bracket("", Tickets.Side.LONG, 10, "AAA", "104.00", "98.00"));
    account.advance(EVENING, at(TUESDAY, 18));
    Order sale = place(Tickets.market("SELL", 1, "AAA"), at(TUESDAY, 18));
    assertThat(sale.status()).isEqualTo(OrderStatus.REJECTED); // promised to the bracket's exits
    assertThat(place(Tickets.market("SELL_SHORT", 1, "AAA"), at(TUESDAY, 18)).status())
        .isEqualTo(OrderStatus.REJECTED);
  }

  @Test
  void stopOnTheWrongSideIsRejected() {
    String terms = ",\"stopPrice\":\"99.00\"";
    Order order = place(Tickets.single("STOP", "DAY", "BUY", 1, "AAA", terms));
    assertThat(order.statusDescription).startsWith("Order_Sys_0002");
  }

  @Test
  void cancellingOneExitCancelsThePair_andEndedOrdersCannotBeCancelled() {
    Order order = place(Tickets.bracket("", Tickets.Side.LONG, 10, "AAA", "104.00", "98.00"));
    account.advance(EVENING, at(TUESDAY, 18));
    Order target = order.children.get(0).children.get(0);
    account.cancel(target, at(TUESDAY, 18));
    assertThat(order.children.get(0).all().map(Order::status)).containsOnly(OrderStatus.CANCELED);
    assertThatThrownBy(() -> account.cancel(target, at(TUESDAY, 18))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> account.cancel(order, at(TUESDAY, 18))).isInstanceOf(Refusal.class);
  }

  @Test
  void replacedOrderIsReplaced_byANewOne() {
    Order first = place(Tickets.limit("BUY", 10, "AAA", "95.00"));
    Order second =
        account.replace(
            first, TicketReader.read(Tickets.limit("BUY", 10, "AAA", "96.00")), EVENING);
    assertThat(first.status()).isEqualTo(OrderStatus.REPLACED);
    assertThat(second.id()).isGreaterThan(first.id());
    assertThat(second.status()).isEqualTo(OrderStatus.PENDING_ACTIVATION);
  }

  @Test
  void stopLimitFillsAtItsLimitOrBetter_afterItsStopIsTouched() {
    LocalDate wednesday = MONDAY.plusDays(2);
    market.session(
        wednesday,
        FLAT,
        new double[] {100, 103, 100, 103},
        new double[] {103, 104, 102.8, 103.5},
        new double[] {103.5, 103.6, 101, 102});
    account.advance(EVENING, at(TUESDAY, 18));
    String terms = ",\"stopPrice\":\"102.00\",\"price\":\"102.50\"";
    Order order =
        place(Tickets.single("STOP_LIMIT", "DAY", "BUY", 10, "AAA", terms), at(TUESDAY, 18));
    account.advance(at(TUESDAY, 18), at(wednesday, 16));
    assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
    assertThat(order.activities.get(0).price()).isEqualByComparingTo("102.50");
  }

  @Test
  void onCloseOrderFillsAtTheClose() {
    Order order = place(Tickets.single("MARKET_ON_CLOSE", "DAY", "BUY", 10, "AAA", ""));
    account.advance(EVENING, at(TUESDAY, 15));
    assertThat(order.status()).isEqualTo(OrderStatus.WORKING);
    account.advance(at(TUESDAY, 15), at(TUESDAY, 16));
    assertThat(order.activities.get(0).price()).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"session\":\"NORMAL\"|\"session\":\"EXTO\"|Invalid value 'EXTO'",
        "\"quantity\":10|\"quantity\":1.5|whole number",
        "\"quantity\":10|\"quantity\":0|whole number",
        "\"price\":\"95.00\"|\"price\":\"95.005\"|decimals",
        "\"price\":\"95.00\"|\"price\":\"-1\"|positive",
        "\"price\":\"95.00\"|\"x\":1|price is required",
        "\"orderType\":\"LIMIT\"|\"orderType\":\"MAGIC\"|Invalid value 'MAGIC'",
        "\"orderType\":\"LIMIT\"|\"orderType\":\"MARKET\"|price is not allowed",
        "\"duration\":\"DAY\"|\"duration\":\"FOREVER\"|Invalid value",
        "\"symbol\":\"AAA\"|\"symbol\":\"ZZZ\"|not known",
        "\"session\":\"NORMAL\"|\"session\":\"NORMAL\",\"requestedDestination\":\"AUTO\"|requestedDestination",
      })
  void requestIsRefused_withoutMakingAnOrder(String part, String changed, String message) {
    String json = Tickets.limit("BUY", 10, "AAA", "95.00").replace(part, changed);
    assertThatThrownBy(() -> place(json)).isInstanceOf(Refusal.class).hasMessageContaining(message);
    assertThat(account.orders()).isEmpty();
  }

  @Test
  void childrenOfAnOcoMustBeSingle() {
    String bracket = Tickets.bracket("", Tickets.Side.LONG, 10, "AAA", "104.00", "98.00");
    String wrong =
        bracket.replace("\"orderStrategyType\":\"SINGLE\"", "\"orderStrategyType\":\"OCO\"");
    assertThatThrownBy(() -> place(wrong)).isInstanceOf(Refusal.class);
  }

  private Order place(String json) {
    return place(json, EVENING);
  }

  private Order place(String json, Instant now) {
    return account.place(TicketReader.read(json), now, Account.Liquidity.WHOLE);
  }

  private static Instant at(LocalDate date, int hour) {
    return date.atTime(hour, 0).atZone(Session.NEW_YORK).toInstant();
  }
}
