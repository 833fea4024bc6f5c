package io.nightdesk.schwab.transport;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that change orders: each is sent once. There is no loop in this class and no way to ask
 * for a second sending.
 *
 * <p>The broker has no id of ours for an order, so a repeated one would be a second order.
 */
public final class Writes {

  private static final Logger LOG = LoggerFactory.getLogger(Writes.class);

  private final Wire wire;
  private final Bearer bearer;
  private final SlidingWindow orders;
  private final BackOff ids;

  public Writes(Wire wire, Bearer bearer, Surroundings surroundings) {
    this.wire = wire;
    this.bearer = bearer;
    orders = new SlidingWindow(surroundings.waiting());
    ids = new BackOff(~surroundings.jitterSeed());
  }

  /** What must not be repeated of what is sent and received here. */
  public Secrets secrets() {
    return wire.secrets();
  }

  /**
   * Posts a new order. Does not wait for the rate limit: over it, nothing is sent.
   *
   * @param permit asked when nothing but the sending is left
   */
  public Attempt post(String what, String path, byte[] json, BooleanSupplier permit) {
    String token = bearer.current();
    Duration wait = orders.tryAcquire(wire.endpoint().rateLimits().orderWritesPerMinute());
    if (!wait.isZero()) {
      return new Attempt.NotSent(
          "our limit of order writes per minute is used up for " + wait.toSeconds() + " s");
    }
    HttpRequest.Builder request = wire.request(path).header("Content-Type", "application/json");
    if (!permit.getAsBoolean()) {
      return new Attempt.NotSent("the permit to send was withdrawn");
    }
    return once(what, request.POST(HttpRequest.BodyPublishers.ofByteArray(json)), token);
  }

  /** Deletes an order. Counts for the rate limit and is never held back by it. */
  public Attempt delete(String what, String path) {
    String token = bearer.current();
    orders.count();
    BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
    return once(what, wire.request(path).method("DELETE", nothing), token);
  }

  private Attempt once(String what, HttpRequest.Builder request, String token) {
    wire.secrets().protect(token);
    HttpRequest authorized =
        request
            .header("Authorization", "Bearer " + token)
            .header("Schwab-Client-CorrelId", ids.nextId())
            .build();
    wire.requests().count();
    Attempt attempt = send(authorized);
    if (attempt instanceof Attempt.Lost lost && lost.head().isPresent()) {
      attempt = new Attempt.Answered(lost.head().get());
    }
    if (attempt instanceof Attempt.Answered answered) {
      Answer answer = answered.answer();
      LOG.info("{}: answer {}, correlation {}", what, answer.status(), answer.correlationId());
      if (answer.status() == 401) {
        bearer.suspect(token);
      }
    } else if (attempt instanceof Attempt.Lost lost) {
      LOG.warn("{}: sent, and the answer was lost: {}", what, lost.reason());
    } else {
      LOG.warn("{}: not sent: {}", what, ((Attempt.NotSent) attempt).reason());
    }
    return attempt;
  }

  private Attempt send(HttpRequest request) {
    try {
      return wire.send(request, wire.endpoint().timeouts().orderWrite());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Attempt.Lost("interrupted while waiting for the answer", Optional.empty());
    }
  }
}
