package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VarBacktestTest {

  @ParameterizedTest
  @CsvSource({
    "252, 20, 0.05, 3.9126",
    "250, 0, 0.01, 5.0252",
    "250, 4, 0.01, 0.7691",
    "250, 5, 0.01, 1.9568",
    "250, 10, 0.01, 12.9555"
  })
  void kupiecEqualsThePublishedRatios(int sessions, int exceedances, double p, double ratio) {
    assertThat(Kupiec.test(sessions, exceedances, p).statistic()).isCloseTo(ratio, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({
    // sessions, p, lowest and highest count that is not rejected at 5 % (Kupiec's table)
    "255, 0.01, 1, 6",
    "255, 0.05, 7, 20",
    "255, 0.10, 17, 35",
    "1000, 0.01, 5, 16",
    "1000, 0.05, 38, 64",
    "1000, 0.10, 82, 119"
  })
  void kupiecDoesNotRejectWithinItsTable(int sessions, double p, int lowest, int highest) {
    for (int x = 0; x <= sessions; x++) {
      assertThat(Kupiec.test(sessions, x, p).rejects(0.05))
          .as("%s of %s at %s", x, sessions, p)
          .isEqualTo(x < lowest || x > highest);
    }
  }

  @Test
  void kupiecIsFinite_whenNothingOrEverythingExceeds() {
    assertThat(Kupiec.test(250, 0, 0.01).statistic())
        .isCloseTo(-500 * Math.log(0.99), within(1e-9));
    // Published to two decimals.
    assertThat(Kupiec.test(255, 0, 0.01).statistic()).isCloseTo(5.13, within(0.005));
    assertThat(Kupiec.test(250, 250, 0.01).statistic())
        .isCloseTo(-500 * Math.log(0.01), within(1e-9));
    assertThat(Kupiec.test(250, 250, 0.01).probability()).isBetween(0.0, 1e-100);
    assertThatThrownBy(() -> Kupiec.test(250, 251, 0.01)).hasMessageContaining("exceedances");
  }

  @Test
  void oneSidedTestRejectsTooManyOnly() {
    assertThat(Kupiec.oneSided(250, 0, 0.01).probability()).isGreaterThan(0.9);
    assertThat(Kupiec.oneSided(250, 10, 0.01).probability()).isLessThan(0.001);
    TestResult two = Kupiec.test(250, 10, 0.01);
    assertThat(Kupiec.oneSided(250, 10, 0.01).probability())
        .isCloseTo(two.probability() / 2, within(1e-12));
  }

  @Test
  void christoffersenEqualsThePublishedRatios() {
    Christoffersen counts = new Christoffersen(218, 14, 14, 6);
    assertThat(counts.independence().statistic()).isCloseTo(9.5296, within(5e-5));
    TestResult kupiec = Kupiec.test(252, 20, 0.05);
    assertThat(counts.conditionalCoverage(kupiec).statistic()).isCloseTo(13.4422, within(1e-4));
    assertThat(counts.conditionalCoverage(kupiec).probability())
        .isCloseTo(Math.exp(-13.4422 / 2), within(1e-6));
  }

  @Test
  void christoffersenCountsTransitions_andIsFiniteWithoutExceedances() {
    boolean[] exceeded = {false, true, true, false, false, true};
    assertThat(Christoffersen.of(exceeded)).isEqualTo(new Christoffersen(1, 2, 1, 1));
    TestResult none = Christoffersen.of(new boolean[250]).independence();
    assertThat(none.statistic()).isZero();
    assertThat(none.probability()).isEqualTo(1);
    assertThat(Christoffersen.of(new boolean[0]).independence().statistic()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, GREEN, 0",
    "4, GREEN, 0",
    "5, YELLOW, 0.40",
    "6, YELLOW, 0.50",
    "7, YELLOW, 0.65",
    "8, YELLOW, 0.75",
    "9, YELLOW, 0.85",
    "10, RED, 1",
    "250, RED, 1"
  })
  void trafficLightFollowsTheBaselTable(int exceedances, TrafficLight zone, double plusFactor) {
    assertThat(TrafficLight.of(exceedances)).isEqualTo(zone);
    assertThat(TrafficLight.plusFactor(exceedances)).isEqualTo(plusFactor);
  }

  @Test
  void trafficLightOfAnySampleIsTheTable_whereThatIsMadeFor() {
    for (int exceedances = 0; exceedances <= TrafficLight.SESSIONS; exceedances++) {
      assertThat(TrafficLight.of(exceedances, TrafficLight.SESSIONS, 0.99))
          .as("%s exceedances", exceedances)
          .isEqualTo(TrafficLight.of(exceedances));
    }
  }

  /** Bounds by scipy 1.17.1: the first x with binom.cdf(x, n, 1 - level) of 0.95 and 0.9999. */
  @ParameterizedTest
  @CsvSource({"1000, 0.99, 15, 24", "250, 0.95, 18, 27", "500, 0.975, 18, 27"})
  void trafficLightTurnsWhereTheBinomialSaysSo(int sessions, double level, int yellow, int red) {
    assertThat(TrafficLight.of(yellow - 1, sessions, level)).isEqualTo(TrafficLight.GREEN);
    assertThat(TrafficLight.of(yellow, sessions, level)).isEqualTo(TrafficLight.YELLOW);
    assertThat(TrafficLight.of(red - 1, sessions, level)).isEqualTo(TrafficLight.YELLOW);
    assertThat(TrafficLight.of(red, sessions, level)).isEqualTo(TrafficLight.RED);
  }

  @ParameterizedTest
  @CsvSource({
    "249, 20, UNKNOWN",
    "250, 0, QUIET",
    "250, 6, QUIET",
    "250, 7, RAISED",
    "250, 10, RAISED",
    "1000, 17, QUIET",
    "1000, 19, RAISED"
  })
  void alarmIsRaised_byRedOrByTheOneSidedTest(int sessions, int exceedances, VarAlarm expected) {
    boolean[] exceeded = new boolean[sessions];
    for (int i = 0; i < exceedances; i++) {
      exceeded[i * (sessions / exceedances)] = true;
    }
    assertThat(VarAlarm.of(exceeded)).isEqualTo(expected);
  }

  @Test
  void alarmIsRaised_whenOnlyTheLast250SessionsAreRed() {
    boolean[] exceeded = new boolean[2000];
    for (int i = 0; i < 10; i++) {
      exceeded[1999 - 20 * i] = true;
    }
    assertThat(Kupiec.oneSided(2000, 10, 0.01).rejects(0.01)).isFalse();
    assertThat(VarAlarm.of(exceeded)).isEqualTo(VarAlarm.RAISED);
  }
}
