package io.nightdesk.schwab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

  private static final AccountId ACCOUNT = new AccountId("12345678", "HASH1");
  private static final String NUMBERS = "GET /trader/v1/accounts/accountNumbers";

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void accountIsFoundByItsExactNumberOnly() {
    broker.on(
        NUMBERS,
        Reply.json(
            200,
            """
            [{"accountNumber":"99345678","hashValue":"HASH0"},
             {"accountNumber":"12345678","hashValue":"HASH1"}]"""));
    assertThat(accounts().named("12345678")).isEqualTo(ACCOUNT);
    Problem problem = catchThrowableOfType(Problem.class, () -> accounts().named("5678"));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(problem.getMessage()).doesNotContain("345678").doesNotContain("HASH");
  }

  @Test
  void positionsAndBalancesAreRead_ofAMarginAccount() {
    serve(
        """
        {"securitiesAccount":{"type":"MARGIN","accountNumber":"12345678","roundTrips":2,
          "isDayTrader":false,"isClosingOnlyRestricted":true,
          "positions":[
           {"longQuantity":10.5,"shortQuantity":0,"averagePrice":99.1234,"marketValue":1064.7,
            "instrument":{"assetType":"COLLECTIVE_INVESTMENT","symbol":"SPY"}},
           {"shortQuantity":3,"instrument":{"assetType":"EQUITY","symbol":"XYZ"}}],
          "currentBalances":{"cashBalance":1000.10,"availableFunds":2000,"buyingPower":4000,
            "longMarketValue":1064.7}}}""");
    AccountSnapshot snapshot = accounts().snapshot(ACCOUNT);
    assertThat(broker.calls().get(0).query()).isEqualTo("fields=positions");
    assertThat(snapshot.closingOnly()).isTrue();
    assertThat(snapshot.roundTrips()).isEqualTo(2);
    assertThat(snapshot.positions())
        .extracting(Position::symbol, Position::quantity)
        .containsExactly(tuple("SPY", new BigDecimal("10.5")), tuple("XYZ", new BigDecimal("-3")));
    assertThat(snapshot.balances().cash()).contains(new BigDecimal("1000.10"));
    assertThat(snapshot.balances().buyingPower()).contains(new BigDecimal("4000"));
    assertThat(snapshot.balances().equity()).as("absent is unknown, not zero").isEmpty();
  }

  @Test
  void cashAccountTellsItsFundsUnderAnotherName() {
    serve(
        """
        {"securitiesAccount":{"type":"CASH","accountNumber":"12345678",
          "currentBalances":{"cashAvailableForTrading":700,"longMarketValue":0}}}""");
    AccountSnapshot snapshot = accounts().snapshot(ACCOUNT);
    assertThat(snapshot.positions()).as("absent where asked for means flat").isEmpty();
    assertThat(snapshot.balances().availableFunds()).contains(new BigDecimal("700"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"securitiesAccount\":{}}",
        "{\"securitiesAccount\":{\"accountNumber\":\"99345678\"}}",
        "{\"securitiesAccount\":{\"accountNumber\":\"12345678\",\"positions\":{}}}",
        "{\"securitiesAccount\":{\"accountNumber\":\"12345678\",\"positions\":[{\"longQuantity\":1}]}}",
        "{\"securitiesAccount\":{\"accountNumber\":\"12345678\","
            + "\"positions\":[{\"instrument\":{\"symbol\":\"XYZ\"}}]}}",
        "{\"securitiesAccount\":{\"accountNumber\":\"12345678\","
            + "\"positions\":[{\"longQuantity\":\"NaN\",\"instrument\":{\"symbol\":\"XYZ\"}}]}}",
        "{\"securitiesAccount\":{\"accountNumber\":\"12345678\","
            + "\"currentBalances\":{\"longMarketValue\":5000}}}"
      })
  void accountIsNotTakenForFlat_whenTheAnswerDoesNotAddUp(String body) {
    serve(body);
    assertThat(catchThrowableOfType(Problem.class, () -> accounts().snapshot(ACCOUNT))).isNotNull();
  }

  @Test
  void accountIsNotTakenForFlat_whenTheAnswerFails() {
    broker.on("GET /trader/v1/accounts/HASH1", Reply.json(500, "{\"message\":\"down\"}"));
    assertThat(catchThrowableOfType(Problem.class, () -> accounts().snapshot(ACCOUNT)))
        .hasMessageContaining("down");
  }

  @Test
  void hashIsLookedUpAgain_whenItIsRefused() {
    broker
        .on(
            "GET /trader/v1/accounts/HASH1",
            Reply.json(400, "{\"message\":\"Invalid account number\"}"))
        .on(NUMBERS, Reply.json(200, "[{\"accountNumber\":\"12345678\",\"hashValue\":\"HASH2\"}]"))
        .on(
            "GET /trader/v1/accounts/HASH2",
            Reply.json(200, "{\"securitiesAccount\":{\"accountNumber\":\"12345678\"}}"));
    assertThat(accounts().snapshot(ACCOUNT).account().hash()).isEqualTo("HASH2");
  }

  @Test
  void textOfAnAccountShowsThreeDigits() {
    assertThat(ACCOUNT).hasToString("account ...678");
  }

  private void serve(String body) {
    broker.on("GET /trader/v1/accounts/HASH1", Reply.json(200, body));
  }

  private Accounts accounts() {
    return broker.client(folder, new TestTime()).accounts();
  }
}
