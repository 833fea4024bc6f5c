package io.nightdesk.schwab.transport;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.Check;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** One HTTP exchange with the endpoint and no other host: no redirects, no repetition. */
public final class Wire {

  /** With this set, the JDK's client repeats requests of any method on its own. */
  private static final String REPEATS_ALL_METHODS = "jdk.httpclient.enableAllMethodRetry";

  private final SchwabEndpoint endpoint;
  private final HttpClient http;
  private final Clock clock;
  private final SlidingWindow requests;
  private final Secrets secrets = new Secrets();
  private volatile Duration clockSkew;

  /**
   * Prepares a client of the endpoint; connects to nothing yet.
   *
   * @throws Problem if the Java machine was told to repeat requests of any method
   */
  public Wire(SchwabEndpoint endpoint, Surroundings surroundings) {
    refuseRepetition(System.getProperty(REPEATS_ALL_METHODS));
    this.endpoint = endpoint;
    clock = surroundings.clock();
    requests = new SlidingWindow(surroundings.waiting());
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(endpoint.timeouts().connect());
    if (endpoint.venue() == Venue.SIMULATOR) {
      builder.proxy(HttpClient.Builder.NO_PROXY);
    }
    http = builder.build();
  }

  public SchwabEndpoint endpoint() {
    return endpoint;
  }

  /** The requests of the last minute, reads and writes. */
  SlidingWindow requests() {
    return requests;
  }

  /** What must not be repeated of what is sent and received here. */
  public Secrets secrets() {
    return secrets;
  }

  /**
   * How far the other side's clock was ahead of ours at its last answer, by the answer's date,
   * which has whole seconds; negative if it was behind, empty before the first dated answer.
   */
  public Optional<Duration> clockSkew() {
    return Optional.ofNullable(clockSkew);
  }

  /** A request for a path of the endpoint, which begins with a slash. */
  public HttpRequest.Builder request(String pathAndQuery) {
    Check.that(pathAndQuery.startsWith("/"), "a path must begin with a slash");
    return HttpRequest.newBuilder(endpoint.resolve(pathAndQuery))
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip");
  }

  /**
   * Sends a request once and waits for the whole answer, body included.
   *
   * @param limit for all of it
   * @throws InterruptedException if this thread is interrupted meanwhile; the exchange is given up
   */
  public Attempt send(HttpRequest request, Duration limit) throws InterruptedException {
    AtomicReference<Answer> head = new AtomicReference<>();
    BodyHandler<byte[]> body =
        info -> {
          head.set(new Answer(info.statusCode(), info.headers(), new byte[0]));
          noteClock(head.get());
          return BodySubscribers.ofByteArray();
        };
    CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(request, body);
    try {
      HttpResponse<byte[]> response = exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return new Attempt.Answered(
          new Answer(response.statusCode(), response.headers(), response.body()));
    } catch (CancellationException givenUp) {
      return new Attempt.Lost("the exchange was given up", Optional.ofNullable(head.get()));
    } catch (TimeoutException late) {
      exchange.cancel(true);
      return new Attempt.Lost(
          "no whole answer within " + limit.toMillis() + " ms", Optional.ofNullable(head.get()));
    } catch (InterruptedException interrupted) {
      exchange.cancel(true);
      throw interrupted;
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      String detail = cause.getMessage() == null ? "" : ": " + cause.getMessage();
      String reason = ErrorText.shorten(secrets.scrub(cause.getClass().getSimpleName() + detail));
      return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
          ? new Attempt.NotSent(reason)
          : new Attempt.Lost(reason, Optional.ofNullable(head.get()));
    }
  }

  private void noteClock(Answer answer) {
    HttpDate.parse(answer.header("Date"))
        .ifPresent(date -> clockSkew = Duration.between(clock.instant(), date));
  }

  static void refuseRepetition(String property) {
    if (property != null && (property.isEmpty() || Boolean.parseBoolean(property))) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "The broker's client does not start.",
          "The Java option -D" + REPEATS_ALL_METHODS + " would send orders twice.",
          "Remove that option.");
    }
  }
}
