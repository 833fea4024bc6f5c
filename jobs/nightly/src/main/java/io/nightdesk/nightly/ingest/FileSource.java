package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.nightly.ingest.SourceFile.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** A folder of CSV files as a source. */
public final class FileSource {

  private final Path folder;
  private final List<ProbedFile> files;
  private final List<Member> universe;

  private FileSource(Path folder, List<ProbedFile> files, List<Member> universe) {
    this.folder = folder;
    this.files = files;
    this.universe = universe;
  }

  /**
   * Opens the folder: reads every file once to its end and checks its header, so that what is read
   * later is whole.
   *
   * @param folder with {@code sources.csv}, or with one {@code bars.csv}
   * @param universeFile {@code symbol,from,to,sector}; otherwise the universe is that of the
   *     sectors file, or all symbols of the tradable bars, and static
   * @throws Problem naming file, line and remedy, exit code 4
   */
  public static FileSource open(Path folder, Optional<Path> universeFile) {
    List<ProbedFile> files = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (SourceFile file : SourceList.of(folder)) {
      files.add(
          file.kind() == Kind.SECTORS ? ProbedFile.sectors(file, members) : ProbedFile.dated(file));
    }
    return new FileSource(
        folder, List.copyOf(files), universeFile.map(UniverseFile::read).orElse(members));
  }

  /**
   * What the folder holds up to the as-of session.
   *
   * @throws Problem if it has no bar up to then
   */
  public Delivery read(SparkSession spark, LocalDate asOf, Instant receivedAt) {
    List<SourceFile> used =
        files.stream()
            .filter(f -> f.file().kind() == Kind.BARS && f.reachesBackTo(asOf))
            .map(ProbedFile::file)
            .toList();
    if (used.isEmpty()) {
      throw Problem.of(
          ExitCode.INPUT,
          "The folder " + folder + " has no bars up to " + asOf + ".",
          "Its first bar is of " + firstDate() + ".",
          "Choose a later --as-of, or add earlier bars.");
    }
    Dataset<Row> lines =
        used.stream()
            .map(f -> FileBars.bars(spark, f))
            .reduce(Dataset::unionByName)
            .orElseThrow()
            .where(upTo(asOf));
    Dataset<Row> counted = Copies.counted(lines).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> bars = FileBars.described(Copies.kept(counted), used);
    Dataset<Row> actionLines = actionLines(spark).where(upTo(asOf));
    return new Delivery(
        ReceivedRows.first(bars, receivedAt),
        actions(actionLines),
        true,
        universe(spark, bars),
        !universe.isEmpty(),
        findings(lines, counted, actionLines, asOf)
            .unionByName(
                DeliveryFindings.of("unknown_symbol", membersWithoutBars(spark, counted, asOf))),
        counted);
  }

  private Dataset<Row> actionLines(SparkSession spark) {
    return files.stream()
        .map(ProbedFile::file)
        .filter(f -> f.kind() == Kind.ACTIONS)
        .map(f -> FileBars.actions(spark, f))
        .reduce(Dataset::unionByName)
        .orElseGet(() -> FileBars.noActions(spark));
  }

  private static Dataset<Row> actions(Dataset<Row> lines) {
    return ReceivedRows.shaped(
        BarTables.CORPORATE_ACTIONS,
        lines
            .where(col("line").isNull())
            .groupBy(col("symbol"), col("session").as("ex_date"), col("kind"), col("source"))
            .agg(min("value").as("value"))
            .withColumn("as_of", CalendarColumns.asOf(col("ex_date"))));
  }

  private Dataset<Row> universe(SparkSession spark, Dataset<Row> bars) {
    if (!universe.isEmpty()) {
      return Members.frame(spark, universe);
    }
    Member any = Members.always("any", UniverseFile.NO_SECTOR);
    return bars.where("role IN ('primary', 'secondary')")
        .select("symbol")
        .distinct()
        .crossJoin(Members.frame(spark, List.of(any)).drop("symbol"));
  }

  private Dataset<Row> membersWithoutBars(
      SparkSession spark, Dataset<Row> counted, LocalDate asOf) {
    List<Member> now = universe.stream().filter(m -> m.holdsOn(asOf)).toList();
    return Members.frame(spark, now)
        .join(counted.select("symbol").distinct(), new String[] {"symbol"}, "left_anti")
        .select(
            lit(folder.toAbsolutePath().normalize().getFileName().toString()).as("source"),
            col("symbol"),
            lit(asOf).as("session"),
            lit("1d").as("interval"),
            CalendarColumns.close(lit(asOf)).as("bar_end"),
            lit("a member, and no file has a bar of it").as("observed"));
  }

  private static Dataset<Row> findings(
      Dataset<Row> lines, Dataset<Row> counted, Dataset<Row> actions, LocalDate asOf) {
    // Read again only where a file has such lines; otherwise the join is empty before it starts.
    Dataset<Row> concerned = counted.where("unreadable > 0").select("source").distinct();
    Dataset<Row> bars = lines.join(broadcast(concerned), new String[] {"source"}, "left_semi");
    return DeliveryFindings.of("unreadable_line", FileBars.unreadable(bars, asOf))
        .unionByName(DeliveryFindings.of("unreadable_line", FileBars.unreadable(actions, asOf)))
        .unionByName(Copies.findings(counted));
  }

  private static Column upTo(LocalDate asOf) {
    return col("session").isNull().or(col("session").leq(lit(asOf)));
  }

  private String firstDate() {
    return files.stream()
        .filter(f -> f.file().kind() == Kind.BARS)
        .map(ProbedFile::firstDate)
        .sorted()
        .findFirst()
        .orElse("no date");
  }
}
