package io.nightdesk.contracts.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Holds every bound value against the range that its {@link Setting} states. */
final class SettingsRanges {

  private SettingsRanges() {}

  static void check(Settings settings, Config config) {
    check("", settings, config);
  }

  private static void check(String prefix, Object values, Config config) {
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      String key = prefix + kebab(component.getName());
      Object value = valueOf(component, values);
      if (value instanceof Record nested) {
        check(key + ".", nested, config);
      } else {
        check(key, component.getAnnotation(Setting.class), value, config);
      }
    }
  }

  private static void check(String key, Setting setting, Object value, Config config) {
    List<String> allowed = Arrays.asList(setting.oneOf());
    if (!allowed.isEmpty() && !allowed.contains(String.valueOf(value))) {
      throw problem(config, key, "is not one of its values", allowedText(setting), null);
    }
    double number =
        value instanceof Number n
            ? n.doubleValue()
            : value instanceof Duration d ? d.toMillis() / 1000.0 : Double.NaN;
    boolean numeric = value instanceof Number || value instanceof Duration;
    if (numeric && !(number >= setting.min() && number <= setting.max())) {
      throw problem(config, key, "is out of range", allowedText(setting), null);
    }
  }

  /** The one error of a wrong key: file, line, key, value, remedy. */
  static Problem problem(Config config, String key, String what, String remedy, Throwable source) {
    String path = SettingsLoader.ROOT + "." + key.replaceAll("\\.?\\[\\d+]", "");
    ConfigValue value = config.hasPath(path) ? config.getValue(path) : null;
    String shown = value == null ? "" : " = " + value.render(ConfigRenderOptions.concise());
    Problem problem =
        Problem.of(
            ExitCode.CONFIGURATION,
            "The setting " + key + shown + " " + what + ".",
            "It was set in "
                + (value == null ? "no file" : SettingsLoader.place(value.origin(), "built in"))
                + ".",
            remedy);
    return source == null ? problem : problem.because(source);
  }

  /** What the setting allows: {@code Unit: sessions. Range: 1 to 21.} or {@code One of: a, b.} */
  static String allowedText(Setting setting) {
    StringBuilder text = new StringBuilder();
    if (!setting.unit().isEmpty()) {
      text.append("Unit: ").append(setting.unit()).append('.');
    }
    boolean statedByUnit = setting.unit().startsWith("duration");
    if (Double.isFinite(setting.min()) && !statedByUnit) {
      text.append(text.length() == 0 ? "" : " ")
          .append("Range: " + plain(setting.min()) + " to " + plain(setting.max()) + ".");
    }
    if (setting.oneOf().length > 0) {
      text.append(text.length() == 0 ? "" : " ");
      text.append("One of: ").append(String.join(", ", setting.oneOf())).append('.');
    }
    return text.toString();
  }

  static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static Object valueOf(RecordComponent component, Object values) {
    try {
      return component.getAccessor().invoke(values);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record's accessor cannot fail", e);
    }
  }
}
