package io.nightdesk.schwab.auth;

import io.nightdesk.schwab.transport.Bearer;
import io.nightdesk.schwab.transport.Secrets;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Wire;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access token of this process, renewed when it ends or the broker refuses it. Before renewing
 * the file is locked and read again: if another thread or process has renewed meanwhile, its tokens
 * are taken over and the broker is not asked. A failed renewal leaves the file as it is.
 */
public final class TokenSession implements Bearer {

  private static final Logger LOG = LoggerFactory.getLogger(TokenSession.class);

  /** Where renewed tokens are kept. */
  @FunctionalInterface
  interface Keeper {
    void keep(Tokens tokens) throws IOException;
  }

  private final TokenStore store;
  private final Keeper keeper;
  private final Secrets secrets;
  private final TokenService service;
  private final Clock clock;
  private Tokens tokens;
  private String suspected = "";

  /** What the file held when newer tokens could not be saved; null when all is saved. */
  private Tokens unsavedOver;

  public TokenSession(Wire wire, Surroundings surroundings) {
    this(wire, surroundings, TokenStore.of(wire.endpoint(), surroundings)::replace);
  }

  TokenSession(Wire wire, Surroundings surroundings, Keeper keeper) {
    this.keeper = keeper;
    secrets = wire.secrets();
    store = TokenStore.of(wire.endpoint(), surroundings);
    service = new TokenService(wire, surroundings);
    clock = surroundings.clock();
  }

  @Override
  public synchronized String current() {
    if (tokens == null) {
      tokens = store.required();
    }
    secrets.protect(tokens.accessToken(), tokens.refreshToken());
    if (unsavedOver != null) {
      store.locked(this::saveAgain);
    }
    if (isSuspected(tokens) || !tokens.isFresh(clock.instant())) {
      tokens = store.locked(this::renewed);
    }
    return tokens.accessToken();
  }

  @Override
  public synchronized void suspect(String accessToken) {
    suspected = accessToken;
  }

  private Tokens renewed() {
    Tokens stored = unsavedOver == null ? store.required() : tokens;
    if (!isSuspected(stored) && stored.isFresh(clock.instant())) {
      return stored;
    }
    if (stored.isDead(clock.instant())) {
      throw AuthProblems.dead(stored.loggedInAt());
    }
    Tokens renewed;
    try {
      renewed = service.renew(stored);
    } catch (TokenService.TroubleThatPasses trouble) {
      if (!isSuspected(stored) && stored.isUsable(clock.instant())) {
        LOG.warn("The access token could not be renewed yet: {}", trouble.getMessage());
        return stored;
      }
      throw trouble.problem();
    }
    save(renewed, unsavedOver == null ? stored : unsavedOver);
    return renewed;
  }

  private void save(Tokens renewed, Tokens over) {
    try {
      keeper.keep(renewed);
      unsavedOver = null;
    } catch (IOException failure) {
      unsavedOver = over;
      LOG.error(
          "Renewed tokens are in use but could not be saved to {}: {}. Make room or give permission"
              + " before this program ends, else run: nightdesk login",
          store.file(),
          TokenFile.reason(failure));
    }
  }

  /** Saves what could not be saved, unless the file has been replaced by somebody else since. */
  private Tokens saveAgain() {
    Tokens stored = store.required();
    if (stored.accessToken().equals(unsavedOver.accessToken())) {
      save(tokens, unsavedOver);
    } else {
      tokens = stored;
      unsavedOver = null;
    }
    return tokens;
  }

  private boolean isSuspected(Tokens candidate) {
    return candidate.accessToken().equals(suspected);
  }
}
