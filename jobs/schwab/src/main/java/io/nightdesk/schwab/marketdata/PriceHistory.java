package io.nightdesk.schwab.marketdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.time.Session;
import io.nightdesk.schwab.transport.ReadAnswer;
import io.nightdesk.schwab.transport.ReadRequest;
import io.nightdesk.schwab.transport.Reads;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Bars of one symbol per request.
 *
 * <p>Every parameter is sent, because the broker's defaults bite: without an end it stops at
 * yesterday, without a period type it refuses daily bars. It rounds ranges of minutes to whole
 * days, adds bars outside the regular session, and includes the bar that is still growing; what is
 * returned here is cut to what was asked.
 */
public final class PriceHistory {

  private final Reads reads;

  public PriceHistory(Reads reads) {
    this.reads = reads;
  }

  /**
   * The regular-session bars of a symbol over a range of sessions. The part of the range that lies
   * beyond the broker's reach, or after {@link PriceRequest#knownAt}, is not asked for.
   *
   * @throws Problem if there is no final answer, or the broker refuses us rather than the request
   */
  public PriceOutcome fetch(PriceRequest request) {
    Optional<PriceOutcome.Asked> within = withinReach(request);
    if (within.isEmpty()) {
      return new PriceOutcome.NoBars(request);
    }
    PriceOutcome.Asked asked = within.get();
    ReadAnswer answer =
        reads.get(
            new ReadRequest(
                "the price history of " + request.symbol(),
                "pricehistory",
                path(request, asked),
                ReadRequest.Priority.RESEARCH,
                json -> isCandleList(json, request.symbol())));
    return switch (answer.status()) {
      case 404 -> new PriceOutcome.UnknownSymbol(request);
      case 400 -> new PriceOutcome.Refused(request, answer.refusal());
      default -> received(request, asked, answer.required("price history"));
    };
  }

  private static PriceOutcome received(
      PriceRequest request, PriceOutcome.Asked asked, JsonNode json) {
    if (json.path("candles").isEmpty()) {
      return new PriceOutcome.NoBars(request);
    }
    CandleReader reader = new CandleReader(request, asked);
    json.path("candles").forEach(reader::add);
    return reader.received();
  }

  private static Optional<PriceOutcome.Asked> withinReach(PriceRequest request) {
    LocalDate today = LocalDate.ofInstant(request.knownAt(), Session.NEW_YORK);
    LocalDate reach = today.minus(request.interval().reach());
    LocalDate calendarStart = CandleReader.CALENDAR.firstDate();
    LocalDate oldest = reach.isBefore(calendarStart) ? calendarStart : reach;
    LocalDate from = request.from().isBefore(oldest) ? oldest : request.from();
    LocalDate through = request.through().isAfter(today) ? today : request.through();
    return from.isAfter(through)
        ? Optional.empty()
        : Optional.of(new PriceOutcome.Asked(from, through));
  }

  private static String path(PriceRequest request, PriceOutcome.Asked asked) {
    BarInterval interval = request.interval();
    ZoneId zone = interval.isIntraday() ? Session.NEW_YORK : CandleReader.CHICAGO;
    Instant start = asked.from().atStartOfDay(zone).toInstant();
    Instant endOfRange = asked.through().atTime(LocalTime.MAX).atZone(zone).toInstant();
    Instant end = endOfRange.isAfter(request.knownAt()) ? request.knownAt() : endOfRange;
    return "/marketdata/v1/pricehistory?symbol="
        + URLEncoder.encode(request.symbol(), StandardCharsets.UTF_8)
        + (interval.isIntraday()
            ? "&periodType=day&frequencyType=minute&frequency=" + interval.minutes()
            : "&periodType=year&frequencyType=daily&frequency=1")
        + "&startDate="
        + start.toEpochMilli()
        + "&endDate="
        + end.toEpochMilli()
        + "&needExtendedHoursData=false&needPreviousClose=false";
  }

  private static boolean isCandleList(JsonNode json, String symbol) {
    String answered = json.path("symbol").asText(symbol);
    boolean saysEmpty = json.path("empty").asBoolean(false);
    return lettersOf(answered).equals(lettersOf(symbol))
        && (json.path("candles").isArray() || saysEmpty);
  }

  /** The broker may spell a class share in its own way: BRK/B or BRK.B. */
  private static String lettersOf(String symbol) {
    return symbol.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
