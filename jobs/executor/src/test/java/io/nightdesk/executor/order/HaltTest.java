package io.nightdesk.executor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.schwab.trading.OrderTicket;
import io.nightdesk.schwab.trading.PlaceOutcome;
import io.nightdesk.schwab.trading.SendPermit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A halt that comes while the executor is at work. */
class HaltTest {

  @TempDir Path warehouse;
  private SimulatedMorning morning;

  private enum When {
    BEFORE_THE_PERMIT,
    AFTER_THE_REQUEST
  }

  @BeforeEach
  void start() {
    morning = new SimulatedMorning();
    morning.publish(warehouse, 4);
  }

  @AfterEach
  void stop() {
    morning.close();
  }

  @Test
  void noFurtherRequestGoesOut_onceHalted_andTheRestFollowsAfterResume() {
    PaperTrader.Result halted = executeAndHalt(When.AFTER_THE_REQUEST);

    assertThat(halted.sent())
        .extracting(Intent::state)
        .containsExactly(
            IntentState.WORKING, IntentState.INTENDED, IntentState.INTENDED, IntentState.INTENDED);
    assertThat(halted.stopped()).contains("orders were halted");
    assertThat(morning.orders()).hasSize(1);
    assertThat(afterResume()).hasSize(4);
    assertThat(morning.orders()).hasSize(4);
  }

  @Test
  void requestIsWithheld_whenTheHaltComesAtTheLastMoment() {
    PaperTrader.Result halted = executeAndHalt(When.BEFORE_THE_PERMIT);

    assertThat(halted.sent().get(0).state()).isEqualTo(IntentState.NOT_PLACED);
    assertThat(halted.sent().get(0).sentAt()).isEmpty();
    assertThat(morning.orders()).isEmpty();
    List<Intent> intents = afterResume();
    assertThat(intents).filteredOn(i -> i.state() == IntentState.WORKING).hasSize(4);
    assertThat(intents).filteredOn(i -> i.sequence() == 2).hasSize(1);
    assertThat(morning.orders()).hasSize(4);
  }

  @Test
  void threeRefusalsInARow_haltEverything() {
    morning.fault("bad-request", "POST", 4);
    try (PaperDesk desk = PaperDesk.open(warehouse, morning)) {
      PaperTrader.Result result = desk.execute();

      assertThat(result.stopped())
          .hasValueSatisfying(why -> assertThat(why).contains("3 orders in a row"));
      assertThat(result.sent())
          .extracting(Intent::state)
          .containsExactly(
              IntentState.REFUSED, IntentState.REFUSED, IntentState.REFUSED, IntentState.INTENDED);
      assertThat(desk.desk().halt().isRaised()).isTrue();
    }
  }

  private PaperTrader.Result executeAndHalt(When when) {
    try (PaperDesk desk = PaperDesk.open(warehouse, morning)) {
      Broker halting =
          new ForwardingBroker(desk.desk().broker()) {
            @Override
            public PlaceOutcome place(OrderTicket ticket, SendPermit permit) {
              if (when == When.BEFORE_THE_PERMIT) {
                halt(desk);
              }
              PlaceOutcome outcome = super.place(ticket, permit);
              halt(desk);
              return outcome;
            }
          };
      return new PaperTrader(desk.deskOf(halting), PaperDesk.limits(), PaperDesk.SIZING, 30)
          .execute(desk.signals(), desk.execution());
    }
  }

  private static void halt(PaperDesk desk) {
    desk.desk().halt().raise("test", "me", desk.desk().now());
  }

  private List<Intent> afterResume() {
    try (PaperDesk desk = PaperDesk.open(warehouse, morning)) {
      desk.desk().halt().lower();
      assertThat(desk.execute().stopped()).isEmpty();
      return desk.ledger().state().intents();
    }
  }
}
