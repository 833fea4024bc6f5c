package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import org.junit.jupiter.api.Test;

class CorrelationMatrixTest {

  @Test
  void nearestMatchesExamplesSolvedElsewhere() {
    // Higham (2002), four digits; both confirmed by a search over matrices L L' in scipy
    CorrelationMatrix three =
        CorrelationMatrix.nearest(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}});
    assertThat(three.at(0, 1)).isCloseTo(0.7607, within(5e-5));
    assertThat(three.at(1, 2)).isCloseTo(0.7607, within(5e-5));
    assertThat(three.at(0, 2)).isCloseTo(0.1573, within(5e-5));
    CorrelationMatrix four =
        CorrelationMatrix.nearest(
            new double[][] {{2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}});
    assertThat(four.at(0, 1)).isCloseTo(-0.8084, within(5e-5));
    assertThat(four.at(0, 2)).isCloseTo(0.1916, within(5e-5));
    assertThat(four.at(0, 3)).isCloseTo(0.1068, within(5e-5));
    assertThat(four.at(1, 2)).isCloseTo(-0.6562, within(5e-5));
  }

  @Test
  void nearestIsTheMatrixItself_whenItIsOne() {
    double[][] values = {{1, 0.3, -0.2}, {0.3, 1, 0.5}, {-0.2, 0.5, 1}};
    CorrelationMatrix nearest = CorrelationMatrix.nearest(values);
    assertThat(nearest).isEqualTo(CorrelationMatrix.of(values));
    assertThat(nearest.at(1, 2)).isEqualTo(0.5);
  }

  @Test
  void nearestIsNearerThanBlendingWithTheIdentity_forRandomMatrices() {
    CounterStream stream = CounterStream.of(5);
    for (int sample = 0; sample < 20; sample++) {
      int size = 3 + sample % 10;
      double[][] values = new double[size][size];
      for (int i = 0; i < size; i++) {
        values[i][i] = 1;
        for (int j = 0; j < i; j++) {
          values[i][j] = 2 * stream.uniform() - 1;
          values[j][i] = values[i][j];
        }
      }
      CorrelationMatrix nearest = CorrelationMatrix.nearest(values);
      double distance = distance(values, nearest);
      for (double weight = 0; weight <= 1; weight += 0.01) {
        CorrelationMatrix blended = blendedOrNull(values, weight);
        if (blended != null) {
          assertThat(distance).isLessThanOrEqualTo(distance(values, blended) + 1e-6);
          break;
        }
      }
    }
  }

  private static CorrelationMatrix blendedOrNull(double[][] values, double weight) {
    double[][] blended = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        blended[i][j] = i == j ? 1 : (1 - weight) * values[i][j];
      }
    }
    try {
      return CorrelationMatrix.of(blended);
    } catch (IllegalArgumentException notPositiveDefinite) {
      return null;
    }
  }

  private static double distance(double[][] values, CorrelationMatrix matrix) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        sum += Math.pow(values[i][j] - matrix.at(i, j), 2);
      }
    }
    return sum;
  }

  @Test
  void factorTimesItselfIsTheMatrix_andItsDiagonalGivesTheDeterminant() {
    CorrelationMatrix matrix =
        CorrelationMatrix.of(new double[][] {{1, 0.3, -0.2}, {0.3, 1, 0.5}, {-0.2, 0.5, 1}});
    double[][] factor = matrix.factor();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double product = 0;
        for (int k = 0; k < 3; k++) {
          product += factor[i][k] * factor[j][k];
        }
        assertThat(product).isCloseTo(matrix.at(i, j), within(1e-15));
      }
    }
    // 1 + 2 a b c - a^2 - b^2 - c^2
    assertThat(Math.exp(matrix.logDeterminant()))
        .isCloseTo(1 + 2 * 0.3 * -0.2 * 0.5 - 0.09 - 0.04 - 0.25, within(1e-14));
    assertThat(matrix.shrunk(0.25).at(0, 1)).isEqualTo(0.75 * 0.3);
    assertThat(matrix.shrunk(1)).isEqualTo(CorrelationMatrix.identity(3));
  }

  @Test
  void valuesThatAreNoCorrelationMatrixAreRefused_withTheReason() {
    assertRefused(new double[][] {}, "must not be empty");
    assertRefused(new double[][] {{1, 0.5}, {0.5}}, "row 1");
    assertRefused(new double[][] {{1, 0.5}, {0.5, 0.9}}, "correlation (1, 1) must be 1, was 0.9");
    assertRefused(new double[][] {{1, 0.5}, {0.4, 1}}, "must be equal, were 0.4 and 0.5");
    assertRefused(new double[][] {{1, 1.2}, {1.2, 1}}, "was 1.2");
    assertRefused(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}, "was NaN");
    assertRefused(new double[][] {{1, 1}, {1, 1}}, "positive definite");
    assertRefused(new double[][] {{1, 0.9, 0}, {0.9, 1, 0.9}, {0, 0.9, 1}}, "positive definite");
    assertThatThrownBy(() -> CorrelationMatrix.nearest(new double[][] {{1, Double.NaN}, {0, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> CorrelationMatrix.nearest(new double[][] {{1, 0}, {0}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1");
    assertThatThrownBy(() -> CorrelationMatrix.identity(2).shrunk(1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(double[][] values, String message) {
    assertThatThrownBy(() -> CorrelationMatrix.of(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
