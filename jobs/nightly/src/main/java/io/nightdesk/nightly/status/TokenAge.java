package io.nightdesk.nightly.status;

import io.nightdesk.contracts.config.SchwabSettings;
import io.nightdesk.schwab.auth.TokenReport;
import io.nightdesk.schwab.auth.TokenStore;
import io.nightdesk.schwab.client.ConfiguredEndpoint;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Venue;
import io.nightdesk.schwab.transport.Waiting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * How long the broker's authorisation still lasts.
 *
 * @param venue the broker, or a simulator, which programs log in to by themselves
 * @param report what the token file says
 */
public record TokenAge(Venue venue, TokenReport report) {

  /**
   * Reads the token file of the configured endpoint.
   *
   * @throws io.nightdesk.contracts.problem.Problem if endpoint or file cannot be used
   */
  public static TokenAge read(
      SchwabSettings settings, Path warehouse, Map<String, String> environment) {
    SchwabEndpoint endpoint = ConfiguredEndpoint.of(settings, warehouse, environment);
    Surroundings real = new Surroundings(Clock.systemUTC(), Waiting.real(), 0);
    return new TokenAge(endpoint.venue(), TokenStore.of(endpoint, real).report());
  }

  /** In a few words. */
  public String text() {
    String state = report.state().toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    String left = report.remaining().isZero() ? "" : ", " + hours(report.remaining()) + " left";
    return (venue == Venue.SIMULATOR ? "simulator, " : "Schwab, ") + state + left;
  }

  private static String hours(Duration left) {
    return left.toDays() > 0
        ? left.toDays() + " days " + left.toHoursPart() + " h"
        : left.toHours() + " h " + left.toMinutesPart() + " min";
  }
}
