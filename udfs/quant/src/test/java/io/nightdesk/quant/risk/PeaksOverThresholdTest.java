package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import io.nightdesk.quant.risk.PeaksOverThreshold.Status;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeaksOverThresholdTest {

  @ParameterizedTest
  @CsvSource({"0.3, 2", "0, 1", "-0.2, 0.5", "0.9, 3"})
  void quantileIsTheInverseOfTheTail(double shape, double scale) {
    GeneralisedPareto pareto = new GeneralisedPareto(shape, scale);
    for (double probability : new double[] {1, 0.5, 0.1, 1e-3, 1e-6}) {
      double y = pareto.exceededWith(probability);
      assertThat(pareto.tail(y) / probability).isCloseTo(1, within(1e-9));
    }
    assertThat(pareto.exceededWith(1)).isZero();
  }

  @Test
  void tailEndsAtTheGreatestLoss_whenTheShapeIsNegative() {
    assertThat(new GeneralisedPareto(-0.5, 1).tail(2.0)).isZero();
    assertThat(new GeneralisedPareto(-0.5, 1).tail(1.99)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"0.25", "0", "-0.2", "0.6"})
  void parametersAreRecovered_fromSimulatedExcesses(double shape) {
    GeneralisedPareto truth = new GeneralisedPareto(shape, 2);
    int paths = 60;
    int size = 1000;
    double shapes = 0;
    double scales = 0;
    for (int path = 0; path < paths; path++) {
      GeneralisedPareto fit = GeneralisedPareto.fit(excesses(truth, path, size));
      shapes += fit.shape() / paths;
      scales += fit.scale() / paths;
    }
    // Three standard errors of the mean, (1 + shape) / sqrt(size) a fit, and the bias of order 1/n.
    double error = 3 * (1 + shape) / Math.sqrt((double) size * paths) + 3.0 / size;
    assertThat(shapes).isCloseTo(shape, within(error));
    assertThat(scales).isCloseTo(2, within(4 * error));
  }

  @Test
  void fitIsTheBestOfItsNeighbours() {
    double[] excesses = excesses(new GeneralisedPareto(0.2, 1), 7, 300);
    GeneralisedPareto fit = GeneralisedPareto.fit(excesses);
    double best = logLikelihood(fit, excesses);
    for (double step : new double[] {-1e-4, 1e-4}) {
      assertThat(logLikelihood(new GeneralisedPareto(fit.shape() + step, fit.scale()), excesses))
          .isLessThan(best);
      assertThat(logLikelihood(new GeneralisedPareto(fit.shape(), fit.scale() + step), excesses))
          .isLessThan(best);
    }
  }

  @Test
  void fitFollowsTheScale() {
    double[] excesses = excesses(new GeneralisedPareto(0.2, 1), 8, 100);
    GeneralisedPareto fit = GeneralisedPareto.fit(excesses);
    GeneralisedPareto large = GeneralisedPareto.fit(Samples.times(1e9, excesses));
    GeneralisedPareto small = GeneralisedPareto.fit(Samples.times(1e-9, excesses));
    assertThat(large.shape()).isCloseTo(fit.shape(), within(1e-9));
    assertThat(small.shape()).isCloseTo(fit.shape(), within(1e-9));
    assertThat(1e9 * small.scale()).isCloseTo(fit.scale(), within(1e-9));
  }

  @Test
  void shapeStaysAtItsBound_whenExcessesAreAllButUniform() {
    double[] uniform = new double[200];
    for (int i = 0; i < uniform.length; i++) {
      uniform[i] = (i + 0.5) / uniform.length;
    }
    assertThat(GeneralisedPareto.fit(uniform).shape()).isCloseTo(-0.5, within(1e-9));
  }

  @Test
  void lossesEqualTheFormula_ofMcNeilAndFrey() {
    PeaksOverThreshold tail =
        new PeaksOverThreshold(
            0.1, 2, 1000, 100, 1.2, new GeneralisedPareto(0.2, 0.5), Status.CONVERGED);
    double quantile = 1.2 + 0.5 / 0.2 * (Math.pow(0.01 * 1000 / 100, -0.2) - 1);
    double shortfall = (quantile + 0.5 - 0.2 * 1.2) / (1 - 0.2);
    assertThat(tail.at(0.99).valueAtRisk()).isCloseTo(2 * quantile - 0.1, within(1e-12));
    assertThat(tail.at(0.99).expectedShortfall()).isCloseTo(2 * shortfall - 0.1, within(1e-12));
    assertThat(tail.at(0.90).valueAtRisk()).isCloseTo(2 * 1.2 - 0.1, within(1e-12));
    assertThatThrownBy(() -> tail.at(0.89)).hasMessageContaining("below the threshold");
  }

  @Test
  void tailOfStudentTIsFound_beyondTheSample() {
    double[] residuals = Samples.studentT(4, 20_000, 4);
    PeaksOverThreshold tail = PeaksOverThreshold.of(0, 1, residuals, 0.95);
    assertThat(tail.status()).isEqualTo(Status.CONVERGED);
    assertThat(tail.exceedances()).isEqualTo(1000);
    assertThat(tail.excesses().shape()).isBetween(0.1, 0.35); // towards 1/4
    TailLoss truth = TailLoss.studentT(0.999, 4);
    assertThat(tail.at(0.999).valueAtRisk() / truth.valueAtRisk()).isCloseTo(1, within(0.1));
    assertThat(tail.at(0.999).expectedShortfall() / truth.expectedShortfall())
        .isCloseTo(1, within(0.15));
  }

  @Test
  void statusSaysWhy_whenThereIsNoFit() {
    double[] few = Samples.normal(1, 250);
    PeaksOverThreshold tooFew = PeaksOverThreshold.of(0, 1, few, 0.90);
    assertThat(tooFew.status()).isEqualTo(Status.TOO_FEW_EXCEEDANCES);
    assertThat(tooFew.reason()).contains("25 losses");
    assertThatThrownBy(() -> tooFew.at(0.99))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TOO_FEW_EXCEEDANCES");

    double[] capped = Samples.normal(2, 1000);
    Arrays.sort(capped);
    Arrays.fill(capped, 0, 120, -1.2);
    assertThat(PeaksOverThreshold.of(0, 1, capped, 0.90).status()).isEqualTo(Status.NO_VARIATION);

    double[] wild = new double[1000];
    CounterStream stream = CounterStream.of(1, 5);
    for (int i = 0; i < wild.length; i++) {
      wild[i] = 1 - Math.pow(1 - stream.uniform(), -1.6);
    }
    PeaksOverThreshold infinite = PeaksOverThreshold.of(0, 1, wild, 0.90);
    assertThat(infinite.status()).isEqualTo(Status.INFINITE_MEAN);
    assertThat(infinite.excesses().shape()).isGreaterThan(1);
    assertThatThrownBy(() -> infinite.at(0.99)).hasMessageContaining("mean loss is infinite");
  }

  private static double[] excesses(GeneralisedPareto truth, long seed, int size) {
    CounterStream stream = CounterStream.of(seed, 21);
    double[] excesses = new double[size];
    for (int i = 0; i < size; i++) {
      excesses[i] = truth.exceededWith(1 - stream.uniform());
    }
    return excesses;
  }

  private static double logLikelihood(GeneralisedPareto pareto, double[] excesses) {
    double sum = 0;
    for (double y : excesses) {
      sum +=
          (1 + 1 / pareto.shape()) * Math.log1p(pareto.shape() * y / pareto.scale())
              + Math.log(pareto.scale());
    }
    return -sum;
  }
}
