package io.nightdesk.quant.risk;

/**
 * The lower tail of a symbol's next return, as one method sees it. VaR and ES at any level are read
 * from it, so both rest on one estimate.
 *
 * @see TailMethod
 */
public interface TailRisk {

  /**
   * VaR and ES of the next return.
   *
   * @param level quantile of the loss, strictly between 0.5 and 1, such as 0.99
   * @return losses, positive, in the unit of the returns that the method was given
   * @throws IllegalArgumentException on another level, on one for which there are too few returns,
   *     or where the estimate failed
   */
  TailLoss at(double level);
}
