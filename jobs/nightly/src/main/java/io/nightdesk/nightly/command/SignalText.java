package io.nightdesk.nightly.command;

import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** One signal in words. */
final class SignalText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Session.NEW_YORK);

  private SignalText() {}

  /** The lines for a row of signals joined with risk; what is null is left out. */
  static List<String> lines(Row row) {
    List<String> lines = new ArrayList<>();
    lines.add(
        row.<String>getAs("symbol")
            + "  "
            + row.<String>getAs("signal")
            + "  as of the close of "
            + row.<LocalDate>getAs("as_of"));
    add(lines, "reason", row.<String>getAs("reason"));
    add(lines, "confidence", confidence(row));
    add(lines, "return", percent(row, "expected_return", "expected %s after costs"));
    add(lines, "risk score", row.<Integer>getAs("risk_score") + " of 10");
    add(lines, "volatility", percent(row, "pred_vol", "%s a year, for the next session"));
    add(lines, "VaR 95 %", percent(row, "var_95", "%s of the value in one session"));
    add(lines, "ES 95 %", percent(row, "cvar_95", "%s of the value in one session"));
    add(lines, "price", number(row, "reference_price", "%,.2f USD, close as traded"));
    add(lines, "exits", exits(row));
    add(lines, "valid", time(row, "valid_from") + " to " + time(row, "valid_until") + " New York");
    add(lines, "model", row.<String>getAs("model_id"));
    return lines;
  }

  private static void add(List<String> lines, String name, String text) {
    if (text != null && !text.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "  %-11s %s", name, text));
    }
  }

  private static String confidence(Row row) {
    String direction = row.getAs("direction");
    String text = percent(row, "confidence", "%s");
    return text == null
        ? "none: the model is silent"
        : text
            + " "
            + (direction == null ? "" : direction + " ")
            + "over "
            + row.<Integer>getAs("horizon")
            + " sessions";
  }

  private static String exits(Row row) {
    String stop = percent(row, "stop_distance", "stop %s away");
    String target = percent(row, "profit_target_distance", "profit target %s");
    return stop == null || target == null ? null : stop + ", " + target;
  }

  private static String percent(Row row, String column, String sentence) {
    Double value = row.getAs(column);
    return value == null
        ? null
        : String.format(Locale.ROOT, sentence, String.format(Locale.ROOT, "%.2f %%", 100 * value));
  }

  private static String number(Row row, String column, String sentence) {
    Double value = row.getAs(column);
    return value == null ? null : String.format(Locale.ROOT, sentence, value);
  }

  private static String time(Row row, String column) {
    return TIME.format(row.<Instant>getAs(column));
  }
}
