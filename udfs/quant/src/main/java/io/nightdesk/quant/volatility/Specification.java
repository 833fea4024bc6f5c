package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is fitted: a mean, a variance recursion, a distribution and a pre-sample start.
 *
 * <p>The parameter vector of a specification is that of the mean, the natural parameters of the
 * model and those of the distribution.
 *
 * @param mean conditional mean
 * @param model variance recursion
 * @param innovation distribution of the standardised residuals
 * @param preSample what stands before the first return
 */
public record Specification(
    Mean mean, VolatilityModel model, Innovation innovation, PreSample preSample) {

  /** GARCH(1,1) with Student t residuals: the model of risk features 81 to 84. */
  public static final Specification GARCH_T =
      new Specification(Garch.MODEL, Innovation.STUDENT_T, PreSample.MEAN_SQUARE);

  /** GARCH(1,1) with normal residuals. */
  public static final Specification GARCH_NORMAL =
      new Specification(Garch.MODEL, Innovation.NORMAL, PreSample.MEAN_SQUARE);

  public Specification {
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(innovation, "innovation");
    Objects.requireNonNull(preSample, "preSample");
  }

  /** With a constant mean. */
  public Specification(VolatilityModel model, Innovation innovation, PreSample preSample) {
    this(Mean.CONSTANT, model, innovation, preSample);
  }

  /** The same with another mean. */
  public Specification withMean(Mean other) {
    return new Specification(other, model, innovation, preSample);
  }

  /**
   * Name as published, such as {@code GARCH-t} or, with another than a constant mean, AR-GARCH-t.
   */
  public String name() {
    String prefix =
        switch (mean) {
          case ZERO -> "zero-";
          case CONSTANT -> "";
          case AUTOREGRESSIVE -> "AR-";
        };
    return prefix + model.name() + "-" + innovation.suffix();
  }

  /** Number of parameters, those of mean and distribution included. */
  public int parameterCount() {
    return shapeStart() + innovation.parameterCount();
  }

  /** Names of the parameters, in the order of the vector. */
  public List<String> parameterNames() {
    List<String> names = new ArrayList<>(mean.parameterNames());
    names.addAll(model.parameterNames());
    names.addAll(innovation.parameterNames());
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

  /** Distribution of the standardised residuals, out of a whole vector. */
  public ShockLaw law(double[] parameters) {
    return innovation.law(Arrays.copyOfRange(parameters, shapeStart(), parameters.length));
  }

  /** The variance parameters alone, out of a whole vector. */
  double[] theta(double[] parameters) {
    return Arrays.copyOfRange(parameters, mean.parameterCount(), shapeStart());
  }

  /** Index of the first parameter of the distribution. */
  int shapeStart() {
    return mean.parameterCount() + model.parameterNames().size();
  }
}
