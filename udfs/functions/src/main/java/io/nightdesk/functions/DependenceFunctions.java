package io.nightdesk.functions;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.dependence.CopulaChoice;
import io.nightdesk.quant.dependence.CopulaFitStatus;
import io.nightdesk.quant.dependence.KendallTau;
import io.nightdesk.quant.dependence.PairCopulaFamily;
import io.nightdesk.quant.dependence.PairCopulaFit;
import io.nightdesk.quant.dependence.PairCopulaFitter;
import io.nightdesk.quant.dependence.TailDependence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Dependence between two series. */
final class DependenceFunctions {

  /** Result of {@code copula_fit}. */
  static final DataType COPULA =
      new StructType()
          .add("status", StringType)
          .add("family", StringType)
          .add("rotation", IntegerType)
          .add("parameter", DoubleType)
          .add("parameter_error", DoubleType)
          .add("nu", DoubleType)
          .add("kendall_tau", DoubleType)
          .add("lower_tail", DoubleType)
          .add("lower_tail_error", DoubleType)
          .add("upper_tail", DoubleType)
          .add("upper_tail_error", DoubleType)
          .add("log_likelihood", DoubleType)
          .add("aic", DoubleType)
          .add("pairs", IntegerType);

  /** Stands for the family by which Akaike's criterion is lowest. */
  private static final String BEST = "best";

  private static final Map<String, PairCopulaFamily> FAMILIES =
      new TreeMap<>(
          Map.of(
              "gaussian", PairCopulaFamily.GAUSSIAN,
              "t", PairCopulaFamily.STUDENT_T,
              "clayton", PairCopulaFamily.CLAYTON,
              "gumbel", PairCopulaFamily.GUMBEL,
              "frank", PairCopulaFamily.FRANK));

  private DependenceFunctions() {}

  static List<String> families() {
    List<String> names = new ArrayList<>(FAMILIES.keySet());
    names.add(BEST);
    return names;
  }

  /** Kendall's tau of a group; null where no two pairs can be ordered. */
  static Object kendallTau(Pairs pairs, Arguments none) {
    return pairs.size() < 2
        ? null
        : Cells.number(KendallTau.of(pairs.keysAsNumbers(), pairs.numbers()));
  }

  /** A copula fitted to a group; the constant is its family. */
  static Object fit(Pairs pairs, Arguments constants) {
    double[] x = pairs.keysAsNumbers();
    double[] y = pairs.numbers();
    String family = constants.text(0);
    PairCopulaFit fit =
        family.equals(BEST)
            ? CopulaChoice.of(x, y).best()
            : PairCopulaFitter.fit(x, y, FAMILIES.get(family));
    boolean fitted =
        fit.status() != CopulaFitStatus.CONSTANT && fit.status() != CopulaFitStatus.TOO_SHORT;
    return Cells.row(
        Cells.name(fit.status()),
        fitted || !family.equals(BEST) ? Cells.text(name(fit.family())) : null,
        fitted ? fit.rotation().degrees() : null,
        Cells.number(fit.parameter().value()),
        Cells.number(fit.parameter().standardError()),
        Cells.number(fit.nu()),
        Cells.number(fit.kendallTau()),
        Cells.number(fit.lowerTail().value()),
        Cells.number(fit.lowerTail().standardError()),
        Cells.number(fit.upperTail().value()),
        Cells.number(fit.upperTail().standardError()),
        Cells.number(fit.logLikelihood()),
        Cells.number(fit.aic()),
        fit.count());
  }

  private static String name(PairCopulaFamily family) {
    return FAMILIES.entrySet().stream()
        .filter(named -> named.getValue() == family)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Of (returns, market returns). */
  static Object tailDependence(Arguments arguments) {
    double[] x = arguments.numbers(0);
    double[] y = arguments.numbers(1);
    Check.that(
        x.length == y.length,
        "arguments returns and market_returns must be as long, were %s and %s",
        x.length,
        y.length);
    int pairs = 0;
    for (int i = 0; i < x.length; i++) {
      pairs += Double.isNaN(x[i]) || Double.isNaN(y[i]) ? 0 : 1;
    }
    Check.that(
        pairs >= TailDependence.MINIMUM_PAIRS,
        "arguments returns and market_returns have %s pairs, %s are needed",
        pairs,
        TailDependence.MINIMUM_PAIRS);
    double value = TailDependence.lower(x, y);
    Check.that(
        !Double.isNaN(value),
        "argument returns or market_returns does not vary over its %s pairs",
        pairs);
    return value;
  }
}
