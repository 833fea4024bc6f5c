package io.nightdesk.nightly.night;

import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.nightly.ingest.Delivery;
import io.nightdesk.nightly.ingest.FileSource;
import io.nightdesk.nightly.warehouse.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A folder of CSV files as the night's source. */
final class FilesBars implements BarSource {

  private final SparkSession spark;
  private final Path folder;
  private final Optional<Path> universe;
  private final Clock clock;
  private final FileSource source;

  /**
   * @param source the folder, opened before anything was written
   */
  FilesBars(
      SparkSession spark, FileSource source, Path folder, Optional<Path> universe, Clock clock) {
    this.spark = spark;
    this.source = source;
    this.folder = folder;
    this.universe = universe;
    this.clock = clock;
  }

  /** The origin of a folder, known before it is opened. */
  static Origin originOf(Path folder) {
    return new Origin("files", folder.toAbsolutePath().normalize().getFileName().toString());
  }

  @Override
  public Optional<String> contentHash() {
    try (Stream<Path> files = Files.list(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(
            file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        add(file, digest);
      }
      if (universe.isPresent()) {
        add(universe.get(), digest);
      }
      return Optional.of(RowHash.hex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public Delivery read(Dataset<Row> held, LocalDate asOf) {
    return source.read(spark, asOf, clock.instant());
  }

  @Override
  public void done(LocalDate asOf) {
    // Nothing was landed: the files are the user's.
  }

  private static void add(Path file, MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
