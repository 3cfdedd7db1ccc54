package fi.luukku.path;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import fi.luukku.runtime.camunda.OpenSearchApi;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Everything that what a family tells must not leave a trace in: what the engine and its parts keep, in OpenSearch and on
 * disk, all logs, Luukku's metrics, and the addresses that were called.
 */
final class Traces implements AutoCloseable {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("fi.luukku");

    /** The one that stands for the city's runs in this JVM too, and says for whom it got letters. */
    private static final String MAIL_SERVER = "com.icegreen";

    private final OpenSearchApi openSearch;
    private final MeterRegistry meters;
    private final Path data;
    private final ServletWebServerApplicationContext application;
    private final Heard log = new Heard();
    private final Called called = new Called();

    /** Listens from now on. The data folder is that of the runtime. */
    Traces(OpenSearchApi openSearch, MeterRegistry meters, Path data, ServletWebServerApplicationContext application) {
        this.openSearch = openSearch;
        this.meters = meters;
        this.data = data;
        this.application = application;
        log.start();
        ROOT.addAppender(log);
        OURS.setLevel(Level.DEBUG);
        tomcat().getTomcat().getEngine().getPipeline().addValve(called);
    }

    /** The documents of all indices, as they are kept. */
    List<String> inOpenSearch(List<String> needles) {
        return found(openSearch.everything(), needles);
    }

    /** The files of the engine and its parts: Zeebe's log, snapshots and state, and OpenSearch's. */
    List<String> onDisk(List<String> needles) throws IOException {
        List<String> found = new ArrayList<>();
        for (String part : List.of("broker", "opensearch", "web")) {
            found.addAll(filesWith(data.resolve(part), needles));
        }
        return found;
    }

    /** The logs of broker, web applications, OpenSearch and PostgreSQL. */
    List<String> inLogFiles(List<String> needles) throws IOException {
        return filesWith(data.resolve("logs"), needles);
    }

    /** What Luukku has said, at every level its own code uses. */
    List<String> inOwnLog(List<String> needles) {
        return found(log.lines.stream(), needles);
    }

    List<String> inMetrics(List<String> needles) {
        return found(meters.getMeters().stream().map(meter -> meter.getId().toString()), needles);
    }

    List<String> inAddresses(List<String> needles) {
        return found(called.addresses.stream(), needles);
    }

    List<Path> logFiles() throws IOException {
        return files(data.resolve("logs"));
    }

    boolean hasHeardAndSeen() {
        return !log.lines.isEmpty() && !called.addresses.isEmpty();
    }

    @Override
    public void close() {
        ROOT.detachAppender(log);
        OURS.setLevel(null);
        tomcat().getTomcat().getEngine().getPipeline().removeValve(called);
    }

    private TomcatWebServer tomcat() {
        return (TomcatWebServer) application.getWebServer();
    }

    private static List<String> found(Stream<String> texts, List<String> needles) {
        return texts.filter(text -> Marks.in(text, needles)).toList();
    }

    private static List<String> filesWith(Path folder, List<String> needles) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            if (Bytes.in(file, Marks.asBytes(needles))) {
                found.add(file.toString());
            }
        }
        return found;
    }

    /** Those that stay while one looks: OpenSearch and Zeebe clear away after themselves. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static final class Heard extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().startsWith(MAIL_SERVER)) {
                return;
            }
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + event.getMDCPropertyMap() + thrown);
        }
    }

    private static final class Called extends ValveBase {

        private final Queue<String> addresses = new ConcurrentLinkedQueue<>();

        private Called() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
            addresses.add(
                    request.getDecodedRequestURI() + " " + request.getRequestURI() + "?" + request.getQueryString());
            getNext().invoke(request, response);
            String to = response.getHeader("Location");
            if (to != null) {
                addresses.add(to);
            }
        }
    }
}
