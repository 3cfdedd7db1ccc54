package fi.luukku.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway on the wire that does with each message in turn what its script says, and keeps what it was sent. */
final class ScriptedGateway implements AutoCloseable {

    static final String HANG = "hang";
    static final String DROP = "drop";
    static final String TAKE_AND_DROP = "take and drop";

    private final ServerSocket socket;
    private final Queue<String> script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** @param script for each connection a whole answer, or one of the words above */
    ScriptedGateway(String... script) throws IOException {
        this.script = new ArrayDeque<>(List.of(script));
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    record Request(Map<String, String> headers, String body) {}

    static String answer(int status, String body, String... headers) {
        StringBuilder answer = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
        for (String header : headers) {
            answer.append(header).append("\r\n");
        }
        return answer.append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/messages";
    }

    List<Request> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                String next = script.isEmpty() ? DROP : script.remove();
                Thread.ofVirtual().start(() -> play(connection, next));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void play(Socket connection, String what) {
        try (connection) {
            requests.add(read(connection.getInputStream()));
            switch (what) {
                case HANG -> connection.getInputStream().readAllBytes();
                case DROP -> {}
                case TAKE_AND_DROP ->
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 202 X\r\nContent-Length: 100\r\n\r\n{\"id"
                                    .getBytes(StandardCharsets.UTF_8));
                default -> connection.getOutputStream().write(what.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The other side has had enough.
        }
    }

    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int sign = in.read();
            if (sign < 0) {
                throw new IOException("no whole request");
            }
            head.append((char) sign);
        }
        Map<String, String> headers = new TreeMap<>();
        head.toString()
                .lines()
                .skip(1)
                .filter(line -> line.contains(":"))
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()));
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
