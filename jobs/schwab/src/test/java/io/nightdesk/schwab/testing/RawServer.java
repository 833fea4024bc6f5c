package io.nightdesk.schwab.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that misbehaves below HTTP: one scripted behaviour per connection. */
public final class RawServer implements AutoCloseable {

  /** What happens on a connection. */
  @FunctionalInterface
  public interface Behaviour {
    void run(Connection connection) throws IOException, InterruptedException;
  }

  /** One connection; closed when its behaviour ends. */
  public final class Connection {
    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      in = new BufferedInputStream(socket.getInputStream());
    }

    /** Reads one whole request and notes its first line. */
    public Connection readRequest() throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return this;
        }
        head.append((char) next);
      }
      Matcher length =
          Pattern.compile("content-length: *([0-9]+)", Pattern.CASE_INSENSITIVE).matcher(head);
      if (length.find()) {
        in.readNBytes(Integer.parseInt(length.group(1)));
      }
      requests.add(head.substring(0, head.indexOf("\r\n")));
      return this;
    }

    public Connection write(String text) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return this;
    }

    /** Ends the connection with a reset instead of an orderly close. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Keeps silent until the other side goes away. */
    public void hang() throws IOException {
      int read = in.read();
      while (read >= 0) {
        read = in.read();
      }
    }
  }

  private final ServerSocket listener;
  private final Deque<Behaviour> script;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /** Serves the behaviours in turn, the last one for ever. */
  public RawServer(Behaviour... behaviours) {
    script = new ArrayDeque<>(Arrays.asList(behaviours));
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** First lines of the requests read so far. */
  public List<String> requests() {
    return requests;
  }

  /** A whole answer that keeps the connection open. */
  public static String answer(String json) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + json.length()
        + "\r\n\r\n"
        + json;
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void serve() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        Behaviour behaviour = script.size() > 1 ? script.removeFirst() : script.getFirst();
        Thread thread = new Thread(() -> converse(socket, behaviour), "raw-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket socket, Behaviour behaviour) {
    try (socket) {
      behaviour.run(new Connection(socket));
    } catch (IOException goneAway) {
      // The client has closed; nothing to do.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
