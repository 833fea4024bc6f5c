package io.nightdesk.stages.learn;

import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.quant.learning.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Fits the folds that the store lacks, several side by side, each in one task. */
final class FoldFits {

  private final Recipe recipe;
  private final FoldStore store;
  private final Function<Fold, String> contentHash;

  /**
   * @param contentHash hash of the feature and label slices that a fold is trained on
   */
  FoldFits(Recipe recipe, FoldStore store, Function<Fold, String> contentHash) {
    this.recipe = recipe;
    this.store = store;
    this.contentHash = contentHash;
  }

  /** The hash of all that goes into the fit of a fold. */
  String modelId(Fold fold) {
    return RowHash.ofText(
        String.join(
            "\n",
            recipe.hash(),
            fold.trainFrom().toString(),
            fold.trainTo().toString(),
            fold.testFrom().toString(),
            contentHash.apply(fold)));
  }

  /** Every fold with its model, in the order given. */
  List<FittedFold> fit(
      List<Fold> folds, TrainingRows rows, int sideBySide, Consumer<String> progress) {
    ExecutorService pool = Executors.newFixedThreadPool(sideBySide);
    try {
      List<Future<FittedFold>> fits = new ArrayList<>();
      for (Fold fold : folds) {
        fits.add(pool.submit(() -> fit(fold, rows, progress)));
      }
      List<FittedFold> fitted = new ArrayList<>();
      for (Future<FittedFold> fit : fits) {
        fitted.add(fit.get());
      }
      return fitted;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while fitting", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a fit failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private FittedFold fit(Fold fold, TrainingRows rows, Consumer<String> progress) {
    String id = modelId(fold);
    byte[] model =
        store
            .find(id)
            .orElseGet(
                () -> {
                  byte[] fresh =
                      recipe.member().fit(rows.of(fold), recipe.features().toArray(new String[0]));
                  store.keep(id, fresh);
                  progress.accept("fitted " + fold.id());
                  return fresh;
                });
    return new FittedFold(fold, id, model);
  }
}
