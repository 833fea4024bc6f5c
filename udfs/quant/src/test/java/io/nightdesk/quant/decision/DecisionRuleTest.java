package io.nightdesk.quant.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.learning.Side;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRuleTest {

  private static final DecisionRule RULE = new DecisionRule(DecisionThresholds.STANDARD);

  @ParameterizedTest
  @CsvSource({
    // probability up, expected return, cost, risk: signal, confidence, reason
    "0.70, 0.010, 0.002, 6, BUY,  0.70, ACCEPTED",
    "0.30, -0.010, 0.002, 6, SELL, 0.70, ACCEPTED",
    "0.69, 0.010, 0.002, 1, HOLD, 0.69, BELOW_THRESHOLD",
    "0.31, -0.010, 0.002, 1, HOLD, 0.69, BELOW_THRESHOLD",
    "0.90, 0.010, 0.002, 7, HOLD, 0.90, RISK_TOO_HIGH",
    "0.90, 0.002, 0.002, 1, HOLD, 0.90, EXPECTED_RETURN_NOT_POSITIVE",
    "0.90, -0.010, 0.002, 1, HOLD, 0.90, EXPECTED_RETURN_NOT_POSITIVE",
    "0.10, 0.010, 0.002, 1, HOLD, 0.90, EXPECTED_RETURN_NOT_POSITIVE",
    "0.50, 0.010, 0.002, 1, HOLD, 0.50, BELOW_THRESHOLD"
  })
  void decisionFollowsTheThresholds(
      double probabilityUp,
      double expectedReturn,
      double cost,
      int riskScore,
      Signal signal,
      double confidence,
      Reason reason) {
    Decision decision =
        RULE.decide(new DecisionInput(probabilityUp, expectedReturn, cost, riskScore, Set.of()));
    assertThat(decision.signal()).isEqualTo(signal);
    assertThat(decision.confidence()).isCloseTo(confidence, within(1e-12));
    assertThat(decision.reason()).isEqualTo(reason);
    assertThat(decision.sentence()).startsWith(signal.name()).endsWith(".");
  }

  @Test
  void expectedReturnIsThatOfTheDirectionAfterCosts() {
    Decision sell = RULE.decide(new DecisionInput(0.2, -0.03, 0.001, 3, Set.of()));
    assertThat(sell.expectedReturn()).isCloseTo(1 - Math.exp(-0.029), within(1e-15));
    assertThat(sell.sentence()).contains("down").contains("0.80").contains("2.86 %");
  }

  @Test
  void silentModelHoldsWithoutConfidence() {
    Decision decision = RULE.decide(new DecisionInput(Double.NaN, Double.NaN, 0.001, 3, Set.of()));
    assertThat(decision.signal()).isEqualTo(Signal.HOLD);
    assertThat(decision.confidence()).isNaN();
    assertThat(decision.expectedReturn()).isNaN();
    assertThat(decision.reason()).isEqualTo(Reason.SILENT);
    assertThat(decision.sentence()).doesNotContain("NaN");
  }

  @Test
  void firstReasonIsNamed_whenSeveralForbidASignal() {
    Set<Reason> blocks = EnumSet.of(Reason.WARMING_UP, Reason.STALE);
    Decision decision = RULE.decide(new DecisionInput(0.9, 0.05, 0.001, 3, blocks));
    assertThat(decision.signal()).isEqualTo(Signal.HOLD);
    assertThat(decision.reason()).isEqualTo(Reason.STALE);
    assertThat(decision.confidence()).isEqualTo(0.9);
  }

  @Property(tries = 500)
  void aSignalIsNeverGiven_unlessEveryConditionHolds(
      @ForAll @Scale(3) @DoubleRange(max = 1) double probabilityUp,
      @ForAll @Scale(3) @DoubleRange(min = -0.2, max = 0.2) double expectedReturn,
      @ForAll @IntRange(min = 1, max = 10) int riskScore) {
    DecisionInput input =
        new DecisionInput(probabilityUp, expectedReturn, 0.002, riskScore, Set.of());
    Decision decision = RULE.decide(input);
    if (decision.signal() != Signal.HOLD) {
      Side side = decision.signal().side().orElseThrow();
      assertThat(decision.confidence()).isGreaterThanOrEqualTo(0.7);
      assertThat(riskScore).isLessThanOrEqualTo(6);
      assertThat(side.sign() * expectedReturn).isGreaterThan(0.002);
      assertThat(side == Side.LONG).isEqualTo(probabilityUp > 0.5);
    } else {
      assertThat(decision.reason()).isNotEqualTo(Reason.ACCEPTED);
    }
    assertThat(decision.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void impossibleInputIsRefused() {
    assertThatThrownBy(() -> new DecisionInput(1.2, 0, 0, 3, Set.of()))
        .hasMessageContaining("probabilityUp");
    assertThatThrownBy(() -> new DecisionInput(0.5, 0, -1, 3, Set.of()))
        .hasMessageContaining("cost");
    assertThatThrownBy(() -> new DecisionInput(0.5, 0, 0, 0, Set.of()))
        .hasMessageContaining("riskScore");
    assertThatThrownBy(() -> new DecisionInput(0.5, 0, 0, 3, Set.of(Reason.ACCEPTED)))
        .hasMessageContaining("ACCEPTED");
    assertThatThrownBy(() -> new DecisionThresholds(0.4, 6)).hasMessageContaining("minConfidence");
    assertThatThrownBy(() -> new DecisionThresholds(0.7, 11)).hasMessageContaining("maxRiskScore");
  }
}
