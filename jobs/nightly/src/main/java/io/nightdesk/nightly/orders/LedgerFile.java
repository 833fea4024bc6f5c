package io.nightdesk.nightly.orders;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.RowHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file in which the executor records what it decides, sends and reads. */
public final class LedgerFile {

  private final Path path;

  private LedgerFile(Path path) {
    this.path = path;
  }

  /** The ledger of a warehouse, whether there is one or not. */
  public static LedgerFile of(Path warehouse) {
    return new LedgerFile(warehouse.resolve("_ledger").resolve("ledger.jsonl"));
  }

  /** Whether anything was ever recorded. */
  public boolean exists() {
    return Files.exists(path);
  }

  /** Changes with the content; the same for every warehouse without a ledger. */
  public String contentHash() {
    return RowHash.ofText(wholeLines());
  }

  /**
   * All lines, the last one only if it is whole: the executor may be writing it.
   *
   * @throws Problem INPUT naming the line that cannot be trusted
   */
  List<LedgerLine> lines() {
    List<LedgerLine> lines = new ArrayList<>();
    String previous = LedgerLine.BEGINNING;
    for (String text : wholeLines().lines().toList()) {
      long number = lines.size() + 1L;
      try {
        LedgerLine line = LedgerLine.parse(text, number, previous);
        previous = line.hash();
        lines.add(line);
      } catch (IllegalArgumentException e) {
        throw broken(number, e.getMessage());
      }
    }
    return lines;
  }

  /** What is told of a line that cannot be trusted. */
  Problem broken(long line, String why) {
    return Problem.of(
        ExitCode.INPUT,
        "The ledger " + path + " is broken at line " + line + ".",
        "Line " + line + ": " + why + ".",
        "The order tables stay as they were. Restore the file from a copy, then run:"
            + " nightdesk reconcile, and nightdesk report");
  }

  private String wholeLines() {
    if (!exists()) {
      return "";
    }
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.INPUT,
              "The ledger " + path + " cannot be read.",
              e + ".",
              "Check that you may read it; the order tables stay as they were.")
          .because(e);
    }
  }
}
