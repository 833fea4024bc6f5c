package io.nightdesk.executor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The full log in the warehouse's {@code logs} folder; nothing of it reaches the terminal. */
public final class RunLog {

  private static final int BYTES = 10_000_000;
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("io.nightdesk");

  private static Path file;

  private RunLog() {}

  /** Sends all logging to {@code <warehouse>/logs/executor.log}, or nowhere if that cannot be. */
  static synchronized void open(Path warehouse) {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
      handler.close();
    }
    file = null;
    ROOT.setLevel(Level.WARNING);
    OURS.setLevel(Level.INFO);
    if (!Files.isDirectory(warehouse)) {
      return;
    }
    try {
      Path folder = Files.createDirectories(warehouse.resolve("logs"));
      Path log = folder.resolve("executor.log");
      FileHandler handler = new FileHandler(log.toString(), BYTES, 1, true);
      handler.setEncoding("UTF-8");
      handler.setFormatter(new SimpleFormatter());
      ROOT.addHandler(handler);
      file = log;
    } catch (IOException e) {
      OURS.log(Level.FINE, "no log", e);
    }
  }

  /** The log, if there is one. */
  public static synchronized Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  static void info(String line) {
    if (file().isPresent()) {
      OURS.info(line);
    }
  }

  /** Keeps a failure with its trace. */
  public static void note(Exception failure) {
    if (file().isPresent()) {
      OURS.log(Level.SEVERE, failure.getMessage(), failure);
    }
  }
}
