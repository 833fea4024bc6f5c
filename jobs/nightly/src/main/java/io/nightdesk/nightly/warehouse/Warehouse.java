package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder of Delta tables with one origin, one lock and one run ledger. */
public final class Warehouse {

  private static final String LANDING = "_landing";

  private final Path path;

  private Warehouse(Path path) {
    this.path = path;
  }

  /**
   * Makes the folder if it is absent, so that its lock can be taken.
   *
   * @throws Problem for a folder that holds something else, or without write permission
   */
  public static void prepare(Path path) {
    try {
      Files.createDirectories(path);
      if (!WarehouseMarker.present(path)) {
        requireEmpty(path);
      }
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The warehouse " + path + " cannot be made.",
              Files.isRegularFile(path)
                  ? "There is a file of that name."
                  : "The system says: " + e.getMessage() + ".",
              "Check the folder's permissions, or name another by --warehouse.")
          .because(e);
    }
    requireWritable(path);
  }

  /**
   * Opens for writing, and makes the warehouse if the folder is empty or absent. Whoever runs a
   * night holds the lock of the folder.
   *
   * @throws Problem for a folder that is not a warehouse, of another origin, of other contracts, or
   *     without write permission
   */
  public static Warehouse openForWriting(Path path, Origin origin) {
    prepare(path);
    if (!WarehouseMarker.present(path)) {
      WarehouseMarker.create(path, origin);
    }
    return opened(path, origin);
  }

  /**
   * Opens a warehouse to tell what would be done with bars of an origin; an absent one is empty.
   *
   * @throws Problem for a warehouse of another origin or of other contracts
   */
  public static Warehouse openForPlanning(Path path, Origin origin) {
    return WarehouseMarker.present(path) ? opened(path, origin) : new Warehouse(path);
  }

  private static Warehouse opened(Path path, Origin origin) {
    WarehouseMarker marker = WarehouseMarker.read(path);
    marker.requireKnownContracts(path);
    marker.requireOrigin(path, origin);
    return new Warehouse(path);
  }

  /** A folder that nothing was ever delivered to has no origin yet: another may be tried. */
  public void forgetIfEmpty() {
    if (Tables.all().stream().noneMatch(this::holds) && !Files.exists(folder(LANDING))) {
      WarehouseMarker.remove(path);
    }
  }

  /** Where a broker's answers lie until they are in the tables. */
  public Path landing() {
    return folder(LANDING);
  }

  /**
   * Opens an existing warehouse for reading.
   *
   * @throws Problem (INPUT) where there is none
   */
  public static Warehouse openForReading(Path path) {
    requirePresent(path);
    WarehouseMarker.read(path).requireKnownContracts(path);
    return new Warehouse(path);
  }

  private static void requirePresent(Path path) {
    if (!WarehouseMarker.present(path)) {
      throw Problem.of(
          ExitCode.INPUT,
          "There is no warehouse at " + path + ".",
          Files.isDirectory(path)
              ? "The folder has no _nightdesk.json."
              : "There is no such folder.",
          "Make one by nightdesk demo or nightdesk night, or name another by --warehouse.");
    }
  }

  /**
   * The contract version of each table when the warehouse was made, whether this build knows it or
   * not.
   *
   * @throws Problem (INPUT) where there is no warehouse
   */
  public static Map<String, Integer> storedContracts(Path path) {
    requirePresent(path);
    return WarehouseMarker.read(path).contracts();
  }

  /** Whether a night has brought anything here. */
  public static boolean existsAt(Path path) {
    return WarehouseMarker.present(path);
  }

  public Path path() {
    return path;
  }

  public Origin origin() {
    return WarehouseMarker.read(path).origin();
  }

  /** Where a table lies. */
  public Path table(TableContract table) {
    return path.resolve(table.name());
  }

  /** Whether a table was ever created. */
  public boolean holds(TableContract table) {
    return CommitLog.of(table(table)).begun();
  }

  /** Logs, reports, landing files and folds lie in folders of their own beside the tables. */
  public Path folder(String name) {
    return path.resolve(name);
  }

  private static void requireEmpty(Path path) throws IOException {
    try (var entries = Files.list(path)) {
      if (entries.map(e -> e.getFileName().toString()).anyMatch(Warehouse::foreign)) {
        throw Problem.of(
            ExitCode.INPUT,
            "The folder " + path + " is not a warehouse.",
            "It holds other files and no _nightdesk.json.",
            "Name an empty or a new folder by --warehouse.");
      }
    }
  }

  /** Logs, tokens and what begins with an underscore may lie there before the first night. */
  private static boolean foreign(String name) {
    return !name.startsWith("_") && !name.startsWith("tokens.json") && !name.equals("logs");
  }

  private static void requireWritable(Path path) {
    if (!Files.isWritable(path)) {
      throw Problem.of(
          ExitCode.ENVIRONMENT,
          "The warehouse " + path + " cannot be written.",
          "You lack write permission on the folder.",
          "Give yourself write permission, or name another folder by --warehouse.");
    }
  }
}
