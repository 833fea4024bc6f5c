package io.nightdesk.contracts.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the layers of configuration on one another: built in, files in order, single settings. */
public final class SettingsLoader {

  static final String ROOT = "nightdesk";
  private static final String BUILT_IN = "nightdesk.conf";

  private SettingsLoader() {}

  /**
   * Loads, binds and checks.
   *
   * @param files later ones override earlier ones; each must exist
   * @param assignments {@code key=value} as given by --set; override all files
   * @throws Problem (CONFIGURATION) naming file, line, key, value and remedy
   */
  public static LoadedSettings load(List<Path> files, List<String> assignments) {
    Config merged = ConfigFactory.parseResources(Settings.class.getClassLoader(), BUILT_IN);
    for (Path file : files) {
      merged = parse(file).withFallback(merged);
    }
    for (String assignment : assignments) {
      merged = parse(assignment).withFallback(merged);
    }
    return LoadedSettings.of(merged);
  }

  private static Config parse(Path file) {
    if (!Files.isReadable(file)) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "The configuration file " + file + " cannot be read.",
          Files.exists(file) ? "You lack permission to read it." : "There is no such file.",
          "Check the path given by --conf.");
    }
    try {
      return ConfigFactory.parseFile(
          file.toFile(), ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF));
    } catch (ConfigException e) {
      throw Problem.of(
              ExitCode.CONFIGURATION,
              "The configuration file " + file + " is not HOCON.",
              place(e.origin(), file.toString()) + ": " + e.getMessage() + ".",
              "Mend that line; conf/nightdesk.conf shows the syntax.")
          .because(e);
    }
  }

  private static Config parse(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw Problem.of(
          ExitCode.USAGE,
          "--set " + assignment + " is not a setting.",
          "It has no key before an equals sign.",
          "Write --set key=value, for example --set learn.horizon=5");
    }
    String key = qualified(assignment.substring(0, equals).strip());
    String value = assignment.substring(equals + 1).strip();
    ConfigParseOptions options =
        ConfigParseOptions.defaults().setOriginDescription("--set " + assignment);
    try {
      return ConfigFactory.parseString(key + " = " + value, options);
    } catch (ConfigException e) {
      return ConfigFactory.parseString(key + " = " + quoted(value), options);
    }
  }

  /** The key with the root in front, which users may leave out. */
  static String qualified(String key) {
    return key.equals(ROOT) || key.startsWith(ROOT + ".") ? key : ROOT + "." + key;
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static String place(ConfigOrigin origin, String otherwise) {
    if (origin == null) {
      return otherwise;
    }
    String file = origin.filename() != null ? origin.filename() : origin.description();
    return origin.lineNumber() > 0 && origin.filename() != null
        ? file + " line " + origin.lineNumber()
        : file;
  }
}
