package io.nightdesk.simulator;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.simulator.market.Edge;
import io.nightdesk.simulator.market.FilesMarket;
import io.nightdesk.simulator.market.Market;
import io.nightdesk.simulator.market.MarketSpec;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.SyntheticMarket;
import io.nightdesk.simulator.server.Credentials;
import io.nightdesk.simulator.server.Simulation;
import io.nightdesk.simulator.server.SimulatorServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the simulator and keeps it until it is stopped. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    versionProvider = SimulateCommand.Version.class,
    sortOptions = false,
    usageHelpWidth = 100,
    resourceBundle = "io.nightdesk.simulator.help")
final class SimulateCommand implements Callable<Integer> {

  /** The version written into the jar. */
  static final class Version implements picocli.CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = SimulateCommand.class.getPackage().getImplementationVersion();
      return new String[] {"nightdesk simulate " + (version == null ? "(built here)" : version)};
    }
  }

  @Spec private CommandSpec spec;

  @Option(names = "--port", paramLabel = "P", defaultValue = "8765")
  private int port;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "42")
  private long seed;

  @Option(names = "--edge", paramLabel = "none|planted", defaultValue = "planted")
  private Edge edge;

  @Option(names = "--symbols", paramLabel = "N", defaultValue = "100")
  private int symbols;

  @Option(names = "--sessions", paramLabel = "N")
  private Integer sessions;

  @Option(names = "--from", paramLabel = "DATE")
  private LocalDate from;

  @Option(names = "--now", paramLabel = "INSTANT")
  private Instant now;

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate asOf;

  @Option(names = "--files", paramLabel = "DIR")
  private Path files;

  @Option(names = "--state", paramLabel = "DIR")
  private Path state;

  @Option(names = "--cash", paramLabel = "USD", defaultValue = "100000")
  private BigDecimal cash;

  @Option(names = "--rate-limit", paramLabel = "PER_MINUTE", defaultValue = "120")
  private int rateLimit;

  @Option(names = "--app-key", paramLabel = "KEY", defaultValue = "simulator-app-key")
  private String appKey;

  @Option(names = "--app-secret", paramLabel = "SECRET", defaultValue = "simulator-app-secret")
  private String appSecret;

  @Option(names = "--ready-file", paramLabel = "PATH")
  private Path readyFile;

  @Override
  public Integer call() throws InterruptedException {
    try (SimulatorServer server = start()) {
      new CountDownLatch(1).await(); // until the process is told to end
      return ExitCode.DONE.code();
    }
  }

  /** Makes the market, starts to listen and says so. */
  SimulatorServer start() {
    if (now != null && asOf != null) {
      throw usage("Of --now and --as-of only one can be given.", "Both set the clock.");
    }
    Optional<Instant> clock =
        Optional.ofNullable(now).or(() -> Optional.ofNullable(asOf).map(Span::evening));
    Market market;
    Instant start;
    if (files == null) {
      Span span = Span.of(Optional.ofNullable(from), Optional.ofNullable(sessions), clock);
      market = synthetic(span);
      start = span.now();
    } else {
      market = FilesMarket.read(files);
      start = clock.orElseGet(() -> Span.evening(market.lastSession()));
    }
    if (rateLimit < 0 || cash.signum() <= 0 || port < 0 || port > 65_535) {
      throw usage(
          "--port, --rate-limit or --cash is out of range.",
          "They were " + port + ", " + rateLimit + " and " + cash + ".");
    }
    LocalDate day = MarketView.today(start);
    if (day.isBefore(market.firstSession()) || day.isAfter(market.lastSession())) {
      throw usage(
          "The clock cannot start on " + day + ".",
          "The market has sessions from "
              + market.firstSession()
              + " to "
              + market.lastSession()
              + ".");
    }
    Simulation simulation =
        Simulation.start(new MarketView(market), start, cash, seed, Optional.ofNullable(state));
    Credentials credentials = new Credentials(appKey, appSecret);
    SimulatorServer server = SimulatorServer.start(port, simulation, credentials, rateLimit);
    announce(server, market);
    return server;
  }

  private Market synthetic(Span span) {
    try {
      return new SyntheticMarket(new MarketSpec(seed, edge, symbols, span.sessions()));
    } catch (IllegalArgumentException e) {
      throw usage("There is no such market.", e.getMessage() + ".");
    }
  }

  private void announce(SimulatorServer server, Market market) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Simulator ready at %s (control %s/control): %s%n",
        server.url(), server.url(), market.origin());
    out.flush();
    if (readyFile != null) {
      write(readyFile, Integer.toString(server.port()));
    }
  }

  /** Writes so that a reader who waits for the file never sees half of it. */
  private static void write(Path file, String text) {
    try {
      Path temporary = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(temporary, text + "\n");
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The file " + file + " cannot be written.",
              "The operating system says: " + e + ".",
              "Give --ready-file a path in a folder that can be written.")
          .because(e);
    }
  }

  private static Problem usage(String problem, String cause) {
    return Problem.of(ExitCode.USAGE, problem, cause, "See: nightdesk simulate --help");
  }
}
