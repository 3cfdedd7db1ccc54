package fi.luukku.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on the wire that behaves badly at a chosen point, at every connection, and counts the letters it got. */
final class BreakingSmtp implements AutoCloseable {

    private static final String HANG_UP = "hang up";
    private static final String HANG = "hang";
    private static final String WHOLE_LETTER = ".";
    private static final String IN_THE_LETTER = "in DATA";
    private static final String GREETING = "greeting";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    /** @param answers to the beginning of a line, or at one of the points above; a reply, or one of the deeds above */
    private BreakingSmtp(Map<String, String> answers) throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    /** Takes the whole letter, then hangs up instead of answering. */
    static BreakingSmtp afterTheLetter() throws IOException {
        return new BreakingSmtp(Map.of(WHOLE_LETTER, HANG_UP));
    }

    /** Takes the whole letter, then says nothing more. */
    static BreakingSmtp silentAfterTheLetter() throws IOException {
        return new BreakingSmtp(Map.of(WHOLE_LETTER, HANG));
    }

    /** Hangs up in the middle of the letter. */
    static BreakingSmtp inTheLetter() throws IOException {
        return new BreakingSmtp(Map.of(IN_THE_LETTER, HANG_UP));
    }

    static BreakingSmtp refusingTheLetter(String reply) throws IOException {
        return new BreakingSmtp(Map.of(WHOLE_LETTER, reply));
    }

    static BreakingSmtp refusingTheAddress(String reply) throws IOException {
        return new BreakingSmtp(Map.of("RCPT", reply));
    }

    static BreakingSmtp refusingTheSender(String reply) throws IOException {
        return new BreakingSmtp(Map.of("MAIL", reply));
    }

    static BreakingSmtp silentFromTheStart() throws IOException {
        return new BreakingSmtp(Map.of(GREETING, HANG));
    }

    static BreakingSmtp hangingUpAtOnce() throws IOException {
        return new BreakingSmtp(Map.of(GREETING, HANG_UP));
    }

    static BreakingSmtp tooBusy() throws IOException {
        return new BreakingSmtp(Map.of(GREETING, "421 4.3.2 too busy"));
    }

    /** Takes the letter, and hangs up when it is thanked. */
    static BreakingSmtp afterAll() throws IOException {
        return new BreakingSmtp(Map.of("QUIT", HANG_UP));
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many letters came whole. */
    int letters() {
        return whole.get();
    }

    int connections() {
        return connections.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = connection.getOutputStream();
            boolean goesOn = does(answers.getOrDefault(GREETING, "220 ready"), in, out);
            boolean inLetter = false;
            for (String line = goesOn ? in.readLine() : null; line != null; line = goesOn ? in.readLine() : null) {
                if (inLetter) {
                    if (answers.containsKey(IN_THE_LETTER)) {
                        return;
                    }
                    if (line.equals(WHOLE_LETTER)) {
                        whole.incrementAndGet();
                        inLetter = false;
                        goesOn = does(answers.getOrDefault(WHOLE_LETTER, "250 ok"), in, out);
                    }
                } else {
                    inLetter = line.startsWith("DATA");
                    goesOn = does(answerTo(line), in, out);
                }
            }
        } catch (IOException e) {
            // The other side has had enough, or the test is over.
        }
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(answer -> line.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 ok");
    }

    /** @return whether the talk goes on */
    private static boolean does(String what, BufferedReader in, OutputStream out) throws IOException {
        switch (what) {
            case HANG_UP -> {
                return false;
            }
            case HANG -> {
                while (in.readLine() != null) {
                    // and says nothing
                }
                return false;
            }
            default -> {
                out.write((what + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                return true;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
