package io.nightdesk.executor.command;

import io.nightdesk.contracts.config.LoadedSettings;
import io.nightdesk.contracts.config.LocalConf;
import io.nightdesk.contracts.config.Settings;
import io.nightdesk.contracts.config.SettingsLoader;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.HaltFlag;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerFolder;
import io.nightdesk.executor.order.Broker;
import io.nightdesk.executor.order.Desk;
import io.nightdesk.executor.order.SchwabBroker;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.schwab.auth.LoginFlow;
import io.nightdesk.schwab.client.ConfiguredEndpoint;
import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Venue;
import io.nightdesk.schwab.transport.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Where a command works: its warehouse, settings, clock and broker. */
final class Workplace {

  private static final DateTimeFormatter RUN =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private final CommonOptions options;
  private final LoadedSettings loaded;
  private final Clock clock;
  private final Surroundings surroundings =
      new Surroundings(Clock.systemUTC(), Waiting.real(), System.nanoTime());

  private Workplace(CommonOptions options, LoadedSettings loaded, Clock clock) {
    this.options = options;
    this.loaded = loaded;
    this.clock = clock;
  }

  /**
   * Loads the settings: built in, {@code conf/local.conf} of this machine, {@code --conf}, {@code
   * --set}.
   */
  static Workplace of(CommonOptions options) {
    RunLog.open(options.warehouse());
    List<Path> files = new ArrayList<>(LocalConf.files(System.getenv()));
    files.addAll(options.files());
    Clock wall = Clock.systemUTC();
    Clock clock =
        options
            .now()
            .map(now -> Clock.offset(wall, Duration.between(wall.instant(), now)))
            .orElse(wall);
    return new Workplace(options, SettingsLoader.load(files, options.assignments()), clock);
  }

  /** The folder of the ledger, known without any setting. */
  static LedgerFolder folder(CommonOptions options) {
    return LedgerFolder.of(options.warehouse());
  }

  Settings settings() {
    return loaded.settings();
  }

  /** Changes when any limit does. */
  String limitsHash() {
    return loaded.hash("execute");
  }

  Path warehouse() {
    return options.warehouse();
  }

  Clock clock() {
    return clock;
  }

  Instant now() {
    return clock.instant();
  }

  HaltFlag halt() {
    return HaltFlag.in(folder(options));
  }

  /** The session asked for, or the last completed one. */
  LocalDate asOf() {
    return options.asOf().orElseGet(() -> ExchangeCalendar.xnys().lastCompleted(now()).date());
  }

  /** A name for this run. */
  String newRunId(String command) {
    return command + "-" + RUN.format(surroundings.clock().instant());
  }

  Ledger ledger(Output output) {
    refuseWithoutWarehouse();
    Ledger ledger = Ledger.open(folder(options), clock);
    ledger.recovery().ifPresent(output::progress);
    return ledger;
  }

  Desk desk(Broker broker, Ledger ledger, String runId, Output output) {
    return new Desk(broker, ledger, halt(), clock, surroundings.waiting(), runId, output::progress);
  }

  SchwabEndpoint endpoint() {
    return ConfiguredEndpoint.of(settings().schwab(), warehouse(), System.getenv());
  }

  LoginFlow loginFlow() {
    return LoginFlow.of(endpoint(), surroundings);
  }

  /** The account at the broker; a simulator is logged in to if need be. */
  Broker broker() {
    refuseWithoutWarehouse();
    SchwabEndpoint endpoint = endpoint();
    if (endpoint.venue() == Venue.SIMULATOR) {
      LoginFlow.of(endpoint, surroundings).atSimulatorIfNeeded();
    }
    SchwabClient client = SchwabClient.of(endpoint, surroundings);
    return SchwabBroker.of(client, settings().execute().account());
  }

  void refuseWithoutWarehouse() {
    if (!Files.isDirectory(warehouse())) {
      throw Problem.of(
          ExitCode.INPUT,
          "There is no warehouse at " + warehouse().toAbsolutePath() + ".",
          "No such folder exists.",
          "Check --warehouse, or make one with: nightdesk night");
    }
  }
}
