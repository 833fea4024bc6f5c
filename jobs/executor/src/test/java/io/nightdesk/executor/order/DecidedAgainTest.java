package io.nightdesk.executor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.executor.ledger.Release;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.OrderTicket;
import io.nightdesk.schwab.trading.PlaceOutcome;
import io.nightdesk.schwab.trading.SendPermit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executor died around its one request: when the same signal may be decided again. */
class DecidedAgainTest {

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

  @Test
  void orderIsPlacedOnce_whenTheExecutorDiedBeforeTheRequest() {
    dieInExecution(Death.BEFORE_THE_REQUEST);
    assertThat(morning.orders()).isEmpty();

    for (int again = 0; again < 3; again++) {
      assertThat(executeThrough(broker -> broker))
          .extracting(Intent::state)
          .containsExactlyInAnyOrder(IntentState.NOT_PLACED, IntentState.WORKING);
      assertThat(morning.orders()).hasSize(1);
    }
  }

  @Test
  void orderIsNotPlacedAgain_whenTheExecutorDiedBeforeTheAnswer() {
    dieInExecution(Death.AFTER_THE_REQUEST);
    assertThat(morning.orders()).hasSize(1);

    for (int again = 0; again < 3; again++) {
      assertThat(executeThrough(broker -> broker))
          .extracting(Intent::state)
          .containsExactly(IntentState.WORKING);
      assertThat(morning.orders()).hasSize(1);
    }
  }

  @Test
  void orderIsAdopted_whenOnlyALaterListOfTheMinuteShowsIt() {
    dieInExecution(Death.AFTER_THE_REQUEST);

    assertThat(executeThrough(broker -> new LateList(broker, 3)))
        .extracting(Intent::state)
        .containsExactly(IntentState.WORKING);
    assertThat(morning.orders()).hasSize(1);
  }

  @Test
  void nothingIsDecidedAgain_beforeTheSecondListCouldBeRead() {
    dieInExecution(Death.BEFORE_THE_REQUEST);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> executeThrough(OneList::new))
        .matches(problem -> problem.exitCode() == ExitCode.HALTED);
    assertThat(intents()).extracting(Intent::state).containsExactly(IntentState.UNKNOWN);
    assertThat(morning.orders()).isEmpty();
  }

  @Test
  void symbolRests_whenAnOrderThatWasGivenUpIsListedAtTheNextStart() {
    dieInExecution(Death.AFTER_THE_REQUEST);
    reconcileThrough(broker -> new LateList(broker, Integer.MAX_VALUE));
    assertThat(intents()).extracting(Intent::state).containsExactly(IntentState.NOT_PLACED);

    assertThat(executeThrough(broker -> broker)).hasSize(1);

    assertSymbolRestsWithOneOrder();
  }

  @Test
  void symbolRests_whenAnOrderThatWasGivenUpIsListedJustBeforeTheNextIsSent() {
    dieInExecution(Death.AFTER_THE_REQUEST);
    reconcileThrough(broker -> new LateList(broker, Integer.MAX_VALUE));
    int listsUntilTheOrderIsPlanned = 2;

    assertThat(executeThrough(broker -> new LateList(broker, listsUntilTheOrderIsPlanned)))
        .extracting(Intent::state)
        .containsExactly(IntentState.NOT_PLACED, IntentState.NOT_PLACED);

    assertSymbolRestsWithOneOrder();
  }

  @Test
  void symbolTradesAgain_afterAPersonReleasedIt() {
    dieInExecution(Death.AFTER_THE_REQUEST);
    reconcileThrough(broker -> new LateList(broker, Integer.MAX_VALUE));
    executeThrough(broker -> broker);
    try (PaperDesk desk = open(broker -> broker)) {
      Intent intent = desk.ledger().state().intents().get(0);
      desk.ledger().append(new Release(intent.symbol(), "Ann", SimulatedMorning.NOW));

      assertThat(desk.reconcile().halts()).isEmpty();
      assertThat(desk.reconcile().halts()).as("it stays so").isEmpty();
    }
  }

  private void assertSymbolRestsWithOneOrder() {
    assertThat(morning.orders()).hasSize(1);
    try (PaperDesk desk = open(broker -> broker)) {
      assertThat(desk.reconcile().halts().values())
          .singleElement()
          .asString()
          .contains("an order that was given up");
      desk.execute();
    }
    assertThat(morning.orders()).hasSize(1);
  }

  private void dieInExecution(Death death) {
    try (PaperDesk desk = open(broker -> new DyingBroker(broker, death))) {
      assertThatExceptionOfType(EndOfProcess.class).isThrownBy(desk::execute);
    }
  }

  private List<Intent> executeThrough(UnaryOperator<Broker> wire) {
    try (PaperDesk desk = open(wire)) {
      desk.execute();
      return desk.ledger().state().intents();
    }
  }

  private void reconcileThrough(UnaryOperator<Broker> wire) {
    try (PaperDesk desk = open(wire)) {
      desk.reconcile();
    }
  }

  private List<Intent> intents() {
    try (PaperDesk desk = open(broker -> broker)) {
      return desk.ledger().state().intents();
    }
  }

  private PaperDesk open(UnaryOperator<Broker> wire) {
    return PaperDesk.open(warehouse, morning, PaperDesk.signals(warehouse), disk -> disk, wire);
  }

  private enum Death {
    BEFORE_THE_REQUEST,
    AFTER_THE_REQUEST
  }

  private static final class EndOfProcess extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The process ends at its first request, just before or just after it. */
  private static final class DyingBroker extends ForwardingBroker {
    private final Death death;

    DyingBroker(Broker broker, Death death) {
      super(broker);
      this.death = death;
    }

    @Override
    public PlaceOutcome place(OrderTicket ticket, SendPermit permit) {
      if (death == Death.AFTER_THE_REQUEST) {
        super.place(ticket, permit);
      }
      throw new EndOfProcess();
    }
  }

  /** The first lists do not show any order yet. */
  private static final class LateList extends ForwardingBroker {
    private int emptyLists;

    LateList(Broker broker, int emptyLists) {
      super(broker);
      this.emptyLists = emptyLists;
    }

    @Override
    public List<Order> enteredBetween(Instant from, Instant to) {
      return emptyLists-- > 0 ? List.of() : super.enteredBetween(from, to);
    }
  }

  /** Only the first list can be read. */
  private static final class OneList extends ForwardingBroker {
    private boolean read;

    OneList(Broker broker) {
      super(broker);
    }

    @Override
    public List<Order> enteredBetween(Instant from, Instant to) {
      if (read) {
        throw Problem.of(ExitCode.INPUT, "No list.", "The broker is down.", "Try later.");
      }
      read = true;
      return super.enteredBetween(from, to);
    }
  }
}
