package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Walk-forward evaluation: blocks of sessions in time order, each forecast by a model that was
 * trained on the window before it.
 *
 * <p>A training row is purged if its label, which ends {@code horizonSessions} after its as-of
 * session, reaches into the test block; an embargo keeps a further gap.
 *
 * @param horizonSessions sessions of the label, at least 1
 * @param embargoSessions further sessions left empty before the test block
 * @param trainingSessions longest training window
 * @param minTrainingSessions shortest training window; a block with less has no fold
 */
public record WalkForward(
    int horizonSessions, int embargoSessions, int trainingSessions, int minTrainingSessions) {

  public WalkForward {
    Check.that(horizonSessions >= 1, "horizonSessions must be at least 1, was %s", horizonSessions);
    Check.notNegative(embargoSessions, "embargoSessions");
    Check.that(
        minTrainingSessions >= 1,
        "minTrainingSessions must be at least 1, was %s",
        minTrainingSessions);
    Check.that(
        trainingSessions >= minTrainingSessions,
        "trainingSessions %s must not be below minTrainingSessions %s",
        trainingSessions,
        minTrainingSessions);
  }

  /**
   * The folds of all calendar quarters that have enough history before them; a last quarter that is
   * still running ends with the last session given, and is trained as it will be when complete.
   *
   * @param sessions consecutive exchange sessions, ascending
   */
  public List<Fold> quarters(List<LocalDate> sessions) {
    List<Fold> folds = new ArrayList<>();
    int from = 0;
    while (from < sessions.size()) {
      String id = quarter(sessions.get(from));
      int to = from;
      while (to + 1 < sessions.size() && quarter(sessions.get(to + 1)).equals(id)) {
        to++;
      }
      fold(id, sessions, from, to).ifPresent(folds::add);
      from = to + 1;
    }
    return List.copyOf(folds);
  }

  /**
   * The fold that forecasts one session alone, as every night does; empty with too little history.
   */
  public Optional<Fold> night(List<LocalDate> sessions, LocalDate asOf) {
    int index = Collections.binarySearch(sessions, asOf);
    Check.that(index >= 0, "%s is not among the sessions", asOf);
    return fold(asOf.toString(), sessions, index, index);
  }

  private Optional<Fold> fold(String id, List<LocalDate> sessions, int testFrom, int testTo) {
    int trainTo = testFrom - 1 - horizonSessions - embargoSessions;
    int trainFrom = Math.max(0, trainTo - trainingSessions + 1);
    int length = trainTo - trainFrom + 1;
    if (length < minTrainingSessions) {
      return Optional.empty();
    }
    return Optional.of(
        new Fold(
            id,
            sessions.get(trainFrom),
            sessions.get(trainTo),
            length,
            sessions.get(testFrom),
            sessions.get(testTo)));
  }

  private static String quarter(LocalDate session) {
    return session.getYear() + "-Q" + ((session.getMonthValue() + 2) / 3);
  }
}
