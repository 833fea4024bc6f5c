package io.nightdesk.contracts.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The file of settings of this machine, wherever the launcher says that it may lie. */
public final class LocalConf {

  /** Name of the file. */
  public static final String NAME = "local.conf";

  /** Variable that names the folder of the installation. */
  public static final String HOME = "NIGHTDESK_HOME";

  /** Variable that names the folder of settings: in a checkout the one beside its {@code bin}. */
  public static final String FOLDER = "NIGHTDESK_CONF";

  private LocalConf() {}

  /**
   * Those that are there, later ones overriding earlier ones: of the installation, then of the
   * folder of settings.
   *
   * @param environment variables of the process
   */
  public static List<Path> files(Map<String, String> environment) {
    List<Path> folders = new ArrayList<>();
    String home = environment.getOrDefault(HOME, "");
    if (!home.isBlank()) {
      folders.add(Path.of(home).resolve("conf"));
    }
    String folder = environment.getOrDefault(FOLDER, "");
    if (!folder.isBlank()) {
      folders.add(Path.of(folder));
    }
    return folders.stream()
        .map(each -> each.resolve(NAME))
        .filter(Files::exists)
        .distinct()
        .toList();
  }
}
