package io.nightdesk.schwab.trading;

import java.util.List;

/** The accounts linked to the app. */
public final class Accounts {

  /** All linked accounts. */
  public List<AccountId> linked() {
    throw new UnsupportedOperationException();
  }

  /** The account with exactly this number; a Problem if none is linked under it. */
  public AccountId named(String accountNumber) {
    throw new UnsupportedOperationException();
  }

  /** The account with its positions and balances. */
  public AccountSnapshot snapshot(AccountId account) {
    throw new UnsupportedOperationException();
  }
}
