package io.nightdesk.functions;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;

/** A function of the values of one row. */
record RowFunction(Signature signature, Kernel kernel) implements SqlFunction {

  /** What computes the result from arguments none of which is null. */
  @FunctionalInterface
  interface Kernel {

    /**
     * Computes the value.
     *
     * @return what Spark holds values of the result's type in, or null
     * @throws IllegalArgumentException if the arguments cannot be computed with
     */
    Object of(Arguments arguments);
  }

  @Override
  public Class<? extends Expression> implementation() {
    return RowCall.class;
  }

  @Override
  public Expression call(List<Expression> arguments) {
    return new RowCall(name(), Expressions.seq(arguments));
  }

  /**
   * The result for the values of one row.
   *
   * @throws WrongArgumentException if they cannot be computed with
   */
  Object evaluate(Object[] values) {
    Object[] read = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      read[i] = signature.parameters().get(i).read(name(), values[i]);
    }
    try {
      return kernel.of(new Arguments(read));
    } catch (WrongArgumentException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new WrongArgumentException(name(), e.getMessage(), e);
    }
  }
}
