package io.nightdesk.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OAuthTest {

  private static final String NUMBERS = "/trader/v1/accounts/accountNumbers";

  private final SimulatorServer server = Servers.at(Servers.time("2022-03-01", 18, 0));
  private final Client client = new Client(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void loginYieldsTokens_withTheDocumentedFields() throws Exception {
    JsonNode grant = client.login();
    assertThat(grant.get("expires_in").asInt()).isEqualTo(1_800);
    assertThat(grant.get("token_type").asText()).isEqualTo("Bearer");
    assertThat(grant.get("scope").asText()).isEqualTo("api");
    assertThat(grant.has("refresh_token")).isTrue();
    assertThat(grant.has("id_token")).isTrue();
    assertThat(client.get(NUMBERS).status()).isEqualTo(200);
  }

  @Test
  void codeEndsInAnAtSign_encodedInTheRedirect_andWorksOnce() throws Exception {
    String code = client.authorize();
    assertThat(code).endsWith("@");
    String form =
        "grant_type=authorization_code&redirect_uri="
            + Client.encode(Client.CALLBACK)
            + "&code="
            + Client.encode(code);
    assertThat(client.token(form.replace("%40", "%2540")).status()).isEqualTo(400);
    assertThat(client.token(form).status()).isEqualTo(200);
    assertThat(client.token(form).status()).isEqualTo(400);
  }

  @Test
  void codeDiesAfterHalfAMinute() throws Exception {
    String code = client.authorize();
    client.post("/control/clock", "{\"advance\":\"PT31S\"}");
    String form =
        "grant_type=authorization_code&redirect_uri="
            + Client.encode(Client.CALLBACK)
            + "&code="
            + Client.encode(code);
    assertThat(client.token(form).status()).isEqualTo(400);
  }

  @Test
  void accessTokenLivesThirtyMinutes_byTheSimulatorsClock() throws Exception {
    JsonNode grant = client.login();
    client.post("/control/clock", "{\"advance\":\"PT29M59S\"}");
    assertThat(client.get(NUMBERS).status()).isEqualTo(200);
    client.post("/control/clock", "{\"advance\":\"PT1S\"}");
    Client.Answer refused = client.get(NUMBERS);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().has("message")).isTrue();
    client.use(client.renew(grant.get("refresh_token").asText()).get("access_token").asText());
    assertThat(client.get(NUMBERS).status()).isEqualTo(200);
  }

  @Test
  void refreshTokenLivesSevenDaysFromTheLogin_refreshesOrNot() throws Exception {
    String refresh = client.login().get("refresh_token").asText();
    client.post("/control/clock", "{\"advance\":\"P6DT23H\"}");
    JsonNode renewed = client.renew(refresh);
    assertThat(renewed.get("refresh_token").asText()).isEqualTo(refresh);
    client.post("/control/clock", "{\"advance\":\"PT1H\"}");
    JsonNode dead = client.renew(refresh);
    assertThat(dead.get("error").asText()).isEqualTo("unsupported_token_type");
    assertThat(dead.get("error_description").asText())
        .startsWith("400 Bad Request: \"{")
        .contains("refresh_token_authentication_error");
  }

  @Test
  void newLoginVoidsTheFormerOne() throws Exception {
    String former = client.login().get("refresh_token").asText();
    client.login();
    assertThat(client.renew(former).has("error")).isTrue();
  }

  @Test
  void wrongSecretIsAnInvalidClient_andUnknownCallbackAnHtmlPage() throws Exception {
    Client.Answer wrong = client.token("grant_type=refresh_token", "simulator-app-key:wrong");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().get("error").asText()).isEqualTo("invalid_client");
    Client.Answer page =
        client.get("/v1/oauth/authorize?client_id=simulator-app-key&redirect_uri=http://x");
    assertThat(page.header("Content-Type")).isEqualTo("text/html");
  }

  @Test
  void marketDataWithoutTokenIsRefused_inItsOwnShape() throws Exception {
    Client.Answer refused = client.get("/marketdata/v1/quotes?symbols=SPY");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().at("/errors/0/detail").asText()).isEqualTo("Client not authorized");
  }
}
