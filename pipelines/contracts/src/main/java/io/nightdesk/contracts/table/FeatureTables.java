package io.nightdesk.contracts.table;

import static io.nightdesk.contracts.table.ColumnType.BOOLEAN;
import static io.nightdesk.contracts.table.ColumnType.DATE;
import static io.nightdesk.contracts.table.ColumnType.DOUBLES;
import static io.nightdesk.contracts.table.ColumnType.INT;
import static io.nightdesk.contracts.table.ColumnType.STRING;

import io.nightdesk.quant.feature.Feature;
import io.nightdesk.quant.feature.FeatureCatalogue;
import java.util.List;
import java.util.Locale;

/** What is computed of the bars: features, risk, dependence, the scanner's ranks. */
public final class FeatureTables {

  /** The columns of the feature catalogue, each named as there, in lower case. */
  public static final TableContract FEATURES = features();

  /** Volatility and tail risk per symbol. */
  public static final TableContract RISK =
      TableContract.named(
              "risk",
              "Volatility, tail risk and market dependence of each symbol at the close of as_of")
          .version(2)
          .key("symbol", "as_of")
          .column("symbol", STRING, "exchange symbol")
          .column("as_of", DATE, "as-of session")
          .optionalNumber(
              "pred_vol",
              "feature 81: GARCH-t volatility of the next session, annualised; null without a fit")
          .optionalNumber(
              "var_95", "feature 82: VaR 95 % of the next session, loss positive, decimal")
          .optionalNumber(
              "var_99", "feature 83: VaR 99 % of the next session, loss positive, decimal")
          .optionalNumber(
              "cvar_95", "feature 84: ES 95 % of the next session, loss positive, decimal")
          .optionalNumber("beta_spy_252", "feature 85: beta to SPY over 252 sessions")
          .optionalNumber("sharpe_252", "feature 86: annualised Sharpe ratio over 252 sessions")
          .optionalNumber(
              "corr_spy_60", "feature 87: correlation with SPY over 60 sessions, -1 to 1")
          .optionalNumber(
              "corr_qqq_60", "feature 88: correlation with QQQ over 60 sessions, -1 to 1")
          .column(
              "vol_status",
              STRING,
              "how the fit ended: CONVERGED, AT_BOUND, FALLBACK_PERSISTENCE, FALLBACK_EWMA, STALE, TOO_SHORT")
          .column("vol_reason", STRING, "why, where it did not converge; else empty")
          .optional(
              "vol_fitted_as_of",
              DATE,
              "last session of the window on which the parameters in force were fitted")
          .optional("vol_observations", INT, "returns in the fitting window")
          .optionalNumber("mu", "constant mean of daily returns, percent")
          .optionalNumber("omega", "constant of the variance recursion, squared percent")
          .optionalNumber("alpha", "weight of the last squared residual")
          .optionalNumber("beta", "weight of the last variance")
          .optionalNumber("nu", "degrees of freedom of the innovations")
          .optionalNumber("se_alpha", "standard error of alpha (sandwich); null at a bound")
          .optionalNumber("se_beta", "standard error of beta (sandwich); null at a bound")
          .optionalNumber("log_likelihood", "of the fit")
          .optional(
              "best_model",
              STRING,
              "volatility model in force: GARCH-n, GARCH-t, GJR-t or EGARCH-t; null without a fit")
          .optional(
              "best_chosen_as_of",
              DATE,
              "last session of the quarter at whose end it was chosen by BIC")
          .optional("best_status", STRING, "how its fit of vol_fitted_as_of ended, as vol_status")
          .optional(
              "best_parameters", DOUBLES, "its parameters, in the order of best_parameter_names")
          .optional("best_parameter_names", STRING, "their names, separated by blanks")
          .optional(
              "best_standard_errors",
              DOUBLES,
              "standard errors (sandwich) in the same order; null at a bound or where one is not known")
          .optionalNumber("best_volatility", "its volatility of the next session, annualised")
          .optionalNumber("best_var_95", "its VaR 95 % of the next session, loss positive, decimal")
          .optionalNumber("best_var_99", "its VaR 99 % of the next session, loss positive, decimal")
          .optionalNumber(
              "best_es_975", "its ES 97.5 % of the next session, loss positive, decimal")
          .optional(
              "volatility_path",
              DOUBLES,
              "daily volatility of sessions 1 to 21 ahead by the model in force, decimal")
          .optionalNumber(
              "es_975",
              "ES 97.5 % over the liquidation horizon by the model in force, loss positive, decimal")
          .optionalNumber("la_es", "liquidity-adjusted ES 97.5 %, decimal; never below es_975")
          .optionalNumber(
              "spread", "relative bid-ask spread, Abdi-Ranaldo over 21 sessions, decimal")
          .optional("liquidation_sessions", INT, "sessions needed to sell the reference position")
          .optionalNumber("dollar_volume_20", "mean traded value of 20 sessions, USD")
          .optional(
              "var_exceedances_250", INT, "losses beyond VaR 99 % among the trailing var_sessions")
          .optional("var_sessions", INT, "sessions counted, at most 250")
          .column("var_alarm", BOOLEAN, "Basel red, or one-sided Kupiec at 99 % with p below 0.01")
          .optionalNumber("tail_dependence_spy", "lower tail dependence with SPY, 0 to 1")
          .optionalNumber("tail_dependence_qqq", "lower tail dependence with QQQ, 0 to 1")
          .optionalNumber("rank_la_es", "average rank of la_es among the members, 0 to 1")
          .optionalNumber(
              "rank_volatility",
              "rank of the next session's volatility among those of the window, 0 to 1")
          .column("risk_score", INT, "1 (calm) to 10; 10 where any input is missing")
          .column(
              "return_basis",
              STRING,
              "total where dividends are on record from the first year of the window on, else price")
          .within("tail_dependence_spy", 0, 1)
          .within("tail_dependence_qqq", 0, 1)
          .within("risk_score", 1, 10)
          .within("corr_spy_60", -1.000000001, 1.000000001)
          .within("corr_qqq_60", -1.000000001, 1.000000001)
          .check("es_not_below_var", "cvar_95 >= var_95")
          .check("var_rises_with_level", "var_99 >= var_95")
          .check("la_es_not_below_es", "la_es >= es_975")
          .oneOf("return_basis", "total", "price")
          .rangedBy("as_of")
          .build();

