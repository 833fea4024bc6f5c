package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Christoffersen's tests with simulated p-values, which hold in samples of any size.
 *
 * <p>Independence is judged among sequences with as many exceedances as were seen, in all orders
 * alike; so the test holds at any rate of exceedances. Conditional coverage is judged among
 * sequences of independent exceedances at the expected rate, which are simulated once and shared by
 * all sequences of that length.
 *
 * <p>Equal statistics count as extreme: the size is at most the nominal one. What was simulated for
 * a number of exceedances is kept; may be shared by threads.
 *
 * @see <a href="https://doi.org/10.2307/2527341">Christoffersen (1998)</a>
 * @see <a href="https://doi.org/10.1093/jjfinec/nbh004">Christoffersen, Pelletier (2004), for Monte
 *     Carlo p-values</a>
 */
public final class CoverageSimulation {

  private static final long INDEPENDENCE = 1;
  private static final long COVERAGE = 2;

  /** Statistics are sums of logarithms: equal ones differ by rounding. */
  private static final double ROUNDING = 1e-9;

  private final int sessions;
  private final double probability;
  private final Simulation simulation;
  private final double[] sequences;
  private final Map<Integer, double[]> orders = new ConcurrentHashMap<>();

  private CoverageSimulation(int sessions, double probability, Simulation simulation) {
    this.sessions = sessions;
    this.probability = probability;
    this.simulation = simulation;
    this.sequences = conditionalCoverageStatistics();
  }

  /**
   * For sequences of a length.
   *
   * @param sessions length T, at least 2
   * @param probability expected share p of exceedances, 1 - level
   */
  public static CoverageSimulation of(int sessions, double probability, Simulation simulation) {
    Check.that(sessions >= 2, "sessions must be at least 2, were %s", sessions);
    Check.that(
        probability > 0 && probability < 1,
        "probability must lie strictly between 0 and 1, was %s",
        probability);
    return new CoverageSimulation(sessions, probability, simulation);
  }

  /** Independence; without an exceedance nothing speaks against it. */
  public TestResult independence(boolean[] exceeded) {
    TestResult asymptotic = transitions(exceeded).independence();
    int count = Exceedances.count(exceeded);
    double[] others = orders.computeIfAbsent(count, this::independenceStatistics);
    return new TestResult(
        asymptotic.statistic(),
        simulation.probability(extreme(others, asymptotic.statistic())),
        asymptotic.sessions(),
        asymptotic.exceedances());
  }

  /** Right number and independence together. */
  public TestResult conditionalCoverage(boolean[] exceeded) {
    TestResult kupiec = Kupiec.test(sessions, Exceedances.count(exceeded), probability);
    double statistic = transitions(exceeded).conditionalCoverage(kupiec).statistic();
    return new TestResult(
        statistic,
        simulation.probability(extreme(sequences, statistic)),
        sessions,
        kupiec.exceedances());
  }

  /** Refuses to judge sequences that this was not made for. */
  void check(int otherSessions, double otherProbability) {
    Check.that(
        sessions == otherSessions && Math.abs(probability - otherProbability) < ROUNDING,
        "simulated for %s sessions at %s, not for %s at %s",
        sessions,
        probability,
        otherSessions,
        otherProbability);
  }

  private Christoffersen transitions(boolean[] exceeded) {
    Check.sameLength(sessions, exceeded.length, "exceeded");
    return Christoffersen.of(exceeded);
  }

  /** How many of the sorted statistics are at least this one. */
  private static int extreme(double[] sorted, double statistic) {
    double least = statistic - ROUNDING;
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) / 2;
      if (sorted[middle] < least) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return sorted.length - from;
  }

  private double[] independenceStatistics(int count) {
    double[] statistics = new double[simulation.draws()];
    boolean[] sequence = new boolean[sessions];
    int[] places = new int[count];
    for (int draw = 0; draw < statistics.length; draw++) {
      place(simulation.stream(INDEPENDENCE, draw), sequence, places);
      statistics[draw] = counts(sequence, places, count).independenceStatistic();
    }
    Arrays.sort(statistics);
    return statistics;
  }

  private double[] conditionalCoverageStatistics() {
    double[] statistics = new double[simulation.draws()];
    boolean[] sequence = new boolean[sessions];
    int[] places = new int[sessions];
    double logQuiet = StrictMath.log1p(-probability);
    for (int draw = 0; draw < statistics.length; draw++) {
      CounterStream stream = simulation.stream(COVERAGE, draw);
      int count = 0;
      double next = Simulation.quiet(stream, logQuiet);
      while (next < sessions) {
        places[count++] = (int) next;
        sequence[(int) next] = true;
        next += 1 + Simulation.quiet(stream, logQuiet);
      }
      Christoffersen counts = counts(sequence, places, count);
      statistics[draw] =
          counts.conditionalCoverage(Kupiec.test(sessions, count, probability)).statistic();
    }
    Arrays.sort(statistics);
    return statistics;
  }

  /** Puts one exceedance after the other on a session that has none. */
  private static void place(CounterStream stream, boolean[] sequence, int[] places) {
    for (int i = 0; i < places.length; i++) {
      do {
        places[i] = stream.nextInt(sequence.length);
      } while (sequence[places[i]]);
      sequence[places[i]] = true;
    }
  }

  /** Transitions of a sequence with exceedances at the places; clears the sequence. */
  private static Christoffersen counts(boolean[] sequence, int[] places, int count) {
    int last = sequence.length - 1;
    int pairs = 0;
    for (int i = 0; i < count; i++) {
      pairs += places[i] < last && sequence[places[i] + 1] ? 1 : 0;
    }
    int followed = count - (sequence[last] ? 1 : 0);
    int preceded = count - (sequence[0] ? 1 : 0);
    for (int i = 0; i < count; i++) {
      sequence[places[i]] = false;
    }
    return new Christoffersen(
        last - followed - preceded + pairs, preceded - pairs, followed - pairs, pairs);
  }
}
