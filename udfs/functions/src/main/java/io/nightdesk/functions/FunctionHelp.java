package io.nightdesk.functions;

import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;

/** What {@code DESCRIBE FUNCTION EXTENDED} shows. */
final class FunctionHelp {

  /** The release in which the functions came. */
  static final String SINCE = "0.1.0";

  private FunctionHelp() {}

  static ExpressionInfo of(SqlFunction function) {
    Signature signature = function.signature();
    StringBuilder arguments = new StringBuilder("\n    Arguments:\n");
    for (Parameter parameter : signature.parameters()) {
      arguments
          .append("      * ")
          .append(parameter.name())
          .append(" (")
          .append(parameter.kind().sqlType())
          .append(") - ")
          .append(meaning(parameter))
          .append('\n');
    }
    return new ExpressionInfo(
        function.implementation().getName(),
        null,
        signature.name(),
        signature.heading() + " - " + signature.usage(),
        arguments + "  ",
        "\n    Examples:\n      > " + signature.example() + ";\n  ",
        "",
        function instanceof PairFunction ? "agg_funcs" : "math_funcs",
        SINCE,
        "",
        "");
  }

  /** Meaning and fallback of a parameter. */
  static String meaning(Parameter parameter) {
    return parameter.meaning()
        + parameter.fallback().map(value -> "; " + literal(value) + " if left out").orElse("");
  }

  private static String literal(Object value) {
    return value instanceof String ? "'" + value + "'" : String.valueOf(value);
  }
}
