package io.nightdesk.functions;

import org.apache.spark.QueryContext;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import scala.Option;
import scala.collection.immutable.Map$;

/**
 * An argument that a function cannot compute with. Its message names the function, the argument and
 * the value; its error class and SQL state are those of Spark's own for a wrong parameter.
 */
public final class WrongArgumentException extends IllegalArgumentException
    implements SparkThrowable {

  private static final long serialVersionUID = 1;
  private static final String ERROR_CLASS = "INVALID_PARAMETER_VALUE";

  private final String function;

  WrongArgumentException(String function, String problem) {
    this(function, problem, null);
  }

  WrongArgumentException(String function, String problem, Throwable cause) {
    super(function + ": " + problem, cause);
    this.function = function;
  }

  /** Of one argument: {@code problem} says what it must be and what it was. */
  static WrongArgumentException of(String function, String argument, String problem) {
    return new WrongArgumentException(function, "argument " + argument + " " + problem);
  }

  /** Name of the function that was called. */
  public String function() {
    return function;
  }

  @Override
  public String getErrorClass() {
    return ERROR_CLASS;
  }

  /**
   * What is thrown when the mistake is seen before the query runs; Spark adds the place in the
   * statement. It is checked, but Spark's function builders declare nothing, hence the type.
   */
  RuntimeException beforeTheRun() {
    AnalysisException failure =
        new AnalysisException(
            getMessage(),
            Option.empty(),
            Option.empty(),
            Option.apply(this),
            Option.apply(ERROR_CLASS),
            Map$.MODULE$.empty(),
            new QueryContext[0]);
    throw WrongArgumentException.<RuntimeException>unchecked(failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // lets a checked one pass
  private static <T extends Throwable> T unchecked(Throwable failure) throws T {
    throw (T) failure;
  }
}
