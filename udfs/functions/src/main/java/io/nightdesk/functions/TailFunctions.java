package io.nightdesk.functions;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.risk.BidAskSpread;
import io.nightdesk.quant.risk.LiquidityAdjustedEs;
import io.nightdesk.quant.risk.TailLoss;
import io.nightdesk.quant.risk.TailMethod;
import io.nightdesk.quant.risk.TailRisk;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Losses in the tail. */
final class TailFunctions {

  /** Result of {@code liquidity_adjusted_es}. */
  static final DataType LIQUIDITY_ADJUSTED_ES =
      new StructType()
          .add("status", StringType)
          .add("value", DoubleType)
          .add("expected_shortfall", DoubleType)
          .add("liquidation_sessions", IntegerType);

  private static final int DOLLAR_VOLUME_SESSIONS = 20;

  private TailFunctions() {}

  static List<String> methods() {
    return Arrays.stream(TailMethod.values()).map(TailMethod::label).toList();
  }

  /** Of (returns, level, method). */
  static Object valueAtRisk(Arguments arguments) {
    return Percent.toDecimal(loss(arguments).valueAtRisk());
  }

  /** Of (returns, level, method). */
  static Object expectedShortfall(Arguments arguments) {
    return Percent.toDecimal(loss(arguments).expectedShortfall());
  }

  /** In percent. */
  private static TailLoss loss(Arguments arguments) {
    TailMethod method = TailMethod.named(arguments.text(2));
    TailRisk tail = suited("returns", method, () -> method.fit(Percent.of(arguments.numbers(0))));
    return suited("level", method, () -> tail.at(arguments.number(1)));
  }

  /** What a method makes of an argument, or its refusal with the argument's name. */
  private static <T> T suited(String argument, TailMethod method, Supplier<T> result) {
    try {
      return result.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "argument "
              + argument
              + " does not suit method '"
              + method.label()
              + "': "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Of (returns, high, low, close, volume, position, participation, spread multiple).
   *
   * <p>Where volatility, spread or volume is not known, the status says so and the figures are
   * null.
   */
  static Object liquidityAdjustedEs(Arguments arguments) {
    double[] high = arguments.numbers(1);
    double[] low = arguments.numbers(2);
    double[] close = arguments.numbers(3);
    double[] volume = arguments.numbers(4);
    Check.sameLength(high.length, low.length, "argument low");
    Check.sameLength(high.length, close.length, "argument close");
    Check.sameLength(high.length, volume.length, "argument volume");
    double[] percent = Percent.of(arguments.numbers(0));
    GarchFit fit = VolatilityEstimator.of(Specification.GARCH_T).fit(percent);
    if (!fit.status().usable()) {
      return Cells.row(Cells.name(LiquidityAdjustedEs.Status.MISSING), null, null, null);
    }
    LiquidityAdjustedEs loss =
        LiquidityAdjustedEs.of(
            fit.filter(percent).forecast(LiquidityAdjustedEs.FORECAST_SESSIONS),
            fit.nu(),
            BidAskSpread.of(high, low, close),
            meanDollarVolume(close, volume),
            new LiquidityAdjustedEs.Terms(
                arguments.number(5), arguments.number(6), arguments.number(7)));
    boolean missing = loss.status() == LiquidityAdjustedEs.Status.MISSING;
    return Cells.row(
        Cells.name(loss.status()),
        Cells.number(loss.value()),
        Cells.number(loss.expectedShortfall()),
        missing ? null : loss.liquidationSessions());
  }

  private static double meanDollarVolume(double[] close, double[] volume) {
    int from = close.length - DOLLAR_VOLUME_SESSIONS;
    if (from < 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = from; i < close.length; i++) {
      sum += close[i] * volume[i];
    }
    return sum / DOLLAR_VOLUME_SESSIONS;
  }
}
