package io.nightdesk.functions;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.dependence.CopulaFitStatus;
import io.nightdesk.quant.dependence.GaussianCopula;
import io.nightdesk.quant.dependence.KendallTau;
import io.nightdesk.quant.dependence.Ranks;
import io.nightdesk.quant.dependence.StudentTCopula;
import io.nightdesk.quant.dependence.StudentTCopulaFit;
import io.nightdesk.quant.dependence.TailDependence;
import java.util.List;
import org.apache.spark.sql.types.DataType;

/** Dependence between two series. */
final class DependenceFunctions {

  /** Result of {@code copula_fit}. */
  static final DataType COPULA =
      Cells.struct(
          "status", StringType,
          "family", StringType,
          "rho", DoubleType,
          "nu", DoubleType,
          "tau", DoubleType,
          "tail_dependence", DoubleType,
          "log_likelihood", DoubleType,
          "pairs", IntegerType);

  private static final String GAUSSIAN = "gaussian";
  private static final String STUDENT_T = "t";

  private DependenceFunctions() {}

  static List<String> families() {
    return List.of(GAUSSIAN, STUDENT_T);
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
    StudentTCopulaFit fit = StudentTCopula.fit(x, y);
    boolean fitted =
        fit.status() == CopulaFitStatus.CONVERGED || fit.status() == CopulaFitStatus.AT_BOUND;
    boolean gaussian = constants.text(0).equals(GAUSSIAN);
    if (gaussian && fitted) {
      return row(
          CopulaFitStatus.CONVERGED, GAUSSIAN, fit, Double.NaN, 0, gaussian(fit.rho(), x, y));
    }
    return row(
        fit.status(),
        constants.text(0),
        fit,
        gaussian ? Double.NaN : fit.nu(),
        fit.tailDependence(),
        gaussian ? Double.NaN : fit.logLikelihood());
  }

  private static double gaussian(double rho, double[] x, double[] y) {
    GaussianCopula copula = new GaussianCopula(rho);
    double[] u = Ranks.uniform(x);
    double[] v = Ranks.uniform(y);
    double logLikelihood = 0;
    for (int i = 0; i < u.length; i++) {
      logLikelihood += copula.logDensity(u[i], v[i]);
    }
    return logLikelihood;
  }

  private static Object row(
      CopulaFitStatus status,
      String family,
      StudentTCopulaFit fit,
      double nu,
      double tailDependence,
      double logLikelihood) {
    return Cells.row(
        Cells.name(status),
        Cells.text(family),
        Cells.number(fit.rho()),
        Cells.number(nu),
        Cells.number(fit.tau()),
        Cells.number(tailDependence),
        Cells.number(logLikelihood),
        fit.count());
  }

  /** Of (x, y), both returns. */
  static Object tailDependence(Arguments arguments) {
    double[] x = arguments.numbers(0);
    double[] y = arguments.numbers(1);
    Check.that(
        x.length == y.length, "arguments x and y must be as long, were %s and %s", x.length, y.length);
    int pairs = 0;
    for (int i = 0; i < x.length; i++) {
      pairs += Double.isNaN(x[i]) || Double.isNaN(y[i]) ? 0 : 1;
    }
    Check.that(
        pairs >= TailDependence.MINIMUM_PAIRS,
        "arguments x and y have %s pairs, %s are needed",
        pairs,
        TailDependence.MINIMUM_PAIRS);
    double value = TailDependence.lower(x, y);
    Check.that(!Double.isNaN(value), "argument x or y does not vary over its %s pairs", pairs);
    return value;
  }
}
