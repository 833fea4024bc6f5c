package io.nightdesk.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where this run's log goes. */
final class LogFolder {

  /** System property that names the log of this run. */
  static final String PROPERTY = "nightdesk.log";

  /** System property that names the topmost folder that was made for the log just now. */
  static final String MADE = "nightdesk.made";

  private LogFolder() {}

  /** The log; the file is there once something was logged. */
  static Optional<Path> file() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .filter(name -> !name.isBlank())
        .map(Path::of);
  }

  /** A command that did nothing leaves no folders: those made for its log go if they are empty. */
  static void removeIfUnused() {
    String made = System.getProperty(MADE, "");
    if (made.isBlank() || file().isEmpty()) {
      return;
    }
    Path folder = file().get().getParent();
    while (removed(folder) && !folder.equals(Path.of(made))) {
      folder = folder.getParent();
    }
  }

  private static boolean removed(Path folder) {
    try {
      return Files.deleteIfExists(folder);
    } catch (IOException notEmpty) {
      return false;
    }
  }
}
