package io.nightdesk.simulator.server;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The one login that is in force: a code, a refresh token of 7 days, access tokens of 30 minutes,
 * all by the simulator's clock.
 *
 * <p>A new login voids the former one with all its tokens. A refresh does not lengthen the 7 days
 * and hands out the same refresh token again. Tokens follow from the seed and are no secrets.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
final class Tokens {

  static final Duration ACCESS_LIFE = Duration.ofMinutes(30);
  static final Duration REFRESH_LIFE = Duration.ofDays(7);
  private static final Duration CODE_LIFE = Duration.ofSeconds(30);

  /** Tokens of one grant. */
  record Grant(String access, String refresh) {}

  private long seed;
  private long counter;
  private String code = "";
  private String redirectUri = "";
  private long codeUntil;
  private String refresh = "";
  private long refreshUntil;
  private final TreeMap<String, Long> accessUntil = new TreeMap<>();

  @SuppressWarnings("unused") // for reading a stored state
  private Tokens() {}

  Tokens(long seed) {
    this.seed = seed;
  }

  /** A code for one exchange; it ends in {@code @}. */
  String authorize(String callback, Instant now) {
    code = "C0." + secret("code") + "@";
    redirectUri = callback;
    codeUntil = now.plus(CODE_LIFE).toEpochMilli();
    return code;
  }

  /** Trades the code for tokens and voids all former ones. */
  Optional<Grant> login(String offered, String callback, Instant now) {
    boolean good =
        !code.isEmpty()
            && code.equals(offered)
            && redirectUri.equals(callback)
            && now.toEpochMilli() <= codeUntil;
    if (!good) {
      return Optional.empty();
    }
    code = "";
    accessUntil.clear();
    refresh = secret("refresh") + "@";
    refreshUntil = now.plus(REFRESH_LIFE).toEpochMilli();
    return Optional.of(grant(now));
  }

  /** A new access token for the refresh token in force. */
  Optional<Grant> renew(String offered, Instant now) {
    boolean good =
        !refresh.isEmpty() && refresh.equals(offered) && now.toEpochMilli() < refreshUntil;
    return good ? Optional.of(grant(now)) : Optional.empty();
  }

  boolean isValid(String access, Instant now) {
    Long until = accessUntil.get(access);
    return until != null && now.toEpochMilli() < until;
  }

  private Grant grant(Instant now) {
    accessUntil.values().removeIf(until -> until <= now.toEpochMilli());
    String access = "I0." + secret("access") + "@";
    accessUntil.put(access, now.plus(ACCESS_LIFE).toEpochMilli());
    return new Grant(access, refresh);
  }

  private String secret(String purpose) {
    String text = seed + "/" + purpose + "/" + counter++;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
