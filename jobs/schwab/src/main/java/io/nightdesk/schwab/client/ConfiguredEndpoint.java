package io.nightdesk.schwab.client;

import io.nightdesk.contracts.config.SchwabSettings;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.transport.RateLimits;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Timeouts;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The endpoint that the settings name, the same for every program. */
public final class ConfiguredEndpoint {

  private static final String KEY = "SCHWAB_APP_KEY";
  private static final String SECRET = "SCHWAB_APP_SECRET";
  private static final int SAFETY_SHARE = 12;

  private ConfiguredEndpoint() {}

  /**
   * The broker if its own address is configured, otherwise a simulator on this machine.
   *
   * @param warehouse folder from which a relative token file is meant
   * @param environment looks up a variable of the environment; empty where it is not set
   * @throws Problem (CONFIGURATION) for an address that is neither, or a broker without credentials
   */
  public static SchwabEndpoint of(
      SchwabSettings settings, Path warehouse, Function<String, Optional<String>> environment) {
    URI base = URI.create(settings.baseUrl());
    Path tokens = warehouse.resolve(settings.tokenFile());
    SchwabEndpoint endpoint =
        base.equals(SchwabEndpoint.LIVE_BASE_URL)
            ? SchwabEndpoint.live(
                required(environment, KEY),
                () -> required(environment, SECRET).toCharArray(),
                settings.callbackUrl(),
                tokens)
            : SchwabEndpoint.simulator(
                base,
                environment.apply(KEY).orElse("simulator-app-key"),
                () -> environment.apply(SECRET).orElse("simulator-app-secret").toCharArray(),
                settings.callbackUrl(),
                tokens);
    int perMinute = settings.requestsPerMinute();
    Timeouts standard = Timeouts.STANDARD;
    return endpoint
        .with(new RateLimits(perMinute, perMinute / SAFETY_SHARE, settings.orderWritesPerMinute()))
        .with(
            new Timeouts(
                standard.connect(),
                settings.timeout(),
                settings.patience(),
                settings.timeout(),
                standard.tokenLock()));
  }

  private static String required(Function<String, Optional<String>> environment, String name) {
    return environment
        .apply(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                Problem.of(
                    ExitCode.CONFIGURATION,
                    "The broker cannot be asked.",
                    "The environment variable " + name + " is not set.",
                    "Set " + KEY + " and " + SECRET + " to those of your Schwab application."));
  }
}
