package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The file that makes a folder a warehouse: its origin and the contract versions it holds. */
record WarehouseMarker(String originKind, String originDetail, Map<String, Integer> contracts) {

  private static final String FILE = "_nightdesk.json";

  static boolean present(Path warehouse) {
    return Files.exists(warehouse.resolve(FILE));
  }

  static WarehouseMarker read(Path warehouse) {
    return Json.read(warehouse.resolve(FILE), WarehouseMarker.class);
  }

  static WarehouseMarker create(Path warehouse, Origin origin) {
    Map<String, Integer> versions = new TreeMap<>();
    for (TableContract table : Tables.all()) {
      versions.put(table.name(), table.version());
    }
    WarehouseMarker marker = new WarehouseMarker(origin.kind(), origin.detail(), versions);
    Json.replace(warehouse.resolve(FILE), marker);
    return marker;
  }

  static void remove(Path warehouse) {
    try {
      Files.deleteIfExists(warehouse.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Origin origin() {
    return new Origin(originKind, originDetail);
  }

  /** Refuses a warehouse whose tables were written under other contracts. */
  void requireKnownContracts(Path warehouse) {
    for (TableContract table : Tables.all()) {
      Integer stored = contracts.get(table.name());
      if (stored != null && stored != table.version()) {
        throw Problem.of(
            ExitCode.CONFIGURATION,
            "The warehouse " + warehouse + " cannot be used by this build.",
            "Its table "
                + table.name()
                + " has contract version "
                + stored
                + ", this build has "
                + table.version()
                + ".",
            "Run: nightdesk migrate --warehouse " + warehouse);
      }
    }
  }

  /** Refuses to mix bars of two origins. */
  void requireOrigin(Path warehouse, Origin wanted) {
    if (!origin().equals(wanted)) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "Bars from " + wanted.text() + " cannot be written to the warehouse " + warehouse + ".",
          "It holds bars from "
              + origin().text()
              + ", and two origins never meet in one warehouse.",
          "Name another folder by --warehouse.");
    }
  }
}
