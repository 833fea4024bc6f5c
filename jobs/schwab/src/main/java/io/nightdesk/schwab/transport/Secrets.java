package io.nightdesk.schwab.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * The texts that must appear in no message, log or exception: tokens, codes, the app's secret,
 * account numbers and hashes. Whoever handles one says so here; whatever the other side says is
 * cleaned of them before it is repeated.
 */
public final class Secrets {

  private final Set<String> secrets = new CopyOnWriteArraySet<>();

  /** From now on, none of these is repeated, as it is or percent-encoded. */
  public void protect(String... more) {
    for (String secret : more) {
      if (!secret.isBlank()) {
        secrets.add(secret);
        secrets.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
      }
    }
  }

  /** The text with every secret replaced. */
  public String scrub(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, "***");
    }
    return clean;
  }

  /** Says nothing of what it holds. */
  @Override
  public String toString() {
    return secrets.size() + " secrets";
  }
}
