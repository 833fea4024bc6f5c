package io.nightdesk.nightly.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs small reads or writes side by side: most of the time of each is planning and the log. */
public final class SideBySide implements AutoCloseable {

  private static final int THREADS = 4;

  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

  /** Does all of the work; gives the results in its order once everything has ended. */
  public static <T> List<T> all(List<Callable<T>> work) {
    try (SideBySide together = new SideBySide()) {
      List<Future<T>> started = together.pool.invokeAll(work);
      List<T> results = new ArrayList<>();
      for (Future<T> each : started) {
        results.add(together.result(each));
      }
      return results;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  public <T> Future<T> start(Callable<T> work) {
    return pool.submit(work);
  }

  /** The result, once it is there; a failure is thrown as it was. */
  public <T> T result(Future<T> started) {
    try {
      return started.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause().getMessage(), e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted at the tables", e);
  }
}
