package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.NearNames;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.night.NightSession;
import io.nightdesk.nightly.sql.SqlCatalogue;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.Warehouse;
import io.nightdesk.quant.time.ExchangeCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one symbol's signal. */
@Command(
    name = "predict",
    description =
        "Shows what was published; without --as-of, of the latest session that has signals.",
    footer = {
      "",
      "Examples:",
      "  nightdesk predict AAPL",
      "  nightdesk predict AAPL --as-of 2024-03-05 --json"
    })
final class PredictCommand implements Callable<Integer> {

  private static final String QUERY =
      """
      SELECT s.symbol, s.as_of, s.signal, s.confidence, s.direction, s.expected_return,
             s.risk_score, s.horizon, s.valid_from, s.valid_until, s.reference_price,
             s.stop_distance, s.profit_target_distance, s.reason_code, s.reason, s.model_id,
             r.pred_vol, r.var_95, r.cvar_95, r.la_es, r.tail_dependence_spy
      FROM signals s
      LEFT JOIN risk r ON r.symbol = s.symbol AND r.as_of = s.as_of
      WHERE s.as_of = :as_of AND s.symbol = :symbol""";

  private static final String SYMBOLS = "SELECT symbol FROM signals WHERE as_of = :as_of";

  @Mixin private CommonOptions common;

  @Parameters(arity = "1", paramLabel = "SYMBOL", description = "The symbol, as AAPL.")
  private String symbol;

  @Override
  public Integer call() {
    Warehouse warehouse = Warehouse.openForReading(common.warehouse());
    LocalDate asOf = published(warehouse);
    SparkSession spark = NightSession.open("predict");
    SqlCatalogue.open(spark, warehouse, SqlCatalogue.Access.PUBLISHED)
        .registerNamedIn(List.of(QUERY));
    Map<String, Object> arguments =
        Map.of("as_of", asOf, "symbol", symbol.toUpperCase(Locale.ROOT));
    List<Row> rows = spark.sql(QUERY, arguments).collectAsList();
    if (rows.isEmpty()) {
      throw unknown(
          asOf,
          spark.sql(SYMBOLS, Map.of("as_of", asOf)).collectAsList().stream()
              .map(row -> row.getString(0))
              .toList());
    }
    print(rows.get(0));
    sayIfOld(asOf);
    return ExitCode.DONE.code();
  }

  /** The session to show; known from the run ledger, before Spark is started. */
  private LocalDate published(Warehouse warehouse) {
    NavigableMap<LocalDate, String> sessions =
        RunLedger.read(warehouse.path()).sessions("signals").orElse(new TreeMap<>());
    if (sessions.isEmpty()) {
      throw Problem.of(
          ExitCode.INPUT,
          "There are no signals in the warehouse " + common.warehouse() + ".",
          "No night has finished there.",
          "Run the night that fills it, as nightdesk demo or nightdesk night.");
    }
    LocalDate asOf = common.givenAsOf().orElse(sessions.lastKey());
    if (!sessions.containsKey(asOf)) {
      throw Problem.of(
          ExitCode.INPUT,
          "There are no signals of " + asOf + ".",
          "That night has not finished; the latest that has is " + sessions.lastKey() + ".",
          "Name a session that has some, or run that night by the command that made the others, with"
              + " --as-of "
              + asOf
              + ".");
    }
    return asOf;
  }

  private Problem unknown(LocalDate asOf, List<String> symbols) {
    return Problem.of(
        ExitCode.INPUT,
        "There is no signal for " + symbol + " of " + asOf + ".",
        "It is none of the " + symbols.size() + " symbols of that night's universe.",
        NearNames.question(symbol, symbols)
            + "Run: nightdesk sql \"SELECT symbol FROM latest_signals\"");
  }

  private void print(Row row) {
    if (common.json()) {
      List<String> columns = Arrays.asList(row.schema().fieldNames());
      common.print(columns, List.of(SqlCatalogue.plain(row)));
    } else {
      SignalText.lines(row).forEach(common.out()::println);
      common.out().flush();
    }
  }

  private void sayIfOld(LocalDate asOf) {
    LocalDate last = ExchangeCalendar.xnys().lastCompleted(common.clock().instant()).date();
    if (common.givenAsOf().isEmpty() && asOf.isBefore(last)) {
      common.console().line("These are of %s; the last completed session is %s.", asOf, last);
    }
  }
}
