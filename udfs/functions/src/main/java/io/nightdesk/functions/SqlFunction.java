package io.nightdesk.functions;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;

/** A function of the catalogue. */
sealed interface SqlFunction permits RowFunction, PairFunction {

  /** Name, parameters, result and help. */
  Signature signature();

  /** The class that Spark evaluates. */
  Class<? extends Expression> implementation();

  /**
   * The expression of a call.
   *
   * @param arguments one for each parameter, cast to its type
   */
  Expression call(List<Expression> arguments);

  default String name() {
    return signature().name();
  }
}
