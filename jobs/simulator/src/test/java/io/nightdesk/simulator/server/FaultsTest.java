package io.nightdesk.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.simulator.account.Tickets;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

  private static final String ORDERS = "/trader/v1/accounts/*/orders";
  private static final String QUOTES = "/marketdata/v1/quotes";

  private SimulatorServer server;
  private Client client;
  private String account;

  @BeforeEach
  void start() throws Exception {
    server = Servers.at(Servers.time("2022-03-15", 18, 0));
    client = new Client(server.url());
    client.login();
    account =
        "/trader/v1/accounts/"
            + client.get("/trader/v1/accounts/accountNumbers").json().at("/0/hashValue").asText();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "reset, 0",
    "reset-after-effect, 1",
    "timeout, 0",
    "timeout-after-effect, 1",
    "truncated, 1"
  })
  void connectionBreaks_withOrWithoutTheOrder(String kind, int orders) throws Exception {
    script(kind, ORDERS, ",\"delayMillis\":50");
    assertThatThrownBy(() -> client.post(account + "/orders", order()))
        .isInstanceOf(IOException.class);
    assertThat(orders()).isEqualTo(orders);
    assertThat(client.get("/control/log").json().at("/0/fault").asText()).isEqualTo(kind);
    assertThat(client.post(account + "/orders", order()).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "server-error-not-placed, 500, 0",
    "server-error-placed, 500, 1",
    "bad-request, 400, 0",
    "unauthorized, 401, 0",
    "forbidden, 403, 0",
    "not-found, 404, 0",
    "too-many-requests, 429, 0",
    "unavailable, 503, 0",
    "html, 500, 0"
  })
  void statusIsAnswered_withOrWithoutTheOrder(String kind, int status, int orders)
      throws Exception {
    script(kind, ORDERS, "");
    assertThat(client.post(account + "/orders", order()).status()).isEqualTo(status);
    assertThat(orders()).isEqualTo(orders);
  }

  @Test
  void locationCanBeMissingOrOfAnotherAccount() throws Exception {
    script("no-location", ORDERS, "");
    Client.Answer without = client.post(account + "/orders", order());
    assertThat(without.status()).isEqualTo(201);
    assertThat(without.header("Location")).isEmpty();
    script("wrong-account", ORDERS, "");
    assertThat(client.post(account + "/orders", order()).header("Location"))
        .contains("/accounts/000000");
    assertThat(orders()).isEqualTo(2);
  }

  @Test
  void faultHoldsForItsCount_thenIsGone() throws Exception {
    script("too-many-requests", QUOTES, ",\"count\":2,\"retryAfterSeconds\":3");
    assertThat(quotes().header("Retry-After")).isEqualTo("3");
    assertThat(quotes().status()).isEqualTo(429);
    assertThat(quotes().status()).isEqualTo(200);
  }

  @Test
  void jsonCanBeCutShort_compressedWhenAnError_orSlow() throws Exception {
    script("truncated", QUOTES, "");
    assertThatThrownBy(this::quotes).isInstanceOf(IOException.class);
    script("gzip-error", QUOTES, "");
    Client.Answer error = quotes();
    assertThat(error.status()).isEqualTo(500);
    assertThat(error.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(error.json().has("errors")).isTrue();
    script("slow", QUOTES, ",\"delayMillis\":300");
    long start = System.nanoTime();
    assertThat(quotes().status()).isEqualTo(200);
    assertThat(System.nanoTime() - start).isGreaterThan(250_000_000L);
  }

  @Test
  void rowsCanComeTwice_andStatusesBeUnknown() throws Exception {
    client.post(account + "/orders", order());
    String list =
        account + "/orders?fromEnteredTime=2022-03-15T00:00:00Z&toEnteredTime=2022-03-16T00:00:00Z";
    script("duplicated-rows", ORDERS, "");
    assertThat(client.get(list).json()).hasSize(2);
    script("unknown-status", ORDERS, "");
    assertThat(client.get(list).json().at("/0/status").asText()).isEqualTo("ADDED_LATER");
  }

  @Test
  void orderCanFillByHalf() throws Exception {
    script("half-fill", ORDERS, "");
    client.post(account + "/orders", order());
    client.post("/control/clock", "{\"to\":\"next-close\"}");
    JsonNode row = client.get("/control/account").json().at("/orders/0");
    assertThat(row.get("filledQuantity").asDouble()).isEqualTo(5);
    assertThat(row.get("status").asText()).isEqualTo("EXPIRED");
  }

  @Test
  void methodAndPathSelectTheCalls_andControlIsNeverHit() throws Exception {
    client.post(
        "/control/faults", "{\"kind\":\"reset\",\"method\":\"DELETE\",\"path\":\"/\",\"count\":9}");
    assertThat(quotes().status()).isEqualTo(200);
    assertThat(client.get("/control/faults").json().at("/0/count").asInt()).isEqualTo(9);
    assertThat(client.delete("/control/faults").json()).isEmpty();
  }

  @Test
  void unknownKindIsRefused_namingTheKnownOnes() throws Exception {
    Client.Answer refused = client.post("/control/faults", "{\"kind\":\"earthquake\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("timeout-after-effect").contains("earthquake");
  }

  private void script(String kind, String path, String more)
      throws IOException, InterruptedException {
    String body = "{\"kind\":\"" + kind + "\",\"path\":\"" + path + "\"" + more + "}";
    assertThat(client.post("/control/faults", body).status()).isEqualTo(200);
  }

  private Client.Answer quotes() throws IOException, InterruptedException {
    return client.get(QUOTES + "?symbols=SPY,SYN001");
  }

  private int orders() throws IOException, InterruptedException {
    return client.get("/control/account").json().get("orders").size();
  }

  private static String order() {
    return Tickets.market("BUY", 10, "SYN001");
  }
}
