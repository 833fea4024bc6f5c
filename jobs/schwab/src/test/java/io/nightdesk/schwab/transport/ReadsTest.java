package io.nightdesk.schwab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTest {

  private static final Reply GOOD = Reply.json(200, "{\"value\":1}");

  private final FakeBroker broker = new FakeBroker();
  private final TestTime time = new TestTime();
  private final List<String> suspected = new ArrayList<>();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void answerIsRead_whenItIsGood() {
    broker.on("GET /x", GOOD);
    assertThat(get().json().path("value").asInt()).isEqualTo(1);
    FakeBroker.Call call = broker.calls().get(0);
    assertThat(call.header("Authorization")).isEqualTo("Bearer " + FakeBroker.ACCESS);
    assertThat(call.header("Schwab-Client-CorrelId")).hasSize(36);
  }

  @Test
  void answerIsRead_whenItIsCompressedThoughNobodyWouldExpectIt() {
    broker.on("GET /x", GOOD.gzipped());
    assertThat(get().json().path("value").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void readIsRepeated_whenTheServerFails(int status) {
    broker.on("GET /x", Reply.html(status, "Whitelabel"), Reply.empty(status), GOOD);
    assertThat(get().isSuccess()).isTrue();
    assertThat(broker.calls()).hasSize(3);
    assertThat(time.sleeps()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"value\":", "<html>maintenance</html>", "", "{} {}", "{\"other\":1}"})
  void readIsRepeated_whenASuccessCannotBeRead(String body) {
    broker.on("GET /x", Reply.text(200, "application/json", body), GOOD);
    assertThat(get().isSuccess()).isTrue();
    assertThat(broker.calls()).hasSize(2);
  }

  @Test
  void problemNamesTheLastFailure_whenItPersists() {
    broker.on("GET /x", Reply.html(503, "Service Unavailable"));
    Problem problem = problem();
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(problem).hasMessageContaining("503").hasMessageContaining("Service Unavailable");
    assertThat(broker.calls()).hasSize(Reads.MAX_FAILURES);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422})
  void refusalIsFinal_whenItIsClear(int status) {
    broker.on(
        "GET /x",
        Reply.json(
                status,
                "{\"errors\":[{\"status\":\"400\",\"title\":\"Bad\",\"detail\":\"period\"}]}")
            .gzipped());
    ReadAnswer answer = get();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.refusal()).isEqualTo("Bad: period");
    assertThat(broker.calls()).hasSize(1);
  }

  @Test
  void outageIsNotTakenForAnUnknownSymbol_whenItComesAs404InPlainText() {
    broker.on("GET /x", Reply.text(404, "text/plain", "no Route matched with those values"), GOOD);
    assertThat(get().isSuccess()).isTrue();
  }

  @Test
  void tokenIsRenewed_whenItIsRefusedThoughTheClockSaysItIsGood() {
    broker.on("GET /x", Reply.json(401, "{\"errors\":[{\"status\":401}]}"), GOOD);
    assertThat(get().isSuccess()).isTrue();
    assertThat(suspected).containsExactly(FakeBroker.ACCESS);
    assertThat(time.slept()).isZero();
  }

  @Test
  void problemNamesThePortal_whenTheRenewedTokenIsRefusedToo() {
    broker.on("GET /x", Reply.json(401, "{\"errors\":[{\"detail\":\"Client not authorized\"}]}"));
    Problem problem = problem();
    assertThat(problem.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(problem)
        .hasMessageContaining("Client not authorized")
        .hasMessageContaining("portal");
    assertThat(broker.calls()).hasSize(3);
  }

  @Test
  void readWaitsAsLongAsTheBrokerSays_when429NamesATime() {
    broker.on("GET /x", Reply.empty(429).with("Retry-After", "17"), GOOD);
    assertThat(get().isSuccess()).isTrue();
    assertThat(time.slept()).isBetween(Duration.ofSeconds(17), Duration.ofSeconds(18));
  }

  @Test
  void readWaitsAsLongAsTheBrokerSays_when503NamesATime() {
    broker.on("GET /x", Reply.empty(503).with("Retry-After", "9"), GOOD);
    assertThat(get().isSuccess()).isTrue();
    assertThat(time.slept()).isGreaterThanOrEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void readBacksOffUntilTheMinuteIsOver_when429NamesNoTime() {
    Reply[] storm = new Reply[5];
    Arrays.fill(storm, Reply.json(429, "{}"));
    storm[4] = GOOD;
    broker.on("GET /x", storm);
    assertThat(get().isSuccess()).isTrue();
    assertThat(time.slept()).isPositive();
  }

  @Test
  void problemIsOutOfTime_whenA429StormOutlastsTheDeadline() {
    broker.on("GET /x", Reply.empty(429).with("Retry-After", "20"));
    Problem problem = problem();
    assertThat(problem.exitCode()).isEqualTo(ExitCode.OUT_OF_TIME);
    assertThat(problem).hasMessageContaining("429");
    assertThat(time.slept()).isLessThan(Timeouts.STANDARD.readDeadline());
  }

  @Test
  void problemComesAtOnce_whenRetryAfterLiesBeyondTheDeadline() {
    broker.on("GET /x", Reply.empty(429).with("Retry-After", "3600"));
    assertThat(problem().exitCode()).isEqualTo(ExitCode.OUT_OF_TIME);
    assertThat(time.slept()).isZero();
  }

  @Test
  void otherEndpointsAreNotHeldBack_whenOneCoolsDown() {
    broker.on("GET /x", Reply.empty(429).with("Retry-After", "100"), GOOD).on("GET /y", GOOD);
    Reads reads = reads();
    reads.get(request("/x", "first"));
    Duration slept = time.slept();
    reads.get(request("/y", "second"));
    assertThat(time.slept()).isEqualTo(slept);
  }

  @Test
  void redirectionIsNotFollowed() {
    broker.on("GET /x", Reply.empty(302).with("Location", "/y")).on("GET /y", GOOD);
    assertThat(problem()).hasMessageContaining("302");
    assertThat(broker.calls("GET /y")).isEmpty();
  }

  @Test
  void clockSkewIsMeasured_whenTheAnswerIsDated() {
    broker.on("GET /x", GOOD);
    Wire wire = new Wire(endpoint(), time.surroundings());
    assertThat(wire.clockSkew()).isEmpty();
    new Reads(wire, FakeBroker.bearer(), time.surroundings()).get(request("/x", "x"));
    assertThat(wire.clockSkew()).isPresent();
  }

  private ReadAnswer get() {
    return reads().get(request("/x", "x"));
  }

  private Problem problem() {
    Reads reads = reads();
    ReadRequest request = request("/x", "x");
    return catchThrowableOfType(Problem.class, () -> reads.get(request));
  }

  private Reads reads() {
    Bearer bearer =
        new Bearer() {
          @Override
          public String current() {
            return FakeBroker.ACCESS;
          }

          @Override
          public void suspect(String accessToken) {
            suspected.add(accessToken);
          }
        };
    return new Reads(new Wire(endpoint(), time.surroundings()), bearer, time.surroundings());
  }

  private SchwabEndpoint endpoint() {
    return broker.endpoint(Path.of("unused"));
  }

  private static ReadRequest request(String path, String endpoint) {
    return new ReadRequest(
        "a value", endpoint, path, ReadRequest.Priority.SAFETY, ReadsTest::hasValue);
  }

  private static boolean hasValue(JsonNode json) {
    return json.has("value");
  }
}
