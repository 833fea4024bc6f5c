package io.nightdesk.contracts.config;

import io.nightdesk.contracts.config.LoadedSettings.EffectiveValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reference page of the settings, in Markdown, made of the records that bind them. */
public final class ConfigurationPage {

  private ConfigurationPage() {}

  /** The whole page. */
  public static String text() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Configuration

        Generated from the records in `pipelines/contracts`; a test fails when this page is stale.

        Settings are HOCON below `nightdesk`. Later places override earlier ones: what is built in
        (`conf/nightdesk.conf`), `conf/local.conf`, each file given by `--conf`, each `--set key=value`.
        A wrong key, unit or range is one error with file, line, key, value and remedy (exit code 3).
        What is in force, and where it was set: `nightdesk config KEY`.

        Secrets are no settings: `SCHWAB_APP_KEY` and `SCHWAB_APP_SECRET` come from the environment,
        tokens from the file that `schwab.token-file` names.
        """);
    Map<String, String> defaults =
        SettingsLoader.load(List.of(), List.of()).explain(Optional.empty()).stream()
            .collect(Collectors.toMap(EffectiveValue::key, EffectiveValue::value));
    for (RecordComponent concern : Settings.class.getRecordComponents()) {
      String prefix = SettingsRanges.kebab(concern.getName());
      page.append("\n## ").append(prefix).append("\n\n");
      page.append("| key | default | unit | allowed | meaning |\n|---|---|---|---|---|\n");
      keys(prefix, concern.getType(), defaults).forEach(page::append);
    }
    return page.toString();
  }

  private static List<String> keys(String prefix, Class<?> type, Map<String, String> defaults) {
    List<String> rows = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String key = prefix + "." + SettingsRanges.kebab(component.getName());
      if (component.getType().isRecord()) {
        rows.addAll(keys(key, component.getType(), defaults));
        continue;
      }
      Setting setting = component.getAnnotation(Setting.class);
      rows.add(
          "| "
              + List.of(
                      "`" + key + "`",
                      "`" + defaults.getOrDefault(key, "none") + "`",
                      setting.unit(),
                      allowed(component, setting),
                      setting.value())
                  .stream()
                  .map(cell -> cell.replace("|", "\\|"))
                  .collect(Collectors.joining(" | "))
              + " |\n");
    }
    return rows;
  }

  private static String allowed(RecordComponent component, Setting setting) {
    if (setting.oneOf().length > 0) {
      return String.join(", ", setting.oneOf());
    }
    boolean bounded = Double.isFinite(setting.min()) || Double.isFinite(setting.max());
    if (!bounded) {
      return "";
    }
    String seconds = component.getType() == Duration.class ? " s" : "";
    if (Double.isInfinite(setting.max())) {
      return "from " + plain(setting.min()) + seconds;
    }
    return plain(setting.min()) + " to " + plain(setting.max()) + seconds;
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
