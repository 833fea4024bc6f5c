package io.nightdesk.stages.learn;

import io.nightdesk.quant.learning.Fold;
import java.time.LocalDate;

/** A fold with the model trained on it. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of an immutable model; never compared
record FittedFold(Fold fold, String modelId, byte[] model) {

  /** The same model, applied to one later session. */
  FittedFold forecasting(LocalDate asOf) {
    return new FittedFold(
        new Fold(fold.id(), fold.trainFrom(), fold.trainTo(), fold.trainingSessions(), asOf, asOf),
        modelId,
        model);
  }
}
