package io.nightdesk.nightly.status;

import io.nightdesk.contracts.config.LoadedSettings;
import io.nightdesk.contracts.config.SchwabSettings;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.schwab.auth.TokenReport;
import io.nightdesk.schwab.transport.Venue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Examines a machine and an installation; changes nothing. */
public final class Doctor {

  private static final long CALENDAR_DAYS = 180;

  private final Path warehouse;
  private final Clock clock;
  private final Map<String, String> environment;

  public Doctor(Path warehouse, Clock clock, Map<String, String> environment) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Looks at everything.
   *
   * @param settings loads the settings; its Problem becomes one of the findings
   */
  public List<Diagnosis> examine(Supplier<LoadedSettings> settings) {
    List<Diagnosis> all = new ArrayList<>();
    all.add(MachineDoctor.java());
    all.add(MachineDoctor.processor());
    all.add(MachineDoctor.memory());
    all.add(MachineDoctor.disk(warehouse));
    all.add(MachineDoctor.warehouse(warehouse));
    all.add(MachineDoctor.temporaryFolder());
    all.add(LibraryDoctor.xgboost());
    all.add(LibraryDoctor.lightgbm());
    all.add(calendar());
    Optional<SchwabSettings> schwab = settings(settings, all);
    if (schwab.isPresent()) {
      all.add(brokerPort(schwab.get()));
      all.add(callbackPort(schwab.get()));
      all.add(token(schwab.get()));
    }
    return List.copyOf(all);
  }

  private static Optional<SchwabSettings> settings(
      Supplier<LoadedSettings> settings, List<Diagnosis> all) {
    try {
      SchwabSettings schwab = settings.get().settings().schwab();
      all.add(Diagnosis.ok("settings", "every key is known and in range"));
      return Optional.of(schwab);
    } catch (Problem problem) {
      all.add(of("settings", problem));
      return Optional.empty();
    }
  }

  Diagnosis calendar() {
    LocalDate end = ExchangeCalendar.xnys().lastDate();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Session.NEW_YORK);
    long left = ChronoUnit.DAYS.between(today, end);
    String detail = "sessions are known up to " + end;
    String remedy = "Install a newer version, which knows later sessions.";
    if (left < 0) {
      return Diagnosis.fail("calendar", detail + ", and today is " + today, remedy);
    }
    return left < CALENDAR_DAYS
        ? Diagnosis.warn("calendar", detail + ", in " + left + " days", remedy)
        : Diagnosis.ok("calendar", detail);
  }

  /** A simulator listens there, or can; the broker's own address is not ours to open. */
  private static Diagnosis brokerPort(SchwabSettings settings) {
    URI base = URI.create(settings.baseUrl());
    if (base.getPort() < 0) {
      return Diagnosis.ok("broker", "bars come from " + base);
    }
    return isFree(base.getPort())
        ? Diagnosis.ok("broker", "port " + base.getPort() + " is free for a simulator")
        : Diagnosis.ok("broker", "something listens at port " + base.getPort());
  }

  private static Diagnosis callbackPort(SchwabSettings settings) {
    URI callback = URI.create(settings.callbackUrl());
    int port = callback.getPort();
    return port < 0 || isFree(port)
        ? Diagnosis.ok("callback", callback + " is free for the login")
        : Diagnosis.warn(
            "callback",
            "something else listens at port " + port,
            "End it before nightdesk login, or set another schwab.callback-url.");
  }

  private Diagnosis token(SchwabSettings settings) {
    try {
      TokenAge age = TokenAge.read(settings, warehouse, environment);
      TokenReport.Alarm alarm = age.report().alarm();
      if (age.venue() == Venue.SIMULATOR || alarm == TokenReport.Alarm.NONE) {
        return Diagnosis.ok("token", age.text());
      }
      return alarm == TokenReport.Alarm.LOGIN_NEEDED
          ? Diagnosis.fail("token", age.text(), "Run: nightdesk login")
          : Diagnosis.warn("token", age.text(), "Run before it ends: nightdesk login");
    } catch (Problem problem) {
      return of("token", problem);
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Diagnosis of(String name, Problem problem) {
    return Diagnosis.fail(name, problem.problem() + " " + problem.reason(), problem.remedy());
  }
}
