package io.nightdesk.executor.reader;

import io.delta.kernel.exceptions.KernelEngineException;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.expressions.And;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.contracts.table.TableContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the signals of an as-of session from a warehouse. */
public final class SignalReader {

  private static final TableContract CONTRACT = SignalTables.SIGNALS;
  private static final String VERSION_PROPERTY = "nightdesk.contract.version";

  private final Path folder;
  private final FinishedRuns runs;

  private SignalReader(Path folder, FinishedRuns runs) {
    this.folder = folder;
    this.runs = runs;
  }

  public static SignalReader of(Path warehouse) {
    return new SignalReader(warehouse.resolve(CONTRACT.name()), FinishedRuns.of(warehouse));
  }

  /**
   * The verified signals of a session, not yet held against the time.
   *
   * @throws Problem INPUT if table or session is missing or unreadable, CONFIGURATION if the table
   *     has another contract version, NOT_EXECUTABLE if the rows are not published or not what was
   */
  public SignalSession read(LocalDate asOf) {
    try {
      DeltaTable table = DeltaTable.latest(folder).orElseThrow(this::missing);
      checkContract(table);
      List<Object[]> rows = new ArrayList<>();
      SignalColumns columns = new SignalColumns(CONTRACT);
      table.read(
          columns.read(),
          filesOf(asOf),
          row -> {
            if (asOf.equals(columns.value(row, "as_of"))) {
              rows.add(row);
            }
          });
      if (rows.isEmpty()) {
        throw Problem.of(
            ExitCode.INPUT,
            "Table signals holds nothing for as-of " + asOf + ".",
            "No night published that session into " + folder + ".",
            "Run: nightdesk night --as-of " + asOf);
      }
      rows.stream()
          .map(row -> columns.text(row, "run_id"))
          .distinct()
          .forEach(run -> refuseUnlessFinished(asOf, run));
      return new SignalVerifier(CONTRACT, columns).verify(asOf, table.version(), rows);
    } catch (KernelException | KernelEngineException | IOException e) {
      throw unreadable(e);
    }
  }

  private void refuseUnlessFinished(LocalDate asOf, String run) {
    Optional<String> objection = runs.objection(run);
    if (objection.isPresent()) {
      throw Problem.of(
          ExitCode.NOT_EXECUTABLE,
          "The signals of as-of " + asOf + " are not published.",
          objection.get() + ".",
          "Let the night end, or make them anew with: nightdesk signals --as-of " + asOf);
    }
  }

  private void checkContract(DeltaTable table) {
    String found = table.properties().getOrDefault(VERSION_PROPERTY, "none");
    if (!found.equals(String.valueOf(CONTRACT.version()))) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "Table signals has contract version "
              + found
              + ", this build needs "
              + CONTRACT.version()
              + ".",
          "The warehouse was written by another version of Nightdesk.",
          "Run: nightdesk migrate");
    }
    for (io.nightdesk.contracts.table.Column column : CONTRACT.columns()) {
      if (!table.columns().contains(column.name())) {
        throw Problem.of(
            ExitCode.CONFIGURATION,
            "Table signals lacks the column " + column.name() + ".",
            "It claims contract version " + CONTRACT.version() + " but does not obey it.",
            "Run: nightdesk migrate");
      }
    }
  }

  private static Predicate filesOf(LocalDate asOf) {
    int month = asOf.getYear() * 100 + asOf.getMonthValue();
    return new And(
        new Predicate("=", new Column("month"), Literal.ofInt(month)),
        new Predicate("=", new Column("as_of"), Literal.ofDate((int) asOf.toEpochDay())));
  }

  private Problem missing() {
    return Problem.of(
        ExitCode.INPUT,
        "There is no table signals.",
        folder + " holds no Delta table.",
        "Check --warehouse, or make signals with: nightdesk night");
  }

  private Problem unreadable(Exception source) {
    return Problem.of(
            ExitCode.INPUT,
            "Table signals cannot be read.",
            folder + ": " + source.getMessage() + ".",
            "Check that its files are there and whole; nightdesk signals makes a session anew.")
        .because(source);
  }
}
