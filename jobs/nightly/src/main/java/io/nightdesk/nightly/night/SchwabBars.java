package io.nightdesk.nightly.night;

import io.nightdesk.contracts.config.Settings;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.ingest.Delivery;
import io.nightdesk.nightly.ingest.Member;
import io.nightdesk.nightly.ingest.SchwabSource;
import io.nightdesk.nightly.ingest.UniverseFile;
import io.nightdesk.nightly.warehouse.Origin;
import io.nightdesk.nightly.warehouse.Warehouse;
import io.nightdesk.schwab.auth.LoginFlow;
import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Venue;
import io.nightdesk.schwab.transport.Waiting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The broker, or a simulator of it, as the night's source. */
final class SchwabBars implements BarSource {

  private final SparkSession spark;
  private final List<Member> universe;
  private final Clock clock;
  private final SchwabSource source;

  private SchwabBars(SparkSession spark, List<Member> universe, Clock clock, SchwabSource source) {
    this.spark = spark;
    this.universe = universe;
    this.clock = clock;
    this.source = source;
  }

  /**
   * @param universe file of the members; without one, those that the warehouse knows
   */
  static SchwabBars open(
      SparkSession spark,
      Warehouse warehouse,
      SchwabEndpoint endpoint,
      Optional<Path> universe,
      List<Member> known,
      Settings settings,
      Clock clock,
      Console console) {
    List<Member> members = universe.map(UniverseFile::read).orElse(known);
    if (members.isEmpty()) {
      throw Problem.of(
          ExitCode.USAGE,
          "It is not known which symbols to ask for.",
          "The warehouse has no universe yet, and the broker has no list of symbols.",
          "Name a file of symbol,from,to,sector by --universe.");
    }
    Surroundings surroundings =
        new Surroundings(Clock.systemUTC(), Waiting.real(), System.nanoTime());
    if (endpoint.venue() == Venue.SIMULATOR) {
      LoginFlow.of(endpoint, surroundings).atSimulatorIfNeeded();
    }
    SchwabSource source =
        new SchwabSource(
            SchwabClient.of(endpoint, surroundings),
            settings.ingest(),
            warehouse.landing().toString(),
            console::progress);
    return new SchwabBars(spark, members, clock, source);
  }

  /** The broker, or the simulator with the market that it says it serves. */
  static Origin originOf(SchwabEndpoint endpoint) {
    return endpoint.venue() == Venue.SCHWAB
        ? new Origin("schwab", "")
        : new Origin("simulator", SimulatorHealth.market(endpoint.baseUrl()));
  }

  @Override
  public Optional<String> contentHash() {
    return Optional.empty();
  }

  @Override
  public Delivery read(Dataset<Row> held, LocalDate asOf) {
    return source.read(spark, universe, held, asOf, clock.instant());
  }

  @Override
  public void done(LocalDate asOf) {
    source.clear(asOf);
  }
}
