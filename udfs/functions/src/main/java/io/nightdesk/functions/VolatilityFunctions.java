package io.nightdesk.functions;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import io.nightdesk.quant.volatility.Garch;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Innovation;
import io.nightdesk.quant.volatility.PreSample;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityForecast;
import io.nightdesk.quant.volatility.VolatilityModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataType;

/** Fits and forecasts of volatility. */
final class VolatilityFunctions {

  /** Result of {@code garch_fit}, in the words and units of table {@code risk}. */
  static final DataType FIT =
      Cells.struct(
          "status", StringType,
          "reason", StringType,
          "mu", DoubleType,
          "omega", DoubleType,
          "alpha", DoubleType,
          "beta", DoubleType,
          "nu", DoubleType,
          "persistence", DoubleType,
          "log_likelihood", DoubleType,
          "aic", DoubleType,
          "bic", DoubleType,
          "iterations", IntegerType);

  private static final Map<String, VolatilityModel> MODELS =
      new TreeMap<>(Map.of("garch", Garch.MODEL));
  private static final Map<String, Innovation> DISTRIBUTIONS =
      new TreeMap<>(Map.of("normal", Innovation.NORMAL, "t", Innovation.STUDENT_T));

  private VolatilityFunctions() {}

  static List<String> models() {
    return List.copyOf(MODELS.keySet());
  }

  static List<String> distributions() {
    return List.copyOf(DISTRIBUTIONS.keySet());
  }

  /** Of (returns, model, distribution). */
  static Object fit(Arguments arguments) {
    GarchFit fit =
        estimate(Percent.of(arguments.numbers(0)), arguments.text(1), arguments.text(2));
    return Cells.row(
        Cells.name(fit.status()),
        Cells.text(fit.reason()),
        Cells.number(fit.mu()),
        Cells.number(fit.omega()),
        Cells.number(fit.alpha()),
        Cells.number(fit.beta()),
        Cells.number(fit.nu()),
        Cells.number(fit.persistence()),
        Cells.number(fit.logLikelihood()),
        Cells.number(fit.aic()),
        Cells.number(fit.bic()),
        fit.iterations());
  }

  /** Of (returns, horizon, model, distribution). */
  static Object forecast(Arguments arguments) {
    double[] percent = Percent.of(arguments.numbers(0));
    VolatilityForecast forecast =
        usable(estimate(percent, arguments.text(2), arguments.text(3)))
            .filter(percent)
            .forecast(arguments.whole(1));
    double[] daily = new double[arguments.whole(1)];
    for (int h = 1; h <= daily.length; h++) {
      daily[h - 1] = Percent.toDecimal(forecast.dailyVolatility(h));
    }
    return Cells.numbers(daily);
  }

  private static GarchFit estimate(double[] percentReturns, String model, String distribution) {
    return VolatilityEstimator.of(
            new Specification(
                MODELS.get(model), DISTRIBUTIONS.get(distribution), PreSample.MEAN_SQUARE))
        .fit(percentReturns);
  }

  /** The fit, refused if there are no parameters to go on with. */
  static GarchFit usable(GarchFit fit) {
    if (!fit.status().usable()) {
      throw new IllegalArgumentException(
          "argument returns cannot be fitted (" + fit.status() + "): " + fit.reason());
    }
    return fit;
  }
}
