package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import org.junit.jupiter.api.Test;

class CoverageSimulationTest {

  @Test
  void sizeIsTheNominalOne_whenExceedancesAreIndependent() {
    int sequences = 600;
    CoverageSimulation simulation = CoverageSimulation.of(1000, 0.05, new Simulation(999, 5));
    int asymptotic = 0;
    int independence = 0;
    int coverage = 0;
    for (int i = 0; i < sequences; i++) {
      boolean[] exceeded = independent(i, 1000, 0.05);
      asymptotic += Christoffersen.of(exceeded).independence().rejects(0.05) ? 1 : 0;
      independence += simulation.independence(exceeded).rejects(0.05) ? 1 : 0;
      coverage += simulation.conditionalCoverage(exceeded).rejects(0.05) ? 1 : 0;
    }
    // Three standard errors of a share of 5 % are 2.7 %.
    assertThat((double) asymptotic / sequences).isBetween(0.07, 0.13);
    assertThat((double) independence / sequences).isBetween(0.02, 0.077);
    assertThat((double) coverage / sequences).isBetween(0.02, 0.077);
  }

  @Test
  void clustersAreFound() {
    boolean[] clustered = new boolean[1000];
    for (int week = 0; week < 10; week++) {
      for (int day = 0; day < 5; day++) {
        clustered[100 * week + day] = true;
      }
    }
    CoverageSimulation simulation = CoverageSimulation.of(1000, 0.05, new Simulation(999, 6));
    assertThat(simulation.independence(clustered).probability()).isEqualTo(0.001);
    assertThat(simulation.conditionalCoverage(clustered).probability()).isEqualTo(0.001);
    assertThat(Kupiec.test(1000, 50, 0.05).probability()).isEqualTo(1);
  }

  @Test
  void statisticsAndCountsAreThoseOfTheAsymptoticTests() {
    boolean[] exceeded = independent(3, 500, 0.02);
    int count = Exceedances.count(exceeded);
    CoverageSimulation simulation = CoverageSimulation.of(500, 0.02, new Simulation(99, 1));
    TestResult independence = simulation.independence(exceeded);
    assertThat(independence.statistic())
        .isEqualTo(Christoffersen.of(exceeded).independence().statistic());
    assertThat(independence.sessions()).isEqualTo(499);
    TestResult both = simulation.conditionalCoverage(exceeded);
    assertThat(both.statistic())
        .isEqualTo(
            Christoffersen.of(exceeded)
                .conditionalCoverage(Kupiec.test(500, count, 0.02))
                .statistic());
    assertThat(both.sessions()).isEqualTo(500);
    assertThat(both.exceedances()).isEqualTo(count);
  }

  @Test
  void nothingSpeaksAgainstIndependence_withoutExceedances() {
    CoverageSimulation simulation = CoverageSimulation.of(250, 0.01, new Simulation(999, 2));
    assertThat(simulation.independence(new boolean[250]).probability()).isEqualTo(1);
    // (1 - 0.01)^250 is 0.081, and more than 6 exceedances are as unlikely.
    assertThat(simulation.conditionalCoverage(new boolean[250]).probability())
        .isBetween(0.05, 0.15);
  }

  @Test
  void probabilitiesRepeat_withTheSeed() {
    boolean[] exceeded = independent(9, 250, 0.05);
    TestResult first =
        CoverageSimulation.of(250, 0.05, new Simulation(999, 3)).independence(exceeded);
    assertThat(CoverageSimulation.of(250, 0.05, new Simulation(999, 3)).independence(exceeded))
        .isEqualTo(first);
    double other =
        CoverageSimulation.of(250, 0.05, new Simulation(999, 4))
            .independence(exceeded)
            .probability();
    assertThat(other).isCloseTo(first.probability(), within(0.07));
  }

  @Test
  void sequencesOfAnotherLengthAreRefused() {
    CoverageSimulation simulation = CoverageSimulation.of(250, 0.05, new Simulation(99, 3));
    assertThatThrownBy(() -> simulation.independence(new boolean[251])).hasMessageContaining("251");
    assertThatThrownBy(() -> CoverageSimulation.of(250, 1, Simulation.STANDARD))
        .hasMessageContaining("probability");
    assertThatThrownBy(() -> new Simulation(98, 1)).hasMessageContaining("98");
  }

  private static boolean[] independent(long seed, int sessions, double probability) {
    CounterStream stream = CounterStream.of(seed, 31);
    boolean[] exceeded = new boolean[sessions];
    for (int t = 0; t < sessions; t++) {
      exceeded[t] = stream.uniform() < probability;
    }
    return exceeded;
  }
}
