package io.nightdesk.schwab.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that change nothing at the broker, and may therefore be repeated: after a lost or
 * unreadable answer and server errors, with growing pauses; after 429, when the broker says; after
 * 401 with another token, twice: the first may be what another process renewed before us, and be
 * refused as well.
 */
public final class Reads {

  private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

  /** Sendings that may fail for other reasons than the rate limit. */
  static final int MAX_FAILURES = 7;

  private static final int MAX_REFUSED_TOKENS = 2;

  /** A refused connection is not worth more patience: nobody listens there. */
  static final int MAX_REFUSED_CONNECTIONS = 3;

  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
  private static final Duration AFTER_TOO_MANY = Duration.ofSeconds(4);

  private final Wire wire;
  private final Bearer bearer;
  private final Surroundings surroundings;
  private final BackOff backOff;
  private final CoolDowns coolDowns;

  public Reads(Wire wire, Bearer bearer, Surroundings surroundings) {
    this.wire = wire;
    this.bearer = bearer;
    this.surroundings = surroundings;
    backOff = new BackOff(surroundings.jitterSeed());
    coolDowns = new CoolDowns(surroundings.waiting());
  }

  /** Keeps these texts out of every message about this and later exchanges. */
  public void protect(String... secrets) {
    wire.secrets().protect(secrets);
  }

  /**
   * Asks until there is a final answer.
   *
   * @throws Problem if there is none: nobody there, no valid token, persistent errors, or the
   *     deadline
   */
  public ReadAnswer get(ReadRequest request) {
    try {
      return new Conversation(request).run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw ReadProblems.interrupted(request);
    }
  }

  /** One read with its repetitions. */
  private final class Conversation {
    private final ReadRequest request;
    private long firstSentAt;
    private int sent;
    private int failures;
    private int refusedConnections;
    private int tooMany;
    private int refusedTokens;

    Conversation(ReadRequest request) {
      this.request = request;
    }

    ReadAnswer run() throws InterruptedException {
      while (true) {
        waitForTurn();
        String token = bearer.current();
        protect(token);
        Attempt attempt = send(token);
        Optional<ReadAnswer> result;
        if (attempt instanceof Attempt.Answered answered) {
          result = judge(answered.answer(), token);
        } else if (attempt instanceof Attempt.NotSent notSent) {
          refusedConnections++;
          result = failed(notSent.reason());
        } else {
          result = failed(((Attempt.Lost) attempt).reason());
        }
        if (result.isPresent()) {
          return result.get();
        }
      }
    }

    private void waitForTurn() throws InterruptedException {
      Duration coolDown = coolDowns.remaining(request.endpoint());
      while (!coolDown.isZero()) {
        pause(coolDown, "the broker's rate limit (429)");
        coolDown = coolDowns.remaining(request.endpoint());
      }
      RateLimits limits = wire.endpoint().rateLimits();
      wire.requests()
          .acquire(
              request.priority() == ReadRequest.Priority.SAFETY
                  ? limits.requestsPerMinute()
                  : limits.requestsPerMinute() - limits.safetyReserve());
    }

    private Attempt send(String token) throws InterruptedException {
      if (sent++ == 0) {
        firstSentAt = surroundings.waiting().nanoTime();
      }
      HttpRequest get =
          wire.request(request.path())
              .header("Authorization", "Bearer " + token)
              .header("Schwab-Client-CorrelId", backOff.nextId())
              .GET()
              .build();
      Duration timeout = wire.endpoint().timeouts().read();
      Duration left = remaining();
      return wire.send(get, left.compareTo(timeout) < 0 ? left : timeout);
    }

    private Optional<ReadAnswer> judge(Answer answer, String token) throws InterruptedException {
      int status = answer.status();
      if (answer.isSuccess()) {
        return success(answer);
      }
      String text = ErrorText.of(answer, wire.secrets());
      LOG.info(
          "{}: answer {} ({}), correlation {}",
          request.what(),
          status,
          text,
          answer.correlationId());
      if (status == 401) {
        if (++refusedTokens > MAX_REFUSED_TOKENS) {
          throw ReadProblems.notAuthorized(request, text);
        }
        bearer.suspect(token);
        return Optional.empty();
      }
      if (status == 429) {
        return tooMany(answer);
      }
      boolean final4xx = status >= 400 && status < 500 && status != 408;
      if (final4xx && (status != 404 || isJson(answer))) {
        return Optional.of(new ReadAnswer(status, MissingNode.getInstance(), text));
      }
      if (status < 500 && status != 408 && status != 404) {
        throw ReadProblems.unexpected(request, status, text);
      }
      BackOff.retryAfter(answer.header("Retry-After"), surroundings.clock())
          .ifPresent(told -> coolDowns.start(request.endpoint(), told));
      return failed("answer " + status + " (" + text + ")");
    }

    private Optional<ReadAnswer> success(Answer answer) throws InterruptedException {
      try {
        JsonNode json = Json.parse(answer.content());
        if (request.shape().test(json)) {
          return Optional.of(new ReadAnswer(answer.status(), json, ""));
        }
        return failed("an answer without the expected fields", answer);
      } catch (IOException unreadable) {
        return failed("an answer that is not whole JSON", answer);
      }
    }

    private Optional<ReadAnswer> tooMany(Answer answer) throws InterruptedException {
      Duration length =
          BackOff.retryAfter(answer.header("Retry-After"), surroundings.clock())
              .map(told -> told.plus(backOff.jittered(Duration.ofSeconds(1), 0)))
              .orElseGet(() -> backOff.jittered(AFTER_TOO_MANY, tooMany));
      tooMany++;
      coolDowns.start(request.endpoint(), length);
      return Optional.empty();
    }

    private Optional<ReadAnswer> failed(String reason, Answer answer) throws InterruptedException {
      LOG.info("{}: correlation {}", request.what(), answer.correlationId());
      return failed(reason);
    }

    private Optional<ReadAnswer> failed(String reason) throws InterruptedException {
      failures++;
      LOG.info("{}: sending {} failed: {}", request.what(), sent, reason);
      if (refusedConnections >= MAX_REFUSED_CONNECTIONS) {
        throw ReadProblems.nobodyThere(wire.endpoint(), reason);
      }
      if (failures >= MAX_FAILURES) {
        throw ReadProblems.persistent(request, failures, reason);
      }
      pause(backOff.jittered(AFTER_FAILURE, failures - 1), reason);
      return Optional.empty();
    }

    private void pause(Duration length, String reason) throws InterruptedException {
      if (length.compareTo(remaining()) >= 0) {
        throw ReadProblems.outOfTime(
            request, wire.endpoint().timeouts().readDeadline(), sent, reason);
      }
      surroundings.waiting().sleep(length);
    }

    private Duration remaining() {
      long spent = sent == 0 ? 0 : surroundings.waiting().nanoTime() - firstSentAt;
      Duration left = wire.endpoint().timeouts().readDeadline().minusNanos(spent);
      return left.isNegative() ? Duration.ZERO : left;
    }

    private static boolean isJson(Answer answer) {
      try {
        return Json.parse(answer.content()).isObject();
      } catch (IOException notJson) {
        return false;
      }
    }
  }
}
