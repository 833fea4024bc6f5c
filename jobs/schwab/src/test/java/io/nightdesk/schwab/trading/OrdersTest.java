package io.nightdesk.schwab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrdersTest {

  private static final AccountId ACCOUNT = new AccountId("12345678", "HASH1");
  private static final String ORDERS = "GET /trader/v1/accounts/HASH1/orders";
  private static final Instant FROM = Instant.parse("2026-06-05T13:00:00Z");

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void bracketIsReadWithFillsAndChildren() {
    serve(
        """
        {"orderId":1006600000001,"status":"FILLED","orderType":"LIMIT","duration":"DAY",
         "orderStrategyType":"TRIGGER","quantity":10.0,"filledQuantity":10.0,
         "remainingQuantity":0.0,"price":100.00,"enteredTime":"2026-06-05T19:50:32+0000",
         "cancelable":false,"accountNumber":12345678,
         "orderLegCollection":[{"legId":1,"instruction":"BUY","quantity":10.0,
           "instrument":{"symbol":"XYZ","assetType":"EQUITY"}}],
         "orderActivityCollection":[
          {"activityType":"EXECUTION","executionType":"FILL","quantity":4,"executionLegs":[
            {"legId":1,"price":99.98,"quantity":4.0,"time":"2026-06-05T19:50:33+0000"}]},
          {"activityType":"EXECUTION","executionType":"FILL","quantity":6,"executionLegs":[
            {"legId":1,"price":100.00,"quantity":3.0,"time":"2026-06-05T19:50:34+0000"},
            {"legId":1,"price":100.0,"quantity":3,"time":"2026-06-05T19:50:34Z"}]}],
         "childOrderStrategies":[{"orderStrategyType":"OCO","childOrderStrategies":[
           {"orderId":1006600000002,"status":"WORKING","orderType":"LIMIT","price":104.0},
           {"orderId":1006600000003,"status":"AWAITING_STOP_CONDITION","orderType":"STOP",
            "stopPrice":98.0}]}]}""");
    Order order = find().orElseThrow();
    assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
    assertThat(order.symbol()).contains("XYZ");
    assertThat(order.instruction()).contains(Instruction.BUY);
    assertThat(order.enteredTime()).contains(Instant.parse("2026-06-05T19:50:32Z"));
    assertThat(order.averageFillPrice().orElseThrow()).isEqualByComparingTo("99.992");
    assertThat(order.fills())
        .extracting(Fill::key)
        .containsExactly(
            "1006600000001/1/2026-06-05T19:50:33Z/99.98/4/1",
            "1006600000001/1/2026-06-05T19:50:34Z/100/3/1",
            "1006600000001/1/2026-06-05T19:50:34Z/100/3/2");
    assertThat(order.withDescendants())
        .extracting(Order::orderId)
        .containsExactly(1006600000001L, 0L, 1006600000002L, 1006600000003L);
    assertThat(order.children().get(0).symbol()).isEmpty();
  }

  @Test
  void cancelIsNoFill_thoughItComesAsAnExecutionAtPriceZero() {
    serve(
        """
        {"orderId":1006600000001,"status":"CANCELED","quantity":10,"filledQuantity":4,
         "orderActivityCollection":[
          {"activityType":"EXECUTION","executionType":"FILL","executionLegs":[
            {"legId":1,"price":99.98,"quantity":4,"time":"2026-06-05T19:50:33+0000"}]},
          {"activityType":"EXECUTION","executionType":"CANCELED","executionLegs":[
            {"legId":1,"price":0,"quantity":6,"time":"2026-06-05T19:51:33+0000"}]}]}""");
    Order order = find().orElseThrow();
    assertThat(order.fills()).hasSize(1);
    assertThat(order.status().isOpen()).isFalse();
    assertThat(order.filledQuantity()).isEqualTo(new BigDecimal("4"));
  }

  @Test
  void quantitiesFollowFromTheFills_whenTheyAreLeftOut() {
    serve(
        """
        {"orderId":1006600000001,"status":"WORKING","quantity":10,
         "orderActivityCollection":[{"executionType":"FILL","executionLegs":[
            {"legId":1,"price":99.98,"quantity":4,"time":"2026-06-05T19:50:33+0000"}]}]}""");
    Order order = find().orElseThrow();
    assertThat(order.filledQuantity()).isEqualTo(new BigDecimal("4"));
    assertThat(order.remainingQuantity()).isEqualTo(new BigDecimal("6"));
  }

  @Test
  void unknownValuesReadAsUnknownAndOpen() {
    serve(
        """
        {"orderId":1006600000001,"status":"AWAITING_THE_MOON","orderType":"LUNAR",
         "duration":"MONTH_OF_SUNDAYS","orderStrategyType":"ZIGZAG",
         "orderLegCollection":[{"instruction":"JUGGLE","instrument":{"symbol":"XYZ"}}]}""");
    Order order = find().orElseThrow();
    assertThat(order.status()).isEqualTo(OrderStatus.UNKNOWN);
    assertThat(order.statusText()).isEqualTo("AWAITING_THE_MOON");
    assertThat(order.status().isOpen()).isTrue();
    assertThat(order.type()).isEqualTo(OrderType.UNKNOWN);
    assertThat(order.instruction()).contains(Instruction.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void onlyFiveStatusesAreFinal(OrderStatus status) {
    boolean isFinal =
        List.of("FILLED", "CANCELED", "REJECTED", "EXPIRED", "REPLACED").contains(status.name());
    assertThat(status.isOpen()).isEqualTo(!isFinal);
  }

  @Test
  void orderIsRefused_whenAFillCannotBeRead() {
    serve(
        """
        {"orderId":1006600000001,"status":"FILLED","orderActivityCollection":[
          {"executionType":"FILL","executionLegs":[{"legId":1,"quantity":4,
            "time":"2026-06-05T19:50:33+0000"}]}]}""");
    assertThat(catchThrowableOfType(Problem.class, this::find)).hasMessageContaining("price");
  }

  @Test
  void orderIsAbsent_onlyWhenTheBrokerSaysSo() {
    broker.on(ORDERS, Reply.json(404, "{\"message\":\"Order not found\"}"));
    assertThat(find()).isEmpty();
    broker.on(ORDERS, Reply.text(404, "text/plain", "no Route matched"));
    assertThat(catchThrowableOfType(Problem.class, this::find)).isNotNull();
  }

  @Test
  void answerAboutAnotherOrderIsNotTaken() {
    serve("{\"orderId\":7,\"status\":\"WORKING\"}");
    assertThat(catchThrowableOfType(Problem.class, this::find)).hasMessageContaining("order 7");
  }

  @Test
  void listHoldsEachOrderOnce_whenRowsAreDuplicated() {
    serve(
        """
        [{"orderId":1,"status":"WORKING","filledQuantity":4},
         {"orderId":2,"status":"CANCELED","filledQuantity":0},
         {"orderId":1,"status":"WORKING","filledQuantity":6},
         {"orderId":2,"status":"WORKING","filledQuantity":0}]""");
    List<Order> orders = list();
    assertThat(orders).extracting(Order::orderId).containsExactly(1L, 2L);
    assertThat(orders.get(0).filledQuantity()).isEqualTo(new BigDecimal("6"));
    assertThat(orders.get(1).status()).isEqualTo(OrderStatus.CANCELED);
    assertThat(broker.calls().get(0).query())
        .isEqualTo(
            "fromEnteredTime=2026-06-05T13:00:00.000Z&toEnteredTime=2026-06-05T14:00:00.000Z"
                + "&maxResults=3000");
  }

  @Test
  void listIsNotEmpty_whenARowCannotBeRead() {
    serve("[{\"status\":\"WORKING\"}]");
    assertThat(catchThrowableOfType(Problem.class, this::list)).isNotNull();
  }

  @Test
  void spanIsHalved_whenTheListIsFull() {
    String row = "{\"orderId\":1,\"status\":\"WORKING\"}";
    broker.on(
        ORDERS,
        Reply.json(200, "[" + String.join(",", Collections.nCopies(3000, row)) + "]"),
        Reply.json(200, "[" + row + "]"),
        Reply.json(200, "[{\"orderId\":2,\"status\":\"WORKING\"}]"));
    assertThat(list()).extracting(Order::orderId).containsExactly(1L, 2L);
    assertThat(Stream.of(1, 2).map(i -> broker.calls().get(i).query()))
        .allMatch(query -> query.contains("13:30:00"));
  }

  @Test
  void spanIsRefused_whenItIsLongerThanTheBrokerAllows() {
    Orders orders = orders();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.enteredBetween(ACCOUNT, FROM, FROM.plus(Duration.ofDays(60))));
  }

  private void serve(String body) {
    broker.on(ORDERS, Reply.json(200, body));
  }

  private Optional<Order> find() {
    return orders().find(ACCOUNT, 1006600000001L);
  }

  private List<Order> list() {
    return orders().enteredBetween(ACCOUNT, FROM, FROM.plus(Duration.ofHours(1)));
  }

  private Orders orders() {
    return broker.client(folder, new TestTime()).orders();
  }
}
