package fi.luukku.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificate with which pages are served on https on this machine: its own, for localhost only, made by the JDK when
 * first needed and kept until it grows old, so that a browser asks about it once.
 *
 * @param store a PKCS #12 file with the certificate and its key
 */
public record LocalCertificate(Path store) {

    private static final String ALIAS = "localhost";
    private static final String PASSWORD = "on-this-machine-only";
    private static final int DAYS = 365;
    private static final Duration OLD = Duration.ofDays(30);

    /** The one in this folder; made where there is none that is good for another month. */
    public static synchronized LocalCertificate in(Path folder) {
        var certificate = new LocalCertificate(folder.resolve("localhost.p12"));
        try {
            if (!Files.exists(certificate.store) || certificate.isOld()) {
                Files.createDirectories(folder);
                certificate.make();
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate for https could be made in " + folder, e);
        }
        return certificate;
    }

    /** For a Spring Boot application that is to serve https only. */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.ssl.key-store", store.toUri());
        properties.put("server.ssl.key-store-type", "PKCS12");
        properties.put("server.ssl.key-store-password", PASSWORD);
        properties.put("server.ssl.key-alias", ALIAS);
        return properties;
    }

    /** From now on the clients of this JVM trust this certificate, and no other. */
    void trust() {
        try {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, certificate());
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            SSLContext.setDefault(context);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificate in " + store + " cannot be read", e);
        }
    }

    String password() {
        return PASSWORD;
    }

    private boolean isOld() throws IOException, GeneralSecurityException {
        return certificate().getNotAfter().toInstant().isBefore(Instant.now().plus(OLD));
    }

    private X509Certificate certificate() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return (X509Certificate) keys.getCertificate(ALIAS);
    }

    /** Beside its place first: another run may be looking. */
    private void make() throws IOException {
        var unfinished = store.resolveSibling(ProcessHandle.current().pid() + ".p12");
        Files.deleteIfExists(unfinished);
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                String.valueOf(DAYS),
                "-dname",
                "CN=localhost, O=Luukku on this machine only",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-ext",
                "EKU=serverAuth",
                "-storetype",
                "PKCS12",
                "-keystore",
                unfinished.toString(),
                "-storepass",
                PASSWORD));
        Files.move(unfinished, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new StartRefused("The JDK's keytool made no certificate for https: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
