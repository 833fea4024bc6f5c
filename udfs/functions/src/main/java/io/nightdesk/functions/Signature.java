package io.nightdesk.functions;

import java.util.List;
import org.apache.spark.sql.types.DataType;

/**
 * How a function is called and what it gives.
 *
 * @param name as written in SQL
 * @param parameters in their order; those with a fallback may be left out
 * @param result type of the value
 * @param usage what it does, in whole sentences
 * @param example one statement, without semicolon
 */
record Signature(
    String name, List<Parameter> parameters, DataType result, String usage, String example) {

  Signature {
    parameters = List.copyOf(parameters);
  }

  /** Name and parameters, those that may be left out in brackets. */
  String heading() {
    StringBuilder text = new StringBuilder(name).append('(');
    int open = 0;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      if (parameter.fallback().isPresent()) {
        text.append(i == 0 ? "[" : "[, ");
        open++;
      } else if (i > 0) {
        text.append(", ");
      }
      text.append(parameter.name());
    }
    return text.append("]".repeat(open)).append(')').toString();
  }
}
