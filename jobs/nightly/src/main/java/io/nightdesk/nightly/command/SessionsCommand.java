package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the exchange calendar. */
@Command(
    name = "sessions",
    description = {
      "Without --on: the sessions from --from to --to, by default the two weeks from the last",
      "completed one. With --on: that session, or exit code 99 if the exchange is closed."
    },
    footer = {
      "",
      "Examples:",
      "  nightdesk sessions --from 2024-07-01 --to 2024-07-12",
      "  nightdesk sessions --on 2024-07-04"
    })
final class SessionsCommand implements Callable<Integer> {

  private static final int DAYS = 14;

  @Mixin private CommonOptions common;

  @Option(names = "--on", paramLabel = "DATE", description = "Only this date.")
  private LocalDate on;

  @Option(names = "--from", paramLabel = "DATE", description = "First date to list.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last date to list.")
  private LocalDate to;

  private final ExchangeCalendar calendar = ExchangeCalendar.xnys();

  @Override
  public Integer call() {
    try {
      if (on == null) {
        LocalDate first = from == null ? common.asOf() : from;
        LocalDate last = to == null ? first.plusDays(DAYS) : to;
        print(calendar.sessions(first, last));
        return ExitCode.DONE.code();
      }
      if (calendar.isSession(on)) {
        print(List.of(calendar.session(on)));
        return ExitCode.DONE.code();
      }
      common
          .console()
          .line(
              "The exchange is closed on %s; the sessions around it are %s and %s.",
              on, calendar.previous(on, 1).date(), calendar.next(on, 1).date());
      return ExitCode.CLOSED_DAY.code();
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          ExitCode.USAGE,
          "There are no sessions to show.",
          e.getMessage() + ".",
          "Name dates from " + calendar.firstDate() + " to " + calendar.lastDate() + ".");
    }
  }

  private void print(List<Session> sessions) {
    common.print(
        List.of("session", "weekday", "opens_at", "closes_at", "early_close"),
        sessions.stream().map(SessionsCommand::row).toList());
  }

  private static List<Object> row(Session session) {
    return List.of(
        session.date().toString(),
        session.date().getDayOfWeek().toString().substring(0, 3),
        local(session.open()),
        local(session.close()),
        session.earlyClose());
  }

  private static String local(java.time.Instant instant) {
    return OffsetDateTime.ofInstant(instant, Session.NEW_YORK).toString();
  }
}
