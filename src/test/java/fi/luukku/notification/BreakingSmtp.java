package fi.luukku.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server for one connection that behaves badly at a chosen line. */
final class BreakingSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final String replyToRecipient;

    private BreakingSmtp(String replyToRecipient) throws IOException {
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.replyToRecipient = replyToRecipient;
        Thread.ofVirtual().start(this::serve);
    }

    /** Takes the whole letter, then hangs up instead of answering. */
    static BreakingSmtp afterTheLetter() throws IOException {
        return new BreakingSmtp("250 ok");
    }

    static BreakingSmtp refusingTheAddress(String reply) throws IOException {
        return new BreakingSmtp(reply);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket connection = socket.accept();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = connection.getOutputStream();
            say(out, "220 ready");
            boolean inLetter = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (inLetter) {
                    if (".".equals(line)) {
                        return;
                    }
                } else if (line.startsWith("DATA")) {
                    inLetter = true;
                    say(out, "354 go on");
                } else if (line.startsWith("RCPT")) {
                    say(out, replyToRecipient);
                } else if (line.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
