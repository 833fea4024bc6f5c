package io.nightdesk.schwab.client;

import io.nightdesk.contracts.config.SchwabSettings;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.transport.RateLimits;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Timeouts;
import io.nightdesk.schwab.transport.Venue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The endpoint that the settings name, the same for every program. */
public final class ConfiguredEndpoint {

  private static final String KEY = "SCHWAB_APP_KEY";
  private static final String SECRET = "SCHWAB_APP_SECRET";

  /** What the simulator expects unless it is told otherwise; nothing real is behind it. */
  private static final Map<String, String> OF_SIMULATOR =
      Map.of(KEY, "simulator-app-key", SECRET, "simulator-app-secret");

  private static final int SAFETY_RESERVE = 10;

  private ConfiguredEndpoint() {}

  /**
   * The endpoint: the broker at its own address, the simulator at any loopback address.
   *
   * @param warehouse folder from which a relative token file is meant
   * @param environment variables of the environment
   * @throws Problem CONFIGURATION for any other address, or without key and secret of the broker
   */
  public static SchwabEndpoint of(
      SchwabSettings settings, Path warehouse, Map<String, String> environment) {
    URI address = address(settings.baseUrl());
    Venue venue = address.equals(SchwabEndpoint.LIVE_BASE_URL) ? Venue.SCHWAB : Venue.SIMULATOR;
    String key = secret(KEY, venue, environment);
    String secret = secret(SECRET, venue, environment);
    int perMinute = settings.requestsPerMinute();
    Timeouts standard = Timeouts.STANDARD;
    return new SchwabEndpoint(
        venue,
        address,
        key,
        secret::toCharArray,
        settings.callbackUrl(),
        warehouse.resolve(settings.tokenFile()),
        new RateLimits(
            perMinute, Math.min(SAFETY_RESERVE, perMinute - 1), settings.orderWritesPerMinute()),
        new Timeouts(
            standard.connect(),
            settings.timeout(),
            settings.patience(),
            settings.timeout(),
            standard.tokenLock()));
  }

  private static String secret(String name, Venue venue, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .or(() -> venue == Venue.SIMULATOR ? Optional.of(OF_SIMULATOR.get(name)) : Optional.empty())
        .orElseThrow(
            () ->
                Problem.of(
                    ExitCode.CONFIGURATION,
                    "The broker's application is not known.",
                    "The environment variable " + name + " is not set.",
                    "Set " + KEY + " and " + SECRET + " to those of your application."));
  }

  private static URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ExitCode.CONFIGURATION,
              "The setting schwab.base-url = " + text + " is no address.",
              e.getMessage() + ".",
              "Write the address that `nightdesk simulate` printed, or "
                  + SchwabEndpoint.LIVE_BASE_URL
                  + ".")
          .because(e);
    }
  }
}
