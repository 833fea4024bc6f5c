package io.nightdesk.schwab.marketdata;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a quote says of a symbol's dividends; every part may be missing.
 *
 * @param annualAmount dollars per share and year ({@code divAmount})
 * @param paymentAmount dollars per share and payment ({@code divPayAmount})
 * @param paymentsPerYear {@code divFreq}
 * @param exDate the latest ex-date
 * @param nextExDate the next one, if announced
 */
public record Dividend(
    OptionalDouble annualAmount,
    OptionalDouble paymentAmount,
    OptionalInt paymentsPerYear,
    Optional<LocalDate> exDate,
    Optional<LocalDate> payDate,
    Optional<LocalDate> nextExDate,
    Optional<LocalDate> nextPayDate,
    Optional<LocalDate> declarationDate) {

  /** Nothing known. */
  public static final Dividend NONE =
      new Dividend(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Dollars per share and payment: as stated, else the annual amount over the payments of a year.
   */
  public OptionalDouble perPayment() {
    if (paymentAmount.isPresent() && paymentAmount.getAsDouble() > 0) {
      return paymentAmount;
    }
    if (annualAmount.isPresent()
        && annualAmount.getAsDouble() > 0
        && paymentsPerYear.orElse(0) > 0) {
      return OptionalDouble.of(annualAmount.getAsDouble() / paymentsPerYear.getAsInt());
    }
    return OptionalDouble.empty();
  }
}
