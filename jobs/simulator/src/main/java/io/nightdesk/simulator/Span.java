package io.nightdesk.simulator;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Which sessions a synthetic market has and where its clock starts.
 *
 * @param sessions the history and a year or so after it
 * @param now the clock at the start
 */
record Span(List<Session> sessions, Instant now) {

  private static final ExchangeCalendar CALENDAR = ExchangeCalendar.xnys();
  private static final LocalDate DEFAULT_FROM = LocalDate.of(2020, 1, 2);
  private static final int DEFAULT_SESSIONS = 1_500;
  private static final int LEAST_SESSIONS = 30;

  /** Sessions after the start of the clock, so that it can be moved on. */
  private static final int SESSIONS_AHEAD = 260;

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /**
   * Two of the three determine the third; where fewer are given, the market starts on 2020-01-02
   * and has 1,500 sessions.
   */
  static Span of(Optional<LocalDate> from, Optional<Integer> sessions, Optional<Instant> now) {
    try {
      return checked(from, sessions, now);
    } catch (IllegalArgumentException e) {
      throw usage("The sessions of the market cannot be determined.", e.getMessage() + ".");
    }
  }

  /** Evening of a session in New York, when all of it is known. */
  static Instant evening(LocalDate session) {
    return session.atTime(EVENING).atZone(Session.NEW_YORK).toInstant();
  }

  private static Span checked(
      Optional<LocalDate> from, Optional<Integer> sessions, Optional<Instant> now) {
    if (from.isPresent() && sessions.isPresent() && now.isPresent()) {
      throw usage(
          "Of --from, --sessions and --now only two can be given.", "Two determine the third.");
    }
    int wanted = sessions.orElse(DEFAULT_SESSIONS);
    if (wanted < LEAST_SESSIONS) {
      throw usage("A market of " + wanted + " sessions is too short.", "It needs at least 30.");
    }
    Optional<LocalDate> last = now.map(at -> CALENDAR.lastCompleted(at).date());
    LocalDate first;
    if (last.isPresent() && sessions.isPresent()) {
      first = CALENDAR.previous(last.get(), wanted - 1).date();
    } else {
      first = CALENDAR.onOrAfter(from.orElse(DEFAULT_FROM)).date();
    }
    LocalDate end = last.orElseGet(() -> CALENDAR.next(first, wanted - 1).date());
    if (end.isBefore(CALENDAR.next(first, LEAST_SESSIONS - 1).date())) {
      throw usage(
          "The market from " + first + " to " + end + " is too short.",
          "It needs at least 30 sessions up to the clock.");
    }
    int left = CALENDAR.between(end, CALENDAR.lastDate()) - 1;
    LocalDate reach = left == 0 ? end : CALENDAR.next(end, Math.min(SESSIONS_AHEAD, left)).date();
    return new Span(CALENDAR.sessions(first, reach), now.orElseGet(() -> evening(end)));
  }

  private static Problem usage(String problem, String cause) {
    return Problem.of(ExitCode.USAGE, problem, cause, "See: nightdesk simulate --help");
  }
}
