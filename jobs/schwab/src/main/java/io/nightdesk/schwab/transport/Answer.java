package io.nightdesk.schwab.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Status, headers and body of one HTTP answer. */
public final class Answer {

  private static final int MAX_BODY_BYTES = 256 << 20;

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The broker's id of this exchange; its two APIs spell the header differently. */
  public String correlationId() {
    return header("Schwab-Client-CorrelId").orElse("none");
  }

  /**
   * The body, inflated if it was compressed, which the broker does whether or not asked.
   *
   * @throws IOException if it cannot be inflated
   */
  public byte[] content() throws IOException {
    boolean declared = header("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
    boolean looks = body.length > 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
    if (!looks) {
      if (declared && body.length > 0) {
        throw new IOException("a body declared as gzip is not");
      }
      return body;
    }
    try (GZIPInputStream inflated = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] content = inflated.readNBytes(MAX_BODY_BYTES + 1);
      if (content.length > MAX_BODY_BYTES) {
        throw new IOException("the body inflates to more than " + MAX_BODY_BYTES + " bytes");
      }
      return content;
    }
  }

  /** The body as text, or a remark that it cannot be read. */
  public String text() {
    try {
      return new String(content(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "(unreadable body: " + unreadable.getMessage() + ")";
    }
  }
}
