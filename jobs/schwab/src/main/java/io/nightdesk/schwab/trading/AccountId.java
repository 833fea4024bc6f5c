package io.nightdesk.schwab.trading;

import io.nightdesk.quant.Check;

/**
 * An account as people name it and as the broker's paths name it. Both are kept out of every
 * message.
 *
 * @param number the account number
 * @param hash the broker's name of it in paths
 */
public record AccountId(String number, String hash) {

  public AccountId {
    Check.that(!number.isBlank(), "account number must not be blank");
    Check.that(!hash.isBlank(), "account hash must not be blank");
  }

  /** The number's last three characters. */
  public String masked() {
    return "..." + number.substring(Math.max(0, number.length() - 3));
  }

  @Override
  public String toString() {
    return "account " + masked();
  }
}
