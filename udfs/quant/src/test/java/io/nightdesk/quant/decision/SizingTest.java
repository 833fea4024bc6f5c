package io.nightdesk.quant.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.learning.Side;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SizingTest {

  private static final Sizing SIZING = new Sizing(0.01, 0.10, 2);

  @Test
  void sharesLoseTheFixedFraction_whenTheStopIsFilled() {
    // 1 % of 100,000 at risk, stop 20 % below 50: 10 a share, 100 shares of 5,000 in all.
    Bracket bracket = SIZING.bracket(Side.LONG, 100_000, 50, 0.20).orElseThrow();
    assertThat(bracket.shares()).isEqualTo(100);
    assertThat(bracket.stop()).isEqualTo(40);
    assertThat(bracket.profitTarget()).isCloseTo(70, within(1e-12));
    assertThat(bracket.riskUsd()).isCloseTo(1000, within(1e-9));
    assertThat(bracket.rewardUsd()).isCloseTo(2000, within(1e-9));
    assertThat(bracket.notionalUsd()).isEqualTo(5000);
  }

  @Test
  void positionIsCapped_whenTheStopIsNear() {
    Bracket bracket = SIZING.bracket(Side.LONG, 100_000, 50, 0.01).orElseThrow();
    assertThat(bracket.notionalUsd()).isEqualTo(10_000);
    assertThat(bracket.riskUsd()).isLessThan(1000);
  }

  @Test
  void nothingIsBought_whenNoShareIsAffordable() {
    assertThat(SIZING.shares(100_000, 20_000, 0.05)).isZero();
    assertThat(SIZING.bracket(Side.LONG, 100_000, 20_000, 0.05)).isEmpty();
    assertThat(SIZING.shares(0, 50, 0.05)).isZero();
    assertThat(SIZING.shares(-500, 50, 0.05)).isZero();
  }

  @Test
  void noBracketIsMade_whenAnExitPriceWouldNotBeAboveZero() {
    assertThat(SIZING.bracket(Side.SHORT, 100_000, 50, 0.5)).isEmpty();
    assertThat(SIZING.bracket(Side.SHORT, 100_000, 50, 0.49)).isPresent();
    assertThat(SIZING.bracket(Side.LONG, 100_000, 50, 1.0)).isEmpty();
  }

  @Test
  void shortBracketIsTheMirrorImage() {
    Bracket bracket = Bracket.of(Side.SHORT, 10, 100, 0.05);
    assertThat(bracket.stop()).isCloseTo(105, within(1e-12));
    assertThat(bracket.profitTarget()).isCloseTo(90, within(1e-12));
    assertThat(bracket.riskUsd()).isCloseTo(50, within(1e-9));
  }

  @Test
  void stopDistanceGrowsWithVolatility() {
    assertThat(SIZING.stopDistance(0.03)).isCloseTo(0.06, within(1e-15));
    assertThatThrownBy(() -> SIZING.stopDistance(Double.NaN))
        .hasMessageContaining("horizonVolatility");
  }

  @Property(tries = 500)
  void riskAndValueStayWithinTheirLimits(
      @ForAll @Scale(2) @DoubleRange(min = 1, max = 1e7) double equity,
      @ForAll @Scale(2) @DoubleRange(min = 0.5, max = 5000) double entry,
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.9) double distance) {
    Optional<Bracket> bracket = SIZING.bracket(Side.LONG, equity, entry, distance);
    bracket.ifPresent(
        placed -> {
          assertThat(placed.riskUsd()).isLessThanOrEqualTo(0.01 * equity * (1 + 1e-9));
          assertThat(placed.notionalUsd()).isLessThanOrEqualTo(0.10 * equity * (1 + 1e-9));
          assertThat(placed.shares()).isPositive();
        });
  }

  @Test
  void bracketsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Bracket(Side.LONG, 0, 100, 95, 110))
        .hasMessageContaining("shares");
    assertThatThrownBy(() -> new Bracket(Side.LONG, 1, 100, 105, 110))
        .hasMessageContaining("gains money");
    assertThatThrownBy(() -> new Bracket(Side.LONG, 1, 100, 95, 111))
        .hasMessageContaining("profit target");
    assertThatThrownBy(() -> new Bracket(Side.SHORT, 1, 100, 95, 110))
        .hasMessageContaining("gains money");
    assertThatThrownBy(() -> new Bracket(Side.LONG, 1, Double.NaN, 95, 110))
        .hasMessageContaining("entry");
  }
}
