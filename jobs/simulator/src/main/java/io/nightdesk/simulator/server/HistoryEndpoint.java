package io.nightdesk.simulator.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.market.Candle;
import io.nightdesk.simulator.market.Instrument;
import io.nightdesk.simulator.market.MarketView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code GET /marketdata/v1/pricehistory}. */
final class HistoryEndpoint {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST_HALT_DAYS = 30;

  private final Simulation simulation;

  HistoryEndpoint(Simulation simulation) {
    this.simulation = simulation;
  }

  Reply answer(Call call) {
    Instant now = simulation.now();
    MarketView view = simulation.view();
    HistoryRequest request = HistoryRequest.of(call, view.calendar(), now);
    Optional<Instrument> instrument = view.market().instrument(request.symbol());
    boolean known =
        instrument.map(one -> !one.listed().isAfter(MarketView.today(now))).orElse(false);
    if (!known) {
      return Errors.marketData(404, "Symbol not found: " + request.symbol());
    }
    LocalDate from =
        request.from().isBefore(request.earliest(now)) ? request.earliest(now) : request.from();
    List<Candle> candles = from.isAfter(request.to()) ? List.of() : candles(request, from, now);
    Optional<Candle> previous =
        request.previousClose() ? before(request.symbol(), from, now) : Optional.empty();
    return Reply.bytes(200, "application/json", body(request, candles, previous));
  }

  private List<Candle> candles(HistoryRequest request, LocalDate from, Instant now) {
    MarketView view = simulation.view();
    String symbol = request.symbol();
    return switch (request.unit()) {
      case MINUTE ->
          view.minutes(symbol, from, request.to(), request.minutes(), request.hours(), now);
      case DAILY -> view.daily(symbol, from, request.to(), now);
      case WEEKLY -> grouped(view.daily(symbol, from, request.to(), now), HistoryEndpoint::monday);
      case MONTHLY ->
          grouped(view.daily(symbol, from, request.to(), now), day -> day.withDayOfMonth(1));
    };
  }

  private Optional<Candle> before(String symbol, LocalDate from, Instant now) {
    List<Candle> former =
        simulation.view().daily(symbol, from.minusDays(LONGEST_HALT_DAYS), from.minusDays(1), now);
    return former.isEmpty() ? Optional.empty() : Optional.of(former.get(former.size() - 1));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<Candle> grouped(List<Candle> days, Function<LocalDate, LocalDate> group) {
    List<Candle> result = new ArrayList<>();
    for (Candle day : days) {
      int last = result.size() - 1;
      boolean same =
          last >= 0 && group.apply(result.get(last).session()).equals(group.apply(day.session()));
      if (same) {
        result.set(last, result.get(last).with(day));
      } else {
        result.add(day);
      }
    }
    return result;
  }

  private static byte[] body(
      HistoryRequest request, List<Candle> candles, Optional<Candle> previous) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + 100 * candles.size());
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("candles");
      boolean daily = request.unit() != HistoryRequest.Unit.MINUTE;
      for (Candle candle : candles) {
        json.writeStartObject();
        json.writeNumberField("open", candle.open());
        json.writeNumberField("high", candle.high());
        json.writeNumberField("low", candle.low());
        json.writeNumberField("close", candle.close());
        json.writeNumberField("volume", candle.volume());
        json.writeNumberField("datetime", daily ? midnight(candle.session()) : start(candle));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("symbol", request.symbol());
      json.writeBooleanField("empty", candles.isEmpty());
      if (previous.isPresent()) {
        json.writeNumberField("previousClose", previous.get().close());
        json.writeNumberField("previousCloseDate", midnight(previous.get().session()));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static long midnight(LocalDate session) {
    return session.atStartOfDay(HistoryRequest.CENTRAL).toInstant().toEpochMilli();
  }

  private static long start(Candle candle) {
    LocalTime time = LocalTime.ofSecondOfDay(candle.minute() * 60L);
    return candle.session().atTime(time).atZone(Session.NEW_YORK).toInstant().toEpochMilli();
  }
}
