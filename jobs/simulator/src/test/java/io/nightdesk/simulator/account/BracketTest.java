package io.nightdesk.simulator.account;

import static io.nightdesk.simulator.account.OrderStatus.AWAITING_PARENT_ORDER;
import static io.nightdesk.simulator.account.OrderStatus.AWAITING_STOP_CONDITION;
import static io.nightdesk.simulator.account.OrderStatus.CANCELED;
import static io.nightdesk.simulator.account.OrderStatus.EXPIRED;
import static io.nightdesk.simulator.account.OrderStatus.FILLED;
import static io.nightdesk.simulator.account.OrderStatus.PENDING_ACTIVATION;
import static io.nightdesk.simulator.account.OrderStatus.REJECTED;
import static io.nightdesk.simulator.account.OrderStatus.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.market.CorporateAction;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.ScriptedMarket;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Brackets against bars that the test writes down: Monday is history, trading starts Tuesday. */
class BracketTest {

  private static final LocalDate MONDAY = LocalDate.of(2021, 6, 14);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final Instant MONDAY_EVENING = at(MONDAY, 18, 0);
  private static final double[] FLAT = {100, 100.5, 99.5, 100};

  private final ScriptedMarket market =
      new ScriptedMarket(MONDAY, LocalDate.of(2021, 6, 30)).day(MONDAY, 100, 101, 99, 100);
  private final Account account =
      Account.opened(new MarketView(market), new BigDecimal("100000"), MONDAY_EVENING);

