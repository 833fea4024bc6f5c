package io.nightdesk.functions;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import io.nightdesk.quant.volatility.Egarch;
import io.nightdesk.quant.volatility.Garch;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Gjr;
import io.nightdesk.quant.volatility.Innovation;
import io.nightdesk.quant.volatility.Mean;
import io.nightdesk.quant.volatility.PreSample;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityForecast;
import io.nightdesk.quant.volatility.VolatilityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Fits and forecasts of volatility. */
final class VolatilityFunctions {

  /** All that a fit may estimate, mean first. */
  private static final List<String> PARAMETERS =
      List.of("mu", "phi", "omega", "alpha", "gamma", "beta", "nu", "lambda");

  /** Result of {@code garch_fit}, in the words and units of table {@code risk}. */
  static final DataType FIT =
      new StructType()
          .add("status", StringType)
          .add("reason", StringType)
          .add("model", StringType)
          .add("mu", DoubleType)
          .add("phi", DoubleType)
          .add("omega", DoubleType)
          .add("alpha", DoubleType)
          .add("gamma", DoubleType)
          .add("beta", DoubleType)
          .add("nu", DoubleType)
          .add("lambda", DoubleType)
          .add("persistence", DoubleType)
          .add("log_likelihood", DoubleType)
          .add("aic", DoubleType)
          .add("bic", DoubleType)
          .add("iterations", IntegerType)
          .add("gradient_norm", DoubleType)
          .add("standard_errors", standardErrors());

  private static final Map<String, VolatilityModel> MODELS =
      new TreeMap<>(Map.of("garch", Garch.MODEL, "gjr", Gjr.MODEL, "egarch", Egarch.MODEL));
  private static final Map<String, Innovation> DISTRIBUTIONS =
      new TreeMap<>(
          Map.of(
              "normal", Innovation.NORMAL,
              "t", Innovation.STUDENT_T,
              "skewed_t", Innovation.SKEWED_T));
  private static final Map<String, Mean> MEANS =
      new TreeMap<>(
          Map.of("zero", Mean.ZERO, "constant", Mean.CONSTANT, "ar", Mean.AUTOREGRESSIVE));

  private VolatilityFunctions() {}

  static List<String> models() {
    return List.copyOf(MODELS.keySet());
  }

  static List<String> distributions() {
    return List.copyOf(DISTRIBUTIONS.keySet());
  }

  static List<String> means() {
    return List.copyOf(MEANS.keySet());
  }

  /** Of (returns, model, distribution, mean). */
  static Object fit(Arguments arguments) {
    GarchFit fit =
        VolatilityEstimator.of(specification(arguments, 1)).fit(Percent.of(arguments.numbers(0)));
    List<Object> cells = new ArrayList<>();
    cells.add(Cells.name(fit.status()));
    cells.add(Cells.text(fit.reason()));
    cells.add(Cells.text(fit.specification().name()));
    cells.addAll(byName(fit, fit.parameters()));
    cells.add(Cells.number(fit.persistence()));
    cells.add(Cells.number(fit.logLikelihood()));
    cells.add(Cells.number(fit.aic()));
    cells.add(Cells.number(fit.bic()));
    cells.add(fit.iterations());
    cells.add(Cells.number(fit.gradientNorm()));
    cells.add(Cells.row(byName(fit, fit.standardErrors().sandwich()).toArray()));
    return Cells.row(cells.toArray());
  }

  private static StructType standardErrors() {
    StructType errors = new StructType();
    for (String parameter : PARAMETERS) {
      errors = errors.add(parameter, DoubleType);
    }
    return errors;
  }

  /** The value of each of {@link #PARAMETERS}; null where the fit has no such parameter. */
  private static List<Object> byName(GarchFit fit, double[] values) {
    List<String> own = fit.specification().parameterNames();
    List<Object> cells = new ArrayList<>();
    for (String parameter : PARAMETERS) {
      int index = own.indexOf(parameter);
      cells.add(index < 0 ? null : Cells.number(values[index]));
    }
    return cells;
  }

  /** Of (returns, horizon, model, distribution, mean). */
  static Object forecast(Arguments arguments) {
    double[] percent = Percent.of(arguments.numbers(0));
    VolatilityForecast forecast =
        usable(VolatilityEstimator.of(specification(arguments, 2)).fit(percent))
            .filter(percent)
            .forecast(arguments.whole(1));
    double[] daily = new double[arguments.whole(1)];
    for (int h = 1; h <= daily.length; h++) {
      daily[h - 1] = Percent.toDecimal(forecast.dailyVolatility(h));
    }
    return Cells.numbers(daily);
  }

  /** Of model, distribution and mean, which are arguments in this order. */
  private static Specification specification(Arguments arguments, int from) {
    return new Specification(
            MODELS.get(arguments.text(from)),
            DISTRIBUTIONS.get(arguments.text(from + 1)),
            PreSample.MEAN_SQUARE)
        .withMean(MEANS.get(arguments.text(from + 2)));
  }

  /** The fit, refused if there are no parameters to go on with. */
  private static GarchFit usable(GarchFit fit) {
    if (!fit.status().usable()) {
      throw new IllegalArgumentException(
          "argument returns cannot be fitted (" + fit.status() + "): " + fit.reason());
    }
    return fit;
  }
}
