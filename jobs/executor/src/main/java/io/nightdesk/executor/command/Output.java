package io.nightdesk.executor.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Results on standard output, as a table or as JSON lines; progress on standard error. */
final class Output {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CommandSpec spec;
  private final CommonOptions options;

  Output(CommandSpec spec, CommonOptions options) {
    this.spec = spec;
    this.options = options;
  }

  /** One line for the person who watches. */
  void progress(String line) {
    if (!options.quiet()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(line);
      err.flush();
    }
    RunLog.info(line);
  }

  /** Rows of equal keys; the keys are the heads of the columns. */
  void rows(List<? extends Map<String, ?>> rows, String ifNone) {
    if (options.json()) {
      rows.forEach(this::object);
    } else if (rows.isEmpty()) {
      out().println(ifNone);
    } else {
      table(rows);
    }
    out().flush();
  }

  /** One result: a JSON object, or a sentence for people. */
  void result(Map<String, ?> values, String sentence) {
    if (options.json()) {
      object(values);
    } else {
      out().println(sentence);
    }
    out().flush();
  }

  private void object(Map<String, ?> values) {
    ObjectNode node = JSON.createObjectNode();
    values.forEach(
        (key, value) -> {
          if (value instanceof Long number) {
            node.put(key, number);
          } else if (value instanceof Integer number) {
            node.put(key, number);
          } else if (value instanceof BigDecimal number) {
            node.put(key, number);
          } else {
            node.put(key, value.toString());
          }
        });
    out().println(node);
  }

  private void table(List<? extends Map<String, ?>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(rows.get(0).keySet().stream().map(Output::head).toList());
    rows.forEach(row -> lines.add(row.values().stream().map(Output::cell).toList()));
    int columns = lines.get(0).size();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        int column = i;
        int width = lines.stream().mapToInt(l -> l.get(column).length()).max().orElse(0);
        boolean number = rows.get(0).values().toArray()[i] instanceof Number;
        String format = (number ? "%" : "%-") + Math.max(1, width) + "s  ";
        text.append(String.format(Locale.ROOT, format, line.get(i)));
      }
      out().println(text.toString().stripTrailing());
    }
  }

  private static String head(String key) {
    return key.replace('_', ' ').toUpperCase(Locale.ROOT);
  }

  private static String cell(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
