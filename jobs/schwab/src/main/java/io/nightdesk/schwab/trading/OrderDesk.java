package io.nightdesk.schwab.trading;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.transport.Answer;
import io.nightdesk.schwab.transport.Attempt;
import io.nightdesk.schwab.transport.ErrorText;
import io.nightdesk.schwab.transport.Json;
import io.nightdesk.schwab.transport.Writes;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sending and cancelling orders, each once. */
public final class OrderDesk {

  private static final Pattern LOCATION =
      Pattern.compile(".*/accounts/([^/?#]+)/orders/([0-9]{1,18})/?");

  private static final int CREATED = 201;

  /** The server gave up waiting for us: it may have acted on what it had. */
  private static final int REQUEST_TIMEOUT = 408;

  private final Writes writes;

  public OrderDesk(Writes writes) {
    this.writes = writes;
  }

  /**
   * Sends an order once. There is no second attempt, whatever happens; nor does this wait for the
   * rate limit. It may take as long as renewing the access token takes, before the permit is asked,
   * and then as long as {@code timeouts.orderWrite}.
   */
  public PlaceOutcome place(AccountId account, OrderTicket ticket, SendPermit permit) {
    writes.secrets().protect(account.number(), account.hash());
    Attempt attempt;
    try {
      attempt =
          writes.post(
              "order " + ticket.instruction() + " " + ticket.quantity() + " " + ticket.symbol(),
              Accounts.path(account) + "/orders",
              Json.bytes(OrderTicketJson.of(ticket)),
              permit::granted);
    } catch (Problem noToken) {
      return new PlaceOutcome.NotSent(noToken.getMessage());
    }
    if (attempt instanceof Attempt.NotSent notSent) {
      return new PlaceOutcome.NotSent(notSent.reason());
    }
    if (attempt instanceof Attempt.Lost lost) {
      return new PlaceOutcome.Unknown(lost.reason());
    }
    return placed(account, ((Attempt.Answered) attempt).answer());
  }

  /** Sends a cancel once; never held back by our own rate limit. */
  public CancelOutcome cancel(AccountId account, long orderId) {
    writes.secrets().protect(account.number(), account.hash());
    Attempt attempt;
    try {
      attempt =
          writes.delete(
              "cancel of order " + orderId, Accounts.path(account) + "/orders/" + orderId);
    } catch (Problem noToken) {
      return new CancelOutcome.NotSent(noToken.getMessage());
    }
    if (attempt instanceof Attempt.NotSent notSent) {
      return new CancelOutcome.NotSent(notSent.reason());
    }
    if (attempt instanceof Attempt.Lost lost) {
      return new CancelOutcome.Unknown(lost.reason());
    }
    Answer answer = ((Attempt.Answered) attempt).answer();
    if (answer.isSuccess()) {
      return new CancelOutcome.Accepted();
    }
    return isRefusal(answer)
        ? new CancelOutcome.Refused(answer.status(), words(answer))
        : new CancelOutcome.Unknown("answer " + answer.status() + ": " + words(answer));
  }

  private PlaceOutcome placed(AccountId account, Answer answer) {
    if (answer.isSuccess()) {
      return acknowledged(account, answer);
    }
    return isRefusal(answer)
        ? new PlaceOutcome.Refused(answer.status(), words(answer))
        : new PlaceOutcome.Unknown("answer " + answer.status() + ": " + words(answer));
  }

  private static PlaceOutcome acknowledged(AccountId account, Answer answer) {
    OptionalLong id = orderId(account, answer.header("Location").orElse(""));
    if (id.isPresent()) {
      return new PlaceOutcome.Acknowledged(id.getAsLong());
    }
    return answer.status() == CREATED
        ? new PlaceOutcome.AcknowledgedWithoutId("the answer names no order of " + account)
        : new PlaceOutcome.Unknown("answer " + answer.status() + ", which names no order");
  }

  private static OptionalLong orderId(AccountId account, String location) {
    Matcher parts = LOCATION.matcher(location);
    return parts.matches() && parts.group(1).equals(account.hash())
        ? OptionalLong.of(Long.parseLong(parts.group(2)))
        : OptionalLong.empty();
  }

  private static boolean isRefusal(Answer answer) {
    return answer.status() >= 400 && answer.status() < 500 && answer.status() != REQUEST_TIMEOUT;
  }

  private String words(Answer answer) {
    return ErrorText.of(answer, writes.secrets());
  }
}