  @Test
  void entryFillsAtTheOpen_andItsExitsRest() {
    market.session(TUESDAY, new double[] {100.2, 101, 99.9, 100.5}, FLAT);
    Order order = placeLong("104.00", "98.00");
    assertThat(order.status()).isEqualTo(PENDING_ACTIVATION);
    assertThat(statuses(order)).containsOnly(AWAITING_PARENT_ORDER);

    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));

    assertThat(order.status()).isEqualTo(FILLED);
    assertThat(order.activities.get(0).price()).isEqualByComparingTo("100.2");
    assertThat(order.activities.get(0).at()).isEqualTo(at(TUESDAY, 9, 30).toEpochMilli());
    assertThat(target(order).status()).isEqualTo(WORKING);
    assertThat(stop(order).status()).isEqualTo(AWAITING_STOP_CONDITION);
    assertThat(account.ledger().cash()).isEqualByComparingTo("98998");
  }

  @Test
  void stopIsReachedFirst_whenABarHoldsBoth() {
    market.session(TUESDAY, FLAT, new double[] {100, 105, 97, 101});
    Order order = placeLong("104.00", "98.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(stop(order).status()).isEqualTo(FILLED);
    assertThat(stop(order).activities.get(0).price()).isEqualByComparingTo("98.00");
    assertThat(target(order).status()).isEqualTo(CANCELED);
    assertThat(oco(order).status()).isEqualTo(FILLED);
    assertThat(account.ledger().positions()).isEmpty();
    assertThat(account.ledger().cash()).isEqualByComparingTo("99980");
  }

  @Test
  void cancelledLegSaysSo_withAnActivityAtPriceZero() {
    market.session(TUESDAY, FLAT, new double[] {100, 105, 100, 105});
    Order order = placeLong("104.00", "98.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(target(order).activities.get(0).price()).isEqualByComparingTo("104.00");
    Activity cancel = stop(order).activities.get(0);
    assertThat(cancel.kind()).isEqualTo("CANCELED");
    assertThat(cancel.quantity()).isEqualTo(10);
    assertThat(cancel.price()).isZero();
  }

  @Test
  void gapsFillAtTheOpen_throughStopAndTarget() {
    market.session(TUESDAY, FLAT).session(WEDNESDAY, new double[] {95, 96, 94, 95});
    Order down = placeLong("104.00", "98.00");
    account.advance(MONDAY_EVENING, at(WEDNESDAY, 16, 0));
    assertThat(stop(down).activities.get(0).price()).isEqualByComparingTo("95");

    LocalDate thursday = WEDNESDAY.plusDays(1);
    LocalDate friday = WEDNESDAY.plusDays(2);
    market.session(thursday, FLAT).session(friday, new double[] {107, 108, 106, 107});
    Order up =
        place(
            Tickets.bracket("", Tickets.Side.LONG, 10, "AAA", "104.00", "90.00"),
            at(WEDNESDAY, 18, 0));
    account.advance(at(WEDNESDAY, 16, 0), at(friday, 16, 0));
    assertThat(target(up).activities.get(0).price()).isEqualByComparingTo("107");
  }

  @Test
  void exitCanFillInTheEntrysOwnBar_whenThatFilledAtItsOpen() {
    market.session(TUESDAY, new double[] {100, 105, 99, 105});
    Order order = placeLong("104.00", "98.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(target(order).status()).isEqualTo(FILLED);
  }

  @Test
  void targetWaitsForTheNextBar_whenTheEntryFilledWithinItsBar_butTheStopDoesNot() {
    market.session(TUESDAY, new double[] {101, 105, 98.5, 104.5}, FLAT);
    Order rests = placeLimited("99.00", "104.00", "98.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(rests.activities.get(0).price()).isEqualByComparingTo("99.00");
    assertThat(target(rests).status()).isEqualTo(WORKING);

    market.session(WEDNESDAY, new double[] {101, 105, 97.5, 104.5});
    Order stopped =
        place(
            Tickets.bracket(
                ",\"price\":\"99.00\"", Tickets.Side.LONG, 10, "AAA", "110.00", "98.00"),
            at(TUESDAY, 18, 0));
    account.advance(at(TUESDAY, 16, 0), at(WEDNESDAY, 16, 0));
    assertThat(stop(stopped).status()).isEqualTo(FILLED);
    assertThat(stop(stopped).activities.get(0).price()).isEqualByComparingTo("98.00");
  }

  @Test
  void shortBracketIsTheMirrorImage() {
    market.session(TUESDAY, FLAT, new double[] {100, 100, 95, 96});
    Order order =
        place(
            Tickets.bracket("", Tickets.Side.SHORT, 10, "AAA", "96.00", "102.00"), MONDAY_EVENING);
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(target(order).status()).isEqualTo(FILLED);
    assertThat(account.ledger().cash()).isEqualByComparingTo("100040");
  }

  @Test
  void entryThatDoesNotFillExpiresAtTheClose_withItsExits() {
    market.session(TUESDAY, FLAT);
    Order order = placeLimited("90.00", "104.00", "88.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 15, 59));
    assertThat(order.status()).isEqualTo(WORKING);
    account.advance(at(TUESDAY, 15, 59), at(TUESDAY, 16, 0));
    assertThat(order.status()).isEqualTo(EXPIRED);
    assertThat(statuses(order)).containsOnly(CANCELED);
  }

  @Test
  void exitsRestOverNight() {
    market.session(TUESDAY, FLAT).session(WEDNESDAY, FLAT, new double[] {100, 104.5, 100, 104});
    Order order = placeLong("104.00", "98.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 18, 0));
    assertThat(target(order).status()).isEqualTo(WORKING);
    account.advance(at(TUESDAY, 18, 0), at(WEDNESDAY, 16, 0));
    assertThat(target(order).status()).isEqualTo(FILLED);
  }

  @Test
  void orderEnteredInTheSessionMeetsOnlyLaterBars() {
    market.session(TUESDAY, new double[] {100, 101, 90, 100}, FLAT, FLAT);
    Instant entered = at(TUESDAY, 9, 31);
    account.advance(MONDAY_EVENING, entered);
    Order order = place(Tickets.limit("BUY", 10, "AAA", "95.00"), entered);
    assertThat(order.status()).isEqualTo(WORKING);
    account.advance(entered, at(TUESDAY, 16, 0));
    assertThat(order.status()).isEqualTo(EXPIRED);
  }

  @Test
  void oneAbsurdLegVoidsBoth_afterTheEntryFilled() {
    market.session(TUESDAY, FLAT);
    Order order = placeLong("999.00", "98.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(order.status()).isEqualTo(FILLED);
    assertThat(statuses(order)).containsOnly(REJECTED);
    assertThat(account.ledger().position("AAA").quantity()).isEqualTo(10);
  }

  @Test
  void dailyBarServes_whereThereAreNoMinutes() {
    market.day(TUESDAY, 100, 105, 99, 104);
    Order order = placeLong("104.00", "98.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(target(order).status()).isEqualTo(FILLED);
    assertThat(account.ledger().cash()).isEqualByComparingTo("100040");
  }

  @Test
  void splitMovesPositionAndRestingOrders_withoutGainOrLoss() {
    market
        .session(TUESDAY, FLAT)
        .session(WEDNESDAY, new double[] {50, 50.5, 49.5, 50})
        .action(WEDNESDAY, CorporateAction.Kind.SPLIT, 2);
    Order order = placeLong("104.00", "90.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 18, 0));
    BigDecimal before = account.equity(at(TUESDAY, 18, 0));
    account.advance(at(TUESDAY, 18, 0), at(WEDNESDAY, 1, 0));
    assertThat(account.ledger().position("AAA").quantity()).isEqualTo(20);
    assertThat(account.equity(at(WEDNESDAY, 1, 0))).isEqualByComparingTo(before);
    assertThat(target(order).price).isEqualByComparingTo("52.00");
    assertThat(stop(order).stopPrice).isEqualByComparingTo("45.00");
    assertThat(stop(order).quantity).isEqualTo(20);
  }

  @Test
  void dividendIsPaidToTheHolder_onTheExDate() {
    market
        .session(TUESDAY, FLAT)
        .session(WEDNESDAY, FLAT)
        .action(WEDNESDAY, CorporateAction.Kind.DIVIDEND, 0.25);
    placeLong("110.00", "90.00");
    account.advance(MONDAY_EVENING, at(WEDNESDAY, 16, 0));
    assertThat(account.ledger().cash()).isEqualByComparingTo("99002.5");
  }

  @Test
  void delistedPositionIsPaidOutAtTheLastPrice() {
    market.session(TUESDAY, FLAT).delistedAfter(TUESDAY);
    Order order = placeLong("110.00", "90.00");
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(account.ledger().positions()).isEmpty();
    assertThat(account.ledger().cash()).isEqualByComparingTo("100000");
    assertThat(target(order).status()).isEqualTo(CANCELED);
  }

  @Test
  void halfFillLeavesTheEntryOpen_thenExpiredWithTheExitsCancelled() {
    market.session(TUESDAY, FLAT, FLAT);
    Order order =
        account.place(
            TicketReader.read(bracket("104.00", "98.00")), MONDAY_EVENING, Account.Liquidity.HALF);
    account.advance(MONDAY_EVENING, at(TUESDAY, 16, 0));
    assertThat(order.status()).isEqualTo(EXPIRED);
    assertThat(order.filled).isEqualTo(5);
    assertThat(statuses(order)).containsOnly(CANCELED);
    assertThat(account.ledger().position("AAA").quantity()).isEqualTo(5);
  }

  private Order placeLong(String target, String stop) {
    return place(bracket(target, stop), MONDAY_EVENING);
  }

  private Order placeLimited(String limit, String target, String stop) {
    String terms = ",\"price\":\"" + limit + "\"";
    return place(
        Tickets.bracket(terms, Tickets.Side.LONG, 10, "AAA", target, stop), MONDAY_EVENING);
  }

  private static String bracket(String target, String stop) {
    return Tickets.bracket("", Tickets.Side.LONG, 10, "AAA", target, stop);
  }

  private Order place(String json, Instant now) {
    return account.place(TicketReader.read(json), now, Account.Liquidity.WHOLE);
  }

  private static Order oco(Order order) {
    return order.children.get(0);
  }

  private static Order target(Order order) {
    return oco(order).children.get(0);
  }

  private static Order stop(Order order) {
    return oco(order).children.get(1);
  }

  private static List<OrderStatus> statuses(Order order) {
    return oco(order).all().map(Order::status).toList();
  }

  private static Instant at(LocalDate date, int hour, int minute) {
    return date.atTime(hour, minute).atZone(Session.NEW_YORK).toInstant();
  }
}
