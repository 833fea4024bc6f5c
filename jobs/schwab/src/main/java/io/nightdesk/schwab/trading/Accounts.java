package io.nightdesk.schwab.trading;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.transport.Json;
import io.nightdesk.schwab.transport.ReadAnswer;
import io.nightdesk.schwab.transport.ReadRequest;
import io.nightdesk.schwab.transport.Reads;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The accounts linked to the app. The broker's paths take a hash in place of the account number;
 * whether it ever changes is not documented, so a refused hash is looked up again.
 */
public final class Accounts {

  private static final String WHAT = "the account with its positions";

  private final Reads reads;
  private final Clock clock;

  public Accounts(Reads reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * All linked accounts.
   *
   * @throws Problem if there is no final answer
   */
  public List<AccountId> linked() {
    String what = "the account numbers";
    JsonNode rows =
        read(what, "/trader/v1/accounts/accountNumbers", JsonNode::isArray).required(what);
    List<AccountId> accounts = new ArrayList<>();
    for (JsonNode row : rows) {
      AccountId account =
          new AccountId(
              Json.text(row, "accountNumber").orElseThrow(() -> lacks(what, "accountNumber")),
              Json.text(row, "hashValue").orElseThrow(() -> lacks(what, "hashValue")));
      reads.protect(account.number(), account.hash());
      accounts.add(account);
    }
    return accounts;
  }

  /**
   * The account with exactly this number.
   *
   * @throws Problem if none is linked under it; no other is taken instead
   */
  public AccountId named(String accountNumber) {
    List<AccountId> linked = linked();
    return linked.stream()
        .filter(account -> account.number().equals(accountNumber))
        .findFirst()
        .orElseThrow(() -> TradingProblems.notLinked(linked.size()));
  }

  /**
   * The account with its positions and balances.
   *
   * @throws Problem if there is no final answer, or it does not add up: an answer that failed or is
   *     about another account is never read as an account without positions
   */
  public AccountSnapshot snapshot(AccountId account) {
    ReadAnswer answer = readAccount(account);
    AccountId current = account;
    if (answer.status() == 400) {
      current = named(account.number());
      answer = current.equals(account) ? answer : readAccount(current);
    }
    return AccountReader.read(current, answer.required(WHAT), clock.instant());
  }

  private ReadAnswer readAccount(AccountId account) {
    reads.protect(account.number(), account.hash());
    return read(
        WHAT, path(account) + "?fields=positions", json -> AccountReader.isAbout(json, account));
  }

  private ReadAnswer read(String what, String path, Predicate<JsonNode> shape) {
    return reads.get(new ReadRequest(what, "accounts", path, ReadRequest.Priority.SAFETY, shape));
  }

  static String path(AccountId account) {
    return "/trader/v1/accounts/" + URLEncoder.encode(account.hash(), StandardCharsets.UTF_8);
  }

  private static Problem lacks(String what, String field) {
    return TradingProblems.unreadable(what, "A row lacks " + field + ".");
  }
}
