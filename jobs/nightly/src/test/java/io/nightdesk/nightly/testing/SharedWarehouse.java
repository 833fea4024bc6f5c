package io.nightdesk.nightly.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Two nights, written once a test JVM: tests read it, or take a copy to change. */
public final class SharedWarehouse {

  private static Path path;

  private SharedWarehouse() {}

  /** The one that is only read. */
  public static synchronized Path path() {
    if (path == null) {
      try {
        path = Files.createTempDirectory("two-nights").resolve("warehouse");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      SampleWarehouse.twoNights(path);
    }
    return path;
  }

  /** A copy in an empty or new folder. */
  public static SampleWarehouse copyTo(Path folder) {
    Path source = path();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SampleWarehouse.at(folder);
  }
}
