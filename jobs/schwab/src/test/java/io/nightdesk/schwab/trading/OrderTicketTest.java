package io.nightdesk.schwab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.schwab.transport.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTicketTest {

  @Test
  void bracketIsAnEntryThatTriggersAPair() throws IOException {
    OrderTicket ticket =
        OrderTicket.limit(Instruction.BUY, "XYZ", 10, dollars("100"))
            .withBracket(dollars("104"), dollars("98"));
    assertThat(OrderTicketJson.of(ticket))
        .hasToString(
            written(
                """
        {"orderType":"LIMIT","session":"NORMAL","duration":"DAY","price":"100.00",
         "orderStrategyType":"TRIGGER",
         "orderLegCollection":[{"instruction":"BUY","quantity":10,
           "instrument":{"symbol":"XYZ","assetType":"EQUITY"}}],
         "childOrderStrategies":[{"orderStrategyType":"OCO","childOrderStrategies":[
           {"orderType":"LIMIT","session":"NORMAL","duration":"GOOD_TILL_CANCEL","price":"104.00",
            "orderStrategyType":"SINGLE",
            "orderLegCollection":[{"instruction":"SELL","quantity":10,
              "instrument":{"symbol":"XYZ","assetType":"EQUITY"}}]},
           {"orderType":"STOP","session":"NORMAL","duration":"GOOD_TILL_CANCEL","stopPrice":"98.00",
            "orderStrategyType":"SINGLE",
            "orderLegCollection":[{"instruction":"SELL","quantity":10,
              "instrument":{"symbol":"XYZ","assetType":"EQUITY"}}]}]}]}"""));
  }

  @Test
  void singleExitIsTriggeredDirectly() throws IOException {
    OrderTicket ticket =
        OrderTicket.market(Instruction.SELL_SHORT, "XYZ", 3).withStop(dollars("0.9876"));
    JsonNode json = OrderTicketJson.of(ticket);
    assertThat(json.path("orderStrategyType").asText()).isEqualTo("TRIGGER");
    JsonNode stop = json.path("childOrderStrategies").path(0);
    assertThat(stop.path("orderStrategyType").asText()).isEqualTo("SINGLE");
    assertThat(stop.path("stopPrice").asText()).isEqualTo("0.9876");
    assertThat(stop.path("orderLegCollection").path(0).path("instruction").asText())
        .isEqualTo("BUY_TO_COVER");
  }

  @Test
  void simpleOrdersCarryWhatTheyMeanAndNothingElse() throws IOException {
    assertThat(OrderTicketJson.of(OrderTicket.market(Instruction.SELL, "XYZ", 3)))
        .hasToString(
            written(
                """
                {"orderType":"MARKET","session":"NORMAL","duration":"DAY",
                 "orderStrategyType":"SINGLE","orderLegCollection":[{"instruction":"SELL",
                 "quantity":3,"instrument":{"symbol":"XYZ","assetType":"EQUITY"}}]}"""));
    assertThat(
            OrderTicketJson.of(OrderTicket.stop(Instruction.SELL, "XYZ", 3, dollars("96.4")))
                .path("stopPrice")
                .asText())
        .isEqualTo("96.40");
  }

  @ParameterizedTest
  @CsvSource({
    "BUY, 100, 99, 98", "BUY, 100, 104, 101", "BUY, 100, 98, 104",
    "SELL_SHORT, 100, 104, 98", "SELL_SHORT, 100, 98, 99", "BUY, 100, 100, 98",
    "BUY, 100, 104, 100", "SELL, 100, 104, 98"
  })
  void bracketIsRefused_whenAnExitIsOnTheWrongSide(
      Instruction side, BigDecimal price, BigDecimal target, BigDecimal stop) {
    OrderTicket entry = OrderTicket.limit(side, "XYZ", 10, price);
    assertThatIllegalArgumentException().isThrownBy(() -> entry.withBracket(target, stop));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.001", "0.99991", "0", "-1"})
  void priceIsRefused_whenItIsOffTheGrid(String price) {
    BigDecimal off = dollars(price);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderTicket.limit(Instruction.BUY, "XYZ", 1, off));
  }

  @Test
  void quantityIsRefused_whenItIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderTicket.market(Instruction.BUY, "XYZ", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "101.239, DOWN, 101.23",
    "101.231, UP, 101.24",
    "0.99999, UP, 1.00",
    "0.99999, DOWN, 0.9999",
    "1, DOWN, 1.00",
    "0.5, UP, 0.5000"
  })
  void roundingGoesWhereTheCallerSays(double price, RoundingMode direction, String expected) {
    assertThat(OrderPrice.text(OrderPrice.round(price, direction))).isEqualTo(expected);
  }

  @Property
  void roundedPriceLiesOnTheGridAndNear_forAnyPrice(
      @ForAll @DoubleRange(min = 0.001, max = 1e6) @Scale(5) double price) {
    for (RoundingMode direction : new RoundingMode[] {RoundingMode.UP, RoundingMode.DOWN}) {
      BigDecimal rounded = OrderPrice.round(price, direction);
      assertThat(OrderPrice.isOnGrid(rounded)).isTrue();
      assertThat(rounded.subtract(BigDecimal.valueOf(price)).abs())
          .isLessThan(new BigDecimal("0.01"));
    }
  }

  private static BigDecimal dollars(String text) {
    return new BigDecimal(text);
  }

  private static String written(String json) throws IOException {
    return Json.parse(json.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
