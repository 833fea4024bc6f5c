package io.nightdesk.functions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.expressions.NamedArgumentExpression;

/**
 * Puts the arguments of a call in the places of the parameters: by position or by name, cast to the
 * type of the parameter, with the fallbacks of those left out. Constants are judged here, before
 * the query runs.
 */
final class Binding {

  private final Signature signature;
  private final Expression[] bound;

  private Binding(Signature signature) {
    this.signature = signature;
    this.bound = new Expression[signature.parameters().size()];
  }

  /** One expression for each parameter; throws Spark's AnalysisException on a wrong call. */
  static List<Expression> of(Signature signature, List<Expression> given) {
    try {
      Binding binding = new Binding(signature);
      binding.place(given);
      binding.complete();
      binding.judgeConstants();
      return Arrays.asList(binding.bound);
    } catch (WrongArgumentException e) {
      throw e.beforeTheRun();
    }
  }

  private void place(List<Expression> given) {
    int position = 0;
    for (Expression argument : given) {
      if (argument instanceof NamedArgumentExpression named) {
        put(indexOf(named.key()), named.value());
        position = bound.length;
      } else if (position < bound.length) {
        put(position++, argument);
      } else {
        throw new WrongArgumentException(signature.name(), call() + ", was given " + given.size());
      }
    }
  }

  private int indexOf(String name) {
    for (int i = 0; i < bound.length; i++) {
      if (parameter(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new WrongArgumentException(signature.name(), call() + ", none is named " + name);
  }

  private void put(int index, Expression argument) {
    Parameter parameter = parameter(index);
    if (bound[index] != null) {
      throw WrongArgumentException.of(signature.name(), parameter.name(), "is given twice");
    }
    bound[index] =
        parameter
            .kind()
            .cast(argument)
            .orElseThrow(
                () ->
                    WrongArgumentException.of(
                        signature.name(),
                        parameter.name(),
                        "must be "
                            + parameter.kind().words()
                            + ", was "
                            + argument.dataType().sql()));
  }

  private void complete() {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < bound.length; i++) {
      if (bound[i] == null && parameter(i).fallback().isPresent()) {
        put(i, Literal$.MODULE$.apply(parameter(i).fallback().get()));
      } else if (bound[i] == null) {
        missing.add(parameter(i).name());
      }
    }
    if (!missing.isEmpty()) {
      throw new WrongArgumentException(
          signature.name(), call() + ", lacks " + String.join(", ", missing));
    }
  }

  private void judgeConstants() {
    for (int i = 0; i < bound.length; i++) {
      Object value = bound[i] instanceof Literal literal ? literal.value() : constant(bound[i]);
      if (value != null) {
        parameter(i).read(signature.name(), value);
      }
    }
  }

  /** Value of an expression without columns; null where it cannot be had yet. */
  private static Object constant(Expression expression) {
    boolean ready = expression.resolved() && expression.foldable();
    return ready ? expression.eval(null) : null;
  }

  private String call() {
    return "takes the arguments "
        + signature.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private Parameter parameter(int index) {
    return signature.parameters().get(index);
  }
}
