package io.nightdesk.contracts.table;

import static io.nightdesk.contracts.table.ColumnType.DATE;
import static io.nightdesk.contracts.table.ColumnType.INT;
import static io.nightdesk.contracts.table.ColumnType.LONG;
import static io.nightdesk.contracts.table.ColumnType.STRING;
import static io.nightdesk.contracts.table.ColumnType.TIMESTAMP;

import java.util.List;

/** What is learned and what is decided: labels, forecasts, models, signals. */
public final class SignalTables {

  /** What is to be learned. */
  public static final TableContract LABELS =
      TableContract.named(
              "labels", "What happened after each as-of session; uses the future by design")
          .key("symbol", "as_of", "interval", "horizon")
          .column("symbol", STRING, "exchange symbol")
          .column("as_of", DATE, "as-of session whose features meet this label")
          .column("interval", STRING, "length of the bars: 1d")
          .column("horizon", INT, "sessions from entry to exit")
          .column("known_session", DATE, "session at whose close the label became known")
          .column("entry_session", DATE, "session of the entry, at the open")
          .column("exit_session", DATE, "session of the exit, at the close")
          .number("entry_price", "split-adjusted open of the entry, USD")
          .number("exit_price", "split-adjusted close of the exit, USD")
          .optionalNumber(
              "label_return",
              "ln total return from entry to exit, gross; null across an unexplained break")
          .optional("direction", INT, "1 up, 0 not up; null where the return is null")
          .optional(
              "bracket_outcome",
              STRING,
              "profit_target, stop or time: how the 2:1 bracket would have ended")
          .optionalNumber("bracket_return", "simple return of that bracket, gross")
          .check("direction_is_0_or_1", "direction IN (0, 1)")
          .check("known_after_as_of", "known_session > as_of")
          .rangedBy("known_session")
          .build();

  /** Model outputs. */
  public static final TableContract FORECASTS =
      TableContract.named(
              "forecasts", "Model outputs: probability of an up label and expected return")
          .key("symbol", "as_of", "interval", "horizon", "member", "origin")
          .column("symbol", STRING, "exchange symbol")
          .column("as_of", DATE, "as-of session")
          .column("interval", STRING, "length of the bars: 1d")
          .column("horizon", INT, "sessions ahead")
          .column("member", STRING, "ensemble member, stack, or calibrated")
          .column("origin", STRING, "live (fitted tonight) or out_of_fold (walk-forward)")
          .column("model_id", STRING, "model that made it")
          .number("probability_up", "probability of an up label, 0 to 1")
          .optionalNumber(
              "expected_return",
              "expected log return over the horizon, gross; null for bare members")
          .within("probability_up", 0, 1)
          .oneOf("origin", "live", "out_of_fold")
          .rangedBy("as_of")
          .build();

  /** The registry of models. */
  public static final TableContract MODELS =
      TableContract.named("models", "Trained models and the dated events of their recipes")
          .key("model_id", "event", "as_of")
          .column("model_id", STRING, "hash of what went into the fit")
          .column("event", STRING, "fold, live, candidate, champion or retired")
          .column("as_of", DATE, "session of the event")
          .column("recipe", STRING, "members, parameters, features and horizon, by name and hash")
          .column("member", STRING, "ensemble member")
          .column("horizon", INT, "sessions ahead")
          .optional("trained_from", DATE, "first as-of session of the training rows")
          .optional("trained_through", DATE, "last as-of session of the training rows")
          .optional("training_rows", LONG, "rows of the training set")
          .optional("evaluated_from", DATE, "first session of the test block")
          .optional("evaluated_through", DATE, "last session of the test block")
          .column("seed", LONG, "seed of the fit")
          .column("parameters", STRING, "hyperparameters, as JSON")
          .column("verdict", STRING, "speaks, silent or warming_up at as_of; empty for folds")
          .optional("sessions_judged", INT, "sessions behind the verdict")
          .optionalNumber("brier", "Brier score of the calibrated forecasts, 0 to 1")
          .optionalNumber("brier_base_rate", "Brier score of the shrunken base rate")
          .optionalNumber(
              "t_statistic", "of the difference, HAC over sessions; above 2 the model may speak")
          .rangedBy("as_of")
          .build();

  /** The published decisions. */
  public static final TableContract SIGNALS =
      TableContract.named("signals", "The published decision for each symbol: BUY, SELL or HOLD")
          .key("symbol", "as_of")
          .column("symbol", STRING, "exchange symbol")
          .column("as_of", DATE, "as-of session: the session whose close the data represent")
          .column("signal", STRING, "BUY, SELL or HOLD")
          .optionalNumber(
              "confidence",
              "calibrated probability that the direction is right, 0 to 1; null when the model is silent")
          .optionalNumber(
              "expected_return",
              "expected simple return over the horizon in the signal's direction, after costs, decimal")
          .column("risk_score", INT, "1 (calm) to 10 (high, or not known)")
          .column("horizon", INT, "sessions ahead")
          .column("valid_from", TIMESTAMP, "open of the next session: not to be executed before")
          .column("valid_until", TIMESTAMP, "close of the next session: not to be executed after")
          .optionalNumber("reference_price", "close of as_of, as traded, USD")
          .optionalNumber("stop_distance", "distance from entry to stop, decimal of the price")
          .optionalNumber(
              "profit_target_distance",
              "distance from entry to profit target, decimal of the price; twice the stop's")
          .optional(
              "direction",
              STRING,
              "up or down: the better direction, also of a HOLD; null when silent")
          .column("reason_code", STRING, "why this signal, for machines")
          .column("reason", STRING, "why this signal, in a sentence")
          .column("model_id", STRING, "model behind it, or none")
          .column("schema_version", INT, "version of this table's contract")
          .column("producer_build", STRING, "build that made it")
          .column("row_count", LONG, "rows of this as-of session")
          .column(
              "content_hash",
              STRING,
              "SHA-256 over this as-of session's rows; the executor recomputes it")
          .oneOf("signal", "BUY", "SELL", "HOLD")
          .within("confidence", 0, 1)
          .within("risk_score", 1, 10)
          .check(
              "orders_have_distances",
              "signal = 'HOLD' OR (stop_distance > 0 AND profit_target_distance > 0 AND reference_price > 0)")
          .check("orders_have_confidence", "signal = 'HOLD' OR confidence IS NOT NULL")
          .rangedBy("as_of")
          .build();

  private SignalTables() {}

  static List<TableContract> all() {
    return List.of(LABELS, FORECASTS, MODELS, SIGNALS);
  }
}
