package io.nightdesk.contracts.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.RowHash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings in force, and for each key where it was set. */
public final class LoadedSettings {

  private final Config config;
  private final Settings settings;

  private LoadedSettings(Config config, Settings settings) {
    this.config = config;
    this.settings = settings;
  }

  static LoadedSettings of(Config merged) {
    return new LoadedSettings(merged, SettingsBinder.bind(merged.resolve()));
  }

  public Settings settings() {
    return settings;
  }

  /**
   * The value of a key and where it was set, for {@code nightdesk config KEY}.
   *
   * @throws Problem (CONFIGURATION) for a key that does not exist
   */
  public List<EffectiveValue> explain(Optional<String> key) {
    String path = key.map(SettingsLoader::qualified).orElse(SettingsLoader.ROOT);
    if (!config.hasPathOrNull(path)) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "There is no setting " + key.orElse("") + ".",
          "conf/nightdesk.conf lists every key, and this is none of them.",
          "Run: nightdesk config");
    }
    ConfigValue value = config.getValue(path);
    if (value.valueType() != ConfigValueType.OBJECT) {
      return List.of(effective(path, value));
    }
    return ((ConfigObject) value)
        .toConfig().entrySet().stream()
            .map(e -> effective(path + "." + e.getKey(), e.getValue()))
            .sorted((a, b) -> a.key().compareTo(b.key()))
            .collect(Collectors.toUnmodifiableList());
  }

  /** SHA-256 of the subtrees named, their keys in order: changes when any value in them does. */
  public String hash(String... subtrees) {
    String text =
        List.of(subtrees).stream()
            .flatMap(s -> explain(Optional.of(s)).stream())
            .map(v -> v.key() + "=" + v.value())
            .collect(Collectors.joining("\n"));
    return RowHash.ofText(text);
  }

  private static EffectiveValue effective(String path, ConfigValue value) {
    return new EffectiveValue(
        path.substring(SettingsLoader.ROOT.length() + 1),
        value.render(ConfigRenderOptions.concise()),
        SettingsLoader.place(value.origin(), "built in"));
  }

  /** One key with its value as HOCON and the place that set it. */
  public record EffectiveValue(String key, String value, String place) {}
}
