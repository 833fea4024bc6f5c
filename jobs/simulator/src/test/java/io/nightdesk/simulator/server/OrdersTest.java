package io.nightdesk.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.simulator.account.Tickets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersTest {

  private static final Instant EVENING = Servers.time("2022-03-15", 18, 0);

  @TempDir private Path folder;
  private SimulatorServer server;
  private Client client;
  private String account;

  @BeforeEach
  void start() throws Exception {
    server = Servers.at(EVENING, 0, Optional.of(folder));
    client = new Client(server.url());
    client.login();
    JsonNode numbers = client.get("/trader/v1/accounts/accountNumbers").json();
    account = "/trader/v1/accounts/" + numbers.at("/0/hashValue").asText();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void orderIsAnsweredWith201_aLocation_andNoBody() throws Exception {
    Client.Answer answer = client.post(account + "/orders", bracket());
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("Location")).startsWith(server.url() + account + "/orders/");
    assertThat(answer.header("Location")).matches(".*/\\d{13}");
    assertThat(answer.header("Schwab-Client-CorrelID")).isNotEmpty();
  }

  @Test
  void bracketIsReadBack_nested_withTheDocumentedStatuses() throws Exception {
    JsonNode order = read(place(bracket()));
    assertThat(order.get("status").asText()).isEqualTo("PENDING_ACTIVATION");
    assertThat(order.get("enteredTime").asText()).isEqualTo("2022-03-15T22:00:00+0000");
    assertThat(order.get("accountNumber").isNumber()).isTrue();
    JsonNode oco = order.at("/childOrderStrategies/0");
    assertThat(oco.get("orderStrategyType").asText()).isEqualTo("OCO");
    assertThat(oco.at("/childOrderStrategies/1/status").asText())
        .isEqualTo("AWAITING_PARENT_ORDER");
    assertThat(oco.at("/childOrderStrategies/1/stopPrice").isNumber()).isTrue();
  }

  @Test
  void fillIsSeen_afterTheClockMoved() throws Exception {
    long id = place(bracket());
    client.post("/control/clock", "{\"to\":\"next-close\"}");
    client.login();
    JsonNode order = read(id);
    assertThat(order.get("status").asText()).isEqualTo("FILLED");
    assertThat(order.get("filledQuantity").asDouble()).isEqualTo(10);
    assertThat(order.at("/orderActivityCollection/0/executionType").asText()).isEqualTo("FILL");
    assertThat(order.at("/orderActivityCollection/0/executionLegs/0/time").asText())
        .isEqualTo("2022-03-16T13:30:00+0000");
    JsonNode securities = client.get(account + "?fields=positions").json().get("securitiesAccount");
    double price = order.at("/orderActivityCollection/0/executionLegs/0/price").asDouble();
    assertThat(securities.at("/currentBalances/cashBalance").asDouble())
        .isEqualTo(100_000 - 10 * price);
    assertThat(securities.at("/positions/0/longQuantity").asDouble()).isEqualTo(10);
    assertThat(securities.at("/positions/0/averagePrice").asDouble()).isEqualTo(price);
    assertThat(client.get(account).json().get("securitiesAccount").has("positions")).isFalse();
  }

  @Test
  void cancelledOrderStaysReadable_andCannotBeCancelledAgain() throws Exception {
    long id = place(bracket());
    Client.Answer cancel = client.delete(account + "/orders/" + id);
    assertThat(cancel.status()).isEqualTo(200);
    assertThat(cancel.body()).isEmpty();
    JsonNode order = read(id);
    assertThat(order.get("status").asText()).isEqualTo("CANCELED");
    assertThat(order.at("/orderActivityCollection/0/executionType").asText()).isEqualTo("CANCELED");
    assertThat(order.at("/childOrderStrategies/0/status").asText()).isEqualTo("CANCELED");
    assertThat(client.delete(account + "/orders/" + id).status()).isEqualTo(400);
    assertThat(client.delete(account + "/orders/1").status()).isEqualTo(404);
  }

  @Test
  void listNeedsASpanOfEnteredTime_andShowsLatestFirst() throws Exception {
    assertThat(client.get(account + "/orders").status()).isEqualTo(400);
    long first = place(bracket());
    client.post("/control/clock", "{\"advance\":\"PT10M\"}");
    long second = place(bracket());
    JsonNode all = list("2022-03-15T22:00:00.000Z", "2022-03-15T23:00:00.000Z");
    assertThat(all).hasSize(2);
    assertThat(all.at("/0/orderId").asLong()).isEqualTo(second);
    assertThat(list("2022-03-15T22:05:00.000Z", "2022-03-15T23:00:00.000Z")).hasSize(1);
    assertThat(
            list("2022-03-15T21:00:00.000Z", "2022-03-15T22:00:00.000Z").at("/0/orderId").asLong())
        .isEqualTo(first);
  }

  @Test
  void wrongAccountAndBadOrdersAreRefused_inTheTradersShape() throws Exception {
    Client.Answer wrong = client.post("/trader/v1/accounts/40801234/orders", bracket());
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("message").asText()).isEqualTo("Invalid account number");
    Client.Answer bad = client.post(account + "/orders", bracket().replace("NORMAL", "EXTO"));
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.json().get("message").asText()).isEqualTo("Invalid value 'EXTO'");
  }

  @Test
  void unaffordableOrderIsTaken_thenRejected() throws Exception {
    JsonNode order = read(place(Tickets.market("BUY", 1_000_000, "SYN001")));
    assertThat(order.get("status").asText()).isEqualTo("REJECTED");
    assertThat(order.get("statusDescription").asText()).contains("available funds");
    Client.Answer preview =
        client.post(account + "/previewOrder", Tickets.market("BUY", 1_000_000, "SYN001"));
    assertThat(preview.json().at("/orderValidationResult/rejects")).hasSize(1);
  }

  @Test
  void replacementHasAnIdOfItsOwn() throws Exception {
    long first = place(Tickets.limit("BUY", 1, "SPY", "10.00"));
    Client.Answer put =
        client.put(account + "/orders/" + first, Tickets.limit("BUY", 1, "SPY", "11.00"));
    assertThat(put.status()).isEqualTo(201);
    assertThat(id(put)).isNotEqualTo(first);
    assertThat(read(first).get("status").asText()).isEqualTo("REPLACED");
  }

  @Test
  void logHoldsEveryWriteAsReceived() throws Exception {
    long id = place(bracket());
    client.delete(account + "/orders/" + id);
    client.post(account + "/orders", "nonsense");
    JsonNode log = client.get("/control/log").json();
    assertThat(log).hasSize(3);
    assertThat(log.at("/0/body").asText()).isEqualTo(bracket());
    assertThat(log.at("/0/orderId").asLong()).isEqualTo(id);
    assertThat(log.at("/1/method").asText()).isEqualTo("DELETE");
    assertThat(log.at("/2/status").asInt()).isEqualTo(400);
  }

  @Test
  void restartKeepsOrdersCashLoginAndClock() throws Exception {
    long id = place(bracket());
    client.post("/control/clock", "{\"to\":\"next-close\"}");
    JsonNode grant = client.login();
    JsonNode before = client.get("/control/account").json();
    server.close();

    server = Servers.at(EVENING, 0, Optional.of(folder));
    Client again = new Client(server.url());
    again.use(grant.get("access_token").asText());
    assertThat(again.get("/control/account").json()).isEqualTo(before);
    assertThat(again.get("/control/clock").json().get("now").asText())
        .isEqualTo("2022-03-16T20:00:00Z");
    assertThat(again.get(account + "/orders/" + id).status()).isEqualTo(200);
    again.post("/control/clock", "{\"advance\":\"P150D\"}");
    JsonNode later = again.get("/control/account").json();
    assertThat(later.at("/orders/0/childOrderStrategies/0/status").asText()).isEqualTo("FILLED");
  }

  @Test
  void transactionsListWhatMovedCash() throws Exception {
    place(bracket());
    client.post("/control/clock", "{\"to\":\"next-close\"}");
    client.login();
    JsonNode rows =
        client
            .get(
                account
                    + "/transactions?types=TRADE&startDate=2022-03-15T00:00:00.000Z"
                    + "&endDate=2022-03-17T00:00:00.000Z")
            .json();
    assertThat(rows.at("/0/netAmount").asDouble()).isNegative();
    assertThat(rows.at("/0/transferItems/0/instrument/symbol").asText()).isEqualTo("SYN001");
  }

  private String bracket() throws IOException, InterruptedException {
    JsonNode quote = client.get("/marketdata/v1/SYN001/quotes?fields=quote").json();
    double last = quote.at("/SYN001/quote/lastPrice").asDouble();
    return Tickets.bracket(
        "",
        Tickets.Side.LONG,
        10,
        "SYN001",
        String.format(Locale.ROOT, "%.2f", last * 1.3),
        String.format(Locale.ROOT, "%.2f", last * 0.85));
  }

  private long place(String json) throws IOException, InterruptedException {
    return id(client.post(account + "/orders", json));
  }

  private static long id(Client.Answer answer) {
    String location = answer.header("Location");
    return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
  }

  private JsonNode read(long id) throws IOException, InterruptedException {
    return client.get(account + "/orders/" + id).json();
  }

  private JsonNode list(String from, String to) throws IOException, InterruptedException {
    return client.get(account + "/orders?fromEnteredTime=" + from + "&toEnteredTime=" + to).json();
  }
}
