package io.nightdesk.simulator.market;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A market replayed from files. */
public final class FilesMarket implements Market {

  private FilesMarket() {}

  public static FilesMarket read(Path folder) {
    throw new UnsupportedOperationException(folder.toString());
  }

  @Override
  public String origin() {
    return "";
  }

  @Override
  public LocalDate firstSession() {
    return null;
  }

  @Override
  public LocalDate lastSession() {
    return null;
  }

  @Override
  public List<Instrument> instruments() {
    return List.of();
  }

  @Override
  public Optional<Instrument> instrument(String symbol) {
    return Optional.empty();
  }

  @Override
  public DailySeries daily(String symbol) {
    return null;
  }

  @Override
  public MinuteSeries minutes(String symbol, LocalDate session) {
    return MinuteSeries.EMPTY;
  }

  @Override
  public MinuteSeries extendedHours(String symbol, LocalDate session) {
    return MinuteSeries.EMPTY;
  }

  @Override
  public List<CorporateAction> actions(String symbol) {
    return List.of();
  }

  @Override
  public List<Truth> truths() {
    return List.of();
  }
}
