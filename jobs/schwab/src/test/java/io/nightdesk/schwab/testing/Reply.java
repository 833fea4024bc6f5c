package io.nightdesk.schwab.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** One scripted answer. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Reply(int status, Map<String, String> headers, byte[] body) {

  /** In a body: all that was asked, headers included. */
  public static final String ECHO = "<<the request>>";

  public static Reply json(int status, String json) {
    return text(status, "application/json", json);
  }

  public static Reply html(int status, String title) {
    return text(status, "text/html", "<html><head><title>" + title + "</title></head></html>");
  }

  public static Reply text(int status, String type, String body) {
    return new Reply(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0]);
  }

  /** The same with the request put where the body says so. */
  Reply echoing(String request) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String quoted = request.replace("\\", "/").replace("\"", "'");
    return text.contains(ECHO)
        ? new Reply(
            status, headers, text.replace(ECHO, quoted).getBytes(StandardCharsets.ISO_8859_1))
        : this;
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  public Reply gzipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Reply(status, headers, bytes.toByteArray()).with("Content-Encoding", "gzip");
  }
}
