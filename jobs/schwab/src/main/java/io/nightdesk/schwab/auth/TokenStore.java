package io.nightdesk.schwab.auth;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The token file: private to its owner, replaced as a whole, locked across processes. */
public final class TokenStore {

  private static final Duration URGENT = Duration.ofHours(6);

  private final Path file;
  private final String origin;
  private final Clock clock;
  private final FileMutex mutex;

  private TokenStore(SchwabEndpoint endpoint, Surroundings surroundings) {
    file = endpoint.tokenFile();
    origin = endpoint.baseUrl().toString();
    clock = surroundings.clock();
    mutex = new FileMutex(file, endpoint.timeouts().tokenLock(), surroundings.waiting());
  }

  /** The store of an endpoint's token file. */
  public static TokenStore of(SchwabEndpoint endpoint, Surroundings surroundings) {
    return new TokenStore(endpoint, surroundings);
  }

  /**
   * State and age of the tokens, for {@code doctor}, {@code status} and alarms; asks nobody.
   *
   * @throws Problem if the file is there and cannot be used
   */
  public TokenReport report() {
    Optional<Tokens> stored = read();
    if (stored.isEmpty()) {
      return new TokenReport(
          TokenState.ABSENT,
          TokenReport.Alarm.LOGIN_NEEDED,
          Optional.empty(),
          Optional.empty(),
          Duration.ZERO);
    }
    Tokens tokens = stored.get();
    Instant now = clock.instant();
    Duration left = Duration.between(now, tokens.refreshEndsAt());
    Duration remaining = left.isNegative() ? Duration.ZERO : left;
    return new TokenReport(
        tokens.state(now),
        alarm(remaining),
        Optional.of(tokens.loggedInAt()),
        Optional.of(tokens.refreshEndsAt()),
        remaining);
  }

  /** The stored tokens; empty if there is no file. */
  Optional<Tokens> read() {
    Optional<Tokens> tokens = TokenFile.read(file);
    tokens
        .filter(found -> !found.origin().equals(origin))
        .ifPresent(
            found -> {
              throw AuthProblems.foreign(file, found.origin(), origin);
            });
    return tokens;
  }

  /** The stored tokens; a Problem if there are none. */
  Tokens required() {
    return read().orElseThrow(() -> AuthProblems.absent(file));
  }

  void replace(Tokens tokens) throws IOException {
    TokenFile.replace(file, tokens);
  }

  <T> T locked(Supplier<T> work) {
    return mutex.holding(work);
  }

  Path file() {
    return file;
  }

  private static TokenReport.Alarm alarm(Duration remaining) {
    if (remaining.isZero()) {
      return TokenReport.Alarm.LOGIN_NEEDED;
    }
    if (remaining.compareTo(URGENT) < 0) {
      return TokenReport.Alarm.WITHIN_6_HOURS;
    }
    return remaining.compareTo(Tokens.EXPIRING) < 0
        ? TokenReport.Alarm.WITHIN_24_HOURS
        : TokenReport.Alarm.NONE;
  }
}
