package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.time.Session;
import io.nightdesk.schwab.marketdata.PriceBar;
import io.nightdesk.schwab.marketdata.PriceOutcome;
import io.nightdesk.schwab.marketdata.QuarantinedBar;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What has been fetched for one as-of session, a file for each answer: {@code
 * <as-of>/<interval>/<symbol>.csv.gz}. A file appears whole or not at all, so an interrupted ingest
 * goes on with the symbols that have none.
 */
final class Landing {

  /** A bar, an unusable bar, or the whole answer of a symbol without bars. */
  enum Entry {
    BAR,
    UNUSABLE,
    UNKNOWN,
    REFUSED,
    NONE
  }

  private static final String COLUMNS =
      "entry STRING, symbol STRING, interval STRING, session DATE, bar_end TIMESTAMP,"
          + " adjusted_as_of DATE, open DOUBLE, high DOUBLE, low DOUBLE, close DOUBLE, volume"
          + " DOUBLE, detail STRING";

  private final Path folder;
  private final LocalDate asOf;

  Landing(Path landing, LocalDate asOf) {
    this.folder = landing.resolve(asOf.toString());
    this.asOf = asOf;
  }

  boolean holds(String part, String symbol) {
    return Files.exists(file(part, symbol));
  }

  /** Writes one answer, whole. */
  void put(String part, PriceOutcome outcome) {
    Path file = file(part, outcome.request().symbol());
    try {
      Files.createDirectories(file.getParent());
      Path half = Files.createTempFile(file.getParent(), ".half", null);
      try (BufferedWriter lines =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(half)), StandardCharsets.UTF_8))) {
        write(lines, outcome);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The bars of " + outcome.request().symbol() + " cannot be kept.",
              "Writing " + file + " failed: " + e.getMessage() + ".",
              "Make room or give permission there, then run the same command again: what has been"
                  + " fetched is not fetched twice.")
          .because(e);
    }
  }

  /** All entries of a part of the landing. */
  Dataset<Row> read(SparkSession spark, String part) {
    Path files = folder.resolve(part);
    return Files.isDirectory(files)
        ? spark
            .read()
            .schema(COLUMNS)
            .option("pathGlobFilter", "*.csv.gz")
            .option("mode", "FAILFAST")
            .csv(files.toUri().toString())
        : spark.createDataFrame(List.of(), org.apache.spark.sql.types.StructType.fromDDL(COLUMNS));
  }

  /** Removes everything of this as-of session. */
  void clear() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The landing folder " + folder + " cannot be removed.",
              e.getMessage() + ".",
              "Remove it by hand; its bars are in the table.")
          .because(e);
    }
  }

  private void write(BufferedWriter lines, PriceOutcome outcome) throws IOException {
    LocalDate basis = LocalDate.ofInstant(outcome.request().knownAt(), Session.NEW_YORK);
    if (outcome instanceof PriceOutcome.Received received) {
      for (PriceBar bar : received.bars()) {
        line(
            lines,
            outcome,
            Entry.BAR,
            bar.session(),
            bar.end(),
            basis,
            values(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()),
            "");
      }
      for (QuarantinedBar bar : received.quarantined()) {
        LocalDate session = LocalDate.ofInstant(bar.stamp(), Session.NEW_YORK);
        line(
            lines,
            outcome,
            Entry.UNUSABLE,
            session.isAfter(asOf) ? asOf : session,
            bar.stamp(),
            basis,
            values(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()),
            bar.fault().name());
      }
    } else {
      String detail =
          outcome instanceof PriceOutcome.Refused refused ? refused.detail() : "no bars";
      line(
          lines, outcome, entry(outcome), asOf, outcome.request().knownAt(), basis, ",,,,", detail);
    }
  }

  private static Entry entry(PriceOutcome outcome) {
    if (outcome instanceof PriceOutcome.UnknownSymbol) {
      return Entry.UNKNOWN;
    }
    return outcome instanceof PriceOutcome.Refused ? Entry.REFUSED : Entry.NONE;
  }

  private static void line(
      BufferedWriter lines,
      PriceOutcome outcome,
      Entry entry,
      LocalDate session,
      Instant end,
      LocalDate basis,
      String values,
      String detail)
      throws IOException {
    lines.write(
        String.join(
            ",",
            entry.name(),
            outcome.request().symbol(),
            outcome.request().interval().label(),
            session.toString(),
            end.toString(),
            basis.toString(),
            values,
            '"' + detail.replaceAll("[\"\\\\\\s]+", " ") + '"'));
    lines.write('\n');
  }

  /** NaN stands for what the broker left out; the table has null for it. */
  private static String values(double... values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(Double.isNaN(values[i]) ? "" : values[i]);
    }
    return text.toString();
  }

  private Path file(String part, String symbol) {
    return folder
        .resolve(part)
        .resolve(URLEncoder.encode(symbol, StandardCharsets.UTF_8) + ".csv.gz");
  }
}
