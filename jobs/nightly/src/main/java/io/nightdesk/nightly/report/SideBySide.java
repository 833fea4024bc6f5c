package io.nightdesk.nightly.report;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the questions of a page side by side: each is small, and most of its time is planning. */
final class SideBySide implements AutoCloseable {

  private static final int THREADS = 4;

  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

  <T> Future<T> start(Callable<T> question) {
    return pool.submit(question);
  }

  /** The answer, once it is there; a failure is thrown as it was. */
  <T> T result(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the page", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("the page cannot be read", e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
