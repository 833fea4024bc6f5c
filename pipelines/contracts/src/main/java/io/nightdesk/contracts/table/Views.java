package io.nightdesk.contracts.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every view for people; where tables are read as of finished runs, so are these. */
public final class Views {

  /** The features that are columns of table risk, by number: 81 to 88. */
  static final List<String> FEATURES_OF_RISK =
      List.of(
          "pred_vol",
          "var_95",
          "var_99",
          "cvar_95",
          "beta_spy_252",
          "sharpe_252",
          "corr_spy_60",
          "corr_qqq_60");

  private static final View LATEST_SIGNALS =
      new View(
          "latest_signals",
          "The signals of the latest as-of session",
          """
          SELECT symbol, as_of, signal, confidence, expected_return, risk_score, horizon,
                 valid_from, valid_until, reference_price, stop_distance, profit_target_distance,
                 direction, reason_code, reason, model_id
          FROM signals
          WHERE as_of = (SELECT max(as_of) FROM signals)""");

  private static final View OPEN_POSITIONS =
      new View(
          "open_positions",
          "What is held at the broker when last read, with the exits of the entry behind it",
          """
          SELECT p.account, p.symbol, p.quantity, p.average_price, p.market_value,
                 p.market_value - p.quantity * p.average_price AS unrealised_profit_usd,
                 i.entry.as_of AS signal_as_of, i.entry.stop_price, i.entry.target_price, p.read_at
          FROM positions p
          LEFT JOIN (
            SELECT account, symbol,
                   max_by(struct(as_of, stop_price, target_price), created_at) AS entry
            FROM order_intents
            WHERE state IN ('PARTIALLY_FILLED', 'FILLED')
            GROUP BY account, symbol) i
            ON i.account = p.account AND i.symbol = p.symbol
          WHERE p.quantity <> 0""");

  private static final View RUN_STATUS =
      new View(
          "run_status",
          "The latest run of each stage for each as-of session",
          """
          SELECT as_of, stage, status, started_at, finished_at, seconds, rows, findings, message,
                 code_version, run_id
          FROM (
            SELECT *, row_number() OVER (PARTITION BY stage, as_of ORDER BY started_at DESC) AS age
            FROM runs)
          WHERE age = 1""");

  private static final View MODEL_SCORECARD =
      new View(
          "model_scorecard",
          "How each model was judged when it was last fitted: it speaks only if it beats the base rate",
          """
          SELECT recipe, member, horizon, as_of, event, verdict, sessions_judged,
                 brier, brier_base_rate, 1 - brier / brier_base_rate AS brier_skill, t_statistic,
                 trained_from, trained_through, training_rows, model_id
          FROM (
            SELECT *, row_number() OVER (PARTITION BY recipe, member, horizon
                                         ORDER BY as_of DESC, model_id, event) AS age
            FROM models
            WHERE event <> 'fold')
          WHERE age = 1""");

  private static final View FEATURES_88 =
      new View(
          "features_88",
          "The features of table features and the 8 of table risk, side by side, by number, up to the"
              + " latest session that has both",
          features());

  private static final List<View> ALL =
      List.of(LATEST_SIGNALS, OPEN_POSITIONS, RUN_STATUS, MODEL_SCORECARD, FEATURES_88);

  private Views() {}

  public static List<View> all() {
    return ALL;
  }

  private static String features() {
    Set<String> shared = Set.of("symbol", "as_of", "month", "run_id");
    Stream<String> computed =
        FeatureTables.FEATURES.columns().stream()
            .map(Column::name)
            .filter(name -> !shared.contains(name))
            .map("f."::concat);
    Stream<String> ofRisk = FEATURES_OF_RISK.stream().map("r."::concat);
    return "SELECT f.symbol, f.as_of,\n       "
        + Stream.concat(computed, ofRisk).collect(Collectors.joining(", "))
        + "\nFROM features f\nLEFT JOIN risk r ON r.symbol = f.symbol AND r.as_of = f.as_of"
        + " AND r.month = f.month\nWHERE f.as_of <= (SELECT max(as_of) FROM risk)";
  }
}
