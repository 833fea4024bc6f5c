package io.nightdesk.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The HTTP server, on the loopback address only. */
public final class SimulatorServer implements AutoCloseable {

  static {
    // Without this each kept connection waits for the peer's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Simulation simulation;
  private final Router router;
  private final ControlEndpoint control;
  private final Faults faults = new Faults();
  private final AtomicLong calls = new AtomicLong();

  private SimulatorServer(
      HttpServer server, Simulation simulation, Credentials credentials, int perMinute) {
    this.server = server;
    this.simulation = simulation;
    RateLimit limit = new RateLimit(perMinute, System::nanoTime);
    router = new Router(simulation, credentials, limit, url());
    control = new ControlEndpoint(simulation, faults);
    threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "simulator");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   * @param requestsPerMinute the limit after which 429 is answered, 0 for none
   * @throws Problem where the port cannot be had
   */
  public static SimulatorServer start(
      int port, Simulation simulation, Credentials credentials, int requestsPerMinute) {
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
      HttpServer server = HttpServer.create(address, 256);
      SimulatorServer result =
          new SimulatorServer(server, simulation, credentials, requestsPerMinute);
      server.start();
      return result;
    } catch (BindException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The simulator cannot listen on 127.0.0.1:" + port + ".",
              "Another program holds the port, or it may not be used: " + e.getMessage() + ".",
              "Stop that program, or choose another port with --port (0 takes any free one).")
          .because(e);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The simulator cannot listen on 127.0.0.1:" + port + ".",
              "The operating system says: " + e + ".",
              "Choose another port with --port (0 takes any free one).")
          .because(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Where the broker's interfaces begin: put {@code /marketdata/v1/...} behind it. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** Stops at once; calls under way are dropped. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // the caller went away, or a scripted fault cut the answer short
    } catch (RuntimeException e) {
      e.printStackTrace();
      tryToSay(exchange, e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    Wire wire = new Wire(exchange, calls.incrementAndGet());
    Call call;
    try {
      call = Call.of(exchange);
    } catch (BadRequest e) {
      wire.send(Errors.of(exchange.getRequestURI().getRawPath(), 400, e.getMessage()));
      return;
    }
    if (call.path().equals("/control") || call.path().startsWith("/control/")) {
      wire.send(controlled(call));
      return;
    }
    Optional<Fault> fault = faults.take(call);
    if (fault.isEmpty()) {
      Reply reply = router.answer(call, fault);
      log(call, reply.status(), reply, "");
      wire.send(reply);
    } else {
      misbehave(wire, call, fault.get());
    }
  }

  private void misbehave(Wire wire, Call call, Fault fault)
      throws IOException, InterruptedException {
    Fault.Kind kind = fault.kind();
    Optional<Reply> instead = FaultyAnswer.instead(fault, call);
    boolean silent = kind == Fault.Kind.RESET || kind == Fault.Kind.TIMEOUT;
    Reply effect =
        silent || instead.isPresent() ? Reply.empty(0) : router.answer(call, Optional.of(fault));
    Reply reply = instead.orElseGet(() -> FaultyAnswer.changed(fault, call, effect));
    boolean dropped =
        silent || kind == Fault.Kind.RESET_AFTER_EFFECT || kind == Fault.Kind.TIMEOUT_AFTER_EFFECT;
    log(call, dropped ? 0 : reply.status(), effect, kind.text());
    switch (kind) {
      case RESET, RESET_AFTER_EFFECT -> wire.drop();
      case TIMEOUT, TIMEOUT_AFTER_EFFECT -> {
        Thread.sleep(fault.delay().toMillis());
        wire.drop();
      }
      case TRUNCATED -> wire.sendHalf(reply);
      case SLOW -> wire.sendSlowly(reply, fault.delay());
      case GZIP_ERROR -> wire.sendCompressed(reply);
      default -> wire.send(reply);
    }
  }

  private Reply controlled(Call call) {
    try {
      return control.answer(call);
    } catch (BadRequest | IllegalArgumentException e) {
      return Errors.trader(400, e.getMessage());
    }
  }

  private void log(Call call, int status, Reply effect, String fault) {
    boolean write = !call.method().equals("GET") && call.path().contains("/orders");
    if (write) {
      String location = effect.headers().getOrDefault("Location", "/0");
      long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
      simulation.record(Instant.now(), call.method(), call.path(), call.body(), status, id, fault);
    }
  }

  private static void tryToSay(HttpExchange exchange, RuntimeException e) {
    try {
      new Wire(exchange, 0).send(Errors.of(exchange.getRequestURI().getPath(), 500, e.toString()));
    } catch (IOException ignored) {
      // the answer had begun already, or nobody listens
    }
  }
}
