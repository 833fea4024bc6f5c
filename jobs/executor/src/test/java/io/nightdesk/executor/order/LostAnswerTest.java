package io.nightdesk.executor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.schwab.trading.AccountSnapshot;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.OrderTicket;
import io.nightdesk.schwab.trading.PlaceOutcome;
import io.nightdesk.schwab.trading.SendPermit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an intent comes to when the answer to its order is lost, late or wrong. */
class LostAnswerTest {

  @TempDir Path warehouse;
  private SimulatedMorning morning;

  @BeforeEach
  void start() {
    morning = new SimulatedMorning();
    morning.publish(warehouse, 1);
  }

  @AfterEach
  void stop() {
    morning.close();
  }

  @ParameterizedTest
  @CsvSource({
    "reset-after-effect,   WORKING, 1",
    "timeout-after-effect, WORKING, 1",
    "server-error-placed,  WORKING, 1",
    "no-location,          WORKING, 1",
    "wrong-account,        WORKING, 1",
    "bad-request,          REFUSED, 0",
    "forbidden,            REFUSED, 0",
    "not-found,            REFUSED, 0",
    "too-many-requests,    REFUSED, 0",
  })
  void orderIsAdoptedOrRefused_andNeverSentAgain(String fault, IntentState state, int orders) {
    morning.fault(fault, "POST", 1);

    assertThat(intentAfterExecution().state()).isEqualTo(state);
    assertThat(morning.orders()).hasSize(orders);
    assertThat(intentAfterExecution().state()).isEqualTo(state);
    assertThat(morning.orders()).hasSize(orders);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "timeout", "server-error-not-placed", "unavailable"})
  void orderIsGivenUp_andDecidedOnceMoreByTheNextExecution(String fault) {
    morning.fault(fault, "POST", 1);

    assertThat(intentAfterExecution().state()).isEqualTo(IntentState.NOT_PLACED);
    assertThat(morning.orders()).isEmpty();
    for (int again = 0; again < 2; again++) {
      try (PaperDesk desk = PaperDesk.open(warehouse, morning)) {
        desk.execute();
        assertThat(desk.ledger().state().intents())
            .extracting(Intent::sequence, Intent::state)
            .containsExactlyInAnyOrder(
                tuple(1, IntentState.NOT_PLACED), tuple(2, IntentState.WORKING));
      }
      assertThat(morning.orders()).hasSize(1);
    }
  }

  @Test
  void nothingNewIsSent_whileTheListThatWouldResolveAnOrderCannotBeRead() {
    morning.publish(warehouse.resolve("two"), 2);
    try (PaperDesk desk = PaperDesk.open(warehouse.resolve("two"), morning)) {
      BrokenList list = new BrokenList(desk.desk().broker());
      morning.fault("reset-after-effect", "POST", 1);
      PaperTrader.Result result =
          new PaperTrader(list.on(desk.desk()), PaperDesk.limits(), PaperDesk.SIZING, 30)
              .execute(desk.signals(), desk.execution());

      assertThat(result.stopped()).hasValueSatisfying(why -> assertThat(why).contains("not known"));
      assertThat(result.sent())
          .extracting(Intent::state)
          .containsExactly(IntentState.UNKNOWN, IntentState.INTENDED);
      assertThat(morning.orders()).hasSize(1);

      assertThatExceptionOfType(Problem.class)
          .isThrownBy(
              () ->
                  new PaperTrader(list.on(desk.desk()), PaperDesk.limits(), PaperDesk.SIZING, 30)
                      .execute(desk.signals(), desk.execution()))
          .matches(problem -> problem.exitCode() == ExitCode.HALTED);

      assertThat(desk.execute().sent())
          .extracting(Intent::state)
          .containsExactly(IntentState.WORKING);
      assertThat(morning.orders()).hasSize(2);
    }
  }

  @Test
  void symbolIsHalted_whenSeveralOrdersCouldBeOurs() {
    try (PaperDesk desk = PaperDesk.open(warehouse, morning)) {
      Broker twice = new TwinBroker(desk.desk().broker());
      Desk confused = desk.deskOf(twice);

      PaperTrader.Result result =
          new PaperTrader(confused, PaperDesk.limits(), PaperDesk.SIZING, 30)
              .execute(desk.signals(), desk.execution());

      Intent intent = result.sent().get(0);
      assertThat(intent.state()).isEqualTo(IntentState.HALTED);
      assertThat(desk.ledger().state().symbolHalt(intent.account(), intent.symbol())).isPresent();
      assertThat(desk.reconcile().agrees()).isFalse();
    }
  }

  @Test
  void failedPositionsAnswer_isNotReadAsFlat() {
    try (PaperDesk desk = PaperDesk.open(warehouse, morning)) {
      Broker blind =
          new ForwardingBroker(desk.desk().broker()) {
            @Override
            public AccountSnapshot snapshot() {
              throw Problem.of(ExitCode.INPUT, "No answer.", "None came.", "Try later.");
            }
          };
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(
              () ->
                  new PaperTrader(desk.deskOf(blind), PaperDesk.limits(), PaperDesk.SIZING, 30)
                      .execute(desk.signals(), desk.execution()));
      assertThat(morning.orders()).isEmpty();
    }
  }

  private Intent intentAfterExecution() {
    try (PaperDesk desk = PaperDesk.open(warehouse, morning)) {
      desk.execute();
      List<Intent> intents = desk.ledger().state().intents();
      assertThat(intents).hasSize(1);
      return intents.get(0);
    }
  }

  /** A broker whose list of orders cannot be read once an order was sent. */
  private static final class BrokenList extends ForwardingBroker {
    private boolean broken;

    BrokenList(Broker broker) {
      super(broker);
    }

    Desk on(Desk desk) {
      return PaperDesk.withBroker(desk, this);
    }

    @Override
    public PlaceOutcome place(OrderTicket ticket, SendPermit permit) {
      broken = true;
      return super.place(ticket, permit);
    }

    @Override
    public List<Order> enteredBetween(Instant from, Instant to) {
      if (broken) {
        throw Problem.of(ExitCode.INPUT, "No list.", "The broker is down.", "Try later.");
      }
      return super.enteredBetween(from, to);
    }
  }

  /** Somebody places the same order by hand while our answer is lost. */
  private static final class TwinBroker extends ForwardingBroker {
    TwinBroker(Broker broker) {
      super(broker);
    }

    @Override
    public PlaceOutcome place(OrderTicket ticket, SendPermit permit) {
      super.place(ticket, permit);
      super.place(ticket, permit);
      return new PlaceOutcome.Unknown("the answer was lost");
    }
  }
}