  /** Tests of VaR. */
  public static final TableContract RISK_BACKTESTS =
      TableContract.named(
              "risk_backtests", "Tests of each symbol's VaR and ES against what happened")
          .version(2)
          .key("symbol", "as_of", "test", "level", "window")
          .column("symbol", STRING, "exchange symbol")
          .column("as_of", DATE, "as-of session")
          .column(
              "test",
              STRING,
              "kupiec, kupiec_one_sided, independence, conditional_coverage, dynamic_quantile, traffic_light; of ES: mcneil_frey, acerbi_szekely")
          .number("level", "quantile of the VaR or ES under test")
          .column("window", INT, "sessions tested")
          .column("exceedances", INT, "losses beyond VaR")
          .optionalNumber("statistic", "of the test; null where it has none")
          .optionalNumber("p_value", "0 to 1; null where it has none")
          .column(
              "verdict",
              STRING,
              "rejected or not_rejected at 5 %, unknown where there are too few exceedances; of the light green, yellow, red")
          .within("p_value", 0, 1)
          .rangedBy("as_of")
          .build();

  /** Pairwise dependence. */
  public static final TableContract DEPENDENCE =
      TableContract.named("dependence", "Copula of the portfolio universe, pair by pair")
          .key("as_of", "symbol_a", "symbol_b")
          .column("as_of", DATE, "as-of session")
          .column("symbol_a", STRING, "first symbol of the pair")
          .column("symbol_b", STRING, "second symbol of the pair")
          .column("family", STRING, "copula family")
          .optionalNumber("correlation", "copula correlation, -1 to 1")
          .optionalNumber("nu", "degrees of freedom of a t copula")
          .optionalNumber("kendall_tau", "-1 to 1")
          .optionalNumber("lower_tail", "lower tail dependence, 0 to 1")
          .optionalNumber("upper_tail", "upper tail dependence, 0 to 1")
          .within("lower_tail", 0, 1)
          .within("upper_tail", 0, 1)
          .rangedBy("as_of")
          .build();

  /** Risk of whole portfolios. */
  public static final TableContract PORTFOLIO_RISK =
      TableContract.named("portfolio_risk", "VaR, ES and components of portfolios")
          .key("as_of", "portfolio", "symbol")
          .column("as_of", DATE, "as-of session")
          .column("portfolio", STRING, "name of the portfolio")
          .column("symbol", STRING, "component, or * for the whole")
          .number("weight", "share of value, signed")
          .number("var_99", "VaR 99 % of one session, loss positive, decimal of portfolio value")
          .number("es_975", "ES 97.5 % of one session, loss positive")
          .rangedBy("as_of")
          .build();

  /** The momentum scanner. */
  public static final TableContract SCANS =
      TableContract.named("scans", "The momentum scanner's ranks with the figures behind them")
          .key("as_of", "at", "rank")
          .column("as_of", DATE, "as-of session")
          .column("at", STRING, "time of the scan, New York HH:MM, or close")
          .column("rank", INT, "1 is first")
          .column("symbol", STRING, "exchange symbol")
          .number("price", "last price, USD")
          .number("change", "simple return since the previous close, decimal")
          .number("relative_volume", "volume against the mean of the 20 sessions before")
          .number("dollar_volume", "traded value, USD")
          .number("score", "momentum score behind the rank")
          .rangedBy("as_of")
          .build();

  private FeatureTables() {}

  static List<TableContract> all() {
    return List.of(FEATURES, RISK, RISK_BACKTESTS, DEPENDENCE, PORTFOLIO_RISK, SCANS);
  }

  private static TableContract features() {
    TableContract.Builder table =
        TableContract.named(
                "features",
                "What is known of each symbol at the close of as_of, by the feature catalogue")
            .key("symbol", "as_of")
            .column("symbol", STRING, "exchange symbol")
            .column("as_of", DATE, "as-of session")
            .column("bars", INT, "bars of the symbol from the anchor to as_of");
    for (Feature feature : FeatureCatalogue.all()) {
      table.optionalNumber(
          columnOf(feature),
          "feature "
              + feature.number()
              + ": "
              + feature.formula()
              + "; unit: "
              + feature.unit()
              + "; null before bar "
              + feature.firstValid());
    }
    return table.rangedBy("as_of").build();
  }

  /** The column that holds a feature. */
  public static String columnOf(Feature feature) {
    return feature.name().toLowerCase(Locale.ROOT);
  }
}
