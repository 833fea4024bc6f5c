package io.nightdesk.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

  private static final List<String> COMMANDS =
      List.of("night", "demo", "signals", "sessions", "status", "simulate");

  @Test
  void swappedLettersAreNear() {
    assertThat(NearNames.of("nigth", COMMANDS)).containsExactly("night");
  }

  @Test
  void nearestComesFirst_andAtMostThree() {
    assertThat(NearNames.of("a1", List.of("a2", "a1b", "a3", "a4", "a1")))
        .hasSize(3)
        .startsWith("a1");
  }

  @Test
  void beginningIsNear() {
    assertThat(NearNames.of("sess", COMMANDS)).containsExactly("sessions");
  }

  @Test
  void caseAndDashesDoNotCount() {
    assertThat(NearNames.of("--ASOF", List.of("--as-of", "--json"))).containsExactly("--as-of");
  }

  @Test
  void nothingIsNear_whenTheWordIsFarFromAll() {
    assertThat(NearNames.of("xyzzy", COMMANDS)).isEmpty();
    assertThat(NearNames.question("xyzzy", COMMANDS)).isEmpty();
  }

  @Test
  void questionJoinsSeveralNames() {
    assertThat(NearNames.question("ab", List.of("abc", "abd", "abe")))
        .isEqualTo("Did you mean abc, abd or abe? ");
  }
}
