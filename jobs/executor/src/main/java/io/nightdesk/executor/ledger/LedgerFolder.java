package io.nightdesk.executor.ledger;

import java.nio.file.Path;

/** Where the executor's files lie in a warehouse. */
public record LedgerFolder(Path path) {

  /** The folder of a warehouse. */
  public static LedgerFolder of(Path warehouse) {
    return new LedgerFolder(warehouse.resolve("_ledger"));
  }

  Path ledger() {
    return path.resolve("ledger.jsonl");
  }

  Path lock() {
    return path.resolve("LOCK");
  }

  Path halted() {
    return path.resolve("HALTED");
  }
}
