package io.nightdesk.stages.signals;

import io.nightdesk.contracts.config.DecideSettings;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.quant.decision.Decision;
import io.nightdesk.quant.decision.DecisionInput;
import io.nightdesk.quant.decision.DecisionRule;
import io.nightdesk.quant.decision.DecisionThresholds;
import io.nightdesk.quant.decision.Reason;
import io.nightdesk.quant.decision.Signal;
import io.nightdesk.quant.learning.Labels;
import io.nightdesk.quant.learning.Silence;
import io.nightdesk.quant.risk.RiskScore;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.quant.volatility.FitStatus;
import io.nightdesk.stages.bars.TableSchema;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** From what is known of one member to its row in the table of signals. */
record SignalKernel(
    LocalDate asOf,
    int horizon,
    int minimumHistory,
    DecideSettings settings,
    Silence.Verdict verdict,
    String modelId,
    String producerBuild)
    implements Serializable {

  private static final Set<String> SEALED_LATER = Set.of("row_count", "content_hash");

  static final StructType SCHEMA =
      new StructType(
          java.util.Arrays.stream(TableSchema.of(SignalTables.SIGNALS).fields())
              .filter(f -> !SEALED_LATER.contains(f.name()))
              .toArray(StructField[]::new));

  /** Row: symbol, close, bars, risk_score, vol_status, volatility_path, probability, return. */
  Row decide(Row member) {
    double close = number(member, 1);
    int riskScore = member.isNullAt(3) ? RiskScore.HIGHEST : member.getInt(3);
    double volatility = horizonVolatility(member);
    boolean speaks = verdict == Silence.Verdict.SPEAKS;
    Decision decision =
        new DecisionRule(
                new DecisionThresholds(settings.minimumConfidence(), settings.maximumRiskScore()))
            .decide(
                new DecisionInput(
                    speaks ? number(member, 6) : Double.NaN,
                    speaks ? number(member, 7) : Double.NaN,
                    settings.roundTripCost(),
                    riskScore,
                    blocks(member, volatility)));
    double stop = settings.stopMultiple() * volatility;
    return row(member, decision, close, riskScore, stop);
  }

  private Set<Reason> blocks(Row member, double volatility) {
    Set<Reason> blocks = EnumSet.noneOf(Reason.class);
    if (member.isNullAt(1)) {
      blocks.add(Reason.STALE);
    } else if (member.isNullAt(2) || member.getInt(2) < minimumHistory) {
      blocks.add(Reason.INSUFFICIENT_HISTORY);
    }
    if (FitStatus.STALE.name().equals(member.getString(4))) {
      blocks.add(Reason.STALE);
    } else if (!(volatility > 0 && volatility * settings.stopMultiple() < 0.5)) {
      blocks.add(Reason.RISK_UNKNOWN);
    }
    if (verdict == Silence.Verdict.WARMING_UP) {
      blocks.add(Reason.WARMING_UP);
    } else if (verdict == Silence.Verdict.SILENT) {
      blocks.add(Reason.SILENT);
    } else if (member.isNullAt(6) || member.isNullAt(7)) {
      blocks.add(Reason.MISSING_FEATURES);
    }
    return blocks;
  }

  private Row row(Row member, Decision decision, double close, int riskScore, double stop) {
    Session next = ExchangeCalendar.xnys().next(asOf, 1);
    boolean known = Double.isFinite(decision.confidence());
    boolean up = known && number(member, 6) >= 0.5;
    boolean distances = Double.isFinite(stop) && decision.signal() != Signal.HOLD;
    return RowFactory.create(
        member.getString(0),
        asOf,
        decision.signal().name(),
        known ? decision.confidence() : null,
        known && Double.isFinite(decision.expectedReturn()) ? decision.expectedReturn() : null,
        riskScore,
        horizon,
        next.open(),
        next.close(),
        Double.isFinite(close) ? close : null,
        distances ? stop : null,
        distances ? Labels.REWARD_TO_RISK * stop : null,
        known ? (up ? "up" : "down") : null,
        decision.reason().name(),
        decision.sentence(),
        modelId,
        SignalTables.SIGNALS.version(),
        producerBuild);
  }

  /** Standard deviation of the return over the horizon, decimal; NaN where it is not known. */
  private double horizonVolatility(Row member) {
    if (member.isNullAt(5)) {
      return Double.NaN;
    }
    List<Double> daily = member.getList(5);
    double variance = 0;
    for (int h = 0; h < horizon; h++) {
      variance += daily.get(h) * daily.get(h);
    }
    return Math.sqrt(variance);
  }

  private static double number(Row row, int column) {
    return row.isNullAt(column) ? Double.NaN : row.getDouble(column);
  }
}
