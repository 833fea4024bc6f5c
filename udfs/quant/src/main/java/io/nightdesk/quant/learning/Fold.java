package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;
import java.time.LocalDate;

/**
 * One train/test pair of as-of sessions, both ends included.
 *
 * @param id quarter ({@code 2017-Q3}) or the first test session
 * @param trainFrom first as-of session of the training rows
 * @param trainTo last as-of session of the training rows
 * @param trainingSessions number of sessions from {@code trainFrom} to {@code trainTo}
 * @param testFrom first as-of session that is forecast
 * @param testTo last as-of session that is forecast
 */
public record Fold(
    String id,
    LocalDate trainFrom,
    LocalDate trainTo,
    int trainingSessions,
    LocalDate testFrom,
    LocalDate testTo) {

  public Fold {
    Check.that(!trainTo.isBefore(trainFrom), "%s: training ends before it starts", id);
    Check.that(trainTo.isBefore(testFrom), "%s: training reaches into the test block", id);
    Check.that(!testTo.isBefore(testFrom), "%s: the test block ends before it starts", id);
  }

  /**
   * Whether a row may be trained on: its as-of session lies in the training window, and its label
   * was known before the test block (a halt may make it known late).
   */
  public boolean trainsOn(LocalDate asOf, LocalDate knownSession) {
    return !asOf.isBefore(trainFrom) && !asOf.isAfter(trainTo) && knownSession.isBefore(testFrom);
  }

  /** Whether the as-of session is forecast by this fold. */
  public boolean forecasts(LocalDate asOf) {
    return !asOf.isBefore(testFrom) && !asOf.isAfter(testTo);
  }
}
