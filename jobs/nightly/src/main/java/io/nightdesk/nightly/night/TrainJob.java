package io.nightdesk.nightly.night;

import io.nightdesk.contracts.config.LearnSettings;
import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.SideBySide;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.quant.learning.Fold;
import io.nightdesk.quant.learning.Silence;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.learn.Recipe;
import io.nightdesk.stages.learn.TrainResult;
import io.nightdesk.stages.learn.TrainStage;
import io.nightdesk.stages.learn.XgboostMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Trains the champion recipe, calibrates its forecasts and judges whether it may speak. */
final class TrainJob implements Stage {

  private final NightContext context;

  TrainJob(NightContext context) {
    this.context = context;
  }

  /** The champion recipe as configured. */
  static Recipe recipe(LearnSettings settings) {
    return new Recipe(new XgboostMember(settings), settings.features(), settings.horizon());
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public List<Slice> reads(SessionRange range) {
    return List.of(features(range.to()), labels(range.to()));
  }

  @Override
  public List<String> settings() {
    return List.of("learn");
  }

  @Override
  public SessionRange needed(SessionRange night) {
    return new SessionRange(History.firstSession(context), night.to());
  }

  @Override
  public StageOutcome run(SessionRange range, String runId) {
    TableStore tables = context.tables();
    LearnSettings settings = context.settings().learn();
    TrainStage stage =
        new TrainStage(
            tables.spark(),
            recipe(settings),
            settings,
            new FoldFiles(tables.warehouse().folder("_folds")),
            text -> context.console().line("train     %s", text));
    TrainResult result =
        stage.run(
            tables.read(features(range.to())),
            tables.read(labels(range.to())),
            History.firstSession(context),
            range,
            this::contentHash);
    List<RunRecord.Output> outputs =
        SideBySide.all(
            List.of(
                () ->
                    tables.replace(
                        new Slice(SignalTables.FORECASTS, range.from(), range.to()),
                        result.forecasts(),
                        runId),
                () ->
                    tables.replace(
                        new Slice(SignalTables.MODELS, range.from(), range.to()),
                        result.models(),
                        runId)));
    result.release();
    Silence silence = result.silence();
    return new StageOutcome(
        outputs, 0, Map.of("sessions_judged", (double) silence.sessions()), sentence(silence));
  }

  private String contentHash(Fold fold) {
    return context
            .ledger()
            .hash(new Slice(FeatureTables.FEATURES, fold.trainFrom(), fold.trainTo()))
        + context
            .ledger()
            .hash(
                new Slice(
                    SignalTables.LABELS,
                    fold.trainFrom(),
                    ExchangeCalendar.xnys().previous(fold.testFrom(), 1).date()));
  }

  private static String sentence(Silence silence) {
    return switch (silence.verdict()) {
      case SPEAKS ->
          String.format(
              Locale.ROOT,
              "the model speaks: Brier %.4f against %.4f of the base rate, t = %.1f over %d sessions",
              silence.brier(),
              silence.baseRateBrier(),
              silence.tStatistic(),
              silence.sessions());
      case SILENT ->
          String.format(
              Locale.ROOT,
              "the model is silent: Brier %.4f against %.4f of the base rate, t = %.1f over %d"
                  + " sessions",
              silence.brier(),
              silence.baseRateBrier(),
              silence.tStatistic(),
              silence.sessions());
      case WARMING_UP ->
          String.format(
              Locale.ROOT,
              "the model is warming up: %d of 250 sessions judged",
              silence.sessions());
    };
  }

  private Slice features(LocalDate to) {
    return new Slice(FeatureTables.FEATURES, ExchangeCalendar.xnys().first().date(), to);
  }

  private Slice labels(LocalDate to) {
    return new Slice(SignalTables.LABELS, ExchangeCalendar.xnys().first().date(), to);
  }
}
