package io.nightdesk.executor.reader;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.quant.decision.Signal;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Holds the rows of a session against what they say about themselves. */
final class SignalVerifier {

  private final TableContract contract;
  private final SignalColumns columns;

  SignalVerifier(TableContract contract, SignalColumns columns) {
    this.contract = contract;
    this.columns = columns;
  }

  SignalSession verify(LocalDate asOf, long tableVersion, List<Object[]> unordered) {
    List<Object[]> rows =
        unordered.stream()
            .sorted(Comparator.comparing(row -> columns.text(row, "symbol")))
            .toList();
    Object[] first = rows.get(0);
    checkSchema(asOf, rows);
    same(asOf, rows, "row_count", (long) rows.size());
    checkSymbols(asOf, rows);
    String hash = checkHash(asOf, rows);
    same(asOf, rows, "producer_build", columns.value(first, "producer_build"));
    if (columns.text(first, "producer_build").isBlank()) {
      throw refused(asOf, "They do not say which build made them.");
    }
    Session execution = checkValidity(asOf, rows);
    return new SignalSession(
        asOf,
        tableVersion,
        execution.open(),
        execution.close(),
        hash,
        columns.text(first, "producer_build"),
        rows.stream().map(row -> signal(asOf, row)).toList());
  }

  private void checkSchema(LocalDate asOf, List<Object[]> rows) {
    for (Object[] row : rows) {
      Object version = columns.value(row, "schema_version");
      if (!Integer.valueOf(contract.version()).equals(version)) {
        throw Problem.of(
            ExitCode.CONFIGURATION,
            "The signals of as-of " + asOf + " have schema version " + version + ".",
            "This build executes version " + contract.version() + " only.",
            "Run: nightdesk migrate, then: nightdesk signals --as-of " + asOf);
      }
    }
  }

  private void checkSymbols(LocalDate asOf, List<Object[]> rows) {
    Set<String> seen = new HashSet<>();
    for (Object[] row : rows) {
      String symbol = columns.text(row, "symbol");
      if (symbol.isBlank() || !seen.add(symbol)) {
        throw refused(asOf, "The symbol '" + symbol + "' stands there more than once or is empty.");
      }
    }
  }

  private String checkHash(LocalDate asOf, List<Object[]> rows) {
    RowHash rowHash = RowHash.of(contract);
    String recomputed =
        RowHash.combine(rows.stream().map(row -> rowHash.row(columns.hashedValues(row))).toList());
    for (Object[] row : rows) {
      String claimed = columns.text(row, "content_hash");
      if (!recomputed.equals(claimed)) {
        throw refused(
            asOf,
            "Their content hash is "
                + recomputed
                + " but they claim "
                + claimed
                + ": they were changed after they were published.");
      }
    }
    return recomputed;
  }

  private Session checkValidity(LocalDate asOf, List<Object[]> rows) {
    ExchangeCalendar calendar = ExchangeCalendar.xnys();
    if (!calendar.isSession(asOf)) {
      throw refused(asOf, asOf + " is no session of the exchange.");
    }
    Session next = calendar.next(asOf, 1);
    for (Object[] row : rows) {
      Instant from = (Instant) columns.value(row, "valid_from");
      Instant until = (Instant) columns.value(row, "valid_until");
      if (!next.open().equals(from) || !next.close().equals(until)) {
        throw refused(
            asOf,
            String.format(
                "%s is valid from %s to %s, but the next session lasts from %s to %s.",
                columns.text(row, "symbol"), from, until, next.open(), next.close()));
      }
    }
    return next;
  }

  private PublishedSignal signal(LocalDate asOf, Object[] row) {
    String symbol = columns.text(row, "symbol");
    PublishedSignal signal =
        new PublishedSignal(
            symbol,
            asOf,
            kind(asOf, columns.text(row, "signal")),
            columns.number(row, "confidence"),
            (Instant) columns.value(row, "valid_from"),
            (Instant) columns.value(row, "valid_until"),
            columns.number(row, "reference_price"),
            columns.number(row, "stop_distance"),
            columns.number(row, "profit_target_distance"));
    boolean complete =
        isPositive(signal.referencePrice())
            && isPositive(signal.stopDistance())
            && isPositive(signal.profitTargetDistance())
            && isPositive(signal.confidence());
    if (signal.asksForOrder() && !complete) {
      throw refused(
          asOf, symbol + " lacks a reference price, a confidence, a stop or a profit target.");
    }
    return signal;
  }

  private static Signal kind(LocalDate asOf, String text) {
    try {
      return Signal.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw refused(asOf, "'" + text + "' is neither BUY nor SELL nor HOLD.").because(e);
    }
  }

  private void same(LocalDate asOf, List<Object[]> rows, String column, Object expected) {
    for (Object[] row : rows) {
      Object value = columns.value(row, column);
      if (!expected.equals(value)) {
        throw refused(
            asOf,
            String.format(
                "%s has %s %s where %s is expected.",
                columns.text(row, "symbol"), column, value, expected));
      }
    }
  }

  private static boolean isPositive(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble());
  }

  private static Problem refused(LocalDate asOf, String cause) {
    return Problem.of(
        ExitCode.NOT_EXECUTABLE,
        "The signals of as-of " + asOf + " are not what was published.",
        cause,
        "Do not execute them. Make them anew with: nightdesk signals --as-of " + asOf);
  }
}
