package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * A portfolio under scenarios of a copula: how its loss, and each name's part of it, comes out.
 *
 * <pre>  loss = sum over i of c(i),  c(i) = - weight(i) * simple return(i) </pre>
 *
 * <p>Scenarios may be computed in any partition and order: {@link #losses} of each block, merged
 * one by one, then {@link ScenarioLosses#at}. The result is the same to the bit. Immutable.
 */
public final class PortfolioScenarios {

  private final double[] weights;
  private final ScenarioMargin[] margins;
  private final int scenarios;
  private final double lowestLevel;

  private PortfolioScenarios(
      double[] weights, ScenarioMargin[] margins, int scenarios, double lowestLevel) {
    this.weights = weights;
    this.margins = margins;
    this.scenarios = scenarios;
    this.lowestLevel = lowestLevel;
  }

  /**
   * A portfolio.
   *
   * @param weights of each name, decimals of the portfolio's value; negative is short; the rest is
   *     cash, so they need not sum to 1
   * @param margins of the same names
   * @param scenarios number of scenarios of all blocks together
   * @param lowestLevel the lowest level that will be asked for: only the tail beyond it is kept; at
   *     least 10 scenarios must lie there
   */
  public static PortfolioScenarios of(
      double[] weights, ScenarioMargin[] margins, int scenarios, double lowestLevel) {
    Check.that(weights.length > 0, "a portfolio needs at least 1 name");
    Check.sameLength(weights.length, margins.length, "margins");
    for (double weight : weights) {
      Check.finite(weight, "weight");
    }
    ScenarioWindow.of(lowestLevel, scenarios);
    return new PortfolioScenarios(weights.clone(), margins.clone(), scenarios, lowestLevel);
  }

  /**
   * The losses of a block of scenarios.
   *
   * @param firstScenario number of the block's first scenario; blocks must not overlap
   * @param uniforms [name][scenario], each 0 to 1, as a {@link
   *     io.nightdesk.quant.dependence.ScenarioSampler} fills them
   */
  public ScenarioLosses losses(long firstScenario, double[][] uniforms) {
    Check.notNegative(firstScenario, "firstScenario");
    Check.sameLength(weights.length, uniforms.length, "uniforms");
    double[] losses = new double[uniforms[0].length];
    for (int i = 0; i < weights.length; i++) {
      Check.sameLength(losses.length, uniforms[i].length, "uniforms of name " + i);
      for (int s = 0; s < losses.length; s++) {
        losses[s] += part(i, uniforms[i][s]);
      }
    }
    ScenarioLosses worst = none();
    for (int s = 0; s < losses.length; s++) {
      int scenario = s;
      worst.add(firstScenario + s, losses[s], () -> parts(uniforms, scenario));
    }
    return worst;
  }

  private double[] parts(double[][] uniforms, int scenario) {
    double[] parts = new double[weights.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(i, uniforms[i][scenario]);
    }
    return parts;
  }

  /** What a name adds to the loss. */
  private double part(int name, double uniform) {
    return -weights[name] * margins[name].simpleReturn(uniform);
  }

  /** The losses of no scenarios, to begin a merge with. */
  public ScenarioLosses none() {
    return new ScenarioLosses(scenarios, lowestLevel, weights.length);
  }
}
