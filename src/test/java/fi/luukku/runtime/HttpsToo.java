package fi.luukku.runtime;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Serves the Luukku of the tests on https too, on a port of its own: what is embedded in Tasklist's forms must be. */
record HttpsToo(int port, LocalCertificate certificate)
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        var protocol = new Http11NioProtocol();
        var connector = new Connector(protocol);
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setScheme("https");
        connector.setSecure(true);
        protocol.setSSLEnabled(true);
        protocol.addSslHostConfig(host());
        server.addAdditionalConnectors(connector);
    }

    private SSLHostConfig host() {
        var host = new SSLHostConfig();
        var keys = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        keys.setCertificateKeystoreFile(certificate.store().toString());
        keys.setCertificateKeystoreType("PKCS12");
        keys.setCertificateKeystorePassword(certificate.password());
        host.addCertificate(keys);
        return host;
    }
}
