package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * The worst losses of the scenarios seen so far, with each name's part of them. Parts of a
 * computation are merged in any order, with equal results to the bit: what is kept is ordered by
 * loss and number of the scenario, and sums are only made at the end, in that order.
 *
 * <p>Mutable; belongs to one thread.
 */
public final class ScenarioLosses implements Serializable {

  private static final long serialVersionUID = 1;

  private final int scenarios;
  private final double lowestLevel;
  private final int names;
  private final int capacity;
  private final PriorityQueue<Scenario> worst = new PriorityQueue<>();
  private long seen;

  ScenarioLosses(int scenarios, double lowestLevel, int names) {
    this.scenarios = scenarios;
    this.lowestLevel = lowestLevel;
    this.names = names;
    this.capacity = Math.min(scenarios, ScenarioWindow.of(lowestLevel, scenarios).reach());
  }

  /** Ordered from the mildest; of equal losses the later scenario is the milder. */
  @SuppressWarnings("ArrayRecordComponent") // never changed; not compared
  private record Scenario(long number, double loss, double[] parts)
      implements Comparable<Scenario>, Serializable {

    @Override
    public int compareTo(Scenario other) {
      return compareTo(other.number, other.loss);
    }

    boolean milderThan(long otherNumber, double otherLoss) {
      return compareTo(otherNumber, otherLoss) < 0;
    }

    private int compareTo(long otherNumber, double otherLoss) {
      int byLoss = Double.compare(loss, otherLoss);
      return byLoss != 0 ? byLoss : Long.compare(otherNumber, number);
    }
  }

  /** Takes in one scenario; its parts are asked for only if it is kept. */
  void add(long number, double loss, Supplier<double[]> parts) {
    seen++;
    if (worst.size() < capacity || worst.peek().milderThan(number, loss)) {
      keep(new Scenario(number, loss, parts.get()));
    }
  }

  private void keep(Scenario scenario) {
    if (worst.size() < capacity) {
      worst.add(scenario);
    } else if (worst.peek().milderThan(scenario.number(), scenario.loss())) {
      worst.poll();
      worst.add(scenario);
    }
  }

  /** How many scenarios these are the losses of. */
  public long seen() {
    return seen;
  }

  /**
   * Takes in the losses of other scenarios of the same portfolio; returns this.
   *
   * @throws IllegalArgumentException if the other was made for another number of names or scenarios
   */
  public ScenarioLosses merge(ScenarioLosses other) {
    Check.that(
        names == other.names && scenarios == other.scenarios && lowestLevel == other.lowestLevel,
        "cannot merge losses of %s names, %s scenarios from level %s with %s, %s, %s",
        names,
        scenarios,
        lowestLevel,
        other.names,
        other.scenarios,
        other.lowestLevel);
    other.worst.forEach(this::keep);
    seen += other.seen;
    return this;
  }

  /**
   * The portfolio's risk, once all scenarios are in.
   *
   * @param level not below the lowest level that the portfolio was made for
   * @throws IllegalArgumentException on another level, or if scenarios are missing or came twice
   */
  public PortfolioRisk at(double level) {
    Check.that(seen == scenarios, "losses of %s scenarios, %s were announced", seen, scenarios);
    Check.that(level >= lowestLevel, "level %s lies below the lowest, %s", level, lowestLevel);
    List<Scenario> ordered = new ArrayList<>(worst);
    ordered.sort(Comparator.reverseOrder());
    double[] losses = new double[ordered.size()];
    double[][] parts = new double[losses.length][];
    for (int rank = 0; rank < losses.length; rank++) {
      Check.that(
          rank == 0 || ordered.get(rank).number() != ordered.get(rank - 1).number(),
          "scenario %s came twice",
          ordered.get(rank).number());
      losses[rank] = ordered.get(rank).loss();
      parts[rank] = ordered.get(rank).parts();
    }
    return PortfolioRisk.of(ScenarioWindow.of(level, scenarios), losses, parts);
  }

  @Override
  public String toString() {
    double[] kept = worst.stream().mapToDouble(Scenario::loss).toArray();
    double highest = Arrays.stream(kept).max().orElse(Double.NaN);
    return "worst " + kept.length + " losses of " + seen + " scenarios, up to " + highest;
  }
}
