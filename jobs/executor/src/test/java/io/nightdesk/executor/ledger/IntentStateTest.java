package io.nightdesk.executor.ledger;

import static io.nightdesk.executor.ledger.IntentState.ACKED;
import static io.nightdesk.executor.ledger.IntentState.CANCELLED;
import static io.nightdesk.executor.ledger.IntentState.EXPIRED;
import static io.nightdesk.executor.ledger.IntentState.FILLED;
import static io.nightdesk.executor.ledger.IntentState.HALTED;
import static io.nightdesk.executor.ledger.IntentState.INTENDED;
import static io.nightdesk.executor.ledger.IntentState.NOT_PLACED;
import static io.nightdesk.executor.ledger.IntentState.PARTIALLY_FILLED;
import static io.nightdesk.executor.ledger.IntentState.REFUSED;
import static io.nightdesk.executor.ledger.IntentState.REJECTED;
import static io.nightdesk.executor.ledger.IntentState.SENDING;
import static io.nightdesk.executor.ledger.IntentState.UNKNOWN;
import static io.nightdesk.executor.ledger.IntentState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntentStateTest {

  @Test
  void edgesAreThoseDrawn_andNoOthers() {
    Map<IntentState, Set<IntentState>> drawn = new EnumMap<>(IntentState.class);
    drawn.put(INTENDED, Set.of(SENDING, NOT_PLACED));
    drawn.put(SENDING, Set.of(ACKED, UNKNOWN, REFUSED, NOT_PLACED));
    drawn.put(UNKNOWN, Set.of(ACKED, NOT_PLACED, HALTED));
    drawn.put(ACKED, Set.of(WORKING, PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED));
    drawn.put(WORKING, Set.of(PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED));
    drawn.put(PARTIALLY_FILLED, Set.of(FILLED, CANCELLED, EXPIRED));
    for (IntentState from : IntentState.values()) {
      for (IntentState to : IntentState.values()) {
        assertThat(from.allows(to))
            .as("%s to %s", from, to)
            .isEqualTo(drawn.getOrDefault(from, Set.of()).contains(to));
      }
    }
  }

  @Test
  void terminalStatesStay() {
    List<IntentState> terminal =
        Arrays.stream(IntentState.values())
            .filter(from -> Arrays.stream(IntentState.values()).noneMatch(from::allows))
            .toList();
    assertThat(terminal)
        .containsExactlyInAnyOrder(
            REFUSED, NOT_PLACED, HALTED, FILLED, CANCELLED, EXPIRED, REJECTED);
  }

  @Test
  void intentRefusesAnIllegalEdge() {
    Intent intended = Intents.buy("AAPL", 10);
    assertThatIllegalStateException()
        .isThrownBy(() -> intended.acked(7, "skips SENDING", Intents.AT))
        .withMessageContaining("from INTENDED to ACKED");
  }

  @Test
  void idFollowsFromTheDecision_andDiffersWithEachPartOfIt() {
    String id = Intent.idOf(Intents.AS_OF, "A", "AAPL", Side.BUY, 1);
    assertThat(Intent.idOf(Intents.AS_OF, "A", "AAPL", Side.BUY, 1)).isEqualTo(id);
    assertThat(
            Set.of(
                id,
                Intent.idOf(Intents.AS_OF.plusDays(1), "A", "AAPL", Side.BUY, 1),
                Intent.idOf(Intents.AS_OF, "B", "AAPL", Side.BUY, 1),
                Intent.idOf(Intents.AS_OF, "A", "MSFT", Side.BUY, 1),
                Intent.idOf(Intents.AS_OF, "A", "AAPL", Side.SELL, 1),
                Intent.idOf(Intents.AS_OF, "A", "AAPL", Side.BUY, 2)))
        .hasSize(6);
  }
}
