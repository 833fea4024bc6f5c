package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.nightdesk.contracts.config.IngestSettings;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.ingest.DeliveryFindings.Finding;
import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.marketdata.BarInterval;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The broker as a source: asks for what is missing, lands it in files, reads these. */
public final class SchwabSource {

  private static final String DAILY = BarInterval.DAILY.label();
  private static final String DAILY_IN_FULL = DAILY + "-full";
  private static final String MINUTES = BarInterval.MINUTES_1.label();

  private final SchwabClient client;
  private final IngestSettings settings;
  private final Path landing;
  private final Progress progress;

  /**
   * @param landing folder for what has been fetched, readable by all of Spark; one subfolder per
   *     as-of session, so an interrupted ingest resumes where it stopped
   */
  public SchwabSource(
      SchwabClient client, IngestSettings settings, String landing, Progress progress) {
    this.client = client;
    this.settings = settings;
    this.landing = Path.of(landing);
    this.progress = progress;
  }

  /**
   * Fetches and reads the bars and dividends of the members at {@code asOf} and of the benchmarks.
   * Daily bars are adjusted for splits as of the moment of asking; where the overlap shows that one
   * came since, the symbol is fetched anew in full and the split recorded.
   *
   * @param alreadyReceived rows of {@code bars_received}
   * @param now the moment of asking, from the caller's clock
   * @throws Problem if nothing at all could be had, or more symbols fail than chance explains
   */
  public Delivery read(
      SparkSession spark,
      List<Member> universe,
      Dataset<Row> alreadyReceived,
      LocalDate asOf,
      Instant now) {
    RequestPlan plan = new RequestPlan(settings, universe, alreadyReceived, asOf);
    Landing landed = new Landing(landing, asOf);
    Fetching fetching =
        new Fetching(client.priceHistory(), landed, settings.parallel(), progress, asOf, now);
    fetching.into(DAILY, "daily bars", plan.missing(BarInterval.DAILY));
    Map<String, Double> splits =
        plan.holdsAny() ? SplitInference.of(landed.read(spark, DAILY), alreadyReceived) : Map.of();
    fetching.into(
        DAILY_IN_FULL,
        "daily bars after a split",
        splits.keySet().stream().map(plan::inFull).toList());
    if (settings.minuteBars().equals(MINUTES)) {
      fetching.into(MINUTES, "1-minute bars", plan.missing(BarInterval.MINUTES_1));
    }
    QuotedActions actions = new QuotedActions(asOf);
    List<Finding> findings = fetching.findings();
    splits.forEach(
        (symbol, ratio) -> {
          actions.addSplit(symbol, plan.afterHeld(symbol), ratio);
          findings.add(
              new Finding(
                  "inferred_split", RequestPlan.SOURCE, symbol, asOf, DAILY, ratio + " for 1"));
        });
    actions.addDividends(client.quotes(), plan.roles().keySet(), findings);

    Dataset<Row> entries = entries(spark, landed, splits).persist(StorageLevel.MEMORY_AND_DISK());
    if (!plan.holdsAny()) {
      refuseNothing(entries, asOf);
    }
    return new Delivery(
        ReceivedRows.first(bars(entries, plan), now),
        spark.createDataFrame(actions.rows(), QuotedActions.SCHEMA),
        false,
        Members.frame(spark, universe),
        true,
        DeliveryFindings.of(spark, findings).unionByName(told(entries)),
        entries);
  }

  /** Removes the landing files of an as-of session, once its bars are in the table. */
  public void clear(LocalDate asOf) {
    new Landing(landing, asOf).clear();
  }

  private static Dataset<Row> entries(
      SparkSession spark, Landing landed, Map<String, Double> splits) {
    Column refetched = col("symbol").isin(splits.keySet().toArray());
    return landed
        .read(spark, DAILY)
        .where(refetched.equalTo(false))
        .unionByName(landed.read(spark, DAILY_IN_FULL).where(refetched))
        .unionByName(landed.read(spark, MINUTES))
        .withColumn("source", lit(RequestPlan.SOURCE));
  }

  private static Dataset<Row> bars(Dataset<Row> entries, RequestPlan plan) {
    Object[] tradable =
        plan.roles().entrySet().stream()
            .filter(e -> e.getValue().equals("primary"))
            .map(Map.Entry::getKey)
            .toArray();
    return entries
        .where("entry = 'BAR'")
        .withColumn(
            "role", when(col("symbol").isin(tradable), lit("primary")).otherwise(lit("benchmark")))
        .withColumn("adjustment", lit("split"));
  }

  private static Dataset<Row> told(Dataset<Row> entries) {
    Dataset<Row> observed =
        entries
            .where("entry <> 'BAR'")
            .withColumn(
                "bar_end",
                when(col("entry").equalTo("UNUSABLE"), col("bar_end"))
                    .otherwise(CalendarColumns.close(col("session"))))
            .groupBy("entry", "source", "symbol", "session", "interval", "bar_end")
            .agg(
                expr("array_join(array_sort(collect_set(concat_ws(' ', detail, open, high, low,"
                        + " close, volume))), '; ')")
                    .as("observed"));
    return DeliveryFindings.of("unusable_bar", observed.where("entry = 'UNUSABLE'"))
        .unionByName(DeliveryFindings.of("unknown_symbol", observed.where("entry = 'UNKNOWN'")))
        .unionByName(
            DeliveryFindings.of("not_delivered", observed.where("entry IN ('REFUSED', 'NONE')")));
  }

  private static void refuseNothing(Dataset<Row> entries, LocalDate asOf) {
    if (entries.where("entry = 'BAR'").isEmpty()) {
      throw Problem.of(
          ExitCode.INPUT,
          "The broker delivered no bar up to " + asOf + ".",
          "It knows none of the symbols, or has none of their bars.",
          "Check the symbols of the universe and the as-of session.");
    }
  }
}
