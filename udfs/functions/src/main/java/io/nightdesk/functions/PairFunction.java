package io.nightdesk.functions;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;

/**
 * An aggregate of pairs: its first two parameters are taken from every row of the group, those
 * after them are constants.
 */
record PairFunction(Signature signature, RowRule rule, Kernel kernel) implements SqlFunction {

  /** Number of parameters that come from the rows. */
  static final int PAIR = 2;

  /** Which rows take part. */
  enum RowRule {
    /** Those in which both values are there. */
    BOTH_PRESENT,
    /** Those in which the first is there; the second may be null. */
    FIRST_PRESENT
  }

  /** What computes the result from the pairs of a group. */
  @FunctionalInterface
  interface Kernel {

    /**
     * Computes the value.
     *
     * @param pairs of the group, in ascending order, so that the result does not depend on theirs
     * @param constants the arguments after the first two
     * @throws IllegalArgumentException if the pairs cannot be computed with
     */
    Object of(Pairs pairs, Arguments constants);
  }

  @Override
  public Class<? extends Expression> implementation() {
    return PairAggregate.class;
  }

  @Override
  public Expression call(List<Expression> arguments) {
    for (int i = PAIR; i < arguments.size(); i++) {
      if (!arguments.get(i).foldable()) {
        throw WrongArgumentException.of(
                name(),
                signature.parameters().get(i).name(),
                "must be a constant, was " + arguments.get(i).sql())
            .beforeTheRun();
      }
    }
    return new PairAggregate(name(), Expressions.seq(arguments), 0, 0);
  }

  /** The result for a whole group. */
  Object evaluate(Pairs pairs, Object[] constants) {
    Object[] read = new Object[constants.length];
    for (int i = 0; i < constants.length; i++) {
      read[i] = signature.parameters().get(PAIR + i).read(name(), constants[i]);
    }
    try {
      return kernel.of(pairs.ascending(), new Arguments(read));
    } catch (WrongArgumentException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new WrongArgumentException(name(), e.getMessage(), e);
    }
  }
}
