package io.nightdesk.nightly.command;

import io.nightdesk.contracts.config.LoadedSettings;
import io.nightdesk.contracts.config.SettingsLoader;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.config.Surroundings;
import io.nightdesk.nightly.night.Console;
import io.nightdesk.nightly.sql.RowPrinter;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command takes, and what follows from them. */
public final class CommonOptions {

  private final Surroundings surroundings;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup(validate = false, heading = "%nCommon options%n", order = 1000)
  private Values values = new Values();

  @Option(
      names = {"-h", "--help"},
      order = 999,
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  CommonOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Folder of the tables. */
  public Path warehouse() {
    return values.warehouse;
  }

  /** Where the program runs. */
  Surroundings surroundings() {
    return surroundings;
  }

  /** The file of dated membership; empty if none is given. */
  public Optional<Path> universe() {
    return Optional.ofNullable(values.universe);
  }

  /** The wall clock, or one that stood at --now when the command began. */
  public Clock clock() {
    Clock wall = surroundings.wall();
    return Optional.ofNullable(values.now)
        .map(now -> Clock.offset(wall, Duration.between(wall.instant(), now)))
        .orElse(wall);
  }

  /** The session given by --as-of; empty if none is given. */
  public Optional<LocalDate> givenAsOf() {
    return Optional.ofNullable(values.asOf).map(date -> completed("--as-of", date));
  }

  /**
   * The session given by --as-of, or the last completed one.
   *
   * @throws Problem (USAGE) for a date without a session or a session that is not over
   */
  public LocalDate asOf() {
    return givenAsOf().orElseGet(this::lastCompleted);
  }

  /**
   * The settings in force: built in, the files of this machine, those given by --conf, then --set.
   */
  public LoadedSettings settings() {
    List<Path> files = new ArrayList<>(surroundings.configurationFiles());
    files.addAll(values.files);
    return SettingsLoader.load(files, values.assignments);
  }

  /** Where progress goes. */
  public Console console() {
    return values.quiet ? Console.silent() : Console.standardError();
  }

  /** Where results go. */
  public PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Whether results are wanted for machines. */
  public boolean json() {
    return values.json;
  }

  /** Prints a result: aligned columns, or with --json one object a line. */
  void print(List<String> columns, List<? extends List<Object>> rows) {
    RowPrinter.Format format = json() ? RowPrinter.Format.JSON : RowPrinter.Format.TABLE;
    format.printer().print(columns, List.<List<Object>>copyOf(rows).iterator(), out());
    out().flush();
  }

  /**
   * The session given by an option.
   *
   * @throws Problem (USAGE) for a date without a session or a session that is not over
   */
  LocalDate completed(String option, LocalDate date) {
    try {
      Session session = ExchangeCalendar.xnys().session(date);
      Instant now = clock().instant();
      if (now.isBefore(session.cutOff())) {
        throw Problem.of(
            ExitCode.USAGE,
            option + " " + date + " cannot be done.",
            "That session is not over: its cut-off is "
                + session.cutOff()
                + ", now is "
                + now
                + ".",
            "Wait for it, or name a session up to " + lastCompleted() + ".");
      }
      return date;
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          ExitCode.USAGE,
          option + " " + date + " cannot be done.",
          e.getMessage() + ".",
          "Name a session of the exchange; nightdesk sessions lists them.");
    }
  }

  private LocalDate lastCompleted() {
    return ExchangeCalendar.xnys().lastCompleted(clock().instant()).date();
  }

  /** What the command line said. */
  private static final class Values {

    @Option(
        names = "--warehouse",
        paramLabel = "PATH",
        description = "Folder of the tables. Default: ./warehouse.")
    private Path warehouse = Path.of("warehouse");

    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = "As-of session. Default: the last completed one.")
    private LocalDate asOf;

    @Option(
        names = "--conf",
        paramLabel = "FILE",
        description = "Configuration file; later ones override earlier ones.")
    private List<Path> files = new ArrayList<>();

    @Option(
        names = "--set",
        paramLabel = "KEY=VALUE",
        description = "One setting; overrides all files.")
    private List<String> assignments = new ArrayList<>();

    @Option(
        names = "--universe",
        paramLabel = "FILE",
        description = "Dated membership as CSV: symbol,from,to,sector.")
    private Path universe;

    @Option(
        names = "--now",
        paramLabel = "INSTANT",
        description = "Take this for the present, as 2024-03-05T22:00:00Z.")
    private Instant now;

    @Option(names = "--json", description = "Print results as one JSON object a line.")
    private boolean json;

    @Option(names = "--quiet", description = "Print no progress.")
    private boolean quiet;

    @Option(
        names = "--master",
        paramLabel = "URL",
        description = "Spark master. Default: local[*].")
    private String master;

    @Option(
        names = "--driver-memory",
        paramLabel = "SIZE",
        description = "Memory of the Spark driver, as 6g.")
    private String driverMemory;

    @Option(
        names = "--spark-conf",
        paramLabel = "K=V",
        description = "A setting of Spark, handed to spark-submit.")
    private List<String> sparkConf = new ArrayList<>();
  }
}
