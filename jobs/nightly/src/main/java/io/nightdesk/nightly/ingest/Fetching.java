package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.ingest.DeliveryFindings.Finding;
import io.nightdesk.schwab.marketdata.PriceHistory;
import io.nightdesk.schwab.marketdata.PriceRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fetches symbols side by side into the landing. A symbol that fails is told of and left out, until
 * more fail than chance explains: then the first failure stops all.
 */
final class Fetching {

  private static final int TOLERATED_FAILURES = 3;
  private static final double TOLERATED_SHARE = 0.05;

  private final PriceHistory history;
  private final Landing landing;
  private final int parallel;
  private final Progress progress;
  private final LocalDate asOf;
  private final Instant now;
  private final List<Finding> findings = new ArrayList<>();

  Fetching(
      PriceHistory history,
      Landing landing,
      int parallel,
      Progress progress,
      LocalDate asOf,
      Instant now) {
    this.history = history;
    this.landing = landing;
    this.parallel = parallel;
    this.progress = progress;
    this.asOf = asOf;
    this.now = now;
  }

  /** What was not delivered so far. */
  List<Finding> findings() {
    return findings;
  }

  /** Fetches what has not landed in a part of the landing yet. */
  void into(String part, String what, List<SymbolRequest> requests) {
    ExecutorService pool = Executors.newFixedThreadPool(parallel);
    try {
      List<SymbolRequest> open =
          requests.stream().filter(r -> !landing.holds(part, r.symbol())).toList();
      List<Future<?>> answers = new ArrayList<>();
      for (SymbolRequest request : open) {
        answers.add(pool.submit(() -> fetch(part, request)));
      }
      int landed = requests.size() - open.size();
      int failed = 0;
      for (int i = 0; i < open.size(); i++) {
        progress.at(what, landed + i, requests.size());
        failed += failure(open.get(i), answers.get(i), failed, requests.size()) ? 1 : 0;
      }
      progress.at(what, requests.size(), requests.size());
    } finally {
      pool.shutdownNow();
    }
  }

  private void fetch(String part, SymbolRequest request) {
    landing.put(
        part,
        history.fetch(
            new PriceRequest(
                request.symbol(), request.interval(), request.from(), request.through(), now)));
  }

  private boolean failure(SymbolRequest request, Future<?> answer, int failed, int total) {
    try {
      answer.get();
      return false;
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof Problem problem)) {
        throw new IllegalStateException("fetching " + request.symbol() + " failed", e.getCause());
      }
      boolean ofSymbol =
          problem.exitCode() == ExitCode.INPUT || problem.exitCode() == ExitCode.OUT_OF_TIME;
      if (!ofSymbol || failed >= Math.max(TOLERATED_FAILURES, TOLERATED_SHARE * total)) {
        throw problem;
      }
      findings.add(
          new Finding(
              "not_delivered",
              RequestPlan.SOURCE,
              request.symbol(),
              asOf,
              request.interval().label(),
              problem.problem() + " " + problem.reason()));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(
              ExitCode.OUT_OF_TIME,
              "The ingest was interrupted.",
              "It was told to stop while it fetched " + request.symbol() + ".",
              "Run the same command again: what has been fetched is not fetched twice.")
          .because(e);
    }
  }
}
