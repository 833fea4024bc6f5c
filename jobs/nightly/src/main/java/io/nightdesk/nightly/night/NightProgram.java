package io.nightdesk.nightly.night;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.nightly.ingest.FileSource;
import io.nightdesk.nightly.ingest.Member;
import io.nightdesk.nightly.ingest.UniverseFile;
import io.nightdesk.nightly.warehouse.Origin;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.nightly.warehouse.Warehouse;
import io.nightdesk.nightly.warehouse.WarehouseLock;
import io.nightdesk.schwab.client.ConfiguredEndpoint;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Opens what a night needs, in the order in which it can fail, and runs it. */
public final class NightProgram {

  private final NightRequest request;

  public NightProgram(NightRequest request) {
    this.request = request;
  }

  /** Runs the stages named; gives the night in a few lines if the report was among them. */
  public List<String> run(List<String> stages) {
    return within(stages, night -> night.run(stages));
  }

  /** What {@link #run} would do, one line a stage; nothing is written, fetched or locked. */
  public List<String> plan(List<String> stages) {
    Optional<FileSource> files = stages.contains("ingest") ? openFiles() : Optional.empty();
    Warehouse warehouse =
        stages.contains("ingest")
            ? Warehouse.openForPlanning(request.warehouse(), origin())
            : Warehouse.openForReading(request.warehouse());
    SparkSession spark = NightSession.open("plan " + request.asOf());
    return new Night(
            context(spark, warehouse),
            files.<BarSource>map(opened -> folder(opened, spark)).orElseGet(BarSource::none))
        .plan(stages);
  }

  /** Runs the stages over a range of past sessions. */
  public void backfill(LocalDate from, List<String> stages) {
    SessionRange range = new SessionRange(from, request.asOf());
    within(
        stages,
        night -> {
          night.backfill(range, stages);
          return List.of();
        });
  }

  private List<String> within(List<String> stages, Function<Night, List<String>> work) {
    boolean ingests = stages.contains("ingest");
    // A source that cannot be used is told before there is a warehouse that remembers it.
    Optional<FileSource> files = ingests ? openFiles() : Optional.empty();
    Origin origin = ingests ? origin() : Warehouse.openForReading(request.warehouse()).origin();
    Warehouse.prepare(request.warehouse());
    try (WarehouseLock lock = WarehouseLock.take(request.warehouse())) {
      Warehouse warehouse = Warehouse.openForWriting(request.warehouse(), origin);
      try {
        SparkSession spark = NightSession.open("night " + request.asOf());
        NightContext context = context(spark, warehouse);
        BarSource source =
            ingests ? source(files, spark, warehouse, context.tables()) : BarSource.none();
        return work.apply(new Night(context, source));
      } finally {
        warehouse.forgetIfEmpty();
      }
    }
  }

  private NightContext context(SparkSession spark, Warehouse warehouse) {
    return new NightContext(
        new TableStore(spark, warehouse),
        RunLedger.read(warehouse.path()),
        request.settings(),
        Build.current(),
        request.asOf(),
        request.clock(),
        request.console());
  }

  private Origin origin() {
    if (request.files().isPresent()) {
      return FilesBars.originOf(request.files().get());
    }
    if (Warehouse.existsAt(request.warehouse())) {
      Origin held = Warehouse.openForReading(request.warehouse()).origin();
      if (held.kind().equals("files")) {
        throw Problem.of(
            ExitCode.USAGE,
            "It is not known where tonight's bars are.",
            "The warehouse " + request.warehouse() + " holds bars from " + held.text() + ".",
            "Name that folder by --files, or another warehouse by --warehouse.");
      }
    }
    return SchwabBars.originOf(endpoint());
  }

  private Optional<FileSource> openFiles() {
    if (request.files().isEmpty()) {
      request.universe().ifPresent(UniverseFile::read);
    }
    return request.files().map(folder -> FileSource.open(folder, request.universe()));
  }

  private BarSource source(
      Optional<FileSource> files, SparkSession spark, Warehouse warehouse, TableStore tables) {
    return files
        .<BarSource>map(opened -> folder(opened, spark))
        .orElseGet(
            () ->
                SchwabBars.open(
                    spark,
                    warehouse,
                    endpoint(),
                    request.universe(),
                    members(tables),
                    request.settings().settings(),
                    request.clock(),
                    request.console()));
  }

  private BarSource folder(FileSource opened, SparkSession spark) {
    return new FilesBars(
        spark, opened, request.files().orElseThrow(), request.universe(), request.clock());
  }

  private SchwabEndpoint endpoint() {
    return ConfiguredEndpoint.of(
        request.settings().settings().schwab(), request.warehouse(), request.environment());
  }

  /** The members that the warehouse knows, from the file of an earlier night. */
  private static List<Member> members(TableStore tables) {
    return tables.read(BarTables.UNIVERSE).collectAsList().stream()
        .map(NightProgram::member)
        .toList();
  }

  private static Member member(Row row) {
    return new Member(
        row.getAs("symbol"),
        row.getAs("member_from"),
        Optional.ofNullable(row.<LocalDate>getAs("member_to")),
        row.getAs("sector"),
        Member.Dating.valueOf(row.<String>getAs("membership").toUpperCase(java.util.Locale.ROOT)));
  }
}
