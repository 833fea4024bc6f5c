package io.nightdesk.schwab.marketdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.schwab.transport.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Places the bars of one answer in time.
 *
 * <p>A daily bar is stamped with midnight in Chicago of its session; a minute bar with its start.
 * Ours are labelled by their end.
 */
final class CandleReader {

  /** Daily bars are stamped with midnight here, in summer 05:00 and in winter 06:00 UTC. */
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  /** The newest minute bar may still change for some seconds after its end. */
  private static final Duration SETTLING = Duration.ofSeconds(15);

  static final ExchangeCalendar CALENDAR = ExchangeCalendar.xnys();

  private final PriceRequest request;
  private final PriceOutcome.Asked asked;
  private final Map<Instant, Stamped> bars = new TreeMap<>();
  private final Set<Instant> contradicted = new HashSet<>();
  private final List<QuarantinedBar> quarantined = new ArrayList<>();
  private int outsideSession;
  private int unfinished;

  CandleReader(PriceRequest request, PriceOutcome.Asked asked) {
    this.request = request;
    this.asked = asked;
  }

  private record Stamped(Instant stamp, PriceBar bar) {}

  void add(JsonNode candle) {
    Instant stamp = Json.epochMillis(candle, "datetime").orElseThrow(() -> unreadable());
    if (request.interval().isIntraday()) {
      addIntraday(stamp, candle);
    } else {
      addDaily(stamp, candle);
    }
  }

  PriceOutcome received() {
    List<PriceBar> accepted = bars.values().stream().map(Stamped::bar).toList();
    return new PriceOutcome.Received(
        request, asked, accepted, quarantined, outsideSession, unfinished);
  }

  private void addDaily(Instant stamp, JsonNode candle) {
    ZonedDateTime local = stamp.atZone(CHICAGO);
    if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      quarantine(stamp, candle, QuarantinedBar.Fault.NOT_MIDNIGHT);
      return;
    }
    if (!isAskedFor(local.toLocalDate())) {
      outsideSession++;
      return;
    }
    Optional<Session> session = session(local.toLocalDate());
    if (session.isEmpty()) {
      quarantine(stamp, candle, QuarantinedBar.Fault.NO_SESSION);
    } else if (request.knownAt().isBefore(session.get().cutOff())) {
      unfinished++;
    } else {
      accept(stamp, bar(candle, session.get().date(), session.get().close()), candle);
    }
  }

  private void addIntraday(Instant stamp, JsonNode candle) {
    Duration length = request.interval().length();
    LocalDate date = LocalDate.ofInstant(stamp, Session.NEW_YORK);
    Instant end = stamp.plus(length);
    Optional<Session> session = isAskedFor(date) ? session(date) : Optional.empty();
    if (session.isEmpty()
        || stamp.isBefore(session.get().open())
        || end.isAfter(session.get().close())) {
      outsideSession++;
    } else if (sinceOpen(session.get(), stamp) % length.toMillis() != 0) {
      quarantine(stamp, candle, QuarantinedBar.Fault.OFF_GRID);
    } else if (request.knownAt().isBefore(end.plus(SETTLING))) {
      unfinished++;
    } else {
      accept(stamp, bar(candle, date, end), candle);
    }
  }

  private static long sinceOpen(Session session, Instant stamp) {
    return Duration.between(session.open(), stamp).toMillis();
  }

  private boolean isAskedFor(LocalDate date) {
    return !date.isBefore(asked.from()) && !date.isAfter(asked.through());
  }

  private static Optional<Session> session(LocalDate date) {
    boolean covered = !date.isBefore(CALENDAR.firstDate()) && !date.isAfter(CALENDAR.lastDate());
    return covered && CALENDAR.isSession(date)
        ? Optional.of(CALENDAR.session(date))
        : Optional.empty();
  }

  /** Keeps the bar unless another of the same time says otherwise; then neither is believed. */
  private void accept(Instant stamp, PriceBar bar, JsonNode candle) {
    if (contradicted.contains(bar.end())) {
      quarantine(stamp, candle, QuarantinedBar.Fault.CONTRADICTED);
      return;
    }
    Stamped earlier = bars.get(bar.end());
    if (earlier == null) {
      bars.put(bar.end(), new Stamped(stamp, bar));
    } else if (!earlier.bar().equals(bar)) {
      bars.remove(bar.end());
      contradicted.add(bar.end());
      quarantined.add(of(earlier.stamp(), earlier.bar(), QuarantinedBar.Fault.CONTRADICTED));
      quarantine(stamp, candle, QuarantinedBar.Fault.CONTRADICTED);
    }
  }

  private PriceBar bar(JsonNode candle, LocalDate session, Instant end) {
    return new PriceBar(
        request.symbol(),
        request.interval(),
        session,
        end,
        Json.numberOrNaN(candle, "open"),
        Json.numberOrNaN(candle, "high"),
        Json.numberOrNaN(candle, "low"),
        Json.numberOrNaN(candle, "close"),
        Json.numberOrNaN(candle, "volume"));
  }

  private void quarantine(Instant stamp, JsonNode candle, QuarantinedBar.Fault fault) {
    quarantined.add(of(stamp, bar(candle, LocalDate.EPOCH, stamp), fault));
  }

  private static QuarantinedBar of(Instant stamp, PriceBar bar, QuarantinedBar.Fault fault) {
    return new QuarantinedBar(
        bar.symbol(),
        bar.interval(),
        stamp,
        fault,
        bar.open(),
        bar.high(),
        bar.low(),
        bar.close(),
        bar.volume());
  }

  private Problem unreadable() {
    return Problem.of(
        ExitCode.INPUT,
        "The price history of " + request.symbol() + " cannot be read.",
        "A bar carries no time stamp.",
        "Run the command again later; nothing of this answer is kept.");
  }
}
