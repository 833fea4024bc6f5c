package io.nightdesk.contracts.table;

import static io.nightdesk.contracts.table.ColumnType.DATE;
import static io.nightdesk.contracts.table.ColumnType.INT;
import static io.nightdesk.contracts.table.ColumnType.LONG;
import static io.nightdesk.contracts.table.ColumnType.STRING;
import static io.nightdesk.contracts.table.ColumnType.TIMESTAMP;

import java.util.List;

/** What ran, and every backtest and trial ever made. */
public final class RunTables {

  /** One row per stage run. */
  public static final TableContract RUNS =
      TableContract.named(
              "runs", "One row per stage run: versions in and out, rows, seconds, content hash")
          .key("run_id")
          .column("run_id", STRING, "run")
          .column("stage", STRING, "stage that ran")
          .column("as_of", DATE, "last as-of session of the range")
          .column("range_from", DATE, "first as-of session of the range")
          .column("status", STRING, "finished, skipped or failed")
          .column("started_at", TIMESTAMP, "when it began")
          .optional("finished_at", TIMESTAMP, "when it ended")
          .number("seconds", "wall time")
          .column("rows", LONG, "rows written")
          .column("findings", LONG, "findings of the run")
          .column("code_version", STRING, "build that ran")
          .column("config_hash", STRING, "hash of the settings in force")
          .column("fingerprint", STRING, "hash of all that went in; unchanged means nothing to do")
          .column("content_hash", STRING, "hash of what came out over its range")
          .column("inputs", STRING, "tables and versions read, as JSON")
          .column("outputs", STRING, "tables and versions written, as JSON")
          .column("message", STRING, "outcome in a sentence")
          .oneOf("status", "finished", "skipped", "failed")
          .build();

  /** Figures of a run. */
  public static final TableContract RUN_METRICS =
      TableContract.named("run_metrics", "Figures of each run by name")
          .key("run_id", "metric")
          .column("run_id", STRING, "run")
          .column("metric", STRING, "name of the figure, with its unit")
          .number("value", "the figure")
          .build();

  /** Figures and inputs of each backtest. */
  public static final TableContract BACKTESTS =
      TableContract.named("backtests", "Figures and inputs of each backtest")
          .key("backtest_id", "metric")
          .column("backtest_id", STRING, "hash of the scenario and its inputs")
          .column("metric", STRING, "name of the figure")
          .optionalNumber("value", "the figure; null where undefined")
          .column("detail", STRING, "inputs, as JSON")
          .build();

  /** Every trade of a backtest. */
  public static final TableContract BACKTEST_TRADES =
      TableContract.named("backtest_trades", "Every trade of each backtest")
          .key("backtest_id", "trade")
          .column("backtest_id", STRING, "backtest")
          .column("trade", INT, "ordinal")
          .column("symbol", STRING, "exchange symbol")
          .column("entry_session", DATE, "session of the entry")
          .column("exit_session", DATE, "session of the exit")
          .column("quantity", LONG, "shares, negative when short")
          .number("entry_price", "USD")
          .number("exit_price", "USD")
          .number("profit_usd", "after costs, USD")
          .build();

  /** Equity by session. */
  public static final TableContract BACKTEST_EQUITY =
      TableContract.named("backtest_equity", "Equity of each backtest by session")
          .key("backtest_id", "session")
          .column("backtest_id", STRING, "backtest")
          .column("session", DATE, "session")
          .number("equity_usd", "cash plus holdings at the close, USD")
          .build();

  /** Every trial ever made. */
  public static final TableContract TRIALS =
      TableContract.named("trials", "Every trial ever made, so that a Sharpe ratio can be deflated")
          .key("trial_id")
          .column("trial_id", STRING, "hash of recipe, policy and range")
          .column("backtest_id", STRING, "backtest")
          .column("description", STRING, "recipe and policy in words")
          .optionalNumber("sharpe", "annualised, after costs")
          .build();

  private RunTables() {}

  static List<TableContract> all() {
    return List.of(RUNS, RUN_METRICS, BACKTESTS, BACKTEST_TRADES, BACKTEST_EQUITY, TRIALS);
  }
}
