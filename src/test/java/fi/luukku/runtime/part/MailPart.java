package fi.luukku.runtime.part;

import static fi.luukku.runtime.RuntimePort.SMTP;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.mail.Mailbox;

/** A mail server that sends nothing on: what it gets goes to the {@link Mailbox}. */
public final class MailPart implements Part {

    private final GreenMail server;
    private final Mailbox mailbox;

    public MailPart(RuntimeSettings settings, Mailbox mailbox) {
        this.mailbox = mailbox;
        this.server = new GreenMail(new ServerSetup(settings.ports().of(SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Override
    public String name() {
        return "Mail server";
    }

    @Override
    public void start() {
        var users = server.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            mailbox.keep(message.getMessage(), address.getEmail());
            return usual.handle(message, address);
        });
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
