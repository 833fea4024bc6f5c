package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RanksTest {

  @Test
  void ranksAreDividedByOneMoreThanTheCount() {
    assertThat(Ranks.uniform(new double[] {30, 10, 20})).containsExactly(0.75, 0.25, 0.5);
  }

  @Test
  void tiesShareTheMeanOfTheirRanks() {
    assertThat(Ranks.uniform(new double[] {7, 1, 7, -0.0, 0.0, 7, 9}))
        .containsExactly(0.625, 0.375, 0.625, 0.1875, 0.1875, 0.625, 0.875);
  }

  @Property(tries = 200)
  void ranksLieInsideTheUnitInterval_haveMeanOneHalf_andKeepTheOrder(
      @ForAll @Size(min = 1, max = 50) int @IntRange(min = -9, max = 9) [] sample) {
    double[] values = Arrays.stream(sample).asDoubleStream().toArray();
    double[] ranks = Ranks.uniform(values);
    assertThat(Arrays.stream(ranks).average().orElseThrow()).isCloseTo(0.5, within(1e-14));
    for (int i = 0; i < ranks.length; i++) {
      assertThat(ranks[i]).isGreaterThan(0).isLessThan(1);
      for (int j = 0; j < i; j++) {
        assertThat(Double.compare(ranks[i], ranks[j]))
            .isEqualTo(Double.compare(values[i], values[j]));
      }
    }
  }

  @Test
  void nothingHasNoRanks_andNanIsRefused() {
    assertThat(Ranks.uniform(new double[0])).isEmpty();
    assertThatThrownBy(() -> Ranks.uniform(new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has one at 1");
  }
}
