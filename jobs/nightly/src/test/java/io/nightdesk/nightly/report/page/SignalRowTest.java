package io.nightdesk.nightly.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SignalRowTest {

  @Test
  void stopLiesBelowAndTargetAbove_forBuy() {
    SignalRow buy = row("BUY", "up");
    assertThat(buy.stopPrice().getAsDouble()).isCloseTo(97, within(1e-9));
    assertThat(buy.profitTargetPrice().getAsDouble()).isCloseTo(106, within(1e-9));
  }

  @Test
  void stopLiesAboveAndTargetBelow_forSell() {
    SignalRow sell = row("SELL", "down");
    assertThat(sell.stopPrice().getAsDouble()).isCloseTo(103, within(1e-9));
    assertThat(sell.profitTargetPrice().getAsDouble()).isCloseTo(94, within(1e-9));
  }

  @Test
  void reasonLosesTheSignalBeforeIt() {
    assertThat(row("BUY", "up").why()).isEqualTo("All three pass.");
    assertThat(row("SELL", "down").why()).isEqualTo("All three pass.");
  }

  private static SignalRow row(String signal, String direction) {
    return new SignalRow(
        "SPY",
        signal,
        Optional.of(direction),
        OptionalDouble.of(0.8),
        OptionalDouble.of(0.01),
        3,
        5,
        OptionalDouble.of(100),
        OptionalDouble.of(0.03),
        OptionalDouble.of(0.06),
        Instant.EPOCH,
        Instant.EPOCH,
        signal + ": all three pass.");
  }
}
