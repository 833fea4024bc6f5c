package io.nightdesk.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Puts a reply on the wire: whole, compressed, in part, slowly or not at all. */
final class Wire {

  private static final int COMPRESSED_FROM = 1_024;
  private static final int PIECES = 10;

  private final HttpExchange exchange;
  private final long number;

  /** The wire of one exchange, the {@code number}-th of this server. */
  Wire(HttpExchange exchange, long number) {
    this.exchange = exchange;
    this.number = number;
  }

  /**
   * Sends the reply; compressed where the caller takes it and the body is long, and, as the real
   * market-data interface does, also where the caller did not ask.
   */
  void send(Reply reply) throws IOException {
    boolean isLong = reply.body().length >= COMPRESSED_FROM;
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    boolean asked = accepted != null && accepted.contains("gzip");
    boolean marketData = exchange.getRequestURI().getPath().startsWith("/marketdata/");
    if (isLong && (asked || marketData)) {
      sendCompressed(reply);
    } else {
      begin(reply, reply.body().length == 0 ? -1 : reply.body().length);
      write(reply.body());
    }
  }

  void sendCompressed(Reply reply) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (FastGzip gzip = new FastGzip(bytes)) {
      gzip.write(reply.body());
    }
    Reply compressed = reply.with("Content-Encoding", "gzip").withBody(bytes.toByteArray());
    begin(compressed, compressed.body().length);
    write(compressed.body());
  }

  /** Announces the whole body, sends half of it and closes; without a body, closes. */
  void sendHalf(Reply reply) throws IOException {
    byte[] body = reply.body();
    if (body.length > 1) {
      begin(reply, body.length);
      OutputStream out = exchange.getResponseBody();
      out.write(Arrays.copyOf(body, body.length / 2));
      out.flush();
    }
    exchange.close();
  }

  /** Sends the reply in pieces over a while. */
  void sendSlowly(Reply reply, Duration duration) throws IOException, InterruptedException {
    long pause = duration.toMillis() / PIECES;
    if (reply.body().length == 0) {
      Thread.sleep(duration.toMillis());
      begin(reply, -1);
      return;
    }
    begin(reply, reply.body().length);
    OutputStream out = exchange.getResponseBody();
    ByteBuffer rest = ByteBuffer.wrap(reply.body());
    int piece = 1 + reply.body().length / PIECES;
    while (rest.hasRemaining()) {
      Thread.sleep(pause);
      byte[] next = new byte[Math.min(piece, rest.remaining())];
      rest.get(next);
      out.write(next);
      out.flush();
    }
  }

  /** Closes the connection without an answer. */
  void drop() {
    exchange.close();
  }

  private void begin(Reply reply, long length) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean trader = exchange.getRequestURI().getPath().startsWith("/trader/");
    String header = trader ? "Schwab-Client-CorrelID" : "Schwab-Client-CorrelId";
    exchange.getResponseHeaders().set(header, new UUID(0, number).toString());
    exchange.sendResponseHeaders(reply.status(), length);
  }

  private void write(byte[] body) throws IOException {
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Compression that costs less time than it saves on a local connection. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
