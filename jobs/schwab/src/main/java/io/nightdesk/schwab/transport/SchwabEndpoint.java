package io.nightdesk.schwab.transport;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.Check;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where the broker is and how to speak to it.
 *
 * <p>A simulator's endpoint refuses every host but this machine's loopback addresses, and so the
 * broker's; the broker's endpoint refuses every address but the broker's own.
 *
 * @param venue who answers
 * @param baseUrl scheme, host and port, without a path
 * @param appKey the key of the registered app, which is public by design of OAuth yet never logged
 * @param appSecret asked for the app's secret at each use; never kept, never logged
 * @param callback the registered callback, character by character
 * @param tokenFile where the tokens are kept, readable by the owner only
 */
public record SchwabEndpoint(
    Venue venue,
    URI baseUrl,
    String appKey,
    Supplier<char[]> appSecret,
    String callback,
    Path tokenFile,
    RateLimits rateLimits,
    Timeouts timeouts) {

  /** The broker. No other class names this address. */
  public static final URI LIVE_BASE_URL = URI.create("https://api.schwabapi.com");

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  public SchwabEndpoint {
    Objects.requireNonNull(venue, "venue");
    Objects.requireNonNull(appSecret, "appSecret");
    Objects.requireNonNull(tokenFile, "tokenFile");
    Objects.requireNonNull(rateLimits, "rateLimits");
    Objects.requireNonNull(timeouts, "timeouts");
    Check.that(!appKey.isBlank(), "appKey must not be blank");
    Check.that(!callback.isBlank(), "callback must not be blank");
    baseUrl = withoutTrailingSlash(baseUrl);
    if (venue == Venue.SIMULATOR && !isLoopback(baseUrl)) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "The simulator's address " + baseUrl + " is refused.",
          "Dry and paper modes speak only to a simulator on this machine (127.0.0.1).",
          "Give the address that `nightdesk simulate` printed, or choose the live venue.");
    }
    if (venue == Venue.SCHWAB && !baseUrl.equals(LIVE_BASE_URL)) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "The broker's address " + baseUrl + " is refused.",
          "The live venue is " + LIVE_BASE_URL + " and nothing else.",
          "Leave the address out, or choose the simulator.");
    }
  }

  /** A simulator at the address, with standard limits and timeouts. */
  public static SchwabEndpoint simulator(
      URI baseUrl, String appKey, Supplier<char[]> appSecret, String callback, Path tokenFile) {
    return new SchwabEndpoint(
        Venue.SIMULATOR,
        baseUrl,
        appKey,
        appSecret,
        callback,
        tokenFile,
        RateLimits.STANDARD,
        Timeouts.STANDARD);
  }

  /** The broker, with standard limits and timeouts. */
  public static SchwabEndpoint live(
      String appKey, Supplier<char[]> appSecret, String callback, Path tokenFile) {
    return new SchwabEndpoint(
        Venue.SCHWAB,
        LIVE_BASE_URL,
        appKey,
        appSecret,
        callback,
        tokenFile,
        RateLimits.STANDARD,
        Timeouts.STANDARD);
  }

  /** The same endpoint with other limits. */
  public SchwabEndpoint with(RateLimits limits) {
    return new SchwabEndpoint(
        venue, baseUrl, appKey, appSecret, callback, tokenFile, limits, timeouts);
  }

  /** The same endpoint with other timeouts. */
  public SchwabEndpoint with(Timeouts other) {
    return new SchwabEndpoint(
        venue, baseUrl, appKey, appSecret, callback, tokenFile, rateLimits, other);
  }

  /** The address of a path that begins with a slash and is already percent-encoded. */
  public URI resolve(String pathAndQuery) {
    return URI.create(baseUrl + pathAndQuery);
  }

  /** Venue and address; never key, secret or file. */
  @Override
  public String toString() {
    return venue + " at " + baseUrl;
  }

  private static boolean isLoopback(URI address) {
    return address.getHost() != null
        && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && address.getRawUserInfo() == null
        && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
  }

  private static URI withoutTrailingSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
  }
}
