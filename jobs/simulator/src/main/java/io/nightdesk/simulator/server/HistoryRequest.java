package io.nightdesk.simulator.server;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.market.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a call to {@code /pricehistory} asks for, after defaults and checks.
 *
 * @param from first session's date; whole days are served
 * @param unit length of a bar's unit
 * @param minutes length of a minute bar, else 1
 */
record HistoryRequest(
    String symbol,
    LocalDate from,
    LocalDate to,
    Unit unit,
    int minutes,
    Hours hours,
    boolean previousClose) {

  /** Units of bars. */
  enum Unit {
    MINUTE,
    DAILY,
    WEEKLY,
    MONTHLY
  }

  /** Daily and longer bars are stamped with this zone's midnight, minute bars with their start. */
  static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

  private static final Map<String, List<Integer>> PERIODS =
      Map.of(
          "day", List.of(1, 2, 3, 4, 5, 10),
          "month", List.of(1, 2, 3, 6),
          "year", List.of(1, 2, 3, 5, 10, 15, 20),
          "ytd", List.of(1));
  private static final Map<String, Integer> DEFAULT_PERIOD =
      Map.of("day", 10, "month", 1, "year", 1, "ytd", 1);
  private static final Map<String, List<Unit>> UNITS =
      Map.of(
          "day", List.of(Unit.MINUTE),
          "month", List.of(Unit.WEEKLY, Unit.DAILY),
          "year", List.of(Unit.MONTHLY, Unit.DAILY, Unit.WEEKLY),
          "ytd", List.of(Unit.WEEKLY, Unit.DAILY));
  private static final Set<Integer> MINUTES = Set.of(1, 5, 10, 15, 30);

  /**
   * Reads a call.
   *
   * @throws BadRequest where a parameter is missing, unknown or does not go with another
   */
  static HistoryRequest of(Call call, ExchangeCalendar calendar, Instant now) {
    String symbol = call.parameter("symbol").orElseThrow(() -> missing("symbol"));
    String periodType = call.parameter("periodType").orElse("day");
    if (!PERIODS.containsKey(periodType)) {
      throw new BadRequest("periodType must be day, month, year or ytd, was '" + periodType + "'");
    }
    Unit unit = unit(call, periodType);
    int frequency = number(call, "frequency").map(Math::toIntExact).orElse(1);
    if (unit == Unit.MINUTE ? !MINUTES.contains(frequency) : frequency != 1) {
      throw new BadRequest("frequency " + frequency + " does not go with " + unit);
    }
    int period =
        number(call, "period").map(Math::toIntExact).orElse(DEFAULT_PERIOD.get(periodType));
    if (!PERIODS.get(periodType).contains(period)) {
      throw new BadRequest("period " + period + " does not go with periodType " + periodType);
    }
    LocalDate today = LocalDate.ofInstant(now, Session.NEW_YORK);
    LocalDate to =
        date(call, "endDate", unit == Unit.MINUTE ? Session.NEW_YORK : CENTRAL)
            .orElseGet(() -> calendar.previous(today, 1).date());
    LocalDate from =
        date(call, "startDate", Session.NEW_YORK)
            .orElseGet(() -> start(calendar, to, periodType, period));
    if (from.isAfter(to)) {
      throw new BadRequest("startDate " + from + " is after endDate " + to);
    }
    boolean regular = call.parameter("needExtendedHoursData").filter("false"::equals).isPresent();
    return new HistoryRequest(
        symbol,
        from,
        to,
        unit,
        frequency,
        regular ? Hours.REGULAR : Hours.EXTENDED,
        call.parameter("needPreviousClose").filter("true"::equals).isPresent());
  }

  /** The earliest day of which bars of this length are kept. */
  LocalDate earliest(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Session.NEW_YORK);
    if (unit != Unit.MINUTE) {
      return LocalDate.MIN;
    }
    return minutes == 1 ? today.minusDays(48) : today.minusMonths(9);
  }

  private static Unit unit(Call call, String periodType) {
    List<Unit> allowed = UNITS.get(periodType);
    String wanted =
        call.parameter("frequencyType").orElse(allowed.get(0).name().toLowerCase(Locale.ROOT));
    return allowed.stream()
        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    "frequencyType " + wanted + " does not go with periodType " + periodType));
  }

  private static LocalDate start(
      ExchangeCalendar calendar, LocalDate to, String periodType, int period) {
    return switch (periodType) {
      case "day" ->
          period == 1 ? to : calendar.previous(calendar.onOrBefore(to).date(), period - 1).date();
      case "month" -> to.minusMonths(period);
      case "year" -> to.minusYears(period);
      default -> to.withDayOfYear(1);
    };
  }

  private static Optional<LocalDate> date(Call call, String name, ZoneId zone) {
    return number(call, name)
        .map(millis -> LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone));
  }

  private static Optional<Long> number(Call call, String name) {
    return call.parameter(name).map(text -> parse(name, text));
  }

  private static long parse(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadRequest(name + " must be a whole number, was '" + text + "'");
    }
  }

  private static BadRequest missing(String name) {
    return new BadRequest("Missing parameter: " + name);
  }
}
