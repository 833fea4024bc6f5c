package io.nightdesk.schwab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.RawServer;
import io.nightdesk.schwab.testing.RawServer.Behaviour;
import io.nightdesk.schwab.testing.TestTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads are repeated, and orders are not, when connections break below HTTP. */
class WireFaultsTest {

  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(2),
          Duration.ofMillis(400),
          Duration.ofSeconds(150),
          Duration.ofMillis(400),
          Duration.ofSeconds(1));

  private static final String GOOD = RawServer.answer("{\"value\":1}");

  /** How a connection can break after the request has been read. */
  enum Break {
    RESET(connection -> connection.readRequest().reset()),
    CLOSED(connection -> connection.readRequest()),
    SILENT(connection -> connection.readRequest().hang()),
    HALF_A_HEAD(connection -> connection.readRequest().write("HTTP/1.1 2").hang()),
    HALF_A_BODY(connection -> connection.readRequest().write(GOOD.substring(0, GOOD.length() - 3))),
    SLOW_DRIP(
        connection -> {
          connection.readRequest();
          for (int i = 0; i < GOOD.length(); i++) {
            connection.write(GOOD.substring(i, i + 1));
            Thread.sleep(50);
          }
        }),
    NO_HTTP(connection -> connection.readRequest().write("220 smtp ready\r\n\r\n"));

    @SuppressWarnings("ImmutableEnumChecker") // the behaviours keep no state
    private final Behaviour behaviour;

    Break(Behaviour behaviour) {
      this.behaviour = behaviour;
    }
  }

  private final TestTime time = new TestTime();

  @ParameterizedTest
  @EnumSource
  void readIsRepeated_whenTheAnswerIsLost(Break fault) {
    Behaviour good = connection -> connection.readRequest().write(GOOD);
    try (RawServer server = new RawServer(fault.behaviour, good)) {
      assertThat(reads(server.address()).get(request()).isSuccess()).isTrue();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void orderIsSentOnceAndItsOutcomeIsOpen_whenTheAnswerIsLost(Break fault) {
    try (RawServer server = new RawServer(fault.behaviour)) {
      Attempt attempt =
          writes(server.address())
              .post("order", "/orders", "{}".getBytes(StandardCharsets.UTF_8), () -> true);
      if (attempt instanceof Attempt.Answered answered) {
        assertThat(fault).isIn(Break.HALF_A_BODY, Break.SLOW_DRIP);
        assertThat(answered.answer().status()).isEqualTo(200);
      } else {
        assertThat(attempt).isInstanceOf(Attempt.Lost.class);
      }
      assertThat(server.requests()).containsExactly("POST /orders HTTP/1.1");
    }
  }

  @Test
  void orderIsSentOnce_whenTheServerDropsTheConnectionItHadKept() {
    Behaviour oneAnswerThenClose =
        connection -> {
          connection.readRequest().write(GOOD);
          connection.readRequest().reset();
        };
    try (RawServer server = new RawServer(oneAnswerThenClose)) {
      Writes writes = writes(server.address());
      byte[] order = "{}".getBytes(StandardCharsets.UTF_8);
      assertThat(writes.post("order", "/first", order, () -> true))
          .isInstanceOf(Attempt.Answered.class);
      assertThat(writes.post("order", "/second", order, () -> true))
          .isInstanceOf(Attempt.Lost.class);
      assertThat(server.requests())
          .containsExactly("POST /first HTTP/1.1", "POST /second HTTP/1.1");
    }
  }

  @Test
  void problemNamesTheSimulator_whenNobodyListens() throws IOException {
    Reads reads = reads(nobody());
    Problem problem = catchThrowableOfType(Problem.class, () -> reads.get(request()));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(problem.remedy()).contains("nightdesk simulate");
  }

  @Test
  void orderIsKnownNotToHaveBeenSent_whenNobodyListens() throws IOException {
    Attempt attempt =
        writes(nobody())
            .post("order", "/orders", "{}".getBytes(StandardCharsets.UTF_8), () -> true);
    assertThat(attempt).isInstanceOf(Attempt.NotSent.class);
  }

  @Test
  void clientDoesNotStart_whenJavaWouldRepeatOrdersByItself() {
    assertThat(catchThrowableOfType(Problem.class, () -> Wire.refuseRepetition("true")))
        .hasMessageContaining("enableAllMethodRetry");
    assertThat(catchThrowableOfType(Problem.class, () -> Wire.refuseRepetition(""))).isNotNull();
    Wire.refuseRepetition(null);
    Wire.refuseRepetition("false");
  }

  private static URI nobody() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + taken.getLocalPort());
    }
  }

  private Reads reads(URI address) {
    return new Reads(wire(address), FakeBroker.bearer(), time.surroundings());
  }

  private Writes writes(URI address) {
    return new Writes(wire(address), FakeBroker.bearer(), time.surroundings());
  }

  private Wire wire(URI address) {
    return new Wire(
        FakeBroker.endpoint(address, Path.of("unused")).with(SHORT), time.surroundings());
  }

  private static ReadRequest request() {
    return new ReadRequest(
        "a value", "x", "/x", ReadRequest.Priority.SAFETY, json -> json.has("value"));
  }
}
