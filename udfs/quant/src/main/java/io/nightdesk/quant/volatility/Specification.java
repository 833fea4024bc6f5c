package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is fitted: a constant mean, a variance recursion, a distribution and a pre-sample start.
 *
 * <p>The parameter vector of a specification is {@code mu}, the natural parameters of the model,
 * and {@code nu} where the distribution is Student's t.
 *
 * @param model variance recursion
 * @param innovation distribution of the standardised residuals
 * @param preSample what stands before the first return
 */
public record Specification(VolatilityModel model, Innovation innovation, PreSample preSample) {

  /** GARCH(1,1) with Student t residuals: the model of risk features 81 to 84. */
  public static final Specification GARCH_T =
      new Specification(Garch.MODEL, Innovation.STUDENT_T, PreSample.MEAN_SQUARE);

  /** GARCH(1,1) with normal residuals. */
  public static final Specification GARCH_NORMAL =
      new Specification(Garch.MODEL, Innovation.NORMAL, PreSample.MEAN_SQUARE);

  public Specification {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(innovation, "innovation");
    Objects.requireNonNull(preSample, "preSample");
  }

  /** Name as published, such as {@code GARCH-t}. */
  public String name() {
    return model.name() + (innovation == Innovation.STUDENT_T ? "-t" : "-n");
  }

  /** Number of parameters, the mean and the degrees of freedom included. */
  public int parameterCount() {
    return 1 + model.parameterNames().size() + innovation.parameterCount();
  }

  /** Names of the parameters, in the order of the vector. */
  public List<String> parameterNames() {
    List<String> names = new ArrayList<>();
    names.add("mu");
    names.addAll(model.parameterNames());
    if (innovation == Innovation.STUDENT_T) {
      names.add("nu");
    }
    return List.copyOf(names);
  }

  /**
   * Runs the recursion over a window of returns with parameters that are already known.
   *
   * @param parameters in the order of {@link #parameterNames()}
   * @param percentReturns log returns in percent, oldest first
   */
  public VolatilityPath filter(double[] parameters, double[] percentReturns) {
    Check.sameLength(parameterCount(), parameters.length, "parameters");
    Check.that(percentReturns.length > 0, "a filter needs at least one return");
    return VolatilityPath.run(this, parameters, percentReturns);
  }

  /** The variance parameters alone, out of a whole vector. */
  double[] theta(double[] parameters) {
    int count = model.parameterNames().size();
    double[] theta = new double[count];
    System.arraycopy(parameters, 1, theta, 0, count);
    return theta;
  }
}
