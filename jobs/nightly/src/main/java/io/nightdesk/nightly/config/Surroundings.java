package io.nightdesk.nightly.config;

import io.nightdesk.contracts.config.LocalConf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command finds around it.
 *
 * @param environment variables of the process
 * @param folder folder in which the program was started
 * @param wall the wall clock
 */
public record Surroundings(Map<String, String> environment, Path folder, Clock wall) {

  /** Variable that names the folder of the installation. */
  public static final String HOME = LocalConf.HOME;

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(System.getenv(), Path.of(""), Clock.systemUTC());
  }

  /** The folder of the installation; empty where the program was started without its launcher. */
  public Optional<Path> home() {
    return Optional.ofNullable(environment.get(HOME)).filter(h -> !h.isBlank()).map(Path::of);
  }

  /**
   * The configuration files of this machine that are there, later ones overriding earlier ones:
   * those of the installation, or of the folder where there is no installation.
   */
  public List<Path> configurationFiles() {
    return home().isPresent()
        ? LocalConf.files(environment)
        : Stream.of(folder.resolve("conf").resolve(LocalConf.NAME)).filter(Files::exists).toList();
  }
}
