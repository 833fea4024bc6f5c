package io.nightdesk.schwab.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import io.nightdesk.schwab.transport.RateLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderDeskTest {

  private static final AccountId ACCOUNT = new AccountId("12345678", "HASH1");
  private static final OrderTicket TICKET = OrderTicket.market(Instruction.BUY, "XYZ", 10);
  private static final String POST = "POST /trader/v1/accounts/HASH1/orders";
  private static final String DELETE = "DELETE /trader/v1/accounts/HASH1/orders/77";
  private static final String OURS = "https://broker.example/trader/v1/accounts/HASH1/orders/";

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();
  private final TestTime time = new TestTime();
  private SchwabClient client;

  @BeforeEach
  void open() {
    client = broker.client(folder, time);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void orderIsAcknowledgedUnderItsId() {
    broker.on(POST, Reply.empty(201).with("Location", OURS + "1006612345678"));
    assertThat(place()).isEqualTo(new PlaceOutcome.Acknowledged(1006612345678L));
    FakeBroker.Call call = broker.calls().get(0);
    assertThat(call.header("Authorization")).isEqualTo("Bearer " + FakeBroker.ACCESS);
    assertThat(call.header("Content-Type")).isEqualTo("application/json");
    assertThat(call.body()).isEqualTo(OrderTicketJson.of(TICKET).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://broker.example/trader/v1/accounts/HASH2/orders/7",
        "https://broker.example/trader/v1/accounts/HASH1/orders/",
        "https://broker.example/trader/v1/accounts/HASH1/orders/abc",
        "https://broker.example/trader/v1/accounts/HASH1/orders/99999999999999999999",
        "nonsense"
      })
  void orderIsAcknowledgedWithoutId_whenTheLocationIsNotAnOrderOfOurs(String location) {
    broker.on(POST, Reply.empty(201).with("Location", location));
    PlaceOutcome outcome = place();
    assertThat(outcome).isInstanceOf(PlaceOutcome.AcknowledgedWithoutId.class);
    assertThat(outcome.toString()).doesNotContain("HASH");
  }

  @Test
  void orderIsAcknowledgedWithoutId_whenThereIsNoLocation() {
    broker.on(POST, Reply.empty(201));
    assertThat(place()).isInstanceOf(PlaceOutcome.AcknowledgedWithoutId.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204})
  void outcomeIsOpen_whenASuccessIsNoCreationAndNamesNoOrder(int status) {
    broker.on(POST, Reply.empty(status));
    assertThat(place()).isInstanceOf(PlaceOutcome.Unknown.class);
    assertThat(broker.calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422, 429})
  void refusalIsFinalAndSentOnce(int status) {
    broker.on(POST, Reply.json(status, "{\"message\":\"no\",\"errors\":[\"because\"]}").gzipped());
    assertThat(place()).isEqualTo(new PlaceOutcome.Refused(status, "no: because"));
    assertThat(broker.calls()).hasSize(1);
    assertThat(time.slept()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 408, 500, 502, 503, 504})
  void outcomeIsOpenAndTheOrderSentOnce_whenTheServerFails(int status) {
    broker.on(POST, Reply.html(status, "Whitelabel Error Page"));
    assertThat(place()).isInstanceOf(PlaceOutcome.Unknown.class);
    assertThat(broker.calls()).hasSize(1);
    assertThat(time.slept()).isZero();
  }

  @Test
  void nothingIsSent_whenThePermitIsWithdrawn() {
    PlaceOutcome outcome = client.orderDesk().place(ACCOUNT, TICKET, () -> false);
    assertThat(outcome).isInstanceOf(PlaceOutcome.NotSent.class);
    assertThat(broker.calls()).isEmpty();
  }

  @Test
  void permitIsAskedAfterTheTokenIsRenewed() {
    broker
        .on("POST /v1/oauth/token", FakeBroker.tokens("second"))
        .on(POST, Reply.empty(201).with("Location", OURS + "5"));
    time.pass(Duration.ofHours(1));
    List<Integer> callsBefore = new ArrayList<>();
    SendPermit permit = () -> callsBefore.add(broker.calls().size());
    assertThat(client.orderDesk().place(ACCOUNT, TICKET, permit))
        .isEqualTo(new PlaceOutcome.Acknowledged(5));
    assertThat(callsBefore).as("asked once, with the renewal behind it").containsExactly(1);
  }

  @Test
  void nothingIsSent_whenThereIsNoToken() throws IOException {
    Files.delete(folder.resolve("tokens.json"));
    PlaceOutcome outcome = place();
    assertThat(outcome).isInstanceOf(PlaceOutcome.NotSent.class);
    assertThat(outcome.toString()).contains("nightdesk login");
  }

  @Test
  void nothingIsSentAndNobodyWaits_whenOurOwnLimitIsUsedUp() {
    SchwabClient limited =
        SchwabClient.of(
            broker.endpoint(folder.resolve("tokens.json")).with(new RateLimits(120, 10, 2)),
            time.surroundings());
    broker.on(POST, Reply.empty(201)).on(DELETE, Reply.empty(200));
    limited.orderDesk().place(ACCOUNT, TICKET, () -> true);
    limited.orderDesk().place(ACCOUNT, TICKET, () -> true);
    assertThat(limited.orderDesk().place(ACCOUNT, TICKET, () -> true))
        .isInstanceOf(PlaceOutcome.NotSent.class);
    assertThat(time.slept()).isZero();
    assertThat(limited.orderDesk().cancel(ACCOUNT, 77))
        .as("cancels are never held back")
        .isEqualTo(new CancelOutcome.Accepted());
    time.pass(Duration.ofSeconds(62));
    assertThat(limited.orderDesk().place(ACCOUNT, TICKET, () -> true))
        .isInstanceOf(PlaceOutcome.AcknowledgedWithoutId.class);
  }

  @Test
  void tokenIsRenewedForTheNextRequest_whenAnOrderIsRefusedWith401() {
    broker
        .on(POST, Reply.json(401, "{\"message\":\"expired\"}"), Reply.empty(201))
        .on("POST /v1/oauth/token", FakeBroker.tokens("second"));
    assertThat(place()).isEqualTo(new PlaceOutcome.Refused(401, "expired"));
    assertThat(broker.calls()).hasSize(1);
    place();
    assertThat(broker.calls(POST).get(1).header("Authorization")).isEqualTo("Bearer second");
  }

  @Test
  void cancelIsAcceptedRefusedOrOpen() {
    broker.on(
        DELETE,
        Reply.empty(200),
        Reply.json(400, "{\"message\":\"Order in account HASH1 cannot be canceled\"}"),
        Reply.json(503, "{}"));
    assertThat(cancel()).isEqualTo(new CancelOutcome.Accepted());
    assertThat(cancel())
        .isEqualTo(new CancelOutcome.Refused(400, "Order in account *** cannot be canceled"));
    assertThat(cancel()).isInstanceOf(CancelOutcome.Unknown.class);
    assertThat(broker.calls(DELETE)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"transport/Writes.java", "trading/OrderDesk.java"})
  void codeThatSendsOrdersHoldsNoLoopAndNoRead(String file) throws IOException {
    String code = Files.readString(Path.of("src/main/java/io/nightdesk/schwab", file));
    assertThat(code).doesNotContainPattern("\\b(for|while|do) *[({]").doesNotContain("Reads");
    assertThat(code.split("writes\\.post|wire\\.send\\(", -1)).hasSize(2);
  }

  private PlaceOutcome place() {
    return client.orderDesk().place(ACCOUNT, TICKET, () -> true);
  }

  private CancelOutcome cancel() {
    return client.orderDesk().cancel(ACCOUNT, 77);
  }
}
